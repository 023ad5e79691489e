import { describe, expect, test } from "vitest";
import {
  type ArrayConfigurationObservation,
  type JournalEntry,
  type Label,
  PUBLIC_LABEL,
  type View,
  viewOf,
} from "../../../model/index.ts";
import {
  appendRecords,
  type Database,
  findArrayConfigurations,
  journalHead,
  openDatabase,
  readJournal,
  readObservation,
} from "../../../store/index.ts";
import type { Engine } from "../../support/database.ts";
import type { Started } from "../engines.ts";
import {
  bearing,
  COAST_GUARD,
  envelope,
  epochOf,
  NATIONAL,
  position,
  record,
  SECRET_LABEL,
  T0_US,
} from "../samples.ts";

/** Everything after `from`, in pages of `limit`. */
async function readAll(db: Database, view: View, from: number, limit: number, nowUs = T0_US): Promise<JournalEntry[]> {
  const entries: JournalEntry[] = [];
  for (let after = { journalSeq: from, cursor: 0 }; ; ) {
    const page = await readJournal(db, view, after, limit, nowUs);
    entries.push(...page.entries);
    if (page.throughSeq === (await journalHead(db)) && page.entries.length < limit) return entries;
    after = { journalSeq: page.throughSeq, cursor: after.cursor + page.entries.length };
  }
}

export function readingTheJournal(started: () => Started, engine: Engine): void {
  describe("reading the journal", () => {
    test("each audience reads its own numbers without a gap, whatever the pages and whatever it may not see", async () => {
      const { db } = started();
      const from = await journalHead(db);
      const epoch = epochOf("mixed");
      const mixed = Array.from({ length: 40 }, (_, i) =>
        i % 3 === 0 ? position({ epoch, seq: i + 1 }) : bearing({ epoch, seq: i + 1 }),
      );
      await appendRecords(
        db,
        mixed.map((one) => record([one])),
        T0_US,
      );
      for (const limit of [1, 3, 7, 100]) {
        const national = await readAll(db, NATIONAL, from, limit);
        expect(national.map(({ observation }) => observation)).toEqual(mixed);
        expect(national.map(({ cursor }) => cursor)).toEqual(mixed.map((_, i) => i + 1));
        const open = await readAll(db, COAST_GUARD, from, limit);
        expect(open.map(({ observation }) => observation)).toEqual(mixed.filter((_, i) => i % 3 === 0));
        expect(open.map(({ cursor }) => cursor)).toEqual(open.map((_, i) => i + 1));
      }
    });

    test("what the audience may not see moves it on without telling it anything", async () => {
      const { db } = started();
      const from = await journalHead(db);
      const epoch = epochOf("hidden");
      await appendRecords(
        db,
        [1, 2, 3].map((seq) => record([bearing({ epoch, seq })])),
        T0_US,
      );
      const page = await readJournal(db, COAST_GUARD, { journalSeq: from, cursor: 5 }, 10, T0_US);
      expect(page).toEqual({ entries: [], throughSeq: from + 3 });
      expect(await readJournal(db, COAST_GUARD, { journalSeq: from + 3, cursor: 5 }, 10, T0_US)).toEqual({
        entries: [],
        throughSeq: from + 3,
      });
      expect(await readObservation(db, COAST_GUARD, from + 1, T0_US)).toBeUndefined();
      expect(await readObservation(db, NATIONAL, from + 1, T0_US)).toMatchObject({ kind: "bearing" });
      expect(await readObservation(db, NATIONAL, from + 999, T0_US)).toBeUndefined();
    });

    test("a clearance ends at its time", async () => {
      const { db } = started();
      const from = await journalHead(db);
      await appendRecords(db, [record([position({ epoch: epochOf("expiry") })])], T0_US);
      const { clearance, ...audience } = NATIONAL.audience;
      const view = viewOf({ ...audience, clearance: { ...clearance, expiresAtUs: T0_US + 10 } });
      const after = { journalSeq: from, cursor: 0 };
      expect((await readJournal(db, view, after, 10, T0_US + 9)).entries).toHaveLength(1);
      expect((await readJournal(db, view, after, 10, T0_US + 10)).entries).toHaveLength(0);
    });

    test("labels that differ only in the order of their sets are one, and any other difference is none", async () => {
      const { db } = started();
      const epoch = epochOf("labels");
      const one: Label = { ...PUBLIC_LABEL, releasableTo: ["JP", "US"] };
      const same: Label = { ...PUBLIC_LABEL, releasableTo: ["US", "JP"] };
      const other: Label = { ...one, validUntilUs: T0_US };
      const count = async (): Promise<number> =>
        (await db.pool.query("SELECT count(*)::integer AS n FROM labels")).rows[0].n;
      await appendRecords(db, [record([position({ epoch, seq: 1 }, { label: one })])], T0_US);
      const before = await count();
      await appendRecords(db, [record([position({ epoch, seq: 2 }, { label: same })])], T0_US);
      expect(await count()).toBe(before);
      await appendRecords(db, [record([position({ epoch, seq: 3 }, { label: other })])], T0_US);
      expect(await count()).toBe(before + 1);
    });

    test("array configurations are found whenever they came", async () => {
      const { db } = started();
      const configuration = (version: number): ArrayConfigurationObservation => ({
        ...envelope({ sourceId: "array-1", epoch: epochOf("configuration"), seq: version }),
        kind: "array-configuration",
        sensorKind: "subsurface",
        label: SECRET_LABEL,
        arrayId: "array-1",
        version,
        validFromUs: T0_US,
        geometry: "line",
        origin: { lonDeg: 129, latDeg: 34 },
        depthM: 100,
        axisTrueDeg: 30,
        soundSpeedMps: 1490,
        bandLowHz: 10,
        bandHighHz: 1000,
        sampleRateHz: 4000,
        elements: 32,
      });
      await appendRecords(db, [record([configuration(1)]), record([configuration(2)])], T0_US);
      expect(await findArrayConfigurations(db)).toEqual([configuration(1), configuration(2)]);
    });

    test.skipIf(engine === "embedded")("a label that another process brings is met in time", async () => {
      const { db, test: database } = started();
      const writer = await openDatabase({ url: database.url! });
      try {
        for (let seq = 1; seq <= 5; seq++) {
          const from = await journalHead(db);
          const label: Label = { ...PUBLIC_LABEL, originators: [`agency-${seq}`] };
          await appendRecords(writer, [record([position({ epoch: epochOf("foreign"), seq }, { label })])], T0_US);
          const page = await readJournal(db, COAST_GUARD, { journalSeq: from, cursor: 0 }, 10, T0_US);
          expect(page.entries.map(({ observation }) => observation.label)).toEqual([label]);
        }
      } finally {
        await writer.close();
      }
    });
  });
}
