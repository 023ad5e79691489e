/** Rows into the journal: the one statement that writes observations, for new records and for released ones alike. */
import type pg from "pg";
import type { Observation, TimeUs } from "../model/index.ts";
import { byteaArray, int4Array, int8Array, jsonArray, textArray } from "./binary_array.ts";
import { knownLabelId } from "./catalog.ts";
import type { Database } from "./database.ts";
import { encodeBody, placeEwkb } from "./observation_codec.ts";

/** Held until commit: sequence numbers become visible in their order, and no reader can skip a row that commits late. */
export const LOCK_JOURNAL = "SELECT seq FROM journal_head FOR UPDATE";

const INSERT = `
  WITH head AS (UPDATE journal_head SET seq = seq + $1 RETURNING seq - $1 AS before)
  INSERT INTO journal (seq, received_us, observed_us, available_us, stream_id, source_seq, part, label_id, kind, mmsi, place, body)
  SELECT head.before + row.place_in_batch, row.received_us, row.observed_us, $2, row.stream_id, row.source_seq, row.part,
         row.label_id, row.kind, row.mmsi, row.place::geometry, row.body
    FROM head,
         unnest($3::int8[], $4::int8[], $5::int4[], $6::int8[], $7::int4[], $8::int4[], $9::text[], $10::int8[], $11::bytea[], $12::json[])
         WITH ORDINALITY AS row(received_us, observed_us, stream_id, source_seq, part, label_id, kind, mmsi, place, body, place_in_batch)`;

export interface JournalRow {
  readonly streamId: number;
  readonly sourceSeq: number;
  readonly part: number;
  readonly labelId: number;
  readonly receivedUs: TimeUs;
  readonly observedUs: TimeUs;
  readonly kind: Observation["kind"];
  readonly mmsi: number | undefined;
  readonly place: Buffer | undefined;
  readonly body: string;
}

/** The row of one observation. Its label must have been interned (`internLabels`). */
export function journalRow(db: Database, streamId: number, sourceSeq: number, observation: Observation): JournalRow {
  return {
    streamId,
    sourceSeq,
    part: observation.key.part,
    labelId: knownLabelId(db, observation.label)!,
    receivedUs: Math.round(observation.receivedAtUs),
    observedUs: Math.round(observation.observedAtUs),
    kind: observation.kind,
    mmsi: observation.kind === "ais" ? observation.mmsi : undefined,
    place: placeEwkb(observation),
    body: encodeBody(observation),
  };
}

/** Inserts the rows under the journal's lock, numbering them in their order. */
export async function insertRows(tx: pg.PoolClient, rows: readonly JournalRow[], nowUs: TimeUs): Promise<void> {
  if (rows.length === 0) return;
  await tx.query(INSERT, [
    rows.length,
    Math.round(nowUs),
    int8Array(rows.map((row) => row.receivedUs)),
    int8Array(rows.map((row) => row.observedUs)),
    int4Array(rows.map((row) => row.streamId)),
    int8Array(rows.map((row) => row.sourceSeq)),
    int4Array(rows.map((row) => row.part)),
    int4Array(rows.map((row) => row.labelId)),
    textArray(rows.map((row) => row.kind)),
    int8Array(rows.map((row) => row.mmsi)),
    byteaArray(rows.map((row) => row.place)),
    jsonArray(rows.map((row) => row.body)),
  ]);
}
