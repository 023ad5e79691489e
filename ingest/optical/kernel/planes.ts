/** Whole planes of an image, pixel by pixel, four pixels at a time; all lie in the memory (vector_memory.ts). */
import { vectorModule } from "./vector_code.ts";
import { takeFloats, withMemory } from "./vector_memory.ts";
import { rowFunction } from "./vector_rows.ts";

function assemble() {
  return vectorModule({
    floats: rowFunction(["from", "out"], [], (row) => row.store("out", row.loadU16("from"))),
    difference: rowFunction(["a", "b", "out"], [], (row) => row.store("out", row.sub(row.load("a"), row.load("b")))),
    scaled: rowFunction(["a", "out"], ["gain"], (row) => row.store("out", row.mul(row.load("a"), row.number("gain")))),
    scaledSum: rowFunction(["a", "b", "c", "out"], ["gain"], (row) =>
      row.store("out", row.mul(row.add(row.add(row.load("a"), row.load("b")), row.load("c")), row.number("gain"))),
    ),
    greatest: rowFunction(["a", "out"], [], (row) => row.store("out", row.max(row.load("out"), row.load("a")))),
    added: rowFunction(["a", "out"], ["gain"], (row) =>
      row.store("out", row.add(row.load("out"), row.mul(row.load("a"), row.number("gain")))),
    ),
  });
}

let loops: ReturnType<typeof assemble> | undefined;

/** A row of whole numbers of sixteen bits as floats from `at` in `out`; both lie in the memory. */
export function floatsOf(from: Uint16Array, out: Float32Array, at: number): void {
  loops ??= assemble();
  loops.floats(4 * from.length, from.byteOffset, out.byteOffset + 4 * at);
}

/** (Σ planes) · gain. */
export function scaledSum(planes: readonly Float32Array[], gain: number, out: Float32Array): void {
  loops ??= assemble();
  const bytes = 4 * out.length;
  const [first, second, third] = planes;
  if (planes.length === 3) {
    loops.scaledSum(bytes, first!.byteOffset, second!.byteOffset, third!.byteOffset, out.byteOffset, gain);
    return;
  }
  loops.scaled(bytes, first!.byteOffset, out.byteOffset, gain);
  for (const plane of planes.slice(1)) loops.added(bytes, plane.byteOffset, out.byteOffset, gain);
}

/** a − b; `out` may be either. */
export function difference(a: Float32Array, b: Float32Array, out: Float32Array): void {
  loops ??= assemble();
  loops.difference(4 * out.length, a.byteOffset, b.byteOffset, out.byteOffset);
}

const LINE = 1024;

/** The greatest number of a plane. */
export function greatestOf(plane: Float32Array): number {
  return withMemory(() => {
    loops ??= assemble();
    const line = takeFloats(LINE).fill(Number.NEGATIVE_INFINITY);
    for (let at = 0; at < plane.length; at += LINE)
      loops.greatest(4 * Math.min(LINE, plane.length - at), plane.byteOffset + 4 * at, line.byteOffset);
    return line.reduce((most, value) => Math.max(most, value));
  });
}
