/**
 * One step of one audience's fusion: `step(picture, input) → decisions`. No clock, no chance, no reading from anywhere: the same
 * picture and the same entries give the same result on every machine.
 *
 * The picture is taken over: after the call only the returned one may be used (it is the same object, moved on). Entries are taken
 * row by row in journal order; an entry whose evidence is missing stops the step before it, so that the caller can commit what
 * was, ask PostGIS, and come again.
 */
import type { CorrelationEvidence, JournalEntry, Sighting, TimeUs } from "../model/index.ts";
import { MAXIMUM_LOG_ENTRIES } from "../model/index.ts";
import { beginningOfLog, serialise } from "./checkpoint.ts";
import type { Degraded } from "./excess.ts";
import { horizonAfter, isBeyond, wholeMinute } from "./horizon.ts";
import { decideLate, type LateInput, type LateOutcome, needsEvidence } from "./late.ts";
import { isPublishedHere, learnInBase, taughtTrack } from "./late_facts.ts";
import { baseForSize, fold, insert, type Poison, settleInSlices } from "./log.ts";
import type { Picture, PictureDecisions } from "./picture.ts";
import { type Changes, noChanges, publish, stateKey } from "./publish.ts";
import { isFused, type Member, toMember } from "./scan.ts";

export interface StepInput {
  readonly entries: readonly JournalEntry[];
  /** By cursor: what was decided of a late scene as a whole. What is not in it is decided by itself. */
  readonly late?: ReadonlyMap<number, LateOutcome>;
  /** By cursor; an empty list says: PostGIS was asked and found nothing. */
  readonly evidence: ReadonlyMap<number, readonly CorrelationEvidence[]>;
  /** Everything observed before this has come, as far as anyone can tell; absent: nothing is known of that. */
  readonly silentUntilUs?: TimeUs;
}

export interface StepResult {
  readonly picture: Picture;
  readonly decisions: PictureDecisions;
  /** How many entries were taken; the next one needs evidence when this is less than all. */
  readonly taken: number;
}

/** A log that is too long is cut well below its limit, so that it is not cut again at once. */
const CUT_TO = 0.9;
/** When even one minute is too long, the log is only looked at again after so many observations. */
const CUT_EVERY = 4096;

const NOTHING_FOUND: readonly CorrelationEvidence[] = [];

interface Run {
  readonly picture: Picture;
  readonly changes: Changes;
  readonly sightings: Sighting[];
  readonly evidence: CorrelationEvidence[];
  readonly poison: Poison[];
  readonly degraded: Degraded[];
  pending: Member[];
  readonly rowsPerSlice: number;
  replayed: number;
  checkpointDue: boolean;
}

export function step(picture: Picture, input: StepInput): StepResult {
  const slices = stepInSlices(picture, input, Number.POSITIVE_INFINITY);
  for (;;) {
    const slice = slices.next();
    if (slice.done === true) return slice.value;
  }
}

/** The same step, yielding between slices of a long replay; nothing else may touch the picture until it is done. */
export function* stepInSlices(
  picture: Picture,
  input: StepInput,
  rowsPerSlice: number,
): Generator<undefined, StepResult, undefined> {
  const run: Run = {
    picture,
    changes: noChanges(),
    sightings: [],
    evidence: [],
    poison: [],
    degraded: [],
    pending: [],
    rowsPerSlice,
    replayed: 0,
    checkpointDue: false,
  };
  picture.shownUs = Math.max(picture.shownUs, input.silentUntilUs ?? 0);
  let taken = 0;
  const { entries } = input;
  for (let i = 0; i < entries.length; i++) {
    const entry = entries[i]!;
    if (needsEvidence(picture.horizon, entry.observation) && !input.evidence.has(entry.cursor)) break;
    const member = admit(run, entry, input);
    const horizon = horizonAfter(picture.horizon, entry.observation);
    const length = picture.log.members + run.pending.length + (member === undefined ? 0 : 1);
    const isFull = length > MAXIMUM_LOG_ENTRIES && length % CUT_EVERY === 0;
    const { frontierUs, baseUs } = picture.horizon;
    // The new frontier is seen by the publication before the base moves: what retires with it is published before it is final.
    if (horizon.frontierUs !== frontierUs) picture.horizon = { frontierUs: horizon.frontierUs, baseUs };
    // Whoever moves the base is newer than all that becomes final: the rest of its scan may still come.
    if (horizon.baseUs > baseUs && !isFull) yield* moveBase(run, horizon.baseUs, false);
    if (member !== undefined) run.pending.push(member);
    if (isFull) yield* moveBase(run, horizon.baseUs, true);
    taken++;
  }
  yield* bringUpToDate(run);
  picture.steps++;
  return { picture, taken, decisions: decisionsOf(run) };
}

