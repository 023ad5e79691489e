/** Idempotency: the keys of all records that were ever decided. */
import type pg from "pg";
import type { Admission } from "../model/index.ts";
import { byteaArray, int2Array, int4Array, int8Array } from "./binary_array.ts";

/** The numbers of the wire contract. */
const OUTCOME_NUMBER = { accepted: 1, flagged: 2, quarantined: 4, rejected: 5 } as const;
type StoredOutcome = Admission["kind"];

/**
 * Inserts what is new and returns what was there before. The outer query sees the table as it was before the insert, and is not
 * run at all when every key was new, which is the rule.
 */
const INSERT = `
  WITH given AS (
    SELECT * FROM unnest($1::int4[], $2::int8[], $3::bytea[], $4::int2[])
      WITH ORDINALITY AS g(stream_id, source_seq, digest, outcome, place_in_batch)),
  added AS (
    INSERT INTO record_keys (stream_id, source_seq, digest, outcome)
    SELECT stream_id, source_seq, digest, outcome FROM given
    ON CONFLICT DO NOTHING RETURNING 1)
  SELECT given.place_in_batch - 1 AS index, earlier.digest, earlier.outcome
    FROM given JOIN record_keys AS earlier USING (stream_id, source_seq)
   WHERE (SELECT count(*) FROM added) < $5`;

const CHANGE = "UPDATE record_keys SET outcome = $3 WHERE stream_id = $1 AND source_seq = $2";

export interface NewKey {
  readonly streamId: number;
  readonly seq: number;
  readonly digest: Uint8Array;
  readonly outcome: StoredOutcome;
}

export interface EarlierKey {
  /** Of the given key that was there before. */
  readonly index: number;
  readonly digest: Uint8Array;
  readonly outcome: StoredOutcome;
}

/** Under the journal's lock, so that nobody else inserts between. The given keys are distinct. */
export async function insertKeys(tx: pg.PoolClient, keys: readonly NewKey[]): Promise<readonly EarlierKey[]> {
  const found = await tx.query<{ index: number; digest: Buffer; outcome: number }>(INSERT, [
    int4Array(keys.map(({ streamId }) => streamId)),
    int8Array(keys.map(({ seq }) => seq)),
    byteaArray(keys.map(({ digest }) => digest)),
    int2Array(keys.map(({ outcome }) => OUTCOME_NUMBER[outcome])),
    keys.length,
  ]);
  return found.rows.map(({ index, digest, outcome }) => ({ index, digest, outcome: outcomeOf(outcome) }));
}

/** After a quarantined record was released. */
export async function changeOutcome(
  tx: pg.PoolClient,
  streamId: number,
  seq: number,
  outcome: StoredOutcome,
): Promise<void> {
  await tx.query(CHANGE, [streamId, seq, OUTCOME_NUMBER[outcome]]);
}

function outcomeOf(stored: number): StoredOutcome {
  switch (stored) {
    case OUTCOME_NUMBER.accepted:
      return "accepted";
    case OUTCOME_NUMBER.flagged:
      return "flagged";
    case OUTCOME_NUMBER.quarantined:
      return "quarantined";
    default:
      return "rejected";
  }
}
