/** What makes a hull doubtful whatever it looks like: a known structure where it lies, and a size that no ship has. */
import type { DetectionFlag } from "./detection.ts";
import { type Georeference, groundJacobian } from "./georeference.ts";

/**
 * What is left of the confidence of a detection so flagged; the other flags cost none. A fragment costs none: of those that the score itself
 * took for vessels, ships moored in a row and ships that pass astern of a larger one were ten times as many as pieces of wake.
 */
const LEFT_OF_CONFIDENCE: Partial<Record<DetectionFlag, number>> = {
  "near-infrastructure": 0.2,
  oversize: 0.5,
};

export function withDoubts(confidence: number, flags: readonly DetectionFlag[]): number {
  return flags.reduce((left, flag) => left * (LEFT_OF_CONFIDENCE[flag] ?? 1), confidence);
}

const STRUCTURE_RADIUS_M = 50;

interface Place {
  /** Continuous raster position. */
  readonly col: number;
  readonly row: number;
}

/** `structures`: [col, row] of known fixed structures; `widthM` is the hull's beam. */
export function isOnStructure(
  { col, row }: Place,
  widthM: number,
  structures: readonly (readonly [number, number])[],
  gsdM: number,
): boolean {
  return structures.some(([x, y]) => Math.hypot(x - col, y - row) * gsdM < STRUCTURE_RADIUS_M + widthM / 2);
}

/** `place` in the frame of a ship at `ship` with its bow to `bowRad`: metres ahead and to starboard. */
export function inFrameOf(
  ship: Place,
  bowRad: number,
  place: Place,
  geo: Georeference,
): { aheadM: number; starboardM: number } {
  const [ec, er, nc, nr] = groundJacobian(geo, ship.col, ship.row);
  const [dx, dy] = [place.col - ship.col, place.row - ship.row];
  const [east, north] = [ec * dx + er * dy, nc * dx + nr * dy];
  const [sin, cos] = [Math.sin(bowRad), Math.cos(bowRad)];
  return { aheadM: east * sin + north * cos, starboardM: east * cos - north * sin };
}
