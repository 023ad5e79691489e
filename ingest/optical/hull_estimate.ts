/**
 * From a candidate's moments to a hull with its uncertainty: the template fitted headed both ways, from several starts, and what the fits
 * say of direction.
 */
import { type FitFeatures, fitFeatures } from "./fit_features.ts";
import type { Jacobian } from "./georeference.ts";
import { chip, gatherChip, type HullSamples, measureWater } from "./hull_chip.ts";
import { alikeness, noiseInflation, positionCovariance, wakeSignificance } from "./hull_covariance.ts";
import { longerReaches, type Reach } from "./hull_reach.ts";
import { measureSpeed } from "./hull_speed.ts";
import { describeFit, searchHull } from "./kernel/hull_fit.ts";
import { type HullFit, type HullPose, POSE, type PoseFit, slendernessOver } from "./kernel/hull_model.ts";
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
  /** What the fit says for the score. */
  readonly fit: FitFeatures;
}

/** Metres of hull to a brightness group: the groups of a large ship are holds or stacks. */
const GROUP_M = 35;
const NO_WAKE: readonly number[] = Array.from({ length: WAKES }, () => 0);
/** Shares of what is bright that may be hull, from the bow: the rest is wake. */
const STARTS = [1, 0.88, 0.6] as const;

/** `jacobian` gives ground metres a pixel at the candidate. Undefined where there is too little water around to measure against. */
export function estimateHull(samples: HullSamples, shape: Shape, jacobian: Jacobian): HullEstimate | undefined {
  const [ec, er, nc, nr] = jacobian;
  const det = ec * nr - er * nc;
  const gsdM = Math.sqrt(Math.abs(det));
  if (!measureWater(samples, shape, gsdM)) return undefined;
  const start: HullPose = {
    eastM: 0,
    northM: 0,
    azimuthRad: (shape.axisDeg * Math.PI) / 180,
    lengthM: Math.max(1.2 * gsdM, shape.lengthM),
    widthM: Math.max(0.4 * gsdM, shape.widthM, shape.lengthM / 8),
    houseAt: 0.12,
    wakes: NO_WAKE,
  };
  const reach = shape.lengthM / 2 + Math.max(6 * gsdM, 0.3 * shape.lengthM);
  if (!gatherChip(samples, shape, jacobian, reach, reach)) return undefined;
  const short = fitShort(start);
  const pair = longerThan(short, samples, shape, jacobian, reach) ?? short;
  const best = describeFit(chip, withGroups(start, better(pair.forth, pair.back)));
  const mean = withOpposite(best, pair, jacobian);
  const fit = fitFeatures(best, pair.forth, pair.back, shape, gsdM);
  const speed = samples.bandTimesS && measureSpeed(best, samples.bandTimesS, gsdM, alikeness());
  const { eastM, northM } = mean;
  return {
    col: shape.col + (nr * eastM - er * northM) / det,
    row: shape.row + (ec * northM - nc * eastM) / det,
    covEnuM2: mean.covEnuM2,
    lengthM: best.pose.lengthM,
    widthM: best.pose.widthM,
    headingDeg: ((((best.pose.azimuthRad * 180) / Math.PI) % 360) + 360) % 360,
    headingAmbiguous: !isHeaded(best, pair),
    headingSigmaDeg: headingSigmaDeg(best),
    axisSpeedMps: speed?.speedMps,
    speedSigmaMps: speed?.sigmaMps,
    fit,
  };
}

interface Headings {
  readonly forth: PoseFit;
  readonly back: PoseFit;
}

function better(a: PoseFit, b: PoseFit): PoseFit {
  return b.cost < a.cost ? b : a;
}

/** Steps of a search that tells starts apart, that brings the best of them home, and that sees how well the opposite heading does. */
const GLANCE = 3;
const FULL = 10;
const CHECK = 5;

