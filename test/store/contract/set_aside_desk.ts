import { describe, expect, test } from "vitest";
import type { Observation } from "../../../model/index.ts";
import {
  appendRecords,
  type Database,
  findSetAside,
  forgetUpload,
  journalHead,
  keepDead,
  listWaitingFor,
  readJournal,
  readSetAside,
  readSetAsideAs,
  readSkipped,
  readUpload,
  releaseQuarantined,
  releaseWith,
  retryDead,
  writeUpload,
} from "../../../store/index.ts";
import type { Started } from "../engines.ts";
import {
  bearing,
  COAST_GUARD,
  digestOf,
  epochOf,
  NATIONAL,
  position,
  record,
  SECRET_LABEL,
  T0_US,
} from "../samples.ts";

const UNKNOWN = [
  { field: "contact.config_version", code: "UNKNOWN_CONFIGURATION", sentence: "Version 1 is not known." },
];

/** Records that wait, nothing made of them yet; numbers from 1. */
async function waiting(db: Database, sourceId: string, count: number): Promise<void> {
  await appendRecords(
    db,
    Array.from({ length: count }, (_, i) => ({
      key: { sourceId, epoch: epochOf(sourceId), seq: i + 1 },
      digest: digestOf(`${sourceId} ${i}`),
      receivedAtUs: T0_US + i,
      admission: { kind: "quarantined" as const, observations: [], violations: UNKNOWN, label: SECRET_LABEL },
      raw: Buffer.from(`record ${i + 1}`),
    })),
    T0_US,
  );
}

const query = { state: "waiting", afterId: 0, limit: 100 } as const;
const wanted = (sourceId: string) => ({
  sourceId,
  codes: ["UNKNOWN_CONFIGURATION"],
  receivedSinceUs: 0,
  afterId: 0,
  limit: 100,
});
const by = { by: "ingest", reason: "The configuration has come.", atUs: T0_US + 99 };

