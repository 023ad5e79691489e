/**
 * One scan of bearings: first they are set against tracks that have a position, both mirror alternatives of each; what those do not
 * explain goes to the array's own bearing lines; lines of several arrays that agree become a track (cross_fix.ts).
 */
import type { EvidenceTerms } from "../model/index.ts";
import { type BearingPair, type BearingRow, gateBearings, sightTracks } from "./bearing_pairs.ts";
import { type Explanation, explain, runnersUp } from "./clusters.ts";
import { contactTerms } from "./contact_evidence.ts";
import { type ContactScan, contactsOf } from "./contacts.ts";
import { crossFix } from "./cross_fix.ts";
import { type ExcessKind, tally } from "./excess.ts";
import { existenceAfter, senseOf, tempered, visibilityAfter, visibilityTo, withVisibility } from "./existence.ts";
import { newPredictedBearing, predictBearing, updateBearing } from "./kernel/bearing_update.ts";
import { MODEL_SIZE, MU, newState } from "./kernel/state.ts";
import { confirmed, hit, isWorthCarrying, reconsidered } from "./life.ts";
import { applyLines } from "./lines.ts";
import { missByLooks } from "./looks_only.ts";
import { settle } from "./motion.ts";
import { withNumber } from "./numbers.ts";
import { weighModels } from "./pairs.ts";
import { CONFIRM_EXISTENCE, MAXIMUM_CONTACTS } from "./parameters.ts";
import { BEARING_CORRELATION_S, repeatFactor, withReading } from "./repeats.ts";
import type { Scan } from "./scan.ts";
import { storedWhenDue } from "./stored_state.ts";
import { editTracks } from "./track_set.ts";
import { learnt } from "./traits.ts";
import { mixParts } from "./update.ts";
import type { Decision, Motion, ScanOutcome, StateOutcome, TrackRecord, World } from "./world.ts";

interface Stage {
  readonly scan: Scan;
  readonly family: string;
  readonly heard: ContactScan;
  readonly rows: readonly BearingRow[];
  readonly pairs: readonly BearingPair[];
  readonly explanation: Explanation;
  readonly runnersUp: Int32Array;
}

export function applyBearings(world: World, whole: Scan, family: string): ScanOutcome {
  const excess = new Map<ExcessKind, number>();
  const { scan, faint } = loudest(whole, excess);
  const heard = contactsOf(scan);
  if (heard === undefined) return missByLooks(world, scan, family);
  const rows = sightTracks(world.tracks, scan, heard, family);
  const pairs = gateBearings(rows, heard);
  const explanation = explain(pairs, rows.length, heard.contacts.length);
  tally(excess, "joint", explanation.greedy);
  const stage: Stage = { scan, family, heard, rows, pairs, explanation, runnersUp: runnersUp(pairs, explanation) };
  const decisions = scan.bearings.map((_, j) => decide(stage, j));
  const tracks = editTracks(world.tracks);
  const states: StateOutcome[] = [];
  rows.forEach((row, i) => {
    const after = updateTrack(stage, decisions, i);
    if (after !== row.record) tracks.put(row.place, storedWhenDue(after, row.record, states));
  });
  const lined = applyLines(
    { ...world, timeUs: scan.timeUs, tracks: tracks.done((record) => isWorthCarrying(record.life)) },
    scan,
    heard,
    family,
    explanation.free,
    decisions,
    excess,
  );
  return {
    world: crossFix(lined, scan, heard.arrayId, states, excess),
    decisions: [...decisions, ...faint],
    states,
    excess,
  };
}

/** The scan with the loudest bearings an array can have told apart, in their order, and what is said of the others. */
function loudest(scan: Scan, excess: Map<ExcessKind, number>): { readonly scan: Scan; readonly faint: Decision[] } {
  const { bearings } = scan;
  if (bearings.length <= MAXIMUM_CONTACTS) return { scan, faint: [] };
  tally(excess, "contacts", bearings.length - MAXIMUM_CONTACTS);
  const snrDb = (i: number): number => bearings[i]!.observation.snrDb ?? Number.NEGATIVE_INFINITY;
  const order = bearings.map((_, i) => i).sort((a, b) => (snrDb(a) === snrDb(b) ? a - b : snrDb(b) - snrDb(a)));
  const kept = order.slice(0, MAXIMUM_CONTACTS).sort((a, b) => a - b);
  const faint = order.slice(MAXIMUM_CONTACTS).map((i): Decision => {
    const { cursor, observation } = bearings[i]!;
    const { key, observedAtUs } = observation;
    return { cursor, key, observedAtUs, reason: "clutter", note: FAINT };
  });
  return { scan: { ...scan, bearings: kept.map((i) => bearings[i]!) }, faint };
}

const FAINT = "one scan brought more bearings than an array can tell apart; the loudest were weighed";

