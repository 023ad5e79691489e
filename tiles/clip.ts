/**
 * Clipping to a square, on flat [x, y, …] coordinates.
 *
 * Sources: Y.-D. Liang, B. A. Barsky, "A new concept and method for line clipping", ACM TOG 3 (1984); I. Sutherland,
 * G. Hodgman, "Reentrant polygon clipping", CACM 17 (1974). A concave polygon that the square cuts in several pieces stays
 * one ring whose pieces are joined along the square's edge: in a tile that edge lies in the buffer and is not seen.
 */
import { BUFFER, EXTENT } from "./tile_maths.ts";

/** The square that a tile's geometry is clipped to, in tile units. */
export const CLIP_LOW = -BUFFER;
export const CLIP_HIGH = EXTENT + BUFFER;

/** Whether the point is inside the square or on its edge. */
export function pointInside(x: number, y: number, low = CLIP_LOW, high = CLIP_HIGH): boolean {
  return x >= low && x <= high && y >= low && y <= high;
}

/** The pieces of a path inside the square, in order, each of at least two points. */
export function clipPath(path: readonly number[], low = CLIP_LOW, high = CLIP_HIGH): number[][] {
  const pieces: number[][] = [];
  let piece: number[] = [];
  for (let i = 0; i + 3 < path.length; i += 2) {
    const part = clipSegment(path[i]!, path[i + 1]!, path[i + 2]!, path[i + 3]!, low, high);
    if (part === undefined) {
      piece = flush(pieces, piece);
      continue;
    }
    const [x0, y0, x1, y1, entered, left] = part;
    if (entered || piece.length === 0) {
      piece = flush(pieces, piece);
      piece.push(x0, y0);
    }
    piece.push(x1, y1);
    if (left) piece = flush(pieces, piece);
  }
  flush(pieces, piece);
  return pieces;
}

function flush(pieces: number[][], piece: number[]): number[] {
  if (piece.length >= 4) pieces.push(piece);
  return [];
}

/** The part of one segment inside, and whether its start and its end were cut off. */
function clipSegment(
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  low: number,
  high: number,
): readonly [number, number, number, number, boolean, boolean] | undefined {
  const dx = x1 - x0;
  const dy = y1 - y0;
  let enter = 0;
  let leave = 1;
  // Each of the four edges: p is how fast the segment goes out through it, q how far inside its start is.
  for (let edge = 0; edge < 4; edge++) {
    const p = edge === 0 ? -dx : edge === 1 ? dx : edge === 2 ? -dy : dy;
    const q = edge === 0 ? x0 - low : edge === 1 ? high - x0 : edge === 2 ? y0 - low : high - y0;
    if (p === 0) {
      if (q < 0) return undefined;
      continue;
    }
    const t = q / p;
    if (p < 0) enter = Math.max(enter, t);
    else leave = Math.min(leave, t);
    if (enter > leave) return undefined;
  }
  const entered = enter > 0;
  const left = leave < 1;
  // An end that is not cut stays exactly what it was, so that the pieces of a path join.
  return [
    entered ? x0 + enter * dx : x0,
    entered ? y0 + enter * dy : y0,
    left ? x0 + leave * dx : x1,
    left ? y0 + leave * dy : y1,
    entered,
    left,
  ];
}

/** The part of a ring inside the square, open (its last point is not its first); empty when nothing is left. */
export function clipRing(ring: readonly number[], low = CLIP_LOW, high = CLIP_HIGH): number[] {
  let points = openRing(ring);
  for (let edge = 0; edge < 4 && points.length > 0; edge++) points = clipToHalfPlane(points, edge, low, high);
  return points.length >= 6 ? points : [];
}

/** A ring without the repetition of its first point at the end. */
export function openRing(ring: readonly number[]): number[] {
  const n = ring.length;
  const closed = n >= 4 && ring[0] === ring[n - 2] && ring[1] === ring[n - 1];
  return ring.slice(0, closed ? n - 2 : n);
}

function clipToHalfPlane(points: readonly number[], edge: number, low: number, high: number): number[] {
  const axis = edge >> 1; // edges 0 and 1 bound x, 2 and 3 bound y
  const bound = edge % 2 === 0 ? low : high;
  const sign = edge % 2 === 0 ? 1 : -1; // inside: sign × (coordinate − bound) ≥ 0
  const out: number[] = [];
  const n = points.length;
  for (let i = 0; i < n; i += 2) {
    const j = (i + 2) % n;
    const a = sign * (points[i + axis]! - bound);
    const b = sign * (points[j + axis]! - bound);
    if (a >= 0) out.push(points[i]!, points[i + 1]!);
    if (a >= 0 === b >= 0) continue;
    const t = a / (a - b);
    const cut = [points[i]! + t * (points[j]! - points[i]!), points[i + 1]! + t * (points[j + 1]! - points[i + 1]!)];
    cut[axis] = bound; // exactly on the edge, whatever the rounding of t
    out.push(cut[0]!, cut[1]!);
  }
  return out;
}
