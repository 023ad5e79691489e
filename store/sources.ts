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

const READ = `
  SELECT source_id, last_received_us, last_observed_us, accepted, flagged, quarantined, rejected, duplicate, conflict
    FROM source_status ORDER BY source_id`;

interface Row {
  readonly source_id: string;
  readonly last_received_us: number | null;
  readonly last_observed_us: number | null;
  readonly accepted: number;
  readonly flagged: number;
  readonly quarantined: number;
  readonly rejected: number;
  readonly duplicate: number;
  readonly conflict: number;
}

/** By source id; a source that never sent anything is not in it. */
export async function readSourceStatus(db: Database): Promise<ReadonlyMap<string, SourceStatus>> {
  const found = await db.pool.query<Row>(READ);
  return new Map(
    found.rows.map(({ source_id, last_received_us, last_observed_us, ...counts }) => [
      source_id,
      {
        ...(last_received_us === null ? {} : { lastReceivedUs: last_received_us }),
        ...(last_observed_us === null ? {} : { lastObservedUs: last_observed_us }),
        ...counts,
      },
    ]),
  );
}
