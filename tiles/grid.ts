/**
 * Points in a uniform grid over the square world, rebuilt in one pass: counting sort by cell, as in S. Green, "Particle simulation
 * using CUDA" (2010). 100,000 moving points cost about as much to put in as one dense tile costs to encode, so it is simply made
 * anew for each picture time. Items of a cell stay in the order in which they were given.
 */
import { type MercatorBox, WORLD_M } from "./tile_maths.ts";

/** Cells along an edge: those of zoom 9, some 78 km at the equator, for many points; few do not pay for so many cells. */
const SIDE_OF_MANY = 512;
const SIDE_OF_FEW = 64;
const MANY = 4096;

export interface PointGrid {
  /** Items whose cell meets the box, cell by cell from the south-west. Some may lie outside the box itself. */
  candidates(box: MercatorBox, visit: (item: number) => void): void;
}

/** `xs` and `ys` are metres of the projection; x is taken round the world, y beyond the world goes to the edge. */
export function pointGrid(count: number, xs: Float64Array, ys: Float64Array): PointGrid {
  const side = count > MANY ? SIDE_OF_MANY : SIDE_OF_FEW;
  const perM = side / WORLD_M;
  const half = side / 2;
  const column = (x: number): number => Math.floor(x * perM + half);
  const row = (y: number): number => Math.min(side - 1, Math.max(0, Math.floor(y * perM + half)));
  // A column off the world is rare, and the remainder is slow.
  const wrapped = (c: number): number => (c >= 0 && c < side ? c : ((c % side) + side) % side);

  const starts = new Int32Array(side * side + 1);
  const cells = new Int32Array(count);
  for (let i = 0; i < count; i++) {
    const cell = row(ys[i]!) * side + wrapped(column(xs[i]!));
    cells[i] = cell;
    starts[cell + 1]!++;
  }
  for (let cell = 0; cell < side * side; cell++) starts[cell + 1]! += starts[cell]!;
  const next = starts.slice(0, side * side);
  const items = new Int32Array(count);
  for (let i = 0; i < count; i++) items[next[cells[i]!]!++] = i;

  const candidates = (box: MercatorBox, visit: (item: number) => void): void => {
    const west = column(box.minX);
    const columns = Math.min(side, column(box.maxX) - west + 1);
    for (let r = row(box.minY); r <= row(box.maxY); r++) {
      for (let k = 0; k < columns; k++) {
        const cell = r * side + wrapped(west + k);
        for (let at = starts[cell]!; at < starts[cell + 1]!; at++) visit(items[at]!);
      }
    }
  };
  return { candidates };
}
