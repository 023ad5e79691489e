/** The picture of one audience, now and at an earlier time. */
import {
  type Designation,
  type PublishedTrack,
  type TimeUs,
  type Track,
  type TrackState,
  US_PER_HOUR,
} from "../model/index.ts";
import { textArray } from "./binary_array.ts";
import type { Database } from "./database.ts";
import { openTrack } from "./identity_seal.ts";
import { toText } from "./json.ts";
import { audienceName } from "./partitions.ts";
import { type StateRow, toTrackState } from "./picture_write_tracks.ts";

export interface PictureRevision {
  readonly revision: number;
  /** The newest observed time that fusion has seen; 0 before the first. */
  readonly frontierUs: TimeUs;
}

export interface TrackRow {
  readonly body: Track;
  readonly designation: Designation | null;
  readonly revision: number;
}

const REVISION = "SELECT revision, frontier_us FROM audiences WHERE audience = $1";

/** In one statement, so that the revision is the one of these tracks. */
const PICTURE = `
  SELECT a.revision AS picture_revision, a.frontier_us, t.revision, t.body, t.designation
    FROM audiences AS a LEFT JOIN tracks AS t ON t.audience = a.audience AND t.status <> 'retired'
   WHERE a.audience = $1 ORDER BY t.track_id COLLATE "C"`;

const CHANGES = `
  SELECT a.revision AS picture_revision, a.frontier_us, t.revision, t.body, t.designation
    FROM audiences AS a LEFT JOIN tracks AS t ON t.audience = a.audience AND t.revision > $2
   WHERE a.audience = $1 ORDER BY t.revision, t.track_id COLLATE "C"`;

/** The tracks of one revision stay together: who goes on from the last revision that was read misses none. */
const SINCE = `
  SELECT revision, body, designation FROM tracks WHERE audience = $1 AND revision > $2
   ORDER BY revision FETCH FIRST $3 ROWS WITH TIES`;

/** Follows merges; the depth ends a circle, should there ever be one. */
const TRACK = `
  WITH RECURSIVE chain AS (
    SELECT track_id, merged_into, 1 AS depth FROM tracks WHERE audience = $1 AND track_id = $2
    UNION ALL
    SELECT t.track_id, t.merged_into, chain.depth + 1
      FROM chain JOIN tracks AS t ON t.audience = $1 AND t.track_id = chain.merged_into
     WHERE chain.depth < 100)
  SELECT t.revision, t.body, t.designation FROM chain JOIN tracks AS t ON t.audience = $1 AND t.track_id = chain.track_id
   ORDER BY chain.depth DESC LIMIT 1`;

/** The same for many at once, each under the name that was asked for. */
const TRACKS_NAMED = `
  WITH RECURSIVE chain AS (
    SELECT track_id AS asked, track_id, merged_into, 1 AS depth FROM tracks WHERE audience = $1 AND track_id = ANY($2::text[])
    UNION ALL
    SELECT chain.asked, t.track_id, t.merged_into, chain.depth + 1
      FROM chain JOIN tracks AS t ON t.audience = $1 AND t.track_id = chain.merged_into
     WHERE chain.depth < 100)
  SELECT DISTINCT ON (chain.asked) chain.asked, t.revision, t.body, t.designation
    FROM chain JOIN tracks AS t ON t.audience = $1 AND t.track_id = chain.track_id
   ORDER BY chain.asked, chain.depth DESC`;

/** A track lives from its first to its last look, and its states lie between: two index look-ups a track that lived then. */
const AT = `
  SELECT t.track_id, s.time_us, ST_X(s.place) AS lon_deg, ST_Y(s.place) AS lat_deg, s.ve_mps, s.vn_mps, s.covariance
    FROM tracks AS t CROSS JOIN LATERAL (
      SELECT * FROM track_states AS s
       WHERE s.audience = $1 AND s.track_id = t.track_id AND s.time_us <= $2 AND s.time_us >= $3
       ORDER BY s.time_us DESC LIMIT 1) AS s
   WHERE t.audience = $1 AND t.first_seen_us <= $2 AND t.last_seen_us >= $3
   ORDER BY t.track_id COLLATE "C"`;

