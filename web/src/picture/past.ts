/** Past positions equally spaced in picture time (IMO MSC.191), remembered while the page is open. */
import type { Place, TrackFeature } from "../contract.ts";
import { shownPlace } from "./reckon.ts";

export const PAST_SPACING_US = 60_000_000;
const KEPT = 12;

export interface PastPositions {
  /** Called about once a second; takes a position whenever a whole minute has passed. */
  observe(tracks: Iterable<TrackFeature>, nowUs: number): void;
  of(trackId: string): readonly Place[];
  clear(): void;
}

export function createPastPositions(): PastPositions {
  const places = new Map<string, Place[]>();
  let lastMark = 0;
  return {
    observe(tracks, nowUs) {
      const mark = Math.floor(nowUs / PAST_SPACING_US);
      if (mark === lastMark) return;
      lastMark = mark;
      const seen = new Set<string>();
      for (const track of tracks) {
        if (track.geometry.type !== "Point") continue;
        const { id } = track.properties;
        seen.add(id);
        const list = places.get(id) ?? [];
        list.push(shownPlace(track, nowUs));
        if (list.length > KEPT) list.shift();
        places.set(id, list);
      }
      for (const id of places.keys()) if (!seen.has(id)) places.delete(id);
    },
    of: (trackId) => places.get(trackId) ?? [],
    clear() {
      places.clear();
      lastMark = 0;
    },
  };
}
