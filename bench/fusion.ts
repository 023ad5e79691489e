/**
 * What fusion costs in CPU: measurements through the step at 500 tracks and up to 20,000, live jitter at 1,000 observations a second in
 * batches of 100 ms, a scene late by an hour that replays everything since, and the memory that a day of it holds. CPU-seconds of the
 * whole process, because the machine has other work and the collector works beside the step; a scan's milliseconds are its thread's.
 * Between two scans the young generation is collected when that is due, as the program does between its tasks: that counts as CPU, and
 * not as a scan's time.
 */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { setV8Flags } from "../cli/v8_flags.ts";
import { youngCollector } from "../cli/young_collection.ts";
import { emptyPicture, type Picture, step } from "../fusion/index.ts";
import type { JournalEntry, Observation } from "../model/index.ts";
import { type Fleet, fleet, journalled, plot, scans } from "./fusion_load.ts";
import { median, percentile, type Row, report } from "./report.ts";

// As the program itself does.
setV8Flags();
const collectWhenDue = youngCollector();

const ROUNDS = Number(process.env.ROUNDS ?? 5);
const SIZES = (process.env.SIZES ?? "100,200,500,1000,2000,5000,10000,20000").split(",").map(Number);
/** Simulated hours of the memory test. */
const HOURS = Number(process.env.HOURS ?? 24);

const NOTHING: ReadonlyMap<number, never[]> = new Map();

