/**
 * From tail scores to hulls: seeds over the proposal threshold, grown to the hull's border, split where two ships (or a ship and its
 * wake, or a ship and the quay) have run together.
 */
import type { Jacobian } from "../georeference.ts";
import { type Components, componentCount, componentPixels, connectedComponents } from "./components.ts";
import { PixelSet } from "./pixel_set.ts";
import { measureShape, type Shape } from "./shape.ts";
import { maskOver } from "./vector_mask.ts";
import { inMemory, takeArray, withMemory } from "./vector_memory.ts";

export interface Hull {
  readonly shape: Shape;
  /** Pixels of the hull, brighter than a third of its plateau. */
  readonly pixels: Int32Array;
  readonly peakScore: number;
  /** Pixels from the hull's centre to the middle of all that is bright around it: a wake behind it, or a dark hull under a bright bridge. */
  readonly lean: readonly [number, number];
}

/** Score (see cfar.ts) from which a pixel may belong to a hull, and which one pixel of the hull must reach to be proposed. */
export const GROW_SCORE = 3;
export const SEED_SCORE = 5.5;
/** The largest ships afloat are 400 m × 62 m; anything larger is split or left as it is with a low confidence. */
const LONGEST_M = 430;
const WIDEST_M = 85;
const BORDER_OF_PLATEAU = 0.3;
const SPLIT_ROUNDS = 7;
const SPLIT_STEP = 1.35;

export function findHulls(
  score: Float32Array,
  hull: Float32Array,
  width: number,
  height: number,
  jacobianAt: (col: number, row: number) => Jacobian,
): Hull[] {
  const components = withMemory(() => {
    const mask = takeArray(Uint8Array, score.length);
    maskOver(inMemory(score), GROW_SCORE, inMemory(hull), 0, mask);
    return connectedComponents(mask, width, height);
  });
  const hulls: Hull[] = [];
  for (let k = 0; k < componentCount(components); k++) {
    // Most are clutter, and not worth a view.
    if (peakOfComponent(score, components, k) < SEED_SCORE) continue;
    const pixels = componentPixels(components, k);
    const middle = pixels[pixels.length >> 1]!;
    const jacobian = jacobianAt(middle % width, Math.floor(middle / width));
    collect({ score, hull, width, height, jacobian, middle: middleOf(pixels, width) }, pixels, 0, SPLIT_ROUNDS, hulls);
  }
  return hulls;
}

interface Field {
  readonly score: Float32Array;
  readonly hull: Float32Array;
  readonly width: number;
  readonly height: number;
  readonly jacobian: Jacobian;
  /** Middle of the whole bright component. */
  readonly middle: readonly [number, number];
}

function middleOf(pixels: Int32Array, width: number): readonly [number, number] {
  let [col, row] = [0, 0];
  for (let i = 0; i < pixels.length; i++) {
    col += (pixels[i]! % width) + 0.5;
    row += Math.floor(pixels[i]! / width) + 0.5;
  }
  return [col / pixels.length, row / pixels.length];
}

/** Longest lean that says something of this hull: beyond it the component is a field of clutter or a line of ships. */
const FARTHEST_LEAN_M = 80;

function leanOf(shape: Shape, field: Field): readonly [number, number] {
  const lean = [field.middle[0] - shape.col, field.middle[1] - shape.row] as const;
  const [ec, er, nc, nr] = field.jacobian;
  const metres = Math.hypot(ec * lean[0] + er * lean[1], nc * lean[0] + nr * lean[1]);
  return metres > FARTHEST_LEAN_M ? [0, 0] : lean;
}

/** Of the k-th component. */
function peakOfComponent(values: Float32Array, { pixels, starts }: Components, k: number): number {
  let best = Number.NEGATIVE_INFINITY;
  for (let i = starts[k]!; i < starts[k + 1]!; i++) best = Math.max(best, values[pixels[i]!]!);
  return best;
}

function peak(values: Float32Array, pixels: Int32Array): number {
  let best = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < pixels.length; i++) best = Math.max(best, values[pixels[i]!]!);
  return best;
}

/** Adds the hulls of one connected set; the threshold rises until each part looks like a ship or the rounds are used up. */
function collect(field: Field, pixels: Int32Array, level: number, rounds: number, out: Hull[]): void {
  const border = Math.max(level, BORDER_OF_PLATEAU * peak(field.hull, pixels) * 0.8);
  for (const part of partsAbove(field, pixels, border)) {
    const peakScore = peak(field.score, part);
    if (peakScore < SEED_SCORE) continue;
    const shape = measureShape(field.hull, field.width, grown(field, part), field.jacobian);
    if (rounds === 0 || looksLikeOneShip(shape, part, field))
      out.push({ shape, pixels: part, peakScore, lean: leanOf(shape, field) });
    else collect(field, part, border * SPLIT_STEP, rounds - 1, out);
  }
}

function looksLikeOneShip(shape: Shape, pixels: Int32Array, field: Field): boolean {
  if (shape.lengthM > LONGEST_M || shape.widthM > WIDEST_M) return false;
  const pixelM2 = Math.abs(field.jacobian[0] * field.jacobian[3] - field.jacobian[1] * field.jacobian[2]);
  // A hull fills most of the box of its moments; an L, a ring or two ships side by side do not.
  const boxM2 = shape.lengthM * Math.max(shape.widthM, 1.5 * Math.sqrt(pixelM2));
  return shape.lengthM < 100 || (shape.coveredPx * pixelM2) / boxM2 > 0.4 || pixels.length < 12;
}

function partsAbove(field: Field, pixels: Int32Array, level: number): Int32Array[] {
  const { width } = field;
  let [left, right, top, bottom] = [width, 0, field.height, 0];
  for (let i = 0; i < pixels.length; i++) {
    const x = pixels[i]! % width;
    const y = Math.floor(pixels[i]! / width);
    [left, right, top, bottom] = [Math.min(left, x), Math.max(right, x), Math.min(top, y), Math.max(bottom, y)];
  }
  const [w, h] = [right - left + 1, bottom - top + 1];
  const mask = new Uint8Array(w * h);
  for (let i = 0; i < pixels.length; i++) {
    const at = pixels[i]!;
    if (field.hull[at]! > level) mask[(Math.floor(at / width) - top) * w + (at % width) - left] = 1;
  }
  const components = connectedComponents(mask, w, h);
  const { pixels: inside } = components;
  for (let i = 0; i < inside.length; i++)
    inside[i] = (Math.floor(inside[i]! / w) + top) * width + (inside[i]! % w) + left;
  return Array.from({ length: componentCount(components) }, (_, k) => componentPixels(components, k));
}

/** The pixels and their eight neighbours: border pixels that a hull covers in part count with their part. */
function grown(field: Field, pixels: Int32Array): number[] {
  const { width, height } = field;
  const out: number[] = [];
  seen.begin(pixels, width, 1);
  for (let i = 0; i < pixels.length; i++) {
    const x = pixels[i]! % width;
    const y = Math.floor(pixels[i]! / width);
    for (let v = Math.max(0, y - 1); v <= Math.min(height - 1, y + 1); v++)
      for (let u = Math.max(0, x - 1); u <= Math.min(width - 1, x + 1); u++)
        if (seen.add(u, v)) out.push(v * width + u);
  }
  return out;
}

const seen = new PixelSet();
