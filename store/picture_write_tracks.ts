/** Tracks, their states, and the tracker's checkpoint, as one step changed them. */
import type pg from "pg";
import {
  type FusionOffset,
  type LonLat,
  type PictureChange,
  type StoredState,
  type Track,
  type TrackState,
  US_PER_S,
} from "../model/index.ts";
import { byteaArray, float8Array, int8Array, jsonArray, textArray } from "./binary_array.ts";
import type { Database } from "./database.ts";
import { sealJsonText, sealTrack } from "./identity_seal.ts";
import { toJson } from "./json.ts";
import { mercatorPointEwkb, pointEwkb } from "./mercator.ts";
import { audienceName } from "./partitions.ts";
import { settled } from "./settled.ts";

/** A track that is made anew (from a journal, after a restore) is held to be what it was; afterwards fusion leaves that alone. */
const WRITE_TRACKS = `
  INSERT INTO tracks (audience, track_id, revision, status, kind, first_seen_us, last_seen_us, mmsi, merged_into, place, body, designation)
  SELECT $1, t.track_id, $2, t.status, t.kind, t.first_seen_us, t.last_seen_us, t.mmsi, t.merged_into, t.place::geometry, t.body, d.designation
    FROM unnest($3::text[], $4::text[], $5::text[], $6::int8[], $7::int8[], $8::int8[], $9::text[], $10::bytea[], $11::json[])
         AS t(track_id, status, kind, first_seen_us, last_seen_us, mmsi, merged_into, place, body)
         LEFT JOIN (SELECT DISTINCT ON (track_id) track_id,
                           json_build_object('identity', identity, 'by', by_person, 'reason', reason, 'atUs', at_us) AS designation
                      FROM designations WHERE audience = $1 ORDER BY track_id, place DESC) AS d ON d.track_id = t.track_id
  ON CONFLICT (audience, track_id) DO UPDATE SET
    revision = excluded.revision, status = excluded.status, kind = excluded.kind, first_seen_us = excluded.first_seen_us,
    last_seen_us = excluded.last_seen_us, mmsi = excluded.mmsi, merged_into = excluded.merged_into, place = excluded.place,
    body = excluded.body`;

/** What a person held the one to be is held of the track it lives on in, unless that one was judged later. */
const INHERIT_DESIGNATIONS = `
  UPDATE tracks AS k SET designation = o.designation, revision = $2
    FROM tracks AS o
   WHERE o.audience = $1 AND o.track_id = ANY($3::text[]) AND o.designation IS NOT NULL
     AND k.audience = $1 AND k.track_id = o.merged_into
     AND (k.designation IS NULL OR (k.designation ->> 'atUs')::float8 < (o.designation ->> 'atUs')::float8)`;

const REMOVE_STATES = `
  DELETE FROM track_states AS s USING unnest($2::text[], $3::int8[]) AS r(track_id, time_us)
   WHERE s.audience = $1 AND s.track_id = r.track_id AND s.time_us = r.time_us`;

/** Ten covariance numbers a state, one after the other in one array. */
const WRITE_STATES = `
  INSERT INTO track_states (audience, track_id, time_us, place, mercator, ve_mps, vn_mps, covariance)
  SELECT $1, s.track_id, s.time_us, s.place::geometry, s.mercator::geometry, s.ve_mps, s.vn_mps,
         ($8::float8[])[s.place_in_batch * 10 - 9 : s.place_in_batch * 10]
    FROM unnest($2::text[], $3::int8[], $4::bytea[], $5::bytea[], $6::float8[], $7::float8[]) WITH ORDINALITY
         AS s(track_id, time_us, place, mercator, ve_mps, vn_mps, place_in_batch)
  ON CONFLICT (audience, track_id, time_us) DO UPDATE SET
    place = excluded.place, mercator = excluded.mercator, ve_mps = excluded.ve_mps, vn_mps = excluded.vn_mps,
    covariance = excluded.covariance`;

const WRITE_CHECKPOINT = `
  INSERT INTO checkpoints (audience, journal_seq, cursor, base_us, body, log_from_seq) VALUES ($1, $2, $3, $4, $5, $6)
  ON CONFLICT (audience, journal_seq) DO UPDATE SET
    cursor = excluded.cursor, base_us = excluded.base_us, body = excluded.body, log_from_seq = excluded.log_from_seq`;

