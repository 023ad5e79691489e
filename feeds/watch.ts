/** One watch: a loop that sends what waits, waits while the watcher does not read, and says every five seconds that it lives. */
import type { ServerWritableStream } from "@grpc/grpc-js";
import { caveat, type View } from "../model/index.ts";
import { feedV1, type tomi } from "../proto/index.ts";
import { trackMessage, workspaceKind } from "./convert.ts";
import type { CursorSeal } from "./cursor.ts";
import type { FeedsDeps } from "./deps.ts";
import { FeedError } from "./errors.ts";
import { filterOf, type WatchFilter } from "./filter.ts";
import { changeOf, type Follower } from "./follower.ts";
import { Outbox, type OutboxRemoval, type Parcel } from "./outbox.ts";
import type { FeedReader } from "./reader.ts";
import { send } from "./send.ts";
import { Wake } from "./wake.ts";

export type Update = tomi.feed.v1.PictureUpdate.$Properties;
export type WatchCall = Pick<ServerWritableStream<unknown, Update>, "write">;

const HEARTBEAT_MS = 5_000;
/** A watcher that takes nothing for this long is ended; its cursor lets it go on where it was. */
const STUCK_MS = 60_000;
/** More changes than this since a cursor: a snapshot says it more simply. */
const MAXIMUM_CATCH_UP = 50_000;

export interface WatchParts {
  readonly deps: Pick<FeedsDeps, "workspace" | "heartbeatMs">;
  readonly view: View;
  readonly follower: Follower;
  readonly reader: FeedReader;
  readonly seal: CursorSeal;
  readonly monotonicMs: () => number;
  /** Learns the tracks that are sent. */
  onTold?(ids: readonly string[]): void;
}

/** Writes updates until the signal is aborted. Throws FeedError. */
export async function runWatch(
  parts: WatchParts,
  request: tomi.feed.v1.WatchRequest,
  call: WatchCall,
  signal: AbortSignal,
): Promise<void> {
  const { follower, monotonicMs } = parts;
  const filter = filterOf(request);
  const wake = new Wake();
  const resumeFrom = resumePoint(parts, request, filter);
  const since = resumeFrom === undefined ? undefined : await changesSince(parts, resumeFrom);
  const outbox = new Outbox(filter, follower.tracks, since !== undefined);
  const stopListening = follower.listen((changes) => {
    outbox.add(changes);
    wake.now();
  });
  try {
    outbox.add(since ?? [...follower.tracks.values()].map(changeOf));
    // The first message always comes, even of an empty sea; afterwards only news, and a heartbeat in every long silence.
    let first = true;
    let sentMs = monotonicMs();
    const heartbeatMs = parts.deps.heartbeatMs ?? HEARTBEAT_MS;
    while (!signal.aborted) {
      const nowMs = monotonicMs();
      const parcel = outbox.take(nowMs);
      const news = parcel.upserts.length + parcel.removals.length > 0;
      if (news || first || nowMs - sentMs >= heartbeatMs) {
        const snapshot = first && since === undefined;
        const kind = { snapshot, heartbeat: !news && !snapshot, toldThrough: outbox.toldThrough(follower.revision()) };
        if (parcel.upserts.length > 0) parts.onTold?.(parcel.upserts.map(({ id }) => id));
        await send(call, updateOf(parts, filter, parcel, kind), signal, STUCK_MS, stuck);
        first = false;
        sentMs = monotonicMs();
      } else {
        const dueMs = outbox.dueInMs(nowMs) ?? heartbeatMs;
        await wake.within(Math.max(1, Math.min(dueMs, sentMs + heartbeatMs - nowMs)), signal);
      }
    }
  } finally {
    stopListening();
  }
}

/** The revision to go on after, or undefined for a snapshot: without a cursor, or with one of another filter. */
function resumePoint(
  { seal, view, follower }: WatchParts,
  request: tomi.feed.v1.WatchRequest,
  filter: WatchFilter,
): number | undefined {
  if (request.resumeCursor.length === 0) return undefined;
  const { revision, sameFilter } = seal.open(view.audience.id, request.resumeCursor, filter.text);
  if (revision > follower.revision()) {
    const sentence =
      `The resume cursor stands at revision ${revision}, the picture at ${follower.revision()}: the workspace was set back. ` +
      "Watch without a cursor: the first update is then a snapshot.";
    throw new FeedError("CURSOR_AHEAD", sentence);
  }
  return sameFilter ? revision : undefined;
}

/** What changed after the revision, as of the store; undefined when it is so much that a snapshot is better. */
async function changesSince({ reader, view }: WatchParts, revision: number) {
  const tracks = await reader.tracksSince(view.audience.id, revision, MAXIMUM_CATCH_UP);
  return tracks.length >= MAXIMUM_CATCH_UP ? undefined : tracks.map(changeOf);
}

function updateOf(
  { deps, view, follower, seal }: WatchParts,
  filter: WatchFilter,
  parcel: Parcel,
  kind: { readonly snapshot: boolean; readonly heartbeat: boolean; readonly toldThrough: number },
): Update {
  return {
    cursor: seal.seal(view.audience.id, kind.toldThrough, filter.text),
    revision: follower.revision(),
    pictureTimeUs: follower.frontierUs(),
    workspaceKind: workspaceKind(deps.workspace),
    workspace: deps.workspace.name,
    audience: view.audience.id,
    caveat: caveat(deps.workspace),
    snapshot: kind.snapshot,
    heartbeat: kind.heartbeat,
    upserts: parcel.upserts.map(trackMessage),
    removals: parcel.removals.map(removalMessage),
  };
}

function removalMessage({ id, reason, mergedInto }: OutboxRemoval): tomi.feed.v1.Removal.$Properties {
  const reasons = {
    retired: feedV1.RemovalReason.TRACK_RETIRED,
    merged: feedV1.RemovalReason.TRACK_MERGED,
    "left-filter": feedV1.RemovalReason.LEFT_FILTER,
  };
  return { trackId: id, reason: reasons[reason], mergedInto: mergedInto ?? "" };
}

function stuck(): FeedError {
  const sentence = `Nothing was read for ${STUCK_MS / 1000} s. Watch again with the cursor of the last update.`;
  return new FeedError("READER_STUCK", sentence);
}
