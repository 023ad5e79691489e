/**
 * Overload: readers that read nothing, and senders that offer ten times what the service sustains.
 *
 * The roles run in three processes on one native PostgreSQL, so that each one's memory is seen by itself: readers weigh on tiles and
 * feeds, senders on ingest. First two equal windows of a steady picture, without and with paused readers; then the rate at which polite
 * senders' records become durable; then rude senders offer ten times that. In the end every acknowledged record is looked for in the
 * journal. SECONDS_LONG (300) is the overload's length, WINDOW_S (90) that of the readers' windows.
 */
import { connect } from "node:net";
import pg from "pg";
import { openRecordStream, type RecordStream } from "../exercise/client.ts";
import { makeDetections } from "../exercise/index.ts";
import { type PausedReader, pausedSocket, pausedWatch, readWatch } from "./paused_reader.ts";
import { percentile, type Row, report } from "./report.ts";
import { type RudeSender, sendRudely } from "./rude_sender.ts";
import { makeWorkplace, type Served, serveIn } from "./served.ts";

const OVERLOAD_S = Number(process.env.SECONDS_LONG ?? 300);
const WINDOW_S = Number(process.env.WINDOW_S ?? 90);
const WARM_S = Number(process.env.WARM_S ?? 60);
const SUSTAINED_S = Number(process.env.SUSTAINED_S ?? 30);
const TIMES = 10;
const VESSELS = 2_000;
const STEADY_PER_S = 1_000;
const SENDERS = 4;
const BATCH = 500;
const COT_PORT = 58_388;
const SOURCES = ["uav-0", "uav-1", "uav-2", "uav-3"];
const STREAM_REQUEST = "GET /features/tracks/stream HTTP/1.1\r\nhost: localhost\r\n\r\n";
const SENDERS_LIMIT_MB = 150;
const READERS_LIMIT_MB = 50;

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const say = (sentence: string): void =>
  void process.stderr.write(`${(performance.now() / 1_000).toFixed(0).padStart(5)} s  ${sentence}\n`);

interface Window {
  readonly before: number;
  readonly peak: number;
  readonly after: number;
  readonly peakPss: number;
}

/** Memory of a process while `work` runs, looked at twice a second. */
async function memoryDuring(
  served: Served,
  work: () => Promise<unknown>,
  before = served.residentMb(),
): Promise<Window> {
  const seen: number[] = [];
  let peakPss = 0;
  const timer = setInterval(() => {
    seen.push(served.residentMb());
    peakPss = Math.max(peakPss, served.proportionalMb());
  }, 500);
  await work().finally(() => clearInterval(timer));
  return { before, peak: Math.max(...seen), after: percentile(seen.slice(-20), 0.5), peakPss };
}

/** A steady sea: every vessel is seen every two seconds, and so every track changes all the time. */
function steady(stream: RecordStream<"drone">): { stop(): Promise<void> } {
  const stop = new AbortController();
  const run = async (): Promise<void> => {
    for (let tick = 0, next = performance.now(); !stop.signal.aborted; tick++, next += 100) {
      const perTick = STEADY_PER_S / 10;
      const from = (tick * perTick) % VESSELS;
      const seen = makeDetections(VESSELS, 1, Date.now() * 1_000).slice(from, from + perTick);
      await stream.send(
        seen.map(({ track, observedUs }) => ({ track: { ...track, header: stream.header(observedUs) } })),
      );
      await sleep(Math.max(0, next + 100 - performance.now()));
    }
    await stream.close();
  };
  const running = run();
  return {
    stop: () => {
      stop.abort();
      return running;
    },
  };
}

/** Records a second that polite senders see acknowledged, as many streams as the rude ones will have. */
async function sustained(grpc: string): Promise<number> {
  const streams = await Promise.all(SOURCES.map((sourceId) => openRecordStream(grpc, "drone", { sourceId })));
  const endMs = performance.now() + SUSTAINED_S * 1_000;
  const startedMs = performance.now();
  await Promise.all(
    streams.map(async (stream) => {
      const plots = makeDetections(VESSELS, 1, Date.now() * 1_000);
      for (let at = 0; performance.now() < endMs; at = (at + BATCH) % VESSELS) {
        const observedUs = Date.now() * 1_000;
        const batch = plots.slice(at, at + BATCH);
        await stream.send(batch.map(({ track }) => ({ track: { ...track, header: stream.header(observedUs) } })));
      }
      await stream.drained();
    }),
  );
  const committed = streams.reduce((sum, stream) => sum + stream.committedThroughSeq(), 0);
  const seconds = (performance.now() - startedMs) / 1_000;
  await Promise.all(streams.map((stream) => stream.close()));
  return committed / seconds;
}

/** How many of the acknowledged records the journal lacks, over all senders. */
async function missing(databaseUrl: string, senders: readonly RudeSender[]): Promise<number> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    let lost = 0;
    for (const { epoch, stats } of senders) {
      const { rows } = await client.query<{ found: string }>(
        "SELECT count(DISTINCT source_seq) AS found FROM journal JOIN streams USING (stream_id) WHERE epoch = $1 AND source_seq <= $2",
        [Buffer.from(epoch), stats.acked],
      );
      lost += stats.acked - Number(rows[0]?.found ?? 0);
    }
    return lost;
  } finally {
    await client.end();
  }
}

