/**
 * From the settled log to what the store is told: differences only, each made from what the log says now, so that the same log gives
 * the same tables however it came about. Ids are the exception: they are given once and kept, also over replays.
 */
import type { Association, StoredState, Track, TrackState } from "../model/index.ts";
import { keyText } from "../model/index.ts";
import { associationOf, sameAssociation } from "./association.ts";
import { isPublished } from "./life.ts";
import { ageAtOnce, ageTo } from "./lifecycle.ts";
import { headOf, type LogRow } from "./log.ts";
import { stateOf } from "./motion.ts";
import type { Picture, Published } from "./picture.ts";
import { trackIdOf } from "./track_id.ts";
import { type IdOf, sameTrack, saysTheSame, trackValue } from "./track_value.ts";
import type { AnyRecord, Decision, StateOutcome } from "./world.ts";

/** What a step gathers; a later change of the same thing replaces an earlier one. */
export interface Changes {
  readonly tracks: Map<string, Track>;
  readonly states: Map<string, StoredState>;
  readonly removedStates: Map<string, { readonly trackId: string; readonly timeUs: number }>;
  readonly associations: Map<number, Association>;
  /** Keys of states that an earlier part of this step noted: the store does not have them yet. */
  readonly unsent: Set<string>;
  /** An id was inherited: the next start must know. */
  inherited: boolean;
  /** A published record is no more: what names it must be said anew. */
  vanished: boolean;
}

export function noChanges(): Changes {
  return {
    tracks: new Map(),
    states: new Map(),
    removedStates: new Map(),
    associations: new Map(),
    unsent: new Set(),
    inherited: false,
    vanished: false,
  };
}

/** Compares the head and the touched rows with what was published, and notes the differences in `changes`. */
export function publish(picture: Picture, touched: readonly LogRow[], changes: Changes): void {
  const live = liveRecords(picture);
  const seeds = giveIds(picture, live, changes);
  const idOf: IdOf = (uid) => picture.published.get(uid)?.id ?? picture.finalIds.get(uid);
  if (picture.quiet) {
    for (let i = 0; i < live.length; i++) picture.published.get(live[i]!.life.uid)!.record = live[i]!;
    for (const row of touched) forgetUnsaid(row);
    return;
  }
  for (const record of live) {
    const before = picture.published.get(record.life.uid)!;
    if (before.record === record && before.track?.aliases.length === record.life.absorbed.length) continue;
    if (before.track !== undefined && saysTheSame(before.record, record)) {
      before.record = record;
      continue;
    }
    const track = trackValue(record, before.id, idOf);
    if (before.track === undefined || !sameTrack(track, before.track)) changes.tracks.set(track.id, track);
    before.record = record;
    before.track = track;
  }
  // Decisions of before the confirmation come first, because rows that were touched say it better. What an earlier part of this
  // step said of them is out of date: it knew no id.
  for (const decision of seeds) changes.associations.set(decision.cursor, associationOf(decision, idOf));
  const anew = touched.filter((row) => changes.vanished || row.said[0] !== row.decisions || row.said[1] !== row.states);
  for (const row of anew) publishAssociations(row, idOf, changes);
  // All that was said is taken back first: a state may come again from another row.
  for (const row of anew) takeBackStates(row, changes);
  for (const row of anew) publishStates(row, idOf, changes);
  for (const row of anew) {
    forgetStates(row);
    row.said = [row.decisions, row.states];
  }
}

const NO_STATES: readonly StateOutcome[] = [];

/** A replay makes the states anew, but where a memo stands for it: what was said need not be kept twice. */
function forgetStates(row: LogRow): void {
  if (row.memo === undefined) row.states = NO_STATES;
}

const NO_DECISIONS: readonly Decision[] = [];

/** Where nobody is told anything, a replay need not know what was decided. */
function forgetUnsaid(row: LogRow): void {
  forgetStates(row);
  if (row.memo === undefined) row.decisions = NO_DECISIONS;
}

/** Confirmed, coasting, and retired not longer ago than late data can reach; in the order of the head. */
function liveRecords(picture: Picture): readonly AnyRecord[] {
  const { log, horizon } = picture;
  const head = ageAtOnce(ageTo(headOf(log), horizon.frontierUs), picture.shownUs);
  const live: AnyRecord[] = [];
  for (const list of [...head.tracks.map(({ records }) => records), head.lines, head.calls])
    for (let i = 0; i < list.length; i++) if (isPublished(list[i]!.life)) live.push(list[i]!);
  for (const record of head.retired)
    if (record.life.retiredUs! >= horizon.baseUs || picture.published.get(record.life.uid) !== undefined)
      live.push(record);
  return live;
}

