/** The alerts of this audience: what the service said last, in which order they want attention, what must sound. Pure. */
import type { Place, TrackFeature } from "../contract.ts";
import type { Alert, AlertsMessage } from "../contract_alerts.ts";
import { isDistress } from "./filters.ts";
import { resolveId, type TrackSet } from "./track_set.ts";

export interface AlertSet {
  readonly alerts: ReadonlyMap<string, Alert>;
  /** False until the service has told its alerts: an empty queue then means nothing. */
  readonly known: boolean;
}

export const NO_ALERTS: AlertSet = { alerts: new Map(), known: false };

/** Of two tellings of an alert the later revision counts, in whatever order they come: a late answer must not undo an act. */
function later(one: Alert | undefined, other: Alert): Alert {
  return one !== undefined && one.revision > other.revision ? one : other;
}

export function mergeAlerts(set: AlertSet, told: readonly Alert[]): AlertSet {
  const alerts = new Map(set.alerts);
  for (const alert of told) alerts.set(alert.id, later(alerts.get(alert.id), alert));
  return { alerts, known: true };
}

/**
 * The first message of a line names all that are not closed; one that we hold open and that it does not name was closed
 * elsewhere meanwhile. It goes, and the closed ones are asked for, so that it comes back with who closed it and why.
 */
export function applyAlerts(set: AlertSet, message: AlertsMessage, isFirst: boolean): AlertSet {
  if (!isFirst) return mergeAlerts(set, message.alerts);
  const named = new Set(message.alerts.map(({ id }) => id));
  const kept = new Map([...set.alerts].filter(([id, alert]) => alert.closed || named.has(id)));
  return mergeAlerts({ alerts: kept, known: true }, message.alerts);
}

export const needsAcknowledging = (alert: Alert): boolean => !alert.closed && alert.acknowledgedBy === undefined;

/** Distress first whatever its number, then by urgency, what goes on before what is over, what nobody has acknowledged, the newest. */
function compare(one: Alert, other: Alert): number {
  return (
    Number(other.kind === "distress") - Number(one.kind === "distress") ||
    one.priority - other.priority ||
    Number(other.state === "active") - Number(one.state === "active") ||
    Number(needsAcknowledging(other)) - Number(needsAcknowledging(one)) ||
    other.knownUs - one.knownUs ||
    (one.id < other.id ? -1 : 1)
  );
}

export interface AlertQueue {
  /** Every alert that is not closed; no filter and no search touches this list. */
  readonly open: readonly Alert[];
  /** Newest first. */
  readonly closed: readonly Alert[];
  /** Distress that nobody has acknowledged: the band, the flashing and the alarm. */
  readonly crying: readonly Alert[];
  readonly unacknowledged: number;
  /** Distress in the picture about which the service has raised no alert: shown all the same. */
  readonly orphans: readonly TrackFeature[];
}

export function alertQueue(set: AlertSet, tracks: TrackSet): AlertQueue {
  const all = [...set.alerts.values()];
  const open = all.filter(({ closed }) => !closed).sort(compare);
  const closed = all.filter((alert) => alert.closed).sort((one, other) => lastActUs(other) - lastActUs(one));
  const alerted = new Set(all.flatMap((alert) => (alert.kind === "distress" ? trackIdOf(alert, tracks) : [])));
  return {
    open,
    closed,
    crying: open.filter((alert) => alert.kind === "distress" && needsAcknowledging(alert)),
    unacknowledged: open.filter(needsAcknowledging).length,
    orphans: [...tracks.tracks.values()].filter((track) => isDistress(track) && !alerted.has(track.properties.id)),
  };
}

const lastActUs = (alert: Alert): number => alert.acts.at(-1)?.atUs ?? alert.knownUs;

/** The track that an alert is about, as it is called today; none when it is gone. */
function trackIdOf({ trackId }: Alert, tracks: TrackSet): readonly string[] {
  const id = trackId === undefined ? undefined : resolveId(tracks, trackId);
  return id === undefined ? [] : [id];
}

export function trackOf(alert: Alert, tracks: TrackSet): TrackFeature | undefined {
  const [id] = trackIdOf(alert, tracks);
  return id === undefined ? undefined : tracks.tracks.get(id);
}

const isOnChart = ({ kind, state }: Alert): boolean => state === "active" || kind === "distress";

/** How a track is marked on the chart. `flash`: nobody has acknowledged it. */
export interface TrackMark {
  readonly alert: "distress" | "other";
  readonly flash: boolean;
}

/**
 * Marks by track id, of what goes on: a vessel that has left a zone wears no ring, but its alert stays in the queue. Distress is marked
 * until a person closes it. Distress without an alert flashes only while the service tells no alerts at all: then nothing else
 * would. Otherwise it is known there and was closed, or comes with the next message.
 */
export function trackMarks(set: AlertSet, queue: AlertQueue, tracks: TrackSet): ReadonlyMap<string, TrackMark> {
  const marks = new Map<string, TrackMark>();
  for (const { properties } of queue.orphans) marks.set(properties.id, { alert: "distress", flash: !set.known });
  for (const alert of queue.open.toReversed()) {
    if (!isOnChart(alert)) continue;
    for (const id of trackIdOf(alert, tracks)) {
      const before = marks.get(id);
      const isWorse = alert.kind === "distress" || before?.alert === "distress";
      marks.set(id, {
        alert: isWorse ? "distress" : "other",
        flash: needsAcknowledging(alert) || before?.flash === true,
      });
    }
  }
  return marks;
}

/** Where an alert is that has a place of its own and no track in the picture any more. */
export function looseAlerts(queue: AlertQueue, tracks: TrackSet): readonly { alert: Alert; place: Place }[] {
  return queue.open.flatMap((alert) =>
    alert.position === undefined || !isOnChart(alert) || trackOf(alert, tracks) !== undefined
      ? []
      : [{ alert, place: alert.position }],
  );
}
