/** The living part of the chart: vectors, lines of bearing, symbols, selection, measuring, and distress above all. */
import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import { TOKENS } from "../palette.ts";
import { FONT, type Look } from "./layers.ts";

const visible = (shown: boolean): { visibility: "visible" | "none" } => ({ visibility: shown ? "visible" : "none" });
const flag = (name: string): ExpressionSpecification => ["==", ["get", name], true];
const role = (name: string): ExpressionSpecification => ["==", ["get", "role"], name];
const fade: ExpressionSpecification = ["coalesce", ["get", "fade"], 1];

export function liveLayers(look: Look): LayerSpecification[] {
  return [...lineLayers(look), ...overlayLayers(look), ...symbolLayers(look), ...frameLayers(look)];
}

function lineLayers(look: Look): LayerSpecification[] {
  const t = TOKENS[look.palette];
  return [
    {
      id: "bearing-hit", // a wide invisible line: a bearing can be clicked without aiming
      type: "line",
      source: "bearing-lines",
      layout: visible(look.layers.bearings),
      paint: { "line-color": t.subsurface, "line-width": 11, "line-opacity": 0.001 },
    },
    {
      id: "bearing-line",
      type: "line",
      source: "bearing-lines",
      layout: visible(look.layers.bearings),
      paint: {
        "line-color": ["case", flag("selected"), t.accent, t.subsurface],
        "line-width": ["case", flag("selected"), 2, 1.2],
        "line-opacity": fade,
        "line-dasharray": [5, 2.5],
      },
    },
    {
      id: "bearing-name",
      type: "symbol",
      source: "bearing-lines",
      layout: {
        ...visible(look.layers.bearings && look.layers.names),
        "symbol-placement": "line-center",
        "text-field": ["get", "title"],
        "text-font": FONT,
        "text-size": 10.5,
        "text-offset": [0, -0.8],
      },
      paint: { "text-color": t.subsurface, "text-halo-color": t.halo, "text-halo-width": 1.2, "text-opacity": fade },
    },
    {
      id: "vectors",
      type: "line",
      source: "vectors",
      layout: visible(look.layers.vectors),
      paint: {
        "line-color": ["case", flag("distress"), t.distress, flag("selected"), t.accent, t.vector],
        "line-width": ["case", flag("selected"), 2, 1.1],
        "line-opacity": fade,
      },
    },
  ];
}

function overlayLayers(look: Look): LayerSpecification[] {
  const t = TOKENS[look.palette];
  const line = (id: string, color: string, width: number, dash?: number[]): LayerSpecification => ({
    id: `overlay-${id}`,
    type: "line",
    source: "overlay",
    filter: role(id),
    paint: { "line-color": color, "line-width": width, ...(dash ? { "line-dasharray": dash } : {}) },
  });
  return [
    {
      id: "overlay-wedge",
      type: "fill",
      source: "overlay",
      filter: role("wedge"),
      paint: { "fill-color": t.accent, "fill-opacity": 0.16 },
    },
    line("ellipse", t.accent, 1.6),
    line("bearing", t.accent, 2),
    line("leader", t.accent, 1, [2, 2]),
    line("measure", t.caution, 1.6, [4, 2]),
    {
      id: "overlay-past",
      type: "circle",
      source: "overlay",
      filter: role("past"),
      paint: { "circle-radius": 2.2, "circle-color": t.accent },
    },
    {
      id: "overlay-alert",
      type: "circle",
      source: "overlay",
      filter: role("alert"),
      paint: {
        "circle-radius": 22,
        "circle-color": "transparent",
        "circle-stroke-color": ["case", ["==", ["get", "kind"], "distress"], t.distress, t.caution],
        "circle-stroke-width": ["case", ["==", ["get", "kind"], "distress"], 3, 1.6],
      },
    },
    {
      id: "overlay-point",
      type: "circle",
      source: "overlay",
      filter: role("point"),
      paint: {
        "circle-radius": 8,
        "circle-color": "transparent",
        "circle-stroke-color": t.accent,
        "circle-stroke-width": 2.2,
      },
    },
  ];
}

