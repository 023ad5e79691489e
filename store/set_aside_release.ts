/** Quarantined records that what they waited for has released: made into observations anew and put into the journal. */
import type { Admission, TimeUs } from "../model/index.ts";
import { internLabels } from "./catalog.ts";
import { type Database, transaction } from "./database.ts";
import { StoreError } from "./errors.ts";
import { sealObservation } from "./identity_seal.ts";
import { appendJournal, journalRow } from "./journal_rows.ts";
import { toJson } from "./json.ts";
import { ensureJournalDays, retryingPartitions } from "./partitions.ts";
import { changeOutcome } from "./record_keys.ts";
import { retentionClassOf } from "./retention_classes.ts";
import {
  type Decision,
  decideSetAside,
  SET_ASIDE_COLUMNS,
  type SetAsideRecord,
  type SetAsideStored,
  toRecords,
  waiting,
} from "./set_aside.ts";

/** Oldest first: they go into the journal as they came. */
const WAITING_FOR = `
  SELECT ${SET_ASIDE_COLUMNS} FROM set_aside
   WHERE state = 'waiting' AND kind = 'quarantined' AND raw IS NOT NULL AND set_aside_id > $3 AND received_us >= $5
     AND stream_id IN (SELECT stream_id FROM streams WHERE source_id = $1)
     AND EXISTS (SELECT FROM json_array_elements(violations) AS one WHERE one ->> 'code' = ANY($2::text[]))
   ORDER BY set_aside_id LIMIT $4`;

const RENEW = "UPDATE set_aside SET violations = $2::json, observations = $3::json WHERE set_aside_id = $1";

export interface WaitingQuery {
  readonly sourceId: string;
  /** Of which they were given one. */
  readonly codes: readonly string[];
  readonly receivedSinceUs: TimeUs;
  readonly afterId: number;
  readonly limit: number;
}

/** Quarantined records that still wait, with their bytes. */
export async function listWaitingFor(
  db: Database,
  { sourceId, codes, receivedSinceUs, afterId, limit }: WaitingQuery,
): Promise<readonly SetAsideRecord[]> {
  const found = await db.pool.query<SetAsideStored>(WAITING_FOR, [sourceId, codes, afterId, limit, receivedSinceUs]);
  return toRecords(db, found.rows);
}

/**
 * Puts the observations into the journal and marks the record released, or discards what turned out to be bad, in one transaction;
 * what is still quarantined for another reason waits on with what it now holds. False when somebody else has decided meanwhile, a person or another process: then nothing was changed.
 */
export async function releaseWith(db: Database, id: number, renewed: Admission, decision: Decision): Promise<boolean> {
  const observations = renewed.kind === "rejected" || renewed.kind === "quarantined" ? [] : renewed.observations;
  await internLabels(db, new Set(observations.map(({ label }) => label)));
  const places = observations.map(({ key, receivedAtUs }) => ({
    className: retentionClassOf(db, key.sourceId).name,
    receivedUs: receivedAtUs,
  }));
  try {
    await retryingPartitions(db, async () => {
      await ensureJournalDays(db, places);
      await transaction(db, async (tx) => {
        const row = await waiting(tx, id);
        if (renewed.kind === "quarantined") {
          const held = renewed.observations.map((one) => sealObservation(db, one));
          await tx.query(RENEW, [id, toJson(renewed.violations), toJson(held)]);
          return;
        }
        const rows = observations.map((one) => journalRow(db, row.stream_id, row.source_seq, one));
        await appendJournal(tx, rows, decision.atUs);
        await changeOutcome(tx, row.stream_id, row.source_seq, renewed.kind);
        const found = toJson([...row.violations, ...renewed.violations]);
        await tx.query(RENEW, [id, found, toJson(observations.map((one) => sealObservation(db, one)))]);
        await decideSetAside(tx, id, renewed.kind === "rejected" ? "discarded" : "released", decision);
      });
    });
    return true;
  } catch (error) {
    if (error instanceof StoreError && error.code === "SET_ASIDE_DECIDED") return false;
    throw error;
  }
}
