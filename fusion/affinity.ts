/**
 * What the signs of an observation say for a track: one log likelihood ratio a sign, "made by this vessel" against "made by any vessel".
 *
 * Each is ln((1 - m) p(sign | track) / p(sign | any) + m), where m is the share of signs that are about nothing (Gaussian and uniform
 * mixture; Bar-Shalom, Willett and Tian, "Tracking and Data Fusion", 2011, ch. 8, on attribute-aided association), and none is
 * worth more than MOST_SIGN, so that no sign overrides where a ship can be. What the track was never measured for is expected of
 * its class. The association uses the sum; an explanation the very numbers that were summed.
 */
import type { TimeUs } from "../model/index.ts";
import { EVIDENCE_TERMS } from "../model/index.ts";
import { wrapRad } from "./kernel/bearing_geometry.ts";
import { meanOf, P_VEVE, P_VNVN, VE, VN } from "./kernel/state.ts";
import { MOST_SIGN } from "./parameters.ts";
import { rateShift, rateVariance } from "./propeller.ts";
import type { Signs } from "./signs.ts";
import {
  BLADE_BY_CLASS,
  BLADES_PRIOR,
  CLASS_PRIOR,
  CLASSES,
  density,
  densityOverClasses,
  LENGTH_BY_CLASS,
  SHAFT_BY_CLASS,
  WIDTH_BY_CLASS,
} from "./vessel_priors.ts";
import type { LogNormal, Propeller, Traits } from "./world.ts";

/** Places of the terms in an array of TERMS numbers, in the order of EVIDENCE_TERMS. */
export const KINEMATIC = 0;
export const DETECTION = 1;
export const NUMBER = 2;
export const IDENTITY = 3;
export const LENGTH = 4;
export const WIDTH = 5;
export const HEADING = 6;
export const CLASS = 7;
export const PROPELLER = 8;
export const LIMIT = 9;
export const TERMS = EVIDENCE_TERMS.length;

/** Signs that are about nothing: a wrong contour, another ship's line. */
const MISTAKEN = 0.05;
/** A processor that locks on half or double the rate: a usual error. */
const [TRUE_RATE, OTHER_RATE] = [0.86, 0.07];
/** The shaft's rate is the blades' over a count that is often wrong. */
const [TRUE_SHAFT, OTHER_SHAFT] = [0.7, 0.15];
/** The same for the count itself. */
const [TRUE_COUNT, OTHER_COUNT] = [0.8, 0.08];
/** Leeway, drift angle and the contour's own error. */
const HEADING_SIGMA_RAD = 0.2;
/** Slower than this a hull need not point where it goes. */
const STEERAGE_MPS = 1.5;

/** Writes the terms of the signs that need no motion, and returns their sum. `speedMps` is the track's; undefined when not known. */
export function weighTraits(
  traits: Traits | undefined,
  signs: Signs,
  timeUs: TimeUs,
  speedMps: number | undefined,
  out: Float64Array,
): number {
  out[LENGTH] = out[WIDTH] = out[CLASS] = out[PROPELLER] = 0;
  if (traits === undefined) return 0;
  if (signs.length !== undefined) out[LENGTH] = sizeTerm(traits, traits.length, LENGTH_BY_CLASS, signs.length);
  // Breadth follows length: it has a say only where the length has none.
  if (signs.width !== undefined && (signs.length === undefined || traits.length === undefined))
    out[WIDTH] = sizeTerm(traits, traits.width, WIDTH_BY_CLASS, signs.width);
  if (signs.classes !== undefined) out[CLASS] = classTerm(traits.classes, signs.classes);
  if (signs.blade !== undefined || signs.shaft !== undefined || signs.blades !== undefined)
    out[PROPELLER] = propellerTerm(traits, signs, timeUs, speedMps);
  return out[LENGTH]! + out[WIDTH]! + out[CLASS]! + out[PROPELLER]!;
}

