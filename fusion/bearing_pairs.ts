/** Which tracks each bearing of a scan can come from: the retarded state's bearing against every alternative. */
import { contactOdds, speedOf } from "./contact_evidence.ts";
import type { ContactScan } from "./contacts.ts";
import { existenceAtLook, senseOf, visibilityTo } from "./existence.ts";
import { wrapRad } from "./kernel/bearing_geometry.ts";
import { newPredictedBearing, type PredictedBearing, predictBearing } from "./kernel/bearing_update.ts";
import { logGaussian } from "./kernel/linear_update.ts";
import { MANOEUVRE, STATE_SIZE, STEADY, STOPPED } from "./kernel/state.ts";
import { existenceAt } from "./life.ts";
import { predictMotion, secondsSince } from "./motion.ts";
import { numberOf } from "./numbers.ts";
import { hitChance, logMix, MOST_ODDS, missChance, type WeighedPair } from "./pairs.ts";
import { ASSUMED_DETECTION, BEARING_GATE2 } from "./parameters.ts";
import type { Scan } from "./scan.ts";
import { stripAgeS, type TrackPlace, type TrackSet } from "./track_set.ts";
import type { TrackRecord, Traits } from "./world.ts";

export interface BearingRow {
  readonly place: TrackPlace;
  readonly record: TrackRecord;
  readonly existence: number;
  readonly detection: number;
  readonly looked: number;
  /** For the evidence beside the bearing, see contact_evidence.ts. */
  readonly traits: Traits | undefined;
  readonly contactId: string | undefined;
  readonly speedMps: number;
  readonly predicted: Float64Array;
  readonly steady: PredictedBearing;
  readonly manoeuvre: PredictedBearing;
  readonly stopped: PredictedBearing;
}

export interface BearingPair extends WeighedPair {
  /** The alternative that the likelihood chooses, or -1 while it does not decide. */
  readonly alternative: number;
}

/** Past this share of the range the bearing is no longer linear in the position. */
const MOST_RELATIVE_SIGMA = 0.35;
/** Both mirror alternatives are kept until one is so many times likelier than the other. */
const DECISIVE_RATIO = 100;

export function sightTracks(set: TrackSet, scan: Scan, heard: ContactScan, family: string): BearingRow[] {
  const rows: BearingRow[] = [];
  const rangeDeg = (1.2 * heard.maximumRangeM) / 110_500 + 0.05;
  const isFar = (southDeg: number, northDeg: number, slackM: number): boolean =>
    northDeg + rangeDeg + slackM / 110_500 < heard.sensor.latDeg ||
    southDeg - rangeDeg - slackM / 110_500 > heard.sensor.latDeg;
  for (let s = 0; s < set.length; s++) {
    const strip = set[s]!;
    if (isFar(strip.southDeg, strip.northDeg, strip.reachMps * stripAgeS(strip, scan.timeUs))) continue;
    for (let index = 0; index < strip.records.length; index++) {
      const record = strip.records[index]!;
      if (record.kind !== "surface" && record.kind !== "distress-beacon") continue;
      const { latDeg, reachMps } = record.motion;
      if (isFar(latDeg, latDeg, reachMps * secondsSince(record.motion, scan.timeUs))) continue;
      const row = sightTrack({ strip: s, index }, record, scan, heard, family);
      if (row !== undefined) rows.push(row);
    }
  }
  return rows;
}

