/** Where the chart's data comes from. Names are used by the layers. */
import type { SourceSpecification, StyleSpecification } from "maplibre-gl";

export const PICTURE = "picture";
export const LIVE_SOURCES = ["symbols", "vectors", "bearing-lines"] as const;
export type LiveSource = (typeof LIVE_SOURCES)[number];

const nothing = { type: "FeatureCollection" as const, features: [] };

/** What the tiles are asked for: current tracks come by the stream, not by tiles. */
export const TILE_LAYERS = "trails,detections,bearings,uncertainty,coverage,scenes,zones,alerts";

export function pictureSource(): SourceSpecification {
  return { type: "vector", url: new URL("tiles/picture.json", location.href).href };
}

export function baseSources(): StyleSpecification["sources"] {
  return {
    land: { type: "geojson", data: new URL("basemap/land.json", location.href).href, maxzoom: 10, tolerance: 0.2 },
    borders: { type: "geojson", data: new URL("basemap/borders.json", location.href).href, maxzoom: 8 },
    graticule: { type: "geojson", data: nothing },
    [PICTURE]: pictureSource(),
    vectors: { type: "geojson", data: nothing, maxzoom: 16 },
    "bearing-lines": { type: "geojson", data: nothing, maxzoom: 14 },
    symbols: { type: "geojson", data: nothing, maxzoom: 16, buffer: 64 },
    overlay: { type: "geojson", data: nothing, maxzoom: 16 },
  };
}
