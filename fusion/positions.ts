/** One scan of positions through the stages: candidates, pairs, explanation, updates, births. */
import type { EvidenceTerms, PositionObservation, SourceKind } from "../model/index.ts";
import { type Candidate, findCandidates, nearTracks, type ScanContext } from "./candidates.ts";
import { type Explanation, explain, runnersUp } from "./clusters.ts";
import { crowdPerM2, mostConfident, withoutWeakest } from "./crowd.ts";
import { anchorAt } from "./displacement.ts";
import { evidenceNote } from "./evidence.ts";
import { type ExcessKind, tally } from "./excess.ts";
import {
  existenceAfter,
  FIRST_VISIBILITY,
  senseOf,
  visibilityAfter,
  visibilityTo,
  withVisibility,
} from "./existence.ts";
import { withScan } from "./habits.ts";
import { beginLife, confirmed, hit, isWorthCarrying, reconsidered } from "./life.ts";
import { isInside, type Look } from "./look.ts";
import { type Memo, recall } from "./memo.ts";
import { type Moves, moveTo, noMoves } from "./moves.ts";
import { withNumber } from "./numbers.ts";
import { gatePairs, type Pair } from "./pairs.ts";
import {
  ASSUMED_CLUTTER_PM2,
  ASSUMED_DETECTION,
  CONFIRM_EXISTENCE,
  LEAST_BIRTH,
  MAXIMUM_LOOKS,
  POSITION_GATE2,
  UNSEEN_DENSITY_PM2,
  VISIBLE_AGAIN,
} from "./parameters.ts";
import { type PlotEvidence, plotEvidence } from "./plot_evidence.ts";
import { clutterFactors } from "./plot_trust.ts";
import { type Plots, plotsOf } from "./plots.ts";
import { rangingOf, sweepOf } from "./ranging.ts";
import { register } from "./registration.ts";
import { PLOT_CORRELATION_S, repeatFactor, withReading } from "./repeats.ts";
import type { Member, Scan } from "./scan.ts";
import { bucketWhenDue } from "./stored_state.ts";
import { editTracks, type TrackEdit } from "./track_set.ts";
import { learnt } from "./traits.ts";
import { afterLook, unseenPerM2 } from "./unseen.ts";
import { beginAtPlot, believable, type MeasuredVelocity, type Share, updateMotion } from "./update.ts";
import type { Decision, Life, Motion, ScanOutcome, StateOutcome, TrackRecord, Visibility, World } from "./world.ts";

interface Stage {
  readonly scan: Scan;
  readonly family: string;
  readonly kind: SourceKind;
  /** Kind and mode: what it can see, see existence.ts. */
  readonly sense: string;
  readonly plots: Plots;
  readonly candidates: readonly Candidate[];
  readonly pairs: readonly Pair[];
  readonly evidence: PlotEvidence;
  readonly explanation: Explanation;
  /** Pairs are in the order of candidates: where those of each begin, and where the last end. */
  readonly rowFrom: Int32Array;
  /** Of each plot the likeliest pair that it was not given to, or -1. */
  readonly second: Int32Array;
  readonly moves: Moves;
}

/** `family` names the look over minute boundaries. */
export function applyPositions(before: World, scan: Scan, family: string, memo?: Memo): ScanOutcome {
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
  if (looks.length > 0 || plots.count !== 1 || faded || excess.size > 0)
    return { world: next, decisions, states, excess };
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
  const { cursor, key } = member;
  const { observedAtUs } = member.observation;
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
          terms: termsOf(stage, pair),
        };
  const runnerUp = stage.second[j]!;
  if (runnerUp >= 0) {
    const second = pairs[runnerUp]!;
    decision.runnerUpUid = candidates[second.row]!.record.life.uid;
    decision.runnerUpMahalanobis2 = second.mahalanobis2;
    decision.runnerUpTerms = termsOf(stage, second);
  }
  const note = evidenceNote(member);
  if (note !== undefined) decision.note = note;
  return decision;
}

type Deciding = { -readonly [K in keyof Decision]: Decision[K] };

function termsOf({ evidence, candidates }: Stage, pair: Pair): EvidenceTerms {
  return evidence.terms(candidates[pair.row]!, pair);
}