export function theDesk(started: () => Started): void {
  describe("the quarantine desk", () => {
    test("shows an audience what it may see, in order, with how many there are", async () => {
      const { db } = started();
      await waiting(db, "desk", 3);
      const of = (view: typeof NATIONAL, more: object = {}) =>
        findSetAside(db, view, { ...query, sourceId: "desk", ...more }, T0_US);
      const all = await of(NATIONAL);
      expect(all).toMatchObject({ total: 3, records: [{ key: { seq: 1 }, label: SECRET_LABEL }, {}, {}] });
      const paged = await of(NATIONAL, { afterId: all.records[0]!.id, limit: 1 });
      expect(paged).toMatchObject({ total: 3, records: [{ key: { seq: 2 } }] });
      expect(await of(COAST_GUARD)).toEqual({ total: 0, records: [] });
      const { id } = all.records[0]!;
      expect(await readSetAsideAs(db, NATIONAL, id, T0_US)).toMatchObject({ id });
      expect(await readSetAsideAs(db, COAST_GUARD, id, T0_US)).toBeUndefined();
    });

    test("what waited is released once, whoever else tries, and is in the journal as of when it came", async () => {
      const { db } = started();
      const sourceId = "waited";
      await waiting(db, sourceId, 2);
      const found = await listWaitingFor(db, wanted(sourceId));
      expect(found.map(({ raw }) => Buffer.from(raw!).toString())).toEqual(["record 1", "record 2"]);
      expect(await listWaitingFor(db, { ...wanted(sourceId), receivedSinceUs: T0_US + 1 })).toHaveLength(1);
      expect(await listWaitingFor(db, { ...wanted(sourceId), codes: ["TOO_OLD"] })).toEqual([]);
      const [one, two] = found;
      const head = await journalHead(db);
      const made = bearing({ sourceId, epoch: epochOf(sourceId), seq: 1 }, { receivedAtUs: T0_US });
      const renewed = { kind: "accepted", observations: [made], violations: [] } as const;
      const outcomes = await Promise.all([1, 2, 3].map(() => releaseWith(db, one!.id, renewed, by)));
      expect(outcomes.filter((done) => done)).toHaveLength(1);
      const { entries } = await readJournal(db, NATIONAL, { journalSeq: head, cursor: 0 }, 10, T0_US);
      expect(entries.map(({ observation }) => observation)).toEqual([made]);
      expect(await readSetAside(db, one!.id)).toMatchObject({ state: "released", decision: by });
      // What turned out to be bad is put away, and both its findings are kept.
      const bad = { kind: "rejected", violations: [{ field: "f", code: "BAD_CONE", sentence: "It is bad." }] } as const;
      expect(await releaseWith(db, two!.id, bad, by)).toBe(true);
      expect(await readSetAside(db, two!.id)).toMatchObject({
        state: "discarded",
        violations: [{ code: "UNKNOWN_CONFIGURATION" }, { code: "BAD_CONE" }],
      });
      expect(await listWaitingFor(db, wanted(sourceId))).toEqual([]);
    });

    test("what waits for something else besides waits on with what it holds now", async () => {
      const { db } = started();
      const sourceId = "waits-on";
      await waiting(db, sourceId, 1);
      const { id } = (await listWaitingFor(db, wanted(sourceId)))[0]!;
      const made = bearing({ sourceId, epoch: epochOf(sourceId), seq: 1 });
      const old = [{ field: "header.observed_time_us", code: "TOO_OLD", sentence: "It is old." }];
      expect(await releaseWith(db, id, { kind: "quarantined", observations: [made], violations: old }, by)).toBe(true);
      expect(await readSetAside(db, id)).toMatchObject({ state: "waiting", violations: old, observations: [made] });
      expect(await releaseQuarantined(db, id, "Sato", "It is not too old.", T0_US)).toBe(1);
    });

    test("a dead letter is kept once an audience, tried again, and waits again when it fails again", async () => {
      const { db } = started();
      const observation: Observation = position({ sourceId: "dead", epoch: epochOf("dead") });
      await appendRecords(db, [record([observation])], T0_US);
      const entries = [{ journalSeq: 7, observation }];
      const letter = { audience: "national", code: "STEP_FAILED", error: "a fault", entries } as const;
      await keepDead(db, letter);
      await keepDead(db, letter);
      const dead = async (view: typeof NATIONAL) =>
        (await findSetAside(db, view, { ...query, sourceId: "dead", kind: "dead" }, T0_US)).records;
      const [kept, ...more] = await dead(NATIONAL);
      expect(more).toEqual([]);
      expect(kept).toMatchObject({ audience: "national", observations: [observation] });
      expect(await dead(COAST_GUARD)).toEqual([]);
      expect(await readSkipped(db, "national")).toContain(7);
      expect(await readSkipped(db, "coast-guard")).not.toContain(7);
      expect(await retryDead(db, kept!.id, "Sato", "mended", T0_US)).toBe(1);
      await expect(retryDead(db, kept!.id, "Ito", "too", T0_US)).rejects.toMatchObject({ code: "SET_ASIDE_DECIDED" });
      const head = await journalHead(db);
      const { entries: last } = await readJournal(db, NATIONAL, { journalSeq: head - 1, cursor: 0 }, 1, T0_US);
      expect(last[0]?.observation).toEqual({ ...observation, retryFor: "national" });
      // Everybody else has it already: no number of theirs tells of it.
      const others = await readJournal(db, COAST_GUARD, { journalSeq: head - 1, cursor: 0 }, 1, T0_US);
      expect(others).toEqual({ entries: [], throughSeq: head });
      await keepDead(db, { ...letter, entries: last });
      expect((await dead(NATIONAL)).map(({ id, observations }) => [id, observations])).toEqual([
        [kept!.id, [observation]],
      ]);
    });

    test("an upload that nobody goes on with is forgotten, one that is whole is not", async () => {
      const { db } = started();
      const upload = { sourceId: "sat", header: Buffer.from("h"), bytesReceived: 0, updatedUs: T0_US };
      await writeUpload(db, { ...upload, uploadId: "half", state: "receiving" });
      await writeUpload(db, { ...upload, uploadId: "whole", state: "received", sceneRef: "s" });
      await forgetUpload(db, "half");
      await forgetUpload(db, "whole");
      expect(await readUpload(db, "half")).toBeUndefined();
      expect(await readUpload(db, "whole")).toMatchObject({ state: "received" });
    });
  });
}
