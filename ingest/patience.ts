/** Work at a start that needs the database: one that is away is waited for, as it is later. */
import { setTimeout as delay } from "node:timers/promises";
import { isPoison } from "./appender.ts";
import type { Log } from "./log.ts";

const FIRST_WAIT_MS = 100;
const LONGEST_WAIT_MS = 5_000;

/** Does the work until it succeeds; rejects when the service stops, or with what trying again cannot mend. */
export async function untilDone(work: () => Promise<void>, log: Log, stopping: AbortSignal): Promise<void> {
  for (let waitMs = FIRST_WAIT_MS; ; waitMs = Math.min(LONGEST_WAIT_MS, 2 * waitMs)) {
    try {
      return await work();
    } catch (error) {
      if (isPoison(error) || stopping.aborted) throw error;
      log.warn({ err: error }, "Ingest could not take up what an earlier run left; trying again.");
      await delay(waitMs, undefined, { signal: stopping, ref: false });
    }
  }
}
