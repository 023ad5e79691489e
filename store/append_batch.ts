/** The one call that writes a batch of records: `append_records` of sql/0006_retention.sql. */
import type { AisObservation, Observation, OutcomeKind, TimeUs, Violation } from "../model/index.ts";
import { byteaArray, int2Array, int4Array, int8Array } from "./binary_array.ts";
import type { Database } from "./database.ts";
import { sealObservation } from "./identity_seal.ts";
import { sealRaw, sealText, senderOf } from "./identity_text.ts";
import { type JournalRow, journalColumns } from "./journal_rows.ts";
import { toJson } from "./json.ts";
import { type KnownKey, lowestRuns, OUTCOME_NUMBER, outcomeOf, runsOf } from "./record_keys.ts";

const APPEND = `
  SELECT seen, stream, seq, digest, outcome FROM append_records(
    $1::int4[], $2::int8[], $3::int8[], $4::int4[], $5::int8[], $6::int8[],
    $7::int4[], $8::int8[], $9::bytea[], $10::int2[],
    $11, $12::int8[], $13::int8[], $14::int4[], $15::int8[], $16::int4[], $17::int4[], $18::int2[], $19::text[], $20::int8[],
    $21::bytea[], $22::json[], $23::json, $24::json)`;

export interface SetAsideRow {
  readonly kind: "quarantined" | "rejected" | "conflict" | "dead";
  readonly streamId: number;
  readonly sourceSeq: number;
  readonly receivedUs: TimeUs;
  readonly labelId: number | undefined;
  readonly violations: readonly Violation[];
  readonly digest: Uint8Array;
  readonly observations: readonly Observation[] | undefined;
  readonly raw: Uint8Array | undefined;
}

/** One record's share in how its source is doing. */
export interface CountedRecord {
  readonly sourceId: string;
  /** Of its label; 0 when it could not be read. */
  readonly labelId: number;
  readonly outcome: OutcomeKind;
  readonly receivedUs: TimeUs;
  /** The newest of what went into the journal. */
  readonly observedUs: TimeUs | undefined;
}

export interface Batch {
  /** Of every record, in whatever way it was decided. */
  readonly keys: readonly { readonly streamId: number; readonly seq: number }[];
  /** Those that are believed to be new. */
  readonly newKeys: readonly KnownKey[];
  readonly rows: readonly JournalRow[];
  readonly setAside: readonly SetAsideRow[];
  readonly counted: readonly CountedRecord[];
}

export type Written =
  /** Nothing was written: these of the new keys were there already. */
  | { readonly kind: "seen"; readonly keys: readonly KnownKey[] }
  /** Everything was written; how far each stream is now decided. */
  | { readonly kind: "written"; readonly throughSeqs: ReadonlyMap<number, number> };

interface Row {
  readonly seen: boolean;
  readonly stream: number;
  readonly seq: number;
  readonly digest: Buffer | null;
  readonly outcome: number | null;
}

/** Writes the batch in a transaction of its own, whole or not at all. The days of its rows must have their partitions. */
export async function writeBatch(db: Database, batch: Batch, nowUs: TimeUs): Promise<Written> {
  const newRuns = runsOf(batch.newKeys);
  const lowest = lowestRuns(runsOf(batch.keys));
  const answer = await db.pool.query<Row>(APPEND, [
    int4Array(newRuns.map(({ streamId }) => streamId)),
    int8Array(newRuns.map(({ first }) => first)),
    int8Array(newRuns.map(({ last }) => last)),
    int4Array(lowest.map(({ streamId }) => streamId)),
    int8Array(lowest.map(({ first }) => first)),
    int8Array(lowest.map(({ last }) => last)),
    int4Array(batch.newKeys.map(({ streamId }) => streamId)),
    int8Array(batch.newKeys.map(({ seq }) => seq)),
    byteaArray(batch.newKeys.map(({ digest }) => digest)),
    int2Array(batch.newKeys.map(({ outcome }) => OUTCOME_NUMBER[outcome])),
    ...journalColumns(batch.rows, nowUs),
    toJson(batch.setAside.map((row) => asideJson(db, row))),
    toJson(countsOf(batch.counted)),
  ]);
  const seen = answer.rows.filter((row) => row.seen);
  if (seen.length === 0)
    return { kind: "written", throughSeqs: new Map(answer.rows.map((row) => [row.stream, row.seq])) };
  const keys = seen.map((row) => ({
    streamId: row.stream,
    seq: row.seq,
    digest: row.digest!,
    outcome: outcomeOf(row.outcome!),
  }));
  return { kind: "seen", keys };
}

function asideJson(db: Database, row: SetAsideRow): Readonly<Record<string, unknown>> {
  const heard = row.observations?.find(({ kind }) => kind === "ais") as AisObservation | undefined;
  const sender = heard?.mmsi ?? (row.raw === undefined ? undefined : senderOf(row.raw));
  return {
    kind: row.kind,
    stream: row.streamId,
    seq: row.sourceSeq,
    received_us: row.receivedUs,
    label_id: row.labelId,
    violations: row.violations.map((one) => ({ ...one, sentence: sealText(db, one.sentence, sender) })),
    digest: hex(row.digest),
    observations: row.observations?.map((one) => sealObservation(db, one)),
    raw: row.raw === undefined ? undefined : hex(sealRaw(db, row.raw, sender)),
  };
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("hex");
}

type SourceCounts = {
  source_id: string;
  label_id: number;
  received_us: number;
  observed_us?: number;
} & Record<OutcomeKind, number>;

/** By source and label. */
function countsOf(records: readonly CountedRecord[]): readonly SourceCounts[] {
  const counts = new Map<string, SourceCounts>();
  for (const record of records) {
    const { sourceId, labelId, outcome, receivedUs, observedUs } = record;
    const key = `${labelId} ${sourceId}`;
    let one = counts.get(key);
    if (one === undefined) {
      const none = { accepted: 0, flagged: 0, quarantined: 0, rejected: 0, duplicate: 0, conflict: 0 };
      one = { source_id: sourceId, label_id: labelId, received_us: receivedUs, ...none };
      counts.set(key, one);
    }
    one[outcome]++;
    one.received_us = Math.max(one.received_us, receivedUs);
    if (observedUs !== undefined) one.observed_us = Math.max(one.observed_us ?? observedUs, observedUs);
  }
  return [...counts.values()];
}
