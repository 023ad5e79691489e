/**
 * A seeded sea that only arrays listen to, in the rows of the exchange format: straight courses, bearings of where each ship was when
 * she made the sound, missed contacts, and clutter in every direction.
 */
import type { playExchange } from "../fusion/index.ts";
import type { LonLat } from "../model/index.ts";
import { direct, inverse } from "../model/index.ts";
import { gaussian, seeded } from "./seeded.ts";

type MeasurementRow = Parameters<typeof playExchange>[0][number];
type ScanRow = Parameters<typeof playExchange>[1][number];

export const CENTRE: LonLat = { lonDeg: 129.5, latDeg: 34.5 };
const SOUND_MPS = 1500;

export interface Vessel {
  readonly start: LonLat;
  readonly courseDeg: number;
  readonly speedMps: number;
}

function placeOf(vessel: Vessel, seconds: number): LonLat {
  return direct(vessel.start, vessel.courseDeg, vessel.speedMps * seconds);
}

/** Bearing of where the sound that arrives at `seconds` came from, by fixed point. */
export function retardedBearingDeg(vessel: Vessel, array: LonLat, seconds: number): number {
  let seen = inverse(array, placeOf(vessel, seconds));
  for (let i = 0; i < 4; i++) seen = inverse(array, placeOf(vessel, seconds - seen.distanceM / SOUND_MPS));
  return seen.bearingDeg;
}

export interface ListeningArray {
  readonly position: LonLat;
  /** Listens from here on, seconds. */
  readonly fromS: number;
  /** A line array hears left as right of this axis. */
  readonly axisDeg?: number;
}

export interface ArraySea {
  readonly ships: readonly Vessel[];
  readonly arrays: readonly ListeningArray[];
  readonly measurements: readonly MeasurementRow[];
  readonly scans: readonly ScanRow[];
}

/** A cabled array on the shelf: a merchant ship is heard over tens of kilometres, two looks in ten miss her, one look in one is fooled. */
const REACH_M = 50_000;
const EVERY_S = 30;
const DETECTION = 0.8;
const CLUTTER = 1;
const SIGMA_DEG = 1;
/** Processing and the way ashore. */
const LATENCY_S = 5;

/** `count` merchant ships of 5 to 20 knots within 30 km of the middle. */
export function merchants(count: number, seed: number): Vessel[] {
  const random = seeded(seed * 6151);
  return Array.from({ length: count }, () => ({
    start: direct(CENTRE, random() * 360, 5_000 + random() * 25_000),
    courseDeg: random() * 360,
    speedMps: 2.5 + random() * 7.7,
  }));
}

export function listenedSea(
  ships: readonly Vessel[],
  arrays: readonly ListeningArray[],
  minutes: number,
  seed: number,
): ArraySea {
  const random = seeded(seed * 9973 + 1);
  const scans: ScanRow[] = [];
  const rows: Omit<MeasurementRow, "seq">[] = [];
  arrays.forEach(({ position, fromS, axisDeg }, a) => {
    const place = {
      sid: `array-${a}`,
      kind: "hydro",
      slon: position.lonDeg,
      slat: position.latDeg,
      max_range: REACH_M,
    };
    for (let t = fromS + 7 * a; t < minutes * 60; t += EVERY_S) {
      const scan = `${a}-${t}`;
      scans.push({ ...place, scan, t, ta: t + LATENCY_S, pd: DETECTION, clutter_mean: CLUTTER });
      const hear = (trueDeg: number): void => {
        const mirrored = axisDeg !== undefined && random() < 0.5 ? 2 * axisDeg - trueDeg : trueDeg;
        const bearing_deg = (mirrored + SIGMA_DEG * gaussian(random) + 720) % 360;
        const side = axisDeg === undefined ? { ambiguous: false } : { ambiguous: true, axis_deg: axisDeg };
        rows.push({ ...place, scan, t, ta: t + LATENCY_S, bearing_deg, sigma_deg: SIGMA_DEG, ...side });
      };
      for (const ship of ships)
        if (inverse(position, placeOf(ship, t)).distanceM < REACH_M && random() < DETECTION)
          hear(retardedBearingDeg(ship, position, t));
      for (let chance = random(); chance > Math.exp(-CLUTTER); chance *= random()) hear(random() * 360);
    }
  });
  rows.sort((x, y) => x.ta - y.ta || x.t - y.t);
  return { ships, arrays, scans, measurements: rows.map((row, seq) => ({ ...row, seq })) };
}

/** Two arrays 40 km apart, and a third north of them that is switched on at half time. */
export function twoArraysAndAThird(minutes: number): ListeningArray[] {
  return [
    { position: direct(CENTRE, 250, 20_000), fromS: 3 },
    { position: direct(CENTRE, 90, 20_000), fromS: 5 },
    { position: direct(CENTRE, 0, 25_000), fromS: 30 * minutes },
  ];
}

export interface GhostCount {
  /** Tracks with a position that were no ship most of the time they were shown. */
  readonly ghosts: number;
  readonly tracks: number;
  readonly arrayPairHours: number;
  /** Of the last half hour, share of ships and minutes in reach of two arrays that a track within 2 km shows. */
  readonly shown: number;
}

/** A track is a ship's where she lies inside its 99.9 % ellipse, or within a kilometre of it. */
export function countGhosts(
  sea: ArraySea,
  frames: Iterable<{
    readonly t: number;
    readonly tracks: readonly { id: string; lon: number; lat: number; cee: number; cen: number; cnn: number }[];
  }>,
  minutes: number,
): GhostCount {
  const seen = new Map<string, { near: number; all: number }>();
  let shown = 0;
  let asked = 0;
  for (const { t, tracks } of frames) {
    const places = sea.ships.map((ship) => placeOf(ship, t));
    for (const track of tracks) {
      const one = seen.get(track.id) ?? { near: 0, all: 0 };
      one.all++;
      if (places.some((place) => isHers(track, place))) one.near++;
      seen.set(track.id, one);
    }
    if (t < 60 * minutes - 1800) continue;
    for (const place of places) {
      if (sea.arrays.filter((one) => one.fromS < t && inverse(one.position, place).distanceM < REACH_M).length < 2)
        continue;
      asked++;
      if (tracks.some((track) => inverse(place, { lonDeg: track.lon, latDeg: track.lat }).distanceM < 2000)) shown++;
    }
  }
  const ends = 60 * minutes;
  const listening = sea.arrays.map((one) => ends - Math.min(ends, one.fromS));
  let pairS = 0;
  for (let i = 0; i < listening.length; i++)
    for (let j = 0; j < i; j++) pairS += Math.min(listening[i]!, listening[j]!);
  const ghosts = [...seen.values()].filter((one) => one.near < one.all / 2).length;
  return { ghosts, tracks: seen.size, arrayPairHours: pairS / 3600, shown: shown / asked };
}

function isHers(track: { lon: number; lat: number; cee: number; cen: number; cnn: number }, place: LonLat): boolean {
  const { distanceM, bearingDeg } = inverse({ lonDeg: track.lon, latDeg: track.lat }, place);
  if (distanceM < 1000) return true;
  const e = distanceM * Math.sin((bearingDeg * Math.PI) / 180);
  const n = distanceM * Math.cos((bearingDeg * Math.PI) / 180);
  const det = track.cee * track.cnn - track.cen * track.cen;
  return (e * e * track.cnn - 2 * e * n * track.cen + n * n * track.cee) / det < 13.8;
}
