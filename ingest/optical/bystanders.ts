/**
 * Candidates that can never be told as detections, whatever surrounds them: only what they say of the others is kept, in a few numbers each.
 * Clutter makes hundreds of them a square kilometre, and their features would fill the memory of a large scene.
 */
import type { OwnFeatures } from "./features.ts";
import type { Shape } from "./kernel/shape.ts";

/** What the others ask of a candidate: where it is, how it stands out of the clutter, what moved between the bands, and its form. */
export interface Neighbour {
  readonly col: number;
  readonly row: number;
  readonly features: Pick<OwnFeatures, "grey" | "paint" | "shiftEastM" | "shiftNorthM">;
  readonly shape: Pick<Shape, "lengthM" | "widthM" | "axisDeg" | "plateau">;
}

const NUMBERS = 10;

/** Neighbours as rows of numbers, which threads hand over at once. */
export function packNeighbours(all: readonly Neighbour[]): Float64Array {
  const out = new Float64Array(NUMBERS * all.length);
  all.forEach(({ col, row, features, shape }, i) => {
    const { grey, paint, shiftEastM, shiftNorthM } = features;
    const { lengthM, widthM, axisDeg, plateau } = shape;
    out.set([col, row, grey, paint, shiftEastM, shiftNorthM, lengthM, widthM, axisDeg, plateau], NUMBERS * i);
  });
  return out;
}

/** The packed neighbours of several tiles, from top to bottom. */
export class Bystanders {
  readonly count: number;
  readonly #packed: Float64Array;

  constructor(tiles: readonly Float64Array[]) {
    const all = new Float64Array(tiles.reduce((sum, { length }) => sum + length, 0));
    let filled = 0;
    for (const tile of tiles) {
      all.set(tile, filled);
      filled += tile.length;
    }
    this.count = all.length / NUMBERS;
    this.#packed = new Float64Array(all.length);
    const byRow = Int32Array.from({ length: this.count }, (_, i) => i).sort(
      (a, b) => all[NUMBERS * a + 1]! - all[NUMBERS * b + 1]!,
    );
    byRow.forEach((from, to) => {
      this.#packed.set(all.subarray(NUMBERS * from, NUMBERS * (from + 1)), NUMBERS * to);
    });
  }

  at(index: number): Neighbour {
    const [col, row, grey, paint, shiftEastM, shiftNorthM, lengthM, widthM, axisDeg, plateau] = this.#packed.subarray(
      NUMBERS * index,
      NUMBERS * (index + 1),
    ) as unknown as [number, number, number, number, number, number, number, number, number, number];
    return {
      col,
      row,
      features: { grey, paint, shiftEastM, shiftNorthM },
      shape: { lengthM, widthM, axisDeg, plateau },
    };
  }

  /** Those whose rows and columns are no farther than `reach` pixels from a place. */
  near(col: number, row: number, reach: number): Neighbour[] {
    const out: Neighbour[] = [];
    for (let i = this.#firstFrom(row - reach); i < this.count; i++) {
      const at = NUMBERS * i;
      if (this.#packed[at + 1]! > row + reach) break;
      if (Math.abs(this.#packed[at]! - col) <= reach) out.push(this.at(i));
    }
    return out;
  }

  #firstFrom(row: number): number {
    let [low, high] = [0, this.count];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#packed[NUMBERS * middle + 1]! < row) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
