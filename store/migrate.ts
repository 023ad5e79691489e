/** Brings the schema up to this program's version: numbered files of sql/, forward only. */
import type { Database } from "./database.ts";

/** Throws StoreError SCHEMA_NEWER when the database was migrated by a newer program. */
export async function migrate(_db: Database, _onProgress?: (sentence: string) => void): Promise<void> {
  throw new Error("being written");
}
