/** What is kept since when, and what pruning did: for `tomi retention list`. */
import { type TimeUs, US_PER_DAY } from "../model/index.ts";
import type { Database } from "./database.ts";

export interface Pruning {
  readonly atUs: TimeUs;
  readonly by: string;
  readonly reason: string;
  /** A sentence a thing that was pruned or had to stay. */
  readonly sentences: readonly string[];
}

export interface KeptClass {
  readonly name: string;
  readonly days: number;
  /** The beginning of its oldest day; absent: it holds nothing. */
  readonly sinceUs?: TimeUs;
}

const PRUNINGS = "SELECT at_us, by_whom, reason, sentence FROM prunings ORDER BY pruning_id DESC LIMIT $1";

/** Partitions' names end in the day. */
const CLASSES = `
  SELECT c.name, c.days,
         (SELECT extract(epoch FROM to_date(min(right(p.relid::regclass::text, 8)), 'YYYYMMDD'))::bigint
            FROM pg_partition_tree(('journal__' || c.name)::regclass) AS p
           WHERE p.isleaf AND p.relid::regclass::text ~ '__d[0-9]{8}$') AS since_s
    FROM retention_classes AS c ORDER BY c.class_id`;

/** Newest first. */
export async function listPrunings(db: Database, limit: number): Promise<readonly Pruning[]> {
  const found = await db.pool.query<{ at_us: number; by_whom: string; reason: string; sentence: string }>(PRUNINGS, [
    limit,
  ]);
  return found.rows.map(({ at_us, by_whom, reason, sentence }) => ({
    atUs: at_us,
    by: by_whom,
    reason,
    sentences: sentence.split("\n"),
  }));
}

export async function keptClasses(db: Database): Promise<readonly KeptClass[]> {
  const found = await db.pool.query<{ name: string; days: number; since_s: number | null }>(CLASSES);
  return found.rows.map(({ name, days, since_s }) => ({
    name: name.replaceAll("_", "-"),
    days,
    ...(since_s === null ? {} : { sinceUs: (since_s * US_PER_DAY) / 86_400 }),
  }));
}
