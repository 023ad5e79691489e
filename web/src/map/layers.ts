/** What the chart draws, from bottom to top, as a function of how it shall look. */
import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import { TOKENS } from "../palette.ts";
import type { LayerKey, Palette } from "../prefs.ts";
import type { Language } from "../words.ts";
import { liveLayers } from "./live_layers.ts";
import { PICTURE } from "./sources.ts";

export interface Look {
  readonly palette: Palette;
  readonly language: Language;
  readonly layers: Readonly<Record<LayerKey, boolean>>;
  /** Seconds since 1970 at the picture's time; stepped coarsely, as every change repaints. */
  readonly nowS: number;
  readonly selectedId: string | undefined;
  /** Ids that the officer's filters hide: their trails and ellipses go with them. */
  readonly hiddenIds: readonly string[];
}

/** The browser's own fonts, drawn locally: no glyph server is needed. */
export const FONT = ["system-ui", "Hiragino Sans", "Yu Gothic UI", "Noto Sans CJK JP", "Noto Sans JP", "IPAGothic"];

/** Rasters of scenes go below this layer. */
export const ABOVE_RASTERS = "coverage-fill";

const visible = (shown: boolean): { visibility: "visible" | "none" } => ({ visibility: shown ? "visible" : "none" });

export const COVERAGE_STOPS_MIN = [0, 10, 30, 120] as const;
const OLDEST_LOOK_MIN = COVERAGE_STOPS_MIN[3];
/** Outlines of the looks of the last moments only: all of them would be a scribble. */
const OUTLINE_FOR_S = 90;

const ageS = (look: Look): ExpressionSpecification => ["-", look.nowS, ["to-number", ["get", "time"], 0]];

/** From the sensor's colour, now, to the sea's own after two hours. */
function shadeByAge(look: Look, color: ExpressionSpecification, sea: string): ExpressionSpecification {
  const [now, recent, half, old] = COVERAGE_STOPS_MIN;
  const stops: [number, number][] = [[now, 1], [recent, 0.72], [half, 0.42], [old, 0.06]]; // biome-ignore format: pairs
  const mixed = stops.flatMap(([minutes, share]): (number | ExpressionSpecification)[] => [
    minutes * 60,
    ["interpolate", ["linear"], share, 0, sea, 1, color],
  ]);
  return ["interpolate", ["linear"], ageS(look), ...mixed] as ExpressionSpecification;
}

export function layerSpecs(look: Look): LayerSpecification[] {
  return [...baseLayers(look), ...coverageLayers(look), ...evidenceLayers(look), ...liveLayers(look)];
}

function baseLayers(look: Look): LayerSpecification[] {
  const t = TOKENS[look.palette];
  const grid = visible(look.layers.grid);
  return [
    { id: "sea", type: "background", paint: { "background-color": t.sea } },
    { id: "land", type: "fill", source: "land", paint: { "fill-color": t.land, "fill-antialias": false } },
    {
      id: "coast",
      type: "line",
      source: "land",
      paint: { "line-color": t.coast, "line-width": ["interpolate", ["linear"], ["zoom"], 4, 0.6, 10, 1.2] },
    },
    {
      id: "borders",
      type: "line",
      source: "borders",
      paint: { "line-color": t.border, "line-width": 0.8, "line-dasharray": [4, 3] },
    },
    {
      id: "grid-lines",
      type: "line",
      source: "graticule",
      filter: ["==", ["geometry-type"], "LineString"],
      layout: grid,
      paint: { "line-color": t.grid, "line-width": 0.7 },
    },
  ];
}

/**
 * The newest look at a place is the one that counts, and a hundred looks at it must not add up to paint. So coverage is
 * drawn as flat blocks, the newer the higher, seen from above: the depth test shows the newest, once. Arrays listen
 * without pause: their reach is an outline.
 */
