/** The files that a person gives beside a scene: its land and its known fixed structures. What is wrong with them is said before any work. */
import { readFileSync } from "node:fs";
import type { FeatureCollection } from "geojson";
import { guardScene } from "./guard.ts";

/** A file that cannot be used, with a stable code. */
export class SceneRefusedError extends Error {
  readonly code: string;

  constructor(code: string, sentence: string) {
    super(sentence);
    this.name = "SceneRefusedError";
    this.code = code;
  }
}

/** Throws LAND_UNREADABLE unless the path is a mask GeoTIFF or a GeoJSON with polygons. */
export function checkLand(path: string): void {
  const refuse = (why: string): never => {
    throw new SceneRefusedError(
      "LAND_UNREADABLE",
      `${path} is no land: ${why} Give a GeoTIFF (not 0 is land) or a GeoJSON of polygons, or none.`,
    );
  };
  if (!/\.(geo)?json$/i.test(path)) {
    const header = guardScene(path);
    if (header.kind === "rejected") refuse(header.sentence);
    return;
  }
  const kinds = geometriesOf(readJson(path, refuse)).map(({ type }) => type);
  if (!kinds.some((kind) => /Polygon$/.test(kind))) refuse("it holds no polygon.");
}

/** [lon, lat] of the points. Throws INFRASTRUCTURE_UNREADABLE. */
export function readInfrastructure(path: string): readonly (readonly [number, number])[] {
  const refuse = (why: string): never => {
    throw new SceneRefusedError(
      "INFRASTRUCTURE_UNREADABLE",
      `${path} is no list of structures: ${why} Give a GeoJSON FeatureCollection of points in degrees.`,
    );
  };
  const points = geometriesOf(readJson(path, refuse)).flatMap((geometry) =>
    geometry.type === "Point" ? [geometry.coordinates] : [],
  );
  return points.map((place) => {
    const [lon, lat] = (Array.isArray(place) ? place : []) as unknown[];
    if (typeof lon !== "number" || typeof lat !== "number" || !(Math.abs(lon) <= 360 && Math.abs(lat) <= 90))
      refuse(`${JSON.stringify(place)?.slice(0, 60)} is no place.`);
    return [lon as number, lat as number];
  });
}

function readJson(path: string, refuse: (why: string) => never): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    return refuse(`${(error as Error).message}.`);
  }
}

interface AnyGeometry {
  readonly type: string;
  readonly coordinates: unknown;
}

function geometriesOf(json: unknown): readonly AnyGeometry[] {
  const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
  if (!isObject(json)) return [];
  if (Array.isArray((json as unknown as FeatureCollection).features))
    return (json as unknown as FeatureCollection).features.flatMap(geometriesOf);
  if (json.type === "Feature") return geometriesOf(json.geometry);
  if (json.type === "GeometryCollection" && Array.isArray(json.geometries))
    return json.geometries.flatMap(geometriesOf);
  return typeof json.type === "string" ? [json as unknown as AnyGeometry] : [];
}
