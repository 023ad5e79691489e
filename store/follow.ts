/** Follows an audience's picture as it changes, by polling its revision: NOTIFY does not cross the embedded connection. */
import type { PublishedTrack, TimeUs } from "../model/index.ts";
import type { Database } from "./database.ts";

export interface PictureStep {
  readonly revision: number;
  readonly frontierUs: TimeUs;
  /** In the first step every track that is not retired; afterwards what changed, retired and merged ones included. */
  readonly tracks: readonly PublishedTrack[];
}

export interface FollowOptions {
  readonly pollMs: number;
  readonly signal: AbortSignal;
  /** Go on after this revision instead of starting with the whole picture. */
  readonly afterRevision?: number;
}

/** Ends, without an error, when the signal is aborted. */
// biome-ignore lint/correctness/useYield: being written
export async function* followPicture(
  _db: Database,
  _audience: string,
  _options: FollowOptions,
): AsyncGenerator<PictureStep, void, void> {
  throw new Error("being written");
}
