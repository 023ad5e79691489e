/** What lies under the cursor: the nearest track, and in words whatever else can be told. */
import type { MapGeoJSONFeature, Map as MapLibreMap, Point } from "maplibre-gl";
import { utc } from "../units.ts";
import type { Language } from "../words.ts";
import { isWord, say } from "../words.ts";

/** Pixels around the cursor in which a track counts as meant. */
const REACH_PX = 9;

export function hitTrack(map: MapLibreMap, at: Point): string | undefined {
  const box: [[number, number], [number, number]] = [
    [at.x - REACH_PX, at.y - REACH_PX],
    [at.x + REACH_PX, at.y + REACH_PX],
  ];
  const found = map.queryRenderedFeatures(box, { layers: ["symbols", "bearing-hit"] });
  let best: { id: string; distance: number } | undefined;
  for (const feature of found) {
    const distance = distancePx(map, feature, at);
    if (best === undefined || distance < best.distance) best = { id: String(feature.properties.id), distance };
  }
  return best?.id;
}

/** A symbol always wins over a line that passes under it. */
function distancePx(map: MapLibreMap, feature: MapGeoJSONFeature, at: Point): number {
  if (feature.geometry.type !== "Point") return REACH_PX * 2;
  const [lon = 0, lat = 0] = feature.geometry.coordinates;
  return map.project([lon, lat]).dist(at);
}

const TOLD = ["detections", "zone-fill", "wedge-fill"];

export function describeHover(map: MapLibreMap, at: Point, language: Language): string {
  const features = map.queryRenderedFeatures([at.x, at.y], { layers: TOLD }).slice(0, 3);
  return [...new Set(features.map((feature) => describe(feature.layer.id, feature.properties, language)))].join(
    "  ·  ",
  );
}

function describe(layer: string, properties: Record<string, unknown>, language: Language): string {
  const text = (name: string): string => String(properties[name] ?? "");
  if (layer === "zone-fill") return text(language === "ja" ? "name_ja" : "name_en") || text("id");
  const sensor = `sensor.${layer === "wedge-fill" ? "subsurface" : text("kind")}`;
  const name = isWord(sensor) ? say(language, sensor) : text("kind");
  if (layer === "wedge-fill") return `${name} ${text("source")} ${Math.round(Number(properties.bearing))}°`;
  const seconds = Number(properties.time);
  const time = Number.isFinite(seconds) ? `${utc(seconds * 1e6).time} UTC` : "";
  const confidence = properties.confidence === undefined ? "" : `${Math.round(Number(properties.confidence) * 100)} %`;
  const length = properties.length === undefined ? "" : `${Math.round(Number(properties.length))} m`;
  return [name, text("source"), time, length, confidence].filter((part) => part !== "").join(" ");
}
