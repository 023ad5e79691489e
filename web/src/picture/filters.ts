/** What the officer has chosen to see. Distress is never hidden, whatever is chosen. */
import {
  SENSOR_KINDS,
  type SensorKind,
  TRACK_KINDS,
  TRACK_STATUSES,
  type TrackFeature,
  type TrackKind,
  type TrackStatus,
} from "../contract.ts";

/** What is hidden, so that a kind which is added later shows until somebody hides it. */
export interface Filters {
  readonly hiddenKinds: readonly TrackKind[];
  readonly hiddenSensors: readonly SensorKind[];
  readonly hiddenStatuses: readonly TrackStatus[];
}

export const NO_FILTERS: Filters = { hiddenKinds: [], hiddenSensors: [], hiddenStatuses: [] };

export function isFiltering(filters: Filters): boolean {
  return filters.hiddenKinds.length + filters.hiddenSensors.length + filters.hiddenStatuses.length > 0;
}

export function isDistress(track: TrackFeature): boolean {
  return track.properties.kind === "distress-beacon" || Boolean(track.properties.distress);
}

/** A track is hidden by sensor when every sensor kind that has seen it is hidden. */
export function passes(filters: Filters, track: TrackFeature): boolean {
  if (isDistress(track)) return true;
  const { kind, status, looks } = track.properties;
  if (filters.hiddenKinds.includes(kind) || filters.hiddenStatuses.includes(status)) return false;
  if (filters.hiddenSensors.length === 0 || looks === undefined || looks.length === 0) return true;
  return looks.some((look) => !filters.hiddenSensors.includes(look.sensorKind));
}

/** By MMSI, IMO, callsign, name or track id; case and surrounding blanks do not matter. */
export function matches(track: TrackFeature, query: string): boolean {
  const wanted = query.trim().toLowerCase();
  if (wanted === "") return true;
  const { id, name, mmsi, imo, callsign } = track.properties;
  return [id, name, mmsi, imo, callsign].some(
    (value) => value !== undefined && String(value).toLowerCase().includes(wanted),
  );
}

/** Reads filters that were kept by an earlier page; anything unknown is dropped. */
export function filtersFrom(kept: unknown): Filters {
  const source = (typeof kept === "object" && kept !== null ? kept : {}) as Record<string, unknown>;
  const pick = <T extends string>(key: string, known: readonly T[]): T[] => {
    const list = source[key];
    return Array.isArray(list) ? known.filter((value) => list.includes(value)) : [];
  };
  return {
    hiddenKinds: pick("hiddenKinds", TRACK_KINDS),
    hiddenSensors: pick("hiddenSensors", SENSOR_KINDS),
    hiddenStatuses: pick("hiddenStatuses", TRACK_STATUSES),
  };
}
