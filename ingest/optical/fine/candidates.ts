/** From one piece of a fine scene to measured hulls: seeds at two scales, outlines fitted to the full resolution, features. */
import type { Jacobian } from "../georeference.ts";
import { startsFrom } from "./extend.ts";
import { type Measured, measureHull } from "./features.ts";
import { fitHull } from "./hull_fit.ts";
import { BLUNT, type Chip, type Hull } from "./outline.ts";
import { findSeeds, type Seed } from "./seeds.ts";
import type { Surroundings } from "./surroundings.ts";

export interface FineCandidate extends Measured {
  readonly hull: Hull;
}

/** Metres of a pixel of the two grids on which seeds are sought: boats between waves, and ships in glint and swell. */
const SEED_GSDS_M = [2, 4] as const;
/** Seeds a square kilometre and grid: more than ships anywhere, and a bound on the work that whitecaps make. */
const LEAST_CLOSED = 0.6;
const LONGEST_PART_M = 70;
const MOST_PER_KM2 = 200;

export function findCandidates(chip: Chip, around: Surroundings): FineCandidate[] {
  const areaKm2 = (chip.width * chip.height * chip.gsdM ** 2) / 1e6;
  const most = Math.ceil(50 + MOST_PER_KM2 * areaKm2);
  const out: FineCandidate[] = [];
  for (const gsd of SEED_GSDS_M) {
    const factor = Math.max(1, Math.round(gsd / chip.gsdM));
    const width = Math.floor(chip.width / factor);
    const height = Math.floor(chip.height / factor);
    if (width < 4 || height < 4) continue;
    const coarse = shrunk(chip.image, chip.width, width, height, factor);
    const jacobian = chip.jacobian.map((metres) => metres * factor) as unknown as Jacobian;
    for (const seed of findSeeds(coarse, width, height, jacobian, most)) {
      const candidate = fitted(chip, { ...seed, col: seed.col * factor, row: seed.row * factor }, around);
      if (candidate !== undefined) out.push(candidate);
    }
  }
  return [...out, ...out.flatMap((part) => extended(chip, part, around))];
}

function fitted(chip: Chip, seed: Seed, around: Surroundings): FineCandidate | undefined {
  const bowRad = (seed.axisDeg * Math.PI) / 180;
  const { col, row, lengthM, widthM } = seed;
  return measured(chip, { col, row, lengthM, widthM, bowRad, bowShare: BLUNT }, seed.depth, seed.fill, around);
}

/** Whole hulls of which `part` may be the bridge or a bright bay. */
function extended(chip: Chip, part: FineCandidate, around: Surroundings): FineCandidate[] {
  if (part.features.closed < LEAST_CLOSED || part.hull.lengthM > LONGEST_PART_M) return [];
  return startsFrom(chip, part.hull, part.noise, part.contrast).flatMap(
    ({ hull, contrast }) => measured(chip, hull, contrast, 0, around) ?? [],
  );
}

/** The outline fitted from `start`; undefined where there is none or where its middle lies outside of the chip. */
function measured(
  chip: Chip,
  start: Hull,
  contrast: number,
  fill: number,
  around: Surroundings,
): FineCandidate | undefined {
  const fit = fitHull(chip, start, contrast);
  if (fit === undefined) return undefined;
  const { col, row } = fit.hull;
  if (col < 0 || row < 0 || col >= chip.width || row >= chip.height) return undefined;
  return { hull: fit.hull, ...measureHull(chip, fit, { depth: Math.abs(contrast), fill }, around) };
}

/** Means of factor × factor pixels. */
export function shrunk(
  image: Float32Array,
  width: number,
  toWidth: number,
  toHeight: number,
  factor: number,
): Float32Array {
  if (factor === 1 && width === toWidth) return image;
  const out = new Float32Array(toWidth * toHeight);
  const share = 1 / (factor * factor);
  for (let y = 0; y < toHeight * factor; y++) {
    const to = Math.floor(y / factor) * toWidth;
    for (let x = 0; x < toWidth; x++) {
      let sum = 0;
      const from = y * width + x * factor;
      for (let k = 0; k < factor; k++) sum += image[from + k]!;
      out[to + x]! += sum * share;
    }
  }
  return out;
}
