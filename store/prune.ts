/**
 * Pruning: what is older than its retention goes, in small steps, so that nobody waits long.
 *
 * What is never pruned: what a legal hold covers (a held record keeps the whole day of its class), and the stretch of the journal from
 * which fusion rebuilds what it can still change (usually half an hour).
 */
import type pg from "pg";
import { type TimeUs, US_PER_DAY } from "../model/index.ts";
import type { Database } from "./database.ts";
import { listHolds } from "./holds.ts";
import { toText } from "./json.ts";
import { audienceName } from "./partitions.ts";
import { prunePicture } from "./prune_picture.ts";
import { pruneRows } from "./prune_rows.ts";
import { type DayPartition, dateOf, dropDay, endedDays } from "./retention.ts";
import { className, type RetentionPolicy } from "./retention_classes.ts";

export interface PruneOptions {
  readonly policy: RetentionPolicy;
  /** Those whose fusion runs; what was another's is pruned without regard to its fusion. */
  readonly audiences: readonly string[];
  readonly nowUs: TimeUs;
  /** Only says what it would do. */
  readonly dryRun: boolean;
  readonly by: string;
  readonly reason: string;
  readonly signal?: AbortSignal;
}

/** What must stay, as the steps ask for it. */
export interface Held {
  readonly handles: readonly number[];
  readonly sourceIds: readonly string[];
}

export interface PruneStep {
  readonly db: Database;
  readonly options: PruneOptions;
  readonly held: Held;
  /** Says what was done, or would be. */
  say(sentence: string): void;
  stopped(): boolean;
}

/** Idempotency keys outlive the day of their records by so much: longer than any record is taken after it was made. */
export const KEYS_OUTLIVE_DAYS = 30;

/** The stretch of the journal that each audience's fusion needs: after the first number, up to the second. */
const NEEDED = `
  SELECT a.audience, a.journal_seq AS through,
         coalesce((SELECT min(coalesce(c.log_from_seq, 0)) FROM checkpoints AS c WHERE c.audience = a.audience), 0) AS after
    FROM audiences AS a WHERE a.audience = ANY($1::text[]) AND a.cursor > 0`;

const CLASSES = "SELECT class_id, name, days FROM retention_classes ORDER BY class_id";

const SAID = "INSERT INTO prunings (at_us, by_whom, reason, sentence) VALUES ($1, $2, $3, $4)";

/** Returns a sentence for everything that was pruned, would be, or had to stay. */
export async function prune(db: Database, options: PruneOptions): Promise<readonly string[]> {
  const holds = await listHolds(db);
  const everything = holds.find(({ scope }) => scope.kind === "everything");
  if (everything !== undefined)
    return [`Everything is held (by ${everything.by}: ${everything.reason}): nothing is pruned.`];
  const done: string[] = [];
  const step: PruneStep = {
    db,
    options,
    held: {
      handles: holds.flatMap(({ handle }) => (handle === undefined ? [] : [handle])),
      sourceIds: holds.flatMap(({ scope }) => (scope.kind === "source" ? [scope.sourceId] : [])),
    },
    say: (sentence) => done.push(options.dryRun ? `Would be pruned: ${sentence}` : sentence),
    stopped: () => options.signal?.aborted === true,
  };
  await pruneJournal(step, (sentence) => done.push(sentence));
  await prunePicture(step);
  await pruneRows(step);
  if (!options.dryRun && done.length > 0)
    await db.pool.query(SAID, [Math.round(options.nowUs), toText(options.by), toText(options.reason), done.join("\n")]);
  return done;
}

async function pruneJournal(step: PruneStep, stays: (sentence: string) => void): Promise<void> {
  const { db, options } = step;
  const classes = await db.pool.query<{ name: string; days: number }>(CLASSES);
  const configured = new Map(Object.entries(options.policy.classes).map(([id, days]) => [className(id), days]));
  const needed = await neededStretches(db, options.audiences);
  for (const { name, days } of classes.rows) {
    const endedUs = options.nowUs - (configured.get(name) ?? days) * US_PER_DAY;
    for (const day of await endedDays(db, `journal__${name}`, endedUs)) {
      if (step.stopped()) return;
      const why = await whyKept(step, day, needed);
      if (why !== undefined) stays(`The journal's class ${name} keeps ${dateOf(day)}: ${why}.`);
      else if (options.dryRun || (await dropDay(db, day, (tx) => endKeys(tx, day, options.nowUs))))
        step.say(`the journal's class ${name} of ${dateOf(day)}.`);
      else stays(`The journal's class ${name} keeps ${dateOf(day)}: the table was in use; the next run tries again.`);
    }
  }
}

interface Stretch {
  readonly audience: string;
  readonly after: number;
  readonly through: number;
}

async function neededStretches(db: Database, audiences: readonly string[]): Promise<readonly Stretch[]> {
  const found = await db.pool.query<Stretch>(NEEDED, [audiences.map(audienceName)]);
  return found.rows;
}

async function whyKept(
  { db, held }: PruneStep,
  { name }: DayPartition,
  needed: readonly Stretch[],
): Promise<string | undefined> {
  const any = async (condition: string, values: unknown[]): Promise<boolean> => {
    const found = await db.pool.query<{ found: boolean }>(
      `SELECT EXISTS (SELECT 1 FROM ${name} AS j WHERE ${condition}) AS found`,
      values,
    );
    return found.rows[0]!.found;
  };
  for (const { audience, after, through } of needed)
    if (await any("j.seq > $1 AND j.seq <= $2", [after, through]))
      return `fusion of ${audience.replaceAll("_", "-")} can still change what rests on it`;
  if (held.handles.length > 0 && (await any("j.kind = 'ais' AND j.mmsi = ANY($1::bigint[])", [held.handles])))
    return "a legal hold on an identity covers it";
  const bySource = "j.stream_id IN (SELECT s.stream_id FROM streams AS s WHERE s.source_id = ANY($1::text[]))";
  if (held.sourceIds.length > 0 && (await any(bySource, [held.sourceIds]))) return "a legal hold on a source covers it";
  return undefined;
}

/** Remembers which keys may go, and when. */
async function endKeys(tx: pg.PoolClient, { name }: DayPartition, nowUs: TimeUs): Promise<void> {
  await tx.query(
    `INSERT INTO ended_keys (stream_id, through_seq, until_us)
     SELECT stream_id, max(source_seq), $1 FROM ${name} GROUP BY stream_id ON CONFLICT DO NOTHING`,
    [Math.round(nowUs) + KEYS_OUTLIVE_DAYS * US_PER_DAY],
  );
}
