/** Pruning of what has no days of its own: records set aside, uploads, idempotency keys. */
import { US_PER_DAY } from "../model/index.ts";
import type { PruneStep } from "./prune.ts";

/** Few enough that nobody waits for them. */
const ROWS_A_STEP = 2_000;

/** $1: older than this, $2: held sources, $3: held handles as texts. */
const OLD_ASIDE = `
  a.received_us < $1
  AND NOT a.stream_id IN (SELECT s.stream_id FROM streams AS s WHERE s.source_id = ANY($2::text[]))
  AND NOT EXISTS (SELECT 1 FROM unnest($3::text[]) AS h(handle) WHERE strpos(concat(a.observations::text, a.violations::text), h.handle) > 0)`;
const COUNT_ASIDE = `SELECT count(*) AS old FROM set_aside AS a WHERE ${OLD_ASIDE}`;
const DROP_ASIDE = `DELETE FROM set_aside WHERE set_aside_id IN (SELECT a.set_aside_id FROM set_aside AS a WHERE ${OLD_ASIDE} LIMIT ${ROWS_A_STEP})`;

const OLD_UPLOADS = "u.updated_us < $1 AND u.state IN ('done', 'failed') AND NOT u.source_id = ANY($2::text[])";
const COUNT_UPLOADS = `SELECT count(*) AS old FROM uploads AS u WHERE ${OLD_UPLOADS}`;
const DROP_UPLOADS = `DELETE FROM uploads WHERE upload_id IN (SELECT u.upload_id FROM uploads AS u WHERE ${OLD_UPLOADS} LIMIT ${ROWS_A_STEP})`;

/** Never beyond what is decided without a gap: what the walk still goes over must be there. */
const ENDED = `
  SELECT e.stream_id, e.through_seq, e.until_us, least(e.through_seq, s.committed_through) AS last_seq
    FROM ended_keys AS e JOIN streams AS s ON s.stream_id = e.stream_id WHERE e.until_us <= $1`;
const DROP_KEYS = `
  DELETE FROM record_keys WHERE stream_id = $1 AND source_seq IN
    (SELECT k.source_seq FROM record_keys AS k WHERE k.stream_id = $1 AND k.source_seq <= $2 ORDER BY k.source_seq LIMIT ${ROWS_A_STEP})`;
const FORGET_ENDED = "DELETE FROM ended_keys WHERE stream_id = $1 AND through_seq = $2 AND until_us = $3";

export async function pruneRows(step: PruneStep): Promise<void> {
  const { options, held } = step;
  const oldUs = Math.round(options.nowUs - options.policy.setAsideDays * US_PER_DAY);
  await counted(step, COUNT_ASIDE, DROP_ASIDE, [oldUs, held.sourceIds, held.handles.map(String)], "records set aside");
  await counted(step, COUNT_UPLOADS, DROP_UPLOADS, [oldUs, held.sourceIds], "finished uploads");
  await pruneKeys(step);
}

async function counted(step: PruneStep, count: string, drop: string, values: unknown[], what: string): Promise<void> {
  const { db, options } = step;
  if (step.stopped()) return;
  const { old } = (await db.pool.query<{ old: number }>(count, values)).rows[0]!;
  if (old === 0) return;
  for (let left = options.dryRun ? 0 : old; left > 0 && !step.stopped(); left -= ROWS_A_STEP)
    await db.pool.query(drop, values);
  step.say(`${old} ${what}.`);
}

async function pruneKeys(step: PruneStep): Promise<void> {
  const { db, options } = step;
  interface Row {
    readonly stream_id: number;
    readonly through_seq: number;
    readonly until_us: number;
    readonly last_seq: number;
  }
  const ended = await db.pool.query<Row>(ENDED, [Math.round(options.nowUs)]);
  if (ended.rows.length === 0) return;
  let dropped = 0;
  for (const { stream_id, through_seq, until_us, last_seq } of options.dryRun ? [] : ended.rows) {
    for (let rows = ROWS_A_STEP; rows === ROWS_A_STEP && !step.stopped(); ) {
      rows = (await db.pool.query(DROP_KEYS, [stream_id, last_seq])).rowCount ?? 0;
      dropped += rows;
    }
    if (step.stopped()) return;
    await db.pool.query(FORGET_ENDED, [stream_id, through_seq, until_us]);
  }
  step.say(
    options.dryRun ? `the idempotency keys of ${ended.rows.length} ended days.` : `${dropped} idempotency keys.`,
  );
}
