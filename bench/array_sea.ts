/** The sea of the exercise "ghosts" in the rows of the exchange format, and how many tracks there are no ship. */
import {
  CLUTTER,
  DETECTION,
  EVERY_S,
  heardDeg,
  type ListeningArray,
  lookS,
  type Merchant,
  placeOf,
  REACH_M,
  SIGMA_DEG,
} from "../exercise/ghosts/sea.ts";
import type { playExchange } from "../fusion/index.ts";
import type { LonLat } from "../model/index.ts";
import { inverse } from "../model/index.ts";

type MeasurementRow = Parameters<typeof playExchange>[0][number];
type ScanRow = Parameters<typeof playExchange>[1][number];

export interface ArraySea {
  readonly ships: readonly Merchant[];
  readonly arrays: readonly ListeningArray[];
  readonly measurements: readonly MeasurementRow[];
  readonly scans: readonly ScanRow[];
}

/** Processing and the way ashore. */
const LATENCY_S = 5;

export function listenedSea(
  ships: readonly Merchant[],
  arrays: readonly ListeningArray[],
  minutes: number,
  seed: number,
): ArraySea {
  const scans: ScanRow[] = [];
  const rows: Omit<MeasurementRow, "seq">[] = [];
  arrays.forEach((array, a) => {
    const { position, axisDeg } = array;
    const sid = `array-${a + 1}`;
    const place = { sid, kind: "hydro", slon: position.lonDeg, slat: position.latDeg, max_range: REACH_M };
    const side = axisDeg === undefined ? { ambiguous: false } : { ambiguous: true, axis_deg: axisDeg };
    for (let k = 0; k * EVERY_S < minutes * 60 - lookS(array, a, 0); k++) {
      const t = lookS(array, a, k);
      const look = { ...place, scan: `${a}-${k}`, t, ta: t + LATENCY_S };
      scans.push({ ...look, pd: DETECTION, clutter_mean: CLUTTER });
      for (const bearing_deg of heardDeg(ships, array, a, k, seed))
        rows.push({ ...look, bearing_deg, sigma_deg: SIGMA_DEG, ...side });
    }
  });
  rows.sort((x, y) => x.ta - y.ta || x.t - y.t);
  return { ships, arrays, scans, measurements: rows.map((row, seq) => ({ ...row, seq })) };
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
