/** Seeded load for benchmarks: detections of many vessels at one time, deterministic. */
import type { TimeUs } from "../model/index.ts";
import type { RecordTypes } from "./client.ts";

/** A drone's track point without its header, and the time it was observed. */
export interface StressDetection {
  readonly observedUs: TimeUs;
  readonly track: NonNullable<RecordTypes["drone"]["track"]>;
}

/** `n` detections at `atUs`: the i-th is of vessel i, on its own straight course, wherever `atUs` finds it. */
export function makeDetections(_n: number, _seed: number, _atUs: TimeUs): readonly StressDetection[] {
  return [];
}
