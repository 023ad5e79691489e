/**
 * Dead letters: observations on which an audience's fusion failed. They are in the journal, and the audience's fusion went on without
 * them; here they wait for a person, who lets it try once more or lets them be.
 */
import { createHash } from "node:crypto";
import { type JournalEntry, keyText, type Observation, type TimeUs } from "../model/index.ts";
import { internLabels, knownLabelId, streamId } from "./catalog.ts";
import { type Database, transaction } from "./database.ts";
import { StoreError } from "./errors.ts";
import { openObservation, sealObservation } from "./identity_seal.ts";
import { sealText } from "./identity_text.ts";
import { appendJournal, journalRow } from "./journal_rows.ts";
import { toJson } from "./json.ts";
import { ensureJournalDays, retryingPartitions } from "./partitions.ts";
import { retentionClassOf } from "./retention_classes.ts";
import { decideSetAside, readSetAside, waiting } from "./set_aside.ts";

/** A letter that was tried again and failed again waits again; one that was discarded stays so. */
const KEEP = `
  INSERT INTO set_aside (kind, stream_id, source_seq, received_us, label_id, violations, digest, observations, audience)
  VALUES ('dead', $1, $2, $3, $4, $5::json, decode($6, 'hex'), $7::json, $8)
  ON CONFLICT (stream_id, source_seq, digest, kind) DO UPDATE
     SET state = 'waiting', decided_by = NULL, decided_reason = NULL, decided_us = NULL, violations = excluded.violations
   WHERE set_aside.state = 'released'`;

const SKIP = `
  INSERT INTO fusion_skipped (audience, journal_seq) SELECT $1, unnest($2::int8[]) ON CONFLICT DO NOTHING`;

const SKIPPED = "SELECT journal_seq FROM fusion_skipped WHERE audience = $1";

/** POISON: their decision failed, alone. STEP_FAILED: nothing could be decided while they were there. */
export type DeadCode = "POISON" | "STEP_FAILED";

export interface DeadLetter {
  readonly audience: string;
  readonly code: DeadCode;
  /** Why, as the error said it. */
  readonly error: string;
  readonly entries: readonly Pick<JournalEntry, "journalSeq" | "observation">[];
}

/** Keeps each record of the letter, once an audience. To be called before the step that goes on without it is committed. */
export async function keepDead(db: Database, { audience, code, error, entries }: DeadLetter): Promise<void> {
  const observations = entries.map(({ observation }) => observation);
  await internLabels(db, new Set(observations.map(({ label }) => label)));
  for (const group of byRecord(observations)) {
    const [first] = group;
    const { key, label, receivedAtUs } = first!;
    const sentence = `Fusion for ${audience} failed on it (${error.slice(0, 300)}) and went on without it. Release it when the cause is mended: fusion then tries again.`;
    const parts = group.map((one) => keyText(one.key)).join("\n");
    await db.pool.query(KEEP, [
      await streamId(db, key.sourceId, key.epoch),
      key.seq,
      Math.round(receivedAtUs),
      knownLabelId(db, label) ?? null,
      toJson([{ field: "fusion", code, sentence: sealText(db, sentence) }]),
      createHash("sha256").update(`${audience}\n${parts}`).digest("hex").slice(0, 32),
      toJson(group.map(({ retryFor: _, ...one }) => sealObservation(db, one as Observation))),
      audience,
    ]);
  }
  if (code === "STEP_FAILED") await db.pool.query(SKIP, [audience, entries.map(({ journalSeq }) => journalSeq)]);
}

/** Places in the journal that this audience's fusion must leave out to be able to go on. */
export async function readSkipped(db: Database, audience: string): Promise<ReadonlySet<number>> {
  const found = await db.pool.query<{ journal_seq: number }>(SKIPPED, [audience]);
  return new Set(found.rows.map((row) => row.journal_seq));
}

/**
 * Gives a dead letter to its audience's fusion once more, through the journal. Returns how many observations it holds. Throws
 * StoreError SET_ASIDE_UNKNOWN, SET_ASIDE_DECIDED.
 */
export async function retryDead(db: Database, id: number, by: string, reason: string, nowUs: TimeUs): Promise<number> {
  const letter = await readSetAside(db, id);
  const { audience, observations = [] } = letter ?? {};
  if (letter?.kind !== "dead" || audience === undefined)
    throw new StoreError(
      "SET_ASIDE_UNKNOWN",
      `There is no dead letter ${id}. \`tomi quarantine list\` shows what waits.`,
    );
  await internLabels(db, new Set(observations.map(({ label }) => label)));
  const places = observations.map(({ key, receivedAtUs }) => ({
    className: retentionClassOf(db, key.sourceId).name,
    receivedUs: receivedAtUs,
  }));
  return retryingPartitions(db, async () => {
    await ensureJournalDays(db, places);
    return transaction(db, async (tx) => {
      const row = await waiting(tx, id);
      const again = (row.observations ?? []).map((one) => ({ ...openObservation(db, one), retryFor: audience }));
      const rows = again.map((one) => journalRow(db, row.stream_id, row.source_seq, one));
      await appendJournal(tx, rows, nowUs);
      await decideSetAside(tx, id, "released", { by, reason, atUs: nowUs });
      return rows.length;
    });
  });
}

function byRecord(observations: readonly Observation[]): Iterable<readonly Observation[]> {
  const groups = new Map<string, Observation[]>();
  for (const one of observations) {
    const id = `${one.key.sourceId}/${one.key.epoch}/${one.key.seq}`;
    const group = groups.get(id);
    if (group === undefined) groups.set(id, [one]);
    else group.push(one);
  }
  return groups.values();
}
