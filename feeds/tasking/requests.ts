/** From tasking's requests to the model's words. */
import type { TaskWish } from "../../model/index.ts";
import type { tomi } from "../../proto/index.ts";
import { TaskingError } from "./errors.ts";
import { outcomeOf, taskKindOf } from "./messages.ts";
import type { Report } from "./report.ts";

const MAXIMUM_KEY = 120;

/** The key, and what is wished, of which anything may still be wrong. */
export function wishOf(request: tomi.tasking.v1.CreateTaskRequest): { readonly key: string; readonly wish: TaskWish } {
  const key = request.idempotencyKey;
  if (key === "" || key.length > MAXIMUM_KEY)
    throw new TaskingError(
      "REQUEST_MALFORMED",
      `idempotency_key has ${key.length} characters; give 1 to ${MAXIMUM_KEY}, the same when you ask the same again.`,
    );
  const { notBeforeUs, deadlineUs, latestUsefulUs, minimumGsdM, qualityM, priority, justificationEventId } = request;
  return {
    key,
    wish: {
      kind: taskKindOf(request.kind),
      sensorKinds: request.sensorKinds,
      ...given("notBeforeUs", notBeforeUs),
      ...given("deadlineUs", deadlineUs),
      ...given("latestUsefulUs", latestUsefulUs),
      ...given("minimumGsdM", minimumGsdM),
      ...given("qualityM", qualityM),
      ...given("priority", priority),
      justification: request.justification,
      ...(justificationEventId === "" ? {} : { justificationEventId }),
    },
  };
}

function given<K extends string>(key: K, value: number | null | undefined): { readonly [P in K]?: number } {
  return (value === null || value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: number };
}

export function reportOf(request: tomi.tasking.v1.ReportRequest): Report {
  const { accept, schedule, start, progress, complete, reject, fail } = request;
  if (accept != null) return { kind: "accept" };
  if (start != null) return { kind: "start" };
  if (progress != null) return { kind: "progress" };
  if (schedule != null) return { kind: "schedule", ...given("plannedUs", schedule.plannedUs) };
  if (reject != null) return { kind: "reject", code: reject.code ?? "", reason: reject.reason ?? "" };
  if (fail != null) return { kind: "fail", code: fail.code ?? "", reason: fail.reason ?? "" };
  if (complete != null)
    return { kind: "complete", claimed: outcomeOf(complete.outcome ?? 0), evidence: complete.evidence ?? [] };
  throw new TaskingError(
    "REQUEST_MALFORMED",
    "The report says nothing: set accept, schedule, start, progress, complete, reject or fail.",
  );
}
