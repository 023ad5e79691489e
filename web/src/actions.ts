/** What an officer can do, as changes of the state. The chart and the network follow the state, not the other way. */
import type { Api } from "./api.ts";
import type { TrackFeature } from "./contract.ts";
import { boxOf } from "./geo.ts";
import { isDistress } from "./picture/filters.ts";
import { PALETTES, type Preferences } from "./prefs.ts";
import type { Store } from "./state.ts";
import type { Actions } from "./ui/context.ts";
import { type ListedTracks, listTracks, neighbour } from "./view_model.ts";
import { LANGUAGES } from "./words.ts";

/** The moves of the chart that actions ask for. */
export interface Camera {
  frameTrack(track: TrackFeature): void;
  frameBox(box: readonly [number, number, number, number]): void;
  zoom(by: number): void;
  pan(dx: number, dy: number): void;
}

const idOf = (track: TrackFeature): string => track.properties.id;

export function createActions(store: Store, api: Api, camera: Camera, changeAudience: (id: string) => void): Actions {
  const prefer = (patch: Partial<Preferences>): void => store.set({ prefs: { ...store.get().prefs, ...patch } });
  const view = (): ListedTracks => {
    const { set, prefs, query } = store.get();
    return listTracks(set.tracks.values(), prefs.filters, query);
  };
  const select = (trackId: string | undefined): void => {
    if (trackId === store.get().selectedId) return;
    store.set({ selectedId: trackId, contribution: undefined, detail: { kind: "none" } });
  };
  const frame = (): void => {
    const { selectedId, set } = store.get();
    const track = selectedId === undefined ? undefined : set.tracks.get(selectedId);
    if (track !== undefined) camera.frameTrack(track);
  };
  const next = <T>(list: readonly T[], at: T): T => list[(list.indexOf(at) + 1) % list.length] ?? at;

  return {
    select,
    frame,
    selectStep(step) {
      const found = neighbour(view().listed, idOf, store.get().selectedId, step);
      if (found !== undefined) select(idOf(found));
    },
    nextDistress() {
      const found = neighbour(view().distress, idOf, store.get().selectedId, 1);
      if (found === undefined) return;
      select(idOf(found));
      frame();
    },
    acknowledge(trackId) {
      const { selectedId, set, acknowledged } = store.get();
      const track = set.tracks.get(trackId ?? selectedId ?? "");
      if (track !== undefined && isDistress(track))
        store.set({ acknowledged: new Set([...acknowledged, idOf(track)]) });
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
      const { open, measuring, contribution, query } = store.get();
      if (open !== undefined) store.set({ open: undefined });
      else if (measuring) store.set({ measuring: false });
      else if (query !== "") store.set({ query: "" });
      else if (contribution !== undefined) store.set({ contribution: undefined });
      else select(undefined);
    },
    loadChip: (path) => api.chip(path),
    zoom: camera.zoom,
    pan: camera.pan,
  };
}
