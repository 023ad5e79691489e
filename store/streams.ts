/** How far each producer's stream is durably decided. */
import { findStreamId, streamId } from "./catalog.ts";
import type { Database } from "./database.ts";

export interface StreamPosition {
  /** Every record up to and including this one is decided, or its gap was passed. 0: none yet. */
  readonly committedThroughSeq: number;
  /** The highest record that came at all; 0: none yet. */
  readonly highestSeq: number;
}

const POSITION = `
  SELECT committed_through, coalesce((SELECT max(source_seq) FROM record_keys WHERE stream_id = $1), 0) AS highest
    FROM streams WHERE stream_id = $1`;

/** From the end of the gap the walk goes on over what had come after it. Never moves back. */
const PASS = `
  UPDATE streams SET committed_through = decided_through(stream_id, greatest(committed_through, $2)) WHERE stream_id = $1`;

/** Zeroes for a stream that was never heard of. */
export async function streamPosition(db: Database, sourceId: string, epoch: string): Promise<StreamPosition> {
  const id = await findStreamId(db, sourceId, epoch);
  return id === undefined ? { committedThroughSeq: 0, highestSeq: 0 } : position(db, id);
}

/** Gives up waiting for what is missing up to `throughSeq`. Records that still come inside a passed gap are taken. */
export async function passGaps(
  db: Database,
  sourceId: string,
  epoch: string,
  throughSeq: number,
): Promise<StreamPosition> {
  const id = await streamId(db, sourceId, epoch);
  await db.pool.query(PASS, [id, throughSeq]);
  return position(db, id);
}

async function position(db: Database, id: number): Promise<StreamPosition> {
  const found = await db.pool.query<{ committed_through: number; highest: number }>(POSITION, [id]);
  const row = found.rows[0]!;
  return { committedThroughSeq: row.committed_through, highestSeq: row.highest };
}
