/** How many alike there are around each candidate: whitecaps, puffs of cloud and roofs come in crowds. */
import type { FineCandidate } from "./candidates.ts";

const REACH_M = 300;

/** Counts candidates of half the contrast and half the length or more, other than those on the hull itself. */
export function withCrowding(candidates: readonly FineCandidate[], gsdM: number): FineCandidate[] {
  const byRow = [...candidates].sort((a, b) => a.hull.row - b.hull.row);
  const reach = REACH_M / gsdM;
  let first = 0;
  return byRow.map((one) => {
    while (byRow[first]!.hull.row < one.hull.row - reach) first++;
    let near = 0;
    for (let i = first; i < byRow.length && byRow[i]!.hull.row <= one.hull.row + reach; i++) {
      const other = byRow[i]!;
      const apart = Math.hypot(other.hull.row - one.hull.row, other.hull.col - one.hull.col);
      if (apart > reach || apart * gsdM < one.hull.lengthM / 2) continue;
      const alike = Math.abs(other.contrast) >= Math.abs(one.contrast) / 2;
      if (alike && other.hull.lengthM >= one.hull.lengthM / 2) near++;
    }
    return { ...one, features: { ...one.features, crowding: Math.log(1 + near) } };
  });
}
