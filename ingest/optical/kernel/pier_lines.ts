/**
 * Piers and breakwaters: straight, narrow, bright lines over water that begin at land, by a Hough transform in overlapping windows
 * (Duda & Hart, "Use of the Hough transformation to detect lines and curves in pictures", CACM 1972).
 *
 * A ship at a pier runs together with it in every threshold; a pier, though, is alike all along and far longer for its width than a ship,
 * so it can be told from what lies beside it and be taken out (pier_profile.ts).
 */

import { acrossBar, CLOSELY, fitBar, type PierBar, ROUGHLY } from "./pier_bar.ts";

/** A straight line over pixel centres: all points (x + s·dx, y + s·dy) with s from `from` to `to`, in pixels. */
export interface PierLine {
  readonly x: number;
  readonly y: number;
  readonly dx: number;
  readonly dy: number;
  readonly from: number;
  readonly to: number;
}

export interface PierField {
  /** Brightness over the water (white top-hat), visible or infrared, whichever is more; reflectance. */
  readonly tophat: Float32Array;
  /** 1 sea; everything else is not looked at. */
  readonly classes: Uint8Array;
  /** 1 where land is, by the coast or by its colour. */
  readonly land: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly gsdM: number;
}

/** Brightness over water from which a pixel may be of a pier, reflectance: half of a pixel of dark concrete. */
const BRIGHT = 0.03;
const SHORTEST_M = 200;
const LONGEST_M = 1200;
/** A pier begins on land or is joined to it by something lower. */
const LAND_WITHIN_M = 300;
/** The slimmest ships are eight times as long as they are wide. */
const SLENDER = 8.5;
const WINDOW_PX = 64;
const ANGLES = 60;
/** Width from which a fit begins, pixels. */
const USUAL_WIDTH_PX = 1.8;
/** Peaks of one window that are looked at. */
const MOST_PEAKS = 16;
const GAP_PX = 4;
/** Ships on both sides hide the water for so long, and land for longer. */
const CROWDED_PX = 12;
const RHOS = 2 * WINDOW_PX;

/** The piers of an image. Windows lie on multiples of 32 of the (col, row) of its first pixel, so that they do not move with the tile. */
export function pierLines(field: PierField, col: number, row: number): PierBar[] {
  const { tophat, classes, width, height, gsdM } = field;
  if (SHORTEST_M / gsdM < 6 || !field.land.includes(1)) return [];
  const mask = new Uint8Array(tophat.length);
  for (let i = 0; i < mask.length; i++) mask[i] = classes[i] === 1 && tophat[i]! > BRIGHT ? 1 : 0;
  const step = WINDOW_PX / 2;
  const lines: PierBar[] = [];
  for (let top = -(row % step); top < height; top += step)
    for (let left = -(col % step); left < width; left += step) linesInWindow(field, mask, left, top, lines);
  return lines;
}

const votes = new Uint16Array(ANGLES * RHOS);
const COS = Float64Array.from({ length: ANGLES }, (_, a) => Math.cos((a * Math.PI) / ANGLES));
const SIN = Float64Array.from({ length: ANGLES }, (_, a) => Math.sin((a * Math.PI) / ANGLES));

