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
 * numbers stay small. Takes `x` over. `from` is the scale at `latDeg`, where it is known already.
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
  return {
    timeUs,
    lonDeg: place[0]!,
    latDeg: place[1]!,
    scale: scaleAt(place[1]!, newScale()),
    x,
    sigmaM: Math.sqrt(largestVariance(whole[P_EE]!, whole[P_EN]!, whole[P_NN]!)),
    reachMps: speed + 4.3 * Math.sqrt(largestVariance(whole[P_VEVE]!, whole[P_VEVN]!, whole[P_VNVN]!)),
  };
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
  const x = new Float64Array(STATE_SIZE);
  predictMotion(motion, timeUs, x);
  return stateOf(settle(timeUs, motion.lonDeg, motion.latDeg, x, motion.scale));
}
