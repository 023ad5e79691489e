/** A scene that comes over the wire, is searched, fused, and searched anew at a person's wish. */
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as grpc from "@grpc/grpc-js";
import { afterAll, beforeAll, expect, test } from "vitest";
import { operate } from "../../cli/operator.ts";
import { listRuns, reprocess } from "../../cli/scene_command.ts";
import { uploadScene } from "../../exercise/client.ts";
import { runFusionOnce } from "../../fusion/index.ts";
import type { SceneResult } from "../../ingest/optical/messages.ts";

import { registerOperations, sceneRunMethods } from "../../operations/index.ts";
import { operationsV1 } from "../../proto/index.ts";
import { findScene, listSceneRuns, registerAudiences } from "../../store/index.ts";
import { NOW_US } from "../ingest/records.ts";
import { honest, sceneHeader } from "../ingest/rules/optical_cases.ts";
import { type Served, serve, startTestDatabase, type TestDatabase, wholeJournal } from "../ingest/served.ts";

const AUDIENCE = {
  id: "national",
  name: { en: "All", ja: "全" },
  clearance: { level: 5, regimes: [], compartments: [], organisations: ["MSDF"] },
};
const quiet = { info() {}, warn() {}, error() {} };
const folder = mkdtempSync(join(tmpdir(), "tomi-runs-test-"));
let database: TestDatabase;
let served: Served;
let server: grpc.Server;
let flags: { grpc: string; as: string; reason: string };
let ships = 3;

function found(): SceneResult {
  const detection = (i: number) => ({
    lonDeg: 129.01 + 0.01 * i,
    latDeg: 34.01,
    covEnuM2: [50, 0, 50] as const,
    lengthM: 120,
    widthM: 20,
    headingDeg: 30,
    headingAmbiguous: true,
    headingSigmaDeg: 1,
    confidence: 0.9,
    flags: [],
    contrast: 0.2,
    colPx: 1,
    rowPx: 1,
    chip: `chips/${i}.webp`,
  });
  return {
    kind: "scene",
    facts: { widthPx: 64, heightPx: 64, epsg: 32652, gsdM: 10, bands: 1, bandNames: [] },
    coverage: {
      ring: [
        [129, 34],
        [129.2, 34],
        [129.2, 34.1],
        [129, 34],
      ],
      seaFraction: 1,
      landFraction: 0,
      cloudFraction: 0,
      glintFraction: 0,
      validFraction: 1,
    },
    pdByLength: [{ lengthM: 60, pd: 0.9 }],
    detections: Array.from({ length: ships }, (_, i) => detection(i)),
    pyramid: false,
    peakRssBytes: 1,
    cpuMs: 1,
  };
}

beforeAll(async () => {
  database = await startTestDatabase();
  const { db } = database;
  await registerAudiences(db, ["national"]);
  served = await serve(db, {
    timer: { nowMs: () => 0, every: (ms, work) => clearInterval.bind(undefined, setInterval(work, ms / 50)) },
    processScene: async () => found(),
  });
  server = new grpc.Server();
  const deps = { db, clock: () => NOW_US, workspace: { name: "t", kind: "exercise" as const }, audiences: [AUDIENCE] };
  registerOperations(server, { ...deps, profile: "development", dataDir: folder, log: quiet }, sceneRunMethods(deps));
  const port = await new Promise<number>((resolve, reject) =>
    server.bindAsync("127.0.0.1:0", grpc.ServerCredentials.createInsecure(), (error, bound) =>
      error ? reject(error) : resolve(bound),
    ),
  );
  flags = { grpc: `127.0.0.1:${port}`, as: "Hanako", reason: "a better detector" };
});
afterAll(async () => {
  server.forceShutdown();
  await served.close();
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

test("a stored scene is searched anew: both runs stay, the newest counts, and who asked is known", async () => {
  const { db } = database;
  const fuse = () => runFusionOnce({ db, audiences: [AUDIENCE], clock: () => NOW_US, log: quiet });
  const path = join(folder, "scene.tif");
  writeFileSync(path, honest());
  const { sceneRef } = await uploadScene(
    served.address,
    { ...sceneHeader(), uploadId: randomBytes(8).toString("hex") },
    path,
  );
  await served.ingest.scenesDone();
  await fuse();
  expect((await findScene(db, "national", sceneRef))?.detections).toBe(3);

  ships = 2;
  await reprocess(sceneRef, flags);
  await expect.poll(async () => (await listSceneRuns(db, sceneRef)).at(-1)?.state, { timeout: 10_000 }).toBe("done");
  await fuse();
  expect((await findScene(db, "national", sceneRef))?.detections).toBe(2);
  const runs = (await wholeJournal(db)).flatMap(({ observation }) =>
    observation.kind === "position"
      ? [`${observation.run?.number} ${observation.chip?.path.includes("/runs/2/")}`]
      : [],
  );
  expect(runs.sort()).toEqual(["1 false", "1 false", "1 false", "2 true", "2 true"]);
  expect(await listSceneRuns(db, sceneRef)).toMatchObject([
    { number: 1, state: "done", detections: 3, detector: expect.any(String), parameters: expect.any(String) },
    { number: 2, state: "done", detections: 2, person: "Hanako", reason: "a better detector" },
  ]);
  await listRuns(sceneRef, flags);
});

test("a scene that the audience has not is not found, and nobody asks without a reason", async () => {
  const { ReprocessSceneRequest, SceneRun } = operationsV1;
  const ask = (request: object) => operate(flags, "ReprocessScene", ReprocessSceneRequest, SceneRun, request);
  await expect(ask({ sceneId: "none", reason: "why" })).rejects.toThrow(/no scene/);
  await expect(ask({ sceneId: "none" })).rejects.toThrow(/reason/);
});
