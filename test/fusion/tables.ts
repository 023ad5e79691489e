/** What the store would hold after a series of decisions, without ids: for comparing runs. */

import { emptyPicture, type Picture, type PictureDecisions, pictureHash, step } from "../../fusion/index.ts";
import type { Association, JournalEntry, Track, TrackState } from "../../model/index.ts";
import { nothingFound } from "./scenario.ts";

export interface Tables {
  readonly tracks: Map<string, Track>;
  readonly states: Map<string, TrackState>;
  readonly associations: Map<number, Association>;
  checkpoint: string | undefined;
  sightings: number;
}

export function emptyTables(): Tables {
  return { tracks: new Map(), states: new Map(), associations: new Map(), checkpoint: undefined, sightings: 0 };
}

export function apply(tables: Tables, decisions: PictureDecisions): void {
  for (const track of decisions.tracks) tables.tracks.set(track.id, track);
  for (const { trackId, timeUs } of decisions.removedStates) tables.states.delete(`${trackId} ${timeUs}`);
  for (const { trackId, state } of decisions.states) tables.states.set(`${trackId} ${state.timeUs}`, state);
  for (const association of decisions.associations) tables.associations.set(association.cursor, association);
  if (decisions.checkpoint !== undefined) tables.checkpoint = decisions.checkpoint.body;
  tables.sightings += decisions.sightings.length;
}

export interface Played {
  readonly picture: Picture;
  readonly tables: Tables;
  readonly hash: string;
}

/** Plays the journal in batches of `sizeOf()` entries. */
export function play(
  entries: readonly JournalEntry[],
  sizeOf: () => number,
  from?: Played,
  told?: (decisions: PictureDecisions) => void,
): Played {
  const picture = from?.picture ?? emptyPicture("national");
  const tables = from?.tables ?? emptyTables();
  const evidence = nothingFound(entries);
  for (let i = 0; i < entries.length; ) {
    const size = Math.max(1, Math.floor(sizeOf()));
    const result = step(picture, { entries: entries.slice(i, i + size), evidence });
    apply(tables, result.decisions);
    told?.(result.decisions);
    i += result.taken;
  }
  return { picture, tables, hash: pictureHash(picture) };
}

/** The tables as text, with ids replaced by what does not depend on arrival: comparable between runs. */
export function contentOf(tables: Tables): string[] {
  const statesOf = new Map<string, TrackState[]>();
  for (const [key, state] of tables.states) {
    const id = key.slice(0, key.indexOf(" "));
    statesOf.set(id, [...(statesOf.get(id) ?? []), state]);
  }
  const cursorsOf = new Map<string, number[]>();
  for (const one of tables.associations.values())
    if (one.trackId !== undefined) cursorsOf.set(one.trackId, [...(cursorsOf.get(one.trackId) ?? []), one.cursor]);
  return [...tables.tracks.values()]
    .map(({ id, aliases: _a, mergedInto: _m, ...track }) =>
      JSON.stringify([
        track,
        (statesOf.get(id) ?? []).sort((a, b) => a.timeUs - b.timeUs),
        (cursorsOf.get(id) ?? []).sort((a, b) => a - b),
      ]),
    )
    .sort();
}
