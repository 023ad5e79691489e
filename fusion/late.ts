/**
 * Observations that PostGIS has a say in: those of a scene, which come late as a rule, and those older than the horizon, which cannot
 * be put back in their place any more and are decided by where the stored trajectories were at their time.
 */
import type { Association, CorrelationEvidence, JournalEntry, Observation } from "../model/index.ts";
import { toRfc3339 } from "../model/index.ts";
import { type Horizon, isBeyond } from "./horizon.ts";
import { isFused } from "./scan.ts";

/** Whether the step must not take this observation before PostGIS was asked. */
export function needsEvidence(horizon: Horizon, observation: Observation): boolean {
  if (observation.kind === "position" && observation.sceneId !== undefined) return true;
  if (!isFused(observation) || !isBeyond(horizon, observation)) return false;
  return observation.kind === "position" || (observation.kind === "ais" && observation.position !== undefined);
}

/** What becomes of an observation beyond the horizon: provenance of the track that was there, or a finding of its own. */
export function lateAssociation(entry: JournalEntry, evidence: readonly CorrelationEvidence[]): Association {
  const { observation, cursor } = entry;
  const when = `Observed ${toRfc3339(observation.observedAtUs)}, too late to be replayed.`;
  const base = { cursor, observedAtUs: observation.observedAtUs };
  const best = evidence
    .filter((one) => one.basis === "trajectory" && one.trackId !== undefined)
    .sort((a, b) => a.mahalanobis2 - b.mahalanobis2 || (a.trackId! < b.trackId! ? -1 : 1));
  const ais = evidence.find((one) => one.basis === "ais" && one.mmsi !== undefined);
  const identity =
    ais === undefined ? "" : ` AIS of MMSI ${ais.mmsi} was ${Math.round(ais.distanceM)} m away at that time.`;
  const first = best[0];
  if (first === undefined)
    return {
      ...base,
      explanation: `${when} No stored track was near it at its time: it stands as a detection of its own.${identity}`,
    };
  const second = best[1];
  return {
    ...base,
    trackId: first.trackId!,
    mahalanobis2: first.mahalanobis2,
    weight: 0,
    ...(second === undefined ? {} : { runnerUpTrackId: second.trackId!, runnerUpMahalanobis2: second.mahalanobis2 }),
    explanation: `${when} This track's stored trajectory was ${Math.round(first.distanceM)} m away at that time; it did not change the track's state.${identity}`,
  };
}
