/**
 * Takes a pier out of an image: its cross-section, which is alike all along, is known from every place where nothing lies beside it.
 *
 * A pixel's distance from the axis takes all values where the pier runs aslant over the grid, so that the cross-section is known finer than
 * the pixels; the median over the pixels nearest in that distance, on either side, is its value there. What is brighter than the fitted bar
 * (pier_bar.ts) is left out of it, so that ships along most of one side do not move it.
 */
import { alongBar, isOverBar, type PierBar } from "./pier_bar.ts";

/** The pixels of a pier and beside it in the order of their distance from its axis. */
export interface PierStrip {
  readonly pixels: Int32Array;
  /** 1 where the cross-section may not be learned from: something lies there, or the pier has ended. */
  readonly foreign: Uint8Array;
  /** Share of each pixel's cross-section that is there: less near the ends. */
  readonly share: Float32Array;
}

/** Pixels on either side of the axis: a wide pier and the point spread. */
const REACH_PX = 4.5;
/** Beyond its ends a pier still shows in part. */
const END_PX = 1.5;
/** Pixels over whose brightness the median is taken. */
const NEIGHBOURS = 25;

const near = new Float64Array(NEIGHBOURS);

/** `usable` = 1 where the image is water or pier; `tophat`, in reflectance, is what the bar was fitted to. */
export function pierStrip(
  bar: PierBar,
  usable: Uint8Array,
  width: number,
  height: number,
  tophat: Float32Array,
): PierStrip {
  const { x, y, dx, dy, from, to } = bar;
  const reach = Math.ceil(Math.max(-from, to) + REACH_PX + END_PX + 1);
  const found: { at: number; t: number; isForeign: boolean; share: number }[] = [];
  for (let v = Math.max(0, Math.floor(y - reach)); v <= Math.min(height - 1, y + reach); v++)
    for (let u = Math.max(0, Math.floor(x - reach)); u <= Math.min(width - 1, x + reach); u++) {
      const [s, t] = [(u - x) * dx + (v - y) * dy, (v - y) * dx - (u - x) * dy];
      if (Math.abs(t) > REACH_PX || s < from - END_PX || s > to + END_PX || usable[v * width + u] !== 1) continue;
      const at = v * width + u;
      const isForeign = s < from + 1 || s > to - 1 || isOverBar(tophat[at]!, t, bar);
      found.push({ at, t: Math.abs(t), isForeign, share: alongBar(s, bar) });
    }
  found.sort((a, b) => a.t - b.t || a.at - b.at);
  return {
    pixels: Int32Array.from(found, ({ at }) => at),
    foreign: Uint8Array.from(found, ({ isForeign }) => (isForeign ? 1 : 0)),
    share: Float32Array.from(found, ({ share }) => share),
  };
}

/** What the strip's pixels of `plane` have over the water because of the pier, in the strip's order. */
export function pierOver(strip: PierStrip, plane: ArrayLike<number>, water: number): Float32Array {
  return Float32Array.from(strip.pixels, (_, i) => strip.share[i]! * Math.max(0, levelNear(strip, plane, i) - water));
}

/** The level of the water on both sides: a low quantile at the edges of the strip. */
export function waterBeside({ pixels }: PierStrip, plane: ArrayLike<number>): number {
  const n = Math.floor(pixels.length / 4);
  const values = Float64Array.from({ length: n }, (_, i) => plane[pixels[pixels.length - 1 - i]!]!);
  return values.sort()[Math.floor(values.length * 0.4)] ?? 0;
}

/** The median of the pixels of the pier that are nearest to the i-th in their distance from the axis. */
function levelNear({ pixels, foreign }: PierStrip, plane: ArrayLike<number>, i: number): number {
  let [n, low, high] = [0, i, i + 1];
  // By turns from either side, so that a slope of the cross-section does not move the median.
  while (n < NEIGHBOURS && (low >= 0 || high < pixels.length)) {
    while (low >= 0 && foreign[low] === 1) low--;
    if (low >= 0) near[n++] = plane[pixels[low--]!]!;
    while (high < pixels.length && foreign[high] === 1) high++;
    if (high < pixels.length && n < NEIGHBOURS) near[n++] = plane[pixels[high++]!]!;
  }
  return n === 0 ? plane[pixels[i]!]! : near.subarray(0, n).sort()[n >> 1]!;
}