/** Notes what is to be told of an entry whatever comes of it; returns what has a place in the log. */
function admit(run: Run, entry: JournalEntry, input: StepInput): Member | undefined {
  const { horizon } = run.picture;
  const { observation } = entry;
  const evidence = input.evidence.get(entry.cursor) ?? NOTHING_FOUND;
  if (observation.kind !== "ais") run.sightings.push({ entry });
  if (evidence.length > 0) run.evidence.push(...evidence);
  if (!isFused(observation)) return undefined;
  const late = isBeyond(horizon, observation);
  // A distress call is never too late: it takes its place where the past ends.
  const isDistress = observation.kind === "ais" && observation.distress !== undefined;
  if (late && !isDistress) {
    takeLate(run, entry, input);
    return undefined;
  }
  if (late) run.checkpointDue = true;
  return toMember(entry, Math.max(observation.observedAtUs, horizon.baseUs), evidence);
}

const NO_TRACKS: LateInput["stored"] = new Map();

/** Too late for its place in the log: what was decided of it by the stored trajectories is noted, and what it tells is learned. */
function takeLate(run: Run, entry: JournalEntry, { evidence, late }: StepInput): void {
  const { picture, changes } = run;
  const alone = { audience: picture.audience, entries: [entry], evidence, stored: NO_TRACKS };
  const { association, contact, learned } = late?.get(entry.cursor) ?? decideLate(alone).get(entry.cursor)!;
  changes.associations.set(entry.cursor, association);
  if (contact !== undefined) {
    changes.tracks.set(contact.track.id, contact.track);
    changes.states.set(stateKey(contact.state), contact.state);
  }
  if (learned === undefined) return;
  const { id } = learned.track;
  // The base is not in the journal: what it has learned must be in a checkpoint before the journal goes on.
  if (learnInBase(picture, learned)) run.checkpointDue = true;
  else if (!isPublishedHere(picture, id)) changes.tracks.set(id, taughtTrack(learned, changes.tracks.get(id)));
}

/** Everything before the new base becomes final. Happens at this very row, whatever batch it came in. */
function* moveBase(run: Run, baseUs: number, isFull: boolean): Generator<undefined, void> {
  const { picture } = run;
  yield* bringUpToDate(run);
  const forSize = isFull ? wholeMinute(baseForSize(picture.log, CUT_TO * MAXIMUM_LOG_ENTRIES)) : 0;
  const nextUs = Math.max(baseUs, picture.horizon.baseUs, forSize);
  if (nextUs <= picture.horizon.baseUs) return;
  picture.horizon = { ...picture.horizon, baseUs: nextUs };
  if (fold(picture.log, nextUs) > 0) run.checkpointDue = true;
  forgetFinal(picture);
}

/** Settles the log and notes what is different. */
function* bringUpToDate(run: Run): Generator<undefined, void> {
  const { picture } = run;
  insert(picture.log, run.pending);
  run.pending = [];
  const settlement = yield* settleInSlices(picture.log, run.rowsPerSlice);
  run.replayed += settlement.replayed;
  run.poison.push(...settlement.poison);
  run.degraded.push(...settlement.degraded);
  publish(picture, settlement.rows, run.changes);
}

/** Retired before the base: nothing can bring them back. Those that live on as aliases stay as long as their keeper. */
function forgetFinal(picture: Picture): void {
  const { published, finalIds, horizon } = picture;
  const kept = new Set<string>();
  for (const [uid, { id, record }] of published) {
    if (record.life.retiredUs !== undefined && record.life.retiredUs < horizon.baseUs) {
      published.delete(uid);
      finalIds.set(uid, id);
    } else for (const absorbed of record.life.absorbed) kept.add(absorbed);
  }
  for (const uid of finalIds.keys()) if (!kept.has(uid)) finalIds.delete(uid);
}

function decisionsOf(run: Run): PictureDecisions {
  const { picture, changes } = run;
  const isDue = run.checkpointDue || changes.inherited;
  return {
    tracks: [...changes.tracks.values()],
    states: [...changes.states.values()],
    removedStates: [...changes.removedStates.values()],
    associations: [...changes.associations.values()].sort((a, b) => a.cursor - b.cursor),
    sightings: run.sightings,
    evidence: run.evidence,
    ...(isDue ? { checkpoint: checkpointOf(picture) } : {}),
    poison: run.poison,
    degraded: run.degraded,
    replayedScans: run.replayed,
  };
}

function checkpointOf(picture: Picture): NonNullable<PictureDecisions["checkpoint"]> {
  const logFrom = beginningOfLog(picture);
  const body = serialise(picture);
  return { baseUs: picture.horizon.baseUs, body, ...(logFrom === undefined ? {} : { logFromSeq: logFrom.journalSeq }) };
}
