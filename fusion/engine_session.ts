/** One audience's fusion against the store: load, read, step, commit. */
import type { CorrelationEvidence, FusionOffset, JournalEntry, PictureChange, View } from "../model/index.ts";
import { MAXIMUM_STEP_ENTRIES, US_PER_S } from "../model/index.ts";
import {
  commitPicture,
  identityGeneration,
  journalHead,
  loadCheckpoint,
  loadEvidence,
  loadOffset,
  readJournal,
  StoreError,
} from "../store/index.ts";
import { logFromOf, restore } from "./checkpoint.ts";
import { isOfTheData, keepPoison, type LeftOut, openLeftOut, StepFailure, usable } from "./engine_dead.ts";
import { type Gathered, gatherEvidence } from "./engine_evidence.ts";
import type { AudienceStats, FusionDependencies } from "./engine_handle.ts";
import { closeRead, type EngineWatch, eventsOfStep, openEngineWatch } from "./engine_watch.ts";
import { type ExcessKind, tally } from "./excess.ts";
import { wholeMinute } from "./horizon.ts";
import { needsEvidence } from "./late.ts";
import type { Picture, PictureDecisions } from "./picture.ts";
import { isFused } from "./scan.ts";
import { type StepResult, step, stepInSlices } from "./step.ts";

export interface Session {
  readonly deps: FusionDependencies;
  readonly view: View;
  /** Of the identities that were known when the picture was loaded: it names nobody who was destroyed before. */
  readonly identityGeneration: number;
  readonly leftOut: LeftOut;
  /** Up to this cursor observations are taken one by one, because a step with several of them failed. */
  readonly carefulThrough: number;
  picture: Picture;
  readonly watch: EngineWatch;
  /** What the store has of us, and how far we have looked: further, where the journal held nothing for this audience. */
  stored: FusionOffset;
  readSeq: number;
  head: number;
  revision: number;
  observations: number;
  replayedScans: number;
  poison: number;
  /** What scans had too much of, by kind, so far. */
  readonly degraded: Map<ExcessKind, number>;
}

/** Entries of one read while the log is rebuilt: larger than a step, because nothing is decided in between. */
const RELOAD_ENTRIES = 5_000;
/** Scans decided before everything else in this process gets its turn. */
const ROWS_PER_SLICE = 400;

export async function openSession(deps: FusionDependencies, view: View, carefulThrough = 0): Promise<Session> {
  const { audience } = view;
  const leftOut = await openLeftOut(deps, view);
  const generation = identityGeneration(deps.db);
  const { revision, ...stored } = await loadOffset(deps.db, audience.id);
  const checkpoint = await loadCheckpoint(deps.db, audience.id);
  const from =
    checkpoint === undefined
      ? { journalSeq: 0, cursor: 0 }
      : (logFromOf(checkpoint.body) ?? { journalSeq: checkpoint.journalSeq, cursor: checkpoint.cursor });
  const entries = await readLog(deps, view, leftOut, from, stored);
  const scenes = entries.filter(
    ({ observation }) => observation.kind === "position" && observation.sceneId !== undefined,
  );
  const evidence = byCursor(
    await loadEvidence(
      deps.db,
      audience.id,
      scenes.map(({ cursor }) => cursor),
    ),
  );
  const picture = restore(audience.id, checkpoint?.body, entries, evidence, stored.frontierUs);
  return {
    deps,
    view,
    identityGeneration: generation,
    leftOut,
    carefulThrough,
    picture,
    watch: await openEngineWatch(deps, view, picture),
    stored,
    readSeq: stored.journalSeq,
    head: stored.journalSeq,
    revision,
    observations: 0,
    replayedScans: 0,
    poison: 0,
    degraded: new Map(),
  };
}

