/** Alerts as the page and other clients are told them (docs/http.md), most urgent first. */
import {
  type Alert,
  type Audience,
  canSee,
  EVENT_PRIORITY,
  type PublishedTrack,
  type Source,
  type TimeUs,
  type Zone,
} from "../model/index.ts";

/** Which alerts may be told at this moment: of a zone or a source that this audience may no longer know of, none. */
export interface AlertScope {
  readonly audience: Audience;
  readonly zones: readonly Zone[];
  readonly sources: readonly Source[];
  readonly nowUs: TimeUs;
}

export function mayTell({ event }: Alert, { audience, zones, sources, nowUs }: AlertScope): boolean {
  const zone = event.zoneId === undefined ? undefined : zones.find(({ id }) => id === event.zoneId);
  const source = event.sourceId === undefined ? undefined : sources.find(({ id }) => id === event.sourceId);
  return (
    (zone === undefined || canSee(audience.clearance, zone.label, nowUs)) &&
    (source === undefined || canSee(audience.clearance, source.defaultLabel, nowUs))
  );
}

export type TrackById = (id: string) => PublishedTrack | undefined;

export function alertLine(alert: Alert, trackById: TrackById): Record<string, unknown> {
  const { event, acts, acknowledgedBy, assignedTo, closed, revision } = alert;
  const place = event.position ?? (event.trackId === undefined ? undefined : trackById(event.trackId)?.state?.position);
  return {
    id: event.id,
    kind: event.kind,
    priority: EVENT_PRIORITY[event.kind],
    state: event.state,
    fromUs: event.fromUs,
    untilUs: event.untilUs,
    knownUs: event.knownUs,
    trackId: event.trackId,
    zoneId: event.zoneId,
    sourceId: event.sourceId,
    position: place === undefined ? undefined : [rounded(place.lonDeg), rounded(place.latDeg)],
    score: event.score,
    sentence: event.sentence,
    evidence: event.evidence.length,
    rule: event.rule,
    acts,
    acknowledgedBy,
    assignedTo,
    closed,
    revision,
  };
}

/** 7 digits are a centimetre. */
const rounded = (value: number): number => Math.round(value * 1e7) / 1e7;

/** What is open before what is closed, by urgency, what nobody has acknowledged first, then the newest. */
export function byUrgency(a: Alert, b: Alert): number {
  return (
    Number(a.closed) - Number(b.closed) ||
    EVENT_PRIORITY[a.event.kind] - EVENT_PRIORITY[b.event.kind] ||
    Number(a.acknowledgedBy !== undefined) - Number(b.acknowledgedBy !== undefined) ||
    b.event.knownUs - a.event.knownUs ||
    (a.event.id < b.event.id ? -1 : 1)
  );
}
