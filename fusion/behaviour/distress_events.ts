/**
 * Distress: one event a caller and place, from the first call on, at once and never ended by the machine. An event is the sum of its
 * calls in whatever order they come: the first and the newest of them, and where the newest that told it was.
 *
 * A call needs no track: it is an alert also where the tracker failed on it. The track that it went to is followed over merging.
 */
import type {
  AisObservation,
  FoundEvent,
  JournalEntry,
  LonLat,
  PictureEvent,
  TimeUs,
  Track,
} from "../../model/index.ts";
import { eventId } from "./event_id.ts";
import { EVIDENCE_FIRST, EVIDENCE_NEWEST, RULES } from "./parameters.ts";

/** What fusion knows of a track, as far as events ask. */
export interface KnownTrack {
  readonly kind: Track["kind"];
  readonly retired: boolean;
  readonly mergedInto?: string;
  readonly lastSeenUs: TimeUs;
  readonly caller?: string;
  readonly distress?: string;
}
export type TrackOf = (id: string) => KnownTrack | undefined;

/**
 * Who an MMSI is, as a text that stands for it: what is kept of an event must not lead back to a vessel whose identity was destroyed,
 * and a hash would, because there are few enough numbers to try them all.
 */
export type CallerOf = (mmsi: number) => string;

export interface Call {
  readonly cursor: number;
  readonly caller: string;
  readonly why: string;
  readonly observedAtUs: TimeUs;
  readonly receivedAtUs: TimeUs;
  readonly position?: LonLat;
  readonly trackId?: string;
}

/** The call that an entry is, if it is one. */
export function callOf(entry: JournalEntry, trackId: string | undefined, callerOf: CallerOf): Call | undefined {
  const { observation } = entry;
  if (observation.kind !== "ais" || observation.distress === undefined) return undefined;
  const { mmsi, distress, observedAtUs, receivedAtUs, position }: AisObservation = observation;
  return {
    cursor: entry.cursor,
    caller: callerOf(mmsi),
    why: distress,
    observedAtUs,
    receivedAtUs,
    ...(position === undefined ? {} : { position }),
    ...(trackId === undefined ? {} : { trackId }),
  };
}

/** Where a track lives on today. */
export function resolved(trackId: string, trackOf: TrackOf): string {
  let id = trackId;
  for (let depth = 0; depth < 100; depth++) {
    const into = trackOf(id)?.mergedInto;
    if (into === undefined) return id;
    id = into;
  }
  return id;
}

/** The event that the call belongs to, with the call in it. `known`: every distress event of this audience. */
export function withCall(audience: string, known: Iterable<FoundEvent>, call: Call, trackOf: TrackOf): FoundEvent {
  const own = [...known].filter((one) => one.caller === call.caller);
  const trackId = call.trackId === undefined ? undefined : resolved(call.trackId, trackOf);
  const mine = ownEvent(own, trackId, trackOf);
  if (mine !== undefined) return joined(mine, call, trackId);
  // Two who call under one number in two places are two distresses.
  return {
    event: {
      id: eventId(audience, "distress", call.cursor),
      kind: "distress",
      state: "active",
      fromUs: call.observedAtUs,
      knownUs: call.receivedAtUs,
      ...(trackId === undefined ? {} : { trackId }),
      ...(call.position === undefined ? {} : { position: call.position }),
      score: 1,
      sentence: sentenceOf(call.why),
      evidence: [call.cursor],
      rule: { ...RULES.distress, parameters: {} },
    },
    caller: call.caller,
    calledUs: call.observedAtUs,
    calledReceivedUs: call.receivedAtUs,
  };
}

function ownEvent(own: readonly FoundEvent[], trackId: string | undefined, trackOf: TrackOf): FoundEvent | undefined {
  if (trackId === undefined) return own[0];
  const lives = (id: string): boolean => trackOf(id)?.retired === false;
  return (
    own.find(({ event }) => event.trackId !== undefined && resolved(event.trackId, trackOf) === trackId) ??
    // Its track is no more, or it never had one: the caller goes on as this one.
    own.find(({ event }) => event.trackId === undefined || !lives(resolved(event.trackId, trackOf)))
  );
}

function joined(found: FoundEvent, call: Call, trackId: string | undefined): FoundEvent {
  const { event } = found;
  const isNewest = call.observedAtUs >= (found.calledUs ?? 0);
  const position = isNewest || event.position === undefined ? (call.position ?? event.position) : event.position;
  return {
    ...found,
    event: {
      ...event,
      fromUs: Math.min(event.fromUs, call.observedAtUs),
      knownUs: Math.min(event.knownUs, call.receivedAtUs),
      ...(trackId === undefined ? {} : { trackId }),
      ...(position === undefined ? {} : { position }),
      ...(isNewest ? { sentence: sentenceOf(call.why) } : {}),
      evidence: withEvidence(event.evidence, call.cursor),
    },
    calledUs: Math.max(found.calledUs ?? 0, call.observedAtUs),
    calledReceivedUs: Math.max(found.calledReceivedUs ?? 0, call.receivedAtUs),
  };
}

/** The smallest and the greatest cursors of all that ever came: whatever the order, the same ones. */
export function withEvidence(before: readonly number[], cursor: number): readonly number[] {
  if (before.includes(cursor)) return before;
  const all = [...before, cursor].sort((a, b) => a - b);
  const most = EVIDENCE_FIRST + EVIDENCE_NEWEST;
  return all.length <= most ? all : [...all.slice(0, EVIDENCE_FIRST), ...all.slice(all.length - EVIDENCE_NEWEST)];
}

/** A track that is in distress and of which no event tells: from before events were kept. */
export function fromTrack(audience: string, trackId: string, track: KnownTrack): FoundEvent {
  return {
    event: {
      id: eventId(audience, "distress", trackId),
      kind: "distress",
      state: "active",
      fromUs: track.lastSeenUs,
      knownUs: track.lastSeenUs,
      trackId,
      score: 1,
      sentence: sentenceOf(track.distress ?? "reported"),
      evidence: [],
      rule: { ...RULES.distress, parameters: {} },
    },
    ...(track.caller === undefined ? {} : { caller: track.caller }),
    calledUs: track.lastSeenUs,
    calledReceivedUs: track.lastSeenUs,
  };
}

/** The event with its track followed to where that lives on; the same object when nothing is different. */
export function followed(found: FoundEvent, trackOf: TrackOf): FoundEvent {
  const { trackId } = found.event;
  if (trackId === undefined) return found;
  const now = resolved(trackId, trackOf);
  return now === trackId ? found : { ...found, event: { ...found.event, trackId: now } };
}

/** What ingest says of the reason is English; these are its words for who calls and how one knows. */
const JAPANESE: readonly (readonly [RegExp, string])[] = [
  [/^AIS-SART: /, "捜索救助用送信機（AIS-SART）："],
  [/^Man overboard: /, "落水者："],
  [/^EPIRB-AIS: /, "非常用位置指示無線標識（EPIRB-AIS）："],
  [/^Ship in distress: /, "船舶の遭難："],
  [/the beacon is active/, "送信中"],
  [/navigation status 14/, "航海ステータス14"],
  [/its safety text/, "安全通信文"],
];

function sentenceOf(why: string): PictureEvent["sentence"] {
  let ja = why;
  for (const [english, japanese] of JAPANESE) ja = ja.replace(english, japanese);
  return { en: `Distress. ${why}.`, ja: `遭難。${ja}。` };
}
