/** Retention: days are dropped whole, which costs nothing, where deleting rows would cost as much as writing them. */
import { type TimeUs, US_PER_DAY } from "../model/index.ts";
import { type Database, transaction } from "./database.ts";
import { forgetDays } from "./partitions.ts";

export type DailyTable = "journal" | "track_states" | "sightings" | "associations";

/** Names end in __dYYYYMMDD, whose day is over when the next one begins. */
const ENDED_DAYS = `
  SELECT relid::regclass::text AS name
    FROM pg_partition_tree($1::regclass)
   WHERE isleaf AND relid::regclass::text ~ '__d[0-9]{8}$'
     AND to_date(right(relid::regclass::text, 8), 'YYYYMMDD') < to_date($2, 'YYYYMMDD')
   ORDER BY 1`;

/** Drops the days of `table` that ended at or before `timeUs`; returns the names of the dropped partitions. */
export async function dropBefore(db: Database, table: DailyTable, timeUs: TimeUs): Promise<readonly string[]> {
  const firstKept = new Date((Math.floor(timeUs / US_PER_DAY) * US_PER_DAY) / 1000).toISOString();
  const dropped = await transaction(db, async (tx) => {
    const ended = await tx.query<{ name: string }>(ENDED_DAYS, [table, firstKept.split("T")[0]!.replaceAll("-", "")]);
    for (const { name } of ended.rows) await tx.query(`DROP TABLE ${name}`);
    return ended.rows.map(({ name }) => name);
  });
  forgetDays(db);
  return dropped;
}
