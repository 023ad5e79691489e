/**
 * Zone entry: which visits the states of tracks make, set against the events that are known. A visit that is new is raised, one that
 * is over is ended, and an event that late data has left without its visit is retracted in the open.
 */
import {
  type FoundEvent,
  type PictureEvent,
  positionCovariance,
  type StoredState,
  type TimeUs,
  type TrackState,
  type Zone,
} from "../../model/index.ts";
import type { KnownTrack, TrackOf } from "./distress_events.ts";
import { eventId } from "./event_id.ts";
import { RULES, type ZoneEntryParameters } from "./parameters.ts";
import {
  cutBefore,
  cutLongList,
  dropState,
  NEWEST_STATES,
  newTrackStates,
  putState,
  type TrackStates,
  type WatchedState,
} from "./track_states.ts";
import { OUTSIDE, type Standing, type Verdict, type Visit, visitsOf } from "./visits.ts";
import { carriedOn, probabilityInside, type ZoneShape, zoneShape } from "./zone_shape.ts";

/** The observations that made a state, and when the last of them came. */
export interface StateEvidence {
  readonly cursors: readonly number[];
  readonly receivedUs: TimeUs;
}

/** What the watch asks of the tracker's log. */
export interface LogView {
  /** Every state of these tracks that is still in the log, in the order of time. */
  statesOf(trackIds: ReadonlySet<string>): readonly StoredState[];
  /** Empty where the log does not reach. */
  evidenceAt(trackId: string, timeUs: TimeUs): StateEvidence;
  readonly frontierUs: TimeUs;
  /** Where the log begins. */
  readonly baseUs: TimeUs;
}

export interface ZoneWatch {
  readonly audience: string;
  readonly parameters: ZoneEntryParameters;
  readonly shapes: readonly ZoneShape[];
  readonly lists: Map<string, TrackStates>;
  /** By track and zone, then by id. */
  readonly events: Map<string, Map<string, FoundEvent>>;
  /** Tracks that time alone will decide, and when. */
  readonly due: Map<string, TimeUs>;
}

export function newZoneWatch(
  audience: string,
  zones: readonly Zone[],
  events: readonly FoundEvent[],
  parameters: ZoneEntryParameters,
): ZoneWatch {
  const shapes = zones.map(zoneShape).filter((shape) => shape !== undefined);
  const watch: ZoneWatch = { audience, parameters, shapes, lists: new Map(), events: new Map(), due: new Map() };
  for (const found of events) if (found.event.kind === "zone-entry") remember(watch, found);
  return watch;
}

/** Only what can be said to be inside a sea area; buoys and aircraft do not enter it. */
function isWatched(track: KnownTrack | undefined): boolean {
  return track?.kind === "surface" || track?.kind === "subsurface";
}

/** After a start: the lists as a watch that never stopped has them. */
export function fillLists(watch: ZoneWatch, log: LogView, trackOf: TrackOf, trackIds: ReadonlySet<string>): void {
  readAgain(watch, log, trackOf, trackIds, true);
}

/** One step's changes of states and tracks; returns the events that are new or different. */
export function watchZones(
  watch: ZoneWatch,
  step: {
    readonly states: readonly StoredState[];
    readonly removed: readonly { readonly trackId: string; readonly timeUs: TimeUs }[];
    /** Tracks that were published anew: they may have ended, or live again. */
    readonly tracks: readonly string[];
  },
  log: LogView,
  trackOf: TrackOf,
): readonly FoundEvent[] {
  const touched = new Set<string>();
  const again = new Set<string>();
  for (const { trackId, timeUs } of step.removed) {
    const list = watch.lists.get(trackId);
    if (list === undefined) continue;
    touched.add(trackId);
    if (!dropState(list, timeUs)) again.add(trackId);
  }
  for (const { trackId, state } of step.states) {
    if (!isWatched(trackOf(trackId))) continue;
    const watched = watchedState(watch, state);
    let list = watch.lists.get(trackId);
    if (list === undefined) {
      if (watched.verdicts.size === 0) continue;
      list = newTrackStates(log.baseUs);
      watch.lists.set(trackId, list);
    }
    touched.add(trackId);
    if (!putState(list, watched)) again.add(trackId);
  }
  for (const id of step.tracks) if (watch.lists.has(id)) touched.add(id);
  for (const [id, dueUs] of watch.due) if (log.frontierUs >= dueUs) touched.add(id);
  if (again.size > 0) readAgain(watch, log, trackOf, again, false);
  const found: FoundEvent[] = [];
  for (const id of touched) judge(watch, id, log, trackOf, found);
  return found;
}

/** Lets go of what is before the log's base: nothing can change it any more. */
export function forgetFinalVisits(watch: ZoneWatch, baseUs: TimeUs, trackOf: TrackOf): void {
  for (const [id, list] of watch.lists) {
    cutBefore(list, baseUs, (before, gone) => {
      // An unfinished candidate is forgotten, as it is by a start, which knows events only.
      const inside = [...standingsAfter(watch, before, gone)].filter(([, standing]) => standing.kind === "inside");
      return new Map(inside);
    });
    if (list.states.length === 0 && (trackOf(id)?.retired ?? true)) watch.lists.delete(id);
  }
  for (const [key, events] of watch.events) {
    for (const [id, { event }] of events)
      if (event.state !== "active" && (event.untilUs ?? event.knownUs) < baseUs) events.delete(id);
    if (events.size === 0) watch.events.delete(key);
  }
}

