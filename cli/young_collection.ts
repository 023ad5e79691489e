/**
 * Collects the young generation between two pieces of work, so that the engine need not stop in the middle of one: a scan of 500 tracks then
 * takes the time of its arithmetic, and what lives while it is decided, two worlds instead of one, is never moved. It changes when a
 * collection comes, never a result.
 */
import { getHeapSpaceStatistics, setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Half of what the young generation may hold (`--max-semi-space-size=16`): the next pieces of work find the other half free. */
const COLLECT_FROM_BYTES = 8 * 2 ** 20;
const LOOK_EVERY_MS = 100;

type Collect = (options: { readonly type: "minor" }) => void;

/** A function to be called between two pieces of work: it collects when that is due. */
export function youngCollector(): () => void {
  // The engine shows its collector to contexts that are made from here on.
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as Collect;
  return () => {
    if (youngBytes() >= COLLECT_FROM_BYTES) collect({ type: "minor" });
  };
}

function youngBytes(): number {
  return getHeapSpaceStatistics().find((space) => space.space_name === "new_space")?.space_used_size ?? 0;
}

/** Looks ten times a second, between the tasks of this process, as long as it runs. */
export function collectBetweenTasks(): void {
  setInterval(youngCollector(), LOOK_EVERY_MS).unref();
}
