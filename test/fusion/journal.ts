/** How tests of fusion on a database come by its journal. */
import { createHash } from "node:crypto";
import type { Observation, TimeUs } from "../../model/index.ts";
import { appendRecords, type Database } from "../../store/index.ts";

/** Appends a batch as ingest would, all of it accepted; committed when its last observation was received, or at `committedUs`. */
export async function append(db: Database, batch: readonly Observation[], committedUs?: TimeUs): Promise<void> {
  await appendRecords(
    db,
    batch.map((observation) => ({
      key: { sourceId: observation.key.sourceId, epoch: observation.key.epoch, seq: observation.key.seq },
      digest: createHash("sha256").update(JSON.stringify(observation)).digest().subarray(0, 16),
      receivedAtUs: observation.receivedAtUs,
      admission: { kind: "accepted", observations: [observation], violations: [] },
      raw: new Uint8Array(),
    })),
    committedUs ?? Math.max(...batch.map((one) => one.receivedAtUs)),
  );
}
