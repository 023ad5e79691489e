/**
 * What fusion costs in CPU: measurements through the step at 500 vessels, live jitter at 1,000 observations a second in batches of
 * 100 ms, and a scene an hour late that replays everything since. CPU-seconds, because the machine has other work.
 */
import { emptyPicture, type Picture, step } from "../fusion/index.ts";
import type { CoverageObservation, JournalEntry, Observation, PositionObservation } from "../model/index.ts";
import { direct, PUBLIC_LABEL } from "../model/index.ts";
import { median, report } from "./report.ts";

const ROUNDS = Number(process.env.ROUNDS ?? 5);
const START_US = 1_715_652_000_000_000;
const CENTRE = { lonDeg: 129.5, latDeg: 34.5 };

/** mulberry32: the same load on every run. */
function seeded(seed: number): () => number {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), a | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

function envelope(sourceId: string, seq: number, seconds: number) {
  const observedAtUs = START_US + Math.round(seconds * 1e6);
  return {
    key: { sourceId, epoch: "0".repeat(32), seq, part: 0 },
    sensorKind: "drone" as const,
    observedAtUs,
    receivedAtUs: observedAtUs,
    label: PUBLIC_LABEL,
    flags: [],
    simulated: true,
  };
}

function plot(sourceId: string, seq: number, seconds: number, lonDeg: number, latDeg: number): PositionObservation {
  return {
    ...envelope(sourceId, seq, seconds),
    kind: "position",
    position: { lonDeg, latDeg },
    cov: { eeM2: 400, enM2: 0, nnM2: 400 },
  };
}

interface Mover {
  readonly lonDeg: number;
  readonly latDeg: number;
  readonly eastDegps: number;
  readonly northDegps: number;
}

function fleet(count: number, random: () => number): Mover[] {
  return Array.from({ length: count }, () => ({
    lonDeg: CENTRE.lonDeg + (random() - 0.5) * 1.1,
    latDeg: CENTRE.latDeg + (random() - 0.5) * 0.9,
    eastDegps: (random() - 0.5) * 2e-4,
    northDegps: (random() - 0.5) * 2e-4,
  }));
}

function look(sourceId: string, seq: number, seconds: number, radiusM: number): CoverageObservation {
  const ring = Array.from({ length: 49 }, (_, i): [number, number] => {
    const p = direct(CENTRE, (i % 48) * 7.5, radiusM);
    return [p.lonDeg, p.latDeg];
  });
  const base = envelope(sourceId, seq, seconds);
  return {
    ...base,
    kind: "coverage",
    scanId: `scan-${seconds}`,
    ring,
    fromUs: base.observedAtUs,
    toUs: base.observedAtUs,
    detectorRunning: true,
    probabilityOfDetection: 0.9,
    clutterMean: 2,
    mode: "EO",
    reported: 0,
  };
}

/** One look of 30 km radius every 2.5 s. */
function scans(movers: readonly Mover[], seconds: number, random: () => number): Observation[][] {
  const all: Observation[][] = [];
  let seq = 0;
  for (let t = 0; t < seconds; t += 2.5) {
    const scan: Observation[] = [look("drone-1", ++seq, t, 30_000)];
    for (const m of movers) {
      const lon = m.lonDeg + m.eastDegps * t;
      const lat = m.latDeg + m.northDegps * t;
      const dx = (lon - CENTRE.lonDeg) * 91_800;
      const dy = (lat - CENTRE.latDeg) * 110_900;
      if (Math.hypot(dx, dy) > 29_500 || random() > 0.9) continue;
      const noise = (): number => ((random() + random() + random() - 1.5) * 40) / 100_000;
      scan.push({ ...plot("drone-1", ++seq, t, lon + noise(), lat + noise()), scanId: `scan-${t}` });
    }
    all.push(scan);
  }
  return all;
}

/** 1,000 reports of single vessels a second, each up to 2 s late. */
function singles(movers: readonly Mover[], seconds: number, random: () => number): Observation[] {
  const out: { at: number; observation: Observation }[] = [];
  for (let k = 0; k < seconds * 1000; k++) {
    const t = k / 1000;
    const m = movers[k % movers.length]!;
    const noise = (): number => ((random() + random() - 1) * 30) / 100_000;
    const place = [m.lonDeg + m.eastDegps * t + noise(), m.latDeg + m.northDegps * t + noise()] as const;
    out.push({ at: t + 2 * random(), observation: plot("feed-1", k + 1, t, place[0], place[1]) });
  }
  return out.sort((a, b) => a.at - b.at).map((one) => one.observation);
}

