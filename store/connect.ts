/** Opens the database: a native PostgreSQL by its URL, or the embedded one in a folder. */
import type { Database } from "./database.ts";

export interface OpenOptions {
  /** postgresql://…; absent: the embedded database in `dir`. */
  readonly url?: string;
  /** Folder of the embedded database, made when it is missing. */
  readonly dir?: string;
  readonly onProgress?: (sentence: string) => void;
}

/**
 * Opens the database; the schema is brought up by `migrate`, which is called next.
 *
 * Throws StoreError DATABASE_UNREACHABLE, DATABASE_TOO_OLD, DATABASE_IN_USE or EMBEDDED_FAILED.
 */
export async function openDatabase(_options: OpenOptions): Promise<Database> {
  throw new Error("being written");
}