function coverageLayers(look: Look): LayerSpecification[] {
  const t = TOKENS[look.palette];
  const shown = visible(look.layers.coverage);
  const color: ExpressionSpecification = [
    "match",
    ["get", "kind"],
    "optical",
    t.optical,
    "drone",
    t.drone,
    "subsurface",
    t.subsurface,
    t.ais,
  ];
  const isArray: ExpressionSpecification = ["==", ["get", "kind"], "subsurface"];
  const ofNow: ExpressionSpecification = ["any", ["<", ageS(look), OUTLINE_FOR_S], ["==", ["get", "kind"], "optical"]];
  return [
    {
      id: "coverage-fill",
      type: "fill-extrusion",
      source: PICTURE,
      "source-layer": "coverage",
      filter: ["all", ["!", isArray], ["<", ageS(look), OLDEST_LOOK_MIN * 60]],
      layout: shown,
      paint: {
        "fill-extrusion-color": shadeByAge(look, color, t.sea),
        "fill-extrusion-opacity": look.palette === "day" ? 0.3 : 0.24,
        "fill-extrusion-height": ["max", 1, ["-", OLDEST_LOOK_MIN * 60, ageS(look)]],
        "fill-extrusion-vertical-gradient": false,
      },
    },
    {
      id: "coverage-edge",
      type: "line",
      source: PICTURE,
      "source-layer": "coverage",
      filter: ["all", ofNow, ["<", ageS(look), OLDEST_LOOK_MIN * 60]],
      layout: shown,
      paint: { "line-color": color, "line-opacity": ["case", isArray, 0.25, 0.5], "line-width": 0.8 },
    },
    {
      id: "scene-edge",
      type: "line",
      source: PICTURE,
      "source-layer": "scenes",
      layout: visible(look.layers.scenes),
      paint: { "line-color": t.optical, "line-width": 1.4, "line-dasharray": [6, 3] },
    },
    {
      id: "zone-fill",
      type: "fill",
      source: PICTURE,
      "source-layer": "zones",
      layout: visible(look.layers.zones),
      paint: { "fill-color": t.zone, "fill-opacity": 0.05 },
    },
    {
      id: "zone-edge",
      type: "line",
      source: PICTURE,
      "source-layer": "zones",
      layout: visible(look.layers.zones),
      paint: { "line-color": t.zone, "line-width": 1.2, "line-dasharray": [8, 3, 1, 3], "line-opacity": 0.8 },
    },
    {
      id: "zone-name",
      type: "symbol",
      source: PICTURE,
      "source-layer": "zones",
      layout: {
        ...visible(look.layers.zones),
        "text-field": ["coalesce", ["get", look.language === "ja" ? "name_ja" : "name_en"], ["get", "id"]],
        "text-font": FONT,
        "text-size": 11,
        "text-letter-spacing": 0.06,
      },
      paint: { "text-color": t.zone, "text-halo-color": t.halo, "text-halo-width": 1.2 },
    },
  ];
}

function evidenceLayers(look: Look): LayerSpecification[] {
  const t = TOKENS[look.palette];
  const notHidden: ExpressionSpecification = ["!", ["in", ["get", "id"], ["literal", [...look.hiddenIds]]]];
  const isSelected: ExpressionSpecification = ["==", ["get", "id"], look.selectedId ?? ""];
  const kindColor: ExpressionSpecification = [
    "match", ["get", "kind"], "optical", t.optical, "drone", t.drone, "subsurface", t.subsurface, t.ais,
  ]; // biome-ignore format: pairs
  const mirror: ExpressionSpecification = ["to-boolean", ["coalesce", ["get", "mirror"], false]];
  return [
    {
      id: "wedge-fill",
      type: "fill",
      source: PICTURE,
      "source-layer": "bearings",
      layout: visible(look.layers.bearings),
      paint: { "fill-color": t.subsurface, "fill-opacity": ["case", isSelected, 0.22, mirror, 0.02, 0.04] },
    },
    {
      id: "wedge-edge",
      type: "line",
      source: PICTURE,
      "source-layer": "bearings",
      layout: visible(look.layers.bearings),
      paint: {
        "line-color": t.subsurface,
        "line-opacity": ["case", isSelected, 0.7, mirror, 0.1, 0.22],
        "line-width": 0.7,
      },
    },
    {
      id: "trails",
      type: "line",
      source: PICTURE,
      "source-layer": "trails",
      filter: notHidden,
      layout: { ...visible(look.layers.trails), "line-join": "round" },
      paint: {
        "line-color": ["case", isSelected, t.accent, t.trail],
        "line-width": ["case", isSelected, 2, 1],
        "line-opacity": ["case", isSelected, 0.95, 0.7],
      },
    },
    {
      id: "ellipses",
      type: "line",
      source: PICTURE,
      "source-layer": "uncertainty",
      filter: notHidden,
      layout: visible(look.layers.uncertainty),
      paint: { "line-color": t.ellipse, "line-width": 0.9, "line-opacity": 0.75 },
    },
    {
      id: "detections",
      type: "circle",
      source: PICTURE,
      "source-layer": "detections",
      layout: visible(look.layers.detections),
      paint: {
        "circle-radius": ["match", ["get", "kind"], "ais", 1.4, "optical", 4, 2.4],
        "circle-color": "transparent",
        "circle-stroke-color": kindColor,
        "circle-stroke-width": ["match", ["get", "kind"], "ais", 0.7, 1.2],
        "circle-stroke-opacity": ["interpolate", ["linear"], ageS(look), 0, 0.95, 600, 0.6, 7200, 0.15],
      },
    },
  ];
}
