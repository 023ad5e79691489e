/**
 * What bad input costs: floods of clutter, of new names, of one time, over 500 tracks. In steps of as many observations as the engine
 * takes; CPU-seconds for all of it, the longest step, and what the picture holds afterwards.
 */
import { emptyPicture, type Picture, step } from "../fusion/index.ts";
import type {
  AisObservation,
  BearingObservation,
  CoverageObservation,
  JournalEntry,
  LonLat,
  Observation,
  PositionObservation,
  SourceKind,
} from "../model/index.ts";
import { direct, MAXIMUM_STEP_ENTRIES, PUBLIC_LABEL } from "../model/index.ts";
import { median, type Row, report } from "./report.ts";
import { seeded } from "./seeded.ts";

const ROUNDS = Number(process.env.ROUNDS ?? 3);
const FLOOD = Number(process.env.FLOOD ?? 100_000);
/** A case that takes longer is given up, and says so. */
const PATIENCE_S = Number(process.env.PATIENCE_S ?? 120);
const START_US = 1_715_652_000_000_000;
const CENTRE: LonLat = { lonDeg: 129.5, latDeg: 34.5 };

let seq = 0;

function envelope(sourceId: string, sensorKind: SourceKind, seconds: number) {
  const observedAtUs = START_US + Math.round(seconds * 1e6);
  return {
    key: { sourceId, epoch: "0".repeat(32), seq: ++seq, part: 0 },
    sensorKind,
    observedAtUs,
    receivedAtUs: observedAtUs,
    label: PUBLIC_LABEL,
    flags: [],
    simulated: true,
  };
}

function plot(sourceId: string, seconds: number, position: LonLat, scanId?: string): PositionObservation {
  return {
    ...envelope(sourceId, "drone", seconds),
    kind: "position",
    position,
    cov: { eeM2: 400, enM2: 0, nnM2: 400 },
    ...(scanId === undefined ? {} : { scanId }),
  };
}

function look(
  sourceId: string,
  seconds: number,
  scanId: string,
  clutterMean: number,
  corners = 48,
): CoverageObservation {
  const ring = Array.from({ length: corners + 1 }, (_, i): [number, number] => {
    const p = direct(CENTRE, ((i % corners) * 360) / corners, 30_000);
    return [p.lonDeg, p.latDeg];
  });
  const base = envelope(sourceId, "drone", seconds);
  const times = { fromUs: base.observedAtUs, toUs: base.observedAtUs };
  const seen = { detectorRunning: true, probabilityOfDetection: 0.9, clutterMean, mode: "EO", reported: 0 };
  return { ...base, kind: "coverage", scanId, ring, ...times, ...seen };
}

function anywhere(random: () => number, reachM = 29_500): LonLat {
  return direct(CENTRE, 360 * random(), reachM * Math.sqrt(random()));
}

interface Ship {
  readonly start: LonLat;
  readonly courseDeg: number;
  readonly speedMps: number;
}

function fleet(count: number, random: () => number): Ship[] {
  return Array.from({ length: count }, () => ({
    start: anywhere(random),
    courseDeg: 360 * random(),
    speedMps: 10 * random(),
  }));
}

/** Six looks at the fleet: 500 confirmed tracks. */
function opening(ships: readonly Ship[], random: () => number): Observation[] {
  const all: Observation[] = [];
  for (let t = 0; t < 24; t += 4) {
    all.push(look("drone-1", t, `open-${t}`, 2));
    for (const ship of ships) {
      const at = direct(ship.start, ship.courseDeg, ship.speedMps * t);
      all.push(plot("drone-1", t, direct(at, 360 * random(), 20 * random()), `open-${t}`));
    }
  }
  return all;
}

function ais(seconds: number, mmsi: number, position: LonLat | undefined, distress?: string): AisObservation {
  return {
    ...envelope("ais-1", "ais", seconds),
    kind: "ais",
    messageType: 1,
    mmsi,
    stationClass: "vessel",
    ...(position === undefined ? {} : { position }),
    ...(distress === undefined ? {} : { distress }),
    line: "",
  };
}

function bearing(array: number, seconds: number, bearingDeg: number, scanId?: string): BearingObservation {
  return {
    ...envelope(`array-${array}`, "subsurface", seconds),
    kind: "bearing",
    sensorPosition: direct(CENTRE, 180 * array, 15_000),
    alternatives: [{ bearingDeg, sigmaDeg: 1, weight: 1 }],
    medium: "sound",
    propagationMps: 1500,
    delayRemoved: false,
    maximumRangeM: 50_000,
    arrayId: `array-${array}`,
    ...(scanId === undefined ? {} : { scanId }),
  };
}

const list = <T>(count: number, of: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => of(i));

