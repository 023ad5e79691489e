/** Retention: days are dropped whole, which costs nothing, where deleting rows would cost as much as writing them. */
import type pg from "pg";
import { type TimeUs, US_PER_DAY } from "../model/index.ts";
import { type Database, transaction } from "./database.ts";
import { forgetDays } from "./partitions.ts";

export type DailyTable = "journal" | "track_states" | "sightings" | "associations";

/** A partition that holds one day. */
export interface DayPartition {
  readonly name: string;
  readonly fromUs: TimeUs;
  readonly untilUs: TimeUs;
}

/** Names end in __dYYYYMMDD. */
const DAYS = `
  SELECT relid::regclass::text AS name, extract(epoch FROM to_date(right(relid::regclass::text, 8), 'YYYYMMDD'))::bigint AS day_s
    FROM pg_partition_tree($1::regclass) WHERE isleaf AND relid::regclass::text ~ '__d[0-9]{8}$' ORDER BY 1`;

/** The days of `table` (or of one partition of it) that ended at or before `timeUs`, in the order of their names. */
export async function endedDays(db: Database, table: string, timeUs: TimeUs): Promise<readonly DayPartition[]> {
  const found = await db.pool.query<{ name: string; day_s: number }>(DAYS, [table]);
  return found.rows
    .map(({ name, day_s }) => ({ name, fromUs: day_s * 1_000_000, untilUs: day_s * 1_000_000 + US_PER_DAY }))
    .filter(({ untilUs }) => untilUs <= timeUs);
}

/** For a person: 2024-05-14. */
export function dateOf({ fromUs }: DayPartition): string {
  return new Date(fromUs / 1000).toISOString().slice(0, 10);
}

/** Whoever waits for the table's lock keeps others waiting behind it: rather later than long. */
const WAIT = "SET LOCAL lock_timeout = '2s'";
/** "lock not available" */
const LOCKED = "55P03";

/** Drops one day, with what `first` does in the same transaction. False: the table was in use; nothing was done. */
export async function dropDay(
  db: Database,
  { name }: DayPartition,
  first: (tx: pg.PoolClient) => Promise<void> = async () => {},
): Promise<boolean> {
  try {
    await transaction(db, async (tx) => {
      await tx.query(WAIT);
      await first(tx);
      await tx.query(`DROP TABLE ${name}`);
    });
  } catch (error) {
    if ((error as { code?: string }).code === LOCKED) return false;
    throw error;
  }
  forgetDays(db);
  return true;
}

/** Drops the days of `table` that ended at or before `timeUs`, whatever holds them; returns the names of the dropped partitions. */
export async function dropBefore(db: Database, table: DailyTable, timeUs: TimeUs): Promise<readonly string[]> {
  const dropped: string[] = [];
  for (const day of await endedDays(db, table, timeUs)) if (await dropDay(db, day)) dropped.push(day.name);
  return dropped;
}
