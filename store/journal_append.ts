/** Appends records to the journal: idempotent by key, durable when it returns. */
import type { Admission, Label, Observation, OutcomeKind, TimeUs, Violation } from "../model/index.ts";
import { type Batch, type CountedRecord, type SetAsideRow, writeBatch } from "./append_batch.ts";
import { internLabels, knownLabelId, streamId } from "./catalog.ts";
import type { Database } from "./database.ts";
import { identitiesOf } from "./identities.ts";
import { senderOf } from "./identity_text.ts";
import { type JournalRow, journalRow } from "./journal_rows.ts";
import { KeyMap } from "./key_map.ts";
import { ensureJournalDays, retryingPartitions } from "./partitions.ts";
import type { KnownKey } from "./record_keys.ts";
import { whyNotStorable } from "./storable.ts";

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
  readonly earlier?: Admission["kind"];
  /** How far the record's stream is decided without a gap, after this commit: what the ack may say. */
  readonly committedThroughSeq: number;
}

/** A record ready to be written. */
interface Prepared {
  readonly record: RecordToAppend;
  readonly streamId: number;
  readonly seq: number;
  /** As it is kept: of AIS under a key, so that nobody finds the record by trying every MMSI. */
  readonly digest: Uint8Array;
  readonly admission: Admission;
  readonly rows: readonly JournalRow[];
}

/** The record that stands for a key: the one that came first, in this batch (`item`) or before it. */
interface Standing {
  readonly item: Prepared | undefined;
  readonly digest: Uint8Array;
  readonly outcome: Admission["kind"];
}

type Decided = Omit<AppendedRecord, "committedThroughSeq">;

/**
 * Appends the batch in one transaction; outcomes in the order of `records`, given only after the commit. All observations of
 * a record are in the journal together or not at all. The observations' keys are taken to be their record's.
 *
 * A record whose values no column can hold (a time in the year 20000) is rejected with the code NOT_STORABLE; it never fails
 * the batch. Throws what the database throws: then nothing of the batch is committed, and all of it may be sent again.
 */
export async function appendRecords(
  db: Database,
  records: readonly RecordToAppend[],
  nowUs: TimeUs,
): Promise<readonly AppendedRecord[]> {
  if (records.length === 0) return [];
  const prepared = await prepare(db, records);
  return retryingPartitions(db, () => append(db, prepared, nowUs));
}

/**
 * Takes every key for new at first, which the rule is and which costs one call. Keys that turn out to be there are decided as
 * duplicates or conflicts in the next one; each round knows of more keys, so that the rounds end.
 */
async function append(db: Database, prepared: readonly Prepared[], nowUs: TimeUs): Promise<readonly AppendedRecord[]> {
  let earlier: readonly KnownKey[] = [];
  for (;;) {
    const standing = standingOf(prepared, earlier);
    const decided = prepared.map((item, i) => decide(item, standing[i]!));
    const added = prepared.filter((item, i) => standing[i]!.item === item);
    const batch: Batch = {
      keys: prepared,
      newKeys: added.map(({ streamId, seq, digest, admission }) => ({
        streamId,
        seq,
        digest,
        outcome: admission.kind,
      })),
      rows: added.flatMap(({ rows }) => rows),
      setAside: prepared.flatMap((item, i) => setAside(db, item, decided[i]!)),
      counted: prepared.map((item, i) => counted(db, item, decided[i]!)),
    };
    await ensureJournalDays(db, batch.rows);
    const written = await writeBatch(db, batch, nowUs);
    if (written.kind === "written")
      return decided.map((one, i) => ({
        ...one,
        committedThroughSeq: written.throughSeqs.get(prepared[i]!.streamId)!,
      }));
    earlier = [...earlier, ...written.keys];
  }
}

/** Everything that needs no lock: numbers for streams and labels, rows with their JSON. */
async function prepare(db: Database, records: readonly RecordToAppend[]): Promise<readonly Prepared[]> {
  const labels = new Set(
    records.flatMap(({ admission }) =>
      [labelOf(admission) ?? [], observationsOf(admission).map(({ label }) => label)].flat(),
    ),
  );
  await internLabels(db, labels);
  admitSenders(db, records);
  const prepared: Prepared[] = [];
  let [stream, last] = [0, undefined as RecordKey | undefined];
  for (const record of records) {
    const { sourceId, epoch, seq } = record.key;
    // A batch is made of stretches of one stream: only where the next begins it is looked up.
    if (last === undefined || epoch !== last.epoch || sourceId !== last.sourceId)
      stream = await streamId(db, sourceId, epoch);
    last = record.key;
    const why = whyNotStorable(observationsOf(record.admission), record.receivedAtUs);
    const label = labelOf(record.admission);
    const admission: Admission =
      why === undefined
        ? record.admission
        : { kind: "rejected", violations: [why], ...(label === undefined ? {} : { label }) };
    const fused = admission.kind === "accepted" || admission.kind === "flagged" ? admission.observations : [];
    const rows = fused.map((observation) => journalRow(db, stream, seq, observation));
    prepared.push({ record, streamId: stream, seq, digest: digestKept(db, record), admission, rows });
  }
  return prepared;
}

