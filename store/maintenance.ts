/**
 * What autovacuum does in a native PostgreSQL: the embedded one has no background processes. Without it tables that are updated
 * again and again grow without end, and the planner knows nothing of what is in the others.
 */
import { setTimeout as wait } from "node:timers/promises";
import type pg from "pg";

const FIRST_AFTER_MS = 60_000;
const EVERY_MS = 10 * 60_000;

/** A small sample is enough to tell large from small, and keeps each table's turn below some tens of milliseconds. */
const SAMPLE = "SET default_statistics_target = 10";

/** Tables with rows, those that changed most first. Partitioned parents hold nothing themselves. */
const TABLES = `
  SELECT relid::regclass::text AS name, n_tup_upd + n_tup_del > 0 AS has_changed FROM pg_stat_user_tables
   WHERE n_tup_ins + n_tup_upd + n_tup_del > 0 ORDER BY n_tup_upd + n_tup_del DESC, n_tup_ins DESC`;

/** Table by table, so that other queries come in between. Returns how to stop. */
export function startMaintenance(pool: pg.Pool): () => Promise<void> {
  const stop = new AbortController();
  const running = run(pool, stop.signal);
  return async () => {
    stop.abort();
    await running;
  };
}

async function run(pool: pg.Pool, signal: AbortSignal): Promise<void> {
  for (let waitMs = FIRST_AFTER_MS; await slept(waitMs, signal); waitMs = EVERY_MS) {
    try {
      await maintain(pool, signal);
    } catch {
      // A database that is going away is not this task's to report; everything else is tried again at the next turn.
    }
  }
}

/** Exported for the test, which does not wait a minute. */
export async function maintain(pool: pg.Pool, signal: AbortSignal): Promise<void> {
  await pool.query(SAMPLE);
  const tables = await pool.query<{ name: string; has_changed: boolean }>(TABLES);
  for (const { name, has_changed } of tables.rows) {
    if (signal.aborted) return;
    // What is only ever inserted leaves nothing behind to clear away, and vacuuming it would read all of it.
    await pool.query(has_changed ? `VACUUM (ANALYZE) ${name}` : `ANALYZE ${name}`);
  }
}

async function slept(ms: number, signal: AbortSignal): Promise<boolean> {
  try {
    await wait(ms, undefined, { signal, ref: false });
    return true;
  } catch {
    return false;
  }
}
