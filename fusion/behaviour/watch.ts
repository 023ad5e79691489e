/**
 * The watch over one audience's picture: after every step it says which events are new or different. It knows what the step decided,
 * what the log holds, and what was found before; it has no clock. Owned by whoever steps the picture; changed in place.
 */
import {
  type Association,
  type FoundEvent,
  type HeardSource,
  type JournalEntry,
  type Source,
  type TimeUs,
  type Track,
  US_PER_S,
  type Zone,
} from "../../model/index.ts";
import type { Picture, PictureDecisions } from "../picture.ts";
import { type CallerOf, callOf, followed, fromTrack, type KnownTrack, resolved, withCall } from "./distress_events.ts";
import { logView } from "./log_view.ts";
import { ZONE_ENTRY, type ZoneEntryParameters } from "./parameters.ts";
import { findLost, heardAgain } from "./sensor_lost.ts";
import { fillLists, forgetFinalVisits, newZoneWatch, watchZones, type ZoneWatch } from "./zone_events.ts";

export interface Watch {
  readonly audience: string;
  readonly callerOf: CallerOf;
  readonly tracks: Map<string, KnownTrack>;
  /** Every distress there ever was, by id. */
  readonly distress: Map<string, FoundEvent>;
  zones: ZoneWatch;
  /** When each source was last heard, and what the store knows of that. */
  readonly heard: Map<string, TimeUs>;
  readonly heardStored: Map<string, TimeUs>;
  /** Silences that last, by source. */
  readonly silent: Map<string, FoundEvent>;
  baseUs: TimeUs;
  /** Before the first step: tracks of an older program may be in distress without an event. */
  isFresh: boolean;
}

/** What is written of a source's last hearing is at most this old: one row a second, whatever the rate. */
const HEARD_EVERY_US = US_PER_S;

export function openWatch(
  picture: Picture,
  stored: {
    readonly events: readonly FoundEvent[];
    readonly heard: readonly HeardSource[];
    readonly zones: readonly Zone[];
    readonly zoneEntry?: ZoneEntryParameters;
  },
  callerOf: CallerOf,
): Watch {
  const { audience } = picture;
  const heard = stored.heard.map(({ sourceId, receivedUs }) => [sourceId, receivedUs] as const);
  const of = (kind: FoundEvent["event"]["kind"]): FoundEvent[] =>
    stored.events.filter(({ event }) => event.kind === kind);
  const watch: Watch = {
    audience,
    callerOf,
    tracks: new Map(),
    distress: new Map(of("distress").map((found) => [found.event.id, found])),
    zones: newZoneWatch(audience, stored.zones, stored.events, stored.zoneEntry ?? ZONE_ENTRY),
    heard: new Map(heard),
    heardStored: new Map(heard),
    silent: new Map(
      of("sensor-lost")
        .filter(({ event }) => event.state === "active")
        .map((found) => [found.event.sourceId ?? "", found]),
    ),
    baseUs: picture.horizon.baseUs,
    isFresh: true,
  };
  for (const { track } of picture.published.values()) if (track !== undefined) learn(watch, track);
  fillZones(watch, picture);
  return watch;
}

/** The zones that this audience may know of are others now: they are looked at anew, and events of those that are gone end. */
export function changeZones(watch: Watch, picture: Picture, zones: readonly Zone[]): readonly FoundEvent[] {
  const { audience, parameters, events } = watch.zones;
  const kept = new Set(zones.map(({ id }) => id));
  const all = [...events.values()].flatMap((byId) => [...byId.values()]);
  const gone = all.filter(({ event }) => event.state === "active" && !kept.has(event.zoneId ?? ""));
  const ended = gone.map(
    ({ event }): FoundEvent => ({ event: { ...event, state: "ended", untilUs: picture.horizon.frontierUs } }),
  );
  const still = all.filter(({ event }) => kept.has(event.zoneId ?? ""));
  watch.zones = newZoneWatch(audience, zones, still, parameters);
  fillZones(watch, picture);
  return ended;
}

function fillZones(watch: Watch, picture: Picture): void {
  fillLists(watch.zones, logView(picture), (id) => watch.tracks.get(id), new Set(watch.tracks.keys()));
}

/** What one step changes in distress, and whom it heard: `entries` are those that it took. Comes before `watchPlaces`. */
export function watchCalls(
  watch: Watch,
  entries: readonly JournalEntry[],
  decisions: PictureDecisions,
): { readonly events: readonly FoundEvent[]; readonly heard: readonly HeardSource[] } {
  for (const track of decisions.tracks) learn(watch, track);
  const events = [...findDistress(watch, entries, decisions), ...hear(watch, entries)];
  return { events, heard: newlyHeard(watch) };
}

/** What one step changes in who is inside which zone. */
export function watchPlaces(watch: Watch, picture: Picture, decisions: PictureDecisions): readonly FoundEvent[] {
  const trackOf = (id: string): KnownTrack | undefined => watch.tracks.get(id);
  // A contact of the past calls nobody to the screen: where it was hours ago is history.
  const past = new Set(decisions.tracks.filter((track) => track.past === true).map(({ id }) => id));
  const states = decisions.states.filter(({ trackId }) => !past.has(trackId));
  const tracks = decisions.tracks.map(({ id }) => id).filter((id) => !past.has(id));
  const removed = decisions.removedStates;
  const events = watchZones(watch.zones, { states, removed, tracks }, logView(picture), trackOf);
  if (picture.horizon.baseUs > watch.baseUs) {
    watch.baseUs = picture.horizon.baseUs;
    forgetFinalVisits(watch.zones, watch.baseUs, trackOf);
    forgetTracks(watch, picture);
  }
  return events;
}

