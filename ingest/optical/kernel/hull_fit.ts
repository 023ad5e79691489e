/**
 * A hull's pose from the samples around it: separable least squares by Levenberg and Marquardt. Stepped are position, axis, ln length,
 * ln width, the deckhouse's place, and the strength of the wakes, whose colours are known; what is linear is solved at every pose
 * (hull_amplitudes.ts).
 */
import { amplitude, beginFit, evaluate, squares } from "./hull_amplitudes.ts";
import { CHANNELS, type HullChip, type HullFit, type HullPose, POSE, type PoseFit } from "./hull_model.ts";
import { invertedHessian, normalEquations, solveStep } from "./hull_normal.ts";

const ALL_FREE = new Uint8Array(POSE).fill(1);
/** A step that gains less than this in squared deviations is the last one. */
const CONVERGED = 0.02;
/** Shortest hull and narrowest beam that a fit may reach. */
const SHORTEST_M = 6;
const NARROWEST_M = 2;

const step = new Float64Array(POSE);

/** The pose of least cost near `start` after at most `rounds` steps, with `groups` brightness groups; parameters of the covariance's order with `free` 0 stay. Not reentrant: it works in one scratch. */
export function searchHull(
  chip: HullChip,
  start: HullPose,
  groups: number,
  rounds: number,
  free: Uint8Array = ALL_FREE,
): PoseFit {
  beginFit(groups);
  let pose = start;
  let cost = evaluate(chip, pose);
  let left = squares;
  let damping = 1e-2;
  for (let round = 0; round < rounds; round++) {
    normalEquations(chip, pose, free);
    const before = cost;
    for (let attempt = 0; attempt < 5; attempt++) {
      const trial = solveStep(damping, step) ? stepped(chip, pose) : pose;
      const trialCost = evaluate(chip, trial);
      if (trialCost < cost) {
        pose = trial;
        cost = trialCost;
        left = squares;
        damping = Math.max(1e-6, damping * 0.2);
        break;
      }
      damping = Math.max(1e-3, damping * 8);
    }
    if (before - cost < Math.max(CONVERGED, 1e-4 * cost)) break;
  }
  return { pose, groups, cost, residual: left / Math.max(1, chip.count * chip.channels) };
}

/** The covariance and brightnesses at the pose that a search came to. */
export function describeFit(chip: HullChip, fit: PoseFit, free: Uint8Array = ALL_FREE): HullFit {
  beginFit(fit.groups);
  evaluate(chip, fit.pose);
  normalEquations(chip, fit.pose, free);
  return { ...fit, covariance: invertedHessian(), amplitude: amplitude.slice(0, (fit.groups + 1) * CHANNELS) };
}

/** The pose moved by `step`, kept within what a ship can be. A step is never longer than half a length. */
function stepped(chip: HullChip, pose: HullPose): HullPose {
  const limit = Math.min(
    1,
    (0.5 * pose.lengthM) / Math.max(1e-9, Math.hypot(step[0]!, step[1]!)),
    0.5 / Math.max(1e-9, Math.abs(step[2]!)),
    0.7 / Math.max(1e-9, Math.abs(step[3]!), Math.abs(step[4]!)),
  );
  const sin = Math.sin(pose.azimuthRad);
  const cos = Math.cos(pose.azimuthRad);
  const ahead = limit * step[0]!;
  const starboard = limit * step[1]!;
  return {
    eastM: pose.eastM + ahead * sin + starboard * cos,
    northM: pose.northM + ahead * cos - starboard * sin,
    azimuthRad: pose.azimuthRad + limit * step[2]!,
    lengthM: Math.min(chip.longestM, Math.max(SHORTEST_M, pose.lengthM * Math.exp(limit * step[3]!))),
    widthM: Math.min(chip.widestM, pose.lengthM, Math.max(NARROWEST_M, pose.widthM * Math.exp(limit * step[4]!))),
    houseAt: Math.min(0.94, Math.max(0.06, pose.houseAt + limit * step[5]!)),
    wakes: pose.wakes.map((strength, k) => Math.max(0, strength + limit * step[6 + k]!)),
  };
}
