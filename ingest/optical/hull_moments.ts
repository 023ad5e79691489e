/** A hull from the moments alone, for candidates that no template was fitted to. */
import { axisCovariance } from "./axis_covariance.ts";
import { groundJacobian } from "./georeference.ts";
import type { HullEstimate } from "./hull_estimate.ts";
import { toGround } from "./kernel/shape.ts";
import type { Candidate } from "./propose.ts";
import type { WorkGrid } from "./work_grid.ts";

/** Share of the squared lean that is taken as variance of the centre. */
const LEAN_SHARE = 0.5;

export function hullFromMoments(candidate: Candidate, grid: WorkGrid): Omit<HullEstimate, "fit"> {
  const { shape, col, row } = candidate;
  return {
    col,
    row,
    covEnuM2: positionCovariance(candidate, grid),
    lengthM: Math.max(shape.lengthM, grid.gsdM / 2),
    widthM: Math.max(shape.widthM, shape.lengthM / 9),
    headingDeg: shape.axisDeg,
    headingAmbiguous: true,
    headingSigmaDeg: axisSigmaDeg(candidate, grid),
    axisSpeedMps: undefined,
    speedSigmaMps: undefined,
  };
}

/**
 * Position covariance [ee, en, nn] in m²: centring noise of the pixels, plus what the bright superstructure, the wake and the hull's
 * unknown brightness do to the centre: a fraction of the length along and across the axis, and the lean of what is bright around it.
 * The fractions were read off the synthetic scenes.
 */
function positionCovariance(candidate: Candidate, grid: WorkGrid): readonly [number, number, number] {
  const { shape, noise } = candidate;
  const centringPx2 =
    0.15 ** 2 + (0.6 * noise * noise) / (shape.plateau * shape.plateau) / Math.max(1, Math.sqrt(shape.coveredPx));
  const [dx, dy] = candidate.lean;
  const [ee, en, nn] = toGround(
    [centringPx2 + LEAN_SHARE * dx * dx, LEAN_SHARE * dx * dy, centringPx2 + LEAN_SHARE * dy * dy],
    groundJacobian(grid.geo, candidate.col, candidate.row),
  );
  const axis = (shape.axisDeg * Math.PI) / 180;
  const along = (0.05 * shape.lengthM) ** 2;
  const across = (0.03 * shape.lengthM) ** 2;
  const own = axisCovariance(along, across, axis);
  return [ee + own[0], en + own[1], nn + own[2]];
}

/** A line through n pixels of length L with centring noise of a fifth of a pixel, and never better than half a degree. */
function axisSigmaDeg(candidate: Candidate, grid: WorkGrid): number {
  const { shape } = candidate;
  const crossM = (0.2 * grid.gsdM) / Math.sqrt(Math.max(1, shape.coveredPx / 3));
  const sigma = (Math.atan2(crossM * Math.sqrt(12), Math.max(1, shape.lengthM)) * 180) / Math.PI;
  return Math.min(52, Math.hypot(0.5, sigma));
}
