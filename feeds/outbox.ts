/**
 * What one watcher has still to be told. Only ids are remembered, the latest change counting, so that however slow the watcher is
 * the outbox is bounded by the picture; what is sent is the track as it is when it is sent.
 *
 * The cursor that goes with a message stands before the oldest change that was not sent: a watcher that resumes misses nothing,
 * also what was held back by its rate limit.
 */
import type { PublishedTrack } from "../model/index.ts";
import { passes, type WatchFilter } from "./filter.ts";
import type { Change } from "./follower.ts";

export interface OutboxRemoval {
  readonly id: string;
  readonly reason: "retired" | "merged" | "left-filter";
  readonly mergedInto?: string;
}

export interface Parcel {
  readonly upserts: readonly PublishedTrack[];
  readonly removals: readonly OutboxRemoval[];
}

/** Items of one message: some 300 bytes each, so that a message stays far below gRPC's usual limit of 4 MB. */
const PARCEL_ITEMS = 1_000;

export class Outbox {
  readonly #filter: WatchFilter;
  readonly #tracks: ReadonlyMap<string, PublishedTrack>;
  readonly #pending = new Map<string, Change>();
  /** What was pending when the round began, oldest last: sorted once a round, however many messages it takes. */
  #queue: Change[] = [];
  /** Tracks that the watcher holds. */
  readonly #held = new Set<string>();
  /** A resumed watcher may hold anything; what it was told of since is known. */
  readonly #mayHoldOthers: boolean;
  readonly #toldOf = new Set<string>();
  readonly #sentAtMs = new Map<string, number>();

  constructor(filter: WatchFilter, tracks: ReadonlyMap<string, PublishedTrack>, resumed: boolean) {
    this.#filter = filter;
    this.#tracks = tracks;
    this.#mayHoldOthers = resumed;
  }

  add(changes: readonly Change[]): void {
    for (const change of changes) {
      const before = this.#pending.get(change.id);
      if (before === undefined || before.revision <= change.revision) this.#pending.set(change.id, change);
    }
  }

  /** Milliseconds until something may be sent: 0 now, undefined when nothing waits. */
  dueInMs(nowMs: number): number | undefined {
    let due: number | undefined;
    for (const id of this.#pending.keys()) {
      const wait = this.#waitMs(id, nowMs);
      if (wait === 0) return 0;
      due = Math.min(due ?? wait, wait);
    }
    return due;
  }

  /** The oldest changes that may go now, at most so many. Changes that concern nobody are dropped on the way. */
  take(nowMs: number, most: number = PARCEL_ITEMS): Parcel {
    const upserts: PublishedTrack[] = [];
    const removals: OutboxRemoval[] = [];
    if (this.#queue.length === 0) this.#queue = [...this.#pending.values()].sort(newestFirst);
    while (this.#queue.length > 0 && upserts.length + removals.length < most) {
      const change = this.#queue.pop()!;
      // Replaced by a newer change, which comes in a later round; or held back, and then it stays pending for one.
      if (this.#pending.get(change.id) !== change || this.#waitMs(change.id, nowMs) > 0) continue;
      this.#pending.delete(change.id);
      const track = this.#tracks.get(change.id);
      if (track !== undefined && passes(track, this.#filter)) {
        upserts.push(track);
        this.#held.add(track.id);
        this.#toldOf.add(track.id);
        if (this.#filter.spacingMs > 0) this.#sentAtMs.set(track.id, nowMs);
      } else if (this.#forget(change.id)) {
        removals.push(removalOf(change, track));
      }
    }
    return { upserts, removals };
  }

  /** The revision that a cursor may name now: everything up to and including it has been told. */
  toldThrough(currentRevision: number): number {
    let through = currentRevision;
    for (const change of this.#pending.values()) through = Math.min(through, change.revision - 1);
    return through;
  }

  /** Whether the watcher holds it, or may hold it, and so has to be told that it went. */
  #forget(id: string): boolean {
    this.#sentAtMs.delete(id);
    const unknown = this.#mayHoldOthers && !this.#toldOf.has(id);
    if (this.#mayHoldOthers) this.#toldOf.add(id);
    return this.#held.delete(id) || unknown;
  }

  /** Only a track that stays is held back: its end, its leaving and its distress are told at once. */
  #waitMs(id: string, nowMs: number): number {
    const sentAtMs = this.#sentAtMs.get(id);
    if (sentAtMs === undefined) return 0;
    const track = this.#tracks.get(id);
    if (track === undefined || track.distress !== undefined || !passes(track, this.#filter)) return 0;
    return Math.max(0, sentAtMs + this.#filter.spacingMs - nowMs);
  }
}

function removalOf(change: Change, track: PublishedTrack | undefined): OutboxRemoval {
  if (track !== undefined || change.gone === undefined) return { id: change.id, reason: "left-filter" };
  const { mergedInto } = change.gone;
  return mergedInto === undefined
    ? { id: change.id, reason: "retired" }
    : { id: change.id, reason: "merged", mergedInto };
}

function newestFirst(a: Change, b: Change): number {
  return b.revision - a.revision || (a.id < b.id ? 1 : a.id > b.id ? -1 : 0);
}
