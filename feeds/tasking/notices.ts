/** What a collector is told of a task: offered, its own, or gone. Of what is gone it learns the state and nothing more. */
import { type Collector, mayTake, type Task } from "../../model/index.ts";

export type NoticeKind = "offer" | "yours" | "gone";

/** Undefined: it never concerned this collector. */
export function noticeOf(collector: Collector, task: Task): NoticeKind | undefined {
  if (task.collectorId === collector.id) return "yours";
  if (!task.sensorKinds.some((kind) => collector.sensorKinds.includes(kind))) return undefined;
  return task.state === "received" && mayTake(collector, task) ? "offer" : "gone";
}
