/** One scan of positions through the stages: candidates, pairs, explanation, updates, births. */
import type { EvidenceTerms, PositionObservation } from "../model/index.ts";
import { bearTracks } from "./births.ts";
import { findCandidates, letGo, nearTracks, type ScanContext } from "./candidates.ts";
import { explain, runnersUp } from "./clusters.ts";
import { crowdPerM2, withoutWeakest } from "./crowd.ts";
import { evidenceNote } from "./evidence.ts";
import { type ExcessKind, tally } from "./excess.ts";
import { senseOf } from "./existence.ts";
import { withScan } from "./habits.ts";
import { isWorthCarrying } from "./life.ts";
import { isInside, type Look } from "./look.ts";
import { type Memo, recall } from "./memo.ts";
import { noMoves } from "./moves.ts";
import { gatePairs, type Pair } from "./pairs.ts";
import {
  ASSUMED_CLUTTER_PM2,
  ASSUMED_DETECTION,
  MAXIMUM_LOOKS,
  POSITION_GATE2,
  UNSEEN_DENSITY_PM2,
} from "./parameters.ts";
import { plotEvidence } from "./plot_evidence.ts";
import { clutterFactors } from "./plot_trust.ts";
import { plotsOf } from "./plots.ts";
import type { Stage } from "./position_stage.ts";
import { rangingOf, sweepOf } from "./ranging.ts";
import { register } from "./registration.ts";
import type { Member, Scan } from "./scan.ts";
import { editTracks } from "./track_set.ts";
import { updateTracks } from "./track_update.ts";
import { afterLook, unseenPerM2 } from "./unseen.ts";
import type { Decision, ScanOutcome, StateOutcome, TrackRecord, World } from "./world.ts";

/** `family` names the look over minute boundaries. */
export function applyPositions(before: World, scan: Scan, family: string, explains: boolean, memo?: Memo): ScanOutcome {
  const seen = scan.looks.filter((look) => look.sensorKind !== "subsurface");
  const excess = new Map<ExcessKind, number>();
  tally(excess, "looks", seen.length - MAXIMUM_LOOKS);
  const looks = seen.slice(0, MAXIMUM_LOOKS);
  const kind = scan.positions[0]?.observation.sensorKind ?? looks[0]?.sensorKind ?? "drone";
  const habit = before.habits.get(scan.sourceId);
  const ranging = rangingOf(looks[0], habit);
  const raw = memo?.plots ?? plotsOf(scan.positions, scan.timeUs, undefined, ranging);
  const { registration, shift } = register(before, scan, raw);
  const plots = shift === undefined ? raw : plotsOf(scan.positions, scan.timeUs, shift, ranging);
  const world = registration === before.registration ? before : { ...before, registration };
  const context: ScanContext = { timeUs: scan.timeUs, plots, looks, family, accepts: isSurface };
  const near = nearTracks(world.tracks, context);
  const again = recall(memo, world, near, NOBODY, scan.timeUs, shift);
  if (again !== undefined) return again;
  const candidates = findCandidates(near, context);
  const { background, births } = densities(world, scan, looks, crowdPerM2(plots, looks, excess));
  const evidence = plotEvidence(scan, candidates, background);
  const pairs = gatePairs(candidates, plots, {
    gate2: POSITION_GATE2,
    background,
    soft: evidence.odds,
    excess,
  });
  const explanation = explain(pairs, candidates.length, plots.count);
  tally(excess, "joint", explanation.greedy);
  const stage: Stage = {
    scan,
    explains,
    family,
    kind,
    sense: senseOf(kind, looks[0]),
    plots,
    candidates,
    pairs,
    evidence,
    explanation,
    rowFrom: rowsOf(pairs, candidates.length),
    second: runnersUp(pairs, explanation),
    moves: noMoves(habit),
  };

  const decisions = scan.positions.map((member, j) => decide(stage, member, j));
  const tracks = editTracks(world.tracks);
  const states: StateOutcome[] = [];
  const faded = updateTracks(stage, decisions, tracks, states);
  bearTracks(stage, decisions, births, tracks, excess);
  let unseen = world.unseen;
  for (const look of looks) unseen = afterLook(unseen, look, scan.timeUs / 1e6);
  const born = tracks.added();
  const isPeriodic = sweepOf(looks[0]) !== undefined;
  const habits = withScan(world.habits, scan.sourceId, scan.timeUs, isPeriodic, stage.moves);
  const next: World = {
    ...world,
    timeUs: scan.timeUs,
    tracks: withoutWeakest(tracks.done(faded ? (record) => isWorthCarrying(record.life) : undefined), excess),
    unseen,
    habits,
  };
  if (looks.length > 0 || plots.count !== 1 || faded || excess.size > 0) {
    letGo(near, tracks);
    return { world: next, decisions, states, excess };
  }
  const inputs = near.map((one) => one.record);
  const outputs = near.map((one) => tracks.at(one));
  return {
    world: next,
    decisions,
    states,
    memo: {
      plots: raw,
      shift,
      inputs,
      outputs,
      claimants: NOBODY,
      born,
      decisions,
      states,
      ...(stage.moves.taken === 0
        ? {}
        : { habit: { sourceId: scan.sourceId, before: habit, after: habits.get(scan.sourceId) } }),
    },
  };
}

