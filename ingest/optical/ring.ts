/**
 * The decoded samples of some rows of a scene, in memory that threads share: row v of the stream lies at row v mod `rows` of each plane.
 *
 * Integers are kept as they are stored; work pixels that are means of several are floats, and NaN where one of them is missing.
 */
import type { Samples } from "./block_decode.ts";
import type { SceneHeader } from "./guard.ts";
import { floatsOf } from "./kernel/planes.ts";
import { takeArray } from "./kernel/vector_memory.ts";

export interface RingShape {
  readonly width: number;
  readonly rows: number;
  readonly bands: number;
  /** Kind of sample: "u1", "i1", "u2", "i2" (bytes a sample) or "f4". */
  readonly sample: "u1" | "i1" | "u2" | "i2" | "f4";
  readonly memory: SharedArrayBuffer;
}

const MAKE = {
  u1: Uint8Array,
  i1: Int8Array,
  u2: Uint16Array,
  i2: Int16Array,
  f4: Float32Array,
} as const;

export function ringSample(header: SceneHeader, factor: number): RingShape["sample"] {
  if (factor > 1 || header.sampleFormat === 3 || header.bitsPerSample > 16) return "f4";
  const signed = header.sampleFormat === 2;
  return header.bitsPerSample === 8 ? (signed ? "i1" : "u1") : signed ? "i2" : "u2";
}

export function sampleBytes(sample: RingShape["sample"]): number {
  return Number(sample[1]);
}

/** For rows of at least `width`: they begin at whole words, because shared memory is copied a word at a time where both sides allow it. */
export function allocateRing(wanted: Omit<RingShape, "memory">): RingShape {
  const shape = { ...wanted, width: 4 * Math.ceil(wanted.width / 4) };
  const bytes = shape.width * shape.rows * shape.bands * sampleBytes(shape.sample);
  return { ...shape, memory: new SharedArrayBuffer(bytes) };
}

/** One plane a band. */
export function ringPlanes(shape: RingShape): Samples[] {
  const plane = shape.width * shape.rows;
  const kind = MAKE[shape.sample];
  // The constructors' types know only unshared memory; what they make is the same.
  const memory = shape.memory as unknown as ArrayBuffer;
  return Array.from({ length: shape.bands }, (_, b) => new kind(memory, b * plane * sampleBytes(shape.sample), plane));
}

/** A copy of a window of one plane into `out`, which must have its size: `col` in the ring, `row` in the stream. */
export function copyFromRing(
  shape: RingShape,
  plane: Samples,
  { col, row, width, rows }: { col: number; row: number; width: number; rows: number },
  out: Samples,
): Samples {
  for (let y = 0; y < rows; y++) {
    const from = ((row + y) % shape.rows) * shape.width + col;
    out.set(plane.subarray(from, from + width), y * width);
  }
  return out;
}

/** Numbers in a word of shared memory. */
const WORD = 4;

/** The same as floats, in the memory of vector loops. */
export function floatsFromRing(
  shape: RingShape,
  plane: Samples,
  { col, row, width, rows }: { col: number; row: number; width: number; rows: number },
  out: Float32Array,
): Float32Array {
  const ahead = col % WORD;
  const line = plane instanceof Uint16Array ? takeArray(Uint16Array, ahead + width) : undefined;
  const wanted = line?.subarray(ahead);
  for (let y = 0; y < rows; y++) {
    const from = ((row + y) % shape.rows) * shape.width + col;
    // Whole words of shared memory are copied many times as fast as their parts.
    if (line !== undefined && wanted !== undefined) {
      line.set((plane as Uint16Array).subarray(from - ahead, from + width));
      floatsOf(wanted, out, y * width);
    } else out.set(plane.subarray(from, from + width), y * width);
  }
  return out;
}

/** An array of the ring's kind of sample. */
export function ringArray(shape: RingShape, length: number): Samples {
  return new MAKE[shape.sample](length);
}
