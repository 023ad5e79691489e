/**
 * Stage 4: a track takes what the explanation gives it.
 *
 * The motion becomes the mixture of "it made plot j" over the plots that the best joint explanation does not give to another
 * track, and of "it made nothing": so doubt about clutter widens the covariance, and close tracks do not run together.
 */
import type { Candidate } from "./candidates.ts";
import { updateVelocity } from "./kernel/linear_update.ts";
import { INNOVATION_SIZE, updatePosition } from "./kernel/position_update.ts";
import { addSharedError } from "./kernel/shared_error.ts";
import { MODEL_SIZE, MODELS, MU, newState, P_EE, repair, STATE_SIZE } from "./kernel/state.ts";
import { beginMotion, settle } from "./motion.ts";
import { type Pair, weighModels } from "./pairs.ts";
import { UNKNOWN_SPEED_MPS } from "./parameters.ts";
import type { Plots } from "./plots.ts";
import type { Motion, VesselKind } from "./world.ts";

export interface MeasuredVelocity {
  readonly eastMps: number;
  readonly northMps: number;
  readonly sigmaMps: number;
}

/** Nothing that a track is made of is faster, aircraft of search and rescue included. */
const MOST_CLAIMED_MPS = 600;
const LEAST_SIGMA_MPS = 0.05;

/** The claim, unless it is of no speed at all. */
export function believable(claim: MeasuredVelocity): MeasuredVelocity | undefined {
  if (!(Math.hypot(claim.eastMps, claim.northMps) <= MOST_CLAIMED_MPS && claim.sigmaMps <= MOST_CLAIMED_MPS))
    return undefined;
  return { ...claim, sigmaMps: Math.max(LEAST_SIGMA_MPS, claim.sigmaMps) };
}

export interface Share {
  readonly pair: Pair;
  readonly weight: number;
}

/**
 * The motion after the scan. `shares` and `missWeight` sum to 1; the first share is the best pair. `factor` ≥ 1 says how much
 * of the plots' error the source's last ones had already (repeats.ts): the covariance and the models count it, the gain does not.
 * `moved` is the velocity that the source's own plots show (displacement.ts).
 */
export function updateMotion(
  candidate: Candidate,
  timeUs: number,
  shares: readonly Share[],
  missWeight: number,
  velocity: MeasuredVelocity | undefined,
  factor: number,
  moved?: MeasuredVelocity,
): Motion {
  const { motion } = candidate.record;
  const from = candidate.predicted!;
  const x = newState();
  if (shares.length === 1 && missWeight < 0.02) updateWith(from, shares[0]!.pair, factor, x);
  else mixUpdates(from, shares, missWeight, factor, x);
  if (moved !== undefined) updateVelocity(x, moved.eastMps, moved.northMps, moved.sigmaMps);
  if (velocity !== undefined) updateVelocity(x, velocity.eastMps, velocity.northMps, velocity.sigmaMps);
  return settle(timeUs, motion.lonDeg, motion.latDeg, x, motion.scale);
}

/** All models updated with one plot, and their probabilities by its likelihood. */
function updateWith(from: Float64Array, pair: Pair, factor: number, out: Float64Array): void {
  const { z, innovations } = pair;
  for (let i = 0; i < STATE_SIZE; i++) out[i] = from[i]!;
  for (let m = 0; m < MODELS; m++) {
    updatePosition(out, m * MODEL_SIZE, innovations, m * INNOVATION_SIZE);
    if (factor > 1) addSharedError(out, m * MODEL_SIZE, innovations, z, factor - 1, m * INNOVATION_SIZE);
  }
  weighModels(from, pair, factor, out);
}

/** States that are only mixed and never kept. */
const lent: Float64Array[] = [];

function partNumber(i: number): Float64Array {
  if (i === lent.length) lent.push(newState());
  return lent[i]!;
}

/** Moment-matched mixture, model by model, over the shares and the miss. */
function mixUpdates(
  from: Float64Array,
  shares: readonly Share[],
  missWeight: number,
  factor: number,
  out: Float64Array,
): void {
  const parts: Float64Array[] = [];
  const weights: number[] = [];
  for (const share of shares) {
    const part = partNumber(parts.length);
    updateWith(from, share.pair, factor, part);
    parts.push(part);
    weights.push(share.weight);
  }
  parts.push(from);
  weights.push(missWeight);
  mixParts(parts, weights, out);
}

/** The mixture of whole states with weights that sum to 1. */
export function mixParts(parts: readonly Float64Array[], weights: readonly number[], out: Float64Array): void {
  for (let m = 0; m < MODELS; m++) {
    const o = m * MODEL_SIZE;
    let total = 0;
    for (let i = 0; i < parts.length; i++) total += weights[i]! * parts[i]![MU + m]!;
    out[MU + m] = total;
    for (let s = o; s < o + MODEL_SIZE; s++) out[s] = 0;
    for (let i = 0; i < parts.length; i++) {
      const part = parts[i]!;
      const w = shareOf(part, m, weights[i]!, total, i);
      for (let s = o; s < o + 4; s++) out[s] = out[s]! + w * part[s]!;
    }
    for (let i = 0; i < parts.length; i++) {
      const part = parts[i]!;
      const w = shareOf(part, m, weights[i]!, total, i);
      if (w === 0) continue;
      let slot = o + P_EE;
      for (let a = 0; a < 4; a++) {
        const da = part[o + a]! - out[o + a]!;
        for (let b = a; b < 4; b++) {
          out[slot] = out[slot]! + w * (part[slot]! + da * (part[o + b]! - out[o + b]!));
          slot++;
        }
      }
    }
    repair(out, o);
  }
  // The habit is the prediction's, and the same in all parts.
  for (let i = MU + MODELS; i < STATE_SIZE; i++) out[i] = parts[0]![i]!;
}

/** What part number `i` has of model `m`; a model that nothing speaks for keeps the shape of the first. */
function shareOf(part: Float64Array, m: number, weight: number, total: number, i: number): number {
  return total > 1e-12 ? (weight * part[MU + m]!) / total : i === 0 ? 1 : 0;
}

/** A motion that begins at a plot: position from the plot, velocity from its own claim or unknown. */
export function beginAtPlot(
  plots: Plots,
  j: number,
  timeUs: number,
  velocity: MeasuredVelocity | undefined,
  kind: VesselKind = "surface",
): Motion {
  const speedM2 = UNKNOWN_SPEED_MPS[kind] * UNKNOWN_SPEED_MPS[kind];
  const vM2 = velocity === undefined ? speedM2 : Math.min(speedM2, velocity.sigmaMps ** 2);
  const mean = [0, 0, velocity?.eastMps ?? 0, velocity?.northMps ?? 0];
  // An older plot is moved to the scan's time with the velocity it may have had.
  const lag = plots.lagS[j]!;
  mean[0] = mean[2]! * lag;
  mean[1] = mean[3]! * lag;
  const grow = lag * lag * vM2;
  const covariance = [
    plots.rEE[j]! + grow,
    plots.rEN[j]!,
    lag * vM2,
    0,
    plots.rNN[j]! + grow,
    0,
    lag * vM2,
    vM2,
    0,
    vM2,
  ];
  return beginMotion(timeUs, plots.lonDeg[j]!, plots.latDeg[j]!, mean, covariance);
}
