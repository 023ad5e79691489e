/** Means over small and large squares in time nearly independent of their size, four pixels at a time. */
import { type Code, vectorModule } from "./vector_code.ts";
import { takeFloats, withMemory } from "./vector_memory.ts";
import { type RowCode, rowFunction } from "./vector_rows.ts";

/** How many numbers side by side the second and third line of sums hold in each of theirs. */
const [FEW, MANY] = [4, 16];

function assemble(reach: number) {
  const window = 2 * reach + 1;
  const sumOf = (row: RowCode, parts: readonly (readonly [line: string, shift: number])[]): Code =>
    parts.map(([line, shift]) => row.load(line, shift)).reduce((sum, part) => row.add(sum, part));
  // The window as sixteens, then fours, then what is left one by one.
  const parts: [line: string, shift: number][] = [];
  for (let at = 0; at < window; ) {
    const [line, length] = window - at >= MANY ? ["many", MANY] : window - at >= FEW ? ["few", FEW] : ["columns", 1];
    parts.push([line as string, at]);
    at += length as number;
  }
  return vectorModule({
    enter: rowFunction(["columns", "in"], [], (row) =>
      row.store("columns", row.add(row.load("columns"), row.load("in"))),
    ),
    leave: rowFunction(["columns", "out"], [], (row) =>
      row.store("columns", row.sub(row.load("columns"), row.load("out"))),
    ),
    few: rowFunction(["columns", "few"], [], (row) =>
      row.store(
        "few",
        sumOf(
          row,
          [0, 1, 2, 3].map((k) => ["columns", k] as const),
        ),
      ),
    ),
    many: rowFunction(["few", "many"], [], (row) =>
      row.store(
        "many",
        sumOf(
          row,
          [0, 1, 2, 3].map((k) => ["few", FEW * k] as const),
        ),
      ),
    ),
    mean: rowFunction(["columns", "few", "many", "shares", "out"], ["perRow"], (row) =>
      row.store("out", row.mul(row.mul(sumOf(row, parts), row.load("shares")), row.number("perRow"))),
    ),
  });
}

let loops: ReturnType<typeof assemble> | undefined;
let loopsReach = -1;

/** Mean over the square of ±`reach` pixels, cut at the border, into `out`. Both images lie in the memory (vector_memory.ts). */
export function boxMean(image: Float32Array, width: number, height: number, reach: number, out: Float32Array): void {
  if (loops === undefined || loopsReach !== reach) loops = assemble(reach);
  loopsReach = reach;
  const vectors = loops;
  withMemory(() => {
    const pitch = width + 2 * reach + MANY;
    // The sums of columns, between zeros.
    const columns = takeFloats(pitch).fill(0).byteOffset;
    const fours = takeFloats(pitch).byteOffset;
    const sixteens = takeFloats(pitch).byteOffset;
    const shares = takeFloats(width);
    for (let x = 0; x < width; x++) shares[x] = 1 / (Math.min(width - 1, x + reach) - Math.max(0, x - reach) + 1);
    const [bytes, inner] = [4 * width, columns + 4 * reach];
    const { byteOffset } = image;
    for (let y = 0; y < Math.min(height, reach); y++) vectors.enter(bytes, inner, byteOffset + bytes * y);
    for (let y = 0; y < height; y++) {
      if (y + reach < height) vectors.enter(bytes, inner, byteOffset + bytes * (y + reach));
      if (y - reach > 0) vectors.leave(bytes, inner, byteOffset + bytes * (y - reach - 1));
      const held = Math.min(height - 1, y + reach) - Math.max(0, y - reach) + 1;
      meanRow(vectors, width, pitch, [columns, fours, sixteens, shares.byteOffset, out.byteOffset + bytes * y], held);
    }
  });
}

function meanRow(
  { few, many, mean }: ReturnType<typeof assemble>,
  width: number,
  pitch: number,
  [columns, fours, sixteens, shares, out]: readonly [number, number, number, number, number],
  held: number,
): void {
  few(4 * (pitch - FEW), columns, fours);
  many(4 * (pitch - MANY), fours, sixteens);
  mean(4 * width, columns, fours, sixteens, shares, out, 1 / held);
}

function assembleSoftening() {
  return vectorModule({
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

let softening: ReturnType<typeof assembleSoftening> | undefined;

/** The image under the binomial kernel [1 2 1]ᵀ·[1 2 1] / 16 into `out`, in the memory both; border pixels stay as they are. */
export function softened(image: Float32Array, width: number, height: number, out: Float32Array): void {
  softening ??= assembleSoftening();
  out.set(image);
  const [from, to] = [image.byteOffset, out.byteOffset];
  for (let y = 1; y + 1 < height; y++) {
    const at = 4 * y * width;
    softening.soften(4 * (width - 2), from + at - 4 * width, from + at, from + at + 4 * width, to + at);
  }
}
