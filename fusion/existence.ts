/**
 * Existence and visibility after a scan (a Bernoulli filter: Mahler, "Statistical Multisource-Multitarget Information Fusion",
 * 2007; here with a second unknown, whether this kind of sensor can see the vessel at all).
 *
 * Without the second unknown a quiet or small vessel would be argued away by every look that cannot see it; with it, a sensor
 * that never saw it soon has nothing more to say, and one that did see it keeps its say.
 */
import type { SourceKind } from "../model/index.ts";
import { LOST_PER_LOOK, VISIBLE_AGAIN, VISIBLE_TO } from "./parameters.ts";
import type { Visibility } from "./world.ts";

/** Existence after "it made nothing" with weight `none`, and "it made a plot" with weight 1 - none. */
export function existenceAfter(existence: number, detection: number, none: number): number {
  const missed = (existence * (1 - detection)) / Math.max(1e-12, 1 - existence * detection);
  return clampProbability(1 - none + none * missed);
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

export function withVisibility(visibility: Visibility, kind: SourceKind, value: number): Visibility {
  if (visibility[kind] === value) return visibility;
  return {
    optical: kind === "optical" ? value : visibility.optical,
    subsurface: kind === "subsurface" ? value : visibility.subsurface,
    drone: kind === "drone" ? value : visibility.drone,
    ais: kind === "ais" ? value : visibility.ais,
  };
}

export const FIRST_VISIBILITY: Visibility = VISIBLE_TO;

/** Kept off 0 and 1, so that no amount of evidence can become a certainty that nothing undoes. */
export function clampProbability(p: number): number {
  return p > 1e-9 ? Math.min(p, 1 - 1e-9) : 1e-9;
}