function sightTrack(
  place: TrackPlace,
  record: TrackRecord,
  scan: Scan,
  heard: ContactScan,
  family: string,
): BearingRow | undefined {
  const { motion } = record;
  const predicted = new Float64Array(STATE_SIZE);
  predictMotion(motion, scan.timeUs, predicted);
  const steady = newPredictedBearing();
  const manoeuvre = newPredictedBearing();
  const stopped = newPredictedBearing();
  const { lonDeg, latDeg } = motion;
  predictBearing(predicted, STEADY, lonDeg, latDeg, motion.scale, heard.point, heard.propagationMps, 0, steady);
  if (steady.rangeM > 1.2 * heard.maximumRangeM) return undefined;
  predictBearing(predicted, MANOEUVRE, lonDeg, latDeg, motion.scale, heard.point, heard.propagationMps, 0, manoeuvre);
  predictBearing(predicted, STOPPED, lonDeg, latDeg, motion.scale, heard.point, heard.propagationMps, 0, stopped);
  if (Math.sqrt(manoeuvre.variance) > MOST_RELATIVE_SIGMA) return undefined;
  const inRange = steady.rangeM <= heard.maximumRangeM;
  const seen = record.life.recentScans.includes(family);
  const looked = inRange && !seen ? (heard.looked ?? 0) : 0;
  const kind = scan.bearings[0]!.observation.sensorKind;
  const chance = heard.looked === undefined ? ASSUMED_DETECTION : looked;
  const detection = seen ? 0 : chance * visibilityTo(record.visibility, senseOf(kind, scan.looks[0]), kind);
  return {
    place,
    record,
    existence: existenceAtLook(existenceAt(record.life, scan.timeUs), looked > 0 ? detection : 0),
    detection,
    looked,
    traits: record.traits,
    contactId: numberOf(record.numbers, heard.sourceId, scan.timeUs),
    speedMps: speedOf(predicted),
    predicted,
    steady,
    manoeuvre,
    stopped,
  };
}

export function gateBearings(rows: readonly BearingRow[], heard: ContactScan): BearingPair[] {
  const pairs: BearingPair[] = [];
  rows.forEach((row, i) => {
    heard.contacts.forEach((_, j) => {
      const pair = asPair(i, row, j, heard);
      if (pair !== undefined) pairs.push(pair);
    });
  });
  return pairs;
}

function asPair(i: number, row: BearingRow, j: number, heard: ContactScan): BearingPair | undefined {
  const contact = heard.contacts[j]!;
  const r = contact.sigmaRad * contact.sigmaRad;
  let best2 = Number.POSITIVE_INFINITY;
  let alternative = -1;
  let logBest = Number.NEGATIVE_INFINITY;
  let logSecond = Number.NEGATIVE_INFINITY;
  let logSteady = 0;
  let logManoeuvre = 0;
  let logStopped = 0;
  let total = 0;
  for (let a = 0; a < contact.bearingsRad.length; a++) {
    const ya = wrapRad(contact.bearingsRad[a]! - row.steady.azimuthRad);
    const yb = wrapRad(contact.bearingsRad[a]! - row.manoeuvre.azimuthRad);
    const sa = row.steady.variance + r;
    const sb = row.manoeuvre.variance + r;
    const yc = wrapRad(contact.bearingsRad[a]! - row.stopped.azimuthRad);
    const sc = row.stopped.variance + r;
    best2 = Math.min(best2, (ya * ya) / sa, (yb * yb) / sb, (yc * yc) / sc);
    const [la, lb, lc] = [logGaussian(ya, sa), logGaussian(yb, sb), logGaussian(yc, sc)];
    const log = logMix(row.predicted, la, lb, lc) + Math.log(Math.max(1e-9, contact.weights[a]!));
    total += Math.exp(log);
    if (log > logBest) {
      logSecond = logBest;
      [logBest, alternative, logSteady, logManoeuvre, logStopped] = [log, a, la, lb, lc];
    } else if (log > logSecond) logSecond = log;
  }
  if (!(best2 <= BEARING_GATE2)) return undefined;
  const hit = hitChance(row.existence, row.detection);
  const odds = (hit * total * contactOdds(row, contact, heard.timeUs)) / (missChance(hit) * heard.backgroundPerRad);
  return {
    row: i,
    column: j,
    mahalanobis2: best2,
    logSteady,
    logManoeuvre,
    logStopped,
    logLikelihood: Math.log(total),
    omega: Math.min(MOST_ODDS, odds),
    alternative: logBest - logSecond >= Math.log(DECISIVE_RATIO) ? alternative : -1,
  };
}