function linesInWindow(field: PierField, mask: Uint8Array, left: number, top: number, lines: PierBar[]): void {
  const { width, height, gsdM } = field;
  const fewest = 0.8 * (SHORTEST_M / gsdM);
  const pixels: number[] = [];
  for (let v = Math.max(0, top); v < Math.min(height, top + WINDOW_PX); v++)
    for (let u = Math.max(0, left); u < Math.min(width, left + WINDOW_PX); u++)
      if (mask[v * width + u] === 1) pixels.push(v * width + u);
  if (pixels.length < fewest || !isNearLand(field, left + WINDOW_PX / 2, top + WINDOW_PX / 2, WINDOW_PX)) return;
  const [cx, cy] = [left + WINDOW_PX / 2, top + WINDOW_PX / 2];
  votes.fill(0);
  for (const pixel of pixels) {
    const [u, v] = [(pixel % width) - cx, Math.floor(pixel / width) - cy];
    for (let a = 0; a < ANGLES; a++) {
      const at = a * RHOS + Math.round(v * COS[a]! - u * SIN[a]!) + RHOS / 2;
      votes[at] = votes[at]! + 1;
    }
  }
  for (let tried = 0; tried < MOST_PEAKS; tried++) {
    let best = 0;
    for (let i = 1; i < votes.length; i++) if (votes[i]! > votes[best]!) best = i;
    if (votes[best]! < fewest) return;
    const angle = (Math.floor(best / RHOS) * Math.PI) / ANGLES;
    const rho = (best % RHOS) - RHOS / 2;
    clearPeak(best);
    const line = asPier(field, mask, cx - rho * Math.sin(angle), cy + rho * Math.cos(angle), angle);
    if (line === undefined) continue;
    lines.push(line);
    clearLine(mask, field, line);
  }
}

function clearPeak(at: number): void {
  const [a, rho] = [Math.floor(at / RHOS), at % RHOS];
  for (let i = a - 2; i <= a + 2; i++)
    for (let j = Math.max(0, rho - 2); j <= Math.min(RHOS - 1, rho + 2); j++)
      votes[((i + ANGLES) % ANGLES) * RHOS + (i < 0 || i >= ANGLES ? RHOS - 1 - j : j)] = 0;
}

function clearLine(mask: Uint8Array, { width, height }: PierField, { x, y, dx, dy, from, to }: PierLine): void {
  for (let s = from - 1; s <= to + 1; s += 0.5)
    for (let t = -2; t <= 2; t += 0.5) {
      const [u, v] = [Math.round(x + s * dx - t * dy), Math.round(y + s * dy + t * dx)];
      if (u >= 0 && v >= 0 && u < width && v < height) mask[v * width + u] = 0;
    }
}

/** The line through (x, y) as a pier, or undefined where it is none. */
function asPier(field: PierField, mask: Uint8Array, x: number, y: number, angle: number): PierBar | undefined {
  const { gsdM } = field;
  const first = runAlong(
    field,
    mask,
    { x, y, dx: Math.cos(angle), dy: Math.sin(angle), from: 0, to: 0 },
    FIRST_FLANKS_M,
  );
  if (first === undefined || !beginsNearLand(field, first)) return undefined;
  const fitted = fitBar(field, first, USUAL_WIDTH_PX, levelAlong(field, first, 0), ROUGHLY);
  const flanksM = FLANKS_M.map((metres) => (fitted.widthPx * gsdM) / 2 + metres);
  const run = runAlong(field, mask, fitted, flanksM);
  if (run === undefined) return undefined;
  const bar = withEnds(field, fitBar(field, run, fitted.widthPx, fitted.level, CLOSELY));
  const lengthM = (bar.to - bar.from + 1) * gsdM;
  if (lengthM < SHORTEST_M || lengthM > LONGEST_M || lengthM < SLENDER * bar.widthPx * gsdM) return undefined;
  return isEven(field, bar) && beginsNearLand(field, bar) ? bar : undefined;
}

