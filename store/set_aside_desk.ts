/** What is set aside as one audience may see it: the quarantine desk's queries. */
import { type Label, PUBLIC_LABEL, type TimeUs, type View } from "../model/index.ts";
import type { Database } from "./database.ts";
import { visibleLabels } from "./journal_read.ts";
import {
  SET_ASIDE_COLUMNS,
  type SetAsideKind,
  type SetAsideRecord,
  type SetAsideState,
  type SetAsideStored,
  toRecords,
} from "./set_aside.ts";

export interface DeskQuery {
  /** Absent: all. */
  readonly kind?: SetAsideKind;
  readonly state: SetAsideState;
  readonly sourceId?: string;
  readonly afterId: number;
  readonly limit: number;
}

/** Rows whose label the audience may not see are not fetched. What has no label, $5 says; a dead letter is its own audience's. */
const VISIBLE = `(label_id = ANY($4::int4[]) OR (label_id IS NULL AND $5)) AND (audience IS NULL OR audience = $6)`;

const WANTED = `
  state = $1 AND ($2::text IS NULL OR kind = $2)
    AND ($3::text IS NULL OR stream_id IN (SELECT stream_id FROM streams WHERE source_id = $3)) AND ${VISIBLE}`;

const LIST = `
  SELECT ${SET_ASIDE_COLUMNS} FROM set_aside
   WHERE ${WANTED} AND set_aside_id > $7 ORDER BY set_aside_id LIMIT $8`;

const COUNT = `SELECT count(*) AS total FROM set_aside WHERE ${WANTED}`;

const READ = `
  SELECT ${SET_ASIDE_COLUMNS} FROM set_aside
   WHERE set_aside_id = $1 AND (label_id = ANY($2::int4[]) OR (label_id IS NULL AND $3)) AND (audience IS NULL OR audience = $4)`;

/** Of a record that could not even be read: only those who may see everything are shown it. */
const UNKNOWN_LABEL: Label = { ...PUBLIC_LABEL, level: 5 };

/** In the order of their ids, and how many there are in all. */
export async function findSetAside(
  db: Database,
  view: View,
  query: DeskQuery,
  nowUs: TimeUs,
): Promise<{ readonly records: readonly SetAsideRecord[]; readonly total: number }> {
  const { kind = null, state, sourceId = null, afterId, limit } = query;
  const labels = await visibleLabels(db, view, nowUs);
  const wanted = [state, kind, sourceId, labels, view.canSee(UNKNOWN_LABEL, nowUs), view.audience.id];
  const counted = await db.pool.query<{ total: number }>(COUNT, wanted);
  const found = await db.pool.query<SetAsideStored>(LIST, [...wanted, afterId, limit]);
  return { records: await toRecords(db, found.rows), total: counted.rows[0]!.total };
}

/** Undefined when there is none, or none that the audience may see. */
export async function readSetAsideAs(
  db: Database,
  view: View,
  id: number,
  nowUs: TimeUs,
): Promise<SetAsideRecord | undefined> {
  const labels = await visibleLabels(db, view, nowUs);
  const known = [id, labels, view.canSee(UNKNOWN_LABEL, nowUs), view.audience.id];
  const found = await db.pool.query<SetAsideStored>(READ, known);
  return (await toRecords(db, found.rows))[0];
}
