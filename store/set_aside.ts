/** Records kept beside the journal until a named person decides: quarantined, rejected, in conflict, dead. */
import type pg from "pg";
import type { Label, Observation, TimeUs, Violation } from "../model/index.ts";
import { internLabels, labelsById, streamNames } from "./catalog.ts";
import { type Database, transaction } from "./database.ts";
import { StoreError } from "./errors.ts";
import { openObservation } from "./identity_seal.ts";
import { openRaw, openText } from "./identity_text.ts";
import type { RecordKey } from "./journal_append.ts";
import { appendJournal, journalRow } from "./journal_rows.ts";
import { ensureJournalDays, retryingPartitions } from "./partitions.ts";
import { changeOutcome } from "./record_keys.ts";
import { retentionClassOf } from "./retention_classes.ts";
import { reviveUploads } from "./uploads.ts";

export type SetAsideKind = "quarantined" | "rejected" | "conflict" | "dead";
export type SetAsideState = "waiting" | "released" | "discarded";

export interface SetAsideRecord {
  readonly id: number;
  readonly kind: SetAsideKind;
  readonly state: SetAsideState;
  readonly key: RecordKey;
  readonly receivedAtUs: TimeUs;
  readonly label?: Label;
  readonly violations: readonly Violation[];
  readonly digest: Uint8Array;
  /** Of a dead letter: whose fusion failed on it. */
  readonly audience?: string;
  /** Of a quarantined record: what it would put into the journal; of a dead letter: what is in it already. */
  readonly observations?: readonly Observation[];
  readonly raw?: Uint8Array;
  readonly decision?: Decision;
}

export interface SetAsideFilter {
  readonly kind?: SetAsideKind;
  /** Default "waiting". */
  readonly state?: SetAsideState;
  readonly sourceId?: string;
  /** Only records older than this one: to page on. */
  readonly beforeId?: number;
  /** Default 100. */
  readonly limit?: number;
}

export const SET_ASIDE_COLUMNS = `set_aside_id, kind, state, stream_id, source_seq, received_us, label_id, violations, digest, observations, raw,
         decided_by, decided_reason, decided_us, audience`;

const LIST = `
  SELECT ${SET_ASIDE_COLUMNS} FROM set_aside
   WHERE state = $1
     AND ($2::text IS NULL OR kind = $2)
     AND ($3::text IS NULL OR stream_id IN (SELECT stream_id FROM streams WHERE source_id = $3))
     AND ($4::bigint IS NULL OR set_aside_id < $4)
   ORDER BY set_aside_id DESC LIMIT $5`;

const READ = `SELECT ${SET_ASIDE_COLUMNS} FROM set_aside WHERE set_aside_id = $1`;

/** The row is locked so that two people cannot both decide. */
const READ_TO_DECIDE = `${READ} FOR UPDATE`;

const COUNT = "SELECT kind, count(*) AS waiting FROM set_aside WHERE state = 'waiting' GROUP BY kind";

const DECIDE = `
  UPDATE set_aside SET state = $2, decided_by = $3, decided_reason = $4, decided_us = $5 WHERE set_aside_id = $1`;

export interface SetAsideStored {
  readonly set_aside_id: number;
  readonly kind: SetAsideKind;
  readonly state: SetAsideState;
  readonly stream_id: number;
  readonly source_seq: number;
  readonly received_us: number;
  readonly label_id: number | null;
  readonly violations: readonly Violation[];
  readonly digest: Buffer;
  readonly observations: readonly Observation[] | null;
  readonly raw: Buffer | null;
  readonly decided_by: string | null;
  readonly decided_reason: string | null;
  readonly decided_us: number | null;
  readonly audience: string | null;
}

/** Newest first. */
export async function listSetAside(db: Database, filter: SetAsideFilter = {}): Promise<readonly SetAsideRecord[]> {
  const found = await db.pool.query<SetAsideStored>(LIST, [
    filter.state ?? "waiting",
    filter.kind ?? null,
    filter.sourceId ?? null,
    filter.beforeId ?? null,
    filter.limit ?? 100,
  ]);
  return toRecords(db, found.rows);
}

export async function readSetAside(db: Database, id: number): Promise<SetAsideRecord | undefined> {
  const found = await db.pool.query<SetAsideStored>(READ, [id]);
  return (await toRecords(db, found.rows))[0];
}

/** How many wait for a decision, by kind. */
export async function countSetAside(db: Database): Promise<Readonly<Record<SetAsideKind, number>>> {
  const found = await db.pool.query<{ kind: SetAsideKind; waiting: number }>(COUNT);
  const counts = { quarantined: 0, rejected: 0, conflict: 0, dead: 0 };
  for (const row of found.rows) counts[row.kind] = row.waiting;
  return counts;
}

