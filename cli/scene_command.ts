/** `tomi scene`: the searches that a stored scene had, and another one with the detector of now. */
import { toRfc3339 } from "../model/index.ts";
import { operationsV1, type tomi } from "../proto/index.ts";
import { type OperatorFlags, operate } from "./operator.ts";
import { say } from "./progress.ts";

type Run = tomi.operations.v1.SceneRun.$Properties;

export async function listRuns(sceneId: string, flags: OperatorFlags): Promise<void> {
  const { ListSceneRunsRequest, ListSceneRunsResponse } = operationsV1;
  const { runs } = await operate(flags, "ListSceneRuns", ListSceneRunsRequest, ListSceneRunsResponse, { sceneId });
  for (const run of runs ?? []) process.stdout.write(`${lineOf(run)}\n`);
}

export async function reprocess(sceneId: string, flags: OperatorFlags & { readonly reason: string }): Promise<void> {
  const { ReprocessSceneRequest, SceneRun } = operationsV1;
  const request = { sceneId, reason: flags.reason };
  const run = await operate(flags, "ReprocessScene", ReprocessSceneRequest, SceneRun, request);
  say(
    `run ${run.number} of scene ${sceneId} waits. When it is done, fusion goes by it and keeps the earlier ones for provenance.`,
  );
}

function lineOf(run: Run): string {
  const asked = run.requestedBy ? `${run.requestedBy}: ${run.reason}` : "the scene was new";
  const why = (run.findings ?? []).map(({ code, sentence }) => ` ${code}: ${sentence}`).join("");
  const made = run.detector ? `${run.detector} (${run.parameters})` : "";
  return `${String(run.number).padStart(3)} ${(run.state ?? "").padEnd(10)} ${toRfc3339(run.requestedTimeUs ?? 0)} ${made} ${run.detections} detections · ${asked}${why}`;
}
