/**
 * A hash over everything that one audience's picture holds in the database: tracks, states, associations, bound to the observations
 * they rest on. Ids, revisions and cursors are outside: they may differ where the picture does not.
 */
import { createHash } from "node:crypto";
import type { Track } from "../../model/index.ts";
import { openTrack } from "../../store/identity_seal.ts";
import type { Database } from "../../store/index.ts";

interface TrackRow {
  readonly track_id: string;
  readonly status: string;
  readonly kind: string;
  readonly body: Track;
}

export interface StoredPicture {
  readonly hash: string;
  readonly tracks: number;
  readonly states: number;
  readonly associations: number;
  /** One line a track, for a person who looks for what differs. */
  readonly lines: readonly string[];
}

const OUTSIDE = new Set(["id", "aliases", "mergedInto", "revision", "label"]);

export async function storedPicture(db: Database, audience: string): Promise<StoredPicture> {
  const id = audience.replaceAll("-", "_");
  const tracks = await rows<TrackRow>(db, "SELECT track_id, status, kind, body FROM tracks WHERE audience = $1", id);
  const states = await rows<{ track_id: string; line: string }>(
    db,
    "SELECT track_id, concat_ws(' ', time_us, ST_X(place), ST_Y(place), ve_mps, vn_mps, covariance) AS line FROM track_states WHERE audience = $1 ORDER BY time_us",
    id,
  );
  const associations = await rows<{ track_id: string | null; line: string }>(
    db,
    "SELECT track_id, concat_ws(' ', observed_us, cursor) AS line FROM associations WHERE audience = $1 ORDER BY cursor",
    id,
  );
  const lines = tracks
    .map((track) => {
      const own = (all: readonly { track_id: string | null; line: string }[]): string[] =>
        all.filter((one) => one.track_id === track.track_id).map((one) => one.line);
      // Identities have other handles in every database.
      const body = Object.entries(openTrack(db, track.body))
        .filter(([key]) => !OUTSIDE.has(key))
        .sort(([a], [b]) => (a < b ? -1 : 1));
      return JSON.stringify([track.kind, track.status, body, own(states), own(associations)]);
    })
    .sort();
  return {
    hash: createHash("sha256").update(lines.join("\n")).digest("hex"),
    tracks: tracks.length,
    states: states.length,
    associations: associations.length,
    lines,
  };
}

/** What the journal holds of each stream: how many records, and whether any of their observations is there twice. */
export async function journalFacts(db: Database): Promise<{ observations: number; distinct: number; records: number }> {
  const result = await db.pool.query(
    "SELECT count(*)::int AS observations, count(DISTINCT (stream_id, source_seq, part))::int AS distinct, (SELECT count(*)::int FROM record_keys) AS records FROM journal",
  );
  return result.rows[0];
}

async function rows<T>(db: Database, sql: string, audience: string): Promise<T[]> {
  return (await db.pool.query(sql, [audience])).rows as T[];
}