/** The best of several starts with a hull of one brightness, headed either way. */
function fitShort(start: HullPose): Headings {
  const forth = bestOf(startsOf(start), 1);
  const back = bestOf(startsOf(turned(start)), 1);
  return {
    forth: searchHull(chip, forth.pose, 1, FULL),
    back: searchHull(chip, back.pose, 1, FULL),
  };
}

function startsOf(start: HullPose): HullPose[] {
  return STARTS.filter((share) => share === 1 || share * start.lengthM >= 20).map((share) => headed(start, share));
}

function bestOf(starts: readonly HullPose[], groups: number): PoseFit {
  return starts.map((pose) => searchHull(chip, pose, groups, GLANCE)).reduce(better);
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

/** By how many squared deviations of independent samples a longer hull must explain the image better than what is bright alone. */
const LONGER_MUST_GAIN = 12;

/** How much longer a hull must be to be another one. */
const LONGER = 1.05;
/** What leaves so little unexplained is another hull, even if it is no longer than a short one that had taken foam for its deck. */
const FAR_BETTER = 0.6;
/** Water beyond the ends that a chip shows. */
const BEYOND_M = 50;
/** Deviations from the usual slenderness beyond which a longer hull is a pier, a line of ships, or a cloud. */
const ODDEST = 3;

/** A house that is so far from the stern stands between a hull and the foam astern of it, which were taken for one hull. */
const ODD_HOUSE = 0.3;

/** A longer hull that the short one is a part of, and then the chip is what is around it; else it is as it was, within `reach` metres. */
function longerThan(
  pair: Headings,
  samples: HullSamples,
  shape: Shape,
  jacobian: Jacobian,
  reach: number,
): Headings | undefined {
  const { houseAt, azimuthRad } = better(pair.forth, pair.back).pose;
  let isGathered = false;
  for (const axis of houseAt > ODD_HOUSE ? [azimuthRad, undefined] : [undefined]) {
    const reaches = longerReaches(samples, shape, jacobian, alikeness(), axis);
    if (reaches.length === 0) continue;
    isGathered = true;
    const longer = gatherLonger(samples, shape, jacobian, reaches) ? fitLonger(reaches, pair) : undefined;
    if (longer !== undefined) return longer;
  }
  if (isGathered) gatherChip(samples, shape, jacobian, reach, reach);
  return undefined;
}

/** Fills the chip with what is around all the longer hulls. */
function gatherLonger(samples: HullSamples, shape: Shape, jacobian: Jacobian, reaches: readonly Reach[]): boolean {
  const { azimuthRad, widthM } = reaches[0]!;
  const ahead = Math.max(...reaches.map(({ aheadM }) => aheadM)) + BEYOND_M;
  const astern = Math.max(...reaches.map(({ asternM }) => asternM)) + BEYOND_M;
  const along = { ...shape, axisDeg: (azimuthRad * 180) / Math.PI, widthM };
  return gatherChip(samples, along, jacobian, ahead, astern);
}

/**
 * The hull that begins in the middle of what is bright and goes on to the farther end: a dim ship under way shows a house and the foam
 * astern of it first of all.
 */
function aheadOf({ azimuthRad, aheadM, asternM, widthM }: Reach): HullPose {
  const lengthM = Math.max(aheadM, asternM);
  const bow = aheadM >= asternM ? azimuthRad : azimuthRad + Math.PI;
  return poseOf({ azimuthRad: bow, aheadM: lengthM, asternM: 0, widthM });
}

/**
 * The best of the longer hulls, where it explains the image better than what was seen of the short one and has the form of a ship. The
 * short one may itself have been longer than its samples reached.
 */
function fitLonger(reaches: readonly Reach[], pair: Headings): Headings | undefined {
  const short = better(pair.forth, pair.back);
  const without = searchHull(chip, short.pose, 1, CHECK);
  const starts = reaches.map(poseOf);
  const long = searchHull(chip, bestOf([...starts, ...starts.map(turned), ...reaches.map(aheadOf)], 1).pose, 1, FULL);
  const best = without.cost - long.cost < LONGER_MUST_GAIN * noiseInflation(long) ? without : long;
  const isAnother = best.pose.lengthM >= LONGER * short.pose.lengthM || best.cost < FAR_BETTER * without.cost;
  if (!isAnother || Math.abs(slendernessOver(best.pose)) > ODDEST) return undefined;
  return { forth: best, back: searchHull(chip, turned(best.pose), 1, CHECK) };
}

function poseOf({ azimuthRad, aheadM, asternM, widthM }: Reach): HullPose {
  const middle = (aheadM - asternM) / 2;
  return {
    eastM: middle * Math.sin(azimuthRad),
    northM: middle * Math.cos(azimuthRad),
    azimuthRad,
    lengthM: aheadM + asternM,
    widthM,
    houseAt: 0.12,
    wakes: NO_WAKE,
  };
}

/** The hull with as many brightness groups as its length asks for. */
function withGroups(start: HullPose, simple: PoseFit): PoseFit {
  const groups = Math.min(MOST_GROUPS, Math.max(groupsFor(simple.pose.lengthM), groupsFor(start.lengthM)));
  if (groups === 1) return simple;
  // Stacks and gaps of one hull pass for a short hull and its wake as long as the hull may have one brightness only.
  const grouped = bestOf([simple.pose, start, turned(start)], groups);
  return better(simple, searchHull(chip, grouped.pose, groups, FULL));
}

function groupsFor(lengthM: number): number {
  return Math.max(1, Math.round(lengthM / GROUP_M));
}

/** Deviations from nothing that a lasting wake must show, and by what share the opposite heading must be worse. */
const WAKE_SIGNIFICANT = 4;
const OPPOSITE_WORSE = 0.3;

/** Direction comes from a wake that lasts, and only where a hull headed the other way explains the image clearly worse. */
function isHeaded(best: HullFit, pair: Headings): boolean {
  const along = (fit: PoseFit): number => Math.cos(fit.pose.azimuthRad - best.pose.azimuthRad);
  const [same, opposite] = along(pair.forth) > along(pair.back) ? [pair.forth, pair.back] : [pair.back, pair.forth];
  if (opposite.cost - same.cost < OPPOSITE_WORSE * Math.max(same.cost, best.cost)) return false;
  return Math.max(wakeSignificance(best, 1), wakeSignificance(best, 2)) > WAKE_SIGNIFICANT;
}

/** The template is off by more than noise: likelihoods go by shares of the cost, this one to a factor e. */
const TELLING_SHARE = 0.05;

/**
 * Place and covariance over both headings: a bow tapers and a stern does not, so that the middle moves with the heading. Where the image
 * does not tell, it is the mixture's (moments of two Gaussians weighted by their likelihood).
 */
function withOpposite(
  best: HullFit,
  pair: Headings,
  jacobian: Jacobian,
): { eastM: number; northM: number; covEnuM2: readonly [number, number, number] } {
  const { eastM, northM } = best.pose;
  const covEnuM2 = positionCovariance(best, jacobian);
  if (Math.abs(pair.forth.cost - pair.back.cost) > OPPOSITE_WORSE * best.cost) return { eastM, northM, covEnuM2 };
  const other = searchHull(chip, turned(best.pose), best.groups, CHECK);
  const scale = Math.max(2 * noiseInflation(best), TELLING_SHARE * best.cost);
  const weight = 1 / (1 + Math.exp((other.cost - best.cost) / scale));
  const east = other.pose.eastM - eastM;
  const north = other.pose.northM - northM;
  const spread = weight * (1 - weight);
  return {
    eastM: eastM + weight * east,
    northM: northM + weight * north,
    covEnuM2: [
      covEnuM2[0] + spread * east * east,
      covEnuM2[1] + spread * east * north,
      covEnuM2[2] + spread * north * north,
    ],
  };
}

function headingSigmaDeg(fit: HullFit): number {
  const sigma = (Math.sqrt(fit.covariance[2 * (POSE + 1)]! * noiseInflation(fit)) * 180) / Math.PI;
  return Math.min(52, Math.hypot(0.1, sigma));
}
