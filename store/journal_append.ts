/** Appends records to the journal: idempotent by key, durable when it returns. */
import type { Admission, OutcomeKind, TimeUs, Violation } from "../model/index.ts";
import type { Database } from "./database.ts";

export interface RecordKey {
  readonly sourceId: string;
  /** 32 lower-case hexadecimal digits. */
  readonly epoch: string;
  readonly seq: number;
}

export interface RecordToAppend {
  readonly key: RecordKey;
  /** First 16 bytes of SHA-256 of the record as it came. */
  readonly digest: Uint8Array;
  readonly receivedAtUs: TimeUs;
  readonly admission: Admission;
  /** As it came, kept with what is set aside; empty when it must not be kept (a label above its channel). */
  readonly raw: Uint8Array;
}

export interface AppendedRecord {
  readonly kind: OutcomeKind;
  readonly violations: readonly Violation[];
  /** Of a duplicate: what became of the record when it first came. */
  readonly earlier?: "accepted" | "flagged" | "quarantined" | "rejected";
  /** How far the record's stream is decided without a gap, after this commit: what the ack may say. */
  readonly committedThroughSeq: number;
}

/** One transaction for the whole batch; outcomes in the order of `records`, given only after the commit. */
export async function appendRecords(
  _db: Database,
  _records: readonly RecordToAppend[],
  _nowUs: TimeUs,
): Promise<readonly AppendedRecord[]> {
  throw new Error("being written");
}
