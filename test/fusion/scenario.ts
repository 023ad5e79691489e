/** A small seeded sea for fusion's tests: vessels, a drone with coverage, AIS, two arrays, a satellite scene. */

import { gaussian, seeded } from "../../bench/seeded.ts";
import type {
  AisObservation,
  BearingObservation,
  CorrelationEvidence,
  CoverageObservation,
  JournalEntry,
  Label,
  LonLat,
  Observation,
  PositionObservation,
  SourceKind,
} from "../../model/index.ts";
import { direct, inverse, PUBLIC_LABEL, US_PER_S } from "../../model/index.ts";

export { gaussian, seeded };

/** 2024-05-14T02:00:00Z */
export const START_US = 1_715_652_000_000_000;
export const CENTRE: LonLat = { lonDeg: 129.5, latDeg: 34.5 };
export const ARRAYS: readonly LonLat[] = [direct(CENTRE, 200, 18_000), direct(CENTRE, 310, 15_000)];
export const SECRET: Label = { ...PUBLIC_LABEL, level: 3, compartments: ["SUBSURFACE"] };

export function shuffled<T>(list: readonly T[], random: () => number): T[] {
  const out = [...list];
  for (let i = out.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [out[i], out[j]] = [out[j]!, out[i]!];
  }
  return out;
}

export interface Vessel {
  readonly start: LonLat;
  readonly courseDeg: number;
  readonly speedMps: number;
  readonly mmsi?: number;
}

export function vessels(count: number, seed: number): Vessel[] {
  const random = seeded(seed);
  return Array.from({ length: count }, (_, i) => ({
    start: direct(CENTRE, random() * 360, 2000 + random() * 9000),
    courseDeg: random() * 360,
    speedMps: 3 + random() * 9,
    ...(i % 2 === 0 ? { mmsi: 431_000_000 + i } : {}),
  }));
}

export function placeOf(vessel: Vessel, seconds: number): LonLat {
  return direct(vessel.start, vessel.courseDeg, vessel.speedMps * seconds);
}

export function ringAround(centre: LonLat, radiusM: number, points = 24): [number, number][] {
  return Array.from({ length: points + 1 }, (_, i) => {
    const p = direct(centre, (360 * (i % points)) / points, radiusM);
    return [p.lonDeg, p.latDeg];
  });
}

export function envelope(sourceId: string, sensorKind: SourceKind, seq: number, seconds: number, label = PUBLIC_LABEL) {
  const observedAtUs = START_US + Math.round(seconds * US_PER_S);
  return {
    key: { sourceId, epoch: "0".repeat(32), seq, part: 0 },
    sensorKind,
    observedAtUs,
    receivedAtUs: observedAtUs + US_PER_S,
    label,
    flags: [],
    simulated: true,
  };
}

export function plot(
  sourceId: string,
  seq: number,
  seconds: number,
  position: LonLat,
  sigmaM: number,
  more: Partial<PositionObservation> = {},
): PositionObservation {
  const m2 = sigmaM * sigmaM;
  return {
    ...envelope(sourceId, "drone", seq, seconds),
    kind: "position",
    position,
    cov: { eeM2: m2, enM2: 0, nnM2: m2 },
    ...more,
  };
}

export function coverage(
  sourceId: string,
  seq: number,
  seconds: number,
  scanId: string,
  ring: CoverageObservation["ring"],
  more: Partial<CoverageObservation> = {},
): CoverageObservation {
  const base = envelope(sourceId, "drone", seq, seconds);
  return {
    ...base,
    kind: "coverage",
    scanId,
    ring,
    fromUs: base.observedAtUs,
    toUs: base.observedAtUs,
    detectorRunning: true,
    probabilityOfDetection: 0.9,
    clutterMean: 1,
    mode: "EO",
    reported: 0,
    ...more,
  };
}

export function ais(
  seq: number,
  seconds: number,
  mmsi: number,
  position: LonLat | undefined,
  more: Partial<AisObservation> = {},
): AisObservation {
  return {
    ...envelope("ais-1", "ais", seq, seconds),
    kind: "ais",
    messageType: 18,
    mmsi,
    stationClass: "vessel",
    ...(position === undefined ? {} : { position, cov: { eeM2: 25, enM2: 0, nnM2: 25 } }),
    line: "",
    ...more,
  };
}

