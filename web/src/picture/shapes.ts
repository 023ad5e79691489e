/** From tracks to what the map draws: symbols with their labels, course vectors, lines of bearing. Pure. */
import type { Place, TrackFeature } from "../contract.ts";
import { destination, unwrap } from "../geo.ts";
import { formatBearing, formatSpeed } from "../units.ts";
import type { TrackMark } from "./alerts.ts";
import type { Shape } from "./diff.ts";
import { isDistress } from "./filters.ts";
import { COURSE_VECTOR_S, isUnderWay, shownPlace } from "./reckon.ts";
import { FADE, stalenessOf } from "./staleness.ts";

export interface LiveShapes {
  readonly symbols: ReadonlyMap<number, Shape>;
  readonly vectors: ReadonlyMap<number, Shape>;
  readonly bearings: ReadonlyMap<number, Shape>;
}

export interface ShapeOptions {
  readonly nowUs: number;
  readonly selectedId: string | undefined;
  /** The symbol code to draw, checked or replaced. */
  readonly symbolCode: (track: TrackFeature) => string;
  /** The same number for the same track as long as the page lives. */
  readonly serial: (trackId: string) => number;
  /** Symbols are carried forward to this time: it stands still while the connection is lost, ages do not. */
  readonly reckonUs: number;
  /** Tracks that an alert is about, by id; what nobody has acknowledged flashes. */
  readonly marks: ReadonlyMap<string, TrackMark>;
  /** Symbols out of sight are not carried forward; they catch up when they come into view. */
  readonly inView: (place: Place) => boolean;
}

/** Six decimals are 0.1 m: finer steps would only make the diff larger. */
const round = ([lon, lat]: Place): [number, number] => [Math.round(lon * 1e6) / 1e6, Math.round(lat * 1e6) / 1e6];

/** Name, else MMSI, else the id: one always has something to say on the radio. */
export function trackTitle(track: TrackFeature): string {
  const { name, mmsi, id } = track.properties;
  return name?.trim() || (mmsi !== undefined ? String(mmsi) : id);
}

export function liveShapes(tracks: Iterable<TrackFeature>, options: ShapeOptions): LiveShapes {
  const symbols = new Map<number, Shape>();
  const vectors = new Map<number, Shape>();
  const bearings = new Map<number, Shape>();
  for (const track of tracks) {
    const id = options.serial(track.properties.id);
    if (track.geometry.type === "LineString") bearings.set(id, bearingShape(id, track, options));
    else {
      const reported = track.geometry.coordinates;
      const place = options.inView(reported) ? shownPlace(track, options.reckonUs) : reported;
      symbols.set(id, symbolShape(id, track, place, options));
      if (isUnderWay(track)) vectors.set(id, vectorShape(id, track, place, options));
    }
  }
  return { symbols, vectors, bearings };
}

function shared(track: TrackFeature, options: ShapeOptions): Record<string, string | number | boolean> {
  const staleness = stalenessOf((options.nowUs - track.properties.lastSeenUs) / 1e6);
  const mark = options.marks.get(track.properties.id);
  const distress = isDistress(track) || mark?.alert === "distress";
  return {
    id: track.properties.id,
    kind: track.properties.kind,
    fade: FADE[staleness],
    lost: staleness === "lost",
    tentative: track.properties.status === "tentative",
    distress,
    alert: mark !== undefined && !distress,
    flash: mark?.flash === true,
    selected: track.properties.id === options.selectedId,
  };
}

function symbolShape(id: number, track: TrackFeature, place: Place, options: ShapeOptions): Shape {
  const { sogMps, cogDeg } = track.properties;
  return {
    id,
    geometry: { type: "Point", coordinates: round(place) },
    properties: {
      ...shared(track, options),
      sidc: options.symbolCode(track),
      title: trackTitle(track),
      motion: isUnderWay(track) ? `${formatBearing(cogDeg)} ${formatSpeed(sogMps)} kn` : "",
    },
  };
}

function vectorShape(id: number, track: TrackFeature, place: Place, options: ShapeOptions): Shape {
  const { sogMps = 0, cogDeg = 0 } = track.properties;
  const from = round(place);
  const to = round(unwrap(destination(place, cogDeg, sogMps * COURSE_VECTOR_S), place[0]));
  return { id, geometry: { type: "LineString", coordinates: [from, to] }, properties: shared(track, options) };
}

function bearingShape(id: number, track: TrackFeature, options: ShapeOptions): Shape {
  const line = track.geometry.type === "LineString" ? track.geometry.coordinates : [];
  const near = line[0]?.[0] ?? 0;
  return {
    id,
    geometry: { type: "LineString", coordinates: line.map((place) => round(unwrap(place, near))) },
    properties: {
      ...shared(track, options),
      title: `${trackTitle(track)} ${formatBearing(track.properties.bearingDeg)}`,
    },
  };
}
