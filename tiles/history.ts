/** Pictures of the past: every track's last state at or before a time, as the store knows it today. */
import type { PublishedTrack } from "../model/index.ts";
import { SharedCache } from "./cache.ts";
import { TrackPicture } from "./live.ts";
import type { PictureReader } from "./reader.ts";

/** A past picture of 100,000 tracks takes some 50 MB, so few are kept: a slider moves through them one after another. */
const BYTES_PER_TRACK = 512;
const MAXIMUM_BYTES = 96 * 1024 * 1024;
/** Tracks that are gone today are looked up one by one, so many at once. */
const LOOKUPS_AT_ONCE = 4;

export interface PastPictures {
  /** Times are cut to the millisecond by the caller. `revision` makes a picture outdated when late data has changed the past. */
  at(
    audience: string,
    living: TrackPicture,
    revision: number,
    atUs: number,
    signal: AbortSignal,
  ): Promise<TrackPicture>;
}

export function pastPictures(reader: Pick<PictureReader, "tracksAt" | "track">): PastPictures {
  const cache = new SharedCache<TrackPicture>(MAXIMUM_BYTES, (picture) => picture.size * BYTES_PER_TRACK);
  return {
    at: (audience, living, revision, atUs, signal) =>
      cache.get(`${audience}|${revision}|${atUs}`, signal, async () => {
        const picture = new TrackPicture();
        const states = await reader.tracksAt(audience, atUs);
        const gone = states.filter(({ trackId }) => living.get(trackId) === undefined);
        const found = await lookUp(
          gone.map(({ trackId }) => trackId),
          (id) => reader.track(audience, id),
        );
        for (const { trackId, state } of states) {
          const known = living.get(trackId) ?? found.get(trackId);
          if (known !== undefined) picture.upsert(asOf(known, trackId, state));
        }
        return picture;
      }),
  };
}

/**
 * The track as it was: position and time of then; what the vessel says of itself, as known now. Since when it has been in distress
 * is not stored, so a past picture does not claim it.
 */
function asOf(known: PublishedTrack, id: string, state: NonNullable<PublishedTrack["state"]>): PublishedTrack {
  const { mergedInto: _merged, bearingLine: _line, distress: _distress, ...rest } = known;
  return {
    ...rest,
    id,
    kind: known.kind === "bearing-line" ? "subsurface" : known.kind,
    status: "confirmed",
    state,
    lastSeenUs: state.timeUs,
    lastLooks: known.lastLooks.filter((look) => look.timeUs <= state.timeUs),
  };
}

async function lookUp<T>(
  ids: readonly string[],
  read: (id: string) => Promise<T | undefined>,
): Promise<Map<string, T>> {
  const found = new Map<string, T>();
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < ids.length) {
      const id = ids[next++]!;
      const value = await read(id);
      if (value !== undefined) found.set(id, value);
    }
  };
  await Promise.all(Array.from({ length: LOOKUPS_AT_ONCE }, worker));
  return found;
}