/** What the log was made of: everything fused from `from` up to the stored offset. */
async function readLog(
  deps: FusionDependencies,
  view: View,
  leftOut: LeftOut,
  from: { readonly journalSeq: number; readonly cursor: number },
  to: FusionOffset,
): Promise<JournalEntry[]> {
  const entries: JournalEntry[] = [];
  let place = from;
  while (place.cursor < to.cursor) {
    const limit = Math.min(RELOAD_ENTRIES, to.cursor - place.cursor);
    const page = await readJournal(deps.db, view, place, limit, deps.clock());
    const last = page.entries.at(-1);
    if (last === undefined) break;
    for (const entry of usable(leftOut, page.entries)) if (isFused(entry.observation)) entries.push(entry);
    place = { journalSeq: last.journalSeq, cursor: last.cursor };
  }
  return entries;
}

/** False when identities were destroyed that the picture in memory still names: it must be loaded anew. */
export function isCurrent(session: Session): boolean {
  return session.identityGeneration === identityGeneration(session.deps.db);
}

/** Takes one page of the journal. Returns false when there was nothing to take. */
export async function advance(session: Session): Promise<boolean> {
  const { deps, view } = session;
  const careful = session.stored.cursor < session.carefulThrough;
  const limit = careful ? 1 : (deps.maximumStepEntries ?? MAXIMUM_STEP_ENTRIES);
  const after = { journalSeq: session.readSeq, cursor: session.stored.cursor };
  const page = await readJournal(deps.db, view, after, limit, deps.clock());
  session.head = Math.max(session.head, page.throughSeq);
  if (page.entries.length === 0) {
    const moved = page.throughSeq > session.readSeq;
    session.readSeq = page.throughSeq;
    await closeRead(session);
    await ageByClock(session);
    return moved;
  }
  const entries = [...usable(session.leftOut, page.entries)];
  const gathered: Gathered = { evidence: new Map(), late: new Map() };
  let throughSeq = page.throughSeq;
  for (let taken = 0; taken < entries.length; ) {
    const next = entries[taken]!;
    if (needsEvidence(session.picture.horizon, next.observation) && !gathered.evidence.has(next.cursor)) {
      // All before it is committed: what PostGIS finds follows from the journal up to here and from nothing else.
      throughSeq = await gatherEvidence(session, entries, taken, throughSeq, gathered);
    }
    const result = await stepNicely(session, entries.slice(taken, careful ? taken + 1 : undefined), gathered);
    taken += result.taken;
    const toSeq = taken === entries.length ? throughSeq : entries[taken - 1]!.journalSeq;
    await commit(session, result, entries.slice(taken - result.taken, taken), toSeq);
    session.observations += result.taken;
  }
  // Whoever reads on without a pause is told of silence too.
  if (page.entries.length < limit) await closeRead(session);
  return true;
}

/** What was observed so long ago has come, where nothing is unread: the longest way of a live report is some ten seconds. */
const UNDER_WAY_US = 120 * US_PER_S;

/** Nothing is unread and time goes by: tracks that nothing speaks for any more retire, though no observation comes to say so. */
async function ageByClock(session: Session): Promise<void> {
  const silentUntilUs = wholeMinute(session.deps.clock() - UNDER_WAY_US);
  const { picture } = session;
  if (silentUntilUs <= Math.max(picture.shownUs, picture.horizon.frontierUs)) return;
  const result = step(picture, { entries: [], evidence: new Map(), silentUntilUs });
  if (result.decisions.tracks.length > 0) await commit(session, result, [], session.readSeq);
}

/** The step, with a turn for everything else in this process between slices of a long replay. */
async function stepNicely(session: Session, entries: readonly JournalEntry[], gathered: Gathered): Promise<StepResult> {
  try {
    const slices = stepInSlices(session.picture, { entries, ...gathered }, ROWS_PER_SLICE);
    for (;;) {
      const slice = slices.next();
      if (slice.done === true) return slice.value;
      await new Promise<void>((resolve) => setImmediate(resolve));
    }
  } catch (error) {
    throw new StepFailure(entries, error);
  }
}

