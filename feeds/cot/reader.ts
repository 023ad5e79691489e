/**
 * One connection: a snapshot, then what changes, each track at most every two seconds; in a long silence a sign of life.
 *
 * Only ids wait for a reader (the outbox), and a handful of events at a time is handed to its socket: however slow it reads, the memory
 * it costs is bounded by the picture, and what it reads next is each track as it is then. One that takes nothing for a minute is cut.
 */
import type { Socket } from "node:net";
import { performance } from "node:perf_hooks";
import type { Audience, Clock, Workspace } from "../../model/index.ts";
import type { WatchFilter } from "../filter.ts";
import { changeOf, type Follower } from "../follower.ts";
import { Outbox } from "../outbox.ts";
import { Wake } from "../wake.ts";
import { pong, protocolAnswer, protocolOffer, TAK_PROTOCOL_VERSION } from "./control_event.ts";
import type { CotEvent } from "./event.ts";
import { listenTo } from "./listen.ts";
import { eventTakMessage, takReader } from "./tak_protocol.ts";
import { ToldTracks } from "./told.ts";
import type { CotContext } from "./track_event.ts";
import { eventXml } from "./xml.ts";

export interface CotTimes {
  /** A reader that takes nothing for this long is cut. */
  readonly stuckMs: number;
  /** An event that was begun has to end within this. */
  readonly halfMs: number;
  /** In silence a sign of life goes out: a dead reader is found also when nothing happens at sea. */
  readonly heartbeatMs: number;
  /** Between two events of one track; its distress and its end do not wait. */
  readonly spacingMs: number;
}
export const COT_TIMES: CotTimes = { stuckMs: 60_000, halfMs: 30_000, heartbeatMs: 30_000, spacingMs: 2_000 };

export interface CotReaderParts {
  readonly clock: Clock;
  readonly workspace: Workspace;
  readonly audience: Audience;
  readonly follower: Follower;
  readonly times: CotTimes;
  /** Of the program, for the protocol's offer. */
  readonly version: string;
  /** Unique to the connection: the protocol's negotiation carries it. */
  readonly protocolUid: string;
  /** Ids of the tracks that are about to be sent. */
  readonly onTold: (ids: readonly string[]) => void;
  readonly onSent: (events: number) => void;
  readonly onMalformed: () => void;
}

/** Tracks handed to the socket at a time: some 20 kB. */
const TRACKS_AT_ONCE = 16;
const REPEAT_LOOK_MS = 10_000;

/** Serves until the signal is aborted or the reader is gone. Resolves with why it ended. */
export async function serveReader(parts: CotReaderParts, socket: Socket, stop: AbortSignal): Promise<string> {
  const wake = new Wake();
  const gone = new AbortController();
  const signal = AbortSignal.any([gone.signal, stop]);
  socket.once("close", () => gone.abort("gone"));
  const asked = listenTo(socket, parts, wake, (why) => gone.abort(why));
  const sender = senderOf(parts, socket, signal);
  const filter: WatchFilter = { spacingMs: parts.times.spacingMs, text: "" };
  const outbox = new Outbox(filter, parts.follower.tracks, false);
  const stopListening = parts.follower.listen((changes) => {
    outbox.add(changes);
    wake.now();
  });
  try {
    outbox.add([...parts.follower.tracks.values()].map(changeOf));
    await sender.send([protocolOffer(parts.protocolUid, parts.version, parts.clock())]);
    await told(parts, outbox, sender, asked, wake, signal);
  } catch (error) {
    if (!(error instanceof Stuck)) throw error;
    return "took nothing";
  } finally {
    stopListening();
  }
  return String(signal.reason ?? "stopped");
}

async function told(
  parts: CotReaderParts,
  outbox: Outbox,
  sender: Sender,
  asked: ReturnType<typeof listenTo>,
  wake: Wake,
  signal: AbortSignal,
): Promise<void> {
  const tracks = new ToldTracks();
  let sentMs = performance.now();
  let repeatedMs = sentMs;
  while (!signal.aborted) {
    const nowMs = performance.now();
    const context: CotContext = {
      workspace: parts.workspace,
      audience: parts.audience.id,
      nowUs: parts.clock(),
    };
    if (nowMs - repeatedMs >= REPEAT_LOOK_MS) {
      repeatedMs = nowMs;
      repeat(tracks, parts.follower, outbox, nowMs);
    }
    const request = asked.takeRequest();
    if (request !== undefined) {
      const accepted = request === TAK_PROTOCOL_VERSION && !sender.speaksTak();
      await sender.send([protocolAnswer(parts.protocolUid, accepted, context.nowUs)]);
      if (accepted) {
        sender.speakTak();
        asked.resume(takReader());
      } else asked.resume();
    }
    const parcel = outbox.take(nowMs, TRACKS_AT_ONCE);
    if (parcel.upserts.length > 0) parts.onTold(parcel.upserts.map(({ id }) => id));
    const events = [
      ...(asked.takePing() ? [pong(context.nowUs)] : []),
      ...parcel.upserts.flatMap((track) => tracks.tell(track, context, nowMs)),
      ...parcel.removals.flatMap((removal) => tracks.end(removal, context)),
    ];
    if (events.length > 0 || nowMs - sentMs >= parts.times.heartbeatMs) {
      await sender.send(events.length > 0 ? events : [pong(context.nowUs)]);
      sentMs = performance.now();
    } else {
      const quietMs = Math.min(sentMs + parts.times.heartbeatMs, repeatedMs + REPEAT_LOOK_MS) - nowMs;
      await wake.within(Math.max(1, Math.min(outbox.dueInMs(nowMs) ?? quietMs, quietMs)), signal);
    }
  }
}

function repeat(tracks: ToldTracks, follower: Follower, outbox: Outbox, nowMs: number): void {
  const again = [...tracks.due(nowMs)].flatMap((id) => follower.tracks.get(id) ?? []);
  outbox.add(again.map(changeOf));
}

class Stuck extends Error {}

interface Sender {
  /** Resolves when the socket has taken the bytes. Throws Stuck. */
  send(events: readonly CotEvent[]): Promise<void>;
  speakTak(): void;
  speaksTak(): boolean;
}

function senderOf(parts: CotReaderParts, socket: Socket, signal: AbortSignal): Sender {
  let tak = false;
  return {
    send: async (events) => {
      const bytes = Buffer.concat(events.map((one) => (tak ? eventTakMessage(one) : Buffer.from(eventXml(one)))));
      await written(socket, bytes, parts.times.stuckMs, signal);
      parts.onSent(events.length);
    },
    speakTak: () => {
      tak = true;
    },
    speaksTak: () => tak,
  };
}

function written(socket: Socket, bytes: Buffer, stuckMs: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = (finish: () => void) => (): void => {
      clearTimeout(timer);
      signal.removeEventListener("abort", onAbort);
      finish();
    };
    const onAbort = end(resolve);
    const timer = setTimeout(
      end(() => reject(new Stuck())),
      stuckMs,
    );
    signal.addEventListener("abort", onAbort);
    if (signal.aborted) onAbort();
    // An error of the socket ends the connection by its close event.
    else socket.write(bytes, () => onAbort());
  });
}
