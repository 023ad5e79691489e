/**
 * The offline basemap, made at build time from Natural Earth 1:10M (public domain, npm `world-atlas`): land as single
 * polygons, which tile far better than one planet-wide multipolygon, and the borders between countries as one mesh.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Position } from "geojson";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, GeometryObject, Topology } from "topojson-specification";

const require = createRequire(import.meta.url);

/** Four decimals are 11 m: below the accuracy of 1:10M, and half the bytes. */
const round = (degrees: number): number => Math.round(degrees * 1e4) / 1e4;
const roundLine = (line: Position[]): Position[] => line.map(([lon, lat]) => [round(lon ?? 0), round(lat ?? 0)]);

function atlas(name: string): Topology<Record<string, GeometryObject>> {
  return JSON.parse(readFileSync(require.resolve(`world-atlas/${name}`), "utf8"));
}

function object(topology: Topology<Record<string, GeometryObject>>, name: string): GeometryObject {
  const found = topology.objects[name];
  if (found === undefined)
    throw new Error(`world-atlas has no object "${name}": its version has changed, adapt web/basemap.ts.`);
  return found;
}

/** GeoJSON text: one Polygon feature a piece of land. */
export function landGeoJson(): string {
  const topology = atlas("land-10m.json");
  const land = feature(topology, object(topology, "land") as GeometryCollection);
  const polygons = land.features.flatMap(({ geometry }) => {
    if (geometry.type === "Polygon") return [geometry.coordinates];
    return geometry.type === "MultiPolygon" ? geometry.coordinates : [];
  });
  return JSON.stringify({
    type: "FeatureCollection",
    features: polygons.map((rings) => ({
      type: "Feature",
      properties: {},
      geometry: { type: "Polygon", coordinates: rings.map(roundLine) },
    })),
  });
}

/** GeoJSON text: land borders only, never coasts. At 1:50M: they are context here, not content. */
export function bordersGeoJson(): string {
  const topology = atlas("countries-50m.json");
  const countries = object(topology, "countries") as GeometryCollection;
  const borders = mesh(topology, countries, (one, other) => one !== other);
  return JSON.stringify({
    type: "Feature",
    properties: {},
    geometry: { type: "MultiLineString", coordinates: borders.coordinates.map(roundLine) },
  });
}
