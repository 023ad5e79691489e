/**
 * When an event is one. Every number stands here, with where it is from, and goes out with each event as its rule's parameters.
 *
 * Zone entry: no published source gives thresholds on a probability. These are Tomi's own proposal: raised where 19 in 20 of the
 * track's probability is inside, at two updates in a row so that one bad plot raises nothing, or for a minute when updates are rare;
 * ended only at 1 in 20, so that a vessel along a boundary does not raise it again and again.
 *
 * Distress: ITU-R M.1371-5 (navigational status 14, annex 8 table 47) and ITU-R M.585-9 (970 SART, 972 man overboard, 974 EPIRB);
 * at once, without a threshold. Sensor lost: the silence that each source's own configuration names.
 */

export interface ZoneEntryParameters {
  /** P(inside) from which on a track is inside. */
  readonly raiseProbability: number;
  /** P(inside) down to which it stays inside. */
  readonly endProbability: number;
  /** Without a second update the prediction must still be inside after this, seconds. */
  readonly holdS: number;
  /** White-noise acceleration of that prediction, m²/s³: a ship that begins to turn. */
  readonly accelerationM2ps3: number;
}

export const ZONE_ENTRY: ZoneEntryParameters = {
  raiseProbability: 0.95,
  endProbability: 0.05,
  holdS: 60,
  accelerationM2ps3: 0.01,
};

export const RULES = {
  distress: { id: "distress", version: 1 },
  zoneEntry: { id: "zone-entry", version: 1 },
  sensorLost: { id: "sensor-lost", version: 1 },
} as const;

/** A covariance of fewer square metres than this is a claim, not knowledge (1 m, 1 sigma). */
export const LEAST_VARIANCE_M2 = 1;
/** A beacon calls eight times a minute for days: the first observations and the newest ones are named. */
export const EVIDENCE_FIRST = 20;
export const EVIDENCE_NEWEST = 80;
