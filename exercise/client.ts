/**
 * A producer's side of the ingest services: record streams that survive the loss of their connection.
 *
 * A record stays in memory until an acknowledgement covers it. After a reconnect the server says how far it got, and what lies behind
 * that is sent again, so that nothing is lost; what was committed unseen comes back as DUPLICATE, so that nothing counts twice.
 */
import { randomBytes } from "node:crypto";
import * as grpc from "@grpc/grpc-js";
import { MAXIMUM_BATCH_RECORDS, MAXIMUM_RECORD_MESSAGE_BYTES } from "../model/index.ts";
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
  /** A refusal after the stream was once open passes too: an operator has disabled the source, and may enable it again. */
  readonly waitsWhenDisabled?: boolean;
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
  encodeRecord(record: object): Uint8Array;
  seqOf(record: object): number;
}

type Headed = { readonly header?: RecordHeader | null } | null | undefined;

function wireOf(service: RecordService): Wire {
  const seqOf = (record: object): number => {
    for (const part of Object.values(record) as Headed[]) if (part?.header?.seq) return part.header.seq;
    throw new Error("A record to be sent has no header with a sequence number; take it from stream.header().");
  };
  const paths = { subsurface: "SubsurfaceArrayIngest", drone: "DroneTrackIngest", ais: "AisIngest" };
  const types = { subsurface: ingestV1.SubsurfaceRecord, drone: ingestV1.DroneRecord, ais: ingestV1.AisRecord };
  const type = types[service] as unknown as { encode(record: object): { finish(): Uint8Array } };
  return {
    path: `/tomi.ingest.v1.${paths[service]}/Stream`,
    encodeRecord: (record) => type.encode(record).finish(),
    seqOf,
  };
}

const identity = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const decodeAck = (bytes: Buffer): IngestAck => ingestV1.IngestAck.decode(bytes) as IngestAck;
type Call = grpc.ClientDuplexStream<Uint8Array, IngestAck>;

