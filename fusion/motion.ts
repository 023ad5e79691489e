/** A track's motion: begin, predict, take over an updated state, say it to the outside. */
import type { TimeUs, TrackState } from "../model/index.ts";
import { US_PER_S } from "../model/index.ts";
import { largestVariance } from "./kernel/gate.ts";
import { combine, predictImm, startImm } from "./kernel/imm.ts";
import { newScale, placeAt, type Scale, scaleAt } from "./kernel/local_plane.ts";
import {
  E,
  MODEL_SIZE,
  N,
  newState,
  P_EE,
  P_EN,
  P_EVE,
  P_EVN,
  P_NN,
  P_NVE,
  P_NVN,
  P_VEVE,
  P_VEVN,
  P_VNVN,
  STATE_SIZE,
  shift,
  VE,
  VN,
} from "./kernel/state.ts";
import { MOTION } from "./parameters.ts";
import type { Motion } from "./world.ts";

/** Behind the three-model state in a motion's row: when and where it is, the scale there, and what the coarse gate asks. */
const TIME_US = STATE_SIZE;
const LON_DEG = STATE_SIZE + 1;
const LAT_DEG = STATE_SIZE + 2;
const EAST_M_PER_DEG = STATE_SIZE + 3;
const NORTH_M_PER_DEG = STATE_SIZE + 4;
const HALF_SLOPE = STATE_SIZE + 5;
const SIGMA_M = STATE_SIZE + 6;
const REACH_MPS = STATE_SIZE + 7;

/** All numbers of a motion in one row: each as a property of its own would be an object more to make and to let go at every update. */
class MotionRow implements Motion, Scale {
  readonly x: Float64Array;

  constructor(row: Float64Array) {
    this.x = row;
  }

  get timeUs(): TimeUs {
    return this.x[TIME_US]!;
  }

  get lonDeg(): number {
    return this.x[LON_DEG]!;
  }

  get latDeg(): number {
    return this.x[LAT_DEG]!;
  }

  get scale(): Scale {
    return this;
  }

  get eastMPerDeg(): number {
    return this.x[EAST_M_PER_DEG]!;
  }

  get northMPerDeg(): number {
    return this.x[NORTH_M_PER_DEG]!;
  }

  get halfSlope(): number {
    return this.x[HALF_SLOPE]!;
  }

  get sigmaM(): number {
    return this.x[SIGMA_M]!;
  }

  get reachMps(): number {
    return this.x[REACH_MPS]!;
  }

  /** As it is stored, see `motionOf`. */
  toJSON(): Motion {
    const { timeUs, lonDeg, latDeg, eastMPerDeg, northMPerDeg, halfSlope, sigmaM, reachMps } = this;
    const x = this.x.slice(0, STATE_SIZE);
    return { timeUs, lonDeg, latDeg, scale: { eastMPerDeg, northMPerDeg, halfSlope }, x, sigmaM, reachMps };
  }
}

/** A motion that was stored. */
export function motionOf({ timeUs, lonDeg, latDeg, scale, x, sigmaM, reachMps }: Motion): Motion {
  const row = newState();
  row.set(x);
  return rowOf(row, timeUs, lonDeg, latDeg, scale, sigmaM, reachMps);
}

/** Takes the state `x` over and writes the rest behind it. */
function rowOf(
  x: Float64Array,
  timeUs: TimeUs,
  lonDeg: number,
  latDeg: number,
  { eastMPerDeg, northMPerDeg, halfSlope }: Scale,
  sigmaM: number,
  reachMps: number,
): Motion {
  x[TIME_US] = timeUs;
  x[LON_DEG] = lonDeg;
  x[LAT_DEG] = latDeg;
  x[EAST_M_PER_DEG] = eastMPerDeg;
  x[NORTH_M_PER_DEG] = northMPerDeg;
  x[HALF_SLOPE] = halfSlope;
  x[SIGMA_M] = sigmaM;
  x[REACH_MPS] = reachMps;
  return new MotionRow(x);
}

const whole = new Float64Array(MODEL_SIZE);
const place = new Float64Array(2);
const scale = newScale();

/** A motion from a mean [e, n, vE, vN] around a place and the upper triangle of its covariance. */
export function beginMotion(
  timeUs: TimeUs,
  lonDeg: number,
  latDeg: number,
  mean: readonly number[],
  covariance: readonly number[],
): Motion {
  const x = newState();
  startImm(mean, covariance, MOTION, x);
  return settle(timeUs, lonDeg, latDeg, x);
}

/** Seconds from the motion's time to `timeUs`, never negative. */
export function secondsSince(motion: Motion, timeUs: TimeUs): number {
  return Math.max(0, (timeUs - motion.timeUs) / US_PER_S);
}

/** The three-model state at `timeUs` around the motion's own reference point, written to `out`. */
export function predictMotion(motion: Motion, timeUs: TimeUs, out: Float64Array): void {
  predictImm(motion.x, secondsSince(motion, timeUs), MOTION, out);
}

/**
 * The motion at `timeUs` from an updated state around the reference (lonDeg, latDeg): the reference moves to the new mean, so that
 * numbers stay small. Takes `x` over, which must be of `newState`: the rest of the motion is written behind the state. `from` is
 * the scale at `latDeg`, where it is known already.
 */
export function settle(
  timeUs: TimeUs,
  lonDeg: number,
  latDeg: number,
  x: Float64Array,
  from: Scale = scaleAt(latDeg, scale),
): Motion {
  combine(x, whole);
  placeAt(from, lonDeg, latDeg, whole[E]!, whole[N]!, place);
  shift(x, -whole[E]!, -whole[N]!);
  const speed = Math.hypot(whole[VE]!, whole[VN]!);
  const lon = place[0]!;
  const lat = place[1]!;
  const sigmaM = Math.sqrt(largestVariance(whole[P_EE]!, whole[P_EN]!, whole[P_NN]!));
  const reachMps = speed + 4.3 * Math.sqrt(largestVariance(whole[P_VEVE]!, whole[P_VEVN]!, whole[P_VNVN]!));
  return rowOf(x, timeUs, lon, lat, scaleAt(lat, scale), sigmaM, reachMps);
}

/** What is published: the state at its last update, whose reference point is its mean. */
export function stateOf(motion: Motion): TrackState {
  combine(motion.x, whole);
  return {
    timeUs: motion.timeUs,
    position: { lonDeg: motion.lonDeg, latDeg: motion.latDeg },
    velocityEastMps: whole[VE]!,
    velocityNorthMps: whole[VN]!,
    covariance: [
      whole[P_EE]!,
      whole[P_EN]!,
      whole[P_EVE]!,
      whole[P_EVN]!,
      whole[P_NN]!,
      whole[P_NVE]!,
      whole[P_NVN]!,
      whole[P_VEVE]!,
      whole[P_VEVN]!,
      whole[P_VNVN]!,
    ],
  };
}

/** The state predicted to `timeUs`: for scorers and for cues, never for the published picture. */
export function stateAt(motion: Motion, timeUs: TimeUs): TrackState {
  const x = newState();
  predictMotion(motion, timeUs, x);
  return stateOf(settle(timeUs, motion.lonDeg, motion.latDeg, x, motion.scale));
}
