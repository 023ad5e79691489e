/** How many there are around each candidate: whitecaps, puffs of cloud and roofs come in crowds, and a ship stands out of the glint. */
import type { FineCandidate } from "./candidates.ts";

const REACH_M = 300;

/** Counts candidates that lie off each and look like it, and those that stand out as much. */
export function withCrowding(candidates: readonly FineCandidate[], gsdM: number): FineCandidate[] {
  const byRow = [...candidates].sort((a, b) => a.hull.row - b.hull.row);
  const reach = REACH_M / gsdM;
  let first = 0;
  return byRow.map((one) => {
    while (byRow[first]!.hull.row < one.hull.row - reach) first++;
    let [near, rivals] = [0, 0];
    for (let i = first; i < byRow.length && byRow[i]!.hull.row <= one.hull.row + reach; i++) {
      const other = byRow[i]!;
      const apart = Math.hypot(other.hull.row - one.hull.row, other.hull.col - one.hull.col);
      if (apart > reach || apart * gsdM < (one.hull.lengthM + other.hull.lengthM) / 2) continue;
      if (isAlike(other, one)) near++;
      if (standing(other) >= standing(one)) rivals++;
    }
    return { ...one, features: { ...one.features, crowding: Math.log(1 + near), rivals: Math.log(1 + rivals) } };
  });
}

/** Contrast along the outline, over as much as a filter of the hull's form would see. */
function standing({ features, hull }: FineCandidate): number {
  return features.gain * Math.exp(features.lnContrast) * Math.sqrt(hull.lengthM * hull.widthM);
}

/** As bright and as large to a factor of two, and its outline about as good or better. */
function isAlike(other: FineCandidate, one: FineCandidate): boolean {
  const [a, b] = [other.features, one.features];
  return (
    Math.abs(a.lnContrast - b.lnContrast) < Math.LN2 &&
    Math.abs(a.lnLength - b.lnLength) < Math.LN2 &&
    a.bright === b.bright &&
    a.closed > b.closed - 0.1 &&
    a.weakSide > 0.75 * b.weakSide
  );
}
