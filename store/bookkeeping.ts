/** What every commit of records also writes: how far each stream is decided, and how each source is doing. */
import type pg from "pg";
import type { OutcomeKind, TimeUs } from "../model/index.ts";
import { int4Array, int8Array, textArray } from "./binary_array.ts";

export interface CountedRecord {
  readonly streamId: number;
  readonly sourceId: string;
  readonly seq: number;
  readonly outcome: OutcomeKind;
  readonly receivedUs: TimeUs;
  /** The newest of what went into the journal. */
  readonly observedUs: TimeUs | undefined;
}

/**
 * A batch that goes on where the stream was moves it to the batch's end at once; from there `decided_through` walks over what
 * had come out of order before.
 */
const WRITE = `
  WITH status AS (
    INSERT INTO source_status AS s
      (source_id, last_received_us, last_observed_us, accepted, flagged, quarantined, rejected, duplicate, conflict)
    SELECT * FROM unnest($4::text[], $5::int8[], $6::int8[], $7::int8[], $8::int8[], $9::int8[], $10::int8[], $11::int8[], $12::int8[])
    ON CONFLICT (source_id) DO UPDATE SET
      last_received_us = greatest(s.last_received_us, excluded.last_received_us),
      last_observed_us = greatest(s.last_observed_us, excluded.last_observed_us),
      accepted = s.accepted + excluded.accepted, flagged = s.flagged + excluded.flagged,
      quarantined = s.quarantined + excluded.quarantined, rejected = s.rejected + excluded.rejected,
      duplicate = s.duplicate + excluded.duplicate, conflict = s.conflict + excluded.conflict)
  UPDATE streams SET committed_through = decided_through(streams.stream_id,
      CASE WHEN batch.first_seq <= committed_through + 1 THEN greatest(committed_through, batch.last_seq) ELSE committed_through END)
    FROM unnest($1::int4[], $2::int8[], $3::int8[]) AS batch(stream_id, first_seq, last_seq)
   WHERE streams.stream_id = batch.stream_id
  RETURNING streams.stream_id, committed_through`;

interface SourceCounts {
  receivedUs: number;
  observedUs: number | undefined;
  counts: Record<OutcomeKind, number>;
}

/** Returns how far each stream of the batch is decided, by stream. */
export async function writeBookkeeping(
  tx: pg.PoolClient,
  records: readonly CountedRecord[],
): Promise<ReadonlyMap<number, number>> {
  const runs = [...firstRuns(records)];
  const sources = [...countBySource(records)];
  const counts = (kind: OutcomeKind): Buffer => int8Array(sources.map(([, source]) => source.counts[kind]));
  const written = await tx.query<{ stream_id: number; committed_through: number }>(WRITE, [
    int4Array(runs.map(([streamId]) => streamId)),
    int8Array(runs.map(([, run]) => run.first)),
    int8Array(runs.map(([, run]) => run.last)),
    textArray(sources.map(([sourceId]) => sourceId)),
    int8Array(sources.map(([, source]) => source.receivedUs)),
    int8Array(sources.map(([, source]) => source.observedUs)),
    counts("accepted"),
    counts("flagged"),
    counts("quarantined"),
    counts("rejected"),
    counts("duplicate"),
    counts("conflict"),
  ]);
  return new Map(written.rows.map((row) => [row.stream_id, row.committed_through]));
}

/** The numbers without a gap from the lowest of each stream's records in the batch. */
function firstRuns(records: readonly CountedRecord[]): Map<number, { first: number; last: number }> {
  const seqs = new Map<number, number[]>();
  for (const { streamId, seq } of records) {
    const list = seqs.get(streamId);
    if (list === undefined) seqs.set(streamId, [seq]);
    else list.push(seq);
  }
  const runs = new Map<number, { first: number; last: number }>();
  for (const [streamId, list] of seqs) {
    list.sort((a, b) => a - b);
    let last = list[0]!;
    for (const seq of list) {
      if (seq > last + 1) break;
      last = seq;
    }
    runs.set(streamId, { first: list[0]!, last });
  }
  return runs;
}

function countBySource(records: readonly CountedRecord[]): Map<string, SourceCounts> {
  const sources = new Map<string, SourceCounts>();
  for (const { sourceId, outcome, receivedUs, observedUs } of records) {
    let source = sources.get(sourceId);
    if (source === undefined) {
      const counts = { accepted: 0, flagged: 0, quarantined: 0, rejected: 0, duplicate: 0, conflict: 0 };
      source = { receivedUs, observedUs, counts };
      sources.set(sourceId, source);
    }
    source.counts[outcome]++;
    source.receivedUs = Math.max(source.receivedUs, receivedUs);
    if (observedUs !== undefined) source.observedUs = Math.max(source.observedUs ?? observedUs, observedUs);
  }
  return sources;
}
