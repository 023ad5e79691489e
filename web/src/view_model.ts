/** What follows from the state: which tracks show, in which order, what is in distress. Pure. */
import type { Scene, SensorStatus, TrackFeature } from "./contract.ts";
import { type Filters, isDistress, matches, passes } from "./picture/filters.ts";
import { trackTitle } from "./picture/shapes.ts";

export interface ListedTracks {
  /** Filtered and searched, distress first, then by name; the order does not jump while tracks move. */
  readonly listed: readonly TrackFeature[];
  /** What the map shows: filtered only. */
  readonly onMap: readonly TrackFeature[];
  readonly hiddenIds: readonly string[];
  readonly distress: readonly TrackFeature[];
}

const collator = new Intl.Collator("en", { numeric: true });

export function listTracks(tracks: Iterable<TrackFeature>, filters: Filters, query: string): ListedTracks {
  const onMap: TrackFeature[] = [];
  const hiddenIds: string[] = [];
  for (const track of tracks) {
    if (passes(filters, track)) onMap.push(track);
    else hiddenIds.push(track.properties.id);
  }
  const distress = onMap
    .filter(isDistress)
    .sort((one, other) => one.properties.firstSeenUs - other.properties.firstSeenUs);
  const listed = onMap
    .filter((track) => matches(track, query))
    .map((track) => ({ track, urgent: isDistress(track) ? 0 : 1, title: trackTitle(track) }))
    .sort((one, other) => one.urgent - other.urgent || collator.compare(one.title, other.title))
    .map(({ track }) => track);
  return { listed, onMap, hiddenIds, distress };
}

const WORST_FIRST = { silent: 0, late: 1, never: 2, ok: 3 } as const;

export function sortSensors(sensors: readonly SensorStatus[]): SensorStatus[] {
  return [...sensors].sort(
    (one, other) =>
      WORST_FIRST[one.health] - WORST_FIRST[other.health] ||
      one.kind.localeCompare(other.kind) ||
      collator.compare(one.name, other.name),
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