const DROP_OLD_CHECKPOINTS = `
  DELETE FROM checkpoints WHERE audience = $1
     AND journal_seq < (SELECT journal_seq FROM checkpoints WHERE audience = $1 ORDER BY journal_seq DESC OFFSET 1 LIMIT 1)`;

export async function writeTracks(
  db: Database,
  tx: pg.PoolClient,
  audience: string,
  tracks: readonly Track[],
  revision: number,
): Promise<void> {
  if (tracks.length === 0) return;
  const rows = [...new Map(tracks.map((track) => [track.id, track])).values()].map((track) => sealTrack(db, track));
  await tx.query(WRITE_TRACKS, [
    audienceName(audience),
    revision,
    textArray(rows.map(({ id }) => id)),
    textArray(rows.map(({ status }) => status)),
    textArray(rows.map(({ kind }) => kind)),
    int8Array(rows.map(({ firstSeenUs }) => Math.round(firstSeenUs))),
    int8Array(rows.map(({ lastSeenUs }) => Math.round(lastSeenUs))),
    int8Array(rows.map(({ claimed }) => claimed.mmsi)),
    textArray(rows.map(({ mergedInto }) => mergedInto)),
    byteaArray(rows.map((track) => placeOfTrack(track))),
    jsonArray(rows.map((track) => toJson(track))),
  ]);
  const merged = rows.filter(({ mergedInto }) => mergedInto !== undefined);
  if (merged.length > 0)
    await tx.query(INHERIT_DESIGNATIONS, [audienceName(audience), revision, textArray(merged.map(({ id }) => id))]);
}

/** A bearing line has no place of its own: nothing is known of the range. */
function placeOfTrack(track: Track): Buffer | undefined {
  return track.state === undefined ? undefined : pointEwkb(track.state.position);
}

export async function removeStates(
  tx: pg.PoolClient,
  audience: string,
  removed: PictureChange["removedStates"],
): Promise<void> {
  if (removed.length === 0) return;
  await tx.query(REMOVE_STATES, [
    audienceName(audience),
    textArray(removed.map(({ trackId }) => trackId)),
    int8Array(removed.map(({ timeUs }) => Math.round(timeUs))),
  ]);
}

export async function writeStates(tx: pg.PoolClient, audience: string, states: readonly StoredState[]): Promise<void> {
  if (states.length === 0) return;
  const byKey = new Map(states.map((stored) => [`${stored.state.timeUs}/${stored.trackId}`, stored]));
  const rows = [...byKey.values()];
  await tx.query(WRITE_STATES, [
    audienceName(audience),
    textArray(rows.map(({ trackId }) => trackId)),
    int8Array(rows.map(({ state }) => Math.round(state.timeUs))),
    byteaArray(rows.map(({ state }) => pointEwkb(state.position))),
    byteaArray(rows.map(({ state }) => mercatorPointEwkb(state.position, state.timeUs / US_PER_S))),
    float8Array(rows.map(({ state }) => settled(state.velocityEastMps))),
    float8Array(rows.map(({ state }) => settled(state.velocityNorthMps))),
    float8Array(rows.flatMap(({ state }) => state.covariance.map(settled))),
  ]);
}

export async function writeCheckpoint(
  db: Database,
  tx: pg.PoolClient,
  audience: string,
  at: FusionOffset,
  checkpoint: NonNullable<PictureChange["checkpoint"]>,
): Promise<void> {
  const name = audienceName(audience);
  const { baseUs, body } = checkpoint;
  await tx.query(WRITE_CHECKPOINT, [
    name,
    at.journalSeq,
    at.cursor,
    Math.round(baseUs),
    sealJsonText(db, body),
    checkpoint.logFromSeq ?? at.journalSeq,
  ]);
  await tx.query(DROP_OLD_CHECKPOINTS, [name]);
}

/** A row of track_states as the model's state. */
export interface StateRow {
  readonly time_us: number;
  readonly lon_deg: number;
  readonly lat_deg: number;
  readonly ve_mps: number;
  readonly vn_mps: number;
  readonly covariance: readonly number[];
}

export function toTrackState(row: StateRow): TrackState {
  const position: LonLat = { lonDeg: row.lon_deg, latDeg: row.lat_deg };
  return {
    timeUs: row.time_us,
    position,
    velocityEastMps: row.ve_mps,
    velocityNorthMps: row.vn_mps,
    covariance: row.covariance as unknown as TrackState["covariance"],
  };
}
