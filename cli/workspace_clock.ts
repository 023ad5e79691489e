/** The workspace's clock: the wall clock in a live workspace, else a time of its own that runs at a set speed. */
import type { Clock, TimeUs } from "../model/index.ts";

/** The wall clock, microseconds. */
export const wallClock: Clock = () => Math.round((performance.timeOrigin + performance.now()) * 1000);

/** A clock that shows `startUs` now and then runs `speed` times as fast as the wall clock. Never goes back. */
export function runningClock(startUs: TimeUs, speed: number): Clock {
  const beganAtMs = performance.now();
  return () => Math.round(startUs + (performance.now() - beganAtMs) * 1000 * speed);
}
