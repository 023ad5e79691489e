/** Whether the database answers, how fast, and how large it is. */
import type { Database } from "./database.ts";

const PING = "SELECT 1";
const SIZE = "SELECT pg_database_size(current_database()) AS bytes";
const CLOCK = "SELECT extract(epoch FROM clock_timestamp())::double precision AS seconds";

/** Milliseconds of one round trip. Throws when there is no answer within `patienceMs`. */
export async function databaseLatencyMs(db: Database, patienceMs: number): Promise<number> {
  const beganAt = performance.now();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`No answer within ${patienceMs} ms.`)), patienceMs);
  });
  try {
    await Promise.race([db.pool.query(PING), late]);
    return performance.now() - beganAt;
  } finally {
    clearTimeout(timer);
  }
}

export async function databaseBytes(db: Database): Promise<number> {
  return (await db.pool.query<{ bytes: number }>(SIZE)).rows[0]!.bytes;
}

/** The database's wall clock, milliseconds since 1970. */
export async function databaseTimeMs(db: Pick<Database, "pool">): Promise<number> {
  return (await db.pool.query<{ seconds: number }>(CLOCK)).rows[0]!.seconds * 1000;
}
