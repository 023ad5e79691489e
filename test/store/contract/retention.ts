import { describe, expect, test } from "vitest";
import type { AisObservation, Observation } from "../../../model/index.ts";
import {
  appendRecords,
  commitPicture,
  type Database,
  DEFAULT_RETENTION,
  identityGeneration,
  journalHead,
  listHolds,
  listSetAside,
  listShreddings,
  loadCheckpoint,
  loadEvidence,
  loadOffset,
  openText,
  placeHold,
  prune,
  readContributions,
  readJournal,
  readTrack,
  registerRetention,
  releaseHold,
  sealText,
  settleIdentities,
  shredIdentity,
} from "../../../store/index.ts";
import type { Started } from "../engines.ts";
import { ais, epochOf, NATIONAL, position, record, T0_US, track } from "../samples.ts";

const DAY_US = 86_400_000_000;
const ACT = { by: "Sato", reason: "the owner asked", nowUs: T0_US };
const VOYAGE = {
  name: "SAYONARA MARU",
  callsign: "JX7QP",
  imo: 9_123_456,
  destination: "HAKATA",
  shipType: 70,
  lengthM: 90,
};
const PERSONAL = ["SAYONARA", "JX7QP", "9123456", "HAKATA", "13u?etPv2"];

async function readAll(db: Database, fromSeq: number): Promise<readonly Observation[]> {
  const page = await readJournal(db, NATIONAL, { journalSeq: fromSeq, cursor: 0 }, 1_000, T0_US);
  return page.entries.map(({ observation }) => observation);
}

/** Everything that the tables hold, as text. */
async function wholeDatabase(db: Database): Promise<string> {
  const tables = await db.pool.query<{ name: string }>(
    "SELECT c.oid::regclass::text AS name FROM pg_class AS c WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND c.relname <> 'spatial_ref_sys'",
  );
  const texts: string[] = [];
  for (const { name } of tables.rows)
    texts.push(JSON.stringify((await db.pool.query(`SELECT t::text AS row FROM ${name} AS t`)).rows));
  return texts.join("\n");
}

/** One step that writes all that can name a vessel, for the audience. */
async function writeNames(db: Database, audience: string, mmsi: number, generation?: number): Promise<void> {
  const { revision: _, ...from } = await loadOffset(db, audience);
  const claimed = { mmsi, ...VOYAGE };
  const world = {
    tracks: [{ identity: { claimed, voyage: VOYAGE, heardUs: 5 }, life: { uid: "u" } }],
    calls: [{ mmsi, distress: "x" }],
  };
  await commitPicture(db, {
    audience,
    from,
    to: { ...from, cursor: from.cursor + 1 },
    tracks: [
      track("named", { claimed, identities: [{ mmsi, probability: 0.99 }] }),
      track("likely", { identities: [{ mmsi, probability: 0.4 }] }),
    ],
    states: [],
    removedStates: [],
    associations: [
      { cursor: 1, observedAtUs: T0_US, trackId: "named", explanation: `AIS of MMSI ${mmsi} was 3 m away.` },
    ],
    sightings: [
      {
        entry: {
          journalSeq: 1,
          cursor: 1,
          availableAtUs: T0_US,
          observation: ais(mmsi, {}, { observedAtUs: T0_US, voyage: VOYAGE }),
        },
      },
    ],
    evidence: [
      {
        cursor: 1,
        basis: "ais",
        mmsi,
        candidatePosition: { lonDeg: 1, latDeg: 2 },
        distanceM: 1,
        mahalanobis2: 1,
        logDensity: -8,
        gapS: 1,
      },
    ],
    checkpoint: { baseUs: T0_US, body: JSON.stringify(world) },
    ...(generation === undefined ? {} : { identityGeneration: generation }),
  });
}

