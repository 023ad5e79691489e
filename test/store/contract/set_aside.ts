import { describe, expect, test } from "vitest";
import {
  appendRecords,
  countSetAside,
  type Database,
  discardSetAside,
  journalHead,
  listSetAside,
  readJournal,
  readSetAside,
  releaseQuarantined,
} from "../../../store/index.ts";
import type { Started } from "../engines.ts";
import { bearing, epochOf, NATIONAL, position, record, SECRET_LABEL, T0_US } from "../samples.ts";

const violations = [{ field: "observed_time_us", code: "TOO_OLD", sentence: "Older than seven days." }];

/** Quarantines one record of two observations; returns its id. */
async function quarantine(db: Database, epoch: string): Promise<number> {
  const observations = [bearing({ epoch, seq: 1, part: 0 }), bearing({ epoch, seq: 1, part: 1 })];
  await appendRecords(
    db,
    [record(observations, { admission: { kind: "quarantined", observations, violations } })],
    T0_US,
  );
  return (await listSetAside(db, { kind: "quarantined", limit: 1 }))[0]!.id;
}

export function whatIsSetAside(started: () => Started): void {
  describe("what is set aside", () => {
    test("a quarantined record is released by a named person and then is in the journal, once", async () => {
      const { db } = started();
      const epoch = epochOf("release");
      const id = await quarantine(db, epoch);
      const head = await journalHead(db);
      expect(await readSetAside(db, id)).toMatchObject({
        kind: "quarantined",
        state: "waiting",
        label: SECRET_LABEL,
        violations,
      });
      expect(await releaseQuarantined(db, id, "Sato", "The clock was corrected.", T0_US + 9)).toBe(2);
      const page = await readJournal(db, NATIONAL, { journalSeq: head, cursor: 0 }, 10, T0_US);
      expect(page.entries.map(({ observation, availableAtUs }) => [observation, availableAtUs])).toEqual([
        [bearing({ epoch, seq: 1, part: 0 }), T0_US + 9],
        [bearing({ epoch, seq: 1, part: 1 }), T0_US + 9],
      ]);
      expect(await readSetAside(db, id)).toMatchObject({
        state: "released",
        decision: { by: "Sato", reason: "The clock was corrected.", atUs: T0_US + 9 },
      });
      await expect(releaseQuarantined(db, id, "Ito", "Again.", T0_US)).rejects.toMatchObject({
        code: "SET_ASIDE_DECIDED",
      });
      await expect(discardSetAside(db, id, "Ito", "Again.", T0_US)).rejects.toMatchObject({
        code: "SET_ASIDE_DECIDED",
      });
      expect(await journalHead(db)).toBe(head + 2);
      const again = await appendRecords(db, [record([bearing({ epoch, seq: 1 })])], T0_US);
      expect(again[0]).toMatchObject({ kind: "duplicate", earlier: "flagged" });
    });

    test("a discarded record never reaches the journal and stays on record", async () => {
      const { db } = started();
      const id = await quarantine(db, epochOf("discard"));
      const [head, before] = [await journalHead(db), await countSetAside(db)];
      await discardSetAside(db, id, "Sato", "A test transmission.", T0_US);
      expect(await journalHead(db)).toBe(head);
      expect((await countSetAside(db)).quarantined).toBe(before.quarantined - 1);
      expect((await listSetAside(db, { state: "discarded" })).map((one) => one.id)).toContain(id);
    });

    test("only what is quarantined can be released, and only what is there", async () => {
      const { db } = started();
      const epoch = epochOf("rejected");
      const key = { sourceId: "drone-9", epoch, seq: 1 };
      await appendRecords(db, [record([], { key, admission: { kind: "rejected", violations } })], T0_US);
      const [rejected] = await listSetAside(db, { sourceId: "drone-9" });
      await expect(releaseQuarantined(db, rejected!.id, "Sato", "", T0_US)).rejects.toMatchObject({
        code: "SET_ASIDE_UNKNOWN",
      });
      await expect(releaseQuarantined(db, 999_999, "Sato", "", T0_US)).rejects.toMatchObject({
        code: "SET_ASIDE_UNKNOWN",
      });
      expect(await readSetAside(db, 999_999)).toBeUndefined();
    });

    test("the list is newest first, by kind and source, and can be paged", async () => {
      const { db } = started();
      const epoch = epochOf("pages");
      const observations = (seq: number) => [position({ sourceId: "paged", epoch, seq })];
      const records = [1, 2, 3, 4, 5].map((seq) =>
        record(observations(seq), { admission: { kind: "quarantined", observations: observations(seq), violations } }),
      );
      await appendRecords(db, records, T0_US);
      const seqs: number[] = [];
      for (let beforeId: number | undefined; ; ) {
        const page = await listSetAside(db, {
          sourceId: "paged",
          limit: 2,
          ...(beforeId === undefined ? {} : { beforeId }),
        });
        seqs.push(...page.map(({ key }) => key.seq));
        if (page.length < 2) break;
        beforeId = page.at(-1)!.id;
      }
      expect(seqs).toEqual([5, 4, 3, 2, 1]);
      expect(await listSetAside(db, { sourceId: "paged", kind: "conflict" })).toEqual([]);
    });
  });
}