/** The hull's axis against the course of the state `x`; 0 while it hardly moves. */
export function weighHeading(x: Float64Array, signs: Signs, out: Float64Array): number {
  out[HEADING] = 0;
  if (signs.headingRad === undefined) return 0;
  const vE = meanOf(x, VE);
  const vN = meanOf(x, VN);
  const speed = Math.hypot(vE, vN);
  const sigmaV = Math.sqrt((x[P_VEVE]! + x[P_VNVN]!) / 2);
  if (!(speed > STEERAGE_MPS) || speed < 2 * sigmaV) return 0;
  let off = wrapRad(signs.headingRad - Math.atan2(vE, vN));
  let range = 2 * Math.PI;
  if (signs.headingAmbiguous === true) {
    off = Math.atan(Math.tan(off));
    range = Math.PI;
  }
  const variance = HEADING_SIGMA_RAD ** 2 + (sigmaV / speed) ** 2;
  out[HEADING] = bounded(density(off, 0, variance) * range);
  return out[HEADING];
}

function sizeTerm(traits: Traits, own: LogNormal | undefined, byClass: readonly LogNormal[], z: LogNormal): number {
  const ofAny = densityOverClasses(CLASS_PRIOR, byClass, z);
  const ofThis =
    own === undefined
      ? densityOverClasses(traits.classes, byClass, z)
      : density(z.mean, own.mean, own.variance + z.variance);
  return bounded(ofThis / ofAny);
}

function classTerm(classes: readonly number[], likelihood: readonly number[]): number {
  let ofThis = 0;
  let ofAny = 0;
  for (let c = 0; c < CLASSES; c++) {
    ofThis += classes[c]! * likelihood[c]!;
    ofAny += CLASS_PRIOR[c]! * likelihood[c]!;
  }
  return bounded(ofThis / ofAny);
}

function propellerTerm(traits: Traits, signs: Signs, timeUs: TimeUs, speedMps: number | undefined): number {
  const own = traits.propeller;
  let sum = 0;
  if (own?.blade !== undefined && signs.blade !== undefined)
    sum = rateTerm(own, own.blade, signs.blade, BLADE_BY_CLASS, TRUE_RATE, OTHER_RATE, timeUs, speedMps);
  else if (own?.shaft !== undefined && signs.shaft !== undefined)
    return rateTerm(own, own.shaft, signs.shaft, SHAFT_BY_CLASS, TRUE_SHAFT, OTHER_SHAFT, timeUs, speedMps);
  else if (signs.blade !== undefined) sum = sizeTerm(traits, undefined, BLADE_BY_CLASS, signs.blade);
  else if (signs.shaft !== undefined) sum = sizeTerm(traits, undefined, SHAFT_BY_CLASS, signs.shaft);
  if (own?.counted !== undefined && signs.blades !== undefined) sum += countTerm(own.counted, signs.blades);
  return Math.max(-MOST_SIGN, Math.min(MOST_SIGN, sum));
}

function rateTerm(
  own: Propeller,
  mine: LogNormal,
  z: LogNormal,
  byClass: readonly LogNormal[],
  asItIs: number,
  otherwise: number,
  timeUs: TimeUs,
  speedMps: number | undefined,
): number {
  const mean = mine.mean + rateShift(own, speedMps);
  const variance = mine.variance + rateVariance(own, timeUs, speedMps) + z.variance;
  const ofThis =
    asItIs * density(z.mean, mean, variance) +
    otherwise * (density(z.mean, mean + Math.LN2, variance) + density(z.mean, mean - Math.LN2, variance));
  return bounded(ofThis / densityOverClasses(CLASS_PRIOR, byClass, z));
}

function countTerm(counted: readonly number[], blades: number): number {
  let total = 0;
  for (let i = 0; i < counted.length; i++) total += counted[i]!;
  return bounded(countChance(counted, blades) / total / countChance(BLADES_PRIOR, blades));
}

/** Chance of counting so many, with half and double counts, of propellers that are so common by number of blades from 2 on. */
function countChance(shares: readonly number[], blades: number): number {
  const half = blades % 2 === 0 ? (shares[blades / 2 - 2] ?? 0) : 0;
  return TRUE_COUNT * shares[blades - 2]! + OTHER_COUNT * (half + (shares[2 * blades - 2] ?? 0));
}

/** The log likelihood ratio with the mistaken signs in it, inside its bound; 0 for what no number tells. */
function bounded(ratio: number): number {
  const log = Math.log((1 - MISTAKEN) * ratio + MISTAKEN);
  if (Number.isNaN(log)) return 0;
  return Math.max(-MOST_SIGN, Math.min(MOST_SIGN, log));
}
