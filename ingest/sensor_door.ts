/** What each sensor kind gives to admission: how its records are decoded and what observations they hold. */
import type { Observation } from "../model/index.ts";
import type { RecordContext, RecordHeader } from "./record_context.ts";

/** A decoded record: the name of its kind in the contract, its header, and its body. */
export interface DecodedRecord {
  readonly name: string;
  readonly header: RecordHeader | null;
  readonly body: object;
}

/** One source's door. It may remember what later records refer to: configurations, poses, parts of messages. */
export interface SensorDoor {
  /** Throws when the bytes are no such record; undefined when none of its kinds is set. */
  decode(bytes: Uint8Array): DecodedRecord | undefined;
  /**
   * The observations of a record, findings on the way. Returns none when nothing can be made of it; what it returns is dropped
   * when a finding rejects the record.
   */
  normalise(record: DecodedRecord, context: RecordContext): readonly Observation[];
}
