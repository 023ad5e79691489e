/**
 * Web-Mercator and the tile grid, pure functions.
 *
 * Model: EPSG:3857, the sphere of radius 6,378,137 m fed with WGS-84 latitudes; tiles of the XYZ scheme (row 0 in the north).
 * Lengths are metres of the projection unless a name says otherwise; tile units are 1/4096 of a tile's edge, y downwards.
 */
import { DEG_PER_RAD, EQUATOR_RADIUS_M, RAD_PER_DEG } from "../model/index.ts";

/** Edge of the square world, m of the projection. */
export const WORLD_M = 2 * Math.PI * EQUATOR_RADIUS_M;
/** Latitude at which the square world ends. */
export const MAXIMUM_LAT_DEG = Math.atan(Math.sinh(Math.PI)) * DEG_PER_RAD;
/** Tile units along an edge. */
export const EXTENT = 4096;
/** Tile units drawn beyond each edge, so that a symbol on a border is whole in both tiles. */
export const BUFFER = 128;
/** Deepest tile of the picture that is made; clients draw on from it. */
export const MAXIMUM_ZOOM = 16;
/** Deepest tile of a scene: 0.15 m to the pixel at the equator. */
export const MAXIMUM_SCENE_ZOOM = 20;

/** A box in metres of the projection. `maxX` may lie beyond the antimeridian, and `minX` before it. */
export interface MercatorBox {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
}

export interface TileId {
  readonly z: number;
  readonly x: number;
  readonly y: number;
}

export function mercatorXM(lonDeg: number): number {
  return lonDeg * RAD_PER_DEG * EQUATOR_RADIUS_M;
}

/** Latitudes beyond the square world come out on its edge. */
export function mercatorYM(latDeg: number): number {
  const lat = Math.min(MAXIMUM_LAT_DEG, Math.max(-MAXIMUM_LAT_DEG, latDeg)) * RAD_PER_DEG;
  return EQUATOR_RADIUS_M * Math.asinh(Math.tan(lat));
}

export function lonDegOf(xM: number): number {
  return (xM / EQUATOR_RADIUS_M) * DEG_PER_RAD;
}

export function latDegOf(yM: number): number {
  return Math.atan(Math.sinh(yM / EQUATOR_RADIUS_M)) * DEG_PER_RAD;
}

/** Metres of the projection a metre on the ground, at a latitude (0 at the poles' edge is never reached: it is clamped). */
export function mercatorScale(latDeg: number): number {
  const lat = Math.min(MAXIMUM_LAT_DEG, Math.max(-MAXIMUM_LAT_DEG, latDeg)) * RAD_PER_DEG;
  return 1 / Math.cos(lat);
}

/** Whether z, x, y name a tile that exists, down to `deepest`. */
export function isTile(z: number, x: number, y: number, deepest = MAXIMUM_ZOOM): boolean {
  if (!Number.isInteger(z) || z < 0 || z > deepest) return false;
  const side = 2 ** z;
  return Number.isInteger(x) && Number.isInteger(y) && x >= 0 && y >= 0 && x < side && y < side;
}

/** The tile's box, widened by `bufferUnits` tile units on every side. */
export function tileBox(tile: TileId, bufferUnits = 0): MercatorBox {
  const edgeM = WORLD_M / 2 ** tile.z;
  const bufferM = (bufferUnits / EXTENT) * edgeM;
  const minX = -WORLD_M / 2 + tile.x * edgeM;
  const maxY = WORLD_M / 2 - tile.y * edgeM;
  return { minX: minX - bufferM, minY: maxY - edgeM - bufferM, maxX: minX + edgeM + bufferM, maxY: maxY + bufferM };
}

/** How a tile's units come from metres: unit = (metre − origin) × scale, with y turned downwards. */
export interface TileFrame {
  readonly originX: number;
  readonly originY: number;
  readonly unitsPerM: number;
}

export function tileFrame(tile: TileId): TileFrame {
  const box = tileBox(tile);
  return { originX: box.minX, originY: box.maxY, unitsPerM: (EXTENT * 2 ** tile.z) / WORLD_M };
}

/** Flat [x, y, …] metres to flat tile units, moved by `shiftM` eastwards first. Not rounded. */
export function toTileUnits(frame: TileFrame, flatM: ArrayLike<number>, shiftM = 0): number[] {
  const out = new Array<number>(flatM.length);
  for (let i = 0; i + 1 < flatM.length; i += 2) {
    out[i] = (flatM[i]! + shiftM - frame.originX) * frame.unitsPerM;
    out[i + 1] = (frame.originY - flatM[i + 1]!) * frame.unitsPerM;
  }
  return out;
}

/**
 * The world widths by which a geometry spanning [minX, maxX] has to be moved to meet the box: the antimeridian is an
 * ordinary place, so a geometry drawn past it belongs to the tiles on its other side too.
 */
export function worldShiftsM(box: MercatorBox, minX: number, maxX: number): number[] {
  const shifts: number[] = [];
  const first = Math.ceil((box.minX - maxX) / WORLD_M) + 0; // + 0 turns −0 into 0
  const last = Math.floor((box.maxX - minX) / WORLD_M);
  for (let k = first; k <= last; k++) shifts.push(k * WORLD_M);
  return shifts;
}

/**
 * Flat metres of a path in degrees, without jumps: a step of more than half the world is taken to cross the antimeridian,
 * so that x runs on past the edge of the world.
 */
export function unwrappedPathM(lonLat: readonly (readonly [number, number])[]): number[] {
  const flat: number[] = [];
  let before: number | undefined;
  for (const [lonDeg, latDeg] of lonLat) {
    let x = mercatorXM(lonDeg);
    if (before !== undefined) x -= Math.round((x - before) / WORLD_M) * WORLD_M;
    flat.push(x, mercatorYM(latDeg));
    before = x;
  }
  return flat;
}

/** Least and greatest x and y of flat metres; undefined when there are none. */
export function boundsOf(flatM: ArrayLike<number>): MercatorBox | undefined {
  if (flatM.length < 2) return undefined;
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i + 1 < flatM.length; i += 2) {
    minX = Math.min(minX, flatM[i]!);
    maxX = Math.max(maxX, flatM[i]!);
    minY = Math.min(minY, flatM[i + 1]!);
    maxY = Math.max(maxY, flatM[i + 1]!);
  }
  return { minX, minY, maxX, maxY };
}