/** The longest run of bright pixels on the line, with its own ends, where it stands in water. */
function runAlong(
  field: PierField,
  mask: Uint8Array,
  line: PierLine,
  flanksM: readonly number[],
): PierLine | undefined {
  const { width, height, gsdM } = field;
  const reach = LONGEST_M / gsdM;
  let [from, last, lastFree, bestFrom, bestTo] = [Number.NaN, Number.NaN, Number.NaN, 0, -1];
  for (let s = -reach; s <= reach; s++) {
    let isBright = false;
    for (let t = -1; t <= 1 && !isBright; t++) {
      const [u, v] = [Math.round(line.x + s * line.dx - t * line.dy), Math.round(line.y + s * line.dy + t * line.dx)];
      isBright = u >= 0 && v >= 0 && u < width && v < height && mask[v * width + u] === 1;
    }
    if (!isBright) continue;
    const isFreeHere = waterBeside(field, mask, { ...line, from: s, to: s }, flanksM)[0] !== 0;
    if (!(s - last <= GAP_PX && s - lastFree <= CROWDED_PX)) {
      if (!isFreeHere) continue;
      from = s;
    }
    last = s;
    if (!isFreeHere) continue;
    lastFree = s;
    if (s - from > bestTo - bestFrom) [bestFrom, bestTo] = [from, s];
  }
  const fewest = (0.8 * SHORTEST_M) / gsdM;
  if (bestTo - bestFrom + 1 < fewest) return undefined;
  const sides = waterBeside(field, mask, { ...line, from: bestFrom, to: bestTo }, flanksM);
  const [first, end] = freeRange(sides);
  if (end - first < fewest || !isFree(sides, first, end)) return undefined;
  const middle = bestFrom + (first + end - 1) / 2;
  const half = (end - 1 - first) / 2;
  return { ...line, x: line.x + middle * line.dx, y: line.y + middle * line.dy, from: -half, to: half };
}

const along = new Float32Array(4096);

/** The brightness along a parallel to the line, `t` pixels aside, sorted. */
function sortedAlong(field: PierField, line: PierLine, t: number): Float32Array {
  let n = 0;
  for (let s = line.from; s <= line.to && n < along.length; s++) {
    const value = valueAt(field, line, s, t);
    if (!Number.isNaN(value)) along[n++] = value;
  }
  return along.subarray(0, n).sort();
}

/** A pier has this share of what is bright beside a line, and ships at it less than the rest. */
const LOW_QUANTILE = 0.4;

function levelAlong(field: PierField, line: PierLine, t: number): number {
  const values = sortedAlong(field, line, t);
  return values[Math.floor(values.length * LOW_QUANTILE)] ?? 0;
}

/** Brightness over water of the middle of a pier, reflectance: less is surf. */
const DULLEST = 0.05;
/** Shares of a pier's length: at most so much is missing, and at least so much is bare. */
const MISSING = 0.12;
const BARE = 0.4;
/** Shares of a pier's brightness: what is less is missing, what is not more is bare. */
const TOO_DARK = 0.6;
const TOO_BRIGHT = 1.4;

/** Whether the bar is bright all along and bare along a good part; a string of rocks is not. */
function isEven(field: PierField, bar: PierBar): boolean {
  const full = bar.level * acrossBar(0, bar.widthPx);
  if (full < DULLEST) return false;
  let [count, missing, bare] = [0, 0, 0];
  for (let s = Math.ceil(bar.from) + 1; s <= bar.to - 1; s++) {
    const over = valueAt(field, bar, s, 0) / full;
    if (Number.isNaN(over)) continue;
    count++;
    if (over < TOO_DARK) missing++;
    else if (over < TOO_BRIGHT) bare++;
  }
  return missing <= MISSING * count && bare >= BARE * count;
}

/** Metres from the axis of a line that is known roughly, and from the border of a bar, at which there is water or a ship. */
const FIRST_FLANKS_M = [40, 55] as const;
const FLANKS_M = [20, 35] as const;
/** Shares of a pier's length along which water is to be seen: on each side, and on one or the other. A straight shore has land on one side. */
const FREE_EACH = 0.3;
const FREE_EITHER = 0.75;

const LEFT = 1;
const RIGHT = 2;
/** Of so many pixels at an end of a pier, so many have water beside them: a line goes on over land that the coast does not know. */
const END_WINDOW = 6;
const END_FREE = 4;

