/**
 * Bearing lines that are a lost track's: one that a satellite saw once is somewhere within an hour's sailing, and what two arrays hear
 * may be her. What is known of the track and the bearings are fitted together; how much worse that is than the bearings alone tells.
 */
import { joinLabels } from "../model/index.ts";
import { withVisibility } from "./existence.ts";
import { type FitBearing, fitTrack, knownState, type TrackFit } from "./kernel/track_fit.ts";
import { confirmed, existenceAt, newestLooks } from "./life.ts";
import { bearingsOf, type Side } from "./line_evidence.ts";
import { beginMotion, stateAt } from "./motion.ts";
import { MAXIMUM_CROSS_FIX_SPEED_MPS, VISIBLE_AGAIN } from "./parameters.ts";
import { joinTraits } from "./traits.ts";
import type { AnyRecord, LineRecord, TrackRecord } from "./world.ts";

/** Mean squared normalised residual: 1 is expected. */
const MOST_MISFIT = 1.7;

/** The track as the bearings of these lines, each on its side, leave it; undefined where no course explains them. */
export function fitToTrack(
  record: TrackRecord,
  lines: readonly (readonly [LineRecord, Side])[],
  timeUs: number,
): { readonly fit: TrackFit; readonly logGain: number } | undefined {
  const state = stateAt(record.motion, timeUs);
  const { position, velocityEastMps: vE, velocityNorthMps: vN } = state;
  const prior = knownState(position.lonDeg, position.latDeg, vE, vN, state.covariance);
  if (prior === undefined) return undefined;
  const bearings: FitBearing[] = lines.flatMap(([line, side]) => bearingsOf(line, side, timeUs));
  const fit = fitTrack(bearings, prior);
  if (fit === undefined || fit.chi2 > MOST_MISFIT * bearings.length) return undefined;
  if (Math.hypot(fit.vE, fit.vN) > MAXIMUM_CROSS_FIX_SPEED_MPS) return undefined;
  return { fit, logGain: fit.logSpread - prior.logSpread - 0.5 * (fit.chi2 + fit.priorChi2) };
}

/** The track with the lines' bearings, and the lines as they retire into it. */
export function adopted(
  record: TrackRecord,
  lines: readonly LineRecord[],
  fit: TrackFit,
  existence: number,
  timeUs: number,
): { readonly record: TrackRecord; readonly gone: readonly AnyRecord[] } {
  const c = fit.covariance;
  const triangle = [c[0]!, c[1]!, c[2]!, c[3]!, c[5]!, c[6]!, c[7]!, c[10]!, c[11]!, c[15]!];
  const lives = lines.map((line) => line.life);
  const life = confirmed({
    ...record.life,
    status: record.life.status === "coasting" ? "confirmed" : record.life.status,
    existence: Math.max(existence, existenceAt(record.life, timeUs)),
    existenceUs: timeUs,
    lastHitUs: Math.max(record.life.lastHitUs, ...lives.map((one) => one.lastHitUs)),
    hits: record.life.hits + lives.reduce((sum, one) => sum + one.hits, 0),
    intervalS: Math.max(...lives.map((one) => one.intervalS)),
    lastKind: "subsurface",
    looks: newestLooks([...record.life.looks, ...lives.flatMap((one) => one.looks)]),
    label: lives.reduce((label, one) => joinLabels(label, one.label), record.life.label),
    simulated: record.life.simulated || lives.some((one) => one.simulated),
    recentScans: [...record.life.recentScans.slice(-2), ...lives.flatMap((one) => one.recentScans.slice(-2))],
    recentKeys: [...record.life.recentKeys.slice(-3), ...lives.flatMap((one) => one.recentKeys.slice(-3))],
    absorbed: [...record.life.absorbed, ...lives.map((one) => one.uid)],
  });
  const traits = lines.reduce((known, line) => joinTraits(known, line.traits), record.traits);
  return {
    record: {
      ...record,
      life,
      motion: beginMotion(timeUs, fit.lonDeg, fit.latDeg, [0, 0, fit.vE, fit.vN], triangle),
      visibility: withVisibility(record.visibility, "subsurface", VISIBLE_AGAIN),
      ...(traits === undefined ? {} : { traits }),
    },
    gone: lines.map((line) => ({
      ...line,
      life: { ...line.life, status: "retired" as const, retiredUs: timeUs, mergedInto: record.life.uid },
    })),
  };
}
