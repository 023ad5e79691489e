/** A hull's outline over an image: a box with a rounded bow, its border place by place, and how steep the step across it is. */
import type { Jacobian } from "../georeference.ts";

export interface Hull {
  /** Continuous raster position of the centre. */
  readonly col: number;
  readonly row: number;
  readonly lengthM: number;
  readonly widthM: number;
  /** True azimuth to which the bow points, radians. */
  readonly bowRad: number;
  /** Share of the length that the bow's taper takes: BLUNT or FINE. */
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
export const FINE = 0.28;
const BOW_POWER = 1.8;
/** Places along each side and across the stern: as many as pixels, but no more than it takes. */
const [FEWEST_ALONG, MOST_ALONG] = [8, 60] as const;
const [FEWEST_ACROSS, MOST_ACROSS] = [3, 20] as const;
/** Steps are cut at this share of the hull's contrast, and each place costs this much. */
const CUT = 0.6;
const TOLL = 0.3;

/** Half the beam over the full half beam at a share of the length from the stern. */
function halfBeam(share: number, bowShare: number): number {
  if (share <= 1 - bowShare) return 1;
  return Math.sqrt(Math.max(0, 1 - ((share - 1 + bowShare) / bowShare) ** BOW_POWER));
}

/** For each place along a side the half beam's share, and its slope over shares of the length: 0 on the straight part. */
interface Profile {
  readonly half: Float64Array;
  readonly slope: Float64Array;
}

function profileOf(along: number, bowShare: number): Profile {
  const [half, slope] = [new Float64Array(along).fill(1), new Float64Array(along)];
  for (let i = 0; i < along; i++) {
    const share = (i + 0.5) / along;
    if (share < 1 - bowShare - 0.01) continue;
    half[i] = halfBeam(share, bowShare);
    slope[i] = (halfBeam(Math.min(1, share + 0.01), bowShare) - halfBeam(share - 0.01, bowShare)) / 0.02;
  }
  return { half, slope };
}

const [BLUNT_PROFILES, FINE_PROFILES] = [BLUNT, FINE].map((bowShare) =>
  Array.from({ length: MOST_ALONG + 1 }, (_, along) => profileOf(along, bowShare)),
) as [Profile[], Profile[]];

function placesAlong(lengthM: number, stepM: number): number {
  return Math.max(FEWEST_ALONG, Math.min(MOST_ALONG, Math.round(lengthM / stepM)));
}

function placesAcross(widthM: number, stepM: number): number {
  return Math.max(FEWEST_ACROSS, Math.min(MOST_ACROSS, Math.round(widthM / stepM)));
}

/** Columns and rows a metre to the bow and a metre to starboard: [cu, ru, cw, rw]. */
export function frameOf(bowRad: number, [ec, er, nc, nr]: Jacobian): readonly [number, number, number, number] {
  const det = ec * nr - er * nc;
  const [sin, cos] = [Math.sin(bowRad), Math.cos(bowRad)];
  return [
    (nr * sin - er * cos) / det,
    (ec * cos - nc * sin) / det,
    (nr * cos + er * sin) / det,
    (-ec * sin - nc * cos) / det,
  ];
}

/** Bilinear value at a continuous raster position; beyond the border the nearest pixel's. */
export function sample({ image, width, height }: Chip, col: number, row: number): number {
  return bilinear(image, width, height, col, row);
}

function bilinear(image: Float32Array, width: number, height: number, col: number, row: number): number {
  const x = Math.min(width - 1.001, Math.max(0, col - 0.5));
  const y = Math.min(height - 1.001, Math.max(0, row - 0.5));
  const x0 = x | 0;
  const y0 = y | 0;
  const fx = x - x0;
  const at = y0 * width + x0;
  const upper = image[at]! + fx * (image[at + 1]! - image[at]!);
  const lower = image[at + width]! + fx * (image[at + width + 1]! - image[at + width]!);
  return upper + (y - y0) * (lower - upper);
}

/** Calls `visit(u, w, nu, nw, weightM)` for places along the outline, metres ahead and to starboard, with the outward normal there. */
export function walkOutline(
  { lengthM, widthM, bowShare }: Hull,
  stepM: number,
  visit: (u: number, w: number, nu: number, nw: number, weightM: number) => void,
): void {
  const beam = widthM / 2;
  const along = placesAlong(lengthM, stepM);
  const { half, slope } = (bowShare === FINE ? FINE_PROFILES : BLUNT_PROFILES)[along]!;
  for (let i = 0; i < along; i++) {
    const u = ((i + 0.5) / along - 0.5) * lengthM;
    const turn = (beam * slope[i]!) / lengthM;
    const norm = Math.hypot(1, turn);
    const weight = (lengthM / along) * norm;
    visit(u, beam * half[i]!, -turn / norm, 1 / norm, weight);
    visit(u, -beam * half[i]!, -turn / norm, -1 / norm, weight);
  }
  const across = placesAcross(widthM, stepM);
  for (let i = 0; i < across; i++) visit(-lengthM / 2, widthM * ((i + 0.5) / across - 0.5), -1, 0, widthM / across);
}

/**
 * What the outline gains, m: along it the brightness `besideM` inside is compared with that outside, each step cut at the hull's own
 * `contrast` over the water (negative for a hull darker than it), less the toll. The walk is that of walkOutline, written out because
 * the fit does little else.
 */
export function outlineGain(chip: Chip, hull: Hull, contrast: number, besideM: number): number {
  const { image, width, height, gsdM, jacobian } = chip;
  const { col, row, lengthM, widthM } = hull;
  const [cu, ru, cw, rw] = frameOf(hull.bowRad, jacobian);
  const beam = widthM / 2;
  const along = placesAlong(lengthM, gsdM);
  const { half, slope } = (hull.bowShare === FINE ? FINE_PROFILES : BLUNT_PROFILES)[along]!;
  const scale = 1 / (CUT * contrast);
  let sum = 0;
  for (let i = 0; i < along; i++) {
    const u = ((i + 0.5) / along - 0.5) * lengthM;
    const w = beam * half[i]!;
    const turn = (beam * slope[i]!) / lengthM;
    const norm = turn === 0 ? 1 : Math.sqrt(1 + turn * turn);
    const nu = (-turn / norm) * besideM;
    const nw = besideM / norm;
    let gained = -2 * TOLL;
    for (let side = -1; side <= 1; side += 2) {
      const c = col + cu * u + cw * side * w;
      const r = row + ru * u + rw * side * w;
      const dc = cu * nu + cw * side * nw;
      const dr = ru * nu + rw * side * nw;
      const step = bilinear(image, width, height, c - dc, r - dr) - bilinear(image, width, height, c + dc, r + dr);
      gained += Math.max(-1, Math.min(1, step * scale));
    }
    sum += (lengthM / along) * norm * gained;
  }
  const across = placesAcross(widthM, gsdM);
  for (let i = 0; i < across; i++) {
    const w = widthM * ((i + 0.5) / across - 0.5);
    const c = col - cu * (lengthM / 2) + cw * w;
    const r = row - ru * (lengthM / 2) + rw * w;
    const [dc, dr] = [-cu * besideM, -ru * besideM];
    const step = bilinear(image, width, height, c - dc, r - dr) - bilinear(image, width, height, c + dc, r + dr);
    sum += (widthM / across) * (Math.max(-1, Math.min(1, step * scale)) - TOLL);
  }
  return sum;
}
