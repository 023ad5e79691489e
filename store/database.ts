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
    tx.release(broken instanceof Error ? broken : undefined);
  }
}
