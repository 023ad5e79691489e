/** Idempotency: the keys of all records that were ever decided. */
import type pg from "pg";
import type { Admission } from "../model/index.ts";

export type StoredOutcome = Admission["kind"];

/** The numbers of the wire contract. */
export const OUTCOME_NUMBER = { accepted: 1, flagged: 2, quarantined: 4, rejected: 5 } as const;

const CHANGE = "UPDATE record_keys SET outcome = $3 WHERE stream_id = $1 AND source_seq = $2";

export interface KnownKey {
  readonly streamId: number;
  readonly seq: number;
  readonly digest: Uint8Array;
  readonly outcome: StoredOutcome;
}

/** Numbers of one stream without a gap. */
export interface SeqRun {
  readonly streamId: number;
  readonly first: number;
  readonly last: number;
}

/** The runs that the given numbers form, by stream and in order. */
export function runsOf(records: readonly { readonly streamId: number; readonly seq: number }[]): readonly SeqRun[] {
  const seqs = new Map<number, number[]>();
  for (const { streamId, seq } of records) {
    const list = seqs.get(streamId);
    if (list === undefined) seqs.set(streamId, [seq]);
    else list.push(seq);
  }
  const runs: SeqRun[] = [];
  for (const [streamId, list] of seqs) {
    list.sort((a, b) => a - b);
    let first = list[0]!;
    let last = first;
    for (const seq of list) {
      if (seq > last + 1) {
        runs.push({ streamId, first, last });
        first = seq;
      }
      last = seq;
    }
    runs.push({ streamId, first, last });
  }
  return runs;
}

/** Each stream's lowest run: the only one that can go on where the stream was. */
export function lowestRuns(runs: readonly SeqRun[]): readonly SeqRun[] {
  const seen = new Set<number>();
  return runs.filter(({ streamId }) => !seen.has(streamId) && seen.add(streamId));
}

export function outcomeOf(stored: number): StoredOutcome {
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

/** After a quarantined record was released. */
export async function changeOutcome(
  tx: pg.PoolClient,
  streamId: number,
  seq: number,
  outcome: StoredOutcome,
): Promise<void> {
  await tx.query(CHANGE, [streamId, seq, OUTCOME_NUMBER[outcome]]);
}
