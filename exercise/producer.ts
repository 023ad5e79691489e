/** One sensor as a client of its ingest service: observes up to now, keeps what is not due yet, sends the rest in batches. */
import type { ChannelCredentials } from "@grpc/grpc-js";
import type { TimeUs } from "../model/index.ts";
import { ingestV1 } from "../proto/index.ts";
import {
  type EncodedRecord,
  openRecordStream,
  type RecordHeader,
  type RecordService,
  type RecordStream,
  type RecordTypes,
} from "./client.ts";
import { isSentTwice, leavesAt } from "./faults.ts";
import type { Emission, Sensor } from "./sensors/sensor.ts";

export interface Producer {
  readonly sourceId: string;
  /** Up to where the sensor has looked. */
  observedThroughUs(): TimeUs;
  /** Looks on until `toUs`, and hands what is due at `nowUs` to the stream. Looks no further while the server is far behind. */
  advance(toUs: TimeUs, nowUs: TimeUs): void;
  /** Resolves when everything handed over is on the wire; rejects when the service refused the source. */
  sent(): Promise<void>;
  recordsSent(): number;
  close(): Promise<void>;
}

export interface ProducerOptions {
  readonly address: string;
  readonly credentials?: ChannelCredentials;
  readonly seed: number;
  readonly startUs: TimeUs;
  readonly fromUs: TimeUs;
  readonly signal: AbortSignal;
  onRetry(sentence: string): void;
}

/** Records that wait for an acknowledgement; beyond it the sensor waits, as its own store would. */
const MAXIMUM_WAITING = 4_000;
const CLOSING_PATIENCE_MS = 2_000;

export async function startProducer<S extends RecordService>(
  sensor: Sensor<S>,
  options: ProducerOptions,
): Promise<Producer> {
  const { seed, startUs } = options;
  const { sourceId } = sensor;
  const retry = (error: Error): void =>
    options.onRetry(`${sourceId} lost its connection (${error.message}) and tries again.`);
  const { credentials } = options;
  const opening = openRecordStream(
    options.address,
    sensor.service,
    { sourceId },
    { onRetry: retry, waitsWhenDisabled: true, ...(credentials === undefined ? {} : { credentials }) },
  );
  const stream = await unlessAborted(opening, options.signal, (late) => late.abort());

  let throughUs = options.fromUs;
  let queue: Emission<S>[] = [...sensor.opening(options.fromUs)];
  let again: EncodedRecord[] = [];
  let made = 0;
  let handed = 0;
  let failure: Error | undefined;
  const inFlight = new Set<Promise<void>>();

  const hand = (records: readonly EncodedRecord[]): void => {
    if (records.length === 0) return;
    handed += records.length;
    const sending: Promise<void> = stream
      .sendEncoded(records)
      .catch((error: Error) => {
        failure ??= new Error(`The ingest service ended the stream of ${sourceId}: ${error.message}`);
      })
      .finally(() => inFlight.delete(sending));
    inFlight.add(sending);
  };

  return {
    sourceId,
    observedThroughUs: () => throughUs,
    advance: (toUs, nowUs) => {
      if (failure !== undefined) throw failure;
      if (toUs > throughUs && stream.pending() < MAXIMUM_WAITING) {
        for (const emission of sensor.observe(throughUs, toUs))
          queue.push({ ...emission, sendUs: leavesAt(sourceId, emission.sendUs, startUs, seed, made++) });
        throughUs = toUs;
      }
      const due = queue.filter((emission) => emission.sendUs <= nowUs);
      if (due.length === 0) return;
      queue = queue.filter((emission) => emission.sendUs > nowUs);
      due.sort((a, b) => a.sendUs - b.sendUs || a.observedUs - b.observedUs);
      const fresh = due.map((emission) => encode(sensor, stream, emission));
      hand([...again, ...fresh]);
      again = fresh.filter(({ seq }) => isSentTwice(sourceId, seed, seq));
    },
    sent: async () => {
      await Promise.all(inFlight);
      if (failure !== undefined) throw failure;
    },
    recordsSent: () => handed,
    close: async () => {
      const patience = new Promise<void>((resolve) => setTimeout(resolve, CLOSING_PATIENCE_MS).unref());
      await Promise.race([stream.close().catch(() => {}), patience]);
      stream.abort();
    },
  };
}

function encode<S extends RecordService>(
  sensor: Sensor<S>,
  stream: RecordStream<S>,
  { observedUs, sendUs, record }: Emission<S>,
): EncodedRecord {
  const header = stream.header(observedUs, {
    producedTimeUs: sendUs,
    timeQuality: sensor.timeQuality,
    processor: sensor.processor,
    simulated: true,
    exercise: true,
  });
  return { seq: header.seq!, bytes: encodeRecord(sensor.service, withHeader(record, header)) };
}

/** A record has one part; the header belongs to it. */
export function withHeader<S extends RecordService>(record: RecordTypes[S], header: RecordHeader): RecordTypes[S] {
  const parts = Object.entries(record).map(([kind, part]) => [kind, { ...part, header }]);
  return Object.fromEntries(parts) as RecordTypes[S];
}

export function encodeRecord<S extends RecordService>(service: S, record: RecordTypes[S]): Uint8Array {
  const types = { subsurface: ingestV1.SubsurfaceRecord, drone: ingestV1.DroneRecord, ais: ingestV1.AisRecord };
  const type = types[service] as unknown as { encode(record: object): { finish(): Uint8Array } };
  return type.encode(record).finish();
}

/** The promise's value, or a rejection as soon as the signal is aborted; a value that comes too late is given to `discard`. */
async function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal, discard: (late: T) => void): Promise<T> {
  let stop: (() => void) | undefined;
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason instanceof Error ? signal.reason : new Error("The exercise was stopped."));
    if (signal.aborted) stop();
    else signal.addEventListener("abort", stop, { once: true });
  });
  try {
    return await Promise.race([promise, aborted]);
  } catch (error) {
    promise.then(discard, () => {});
    throw error;
  } finally {
    signal.removeEventListener("abort", stop!);
  }
}
