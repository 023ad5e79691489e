/** The thread that renders a scene, so that the seconds it takes are not taken from the services in the same process. */
import { parentPort, workerData } from "node:worker_threads";
import { type RenderJob, renderScene } from "./render.ts";

parentPort!.postMessage(renderScene(workerData as RenderJob));
