/** What one observation tells of the vessel itself, beside where it is: prepared once, then set against every track near it. */
import type {
  AisObservation,
  BearingObservation,
  ClassLikelihood,
  PositionObservation,
  VesselClass,
} from "../model/index.ts";
import { RAD_PER_DEG, VESSEL_CLASSES, vesselClassOf, vesselClassOfShipType } from "../model/index.ts";
import { CLASSES } from "./vessel_priors.ts";
import type { LogNormal } from "./world.ts";

export interface Signs {
  readonly length?: LogNormal;
  readonly width?: LogNormal;
  readonly headingRad?: number;
  /** The heading may be the reverse. */
  readonly headingAmbiguous?: boolean;
  /** Likelihood of what the classifier said, given each class. */
  readonly classes?: readonly number[];
  readonly blade?: LogNormal;
  readonly shaft?: LogNormal;
  /** Number of blades, 2 to 9. */
  readonly blades?: number;
}

/** A hull measured in an image: 15 % (aspect, wake, glare), and never better than 5 m. */
const MEASURED_SHARE = 0.15;
const MEASURED_LEAST_M = 5;
/** The same as the vessel claims it: typed in by hand, mostly right. */
const CLAIMED_SHARE = 0.03;
const CLAIMED_LEAST_M = 1;
/** A line of the demodulated noise: 1.5 %, and a window of 10 s tells 0.1 Hz apart. */
const RATE_SHARE = 0.015;
const RATE_LEAST_HZ = 0.1;
/** Of opinions on a class so many are about nothing: the likelihood of no class is ever 0. */
const BLIND_SHARE = 0.1;
/** A ship type that a vessel claims is right so often. */
const CLAIMED_CLASS = 0.8;
const [FEWEST_BLADES, MOST_BLADES] = [2, 9];

/** Undefined when it tells nothing but a place: that is the usual case, and costs no more than this look. */
export function signsOfPosition(seen: PositionObservation): Signs | undefined {
  const { lengthM, widthM, headingDeg, classes } = seen;
  if (lengthM === undefined && widthM === undefined && headingDeg === undefined && classes === undefined)
    return undefined;
  const length = measured(lengthM, MEASURED_SHARE, MEASURED_LEAST_M);
  const width = measured(widthM, MEASURED_SHARE, MEASURED_LEAST_M);
  const opinion = likelihoods(classes);
  if (length === undefined && width === undefined && headingDeg === undefined && opinion === undefined)
    return undefined;
  return {
    ...(length === undefined ? {} : { length }),
    ...(width === undefined ? {} : { width }),
    ...(headingDeg === undefined || !Number.isFinite(headingDeg)
      ? {}
      : { headingRad: headingDeg * RAD_PER_DEG, headingAmbiguous: seen.headingAmbiguous === true }),
    ...(opinion === undefined ? {} : { classes: opinion }),
  };
}

export function signsOfBearing(heard: BearingObservation): Signs | undefined {
  const { bladeRateHz, shaftRateHz, bladeCount } = heard;
  const blade = measured(bladeRateHz, RATE_SHARE, RATE_LEAST_HZ);
  const shaft = measured(shaftRateHz, RATE_SHARE, RATE_LEAST_HZ);
  const opinion = likelihoods(heard.classes);
  const blades = bladeCount !== undefined && bladeCount >= FEWEST_BLADES && bladeCount <= MOST_BLADES;
  if (blade === undefined && shaft === undefined && !blades && opinion === undefined) return undefined;
  return {
    ...(blade === undefined ? {} : { blade }),
    ...(shaft === undefined ? {} : { shaft }),
    ...(blades ? { blades: Math.round(bladeCount) } : {}),
    ...(opinion === undefined ? {} : { classes: opinion }),
  };
}

/** What a report's static part claims; the same claim again is no news, so it is only read when it is new. */
export function signsOfVoyage(voyage: AisObservation["voyage"]): Signs | undefined {
  if (voyage === undefined) return undefined;
  const length = measured(voyage.lengthM, CLAIMED_SHARE, CLAIMED_LEAST_M);
  const width = measured(voyage.widthM, CLAIMED_SHARE, CLAIMED_LEAST_M);
  const named = voyage.shipType === undefined ? undefined : vesselClassOfShipType(voyage.shipType);
  if (length === undefined && width === undefined && named === undefined) return undefined;
  return {
    ...(length === undefined ? {} : { length }),
    ...(width === undefined ? {} : { width }),
    ...(named === undefined ? {} : { classes: spread([[named, CLAIMED_CLASS]]) }),
  };
}

/** Longer than any hull, faster than any propeller. */
const MOST = 1000;

/** What is smaller than half its own error, or too large for anything at sea, tells nothing. */
function measured(value: number | undefined, share: number, least: number): LogNormal | undefined {
  if (value === undefined || !(value > least / 2) || value > MOST) return undefined;
  const sigma = Math.hypot(share, least / value);
  return { mean: Math.log(value), variance: sigma * sigma };
}

function likelihoods(classes: readonly ClassLikelihood[] | undefined): readonly number[] | undefined {
  if (classes === undefined) return undefined;
  const named: [VesselClass, number][] = [];
  for (const { classId, probability } of classes) {
    const ours = vesselClassOf(classId);
    if (ours !== undefined && probability >= 0) named.push([ours, probability]);
  }
  return named.length === 0 ? undefined : spread(named);
}

/** What no class was named for is spread over all; so is the share of opinions that are about nothing. */
function spread(named: readonly (readonly [VesselClass, number])[]): readonly number[] {
  const sum = Math.max(
    1,
    named.reduce((total, [, probability]) => total + probability, 0),
  );
  const out = new Array<number>(CLASSES).fill(0);
  let left = 1;
  for (const [ours, probability] of named) {
    const share = probability / sum;
    left -= share;
    const at = VESSEL_CLASSES.indexOf(ours);
    out[at] = out[at]! + share;
  }
  const rest = (1 - BLIND_SHARE) * Math.max(0, left) + BLIND_SHARE;
  for (let c = 0; c < CLASSES; c++) out[c] = (1 - BLIND_SHARE) * out[c]! + rest / CLASSES;
  return out;
}
