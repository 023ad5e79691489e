/**
 * What is remembered of a propeller. Its rate follows the speed of a ship with fixed pitch and not that of one with controllable
 * pitch: half of the change is expected, and the other half is doubt. Without being heard it is known less well with time.
 */
import type { TimeUs } from "../model/index.ts";
import { US_PER_MINUTE } from "../model/index.ts";
import type { Signs } from "./signs.ts";
import type { LogNormal, Propeller } from "./world.ts";

/** Engine orders: 1 % in a minute, and no more doubt than a third. */
const DRIFT_PER_MINUTE = 1e-4;
const MOST_DRIFT = 0.1;
/** A slower track's speed is noise. */
const LEAST_SPEED_MPS = 1;
const MOST_CHANGE = 0.7;
/** The rate of a ship under way is never steadier than 0.7 %. */
const LEAST_VARIANCE = 5e-5;
/** A rate further off is half or twice the true one, or another's: it is weighed, not learnt. */
const LEARN_GATE2 = 16;
const MOST_COUNTS = 20;
const COUNTS = 8;

function change(own: Propeller, speedMps: number | undefined): number {
  if (speedMps === undefined || own.speedMps === undefined) return 0;
  if (!(speedMps > LEAST_SPEED_MPS) || !(own.speedMps > LEAST_SPEED_MPS)) return 0;
  return Math.max(-MOST_CHANGE, Math.min(MOST_CHANGE, Math.log(speedMps / own.speedMps)));
}

/** Expected change of the logarithm of the rates since it was heard. */
export function rateShift(own: Propeller, speedMps: number | undefined): number {
  return change(own, speedMps) / 2;
}

/** Variance that has come to the logarithm of the rates since then. */
export function rateVariance(own: Propeller, timeUs: TimeUs, speedMps: number | undefined): number {
  const minutes = Math.max(0, timeUs - own.timeUs) / US_PER_MINUTE;
  return Math.min(MOST_DRIFT, DRIFT_PER_MINUTE * minutes) + rateShift(own, speedMps) ** 2;
}

/** The propeller after hearing it. `weight`, above 0, is how surely it was this one. */
export function hear(
  before: Propeller | undefined,
  signs: Signs,
  weight: number,
  timeUs: TimeUs,
  speedMps: number | undefined,
): Propeller | undefined {
  if (signs.blade === undefined && signs.shaft === undefined && signs.blades === undefined) return before;
  const rate = (mine: LogNormal | undefined, z: LogNormal | undefined): LogNormal | undefined => {
    if (mine === undefined || before === undefined) return z ?? mine;
    const mean = mine.mean + rateShift(before, speedMps);
    const variance = mine.variance + rateVariance(before, timeUs, speedMps);
    return z === undefined ? { mean, variance } : learn({ mean, variance }, z, weight);
  };
  const blade = rate(before?.blade, signs.blade);
  const shaft = rate(before?.shaft, signs.shaft);
  const counted = count(before?.counted, signs.blades, weight);
  return {
    timeUs,
    ...(blade === undefined ? {} : { blade }),
    ...(shaft === undefined ? {} : { shaft }),
    ...(counted === undefined ? {} : { counted }),
    // A speed that is no number would come back from a checkpoint as one that is.
    ...(speedMps !== undefined && Number.isFinite(speedMps) ? { speedMps } : {}),
  };
}

function learn(mine: LogNormal, z: LogNormal, weight: number): LogNormal {
  const off = z.mean - mine.mean;
  if (off * off > LEARN_GATE2 * (mine.variance + z.variance)) return mine;
  const gain = mine.variance / (mine.variance + z.variance / weight);
  return { mean: mine.mean + gain * off, variance: Math.max(LEAST_VARIANCE, (1 - gain) * mine.variance) };
}

function count(
  counted: readonly number[] | undefined,
  blades: number | undefined,
  weight: number,
): readonly number[] | undefined {
  if (blades === undefined) return counted;
  const out = counted === undefined ? new Array<number>(COUNTS).fill(0) : [...counted];
  out[blades - 2] = out[blades - 2]! + weight;
  const total = out.reduce((sum, one) => sum + one, 0);
  return total > MOST_COUNTS ? out.map((one) => (one * MOST_COUNTS) / total) : out;
}
