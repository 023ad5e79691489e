/**
 * The memory that vector loops work in, one a thread: planes of an image and lines of them, taken like sheets from a pad and put back
 * together. It grows and is never given back, so that a tile costs no new pages.
 */

/** What is used of the WebAssembly interface; Node's types leave it to those of browsers. */
declare const WebAssembly: {
  readonly Memory: new (limits: {
    initial: number;
    maximum: number;
    shared: true;
  }) => {
    readonly buffer: ArrayBuffer;
    grow(pages: number): number;
  };
};

const PAGE_BYTES = 65536;
/** A gigabyte: what a process for scenes may have at most (process.ts). Only what is written to takes memory. */
export const MOST_PAGES = 16384;
/** Behind each plane, for loops that go on to the end of a vector or look a few numbers beyond it. */
const MARGIN_BYTES = 128;

/** Shared, because views of shared memory stay valid when it grows; no other thread has it. */
export const memory = new WebAssembly.Memory({ initial: 1, maximum: MOST_PAGES, shared: true });
/** Growing gives the memory a new buffer object; views of the older ones show the same bytes. */
const buffers = new WeakSet<object>([memory.buffer]);
let top = MARGIN_BYTES;

function take(bytes: number): number {
  const at = top;
  top += Math.ceil((bytes + MARGIN_BYTES) / MARGIN_BYTES) * MARGIN_BYTES;
  const missing = Math.ceil((top - memory.buffer.byteLength) / PAGE_BYTES);
  if (missing > 0) {
    memory.grow(missing);
    buffers.add(memory.buffer);
  }
  return at;
}

/** What was there before is still in it. */
export function takeFloats(count: number): Float32Array {
  return takeArray(Float32Array, count);
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
  if (buffers.has(array.buffer)) return array;
  const copy = takeFloats(array.length);
  copy.set(array);
  return copy;
}

/** Whatever `run` takes is free again after it; it must not keep views, nor wait for anything in between. */
export function withMemory<T>(run: () => T): T {
  const mark = top;
  try {
    return run();
  } finally {
    top = mark;
  }
}
