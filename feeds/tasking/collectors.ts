/** What a collector does: it is found in the register, and reports of a task. */
import type { Caller } from "../../access/index.ts";
import type { Task } from "../../model/index.ts";
import type { tomi } from "../../proto/index.ts";
import { changeTask, readTaskObservations } from "../../store/index.ts";
import type { Listening, TaskingDeps } from "./deps.ts";
import { TaskingError } from "./errors.ts";
import { MAXIMUM_EVIDENCE } from "./parameters.ts";
import { reported } from "./report.ts";
import { taskOf } from "./requesters.ts";
import { reportOf } from "./requests.ts";

/**
 * The registered collector that the caller is. One that is not registered, is another audience's, or is not named by the caller's
 * certificate is refused in the same words: whether it exists is nobody else's to know.
 */
export function collectorOf(deps: Pick<TaskingDeps, "collectors" | "profile">, caller: Caller, id: string): Listening {
  const audience = caller.view.audience.id;
  const collector = deps.collectors().find((one) => one.id === id && one.audience === audience);
  const isCaller = deps.profile === "development" || caller.person === id;
  if (collector !== undefined && isCaller) return { collector, audience };
  const sentence =
    `No collector ${JSON.stringify(id.slice(0, 80))} is registered for this caller. Add it under "collectors" in the configuration, and connect ` +
    "as its audience, with a certificate whose common name is its id and whose role is collector.";
  throw new TaskingError("COLLECTOR_UNKNOWN", sentence);
}

export async function report(deps: TaskingDeps, caller: Caller, request: tomi.tasking.v1.ReportRequest): Promise<Task> {
  const { collector, audience } = collectorOf(deps, caller, request.collectorId);
  const what = reportOf(request);
  const nowUs = deps.clock();
  // Read before the lock is taken: the embedded database has no second connection, and what came is only ever added to.
  const observations =
    what.kind === "complete"
      ? await readTaskObservations(deps.db, caller.view, request.taskId, collector.sources, nowUs, MAXIMUM_EVIDENCE)
      : [];
  const collectors = deps.collectors().filter((one) => one.audience === audience);
  const changed = await changeTask(deps.db, audience, request.taskId, (task) =>
    reported(task, { collector, statusVersion: request.statusVersion, report: what, nowUs, collectors, observations }),
  );
  return changed ?? taskOf(deps, audience, request.taskId);
}
