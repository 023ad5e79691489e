/** What a fusion engine loads when it starts, and the evidence that it replays. */
import type { CorrelationEvidence, PublishedTrack, TimeUs } from "../model/index.ts";
import { int8Array } from "./binary_array.ts";
import type { Database } from "./database.ts";
import { mmsiOf, openJsonText } from "./identity_seal.ts";
import { audienceName } from "./partitions.ts";
import { type TrackRow, toPublishedTrack } from "./picture_read.ts";

export interface StoredCheckpoint {
  /** Where fusion had read to when the checkpoint was written. */
  readonly journalSeq: number;
  readonly cursor: number;
  readonly baseUs: TimeUs;
  readonly body: string;
}

const CHECKPOINT = `
  SELECT journal_seq, cursor, base_us, body FROM checkpoints WHERE audience = $1 ORDER BY journal_seq DESC LIMIT 1`;

const TRACKS =
  "SELECT body, revision, designation FROM tracks WHERE audience = $1 AND status <> 'retired' ORDER BY track_id COLLATE \"C\"";

const EVIDENCE = `
  SELECT body FROM correlation_evidence WHERE audience = $1 AND cursor = ANY($2::int8[]) ORDER BY cursor, place_in_list`;

/** The newest checkpoint, or undefined when none was written. */
export async function loadCheckpoint(db: Database, audience: string): Promise<StoredCheckpoint | undefined> {
  const found = await db.pool.query<{ journal_seq: number; cursor: number; base_us: number; body: string }>(
    CHECKPOINT,
    [audienceName(audience)],
  );
  return found.rows.map((row) => ({
    journalSeq: row.journal_seq,
    cursor: row.cursor,
    baseUs: row.base_us,
    body: openJsonText(db, row.body),
  }))[0];
}

/** Every track that is not retired, by id. */
export async function loadTracks(db: Database, audience: string): Promise<readonly PublishedTrack[]> {
  const found = await db.pool.query<TrackRow>(TRACKS, [audienceName(audience)]);
  return found.rows.map((row) => toPublishedTrack(db, row));
}

/** The evidence found for these observations, by cursor and then as it was given. */
export async function loadEvidence(
  db: Database,
  audience: string,
  cursors: readonly number[],
): Promise<readonly CorrelationEvidence[]> {
  const found = await db.pool.query<{ body: CorrelationEvidence }>(EVIDENCE, [
    audienceName(audience),
    int8Array(cursors),
  ]);
  return found.rows.map(({ body }) => (body.mmsi === undefined ? body : { ...body, mmsi: mmsiOf(db, body.mmsi) }));
}
