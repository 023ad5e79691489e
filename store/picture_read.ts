/** The picture of one audience, now and at an earlier time. */
import type { PublishedTrack, TimeUs, TrackState } from "../model/index.ts";
import type { Database } from "./database.ts";

export interface PictureRevision {
  readonly revision: number;
  /** The newest observed time that fusion has seen; 0 before the first. */
  readonly frontierUs: TimeUs;
}

export async function pictureRevision(_db: Database, _audience: string): Promise<PictureRevision> {
  throw new Error("being written");
}

/** Every track that is not retired: what a map shows first. */
export async function readPicture(
  _db: Database,
  _audience: string,
): Promise<PictureRevision & { readonly tracks: readonly PublishedTrack[] }> {
  throw new Error("being written");
}

/**
 * Tracks that changed after `revision`, oldest change first, retired and merged ones included so that followers can remove
 * them. At least `limit` when there are so many: the last revision is never cut, so that its number is a safe place to go on from.
 */
export async function readTracksSince(
  _db: Database,
  _audience: string,
  _revision: number,
  _limit: number,
): Promise<readonly PublishedTrack[]> {
  throw new Error("being written");
}

/** The track, or the one it was merged into. */
export async function readTrack(_db: Database, _audience: string, _id: string): Promise<PublishedTrack | undefined> {
  throw new Error("being written");
}

/** Each track's last state at or before `atUs` that is not older than an hour then. */
export async function readTracksAt(
  _db: Database,
  _audience: string,
  _atUs: TimeUs,
): Promise<readonly { readonly trackId: string; readonly state: TrackState }[]> {
  throw new Error("being written");
}
