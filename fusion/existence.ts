/**
 * Existence and visibility after a scan (a Bernoulli filter: Mahler, "Statistical Multisource-Multitarget Information Fusion",
 * 2007; here with a second unknown, whether this kind of sensor can see the vessel at all).
 *
 * Without the second unknown a quiet or small vessel would be argued away by every look that cannot see it; with it, a sensor
 * that never saw it soon has nothing more to say, and one that did see it keeps its say.
 */
import type { SourceKind } from "../model/index.ts";
import type { Look } from "./look.ts";
import { LOST_PER_LOOK, VISIBLE_AGAIN, VISIBLE_TO } from "./parameters.ts";
import type { Visibility } from "./world.ts";

/** Existence after "it made nothing" with weight `none`, and "it made a plot" with weight 1 - none. */
export function existenceAfter(existence: number, detection: number, none: number): number {
  const missed = (existence * (1 - detection)) / Math.max(1e-12, 1 - existence * detection);
  return clampProbability(1 - none + none * missed);
}

/**
 * The same when the evidence is `factor` ≥ 1 times less than it seems, because the source had said it already (repeats.ts): the change
 * of the log odds is divided by it.
 */
export function tempered(before: number, after: number, factor: number): number {
  if (factor === 1) return after;
  const from = logOdds(before);
  return 1 / (1 + Math.exp(-from - (logOdds(after) - from) / factor));
}

function logOdds(p: number): number {
  const kept = clampProbability(p);
  return Math.log(kept / (1 - kept));
}

/** Existence before a look that detects it with probability `detection`: the track may have lost its vessel since the last. */
export function existenceAtLook(existence: number, detection: number): number {
  return existence * (1 - LOST_PER_LOOK * detection);
}

/** Visibility to a kind of sensor after a look that would see a visible vessel with probability `looked`. */
export function visibilityAfter(before: number, looked: number, none: number): number {
  const missed = (before * (1 - looked)) / Math.max(1e-12, 1 - before * looked);
  const hit = Math.max(before, VISIBLE_AGAIN);
  return none * missed + (1 - none) * hit;
}

/**
 * What `visibility` is kept under. A lidar and a radar of one platform see differently far, a camera by day and by night does: what one
 * mode missed says nothing of another.
 */
export function senseOf(kind: SourceKind, look: Look | undefined): string {
  return look === undefined ? kind : look.sense;
}

/** Visibility to a mode; of one that has not looked yet, to its kind. */
export function visibilityTo(visibility: Visibility, sense: string, kind: SourceKind): number {
  return visibility[sense] ?? visibility[kind];
}

/** Modes remembered for each track, kinds included. */
const MOST_SENSES = 12;

/** What has changed by less is the same: most hits confirm what was known, and a track keeps what it has. */
const LEAST_CHANGE = 1e-6;

export function withVisibility(visibility: Visibility, sense: string, value: number): Visibility {
  const before = visibility[sense];
  if (before !== undefined && Math.abs(before - value) < LEAST_CHANGE) return visibility;
  if (visibility[sense] === undefined && Object.keys(visibility).length >= MOST_SENSES) return visibility;
  // Copied, then changed: a copy that is made with a computed key costs five times as much.
  const changed: { -readonly [K in keyof Visibility]: number } = { ...visibility };
  changed[sense] = value;
  return changed;
}

export const FIRST_VISIBILITY: Visibility = { ...VISIBLE_TO };

/** Kept off 0 and 1, so that no amount of evidence can become a certainty that nothing undoes. */
export function clampProbability(p: number): number {
  return p > 1e-9 ? Math.min(p, 1 - 1e-9) : 1e-9;
}
