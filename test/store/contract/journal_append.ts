import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Observation } from "../../../model/index.ts";
import {
  type AppendedRecord,
  appendRecords,
  countSetAside,
  journalHead,
  listSetAside,
  openDatabase,
  passGaps,
  type RecordToAppend,
  readJournal,
  readSourceCounts,
  streamPosition,
} from "../../../store/index.ts";
import type { Engine } from "../../support/database.ts";
import type { Started } from "../engines.ts";
import { ais, anyObservation, bearing, digestOf, epochOf, NATIONAL, position, record, T0_US } from "../samples.ts";

const kinds = (appended: readonly AppendedRecord[]): string[] => appended.map(({ kind }) => kind);

/** Records of one stream with these numbers. */
function numbered(epoch: string, seqs: readonly number[], sourceId = "drone-1"): RecordToAppend[] {
  return seqs.map((seq) => record([position({ sourceId, epoch, seq })]));
}

export function appendingRecords(started: () => Started, engine: Engine): void {
  describe("appending records", () => {
    test("a record that comes again with the same bytes is a duplicate, in its batch and in a later one", async () => {
      const { db } = started();
      const [one, two] = numbered(epochOf("again"), [1, 2]) as [RecordToAppend, RecordToAppend];
      const before = await journalHead(db);
      expect(kinds(await appendRecords(db, [one, two, one], T0_US))).toEqual(["accepted", "accepted", "duplicate"]);
      const again = await appendRecords(db, [two, one, ...numbered(epochOf("again"), [3])], T0_US);
      expect(kinds(again)).toEqual(["duplicate", "duplicate", "accepted"]);
      expect(again[0]).toMatchObject({ earlier: "accepted", committedThroughSeq: 3 });
      expect(await journalHead(db)).toBe(before + 3);
    });

    test("the same key with other bytes is a conflict: kept aside once, nothing overwritten", async () => {
      const { db } = started();
      const epoch = epochOf("conflict");
      const [one] = numbered(epoch, [1]) as [RecordToAppend];
      const forged = { ...one, digest: digestOf("forged"), raw: Buffer.from([0, 255, 128, 10]) };
      await appendRecords(db, [one], T0_US);
      const head = await journalHead(db);
      const before = (await countSetAside(db)).conflict;
      const [answer] = await appendRecords(db, [forged], T0_US);
      expect(answer).toMatchObject({ kind: "conflict", violations: [{ field: "seq", code: "KEY_CONFLICT" }] });
      await appendRecords(db, [forged, forged], T0_US);
      expect((await countSetAside(db)).conflict).toBe(before + 1);
      expect(await journalHead(db)).toBe(head);
      const [kept] = await listSetAside(db, { kind: "conflict", sourceId: "drone-1", limit: 1 });
      expect(kept?.key).toEqual({ sourceId: "drone-1", epoch, seq: 1 });
      expect([...kept!.raw!]).toEqual([0, 255, 128, 10]);
      expect([...kept!.digest]).toEqual([...digestOf("forged")]);
      expect(kinds(await appendRecords(db, [one], T0_US))).toEqual(["duplicate"]);
    });

    test("two records with one key and other bytes in one batch: the first stands", async () => {
      const { db } = started();
      const [one] = numbered(epochOf("conflict inside"), [1]) as [RecordToAppend];
      const other = { ...one, digest: digestOf("other") };
      expect(kinds(await appendRecords(db, [one, other, one], T0_US))).toEqual(["accepted", "conflict", "duplicate"]);
    });

    test("rejected and quarantined records are set aside and stay what they were when they come again", async () => {
      const { db } = started();
      const epoch = epochOf("bad");
      const violations = [{ field: "lat", code: "OUT_OF_RANGE", sentence: "Latitude 91." }];
      const rejected = record([], {
        key: { sourceId: "drone-1", epoch, seq: 1 },
        admission: { kind: "rejected", violations },
      });
      const late = position({ epoch, seq: 2 });
      const quarantined = record([late], { admission: { kind: "quarantined", observations: [late], violations } });
      const secret = { ...rejected, key: { ...rejected.key, seq: 3 }, digest: digestOf("s"), raw: new Uint8Array() };
      const head = await journalHead(db);
      const first = await appendRecords(db, [rejected, quarantined, secret], T0_US);
      expect(kinds(first)).toEqual(["rejected", "quarantined", "rejected"]);
      expect(first[0]).toMatchObject({ violations, committedThroughSeq: 3 });
      const again = await appendRecords(db, [quarantined, rejected], T0_US);
      expect(again.map(({ kind, earlier }) => [kind, earlier])).toEqual([
        ["duplicate", "quarantined"],
        ["duplicate", "rejected"],
      ]);
      expect(await journalHead(db)).toBe(head);
      const aside = (await listSetAside(db, { sourceId: "drone-1" })).filter(({ key }) => key.epoch === epoch);
      expect(aside.map(({ kind, key, raw }) => [kind, key.seq, raw?.toString()])).toEqual([
        ["rejected", 3, undefined],
        ["quarantined", 2, "raw bytes"],
        ["rejected", 1, "raw bytes"],
      ]);
      expect(aside[1]?.observations).toEqual([late]);
    });

    test("a value that no column can hold rejects its record, not the batch", async () => {
      const { db } = started();
      const epoch = epochOf("not storable");
      const far = record([position({ epoch, seq: 1 }, { observedAtUs: 1e18 })]);
      const nowhere = record([position({ epoch, seq: 2 }, { position: { lonDeg: Number.NaN, latDeg: 0 } })]);
      const texts = record([position({ epoch, seq: 3 }, { sceneId: "a\0b\ud800", sourceTrackId: "\\u0000" })]);
      const appended = await appendRecords(db, [far, nowhere, texts], T0_US);
      expect(kinds(appended)).toEqual(["rejected", "rejected", "accepted"]);
      expect(appended[0]?.violations[0]?.code).toBe("NOT_STORABLE");
      const found = await lastEntry(started);
      expect(found).toMatchObject({ sceneId: "a\ufffdb\ufffd", sourceTrackId: "\\u0000" });
    });

    test("a stream is decided up to its first missing number, whatever the order of arrival", async () => {
      const { db } = started();
      const epoch = epochOf("gaps");
      const through = async (seqs: readonly number[]): Promise<number> =>
        (await appendRecords(db, numbered(epoch, seqs), T0_US)).at(-1)!.committedThroughSeq;
      expect(await through([1, 2, 3])).toBe(3);
      expect(await through([5, 6])).toBe(3);
      expect(await through([9, 8])).toBe(3);
      expect(await through([4])).toBe(6);
      expect(await through([7, 2])).toBe(9);
      expect(await through([12])).toBe(9);
      expect(await streamPosition(db, "drone-1", epoch)).toEqual({ committedThroughSeq: 9, highestSeq: 12 });
      expect(await passGaps(db, "drone-1", epoch, 11)).toEqual({ committedThroughSeq: 12, highestSeq: 12 });
      // What comes late inside the passed gap is still taken, and the stream never moves back.
      const late = await appendRecords(db, numbered(epoch, [10]), T0_US);
      expect(late[0]).toMatchObject({ kind: "accepted", committedThroughSeq: 12 });
      expect(await streamPosition(db, "nobody", epoch)).toEqual({ committedThroughSeq: 0, highestSeq: 0 });
    });

    test("any order and any batching of any subset gives the position that counting gives", async () => {
      const { db } = started();
      let run = 0;
      await fc.assert(
        fc.asyncProperty(
          fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 30 }),
          fc.integer({ min: 1, max: 7 }),
          async (seqs, size) => {
            const epoch = epochOf(`property ${engine} ${run++}`);
            const arrived = new Set<number>();
            for (let from = 0; from < seqs.length; from += size) {
              const batch = seqs.slice(from, from + size);
              for (const seq of batch) arrived.add(seq);
              let expected = 0;
              while (arrived.has(expected + 1)) expected++;
              const appended = await appendRecords(db, numbered(epoch, batch), T0_US);
              expect(appended.map((one) => one.committedThroughSeq)).toEqual(batch.map(() => expected));
            }
          },
        ),
        { numRuns: 15 },
      );
    });

    test("all observations of one record go in together, in order", async () => {
      const { db } = started();
      const epoch = epochOf("scene");
      const scene = Array.from({ length: 5_000 }, (_, i) => position({ epoch, seq: 1, part: 30_000 + i }));
      const before = await journalHead(db);
      await appendRecords(db, [record(scene)], T0_US);
      const page = await readJournal(db, NATIONAL, { journalSeq: before, cursor: 0 }, 50_000, T0_US);
      expect(page.entries.map(({ observation }) => observation.key.part)).toEqual(scene.map(({ key }) => key.part));
      expect(page.throughSeq).toBe(before + 5_000);
    });

    test("whatever was observed comes back equal", async () => {
      const { db } = started();
      const epoch = epochOf("round trip");
      let seq = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(anyObservation, { minLength: 1, maxLength: 20 }), async (observations) => {
          const given = observations.map(
            (one) => ({ ...one, key: { sourceId: "any", epoch, seq: ++seq, part: 3 } }) as Observation,
          );
          const before = await journalHead(db);
          await appendRecords(
            db,
            given.map((one) => record([one])),
            T0_US + 5,
          );
          const read = await readJournal(db, viewOfAll, { journalSeq: before, cursor: 7 }, 100, T0_US);
          expect(read.entries.map(({ observation }) => observation)).toEqual(given);
          expect(read.entries.map(({ cursor }) => cursor)).toEqual(given.map((_, i) => 8 + i));
          expect(read.entries.every(({ availableAtUs }) => availableAtUs === T0_US + 5)).toBe(true);
        }),
        { numRuns: 25 },
      );
    });

    test("how each source is doing is counted with the commit", async () => {
      const { db } = started();
      const epoch = epochOf("counts");
      const flagged = ais(431_000_001, { sourceId: "counted", epoch, seq: 1 });
      const two = ais(431_000_002, { sourceId: "counted", epoch, seq: 2 }, { observedAtUs: T0_US + 77 });
      const batch = [
        record([flagged], { admission: { kind: "flagged", observations: [flagged], violations: [] } }),
        record([two]),
        record([two]),
        record([two], { content: "other" }),
        record([], { key: { sourceId: "counted", epoch, seq: 3 }, admission: { kind: "rejected", violations: [] } }),
      ];
      await appendRecords(db, batch, T0_US);
      const none = { accepted: 0, flagged: 0, quarantined: 0, rejected: 0, duplicate: 0, conflict: 0 };
      const times = { lastReceivedUs: two.receivedAtUs, lastObservedUs: flagged.observedAtUs };
      const labelled = { ...none, ...times, accepted: 1, flagged: 1, duplicate: 1, conflict: 1 };
      const counted = async () => (await readSourceCounts(db)).filter(({ sourceId }) => sourceId === "counted");
      const unread = { sourceId: "counted", status: { ...none, lastReceivedUs: T0_US, rejected: 1 } };
      expect(await counted()).toEqual([unread, { sourceId: "counted", label: two.label, status: labelled }]);
      await appendRecords(db, [batch[1]!], T0_US);
      const more = { sourceId: "counted", label: two.label, status: { ...labelled, duplicate: 2 } };
      expect(await counted()).toEqual([unread, more]);
    });

    test.skipIf(engine === "embedded")(
      "concurrent appenders commit in the order of their numbers, each record once",
      async () => {
        const { db, test: database } = started();
        const others = await Promise.all([1, 2, 3].map(() => openDatabase({ url: database.url! })));
        try {
          const start = await journalHead(db);
          let reading = true;
          const seen: number[] = [];
          const reader = (async () => {
            for (let after = { journalSeq: start, cursor: 0 }; ; ) {
              const page = await readJournal(db, NATIONAL, after, 50, T0_US);
              seen.push(...page.entries.map(({ journalSeq }) => journalSeq));
              if (page.entries.length === 0 && !reading) return;
              after = { journalSeq: page.throughSeq, cursor: after.cursor + page.entries.length };
            }
          })();
          // All appenders send the same records, in batches of other sizes, on a day that none of them has a partition for.
          const day = 3 * 86_400e6;
          const sent = Array.from({ length: 300 }, (_, i) =>
            record([bearing({ epoch: epochOf("race"), seq: i + 1 }, { receivedAtUs: T0_US + day + i })]),
          );
          const outcomes = await Promise.all(
            others.map(async (other, i) => {
              const size = 7 + 6 * i;
              const answers: AppendedRecord[] = [];
              for (let from = 0; from < sent.length; from += size)
                answers.push(...(await appendRecords(other, sent.slice(from, from + size), T0_US)));
              return kinds(answers);
            }),
          );
          reading = false;
          await reader;
          const accepted = sent.map((_, i) => outcomes.filter((kindsOfOne) => kindsOfOne[i] === "accepted").length);
          expect(accepted).toEqual(sent.map(() => 1));
          expect(seen).toEqual(sent.map((_, i) => start + 1 + i));
        } finally {
          await Promise.all(others.map((other) => other.close()));
        }
      },
    );
  });
}

/** Sees every label. */
const viewOfAll = { ...NATIONAL, canSee: () => true };

async function lastEntry(started: () => { db: Parameters<typeof journalHead>[0] }): Promise<Observation | undefined> {
  const { db } = started();
  const head = await journalHead(db);
  const page = await readJournal(db, NATIONAL, { journalSeq: head - 1, cursor: 0 }, 1, T0_US);
  return page.entries[0]?.observation;
}
