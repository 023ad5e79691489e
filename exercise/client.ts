/**
 * A producer's side of the ingest services: record streams that survive the loss of their connection.
 *
 * A record stays in memory until an acknowledgement covers it. After a reconnect the server says how far it got, and what lies behind
 * that is sent again, so that nothing is lost; what was committed unseen comes back as DUPLICATE, so that nothing counts twice.
 */
import { randomBytes } from "node:crypto";
import * as grpc from "@grpc/grpc-js";
import { MAXIMUM_BATCH_RECORDS, MAXIMUM_RECORD_MESSAGE_BYTES } from "../model/limits.ts";
import { ingestV1, type tomi } from "../proto/index.ts";

export { type UploadProgress, type UploadRequest, uploadScene } from "./upload_client.ts";

type V1 = typeof tomi.ingest.v1;
export type IngestAck = InstanceType<V1["IngestAck"]>;
export type RecordHeader = tomi.ingest.v1.RecordHeader.$Properties;

/** What each record service takes. */
export interface RecordTypes {
  readonly subsurface: tomi.ingest.v1.SubsurfaceRecord.$Properties;
  readonly drone: tomi.ingest.v1.DroneRecord.$Properties;
  readonly ais: tomi.ingest.v1.AisRecord.$Properties;
}
export type RecordService = keyof RecordTypes;

export interface ClientHello {
  readonly sourceId: string;
  /** 16 bytes, new on every start of the producer; chosen at random when left out. */
  readonly epoch?: Uint8Array;
  /** Ask for the outcome of accepted records too. */
  readonly verboseAcks?: boolean;
}

export interface ClientOptions {
  readonly credentials?: grpc.ChannelCredentials;
  readonly metadata?: Readonly<Record<string, string>>;
  onAck?(ack: IngestAck): void;
  /** Each loss of the connection that is followed by another try. */
  onRetry?(error: Error): void;
  /** Milliseconds before the first reconnect (doubled each time up to five seconds); false: the first loss is final. */
  readonly reconnectMs?: number | false;
}

export interface EncodedRecord {
  readonly seq: number;
  readonly bytes: Uint8Array;
}

export interface RecordStream<S extends RecordService> {
  readonly epoch: Uint8Array;
  /** Every record up to this one is durably decided. */
  committedThroughSeq(): number;
  /** Records handed over and not yet covered by an acknowledgement. */
  pending(): number;
  /** A header with the stream's source and epoch and the next sequence number. */
  header(observedTimeUs: number, more?: RecordHeader): RecordHeader;
  /** Resolves when the records are on the wire, inside the credit given. Rejects when the server refused the stream. */
  send(records: readonly RecordTypes[S][]): Promise<void>;
  /** The same for records that are already bytes, whatever they hold. */
  sendEncoded(records: readonly EncodedRecord[]): Promise<void>;
  /** Resolves when everything sent is durably decided. */
  drained(): Promise<void>;
  /** Waits for everything sent to be decided, then ends the stream. */
  close(): Promise<void>;
  /** Drops the connection at once, as a crash would. */
  abort(): void;
}

interface Wire {
  readonly path: string;
  readonly upType: {
    encode(up: { hello?: object; batch?: { records: object[] } }): { finish(): Uint8Array };
  };
  encodeRecord(record: object): Uint8Array;
  seqOf(record: object): number;
}

type Headed = { readonly header?: RecordHeader | null } | null | undefined;

function wireOf(service: RecordService): Wire {
  const seqOf = (record: object): number => {
    for (const part of Object.values(record) as Headed[]) if (part?.header?.seq) return part.header.seq;
    throw new Error("A record to be sent has no header with a sequence number; take it from stream.header().");
  };
  const upType = ingestV1.envelope.Up as unknown as Wire["upType"];
  const paths = { subsurface: "SubsurfaceArrayIngest", drone: "DroneTrackIngest", ais: "AisIngest" };
  const types = { subsurface: ingestV1.SubsurfaceRecord, drone: ingestV1.DroneRecord, ais: ingestV1.AisRecord };
  const type = types[service] as unknown as { encode(record: object): { finish(): Uint8Array } };
  return {
    path: `/tomi.ingest.v1.${paths[service]}/Stream`,
    upType,
    encodeRecord: (record) => type.encode(record).finish(),
    seqOf,
  };
}

const identity = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const decodeAck = (bytes: Buffer): IngestAck => ingestV1.IngestAck.decode(bytes) as IngestAck;
type Call = grpc.ClientDuplexStream<Uint8Array, IngestAck>;

/** A batch stays below the limit of a message with room for the envelope. */
const BATCH_BYTES = MAXIMUM_RECORD_MESSAGE_BYTES - 4_096;
const LONGEST_WAIT_MS = 5_000;
/** What another try can mend: the network, a restart, an overloaded database. Anything else is a refusal. */
const PASSING = new Set<number>([
  grpc.status.UNAVAILABLE,
  grpc.status.INTERNAL,
  grpc.status.UNKNOWN,
  grpc.status.CANCELLED,
  grpc.status.ABORTED,
  grpc.status.DEADLINE_EXCEEDED,
]);

interface Entry extends EncodedRecord {
  sent: boolean;
}

/** Opens a record stream at `address` ("127.0.0.1:50051") and resolves when the server has answered the hello. */
export async function openRecordStream<S extends RecordService>(
  address: string,
  service: S,
  hello: ClientHello,
  options: ClientOptions = {},
): Promise<RecordStream<S>> {
  const stream = createStream(address, wireOf(service), hello, options);
  await stream.opened;
  return stream as unknown as RecordStream<S>;
}

