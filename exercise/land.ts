/**
 * Land of the strait: Natural Earth's 1:10m coastline (public domain), as the npm package world-atlas holds it. The real shore lies up to
 * some hundred metres from it, which is why vessels keep a margin.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { feature } from "topojson-client";
import type { GeometryObject, Topology } from "topojson-specification";
import { curvatureRadiiM, type GeoBox, type LonLat, RAD_PER_DEG } from "../model/index.ts";

/** Generously around everything that moves. */
const REGION: GeoBox = { westDeg: 127, southDeg: 32.8, eastDeg: 132, northDeg: 36.4 };
/** Four numbers an edge: longitude and latitude of its ends. */
const [X1, Y1, X2, Y2, STRIDE] = [0, 1, 2, 3, 4] as const;

interface Coast {
  /** Every edge that a ray to the east from a place of the region can meet. */
  readonly crossed: Float64Array;
  /** Edges in the region itself. */
  readonly near: Float64Array;
}

let known: Coast | undefined;

function coast(): Coast {
  known ??= readCoast();
  return known;
}

/** Whether a place of the region is on land: a ray to the east meets the coast an odd number of times. */
export function isLand(place: LonLat): boolean {
  const { lonDeg, latDeg } = place;
  let odd = false;
  for (const x of crossings(latDeg, coast().crossed)) if (x > lonDeg) odd = !odd;
  return odd;
}

/** The edges that parallels between two latitudes can meet, for many calls of `crossings`. */
export function coastBetween(southDeg: number, northDeg: number): Float64Array {
  const edges = coast().crossed;
  const kept: number[] = [];
  for (let i = 0; i < edges.length; i += STRIDE) {
    const [y1, y2] = [edges[i + Y1]!, edges[i + Y2]!];
    if (Math.max(y1, y2) >= southDeg && Math.min(y1, y2) <= northDeg) kept.push(...edges.subarray(i, i + STRIDE));
  }
  return Float64Array.from(kept);
}

/**
 * Longitudes, ascending, at which a parallel of the region meets the coast, as far east as the coast goes. A place is on land when an
 * odd number of them lies east of it.
 */
export function crossings(latDeg: number, edges: Float64Array): number[] {
  const found: number[] = [];
  for (let i = 0; i < edges.length; i += STRIDE) {
    const y1 = edges[i + Y1]!;
    const y2 = edges[i + Y2]!;
    if (y1 > latDeg === y2 > latDeg) continue;
    const x1 = edges[i + X1]!;
    found.push(x1 + ((latDeg - y1) / (y2 - y1)) * (edges[i + X2]! - x1));
  }
  return found.sort((a, b) => a - b);
}

/** Metres to the nearest coast, on land or at sea; exact to a part in a thousand within some tens of kilometres. */
export function coastDistanceM(place: LonLat): number {
  const edges = coast().near;
  const { meridianM, primeVerticalM } = curvatureRadiiM(place.latDeg);
  const perLat = meridianM * RAD_PER_DEG;
  const perLon = primeVerticalM * Math.cos(place.latDeg * RAD_PER_DEG) * RAD_PER_DEG;
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < edges.length; i += STRIDE) {
    const x1 = (edges[i + X1]! - place.lonDeg) * perLon;
    const y1 = (edges[i + Y1]! - place.latDeg) * perLat;
    const dx = (edges[i + X2]! - place.lonDeg) * perLon - x1;
    const dy = (edges[i + Y2]! - place.latDeg) * perLat - y1;
    const along = Math.max(0, Math.min(1, -(x1 * dx + y1 * dy) / (dx * dx + dy * dy || 1)));
    const squared = (x1 + along * dx) ** 2 + (y1 + along * dy) ** 2;
    if (squared < least) least = squared;
  }
  return Math.sqrt(least);
}

/** Whether the coast comes within `marginM` metres of a place. Much quicker than the distance itself. */
export function isCoastWithin(place: LonLat, marginM: number): boolean {
  const edges = coast().near;
  const { meridianM, primeVerticalM } = curvatureRadiiM(place.latDeg);
  const reachLat = marginM / (meridianM * RAD_PER_DEG);
  const reachLon = marginM / (primeVerticalM * Math.cos(place.latDeg * RAD_PER_DEG) * RAD_PER_DEG);
  for (let i = 0; i < edges.length; i += STRIDE) {
    if (edges[i + Y1]! < place.latDeg - reachLat && edges[i + Y2]! < place.latDeg - reachLat) continue;
    if (edges[i + Y1]! > place.latDeg + reachLat && edges[i + Y2]! > place.latDeg + reachLat) continue;
    if (edges[i + X1]! < place.lonDeg - reachLon && edges[i + X2]! < place.lonDeg - reachLon) continue;
    if (edges[i + X1]! > place.lonDeg + reachLon && edges[i + X2]! > place.lonDeg + reachLon) continue;
    return coastDistanceM(place) < marginM;
  }
  return false;
}

/** Whether the straight line between two places of the region meets the coast. */
export function crossesCoast(a: LonLat, b: LonLat): boolean {
  const edges = coast().near;
  const [dx, dy] = [b.lonDeg - a.lonDeg, b.latDeg - a.latDeg];
  const side = (x: number, y: number): number => dx * (y - a.latDeg) - dy * (x - a.lonDeg);
  for (let i = 0; i < edges.length; i += STRIDE) {
    const [x1, y1, x2, y2] = [edges[i + X1]!, edges[i + Y1]!, edges[i + X2]!, edges[i + Y2]!];
    if (side(x1, y1) > 0 === side(x2, y2) > 0) continue;
    const across = (x: number, y: number): number => (x2 - x1) * (y - y1) - (y2 - y1) * (x - x1);
    if (across(a.lonDeg, a.latDeg) > 0 !== across(b.lonDeg, b.latDeg) > 0) return true;
  }
  return false;
}

function readCoast(): Coast {
  const path = createRequire(import.meta.url).resolve("world-atlas/land-10m.json");
  const topology = JSON.parse(readFileSync(path, "utf8")) as Topology;
  const land = feature(topology, topology.objects.land as GeometryObject);
  const crossed: number[] = [];
  const near: number[] = [];
  for (const { geometry } of land.type === "FeatureCollection" ? land.features : [land]) {
    if (geometry.type !== "MultiPolygon") continue;
    for (const polygon of geometry.coordinates) for (const ring of polygon) addRing(ring, crossed, near);
  }
  return { crossed: Float64Array.from(crossed), near: Float64Array.from(near) };
}

function addRing(ring: readonly (readonly number[])[], crossed: number[], near: number[]): void {
  const touches = ring.some(
    ([x, y]) => x! > REGION.westDeg && x! < REGION.eastDeg && y! > REGION.southDeg && y! < REGION.northDeg,
  );
  if (!touches) return;
  for (let i = 1; i < ring.length; i++) {
    const [x1, y1] = ring[i - 1]! as [number, number];
    const [x2, y2] = ring[i]! as [number, number];
    if (Math.max(y1, y2) < REGION.southDeg || Math.min(y1, y2) > REGION.northDeg) continue;
    if (Math.max(x1, x2) < REGION.westDeg) continue;
    crossed.push(x1, y1, x2, y2);
    if (Math.min(x1, x2) < REGION.eastDeg) near.push(x1, y1, x2, y2);
  }
}
