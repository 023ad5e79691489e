/**
 * A producer that ignores the credit it is given: it offers so many records a second and writes them as long as the connection takes
 * bytes. What the connection does not take stays with it, as it would in a real producer's queue, and is counted.
 */

import { randomBytes } from "node:crypto";
import * as grpc from "@grpc/grpc-js";
import { makeDetections } from "../exercise/index.ts";
import { ingestV1, type tomi } from "../proto/index.ts";

const BATCH = 500;
const TICK_MS = 20;
const VESSELS = 2_000;
const RECONNECT_MS = 200;

export interface RudeSender {
  readonly sourceId: string;
  readonly epoch: Uint8Array;
  readonly stats: {
    offered: number;
    written: number;
    /** Every record up to this one was acknowledged as durable. */
    acked: number;
    /** Acknowledgements that named less than an earlier one. */
    wentBack: number;
    connections: number;
  };
  stop(): void;
}

/** Offers `perSecond` records a second until it is stopped. */
export function sendRudely(address: string, sourceId: string, perSecond: number): RudeSender {
  const epoch = new Uint8Array(randomBytes(16));
  const stats = { offered: 0, written: 0, acked: 0, wentBack: 0, connections: 0 };
  const client = new grpc.Client(address, grpc.credentials.createInsecure());
  const plots = makeDetections(VESSELS, 1, Date.now() * 1_000);
  let nextSeq = 1;
  let stopped = false;
  let room = true;
  let call = open();

  function open(): grpc.ClientDuplexStream<Uint8Array, tomi.ingest.v1.IngestAck> {
    stats.connections++;
    room = true;
    nextSeq = stats.acked + 1;
    const opened = client.makeBidiStreamRequest(
      "/tomi.ingest.v1.DroneTrackIngest/Stream",
      (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
      (bytes: Buffer) => ingestV1.IngestAck.decode(bytes),
    );
    opened.on("data", (ack: tomi.ingest.v1.IngestAck) => {
      if (ack.committedThroughSeq < stats.acked) stats.wentBack++;
      stats.acked = Math.max(stats.acked, ack.committedThroughSeq);
    });
    opened.on("drain", () => {
      if (opened === call) room = true;
    });
    opened.on("error", () => {
      if (stopped || opened !== call) return;
      room = false;
      setTimeout(() => {
        if (!stopped) call = open();
      }, RECONNECT_MS);
    });
    const hello = { sourceId, streamEpoch: epoch, resumeAfterSeq: stats.acked, verboseAcks: false };
    opened.write(ingestV1.envelope.Up.encode({ hello }).finish());
    return opened;
  }

  function batch(): Uint8Array {
    const records = Array.from({ length: BATCH }, () => {
      const seq = nextSeq++;
      const { track } = plots[seq % VESSELS]!;
      const header = { sourceId, streamEpoch: epoch, seq, observedTimeUs: Date.now() * 1_000 };
      return ingestV1.DroneRecord.encode({ track: { ...track, header } }).finish();
    });
    return ingestV1.envelope.Up.encode({ batch: { records } }).finish();
  }

  let owed = 0;
  let lastMs = performance.now();
  const timer = setInterval(() => {
    // By the time that has gone by: on a busy machine the ticks come late, and no less is offered for that.
    const nowMs = performance.now();
    const quota = (perSecond * (nowMs - lastMs)) / 1_000;
    lastMs = nowMs;
    stats.offered += quota;
    owed += quota;
    for (; owed >= BATCH && room; owed -= BATCH) {
      stats.written += BATCH;
      room = call.write(batch());
    }
    // What the connection did not take in this tick is given up, but for less than a batch.
    owed = Math.min(owed, Math.max(quota, BATCH));
  }, TICK_MS);

  return {
    sourceId,
    epoch,
    stats,
    stop: () => {
      clearInterval(timer);
      stopped = true;
      call.cancel();
      client.close();
    },
  };
}
