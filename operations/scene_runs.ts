/** ReprocessScene, ListSceneRuns: a stored scene searched anew, by the detector of now. A person asks only for scenes their audience may see. */
import type { Clock } from "../model/index.ts";
import { operationsV1, type tomi } from "../proto/index.ts";
import {
  type Database,
  findScene,
  findSceneUpload,
  listSceneRuns,
  requestSceneRun,
  type StoredSceneRun,
} from "../store/index.ts";
import type { Operator } from "./deps.ts";
import { OperationsError } from "./errors.ts";
import type { Method } from "./server.ts";

type V1 = typeof tomi.operations.v1;
type Reprocess = InstanceType<V1["ReprocessSceneRequest"]>;
type List = InstanceType<V1["ListSceneRunsRequest"]>;
type Wire = tomi.operations.v1.SceneRun.$Properties;

export interface SceneRunDeps {
  readonly db: Database;
  readonly clock: Clock;
}

export function sceneRunMethods(deps: SceneRunDeps): readonly Method[] {
  return [
    {
      name: "ReprocessScene",
      request: operationsV1.ReprocessSceneRequest,
      answer: operationsV1.SceneRun,
      roles: ["operator"],
      changes: true,
      run: { kind: "unary", call: (request: Reprocess, by: Operator) => reprocess(deps, request, by) },
    },
    {
      name: "ListSceneRuns",
      request: operationsV1.ListSceneRunsRequest,
      answer: operationsV1.ListSceneRunsResponse,
      roles: ["operator", "auditor"],
      changes: false,
      run: {
        kind: "unary",
        async call({ sceneId }: List, by: Operator) {
          await needScene(deps, sceneId, by);
          return { runs: (await listSceneRuns(deps.db, sceneId)).map(wireRun) };
        },
      },
    },
  ];
}

async function reprocess({ db, clock }: SceneRunDeps, { sceneId, reason }: Reprocess, by: Operator): Promise<Wire> {
  await needScene({ db, clock }, sceneId, by);
  if ((await findSceneUpload(db, sceneId)) === undefined)
    throw new OperationsError(
      "STATE",
      `The scene ${sceneId} has not been searched for the first time yet, or its file is not kept any more.`,
    );
  const request = { sceneRef: sceneId, person: by.person, reason: reason.trim(), nowUs: clock() };
  const number = await requestSceneRun(db, request);
  const run = (await listSceneRuns(db, sceneId)).find((one) => one.number === number);
  if (run !== undefined) return wireRun(run);
  throw new OperationsError(
    "STATE",
    `A search of the scene ${sceneId} waits or runs already; look for it with \`tomi scene runs ${sceneId}\`.`,
  );
}

async function needScene({ db }: SceneRunDeps, sceneId: string, by: Operator): Promise<void> {
  if ((await findScene(db, by.view.audience.id, sceneId)) === undefined)
    throw new OperationsError("UNKNOWN_ID", `There is no scene "${sceneId.slice(0, 40)}" here.`);
}

function wireRun(run: StoredSceneRun): Wire {
  const { number, state, detector = "", parameters = "", detections = 0, failure = [], person = "", reason = "" } = run;
  return {
    number,
    state,
    detector,
    parameters,
    detections,
    findings: failure.map(({ field, code, sentence }) => ({ field, code, sentence })),
    requestedBy: person,
    reason,
    requestedTimeUs: run.requestedUs,
    finishedTimeUs: run.finishedUs ?? 0,
  };
}
