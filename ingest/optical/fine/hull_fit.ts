/**
 * A hull's outline fitted to the image: a box with a rounded bow, moved until its border runs along the steepest step.
 *
 * Along the outline the brightness just inside is compared with that just outside; each place adds its step, cut at the hull's own
 * contrast, less a toll on length. So the fit wants the whole outline and is not drawn to a bright bridge, and does not run on along a
 * wake, whose edges are soft. Frame: metres along (u, to the bow) and across (w, to starboard) the axis.
 */
import type { Jacobian } from "../georeference.ts";

export interface Hull {
  /** Continuous raster position of the centre. */
  readonly col: number;
  readonly row: number;
  readonly lengthM: number;
  readonly widthM: number;
  /** True azimuth to which the bow points, radians. */
  readonly bowRad: number;
  /** Share of the length that the bow's taper takes. */
  readonly bowShare: number;
}

/** An image in reflectance with the metres [east a column, east a row, north a column, north a row] of its pixels. */
export interface Chip {
  readonly image: Float32Array;
  readonly width: number;
  readonly height: number;
  readonly jacobian: Jacobian;
  readonly gsdM: number;
}

/** Shares of the length that the taper of a barge's or tanker's and of a finer bow takes, and the taper's form. */
export const BLUNT = 0.08;
const FINE = 0.28;
const BOW_POWER = 1.8;
const BOWS = [
  [BLUNT, 0],
  [FINE, 0],
  [FINE, Math.PI],
] as const;
/** Inside and outside are read this far from the outline, px: the step of a sharp edge is complete there but for a tenth. */
const BESIDE_PX = 1;
/** While the outline is still being sought, this share of the step by which its sides are moved. */
const BESIDE_STEP = 0.4;
/** Steps are cut at this share of the hull's contrast, and each place costs this much. */
const CUT = 0.6;
const TOLL = 0.3;
const SHORTEST_M = 8;
const NARROWEST_M = 2.2;
const LONGEST_M = 430;
const WIDEST_M = 80;
export const RATIO_LIMITS = [2, 10] as const;

/** Half the beam over the full half beam at a share of the length from the stern. */
export function halfBeam(share: number, bowShare: number): number {
  if (share <= 1 - bowShare) return 1;
  return Math.sqrt(Math.max(0, 1 - ((share - 1 + bowShare) / bowShare) ** BOW_POWER));
}

/** Columns and rows a metre to the bow and a metre to starboard: [cu, ru, cw, rw]. */
export function frameOf(bowRad: number, [ec, er, nc, nr]: Jacobian): readonly [number, number, number, number] {
  const det = ec * nr - er * nc;
  const [sin, cos] = [Math.sin(bowRad), Math.cos(bowRad)];
  const px = (e: number, n: number): [number, number] => [(nr * e - er * n) / det, (-nc * e + ec * n) / det];
  return [...px(sin, cos), ...px(cos, -sin)];
}

/** Bilinear value at a continuous raster position; beyond the border the nearest pixel's. */
export function sample({ image, width, height }: Chip, col: number, row: number): number {
  const x = Math.min(width - 1.001, Math.max(0, col - 0.5));
  const y = Math.min(height - 1.001, Math.max(0, row - 0.5));
  const [x0, y0] = [Math.floor(x), Math.floor(y)];
  const [fx, fy] = [x - x0, y - y0];
  const at = y0 * width + x0;
  const upper = image[at]! + fx * (image[at + 1]! - image[at]!);
  const lower = image[at + width]! + fx * (image[at + width + 1]! - image[at + width]!);
  return upper + fy * (lower - upper);
}

/** Calls `visit(u, w, nu, nw, weightM)` for places along the outline with the outward normal there. */
export function walkOutline(
  { lengthM, widthM, bowShare }: Hull,
  stepM: number,
  visit: (u: number, w: number, nu: number, nw: number, weightM: number) => void,
): void {
  const [half, beam] = [lengthM / 2, widthM / 2];
  const along = Math.max(8, Math.min(60, Math.round(lengthM / stepM)));
  const straight = 1 - bowShare - 0.01;
  for (let i = 0; i < along; i++) {
    const share = (i + 0.5) / along;
    const u = share * lengthM - half;
    if (share < straight) {
      visit(u, beam, 0, 1, lengthM / along);
      visit(u, -beam, 0, -1, lengthM / along);
      continue;
    }
    const h = beam * halfBeam(share, bowShare);
    // The normal from the slope of the half beam; along the bow it turns forward.
    const ahead = halfBeam(Math.min(1, share + 0.01), bowShare);
    const slope = (beam * (ahead - halfBeam(share - 0.01, bowShare))) / (0.02 * lengthM);
    const norm = Math.hypot(1, slope);
    const weight = (lengthM / along) * norm;
    visit(u, h, -slope / norm, 1 / norm, weight);
    visit(u, -h, -slope / norm, -1 / norm, weight);
  }
  const across = Math.max(3, Math.min(20, Math.round(widthM / stepM)));
  for (let i = 0; i < across; i++) visit(-half, widthM * ((i + 0.5) / across - 0.5), -1, 0, widthM / across);
}

