/** Records kept beside the journal until a named person decides: quarantined, rejected, in conflict, dead. */
import type { Label, Observation, TimeUs, Violation } from "../model/index.ts";
import type { Database } from "./database.ts";
import type { RecordKey } from "./journal_append.ts";

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
  /** Of a quarantined record: what it would put into the journal. */
  readonly observations?: readonly Observation[];
  readonly raw?: Uint8Array;
  readonly decision?: { readonly by: string; readonly reason: string; readonly atUs: TimeUs };
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

/** Newest first. */
export async function listSetAside(_db: Database, _filter?: SetAsideFilter): Promise<readonly SetAsideRecord[]> {
  throw new Error("being written");
}

export async function readSetAside(_db: Database, _id: number): Promise<SetAsideRecord | undefined> {
  throw new Error("being written");
}

/** How many wait for a decision, by kind. */
export async function countSetAside(_db: Database): Promise<Readonly<Record<SetAsideKind, number>>> {
  throw new Error("being written");
}

/**
 * Puts a quarantined record's observations into the journal, as `by` decided. Returns how many they were.
 *
 * Throws StoreError SET_ASIDE_UNKNOWN when no quarantined record has this id, SET_ASIDE_DECIDED when it no longer waits.
 */
export async function releaseQuarantined(
  _db: Database,
  _id: number,
  _by: string,
  _reason: string,
  _nowUs: TimeUs,
): Promise<number> {
  throw new Error("being written");
}

/** Marks a record of any kind as dealt with; the row stays. Throws as `releaseQuarantined`. */
export async function discardSetAside(
  _db: Database,
  _id: number,
  _by: string,
  _reason: string,
  _nowUs: TimeUs,
): Promise<void> {
  throw new Error("being written");
}
