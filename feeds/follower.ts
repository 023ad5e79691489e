/** The picture of one audience as the feeds hold it: the latest of every track, and who is told of what changed. */
import type { PublishedTrack } from "../model/index.ts";
import type { PictureStep } from "../store/index.ts";
import type { Log } from "./deps.ts";

const RETRY_MS = 1_000;

/** A track that changed, or went. */
export interface Change {
  readonly id: string;
  readonly revision: number;
  /** Set when it is no longer in the picture. */
  readonly gone?: { readonly mergedInto?: string };
}

export interface Follower {
  readonly tracks: ReadonlyMap<string, PublishedTrack>;
  revision(): number;
  frontierUs(): number;
  /** Whether the first look at the picture came within the time. */
  ready(withinMs: number): Promise<boolean>;
  listen(listener: (changes: readonly Change[]) => void): () => void;
  close(): Promise<void>;
}

export function changeOf(track: PublishedTrack): Change {
  const { id, revision, mergedInto } = track;
  if (track.status !== "retired" && mergedInto === undefined) return { id, revision };
  return { id, revision, gone: mergedInto === undefined ? {} : { mergedInto } };
}

/** Follows until closed; when the store fails it is tried again, and the whole picture is compared with what was held. */
export function followPictureOf(
  audience: string,
  follow: (signal: AbortSignal) => AsyncIterable<PictureStep>,
  log: Log,
): Follower {
  const tracks = new Map<string, PublishedTrack>();
  const listeners = new Set<(changes: readonly Change[]) => void>();
  const stop = new AbortController();
  const first = Promise.withResolvers<void>();
  let revision = 0;
  let frontierUs = 0;
  let started = false;

  const take = (step: PictureStep, whole: boolean): void => {
    const changes: Change[] = [];
    const named = new Set<string>();
    for (const track of step.tracks) {
      named.add(track.id);
      if (tracks.get(track.id)?.revision === track.revision) continue;
      const change = changeOf(track);
      changes.push(change);
      if (change.gone === undefined) tracks.set(track.id, track);
      else tracks.delete(track.id);
    }
    for (const id of whole ? [...tracks.keys()] : []) {
      if (named.has(id)) continue;
      tracks.delete(id);
      changes.push({ id, revision: step.revision, gone: {} });
    }
    revision = step.revision;
    frontierUs = step.frontierUs;
    started = true;
    first.resolve();
    if (changes.length > 0) for (const listener of listeners) listener(changes);
  };
  const run = async (): Promise<void> => {
    while (!stop.signal.aborted) {
      let whole = true;
      try {
        for await (const step of follow(stop.signal)) {
          take(step, whole);
          whole = false;
        }
      } catch (error) {
        if (stop.signal.aborted) return;
        log.warn({ audience, error: String(error) }, "The picture could not be read from the store; trying again.");
      }
      if (!stop.signal.aborted) await waited(RETRY_MS, stop.signal);
    }
  };
  const running = run();
  return {
    tracks,
    revision: () => revision,
    frontierUs: () => frontierUs,
    ready: async (withinMs) => {
      if (!started) await Promise.race([first.promise, waited(withinMs, stop.signal)]);
      return started;
    },
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

/** Until the time is over or the signal is aborted. */
export function waited(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener("abort", done);
  });
}