/** The identities of all that were heard are on disk before a row that needs them is written: one write for a batch. */
function admitSenders(db: Database, records: readonly RecordToAppend[]): void {
  const senders = new Set<number>();
  for (const { admission } of records)
    for (const observation of observationsOf(admission))
      if (observation.kind === "ais" && whyNotStorable([observation], 0) === undefined) senders.add(observation.mmsi);
  if (senders.size > 0) identitiesOf(db).admit(senders);
}

function digestKept(db: Database, { digest, admission, raw }: RecordToAppend): Uint8Array {
  const isAis = observationsOf(admission)[0]?.kind === "ais" || senderOf(raw) !== undefined;
  return isAis ? identitiesOf(db).keyedDigest(digest) : digest;
}

/** For every record of the batch, which one stands for its key: an earlier one, else the first of the batch. */
function standingOf(prepared: readonly Prepared[], earlier: readonly KnownKey[]): readonly Standing[] {
  const byKey = new KeyMap<Standing>();
  for (const { streamId, seq, digest, outcome } of earlier)
    byKey.set(streamId, seq, { item: undefined, digest, outcome });
  return prepared.map((item) => {
    const known = byKey.get(item.streamId, item.seq);
    if (known !== undefined) return known;
    const first: Standing = { item, digest: item.digest, outcome: item.admission.kind };
    byKey.set(item.streamId, item.seq, first);
    return first;
  });
}

function decide(item: Prepared, standing: Standing): Decided {
  if (standing.item === item) return { kind: item.admission.kind, violations: item.admission.violations };
  // Keys of an earlier program hold the digest as it came.
  if (Buffer.compare(standing.digest, item.digest) === 0 || Buffer.compare(standing.digest, item.record.digest) === 0)
    return { kind: "duplicate", violations: [], earlier: standing.outcome };
  const { sourceId, epoch, seq } = item.record.key;
  const sentence =
    `Record ${seq} of stream ${epoch} of ${sourceId} came before with other content: the first one stands, this one was kept ` +
    "aside. A producer that begins to count anew must begin a new stream_epoch.";
  return { kind: "conflict", violations: [{ field: "seq", code: "KEY_CONFLICT", sentence }] };
}

function setAside(db: Database, item: Prepared, decided: Decided): readonly SetAsideRow[] {
  if (decided.kind !== "quarantined" && decided.kind !== "rejected" && decided.kind !== "conflict") return [];
  const { record, streamId } = item;
  const observations = observationsOf(item.admission);
  const label = labelOf(item.admission);
  return [
    {
      kind: decided.kind,
      streamId,
      sourceSeq: record.key.seq,
      receivedUs: Math.round(record.receivedAtUs),
      labelId: label === undefined ? undefined : knownLabelId(db, label),
      violations: decided.violations,
      digest: item.digest,
      observations: decided.kind === "quarantined" ? observations : undefined,
      raw: record.raw.length === 0 ? undefined : record.raw,
    },
  ];
}

function counted(db: Database, item: Prepared, decided: Decided): CountedRecord {
  const { key, receivedAtUs } = item.record;
  const observed = item.rows.reduce((newest, row) => Math.max(newest, row.observedUs), Number.NEGATIVE_INFINITY);
  const isIn = decided.kind === "accepted" || decided.kind === "flagged";
  const label = labelOf(item.admission);
  return {
    sourceId: key.sourceId,
    labelId: (label === undefined ? undefined : knownLabelId(db, label)) ?? 0,
    outcome: decided.kind,
    receivedUs: Math.round(receivedAtUs),
    observedUs: isIn && Number.isFinite(observed) ? observed : undefined,
  };
}

/** All observations of a record have its label. */
function labelOf(admission: Admission): Label | undefined {
  return observationsOf(admission)[0]?.label ?? admission.label;
}

function observationsOf(admission: Admission): readonly Observation[] {
  return admission.kind === "rejected" ? [] : admission.observations;
}
