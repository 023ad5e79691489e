/**
 * Durable detections a second over gRPC, as a ratio to raw `unnest` inserts of the very same journal rows into a table of the same
 * shape (partition, keys, indexes) on the same PostgreSQL. The rounds alternate, so that both meet the same machine.
 */
import pg from "pg";
import { openRecordStream, type RecordTypes } from "../exercise/client.ts";
import { makeDetections } from "../exercise/index.ts";
import { ingestV1 } from "../proto/index.ts";
import { median, report } from "./report.ts";
import { serve } from "./served.ts";

const ROUNDS = Number(process.env.ROUNDS ?? 5);
const STREAMS = 4;
const A_STREAM = 20_000;
const BATCH = 500;
const RAW_BATCH = 1_000;

interface Encoded {
  readonly seq: number;
  readonly bytes: Uint8Array;
}

/** Records as bytes, made before the clock runs: a real producer encodes on a machine of its own. */
function encode(sourceId: string, streamEpoch: Uint8Array, atUs: number): Encoded[] {
  return makeDetections(A_STREAM, 1, atUs).map(({ track, observedUs }, i) => {
    const record: RecordTypes["drone"] = {
      track: { ...track, header: { sourceId, streamEpoch, seq: i + 1, observedTimeUs: observedUs } },
    };
    return { seq: i + 1, bytes: ingestV1.DroneRecord.encode(record).finish() };
  });
}

async function overGrpc(address: string): Promise<number> {
  const streams = await Promise.all(
    Array.from({ length: STREAMS }, (_, i) => openRecordStream(address, "drone", { sourceId: `uav-${i}` })),
  );
  const loads = streams.map((stream, i) => encode(`uav-${i}`, stream.epoch, Date.now() * 1000 - 1e6));
  const startedAt = performance.now();
  await Promise.all(
    streams.map(async (stream, i) => {
      const load = loads[i] ?? [];
      for (let at = 0; at < load.length; at += BATCH) await stream.sendEncoded(load.slice(at, at + BATCH));
      await stream.drained();
    }),
  );
  const seconds = (performance.now() - startedAt) / 1000;
  await Promise.all(streams.map((stream) => stream.close()));
  return (STREAMS * A_STREAM) / seconds;
}

const COLUMNS = [
  "received_us:int8",
  "observed_us:int8",
  "available_us:int8",
  "stream_id:int4",
  "source_seq:int8",
  "part:int4",
  "label_id:int4",
  "kind:text",
  "mmsi:int8",
  "place:text",
  "body:text",
].map((column) => column.split(":") as [string, string]);
const names = COLUMNS.map(([name]) => name).join(", ");

/** The rows that the last round journaled, as text, in batches of parallel arrays. */
async function rowsOf(client: pg.Client): Promise<unknown[][][]> {
  const { rows } = await client.query<unknown[]>({
    text: `SELECT seq, ${names.replace("body", "body::text")} FROM journal ORDER BY seq DESC LIMIT ${STREAMS * A_STREAM}`,
    rowMode: "array",
  });
  const batches: unknown[][][] = [];
  for (let at = 0; at < rows.length; at += RAW_BATCH) {
    const part = rows.slice(at, at + RAW_BATCH);
    batches.push(Array.from({ length: COLUMNS.length + 1 }, (_, column) => part.map((row) => row[column])));
  }
  return batches;
}

async function raw(client: pg.Client, batches: unknown[][][]): Promise<number> {
  await client.query("DROP TABLE IF EXISTS raw_journal");
  await client.query("CREATE TABLE raw_journal (LIKE journal INCLUDING ALL) PARTITION BY RANGE (received_us)");
  await client.query("CREATE TABLE raw_journal_all PARTITION OF raw_journal DEFAULT");
  const types = COLUMNS.map(([, type], i) => `$${i + 2}::${type}[]`).join(", ");
  const values = COLUMNS.map(([name]) =>
    name === "place" ? "place::geometry" : name === "body" ? "body::json" : name,
  ).join(", ");
  const text = `INSERT INTO raw_journal (seq, ${names}) SELECT seq, ${values} FROM unnest($1::int8[], ${types}) AS row(seq, ${names})`;
  const startedAt = performance.now();
  for (const batch of batches) await client.query(text, batch);
  return batches.reduce((sum, batch) => sum + (batch[0]?.length ?? 0), 0) / ((performance.now() - startedAt) / 1000);
}

const served = await serve(["--roles", "ingest"], { http: 58_080, grpc: 58_051 });
const client = new pg.Client({ connectionString: served.databaseUrl });
await client.connect();
try {
  await overGrpc(served.grpc); // warms both sides up
  const rounds: { grpc: number; raw: number; cpu: number }[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const cpuBefore = served.cpuSeconds();
    const grpc = await overGrpc(served.grpc);
    const cpu = (STREAMS * A_STREAM) / (served.cpuSeconds() - cpuBefore);
    rounds.push({ grpc, raw: await raw(client, await rowsOf(client)), cpu });
    process.stderr.write(
      `round ${round + 1} of ${ROUNDS}: ${Math.round(grpc)}/s over gRPC, ${Math.round(rounds.at(-1)?.raw ?? 0)}/s raw\n`,
    );
  }
  const ratio = median(rounds.map((one) => one.grpc / one.raw));
  report(
    "ingest",
    [
      {
        what: "durable over gRPC (4 streams)",
        "detections/s": median(rounds.map((one) => one.grpc)),
        "per server CPU-s": median(rounds.map((one) => one.cpu)),
        "ratio to raw": ratio,
      },
      {
        what: "raw unnest, same rows, batches of 1,000",
        "detections/s": median(rounds.map((one) => one.raw)),
        "per server CPU-s": "",
        "ratio to raw": 1,
      },
    ],
    [
      `median of ${ROUNDS} alternating rounds of ${STREAMS * A_STREAM} detections; server memory ${Math.round(served.residentMb())} MB`,
    ],
  );
} finally {
  await client.end();
  await served.stop();
}