function decide(stage: Stage, j: number): Decision {
  const member = stage.scan.bearings[j]!;
  const base = { cursor: member.cursor, key: member.observation.key, observedAtUs: member.observation.observedAtUs };
  const k = stage.explanation.owner[j]!;
  const second = runnerUpOf(stage, j);
  if (k < 0) return { ...base, ...second, reason: "clutter" };
  const pair = stage.pairs[k]!;
  return {
    ...base,
    ...second,
    terms: termsOf(stage, pair),
    reason: pair.alternative < 0 ? "bearing-ambiguous" : "bearing-updated",
    uid: stage.rows[pair.row]!.record.life.uid,
    mahalanobis2: pair.mahalanobis2,
    logLikelihood: pair.logLikelihood,
    weight: pair.alternative < 0 ? 0 : stage.explanation.pair[k]!,
  };
}

/** The likeliest track that did not get contact `j`. */
function runnerUpOf(stage: Stage, j: number): Partial<Decision> {
  const k = stage.runnersUp[j]!;
  if (k < 0) return {};
  const pair = stage.pairs[k]!;
  return {
    runnerUpUid: stage.rows[pair.row]!.record.life.uid,
    runnerUpMahalanobis2: pair.mahalanobis2,
    runnerUpTerms: termsOf(stage, pair),
  };
}

function termsOf({ rows, heard }: Stage, pair: BearingPair): EvidenceTerms {
  return contactTerms(rows[pair.row]!, heard.contacts[pair.column]!, heard.timeUs, pair, heard.backgroundPerRad);
}

function updateTrack(stage: Stage, decisions: readonly Decision[], i: number): TrackRecord {
  const { explanation, pairs, scan } = stage;
  const row = stage.rows[i]!;
  const { record } = row;
  const none = explanation.none[i]!;
  const factor = repeatFactor(record.readings, scan.sourceId, scan.timeUs, BEARING_CORRELATION_S);
  const judged = existenceAfter(row.existence, row.looked > 0 ? row.detection : 0, none);
  const existence = tempered(row.existence, judged, factor);
  const kind = scan.bearings[0]!.observation.sensorKind;
  const sense = senseOf(kind, scan.looks[0]);
  const before = visibilityTo(record.visibility, sense, kind);
  const visibility = withVisibility(record.visibility, sense, visibilityAfter(before, row.looked, none));
  const lived: TrackRecord = { ...record, visibility, life: reconsidered(record.life, existence, scan.timeUs) };
  const best = explanation.best[i]!;
  if (best < 0) return lived;
  const pair = pairs[best]!;
  const weight = explanation.pair[best]!;
  if (pair.alternative < 0 || weight < 0.05) return lived;
  // Of the bearings that others do not own, the best alone moves the track; doubt about it stays as the miss.
  const missed = 1 - weight / (weight + none * row.existence * (1 - row.detection));
  const motion = steer(stage, row, pair, missed, factor);
  const readings = withReading(record.readings, scan.sourceId, scan.timeUs, sense);
  const member = scan.bearings[pair.column]!;
  const life = hit(record.life, member.observation, scan.timeUs, existence, stage.family, decisions[pair.column]!);
  const { signs, contactId } = stage.heard.contacts[pair.column]!;
  const traits = signs && learnt(record.traits, signs, weight, scan.timeUs, row.speedMps);
  return {
    ...lived,
    motion,
    readings,
    life: existence >= CONFIRM_EXISTENCE ? confirmed(life) : life,
    numbers: withNumber(record.numbers, scan.sourceId, contactId, scan.timeUs),
    ...(traits === undefined ? {} : { traits }),
  };
}

const predicted = newPredictedBearing();

/** The motion after a bearing that is this track's with weight 1 - missed. */
function steer(stage: Stage, row: BearingRow, pair: BearingPair, missed: number, factor: number): Motion {
  const { heard, scan } = stage;
  const { motion } = row.record;
  const contact = heard.contacts[pair.column]!;
  const x = newState();
  x.set(row.predicted);
  for (let o = 0; o < MU; o += MODEL_SIZE) {
    predictBearing(
      x,
      o,
      motion.lonDeg,
      motion.latDeg,
      motion.scale,
      heard.point,
      heard.propagationMps,
      contact.lagS,
      predicted,
    );
    updateBearing(x, o, predicted, contact.bearingsRad[pair.alternative]!, factor * contact.sigmaRad ** 2);
  }
  weighModels(row.predicted, pair, factor, x);
  if (missed < 0.02) return settle(scan.timeUs, motion.lonDeg, motion.latDeg, x);
  const mixed = newState();
  mixParts([x, row.predicted], [1 - missed, missed], mixed);
  return settle(scan.timeUs, motion.lonDeg, motion.latDeg, mixed);
}
