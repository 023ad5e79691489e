/**
 * What the fusion core is measured with: vessels at the density of 500 in 100 × 100 km, and a drone's looks over all of them with
 * misses, noise, clutter and track numbers that break. The same load on every run.
 */
import type { CoverageObservation, JournalEntry, Observation, PositionObservation } from "../model/index.ts";
import { PUBLIC_LABEL } from "../model/index.ts";
import { gaussian, seeded } from "./seeded.ts";

const START_US = 1_715_652_000_000_000;
const CENTRE = { lonDeg: 129.5, latDeg: 34.5 };
const NORTH_M_PER_DEG = 110_900;
const EAST_M_PER_DEG = 91_800;
const M2_PER_VESSEL = 1e10 / 500;

/** Metres from the centre, metres per second. */
interface Vessel {
  eastM: number;
  northM: number;
  eastMps: number;
  northMps: number;
  number: string;
}

export interface Fleet {
  readonly vessels: readonly Vessel[];
  /** Half the side of the square they keep to, metres. */
  readonly halfM: number;
  readonly random: () => number;
}

export function fleet(count: number, seed: number): Fleet {
  const random = seeded(seed);
  const halfM = Math.sqrt(count * M2_PER_VESSEL) / 2;
  const vessels = Array.from({ length: count }, (_, i) => ({
    eastM: (2 * random() - 1) * halfM,
    northM: (2 * random() - 1) * halfM,
    eastMps: (2 * random() - 1) * 10,
    northMps: (2 * random() - 1) * 10,
    number: `n${i}`,
  }));
  return { vessels, halfM, random };
}

/** Everybody sails on, turns a little now and then, and comes back at the edge. */
function sail({ vessels, halfM, random }: Fleet, seconds: number): void {
  for (const one of vessels) {
    if (random() < seconds / 600) {
      const turn = 0.6 * gaussian(random);
      const [e, n] = [one.eastMps, one.northMps];
      one.eastMps = e * Math.cos(turn) - n * Math.sin(turn);
      one.northMps = e * Math.sin(turn) + n * Math.cos(turn);
    }
    one.eastM += one.eastMps * seconds;
    one.northM += one.northMps * seconds;
    if (Math.abs(one.eastM) > halfM) one.eastMps = -Math.sign(one.eastM) * Math.abs(one.eastMps);
    if (Math.abs(one.northM) > halfM) one.northMps = -Math.sign(one.northM) * Math.abs(one.northMps);
  }
}

function lonLat(eastM: number, northM: number) {
  return { lonDeg: CENTRE.lonDeg + eastM / EAST_M_PER_DEG, latDeg: CENTRE.latDeg + northM / NORTH_M_PER_DEG };
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

export function plot(
  sourceId: string,
  seq: number,
  seconds: number,
  eastM: number,
  northM: number,
): PositionObservation {
  return {
    ...envelope(sourceId, seq, seconds),
    kind: "position",
    position: lonLat(eastM, northM),
    cov: { eeM2: 400, enM2: 0, nnM2: 400 },
  };
}

const RING_POINTS = 48;

function look(sourceId: string, seq: number, seconds: number, radiusM: number, clutter: number): CoverageObservation {
  const ring = Array.from({ length: RING_POINTS + 1 }, (_, i): [number, number] => {
    const angle = (2 * Math.PI * (i % RING_POINTS)) / RING_POINTS;
    const p = lonLat(radiusM * Math.sin(angle), radiusM * Math.cos(angle));
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
    probabilityOfDetection: DETECTION,
    clutterMean: clutter,
    mode: "EO",
    reported: 0,
  };
}

const DETECTION = 0.9;
/** Seconds. */
const SCAN_EVERY_S = 2.5;
/** Metres, 1 sigma. */
const NOISE_M = 20;
const CLUTTER_PER_VESSEL = 0.04;
/** Chance that the drone loses a vessel's number at a detection. */
const BREAK = 1 / 200;

/** Looks over the whole fleet without end. */
export function* scans(of: Fleet, everyS = SCAN_EVERY_S): Generator<Observation[], never> {
  const sourceId = "drone-1";
  const { vessels, halfM, random } = of;
  const clutter = CLUTTER_PER_VESSEL * vessels.length;
  let seq = 0;
  let numbers = vessels.length;
  for (let t = 0; ; t += everyS) {
    const scan: Observation[] = [look(sourceId, ++seq, t, 1.5 * halfM, (clutter * Math.PI * 1.5 ** 2) / 4)];
    const add = (eastM: number, northM: number, number: string): void => {
      const one = plot(sourceId, ++seq, t, eastM, northM);
      scan.push({ ...one, scanId: `scan-${t}`, sourceTrackId: number });
    };
    for (const one of vessels) {
      if (random() > DETECTION) continue;
      if (random() < BREAK) one.number = `n${numbers++}`;
      add(one.eastM + NOISE_M * gaussian(random), one.northM + NOISE_M * gaussian(random), one.number);
    }
    for (let left = clutter; random() < left; left--)
      add((2 * random() - 1) * halfM, (2 * random() - 1) * halfM, `n${numbers++}`);
    yield scan;
    sail(of, everyS);
  }
}

/** Entries as the journal gives them. */
export function journalled(): (observations: readonly Observation[]) => JournalEntry[] {
  let cursor = 0;
  return (observations) =>
    observations.map((observation) => {
      cursor++;
      return { journalSeq: cursor, cursor, availableAtUs: observation.receivedAtUs, observation };
    });
}