function watchedState({ shapes, parameters }: ZoneWatch, state: TrackState): WatchedState {
  const verdicts = new Map<string, Verdict>();
  for (const shape of shapes) {
    const probability = probabilityInside(shape, state.position, positionCovariance(state));
    if (probability < LEAST_PROBABILITY) continue;
    const ahead =
      probability < parameters.raiseProbability ? undefined : carriedOn(state, parameters.holdS, parameters);
    const holds =
      ahead !== undefined && probabilityInside(shape, ahead.position, ahead.covariance) >= parameters.raiseProbability;
    verdicts.set(shape.zone.id, { timeUs: state.timeUs, probability, holds });
  }
  return { timeUs: state.timeUs, state, verdicts };
}

/** Less is as good as outside. */
const LEAST_PROBABILITY = 1e-3;

/** Lists made anew from the log; where a track stood before it, the events say. */
function readAgain(
  watch: ZoneWatch,
  log: LogView,
  trackOf: TrackOf,
  trackIds: ReadonlySet<string>,
  onlyNewest: boolean,
): void {
  const byTrack = new Map<string, StoredState[]>();
  for (const stored of log.statesOf(trackIds)) {
    const states = byTrack.get(stored.trackId);
    if (states === undefined) byTrack.set(stored.trackId, [stored]);
    else states.push(stored);
  }
  for (const id of trackIds) {
    watch.lists.delete(id);
    if (!isWatched(trackOf(id))) continue;
    const all = byTrack.get(id) ?? [];
    const states = onlyNewest ? all.slice(-NEWEST_STATES) : all;
    const list = newTrackStates(states.length < all.length ? states[0]!.state.timeUs : log.baseUs);
    list.standings = standingsAt(watch, id, list.sinceUs);
    list.states = states.map(({ state }) => watchedState(watch, state));
    const isNear = list.standings.size > 0 || list.states.some(({ verdicts }) => verdicts.size > 0);
    if (isNear) watch.lists.set(id, list);
  }
}

/** Inside every zone whose visit began before that time and lasted until then. */
function standingsAt(watch: ZoneWatch, trackId: string, timeUs: TimeUs): ReadonlyMap<string, Standing> {
  const standings = new Map<string, Standing>();
  for (const { zone } of watch.shapes) {
    for (const { event } of watch.events.get(keyOf(trackId, zone.id))?.values() ?? []) {
      const lasted = event.state === "active" || (event.state === "ended" && (event.untilUs ?? 0) >= timeUs);
      if (lasted && event.fromUs < timeUs) standings.set(zone.id, { kind: "inside", visit: { fromUs: event.fromUs } });
    }
  }
  return standings;
}

function judge(watch: ZoneWatch, trackId: string, log: LogView, trackOf: TrackOf, found: FoundEvent[]): void {
  const list = watch.lists.get(trackId);
  const track = trackOf(trackId);
  watch.due.delete(trackId);
  for (const { zone } of watch.shapes) {
    const { visits, dueUs } = visitsIn(watch, list, zone.id, log.frontierUs);
    if (dueUs !== undefined) watch.due.set(trackId, Math.min(dueUs, watch.due.get(trackId) ?? dueUs));
    const ended = track?.retired === false ? visits : visits.map((visit) => overWith(visit, track));
    reconcile(watch, { trackId, zone, visits: ended, list, log }, found);
  }
  if (list !== undefined) cutLongList(list, (before, gone) => standingsAfter(watch, before, gone));
}

function standingsAfter(
  watch: ZoneWatch,
  list: TrackStates,
  gone: readonly WatchedState[],
): ReadonlyMap<string, Standing> {
  if (gone.length === 0) return list.standings;
  const standings = new Map<string, Standing>();
  for (const { zone } of watch.shapes) {
    const verdicts = gone.map((state) => verdictOf(state, zone.id));
    const start = list.standings.get(zone.id) ?? OUTSIDE;
    const { standing } = visitsOf(start, verdicts, gone.at(-1)!.timeUs, watch.parameters);
    if (standing.kind !== "outside") standings.set(zone.id, standing);
  }
  return standings;
}

function visitsIn(watch: ZoneWatch, list: TrackStates | undefined, zoneId: string, frontierUs: TimeUs) {
  const verdicts = (list?.states ?? []).map((state) => verdictOf(state, zoneId));
  return visitsOf(list?.standings.get(zoneId) ?? OUTSIDE, verdicts, frontierUs, watch.parameters);
}

function verdictOf({ timeUs, verdicts }: WatchedState, zoneId: string): Verdict {
  return verdicts.get(zoneId) ?? { timeUs, probability: 0, holds: false };
}