function createStream(address: string, wire: Wire, hello: ClientHello, options: ClientOptions) {
  const epoch = hello.epoch ?? new Uint8Array(randomBytes(16));
  const client = new grpc.Client(address, options.credentials ?? grpc.credentials.createInsecure());
  const metadata = new grpc.Metadata();
  for (const [key, value] of Object.entries(options.metadata ?? {})) metadata.set(key, value);
  const firstWaitMs = options.reconnectMs ?? 200;

  let entries: Entry[] = [];
  let committed = 0;
  let nextSeq = 1;
  let credit = 0;
  let waitMs = firstWaitMs === false ? 0 : firstWaitMs;
  let call: Call | undefined;
  let greeted = false;
  let blocked = false;
  let closing = false;
  let failure: Error | undefined;
  let timer: NodeJS.Timeout | undefined;
  const waiters = new Set<() => void>();
  const changed = (): void => {
    for (const waiter of [...waiters]) waiter();
  };
  /** Resolves when `done()` holds; rejects when the stream has failed for good. */
  const until = (done: () => boolean): Promise<void> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        if (failure === undefined && !done()) return;
        waiters.delete(look);
        if (done()) resolve();
        else reject(failure);
      };
      waiters.add(look);
      look();
    });

  const connect = (): void => {
    const opened = client.makeBidiStreamRequest(wire.path, identity, decodeAck, metadata);
    call = opened;
    greeted = false;
    blocked = false;
    for (const entry of entries) entry.sent = false;
    opened.on("data", (ack: IngestAck) => {
      if (opened === call) acknowledge(ack);
    });
    opened.on("drain", () => {
      blocked = false;
      if (opened === call) pump();
    });
    opened.on("error", (error: grpc.ServiceError) => {
      if (opened === call) lose(error);
    });
    opened.on("end", () => {
      if (opened === call && !closing) lose(Object.assign(new Error("the server ended the stream"), { code: 14 }));
    });
    const greeting = { sourceId: hello.sourceId, streamEpoch: epoch, resumeAfterSeq: committed };
    opened.write(wire.upType.encode({ hello: { ...greeting, verboseAcks: hello.verboseAcks ?? false } }).finish());
  };

  const acknowledge = (ack: IngestAck): void => {
    greeted = true;
    if (firstWaitMs !== false) waitMs = firstWaitMs;
    if (ack.committedThroughSeq > committed) {
      committed = ack.committedThroughSeq;
      nextSeq = Math.max(nextSeq, committed + 1);
    }
    credit = ack.credit;
    entries = entries.filter((entry) => entry.seq > committed);
    options.onAck?.(ack);
    pump();
    changed();
  };

  const lose = (error: Error & { code?: number }): void => {
    call = undefined;
    greeted = false;
    if (closing || failure !== undefined) return;
    if (firstWaitMs === false || !PASSING.has(error.code ?? grpc.status.UNKNOWN)) {
      failure = error;
      client.close();
    } else {
      options.onRetry?.(error);
      timer = setTimeout(connect, waitMs);
      waitMs = Math.min(LONGEST_WAIT_MS, waitMs * 2);
    }
    changed();
  };

  const pump = (): void => {
    if (call === undefined || !greeted) return;
    let inFlight = 0;
    for (const entry of entries) if (entry.sent) inFlight++;
    while (!blocked && inFlight < credit) {
      const batch = nextBatch(entries, Math.min(MAXIMUM_BATCH_RECORDS, credit - inFlight));
      if (batch.length === 0) break;
      inFlight += batch.length;
      for (const entry of batch) entry.sent = true;
      blocked = !call.write(encodeBatch(batch));
    }
  };

  const sendEncoded = async (records: readonly EncodedRecord[]): Promise<void> => {
    if (failure !== undefined) throw failure;
    const added = records.map(({ seq, bytes }): Entry => ({ seq, bytes, sent: false }));
    for (const entry of added) entries.push(entry);
    pump();
    await until(() => added.every((entry) => entry.sent || entry.seq <= committed));
  };
  const drained = (): Promise<void> => until(() => entries.length === 0);

  connect();
  return {
    opened: until(() => greeted),
    epoch,
    committedThroughSeq: () => committed,
    pending: () => entries.length,
    header: (observedTimeUs: number, more: RecordHeader = {}): RecordHeader => ({
      ...more,
      sourceId: hello.sourceId,
      streamEpoch: epoch,
      seq: nextSeq++,
      observedTimeUs,
    }),
    send: (records: readonly object[]) =>
      sendEncoded(records.map((record) => ({ seq: wire.seqOf(record), bytes: wire.encodeRecord(record) }))),
    sendEncoded,
    drained,
    close: async (): Promise<void> => {
      await drained();
      closing = true;
      const last = call;
      if (last !== undefined)
        await new Promise<void>((resolve) => {
          last.once("end", resolve);
          last.once("error", () => resolve());
          last.end();
        });
      client.close();
    },
    abort: (): void => {
      closing = true;
      failure ??= new Error("The stream was aborted by its owner.");
      clearTimeout(timer);
      call?.cancel();
      client.close();
      changed();
    },
  };
}

/** The oldest records that were not sent, as many as fit. */
function nextBatch(entries: readonly Entry[], atMost: number): Entry[] {
  const batch: Entry[] = [];
  let bytes = 0;
  for (const entry of entries) {
    if (entry.sent) continue;
    bytes += entry.bytes.length + 6;
    if (batch.length === atMost || (batch.length > 0 && bytes > BATCH_BYTES)) break;
    batch.push(entry);
  }
  return batch;
}

/** Records as bytes in a field are the same bytes on the wire as records as messages. */
function encodeBatch(batch: readonly Entry[]): Uint8Array {
  return ingestV1.envelope.Up.encode({ batch: { records: batch.map((entry) => entry.bytes) } }).finish();
}
