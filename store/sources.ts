/** How each source is doing, as of the last commit. */
import type { TimeUs } from "../model/index.ts";
import type { Database } from "./database.ts";

export interface SourceStatus {
  /** Absent: nothing was ever received. */
  readonly lastReceivedUs?: TimeUs;
  /** The newest observed time of what was accepted or flagged. */
  readonly lastObservedUs?: TimeUs;
  readonly accepted: number;
  readonly flagged: number;
  readonly quarantined: number;
  readonly rejected: number;
  readonly duplicate: number;
  readonly conflict: number;
}

/** By source id; a source that never sent anything is not in it. */
export async function readSourceStatus(_db: Database): Promise<ReadonlyMap<string, SourceStatus>> {
  throw new Error("being written");
}
