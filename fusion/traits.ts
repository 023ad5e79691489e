/**
 * What is learnt of a vessel from the observations that its track takes: size, class and propeller, as posteriors that never become
 * certain. Opinions of one classifier follow each other too closely to be counted one by one: they count by the time between them.
 */
import type { Propeller as PropellerValue, TimeUs, Track } from "../model/index.ts";
import { US_PER_S, VESSEL_CLASSES } from "../model/index.ts";
import { hear } from "./propeller.ts";
import type { Signs } from "./signs.ts";
import {
  BLADE_BY_CLASS,
  CLASS_PRIOR,
  CLASSES,
  density,
  LENGTH_BY_CLASS,
  SHAFT_BY_CLASS,
  WIDTH_BY_CLASS,
} from "./vessel_priors.ts";
import type { LogNormal, Traits } from "./world.ts";

/** Errors of size repeat (aspect, one operator's habit): no number of measurements makes it better than 5 %. */
const LEAST_SIZE_VARIANCE = 0.05 ** 2;
/** A size so far from what is known is another's, or half a hull: it counts little. */
const FAR_SIZE2 = 4;
/** But it leaves a doubt, so that one that comes again and again is learnt. */
const DOUBT_OF_FAR_SIZE = 0.02;
/** Aspect, light and fading change in about five minutes: only then an opinion is a new one. */
const SAME_OPINION_S = 300;
/** No class is ever ruled out. */
const LEAST_CLASS = 0.01;

/** The traits after an observation that is this vessel's with probability `weight`. */
export function learnt(
  before: Traits | undefined,
  signs: Signs,
  weight: number,
  timeUs: TimeUs,
  speedMps: number | undefined,
): Traits | undefined {
  if (!(weight > 0.05)) return before;
  const length = sized(before?.length, signs.length, weight);
  const width = sized(before?.width, signs.width, weight);
  const opinion =
    signs.classes === undefined ? before?.opinion : opined(before?.opinion, signs.classes, weight, timeUs);
  const propeller = hear(before?.propeller, signs, weight, timeUs, speedMps);
  return withClasses({
    ...(length === undefined ? {} : { length }),
    ...(width === undefined ? {} : { width }),
    ...(opinion === undefined ? {} : { opinion }),
    ...(propeller === undefined ? {} : { propeller }),
  });
}

/** The traits of two tracks, or of two lines, that were found to be one vessel. */
export function joinTraits(a: Traits | undefined, b: Traits | undefined): Traits | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  const length = sized(a.length, b.length, 1);
  const width = sized(a.width, b.width, 1);
  const opinion = (b.opinion?.timeUs ?? 0) > (a.opinion?.timeUs ?? 0) ? b.opinion : a.opinion;
  const propeller = (b.propeller?.timeUs ?? 0) > (a.propeller?.timeUs ?? 0) ? b.propeller : a.propeller;
  return withClasses({
    ...(length === undefined ? {} : { length }),
    ...(width === undefined ? {} : { width }),
    ...(opinion === undefined ? {} : { opinion }),
    ...(propeller === undefined ? {} : { propeller }),
  });
}

function sized(before: LogNormal | undefined, z: LogNormal | undefined, weight: number): LogNormal | undefined {
  if (z === undefined) return before;
  if (before === undefined) return { mean: z.mean, variance: Math.max(LEAST_SIZE_VARIANCE, z.variance / weight) };
  const off = z.mean - before.mean;
  const far = (off * off) / (before.variance + z.variance) / FAR_SIZE2;
  const gain = before.variance / (before.variance + (z.variance / weight) * Math.max(1, far));
  const doubt = far > 1 ? DOUBT_OF_FAR_SIZE * weight * Math.min(1, off * off) : 0;
  const variance = Math.max(LEAST_SIZE_VARIANCE, (1 - gain) * before.variance) + doubt;
  return { mean: before.mean + gain * off, variance };
}

function opined(
  before: Traits["opinion"],
  likelihood: readonly number[],
  weight: number,
  timeUs: TimeUs,
): NonNullable<Traits["opinion"]> {
  const prior = before?.probabilities ?? CLASS_PRIOR;
  const sinceS = before === undefined ? Number.POSITIVE_INFINITY : Math.max(0, timeUs - before.timeUs) / US_PER_S;
  const power = weight * (1 - Math.exp(-sinceS / SAME_OPINION_S));
  return { probabilities: normalised((c) => prior[c]! * likelihood[c]! ** power), timeUs };
}

function withClasses(known: Omit<Traits, "classes">): Traits {
  const { length, width, opinion, propeller } = known;
  const of = (by: readonly LogNormal[], z: LogNormal | undefined, c: number): number =>
    z === undefined ? 1 : density(z.mean, by[c]!.mean, by[c]!.variance + z.variance);
  const rate = propeller?.blade ?? propeller?.shaft;
  const rates = propeller?.blade === undefined ? SHAFT_BY_CLASS : BLADE_BY_CLASS;
  const size = length ?? width;
  const sizes = length === undefined ? WIDTH_BY_CLASS : LENGTH_BY_CLASS;
  return {
    ...known,
    classes: normalised((c) => (opinion?.probabilities ?? CLASS_PRIOR)[c]! * of(sizes, size, c) * of(rates, rate, c)),
  };
}

/** Probabilities of these weights, none below LEAST_CLASS. */
function normalised(weight: (c: number) => number): readonly number[] {
  const out: number[] = [];
  let sum = 0;
  for (let c = 0; c < CLASSES; c++) {
    const w = weight(c);
    out.push(w);
    sum += w;
  }
  if (!(sum > 0) || !Number.isFinite(sum)) return CLASS_PRIOR;
  return out.map((w) => LEAST_CLASS + (1 - CLASSES * LEAST_CLASS) * (w / sum));
}

const tenths = (value: number): number => Math.round(value * 10) / 10;
const hundredths = (value: number): number => Math.round(value * 100) / 100;

/** The traits in the outside's words, rounded to what they can tell. */
export function traitsValue(
  traits: Traits | undefined,
): Pick<Track, "lengthM" | "lengthSigmaM" | "widthM" | "widthSigmaM" | "classes" | "propeller"> {
  if (traits === undefined) return {};
  const { length, width, propeller } = traits;
  return {
    ...(length === undefined ? {} : { lengthM: medianOf(length), lengthSigmaM: sigmaOf(length) }),
    ...(width === undefined ? {} : { widthM: medianOf(width), widthSigmaM: sigmaOf(width) }),
    classes: VESSEL_CLASSES.map((vesselClass, c) => ({ vesselClass, probability: hundredths(traits.classes[c]!) })),
    ...(propeller === undefined ? {} : { propeller: propellerValue(propeller) }),
  };
}

function medianOf(size: LogNormal): number {
  return tenths(Math.exp(size.mean));
}

function sigmaOf(size: LogNormal): number {
  return tenths(Math.exp(size.mean) * Math.sqrt(size.variance));
}

function propellerValue({ timeUs, blade, shaft, counted }: NonNullable<Traits["propeller"]>): PropellerValue {
  const most = counted === undefined ? -1 : counted.indexOf(Math.max(...counted));
  return {
    timeUs,
    ...(blade === undefined ? {} : { bladeRateHz: hundredths(Math.exp(blade.mean)) }),
    ...(shaft === undefined ? {} : { shaftRateHz: hundredths(Math.exp(shaft.mean)) }),
    ...(most < 0 ? {} : { blades: most + 2 }),
  };
}
