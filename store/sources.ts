/** How each source is doing, as of the last commit. */
import type { Label, Source, TimeUs, View } from "../model/index.ts";
import { labelsById } from "./catalog.ts";
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
  SELECT source_id, label_id, last_received_us, last_observed_us, accepted, flagged, quarantined, rejected, duplicate, conflict
    FROM source_counts ORDER BY source_id, label_id`;

interface Row {
  readonly source_id: string;
  readonly label_id: number;
  readonly last_received_us: number | null;
  readonly last_observed_us: number | null;
  readonly accepted: number;
  readonly flagged: number;
  readonly quarantined: number;
  readonly rejected: number;
  readonly duplicate: number;
  readonly conflict: number;
}

/** How a source is doing as far as the records with one label go. */
export interface LabelledStatus {
  readonly sourceId: string;
  /** Absent: of records that could not be read. */
  readonly label?: Label;
  readonly status: SourceStatus;
}

export async function readSourceCounts(db: Database): Promise<readonly LabelledStatus[]> {
  const found = await db.pool.query<Row>(READ);
  const labels = await labelsById(
    db,
    found.rows.map((row) => row.label_id),
  );
  return found.rows.map((row) => {
    const label = labels.get(row.label_id);
    return { sourceId: row.source_id, ...(label === undefined ? {} : { label }), status: status(row) };
  });
}

function status({ last_received_us, last_observed_us, ...row }: Row): SourceStatus {
  const { accepted, flagged, quarantined, rejected, duplicate, conflict } = row;
  return {
    ...(last_received_us === null ? {} : { lastReceivedUs: last_received_us }),
    ...(last_observed_us === null ? {} : { lastObservedUs: last_observed_us }),
    ...{ accepted, flagged, quarantined, rejected, duplicate, conflict },
  };
}

/**
 * How each source is doing as far as this view goes: made only of the records whose labels it may see, so that a record that is kept
 * from it moves neither a count nor a time. What could not be read counts for those who may see the strictest the source may send.
 */
export function statusSeenBy(
  view: View,
  counts: readonly LabelledStatus[],
  sources: readonly Source[],
  nowUs: TimeUs,
): ReadonlyMap<string, SourceStatus> {
  const seen = new Map<string, SourceStatus>();
  for (const source of sources) {
    const strictest = { ...source.defaultLabel, level: Math.max(source.defaultLabel.level, source.maximumLevel) };
    const own = counts.filter(
      ({ sourceId, label }) => sourceId === source.id && view.canSee(label ?? strictest, nowUs),
    );
    if (own.length > 0) seen.set(source.id, own.map((one) => one.status).reduce(sum));
  }
  return seen;
}

function sum(a: SourceStatus, b: SourceStatus): SourceStatus {
  const lastReceivedUs = newest(a.lastReceivedUs, b.lastReceivedUs);
  const lastObservedUs = newest(a.lastObservedUs, b.lastObservedUs);
  return {
    ...(lastReceivedUs === undefined ? {} : { lastReceivedUs }),
    ...(lastObservedUs === undefined ? {} : { lastObservedUs }),
    accepted: a.accepted + b.accepted,
    flagged: a.flagged + b.flagged,
    quarantined: a.quarantined + b.quarantined,
    rejected: a.rejected + b.rejected,
    duplicate: a.duplicate + b.duplicate,
    conflict: a.conflict + b.conflict,
  };
}

function newest(a: TimeUs | undefined, b: TimeUs | undefined): TimeUs | undefined {
  if (a === undefined) return b;
  return b === undefined ? a : Math.max(a, b);
}