/** Returns whether one of them is no longer worth carrying. */
function updateTracks(
  stage: Stage,
  decisions: readonly Decision[],
  tracks: TrackEdit,
  states: StateOutcome[],
): boolean {
  let faded = false;
  for (let row = 0; row < stage.candidates.length; row++) {
    const candidate = stage.candidates[row]!;
    const record = updateTrack(stage, decisions, row, states);
    if (record === candidate.record) continue;
    tracks.put(candidate.place, record);
    if (!isWorthCarrying(record.life)) faded = true;
  }
  return faded;
}

/** Whether the best joint explanation leaves the pair to its track. */
function isLeft({ explanation, pairs }: Stage, k: number): boolean {
  const owner = explanation.owner[pairs[k]!.column]!;
  return owner < 0 || owner === k;
}

/** What the plots of a track have of it, the largest share first; all but what is next to nothing. */
function sharesOf(stage: Stage, row: number, weight: number, total: number): readonly Share[] {
  const { explanation, pairs, rowFrom } = stage;
  const [from, to] = [rowFrom[row]!, rowFrom[row + 1]!];
  if (to - from === 1) return [{ pair: pairs[from]!, weight: explanation.pair[from]! / total }];
  const shares: Share[] = [];
  for (let k = from; k < to; k++)
    if (isLeft(stage, k) && explanation.pair[k]! > 0.001 * weight)
      shares.push({ pair: pairs[k]!, weight: explanation.pair[k]! / total });
  return shares.sort((a, b) => b.weight - a.weight || a.pair.column - b.pair.column);
}

function updateTrack(stage: Stage, decisions: readonly Decision[], row: number, states: StateOutcome[]): TrackRecord {
  const { explanation, pairs, scan, kind, sense, rowFrom } = stage;
  const candidate = stage.candidates[row]!;
  const { record } = candidate;
  const none = explanation.none[row]!;
  // Without a look nothing follows from silence.
  const existence = existenceAfter(candidate.existence, candidate.looked > 0 ? candidate.detection : 0, none);
  const before = visibilityTo(record.visibility, sense, kind);
  const visibility = withVisibility(record.visibility, sense, visibilityAfter(before, candidate.looked, none));
  let weight = 0;
  for (let k = rowFrom[row]!; k < rowFrom[row + 1]!; k++) if (isLeft(stage, k)) weight += explanation.pair[k]!;
  const best = explanation.best[row]!;
  if (weight < 0.05 || candidate.predicted === undefined)
    return existence === record.life.existence && visibility === record.visibility
      ? record
      : { ...record, visibility, life: reconsidered(record.life, existence, scan.timeUs) };
  const missed = none * candidate.existence * (1 - candidate.detection);
  const total = weight + missed;
  const shares = sharesOf(stage, row, weight, total);
  let kept = 0;
  for (let i = 0; i < shares.length; i++) kept += shares[i]!.weight;
  const lead = best >= 0 ? pairs[best]!.column : shares[0]!.pair.column;
  const member = scan.positions[lead]!;
  const factor = repeatFactor(record.readings, scan.sourceId, scan.timeUs, PLOT_CORRELATION_S);
  const weighed = best >= 0 ? explanation.pair[best]! : 0;
  const move = moveTo(stage.moves, record, scan.sourceId, stage.plots, lead, weighed, scan.timeUs);
  const motion = updateMotion(
    candidate,
    stage.plots,
    scan.timeUs,
    shares,
    Math.max(0, 1 - kept),
    velocityOf(member),
    factor,
    move.velocity,
  );
  const readings = withReading(record.readings, scan.sourceId, scan.timeUs, sense, move.anchor);
  if (best < 0) {
    const life = reconsidered(record.life, existence, scan.timeUs);
    return moved(record, life, motion, visibility, record.numbers, readings, states);
  }
  const life = hit(record.life, member.observation, scan.timeUs, existence, stage.family, decisions[lead]!);
  const numbers = withNumber(record.numbers, scan.sourceId, member.observation.sourceTrackId, scan.timeUs);
  const lived = existence >= CONFIRM_EXISTENCE ? confirmed(life) : life;
  const after = moved(record, lived, motion, visibility, numbers, readings, states);
  return known(stage, lead, explanation.pair[best]!, after);
}

