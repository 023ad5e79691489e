/** Lets the chart follow the state: looks, tracks, overlay, scenes, tiles; and turns clicks into actions. */
import type { MapMouseEvent } from "maplibre-gl";
import type { Camera } from "./actions.ts";
import type { Api } from "./api.ts";
import type { Place, TrackFeature } from "./contract.ts";
import { boxOf } from "./geo.ts";
import { type Chart, createChart } from "./map/chart.ts";
import { describeHover, hitTrack } from "./map/hits.ts";
import type { Look } from "./map/layers.ts";
import { createMeasure } from "./map/measure.ts";
import { showScenes } from "./map/scenes.ts";
import { symbolCode } from "./map/symbols.ts";
import { alertOverlay, contributionOverlay, type OverlayShape, pastOverlay, selectionOverlay } from "./overlay.ts";
import { looseAlerts } from "./picture/alerts.ts";
import type { PictureClock } from "./picture/clock.ts";
import { createPastPositions } from "./picture/past.ts";
import { shownPlace } from "./picture/reckon.ts";
import { liveShapes } from "./picture/shapes.ts";
import type { AppState, Store } from "./state.ts";
import type { Actions } from "./ui/context.ts";
import type { StatusStrip } from "./ui/status_strip.ts";
import { shownScenes, type View, viewOf } from "./view_model.ts";

/** Tiles are asked for again this long after the last time when the picture changed, and in any case after the second. */
const TILES_AFTER_CHANGE_MS = 4000;
const TILES_ANYWAY_MS = 15_000;
const FLASH_MS = 500;
/** Ages shade the coverage; finer steps would repaint for nothing one can see. */
const SHADE_STEP_S = 30;

export interface ChartDriver {
  readonly camera: Camera;
  attach(container: HTMLElement, strip: StatusStrip, actions: Actions): void;
  update(state: AppState, view: View): void;
  /** Once a second. */
  tick(): void;
  forgetAudience(): void;
}

export interface ChartDriverOptions {
  readonly store: Store;
  readonly api: Api;
  readonly clock: PictureClock;
}