/** Ids for newcomers: that of a vanished record which they continue, or a new one. Returns the decisions that have changed ids. */
function giveIds(picture: Picture, live: readonly AnyRecord[], changes: Changes): Decision[] {
  const { published } = picture;
  const seeds: Decision[] = [];
  let known = 0;
  for (let i = 0; i < live.length; i++) if (published.has(live[i]!.life.uid)) known++;
  // The usual case: nobody came and nobody went.
  if (known === published.size && known === live.length) return seeds;
  const uids = new Set(live.map((record) => record.life.uid));
  const vanished: Published[] = [];
  for (const one of published.values()) if (!uids.has(one.record.life.uid)) vanished.push(one);
  vanished.sort((a, b) => (a.id < b.id ? -1 : 1));
  if (vanished.length > 0) changes.vanished = true;
  for (const gone of vanished) {
    published.delete(gone.record.life.uid);
    seeds.push(...gone.record.life.seeds);
    const heir = heirOf(gone, live);
    if (heir !== undefined && !published.has(heir.life.uid)) {
      published.set(heir.life.uid, { id: gone.id, record: gone.record, track: gone.track });
      seeds.push(...heir.life.seeds);
      changes.inherited = true;
      continue;
    }
    // What replaced it is published under another id already, or nothing did: followers must let it go.
    const into = heir === undefined ? undefined : published.get(heir.life.uid)?.id;
    if (gone.track === undefined) continue;
    changes.tracks.set(gone.id, {
      ...gone.track,
      status: "retired",
      existence: 0,
      ...(into === undefined ? {} : { mergedInto: into }),
    });
  }
  let taken: Set<string> | undefined;
  for (const record of live) {
    const { uid } = record.life;
    if (published.has(uid)) continue;
    taken ??= new Set([...published.values()].map((one) => one.id));
    let attempt = 0;
    let id = picture.reservedIds.get(uid) ?? trackIdOf(picture.audience, uid, attempt);
    while (taken.has(id)) id = trackIdOf(picture.audience, uid, ++attempt);
    taken.add(id);
    published.set(uid, { id, record, track: undefined });
    seeds.push(...record.life.seeds);
  }
  return seeds;
}

/** The live record that shares the most of the vanished one's latest observations. */
function heirOf(gone: Published, live: readonly AnyRecord[]): AnyRecord | undefined {
  const keys = new Set(gone.record.life.recentKeys.map(keyText));
  let best: AnyRecord | undefined;
  let most = 0;
  for (const record of live) {
    if (record.shape !== gone.record.shape) continue;
    let shared = 0;
    for (const key of record.life.recentKeys) if (keys.has(keyText(key))) shared++;
    if (shared > most) {
      most = shared;
      best = record;
    }
  }
  return best;
}

function publishAssociations(row: LogRow, idOf: IdOf, changes: Changes): void {
  const emitted: Association[] = [];
  const known = byKey(row.emitted, (one) => one.cursor);
  for (const decision of row.decisions) {
    const association = associationOf(decision, idOf);
    emitted.push(association);
    const before = known?.get(decision.cursor);
    if (before === undefined || !sameAssociation(before, association))
      changes.associations.set(decision.cursor, association);
  }
  row.emitted = emitted;
}

function takeBackStates(row: LogRow, changes: Changes): void {
  for (const old of row.emittedStates) {
    const key = stateKey(old);
    if (changes.states.delete(key)) changes.unsent.add(key);
    changes.removedStates.set(key, { trackId: old.trackId, timeUs: old.state.timeUs });
  }
}

function publishStates(row: LogRow, idOf: IdOf, changes: Changes): void {
  const states: StoredState[] = [];
  for (const { uid, motion } of row.states) {
    const trackId = idOf(uid);
    if (trackId !== undefined) states.push({ trackId, state: stateOf(motion) });
  }
  const known = byKey(row.emittedStates, stateKey);
  for (const state of states) {
    const key = stateKey(state);
    const old = known?.get(key);
    changes.removedStates.delete(key);
    if (old === undefined || changes.unsent.has(key) || !sameState(old.state, state.state))
      changes.states.set(key, state);
  }
  row.emittedStates = states;
}

/** The values by their keys; undefined when there are none, as for most rows. */
function byKey<K, V>(values: readonly V[], keyOf: (value: V) => K): ReadonlyMap<K, V> | undefined {
  return values.length === 0 ? undefined : new Map(values.map((value) => [keyOf(value), value]));
}

function sameState(a: TrackState, b: TrackState): boolean {
  return (
    a.position.lonDeg === b.position.lonDeg &&
    a.position.latDeg === b.position.latDeg &&
    a.velocityEastMps === b.velocityEastMps &&
    a.velocityNorthMps === b.velocityNorthMps &&
    a.covariance.every((value, i) => value === b.covariance[i])
  );
}

export function stateKey(state: StoredState): string {
  return `${state.trackId} ${state.state.timeUs}`;
}
