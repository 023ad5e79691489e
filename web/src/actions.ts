/** What an officer can do, as changes of the state. The chart and the network follow the state, not the other way. */
import type { Api } from "./api.ts";
import type { AudienceName, Place, Scene, TrackFeature } from "./contract.ts";
import { boxOf } from "./geo.ts";
import type { Filters } from "./picture/filters.ts";
import { resolveId } from "./picture/track_set.ts";
import { type LayerKey, PALETTES, type Preferences } from "./prefs.ts";
import type { OpenPanel, Store } from "./state.ts";
import { neighbour, viewOf } from "./view_model.ts";
import { LANGUAGES } from "./words.ts";

/** The moves of the chart that actions ask for. */
export interface Camera {
  frameTrack(track: TrackFeature): void;
  framePlace(place: Place): void;
  frameBox(box: readonly [number, number, number, number]): void;
  zoom(by: number): void;
  pan(dx: number, dy: number): void;
}

/** Looking: the chart, the list, what is shown. */
export interface ChartActions {
  select(trackId: string | undefined): void;
  selectStep(step: 1 | -1): void;
  frame(): void;
  home(): void;
  frameScene(scene: Scene): void;
  chooseContribution(cursor: number | undefined): void;
  setQuery(query: string): void;
  setFilters(filters: Filters): void;
  toggleLayer(key: LayerKey): void;
  toggleScene(id: string, shown: boolean): void;
  cyclePalette(): void;
  cycleLanguage(): void;
  setAudience(audience: AudienceName): void;
  cycleAudience(): void;
  toggleOpen(panel: OpenPanel): void;
  toggleMeasure(): void;
  escape(): void;
  loadChip(path: string): Promise<string>;
  zoom(by: number): void;
  pan(dx: number, dy: number): void;
}

const idOf = (track: TrackFeature): string => track.properties.id;

export function createActions(
  store: Store,
  api: Api,
  camera: Camera,
  changeAudience: (id: string) => void,
): ChartActions {
  const prefer = (patch: Partial<Preferences>): void => store.set({ prefs: { ...store.get().prefs, ...patch } });
  const select = (trackId: string | undefined): void => {
    const { selectedId, alerts, set } = store.get();
    if (trackId === selectedId) return;
    // An alert about the track comes with it; one about another must not stand beside it.
    const about = [...alerts.alerts.values()].find(
      (alert) => !alert.closed && alert.trackId !== undefined && resolveId(set, alert.trackId) === trackId,
    );
    const alertId = trackId === undefined ? undefined : about?.id;
    store.set({ selectedId: trackId, alertId, contribution: undefined, detail: { kind: "none" } });
  };
  const frame = (): void => {
    const { selectedId, alertId, alerts, set } = store.get();
    const track = selectedId === undefined ? undefined : set.tracks.get(selectedId);
    const alert = alerts.alerts.get(alertId ?? "");
    if (track !== undefined) camera.frameTrack(track);
    else if (alert?.position !== undefined) camera.framePlace(alert.position);
  };
  const next = <T>(list: readonly T[], at: T): T => list[(list.indexOf(at) + 1) % list.length] ?? at;

  return {
    select,
    frame,
    selectStep(step) {
      const found = neighbour(viewOf(store.get()).listed, idOf, store.get().selectedId, step);
      if (found !== undefined) select(idOf(found));
    },
    home() {
      const { session } = store.get();
      if (session !== undefined) camera.frameBox(session.view);
    },
    frameScene: (scene) => camera.frameBox(boxOf(scene.ring)),
    chooseContribution: (cursor) => store.set({ contribution: cursor }),
    setQuery: (query) => store.set({ query }),
    setFilters: (filters) => prefer({ filters }),
    toggleLayer(key) {
      const { layers } = store.get().prefs;
      prefer({ layers: { ...layers, [key]: !layers[key] } });
    },
    toggleScene(id, shown) {
      store.set({ sceneChoice: new Map([...store.get().sceneChoice, [id, shown]]) });
    },
    cyclePalette: () => prefer({ palette: next(PALETTES, store.get().prefs.palette) }),
    cycleLanguage: () => prefer({ language: next(LANGUAGES, store.get().prefs.language) }),
    setAudience(audience) {
      if (audience.id === store.get().session?.audience.id) return;
      prefer({ audienceId: audience.id });
      changeAudience(audience.id);
    },
    cycleAudience() {
      const { session } = store.get();
      const found = neighbour(session?.audiences ?? [], (one) => one.id, session?.audience.id, 1);
      if (found !== undefined) this.setAudience(found);
    },
    toggleOpen: (panel) => store.set({ open: store.get().open === panel ? undefined : panel }),
    toggleMeasure: () => store.set({ measuring: !store.get().measuring }),
    /** One thing at a time, the newest first. */
    escape() {
      const { form, notice, open, measuring, contribution, query } = store.get();
      if (form !== undefined) store.set({ form: undefined });
      else if (notice !== undefined) store.set({ notice: undefined });
      else if (open !== undefined) store.set({ open: undefined });
      else if (measuring) store.set({ measuring: false });
      else if (query !== "") store.set({ query: "" });
      else if (contribution !== undefined) store.set({ contribution: undefined });
      else store.set({ selectedId: undefined, alertId: undefined, detail: { kind: "none" } });
    },
    loadChip: (path) => api.chip(path),
    zoom: camera.zoom,
    pan: camera.pan,
  };
}
