/**
 * Takes a pier out of an image: its cross-section, which is alike all along, is known from every place where nothing lies beside it.
 *
 * A pixel's distance from the axis takes all values where the pier runs aslant over the grid, so that the cross-section is known finer than
 * the pixels; the median over the pixels nearest in that distance is its value there, and ships, which lie along less than half, do not move it.
 */
import type { PierLine } from "./pier_lines.ts";

/** The pixels on both sides of a pier in the order of their distance from its axis. */
export interface PierStrip {
  readonly pixels: Int32Array;
  /** 1 where the cross-section may not be learned from: something lies there, or the pier has ended. */
  readonly foreign: Uint8Array;
}

/** Pixels on either side of the axis: a wide pier and the point spread. */
const REACH_PX = 4.5;
/** Beyond its ends a pier still shows in part. */
const END_PX = 1.5;
/** Pixels over whose brightness the median is taken. */
const NEIGHBOURS = 25;
/** A brightness over the cross-section that is no pier, reflectance. */
const FOREIGN = 0.012;
/** The cross-section is first taken low, as if ships lay along much of the pier. */
const LOW_QUANTILE = 0.38;

const near = new Float64Array(NEIGHBOURS);

/** `usable` = 1 where the image is water or pier; `tophats` in reflectance tell what lies beside the pier. */
export function pierStrip(
  line: PierLine,
  usable: Uint8Array,
  width: number,
  height: number,
  tophats: readonly Float32Array[],
): PierStrip {
  const { x, y, dx, dy, from, to } = line;
  const reach = Math.ceil((to - from) / 2 + REACH_PX + END_PX + 1);
  const found: { at: number; t: number; inside: boolean }[] = [];
  for (let v = Math.max(0, Math.floor(y - reach)); v <= Math.min(height - 1, y + reach); v++)
    for (let u = Math.max(0, Math.floor(x - reach)); u <= Math.min(width - 1, x + reach); u++) {
      const [s, t] = [(u - x) * dx + (v - y) * dy, (v - y) * dx - (u - x) * dy];
      if (Math.abs(t) > REACH_PX || s < from - END_PX || s > to + END_PX || usable[v * width + u] !== 1) continue;
      found.push({ at: v * width + u, t, inside: s > from + 0.5 && s < to - 0.5 });
    }
  found.sort((a, b) => a.t - b.t || a.at - b.at);
  const pixels = Int32Array.from(found, ({ at }) => at);
  const foreign = Uint8Array.from(found, ({ inside }) => (inside ? 0 : 1));
  const strip = { pixels, foreign };
  const marked = foreign.slice();
  for (const tophat of tophats)
    for (let i = 0; i < pixels.length; i++)
      if (tophat[pixels[i]!]! - levelNear(strip, tophat, i, LOW_QUANTILE) > FOREIGN) marked[i] = 1;
  return { pixels, foreign: marked };
}

/** What the strip's pixels of `plane` have over the water because of the pier, in the strip's order. */
export function pierOver(strip: PierStrip, plane: ArrayLike<number>, water: number): Float32Array {
  return Float32Array.from(strip.pixels, (_, i) => Math.max(0, levelNear(strip, plane, i, 0.5) - water));
}

/** The level of the water on both sides: a low quantile at the edges of the strip. */
export function waterBeside({ pixels }: PierStrip, plane: ArrayLike<number>): number {
  const n = Math.floor(pixels.length / 8);
  const values = Float64Array.from(
    { length: 2 * n },
    (_, i) => plane[pixels[i < n ? i : pixels.length - 1 - (i - n)]!]!,
  );
  return values.sort()[Math.floor(values.length * 0.4)] ?? 0;
}

/** A quantile of the pixels of the pier that are nearest to the i-th in their distance from the axis. */
function levelNear({ pixels, foreign }: PierStrip, plane: ArrayLike<number>, i: number, quantile: number): number {
  let [n, low, high] = [0, i, i + 1];
  // By turns from either side, so that a slope of the cross-section does not move the median.
  while (n < NEIGHBOURS && (low >= 0 || high < pixels.length)) {
    while (low >= 0 && foreign[low] === 1) low--;
    if (low >= 0) near[n++] = plane[pixels[low--]!]!;
    while (high < pixels.length && foreign[high] === 1) high++;
    if (high < pixels.length && n < NEIGHBOURS) near[n++] = plane[pixels[high++]!]!;
  }
  return n === 0 ? plane[pixels[i]!]! : near.subarray(0, n).sort()[Math.floor(n * quantile)]!;
}
