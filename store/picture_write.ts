/** The one transaction that moves an audience's picture on. */
import type pg from "pg";
import type { FusionOffset, PictureChange } from "../model/index.ts";
import { writeEvents, writeHeard } from "./alerts_write.ts";
import { type Database, transaction } from "./database.ts";
import { StoreError } from "./errors.ts";
import { currentGeneration } from "./identities.ts";
import { audienceName, ensureAudienceDays, retryingPartitions } from "./partitions.ts";
import { writeAssociations, writeEvidence, writeSightings } from "./picture_write_observations.ts";
import { removeStates, writeCheckpoint, writeStates, writeTracks } from "./picture_write_tracks.ts";

export interface StoredOffset extends FusionOffset {
  readonly revision: number;
}

const LOAD_OFFSET = "SELECT journal_seq, cursor, frontier_us, revision FROM audiences WHERE audience = $1";

/** First of all, because it locks the row: two engines of one audience come here one after the other, and the second is refused. */
const MOVE_OFFSET = `
  UPDATE audiences SET journal_seq = $4, cursor = $5, frontier_us = $6, revision = revision + $7
   WHERE audience = $1 AND journal_seq = $2 AND cursor = $3
  RETURNING revision`;

/** Where fusion of this audience goes on. Throws StoreError AUDIENCE_UNKNOWN before `registerAudiences`. */
export async function loadOffset(db: Database, audience: string): Promise<StoredOffset> {
  const found = await db.pool.query<{ journal_seq: number; cursor: number; frontier_us: number; revision: number }>(
    LOAD_OFFSET,
    [audienceName(audience)],
  );
  const row = found.rows[0];
  if (row === undefined) throw unknownAudience(audience);
  return { journalSeq: row.journal_seq, cursor: row.cursor, frontierUs: row.frontier_us, revision: row.revision };
}

/**
 * Writes the change whole or not at all and returns the picture's revision after it, which rises only when a track, a
 * sighting or an association changed. Where the change names a thing twice, the last one counts.
 *
 * Throws StoreError OFFSET_MOVED when the stored offset is not `change.from`, and AUDIENCE_UNKNOWN.
 */
export async function commitPicture(db: Database, change: PictureChange): Promise<number> {
  refuseForgotten(db, change);
  return retryingPartitions(db, () => transaction(db, (tx) => write(db, tx, change)));
}

/** A picture that was loaded before a shredding still names who was destroyed: written, it would bring the name back. */
function refuseForgotten(db: Database, change: PictureChange): void {
  const { audience, identityGeneration: loaded } = change;
  if (loaded === undefined || loaded === currentGeneration(db)) return;
  throw new StoreError(
    "IDENTITIES_CHANGED",
    `Identities were destroyed since the picture of ${audience} was loaded. Nothing was written; the picture must be loaded anew.`,
  );
}

async function write(db: Database, tx: pg.PoolClient, change: PictureChange): Promise<number> {
  const revision = await moveOffset(tx, change);
  await ensureDays(db, tx, change);
  await writeTracks(db, tx, change.audience, change.tracks, revision);
  await removeStates(tx, change.audience, change.removedStates);
  await writeStates(tx, change.audience, change.states);
  await writeAssociations(db, tx, change.audience, change.associations);
  await writeSightings(db, tx, change.audience, change.sightings);
  await writeEvidence(db, tx, change.audience, change.evidence);
  await writeEvents(tx, change.audience, change.events ?? []);
  await writeHeard(tx, change.audience, change.heard ?? []);
  if (change.checkpoint !== undefined) await writeCheckpoint(db, tx, change.audience, change.to, change.checkpoint);
  return revision;
}

async function moveOffset(tx: pg.PoolClient, change: PictureChange): Promise<number> {
  const { audience, from, to } = change;
  const rises = change.tracks.length + change.sightings.length + change.associations.length > 0;
  const name = audienceName(audience);
  const moved = await tx.query<{ revision: number }>(MOVE_OFFSET, [
    name,
    from.journalSeq,
    from.cursor,
    to.journalSeq,
    to.cursor,
    Math.round(to.frontierUs),
    rises ? 1 : 0,
  ]);
  const row = moved.rows[0];
  if (row !== undefined) return row.revision;
  const stored = (await tx.query<{ journal_seq: number; cursor: number }>(LOAD_OFFSET, [name])).rows[0];
  if (stored === undefined) throw unknownAudience(audience);
  throw new StoreError(
    "OFFSET_MOVED",
    `The picture of ${audience} stands at journal ${stored.journal_seq} (cursor ${stored.cursor}), not at ${from.journalSeq} ` +
      `(cursor ${from.cursor}) from which this step began: another fusion engine has gone on. Nothing was written. Run one engine ` +
      "an audience, or let this one load the offset again.",
  );
}

async function ensureDays(db: Database, tx: pg.PoolClient, change: PictureChange): Promise<void> {
  const { audience } = change;
  await ensureAudienceDays(
    db,
    tx,
    "track_states",
    audience,
    change.states.map(({ state }) => state.timeUs),
  );
  await ensureAudienceDays(
    db,
    tx,
    "associations",
    audience,
    change.associations.map(({ observedAtUs }) => observedAtUs),
  );
  await ensureAudienceDays(
    db,
    tx,
    "sightings",
    audience,
    change.sightings.map(({ entry }) => entry.observation.observedAtUs),
  );
}

function unknownAudience(audience: string): StoreError {
  return new StoreError(
    "AUDIENCE_UNKNOWN",
    `The database knows no audience "${audience}". Add it to the configuration and start again, which registers it.`,
  );
}