/**
 * Puts a quarantined record's observations into the journal, as `by` decided. Returns how many they were.
 *
 * Throws StoreError SET_ASIDE_UNKNOWN when no quarantined record has this id, SET_ASIDE_DECIDED when it no longer waits.
 */
export async function releaseQuarantined(
  db: Database,
  id: number,
  by: string,
  reason: string,
  nowUs: TimeUs,
): Promise<number> {
  const kept = (await readSetAside(db, id))?.observations ?? [];
  await internLabels(db, new Set(kept.map(({ label }) => label)));
  const release = async (tx: pg.PoolClient): Promise<number> => {
    const row = await waiting(tx, id);
    if (row.kind !== "quarantined") throw unknown(id, `is ${row.kind}: only what is quarantined can be released`);
    const observations = (row.observations ?? []).map((one) => openObservation(db, one));
    const rows = observations.map((observation) => journalRow(db, row.stream_id, row.source_seq, observation));
    await appendJournal(tx, rows, nowUs);
    await changeOutcome(tx, row.stream_id, row.source_seq, "flagged");
    await decideSetAside(tx, id, "released", { by, reason, atUs: nowUs });
    const scenes = observations.flatMap((one) => (one.kind === "scene" ? [one.sceneId] : []));
    if (scenes.length > 0) await reviveUploads(tx, scenes, nowUs);
    return rows.length;
  };
  return retryingPartitions(db, async () => {
    await ensureJournalDays(
      db,
      kept.map(({ key, receivedAtUs }) => ({
        className: retentionClassOf(db, key.sourceId).name,
        receivedUs: receivedAtUs,
      })),
    );
    return transaction(db, release);
  });
}

/** Marks a record of any kind as dealt with; the row stays. Throws as `releaseQuarantined`. */
export async function discardSetAside(
  db: Database,
  id: number,
  by: string,
  reason: string,
  nowUs: TimeUs,
): Promise<void> {
  await transaction(db, async (tx) => {
    await waiting(tx, id);
    await decideSetAside(tx, id, "discarded", { by, reason, atUs: nowUs });
  });
}

export interface Decision {
  readonly by: string;
  readonly reason: string;
  readonly atUs: TimeUs;
}

/** Inside the transaction that does what was decided, after `waiting`. */
export async function decideSetAside(
  tx: pg.PoolClient,
  id: number,
  state: Exclude<SetAsideState, "waiting">,
  { by, reason, atUs }: Decision,
): Promise<void> {
  await tx.query(DECIDE, [id, state, by, reason, Math.round(atUs)]);
}

/** The record, locked until the transaction ends. Throws when it is not there or no longer waits. */
export async function waiting(tx: pg.PoolClient, id: number): Promise<SetAsideStored> {
  const row = (await tx.query<SetAsideStored>(READ_TO_DECIDE, [id])).rows[0];
  if (row === undefined) throw unknown(id, "is not there");
  if (row.state !== "waiting")
    throw new StoreError(
      "SET_ASIDE_DECIDED",
      `The set-aside record ${id} was ${row.state} by ${row.decided_by ?? "somebody"}: ${row.decided_reason ?? ""}. Nothing was changed.`,
    );
  return row;
}

function unknown(id: number, what: string): StoreError {
  return new StoreError(
    "SET_ASIDE_UNKNOWN",
    `The set-aside record ${id} ${what}. \`tomi quarantine list\` shows what waits.`,
  );
}

export async function toRecords(db: Database, rows: readonly SetAsideStored[]): Promise<readonly SetAsideRecord[]> {
  const streams = await streamNames(
    db,
    rows.map((row) => row.stream_id),
  );
  const labels = await labelsById(
    db,
    rows.flatMap((row) => (row.label_id === null ? [] : [row.label_id])),
  );
  return rows.map((row) => {
    const label = row.label_id === null ? undefined : labels.get(row.label_id);
    const raw = row.raw === null ? undefined : openRaw(db, row.raw);
    return {
      id: row.set_aside_id,
      kind: row.kind,
      state: row.state,
      key: { ...streams.get(row.stream_id)!, seq: row.source_seq },
      receivedAtUs: row.received_us,
      ...(label === undefined ? {} : { label }),
      ...(row.audience === null ? {} : { audience: row.audience }),
      violations: row.violations.map((one) => ({ ...one, sentence: openText(db, one.sentence) })),
      digest: row.digest,
      ...(row.observations === null ? {} : { observations: row.observations.map((one) => openObservation(db, one)) }),
      ...(raw === undefined ? {} : { raw }),
      ...(row.decided_by === null
        ? {}
        : { decision: { by: row.decided_by, reason: row.decided_reason ?? "", atUs: row.decided_us ?? 0 } }),
    };
  });
}
