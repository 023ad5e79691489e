/**
 * From a candidate's moments to a hull with its uncertainty: the template fitted headed both ways, from several starts, and what the fits
 * say of direction.
 */
import type { Jacobian } from "./georeference.ts";
import { chip, clutter, findEnds, gatherChip, type HullSamples, measureWater, RUN_REACH_M } from "./hull_chip.ts";
import { measureSpeed } from "./hull_speed.ts";
import { CHANNELS, fitHull, type HullFit, type HullPose, POSE, usualSlenderness } from "./kernel/hull_fit.ts";
import { MOST_GROUPS, WAKES } from "./kernel/hull_template.ts";
import type { Shape } from "./kernel/shape.ts";

export interface HullEstimate {
  /** Continuous position of the middle between stem and stern. */
  readonly col: number;
  readonly row: number;
  readonly covEnuM2: readonly [number, number, number];
  readonly lengthM: number;
  readonly widthM: number;
  /** True azimuth of the bow, or of one end while `headingAmbiguous`. */
  readonly headingDeg: number;
  readonly headingAmbiguous: boolean;
  readonly headingSigmaDeg: number;
  /** Speed along the heading, its sign as good as that of the band times; undefined where the image does not tell. */
  readonly axisSpeedMps: number | undefined;
  readonly speedSigmaMps: number | undefined;
}

/** Metres of hull to a brightness group: the groups of a large ship are holds or stacks. */
const GROUP_M = 35;
const NO_WAKE: readonly number[] = Array.from({ length: WAKES }, () => 0);
/** Shares of what is bright that may be hull, from the bow: the rest is wake. */
const STARTS = [1, 0.88, 0.6] as const;

const ends = { ahead: 0, astern: 0 };

/** `jacobian` gives ground metres a pixel at the candidate. Undefined where there is too little water around to measure against. */
export function estimateHull(samples: HullSamples, shape: Shape, jacobian: Jacobian): HullEstimate | undefined {
  const [ec, er, nc, nr] = jacobian;
  const det = ec * nr - er * nc;
  const gsdM = Math.sqrt(Math.abs(det));
  if (!measureWater(samples, shape, gsdM)) return undefined;
  const margin = Math.max(6 * gsdM, 0.3 * shape.lengthM);
  const reach = shape.lengthM / 2 + margin;
  if (!gatherChip(samples, shape, jacobian, reach, reach)) return undefined;
  const start: HullPose = {
    eastM: 0,
    northM: 0,
    azimuthRad: (shape.axisDeg * Math.PI) / 180,
    lengthM: Math.max(1.2 * gsdM, shape.lengthM),
    widthM: Math.max(0.4 * gsdM, shape.widthM, shape.lengthM / 8),
    houseAt: 0.12,
    wakes: NO_WAKE,
  };
  let pair: Headings = { forth: fitHeaded(start), back: fitHeaded(turned(start)) };
  findEnds(samples, shape, jacobian, ends);
  if (mayBeHouseOnly(shape.lengthM, gsdM)) pair = withDarkDeck(samples, shape, jacobian, start, pair, margin) ?? pair;
  const best = withGroups(start, better(pair.forth, pair.back));
  const covEnuM2 = positionCovariance(best);
  const speed = samples.bandTimesS && measureSpeed(best, samples.bandTimesS, gsdM, alikeness());
  const { eastM, northM } = best.pose;
  return {
    col: shape.col + (nr * eastM - er * northM) / det,
    row: shape.row + (ec * northM - nc * eastM) / det,
    covEnuM2,
    lengthM: best.pose.lengthM,
    widthM: best.pose.widthM,
    headingDeg: ((((best.pose.azimuthRad * 180) / Math.PI) % 360) + 360) % 360,
    headingAmbiguous: !isHeaded(best, pair),
    headingSigmaDeg: headingSigmaDeg(best),
    axisSpeedMps: speed?.speedMps,
    speedSigmaMps: speed?.sigmaMps,
  };
}

