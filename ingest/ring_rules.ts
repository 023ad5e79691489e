/** The rules of a footprint: a closed ring that does not cross itself and is no larger than a sensor can see. */
import { area } from "@turf/area";
import { polygon } from "@turf/helpers";
import { MAXIMUM_FOOTPRINT_KM2, MAXIMUM_RING_POINTS, type Ring } from "../model/index.ts";
import type { tomi } from "../proto/index.ts";
import { readPosition } from "./field_rules.ts";
import type { Findings } from "./findings.ts";

/** The ring of a polygon that passes all rules, else undefined and findings. */
export function readRing(
  findings: Findings,
  field: string,
  given: tomi.ingest.v1.Polygon.$Properties | null | undefined,
): Ring | undefined {
  const points = given?.ring ?? [];
  if (points.length < 4 || points.length > MAXIMUM_RING_POINTS) {
    findings.add("BAD_RING", field, `${field} has ${points.length} points; 4 to ${MAXIMUM_RING_POINTS} are taken.`);
    return undefined;
  }
  const ring: [number, number][] = [];
  for (const point of points) {
    const place = readPosition(findings, field, point);
    if (place === undefined) return undefined;
    ring.push([place.lonDeg, place.latDeg]);
  }
  return checkRing(findings, field, ring) ? ring : undefined;
}

/** Closed, simple, not empty and not larger than MAXIMUM_FOOTPRINT_KM2. */
export function checkRing(findings: Findings, field: string, ring: Ring): boolean {
  const first = ring[0]!;
  const last = ring.at(-1)!;
  if (first[0] !== last[0] || first[1] !== last[1]) {
    findings.add("BAD_RING", field, `${field} begins at ${first.join(", ")} and ends at ${last.join(", ")}.`);
    return false;
  }
  const continuous = unwrapped(ring);
  const km2 = area(polygon([continuous])) / 1e6;
  if (!(km2 > 0)) {
    findings.add("BAD_RING", field, `${field} has no area.`);
    return false;
  }
  if (km2 > MAXIMUM_FOOTPRINT_KM2) {
    findings.add("AREA_TOO_LARGE", field, `${field} covers ${Math.round(km2)} km²; at most ${MAXIMUM_FOOTPRINT_KM2}.`);
    return false;
  }
  if (crossesItself(continuous)) {
    findings.add("BAD_RING", field, `${field} crosses itself.`);
    return false;
  }
  return true;
}

/** Longitudes made continuous, so that a ring over the antimeridian is a ring to planar rules too. */
function unwrapped(ring: Ring): number[][] {
  const out: number[][] = [];
  let turns = 0;
  for (let i = 0; i < ring.length; i++) {
    const lon = ring[i]![0];
    if (i > 0) {
      const step = lon - ring[i - 1]![0];
      if (step > 180) turns--;
      else if (step < -180) turns++;
    }
    out.push([lon + 360 * turns, ring[i]![1]]);
  }
  return out;
}

/**
 * Whether two sides of a closed ring cross. Every pair is looked at until one does: some milliseconds for the 1,000 points that are
 * allowed, where a sweep that lists all crossings takes 200 ms for a ring that is made to have many.
 */
function crossesItself(ring: readonly (readonly number[])[]): boolean {
  const x = Float64Array.from(ring, (point) => point[0]!);
  const y = Float64Array.from(ring, (point) => point[1]!);
  /** Above 0 when point p lies to the left of the line from a to b, below 0 to the right, 0 on it. */
  const side = (a: number, b: number, p: number): number =>
    (x[b]! - x[a]!) * (y[p]! - y[a]!) - (y[b]! - y[a]!) * (x[p]! - x[a]!);
  const sides = ring.length - 1;
  for (let i = 0; i < sides; i++) {
    const west = Math.min(x[i]!, x[i + 1]!);
    const east = Math.max(x[i]!, x[i + 1]!);
    for (let j = i + 2; j < sides; j++) {
      if ((x[j]! < west && x[j + 1]! < west) || (x[j]! > east && x[j + 1]! > east)) continue;
      if (side(i, i + 1, j) * side(i, i + 1, j + 1) < 0 && side(j, j + 1, i) * side(j, j + 1, i + 1) < 0) return true;
    }
  }
  return false;
}