/** Tries again while the database is away: the change is kept and is the same. */
async function commit(
  session: Session,
  result: StepResult,
  entries: readonly JournalEntry[],
  journalSeq: number,
): Promise<void> {
  const { deps, view } = session;
  const cursor = entries.at(-1)?.cursor ?? session.stored.cursor;
  const to: FusionOffset = { journalSeq, cursor, frontierUs: result.picture.horizon.frontierUs };
  const { poison, degraded, replayedScans, ...decisions } = result.decisions;
  const change: PictureChange = {
    audience: view.audience.id,
    from: session.stored,
    to,
    identityGeneration: session.identityGeneration,
    ...decisions,
    ...eventsOfStep(session, entries, result),
  };
  for (let attempt = 0; ; attempt++) {
    try {
      await keepPoison(deps, view.audience.id, poison);
      session.revision = await commitPicture(deps.db, change);
      break;
    } catch (error) {
      if (error instanceof StoreError) throw error;
      if (isOfTheData(error)) throw new StepFailure(entries, error);
      if (attempt >= COMMIT_ATTEMPTS) throw error;
      deps.log.warn(
        { audience: view.audience.id, attempt, error: String(error) },
        "Fusion's transaction failed; trying again.",
      );
      await new Promise<void>((resolve) => setTimeout(resolve, Math.min(5_000, 50 * 2 ** attempt)));
    }
  }
  session.picture = result.picture;
  session.stored = to;
  session.readSeq = journalSeq;
  session.replayedScans += replayedScans;
  reportPoison(session, poison);
  reportDegraded(session, degraded);
}

const COMMIT_ATTEMPTS = 5;

function reportPoison(session: Session, poison: PictureDecisions["poison"]): void {
  const { deps, view } = session;
  for (const { cursors, entries, sentence } of poison) {
    session.poison += cursors.length;
    deps.log.warn(
      { audience: view.audience.id, cursors, sentence },
      "The tracker failed on these observations; they are skipped.",
    );
    deps.onPoison?.({ audience: view.audience.id, cursors, entries, sentence });
  }
}

/** One line a step, whatever the flood. */
function reportDegraded(session: Session, degraded: PictureDecisions["degraded"]): void {
  if (degraded.length === 0) return;
  const excess = new Map<ExcessKind, number>();
  for (const { kind, count } of degraded) tally(excess, kind, count);
  for (const [kind, count] of excess) tally(session.degraded, kind, count);
  const audience = session.view.audience.id;
  const scan = degraded[degraded.length - 1]!.scanKey;
  session.deps.log.warn(
    { audience, scan, leftOut: Object.fromEntries(excess) },
    "A scan had more in it than is weighed with full care (see the limits in docs/architecture.md); nothing of it is lost.",
  );
}

export function byCursor(
  evidence: readonly CorrelationEvidence[],
): ReadonlyMap<number, readonly CorrelationEvidence[]> {
  const map = new Map<number, CorrelationEvidence[]>();
  for (const one of evidence) {
    const list = map.get(one.cursor);
    if (list === undefined) map.set(one.cursor, [one]);
    else list.push(one);
  }
  return map;
}

export async function headOfJournal(session: Session): Promise<number> {
  session.head = await journalHead(session.deps.db);
  return session.head;
}

export function statsOf(session: Session): AudienceStats {
  const { picture, stored } = session;
  return {
    audience: picture.audience,
    journalSeq: session.readSeq,
    journalHead: session.head,
    cursor: stored.cursor,
    frontierUs: stored.frontierUs,
    revision: session.revision,
    tracks: picture.published.size,
    logScans: picture.log.rows.length,
    steps: picture.steps,
    observations: session.observations,
    replayedScans: session.replayedScans,
    poison: session.poison,
    degraded: Object.fromEntries(session.degraded),
  };
}