const NOBODY: readonly TrackRecord[] = [];

function isSurface(record: TrackRecord): boolean {
  return record.kind === "surface";
}

function rowsOf(pairs: readonly Pair[], rows: number): Int32Array {
  const from = new Int32Array(rows + 1);
  for (let k = 0; k < pairs.length; k++) from[pairs[k]!.row + 1] = k + 1;
  for (let i = 1; i <= rows; i++) if (from[i] === 0) from[i] = from[i - 1]!;
  return from;
}

/** At each plot: density of all that is no known track, and of it the share of vessels not seen before. */
function densities(
  world: World,
  scan: Scan,
  looks: readonly Look[],
  crowdPerM2: number,
): { background: Float64Array; births: Float64Array } {
  const count = scan.positions.length;
  const background = new Float64Array(count);
  const births = new Float64Array(count);
  const unseenIn = looks.map((look) => unseenPerM2(world.unseen, look, scan.timeUs / 1e6));
  const factors = clutterFactors(scan);
  for (let j = 0; j < count; j++) {
    const { position } = scan.positions[j]!.observation;
    const inside = looks.length < 2 ? 0 : looks.findIndex((one) => isInside(one, position.lonDeg, position.latDeg));
    const i = Math.max(0, inside);
    const look = looks[i];
    const clutter = (factors?.[j] ?? 1) * Math.max(crowdPerM2, look?.clutterPerM2 ?? ASSUMED_CLUTTER_PM2);
    const unseen = look === undefined ? UNSEEN_DENSITY_PM2 : unseenIn[i]!(position.lonDeg, position.latDeg);
    const fresh = (look === undefined || look.detection === 0 ? ASSUMED_DETECTION : look.detection) * unseen;
    background[j] = clutter + fresh;
    births[j] = fresh / (clutter + fresh);
  }
  return { background, births };
}

/** What becomes of one plot, before tracks are made of those that nobody explains. */
function decide(stage: Stage, member: Member<PositionObservation>, j: number): Decision {
  const { explanation, pairs, candidates } = stage;
  const { cursor } = member;
  const { key, observedAtUs } = member.observation;
  const k = explanation.owner[j]!;
  const pair = k < 0 ? undefined : pairs[k]!;
  const decision: Deciding =
    pair === undefined
      ? { cursor, key, observedAtUs, reason: "clutter" }
      : {
          cursor,
          key,
          observedAtUs,
          reason: "updated",
          uid: candidates[pair.row]!.record.life.uid,
          mahalanobis2: pair.mahalanobis2,
          logLikelihood: pair.logLikelihood,
          weight: explanation.pair[k]!,
        };
  if (stage.explains && pair !== undefined) decision.terms = termsOf(stage, pair);
  const runnerUp = stage.second[j]!;
  if (runnerUp >= 0) {
    const second = pairs[runnerUp]!;
    decision.runnerUpUid = candidates[second.row]!.record.life.uid;
    decision.runnerUpMahalanobis2 = second.mahalanobis2;
    if (stage.explains) decision.runnerUpTerms = termsOf(stage, second);
  }
  const note = evidenceNote(member);
  if (note !== undefined) decision.note = note;
  return decision;
}

type Deciding = { -readonly [K in keyof Decision]: Decision[K] };

function termsOf({ evidence, candidates }: Stage, pair: Pair): EvidenceTerms {
  return evidence.terms(candidates[pair.row]!, pair);
}
