/** The one transaction that moves an audience's picture on. */
import type { CorrelationEvidence, FusionOffset, PictureChange, PublishedTrack, TimeUs } from "../model/index.ts";
import type { Database } from "./database.ts";

export interface StoredOffset extends FusionOffset {
  readonly revision: number;
}

export interface StoredCheckpoint {
  /** Where fusion had read to when the checkpoint was written. */
  readonly journalSeq: number;
  readonly cursor: number;
  readonly baseUs: TimeUs;
  readonly body: string;
}

/** Where fusion of this audience goes on. Throws StoreError AUDIENCE_UNKNOWN before `registerAudiences`. */
export async function loadOffset(_db: Database, _audience: string): Promise<StoredOffset> {
  throw new Error("being written");
}

/**
 * Writes the change whole or not at all and returns the picture's revision after it, which rises only when a track, a
 * sighting or an association changed. Throws StoreError OFFSET_MOVED when another engine has moved the offset.
 */
export async function commitPicture(_db: Database, _change: PictureChange): Promise<number> {
  throw new Error("being written");
}

/** The newest checkpoint, or undefined when none was written. */
export async function loadCheckpoint(_db: Database, _audience: string): Promise<StoredCheckpoint | undefined> {
  throw new Error("being written");
}

/** Every track that is not retired, by id. */
export async function loadTracks(_db: Database, _audience: string): Promise<readonly PublishedTrack[]> {
  throw new Error("being written");
}

/** The evidence found for these observations, in a fixed order. */
export async function loadEvidence(
  _db: Database,
  _audience: string,
  _cursors: readonly number[],
): Promise<readonly CorrelationEvidence[]> {
  throw new Error("being written");
}
