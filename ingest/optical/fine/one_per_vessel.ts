/**
 * One hull a vessel: of outlines that lie on each other the best whole one is kept, and a piece of half its length and contrast or
 * less on the axis behind or before a ship is told as a fragment, of its wake most likely.
 */
import { inFrameOf } from "../doubts.ts";
import type { WorkGrid } from "../work_grid.ts";
import type { FineCandidate } from "./candidates.ts";

export interface Judged extends FineCandidate {
  readonly confidence: number;
  readonly isFragment?: boolean;
}

/**
 * Of outlines that are sure the one that gains more (hull_fit.ts) is better, by this power: bays and bridges of one ship each look like
 * boats, and a ship with the foam astern like a longer one, but the outline of the whole gains most.
 */
const SURE = 0.5;
const GAIN_POWER = 0.3;
const BESIDE_M = 3;
const WAKE_LENGTHS = 2.5;

export function onePerVessel(candidates: readonly Judged[], grid: WorkGrid): Judged[] {
  const worth = ({ confidence, hull, features }: Judged): number =>
    confidence *
    (confidence >= SURE ? Math.max(1, features.gain * (2 * hull.lengthM + hull.widthM)) ** GAIN_POWER : 0.5);
  const byWorth = [...candidates].sort(
    (a, b) => worth(b) - worth(a) || a.hull.row - b.hull.row || a.hull.col - b.hull.col,
  );
  const kept: Judged[] = [];
  for (const one of byWorth) {
    if (kept.some((other) => isOn(one, other, grid) || isOn(other, one, grid))) continue;
    const isFragment = kept.some((other) => isPieceOfWake(one, other, grid));
    kept.push(isFragment ? { ...one, isFragment } : one);
  }
  return kept;
}

function isOn(one: Judged, other: Judged, grid: WorkGrid): boolean {
  const far = (one.hull.lengthM + other.hull.lengthM) / grid.gsdM + 50;
  if (Math.abs(one.hull.col - other.hull.col) > far || Math.abs(one.hull.row - other.hull.row) > far) return false;
  const { aheadM, starboardM } = inFrameOf(other.hull, other.hull.bowRad, one.hull, grid.geo);
  const { lengthM, widthM } = other.hull;
  return Math.abs(aheadM) < lengthM / 2 + BESIDE_M && Math.abs(starboardM) < widthM / 2 + BESIDE_M;
}

function isPieceOfWake(one: Judged, other: Judged, grid: WorkGrid): boolean {
  if (2 * one.hull.lengthM > other.hull.lengthM || 2 * Math.abs(one.contrast) > Math.abs(other.contrast)) return false;
  const { aheadM, starboardM } = inFrameOf(other.hull, other.hull.bowRad, one.hull, grid.geo);
  const turn = Math.abs(Math.sin(one.hull.bowRad - other.hull.bowRad));
  const { lengthM, widthM } = other.hull;
  return turn < 0.35 && Math.abs(aheadM) < WAKE_LENGTHS * lengthM && Math.abs(starboardM) < widthM;
}
