/** Partitions by day: made when a day begins, dropped whole when its retention ends. */
import type { TimeUs } from "../model/index.ts";
import type { Database } from "./database.ts";

export type DailyTable = "journal" | "track_states" | "sightings" | "associations";

/** Drops the days of `table` that ended at or before `timeUs`; returns the names of the dropped partitions. */
export async function dropBefore(_db: Database, _table: DailyTable, _timeUs: TimeUs): Promise<readonly string[]> {
  throw new Error("being written");
}
