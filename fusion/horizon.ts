/**
 * How far back the past may still change. The horizon is a function of the journal's prefix, judged row by row in its order and
 * never by batches: so the same journal is cut at the same places however it is read.
 */
import type { Observation, TimeUs } from "../model/index.ts";
import { REPLAY_HORIZON_MINUTES, US_PER_MINUTE, US_PER_S } from "../model/index.ts";

export interface Horizon {
  /** The newest observed time so far; 0 before the first observation. */
  readonly frontierUs: TimeUs;
  /** Everything before this is settled: a whole minute. 0 before the first observation. */
  readonly baseUs: TimeUs;
}

export const NO_HORIZON: Horizon = { frontierUs: 0, baseUs: 0 };

/** A clock that runs ahead must not push the horizon over everybody else's data. */
const MOST_AHEAD_US = 60 * US_PER_S;

/** The horizon after this row. */
export function horizonAfter(before: Horizon, observation: Observation): Horizon {
  const seenUs = Math.min(observation.observedAtUs, observation.receivedAtUs + MOST_AHEAD_US);
  if (seenUs <= before.frontierUs) return before;
  return horizonAt(seenUs, before.baseUs);
}

/** The horizon of a prefix whose frontier is known, and whose base is at least `baseUs`. */
export function horizonAt(frontierUs: TimeUs, baseUs: TimeUs): Horizon {
  if (frontierUs === 0) return { frontierUs, baseUs };
  return { frontierUs, baseUs: Math.max(baseUs, wholeMinute(frontierUs - REPLAY_HORIZON_MINUTES * US_PER_MINUTE)) };
}

/** Whether the observation is too old to be put back in its place. */
export function isBeyond(horizon: Horizon, observation: Observation): boolean {
  return observation.observedAtUs < horizon.baseUs;
}

export function wholeMinute(timeUs: TimeUs): TimeUs {
  return Math.floor(timeUs / US_PER_MINUTE) * US_PER_MINUTE;
}