function symbolLayers(look: Look): LayerSpecification[] {
  const t = TOKENS[look.palette];
  return [
    {
      id: "selected-ring",
      type: "circle",
      source: "symbols",
      filter: flag("selected"),
      paint: {
        "circle-radius": 19,
        "circle-color": "transparent",
        "circle-stroke-color": t.accent,
        "circle-stroke-width": 1.8,
      },
    },
    {
      id: "symbols",
      type: "symbol",
      source: "symbols",
      layout: {
        "icon-image": ["concat", "symbol|", look.palette, "|", ["get", "sidc"]],
        "icon-allow-overlap": true,
        "icon-ignore-placement": true,
        "icon-size": ["interpolate", ["linear"], ["zoom"], 5, 0.6, 8, 0.85, 11, 1],
        "symbol-sort-key": ["case", flag("distress"), 3, flag("selected"), 2, 1],
      },
      paint: { "icon-opacity": ["*", fade, ["case", flag("tentative"), 0.6, 1]] },
    },
    {
      id: "lost-cross",
      type: "symbol",
      source: "symbols",
      filter: flag("lost"),
      layout: { "icon-image": `cross|${look.palette}`, "icon-allow-overlap": true, "icon-ignore-placement": true },
    },
    {
      id: "names",
      type: "symbol",
      source: "symbols",
      layout: {
        ...visible(look.layers.names),
        "text-field": [
          "step", ["zoom"],
          ["get", "title"],
          9, ["concat", ["get", "title"], ["case", ["==", ["get", "motion"], ""], "", "\n"], ["get", "motion"]],
        ], // biome-ignore format: steps read in pairs
        "text-font": FONT,
        "text-size": 10.5,
        "text-line-height": 1.15,
        "text-justify": "auto",
        "text-variable-anchor-offset": [
          "left",
          [1.55, 0.2],
          "right",
          [-1.55, 0.2],
          "top",
          [0, 1.4],
          "bottom",
          [0, -1.4],
        ],
        "symbol-sort-key": ["case", flag("distress"), 0, flag("selected"), 1, 2],
      },
      paint: {
        "text-color": ["case", flag("distress"), t.distress, flag("selected"), t.accent, t.label],
        "text-halo-color": t.halo,
        "text-halo-width": 1.3,
        "text-opacity": fade,
      },
    },
    ring("alert-ring", ["all", flag("alert"), ["!", flag("flash")]], t.caution, 1.6),
    ring("alert-flash", ["all", flag("alert"), flag("flash")], t.caution, 2.4),
    ring("distress-ring", ["all", flag("distress"), ["!", flag("flash")]], t.distress, 3),
    ring("distress-flash", ["all", flag("distress"), flag("flash")], t.distress, 3),
  ];
}

export const FLASHING_LAYERS = ["alert-flash", "distress-flash"] as const;

/** Flashing is a layer of its own with a constant opacity: changing that repaints, and lays nothing out anew. */
function ring(id: string, filter: ExpressionSpecification, color: string, widthPx: number): LayerSpecification {
  return {
    id,
    type: "circle",
    source: "symbols",
    filter,
    paint: {
      "circle-radius": 22,
      "circle-color": color,
      "circle-opacity": 0.12,
      "circle-stroke-color": color,
      "circle-stroke-width": widthPx,
      "circle-stroke-opacity": 1,
      "circle-stroke-opacity-transition": { duration: 0 },
    },
  };
}

function frameLayers(look: Look): LayerSpecification[] {
  const t = TOKENS[look.palette];
  const paint = { "text-color": t.gridText, "text-halo-color": t.sea, "text-halo-width": 1.4 };
  const label = (edge: "bottom" | "left"): LayerSpecification => ({
    id: `grid-${edge}`,
    type: "symbol",
    source: "graticule",
    filter: ["==", ["get", "edge"], edge],
    layout: {
      ...visible(look.layers.grid),
      "text-field": ["get", "label"],
      "text-font": FONT,
      "text-size": 10,
      "text-anchor": edge === "left" ? "left" : "bottom",
      "text-offset": edge === "left" ? [0.5, 0] : [0, -0.4],
      "text-allow-overlap": true,
    },
    paint,
  });
  const measure: LayerSpecification = {
    id: "measure-text",
    type: "symbol",
    source: "overlay",
    filter: role("measure-text"),
    layout: {
      "text-field": ["get", "text"],
      "text-font": FONT,
      "text-size": 12.5,
      "text-offset": [0, -1.2],
      "text-allow-overlap": true,
    },
    paint: { "text-color": t.caution, "text-halo-color": t.halo, "text-halo-width": 1.6 },
  };
  return [label("bottom"), label("left"), measure];
}