/** Answer times of the health endpoint, once a second. */
function probe(http: string): { stop(): readonly number[] } {
  const times: number[] = [];
  const timer = setInterval(async () => {
    const startedMs = performance.now();
    const ok = await fetch(`http://${http}/healthz`).then(
      (answer) => answer.ok,
      () => false,
    );
    times.push(ok ? performance.now() - startedMs : Number.POSITIVE_INFINITY);
  }, 1_000);
  return {
    stop: () => {
      clearInterval(timer);
      return times;
    },
  };
}

const row = (what: string, { before, peak, after, peakPss }: Window, limitMb: number | ""): Row => ({
  what,
  "before MB": before,
  "peak MB": peak,
  "grown MB": peak - before,
  "limit MB": limitMb,
  "after MB": after,
  "peak PSS MB": peakPss,
});

/** One reader of each kind that reads, for ten seconds. */
async function honestReaders(): Promise<void> {
  const [cot, sse] = [connect(COT_PORT, "127.0.0.1"), connect(Number(readers.http.split(":")[1]), "127.0.0.1")];
  sse.write(STREAM_REQUEST);
  for (const socket of [cot, sse]) socket.resume();
  const watch = readWatch(readers.grpc);
  await sleep(10_000);
  watch.close();
  for (const socket of [cot, sse]) socket.destroy();
}

const place = await makeWorkplace();
const ingest = await serveIn(place, ["--roles", "ingest"], { http: 58_380, grpc: 58_351 });
const fusion = await serveIn(place, ["--roles", "fusion"], { http: 58_381, grpc: 58_352 });
const readersFlags = ["--roles", "tiles,feeds", "--cot", String(COT_PORT)];
const readers = await serveIn(place, readersFlags, { http: 58_382, grpc: 58_353 });
try {
  const sea = steady(await openRecordStream(ingest.grpc, "drone", { sourceId: "uav-0" }));
  say(`warming up for ${WARM_S} s`);
  await sleep(WARM_S * 1_000);
  // What the first readers cost once (the pictures in memory, compiled code) is not what a paused one costs: honest ones come before.
  await honestReaders();
  say(`a window without readers, ${WINDOW_S} s`);
  const without = await memoryDuring(readers, () => sleep(WINDOW_S * 1_000));
  say(`the same with paused readers, ${WINDOW_S} s`);
  const paused: PausedReader[] = [];
  const withReaders = await memoryDuring(
    readers,
    () => {
      paused.push(
        pausedWatch(readers.grpc),
        pausedSocket("SSE", readers.http, STREAM_REQUEST, ""),
        pausedSocket("CoT", `127.0.0.1:${COT_PORT}`, "", " "),
      );
      return sleep(WINDOW_S * 1_000);
    },
    without.peak,
  );
  const ends = paused.map(
    (one) =>
      `${one.what} ${one.endedAfterMs() === undefined ? "open" : `cut after ${Math.round(one.endedAfterMs()! / 1_000)} s`}`,
  );
  for (const one of paused) one.close();
  await sea.stop();

  say(`what is sustained, ${SUSTAINED_S} s`);
  const rate = await sustained(ingest.grpc);
  say(`${Math.round(rate)} records/s; overload for ${OVERLOAD_S} s`);
  let senders: RudeSender[] = [];
  const health = probe(ingest.http);
  const feeds: number[] = [];
  const overloaded = await memoryDuring(ingest, async () => {
    senders = SOURCES.map((id) => sendRudely(ingest.grpc, id, (rate * TIMES) / SENDERS));
    for (let i = 0; i < OVERLOAD_S; i++, await sleep(1_000)) feeds.push(readers.residentMb());
  });
  const times = health.stop();
  for (const one of senders) one.stop();
  say("counting");
  await sleep(5_000);
  const lost = await missing(place.databaseUrl, senders);
  const sum = (of: (stats: RudeSender["stats"]) => number): number =>
    senders.reduce((all, { stats }) => all + of(stats), 0);
  const [offered, written, acked] = [sum((s) => s.offered), sum((s) => s.written), sum((s) => s.acked)].map(Math.round);
  const wentBack = sum((s) => s.wentBack);
  const again = sum((s) => s.connections) - SENDERS;
  report(
    "overload",
    [
      row("tiles and feeds, no reader", without, ""),
      row("tiles and feeds, 3 paused readers", withReaders, READERS_LIMIT_MB),
      row(`ingest, ${TIMES} × for ${OVERLOAD_S} s`, overloaded, SENDERS_LIMIT_MB),
    ],
    [
      `sustained ${Math.round(rate)} records/s; offered ${offered}, taken by the connections ${written}, acknowledged ${acked}`,
      `acknowledged and not in the journal: ${lost}; acknowledgements that went back: ${wentBack}; reconnects: ${again}`,
      `healthz of ingest meanwhile: p50 ${percentile(times, 0.5).toFixed(1)} ms, p99 ${percentile(times, 0.99).toFixed(1)} ms; tiles and feeds at most ${Math.round(Math.max(...feeds))} MB`,
      `paused readers: ${ends.join(", ")}`,
    ],
  );
  const failed =
    lost > 0 ||
    overloaded.peak - overloaded.before > SENDERS_LIMIT_MB ||
    withReaders.peak - withReaders.before > READERS_LIMIT_MB;
  if (failed) process.exitCode = 1;
} finally {
  say("stopping");
  for (const one of [readers, fusion, ingest]) await one.stop();
  await place.drop();
}
