/** Rings in degrees as flat arrays, and the part of a look that could be seen: what is inside of an odd number of rings. */
import type { Ring } from "../model/index.ts";
import { eastM, lonDifferenceDeg, newScale, scaleAt } from "./kernel/local_plane.ts";

export interface SeenArea {
  readonly rings: readonly Float64Array[];
  /** West, east, south and north of each ring. */
  readonly boxes: Float64Array;
  readonly areaM2: number;
}

/** Corners beyond these are not looked at: no producer of ours gives half as many. */
const MOST_CORNERS = 4000;

/** Longitudes become differences from `lonDeg`. */
export function prepareSeen(given: readonly Ring[], lonDeg: number): SeenArea {
  const rings: Float64Array[] = [];
  let corners = 0;
  for (const ring of given) {
    corners += ring.length;
    if (ring.length < 4 || corners > MOST_CORNERS) continue;
    const flat = new Float64Array(2 * ring.length);
    ring.forEach(([lon, lat], i) => {
      flat[2 * i] = lonDifferenceDeg(lon, lonDeg);
      flat[2 * i + 1] = lat;
    });
    rings.push(flat);
  }
  const boxes = new Float64Array(4 * rings.length);
  let twice = 0;
  rings.forEach((ring, r) => {
    let [west, east, south, north] = [180, -180, 90, -90];
    for (let i = 0; i < ring.length; i += 2) {
      west = Math.min(west, ring[i]!);
      east = Math.max(east, ring[i]!);
      south = Math.min(south, ring[i + 1]!);
      north = Math.max(north, ring[i + 1]!);
    }
    boxes.set([west, east, south, north], 4 * r);
    // A ring that lies in an odd number of others is a hole; rings may meet in corners, so the middle of a side is asked.
    const [x, latDeg] = [(ring[0]! + ring[2]!) / 2, (ring[1]! + ring[3]!) / 2];
    const around = rings.filter((other) => other !== ring && isInRing(other, x, latDeg)).length;
    twice += (around % 2 === 0 ? 1 : -1) * ringAreaM2(ring, south, north);
  });
  return { rings, boxes, areaM2: Math.max(0, twice) };
}

export function isSeen({ rings, boxes }: SeenArea, x: number, latDeg: number): boolean {
  let inside = false;
  for (let r = 0; r < rings.length; r++) {
    const b = 4 * r;
    if (x < boxes[b]! || x > boxes[b + 1]! || latDeg < boxes[b + 2]! || latDeg > boxes[b + 3]!) continue;
    if (isInRing(rings[r]!, x, latDeg)) inside = !inside;
  }
  return inside;
}

/** Whether the place is inside the ring, x and latitude in its own numbers. */
export function isInRing(ring: Float64Array, x: number, latDeg: number): boolean {
  let inside = false;
  for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
    const yi = ring[i + 1]!;
    const yj = ring[j + 1]!;
    if (yi > latDeg === yj > latDeg) continue;
    if (x < ring[i]! + ((ring[j]! - ring[i]!) * (latDeg - yi)) / (yj - yi)) inside = !inside;
  }
  return inside;
}

/** Shoelace in the plane at the ring's middle latitude: a density needs no more. */
export function ringAreaM2(ring: Float64Array, southDeg: number, northDeg: number): number {
  const midDeg = (southDeg + northDeg) / 2;
  const scale = scaleAt(midDeg, newScale());
  let twice = 0;
  for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
    const xi = eastM(scale, ring[i]!, ring[i + 1]! - midDeg);
    const xj = eastM(scale, ring[j]!, ring[j + 1]! - midDeg);
    const yi = (ring[i + 1]! - midDeg) * scale.northMPerDeg;
    const yj = (ring[j + 1]! - midDeg) * scale.northMPerDeg;
    twice += xj * yi - xi * yj;
  }
  return Math.abs(twice) / 2;
}
