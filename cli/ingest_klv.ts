/** `tomi ingest klv`: MISB ST 0601 packets, raw or in an MPEG transport stream, each sent verbatim. */
import { createKlvStream } from "../ingest/drone/klv/decode.ts";
import { decodeKlvPacket } from "../ingest/drone/klv/packet.ts";
import { packetTime } from "../ingest/drone/klv/time.ts";
import { Fault } from "./fault.ts";
import { readRecording } from "./ingest_ais.ts";
import { say } from "./progress.ts";
import { sendRecords } from "./send_records.ts";

export async function ingestKlv(file: string, flags: { source: string; grpc: string; tls?: string }): Promise<void> {
  const content = readRecording(file);
  const stream = createKlvStream();
  const packets = [...stream.push(content), ...stream.end()];
  const timed = packets.flatMap((data) => {
    const packet = decodeKlvPacket(data);
    // A damaged packet is sent all the same, at the time of the one before it: it is the service that judges.
    return [{ data, timeUs: packet.kind === "packet" ? packetTime(packet, true).timeUs : undefined }];
  });
  const first = timed.find((one) => one.timeUs !== undefined)?.timeUs;
  if (first === undefined) throw new Fault(`${file} holds no ST 0601 packet that can be read.`);
  say(`${packets.length} packets, the first of ${new Date(first / 1000).toISOString()}`);
  let lastUs = first;
  await sendRecords({
    service: "drone",
    address: flags.grpc,
    tls: flags.tls,
    sourceId: flags.source,
    content,
    title: "KLV",
    total: packets.length,
    *records(header) {
      for (const { data, timeUs } of timed) {
        lastUs = timeUs ?? lastUs;
        yield { klv: { header: header(lastUs), data, transport: "file" } };
      }
    },
  });
}
