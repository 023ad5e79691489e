/**
 * The time that passes on this machine, for patience with producers. Not the workspace's clock, which may run sixty times as fast or
 * stand still.
 */
export interface Timer {
  nowMs(): number;
  /** Calls `work` every `ms`; the returned function ends it. */
  every(ms: number, work: () => void): () => void;
}

export const systemTimer: Timer = {
  nowMs: () => performance.now(),
  every(ms, work) {
    const interval = setInterval(work, ms);
    interval.unref();
    return () => clearInterval(interval);
  },
};
