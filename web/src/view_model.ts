/** What follows from the state: which tracks show, in which order, what is in distress. Pure. */
import type { Scene, SensorStatus, TrackFeature } from "./contract.ts";
import type { Alert } from "./contract_alerts.ts";
import type { Task } from "./contract_tasks.ts";
import { type AlertQueue, alertQueue, type TrackMark, trackMarks } from "./picture/alerts.ts";
import { type Filters, isDistress, matches, passes } from "./picture/filters.ts";
import { trackTitle } from "./picture/shapes.ts";
import type { AppState } from "./state.ts";

export interface ListedTracks {
  /** Filtered and searched, distress first, then by name; the order does not jump while tracks move. */
  readonly listed: readonly TrackFeature[];
  /** What the map shows: filtered only. */
  readonly onMap: readonly TrackFeature[];
  readonly hiddenIds: readonly string[];
}

/** What every part of the page is drawn from, beside the state. */
export interface View extends ListedTracks {
  readonly queue: AlertQueue;
  /** By track id. */
  readonly marks: ReadonlyMap<string, TrackMark>;
}

export function viewOf({ alerts, set, prefs, query }: AppState): View {
  const queue = alertQueue(alerts, set);
  const marks = trackMarks(alerts, queue, set);
  return { ...listTracks(set.tracks.values(), prefs.filters, query, marks), queue, marks };
}

const collator = new Intl.Collator("en", { numeric: true });

/** A track that an alert is about is never hidden: nobody shall be told of something they cannot see. */
export function listTracks(
  tracks: Iterable<TrackFeature>,
  filters: Filters,
  query: string,
  marks: ReadonlyMap<string, TrackMark> = new Map(),
): ListedTracks {
  const onMap: TrackFeature[] = [];
  const hiddenIds: string[] = [];
  for (const track of tracks) {
    if (marks.has(track.properties.id) || passes(filters, track)) onMap.push(track);
    else hiddenIds.push(track.properties.id);
  }
  const listed = onMap
    .filter((track) => matches(track, query))
    .map((track) => ({ track, urgent: isDistress(track) ? 0 : 1, title: trackTitle(track) }))
    .sort((one, other) => one.urgent - other.urgent || collator.compare(one.title, other.title))
    .map(({ track }) => track);
  return { listed, onMap, hiddenIds };
}

const WORST_FIRST = { silent: 0, late: 1, never: 2, ok: 3 } as const;

/** The worst on top; what an operator has switched off is no fault and comes last. */
export function sortSensors(sensors: readonly SensorStatus[]): SensorStatus[] {
  return [...sensors].sort(
    (one, other) =>
      Number(one.enabled === false) - Number(other.enabled === false) ||
      WORST_FIRST[one.health] - WORST_FIRST[other.health] ||
      one.kind.localeCompare(other.kind) ||
      collator.compare(one.name, other.name),
  );
}

/** The alert that says a sensor is lost now, for its line on the board; one that has come back is no longer lost. */
export function lostAlertOf(queue: AlertQueue, sourceId: string): Alert | undefined {
  return queue.open.find(
    ({ kind, state, sourceId: lost }) => kind === "sensor-lost" && state === "active" && lost === sourceId,
  );
}

const isOver = ({ state }: Task): boolean =>
  ["completed", "rejected", "failed", "cancelled", "expired"].includes(state);

export const mayCancel = (task: Task): boolean => !isOver(task);

/** What is still to come first, the nearest deadline on top; then what is over, the newest on top. */
export function sortTasks(tasks: readonly Task[]): Task[] {
  const overUs = (task: Task): number => task.history.at(-1)?.atUs ?? task.createdUs;
  return [...tasks].sort(
    (one, other) =>
      Number(isOver(one)) - Number(isOver(other)) ||
      (isOver(one) ? overUs(other) - overUs(one) : one.deadlineUs - other.deadlineUs) ||
      (one.id < other.id ? -1 : 1),
  );
}

/** The newest scene shows by itself; a choice by hand holds for the scene it was made for. */
export function shownScenes(
  scenes: readonly Scene[],
  choice: ReadonlyMap<string, boolean>,
  imagery: boolean,
): Set<string> {
  if (!imagery) return new Set();
  return new Set(scenes.filter((scene, index) => choice.get(scene.id) ?? index === 0).map((scene) => scene.id));
}

/** The next of a list after `id`, around the end; the first when `id` is not in it. */
export function neighbour<T>(
  list: readonly T[],
  idOf: (item: T) => string,
  id: string | undefined,
  step: 1 | -1,
): T | undefined {
  if (list.length === 0) return undefined;
  const at = list.findIndex((item) => idOf(item) === id);
  if (at < 0) return step > 0 ? list[0] : list[list.length - 1];
  return list[(at + step + list.length) % list.length];
}
