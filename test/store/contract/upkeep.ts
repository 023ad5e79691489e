import { describe, expect, test } from "vitest";
import {
  appendRecords,
  commitPicture,
  dropBefore,
  journalHead,
  listUploads,
  loadOffset,
  migrate,
  openDatabase,
  openWorkspace,
  readContributions,
  readJournal,
  readTracksAt,
  readUpload,
  readWorkspace,
  registerAudiences,
  saveWorkspaceClock,
  transaction,
  type Upload,
  writeUpload,
} from "../../../store/index.ts";
import type { Engine } from "../../support/database.ts";
import type { Started } from "../engines.ts";
import { epochOf, NATIONAL, position, record, state, T0_US, track } from "../samples.ts";

const DAY_US = 86_400e6;
/** 2024-04-14, long before what the other tests wrote. */
const LONG_AGO_US = T0_US - 30 * DAY_US;

export function upkeep(started: () => Started, engine: Engine): void {
  describe("workspace, uploads, migrations, retention", () => {
    test("a workspace is made once and keeps its kind and its clock", async () => {
      const { db } = started();
      expect(await readWorkspace(db)).toBeUndefined();
      await expect(saveWorkspaceClock(db, 5)).rejects.toMatchObject({ code: "WORKSPACE_MISSING" });
      expect(await openWorkspace(db, { name: "busan", kind: "replay", clockUs: T0_US })).toEqual({
        name: "busan",
        kind: "replay",
        clockUs: T0_US,
      });
      await saveWorkspaceClock(db, T0_US + 7);
      expect(await openWorkspace(db, { name: "busan", kind: "replay", clockUs: 1 })).toMatchObject({
        clockUs: T0_US + 7,
      });
      await expect(openWorkspace(db, { name: "busan", kind: "live" })).rejects.toMatchObject({
        code: "WORKSPACE_KIND",
      });
    });

    test("an upload is what was last written of it", async () => {
      const { db } = started();
      const upload: Upload = {
        uploadId: "u1",
        sourceId: "sat-1",
        header: Uint8Array.of(0, 255, 10),
        bytesReceived: 5,
        state: "receiving",
        updatedUs: T0_US,
      };
      await writeUpload(db, upload);
      await writeUpload(db, { ...upload, uploadId: "u0", updatedUs: T0_US + 1 });
      const bytes = await readUpload(db, "u1");
      expect({ ...bytes, header: [...bytes!.header] }).toEqual({ ...upload, header: [0, 255, 10] });
      expect((await listUploads(db, "receiving")).map(({ uploadId }) => uploadId)).toEqual(["u1", "u0"]);
      const failure = [{ field: "crs", code: "CRS_UNKNOWN", sentence: "No CRS." }];
      await writeUpload(db, { ...upload, state: "failed", failure, sceneRef: "s" });
      expect(await readUpload(db, "u1")).toMatchObject({ state: "failed", failure, sceneRef: "s" });
      expect(await readUpload(db, "u2")).toBeUndefined();
    });

    test("audiences are registered again and again without harm; a name that cannot be one is refused", async () => {
      const { db } = started();
      // "revision" and "place" are parts of index names: a partition must not be taken for one.
      await registerAudiences(db, ["revision", "where-when", "revision"]);
      await registerAudiences(db, ["revision"]);
      expect((await loadOffset(db, "where-when")).revision).toBe(0);
      for (const id of ["", "Upper", "a_b", "a--b", "a-", "-a", "a'b", "a".repeat(31)])
        await expect(registerAudiences(db, [id])).rejects.toMatchObject({ code: "AUDIENCE_NAME" });
    });

    test("days that have ended are dropped whole, and a day that was dropped can begin again", async () => {
      const { db } = started();
      const epoch = epochOf("retention");
      const on = (seq: number, day: number) =>
        record([position({ epoch, seq }, { receivedAtUs: LONG_AGO_US + day * DAY_US })]);
      const from = await journalHead(db);
      await appendRecords(db, [on(1, 0), on(2, 1), on(3, 2)], T0_US);
      const seqs = async (): Promise<number[]> =>
        (await readJournal(db, NATIONAL, { journalSeq: from, cursor: 0 }, 100, T0_US)).entries.map(
          ({ observation }) => observation.key.seq,
        );
      expect(await seqs()).toEqual([1, 2, 3]);
      expect(await dropBefore(db, "journal", LONG_AGO_US + 1.9 * DAY_US)).toEqual(["journal__standard__d20240414"]);
      expect(await seqs()).toEqual([2, 3]);
      // Another process would not know that the day is gone.
      await appendRecords(db, [on(4, 1)], T0_US);
      await transaction(db, (tx) => tx.query("DROP TABLE journal__standard__d20240415"));
      await appendRecords(db, [on(5, 1)], T0_US);
      expect(await seqs()).toEqual([3, 5]);
    });

    test("the history of a picture is dropped by day in every audience, the tracks stay", async () => {
      const { db } = started();
      for (const audience of ["national", "coast-guard"]) {
        const { revision: _, ...offset } = await loadOffset(db, audience);
        const at = (day: number) => ({ trackId: "a", state: state(LONG_AGO_US + day * DAY_US) });
        const association = (cursor: number, day: number) => ({
          cursor,
          observedAtUs: LONG_AGO_US + day * DAY_US,
          trackId: "a",
          explanation: "",
        });
        await commitPicture(db, {
          audience,
          from: offset,
          to: offset,
          tracks: [track("a", { firstSeenUs: LONG_AGO_US, lastSeenUs: LONG_AGO_US + DAY_US })],
          states: [at(0), at(1)],
          removedStates: [],
          associations: [association(1, 0), association(2, 1)],
          sightings: [],
          evidence: [],
        });
      }
      expect(await dropBefore(db, "track_states", LONG_AGO_US + DAY_US)).toEqual([
        "track_states__coast_guard__d20240414",
        "track_states__national__d20240414",
      ]);
      await dropBefore(db, "associations", LONG_AGO_US + DAY_US);
      expect(await dropBefore(db, "sightings", LONG_AGO_US + DAY_US)).toEqual([]);
      for (const audience of ["national", "coast-guard"]) {
        expect(await readTracksAt(db, audience, LONG_AGO_US)).toEqual([]);
        expect(await readTracksAt(db, audience, LONG_AGO_US + DAY_US)).toHaveLength(1);
        expect((await readContributions(db, audience, "a", 10)).map(({ cursor }) => cursor)).toEqual([2]);
      }
    });

    test.skipIf(engine === "embedded")("two programs that migrate at once do it once", async () => {
      const { db, test: database } = started();
      await db.pool.query("DROP TABLE IF EXISTS migrations");
      await db.pool.query("DROP SCHEMA public CASCADE; CREATE SCHEMA public; CREATE EXTENSION postgis");
      const others = await Promise.all([1, 2, 3].map(() => openDatabase({ url: database.url! })));
      try {
        await Promise.all(others.map((other) => migrate(other)));
        const rows = await db.pool.query("SELECT number FROM migrations ORDER BY number");
        const numbers = rows.rows.map(({ number }) => number);
        expect(numbers.slice(0, 3)).toEqual([1, 2, 3]);
        expect(new Set(numbers).size).toBe(numbers.length);
      } finally {
        await Promise.all(others.map((other) => other.close()));
      }
    });

    test("a database of a newer program, or one made by an edited migration, is refused", async () => {
      const { db } = started();
      await migrate(db);
      await db.pool.query("INSERT INTO migrations (number, name, digest) VALUES (9999, '9999_future', 'x')");
      await expect(migrate(db)).rejects.toMatchObject({ code: "SCHEMA_NEWER" });
      await db.pool.query("DELETE FROM migrations WHERE number = 9999");
      await db.pool.query("UPDATE migrations SET digest = 'edited' WHERE number = 1");
      await expect(migrate(db)).rejects.toMatchObject({ code: "SCHEMA_CHANGED" });
    });
  });
}
