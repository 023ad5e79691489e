/** From one piece of a fine scene to measured hulls: seeds at two scales, outlines fitted to the full resolution, features. */
import type { Jacobian } from "../georeference.ts";
import { type Part, startsFrom } from "./extend.ts";
import { type Measured, measureHull } from "./features.ts";
import { fitHull } from "./hull_fit.ts";
import { BLUNT, type Chip, type Hull } from "./outline.ts";
import { findSeeds, type Seed } from "./seeds.ts";
import type { Surroundings } from "./surroundings.ts";

export interface FineCandidate extends Measured {
  readonly hull: Hull;
}

/**
 * Metres of a pixel of the grids on which seeds are sought, the sign of what is sought, and the most hulls and parts a square kilometre:
 * more than ships anywhere, and a bound on the work that whitecaps make. Boats show between waves at 2 m, ships in glint and swell at 4 m.
 */
const SEARCHES = [
  { gsd: 2, sign: 1, hulls: 200, parts: 60 },
  { gsd: 4, sign: 1, hulls: 200, parts: 30 },
  { gsd: 4, sign: -1, hulls: 40, parts: 0 },
] as const;
/** Seeds of each kind that are tried in the smallest tile. */
const FEWEST = 30;
/** A bright part of which there may be more, as the fit leaves it. */
const LEAST_CLOSED = 0.6;
const LONGEST_PART_M = 70;

export function findCandidates(chip: Chip, around: Surroundings): FineCandidate[] {
  const out = SEARCHES.flatMap((search) => candidatesOf(chip, around, search));
  const wholes = out.flatMap(({ hull, features, contrast }) =>
    contrast < 0 || features.closed < LEAST_CLOSED || hull.lengthM > LONGEST_PART_M
      ? []
      : extended(chip, { ...hull, axisRad: hull.bowRad }, around),
  );
  return [...out, ...wholes];
}

function candidatesOf(
  chip: Chip,
  around: Surroundings,
  { gsd, sign, hulls, parts }: (typeof SEARCHES)[number],
): FineCandidate[] {
  const factor = Math.max(1, Math.round(gsd / chip.gsdM));
  const [width, height] = [Math.floor(chip.width / factor), Math.floor(chip.height / factor)];
  if (width < 4 || height < 4) return [];
  const areaKm2 = (chip.width * chip.height * chip.gsdM ** 2) / 1e6;
  const coarse = shrunk(chip.image, chip.width, width, height, factor);
  const jacobian = chip.jacobian.map((metres) => metres * factor) as unknown as Jacobian;
  const most = { hulls: Math.ceil(FEWEST + hulls * areaKm2), parts: Math.ceil(parts * (FEWEST / hulls + areaKm2)) };
  const seeds = findSeeds(coarse, width, height, jacobian, most, sign);
  return [
    ...seeds.hulls.flatMap((seed) => fitted(chip, onFinePixels(seed, factor), sign, around) ?? []),
    ...seeds.parts.flatMap((seed) => {
      const axisRad = (seed.axisDeg * Math.PI) / 180;
      return extended(chip, { ...onFinePixels(seed, factor), axisRad }, around);
    }),
  ];
}

function onFinePixels(seed: Seed, factor: number): Seed {
  return { ...seed, col: seed.col * factor, row: seed.row * factor };
}

function fitted(chip: Chip, seed: Seed, sign: 1 | -1, around: Surroundings): FineCandidate | undefined {
  const bowRad = (seed.axisDeg * Math.PI) / 180;
  const { col, row, lengthM, widthM } = seed;
  return measured(chip, { col, row, lengthM, widthM, bowRad, bowShare: BLUNT }, sign * seed.depth, seed.fill, around);
}

/** Whole hulls of which `part` may be the bridge or a bright bay. */
function extended(chip: Chip, part: Part, around: Surroundings): FineCandidate[] {
  return startsFrom(chip, part).flatMap(({ hull, contrast }) => measured(chip, hull, contrast, 0, around) ?? []);
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