interface Headings {
  readonly forth: HullFit;
  readonly back: HullFit;
}

function better(a: HullFit, b: HullFit): HullFit {
  return b.cost < a.cost ? b : a;
}

/** The best of several starts with a hull of one brightness. */
function fitHeaded(start: HullPose): HullFit {
  let best = fitHull(chip, start, 1, 3);
  for (const share of STARTS) {
    if (share === 1 || share * start.lengthM < 20) continue;
    best = better(best, fitHull(chip, headed(start, share), 1, 3));
  }
  return fitHull(chip, best.pose, 1, 10);
}

function turned(pose: HullPose): HullPose {
  return { ...pose, azimuthRad: pose.azimuthRad + Math.PI };
}

/** The part of a pose at its bow. */
function headed(pose: HullPose, share: number): HullPose {
  const ahead = ((1 - share) / 2) * pose.lengthM;
  return {
    ...pose,
    eastM: pose.eastM + ahead * Math.sin(pose.azimuthRad),
    northM: pose.northM + ahead * Math.cos(pose.azimuthRad),
    lengthM: pose.lengthM * share,
    widthM: Math.max(4, Math.min(pose.widthM, (pose.lengthM * share) / 3)),
  };
}

/** A house aft outshines a dark deck by up to ten times its own length, to one side only. */
function mayBeHouseOnly(lengthM: number, gsdM: number): boolean {
  const less = Math.min(ends.ahead, ends.astern);
  const more = Math.max(ends.ahead, ends.astern);
  const over = more - lengthM / 2;
  const oneSided = less - lengthM / 2 < 2.5 * gsdM;
  return oneSided && over > Math.max(3 * gsdM, 0.6 * lengthM) && more < Math.min(10 * lengthM, RUN_REACH_M);
}

/** Share of the cost of the house alone that a hull with a dark deck must come down to. */
const DECK_MUST_SAVE = 0.7;

function withDarkDeck(
  samples: HullSamples,
  shape: Shape,
  jacobian: Jacobian,
  start: HullPose,
  pair: Headings,
  margin: number,
): Headings | undefined {
  const { ahead, astern } = ends;
  if (!gatherChip(samples, shape, jacobian, ahead + margin, astern + margin)) return undefined;
  const middle = (ahead - astern) / 2;
  const whole: HullPose = {
    ...start,
    azimuthRad: start.azimuthRad + (middle < 0 ? Math.PI : 0),
    eastM: middle * Math.sin(start.azimuthRad),
    northM: middle * Math.cos(start.azimuthRad),
    lengthM: ahead + astern,
  };
  const short = fitHull(chip, better(pair.forth, pair.back).pose, 1, 4);
  const long = fitHull(chip, whole, 1, 10);
  if (long.cost < DECK_MUST_SAVE * short.cost) return { forth: long, back: fitHull(chip, turned(whole), 1, 6) };
  const reach = shape.lengthM / 2 + margin;
  gatherChip(samples, shape, jacobian, reach, reach);
  return undefined;
}

/** The hull with as many brightness groups as its length asks for. */
function withGroups(start: HullPose, simple: HullFit): HullFit {
  const groups = Math.min(MOST_GROUPS, Math.max(groupsFor(simple.pose.lengthM), groupsFor(start.lengthM)));
  if (groups === 1) return simple;
  const grouped = better(simple, fitHull(chip, simple.pose, groups, 6));
  // Stacks and gaps of one hull pass for a short hull and its wake as long as the hull may have one brightness only.
  return better(grouped, better(fitHull(chip, start, groups, 6), fitHull(chip, turned(start), groups, 6)));
}

function groupsFor(lengthM: number): number {
  return Math.max(1, Math.round(lengthM / GROUP_M));
}

/** Deviations from nothing that a lasting wake must show, and by what share the opposite heading must be worse. */
const WAKE_SIGNIFICANT = 4;
const OPPOSITE_WORSE = 0.3;