/** A batch stays below the limit of a message with room for the envelope. */
const BATCH_BYTES = MAXIMUM_RECORD_MESSAGE_BYTES - 4_096;
const FIRST_WAIT_MS = 200;
const LONGEST_WAIT_MS = 5_000;
/** What another try can mend: the network, a restart, an overloaded database, a full disk. Anything else is a refusal. */
const PASSING = new Set<number>([
  grpc.status.UNAVAILABLE,
  grpc.status.INTERNAL,
  grpc.status.UNKNOWN,
  grpc.status.CANCELLED,
  grpc.status.ABORTED,
  grpc.status.DEADLINE_EXCEEDED,
  // The server's disk is full for now; a message is never too large here.
  grpc.status.RESOURCE_EXHAUSTED,
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
  const stream = new ResumingStream(address, wireOf(service), hello, options);
  await stream.opened();
  return stream as unknown as RecordStream<S>;
}

/** One epoch of one source, over as many connections as it takes. */
class ResumingStream implements RecordStream<RecordService> {
  readonly epoch: Uint8Array;
  readonly #wire: Wire;
  readonly #hello: ClientHello;
  readonly #options: ClientOptions;
  readonly #client: grpc.Client;
  readonly #metadata = new grpc.Metadata();
  readonly #waiters = new Set<() => void>();
  /** Handed over and not yet covered by an acknowledgement, in the order they came. */
  #entries: Entry[] = [];
  #committed = 0;
  #nextSeq = 1;
  #credit = 0;
  #call: Call | undefined;
  /** The server has answered the hello of this connection. */
  #greeted = false;
  #wasOpen = false;
  /** The connection takes nothing until it says "drain". */
  #blocked = false;
  #closing = false;
  #failure: Error | undefined;
  #waitMs: number;
  #retry: NodeJS.Timeout | undefined;

  constructor(address: string, wire: Wire, hello: ClientHello, options: ClientOptions) {
    this.#wire = wire;
    this.#hello = hello;
    this.#options = options;
    this.#waitMs = options.reconnectMs || FIRST_WAIT_MS;
    this.epoch = hello.epoch ?? new Uint8Array(randomBytes(16));
    this.#client = new grpc.Client(address, options.credentials ?? grpc.credentials.createInsecure());
    for (const [key, value] of Object.entries(options.metadata ?? {})) this.#metadata.set(key, value);
    this.#connect();
  }

  opened(): Promise<void> {
    return this.#until(() => this.#greeted);
  }

  committedThroughSeq(): number {
    return this.#committed;
  }

  pending(): number {
    return this.#entries.length;
  }

  header(observedTimeUs: number, more: RecordHeader = {}): RecordHeader {
    const { sourceId } = this.#hello;
    return { ...more, sourceId, streamEpoch: this.epoch, seq: this.#nextSeq++, observedTimeUs };
  }

  send(records: readonly object[]): Promise<void> {
    const { seqOf, encodeRecord } = this.#wire;
    return this.sendEncoded(records.map((record) => ({ seq: seqOf(record), bytes: encodeRecord(record) })));
  }

  async sendEncoded(records: readonly EncodedRecord[]): Promise<void> {
    if (this.#failure !== undefined) throw this.#failure;
    const added = records.map(({ seq, bytes }): Entry => ({ seq, bytes, sent: false }));
    for (const entry of added) this.#entries.push(entry);
    this.#pump();
    await this.#until(() => added.every((entry) => entry.sent || entry.seq <= this.#committed));
  }

  drained(): Promise<void> {
    return this.#until(() => this.#entries.length === 0);
  }

  async close(): Promise<void> {
    await this.drained();
    this.#closing = true;
    const call = this.#call;
    if (call !== undefined)
      await new Promise<void>((resolve) => {
        call.once("end", resolve);
        call.once("error", () => resolve());
        call.end();
      });
    this.#client.close();
  }

  abort(): void {
    this.#closing = true;
    this.#failure ??= new Error("The stream was aborted by its owner.");
    clearTimeout(this.#retry);
    this.#call?.cancel();
    this.#client.close();
    this.#changed();
  }

  #connect(): void {
    const call: Call = this.#client.makeBidiStreamRequest(this.#wire.path, identity, decodeAck, this.#metadata);
    this.#call = call;
    this.#greeted = false;
    this.#blocked = false;
    for (const entry of this.#entries) entry.sent = false;
    // What a connection that was given up still says is of no interest.
    const current = (react: () => void): void => {
      if (call === this.#call) react();
    };
    call.on("data", (ack: IngestAck) => current(() => this.#acknowledged(ack)));
    call.on("drain", () => current(() => this.#unblocked()));
    call.on("error", (error: grpc.ServiceError) => current(() => this.#lost(error)));
    call.on("end", () => current(() => this.#ended()));
    const { sourceId, verboseAcks = false } = this.#hello;
    const hello = { sourceId, streamEpoch: this.epoch, resumeAfterSeq: this.#committed, verboseAcks };
    call.write(ingestV1.envelope.Up.encode({ hello }).finish());
  }

  #acknowledged(ack: IngestAck): void {
    this.#greeted = true;
    this.#wasOpen = true;
    this.#waitMs = this.#options.reconnectMs || FIRST_WAIT_MS;
    if (ack.committedThroughSeq > this.#committed) {
      this.#committed = ack.committedThroughSeq;
      this.#nextSeq = Math.max(this.#nextSeq, this.#committed + 1);
    }
    this.#credit = ack.credit;
    this.#entries = this.#entries.filter((entry) => entry.seq > this.#committed);
    this.#options.onAck?.(ack);
    this.#pump();
    this.#changed();
  }

  #unblocked(): void {
    this.#blocked = false;
    this.#pump();
    this.#changed();
  }

  /** The server's end without an error: only right when it was asked for. */
  #ended(): void {
    if (!this.#closing)
      this.#lost(Object.assign(new Error("The server ended the stream."), { code: grpc.status.UNAVAILABLE }));
  }

  #lost(error: Error & { code?: number }): void {
    this.#call = undefined;
    this.#greeted = false;
    if (this.#closing || this.#failure !== undefined) return;
    const isDisabled =
      this.#wasOpen && this.#options.waitsWhenDisabled === true && error.code === grpc.status.PERMISSION_DENIED;
    if (this.#options.reconnectMs === false || !(isDisabled || PASSING.has(error.code ?? grpc.status.UNKNOWN))) {
      this.#failure = error;
      this.#client.close();
    } else {
      this.#options.onRetry?.(error);
      this.#retry = setTimeout(() => this.#connect(), this.#waitMs);
      this.#waitMs = Math.min(LONGEST_WAIT_MS, this.#waitMs * 2);
    }
    this.#changed();
  }

  /** Sends what was not sent on this connection, as far as the credit and the connection allow. */
  #pump(): void {
    const call = this.#call;
    if (call === undefined || !this.#greeted) return;
    let inFlight = 0;
    for (const entry of this.#entries) if (entry.sent) inFlight++;
    while (!this.#blocked && inFlight < this.#credit) {
      const batch = nextBatch(this.#entries, Math.min(MAXIMUM_BATCH_RECORDS, this.#credit - inFlight));
      if (batch.length === 0) break;
      inFlight += batch.length;
      for (const entry of batch) entry.sent = true;
      this.#blocked = !call.write(encodeBatch(batch));
    }
  }

  #changed(): void {
    for (const waiter of [...this.#waiters]) waiter();
  }

  /** Resolves when `done()` holds; rejects when the stream has failed for good. */
  #until(done: () => boolean): Promise<void> {
    return new Promise((resolve, reject) => {
      const look = (): void => {
        if (this.#failure === undefined && !done()) return;
        this.#waiters.delete(look);
        if (done()) resolve();
        else reject(this.#failure);
      };
      this.#waiters.add(look);
      look();
    });
  }
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
