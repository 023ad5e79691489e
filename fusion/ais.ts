/**
 * One AIS message. What it claims is strong evidence and never a key: the report goes to the track that explains it best, of those that
 * claim the MMSI or claim none; a report that no claimant can have reached starts another track, and both go on claiming.
 */
import type { AisObservation, EvidenceTerms, TimeUs } from "../model/index.ts";
import { keyText } from "../model/index.ts";
import { DETECTION, IDENTITY, KINEMATIC, TERMS } from "./affinity.ts";
import { type AisPlot, knownPlace, plotOfReport, velocityOfReport } from "./ais_plot.ts";
import { type Candidate, findCandidates, type Near, nearTracks, type ScanContext } from "./candidates.ts";
import { applyCall, markDistress } from "./distress.ts";
import { type Excess, joinExcess } from "./excess.ts";
import { clampProbability, FIRST_VISIBILITY, withVisibility } from "./existence.ts";
import { claimantsOf, claiming, reachOf } from "./identity.ts";
import { beginLife, confirmed, hit } from "./life.ts";
import type { Memo } from "./memo.ts";
import { recall } from "./memo.ts";
import { secondsSince } from "./motion.ts";
import { detectionTerm, gatePairs, type Pair } from "./pairs.ts";
import {
  AIS_EXISTENCE,
  MAXIMUM_CLAIMANTS,
  MAXIMUM_DISTRESS_CLAIMANTS,
  OTHER_MMSI_ODDS,
  POSITION_GATE2,
  SAME_MMSI_ODDS,
  UNHEARD_AIS_PM2,
  VISIBLE_AGAIN,
} from "./parameters.ts";
import { withReading } from "./repeats.ts";
import type { Member, Scan } from "./scan.ts";
import { storedWhenDue } from "./stored_state.ts";
import { itemised } from "./terms.ts";
import { allTracks, editTracks, tracksNear, withReplaced } from "./track_set.ts";
import { beginAtPlot, updateMotion } from "./update.ts";
import type { Decision, Motion, ScanOutcome, StateOutcome, TrackRecord, VesselKind, World } from "./world.ts";

export function applyAis(world: World, scan: Scan, family: string, memo?: Memo): ScanOutcome {
  if (scan.ais.length === 1)
    return applyMessage({ ...world, timeUs: scan.timeUs }, scan.ais[0]!, scan.timeUs, family, memo);
  let outcome: ScanOutcome = { world: { ...world, timeUs: scan.timeUs }, decisions: [], states: [] };
  for (const member of scan.ais) {
    const one = applyMessage(outcome.world, member, scan.timeUs, family);
    outcome = {
      world: one.world,
      decisions: [...outcome.decisions, ...one.decisions],
      states: [...outcome.states, ...one.states],
      excess: joinExcess(outcome.excess, one.excess),
    };
  }
  return outcome;
}

function applyMessage(
  world: World,
  member: Member<AisObservation>,
  timeUs: TimeUs,
  family: string,
  memo?: Memo,
): ScanOutcome {
  const report = member.observation;
  const base = { cursor: member.cursor, key: report.key, observedAtUs: report.observedAtUs };
  if (report.stationClass === "base" && report.distress === undefined)
    return { world, decisions: [{ ...base, reason: "not-a-vessel" }], states: [] };
  if (report.position !== undefined) return applyReport(world, member, timeUs, family, memo);
  const claimant = claimantsOf(allTracks(world.tracks), report.mmsi)[0];
  if (claimant === undefined) {
    if (report.distress !== undefined) return applyCall(world, member, timeUs, family);
    return { world, decisions: [{ ...base, reason: "no-position" }], states: [] };
  }
  // Heard, and nothing new of where: the motion stays, the claims and the label do not.
  const decision: Decision = { ...base, reason: "identity", uid: claimant.life.uid };
  const life = hit(claimant.life, report, timeUs, claimant.life.existence, family, decision);
  const named: TrackRecord = {
    ...claimant,
    life: { ...life, hits: claimant.life.hits, intervalS: claimant.life.intervalS },
    ...claiming(claimant, report, timeUs),
  };
  return {
    world: { ...world, tracks: withReplaced(world.tracks, claimant, markDistress(named, report)) },
    decisions: [decision],
    states: [],
  };
}

/** A ship comes so far in a quarter of an hour, degrees of latitude. */
const NEAR_DEG = 0.1;

/** What moves how: kinds are never mixed, a buoy is no vessel. */
export function kindOf(report: AisObservation): VesselKind {
  switch (report.stationClass) {
    case "aid-to-navigation":
      return "aid-to-navigation";
    case "sar-aircraft":
      return "air";
    case "distress-beacon":
      return "distress-beacon";
    case "vessel":
    case "craft":
    case "unknown":
    case "base":
      return "surface";
  }
}

