/**
 * Web Mercator (EPSG:3857) and the binary form of geometries (EWKB, as PostGIS reads and writes it), so that geometry goes in
 * and comes out without text.
 */
import { EQUATOR_RADIUS_M, type LonLat, RAD_PER_DEG, type Ring, wrapLonDeg } from "../model/index.ts";

/** Half the width of the square world, metres. */
export const WORLD_HALF_M = Math.PI * EQUATOR_RADIUS_M;
/** The square world ends here, degrees; what lies nearer to a pole is drawn on the edge. */
const MAXIMUM_LATITUDE_DEG = 85.0511287798066;

export function mercatorX(lonDeg: number): number {
  return EQUATOR_RADIUS_M * lonDeg * RAD_PER_DEG;
}

export function mercatorY(latDeg: number): number {
  const lat = Math.max(-MAXIMUM_LATITUDE_DEG, Math.min(MAXIMUM_LATITUDE_DEG, latDeg)) * RAD_PER_DEG;
  return EQUATOR_RADIUS_M * Math.asinh(Math.tan(lat));
}

/** The ring as x, y, x, y …, unwrapped: across the antimeridian x goes on beyond the world's edge and never jumps. */
export function mercatorRing(ring: Ring): Float64Array {
  const out = new Float64Array(ring.length * 2);
  let lonDeg = ring[0]?.[0] ?? 0;
  ring.forEach(([nextLonDeg, latDeg], i) => {
    lonDeg += wrapLonDeg(nextLonDeg - lonDeg);
    out[2 * i] = mercatorX(lonDeg);
    out[2 * i + 1] = mercatorY(latDeg);
  });
  return out;
}

const HAS_M = 0x4000_0000;
const HAS_SRID = 0x2000_0000;
const [POINT, LINESTRING, POLYGON] = [1, 2, 3];

/** A point in degrees (SRID 4326); with `m`, measured. */
export function pointEwkb(place: LonLat, m?: number): Buffer {
  return point(4326, place.lonDeg, place.latDeg, m);
}

/** The same point in Web Mercator (SRID 3857). */
export function mercatorPointEwkb(place: LonLat, m?: number): Buffer {
  return point(3857, mercatorX(place.lonDeg), mercatorY(place.latDeg), m);
}

function point(srid: number, x: number, y: number, m: number | undefined): Buffer {
  const out = Buffer.allocUnsafe(m === undefined ? 25 : 33);
  out[0] = 1; // little-endian
  out.writeUInt32LE((POINT! | HAS_SRID | (m === undefined ? 0 : HAS_M)) >>> 0, 1);
  out.writeUInt32LE(srid, 5);
  out.writeDoubleLE(x, 9);
  out.writeDoubleLE(y, 17);
  if (m !== undefined) out.writeDoubleLE(m, 25);
  return out;
}

/** A polygon of one closed ring, x, y, x, y … in Web Mercator; with `m`, every vertex is measured with it. */
export function mercatorPolygonEwkb(ring: Float64Array, m?: number): Buffer {
  return vertices(POLYGON!, ring, m);
}

/** A line, x, y, x, y … in Web Mercator, every vertex measured with `m`. */
export function mercatorLineEwkb(line: Float64Array, m: number): Buffer {
  return vertices(LINESTRING!, line, m);
}

function vertices(type: number, xy: Float64Array, m: number | undefined): Buffer {
  const count = xy.length / 2;
  const header = type === POLYGON ? 17 : 13;
  const stride = m === undefined ? 16 : 24;
  const out = Buffer.allocUnsafe(header + count * stride);
  out[0] = 1;
  out.writeUInt32LE((type | HAS_SRID | (m === undefined ? 0 : HAS_M)) >>> 0, 1);
  out.writeUInt32LE(3857, 5);
  if (type === POLYGON) out.writeUInt32LE(1, 9);
  out.writeUInt32LE(count, header - 4);
  for (let i = 0; i < count; i++) {
    const at = header + i * stride;
    out.writeDoubleLE(xy[2 * i]!, at);
    out.writeDoubleLE(xy[2 * i + 1]!, at + 8);
    if (m !== undefined) out.writeDoubleLE(m, at + 16);
  }
  return out;
}

/**
 * A line from corner to corner of the box, measured with the two times in seconds: what lies in the box in that time meets this
 * line's own box, which is how the index over place and time is asked.
 */
export function spaceTimeEwkb(
  box: { readonly minX: number; readonly minY: number; readonly maxX: number; readonly maxY: number },
  fromS: number,
  toS: number,
): Buffer {
  const out = vertices(LINESTRING!, Float64Array.of(box.minX, box.minY, box.maxX, box.maxY), fromS);
  out.writeDoubleLE(toS, out.length - 8);
  return out;
}

/** Makes a line continuous that was stored vertex by vertex: a step of more than half the world is one over the antimeridian. */
export function unwrap(xy: Float64Array): Float64Array {
  for (let i = 2; i < xy.length; i += 2) {
    const turns = Math.round((xy[i]! - xy[i - 2]!) / (2 * WORLD_HALF_M));
    xy[i]! -= turns * 2 * WORLD_HALF_M;
  }
  return xy;
}

/** Moves a shape by whole worlds, in place, to the copy in which it meets the box; as it is when it meets it in none. */
export function intoCopyOf(box: { readonly minX: number; readonly maxX: number }, xy: Float64Array): Float64Array {
  let [least, greatest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let i = 0; i < xy.length; i += 2) {
    least = Math.min(least, xy[i]!);
    greatest = Math.max(greatest, xy[i]!);
  }
  const width = 2 * WORLD_HALF_M;
  const shift = [0, width, -width].find((by) => greatest + by >= box.minX && least + by <= box.maxX) ?? 0;
  if (shift !== 0) for (let i = 0; i < xy.length; i += 2) xy[i]! += shift;
  return xy;
}

/** Reads the coordinates of a little-endian point, line or one-ring polygon as `ST_AsBinary(…, 'NDR')` writes it; a measure is left out. */
export function readVertices(wkb: Buffer): Float64Array {
  const type = wkb.readUInt32LE(1);
  const measured = type >= 2000 && type < 3000;
  const flat = measured ? type - 2000 : type;
  if (flat === POINT) return Float64Array.of(wkb.readDoubleLE(5), wkb.readDoubleLE(13));
  const header = flat === POLYGON ? 13 : 9;
  const stride = measured ? 24 : 16;
  const count = wkb.readUInt32LE(header - 4);
  const out = new Float64Array(count * 2);
  for (let i = 0; i < count; i++) {
    out[2 * i] = wkb.readDoubleLE(header + i * stride);
    out[2 * i + 1] = wkb.readDoubleLE(header + i * stride + 8);
  }
  return out;
}
