/** Pruning of what was fused: states, sightings, associations by day; retired tracks and evidence by row. */
import { US_PER_DAY } from "../model/index.ts";
import { audienceName } from "./partitions.ts";
import type { PruneStep } from "./prune.ts";
import { type DayPartition, dateOf, dropDay, endedDays } from "./retention.ts";

/** Of every audience; those that fuse keep what their fusion can still change, which is observed after its checkpoints' base. */
const AUDIENCES = `
  SELECT a.audience, a.cursor > 0 AND a.audience = ANY($1::text[]) AS fuses,
         coalesce((SELECT min(c.base_us) FROM checkpoints AS c WHERE c.audience = a.audience), 0) AS base_us
    FROM audiences AS a ORDER BY a.audience`;

/** Condition of a held row, by table: $1 are handles, $2 sources, $3 the audience. */
const HELD_TRACKS = "SELECT t.track_id FROM tracks AS t WHERE t.audience = $3 AND t.mmsi = ANY($1::bigint[])";
const HELD = {
  track_states: `d.track_id IN (${HELD_TRACKS}) AND cardinality($2::text[]) >= 0`,
  associations: `d.track_id IN (${HELD_TRACKS}) AND cardinality($2::text[]) >= 0`,
  sightings: `(d.source_id = ANY($2::text[]) OR (d.kind = 'ais' AND (d.body ->> 'mmsi')::bigint = ANY($1::bigint[]))) AND d.audience = $3`,
} as const;

const DROP_EVIDENCE = (day: string): string =>
  `DELETE FROM correlation_evidence AS e USING ${day} AS d WHERE e.audience = $1 AND e.cursor = d.cursor`;

const OLD_TRACKS = `
  t.audience = $1 AND t.status = 'retired' AND t.last_seen_us < $2 AND (t.mmsi IS NULL OR NOT t.mmsi = ANY($3::bigint[]))`;
const COUNT_TRACKS = `SELECT count(*) AS old FROM tracks AS t WHERE ${OLD_TRACKS}`;
const DROP_TRACKS = `
  DELETE FROM tracks WHERE audience = $1 AND track_id IN (SELECT t.track_id FROM tracks AS t WHERE ${OLD_TRACKS} LIMIT $4)`;
const TRACKS_A_STEP = 1_000;

export async function prunePicture(step: PruneStep): Promise<void> {
  const { db, options } = step;
  const endedUs = options.nowUs - options.policy.pictureDays * US_PER_DAY;
  const found = await db.pool.query<{ audience: string; fuses: boolean; base_us: number }>(AUDIENCES, [
    options.audiences.map(audienceName),
  ]);
  for (const { audience, fuses, base_us } of found.rows) {
    const untilUs = fuses ? Math.min(endedUs, base_us) : endedUs;
    for (const table of ["track_states", "associations", "sightings"] as const)
      for (const day of await endedDays(db, `${table}__${audience}`, untilUs)) {
        if (step.stopped()) return;
        await pruneDay(step, table, audience, day);
      }
    await pruneTracks(step, audience, untilUs);
  }
}

async function pruneDay(step: PruneStep, table: keyof typeof HELD, audience: string, day: DayPartition): Promise<void> {
  const { db, options, held } = step;
  if (held.handles.length + held.sourceIds.length > 0) {
    const any = await db.pool.query<{ found: boolean }>(
      `SELECT EXISTS (SELECT 1 FROM ${day.name} AS d WHERE ${HELD[table]}) AS found`,
      [held.handles, held.sourceIds, audience],
    );
    if (any.rows[0]!.found) return;
  }
  const dropped =
    options.dryRun ||
    (await dropDay(db, day, async (tx) => {
      if (table === "sightings") await tx.query(DROP_EVIDENCE(day.name), [audience]);
    }));
  if (dropped) step.say(`${table} of ${audience.replaceAll("_", "-")} of ${dateOf(day)}.`);
}

/** A track that was retired so long ago has nothing left but its row. */
async function pruneTracks(step: PruneStep, audience: string, untilUs: number): Promise<void> {
  const { db, options, held } = step;
  const values = [audience, Math.round(untilUs), held.handles];
  const { old } = (await db.pool.query<{ old: number }>(COUNT_TRACKS, values)).rows[0]!;
  if (old === 0) return;
  for (let left = options.dryRun ? 0 : old; left > 0 && !step.stopped(); left -= TRACKS_A_STEP)
    await db.pool.query(DROP_TRACKS, [...values, TRACKS_A_STEP]);
  step.say(`${old} retired tracks of ${audience.replaceAll("_", "-")}.`);
}
