/** From one piece of a fine scene to measured hulls: seeds at two scales, outlines fitted to the full resolution, features. */
import type { Jacobian } from "../georeference.ts";
import { type Measured, measureHull } from "./features.ts";
import { BLUNT, type Chip, fitHull, type Hull } from "./hull_fit.ts";
import { findSeeds, type Seed } from "./seeds.ts";
import type { Surroundings } from "./surroundings.ts";

export interface FineCandidate extends Measured {
  readonly hull: Hull;
}

/** Metres of a pixel of the two grids on which seeds are sought: boats between waves, and ships in glint and swell. */
const SEED_GSDS_M = [2, 4] as const;
/** Seeds a square kilometre and grid: more than ships anywhere, and a bound on the work that whitecaps make. */
const MOST_PER_KM2 = 250;

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
  return out;
}

function fitted(chip: Chip, seed: Seed, around: Surroundings): FineCandidate | undefined {
  const bowRad = (seed.axisDeg * Math.PI) / 180;
  const { col, row, lengthM, widthM } = seed;
  const fit = fitHull(chip, { col, row, lengthM, widthM, bowRad, bowShare: BLUNT }, seed.depth);
  if (fit === undefined) return undefined;
  return { hull: fit.hull, ...measureHull(chip, fit.hull, seed, fit.gainM, around) };
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
