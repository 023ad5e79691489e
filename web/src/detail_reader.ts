/** Reads the provenance of the selected track, and again when the track has changed, at most every two seconds. */
import type { Api } from "./api.ts";
import type { Store } from "./state.ts";

const SPACING_MS = 2000;

export function createDetailReader(store: Store, api: Api): void {
  let busy = false;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  async function read(trackId: string, revision: number): Promise<void> {
    busy = true;
    try {
      const detail = await api.detail(trackId);
      if (store.get().selectedId === trackId) store.set({ detail: { kind: "ready", trackId, detail, revision } });
    } catch {
      if (store.get().selectedId === trackId) store.set({ detail: { kind: "failed", trackId } });
    } finally {
      busy = false;
      waiting = setTimeout(() => {
        waiting = undefined;
        consider();
      }, SPACING_MS);
    }
  }

  function consider(): void {
    const { selectedId, set, detail } = store.get();
    if (busy || selectedId === undefined) return;
    const isOther = detail.kind === "none" || detail.trackId !== selectedId;
    // Another track is asked for at once; the same one in its own time.
    if (waiting !== undefined && !isOther) return;
    const track = set.tracks.get(selectedId);
    if (track === undefined) return;
    const revision = track.properties.revision ?? set.revision;
    if (!isOther && detail.kind === "ready" && detail.revision === revision) return;
    if (isOther) store.set({ detail: { kind: "loading", trackId: selectedId } });
    if (!busy) void read(selectedId, revision);
  }

  store.subscribe((state, before) => {
    if (state.selectedId !== before.selectedId || state.set !== before.set) consider();
  });
}
