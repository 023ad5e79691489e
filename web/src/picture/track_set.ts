/** The tracks of the picture as the stream gives them. */
import type { PictureMessage, TrackFeature } from "../contract.ts";

export interface TrackSet {
  readonly tracks: ReadonlyMap<string, TrackFeature>;
  readonly revision: number;
  readonly pictureTimeUs: number;
  /** Where a merged track went: a selection follows it. */
  readonly mergedInto: ReadonlyMap<string, string>;
}

export const EMPTY_TRACKS: TrackSet = { tracks: new Map(), revision: 0, pictureTimeUs: 0, mergedInto: new Map() };

/** A snapshot replaces everything; an update changes what it names. A retired track is a removal, however it is said. */
export function applyMessage(set: TrackSet, message: PictureMessage, isSnapshot: boolean): TrackSet {
  const tracks = new Map(isSnapshot ? [] : set.tracks);
  const mergedInto = new Map(isSnapshot ? [] : set.mergedInto);
  for (const removal of message.removals ?? []) {
    tracks.delete(removal.id);
    if (removal.mergedInto !== undefined) mergedInto.set(removal.id, removal.mergedInto);
  }
  for (const track of message.upserts ?? []) {
    if (track.properties.status === "retired") tracks.delete(track.properties.id);
    else tracks.set(track.properties.id, track);
  }
  return { tracks, revision: message.revision, pictureTimeUs: message.pictureTimeUs, mergedInto };
}

/** The track that an id stands for today, merges followed; undefined when it is gone. */
export function resolveId(set: TrackSet, id: string): string | undefined {
  let at = id;
  for (let step = 0; step < 8; step++) {
    if (set.tracks.has(at)) return at;
    const next = set.mergedInto.get(at);
    if (next === undefined) return undefined;
    at = next;
  }
  return undefined;
}
