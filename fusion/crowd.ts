/** Scans with more plots than a sea has vessels, and pictures with more tentative tracks than they can carry. */
import { type ExcessKind, tally } from "./excess.ts";
import type { Look } from "./look.ts";
import { MAXIMUM_BELIEVED_PLOTS, MAXIMUM_BIRTHS, MAXIMUM_TRACKS } from "./parameters.ts";
import type { Plots } from "./plots.ts";
import { allTracks, type TrackSet, tracksOf } from "./track_set.ts";
import type { TrackRecord } from "./world.ts";

/** A crowd that no look bounds is spread over this at least, m². */
const LEAST_AREA_M2 = 1e6;
const M_PER_DEG = 111_000;

/**
 * Clutter per m² of a scan that has more plots than any sea has vessels: then nearly all of them are clutter, whatever its look expects,
 * and they are as dense as they are. 0 for every other scan.
 */
export function crowdPerM2(plots: Plots, looks: readonly Look[], excess: Map<ExcessKind, number>): number {
  if (plots.count <= MAXIMUM_BELIEVED_PLOTS) return 0;
  tally(excess, "plots", plots.count - MAXIMUM_BELIEVED_PLOTS);
  let areaM2 = 0;
  for (const look of looks) areaM2 += look.areaM2;
  return plots.count / Math.max(LEAST_AREA_M2, areaM2 > 0 ? areaM2 : extentM2(plots));
}

/** Of the smallest box around the plots; over the antimeridian it is too large, which only makes the crowd thinner. */
function extentM2(plots: Plots): number {
  let west = 180;
  let east = -180;
  for (let j = 0; j < plots.count; j++) {
    west = Math.min(west, plots.lonDeg[j]!);
    east = Math.max(east, plots.lonDeg[j]!);
  }
  const cos = Math.cos((((plots.south + plots.north) / 2) * Math.PI) / 180);
  return (plots.north - plots.south) * M_PER_DEG * (east - west) * M_PER_DEG * Math.max(0.01, cos);
}

/** Of the plots (by number) that may begin a track with this existence, those that do, in ascending order. */
export function mostConfident(
  numbers: readonly number[],
  existence: Float64Array,
  excess: Map<ExcessKind, number>,
): readonly number[] {
  if (numbers.length <= MAXIMUM_BIRTHS) return numbers;
  tally(excess, "births", numbers.length - MAXIMUM_BIRTHS);
  return [...numbers]
    .sort((a, b) => existence[b]! - existence[a]! || a - b)
    .slice(0, MAXIMUM_BIRTHS)
    .sort((a, b) => a - b);
}

/** A set that is too long is cut below its limit, so that it is not cut again at every scan. */
const CUT_TO = 0.9;

/** The set without its least likely tentative tracks when it holds too many; of equals the older one stays. */
export function withoutWeakest(set: TrackSet, excess: Map<ExcessKind, number>): TrackSet {
  let count = 0;
  for (const strip of set) count += strip.records.length;
  if (count <= MAXIMUM_TRACKS) return set;
  const all = allTracks(set);
  const weakest = all
    .filter(({ life }) => life.status === "tentative")
    .sort((a, b) => a.life.existence - b.life.existence || b.life.bornUs - a.life.bornUs || byUid(a, b))
    .slice(0, count - Math.floor(CUT_TO * MAXIMUM_TRACKS));
  tally(excess, "tentative", weakest.length);
  const gone = new Set(weakest);
  return tracksOf(all.filter((record) => !gone.has(record)));
}

function byUid(a: TrackRecord, b: TrackRecord): number {
  return a.life.uid < b.life.uid ? -1 : 1;
}