/** CPU-seconds of `work`. */
function cpuS(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** Takes a batch; returns the CPU of this thread, ms. */
function take(picture: Picture, batch: readonly JournalEntry[]): number {
  const before = process.threadCpuUsage();
  step(picture, { entries: batch, evidence: NOTHING });
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1e3;
}

function first<T>(generator: Generator<T>, count: number): T[] {
  return Array.from({ length: count }, () => generator.next().value as T);
}

interface ScanRound {
  readonly perCpuS: number;
  readonly cpuMsPerScan: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

/** Scans of one fleet, the first ones not counted: tracks are born there. */
function scanRound(tracks: number, count: number, quiet: boolean): ScanRound {
  const batches = first(scans(fleet(tracks, 7)), WARM_SCANS + count).map(journalled());
  const picture = emptyPicture("bench", quiet);
  for (const batch of batches.splice(0, WARM_SCANS)) take(picture, batch);
  collectWhenDue();
  const ms: number[] = [];
  const seconds = cpuS(() => {
    for (const batch of batches) {
      ms.push(take(picture, batch));
      collectWhenDue();
    }
  });
  return {
    perCpuS: batches.reduce((sum, batch) => sum + batch.length, 0) / seconds,
    cpuMsPerScan: (1e3 * seconds) / count,
    p50Ms: median(ms),
    p99Ms: percentile(ms, 0.99),
  };
}

const WARM_SCANS = 12;

/** One report a millisecond, each up to 2 s late, in batches of 100. */
function jitterRound(): { perCpuS: number } {
  const of = fleet(500, 8);
  const all = singles(of, 30_000, 1)
    .map((observation) => ({ observation, atUs: observation.observedAtUs + 2e6 * of.random() }))
    .sort((a, b) => a.atUs - b.atUs);
  const entries = journalled()(all.map(({ observation }) => observation));
  const picture = emptyPicture("bench");
  const seconds = cpuS(() => {
    for (let i = 0; i < entries.length; i += 100) take(picture, entries.slice(i, i + 100));
  });
  return { perCpuS: entries.length / seconds };
}

/** Reports of single vessels in turn, one every `everyMs`. */
function singles({ vessels, random }: Fleet, count: number, everyMs: number): Observation[] {
  return Array.from({ length: count }, (_, k) => {
    const one = vessels[k % vessels.length]!;
    const seconds = (k * everyMs) / 1000;
    const noise = (): number => (random() + random() - 1) * 30;
    const eastM = one.eastM + one.eastMps * seconds + noise();
    return plot("feed-1", k + 1, seconds, eastM, one.northM + one.northMps * seconds + noise());
  });
}

/** 100,000 reports in an hour, then a scene of its first minute. */
function lateRound(): { replayMs: number; perCpuS: number } {
  const of = fleet(500, 9);
  const journal = journalled();
  const all = journal(singles(of, 100_000, 36));
  const picture = emptyPicture("bench");
  for (let i = 0; i < all.length; i += 2000) take(picture, all.slice(i, i + 2000));
  const scene = of.vessels
    .slice(0, 200)
    .map((one, k) => ({ ...plot("sat-1", k + 1, 30, one.eastM, one.northM), scanId: "scene" }));
  let replayMs = 0;
  const seconds = cpuS(() => {
    replayMs = take(picture, journal(scene));
  });
  return { replayMs, perCpuS: all.length / seconds };
}

/** The heap after each simulated hour, MB, of 50 tracks that are looked at every ten seconds. */
function heapByHour(hours: number): number[] {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  const generator = scans(fleet(50, 11), 10);
  const journal = journalled();
  const picture = emptyPicture("bench");
  return Array.from({ length: hours }, () => {
    for (let k = 0; k < 360; k++) take(picture, journal(generator.next().value));
    collect();
    const { heapUsed, external } = process.memoryUsage();
    return (heapUsed + external) / 2 ** 20;
  });
}

/** Exponent of `y` over `x` by least squares of logarithms. */
function exponent(x: readonly number[], y: readonly number[]): number {
  const [u, v] = [x.map(Math.log), y.map(Math.log)];
  const mean = (list: readonly number[]): number => list.reduce((sum, one) => sum + one, 0) / list.length;
  const [mu, mv] = [mean(u), mean(v)];
  const cov = u.reduce((sum, one, i) => sum + (one - mu) * (v[i]! - mv), 0);
  return cov / u.reduce((sum, one) => sum + (one - mu) ** 2, 0);
}

const WARM_ROUNDS = 8;

function rounds<T>(work: () => T): T[] {
  // The compiler's turn: it comes back to what it has compiled until it has seen half a million measurements, some minutes of a service that runs for months.
  for (let i = 0; i < WARM_ROUNDS; i++) work();
  return Array.from({ length: ROUNDS }, work);
}

const of = <T>(list: readonly T[], pick: (one: T) => number): number => median(list.map(pick));

function scanRow(what: string, all: readonly ScanRound[]): Row {
  return {
    what,
    "measurements/CPU-s": of(all, (one) => one.perCpuS),
    "CPU ms a scan": of(all, (one) => one.cpuMsPerScan),
    "scan p50 ms": of(all, (one) => one.p50Ms),
    "scan p99 ms": of(all, (one) => one.p99Ms),
  };
}

const rows: Row[] = [
  scanRow(
    "500 tracks, step alone",
    rounds(() => scanRound(500, 108, true)),
  ),
  scanRow(
    "500 tracks, with all that the store is told",
    rounds(() => scanRound(500, 108, false)),
  ),
  {
    what: "1,000/s, each up to 2 s late, every 100 ms",
    "measurements/CPU-s": of(rounds(jitterRound), (one) => one.perCpuS),
  },
];
const late = lateRound();
rows.push({
  what: "a scene an hour late: 100,000 replayed",
  "measurements/CPU-s": late.perCpuS,
  "replay ms": late.replayMs,
});

const scaling = SIZES.map((tracks) => {
  // Of the largest so few that the log does not reach its limit, where its base moves in the middle of a scan.
  const count = Math.max(6, Math.min(96, Math.round(48_000 / tracks)));
  const all = Array.from({ length: Math.min(ROUNDS, 3) }, () => scanRound(tracks, count, false));
  return { tracks, all, cpuMs: of(all, (one) => one.cpuMsPerScan) };
});
for (const { tracks, all } of scaling) rows.push(scanRow(`${tracks.toLocaleString("en")} tracks`, all));

const heap = heapByHour(HOURS);
// The log fills for two hours; from then on it lets go of as much as it takes.
const full = heap.slice(3);
const power = exponent(
  scaling.map(({ tracks }) => tracks),
  scaling.map(({ cpuMs }) => cpuMs),
);
report("fusion", rows, [
  `CPU of a scan grows as tracks^${power.toFixed(2)}.`,
  `Heap after each simulated hour, MB: ${heap.map((mb) => mb.toFixed(1)).join(" ")}.`,
  full.length === 0 ? "" : `From the fourth on: ${Math.min(...full).toFixed(1)} to ${Math.max(...full).toFixed(1)}.`,
]);
