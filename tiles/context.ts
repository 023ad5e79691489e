/** What the routes share: one value made at the start, and how a request is taken in. */
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Caller } from "../access/index.ts";
import type { PublishedTrack, View } from "../model/index.ts";
import type { StoredScene } from "../store/index.ts";
import type { AudienceAlerts } from "./alert_follow.ts";
import type { AlertStore } from "./alert_store.ts";
import type { SharedCache } from "./cache.ts";
import type { HttpDeps } from "./deps.ts";
import { HttpError } from "./errors.ts";
import type { AudiencePicture } from "./follow.ts";
import type { PastPictures } from "./history.ts";
import type { HttpMetrics } from "./http_metrics.ts";
import type { PictureTiles } from "./picture_tile.ts";
import type { PictureReader } from "./reader.ts";
import { callerOfRequest } from "./viewer.ts";
import type { WorkQueue } from "./work_queue.ts";

export interface HttpContext {
  readonly deps: HttpDeps;
  readonly reader: PictureReader;
  readonly alertStore: AlertStore;
  readonly queue: WorkQueue;
  readonly past: PastPictures;
  readonly tiles: PictureTiles;
  /** Scenes that were looked up, by audience, revision and id. */
  readonly scenes: SharedCache<StoredScene | undefined>;
  readonly metrics: HttpMetrics;
  readonly featureText: (track: PublishedTrack) => string;
  /** The living picture of an audience; it is followed from the first request on. */
  pictureOf(audience: string): AudiencePicture;
  /** Its alerts, followed as the picture is. */
  alertsOf(audience: string): AudienceAlerts;
}

/** How long a request waits for the first look at the picture after a start. */
const FIRST_PICTURE_MS = 10_000;

export interface Asked {
  readonly caller: Caller;
  readonly view: View;
  readonly nowUs: number;
  /** Aborted when the client goes away. */
  readonly signal: AbortSignal;
}

export function asked(context: HttpContext, request: FastifyRequest, reply: FastifyReply): Asked {
  const gone = new AbortController();
  reply.raw.once("close", () => {
    if (!reply.raw.writableFinished) gone.abort(new ClientGone());
  });
  const caller = callerOfRequest(request, context.deps);
  return { caller, view: caller.view, nowUs: context.deps.clock(), signal: gone.signal };
}

/** The client closed the connection: nobody is left to answer. */
export class ClientGone extends Error {
  constructor() {
    super("The client closed the connection.");
    this.name = "ClientGone";
  }
}

/** The living picture, waited for after a start. */
export async function readyPicture(context: HttpContext, who: Asked): Promise<AudiencePicture> {
  const picture = context.pictureOf(who.view.audience.id);
  if (picture.ready() || (await picture.whenReady(who.signal, FIRST_PICTURE_MS))) return picture;
  who.signal.throwIfAborted();
  throw new HttpError("PICTURE_NOT_READY", "The picture is not read from the store yet; ask again in some seconds.", 2);
}