/** The track after an update, marked for the store when that is due. */
function moved(
  record: TrackRecord,
  life: Life,
  motion: Motion,
  visibility: Visibility,
  numbers: TrackRecord["numbers"],
  readings: TrackRecord["readings"],
  states: StateOutcome[],
): TrackRecord {
  const storedBucket = bucketWhenDue(life, motion, record, record.storedBucket, states);
  const { shape, kind, identity, known, traits, distress, companions } = record;
  // Most have nothing else: written out they cost less than a copy that is changed.
  if (known === undefined && traits === undefined && distress === undefined && companions === undefined)
    return { shape, kind, life, motion, visibility, identity, numbers, readings, storedBucket };
  return { ...record, life, motion, visibility, numbers, readings, storedBucket };
}

const CROWDED_OUT = "more plots of this scan could have begun a track than tracks are begun";

/** Tracks of the plots that no track explains well. */
function bearTracks(
  stage: Stage,
  decisions: Decision[],
  births: Float64Array,
  tracks: TrackEdit,
  excess: Map<ExcessKind, number>,
): void {
  const { scan, explanation, plots } = stage;
  const existences = explanation.free.map((free, j) => free * births[j]!);
  const able: number[] = [];
  for (let j = 0; j < plots.count; j++) if (existences[j]! >= LEAST_BIRTH) able.push(j);
  const begun = new Set(mostConfident(able, existences, excess));
  for (const j of able) {
    if (!begun.has(j)) {
      decisions[j] = { ...decisions[j]!, note: CROWDED_OUT };
      continue;
    }
    const existence = existences[j]!;
    const member = scan.positions[j]!;
    const decision: Decision = { ...decisions[j]!, uid: member.key, reason: "initiated", weight: existence };
    // The plot's own decision stays with the track that explains it, when there is one.
    if (decisions[j]!.reason === "clutter") decisions[j] = decision;
    tracks.add(newTrack(stage, member, j, existence, decision, decisions[j] === decision));
  }
}

function newTrack(
  stage: Stage,
  member: Member<PositionObservation>,
  j: number,
  existence: number,
  decision: Decision,
  isItsOwn: boolean,
): TrackRecord {
  const { observation } = member;
  const life = beginLife(member.key, observation, stage.scan.timeUs, existence, stage.family, decision);
  const record: TrackRecord = {
    shape: "track",
    kind: "surface",
    life: isItsOwn ? life : { ...life, seeds: [] },
    motion: beginAtPlot(stage.plots, j, stage.scan.timeUs, velocityOf(member)),
    visibility: withVisibility(FIRST_VISIBILITY, stage.sense, VISIBLE_AGAIN),
    identity: { claimed: {} },
    numbers: withNumber([], stage.scan.sourceId, observation.sourceTrackId, stage.scan.timeUs),
    readings: withReading(
      [],
      stage.scan.sourceId,
      stage.scan.timeUs,
      stage.sense,
      anchorAt(undefined, stage.plots, j, stage.scan.timeUs),
    ),
    storedBucket: -1,
  };
  return known(stage, j, 1, record);
}

function velocityOf(member: Member<PositionObservation>): MeasuredVelocity | undefined {
  const { velocity } = member.observation;
  return velocity === undefined ? undefined : believable(velocity);
}

/** The track with what plot `j` tells of the vessel itself; `weight` is how surely it made the plot. */
function known({ scan, evidence }: Stage, j: number, weight: number, record: TrackRecord): TrackRecord {
  const member = scan.positions[j]!;
  const sign = evidence.signs[j];
  const { headingDeg } = member.observation;
  const traits = sign === undefined ? record.traits : learnt(record.traits, sign, weight, scan.timeUs, undefined);
  const unknown = headingDeg === undefined || sign?.headingAmbiguous === true;
  const identity = unknown ? record.identity : { ...record.identity, headingDeg };
  if (traits === record.traits && identity === record.identity) return record;
  return { ...record, identity, ...(traits === undefined ? {} : { traits }) };
}
