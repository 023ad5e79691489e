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
}

/** An image in reflectance with the metres [east a column, east a row, north a column, north a row] of its pixels. */
export interface Chip {
  readonly image: Float32Array;
  readonly width: number;
  readonly height: number;
  readonly jacobian: Jacobian;
  readonly gsdM: number;
}

/** Share of the length that the bow's taper takes, and its form: fuller than a boat's, sharper than a tanker's. */
const BOW_SHARE = 0.25;
const BOW_POWER = 1.8;
/** Inside and outside are read this far from the outline, px: the step of a sharp edge is complete there but for a tenth. */
const BESIDE_PX = 1;
/** Steps are cut at this share of the hull's contrast, and each place costs this much. */
const CUT = 0.6;
const TOLL = 0.3;
const SHORTEST_M = 8;
const NARROWEST_M = 2.2;
const LONGEST_M = 430;
const WIDEST_M = 80;
export const RATIO_LIMITS = [2, 10] as const;

/** Half the beam over the full half beam at a share of the length from the stern. */
export function halfBeam(share: number): number {
  if (share <= 1 - BOW_SHARE) return 1;
  return Math.sqrt(Math.max(0, 1 - ((share - 1 + BOW_SHARE) / BOW_SHARE) ** BOW_POWER));
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
  lengthM: number,
  widthM: number,
  stepM: number,
  visit: (u: number, w: number, nu: number, nw: number, weightM: number) => void,
): void {
  const [half, beam] = [lengthM / 2, widthM / 2];
  const along = Math.max(8, Math.min(60, Math.round(lengthM / stepM)));
  for (let i = 0; i < along; i++) {
    const share = (i + 0.5) / along;
    const h = beam * halfBeam(share);
    // The normal from the slope of the half beam; along the bow it turns forward.
    const slope = (beam * (halfBeam(Math.min(1, share + 0.01)) - halfBeam(share - 0.01))) / (0.02 * lengthM);
    const norm = Math.hypot(1, slope);
    const weight = (lengthM / along) * norm;
    visit(share * lengthM - half, h, -slope / norm, 1 / norm, weight);
    visit(share * lengthM - half, -h, -slope / norm, -1 / norm, weight);
  }
  const across = Math.max(3, Math.min(20, Math.round(widthM / stepM)));
  for (let i = 0; i < across; i++) visit(-half, widthM * ((i + 0.5) / across - 0.5), -1, 0, widthM / across);
}

/** What the outline gains, m; `contrast` is the hull's own over the water (negative for a hull darker than it). */
function gain(chip: Chip, hull: Hull, contrast: number): number {
  const [cu, ru, cw, rw] = frameOf(hull.bowRad, chip.jacobian);
  const beside = BESIDE_PX * chip.gsdM;
  let sum = 0;
  walkOutline(hull.lengthM, hull.widthM, chip.gsdM, (u, w, nu, nw, weight) => {
    const [ui, wi, uo, wo] = [u - nu * beside, w - nw * beside, u + nu * beside, w + nw * beside];
    const inside = sample(chip, hull.col + cu * ui + cw * wi, hull.row + ru * ui + rw * wi);
    const outside = sample(chip, hull.col + cu * uo + cw * wo, hull.row + ru * uo + rw * wo);
    const step = (inside - outside) / (CUT * contrast);
    sum += weight * (Math.max(-1, Math.min(1, step)) - TOLL);
  });
  return sum;
}

/** Moves `start` to the best outline nearby, with either end as the bow. */
export function fitHull(chip: Chip, start: Hull, contrast: number): { hull: Hull; gainM: number } {
  const ahead = climb(chip, start, contrast);
  const astern = climb(chip, { ...ahead.hull, bowRad: ahead.hull.bowRad + Math.PI }, contrast);
  return astern.gainM > ahead.gainM ? astern : ahead;
}

const ROUNDS = 5;

/** Coordinate ascent with halving steps: each end, each side and the axis on its own. */
function climb(chip: Chip, start: Hull, contrast: number): { hull: Hull; gainM: number } {
  let best = legal(start);
  let gainM = gain(chip, best, contrast);
  let lengthStep = Math.max(1.5 * chip.gsdM, 0.12 * start.lengthM);
  let widthStep = Math.max(chip.gsdM, 0.2 * start.widthM);
  let turn = Math.min(0.12, Math.max(0.03, widthStep / start.lengthM));
  const attempt = (next: Hull): void => {
    const candidate = legal(next);
    const value = gain(chip, candidate, contrast);
    if (value > gainM) [best, gainM] = [candidate, value];
  };
  for (let round = 0; round < ROUNDS; round++) {
    for (const sign of [1, -1]) {
      attempt({ ...best, bowRad: best.bowRad + sign * turn });
      attempt(moved(chip, best, sign * widthStep * 0.5, 0));
      attempt(moved(chip, best, 0, sign * widthStep * 0.5));
      for (const end of [1, -1]) {
        const longer = { ...best, lengthM: best.lengthM + sign * lengthStep };
        attempt(moved(chip, longer, (end * sign * lengthStep) / 2, 0));
        const wider = { ...best, widthM: best.widthM + (sign * widthStep) / 2 };
        attempt(moved(chip, wider, 0, (end * sign * widthStep) / 4));
      }
    }
    lengthStep /= 2;
    widthStep /= 2;
    turn /= 2;
  }
  return { hull: best, gainM };
}

function moved(chip: Chip, hull: Hull, u: number, w: number): Hull {
  const [cu, ru, cw, rw] = frameOf(hull.bowRad, chip.jacobian);
  return { ...hull, col: hull.col + cu * u + cw * w, row: hull.row + ru * u + rw * w };
}

function legal(hull: Hull): Hull {
  const lengthM = Math.min(LONGEST_M, Math.max(SHORTEST_M, hull.lengthM));
  const widthM = Math.min(WIDEST_M, lengthM / RATIO_LIMITS[0], Math.max(NARROWEST_M, lengthM / RATIO_LIMITS[1], hull.widthM));
  return { ...hull, lengthM, widthM };
}
