/**
 * The engine: for each audience, journal → step → one transaction, again and again. The step decides, the store keeps, the engine
 * only carries between them. A crash at any instant loses nothing and counts nothing twice: offset, picture and decisions are
 * written together or not at all, and a restart rebuilds the same picture from checkpoint and journal.
 */
import { viewOf } from "../model/index.ts";
import { StoreError } from "../store/index.ts";
import { StepFailure, survive } from "./engine_dead.ts";
import type { FusionDependencies, FusionHandle, FusionStats } from "./engine_handle.ts";
import { advance, headOfJournal, isCurrent, openSession, type Session, statsOf } from "./engine_session.ts";

const POLL_MS = 50;
/** After a failure that trying again has not cured, wait so long before everything is loaded anew. */
const RELOAD_MS = 1_000;

/** Runs fusion for every audience until it is stopped. Failures are logged and retried; they never end it. */
export function startFusion(deps: FusionDependencies): FusionHandle {
  const control = new AbortController();
  const sessions = new Map<string, Session>();
  const loops = deps.audiences.map((audience) =>
    run(deps, viewOf(audience), sessions, control.signal).catch((error: unknown) =>
      deps.log.warn(
        { audience: audience.id, error: String(error) },
        `Fusion of ${audience.id} ended: ${String(error)}`,
      ),
    ),
  );
  return {
    stop: async () => {
      control.abort();
      await Promise.all(loops);
    },
    idle: async () => {
      // The head is asked for once, when the first audience is ready: what came later is not waited for.
      let head: number | undefined;
      while (!control.signal.aborted) {
        const ready = deps.audiences.map((audience) => sessions.get(audience.id));
        const first = ready.find((session) => session !== undefined);
        if (head === undefined && first !== undefined) head = await headOfJournal(first);
        if (head !== undefined && ready.every((session) => session !== undefined && session.readSeq >= head!)) return;
        await sleep(5, control.signal);
      }
    },
    stats: () => ({ audiences: [...sessions.values()].map(statsOf) }),
  };
}

/** Takes what the journal holds now, for every audience, and returns: for tests, tools and benches. */
export async function runFusionOnce(deps: FusionDependencies): Promise<FusionStats> {
  const sessions: Session[] = [];
  for (const audience of deps.audiences) {
    let session = await openSession(deps, viewOf(audience));
    const head = await headOfJournal(session);
    while (session.readSeq < head)
      try {
        await advance(session);
      } catch (error) {
        if (!(error instanceof StepFailure)) throw error;
        session = await openSession(deps, viewOf(audience), await survive(deps, audience.id, error));
      }
    sessions.push(session);
  }
  return { audiences: sessions.map(statsOf) };
}

async function run(
  deps: FusionDependencies,
  view: ReturnType<typeof viewOf>,
  sessions: Map<string, Session>,
  signal: AbortSignal,
): Promise<void> {
  let carefulThrough = 0;
  while (!signal.aborted) {
    try {
      const session = await openSession(deps, view, carefulThrough);
      sessions.set(view.audience.id, session);
      await follow(session, signal);
    } catch (error) {
      if (signal.aborted) return;
      if (error instanceof StepFailure) {
        // Should that fail too, the step does again, and it is tried again.
        const known = carefulThrough;
        carefulThrough = await survive(deps, view.audience.id, error).catch(() => known);
        continue;
      }
      const code = error instanceof StoreError ? error.code : "FAILED";
      deps.log.warn(
        { audience: view.audience.id, code, error: String(error) },
        `Fusion of ${view.audience.id} loads its picture again: ${error instanceof Error ? error.message : String(error)}`,
      );
      await sleep(RELOAD_MS, signal);
    }
  }
}

async function follow(session: Session, signal: AbortSignal): Promise<void> {
  while (!signal.aborted && isCurrent(session))
    if (!(await advance(session))) await sleep(session.deps.pollMs ?? POLL_MS, signal);
}

function sleep(ms: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener("abort", done);
  });
}
