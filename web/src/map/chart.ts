/** The chart: one MapLibre map, told what to look like and what to show. */
import {
  type GeoJSONSource,
  type LayerSpecification,
  Map as MapLibreMap,
  ScaleControl,
  setWorkerUrl,
} from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?url";
import type { Place } from "../contract.ts";
import { graticule } from "../graticule.ts";
import { TOKENS } from "../palette.ts";
import { diffShapes, type Shape, toFeature } from "../picture/diff.ts";
import type { LiveShapes } from "../picture/shapes.ts";
import type { Palette } from "../prefs.ts";
import { type Look, layerSpecs } from "./layers.ts";
import { FLASHING_LAYERS } from "./live_layers.ts";
import { applySpecs } from "./restyle.ts";
import { baseSources, type LiveSource, PICTURE, pictureSource, TILE_LAYERS } from "./sources.ts";
import { lostCross, symbolImage } from "./symbols.ts";

export interface OverlayFeature {
  readonly type: "Feature";
  readonly geometry: GeoJSON.Geometry;
  readonly properties: Readonly<Record<string, string | number>>;
}

export interface Chart {
  readonly map: MapLibreMap;
  setLook(look: Look): void;
  setLive(shapes: LiveShapes): void;
  setOverlay(features: readonly OverlayFeature[]): void;
  /** Asks for all tiles in view again; what is shown stays until the new ones are here. */
  refreshTiles(): void;
  /** Throws away every tile: another audience must not see one of the last. */
  resetTiles(): void;
  /** The rings that nobody has acknowledged. */
  flash(on: boolean): void;
  inView(place: Place): boolean;
}

export interface ChartOptions {
  readonly container: HTMLElement;
  readonly look: Look;
  readonly bounds: readonly [number, number, number, number];
  readonly headers: () => Record<string, string>;
  readonly onError: (sentence: string) => void;
}

/** Throws when the browser has no WebGL 2. Resolves when the style is ready. */
export async function createChart(options: ChartOptions): Promise<Chart> {
  setWorkerUrl(new URL(workerUrl, import.meta.url).href);
  let specs = layerSpecs(options.look);
  const map = new MapLibreMap({
    container: options.container,
    // No light: coverage blocks shall have their own colour, from wherever they are seen.
    style: { version: 8, light: { intensity: 0 }, sources: baseSources(), layers: specs },
    bounds: [...options.bounds],
    fitBoundsOptions: { padding: 24 },
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    keyboard: false,
    fadeDuration: 120,
    maxZoom: 17,
    renderWorldCopies: true,
    transformRequest: (url) => ownRequest(url, options.headers()),
  });
  map.touchZoomRotate.disableRotation();
  map.addControl(new ScaleControl({ unit: "nautical", maxWidth: 140 }), "bottom-left");
  map.setMissingStyleImageResolver((id) => addImage(map, id));
  map.on("error", (event) => options.onError(event.error.message));
  await new Promise<void>((resolve) => map.once("style.load", () => resolve()));
  followGraticule(map);

  const shown: Record<LiveSource, ReadonlyMap<number, Shape>> = {
    symbols: new Map(),
    vectors: new Map(),
    "bearing-lines": new Map(),
  };
  const setLive = (source: LiveSource, next: ReadonlyMap<number, Shape>): void => {
    const diff = diffShapes(shown[source], next);
    shown[source] = next;
    if (diff === undefined) return;
    const target = map.getSource<GeoJSONSource>(source);
    // MapLibre's promise ends when the workers have it; a source removed meanwhile is no fault.
    if (diff.add.length === next.size) void setAll(target, next);
    else void target?.updateData({ remove: diff.remove, add: diff.add as GeoJSON.Feature[], update: diff.update });
  };
  return {
    map,
    setLook(look) {
      const next = layerSpecs(look);
      applySpecs(map, specs, next);
      specs = next;
    },
    setLive(shapes) {
      setLive("symbols", shapes.symbols);
      setLive("vectors", shapes.vectors);
      setLive("bearing-lines", shapes.bearings);
    },
    setOverlay(features) {
      const data = { type: "FeatureCollection", features } as GeoJSON.FeatureCollection;
      void map.getSource<GeoJSONSource>("overlay")?.setData(data);
    },
    refreshTiles: () => map.refreshTiles(PICTURE),
    resetTiles: () => resetTiles(map, specs),
    flash(on) {
      for (const id of FLASHING_LAYERS) map.setPaintProperty(id, "circle-stroke-opacity", on ? 1 : 0.2);
    },
    inView: (place) => map.getBounds().contains([place[0], place[1]]),
  };
}

async function setAll(target: GeoJSONSource | undefined, shapes: ReadonlyMap<number, Shape>): Promise<void> {
  await target?.setData({
    type: "FeatureCollection",
    features: [...shapes.values()].map(toFeature) as GeoJSON.Feature[],
  });
}

/** Every request goes to our own server, with the audience; the picture's tiles are always asked for anew (ETag). */
function ownRequest(
  url: string,
  headers: Record<string, string>,
): { url: string; headers: Record<string, string>; cache?: RequestCache } {
  const own = new URL(url, location.href);
  if (own.origin !== location.origin) throw new Error(`The page asks no outside host, and ${own.origin} is one.`);
  if (!own.pathname.includes("/tiles/picture")) return { url: own.href, headers };
  if (own.pathname.endsWith(".mvt")) own.searchParams.set("layers", TILE_LAYERS);
  return { url: own.href, headers, cache: "no-cache" };
}

/** Image ids: `symbol|palette|code` and `cross|palette`. */
function addImage(map: MapLibreMap, id: string): void {
  const [what, palette, code] = id.split("|") as [string, Palette, string | undefined];
  if (!(palette in TOKENS)) return;
  const image = what === "symbol" && code ? symbolImage(code, palette) : lostCross(TOKENS[palette].caution);
  if (image !== undefined && !map.hasImage(id)) map.addImage(id, image.data, { pixelRatio: image.pixelRatio });
}

function resetTiles(map: MapLibreMap, specs: readonly LayerSpecification[]): void {
  const mine = specs.filter((spec) => "source" in spec && spec.source === PICTURE);
  for (const spec of mine) map.removeLayer(spec.id);
  map.removeSource(PICTURE);
  map.addSource(PICTURE, pictureSource());
  for (let index = specs.length - 1; index >= 0; index--) {
    const spec = specs[index];
    if (spec !== undefined && mine.includes(spec)) map.addLayer(spec, specs[index + 1]?.id);
  }
}

function followGraticule(map: MapLibreMap): void {
  const draw = (): void => {
    const box = map.getBounds();
    const view = { west: box.getWest(), south: box.getSouth(), east: box.getEast(), north: box.getNorth() };
    const data = { type: "FeatureCollection", features: graticule(view) } as GeoJSON.FeatureCollection;
    void map.getSource<GeoJSONSource>("graticule")?.setData(data);
  };
  map.on("moveend", draw);
  map.on("resize", draw);
  draw();
}
