/**
 * Seeds of hulls: the nodes of the max-tree that are as large and as straight as a ship and keep their outline over the most levels.
 *
 * The depth of a node is how far the level must fall before its area grows by half: the contrast all along its outline, since the weakest
 * place of the outline is where it breaks open (maximally stable regions: Matas et al. 2002).
 *
 * What is bright, compact and too short for a ship may be a bridge on a hull that is too dim to be a node of its own: a part. Ships
 * darker than the water, as in glint, are nodes of the image turned over.
 */
import type { Jacobian } from "../georeference.ts";
import { POINT_SPREAD_PX2, principalAxes, toGround } from "../kernel/shape.ts";
import { buildMaxTree, isNode, type MaxTree } from "./max_tree.ts";

/** How many of each are wanted at most. */
export interface SeedLimits {
  readonly hulls: number;
  readonly parts: number;
}

export interface Seeds {
  readonly hulls: readonly Seed[];
  readonly parts: readonly Seed[];
}

export interface Seed {
  /** Continuous raster position. */
  readonly col: number;
  readonly row: number;
  readonly lengthM: number;
  readonly widthM: number;
  /** Azimuth of the long axis, degrees. */
  readonly axisDeg: number;
  /** In reflectance; not negative. */
  readonly depth: number;
  /** Area over the area of the box of its moments: 1 for hulls, low for what is ragged or bent. */
  readonly fill: number;
}

/** Levels over the brightest sixteen thousandth of reflectance; the finest step lies below any instrument's noise. */
const STEP = 0.001;
const SHALLOWEST = 0.012;
/** The smallest boat that is looked for has 10 m × 3 m, the largest ship 430 m × 75 m; a little more for a blurred outline. */
const SMALLEST_M2 = 26;
/** Bridges from those of boats of 20 m to those of the largest ships. */
const SMALLEST_PART_M2 = 10;
const LARGEST_PART_M2 = 1600;
const LEAST_PART_FILL = 0.7;
const LARGEST_M2 = 34_000;
const LONGEST_M = 450;
const WIDEST_M = 90;
const LEAST_RATIO = 1.5;
const LEAST_FILL = 0.55;
/** The outline holds while the area is below this many times, and this many pixels more than, the node's. */
const GROWTH = 1.5;
const GROWTH_PX = 4;
/** Between a node and one of more than this many times its area there may be two different hulls: both are kept. */
const RIVAL = 2;

/** Hulls and parts of `image` (reflectance), the clearest first; `sign` −1 for what is darker than its surroundings. `jacobian` gives ground metres a pixel. */
export function findSeeds(
  image: Float32Array,
  width: number,
  height: number,
  jacobian: Jacobian,
  most: SeedLimits,
  sign: 1 | -1,
): Seeds {
  const tree = buildMaxTree(quantised(image, sign), width, height);
  const pixelM2 = Math.abs(jacobian[0] * jacobian[3] - jacobian[1] * jacobian[2]);
  const [least, largest] = [Math.max(4, SMALLEST_PART_M2 / pixelM2), LARGEST_M2 / pixelM2];
  const seeds = new Map<number, Seed>();
  const parts = new Map<number, Seed>();
  for (const node of tree.order) {
    if (tree.area[node]! < least || tree.area[node]! > largest || !isNode(tree, node)) continue;
    const depth = depthOf(tree, node) * STEP;
    if (depth < SHALLOWEST) continue;
    const seed = shapeOf(tree, node, depth, jacobian, pixelM2);
    if (isHull(seed)) seeds.set(node, seed);
    else if (isPart(seed)) parts.set(node, seed);
  }
  return { hulls: clearest(tree, seeds, most.hulls), parts: clearest(tree, parts, most.parts) };
}

const BRIGHTEST = 16_000;

function quantised(image: Float32Array, sign: 1 | -1): Uint16Array {
  const out = new Uint16Array(image.length);
  const from = sign < 0 ? BRIGHTEST : 0;
  for (let i = 0; i < image.length; i++)
    out[i] = from + sign * Math.min(BRIGHTEST, Math.max(0, Math.round(image[i]! / STEP)));
  return out;
}

function depthOf(tree: MaxTree, node: number): number {
  const limit = GROWTH * tree.area[node]! + GROWTH_PX;
  let at = node;
  while (tree.parent[at] !== at && tree.area[at]! <= limit) at = tree.parent[at]!;
  return tree.level[node]! - tree.level[at]!;
}

function shapeOf(tree: MaxTree, node: number, depth: number, jacobian: Jacobian, pixelM2: number): Seed {
  const n = tree.area[node]!;
  const [meanX, meanY] = [tree.sumX[node]! / n, tree.sumY[node]! / n];
  const own = 1 / 12 - POINT_SPREAD_PX2;
  const ground = toGround(
    [
      tree.sumXx[node]! / n - meanX * meanX + own,
      tree.sumXy[node]! / n - meanX * meanY,
      tree.sumYy[node]! / n - meanY * meanY + own,
    ],
    jacobian,
  );
  const axes = principalAxes(ground);
  const lengthM = Math.sqrt(12 * Math.max(0, axes.major));
  const widthM = Math.sqrt(12 * Math.max(pixelM2 / 12, axes.minor));
  const fill = (n * pixelM2) / (lengthM * widthM);
  return { col: meanX + 0.5, row: meanY + 0.5, lengthM, widthM, axisDeg: axes.azimuthDeg, depth, fill };
}

function isHull({ lengthM, widthM, fill }: Seed): boolean {
  if (lengthM * widthM * fill < SMALLEST_M2 || lengthM > LONGEST_M || widthM > WIDEST_M) return false;
  return lengthM >= LEAST_RATIO * widthM && fill >= LEAST_FILL;
}

/** Everything that is not a hull for being too small or too short. */
function isPart({ lengthM, widthM, fill }: Seed): boolean {
  return lengthM * widthM * fill < LARGEST_PART_M2 && fill >= LEAST_PART_FILL;
}

function clearest(tree: MaxTree, seeds: ReadonlyMap<number, Seed>, most: number): Seed[] {
  return withoutRivals(tree, seeds)
    .sort((a, b) => clarity(b) - clarity(a))
    .slice(0, most);
}

/** Of nested nodes of about the same size the deepest. */
function withoutRivals(tree: MaxTree, seeds: ReadonlyMap<number, Seed>): Seed[] {
  const beaten = new Set<number>();
  for (const [node, seed] of seeds) {
    const limit = RIVAL * tree.area[node]!;
    for (let at = tree.parent[node]!; tree.area[at]! <= limit; at = tree.parent[at]!) {
      const below = seeds.get(at);
      if (below !== undefined) beaten.add(merit(below) > merit(seed) ? node : at);
      if (tree.parent[at] === at) break;
    }
  }
  return [...seeds].flatMap(([node, seed]) => (beaten.has(node) ? [] : [seed]));
}

/** What a filter of the seed's form makes of it in even noise. */
function clarity({ depth, lengthM, widthM }: Seed): number {
  return depth * Math.sqrt(lengthM * widthM);
}

function merit(seed: Seed): number {
  return seed.depth * Math.min(1, seed.fill);
}
