/** Means over small and large squares in time nearly independent of their size, four pixels at a time. */
import { vectorModule } from "./vector_code.ts";
import { takeFloats, withMemory } from "./vector_memory.ts";
import { rowFunction } from "./vector_rows.ts";

function assemble() {
  return vectorModule({
    sum: rowFunction(["a", "b", "out"], [], (row) => row.store("out", row.add(row.load("a"), row.load("b")))),
    difference: rowFunction(["a", "b", "out"], [], (row) => row.store("out", row.sub(row.load("a"), row.load("b")))),
    scaled: rowFunction(["a", "b", "out"], ["times"], (row) =>
      row.store("out", row.mul(row.mul(row.load("a"), row.load("b")), row.number("times"))),
    ),
    soften: rowFunction(["up", "middle", "down", "out"], [], (row) => {
      const corners = row.add(
        row.add(row.load("up"), row.load("up", 2)),
        row.add(row.load("down"), row.load("down", 2)),
      );
      const sides = row.add(
        row.add(row.load("up", 1), row.load("down", 1)),
        row.add(row.load("middle"), row.load("middle", 2)),
      );
      const centre = row.mul(row.load("middle", 1), row.constant(1 / 4));
      const around = row.add(row.mul(corners, row.constant(1 / 16)), row.mul(sides, row.constant(1 / 8)));
      row.store("out", row.add(around, centre), 1);
    }),
  });
}

let rows: ReturnType<typeof assemble> | undefined;

/** Mean over the square of ±`reach` pixels, cut at the border, into `out`. Both images lie in the memory (vector_memory.ts). */
export function boxMean(image: Float32Array, width: number, height: number, reach: number, out: Float32Array): void {
  withMemory(() => {
    rows ??= assemble();
    const { sum, difference, scaled } = rows;
    const window = 2 * reach + 1;
    const pitch = width + window;
    // The sums of columns between zeros, sums of 2, 4, 8 … of them side by side, and the sum of those that make up the window.
    const columns = takeFloats(pitch).fill(0);
    const [halves, doubles, total] = [takeFloats(pitch).fill(0), takeFloats(pitch).fill(0), takeFloats(width)];
    const shares = takeFloats(width);
    for (let x = 0; x < width; x++) shares[x] = 1 / (Math.min(width - 1, x + reach) - Math.max(0, x - reach) + 1);
    const [end, inner] = [4 * width, columns.byteOffset + 4 * reach];
    const line = (y: number): number => image.byteOffset + 4 * y * width;
    let held = Math.min(height, reach);
    for (let y = 0; y < held; y++) sum(end, inner, line(y), inner);
    for (let y = 0; y < height; y++) {
      if (y + reach < height) {
        sum(end, inner, line(y + reach), inner);
        held++;
      }
      if (y - reach > 0) {
        difference(end, inner, line(y - reach - 1), inner);
        held--;
      }
      total.fill(0);
      let [now, next] = [columns.byteOffset, halves.byteOffset];
      for (let length = 1, place = 0; length <= window; length *= 2) {
        if ((window & length) !== 0) {
          sum(end, total.byteOffset, now + 4 * place, total.byteOffset);
          place += length;
        }
        if (2 * length > window) break;
        sum(4 * (pitch - 2 * length + 1), now, now + 4 * length, next);
        [now, next] = [next, now === columns.byteOffset ? doubles.byteOffset : now];
      }
      scaled(end, total.byteOffset, shares.byteOffset, out.byteOffset + 4 * y * width, 1 / held);
    }
  });
}

/** The image under the binomial kernel [1 2 1]ᵀ·[1 2 1] / 16 into `out`, in the memory both; border pixels stay as they are. */
export function softened(image: Float32Array, width: number, height: number, out: Float32Array): void {
  rows ??= assemble();
  out.set(image);
  const [from, to] = [image.byteOffset, out.byteOffset];
  for (let y = 1; y + 1 < height; y++) {
    const at = 4 * y * width;
    rows.soften(4 * (width - 2), from + at - 4 * width, from + at, from + at + 4 * width, to + at);
  }
}
