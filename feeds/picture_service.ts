/** `tomi.feed.v1.PictureService` on gRPC: Watch and GetTrack, for the audience of the session. */
import type { Server, ServerUnaryCall, ServerWritableStream, ServiceError, sendUnaryData } from "@grpc/grpc-js";
import { asServiceError, type Caller, callerOfCall, type IdentifiedCall, readerOf } from "../access/index.ts";
import { caveat, type View } from "../model/index.ts";
import { feedV1, type tomi } from "../proto/index.ts";
import { contributionMessage, trackMessage, workspaceKind } from "./convert.ts";
import { cursorSeal, loadCursorKey } from "./cursor.ts";
import type { FeedsDeps, FeedsHandle } from "./deps.ts";
import { FeedError } from "./errors.ts";
import type { Follower } from "./follower.ts";
import { type Pictures, sharedPictures } from "./pictures.ts";
import { type FeedReader, storeFeedReader } from "./reader.ts";
import { runWatch, type Update, type WatchParts } from "./watch.ts";

/** Full name, as health checks and reflection give it. */
export const PICTURE_SERVICE_NAME = "tomi.feed.v1.PictureService";
const POLL_MS = 250;
const FIRST_PICTURE_MS = 10_000;
const USUAL_CONTRIBUTIONS = 100;
const MAXIMUM_CONTRIBUTIONS = 2_000;
const MAXIMUM_PURPOSE_CHARACTERS = 200;

type Detail = tomi.feed.v1.TrackDetail.$Properties;

/** Adds the service to a gRPC server. `reader` is for tests; without it the store is read. */
export function registerFeeds(server: Server, deps: FeedsDeps, reader?: FeedReader): FeedsHandle {
  const service = new PictureService(deps, reader ?? storeFeedReader(deps.db, deps.pollMs ?? POLL_MS));
  server.addService(
    {
      Watch: method("Watch", true, (update: Update) => feedV1.PictureUpdate.encode(update).finish()),
      GetTrack: method("GetTrack", false, (detail: Detail) => feedV1.TrackDetail.encode(detail).finish()),
    },
    {
      Watch: (call: ServerWritableStream<Buffer, Update>) => service.watch(call),
      GetTrack: (call: ServerUnaryCall<Buffer, Detail>, answer: sendUnaryData<Detail>) =>
        service.getTrack(call, answer),
    },
  );
  return { close: () => service.close() };
}

/** Requests stay bytes: one that does not parse is answered by us, with a code and a sentence. */
function method<T>(name: string, responseStream: boolean, encode: (answer: T) => Uint8Array) {
  return {
    path: `/${PICTURE_SERVICE_NAME}/${name}`,
    requestStream: false,
    responseStream,
    requestSerialize: (bytes: Buffer) => bytes,
    requestDeserialize: (bytes: Buffer) => bytes,
    responseSerialize: (answer: T): Buffer => {
      const bytes = encode(answer);
      return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    },
    responseDeserialize: (): T => {
      throw new Error("This definition is the server's; a client decodes the answer itself.");
    },
  };
}

class PictureService {
  readonly #deps: FeedsDeps;
  readonly #reader: FeedReader;
  readonly #seal: ReturnType<typeof cursorSeal>;
  readonly #pictures: Pictures;
  readonly #stop = new AbortController();
  readonly #watches = new Set<Promise<void>>();

  constructor(deps: FeedsDeps, reader: FeedReader) {
    this.#deps = deps;
    this.#reader = reader;
    this.#pictures = deps.pictures ?? sharedPictures(reader, deps.log);
    this.#seal = cursorSeal(deps.cursorKey ?? loadCursorKey(deps.dataDir), deps.workspace);
  }