const CASES: Readonly<Record<string, (random: () => number) => Observation[]>> = {
  "one scan of clutter that its look expects": (random) => [
    look("drone-1", 30, "flood", FLOOD),
    ...list(FLOOD, () => plot("drone-1", 30, anywhere(random), "flood")),
  ],
  "one scan of clutter that its look denies": (random) => [
    look("drone-1", 30, "flood", 1),
    ...list(FLOOD, () => plot("drone-1", 30, anywhere(random), "flood")),
  ],
  "ten such scans": (random) =>
    list(10, (k) => k).flatMap((k) => [
      look("drone-1", 30 + 4 * k, `flood-${k}`, 1),
      ...list(FLOOD, () => plot("drone-1", 30 + 4 * k, anywhere(random), `flood-${k}`)),
    ]),
  "ten scans of 20,000, denied": (random) =>
    list(10, (k) => k).flatMap((k) => [
      look("drone-1", 30 + 4 * k, `flood-${k}`, 1),
      ...list(20_000, () => plot("drone-1", 30 + 4 * k, anywhere(random), `flood-${k}`)),
    ]),
  "one scan, all within 100 m": (random) => [
    look("drone-1", 30, "flood", 1),
    ...list(FLOOD, () => plot("drone-1", 30, anywhere(random, 100), "flood")),
  ],
  "ten scans of 10,000 within 100 m": (random) =>
    list(10, (k) => k).flatMap((k) => [
      look("drone-1", 30 + 4 * k, `flood-${k}`, 1),
      ...list(10_000, () => plot("drone-1", 30 + 4 * k, anywhere(random, 100), `flood-${k}`)),
    ]),
  "plots of one time, each a scan": (random) => list(FLOOD, () => plot("feed-1", 30, anywhere(random))),
  "one MMSI that teleports, 10,000 reports": (random) =>
    list(10_000, (i) => ais(30 + 0.01 * i, 431_000_001, anywhere(random))),
  "distress without position, 10,000 callers": () =>
    list(10_000, (i) => ais(30 + 0.01 * i, 431_000_000 + i, undefined, "MOB")),
  "one scan of bearings": (random) => list(FLOOD, () => bearing(0, 30, 360 * random(), "flood")),
  "two arrays, 300 bearings a scan, 10 minutes": (random) =>
    list(30, (k) => k).flatMap((k) =>
      [0, 1].flatMap((array) =>
        list(300, (i) => bearing(array, 30 + 20 * k + array, (1.2 * i + 0.2 * random()) % 360, `a${array}-${k}`)),
      ),
    ),
  "a ring of 100,000 corners, 500 plots": (random) => [
    look("drone-1", 30, "ring", 1, FLOOD),
    ...list(500, () => plot("drone-1", 30, anywhere(random), "ring")),
  ],
  "empty looks": () => list(FLOOD, (i) => look("drone-1", 30 + 0.001 * i, `empty-${i}`, 1, 16)),
  "scene footprints of one place": () => list(FLOOD, () => look("drone-1", 30, "same", 1, 16)),
};

let cursor = 0;
function entries(observations: readonly Observation[]): JournalEntry[] {
  return observations.map((observation) => {
    cursor++;
    return { journalSeq: cursor, cursor, availableAtUs: observation.receivedAtUs, observation };
  });
}

interface Taken {
  readonly cpuS: number;
  readonly longestMs: number;
  readonly isDone: boolean;
}

function take(picture: Picture, observations: readonly Observation[]): Taken {
  const all = entries(observations);
  const before = process.cpuUsage();
  let longestMs = 0;
  const cpuS = (): number => {
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1e6;
  };
  for (let i = 0; i < all.length; i += MAXIMUM_STEP_ENTRIES) {
    const startedAt = performance.now();
    step(picture, { entries: all.slice(i, i + MAXIMUM_STEP_ENTRIES), evidence: new Map() });
    longestMs = Math.max(longestMs, performance.now() - startedAt);
    if (cpuS() > PATIENCE_S) return { cpuS: cpuS(), longestMs, isDone: false };
  }
  return { cpuS: cpuS(), longestMs, isDone: true };
}

const wanted = process.env.CASES?.split("|");
const rows: Row[] = [];
for (const [what, make] of Object.entries(CASES)) {
  if (wanted !== undefined && !wanted.some((one) => what.includes(one))) continue;
  const rounds = list(ROUNDS, (round) => {
    const random = seeded(round + 1);
    const picture = emptyPicture("bench");
    take(picture, opening(fleet(500, random), random));
    const taken = take(picture, make(random));
    const confirmed = [...picture.published.values()].filter(({ track }) => track?.status === "confirmed").length;
    const { heapUsed } = process.memoryUsage();
    return { ...taken, published: picture.published.size, confirmed, heapMB: heapUsed / 1e6 };
  });
  const of = (pick: (one: (typeof rounds)[number]) => number): number => median(rounds.map(pick));
  rows.push({
    what: rounds.every((one) => one.isDone) ? what : `${what} (given up)`,
    "CPU s": of((one) => one.cpuS),
    "longest step ms": of((one) => one.longestMs),
    published: of((one) => one.published),
    confirmed: of((one) => one.confirmed),
    "heap MB": of((one) => one.heapMB),
  });
  process.stderr.write(`${JSON.stringify(rows[rows.length - 1])}\n`);
}
report("hostile", rows, [
  `Floods of ${FLOOD.toLocaleString("en")}, steps of ${MAXIMUM_STEP_ENTRIES}, 500 tracks before.`,
]);
