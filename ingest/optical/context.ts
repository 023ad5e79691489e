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

/**
 * How far each candidate stands apart between blue and red, and how many of the scene's others stand apart by the same vector: clouds of
 * one height all do, by their parallax, while ships go their own ways.
 */
function shiftContext(candidates: readonly Placed[]): Pick<ContextFeatures, "shiftM" | "alikeShift">[] {
  const cells = new Map<number, number[]>();
  const cellOf = (east: number, north: number): number =>
    (Math.floor(east / ALIKE_M) + 512) * 1024 + Math.floor(north / ALIKE_M) + 512;
  candidates.forEach(({ features }, i) => {
    const cell = cellOf(features.shiftEastM, features.shiftNorthM);
    const held = cells.get(cell);
    if (held === undefined) cells.set(cell, [i]);
    else held.push(i);
  });
  return candidates.map(({ features }, i) => {
    const { shiftEastM: east, shiftNorthM: north } = features;
    // Bands that are the same picture, as those of a grey scene, tell nothing of parallax.
    if (east === 0 && north === 0) return { shiftM: 0, alikeShift: ALONE.alikeShift };
    let alike = 0;
    for (let u = -1; u <= 1; u++)
      for (let v = -1; v <= 1; v++)
        for (const j of cells.get(cellOf(east + u * ALIKE_M, north + v * ALIKE_M)) ?? []) {
          const other = candidates[j]!.features;
          if (j !== i && (other.shiftEastM - east) ** 2 + (other.shiftNorthM - north) ** 2 < ALIKE_M * ALIKE_M) alike++;
        }
    return {
      shiftM: Math.hypot(east, north),
      alikeShift: Math.log((1 + alike) / (10 + USUAL_ALIKE * candidates.length)),
    };
  });
}
