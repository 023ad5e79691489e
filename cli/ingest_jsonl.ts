/** `tomi ingest jsonl`: records as JSON in the contract's own names, one a line. Headers get their source, epoch and sequence here. */
import protobuf from "protobufjs";
import type { RecordHeader, RecordService, RecordTypes } from "../exercise/client.ts";
import { contractJson } from "../proto/index.ts";
import { Fault } from "./fault.ts";
import { readRecording } from "./ingest_ais.ts";
import { sendRecords } from "./send_records.ts";

const TYPES: Readonly<Record<RecordService, string>> = {
  subsurface: "tomi.ingest.v1.SubsurfaceRecord",
  drone: "tomi.ingest.v1.DroneRecord",
  ais: "tomi.ingest.v1.AisRecord",
};

export async function ingestJsonl(
  file: string,
  flags: { source: string; grpc: string; tls?: string; service: string },
): Promise<void> {
  if (!Object.hasOwn(TYPES, flags.service))
    throw new Fault(`--service ${flags.service} is none of ${Object.keys(TYPES).join(", ")}.`);
  if (flags.source === "") throw new Fault("name the registered source the records come from with --source.");
  const service = flags.service as RecordService;
  const type = protobuf.Root.fromJSON(contractJson() as protobuf.INamespace).lookupType(TYPES[service]);
  const content = readRecording(file);
  const lines = content
    .toString("utf8")
    .split(/\r?\n/)
    .filter((line) => line.trim() !== "");
  await sendRecords({
    service,
    address: flags.grpc,
    tls: flags.tls,
    sourceId: flags.source,
    content,
    title: "Records",
    total: lines.length,
    *records(header) {
      for (const [index, line] of lines.entries())
        yield parseRecord(line, index + 1, type, header) as RecordTypes[typeof service];
    },
  });
}

function parseRecord(
  line: string,
  number: number,
  type: protobuf.Type,
  header: (observedTimeUs: number) => RecordHeader,
): object {
  let json: Record<string, { header?: { observedTimeUs?: number | string } }>;
  try {
    json = JSON.parse(line);
  } catch (error) {
    throw new Fault(`line ${number} is not JSON: ${(error as Error).message}. The lines before it were sent.`);
  }
  const message = type.fromObject(json) as unknown as Record<string, { header?: object } | string> & {
    record?: string;
  };
  const body = message.record === undefined ? undefined : message[message.record];
  const given = message.record === undefined ? undefined : json[message.record]?.header;
  if (body === undefined || typeof body === "string" || given?.observedTimeUs === undefined) {
    throw new Fault(`line ${number} is no ${type.name} with a header.observedTimeUs. The lines before it were sent.`);
  }
  body.header = { ...body.header, ...header(Number(given.observedTimeUs)) };
  return { [message.record as string]: body };
}
