/**
 * Partitions: one an audience (in the journal: a retention class), and below it one a day. They are made inside the transaction that first
 * needs them (in the journal: before it) and remembered by the process, so that the hot path asks the database nothing.
 */
import type pg from "pg";
import { type TimeUs, US_PER_DAY } from "../model/index.ts";
import type { Database } from "./database.ts";
import { StoreError } from "./errors.ts";

/** Tables that are cut by audience only, and those that are cut by day below it, with the column that says which day. */
const BY_AUDIENCE = ["tracks", "correlation_evidence", "checkpoints"] as const;
const BY_AUDIENCE_AND_DAY = { track_states: "time_us", associations: "observed_us", sightings: "observed_us" } as const;

export type AudienceDailyTable = keyof typeof BY_AUDIENCE_AND_DAY;

/** Partition names hold the audience: PostgreSQL cuts names at 63 bytes, and two cut names would be one. */
const MAXIMUM_AUDIENCE_BYTES = 30;

/** Two processes that begin the same day would both find no table, and the second would fail in spite of IF NOT EXISTS. */
const LOCK = "SELECT pg_advisory_xact_lock(7662002)";

/** The days that are known to have their partition, by "parent/day". */
const knownDays = new WeakMap<pg.Pool, Set<string>>();

/** The audience as the database names it. Throws StoreError AUDIENCE_NAME for what is no audience's id. */
export function audienceName(id: string): string {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id) || id.length > MAXIMUM_AUDIENCE_BYTES)
    throw new StoreError(
      "AUDIENCE_NAME",
      `"${id}" cannot be an audience's id: it names database partitions, so that it begins with a lower-case letter and holds ` +
        `at most ${MAXIMUM_AUDIENCE_BYTES} lower-case letters, digits and single hyphens between them. Correct it in the configuration.`,
    );
  return id.replaceAll("-", "_");
}

/** Makes the partitions of one audience. Names are safe in the SQL text because `audienceName` let them pass. */
export async function createAudiencePartitions(tx: pg.PoolClient, id: string): Promise<void> {
  const name = audienceName(id);
  for (const table of BY_AUDIENCE)
    await tx.query(
      `CREATE TABLE IF NOT EXISTS ${partitionOf(table, name)} PARTITION OF ${table} FOR VALUES IN ('${name}')`,
    );
  for (const [table, column] of Object.entries(BY_AUDIENCE_AND_DAY))
    await tx.query(
      `CREATE TABLE IF NOT EXISTS ${partitionOf(table, name)} PARTITION OF ${table} FOR VALUES IN ('${name}') PARTITION BY RANGE (${column})`,
    );
}

/** What says into which partition of the journal a row goes. */
export interface JournalPlace {
  /** Of the retention class, as partitions are named. */
  readonly className: string;
  readonly receivedUs: TimeUs;
}

/** Makes the days of the journal that these rows fall into, committed at once. */
export async function ensureJournalDays(db: Database, rows: readonly JournalPlace[]): Promise<void> {
  for (const className of new Set(rows.map((row) => row.className)))
    await ensureDays(
      db,
      db.pool,
      partitionOf("journal", className),
      rows.filter((row) => row.className === className).map(({ receivedUs }) => receivedUs),
    );
}

/** Makes the part of the journal that a retention class's days are in; `name` is letters, digits and single underscores. */
export async function createClassPartition(tx: pg.PoolClient, name: string, classId: number): Promise<void> {
  await tx.query(
    `${LOCK}; CREATE TABLE IF NOT EXISTS ${partitionOf("journal", name)} PARTITION OF journal FOR VALUES IN (${Math.trunc(classId)}) PARTITION BY RANGE (received_us)`,
  );
}

/** Makes the days of an audience's table that these times fall into. */
export async function ensureAudienceDays(
  db: Database,
  tx: pg.PoolClient,
  table: AudienceDailyTable,
  id: string,
  timesUs: Iterable<TimeUs>,
): Promise<void> {
  await ensureDays(db, tx, partitionOf(table, audienceName(id)), timesUs);
}

async function ensureDays(
  db: Database,
  tx: pg.Pool | pg.PoolClient,
  parent: string,
  timesUs: Iterable<TimeUs>,
): Promise<void> {
  const known = daysOf(db);
  const days = new Set<number>();
  for (const timeUs of timesUs) days.add(Math.floor(timeUs / US_PER_DAY));
  for (const day of [...days].filter((day) => !known.has(`${parent}/${day}`)).sort((a, b) => a - b)) {
    const from = day * US_PER_DAY;
    await tx.query(
      `${LOCK}; CREATE TABLE IF NOT EXISTS ${dayName(parent, day)} PARTITION OF ${parent} FOR VALUES FROM (${from}) TO (${from + US_PER_DAY})`,
    );
    // Remembered before the commit: should this transaction roll back, `retryingPartitions` forgets and tries again.
    known.add(`${parent}/${day}`);
  }
}

/** Two underscores, which no audience's name and no index holds: a name that is taken would be passed over in silence. */
function partitionOf(parent: string, name: string): string {
  return `${parent}__${name}`;
}

/** "journal__d20220514": the day can be read off the name, which is how days are dropped. */
function dayName(parent: string, day: number): string {
  const date = new Date((day * US_PER_DAY) / 1000).toISOString().replace(/^\+/, "").split("T")[0]!;
  return partitionOf(parent, `d${date.replaceAll("-", "")}`);
}

function daysOf(db: Database): Set<string> {
  let known = knownDays.get(db.pool);
  if (known === undefined) {
    known = new Set();
    knownDays.set(db.pool, known);
  }
  return known;
}

/** After days were dropped. */
export function forgetDays(db: Database): void {
  knownDays.delete(db.pool);
}

/** "no partition of relation found for row" */
const NO_PARTITION = "23514";

/**
 * Runs `work` again, once, when a partition was missing that this process believed to be there: another process dropped the
 * day, or the transaction that made it was rolled back.
 */
export async function retryingPartitions<T>(db: Database, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if ((error as { code?: string }).code !== NO_PARTITION) throw error;
    forgetDays(db);
    return work();
  }
}