export function bearing(
  array: number,
  seq: number,
  seconds: number,
  bearingDeg: number,
  more: Partial<BearingObservation> = {},
): BearingObservation {
  return {
    ...envelope(`array-${array}`, "subsurface", seq, seconds, SECRET),
    kind: "bearing",
    sensorPosition: ARRAYS[array]!,
    alternatives: [{ bearingDeg, sigmaDeg: 1, weight: 1 }],
    medium: "sound",
    propagationMps: 1500,
    delayRemoved: false,
    maximumRangeM: 50_000,
    arrayId: `array-${array}`,
    ...more,
  };
}

/** Where the sound that arrives at `seconds` came from: |p(te) - a| = c (tr - te), by fixed point. */
export function retardedBearingDeg(vessel: Vessel, array: LonLat, seconds: number): number {
  let te = seconds;
  let seen = inverse(array, placeOf(vessel, te));
  for (let i = 0; i < 8; i++) {
    te = seconds - seen.distanceM / 1500;
    seen = inverse(array, placeOf(vessel, te));
  }
  return seen.bearingDeg;
}

/** Everything that is seen in `minutes`, in observed order. */
export function observations(minutes: number, seed: number, count = 8): Observation[] {
  const random = seeded(seed * 7919);
  const all = vessels(count, seed);
  const out: Observation[] = [];
  let seq = 0;
  for (let t = 4; t < minutes * 60; t += 8) {
    const scanId = `s${t}`;
    out.push(coverage("drone-1", ++seq, t, scanId, ringAround(CENTRE, 12_000)));
    for (const vessel of all) {
      if (random() > 0.9) continue;
      const at = direct(placeOf(vessel, t), random() * 360, Math.abs(gaussian(random)) * 15);
      out.push(plot("drone-1", ++seq, t, at, 15, { scanId }));
    }
    if (random() < 0.5)
      out.push(plot("drone-1", ++seq, t, direct(CENTRE, random() * 360, random() * 12_000), 15, { scanId }));
  }
  for (let t = 1; t < minutes * 60; t += 10)
    for (const vessel of all)
      if (vessel.mmsi !== undefined)
        out.push(
          ais(++seq, t + random(), vessel.mmsi, placeOf(vessel, t + 0.5), {
            sogMps: vessel.speedMps,
            cogDeg: vessel.courseDeg,
          }),
        );
  for (const array of [0, 1])
    for (let t = 6 + 5 * array; t < minutes * 60; t += 20)
      for (const vessel of all)
        if (random() < 0.7)
          out.push(
            bearing(array, ++seq, t, (retardedBearingDeg(vessel, ARRAYS[array]!, t) + gaussian(random) + 360) % 360, {
              scanId: `a${array}-${t}`,
            }),
          );
  return out.sort((a, b) => a.observedAtUs - b.observedAtUs || a.key.seq - b.key.seq);
}

/** A satellite scene of everything at `seconds`, with its coverage. */
export function scene(seconds: number, seed: number, count = 8): Observation[] {
  const random = seeded(seed * 104_729);
  const more = { sensorKind: "optical" as const, sceneId: "scene-1", scanId: "scene-1" };
  const ring = ringAround(CENTRE, 30_000);
  const look = {
    ...coverage("sat-1", 1, seconds, "scene-1", ring),
    sensorKind: "optical" as const,
    sceneId: "scene-1",
  };
  return [
    look,
    ...vessels(count, seed).map((vessel, i) =>
      plot("sat-1", 2 + i, seconds, direct(placeOf(vessel, seconds), random() * 360, 20 * random()), 20, more),
    ),
  ];
}

/** A journal of observations in this order. */
export function journal(list: readonly Observation[], firstCursor = 1, strideSeq = 1): JournalEntry[] {
  return list.map((observation, i) => ({
    journalSeq: (firstCursor + i) * strideSeq,
    cursor: firstCursor + i,
    availableAtUs: observation.receivedAtUs,
    observation,
  }));
}

/** PostGIS was asked and found nothing. */
export function nothingFound(entries: readonly JournalEntry[]): Map<number, CorrelationEvidence[]> {
  return new Map(entries.map(({ cursor }) => [cursor, []]));
}
