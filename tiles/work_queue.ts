/**
 * A bounded queue in front of the database: so many queries at once, so many waiting, the rest are told to come back. A job whose
 * asker has gone before it began is never run.
 */
import { HttpError } from "./errors.ts";

export interface WorkQueue {
  /** Runs `job` when its turn comes. Rejects with BUSY when too many wait, with the signal's reason when it is aborted first. */
  run<T>(signal: AbortSignal, job: () => Promise<T>): Promise<T>;
  readonly waiting: () => number;
}

interface Waiting {
  readonly start: () => void;
  readonly leave: () => void;
}

export function workQueue(atOnce: number, maximumWaiting: number): WorkQueue {
  let running = 0;
  const queue = new Set<Waiting>();

  const turn = (signal: AbortSignal): Promise<void> => {
    if (running < atOnce) {
      running++;
      return Promise.resolve();
    }
    if (queue.size >= maximumWaiting) {
      const sentence = `${queue.size} requests already wait for the database; ask again in a second.`;
      return Promise.reject(new HttpError("BUSY", sentence, 1));
    }
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        queue.delete(waiting);
        reject(signal.reason);
      };
      const start = (): void => {
        signal.removeEventListener("abort", leave);
        resolve();
      };
      const waiting: Waiting = { start, leave };
      signal.addEventListener("abort", leave, { once: true });
      queue.add(waiting);
    });
  };
  const finish = (): void => {
    const next = queue.values().next().value;
    if (next === undefined) {
      running--;
      return;
    }
    queue.delete(next); // the place passes on: `running` stays
    next.start();
  };

  return {
    waiting: () => queue.size,
    run: async (signal, job) => {
      signal.throwIfAborted();
      await turn(signal);
      try {
        signal.throwIfAborted();
        return await job();
      } finally {
        finish();
      }
    },
  };
}
