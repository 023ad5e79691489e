import { describe, expect, test } from "vitest";
import { type Label, PUBLIC_LABEL, type Source } from "../../../model/index.ts";
import {
  appendRecords,
  type Database,
  type RecordToAppend,
  readSourceCounts,
  statusSeenBy,
} from "../../../store/index.ts";
import type { Started } from "../engines.ts";
import { COAST_GUARD, digestOf, epochOf, NATIONAL, position, record, SECRET_LABEL, T0_US } from "../samples.ts";

const MIXED = "drone-mixed";

function labelled(epoch: string, seq: number, label: Label, receivedAtUs: number, sourceId = MIXED): RecordToAppend {
  return { ...record([position({ sourceId, epoch, seq }, { label })]), receivedAtUs };
}

/** Rejected, with the label it came with. */
function rejected(
  epoch: string,
  seq: number,
  label: Label | undefined,
  receivedAtUs: number,
  sourceId = MIXED,
): RecordToAppend {
  return {
    ...labelled(epoch, seq, PUBLIC_LABEL, receivedAtUs, sourceId),
    admission: { kind: "rejected", violations: [], ...(label === undefined ? {} : { label }) },
  };
}

async function seenOf(db: Database, view: typeof NATIONAL, id: string): Promise<string> {
  const source = { id, defaultLabel: PUBLIC_LABEL, maximumLevel: 3 } as Source;
  return JSON.stringify(statusSeenBy(view, await readSourceCounts(db), [source], T0_US).get(id));
}

export function sourceCounts(started: () => Started): void {
  describe("how a source is doing", () => {
    test("is told to an audience from the records it may see alone: others move neither a count nor a time", async () => {
      const { db } = started();
      const open = (id: string): RecordToAppend[] => [
        labelled(epochOf(id), 1, PUBLIC_LABEL, T0_US, id),
        labelled(epochOf(id), 2, PUBLIC_LABEL, T0_US + 1e6, id),
        rejected(epochOf(id), 3, PUBLIC_LABEL, T0_US + 2e6, id),
      ];
      const hidden = (id: string): RecordToAppend[] => [
        labelled(epochOf(id), 4, SECRET_LABEL, T0_US + 60e6, id),
        { ...labelled(epochOf(id), 4, SECRET_LABEL, T0_US + 61e6, id), digest: digestOf("other") },
        labelled(epochOf(id), 4, SECRET_LABEL, T0_US + 62e6, id),
        rejected(epochOf(id), 5, SECRET_LABEL, T0_US + 63e6, id),
        rejected(epochOf(id), 6, { ...PUBLIC_LABEL, level: 5 }, T0_US + 64e6, id),
        rejected(epochOf(id), 7, undefined, T0_US + 65e6, id),
      ];
      await appendRecords(db, open("drone-open"), T0_US);
      await appendRecords(db, open(MIXED), T0_US);
      await appendRecords(db, hidden(MIXED), T0_US);
      // One batch may hold both.
      const later = labelled(epochOf(MIXED), 8, PUBLIC_LABEL, T0_US + 3e6);
      await appendRecords(db, [labelled(epochOf(MIXED), 9, SECRET_LABEL, T0_US + 66e6), later], T0_US);
      await appendRecords(db, [labelled(epochOf("drone-open"), 8, PUBLIC_LABEL, T0_US + 3e6, "drone-open")], T0_US);

      expect(await seenOf(db, COAST_GUARD, MIXED)).toBe(await seenOf(db, COAST_GUARD, "drone-open"));
      expect(JSON.parse(await seenOf(db, COAST_GUARD, MIXED))).toMatchObject({
        ...{ accepted: 3, rejected: 1, duplicate: 0, conflict: 0, lastReceivedUs: T0_US + 3e6 },
      });
      expect(JSON.parse(await seenOf(db, NATIONAL, MIXED))).toMatchObject({
        ...{ accepted: 5, duplicate: 1, conflict: 1, lastReceivedUs: T0_US + 66e6 },
      });
    });

    test("counts nothing of a batch that is written in a second try twice", async () => {
      const { db } = started();
      const id = "drone-twice";
      const records = [1, 2].map((seq) => labelled(epochOf(id), seq, PUBLIC_LABEL, T0_US, id));
      await appendRecords(db, records, T0_US);
      await appendRecords(db, [...records, labelled(epochOf(id), 3, PUBLIC_LABEL, T0_US, id)], T0_US);
      expect(JSON.parse(await seenOf(db, NATIONAL, id))).toMatchObject({ accepted: 3, duplicate: 2 });
    });
  });
}