/** On which sides of a line there is water at one of the distances, step by step. */
function waterBeside(field: PierField, mask: Uint8Array, line: PierLine, flanksM: readonly number[]): Uint8Array {
  const { classes, width, height, gsdM } = field;
  const isWater = (s: number, t: number): boolean => {
    const [u, v] = [Math.round(line.x + s * line.dx - t * line.dy), Math.round(line.y + s * line.dy + t * line.dx)];
    if (u < 0 || v < 0 || u >= width || v >= height) return false;
    return classes[v * width + u] === 1 && mask[v * width + u] === 0;
  };
  return Uint8Array.from({ length: line.to - line.from + 1 }, (_, i) => {
    const onLeft = flanksM.some((metres) => isWater(line.from + i, -metres / gsdM));
    const onRight = flanksM.some((metres) => isWater(line.from + i, metres / gsdM));
    return (onLeft ? LEFT : 0) | (onRight ? RIGHT : 0);
  });
}

/** From the first to behind the last step that have water beside them. */
function freeRange(sides: Uint8Array): readonly [number, number] {
  const isEnd = (at: number, way: number): boolean => {
    let free = 0;
    for (let k = 0; k < END_WINDOW; k++) if ((sides[at + way * k] ?? 0) !== 0) free++;
    return sides[at] !== 0 && free >= END_FREE;
  };
  let [first, end] = [0, sides.length];
  while (first < end && !isEnd(first, 1)) first++;
  while (end > first && !isEnd(end - 1, -1)) end--;
  return [first, end];
}

function isFree(sides: Uint8Array, first: number, end: number): boolean {
  let [left, right, either] = [0, 0, 0];
  for (let i = first; i < end; i++) {
    if ((sides[i]! & LEFT) !== 0) left++;
    if ((sides[i]! & RIGHT) !== 0) right++;
    if (sides[i] !== 0) either++;
  }
  return Math.min(left, right) >= FREE_EACH * (end - first) && either >= FREE_EITHER * (end - first);
}

/** The brightness at a place on the line, between pixels; NaN outside of the image. */
function valueAt({ tophat, width, height }: PierField, line: PierLine, s: number, t: number): number {
  const [x, y] = [line.x + s * line.dx - t * line.dy, line.y + s * line.dy + t * line.dx];
  const [u, v] = [Math.floor(x), Math.floor(y)];
  if (u < 0 || v < 0 || u + 1 >= width || v + 1 >= height) return Number.NaN;
  const [p, q] = [x - u, y - v];
  const at = v * width + u;
  return (
    (1 - q) * ((1 - p) * tophat[at]! + p * tophat[at + 1]!) +
    q * ((1 - p) * tophat[at + width]! + p * tophat[at + width + 1]!)
  );
}

/** How far beyond the run of bright pixels an end is looked for; a pier that goes on there has none. */
const END_WITHIN_PX = 4;

/** The bar with its ends where its brightness falls to a half. */
function withEnds(field: PierField, bar: PierBar): PierBar {
  const half = (bar.level * acrossBar(0, bar.widthPx)) / 2;
  const end = (at: number, way: number): number => {
    for (let s = -END_WITHIN_PX; s <= END_WITHIN_PX; s += 0.1)
      if (!(valueAt(field, bar, at + way * s, 0) >= half)) return at + way * s - way / 2;
    return at + way * END_WITHIN_PX;
  };
  return { ...bar, from: end(bar.from, -1), to: end(bar.to, 1) };
}

function beginsNearLand(field: PierField, line: PierLine): boolean {
  const reach = Math.ceil(LAND_WITHIN_M / field.gsdM);
  return [line.from, line.to].some((s) => isNearLand(field, line.x + s * line.dx, line.y + s * line.dy, reach));
}

/** On every second pixel: land is wide. */
function isNearLand({ land, width, height }: PierField, x: number, y: number, reach: number): boolean {
  const left = Math.max(0, Math.round(x) - reach);
  for (let v = Math.max(0, Math.round(y) - reach); v <= Math.min(height - 1, y + reach); v += 2)
    for (let u = left; u <= Math.min(width - 1, x + reach); u += 2) if (land[v * width + u] === 1) return true;
  return false;
}
