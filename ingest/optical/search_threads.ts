/** A SceneSearch in a thread of its own, asked by messages: one task at a time, one answer each. */
import { Worker as Thread } from "node:worker_threads";
import type { SearchPlan, SearchTask, TileResult } from "./search.ts";
import type { Worker } from "./stream.ts";

export type FromThread =
  | { readonly kind: "ready" }
  | { readonly kind: "done"; readonly result: TileResult | undefined }
  | { readonly kind: "failed"; readonly sentence: string };

/** Megabytes of V8 heap a thread may have; its typed arrays are outside of it. */
const THREAD_HEAP_MB = 256;
/** Of which this much is for what is short-lived; V8 would take three times as much, and it makes no difference in time. */
const THREAD_YOUNG_MB = 12;

export async function openThreads(plan: SearchPlan, count: number): Promise<Worker[]> {
  return await Promise.all(Array.from({ length: count }, () => openThread(plan)));
}

async function openThread(plan: SearchPlan): Promise<Worker> {
  const thread = new Thread(new URL("./search_thread.ts", import.meta.url), {
    workerData: plan,
    resourceLimits: { maxOldGenerationSizeMb: THREAD_HEAP_MB, maxYoungGenerationSizeMb: THREAD_YOUNG_MB },
  });
  const answer = (): Promise<FromThread> =>
    new Promise((resolve, reject) => {
      const settle = (act: () => void): void => {
        thread.off("message", onMessage);
        thread.off("error", onError);
        thread.off("exit", onExit);
        act();
      };
      const onMessage = (message: FromThread): void => settle(() => resolve(message));
      const onError = (error: Error): void => settle(() => reject(error));
      const onExit = (): void => settle(() => reject(new Error("a search thread ended before its answer")));
      thread.on("message", onMessage);
      thread.on("error", onError);
      thread.on("exit", onExit);
    });
  const first = await answer();
  if (first.kind === "failed") throw new Error(first.sentence);
  return {
    run: async (task: SearchTask) => {
      const answered = answer();
      thread.postMessage(task);
      const message = await answered;
      if (message.kind === "failed") throw new Error(message.sentence);
      return message.kind === "done" ? message.result : undefined;
    },
    close: async () => {
      await thread.terminate();
    },
  };
}
