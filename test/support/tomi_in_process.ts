/** Every role in this process, in the exercise's workspace, under a clock that the test sets: nothing moves but by its hand. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startGrpc } from "../../cli/grpc_server.ts";
import { openRecordStream, type RecordService, type RecordStream } from "../../exercise/client.ts";
import { type Exercise, listExercises } from "../../exercise/index.ts";
import type { Sensor } from "../../exercise/sensors/sensor.ts";
import { COT_TIMES } from "../../feeds/cot/reader.ts";
import { registerFeeds, registerTasking, sharedPictures, startCot, storeFeedReader } from "../../feeds/index.ts";
import { keepTasks } from "../../feeds/tasking/keeper.ts";
import { runFusionOnce } from "../../fusion/index.ts";
import { registerIngest } from "../../ingest/index.ts";
import type { TimeUs } from "../../model/index.ts";
import { openWorkspace, pictureRevision, registerZones } from "../../store/index.ts";
import { startHttp } from "../../tiles/index.ts";
import { type Engine, startTestDatabase, type TestDatabase } from "./database.ts";

export interface InProcess {
  readonly exercise: Exercise;
  readonly database: TestDatabase;
  readonly http: string;
  readonly grpc: string;
  /** Cursor on Target, the coast guard's. */
  readonly cot: string;
  setClock(nowUs: TimeUs): void;
  /** What these sensors saw in (fromUs, toUs], sent one after the other, each durable before the next begins. */
  observe(kinds: readonly RecordService[], fromUs: TimeUs, toUs: TimeUs): Promise<number>;
  /** Fuses what the journal holds, in one go, and waits until the tiles show it. */
  fuse(): Promise<void>;
  /** Lets the rules of tasking look at every audience's picture once. */
  keepTasks(): Promise<void>;
  close(): Promise<void>;
}

const quiet = { info() {}, warn() {}, error() {} };
const FOLLOW_MS = 20;
/** The rules look when the test says so. */
const NEVER_MS = 2 ** 31 - 1;

export async function startInProcess(engine: Engine): Promise<InProcess> {
  const exercise = listExercises()[0];
  if (exercise === undefined) throw new Error("There is no exercise.");
  const database = await startTestDatabase({ engine, audiences: exercise.audiences.map(({ id }) => id) });
  const { db } = database;
  const dataDir = mkdtempSync(join(tmpdir(), "tomi-in-process-"));
  let nowUs = exercise.startUs;
  const clock = (): TimeUs => nowUs;
  const workspace = { name: "test", kind: "exercise" } as const;
  await openWorkspace(db, { ...workspace, clockUs: nowUs });
  await registerZones(db, exercise.zones);
  const shared = {
    db,
    clock,
    workspace,
    dataDir,
    log: quiet,
    sources: () => exercise.sources,
    audiences: exercise.audiences,
    profile: "development" as const,
    pollMs: FOLLOW_MS,
  };

  const pictures = sharedPictures(storeFeedReader(db, FOLLOW_MS), quiet);
  const tasking = { ...shared, pictures, collectors: () => exercise.collectors, keeperMs: NEVER_MS };
  const closers: (() => Promise<void>)[] = [];
  const grpc = await startGrpc({ host: "127.0.0.1", port: 0 }, (server) => {
    const ingest = registerIngest(server, shared);
    // A key of the test's own: two runs seal the same cursor the same way.
    const feeds = registerFeeds(server, { ...shared, cursorKey: new Uint8Array(32).fill(3) });
    const tasks = registerTasking(server, tasking);
    closers.push(
      () => tasks.close(),
      () => pictures.close(),
      () => feeds.close(),
      () => ingest.close(),
    );
  });
  const http = await startHttp({
    ...shared,
    zones: exercise.zones,
    speed: 1,
    webDir: dataDir,
    host: "127.0.0.1",
    port: 0,
  });
  closers.unshift(() => http.close());
  const cot = await startCot({
    ...shared,
    tcp: { host: "127.0.0.1", port: 0, audience: "coast-guard" },
    version: "0.0.0",
    protocolUid: () => "test",
    times: { ...COT_TIMES, spacingMs: 0 },
  });
  closers.unshift(() => cot.close());

  const all = exercise.cast(exercise.seed).sensors;
  const streams = new Map<string, RecordStream<RecordService>>();
  const streamOf = async (sensor: Sensor, atUs: TimeUs): Promise<RecordStream<RecordService>> => {
    const open = streams.get(sensor.sourceId);
    if (open !== undefined) return open;
    const epoch = new Uint8Array(16).fill(1 + all.indexOf(sensor));
    const stream = await openRecordStream(grpc.address, sensor.service, { sourceId: sensor.sourceId, epoch });
    streams.set(sensor.sourceId, stream);
    await send(stream, sensor, sensor.opening(atUs));
    return stream;
  };
  const send = async (
    stream: RecordStream<RecordService>,
    sensor: Sensor,
    emissions: readonly { observedUs: TimeUs; record: object }[],
  ): Promise<number> => {
    const records = emissions.map(({ observedUs, record }) => {
      const [kind = "", body = {}] = Object.entries(record)[0] ?? [];
      return {
        [kind]: {
          ...body,
          header: stream.header(observedUs, {
            processor: sensor.processor,
            timeQuality: sensor.timeQuality,
            simulated: true,
            exercise: true,
          }),
        },
      };
    });
    if (records.length > 0) await stream.send(records as never);
    await stream.drained();
    return records.length;
  };

  return {
    exercise,
    database,
    http: http.url,
    grpc: grpc.address,
    cot: cot.address ?? "",
    setClock: (toUs) => {
      nowUs = toUs;
    },
    observe: async (kinds, fromUs, toUs) => {
      let sent = 0;
      for (const sensor of all) {
        if (!kinds.includes(sensor.service)) continue;
        const stream = await streamOf(sensor, fromUs);
        sent += await send(stream, sensor, sensor.observe(fromUs, toUs));
      }
      return sent;
    },
    fuse: async () => {
      await runFusionOnce({ ...shared, zones: () => exercise.zones });
      for (const { id } of exercise.audiences) await shown(http.url, id, (await pictureRevision(db, id)).revision);
    },
    keepTasks: async () => {
      for (const { id } of exercise.audiences) {
        const follower = pictures.of(id);
        const { revision } = await pictureRevision(db, id);
        while (!(await follower.ready(FOLLOW_MS)) || follower.revision() < revision)
          await new Promise((resolve) => setTimeout(resolve, FOLLOW_MS));
        await keepTasks(tasking, id, follower);
      }
    },
    close: async () => {
      for (const stream of streams.values()) stream.abort();
      for (const close of closers) await close();
      await grpc.close();
      await database.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function shown(http: string, audience: string, revision: number): Promise<void> {
  for (let tries = 0; tries < 500; tries++) {
    const answer = await fetch(`${http}/features/tracks`, { headers: { "x-tomi-audience": audience } });
    if (((await answer.json()) as { revision: number }).revision >= revision) return;
    await new Promise((resolve) => setTimeout(resolve, FOLLOW_MS));
  }
  throw new Error(`The tiles of ${audience} did not reach revision ${revision}.`);
}
