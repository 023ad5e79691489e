/** The exercise's public door: a seeded world and its sensors, which speak to the ingest services like any other producer. */
import { EXERCISES, type Exercise } from "./definition.ts";

export type { Exercise } from "./definition.ts";
export { type RunOptions, runExercise } from "./run.ts";
export { makeDetections, makeReceptions, type StressDetection, type StressReception } from "./stress.ts";
export { truthAt } from "./truth.ts";
export type { TruthVessel } from "./world/truth.ts";

/** Every exercise this version can run. */
export function listExercises(): readonly Exercise[] {
  return EXERCISES;
}
