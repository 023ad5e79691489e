/**
 * Points in a uniform grid over the square world, rebuilt in one pass: counting sort by cell, as in S. Green, "Particle simulation
 * using CUDA" (2010). 100,000 moving points cost less to put in than one dense tile costs to encode, so they are simply put in anew
 * for each picture time, into the same memory. Items of a cell stay in the order in which they were given.
 */
import { type MercatorBox, WORLD_M } from "./tile_maths.ts";

/** Cells along an edge: those of zoom 9, some 78 km at the equator, for many points; few do not pay for so many cells. */
const SIDE_OF_MANY = 512;
const SIDE_OF_FEW = 64;
const MANY = 4096;

export class PointGrid {
  #side = SIDE_OF_FEW;
  /** Where each cell's items begin, with one more for the end of the last. */
  #starts = new Int32Array(0);
  #next = new Int32Array(0);
  #cells = new Int32Array(0);
  #items = new Int32Array(0);

  /** Puts in `count` points: metres of the projection, x taken round the world, y beyond the world put on its edge. */
  rebuild(count: number, xs: Float64Array, ys: Float64Array): void {
    this.#side = count > MANY ? SIDE_OF_MANY : SIDE_OF_FEW;
    const cellCount = this.#side * this.#side;
    if (this.#starts.length !== cellCount + 1) {
      this.#starts = new Int32Array(cellCount + 1);
      this.#next = new Int32Array(cellCount);
    }
    if (this.#cells.length < count) {
      this.#cells = new Int32Array(roomFor(count));
      this.#items = new Int32Array(roomFor(count));
    }
    const [starts, next, cells, items] = [this.#starts, this.#next, this.#cells, this.#items];
    starts.fill(0);
    for (let i = 0; i < count; i++) {
      const cell = this.#row(ys[i]!) * this.#side + this.#wrapped(this.#column(xs[i]!));
      cells[i] = cell;
      starts[cell + 1]!++;
    }
    for (let cell = 0; cell < cellCount; cell++) starts[cell + 1]! += starts[cell]!;
    next.set(starts.subarray(0, cellCount));
    for (let i = 0; i < count; i++) items[next[cells[i]!]!++] = i;
  }

  /** Items whose cell meets the box, cell by cell from the south-west. Some may lie outside the box itself. */
  candidates(box: MercatorBox, visit: (item: number) => void): void {
    const west = this.#column(box.minX);
    const columns = Math.min(this.#side, this.#column(box.maxX) - west + 1);
    for (let r = this.#row(box.minY); r <= this.#row(box.maxY); r++) {
      for (let k = 0; k < columns; k++) {
        const cell = r * this.#side + this.#wrapped(west + k);
        for (let at = this.#starts[cell]!; at < this.#starts[cell + 1]!; at++) visit(this.#items[at]!);
      }
    }
  }

  #column(x: number): number {
    return Math.floor((x / WORLD_M + 0.5) * this.#side);
  }

  #row(y: number): number {
    return Math.min(this.#side - 1, Math.max(0, Math.floor((y / WORLD_M + 0.5) * this.#side)));
  }

  /** A column off the world is rare, and the remainder is slow. */
  #wrapped(column: number): number {
    if (column >= 0 && column < this.#side) return column;
    return ((column % this.#side) + this.#side) % this.#side;
  }
}

/** Room for some more, so that a growing picture does not ask for memory each time. */
export function roomFor(count: number): number {
  return count + (count >> 3) + 64;
}