/** Sources that the clock says are silent; call it only when nothing of the journal is unread. */
export function watchSilence(
  watch: Watch,
  at: { readonly sources: readonly Source[]; readonly sinceUs: TimeUs; readonly nowUs: TimeUs },
): readonly FoundEvent[] {
  const { audience, heard, silent } = watch;
  const found = findLost({ audience, heard, lasting: silent, ...at });
  for (const one of found) {
    const sourceId = one.event.sourceId ?? "";
    if (one.event.state === "active") silent.set(sourceId, one);
    else silent.delete(sourceId);
  }
  return found;
}

function learn(watch: Watch, track: Track): void {
  watch.tracks.set(track.id, {
    kind: track.kind,
    retired: track.status === "retired",
    lastSeenUs: track.lastSeenUs,
    ...(track.mergedInto === undefined ? {} : { mergedInto: track.mergedInto }),
    ...(track.claimed.mmsi === undefined ? {} : { caller: watch.callerOf(track.claimed.mmsi) }),
    ...(track.distress === undefined ? {} : { distress: track.distress }),
  });
}

function findDistress(
  watch: Watch,
  entries: readonly JournalEntry[],
  decisions: PictureDecisions,
): readonly FoundEvent[] {
  const { audience, distress } = watch;
  const trackOf = (id: string): KnownTrack | undefined => watch.tracks.get(id);
  const found = new Map<string, FoundEvent>();
  const note = (one: FoundEvent): void => {
    if (sameFound(distress.get(one.event.id), one)) return;
    distress.set(one.event.id, one);
    found.set(one.event.id, one);
  };
  let byCursor: Map<number, Association> | undefined;
  for (const entry of entries) {
    if (entry.observation.kind !== "ais" || entry.observation.distress === undefined) continue;
    byCursor ??= new Map(decisions.associations.map((association) => [association.cursor, association]));
    const call = callOf(entry, byCursor.get(entry.cursor)?.trackId, watch.callerOf);
    if (call !== undefined) note(withCall(audience, distress.values(), call, trackOf));
  }
  // A call that is explained by another track since, or whose track lives on in another.
  for (const { cursor, trackId } of distress.size === 0 ? [] : decisions.associations) {
    if (trackId === undefined) continue;
    for (const one of distress.values())
      if (one.event.evidence.at(-1) === cursor) note({ ...one, event: { ...one.event, trackId } });
  }
  for (const one of [...distress.values()]) note(followed(one, trackOf));
  const suspects = watch.isFresh ? [...watch.tracks.keys()] : decisions.tracks.map(({ id }) => id);
  watch.isFresh = false;
  for (const id of suspects) {
    const track = watch.tracks.get(id);
    if (track?.distress === undefined || track.retired || isTold(watch, id)) continue;
    note(fromTrack(audience, id, track));
  }
  return [...found.values()];
}

function isTold({ distress, tracks }: Watch, trackId: string): boolean {
  const trackOf = (id: string): KnownTrack | undefined => tracks.get(id);
  for (const { event } of distress.values())
    if (event.trackId !== undefined && resolved(event.trackId, trackOf) === trackId) return true;
  return false;
}

function sameFound(a: FoundEvent | undefined, b: FoundEvent): boolean {
  return a === b || (a !== undefined && JSON.stringify(a) === JSON.stringify(b));
}

/** Notes who was heard, and ends the silences that this breaks. */
function hear(watch: Watch, entries: readonly JournalEntry[]): readonly FoundEvent[] {
  const found: FoundEvent[] = [];
  for (const { observation } of entries) {
    const { sourceId } = observation.key;
    const { receivedAtUs } = observation;
    if (receivedAtUs > (watch.heard.get(sourceId) ?? 0)) watch.heard.set(sourceId, receivedAtUs);
    const silence = watch.silent.get(sourceId);
    if (silence === undefined || receivedAtUs <= silence.event.fromUs) continue;
    watch.silent.delete(sourceId);
    found.push(heardAgain(silence, receivedAtUs));
  }
  return found;
}

function newlyHeard({ heard, heardStored }: Watch): readonly HeardSource[] {
  const news: HeardSource[] = [];
  for (const [sourceId, receivedUs] of heard) {
    const storedUs = heardStored.get(sourceId);
    if (storedUs !== undefined && receivedUs < storedUs + HEARD_EVERY_US) continue;
    heardStored.set(sourceId, receivedUs);
    news.push({ sourceId, receivedUs });
  }
  return news;
}

/** Tracks that are final: events keep the ids that they name. */
function forgetTracks(watch: Watch, picture: Picture): void {
  const kept = new Set([...picture.published.values()].map(({ id }) => id));
  const named = new Set([...watch.distress.values()].map(({ event }) => event.trackId));
  for (const [id, track] of watch.tracks) if (track.retired && !kept.has(id) && !named.has(id)) watch.tracks.delete(id);
}
