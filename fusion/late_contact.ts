/**
 * Contacts of the past: vessels that only data from beyond the horizon tells of. They are tracks that were never live: a picture of
 * now must not show where something was hours ago, and a picture of then must. Their trajectory is their detections.
 */
import type { StoredState, Track, TrackState } from "../model/index.ts";
import { inverse, joinLabels, US_PER_S } from "../model/index.ts";
import { velocityOfReport } from "./ais_plot.ts";
import type { LateDetection } from "./late_detection.ts";
import { toldOf } from "./late_facts.ts";
import type { Placing } from "./late_pairs.ts";
import { ASSUMED_DETECTION, POSITION_GATE2, UNKNOWN_SPEED_MPS } from "./parameters.ts";
import { trackIdOf } from "./track_id.ts";

/** Tracks that this run began, went on with or learned of: PostGIS does not have that yet. */
export interface Contacts {
  readonly byId: Map<string, { readonly track: Track; readonly fixes: readonly TrackState[] }>;
}

export function newContacts(): Contacts {
  return { byId: new Map() };
}

export function noteTrack(contacts: Contacts, track: Track, fix?: TrackState): void {
  const fixes = contacts.byId.get(track.id)?.fixes ?? [];
  contacts.byId.set(track.id, { track, fixes: fix === undefined ? fixes : [...fixes.slice(1 - MOST_FIXES), fix] });
}

/** As far as PostGIS looks for a stored fix, seconds, and how its course may wander, m²/s³. */
const WINDOW_S = 1_800;
const WANDER_M2PS3 = 0.01;
/** Scenes come in the order of time: older fixes of this run are never nearer. */
const MOST_FIXES = 4;

export function contactsNear(
  contacts: Contacts,
  detection: LateDetection,
): { readonly track: Track; readonly placing: Placing }[] {
  const found: { track: Track; placing: Placing }[] = [];
  for (const { track, fixes } of contacts.byId.values()) {
    // A contact with another name would lose its claim on the report anyway.
    if (detection.mmsi !== undefined && track.claimed.mmsi !== undefined && track.claimed.mmsi !== detection.mmsi)
      continue;
    for (const fix of fixes) {
      const placing = placingOf(fix, detection);
      if (placing !== undefined) found.push({ track, placing });
    }
  }
  return found;
}

/** Dead reckoning over the gap, F P F' + q g³ / 3, as correlation in the store does where it has a fix on one side only. */
function placingOf(fix: TrackState, { position, cov, observedAtUs }: LateDetection): Placing | undefined {
  const gapS = (observedAtUs - fix.timeUs) / US_PER_S;
  if (Math.abs(gapS) > WINDOW_S) return undefined;
  const c = fix.covariance;
  const wander = (WANDER_M2PS3 * Math.abs(gapS) ** 3) / 3;
  const ee = c[0] + gapS * (2 * c[2] + gapS * c[7]) + wander + cov.eeM2;
  const en = c[1] + gapS * (c[3] + c[5] + gapS * c[8]) + cov.enM2;
  const nn = c[4] + gapS * (2 * c[6] + gapS * c[9]) + wander + cov.nnM2;
  // Most are far away: a degree of latitude is 110 km at least.
  const farM = Math.abs(position.latDeg - fix.position.latDeg) * 110_000;
  if (farM > Math.abs(gapS * fix.velocityNorthMps) + Math.sqrt(POSITION_GATE2 * nn)) return undefined;
  const { distanceM, bearingDeg } = inverse(fix.position, position);
  const rad = (bearingDeg * Math.PI) / 180;
  const e = distanceM * Math.sin(rad) - gapS * fix.velocityEastMps;
  const n = distanceM * Math.cos(rad) - gapS * fix.velocityNorthMps;
  const det = ee * nn - en * en;
  const d2 = (e * e * nn - 2 * e * n * en + n * n * ee) / det;
  if (!(det > 0) || !(d2 <= POSITION_GATE2)) return undefined;
  return {
    distanceM: Math.hypot(e, n),
    mahalanobis2: d2,
    logDensity: -0.5 * (d2 + Math.log(det)) - Math.log(2 * Math.PI),
  };
}

type Contact = { readonly track: Track; readonly state: StoredState };

/** A contact from its first detection. */
export function beginContact(audience: string, detection: LateDetection, existence: number): Contact {
  const { observation, observedAtUs } = detection;
  const id = trackIdOf(audience, `past ${detection.key}`, 0);
  const state = fixOf(detection);
  const track: Track = {
    id,
    kind: "surface",
    status: "retired",
    past: true,
    existence: hundredths(existence),
    state,
    claimed: {},
    ...toldOf(undefined, observation, existence),
    firstSeenUs: observedAtUs,
    lastSeenUs: observedAtUs,
    lastLooks: [{ sensorKind: observation.sensorKind, sourceId: observation.key.sourceId, timeUs: observedAtUs }],
    aliases: [],
    label: observation.label,
    simulated: observation.simulated,
  };
  return { track, state: { trackId: id, state } };
}

/** The contact with one more fix, which it made with probability `weight`. */
export function continueContact(track: Track, detection: LateDetection, weight: number): Contact {
  const { observation, observedAtUs } = detection;
  const missed = (track.existence * (1 - ASSUMED_DETECTION)) / (1 - track.existence * ASSUMED_DETECTION);
  const state = fixOf(detection);
  const look = { sensorKind: observation.sensorKind, sourceId: observation.key.sourceId, timeUs: observedAtUs };
  const looks = [look, ...track.lastLooks].sort((a, b) => b.timeUs - a.timeUs);
  return {
    track: {
      ...track,
      existence: hundredths(weight + (1 - weight) * missed),
      ...(track.state === undefined || observedAtUs >= track.state.timeUs ? { state } : {}),
      ...toldOf(track, observation, weight),
      firstSeenUs: Math.min(track.firstSeenUs, observedAtUs),
      lastSeenUs: Math.max(track.lastSeenUs, observedAtUs),
      lastLooks: looks.filter((one, i) => looks.findIndex((other) => other.sensorKind === one.sensorKind) === i),
      label: joinLabels(track.label, observation.label),
      simulated: track.simulated || observation.simulated,
    },
    state: { trackId: track.id, state },
  };
}

function hundredths(existence: number): number {
  return Math.round(existence * 100) / 100;
}

function fixOf({ observation, position, cov, observedAtUs }: LateDetection): TrackState {
  const velocity = observation.kind === "ais" ? velocityOfReport(observation) : observation.velocity;
  const v2 = (velocity?.sigmaMps ?? UNKNOWN_SPEED_MPS.surface) ** 2;
  return {
    timeUs: observedAtUs,
    position,
    velocityEastMps: velocity?.eastMps ?? 0,
    velocityNorthMps: velocity?.northMps ?? 0,
    covariance: [cov.eeM2, cov.enM2, 0, 0, cov.nnM2, 0, 0, v2, 0, v2],
  };
}
