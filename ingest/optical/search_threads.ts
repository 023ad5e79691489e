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
const THREAD_YOUNG_MB = 9;

const ENDED = "a search thread ended before its answer";

/** A thread that loads its programs while the plan of the scene is being made. */
export interface StartedThread {
  open(plan: SearchPlan): Promise<Worker>;
  close(): Promise<void>;
}

/** Whatever goes wrong in them is told to who asks them next. */
export function startThreads(count: number): StartedThread[] {
  return Array.from({ length: count }, startThread);
}

function startThread(): StartedThread {
  const thread = new Thread(new URL("./search_thread.ts", import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: THREAD_HEAP_MB, maxYoungGenerationSizeMb: THREAD_YOUNG_MB },
  });
  let ended: Error | undefined;
  thread.once("error", (error) => {
    ended = error;
  });
  thread.once("exit", () => {
    ended ??= new Error(ENDED);
  });
  const ask = async (question: SearchPlan | SearchTask): Promise<TileResult | undefined> => {
    if (ended !== undefined) throw ended;
    const answered = answerOf(thread);
    thread.postMessage(question);
    const message = await answered;
    if (message.kind === "failed") throw new Error(message.sentence);
    return message.kind === "done" ? message.result : undefined;
  };
  const close = async (): Promise<void> => {
    await thread.terminate();
  };
  return {
    open: async (plan) => {
      await ask(plan);
      return { run: ask, close };
    },
    close,
  };
}

function answerOf(thread: Thread): Promise<FromThread> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void): void => {
      thread.off("message", onMessage);
      thread.off("error", onError);
      thread.off("exit", onExit);
      act();
    };
    const onMessage = (message: FromThread): void => settle(() => resolve(message));
    const onError = (error: Error): void => settle(() => reject(error));
    const onExit = (): void => settle(() => reject(new Error(ENDED)));
    thread.on("message", onMessage);
    thread.on("error", onError);
    thread.on("exit", onExit);
  });
}
