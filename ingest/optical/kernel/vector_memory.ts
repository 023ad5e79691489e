/**
 * The memory that vector loops work in, one a thread: planes of an image and lines of them, taken like sheets from a pad and put back
 * together. What was once written to is never given back, so that a tile costs no new pages.
 */

/** What is used of the WebAssembly interface; Node's types leave it to those of browsers. */
declare const WebAssembly: {
  readonly Memory: new (limits: { initial: number; maximum: number }) => { readonly buffer: ArrayBuffer };
};

/** A gigabyte: what a process for scenes may have at most (process.ts). Only what is written to takes memory. */
export const PAGES = 16384;
/** Behind each plane, for loops that go on to the end of a vector or look a few numbers beyond it. */
const MARGIN_BYTES = 128;

/** As large as it may ever be, because views end when it grows; not shared, because copies and searches in shared memory go word by word. */
export const memory = new WebAssembly.Memory({ initial: PAGES, maximum: PAGES });
let top = MARGIN_BYTES;

function take(bytes: number): number {
  const at = top;
  top += Math.ceil((bytes + MARGIN_BYTES) / MARGIN_BYTES) * MARGIN_BYTES;
  return at;
}

/** What was there before is still in it. */
export function takeFloats(count: number): Float32Array {
  return takeArray(Float32Array, count);
}

/** The same, of zeros. */
export function takeZeros(count: number): Float32Array {
  const floats = takeFloats(count);
  // Bytes are cleared many times as fast as numbers.
  new Uint8Array(floats.buffer, floats.byteOffset, floats.byteLength).fill(0);
  return floats;
}

/** An array of any kind of number. */
export function takeArray<A>(kind: ArrayKind<A>, count: number): A {
  const at = take(kind.BYTES_PER_ELEMENT * count);
  return new kind(memory.buffer, at, count);
}

interface ArrayKind<A> {
  readonly BYTES_PER_ELEMENT: number;
  new (buffer: ArrayBuffer, at: number, count: number): A;
}

/** The array itself where it lies in the memory, else a copy that does. */
export function inMemory(array: Float32Array): Float32Array {
  if (array.buffer === memory.buffer) return array;
  const copy = takeFloats(array.length);
  copy.set(array);
  return copy;
}

/**
 * Whatever `run` takes is free again after it; it must not keep views, nor wait for anything in between. What is slow in it belongs into a
 * function of a module, and what it does row after row into another: the engine forgets the code it compiled for a closure with the
 * closure, and that of a long loop at the next collection.
 */
export function withMemory<T>(run: () => T): T {
  const mark = top;
  try {
    return run();
  } finally {
    top = mark;
  }
}