function applyReport(
  world: World,
  member: Member<AisObservation>,
  timeUs: TimeUs,
  family: string,
  memo: Memo | undefined,
): ScanOutcome {
  const report = member.observation;
  const kind = kindOf(report);
  const isKind = (record: TrackRecord): boolean => record.kind === kind;
  // The dimensions that place the hull are the claimant's, and she is near as a rule: the whole sea is searched only else.
  const raw = plotOfReport(report, undefined, timeUs);
  const named = claimantsOf(tracksNear(world.tracks, raw.plots.latDeg[0]!, NEAR_DEG), report.mmsi).filter(isKind);
  const plot = named[0] === undefined ? raw : plotOfReport(report, named[0].identity.voyage, timeUs);
  const context: ScanContext = { timeUs, plots: plot.plots, looks: [], family: "", accepts: isKind };
  const near = nearTracks(world.tracks, context);
  const again = recall(memo, world, near, named, timeUs);
  if (again !== undefined) return again;
  const { found, why } = bestTrack(near, context, report);
  if (found !== undefined) {
    const motion = updateMotion(
      found.candidate,
      timeUs,
      [{ pair: found.pair, weight: 1 }],
      0,
      velocityOfReport(report),
      1,
    );
    const taken = take(world, found.candidate.record, motion, member, plot, timeUs, family, why);
    return { ...taken, memo: memoOf(taken, near, named, found.candidate.record) };
  }
  const claimants = claimantsOf(allTracks(world.tracks), report.mmsi).filter(isKind);
  const reachable = claimants.find((record) => reachOf(record, kind, secondsSince(record.motion, timeUs), plot));
  if (reachable !== undefined) {
    // Its own report, but not where it was expected: a manoeuvre in a gap. The motion begins anew, the track goes on.
    const motion = beginAtPlot(plot.plots, 0, timeUs, velocityOfReport(report), kind);
    return take(world, reachable, motion, member, plot, timeUs, family, { ...why, note: OUT_OF_GATE });
  }
  const most = report.distress === undefined ? MAXIMUM_CLAIMANTS : MAXIMUM_DISTRESS_CLAIMANTS;
  if (claimants.length < most) return begin(world, member, plot, kind, timeUs, family, claimants.length > 0, why);
  return report.distress === undefined
    ? disown(world, member)
    : move(world, claimants[0]!, member, plot, kind, timeUs, family);
}

const SCATTERED: Excess = new Map([["claimants", 1]]);

/** The MMSI is claimed in so many places that one more tells nothing. */
function disown(world: World, member: Member<AisObservation>): ScanOutcome {
  const { cursor, observation } = member;
  const { key, observedAtUs } = observation;
  const decision: Decision = { cursor, key, observedAtUs, reason: "identity-scattered" };
  return { world, decisions: [decision], states: [], excess: SCATTERED };
}

/** A call for help is shown where it was heard last. */
function move(
  world: World,
  claimant: TrackRecord,
  member: Member<AisObservation>,
  plot: AisPlot,
  kind: VesselKind,
  timeUs: TimeUs,
  family: string,
): ScanOutcome {
  const motion = beginAtPlot(plot.plots, 0, timeUs, velocityOfReport(member.observation), kind);
  return { ...take(world, claimant, motion, member, plot, timeUs, family, {}), excess: SCATTERED };
}

/** All that was near, and what became of the one that took the report. */
function memoOf(outcome: Taken, near: readonly Near[], claimants: readonly TrackRecord[], before: TrackRecord): Memo {
  const inputs = near.map((one) => one.record);
  const outputs = inputs.map((record) => (record === before ? outcome.after : record));
  return {
    shift: undefined,
    inputs,
    outputs,
    claimants,
    born: [],
    decisions: outcome.decisions,
    states: outcome.states,
  };
}

interface Taken extends ScanOutcome {
  readonly after: TrackRecord;
}

/** The figures of a decision: of the track that takes the report and of the next best, or of the best when none takes it. */
type Why = Partial<Omit<Decision, "cursor" | "key" | "observedAtUs" | "reason" | "uid">>;

const OUT_OF_GATE = "outside the gate, but within reach of the vessel that claims this MMSI: its motion begins anew";

