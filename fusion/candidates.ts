/** Stage 1: which tracks can have made any of the scan's plots or should have been seen by its looks, predicted to its time. */
import type { TimeUs } from "../model/index.ts";
import { existenceAtLook, senseOf, visibilityTo } from "./existence.ts";
import { combine } from "./kernel/imm.ts";
import { lonDifferenceDeg } from "./kernel/local_plane.ts";
import { MANOEUVRE, MODEL_SIZE, MU, P_EE, P_NN, STATE_SIZE, VE, VN } from "./kernel/state.ts";
import { existenceAt } from "./life.ts";
import { isWellInside, type Look, shareInside } from "./look.ts";
import { detectionOf } from "./look_curve.ts";
import { predictMotion, secondsSince } from "./motion.ts";
import { ASSUMED_DETECTION, MAXIMUM_TRACK_TESTS, MOTION, POSITION_GATE2 } from "./parameters.ts";
import { firstAtOrNorthOf, type Plots } from "./plots.ts";
import { stripAgeS, type TrackEdit, type TrackPlace, type TrackSet } from "./track_set.ts";
import type { Motion, TrackRecord } from "./world.ts";

/** A track in reach of the scan: it may be one of its candidates, and no other track can. Where it stands in the world's set. */
export interface Near extends TrackPlace {
  readonly record: TrackRecord;
  readonly radiusDeg: number;
}

export interface Candidate extends Near {
  /** Existence before the scan, with the chance that it has left. */
  readonly existence: number;
  /** Probability that this scan detects it, if it is there. */
  readonly detection: number;
  /** The share of the look that could see it, before its own visibility. */
  readonly looked: number;
  /** Predicted three-model state; absent when no plot is near. */
  readonly predicted: Float64Array | undefined;
  /** First and one past the last plot, in the order of latitude, that may gate. */
  readonly from: number;
  readonly to: number;
  /** No plot farther away in longitude gates. */
  readonly lonReachDeg: number;
}

const GATE = Math.sqrt(POSITION_GATE2);
/** Of latitude, at least. */
const M_PER_DEG = 110_500;
const whole = new Float64Array(MODEL_SIZE);

export interface ScanContext {
  readonly timeUs: TimeUs;
  readonly plots: Plots;
  readonly looks: readonly Look[];
  /** The family of the scan: a track that it has updated already is not looked for again. */
  readonly family: string;
  readonly accepts: (record: TrackRecord) => boolean;
}

/** Predicted states live until the next scan is looked at: they are lent from here, and never kept. */
const lent: Float64Array[] = [];
let lentCount = 0;

function borrow(): Float64Array {
  if (lentCount === lent.length) lent.push(new Float64Array(STATE_SIZE));
  return lent[lentCount++]!;
}

/** One object on its way from a track in reach to a candidate; so many are lent to one scan after the other. */
type Coming = { -readonly [K in keyof Candidate]: Candidate[K] };
const MOST_COMING = 4096;
const comings: Coming[] = [];

function comingOf(i: number, strip: number, index: number, record: TrackRecord, radiusDeg: number): Coming {
  const known = comings[i];
  if (known !== undefined) {
    known.strip = strip;
    known.index = index;
    known.record = record;
    known.radiusDeg = radiusDeg;
    return known;
  }
  const coming: Coming = {
    strip,
    index,
    record,
    radiusDeg,
    existence: 0.5,
    detection: 0.5,
    looked: 0.5,
    predicted: undefined,
    from: 0,
    to: 0,
    lonReachDeg: 0.5,
  };
  if (i < MOST_COMING) comings.push(coming);
  return coming;
}

/** The tracks in reach of the plots and looks, in the order of the set; what is returned is valid until the next call. */
export function nearTracks(set: TrackSet, context: ScanContext): Near[] {
  const near: Coming[] = [];
  const { plots, looks, timeUs } = context;
  let south = plots.south;
  let north = plots.north;
  for (const look of looks) {
    south = Math.min(south, look.southDeg);
    north = Math.max(north, look.northDeg);
  }
  for (let s = 0; s < set.length; s++) {
    const strip = set[s]!;
    const slackDeg = reachDeg(strip.sigmaM, strip.reachMps, plots, stripAgeS(strip, timeUs));
    if (strip.northDeg + slackDeg < south || strip.southDeg - slackDeg > north) continue;
    for (let index = 0; index < strip.records.length; index++) {
      const record = strip.records[index]!;
      const { motion } = record;
      // What its strip cannot reach it cannot either: most are left out before their own reach is worked out.
      if (motion.latDeg + slackDeg < south || motion.latDeg - slackDeg > north) continue;
      const radiusDeg = reachDeg(motion.sigmaM, motion.reachMps, plots, secondsSince(motion, timeUs));
      if (motion.latDeg + radiusDeg < south || motion.latDeg - radiusDeg > north || !context.accepts(record)) continue;
      // With one plot the longitude decides at once; with many it is looked at plot by plot.
      if (looks.length === 0 && plots.count === 1 && !isNearPlot(motion, lonReachDeg(motion, radiusDeg), plots, 0, 1))
        continue;
      near.push(comingOf(near.length, s, index, record, radiusDeg));
    }
  }
  return near;
}

/** Once the scan is decided, what was lent to it holds on to the tracks as they are now: else a whole world would outlive its time. */
export function letGo(near: readonly Near[], tracks: TrackEdit): void {
  for (let i = 0; i < near.length; i++) {
    const coming = near[i] as Coming;
    coming.record = tracks.at(coming);
  }
}

