/**
 * The living picture as server-sent events (WHATWG HTML, 9.2): a snapshot, then updates, and a heartbeat in every silence of two
 * seconds, so that silence means loss.
 *
 * Backpressure: one loop a client writes, and waits while the client does not read. What changes meanwhile is only remembered by id,
 * the latest state counting, which is bounded by the picture's size; a client that fell far behind gets a snapshot instead, and one
 * that reads nothing for half a minute is cut.
 */
import type { ServerResponse } from "node:http";
import type { FastifyReply, FastifyRequest } from "fastify";
import { type Reader, readerOf } from "../access/index.ts";
import type { Alert, View } from "../model/index.ts";
import { alertLine, byUrgency, mayTell } from "./alert_json.ts";
import { asked, type HttpContext, readyPicture } from "./context.ts";
import { passes, type TrackFilter } from "./features.ts";
import type { AudiencePicture, PictureChanges, Removal } from "./follow.ts";
import { commonHeaders } from "./headers.ts";
import { filterOf, type Query } from "./parameters.ts";

export const HEARTBEAT_MS = 2_000;
/** With more changes than this waiting, a snapshot says it more simply. */
const SNAPSHOT_INSTEAD = 20_000;
/** A client that has taken nothing for this long is gone in all but name. */
const STUCK_MS = 30_000;
/** Features written at a time: some 500 kB. */
const FEATURES_A_PIECE = 750;

export async function streamPicture(context: HttpContext, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const who = asked(context, request, reply);
  const filter = filterOf(request.query as Query);
  const living = await readyPicture(context, who);
  const raw = reply.raw;
  reply.hijack();
  raw.writeHead(200, {
    ...commonHeaders(context.deps.workspace),
    "content-type": "text/event-stream; charset=utf-8",
    "x-accel-buffering": "no",
  });
  const reader = new StreamReader(context, living, filter, who.view, readerOf(who.caller));
  const stopTracks = living.listen((changes) => reader.changed(changes));
  const stopAlerts = context.alertsOf(who.view.audience.id).listen((changed) => reader.alerted(changed));
  context.metrics.streamOpened();
  try {
    await reader.run(raw, who.signal);
  } catch (error) {
    if (!who.signal.aborted) context.deps.log.warn({ error: String(error) }, "A picture stream was cut.");
    raw.destroy();
  } finally {
    stopTracks();
    stopAlerts();
    context.metrics.streamClosed();
  }
}

/** One client of the stream: what it has not been told yet, and the loop that tells it. */
class StreamReader {
  readonly #context: HttpContext;
  readonly #living: AudiencePicture;
  readonly #filter: TrackFilter;
  readonly #reading: Reader;
  /** Ids that changed since the last message, with the removal when that is the latest. */
  readonly #pending = new Map<string, Removal | undefined>();
  /** Ids that the client holds; kept only under a filter, which tracks can leave. */
  readonly #held: Set<string> | undefined;
  #snapshotDue = true;
  readonly #view: View;
  /** Alerts that changed since the last message; undefined: none was told yet. */
  #alerts: Map<string, Alert> | undefined;
  #wake: (() => void) | undefined;

  constructor(context: HttpContext, living: AudiencePicture, filter: TrackFilter, view: View, reading: Reader) {
    this.#view = view;
    this.#reading = reading;
    this.#context = context;
    this.#living = living;
    this.#filter = filter;
    this.#held = filter.box === undefined && filter.kinds === undefined ? undefined : new Set();
  }

  changed(changes: PictureChanges): void {
    for (const track of changes.upserts) this.#pending.set(track.id, undefined);
    for (const removal of changes.removals) this.#pending.set(removal.id, removal);
    if (this.#pending.size > SNAPSHOT_INSTEAD) {
      this.#pending.clear();
      this.#snapshotDue = true;
    }
    this.#wake?.();
  }