/** Zeroes for an audience that was never registered. */
export async function pictureRevision(db: Database, audience: string): Promise<PictureRevision> {
  const found = await db.pool.query<{ revision: number; frontier_us: number }>(REVISION, [audienceName(audience)]);
  const row = found.rows[0];
  return { revision: row?.revision ?? 0, frontierUs: row?.frontier_us ?? 0 };
}

/** Every track that is not retired: what a map shows first. */
export async function readPicture(
  db: Database,
  audience: string,
): Promise<PictureRevision & { readonly tracks: readonly PublishedTrack[] }> {
  return toPicture(db, await db.pool.query<PictureRow>(PICTURE, [audienceName(audience)]));
}

/** Every track that changed after `revision`, retired and merged ones included, with the picture's revision now. */
export async function readChanges(
  db: Database,
  audience: string,
  revision: number,
): Promise<PictureRevision & { readonly tracks: readonly PublishedTrack[] }> {
  return toPicture(db, await db.pool.query<PictureRow>(CHANGES, [audienceName(audience), revision]));
}

/**
 * Tracks that changed after `revision`, oldest change first, retired and merged ones included so that followers can remove
 * them. At least `limit` when there are so many: the last revision is never cut, so that its number is a safe place to go on from.
 */
export async function readTracksSince(
  db: Database,
  audience: string,
  revision: number,
  limit: number,
): Promise<readonly PublishedTrack[]> {
  const found = await db.pool.query<TrackRow>(SINCE, [audienceName(audience), revision, limit]);
  return found.rows.map((row) => toPublishedTrack(db, row));
}

/** The track, or the one it was merged into. */
export async function readTrack(db: Database, audience: string, id: string): Promise<PublishedTrack | undefined> {
  const found = await db.pool.query<TrackRow>(TRACK, [audienceName(audience), toText(id)]);
  return found.rows.map((row) => toPublishedTrack(db, row))[0];
}

/** The tracks of these names, or those they were merged into, by the name that was asked for; without those nobody knows. */
export async function readTracksNamed(
  db: Database,
  audience: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, PublishedTrack>> {
  if (ids.length === 0) return new Map();
  const found = await db.pool.query<TrackRow & { asked: string }>(TRACKS_NAMED, [
    audienceName(audience),
    textArray(ids),
  ]);
  return new Map(found.rows.map((row) => [row.asked, toPublishedTrack(db, row)]));
}

/** Each track's last state at or before `atUs` that is not older than an hour then. */
export async function readTracksAt(
  db: Database,
  audience: string,
  atUs: TimeUs,
): Promise<readonly { readonly trackId: string; readonly state: TrackState }[]> {
  const at = Math.round(atUs);
  const found = await db.pool.query<StateRow & { track_id: string }>(AT, [
    audienceName(audience),
    at,
    at - US_PER_HOUR,
  ]);
  return found.rows.map((row) => ({ trackId: row.track_id, state: toTrackState(row) }));
}

export function toPublishedTrack(db: Database, { body, revision, designation }: TrackRow): PublishedTrack {
  return { ...openTrack(db, body), revision, ...(designation === null ? {} : { designation }) };
}

interface PictureRow {
  readonly picture_revision: number;
  readonly frontier_us: number;
  readonly revision: number | null;
  readonly body: Track;
  readonly designation: Designation | null;
}

function toPicture(
  db: Database,
  found: { rows: readonly PictureRow[] },
): PictureRevision & { tracks: readonly PublishedTrack[] } {
  const first = found.rows[0];
  const tracks = found.rows.flatMap(({ revision, ...row }) =>
    revision === null ? [] : [toPublishedTrack(db, { revision, ...row })],
  );
  return { revision: first?.picture_revision ?? 0, frontierUs: first?.frontier_us ?? 0, tracks };
}
