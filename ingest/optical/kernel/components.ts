/**
 * Eight-connected components of a mask, as lists of pixel indices: runs of each row, joined with the runs of the row above that they touch
 * (He, Chao & Suzuki 2008, "A run-based two-scan labeling algorithm"). What is empty costs next to nothing.
 */

export interface Components {
  /** The pixels of component k are `pixels[starts[k]] … pixels[starts[k + 1] - 1]`, row by row. */
  readonly pixels: Int32Array;
  readonly starts: Int32Array;
}

/** Runs of pixels that are 1: first pixel, the pixel after the last, and the run that stands for the whole component. */
interface Runs {
  count: number;
  from: Int32Array;
  to: Int32Array;
  root: Int32Array;
}

/** Those of one mask at a time: small masks are many. */
const runs: Runs = { count: 0, from: new Int32Array(1024), to: new Int32Array(1024), root: new Int32Array(1024) };

/** Components of the pixels that are 1, in the order of their first pixels; all others are empty. */
export function connectedComponents(mask: Uint8Array, width: number, height: number): Components {
  runs.count = 0;
  let above = 0;
  let at = mask.indexOf(1);
  for (let row = 0; row < height && at >= 0; row++) {
    const end = (row + 1) * width;
    const first = runs.count;
    while (at >= 0 && at < end) {
      let behind = at + 1;
      while (behind < end && mask[behind] === 1) behind++;
      add(at, behind);
      at = next(mask, behind, end);
    }
    join(above, first, width);
    above = first;
  }
  return collect();
}

/** The next pixel that is 1: near by, it is found by looking; far off, by the array's own search, which is faster but dearer to call. */
function next(mask: Uint8Array, from: number, end: number): number {
  const near = Math.min(end, from + 32);
  for (let i = from; i < near; i++) if (mask[i] === 1) return i;
  return mask.indexOf(1, near);
}

function add(from: number, to: number): void {
  if (runs.count === runs.from.length)
    for (const key of ["from", "to", "root"] as const) {
      const grown = new Int32Array(2 * runs.count);
      grown.set(runs[key]);
      runs[key] = grown;
    }
  runs.from[runs.count] = from;
  runs.to[runs.count] = to;
  runs.root[runs.count] = runs.count++;
}

/** Joins the runs from `here` on with those of the row above, from `above` to `here`. */
function join(above: number, here: number, width: number): void {
  const { from, to, count } = runs;
  let up = above;
  for (let i = here; i < count; i++) {
    // In the pixels of the row above, one to either side touches by its corner.
    const [left, right] = [from[i]! - width - 1, to[i]! - width + 1];
    while (up < here && to[up]! <= left) up++;
    for (let k = up; k < here && from[k]! < right; k++) unite(runs.root, i, k);
  }
}

/** The earlier root stands for both, so that a component is numbered by its first pixel. */
function unite(root: Int32Array, a: number, b: number): void {
  const [p, q] = [rootOf(root, a), rootOf(root, b)];
  if (p < q) root[q] = p;
  else root[p] = q;
}

function rootOf(root: Int32Array, run: number): number {
  let at = run;
  while (root[at] !== at) {
    root[at] = root[root[at]!]!;
    at = root[at]!;
  }
  return at;
}

/** Scratch of `collect`: the component of each run, and where the next pixel of each component goes. */
let labels = new Int32Array(1024);
let places = new Int32Array(1024);

function collect(): Components {
  const { count, from, to, root } = runs;
  if (labels.length < count) labels = new Int32Array(2 * count);
  const label = labels;
  let components = 0;
  for (let i = 0; i < count; i++) {
    const at = rootOf(root, i);
    label[i] = at === i ? components++ : label[at]!;
  }
  const starts = new Int32Array(components + 1);
  for (let i = 0; i < count; i++) starts[label[i]! + 1] = starts[label[i]! + 1]! + to[i]! - from[i]!;
  for (let k = 0; k < components; k++) starts[k + 1] = starts[k + 1]! + starts[k]!;
  if (places.length < components) places = new Int32Array(2 * components);
  const filled = places;
  filled.set(starts.subarray(0, components));
  const pixels = new Int32Array(starts[components]!);
  for (let i = 0; i < count; i++) {
    let place = filled[label[i]!]!;
    for (let at = from[i]!; at < to[i]!; at++) pixels[place++] = at;
    filled[label[i]!] = place;
  }
  return { pixels, starts };
}

export function componentCount(components: Components): number {
  return components.starts.length - 1;
}

export function componentPixels(components: Components, index: number): Int32Array {
  return components.pixels.subarray(components.starts[index]!, components.starts[index + 1]!);
}