/** Direction comes from a wake that lasts, and only where a hull headed the other way explains the image clearly worse. */
function isHeaded(best: HullFit, pair: Headings): boolean {
  const along = (fit: HullFit): number => Math.cos(fit.pose.azimuthRad - best.pose.azimuthRad);
  const [same, opposite] = along(pair.forth) > along(pair.back) ? [pair.forth, pair.back] : [pair.back, pair.forth];
  if (opposite.cost - same.cost < OPPOSITE_WORSE * Math.max(same.cost, best.cost)) return false;
  return Math.max(wakeSignificance(best, 1), wakeSignificance(best, 2)) > WAKE_SIGNIFICANT;
}

function wakeSignificance(fit: HullFit, k: number): number {
  return fit.pose.wakes[k]! / Math.sqrt(Math.max(1e-12, fit.covariance[(6 + k) * (POSE + 1)]!));
}

/** Known only so well, whatever the samples say: the point spread, the outline of bow and stern. */
const CENTRING_M = 0.8;
/** Share of the length by which differences in brightness along a hull, and a wake at its stern, move the ends that are seen. */
const PATCHY_SHARE = 0.09;
const WAKE_SHARE = 0.016;
const STRONG_WAKE = 20;

function positionCovariance(fit: HullFit): readonly [number, number, number] {
  const { lengthM, widthM, azimuthRad } = fit.pose;
  const noise = noiseInflation(fit);
  const wake = Math.min(1, Math.max(0, 1, wakeSignificance(fit, 0), wakeSignificance(fit, 1)) / STRONG_WAKE);
  // What is far from the form of any ship is somewhere along the thing that was fitted.
  const odd = Math.abs(Math.log(lengthM / widthM) - usualSlenderness(lengthM)) / 0.22;
  const formless = Math.min(1, Math.max(0, odd - 2) / 3);
  const ends2 = PATCHY_SHARE ** 2 * patchiness2(fit) + (WAKE_SHARE * wake) ** 2 + (formless * formless) / 12;
  const uu = fit.covariance[0]! * noise + CENTRING_M ** 2 + lengthM * lengthM * ends2;
  const uw = fit.covariance[1]! * noise;
  const ww = fit.covariance[POSE + 1]! * noise + (0.3 * CENTRING_M) ** 2;
  const sin = Math.sin(azimuthRad);
  const cos = Math.cos(azimuthRad);
  return [
    uu * sin * sin + 2 * uw * sin * cos + ww * cos * cos,
    (uu - ww) * sin * cos + uw * (cos * cos - sin * sin),
    uu * cos * cos - 2 * uw * sin * cos + ww * sin * sin,
  ];
}

/** Residuals beyond the noise, and neighbouring pixels that are alike, in both directions: fewer independent samples than pixels. */
function noiseInflation(fit: HullFit): number {
  return Math.max(1, fit.residual) * alikeness();
}

function alikeness(): number {
  return (1 + clutter.correlation) / (1 - clutter.correlation);
}

/** Variance of the groups' brightness over their squared mean. */
function patchiness2(fit: HullFit): number {
  const groups = fit.amplitude.length / CHANNELS - 1;
  let mean2 = 0;
  let square = 0;
  for (let c = 0; c < chip.channels; c++) {
    let sum = 0;
    for (let k = 0; k < groups; k++) {
      sum += fit.amplitude[k * CHANNELS + c]!;
      square += fit.amplitude[k * CHANNELS + c]! ** 2 / groups;
    }
    mean2 += (sum / groups) ** 2;
  }
  return Math.min(4, Math.max(0, square / Math.max(1e-9, mean2) - 1));
}

function headingSigmaDeg(fit: HullFit): number {
  const sigma = (Math.sqrt(fit.covariance[2 * (POSE + 1)]! * noiseInflation(fit)) * 180) / Math.PI;
  return Math.min(52, Math.hypot(0.1, sigma));
}