let cursor = 0;
function entries(observations: readonly Observation[]): JournalEntry[] {
  return observations.map((observation) => {
    cursor++;
    return { journalSeq: cursor, cursor, availableAtUs: observation.receivedAtUs, observation };
  });
}

const NOTHING: ReadonlyMap<number, never[]> = new Map();

/** CPU-seconds of `work`. */
function cpuS(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

function take(picture: Picture, batch: readonly JournalEntry[]): number {
  const startedAt = performance.now();
  step(picture, { entries: batch, evidence: NOTHING });
  return performance.now() - startedAt;
}

function scanRound(quiet: boolean): { perCpuS: number; p50Ms: number; p99Ms: number } {
  const random = seeded(7);
  const batches = scans(fleet(500, random), 300, random).map(entries);
  const picture = emptyPicture("bench", quiet);
  const ms: number[] = [];
  const seconds = cpuS(() => {
    for (const batch of batches) ms.push(take(picture, batch));
  });
  ms.sort((a, b) => a - b);
  const count = batches.reduce((sum, batch) => sum + batch.length, 0);
  return { perCpuS: count / seconds, p50Ms: ms[ms.length >> 1]!, p99Ms: ms[Math.floor(ms.length * 0.99)]! };
}

function jitterRound(): { cpuShare: number; perCpuS: number } {
  const random = seeded(8);
  const all = entries(singles(fleet(500, random), 30, random));
  const picture = emptyPicture("bench");
  const seconds = cpuS(() => {
    for (let i = 0; i < all.length; i += 100) take(picture, all.slice(i, i + 100));
  });
  return { cpuShare: seconds / 30, perCpuS: all.length / seconds };
}

function lateRound(): { replayMs: number; scansPerCpuS: number } {
  const random = seeded(9);
  const movers = fleet(500, random);
  // 100,000 reports in an hour, then a scene of its first minute.
  const hour = Array.from({ length: 100_000 }, (_, k) => {
    const t = k * 0.036;
    const m = movers[k % movers.length]!;
    return plot("feed-1", k + 1, t, m.lonDeg + m.eastDegps * t, m.latDeg + m.northDegps * t);
  });
  const picture = emptyPicture("bench");
  const all = entries(hour);
  for (let i = 0; i < all.length; i += 2000) take(picture, all.slice(i, i + 2000));
  const late = entries(
    movers.slice(0, 200).map((m, k) => ({ ...plot("sat-1", k + 1, 30, m.lonDeg, m.latDeg), scanId: "scene" })),
  );
  let replayMs = 0;
  const seconds = cpuS(() => {
    replayMs = take(picture, late);
  });
  return { replayMs, scansPerCpuS: all.length / seconds };
}

function rounds<T>(work: () => T): T[] {
  work(); // the compiler's turn
  return Array.from({ length: ROUNDS }, work);
}

const bare = rounds(() => scanRound(true));
const told = rounds(() => scanRound(false));
const jitter = rounds(jitterRound);
const late = rounds(lateRound);
const of = <T>(list: readonly T[], pick: (one: T) => number): number => median(list.map(pick));

report("fusion", [
  {
    what: "500 vessels, step alone",
    "measurements/CPU-s": of(bare, (one) => one.perCpuS),
    "scan p50 ms": of(bare, (one) => one.p50Ms),
    "scan p99 ms": of(bare, (one) => one.p99Ms),
  },
  {
    what: "500 vessels, with all that the store is told",
    "measurements/CPU-s": of(told, (one) => one.perCpuS),
    "scan p50 ms": of(told, (one) => one.p50Ms),
    "scan p99 ms": of(told, (one) => one.p99Ms),
  },
  {
    what: "1,000/s, each up to 2 s late, every 100 ms",
    "measurements/CPU-s": of(jitter, (one) => one.perCpuS),
    "% of a core": 100 * of(jitter, (one) => one.cpuShare),
  },
  {
    what: "a scene an hour late: 100,000 replayed",
    "measurements/CPU-s": of(late, (one) => one.scansPerCpuS),
    "replay ms": of(late, (one) => one.replayMs),
  },
]);