  alerted(changed: readonly Alert[]): void {
    if (this.#alerts !== undefined) for (const alert of changed) this.#alerts.set(alert.event.id, alert);
    this.#wake?.();
  }

  /** Alerts come before tracks, and no filter touches them: at first all that are not closed, then those that changed. */
  *#alertEvent(): Generator<string> {
    const { deps } = this.#context;
    const { audience } = this.#view;
    const living = this.#context.alertsOf(audience.id);
    if (!living.ready() || this.#alerts?.size === 0) return;
    const all =
      this.#alerts === undefined
        ? [...living.all.values()].filter(({ closed }) => !closed)
        : [...this.#alerts.values()];
    this.#alerts = new Map();
    const nowUs = deps.clock();
    const scope = { audience, zones: deps.zones, sources: deps.sources(), nowUs };
    const told = all.filter((alert) => mayTell(alert, scope)).sort(byUrgency);
    const tracks = told.flatMap(({ event }) => event.trackId ?? []);
    deps.readLog?.note(this.#reading, "stream", tracks);
    const alerts = told.map((alert) => alertLine(alert, (id) => this.#living.tracks.get(id)));
    yield `event: alerts\ndata: ${JSON.stringify({ nowUs, revision: living.revision(), alerts })}\n\n`;
  }

  /** Writes until the client is gone. */
  async run(raw: ServerResponse, signal: AbortSignal): Promise<void> {
    while (!signal.aborted && !raw.destroyed) {
      for (const piece of this.#message()) {
        if (!raw.write(piece)) await drained(raw, signal);
      }
      if (!this.#snapshotDue && this.#pending.size === 0 && !this.#alertsDue()) await this.#quiet(signal);
    }
  }

  #alertsDue(): boolean {
    if (this.#alerts !== undefined) return this.#alerts.size > 0;
    return this.#context.alertsOf(this.#view.audience.id).ready();
  }

  *#message(): Generator<string> {
    yield* this.#alertEvent();
    const nowUs = this.#context.deps.clock();
    const revision = this.#living.revision();
    if (this.#snapshotDue) {
      this.#snapshotDue = false;
      this.#pending.clear();
      this.#held?.clear();
      yield* this.#pictureEvent(
        "snapshot",
        nowUs,
        this.#living.tracks.all().map((track) => track.id),
        [],
      );
    } else if (this.#pending.size > 0) {
      const changed = [...this.#pending];
      this.#pending.clear();
      const removals = changed.flatMap(([, removal]) => (removal === undefined ? [] : [removal]));
      const upserts = changed.flatMap(([id, removal]) => (removal === undefined ? [id] : []));
      yield* this.#pictureEvent("update", nowUs, upserts, removals);
    } else {
      yield `event: heartbeat\ndata: ${JSON.stringify({ nowUs, revision })}\n\n`;
    }
  }

  *#pictureEvent(
    event: "snapshot" | "update",
    nowUs: number,
    ids: readonly string[],
    removed: readonly Removal[],
  ): Generator<string> {
    const revision = this.#living.revision();
    const head = JSON.stringify({ revision, pictureTimeUs: this.#living.frontierUs(), nowUs });
    yield `event: ${event}\ndata: ${head.slice(0, -1)},"upserts":[`;
    const removals = removed.filter(({ id }) => this.#held === undefined || this.#held.delete(id));
    let first = true;
    for (let from = 0; from < ids.length; from += FEATURES_A_PIECE) {
      const texts: string[] = [];
      const shown: string[] = [];
      for (const id of ids.slice(from, from + FEATURES_A_PIECE)) {
        const track = this.#living.tracks.get(id);
        if (track === undefined) continue; // went while we waited: its removal is pending
        if (passes(track, this.#filter)) {
          this.#held?.add(id);
          texts.push(this.#context.featureText(track));
          shown.push(id);
        } else if (this.#held?.delete(id)) {
          removals.push({ id });
        }
      }
      if (texts.length === 0) continue;
      this.#context.deps.readLog?.note(this.#reading, "stream", shown);
      yield (first ? "" : ",") + texts.join(",");
      first = false;
    }
    yield `],"removals":${JSON.stringify(removals)}}\n\n`;
  }

  /** Until something changes or a heartbeat is due. */
  #quiet(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        signal.removeEventListener("abort", done);
        this.#wake = undefined;
        resolve();
      };
      const timer = setTimeout(done, HEARTBEAT_MS);
      signal.addEventListener("abort", done, { once: true });
      this.#wake = done;
    });
  }
}

/** Until the client has read enough; rejects when it leaves or reads nothing for too long. */
function drained(raw: ServerResponse, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = (finish: () => void) => (): void => {
      clearTimeout(timer);
      raw.removeListener("drain", onDrain);
      signal.removeEventListener("abort", onAbort);
      finish();
    };
    const onDrain = end(resolve);
    const onAbort = end(() => reject(signal.reason));
    const onStuck = end(() => reject(new Error(`The client read nothing for ${STUCK_MS / 1000} s.`)));
    const timer = setTimeout(onStuck, STUCK_MS);
    raw.once("drain", onDrain);
    signal.addEventListener("abort", onAbort, { once: true });
  });
}