  watch(call: ServerWritableStream<Buffer, Update>): void {
    const gone = new AbortController();
    call.once("cancelled", () => gone.abort());
    call.once("error", () => gone.abort());
    call.once("close", () => gone.abort());
    const watching = this.#watch(call, AbortSignal.any([gone.signal, this.#stop.signal]))
      .then(() => {
        if (gone.signal.aborted) call.end();
        else call.emit("error", this.#failure(stopping()));
      })
      .catch((error: unknown) => {
        call.emit("error", this.#failure(error));
      })
      .finally(() => this.#watches.delete(watching));
    this.#watches.add(watching);
  }

  async #watch(call: ServerWritableStream<Buffer, Update>, signal: AbortSignal): Promise<void> {
    const request = decoded("WatchRequest", () => feedV1.WatchRequest.decode(call.request));
    const { caller, view, follower } = await this.#asked(call);
    const purpose = request.purpose.slice(0, MAXIMUM_PURPOSE_CHARACTERS);
    this.#deps.log.info({ audience: view.audience.id, purpose, call: "Watch" }, "The picture is watched.");
    const parts: WatchParts = {
      deps: this.#deps,
      view,
      follower,
      reader: this.#reader,
      seal: this.#seal,
      monotonicMs: () => performance.now(),
      onTold: (ids) => this.#deps.readLog?.note(readerOf(caller, purpose), "watch", ids),
    };
    await runWatch(parts, request, call, signal);
  }

  getTrack(call: ServerUnaryCall<Buffer, Detail>, answer: sendUnaryData<Detail>): void {
    this.#getTrack(call).then(
      (detail) => answer(null, detail),
      (error: unknown) => answer(this.#failure(error)),
    );
  }

  async #getTrack(call: ServerUnaryCall<Buffer, Detail>): Promise<Detail> {
    const request = decoded("GetTrackRequest", () => feedV1.GetTrackRequest.decode(call.request));
    const caller = this.#callerOf(call);
    const { audience } = caller.view;
    const track = await this.#reader.track(audience.id, request.trackId);
    if (track === undefined) {
      const id = JSON.stringify(request.trackId.slice(0, 80));
      throw new FeedError("TRACK_UNKNOWN", `There is no track ${id} for this audience; Watch names those it has.`);
    }
    const purpose = request.purpose.slice(0, MAXIMUM_PURPOSE_CHARACTERS);
    this.#deps.readLog?.note(readerOf(caller, purpose), "track", [track.id]);
    const fields = { audience: audience.id, purpose, track: track.id, call: "GetTrack" };
    this.#deps.log.info(fields, "A track is read with its provenance.");
    const limit = Math.min(request.maxContributions || USUAL_CONTRIBUTIONS, MAXIMUM_CONTRIBUTIONS);
    const contributions = await this.#reader.contributions(audience.id, track.id, limit);
    const { workspace } = this.#deps;
    return {
      track: trackMessage(track),
      contributions: contributions.map(contributionMessage),
      contributionsTotal: await this.#reader.contributionsTotal(audience.id, track.id),
      workspaceKind: workspaceKind(workspace),
      workspace: workspace.name,
      audience: audience.id,
      caveat: caveat(workspace),
    };
  }

  async close(): Promise<void> {
    this.#stop.abort();
    if (this.#deps.pictures === undefined) await this.#pictures.close();
    await Promise.allSettled(this.#watches);
  }

  async #asked(call: IdentifiedCall): Promise<{ caller: Caller; view: View; follower: Follower }> {
    const caller = this.#callerOf(call);
    const { view } = caller;
    if (this.#stop.signal.aborted) throw stopping();
    const follower = this.#pictures.of(view.audience.id);
    if (await follower.ready(FIRST_PICTURE_MS)) return { caller, view, follower };
    if (this.#stop.signal.aborted) throw stopping();
    throw new FeedError("PICTURE_NOT_READY", "The picture is not read from the store yet; call again in some seconds.");
  }

  #callerOf(call: IdentifiedCall): Caller {
    const access = callerOfCall(call, this.#deps.audiences, this.#deps.profile);
    if (access.kind === "granted") return access.caller;
    throw new FeedError(access.code, access.sentence);
  }

  #failure(error: unknown): ServiceError {
    return asServiceError(error, (text) =>
      this.#deps.log.error({ error: text }, "A call of the picture service failed."),
    );
  }
}

function stopping(): FeedError {
  return new FeedError("STOPPING", "The service is being stopped; watch again with the cursor of the last update.");
}

function decoded<T>(name: string, decode: () => T): T {
  try {
    return decode();
  } catch {
    throw new FeedError(
      "REQUEST_MALFORMED",
      `The request is not a ${name} of tomi.feed.v1; encode it with that message.`,
    );
  }
}
