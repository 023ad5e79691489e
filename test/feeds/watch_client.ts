/** A gRPC client of PictureService over the wire contract alone, and the service on a free port of loopback. */
import { Client, credentials, Metadata, Server, ServerCredentials, type ServiceError } from "@grpc/grpc-js";
import type { FeedsDeps } from "../../feeds/index.ts";
import { registerFeeds } from "../../feeds/index.ts";
import type { FeedReader } from "../../feeds/reader.ts";
import type { PublishedTrack } from "../../model/index.ts";
import { feedV1, type tomi } from "../../proto/index.ts";
import { COAST_GUARD, EXERCISE, MemoryStore, NATIONAL, NOW_US } from "../tiles/fixtures.ts";

export type Update = tomi.feed.v1.PictureUpdate;
export const SERVICE = "/tomi.feed.v1.PictureService";
const KEY = new Uint8Array(32).fill(7);

export interface Watcher {
  /** The next update that is not a heartbeat, or the next at all. */
  next(heartbeats?: boolean): Promise<Update>;
  readonly ended: Promise<ServiceError>;
  pause(): void;
  resume(): void;
  cancel(): void;
}

export interface FeedsUnderTest {
  readonly store: MemoryStore;
  watch(request?: tomi.feed.v1.WatchRequest.$Properties, audience?: string): Watcher;
  getTrack(id: string, audience?: string): Promise<tomi.feed.v1.TrackDetail>;
  /** Sends these bytes as a request of the method and gives the error that comes. */
  raw(method: string, bytes: Uint8Array): Promise<ServiceError>;
  /** Stops the service and leaves the connection open. */
  stop(): Promise<void>;
  close(): Promise<void>;
}

export function feedsDeps(overrides: Partial<FeedsDeps> = {}): FeedsDeps {
  return {
    db: { pool: undefined as never, embedded: false, close: async () => undefined },
    clock: () => NOW_US,
    workspace: EXERCISE,
    audiences: [NATIONAL, COAST_GUARD],
    dataDir: "/nowhere",
    cursorKey: KEY,
    profile: "development",
    log: { info: () => undefined, warn: () => undefined, error: (fields) => console.error(fields) },
    ...overrides,
  };
}

export function memoryFeedReader(store: MemoryStore): FeedReader {
  const { follow, track, contributions, contributionsTotal } = store.reader();
  return {
    follow,
    track,
    contributions,
    contributionsTotal,
    tracksSince: async (audience, revision) => store.changedSince(audience, revision),
  };
}

export async function startFeeds(
  overrides: Partial<FeedsDeps> = {},
  reader?: FeedReader | ((store: MemoryStore) => FeedReader),
): Promise<FeedsUnderTest> {
  const store = new MemoryStore();
  const server = new Server();
  const given = typeof reader === "function" ? reader(store) : (reader ?? memoryFeedReader(store));
  const feeds = registerFeeds(server, feedsDeps(overrides), given);
  const port = await new Promise<number>((resolve, reject) =>
    server.bindAsync("127.0.0.1:0", ServerCredentials.createInsecure(), (error, bound) =>
      error === null ? resolve(bound) : reject(error),
    ),
  );
  const client = new Client(`127.0.0.1:${port}`, credentials.createInsecure());
  const as = (audience: string | undefined): Metadata => {
    const metadata = new Metadata();
    if (audience !== undefined) metadata.set("x-tomi-audience", audience);
    return metadata;
  };
  return {
    store,
    watch: (request = {}, audience) => watcherOf(client, request, as(audience)),
    getTrack: (id, audience) =>
      new Promise((resolve, reject) =>
        client.makeUnaryRequest(
          `${SERVICE}/GetTrack`,
          (bytes: Uint8Array) => Buffer.from(bytes),
          (bytes) => feedV1.TrackDetail.decode(bytes),
          feedV1.GetTrackRequest.encode({ trackId: id, purpose: "test" }).finish(),
          as(audience),
          (error, detail) => (error === null ? resolve(detail!) : reject(error)),
        ),
      ),
    raw: (method, bytes) =>
      new Promise((resolve, reject) => {
        const call = client.makeServerStreamRequest(
          `${SERVICE}/${method}`,
          (given) => given as Buffer,
          (answer) => answer,
          Buffer.from(bytes),
        );
        call.on("data", () => undefined);
        call.on("error", resolve);
        call.on("end", () => reject(new Error("It ended without an error.")));
      }),
    stop: () => feeds.close(),
    close: async () => {
      await feeds.close();
      client.close();
      server.forceShutdown();
    },
  };
}

function watcherOf(client: Client, request: tomi.feed.v1.WatchRequest.$Properties, metadata: Metadata): Watcher {
  const call = client.makeServerStreamRequest(
    `${SERVICE}/Watch`,
    (bytes: Uint8Array) => Buffer.from(bytes),
    (bytes) => feedV1.PictureUpdate.decode(bytes),
    feedV1.WatchRequest.encode(request).finish(),
    metadata,
  );
  const updates: Update[] = [];
  let wake: (() => void) | undefined;
  let failed: ServiceError | undefined;
  const ended = new Promise<ServiceError>((resolve) => {
    call.on("error", (error: ServiceError) => {
      failed = error;
      wake?.();
      resolve(error);
    });
  });
  call.on("data", (update: Update) => {
    updates.push(update);
    wake?.();
  });
  return {
    ended,
    next: async (heartbeats = false) => {
      for (;;) {
        const update = updates.shift();
        if (update !== undefined && (heartbeats || !update.heartbeat)) return update;
        if (update !== undefined) continue;
        if (failed !== undefined) throw failed;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
    pause: () => void call.pause(),
    resume: () => void call.resume(),
    cancel: () => call.cancel(),
  };
}

export const idsOf = (tracks: readonly (PublishedTrack | tomi.feed.v1.Track.$Properties)[]): string[] =>
  tracks.map((one) => ("trackId" in one ? one.trackId! : (one as PublishedTrack).id));