/** The radius as a difference in longitude, where its circle comes nearest to a pole. */
function lonReachDeg(motion: Motion, radiusDeg: number): number {
  const highestDeg = Math.min(89.9, Math.abs(motion.latDeg) + radiusDeg);
  return radiusDeg / Math.max(1e-6, Math.cos((highestDeg * Math.PI) / 180));
}

/** Whether any of these plots, in the order of latitude, is in reach by longitude. */
function isNearPlot(motion: Motion, lonDeg: number, plots: Plots, from: number, to: number): boolean {
  // Among so many some are: whether one is, the exact distances tell.
  if (to - from > MAXIMUM_TRACK_TESTS) return true;
  for (let k = from; k < to; k++)
    if (Math.abs(lonDifferenceDeg(plots.lonDeg[plots.byLat[k]!]!, motion.lonDeg)) <= lonDeg) return true;
  return false;
}

/** The candidates of one scan, of what `nearTracks` found for it; they and their predicted states are valid until the next scan. */
export function findCandidates(near: readonly Near[], context: ScanContext): Candidate[] {
  lentCount = 0;
  const found: Candidate[] = [];
  for (let i = 0; i < near.length; i++) {
    const candidate = near[i] as Coming;
    if (isCandidate(candidate, context)) found.push(candidate);
  }
  return found;
}

/** Bounds the gate ellipse of the prediction: start error, speed error and manoeuvre noise, each at the gate's width. */
function reachDeg(sigmaM: number, reachMps: number, plots: Plots, dtS: number): number {
  const errorM = sigmaM + plots.largestSigmaM + 0.24 * dtS * Math.sqrt(dtS);
  return (GATE * errorM + reachMps * dtS) / M_PER_DEG;
}

/** Whether it can have made a plot or should have been seen; what the scan needs of it is filled in. */
function isCandidate(coming: Coming, context: ScanContext): boolean {
  const { record, radiusDeg } = coming;
  const { motion } = record;
  const { plots, looks, timeUs } = context;
  const dtS = secondsSince(motion, timeUs);
  const from = firstAtOrNorthOf(plots, motion.latDeg - radiusDeg);
  const to = plots.count === 0 ? 0 : firstAtOrNorthOf(plots, motion.latDeg + radiusDeg);
  const lonDeg = lonReachDeg(motion, radiusDeg);
  const near = to > from && isNearPlot(motion, lonDeg, plots, from, to);
  if (!near && looks.length === 0) return false;
  let predicted: Float64Array | undefined;
  if (near) {
    predicted = borrow();
    predictMotion(motion, timeUs, predicted);
  }
  const seen = looks.length > 0 && wasSeenIn(record.life.recentScans, context.family);
  const looked = seen ? 0 : lookedAt(coming, looks, dtS, predicted);
  if (!near && looked === 0) return false;
  const kind = looks[0]?.sensorKind;
  const detection =
    looks.length > 0 && kind !== undefined
      ? looked * visibilityTo(record.visibility, senseOf(kind, looks[0]), kind)
      : seen
        ? 0
        : ASSUMED_DETECTION;
  coming.existence = existenceAtLook(existenceAt(record.life, timeUs), looked > 0 ? detection : 0);
  coming.detection = detection;
  coming.looked = looked;
  coming.predicted = predicted;
  coming.from = from;
  coming.to = near ? to : from;
  coming.lonReachDeg = lonDeg;
  return true;
}

/** Probability that the looks detect a vessel that can be seen and is where this track is predicted. */
function lookedAt(
  { record, radiusDeg }: Near,
  looks: readonly Look[],
  dtS: number,
  predicted: Float64Array | undefined,
): number {
  if (looks.length === 0) return 0;
  const { motion } = record;
  // In the middle of a look, as most are, where exactly does not matter.
  if (looks.length === 1 && dtS <= MOTION.unseenAfterS && isWellInside(looks[0]!, motion, radiusDeg * M_PER_DEG))
    return 1 - (1 - detectionIn(looks[0]!, record));
  let sigmaM: number;
  if (predicted !== undefined) {
    combine(predicted, whole);
    sigmaM = Math.sqrt((whole[P_EE]! + whole[P_NN]!) / 2);
  } else {
    const x = motion.x;
    // One at rest adds nothing.
    whole[VE] = x[MU]! * x[VE]! + x[MU + 1]! * x[MANOEUVRE + VE]!;
    whole[VN] = x[MU]! * x[VN]! + x[MU + 1]! * x[MANOEUVRE + VN]!;
    sigmaM = motion.sigmaM + dtS;
  }
  const lonDeg = motion.lonDeg + (whole[VE]! * dtS) / motion.scale.eastMPerDeg;
  const latDeg = motion.latDeg + (whole[VN]! * dtS) / motion.scale.northMPerDeg;
  let missed = 1;
  for (const look of looks) {
    const detection = detectionIn(look, record);
    if (detection > 0) missed *= 1 - detection * shareInside(look, lonDeg, latDeg, sigmaM);
  }
  return 1 - missed;
}

/** What was last asked: many tracks have one list in common (life.ts). */
let askedOf: readonly string[] = [];
let askedFor = "";
let answer = false;

function wasSeenIn(recentScans: readonly string[], family: string): boolean {
  if (recentScans !== askedOf || family !== askedFor) {
    askedOf = recentScans;
    askedFor = family;
    answer = recentScans.includes(family);
  }
  return answer;
}

/** Probability that the look detects this vessel if it is inside. */
function detectionIn(look: Look, { traits }: TrackRecord): number {
  return look.curve === undefined || traits === undefined ? look.detection : detectionOf(look.curve, traits);
}
