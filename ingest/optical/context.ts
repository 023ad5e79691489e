/** What the candidates of a scene say of each other: clutter comes in crowds of its like, ships rarely do. */
import type { ContextFeatures, OwnFeatures } from "./features.ts";

interface Placed {
  readonly col: number;
  readonly row: number;
  readonly features: OwnFeatures;
}

/** Of a candidate while nothing is known of the others: as if there were few. */
export const ALONE: ContextFeatures = { crowding: 0, rivals: 0, shiftM: 0, alikeShift: -2.3 };

const CROWD_M = 600;
const RIVALS_M = 2000;
/** Share of candidates that stand apart alike by chance; ten more, so that a scene of few ships is no cloud. */
const USUAL_ALIKE = 0.01;

/** Context of each candidate, in the given order. */
export function contextOf(candidates: readonly Placed[], gsdM: number): ContextFeatures[] {
  const order = Int32Array.from(candidates.keys()).sort((a, b) => candidates[a]!.row - candidates[b]!.row);
  const [crowdPx, rivalPx] = [CROWD_M / gsdM, RIVALS_M / gsdM];
  const out: ContextFeatures[] = new Array(candidates.length);
  const standing = Float64Array.from(order, (i) =>
    Math.max(candidates[i]!.features.grey, candidates[i]!.features.paint),
  );
  const cols = Float64Array.from(order, (i) => candidates[i]!.col);
  const rows = Float64Array.from(order, (i) => candidates[i]!.row);
  const shifts = shiftContext(candidates);
  let first = 0;
  for (let at = 0; at < order.length; at++) {
    const index = order[at]!;
    while (rows[first]! < rows[at]! - rivalPx) first++;
    let crowd = -1;
    let rivals = -1;
    for (let k = first; k < order.length && rows[k]! <= rows[at]! + rivalPx; k++) {
      const dx = cols[k]! - cols[at]!;
      const dy = rows[k]! - rows[at]!;
      const squared = dx * dx + dy * dy;
      if (squared > rivalPx * rivalPx) continue;
      if (squared <= crowdPx * crowdPx) crowd++;
      if (standing[k]! >= standing[at]!) rivals++;
    }
    out[index] = { crowding: Math.log1p(crowd), rivals: Math.log1p(rivals), ...shifts[index]! };
  }
  return out;
}

const ALIKE_M = 2.5;
/** Cells of that size on a side of the square of shifts: they go to 40 m (band_features.ts). */
const CELLS = 64;

/**
 * How far each candidate stands apart between blue and red, and how many of the scene's others stand apart by the same vector: clouds of
 * one height all do, by their parallax, while ships go their own ways.
 */
function shiftContext(candidates: readonly Placed[]): Pick<ContextFeatures, "shiftM" | "alikeShift">[] {
  const cellOf = (metres: number): number => Math.max(0, Math.min(CELLS - 1, Math.floor(metres / ALIKE_M) + CELLS / 2));
  const cells = candidates.map(({ features }) => cellOf(features.shiftNorthM) * CELLS + cellOf(features.shiftEastM));
  // The shifts of each cell lie together, and those of the cells of a row behind each other.
  const starts = new Int32Array(CELLS * CELLS + 1);
  for (const cell of cells) starts[cell + 1] = starts[cell + 1]! + 1;
  for (let cell = 0; cell < CELLS * CELLS; cell++) starts[cell + 1] = starts[cell + 1]! + starts[cell]!;
  const filled = starts.slice();
  const east = new Float64Array(candidates.length);
  const north = new Float64Array(candidates.length);
  candidates.forEach(({ features }, i) => {
    const place = filled[cells[i]!]!;
    filled[cells[i]!] = place + 1;
    east[place] = features.shiftEastM;
    north[place] = features.shiftNorthM;
  });
  return candidates.map(({ features }) => {
    const { shiftEastM, shiftNorthM } = features;
    // Bands that are the same picture, as those of a grey scene, tell nothing of parallax.
    if (shiftEastM === 0 && shiftNorthM === 0) return { shiftM: 0, alikeShift: ALONE.alikeShift };
    const [x, y] = [cellOf(shiftEastM), cellOf(shiftNorthM)];
    // The candidate is among those that are counted.
    let alike = -1;
    for (let row = Math.max(0, y - 1); row <= Math.min(CELLS - 1, y + 1); row++) {
      const from = starts[row * CELLS + Math.max(0, x - 1)]!;
      const to = starts[row * CELLS + Math.min(CELLS - 1, x + 1) + 1]!;
      alike += countNear(east, north, from, to, shiftEastM, shiftNorthM);
    }
    return {
      shiftM: Math.hypot(shiftEastM, shiftNorthM),
      alikeShift: Math.log((1 + alike) / (10 + USUAL_ALIKE * candidates.length)),
    };
  });
}

function countNear(x: Float64Array, y: Float64Array, from: number, to: number, toX: number, toY: number): number {
  let near = 0;
  for (let i = from; i < to; i++) {
    const dx = x[i]! - toX;
    const dy = y[i]! - toY;
    if (dx * dx + dy * dy < ALIKE_M * ALIKE_M) near++;
  }
  return near;
}
