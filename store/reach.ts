/** Boxes in which what was near a scene must have had a fix. */
import { type LonLat, RAD_PER_DEG, wrapLonDeg } from "../model/index.ts";
import { mercatorX, mercatorY } from "./mercator.ts";

/** Metres a degree of latitude, rounded down so that boxes come out too large, never too small. */
const M_PER_DEG = 110_500;
/** Nearer to a pole than this every longitude is near. */
const POLAR_LATITUDE_DEG = 88;

export interface DegreeBox {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** One box around all places, `reachM` larger on every side; two when it crosses the antimeridian. At least one place. */
export function boxesAround(places: readonly LonLat[], reachM: number): readonly DegreeBox[] {
  const reference = places[0]!.lonDeg;
  const latitudes = places.map(({ latDeg }) => latDeg);
  const longitudes = places.map(({ lonDeg }) => reference + wrapLonDeg(lonDeg - reference));
  const south = Math.max(-90, least(latitudes) - reachM / M_PER_DEG);
  const north = Math.min(90, greatest(latitudes) + reachM / M_PER_DEG);
  const poleward = Math.max(Math.abs(south), Math.abs(north));
  const reachDeg = poleward >= POLAR_LATITUDE_DEG ? 360 : reachM / (M_PER_DEG * Math.cos(poleward * RAD_PER_DEG));
  const west = least(longitudes) - reachDeg;
  const east = greatest(longitudes) + reachDeg;
  if (east - west >= 360) return [{ west: -180, south, east: 180, north }];
  const from = wrapLonDeg(west);
  const to = from + (east - west);
  if (to <= 180) return [{ west: from, south, east: to, north }];
  return [
    { west: from, south, east: 180, north },
    { west: -180, south, east: to - 360, north },
  ];
}

/** The same box in Web-Mercator metres. */
export function toMercator(box: DegreeBox): DegreeBox {
  return {
    west: mercatorX(box.west),
    south: mercatorY(box.south),
    east: mercatorX(box.east),
    north: mercatorY(box.north),
  };
}

function least(values: readonly number[]): number {
  return values.reduce((a, b) => Math.min(a, b));
}

function greatest(values: readonly number[]): number {
  return values.reduce((a, b) => Math.max(a, b));
}
