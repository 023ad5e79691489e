/** TileJSON 3.0.0 (https://github.com/mapbox/tilejson-spec/tree/master/3.0.0) of one audience's picture. */
import { type Audience, caveat, type TimeUs, toRfc3339, type Workspace } from "../model/index.ts";
import { LAYER_NAMES, type LayerName, MINIMUM_ZOOM } from "./picture_tile.ts";
import { MAXIMUM_LAT_DEG, MAXIMUM_ZOOM } from "./tile_maths.ts";

const FIELDS: Readonly<Record<LayerName, Readonly<Record<string, string>>>> = {
  zones: {
    id: "Zone",
    kind: "What it is",
    name_en: "Name in English",
    name_ja: "Name in Japanese",
    illustrative: "True where the boundary is disputed or only indicative",
  },
  coverage: {
    source: "Sensor",
    kind: "Kind of sensor",
    time: "End of the look, s since 1970",
    pd: "Probability of detection; absent when nobody looked for vessels",
  },
  scenes: { id: "Scene", source: "Sensor", time: "Start of acquisition, s since 1970" },
  bearings: {
    id: "Track, when the bearing belongs to one",
    source: "Array",
    bearing: "True bearing, degrees",
    sigma: "Standard deviation, degrees; the wedge is 95 %",
    mirror: "True for the second direction of an unresolved line array",
  },
  uncertainty: { id: "Track", kind: "Kind of track; the ellipse is 95 %" },
  trails: { id: "Track" },
  detections: {
    kind: "Kind of sensor",
    time: "Time of observation, s since 1970",
    source: "Sensor",
    scene: "Scene, of an optical detection",
    confidence: "0 to 1",
    length: "Metres",
    more: "Detections left out around it",
  },
  tracks: {
    id: "Track",
    kind: "surface, subsurface, air, aid-to-navigation or distress-beacon",
    status: "tentative, confirmed, coasting or lost",
    name: "As the vessel says",
    mmsi: "As the vessel says",
    sog: "Speed over ground, m/s",
    cog: "Course over ground, degrees",
    age: "Seconds since it was last seen, at the picture's time",
    sidc: "Symbol code, MIL-STD-2525D",
    designation: "What a named person holds it to be; absent: nobody has judged it",
    distress: "True when in distress",
    exercise: "True for what is not real",
    more: "Tracks left out around it",
  },
  alerts: {
    id: "Track, else alert",
    alert: "Alert; absent where only the track tells of it yet",
    kind: "distress or zone-entry",
    priority: "The lower, the more urgent",
    flash: "True until somebody has acknowledged it",
    reason: "What was found",
    zone: "Zone, of a zone entry",
  },
};

export interface TileJsonRequest {
  readonly audience: Audience;
  readonly workspace: Workspace;
  /** Scheme, host and port that the client used. */
  readonly origin: string;
  readonly atUs?: TimeUs;
  readonly view?: readonly [number, number, number, number];
  readonly version?: string;
}

export function tileJson(request: TileJsonRequest): Record<string, unknown> {
  const { audience, workspace, origin, atUs, view } = request;
  const query = atUs === undefined ? "" : `?at=${toRfc3339(atUs)}`;
  const latDeg = Math.floor(MAXIMUM_LAT_DEG * 1e6) / 1e6;
  return {
    tilejson: "3.0.0",
    name: `Tomi: ${audience.name.en}${workspace.kind === "live" ? "" : ` (${workspace.kind} ${workspace.name})`}`,
    description:
      `${caveat(workspace)}. Maritime picture for ${audience.name.en}` +
      `${atUs === undefined ? "" : ` at ${toRfc3339(atUs)}`}. Identities are claims of the vessels.`,
    attribution: "Tomi · coastline: Natural Earth",
    ...(/^\d+\.\d+\.\d+$/.test(request.version ?? "") ? { version: request.version } : {}),
    scheme: "xyz",
    tiles: [`${origin}/tiles/picture/{z}/{x}/{y}.mvt${query}`],
    minzoom: 0,
    maxzoom: MAXIMUM_ZOOM,
    bounds: [-180, -latDeg, 180, latDeg],
    ...(view === undefined ? {} : { center: centreOf(view) }),
    vector_layers: LAYER_NAMES.map((id) => ({
      id,
      minzoom: MINIMUM_ZOOM[id],
      maxzoom: MAXIMUM_ZOOM,
      fields: FIELDS[id],
    })),
    caveat: caveat(workspace),
    audience: audience.id,
  };
}

function centreOf([west, south, east, north]: readonly [number, number, number, number]): [number, number, number] {
  const widthDeg = east >= west ? east - west : east + 360 - west;
  const lonDeg = west + widthDeg / 2;
  const zoom = Math.max(0, Math.min(MAXIMUM_ZOOM, Math.floor(Math.log2(360 / Math.max(widthDeg, 1e-3)))));
  return [lonDeg > 180 ? lonDeg - 360 : lonDeg, (south + north) / 2, zoom];
}
