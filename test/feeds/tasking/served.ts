/** The tasking and HTTP services over one database, and what a requester and a collector do with them. */
import { Client, credentials, Metadata, Server, ServerCredentials, type ServiceError } from "@grpc/grpc-js";
import { registerTasking } from "../../../feeds/index.ts";
import type { TaskingDeps } from "../../../feeds/tasking/deps.ts";
import { keepTasks } from "../../../feeds/tasking/keeper.ts";
import { type Collector, type PublishedTrack, viewOf } from "../../../model/index.ts";
import { taskingV1, type tomi } from "../../../proto/index.ts";
import { commitPicture, loadOffset } from "../../../store/index.ts";
import { type HttpHandle, startHttp } from "../../../tiles/index.ts";
import { storeReader } from "../../../tiles/reader.ts";
import { T0_US } from "../../store/samples.ts";
import { startTestDatabase } from "../../support/database.ts";
import { COAST_GUARD, EXERCISE, httpDeps, NATIONAL } from "../../tiles/fixtures.ts";

const quiet = { info: () => undefined, warn: () => undefined, error: (fields: object) => console.error(fields) };
const SERVICE = "/tomi.tasking.v1.TaskingService";

export const collector = (id: string, audience = "national"): Collector => ({
  id,
  name: id,
  agency: "A",
  audience,
  sensorKinds: ["drone"],
  sources: ["drone-1"],
});

export type Notice = tomi.tasking.v1.TaskNotice;
export type TaskMessage = tomi.tasking.v1.Task;

export interface Served {
  readonly deps: TaskingDeps;
  readonly http: HttpHandle;
  setClock(nowUs: number): void;
  /** Puts tracks into an audience's picture. */
  publish(audience: string, tracks: readonly PublishedTrack[]): Promise<void>;
  keep(): Promise<boolean>;
  unary(method: string, request: Uint8Array, as?: Readonly<Record<string, string>>): Promise<TaskMessage>;
  /** The code and sentence with which the call is refused. */
  refusal(
    method: string,
    request: Uint8Array,
    as?: Readonly<Record<string, string>>,
  ): Promise<readonly [string, string]>;
  listen(request: tomi.tasking.v1.ListenRequest.$Properties, audience?: string): Listener;
  close(): Promise<void>;
}

export interface Listener {
  next(): Promise<Notice>;
  readonly ended: Promise<ServiceError>;
  cancel(): void;
  pause(): void;
  resume(): void;
}

export async function startServed(): Promise<Served> {
  const database = await startTestDatabase({ audiences: ["national", "coast-guard"] });
  const { db } = database;
  let nowUs = T0_US;
  const tracks = new Map<string, PublishedTrack>();
  const follower = {
    tracks,
    revision: () => 1,
    frontierUs: () => nowUs,
    ready: async () => true,
    listen: () => () => undefined,
    close: async () => undefined,
  };
  const deps: TaskingDeps = {
    db,
    clock: () => nowUs,
    workspace: EXERCISE,
    audiences: [NATIONAL, COAST_GUARD],
    profile: "development",
    log: quiet,
    pictures: { of: () => follower, close: async () => undefined },
    collectors: () => [collector("c1"), collector("c2"), collector("cg", "coast-guard")],
    keeperMs: 2 ** 31 - 1,
    heartbeatMs: 60,
    pollMs: 15,
    stuckMs: 2_000,
  };
  const server = new Server();
  const tasking = registerTasking(server, deps);
  const port = await new Promise<number>((resolve, reject) =>
    server.bindAsync("127.0.0.1:0", ServerCredentials.createInsecure(), (error, bound) =>
      error === null ? resolve(bound) : reject(error),
    ),
  );
  const client = new Client(`127.0.0.1:${port}`, credentials.createInsecure());
  const http = await startHttp(httpDeps({ db, clock: () => nowUs, workspace: EXERCISE }), storeReader(db, 50));
  const unary: Served["unary"] = (method, request, as = { "x-tomi-person": "Sato" }) =>
    new Promise((resolve, reject) =>
      client.makeUnaryRequest(
        `${SERVICE}/${method}`,
        (bytes: Buffer) => bytes,
        (bytes: Buffer) => taskingV1.Task.decode(bytes),
        Buffer.from(request),
        metadataOf(as),
        (error, task) => (error === null ? resolve(task!) : reject(error)),
      ),
    );
  return {
    deps,
    http,
    setClock: (toUs) => {
      nowUs = toUs;
    },
    publish: async (audience, all) => {
      for (const one of all) tracks.set(one.id, one);
      const { revision: _, ...from } = await loadOffset(db, audience);
      const to = { ...from, journalSeq: from.journalSeq + 1, cursor: from.cursor + 1, frontierUs: nowUs };
      const none = { states: [], removedStates: [], associations: [], sightings: [], evidence: [] };
      await commitPicture(db, { audience, from, to, tracks: all, ...none });
    },
    keep: () => keepTasks(deps, "national", follower),
    unary,
    refusal: (method, request, as) =>
      unary(method, request, as).then(
        () => ["none", ""] as const,
        (error: ServiceError) => [String(error.metadata.get("tomi-code")[0]), error.details] as const,
      ),
    listen: (request, audience = "national") => listenerOf(client, request, audience),
    close: async () => {
      await tasking.close();
      client.close();
      server.forceShutdown();
      await http.close();
      await database.close();
    },
  };
}

export const nationalView = viewOf(NATIONAL);

function metadataOf(as: Readonly<Record<string, string>>): Metadata {
  const metadata = new Metadata();
  for (const [name, value] of Object.entries(as)) metadata.set(name, value);
  return metadata;
}

function listenerOf(client: Client, request: tomi.tasking.v1.ListenRequest.$Properties, audience: string): Listener {
  const call = client.makeServerStreamRequest(
    `${SERVICE}/Listen`,
    (bytes: Buffer) => bytes,
    (bytes: Buffer) => taskingV1.TaskNotice.decode(bytes),
    Buffer.from(taskingV1.ListenRequest.encode(request).finish()),
    metadataOf({ "x-tomi-audience": audience }),
  );
  const notices: Notice[] = [];
  let wake = (): void => undefined;
  let failed: ServiceError | undefined;
  const ended = new Promise<ServiceError>((resolve) => {
    call.on("error", (error: ServiceError) => {
      failed = error;
      wake();
      resolve(error);
    });
  });
  call.on("data", (notice: Notice) => {
    notices.push(notice);
    wake();
  });
  return {
    ended,
    next: async () => {
      while (notices.length === 0) {
        if (failed !== undefined) throw failed;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      return notices.shift()!;
    },
    cancel: () => call.cancel(),
    pause: () => void call.pause(),
    resume: () => void call.resume(),
  };
}
