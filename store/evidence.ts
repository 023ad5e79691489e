/** Whether a chip may be shown: only when it belongs to a sighting of this audience. */
import type { Observation } from "../model/index.ts";
import type { Database } from "./database.ts";

/** The observation of this audience that `path` (below the data folder) is the chip of, or undefined. */
export async function findChip(_db: Database, _audience: string, _path: string): Promise<Observation | undefined> {
  throw new Error("being written");
}
