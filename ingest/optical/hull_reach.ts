/**
 * How far a hull goes on beyond what is bright of it: a white house on a dark deck, or one hold of many, is often all that stands out,
 * and its moments say little of the axis. So the water around is searched outward in all directions for what differs from its flanks.
 */
import type { Jacobian } from "./georeference.ts";
import { clutter, type HullSamples } from "./hull_chip.ts";
import { forwardSolve } from "./kernel/cholesky.ts";
import { MOST_BANDS } from "./kernel/clutter.ts";
import { findRunEnds, newRunEnds, type RunEnds } from "./kernel/run_ends.ts";
import type { Shape } from "./kernel/shape.ts";

/** From `asternM` to `aheadM` metres ahead of the candidate's middle on a line of azimuth `azimuthRad`. */
export interface Reach {
  readonly azimuthRad: number;
  readonly aheadM: number;
  readonly asternM: number;
  readonly widthM: number;
}

const DIRECTIONS = 24;
/** Only the axis is searched of what is longer than wide by this and longer than that: its own moments tell it better. */
const SLENDER = 2.5;
const SLENDER_M = 35;
/** No ship is longer than this many of its beams, nor than that. */
const MOST_BEAMS = 9;
const FARTHEST_M = 350;
const MOST_STEPS = 64;
const MOST_ABREAST = 9;
const FLANKS = 4;

const profile = new Float64Array(MOST_STEPS * MOST_BANDS);
const inside = new Float64Array(MOST_BANDS);
const flank = new Float64Array(MOST_BANDS);
const forth = newRunEnds();
const back = newRunEnds();
const trial = newRunEnds();

interface Sight {
  readonly samples: HullSamples;
  readonly shape: Shape;
  readonly jacobian: Jacobian;
  readonly gsdM: number;
  readonly inflation: number;
}

/** Longer hulls that the candidate may be a part of, on the axis given or the likeliest one. `clutter` is that of the water around. */
export function longerReaches(
  samples: HullSamples,
  shape: Shape,
  jacobian: Jacobian,
  inflation: number,
  axisRad?: number,
): Reach[] {
  const [ec, er, nc, nr] = jacobian;
  const gsdM = Math.sqrt(Math.abs(ec * nr - er * nc));
  const sight: Sight = { samples, shape, jacobian, gsdM, inflation };
  const axis = (shape.axisDeg * Math.PI) / 180;
  const isSlender = shape.lengthM >= SLENDER_M && shape.lengthM >= SLENDER * shape.widthM;
  const azimuthRad = axisRad ?? (isSlender ? axis : strongestDirection(sight, axis));
  look(sight, azimuthRad, forth);
  look(sight, azimuthRad + Math.PI, back);
  const half = halfExtent(shape, gsdM, azimuthRad - axis);
  const widthM = 2 * halfExtent(shape, gsdM, azimuthRad - axis + Math.PI / 2);
  const out: Reach[] = [];
  for (let a = 0; a <= forth.count; a++)
    for (let b = 0; b <= back.count; b++) {
      if (a === 0 && b === 0) continue;
      const aheadM = half + (a === 0 ? 0 : (forth.at[a - 1]! + 0.5) * gsdM);
      const asternM = half + (b === 0 ? 0 : (back.at[b - 1]! + 0.5) * gsdM);
      if (aheadM + asternM <= MOST_BEAMS * Math.max(widthM, gsdM)) out.push({ azimuthRad, aheadM, asternM, widthM });
    }
  return out;
}

/** The azimuth in which most is found, or `axis` where nothing is. */
function strongestDirection(sight: Sight, axis: number): number {
  const step = (2 * Math.PI) / DIRECTIONS;
  let azimuthRad = axis;
  let best = 0;
  const attempt = (azimuth: number): void => {
    const { gain } = look(sight, azimuth, trial);
    if (gain <= best) return;
    best = gain;
    azimuthRad = azimuth;
  };
  for (let k = 0; k < DIRECTIONS; k++) attempt(axis + k * step);
  const coarse = azimuthRad;
  if (best > 0) for (const off of [-step / 3, step / 3]) attempt(coarse + off);
  return azimuthRad;
}

/** Half of the shape's ellipse in a direction from its long axis, and never less than half a pixel. */
function halfExtent(shape: Shape, gsdM: number, fromAxisRad: number): number {
  const a = Math.max(gsdM, shape.lengthM) / 2;
  const b = Math.max(0.7 * gsdM, shape.widthM) / 2;
  return 1 / Math.hypot(Math.cos(fromAxisRad) / a, Math.sin(fromAxisRad) / b);
}

/** The runs outward from the shape's border. */
function look(sight: Sight, azimuthRad: number, out: RunEnds): RunEnds {
  const { samples, shape, gsdM } = sight;
  const off = azimuthRad - (shape.axisDeg * Math.PI) / 180;
  const half = halfExtent(shape, gsdM, off);
  const side = halfExtent(shape, gsdM, off + Math.PI / 2);
  const reachM = Math.min(FARTHEST_M, MOST_BEAMS * Math.max(2 * side, gsdM));
  const steps = Math.min(MOST_STEPS, Math.floor(reachM / gsdM));
  const abreast = Math.min(MOST_ABREAST, Math.max(1, Math.round((1.6 * side) / gsdM)));
  const bands = samples.bands.length;
  let seen = 0;
  for (; seen < steps; seen++) {
    const u = half + (seen + 1) * gsdM;
    inside.fill(0);
    flank.fill(0);
    let [within, beside] = [0, 0];
    for (let k = 0; k < abreast; k++) within += addSample(sight, azimuthRad, u, (k - (abreast - 1) / 2) * gsdM, inside);
    for (let k = 0; k < FLANKS; k++)
      beside += addSample(sight, azimuthRad, u, (k % 2 === 0 ? 1 : -1) * (side + (1.5 + (k >> 1)) * gsdM), flank);
    if (within < abreast / 2 || beside === 0) break;
    const gain = 1 / Math.sqrt(1 / within + 1 / beside);
    for (let b = 0; b < bands; b++) profile[seen * bands + b] = (inside[b]! / within - flank[b]! / beside) * gain;
    forwardSolve(clutter.factor, bands, profile, seen * bands);
  }
  return findRunEnds(profile, seen, bands, sight.inflation, out);
}

function addSample(sight: Sight, azimuthRad: number, u: number, w: number, into: Float64Array): number {
  const { samples, shape } = sight;
  const [ec, er, nc, nr] = sight.jacobian;
  const det = ec * nr - er * nc;
  const sin = Math.sin(azimuthRad);
  const cos = Math.cos(azimuthRad);
  const east = u * sin + w * cos;
  const north = u * cos - w * sin;
  const x = Math.floor(shape.col + (nr * east - er * north) / det);
  const y = Math.floor(shape.row + (ec * north - nc * east) / det);
  if (x < 0 || y < 0 || x >= samples.width || y >= samples.height) return 0;
  const at = y * samples.width + x;
  if (samples.sea[at] !== 1) return 0;
  for (let b = 0; b < samples.bands.length; b++) into[b] = into[b]! + samples.bands[b]![at]!;
  return 1;
}
