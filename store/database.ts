/** What every query function takes first, and the one way to run a transaction. */
import type pg from "pg";

export interface Database {
  readonly pool: pg.Pool;
  /** True for PGlite, which has one connection: a transaction must never ask the pool for a second one. */
  readonly embedded: boolean;
  close(): Promise<void>;
}

/**
 * Runs `work` in one transaction: committed when it returns, rolled back when it throws. Inside `work` every query goes through
 * `tx`: the embedded database has no second connection to give.
 */
export async function transaction<T>(db: Database, work: (tx: pg.PoolClient) => Promise<T>): Promise<T> {
  const tx = await db.pool.connect();
  let broken: unknown;
  // A connection lost between two queries says so as an event, which would end the process; the next query fails all the same.
  const lost = (error: Error): void => {
    broken = error;
  };
  tx.on("error", lost);
  try {
    await tx.query("BEGIN");
    const result = await work(tx);
    await tx.query("COMMIT");
    return result;
  } catch (error) {
    // A connection that cannot even roll back is thrown away, never given to the next caller inside a transaction.
    await tx.query("ROLLBACK").catch((failed: unknown) => {
      broken = failed;
    });
    throw error;
  } finally {
    tx.off("error", lost);
    tx.release(broken instanceof Error ? broken : undefined);
  }
}
