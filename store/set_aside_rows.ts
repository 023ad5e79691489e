/** Rows into the table of what is set aside. */
import type pg from "pg";
import type { Observation, TimeUs, Violation } from "../model/index.ts";
import { byteaArray, int4Array, int8Array, jsonArray, textArray } from "./binary_array.ts";
import { toJson } from "./json.ts";

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

/** What is there already (the same conflicting bytes sent again and again) is kept once. */
const INSERT = `
  INSERT INTO set_aside (kind, stream_id, source_seq, received_us, label_id, violations, digest, observations, raw)
  SELECT * FROM unnest($1::text[], $2::int4[], $3::int8[], $4::int8[], $5::int8[], $6::json[], $7::bytea[], $8::json[], $9::bytea[])
  ON CONFLICT DO NOTHING`;

export async function insertSetAside(tx: pg.PoolClient, rows: readonly SetAsideRow[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.query(INSERT, [
    textArray(rows.map(({ kind }) => kind)),
    int4Array(rows.map(({ streamId }) => streamId)),
    int8Array(rows.map(({ sourceSeq }) => sourceSeq)),
    int8Array(rows.map(({ receivedUs }) => receivedUs)),
    int8Array(rows.map(({ labelId }) => labelId)),
    jsonArray(rows.map(({ violations }) => toJson(violations))),
    byteaArray(rows.map(({ digest }) => digest)),
    jsonArray(rows.map(({ observations }) => (observations === undefined ? undefined : toJson(observations)))),
    byteaArray(rows.map(({ raw }) => raw)),
  ]);
}
