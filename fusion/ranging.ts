/**
 * What is known beforehand of the plots of sensors that look all around themselves.
 *
 * A radar's plots of a whole turn of the antenna bear one time, that of its end: each was seen at some time during the turn, half a turn earlier on
 * average. A laser is thrown back by the side that is turned to it, half a beam nearer than the middle of the vessel; a radar's lobe is wider
 * than a boat. Both are small, and larger than what such a sensor errs from one look to the next.
 */
import type { Habit } from "./habits.ts";
import type { Look } from "./look.ts";

export interface Ranging {
  /** Mean age of a plot when it is stamped, seconds. */
  readonly ageS: number;
  /** How much nearer to (lonDeg, latDeg), where the sensor is, its plots lie than the middles of vessels, metres, and 1 sigma of that. */
  readonly nearM: number;
  readonly nearSigmaM: number;
  readonly lonDeg: number;
  readonly latDeg: number;
}

/** Half the beam of boats of 8 to 15 m, which are most of what a laser reaches, and how much it differs among them. */
const HALF_BEAM_M = 1.5;
const HALF_BEAM_SIGMA_M = 0.5;
/** An antenna that turns more slowly is no ship's or harbour's radar (12 turns a minute). */
const SLOWEST_TURN_S = 5;
/** Nearest and farthest corner of a footprint are a circle's when they differ by less than this share. */
const ROUND = 0.1;

/** Whether a look is of a sensor that scans the horizon, and by what. */
export function sweepOf(look: Look | undefined): "radar" | "lidar" | undefined {
  if (look === undefined || look.fromUs !== look.toUs) return undefined;
  const { innerM, outerM } = look.middle;
  if (!(innerM > (1 - ROUND) * outerM)) return undefined;
  const sense = look.sense.toLowerCase();
  return sense.includes("radar") ? "radar" : sense.includes("lidar") ? "lidar" : undefined;
}

/** What is to be allowed for in a scan with this look of a source with this habit; undefined: nothing. */
export function rangingOf(look: Look | undefined, habit: Habit | undefined): Ranging | undefined {
  const sweep = sweepOf(look);
  if (sweep === undefined) return undefined;
  const { lon, latDeg } = look!.middle;
  const at = { lonDeg: look!.lonDeg + lon, latDeg };
  if (sweep === "lidar") return { ...at, ageS: 0, nearM: HALF_BEAM_M, nearSigmaM: HALF_BEAM_SIGMA_M };
  const turnS = habit?.intervalS ?? 0;
  return turnS > SLOWEST_TURN_S ? undefined : { ...at, ageS: turnS / 2, nearM: 0, nearSigmaM: 0 };
}