export function createChartDriver({ store, api, clock }: ChartDriverOptions): ChartDriver {
  let chart: Chart | undefined;
  let isMaking = false;
  let isFlashing = false;
  let stillUs = 0;
  let tilesAtMs = 0;
  let tilesRevision = -1;
  let lookKey = "";
  let overlayKey = "";
  let scenesKey = "";
  const past = createPastPositions();
  const measure = createMeasure();
  const serials = new Map<string, number>();

  const serial = (trackId: string): number => {
    let found = serials.get(trackId);
    if (found === undefined) {
      found = serials.size + 1;
      serials.set(trackId, found);
    }
    return found;
  };

  function lookOf(state: AppState, hiddenIds: readonly string[]): Look {
    const nowS = Math.floor(clock.nowUs() / 1e6 / SHADE_STEP_S) * SHADE_STEP_S;
    const { palette, language, layers } = state.prefs;
    return { palette, language, layers, nowS, selectedId: state.selectedId, hiddenIds };
  }

  async function make(container: HTMLElement, state: AppState, listen: (chart: Chart) => void): Promise<void> {
    isMaking = true;
    try {
      const made = await createChart({
        container,
        look: lookOf(state, []),
        bounds: state.session?.view ?? [-180, -60, 180, 75],
        headers: api.headers,
        // A tile that fails is asked for again with the next refresh; loss of the line has its own sign.
        onError: (sentence) => console.warn(sentence),
      });
      chart = made;
      listen(made);
      store.set({ webgl: true });
    } catch {
      store.set({ webgl: false });
    }
  }

  function overlayOf(state: AppState, { queue }: View): OverlayShape[] {
    const shapes = [...alertOverlay(looseAlerts(queue, state.set)), ...measure.overlay()];
    const track = state.selectedId === undefined ? undefined : state.set.tracks.get(state.selectedId);
    if (track === undefined) return shapes;
    if (state.prefs.layers.uncertainty) shapes.push(...selectionOverlay(track));
    if (state.prefs.layers.trails) shapes.push(...pastOverlay(past.of(track.properties.id)));
    const { detail, contribution } = state;
    const chosen =
      detail.kind === "ready" ? detail.detail.contributions.find((one) => one.cursor === contribution) : undefined;
    if (chosen !== undefined) {
      const place = track.geometry.type === "Point" ? shownPlace(track, stillUs) : undefined;
      shapes.push(...contributionOverlay(chosen, place));
    }
    return shapes;
  }

  function drawOverlay(state: AppState, view: View): void {
    const shapes = overlayOf(state, view);
    const key = JSON.stringify(shapes);
    if (key === overlayKey) return;
    overlayKey = key;
    chart?.setOverlay(shapes);
  }

  function drawLook(state: AppState, hiddenIds: readonly string[]): void {
    const look = lookOf(state, hiddenIds);
    const key = JSON.stringify(look);
    if (key !== lookKey) chart?.setLook(look);
    lookKey = key;
    const shown = shownScenes(state.scenes, state.sceneChoice, state.prefs.layers.imagery);
    const wanted = `${state.prefs.palette} ${[...shown].join(" ")}`;
    if (wanted !== scenesKey && chart !== undefined) showScenes(chart.map, state.scenes, shown, state.prefs.palette);
    scenesKey = wanted;
  }

  function refreshTiles(state: AppState): void {
    const sinceMs = performance.now() - tilesAtMs;
    const isDue =
      sinceMs > TILES_ANYWAY_MS || (sinceMs > TILES_AFTER_CHANGE_MS && state.set.revision !== tilesRevision);
    if (!isDue || state.connection.kind !== "live" || chart === undefined) return;
    tilesAtMs = performance.now();
    tilesRevision = state.set.revision;
    chart.refreshTiles();
  }

  return {
    camera: {
      frameTrack: (track) => frameTrack(chart, track, stillUs),
      framePlace: (place) => framePlace(chart, place),
      frameBox: (box) => chart?.map.fitBounds([box[0], box[1], box[2], box[3]], { padding: 30, duration: 500 }),
      zoom: (by) => chart?.map.zoomTo(chart.map.getZoom() + by, { duration: 200 }),
      pan: (dx, dy) => chart?.map.panBy([dx, dy], { duration: 150 }),
    },
    attach(container, strip, actions) {
      let on = true;
      const still = matchMedia("(prefers-reduced-motion: reduce)");
      setInterval(() => {
        // Where motion is unwanted the rings stand, bright, and the band says in words what nobody has acknowledged.
        if (on && (!isFlashing || still.matches)) return;
        on = !on || !isFlashing || still.matches;
        chart?.flash(on);
      }, FLASH_MS);
      store.subscribe((state, before) => {
        if (!state.measuring && before.measuring) measure.clear();
        if (state.session !== undefined && chart === undefined && !isMaking) {
          void make(container, state, (made) =>
            listenToMouse(made, store, measure, strip, actions, () => drawOverlay(store.get(), viewOf(store.get()))),
          );
        }
      });
    },
    update(state, view) {
      const { onMap, hiddenIds, marks } = view;
      isFlashing = [...marks.values()].some(({ flash }) => flash);
      if (chart === undefined) return;
      const nowUs = Math.floor(clock.nowUs() / 1e6) * 1e6;
      if (state.connection.kind !== "lost") stillUs = nowUs;
      const { inView } = chart;
      drawLook(state, hiddenIds);
      const { selectedId } = state;
      chart.setLive(liveShapes(onMap, { nowUs, reckonUs: stillUs, selectedId, marks, symbolCode, serial, inView }));
      drawOverlay(state, view);
    },
    tick() {
      const state = store.get();
      if (state.connection.kind === "live") past.observe(state.set.tracks.values(), clock.nowUs());
      refreshTiles(state);
    },
    forgetAudience() {
      serials.clear();
      past.clear();
      chart?.resetTiles();
      tilesAtMs = performance.now();
    },
  };
}

function frameTrack(chart: Chart | undefined, track: TrackFeature, nowUs: number): void {
  if (chart === undefined) return;
  if (track.geometry.type === "LineString") {
    const [west, south, east, north] = boxOf(track.geometry.coordinates);
    chart.map.fitBounds([west, south, east, north], { padding: 60, duration: 500 });
    return;
  }
  framePlace(chart, shownPlace(track, nowUs));
}

function framePlace(chart: Chart | undefined, [lon, lat]: Place): void {
  chart?.map.easeTo({ center: [lon, lat], zoom: Math.max(chart.map.getZoom(), 10.5), duration: 500 });
}

function listenToMouse(
  chart: Chart,
  store: Store,
  measure: ReturnType<typeof createMeasure>,
  strip: StatusStrip,
  actions: Actions,
  redraw: () => void,
): void {
  const { map } = chart;
  const placeOf = (event: MapMouseEvent): Place => [event.lngLat.lng, event.lngLat.lat];
  map.on("click", (event) => {
    if (!store.get().measuring) return actions.select(hitTrack(map, event.point));
    measure.click(placeOf(event));
    redraw();
  });
  map.on("mousemove", (event) => {
    const { measuring, prefs } = store.get();
    strip.setCursor(placeOf(event));
    strip.setHover(describeHover(map, event.point, prefs.language));
    map.getCanvas().style.cursor = measuring ? "crosshair" : hitTrack(map, event.point) === undefined ? "" : "pointer";
    if (!measuring) return;
    measure.move(placeOf(event));
    redraw();
  });
  map.on("mouseout", () => strip.setCursor(undefined));
}