/** Of a track that is no longer followed one knows until when it was inside, and no more. */
function overWith(visit: Visit, track: KnownTrack | undefined): Visit {
  if (visit.untilUs !== undefined) return visit;
  return { ...visit, untilUs: Math.max(visit.fromUs, track?.lastSeenUs ?? visit.fromUs) };
}

interface Judged {
  readonly trackId: string;
  readonly zone: Zone;
  readonly visits: readonly Visit[];
  readonly list: TrackStates | undefined;
  readonly log: LogView;
}

function reconcile(watch: ZoneWatch, judged: Judged, found: FoundEvent[]): void {
  const { trackId, zone, visits, list, log } = judged;
  const known = watch.events.get(keyOf(trackId, zone.id));
  if (known === undefined && visits.length === 0) return;
  const sinceUs = list?.sinceUs ?? log.baseUs;
  const open = new Set([...(known?.values() ?? [])].filter(({ event }) => overlapsFrom(event, sinceUs)));
  for (const visit of visits) {
    const mine =
      [...open].find(({ event }) => event.fromUs === visit.fromUs) ??
      [...open].find(({ event }) => meets(event, visit));
    if (mine !== undefined) open.delete(mine);
    const next = eventOf(watch, judged, visit, mine?.event);
    if (mine !== undefined && JSON.stringify(mine.event) === JSON.stringify(next)) continue;
    remember(watch, { event: next });
    found.push({ event: next });
  }
  for (const { event } of open) {
    if (event.state === "retracted" || event.fromUs > log.frontierUs || event.fromUs < sinceUs) continue;
    const retracted: FoundEvent = { event: { ...event, state: "retracted" } };
    remember(watch, retracted);
    found.push(retracted);
  }
}

function overlapsFrom(event: PictureEvent, sinceUs: TimeUs): boolean {
  return event.state === "active" || (event.untilUs ?? event.fromUs) >= sinceUs;
}

function meets(event: PictureEvent, visit: Visit): boolean {
  if (event.state === "retracted") return false;
  return event.fromUs <= (visit.untilUs ?? Infinity) && visit.fromUs <= (event.untilUs ?? Infinity);
}

function eventOf(watch: ZoneWatch, judged: Judged, visit: Visit, known: PictureEvent | undefined): PictureEvent {
  const { trackId, zone, list, log } = judged;
  const ending = {
    state: visit.untilUs === undefined ? ("active" as const) : ("ended" as const),
    ...(visit.untilUs === undefined ? {} : { untilUs: visit.untilUs }),
  };
  const decidedBy = list?.states.find(({ timeUs }) => timeUs === visit.decidedByUs);
  if (known !== undefined && decidedBy === undefined) {
    // What it rests on is no longer at hand, and has not changed.
    return { ...withoutEnd(known), ...ending };
  }
  const first = log.evidenceAt(trackId, visit.fromUs);
  const last = log.evidenceAt(trackId, visit.decidedByUs ?? visit.fromUs);
  if (known !== undefined && first.cursors.length === 0) return { ...withoutEnd(known), ...ending };
  const heldUs = visit.decidedByUs === visit.fromUs ? (visit.certainUs ?? 0) : 0;
  const probability = Math.floor((visit.score ?? watch.parameters.raiseProbability) * 1000) / 1000;
  const event: PictureEvent = {
    id: known?.id ?? eventId(watch.audience, "zone-entry", trackId, zone.id, visit.fromUs),
    kind: "zone-entry",
    state: "active",
    fromUs: visit.fromUs,
    knownUs: Math.max(first.receivedUs, last.receivedUs, heldUs, visit.fromUs),
    trackId,
    zoneId: zone.id,
    ...(decidedBy === undefined ? {} : { position: decidedBy.state.position }),
    score: probability,
    sentence: sentenceOf(trackId, zone, probability),
    evidence: [...new Set([...first.cursors, ...last.cursors])].sort((a, b) => a - b),
    rule: { ...RULES.zoneEntry, parameters: { ...watch.parameters } },
  };
  // The end comes last, also where it comes later: the same event is the same text.
  return { ...event, ...ending };
}

function withoutEnd({ untilUs: _until, ...rest }: PictureEvent): PictureEvent {
  return rest;
}

function sentenceOf(trackId: string, zone: Zone, probability: number): PictureEvent["sentence"] {
  const share = probability >= 0.995 ? "> 99 %" : `${Math.round(probability * 100)} %`;
  return {
    en: `${trackId} is in ${zone.name.en} (${share}).`,
    ja: `${trackId}が${zone.name.ja}内にいます（${share}）。`,
  };
}

function keyOf(trackId: string, zoneId: string): string {
  return `${trackId} ${zoneId}`;
}

function remember(watch: ZoneWatch, found: FoundEvent): void {
  const { trackId, zoneId, id } = found.event;
  const key = keyOf(trackId ?? "", zoneId ?? "");
  const events = watch.events.get(key);
  if (events === undefined) watch.events.set(key, new Map([[id, found]]));
  else events.set(id, found);
}
