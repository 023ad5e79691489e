/**
 * What one reader holds: which events it was told of each track. A track's end takes all of them back, and so does the end of its
 * distress or of an ambiguity; what was told long ago is told again, since clients forget what goes stale.
 */
import type { PublishedTrack } from "../../model/index.ts";
import type { OutboxRemoval } from "../outbox.ts";
import { type ToldEvent, withdrawal } from "./control_event.ts";
import type { CotEvent } from "./event.ts";
import { type CotContext, eventsOf, trackUid } from "./track_event.ts";

interface Told {
  readonly events: readonly ToldEvent[];
  readonly atMs: number;
  readonly distress: boolean;
}

const REPEAT_MS = 4 * 60_000;
const REPEAT_DISTRESS_MS = 60_000;

export class ToldTracks {
  readonly #told = new Map<string, Told>();

  /** What to send for a track that is new or has changed. */
  tell(track: PublishedTrack, context: CotContext, nowMs: number): readonly CotEvent[] {
    const events = eventsOf(track, context);
    const before = this.#told.get(track.id)?.events ?? [];
    const ended = before.filter(({ uid }) => !events.some((one) => one.uid === uid));
    const kept = events.map(({ uid, type, point }) => ({ uid, type, point }));
    this.#told.set(track.id, { events: kept, atMs: nowMs, distress: track.distress !== undefined });
    return [...events, ...ended.map((one) => withdrawal(one, undefined, context))];
  }

  /** What to send for a track that has gone. */
  end({ id, mergedInto }: OutboxRemoval, context: CotContext): readonly CotEvent[] {
    const told = this.#told.get(id)?.events ?? [];
    this.#told.delete(id);
    const mergedUid = mergedInto === undefined ? undefined : trackUid(mergedInto, context);
    return told.map((one) => withdrawal(one, mergedUid, context));
  }

  /** Ids of the tracks that are to be told again. */
  *due(nowMs: number): Iterable<string> {
    for (const [id, { atMs, distress }] of this.#told)
      if (nowMs - atMs >= (distress ? REPEAT_DISTRESS_MS : REPEAT_MS)) yield id;
  }
}
