/** The workspace's clock: the wall clock in a live workspace, else a time of its own that runs at a set speed. */
import type { Clock, TimeUs } from "../model/index.ts";
import { type Database, openWorkspace, readWorkspace, saveWorkspaceClock } from "../store/index.ts";
import type { Plan } from "./plan.ts";
import type { Scenery } from "./scenery.ts";

/** How often the clock of an exercise or a replay is kept, so that the next start goes on where this one was. */
const CLOCK_SAVE_MS = 2_000;

/** The wall clock, microseconds. */
export const wallClock: Clock = () => Math.round((performance.timeOrigin + performance.now()) * 1000);

/** A clock that shows `startUs` now and then runs `speed` times as fast as the wall clock. Never goes back. */
export function runningClock(startUs: TimeUs, speed: number): Clock {
  const beganAtMs = performance.now();
  return () => Math.round(startUs + (performance.now() - beganAtMs) * 1000 * speed);
}

/** The workspace's clock goes on where it was; in a new workspace it begins where the plan or the exercise says. */
export async function startClock(
  db: Database,
  plan: Plan,
  scenery: Scenery,
  onStop: (close: () => Promise<void>) => void,
): Promise<{ clock: Clock; firstStart: boolean }> {
  const firstUs = plan.clockUs ?? scenery.startUs;
  const isNew = (await readWorkspace(db)) === undefined;
  const stored = await openWorkspace(db, { ...plan.workspace, ...(firstUs === undefined ? {} : { clockUs: firstUs }) });
  if (plan.workspace.kind === "live") return { clock: wallClock, firstStart: false };
  const startUs = stored.clockUs ?? firstUs ?? wallClock();
  const clock = runningClock(startUs, plan.speed);
  const save = (): Promise<void> => saveWorkspaceClock(db, clock());
  const timer = setInterval(() => void save().catch(() => undefined), CLOCK_SAVE_MS);
  onStop(async () => {
    clearInterval(timer);
    await save();
  });
  return { clock, firstStart: isNew };
}
