/** Runs an exercise: every sensor as a producer of its own, in the workspace's time, through the ingest services only. */
import type { Clock } from "../model/index.ts";

export interface RunOptions {
  readonly id: string;
  /** host:port of the gRPC ingest services. */
  readonly address: string;
  /** The workspace's clock. */
  readonly clock: Clock;
  /** How many seconds of the exercise pass in one second; must be the clock's own speed. */
  readonly speed: number;
  /** Another world of the same kind; the exercise's own seed when left out. */
  readonly seed?: number;
  /** True when the workspace is new: what the sensors saw in the twelve minutes before is sent first, so that trails exist at once. */
  readonly firstStart: boolean;
  readonly signal: AbortSignal;
  onProgress(sentence: string): void;
  /** Scratch folder: rendered scenes are kept here until they are sent. */
  readonly dataDir: string;
}

/** Resolves when `signal` is aborted. Rejects when the ingest services refuse a source. */
export async function runExercise(options: RunOptions): Promise<void> {
  throw new Error(`exercise ${options.id} cannot run yet`);
}
