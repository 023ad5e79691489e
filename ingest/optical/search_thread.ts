/** The thread behind search_threads.ts: first the plan of a scene, then one task after the other. */
import { parentPort } from "node:worker_threads";
import { SceneSearch, type SearchPlan, type SearchTask } from "./search.ts";
import type { FromThread } from "./search_threads.ts";

const port = parentPort!;
const say = (message: FromThread): void => port.postMessage(message);
const sentenceOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

port.once("message", async (plan: SearchPlan) => {
  try {
    const search = await SceneSearch.open(plan);
    port.on("message", async (task: SearchTask) => {
      try {
        say({ kind: "done", result: await search.run(task) });
      } catch (error) {
        say({ kind: "failed", sentence: sentenceOf(error) });
      }
    });
    say({ kind: "ready" });
  } catch (error) {
    say({ kind: "failed", sentence: sentenceOf(error) });
  }
});
