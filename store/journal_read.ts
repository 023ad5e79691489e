/** Reads the journal as one audience may see it, in commit order. */
import {
  type ArrayConfigurationObservation,
  type ArrayHealthObservation,
  type JournalEntry,
  type Label,
  type Observation,
  type TimeUs,
  US_PER_MS,
  type View,
} from "../model/index.ts";
import { knownLabels, labelsById, rememberLabel, streamNames } from "./catalog.ts";
import type { Database } from "./database.ts";
import { openObservation } from "./identity_seal.ts";
import { decodeObservation, type ObservationRow } from "./observation_codec.ts";

export interface JournalPosition {
  readonly journalSeq: number;
  readonly cursor: number;
}

export interface JournalPage {
  readonly entries: readonly JournalEntry[];
  /** The journal was looked at up to here, also when nothing of it was visible: where to go on from. */
  readonly throughSeq: number;
}

/**
 * The head and the labels that this process has not met, in one snapshot: every row up to that head has a label that is known
 * afterwards, so that no row is passed over because its label was new.
 */
const HEAD_AND_LABELS = `
  SELECT head.seq, labels.label_id, labels.label
    FROM journal_head AS head LEFT JOIN labels ON NOT labels.label_id = ANY($1::int4[])`;

const HEAD = "SELECT seq FROM journal_head";

/**
 * Only rows whose label the audience may see are fetched from the table: a body above it is never read. A dead letter that is tried
 * again is for one audience; to the others, who have it already, it is not there, not even as a number that is passed over.
 */
const READ = `
  SELECT seq, available_us, stream_id, source_seq, part, label_id, received_us, observed_us, kind, body
    FROM journal
   WHERE seq > $1 AND seq <= $2 AND label_id = ANY($3::int4[])
     AND (strpos(body::text, '"retryFor":') = 0 OR body ->> 'retryFor' = $5)
   ORDER BY seq
   LIMIT $4`;

/**
 * The journal is read stretch by stretch: a planner without statistics takes a query over a whole backlog for a small one, and
 * fetches and sorts all of it for one page. Stretches grow while little of them is visible.
 */
const LONGEST_STRETCH = 65_536;

const READ_ONE = `
  SELECT stream_id, source_seq, part, label_id, received_us, observed_us, kind, body
    FROM journal WHERE seq = $1 AND label_id = ANY($2::int4[])`;

const ARRAY_CONFIGURATIONS = `
  SELECT stream_id, source_seq, part, label_id, received_us, observed_us, kind, body
    FROM journal WHERE kind = 'array-configuration' ORDER BY seq`;

/** Of the newest reports only: an array that has said nothing while the others said thousands of things is not known to be well. */
const ARRAY_HEALTH = `
  SELECT DISTINCT ON (stream_id, body ->> 'arrayId')
         stream_id, source_seq, part, label_id, received_us, observed_us, kind, body
    FROM (SELECT * FROM journal WHERE kind = 'array-health' ORDER BY observed_us DESC LIMIT 5000) AS newest
   ORDER BY stream_id, body ->> 'arrayId', observed_us DESC`;

interface JournalRow extends ObservationRow {
  readonly seq: number;
  readonly available_us: number;
}

/** At most `limit` entries after `after`. What the audience may not see is never read from the table. */
export async function readJournal(
  db: Database,
  view: View,
  after: JournalPosition,
  limit: number,
  nowUs: TimeUs,
): Promise<JournalPage> {
  const { head, visible } = await headAndVisible(db, view, nowUs);
  if (head <= after.journalSeq) return { entries: [], throughSeq: after.journalSeq };
  if (visible.length === 0) return { entries: [], throughSeq: head };
  const rows: JournalRow[] = [];
  let throughSeq = after.journalSeq;
  for (
    let stretch = limit;
    rows.length < limit && throughSeq < head;
    stretch = Math.min(2 * stretch, LONGEST_STRETCH)
  ) {
    const untilSeq = Math.min(head, throughSeq + stretch);
    const wanted = limit - rows.length;
    const found = await db.pool.query<JournalRow>(READ, [throughSeq, untilSeq, visible, wanted, view.audience.id]);
    for (const row of found.rows) rows.push(row);
    throughSeq = found.rows.length === wanted ? found.rows.at(-1)!.seq : untilSeq;
  }
  const observations = await decodeRows(db, rows);
  const entries = rows.map((row, i) => ({
    journalSeq: row.seq,
    cursor: after.cursor + 1 + i,
    availableAtUs: row.available_us,
    observation: observations[i]!,
  }));
  return { entries, throughSeq };
}

/** The sequence number of the newest committed observation; 0 in an empty journal. */
export async function journalHead(db: Database): Promise<number> {
  const found = await db.pool.query<{ seq: number }>(HEAD);
  return found.rows[0]!.seq;
}

/** Every configuration of every array that was ever accepted: ingest checks contacts against them. */
export async function findArrayConfigurations(db: Database): Promise<readonly ArrayConfigurationObservation[]> {
  const found = await db.pool.query<ObservationRow>(ARRAY_CONFIGURATIONS);
  return (await decodeRows(db, found.rows)) as readonly ArrayConfigurationObservation[];
}

/** The last state of health of each array, one a stream that told of it. */
export async function findArrayHealth(db: Database): Promise<readonly ArrayHealthObservation[]> {
  const found = await db.pool.query<ObservationRow>(ARRAY_HEALTH);
  return (await decodeRows(db, found.rows)) as readonly ArrayHealthObservation[];
}

/**
 * The observation at `journalSeq`, or undefined when there is none that this audience may see at `nowUs`. Without a time, the
 * audience's clearance is judged by the wall clock.
 */
export async function readObservation(
  db: Database,
  view: View,
  journalSeq: number,
  nowUs: TimeUs = Date.now() * US_PER_MS,
): Promise<Observation | undefined> {
  const { visible } = await headAndVisible(db, view, nowUs);
  const found = await db.pool.query<ObservationRow>(READ_ONE, [journalSeq, visible]);
  return (await decodeRows(db, found.rows))[0];
}

/** The numbers of the labels that `view` may see now, over every label that is in use. */
export async function visibleLabels(db: Database, view: View, nowUs: TimeUs): Promise<readonly number[]> {
  return (await headAndVisible(db, view, nowUs)).visible;
}

async function headAndVisible(
  db: Database,
  view: View,
  nowUs: TimeUs,
): Promise<{ readonly head: number; readonly visible: readonly number[] }> {
  const known = knownLabels(db);
  const found = await db.pool.query<{ seq: number; label_id: number | null; label: Label }>(HEAD_AND_LABELS, [
    [...known.keys()],
  ]);
  for (const row of found.rows) if (row.label_id !== null) rememberLabel(db, row.label_id, row.label);
  // A label is judged anew at every read: a clearance ends at a time.
  const visible = [...known].filter(([, label]) => view.canSee(label, nowUs)).map(([id]) => id);
  return { head: found.rows[0]!.seq, visible };
}

export async function decodeRows(db: Database, rows: readonly ObservationRow[]): Promise<readonly Observation[]> {
  const streams = await streamNames(
    db,
    rows.map((row) => row.stream_id),
  );
  const labels = await labelsById(
    db,
    rows.map((row) => row.label_id),
  );
  return rows.map((row) =>
    openObservation(db, decodeObservation(row, streams.get(row.stream_id)!, labels.get(row.label_id)!)),
  );
}
