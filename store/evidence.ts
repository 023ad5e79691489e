/** Whether a chip may be shown: only when it belongs to a sighting of this audience. */
import type { Observation } from "../model/index.ts";
import type { Database } from "./database.ts";
import { toText } from "./json.ts";
import { audienceName } from "./partitions.ts";

const FIND = "SELECT body FROM sightings WHERE audience = $1 AND chip_path = $2 ORDER BY cursor LIMIT 1";

/** The observation of this audience that `path` (below the data folder) is the chip of, or undefined. */
export async function findChip(db: Database, audience: string, path: string): Promise<Observation | undefined> {
  const found = await db.pool.query<{ body: Observation }>(FIND, [audienceName(audience), toText(path)]);
  return found.rows[0]?.body;
}
