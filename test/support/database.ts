/** A migrated database of its own for a test file: embedded, or native when TOMI_TEST_DATABASE_URL names a server. */
import type { Database } from "../../store/index.ts";

export type Engine = "embedded" | "native";

export interface TestDatabase {
  readonly db: Database;
  close(): Promise<void>;
}

/** The engines that can be tested here: native only when TOMI_TEST_DATABASE_URL is set. */
export const engines: readonly Engine[] = process.env["TOMI_TEST_DATABASE_URL"] ? ["embedded", "native"] : ["embedded"];

/** Starts an empty, migrated database. Without `engine`: native when there is one, else embedded. */
export async function startTestDatabase(_options?: {
  readonly engine?: Engine;
  readonly audiences?: readonly string[];
}): Promise<TestDatabase> {
  throw new Error("being written");
}

/** Runs `work` with a database of its own, which is closed whatever happens. */
export async function withDatabase<T>(work: (db: Database) => Promise<T>): Promise<T> {
  const started = await startTestDatabase();
  try {
    return await work(started.db);
  } finally {
    await started.close();
  }
}