function bestTrack(
  near: readonly Near[],
  context: ScanContext,
  report: AisObservation,
): { readonly found?: { readonly candidate: Candidate; readonly pair: Pair }; readonly why: Why } {
  const candidates = findCandidates(near, context);
  if (candidates.length === 0) return { why: {} };
  const pairs = gatePairs(candidates, context.plots, {
    gate2: POSITION_GATE2,
    background: Float64Array.of(UNHEARD_AIS_PM2),
    soft: (candidate) => mmsiOdds(candidate.record, report.mmsi),
  });
  let best: Pair | undefined;
  let second: Pair | undefined;
  for (const pair of pairs)
    if (best === undefined || pair.omega > best.omega) {
      second = best;
      best = pair;
    } else if (second === undefined || pair.omega > second.omega) second = pair;
  const termsOf = (pair: Pair): EvidenceTerms => termsOfReport(candidates[pair.row]!, pair, report.mmsi);
  const asRunnerUp = (pair: Pair | undefined): Why =>
    pair === undefined
      ? {}
      : {
          runnerUpUid: candidates[pair.row]!.record.life.uid,
          runnerUpMahalanobis2: pair.mahalanobis2,
          runnerUpTerms: termsOf(pair),
        };
  if (best === undefined || !(best.omega > 1)) return { why: asRunnerUp(best) };
  const { mahalanobis2, logLikelihood } = best;
  const why = { mahalanobis2, logLikelihood, terms: termsOf(best), ...asRunnerUp(second) };
  return { found: { candidate: candidates[best.row]!, pair: best }, why };
}

const weighed = new Float64Array(TERMS);

function termsOfReport({ record, existence, detection }: Candidate, pair: Pair, mmsi: number): EvidenceTerms {
  weighed.fill(0);
  weighed[KINEMATIC] = pair.logLikelihood - Math.log(UNHEARD_AIS_PM2);
  weighed[DETECTION] = detectionTerm(existence, detection);
  weighed[IDENTITY] = Math.log(mmsiOdds(record, mmsi));
  return itemised(weighed, Math.log(pair.omega));
}

function mmsiOdds(record: TrackRecord, mmsi: number): number {
  const { claimed } = record.identity;
  if (claimed.mmsi === undefined) return 1;
  return claimed.mmsi === mmsi ? SAME_MMSI_ODDS : OTHER_MMSI_ODDS;
}

function take(
  world: World,
  before: TrackRecord,
  motion: Motion,
  member: Member<AisObservation>,
  plot: AisPlot,
  timeUs: TimeUs,
  family: string,
  why: Why,
): Taken {
  const report = member.observation;
  const decision: Decision = {
    cursor: member.cursor,
    key: report.key,
    observedAtUs: report.observedAtUs,
    reason: "updated",
    uid: before.life.uid,
    weight: 1,
    ...why,
  };
  const existence = clampProbability(Math.max(before.life.existence, AIS_EXISTENCE));
  const updated: TrackRecord = {
    ...before,
    motion,
    visibility: withVisibility(before.visibility, "ais", VISIBLE_AGAIN),
    readings: withReading(before.readings, report.key.sourceId, timeUs, "ais"),
    known: knownPlace(plot, timeUs),
    ...claiming(before, report, timeUs),
    life: confirmed(hit(before.life, report, timeUs, existence, family, decision)),
  };
  const states: StateOutcome[] = [];
  const stored = storedWhenDue(markDistress(updated, report), before, states);
  const tracks = withReplaced(world.tracks, before, stored);
  return { world: { ...world, tracks }, decisions: [decision], states, after: stored };
}

function begin(
  world: World,
  member: Member<AisObservation>,
  plot: AisPlot,
  kind: VesselKind,
  timeUs: TimeUs,
  family: string,
  isConflict: boolean,
  why: Why,
): ScanOutcome {
  const report = member.observation;
  const uid = keyText(report.key);
  const reason = report.distress !== undefined ? "distress" : isConflict ? "identity-conflict" : "initiated";
  const decision: Decision = {
    cursor: member.cursor,
    key: report.key,
    observedAtUs: report.observedAtUs,
    reason,
    uid,
    weight: 1,
    ...why,
  };
  const call = world.calls.find((one) => one.mmsi === report.mmsi);
  const life = confirmed(beginLife(uid, report, timeUs, AIS_EXISTENCE, family, decision));
  const record: TrackRecord = {
    shape: "track",
    kind,
    life: call === undefined ? life : { ...life, absorbed: [call.life.uid] },
    motion: beginAtPlot(plot.plots, 0, timeUs, velocityOfReport(report), kind),
    visibility: withVisibility(FIRST_VISIBILITY, "ais", VISIBLE_AGAIN),
    ...claiming({ identity: { claimed: {} } }, report, timeUs),
    numbers: [],
    readings: withReading([], report.key.sourceId, timeUs, "ais"),
    known: knownPlace(plot, timeUs),
    storedBucket: -1,
  };
  const states: StateOutcome[] = [];
  const stored = storedWhenDue(markDistress(record, report), undefined, states);
  const tracks = editTracks(world.tracks);
  tracks.add(stored);
  const next: World = {
    ...world,
    tracks: tracks.done(),
    // A call without a position goes on as the track that has one.
    ...(call === undefined
      ? {}
      : {
          calls: world.calls.filter((one) => one !== call),
          retired: [
            ...world.retired,
            { ...call, life: { ...call.life, status: "retired", retiredUs: timeUs, mergedInto: uid } },
          ],
        }),
  };
  return { world: next, decisions: [decision], states };
}
