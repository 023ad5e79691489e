/** The truth of an exercise at a time. No sensor and no server ever reads it. */
import type { TimeUs } from "../model/index.ts";
import { type Cast, findExercise } from "./definition.ts";
import type { TruthVessel } from "./world/truth.ts";

let last: { readonly id: string; readonly seed: number; readonly cast: Cast } | undefined;

/** Every vessel of the exercise at a time, hull centres. A pure function: the same arguments give the same answer. */
export function truthAt(exerciseId: string, seed: number, atUs: TimeUs): readonly TruthVessel[] {
  if (last?.seed !== seed || last.id !== exerciseId)
    last = { id: exerciseId, seed, cast: findExercise(exerciseId).cast(seed) };
  return last.cast.truthAt(atUs);
}
