/**
 * A pier as a straight bar of one brightness and one width, seen through the point spread.
 *
 * What lies beside a pier only adds light, and often along more of it than is bare. So the fit's loss is not even: a pixel brighter than the
 * bar is soon given up (S. Geman & D. McClure, "Statistical methods for tomographic image reconstruction", Bull. ISI 1987), one that is darker
 * is not.
 */
import { normalCdf } from "./normal_table.ts";
import type { PierField, PierLine } from "./pier_lines.ts";
import { POINT_SPREAD_PX2 } from "./shape.ts";

export interface PierBar extends PierLine {
  readonly widthPx: number;
  /** Reflectance over the water of a pixel that the pier fills. */
  readonly level: number;
}

const SPREAD_PX = Math.sqrt(POINT_SPREAD_PX2);
/** Pixels on either side of the axis that the fit looks at, and the most of them. */
const REACH_PX = 5;
const MOST_SAMPLES = 4096;
/** By how much a pixel of a bare pier may be off the bar: in reflectance, and as a share of its brightness. */
const OFF = 0.01;
const OFF_SHARE = 0.1;
/** The fit begins with so many times the tolerance, lest it settle under the pier. */
export const ROUGHLY = 4;
export const CLOSELY = 1;
/** What is so far beyond the bar's border shows nothing of it. */
const BEYOND_PX = 3 * SPREAD_PX;
/** The loss of a pixel too dark grows to this many times that of one too bright. */
const DARK_LOSS = 4;
const NARROWEST_PX = 0.5;
const WIDEST_PX = 5;
/** First steps of angle (radians), place aside (pixels), ln width and ln level; they are halved so many times. */
const STEPS = [0.02, 0.5, 0.3, 0.2] as const;
const HALVINGS = 4;

const sampleU = new Float64Array(MOST_SAMPLES);
const sampleV = new Float64Array(MOST_SAMPLES);
const sampleOver = new Float64Array(MOST_SAMPLES);

/** Share of a pixel that the pier fills, `t` pixels from its axis. */
export function acrossBar(t: number, widthPx: number): number {
  return normalCdf((t + widthPx / 2) / SPREAD_PX) - normalCdf((t - widthPx / 2) / SPREAD_PX);
}

/** The same along the axis: 1 within the bar, 0 beyond its ends. */
export function alongBar(s: number, { from, to }: PierLine): number {
  return normalCdf((s - from + 0.5) / SPREAD_PX) - normalCdf((s - to - 0.5) / SPREAD_PX);
}

/** Whether a brightness is more than what a bare pier has there. */
export function isOverBar(over: number, t: number, bar: PierBar): boolean {
  const bare = bar.level * acrossBar(t, bar.widthPx);
  return over - bare > OFF + OFF_SHARE * bare;
}

/** The bar of least loss near a line; `tolerance` is ROUGHLY or CLOSELY. */
export function fitBar(field: PierField, line: PierLine, widthPx: number, level: number, tolerance: number): PierBar {
  const count = gather(field, line);
  const angle = Math.atan2(line.dy, line.dx);
  const at = [
    angle,
    0,
    Math.log(Math.min(WIDEST_PX, Math.max(NARROWEST_PX, widthPx))),
    Math.log(Math.max(1e-3, level)),
  ];
  descend(at, count, tolerance);
  const [dx, dy] = [Math.cos(at[0]!), Math.sin(at[0]!)];
  const moved = { ...line, dx, dy, x: line.x - at[1]! * dy, y: line.y + at[1]! * dx };
  return { ...moved, widthPx: Math.exp(at[2]!), level: Math.exp(at[3]!) };
}

/** Moves `at` to a place of less loss, one parameter after another. */
function descend(at: number[], count: number, tolerance: number): void {
  let least = lossOf(at, count, tolerance, Number.POSITIVE_INFINITY);
  let scale = 1;
  for (let halved = 0; halved < HALVINGS; ) {
    let isBetter = false;
    for (let k = 0; k < STEPS.length; k++)
      for (const sign of [1, -1]) {
        const before = at[k]!;
        at[k] = before + sign * scale * STEPS[k]!;
        const loss = lossOf(at, count, tolerance, least * (1 - 1e-6));
        if (loss < least * (1 - 1e-6)) {
          least = loss;
          isBetter = true;
        } else at[k] = before;
      }
    if (isBetter) continue;
    scale /= 2;
    halved++;
  }
}

function gather({ tophat, classes, width, height }: PierField, line: PierLine): number {
  const reach = Math.max(-line.from, line.to) + REACH_PX;
  let count = 0;
  for (let v = Math.max(0, Math.floor(line.y - reach)); v <= Math.min(height - 1, line.y + reach); v++)
    for (let u = Math.max(0, Math.floor(line.x - reach)); u <= Math.min(width - 1, line.x + reach); u++) {
      const s = (u - line.x) * line.dx + (v - line.y) * line.dy;
      const t = (v - line.y) * line.dx - (u - line.x) * line.dy;
      if (s < line.from + 1 || s > line.to - 1 || Math.abs(t) > REACH_PX || classes[v * width + u] !== 1) continue;
      if (count >= MOST_SAMPLES) return count;
      sampleU[count] = u - line.x;
      sampleV[count] = v - line.y;
      sampleOver[count++] = tophat[v * width + u]!;
    }
  return count;
}

/** The loss, or something over `enough` as soon as it is more than that. */
function lossOf(at: readonly number[], count: number, tolerance: number, enough: number): number {
  const [dx, dy, aside] = [Math.cos(at[0]!), Math.sin(at[0]!), at[1]!];
  const widthPx = Math.exp(at[2]!);
  const level = Math.exp(at[3]!);
  if (widthPx < NARROWEST_PX || widthPx > WIDEST_PX) return Number.POSITIVE_INFINITY;
  const border = widthPx / 2 + BEYOND_PX;
  let loss = 0;
  for (let i = 0; i < count && loss <= enough; i++) {
    const t = sampleV[i]! * dx - sampleU[i]! * dy - aside;
    const bare = t > border || t < -border ? 0 : level * acrossBar(t, widthPx);
    const off = (sampleOver[i]! - bare) / (tolerance * (OFF + OFF_SHARE * bare));
    const square = off * off;
    loss += off > 0 ? square / (1 + square) : square / (1 + square / DARK_LOSS);
  }
  return loss;
}
