/**
 * The living picture of one audience: follows the store, keeps the tracks in memory, tells listeners what changed.
 *
 * Everything in it comes from that audience's own rows. When the store cannot be read it is tried again; the first step after
 * that is the whole picture, against which what was held is compared, so that nothing that went meanwhile stays.
 */
import type { PublishedTrack } from "../model/index.ts";
import type { PictureStep } from "../store/index.ts";
import type { Log } from "./deps.ts";
import { TrackPicture } from "./live.ts";
import { pause } from "./pause.ts";

const RETRY_MS = 1_000;

export interface Removal {
  readonly id: string;
  readonly mergedInto?: string;
}

export interface PictureChanges {
  readonly revision: number;
  readonly frontierUs: number;
  readonly upserts: readonly PublishedTrack[];
  readonly removals: readonly Removal[];
}

export type PictureListener = (changes: PictureChanges) => void;
type Follow = (signal: AbortSignal) => AsyncIterable<PictureStep>;

export interface AudiencePicture {
  readonly tracks: TrackPicture;
  /** False until the first step has come. */
  ready(): boolean;
  /** Resolves with the first step; rejects when it does not come in time or the caller goes away. */
  whenReady(signal: AbortSignal, withinMs: number): Promise<boolean>;
  revision(): number;
  frontierUs(): number;
  listen(listener: PictureListener): () => void;
  close(): Promise<void>;
}

export function followAudience(audience: string, follow: Follow, log: Log): AudiencePicture {
  const tracks = new TrackPicture();
  const listeners = new Set<PictureListener>();
  const stop = new AbortController();
  const first = Promise.withResolvers<void>();
  let ready = false;
  let revision = 0;
  let frontierUs = 0;

  const take = (step: PictureStep, whole: boolean): void => {
    const changes = applyStep(tracks, step, whole);
    revision = step.revision;
    frontierUs = step.frontierUs;
    ready = true;
    first.resolve();
    if (changes.upserts.length === 0 && changes.removals.length === 0) return;
    for (const listener of listeners) listener({ revision, frontierUs, ...changes });
  };
  const run = async (): Promise<void> => {
    while (!stop.signal.aborted) {
      try {
        let whole = true;
        for await (const step of follow(stop.signal)) {
          take(step, whole);
          whole = false;
        }
        if (!stop.signal.aborted) await pause(RETRY_MS, stop.signal);
      } catch (error) {
        if (stop.signal.aborted) return;
        log.warn({ audience, error: String(error) }, "The picture could not be read from the store; trying again.");
        await pause(RETRY_MS, stop.signal);
      }
    }
  };
  const running = run();

  return {
    tracks,
    ready: () => ready,
    whenReady: async (signal, withinMs) => {
      if (ready) return true;
      const timeout = AbortSignal.any([signal, AbortSignal.timeout(withinMs), stop.signal]);
      const aborted = new Promise<void>((resolve) => timeout.addEventListener("abort", () => resolve()));
      await Promise.race([first.promise, aborted]);
      return ready;
    },
    revision: () => revision,
    frontierUs: () => frontierUs,
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => {
      stop.abort();
      await running;
    },
  };
}

/** Puts a step into the picture and says what changed; `whole` steps also remove what they do not name. */
export function applyStep(
  tracks: TrackPicture,
  step: PictureStep,
  whole: boolean,
): { upserts: PublishedTrack[]; removals: Removal[] } {
  const upserts: PublishedTrack[] = [];
  const removals: Removal[] = [];
  const named = new Set<string>();
  for (const track of step.tracks) {
    named.add(track.id);
    if (track.status !== "retired" && track.mergedInto === undefined) {
      if (tracks.get(track.id)?.revision === track.revision) continue;
      tracks.upsert(track);
      upserts.push(track);
    } else if (tracks.get(track.id) !== undefined) {
      tracks.remove(track.id);
      removals.push({
        id: track.id,
        ...(track.mergedInto === undefined ? {} : { mergedInto: track.mergedInto }),
      });
    }
  }
  if (!whole) return { upserts, removals };
  for (const id of [...tracks.ids()]) {
    if (named.has(id)) continue;
    tracks.remove(id);
    removals.push({ id });
  }
  return { upserts, removals };
}
