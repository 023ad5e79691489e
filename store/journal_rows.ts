/** Observations as arrays of columns, as the functions of sql/0006_retention.sql take them. */
import type pg from "pg";
import type { Observation, TimeUs } from "../model/index.ts";
import { byteaArray, int2Array, int4Array, int8Array, jsonArray, textArray } from "./binary_array.ts";
import { knownLabelId } from "./catalog.ts";
import type { Database } from "./database.ts";
import { sealObservation } from "./identity_seal.ts";
import { encodeBody, placeEwkb } from "./observation_codec.ts";
import { retentionClassOf } from "./retention_classes.ts";

const APPEND = `
  SELECT append_journal($1, $2::int8[], $3::int8[], $4::int4[], $5::int8[], $6::int4[], $7::int4[], $8::int2[], $9::text[],
                        $10::int8[], $11::bytea[], $12::json[])`;

export interface JournalRow {
  readonly streamId: number;
  readonly sourceSeq: number;
  readonly part: number;
  readonly labelId: number;
  readonly classId: number;
  /** Of the retention class, as partitions are named. */
  readonly className: string;
  readonly receivedUs: TimeUs;
  readonly observedUs: TimeUs;
  readonly kind: Observation["kind"];
  /** Of an AIS sender's identity. */
  readonly handle: number | undefined;
  readonly place: Buffer | undefined;
  readonly body: string;
}

/** The row of one observation. Its label must have been interned (`internLabels`). */
export function journalRow(db: Database, streamId: number, sourceSeq: number, observation: Observation): JournalRow {
  const retention = retentionClassOf(db, observation.key.sourceId);
  const sealed = sealObservation(db, observation);
  return {
    streamId,
    sourceSeq,
    part: observation.key.part,
    labelId: knownLabelId(db, observation.label)!,
    classId: retention.classId,
    className: retention.name,
    receivedUs: Math.round(observation.receivedAtUs),
    observedUs: Math.round(observation.observedAtUs),
    kind: observation.kind,
    handle: sealed.kind === "ais" ? sealed.mmsi : undefined,
    place: placeEwkb(observation),
    body: encodeBody(sealed),
  };
}

/** The twelve parameters of `append_journal`, in its order. */
export function journalColumns(rows: readonly JournalRow[], nowUs: TimeUs): readonly (number | Buffer)[] {
  return [
    Math.round(nowUs),
    int8Array(rows.map((row) => row.receivedUs)),
    int8Array(rows.map((row) => row.observedUs)),
    int4Array(rows.map((row) => row.streamId)),
    int8Array(rows.map((row) => row.sourceSeq)),
    int4Array(rows.map((row) => row.part)),
    int4Array(rows.map((row) => row.labelId)),
    int2Array(rows.map((row) => row.classId)),
    textArray(rows.map((row) => row.kind)),
    int8Array(rows.map((row) => row.handle)),
    byteaArray(rows.map((row) => row.place)),
    jsonArray(rows.map((row) => row.body)),
  ];
}

/** Appends the rows, numbered in their order under the journal's lock. */
export async function appendJournal(tx: pg.PoolClient, rows: readonly JournalRow[], nowUs: TimeUs): Promise<void> {
  if (rows.length > 0) await tx.query(APPEND, [...journalColumns(rows, nowUs)]);
}
