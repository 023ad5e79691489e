/** From the candidates of a whole scene to what is said of each: confidence in its context, direction, place with covariance, flags. */
import type { Bystanders, Neighbour } from "./bystanders.ts";
import { confidenceOf } from "./confidence.ts";
import { contextOf } from "./context.ts";
import type { Detection, DetectionFlag } from "./detection.ts";
import { inFrameOf, isOnStructure, withDoubts } from "./doubts.ts";
import type { Features } from "./features.ts";
import { pixelToLonLat } from "./georeference.ts";
import { withDoubt } from "./hull_doubt.ts";
import { hullFromMoments } from "./hull_moments.ts";
import { directionsByParallax } from "./parallax_direction.ts";
import type { Candidate } from "./propose.ts";
import type { WorkGrid } from "./work_grid.ts";

/**
 * `byRow` is sorted by row; `fixed` holds the pixels of known structures. What is below the confidence
 * `floor` may be left out, as the bystanders were.
 */
export function describeHulls(
  byRow: readonly Candidate[],
  fixed: readonly (readonly [number, number])[],
  grid: WorkGrid,
  floor: number,
  bystanders: Bystanders,
): Detection[] {
  const context = contextOf(byRow, grid.gsdM, bystanders);
  const features = byRow.map(
    (candidate, i): Features => ({
      ...candidate.features,
      ...context[i]!,
      ...candidate.estimate?.fit,
    }),
  );
  const confidences = features.map(confidenceOf);
  return withDirections(byRow, confidences, grid).flatMap((candidate, n, all) => {
    // Doubts only take from the confidence.
    if (confidences[n]! < floor) return [];
    const near = [
      ...around(all, n, grid.gsdM),
      ...bystanders.near(candidate.col, candidate.row, FARTHEST_FRAGMENT_M / grid.gsdM),
    ];
    return [describe(candidate, features[n]!, confidences[n]!, near, fixed, grid)];
  });
}

/** Speed is told where it is known to this, in m/s. */
const SPEED_SIGMA_MPS = 1.5;

/** Hulls whose wake does not show their direction take it from the parallax of those whose wake does. */
function withDirections(candidates: readonly Candidate[], confidences: readonly number[], grid: WorkGrid): Candidate[] {
  const directions = directionsByParallax(
    candidates.map(({ estimate, col, row }, i) => ({
      xM: col * grid.gsdM,
      yM: row * grid.gsdM,
      isHeaded: estimate !== undefined && !estimate.headingAmbiguous && confidences[i]! >= 0.5,
      axisSpeedMps: estimate?.axisSpeedMps,
      sigmaMps: estimate?.speedSigmaMps,
    })),
  );
  return candidates.map((candidate, i) => {
    const { estimate } = candidate;
    if (estimate === undefined || !estimate.headingAmbiguous || directions[i] === 0) return candidate;
    const headingDeg = (estimate.headingDeg + (directions[i]! < 0 ? 180 : 0)) % 360;
    return { ...candidate, estimate: { ...estimate, headingDeg, headingAmbiguous: false } };
  });
}

/** Beyond it no candidate is a fragment of another: two and a half times the longest ship. */
const FARTHEST_FRAGMENT_M = 1100;

/** The candidates within reach of the n-th in rows; `byRow` is sorted so. */
function around(byRow: readonly Candidate[], n: number, gsd: number): Candidate[] {
  const { row } = byRow[n]!;
  const reach = FARTHEST_FRAGMENT_M / gsd;
  let [first, last] = [n, n];
  while (first > 0 && byRow[first - 1]!.row >= row - reach) first--;
  while (last + 1 < byRow.length && byRow[last + 1]!.row <= row + reach) last++;
  return byRow.slice(first, last + 1).filter(({ col }) => Math.abs(col - byRow[n]!.col) <= reach);
}

function describe(
  candidate: Candidate,
  features: Features,
  confidence: number,
  all: readonly Neighbour[],
  fixed: readonly (readonly [number, number])[],
  grid: WorkGrid,
): Detection {
  const { shape, surroundings } = candidate;
  const { estimate } = candidate;
  const hull = estimate ?? hullFromMoments(candidate, grid);
  const [lonDeg, latDeg] = pixelToLonLat(grid.geo, hull.col, hull.row);
  const flags: DetectionFlag[] = [];
  if (surroundings.landM <= 100) flags.push("near-shore");
  if (surroundings.cloudM <= 100) flags.push("cloud-edge");
  if (surroundings.missingM <= 3 * grid.gsdM) flags.push("nodata-edge");
  if (shape.lengthM > 430 || shape.widthM > 85) flags.push("oversize");
  if (isOnStructure(candidate, shape.widthM, fixed, grid.gsdM)) flags.push("near-infrastructure");
  if (all.some((other) => isFragmentOf(candidate, other, grid))) flags.push("fragment");
  const told = withDoubts(confidence, flags);
  const context = { noise: candidate.noise, pier: candidate.features.pier, confidence: told };
  return {
    lonDeg,
    latDeg,
    covEnuM2: (estimate === undefined ? hull : withDoubt(estimate, context, grid.gsdM)).covEnuM2,
    lengthM: hull.lengthM,
    widthM: hull.widthM,
    headingDeg: hull.headingDeg,
    headingAmbiguous: hull.headingAmbiguous,
    headingSigmaDeg: hull.headingSigmaDeg,
    ...(hull.speedSigmaMps !== undefined && hull.speedSigmaMps <= SPEED_SIGMA_MPS
      ? { speedMps: Math.abs(hull.axisSpeedMps!), speedSigmaMps: hull.speedSigmaMps }
      : {}),
    confidence: told,
    flags,
    contrast: shape.plateau,
    colPx: hull.col * grid.factor,
    rowPx: hull.row * grid.factor,
    features,
  };
}

/** A weaker hull on the axis of a stronger one, within two and a half of its lengths, is a piece of its wake. */
function isFragmentOf(candidate: Candidate, other: Neighbour, grid: WorkGrid): boolean {
  if (
    other === candidate ||
    Math.abs(other.row - candidate.row) * grid.gsdM > 3 * other.shape.lengthM ||
    Math.abs(other.col - candidate.col) * grid.gsdM > 3 * other.shape.lengthM ||
    other.shape.plateau < 2 * candidate.shape.plateau ||
    other.shape.lengthM < candidate.shape.lengthM
  )
    return false;
  const { aheadM, starboardM } = inFrameOf(other, (other.shape.axisDeg * Math.PI) / 180, candidate, grid.geo);
  if (Math.hypot(aheadM, starboardM) > 2.5 * other.shape.lengthM) return false;
  return Math.abs(starboardM) < Math.max(other.shape.widthM, 2 * grid.gsdM);
}
