/** Sends recorded data to a running Tomi and tells the person what became of it. */
import { createHash } from "node:crypto";
import {
  type IngestAck,
  openRecordStream,
  type RecordHeader,
  type RecordService,
  type RecordTypes,
} from "../exercise/client.ts";
import { ingestV1 } from "../proto/index.ts";
import { clientCredentials } from "./client_tls.ts";
import { Fault } from "./fault.ts";
import { progressBar, say } from "./progress.ts";

export interface SendRequest<S extends RecordService> {
  readonly service: S;
  readonly address: string;
  /** Folder of the client's certificate; undefined: in the clear. */
  readonly tls?: string | undefined;
  readonly sourceId: string;
  /** What is sent; the same content gets the same stream epoch, so that sending a file twice counts nothing twice. */
  readonly content: Uint8Array;
  readonly title: string;
  readonly total: number;
  /** The records in order; `header(observedTimeUs)` gives each its place in the stream. */
  records(header: (observedTimeUs: number) => RecordHeader): Iterable<RecordTypes[S]>;
}

interface Tally {
  accepted: number;
  readonly outcomes: Map<string, number>;
  readonly sentences: Map<string, { count: number; sentence: string }>;
}

const BATCH = 250;
const NAMES = new Map<number, string>(
  Object.entries(ingestV1.Outcome).map(([name, value]) => [value as number, name.toLowerCase()]),
);

export async function sendRecords<S extends RecordService>(request: SendRequest<S>): Promise<void> {
  const tally: Tally = { accepted: 0, outcomes: new Map(), sentences: new Map() };
  const epoch = createHash("sha256").update(request.sourceId).update(request.content).digest().subarray(0, 16);
  const bar = progressBar(request.title, request.total, "records");
  const stream = await connect(request, epoch, (ack) => count(ack, tally));
  // A second run of the same file starts behind what is already decided.
  const already = stream.committedThroughSeq();
  let seq = 0;
  const header = (observedTimeUs: number): RecordHeader => ({ ...stream.header(observedTimeUs), seq: ++seq });
  let batch: RecordTypes[S][] = [];
  for (const record of request.records(header)) {
    if (seq > already) batch.push(record);
    if (batch.length < BATCH) continue;
    await stream.send(batch);
    bar.update(stream.committedThroughSeq());
    batch = [];
  }
  if (batch.length > 0) await stream.send(batch);
  await stream.close();
  bar.finish();
  if (already > 0) say(`${already} of these records had been sent before; they count once.`);
  report(seq - already, tally);
}

async function connect<S extends RecordService>(
  request: SendRequest<S>,
  epoch: Uint8Array,
  onAck: (ack: IngestAck) => void,
) {
  const credentials = await clientCredentials(request.tls);
  try {
    return await openRecordStream(
      request.address,
      request.service,
      { sourceId: request.sourceId, epoch },
      { onAck, reconnectMs: false, credentials },
    );
  } catch (error) {
    throw refusal(error, request.address);
  }
}

/** A refusal of the service, in its own words; or the remedy when nobody answers. */
export function refusal(error: unknown, address: string): Fault {
  const { code, details, message } = error as { code?: number; details?: string; message: string };
  const UNAVAILABLE = 14;
  return code === UNAVAILABLE
    ? new Fault(`nobody answers at ${address}. Start Tomi first (npm start), or name its address with --grpc.`, 1)
    : new Fault(details ?? message, 1);
}

function count(ack: IngestAck, tally: Tally): void {
  for (const result of ack.results) {
    const name = NAMES.get(result.outcome ?? 0) ?? "unknown";
    tally.outcomes.set(name, (tally.outcomes.get(name) ?? 0) + 1);
    for (const violation of result.violations ?? []) {
      const code = violation.code ?? "";
      const known = tally.sentences.get(code);
      if (known === undefined) tally.sentences.set(code, { count: 1, sentence: violation.description ?? "" });
      else known.count++;
    }
  }
}

function report(sent: number, tally: Tally): void {
  const others = [...tally.outcomes.values()].reduce((sum, n) => sum + n, 0);
  const parts = [...tally.outcomes].map(
    ([name, n]) => `${n} ${name.replace("accepted_flagged", "accepted with a doubt")}`,
  );
  say([`${sent} records sent: ${sent - others} accepted`, ...parts].join(", "));
  for (const [code, { count: n, sentence }] of tally.sentences) say(`  ${code} × ${n}: ${sentence}`);
}
