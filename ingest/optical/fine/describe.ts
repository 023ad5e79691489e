/** From fitted hulls to detections: one a vessel, with its confidence, covariance and flags. */
import type { Detection, DetectionFlag } from "../detection.ts";
import { isOnStructure, withDoubts } from "../doubts.ts";
import { pixelToLonLat } from "../georeference.ts";
import type { WorkGrid } from "../work_grid.ts";
import type { FineCandidate } from "./candidates.ts";
import { withCrowding } from "./crowding.ts";
import { type Judged, onePerVessel } from "./one_per_vessel.ts";
import { placeCovariance } from "./place_covariance.ts";
import { fineConfidence } from "./score.ts";

const FEWEST_FITTED = 0.02;
/** Odds of a hull by land over those that its outline alone gives: rocks and houses are many, and of scenes held out of the training those between 0.3 and 0.9 held too few ships by this. */
const ODDS_BY_LAND = 0.35;

/** `fixed`: positions of known structures in the work grid. */
export function describeFine(
  candidates: readonly FineCandidate[],
  fixed: readonly (readonly [number, number])[],
  grid: WorkGrid,
): Detection[] {
  const judged = withCrowding(candidates, grid.gsdM)
    .map((one) => ({ ...one, confidence: fineConfidence(one.features) }))
    .filter(({ confidence }) => confidence >= FEWEST_FITTED);
  return onePerVessel(judged, grid).map((one) => describe(one, fixed, grid));
}

function ashore(confidence: number): number {
  return (ODDS_BY_LAND * confidence) / (ODDS_BY_LAND * confidence + 1 - confidence);
}

function describe(one: Judged, fixed: readonly (readonly [number, number])[], grid: WorkGrid): Detection {
  const { hull, features } = one;
  const [lonDeg, latDeg] = pixelToLonLat(grid.geo, hull.col, hull.row);
  const flags: DetectionFlag[] = [];
  if (one.nearLand) flags.push("near-shore");
  if (one.nearCloud) flags.push("cloud-edge");
  if (one.nearNodata) flags.push("nodata-edge");
  if (isOnStructure(hull, hull.widthM, fixed, grid.gsdM)) flags.push("near-infrastructure");
  if (one.isFragment) flags.push("fragment");
  return {
    lonDeg,
    latDeg,
    covEnuM2: placeCovariance(one, grid.gsdM),
    lengthM: hull.lengthM,
    widthM: hull.widthM,
    headingDeg: ((((hull.bowRad * 180) / Math.PI) % 360) + 360) % 360,
    headingAmbiguous: !showsBow(one, grid.gsdM),
    headingSigmaDeg: axisSigmaDeg(one, grid.gsdM),
    confidence: withDoubts(one.nearLand ? ashore(one.confidence) : one.confidence, flags),
    flags,
    contrast: one.contrast,
    colPx: hull.col * grid.factor,
    rowPx: hull.row * grid.factor,
    features,
  };
}

/** Two edges of a length, each known across to this many pixels, and never better than 0.2°. */
const EDGE_PX = 0.3;

function axisSigmaDeg({ hull }: Judged, gsdM: number): number {
  return Math.hypot(0.2, (Math.atan2(EDGE_PX * gsdM * Math.sqrt(6), hull.lengthM) * 180) / Math.PI);
}

/** Which end is the bow is told where one end is clearly the rounder, of a hull of some pixels whose outline is closed. */
const CLEARLY_POINTED = 0.02;
const WELL_CLOSED = 0.9;
const SHORTEST_TOLD_PX = 25;

function showsBow({ hull, features }: Judged, gsdM: number): boolean {
  return (
    features.pointed >= CLEARLY_POINTED && features.closed >= WELL_CLOSED && hull.lengthM >= SHORTEST_TOLD_PX * gsdM
  );
}