/** What the outline gains, m; `contrast` is the hull's own over the water (negative for a hull darker than it). */
function gain(chip: Chip, hull: Hull, contrast: number, beside: number): number {
  const [cu, ru, cw, rw] = frameOf(hull.bowRad, chip.jacobian);
  let sum = 0;
  walkOutline(hull, chip.gsdM, (u, w, nu, nw, weight) => {
    const [ui, wi, uo, wo] = [u - nu * beside, w - nw * beside, u + nu * beside, w + nw * beside];
    const inside = sample(chip, hull.col + cu * ui + cw * wi, hull.row + ru * ui + rw * wi);
    const outside = sample(chip, hull.col + cu * uo + cw * wo, hull.row + ru * uo + rw * wo);
    const step = (inside - outside) / (CUT * contrast);
    sum += weight * (Math.max(-1, Math.min(1, step)) - TOLL);
  });
  return sum;
}

export interface Fit {
  readonly hull: Hull;
  readonly gainM: number;
  /** How much more a metre of outline gains with a fine bow at this end than at the other; 0 while nobody asked. */
  readonly pointed: number;
}

/** Rounds of the first fit, with a blunt bow, and of each further one that starts from it. */
const TRIAL_ROUNDS = 2;
const ROUNDS = 4;
/** After the trial an outline must gain at least this much a metre, or there is no hull. */
const LEAST_GAIN = 0.25;

/** Moves `start` to the best outline nearby, with a blunt bow or a fine one at either end; undefined where there is none. */
export function fitHull(chip: Chip, start: Hull, contrast: number): Fit | undefined {
  const steps = stepsFor(chip, start);
  const trial = climb(chip, start, contrast, steps, TRIAL_ROUNDS);
  const { hull, gainM } = trial;
  if (gainM < LEAST_GAIN * (2 * hull.lengthM + hull.widthM)) return undefined;
  const fits = BOWS.map(([bowShare, turn]) => {
    const next = { ...hull, bowShare, bowRad: hull.bowRad + turn };
    return climb(chip, next, contrast, shortened(steps, 1), ROUNDS);
  });
  const [blunt, one, other] = fits as [Fit, Fit, Fit];
  const finer = one.gainM >= other.gainM ? one : other;
  const pointed = Math.abs(one.gainM - other.gainM) / (2 * finer.hull.lengthM + finer.hull.widthM);
  if (blunt.gainM <= finer.gainM) return { ...finer, pointed };
  // A blunt hull may still be rounder at one end: that is where its bow is.
  const turned = Math.cos(finer.hull.bowRad - blunt.hull.bowRad) < 0 ? Math.PI : 0;
  return { ...blunt, hull: { ...blunt.hull, bowRad: blunt.hull.bowRad + turned }, pointed };
}

interface Steps {
  readonly lengthM: number;
  readonly widthM: number;
  readonly turnRad: number;
}

function stepsFor(chip: Chip, start: Hull): Steps {
  const widthM = Math.max(chip.gsdM, 0.2 * start.widthM);
  return {
    lengthM: Math.max(1.5 * chip.gsdM, 0.12 * start.lengthM),
    widthM,
    turnRad: Math.min(0.12, Math.max(0.03, widthM / start.lengthM)),
  };
}

function shortened({ lengthM, widthM, turnRad }: Steps, rounds: number): Steps {
  const share = 0.5 ** rounds;
  return { lengthM: lengthM * share, widthM: widthM * share, turnRad: turnRad * share };
}

/** Coordinate ascent with halving steps: each end, each side and the axis on its own. */
function climb(chip: Chip, start: Hull, contrast: number, steps: Steps, rounds: number): Fit {
  let best = legal(start);
  let [gainM, beside] = [0, 0];
  const attempt = (next: Hull): void => {
    const candidate = legal(next);
    const value = gain(chip, candidate, contrast, beside);
    if (value > gainM) [best, gainM] = [candidate, value];
  };
  for (let round = 0; round < rounds; round++) {
    const { lengthM, widthM, turnRad } = shortened(steps, round);
    beside = Math.max(BESIDE_PX * chip.gsdM, BESIDE_STEP * widthM);
    gainM = gain(chip, best, contrast, beside);
    for (const sign of [1, -1]) {
      attempt({ ...best, bowRad: best.bowRad + sign * turnRad });
      attempt(moved(chip, best, sign * lengthM, 0));
      attempt(moved(chip, best, 0, sign * widthM * 0.5));
      for (const end of [1, -1]) {
        const longer = { ...best, lengthM: best.lengthM + sign * lengthM };
        attempt(moved(chip, longer, (end * sign * lengthM) / 2, 0));
        const wider = { ...best, widthM: best.widthM + (sign * widthM) / 2 };
        attempt(moved(chip, wider, 0, (end * sign * widthM) / 4));
      }
    }
  }
  return { hull: best, gainM, pointed: 0 };
}

function moved(chip: Chip, hull: Hull, u: number, w: number): Hull {
  const [cu, ru, cw, rw] = frameOf(hull.bowRad, chip.jacobian);
  return { ...hull, col: hull.col + cu * u + cw * w, row: hull.row + ru * u + rw * w };
}

function legal(hull: Hull): Hull {
  const lengthM = Math.min(LONGEST_M, Math.max(SHORTEST_M, hull.lengthM));
  const widthM = Math.min(
    WIDEST_M,
    lengthM / RATIO_LIMITS[0],
    Math.max(NARROWEST_M, lengthM / RATIO_LIMITS[1], hull.widthM),
  );
  return { ...hull, lengthM, widthM };
}