export function retentionAndIdentities(started: () => Started): void {
  describe("identities", () => {
    test("nothing that names a vessel stands in the database, and all of it comes back equal", async () => {
      const { db } = started();
      const mmsi = 431_777_001;
      const from = await journalHead(db);
      const heard = ais(mmsi, { epoch: epochOf("sealed") }, { voyage: VOYAGE, safetyText: "MAYDAY SAYONARA MARU" });
      await appendRecords(db, [record([heard])], T0_US);
      expect(await readAll(db, from)).toEqual([heard]);
      await writeNames(db, "sealed", mmsi);
      const text = await wholeDatabase(db);
      for (const word of [...PERSONAL, String(mmsi)]) expect(text).not.toContain(word);
      expect(await readTrack(db, "sealed", "named")).toMatchObject({ claimed: { mmsi, ...VOYAGE } });
      expect(await readTrack(db, "sealed", "likely")).toMatchObject({ identities: [{ mmsi, probability: 0.4 }] });
      expect((await readContributions(db, "sealed", "named", 1))[0]!.explanation).toBe(
        `AIS of MMSI ${mmsi} was 3 m away.`,
      );
      expect(await loadEvidence(db, "sealed", [1])).toMatchObject([{ mmsi }]);
      const { body } = (await loadCheckpoint(db, "sealed"))!;
      expect(body).toBe(
        JSON.stringify({
          tracks: [{ identity: { claimed: { mmsi, ...VOYAGE }, voyage: VOYAGE, heardUs: 5 }, life: { uid: "u" } }],
          calls: [{ mmsi, distress: "x" }],
        }),
      );
    });

    test("a shredded identity is a tombstone wherever it stood; what the vessel sends afterwards is another's", async () => {
      const { db } = started();
      const mmsi = 431_777_002;
      const from = await journalHead(db);
      const epoch = epochOf("shredded");
      const heard = [1, 2].map((seq) => ais(mmsi, { epoch, seq }, { voyage: VOYAGE }));
      const other = ais(431_777_003, { epoch, seq: 3 }, { voyage: VOYAGE });
      await appendRecords(
        db,
        [...heard, other].map((one) => record([one])),
        T0_US,
      );
      await writeNames(db, "shredded", mmsi);
      const text = sealText(db, `MMSI ${mmsi} entered the zone.`);
      const named = sealText(db, "SAYONARA MARU entered the zone.", mmsi);
      const before = (await loadOffset(db, "shredded")).revision;
      const { receipt } = await shredIdentity(db, mmsi, ACT);
      expect(receipt).toMatch(/^[0-9a-f]{32}$/);
      const [first, second, third] = (await readAll(db, from)) as AisObservation[];
      expect(first).toMatchObject({ identityShredded: true, position: heard[0]!.position, line: "" });
      expect(first!.voyage).toEqual({ shipType: 70, lengthM: 90 });
      expect(first!.mmsi).toBe(second!.mmsi);
      expect(first!.mmsi).toBeGreaterThan(2 ** 40);
      expect(third).toEqual(other);
      const tombstone = await readTrack(db, "shredded", "named");
      expect(tombstone!.claimed).toEqual({ shredded: true, shipType: 70, lengthM: 90 });
      for (const id of ["named", "likely"]) expect((await readTrack(db, "shredded", id))!.identities).toEqual([]);
      expect(tombstone!.revision).toBe(before + 1); // whoever follows the picture reads it again
      expect((await readContributions(db, "shredded", "named", 1))[0]!.explanation).not.toContain(String(mmsi));
      expect(await loadEvidence(db, "shredded", [1])).toMatchObject([{ mmsi: first!.mmsi }]);
      const checkpoint = JSON.parse((await loadCheckpoint(db, "shredded"))!.body);
      expect(checkpoint.tracks[0].identity.claimed).toEqual({ mmsi: first!.mmsi, shipType: 70, lengthM: 90 });
      expect(openText(db, text)).toBe("MMSI (identity shredded) entered the zone.");
      expect(openText(db, named)).not.toContain("SAYONARA");

      await appendRecords(db, [record([ais(mmsi, { epoch, seq: 4 })])], T0_US);
      const again = (await readAll(db, from))[3] as AisObservation;
      expect(again.mmsi).toBe(mmsi);
      await expect(shredIdentity(db, 431_999_999, ACT)).rejects.toMatchObject({ code: "IDENTITY_UNKNOWN" });
      const register = (await listShreddings(db)).at(-1)!;
      expect(register).toMatchObject({ by: "Sato", reason: "the owner asked" });
    });

    test("a picture that was loaded before a shredding is not written after it", async () => {
      const { db } = started();
      const mmsi = 431_777_004;
      await appendRecords(db, [record([ais(mmsi, { epoch: epochOf("stale") })])], T0_US);
      const generation = identityGeneration(db);
      await shredIdentity(db, mmsi, ACT);
      await expect(writeNames(db, "stale", mmsi, generation)).rejects.toMatchObject({ code: "IDENTITIES_CHANGED" });
      expect(await readTrack(db, "stale", "named")).toBeUndefined();
    });

    test("AIS that was set aside is sealed as it came, also when nobody could read who sent it", async () => {
      const { db } = started();
      const epoch = epochOf("aside");
      const line = "!AIVDM,1,1,,A,177KQJ5000G?tO`K>RA1wUbN0TKH,0*00"; // MMSI 477553000, and a wrong checksum
      const cut = "!AIVDM,2,2,3,B,1@0000000000000,2*55";
      const rejected = (seq: number, raw: string) =>
        record([], {
          key: { sourceId: "ais-aside", epoch, seq },
          content: raw,
          raw: Buffer.from(raw),
          admission: { kind: "rejected", violations: [{ field: "line", code: "X", sentence: `About ${raw}` }] },
        });
      await appendRecords(db, [rejected(1, line), rejected(2, cut)], T0_US);
      const texts = async () =>
        (await listSetAside(db, { sourceId: "ais-aside" })).map(({ raw }) => raw && Buffer.from(raw).toString());
      expect(await texts()).toEqual([cut, line]);
      const { rows } = await db.pool.query("SELECT encode(raw, 'escape') || violations::text AS text FROM set_aside");
      expect(JSON.stringify(rows)).not.toContain("AIVDM");
      await shredIdentity(db, 477_553_000, ACT);
      expect(await texts()).toEqual([undefined, undefined]);
    });

    test("a folder of keys that is put back does not bring a shredded identity back", async () => {
      const { db, test } = started();
      const { readFileSync, writeFileSync } = await import("node:fs");
      const mmsi = 431_777_005;
      const file = `${test.dir}/identity-keys/identities`;
      const from = await journalHead(db);
      await appendRecords(db, [record([ais(mmsi, { epoch: epochOf("restored") })])], T0_US);
      const copy = readFileSync(file);
      await shredIdentity(db, mmsi, ACT);
      const sealed = copy.subarray(-128 + 44, -128 + 84);
      expect(copy.includes(sealed)).toBe(true);
      expect(readFileSync(file).includes(sealed)).toBe(false);
      writeFileSync(file, copy);
      expect(await settleIdentities(db)).toBeGreaterThan(0);
      expect(readFileSync(file).includes(sealed)).toBe(false);
      expect((await readAll(db, from))[0]).toMatchObject({ identityShredded: true });
    });
  });

  describe("retention", () => {
    const FAR_US = T0_US + 5_000 * DAY_US;
    const options = {
      policy: { ...DEFAULT_RETENTION, classes: { standard: 365, "short-lived": 2 } },
      audiences: ["national"],
      nowUs: FAR_US,
      dryRun: false,
      by: "the service",
      reason: "hourly",
    };

    test("a class's days go whole when they are over for so long; another class's stay", async () => {
      const { db } = started();
      await registerRetention(db, options.policy, [{ id: "brief", retentionClass: "short-lived" }]);
      const from = await journalHead(db);
      const on = (sourceId: string, seq: number, daysAgo: number) =>
        record([position({ sourceId, epoch: epochOf("classes"), seq }, { receivedAtUs: FAR_US - daysAgo * DAY_US })]);
      await appendRecords(db, [on("brief", 1, 4), on("brief", 2, 1), on("drone-1", 1, 4)], FAR_US);
      const left = async () => (await readAll(db, from)).map(({ key }) => `${key.sourceId} ${key.seq}`);
      const dry = await prune(db, { ...options, dryRun: true });
      expect(dry.some((sentence) => /Would be pruned.*short_lived/.test(sentence))).toBe(true);
      expect(await left()).toHaveLength(3);
      await placeHold(db, { kind: "source", sourceId: "brief" }, ACT);
      expect((await prune(db, options)).join()).toContain("legal hold");
      expect(await left()).toHaveLength(3);
      await releaseHold(db, { kind: "source", sourceId: "brief" }, ACT);
      await prune(db, options);
      expect(await left()).toEqual(["brief 2", "drone-1 1"]);
      // Sent again, it is still known to have been there, and later it is not.
      const again = async () => (await appendRecords(db, [on("brief", 1, 4)], FAR_US))[0]!.kind;
      expect(await again()).toBe("duplicate");
      await prune(db, { ...options, nowUs: FAR_US + 31 * DAY_US });
      const keys = await db.pool.query(
        "SELECT 1 FROM record_keys JOIN streams USING (stream_id) WHERE source_id = 'brief' AND source_seq = 1",
      );
      expect(keys.rowCount).toBe(0);
      await expect(
        registerRetention(db, options.policy, [{ id: "x", retentionClass: "unheard-of" }]),
      ).rejects.toMatchObject({ code: "RETENTION_CLASS" });
      await registerRetention(db, options.policy, []);
    });

    test("holds are placed and released by named persons and stop shredding", async () => {
      const { db } = started();
      const mmsi = 431_777_006;
      await appendRecords(db, [record([ais(mmsi, { sourceId: "held-ais", epoch: epochOf("held") })])], T0_US);
      const scopes = [
        { kind: "identity", mmsi },
        { kind: "source", sourceId: "held-ais" },
        { kind: "everything" },
      ] as const;
      for (const scope of scopes) {
        await placeHold(db, scope, ACT);
        expect((await listHolds(db)).at(-1)).toMatchObject({ scope, by: "Sato", reason: "the owner asked" });
        await expect(shredIdentity(db, mmsi, ACT)).rejects.toMatchObject({ code: "HELD" });
        if (scope.kind === "everything") expect((await prune(db, options)).join()).toContain("nothing is pruned");
        await releaseHold(db, scope, { ...ACT, by: "Kato" });
        await expect(releaseHold(db, scope, ACT)).rejects.toMatchObject({ code: "HOLD_UNKNOWN" });
      }
      expect((await listHolds(db, true)).at(-1)).toMatchObject({ released: { by: "Kato" } });
      expect(await listHolds(db)).toEqual([]);
      await shredIdentity(db, mmsi, ACT);
    });
  });
}
