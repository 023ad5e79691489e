/** Follows an audience's picture as it changes, by polling its revision: NOTIFY does not cross the embedded connection. */
import { setTimeout as wait } from "node:timers/promises";
import type { PublishedTrack, TimeUs } from "../model/index.ts";
import type { Database } from "./database.ts";
import { pictureRevision, readChanges, readPicture } from "./picture_read.ts";

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

/** A step whenever the picture or its frontier has moved. Ends, without an error, when the signal is aborted. */
export async function* followPicture(
  db: Database,
  audience: string,
  options: FollowOptions,
): AsyncGenerator<PictureStep, void, void> {
  const { pollMs, signal, afterRevision } = options;
  if (signal.aborted) return;
  let step: PictureStep =
    afterRevision === undefined ? await readPicture(db, audience) : await readChanges(db, audience, afterRevision);
  yield step;
  while (await slept(pollMs, signal)) {
    // The cheap question first: most polls find nothing new.
    const now = await pictureRevision(db, audience);
    if (now.revision === step.revision && now.frontierUs === step.frontierUs) continue;
    step = now.revision === step.revision ? { ...now, tracks: [] } : await readChanges(db, audience, step.revision);
    yield step;
  }
}

/** False when the wait was cut short. */
async function slept(ms: number, signal: AbortSignal): Promise<boolean> {
  try {
    await wait(ms, undefined, { signal });
    return true;
  } catch (error) {
    if (signal.aborted) return false;
    throw error;
  }
}
