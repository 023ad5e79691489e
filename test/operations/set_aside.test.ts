import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as grpc from "@grpc/grpc-js";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { operate } from "../../cli/operator.ts";
import { decideQuarantined, listQuarantine, showQuarantined } from "../../cli/quarantine.ts";
import { openRecordStream, uploadScene } from "../../exercise/client.ts";
import { type Audience, viewOf } from "../../model/index.ts";
import { registerOperations, setAsideMethods } from "../../operations/index.ts";
import { operationsV1 } from "../../proto/index.ts";
import { appendRecords, keepDead, readJournal } from "../../store/index.ts";
import { NOW_US, source, trackPoint } from "../ingest/records.ts";
import { honest, sceneHeader } from "../ingest/rules/optical_cases.ts";
import { type Served, SOURCES, serve, startTestDatabase, type TestDatabase, wholeJournal } from "../ingest/served.ts";
import { position, record } from "../store/samples.ts";

const audience = (id: string, level: number): Audience => ({
  id,
  name: { en: id, ja: id },
  clearance: { level, regimes: [], compartments: [], organisations: ["MSDF"] },
});
const AUDIENCES = [audience("national", 5), audience("coast-guard", 1)];
const REGISTERED = [
  ...SOURCES,
  source("drone", { id: "drone-desk" }),
  source("drone", { id: "drone-secret", defaultLabel: { ...source("drone").defaultLabel, level: 3 } }),
];
const DAY_US = 86_400_000_000;
const folder = mkdtempSync(join(tmpdir(), "tomi-desk-test-"));

let database: TestDatabase;
let served: Served;
let server: grpc.Server;
let address: string;
let searched: string[] = [];

beforeAll(async () => {
  database = await startTestDatabase();
  served = await serve(database.db, {
    sources: () => REGISTERED,
    // Fifty times as fast, so that what is looked for every five seconds is found at once.
    timer: { nowMs: () => 0, every: (ms, work) => clearInterval.bind(undefined, setInterval(work, ms / 50)) },
    processScene: async ({ path }) => {
      searched.push(path);
      return { kind: "rejected", code: "OPTICAL_DECODE", sentence: "Searched." };
    },
  });
  const quiet = { info() {}, warn() {}, error() {} };
  const deps = { db: database.db, clock: () => NOW_US, sources: () => REGISTERED };
  server = new grpc.Server();
  registerOperations(
    server,
    {
      ...deps,
      workspace: { name: "t", kind: "exercise" },
      audiences: AUDIENCES,
      profile: "development",
      dataDir: folder,
      log: quiet,
    },
    setAsideMethods(deps),
  );
  const port = await new Promise<number>((resolve, reject) =>
    server.bindAsync("127.0.0.1:0", grpc.ServerCredentials.createInsecure(), (error, bound) =>
      error ? reject(error) : resolve(bound),
    ),
  );
  address = `127.0.0.1:${port}`;
});
afterAll(async () => {
  server.forceShutdown();
  await served.close();
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});
afterEach(() => {
  vi.restoreAllMocks();
  searched = [];
});

const as = (audience = "national", person: string | undefined = "佐藤") => ({
  grpc: address,
  audience,
  ...(person === undefined ? {} : { as: person }),
});
const { ListSetAsideRequest, ListSetAsideResponse, ShowSetAsideRequest, SetAsideRecord } = operationsV1;
const { DecideSetAsideRequest, DecideSetAsideResponse } = operationsV1;
const list = async (request: object, flags = as()) =>
  (await operate(flags, "ListSetAside", ListSetAsideRequest, ListSetAsideResponse, request)) as {
    records: { id: number; kind: string; label: string; sizeBytes: number; findings: { code: string }[] }[];
    total: number;
  };
const show = (id: number, flags = as()) => operate(flags, "ShowSetAside", ShowSetAsideRequest, SetAsideRecord, { id });
const decide = async (decision: string, ids: number[], reason = "looked at", flags = as()) =>
  (
    (await operate(flags, "DecideSetAside", DecideSetAsideRequest, DecideSetAsideResponse, {
      decision,
      ids,
      reason,
    })) as {
      decided: { id: number; done: boolean; sentence: string; observations: number }[];
    }
  ).decided;

/** Sends one bad record each; gives their ids. */
async function quarantine(sourceId: string, count = 1, more: object = {}): Promise<number[]> {
  const stream = await openRecordStream(served.address, "drone", { sourceId, epoch: randomBytes(16) });
  const known = new Set((await list({ sourceId, limit: 1000 })).records.map(({ id }) => id));
  await stream.send(
    Array.from({ length: count }, () => trackPoint(0, { header: stream.header(NOW_US - 8 * DAY_US), ...more })),
  );
  await stream.close();
  return (await list({ sourceId, limit: 1000 })).records.map(({ id }) => id).filter((id) => !known.has(id));
}

describe("looking", () => {
  test("what waits is listed in the order it came, page by page", async () => {
    const ids = await quarantine("drone-desk", 5);
    const first = await list({ sourceId: "drone-desk", kind: "quarantined", limit: 2 });
    expect(first.total).toBe(5);
    expect(first.records.map(({ id }) => id)).toEqual(ids.slice(0, 2));
    expect(first.records[0]).toMatchObject({ kind: "quarantined", findings: [{ code: "TOO_OLD" }] });
    const rest = await list({ sourceId: "drone-desk", afterId: ids[1]! });
    expect(rest.records.map(({ id }) => id)).toEqual(ids.slice(2));
  });

  test("a record is shown decoded, with its bytes", async () => {
    const [id] = await quarantine("drone-desk", 1, { trackUuid: "look at me" });
    const shown = await show(id!);
    expect(JSON.parse(shown.contentJson)).toMatchObject({
      track: { trackUuid: "look at me", header: { sourceId: "drone-desk" } },
    });
    expect(shown.raw.length).toBe(shown.sizeBytes);
  });

  test("nobody is shown what their audience may not see, not by its number either", async () => {
    const [id] = await quarantine("drone-secret");
    expect((await list({ sourceId: "drone-secret" })).total).toBe(1);
    expect(await list({ sourceId: "drone-secret" }, as("coast-guard"))).toMatchObject({ records: [], total: 0 });
    await expect(show(id!, as("coast-guard"))).rejects.toThrow(/no set-aside record/);
    expect((await decide("discard", [id!], "x", as("coast-guard")))[0]).toMatchObject({ done: false });
    expect((await decide("discard", [id!], "x"))[0]).toMatchObject({ done: true });
  });

  test("of a record above its channel there is no body, and those below its level do not learn of it", async () => {
    const stream = await openRecordStream(served.address, "drone", { sourceId: "drone-desk", epoch: randomBytes(16) });
    await stream.send([trackPoint(0, { header: stream.header(NOW_US, { label: { level: 4 } }), trackUuid: "hidden" })]);
    await stream.close();
    const { records } = await list({ sourceId: "drone-desk", kind: "rejected" });
    expect(records).toMatchObject([
      { sizeBytes: 0, label: "特定秘密 (S)", findings: [{ code: "LABEL_ABOVE_CHANNEL" }] },
    ]);
    expect(await show(records[0]!.id)).toMatchObject({
      contentJson: "",
      raw: expect.toSatisfy((raw) => raw.length === 0),
    });
    expect((await list({ sourceId: "drone-desk", kind: "rejected" }, as("coast-guard"))).total).toBe(0);
  });
});

describe("deciding", () => {
  test("a released record is in the journal as it came, once, and says who let it in and why", async () => {
    const ids = await quarantine("drone-desk", 2, { trackUuid: "released" });
    const decided = await decide("release", [...ids].reverse(), "the clock was right");
    expect(decided.map(({ id, done, observations }) => [id, done, observations])).toEqual(
      ids.map((id) => [id, true, 1]),
    );
    expect((await decide("release", ids))[0]).toMatchObject({ done: false, sentence: expect.stringContaining("佐藤") });
    const journaled = (await wholeJournal(database.db)).filter(
      ({ observation }) => observation.kind === "position" && observation.sourceTrackId === "released",
    );
    expect(journaled.map(({ observation }) => observation.receivedAtUs)).toEqual([NOW_US, NOW_US]);
    expect(await show(ids[0]!)).toMatchObject({
      state: "released",
      decidedBy: "佐藤",
      decidedReason: "the clock was right",
    });
  });

  test("what is rejected or in conflict is not released, and a contact without its array not by hand", async () => {
    const stream = await openRecordStream(served.address, "drone", { sourceId: "drone-2", epoch: randomBytes(16) });
    await stream.send([trackPoint(0, { header: stream.header(NOW_US), position: { latDeg: 95, lonDeg: 0 } })]);
    await stream.send([
      {
        target: {
          header: stream.header(NOW_US),
          platformStateSeq: 99,
          box: { colMax: 1, frameWidth: 10, frameHeight: 10 },
        },
      },
    ]);
    await stream.close();
    const { records } = await list({ sourceId: "drone-2" });
    const decided = await decide(
      "release",
      records.map(({ id }) => id),
    );
    expect(decided.map(({ done }) => done)).toEqual([false, false]);
    expect(decided[0]?.sentence).toContain("rejected");
    expect(decided[1]?.sentence).toContain("Nothing can be made of the record");
  });

  test("a released scene is searched", async () => {
    const path = join(folder, "old.tif");
    writeFileSync(path, honest());
    const oldUs = NOW_US - 8 * DAY_US;
    const header = sceneHeader({ acquiredStartUs: oldUs, acquiredEndUs: oldUs + 1 });
    const receipt = await uploadScene(served.address, header, path);
    const { id } = (await list({ sourceId: "optical-1" })).records[0]!;
    expect(searched).toEqual([]);
    expect(await decide("release", [id])).toMatchObject([{ done: true, observations: 1 }]);
    await vi.waitFor(() => expect(searched).toHaveLength(1), 15_000);
    expect(searched[0]).toContain(receipt.sceneRef);
  });

  test("a dead letter is its own audience's, and is given to its fusion once more", async () => {
    const observation = position({ sourceId: "drone-dead", seq: 1 });
    await appendRecords(database.db, [record([observation])], NOW_US);
    const letter = {
      audience: "coast-guard",
      code: "POISON",
      error: "a matrix is singular",
      entries: [{ journalSeq: 1, observation }],
    } as const;
    await keepDead(database.db, letter);
    await keepDead(database.db, letter);
    expect((await list({ kind: "dead" })).total).toBe(0);
    const { records } = await list({ kind: "dead" }, as("coast-guard"));
    expect(records).toMatchObject([{ kind: "dead", findings: [{ code: "POISON" }] }]);
    const { id } = records[0]!;
    expect(JSON.parse((await show(id, as("coast-guard"))).contentJson)).toHaveLength(1);
    expect(await decide("release", [id], "mended", as("coast-guard"))).toMatchObject([{ done: true, observations: 1 }]);
    // They read it again; the others, who have it already, do not.
    const seenBy = async (audience: Audience) => {
      const start = { journalSeq: 0, cursor: 0 };
      const { entries } = await readJournal(database.db, viewOf(audience), start, 1_000, NOW_US);
      return entries.map((entry) => entry.observation).filter(({ key }) => key.sourceId === "drone-dead");
    };
    expect(await seenBy(AUDIENCES[1]!)).toEqual([observation, { ...observation, retryFor: "coast-guard" }]);
    expect(await seenBy(AUDIENCES[0]!)).toEqual([observation]);
    // It fails again, and waits again.
    await keepDead(database.db, letter);
    expect((await list({ kind: "dead" }, as("coast-guard"))).total).toBe(1);
    expect(await decide("discard", [id], "no use", as("coast-guard"))).toMatchObject([{ done: true }]);
    await keepDead(database.db, letter);
    expect((await list({ kind: "dead" }, as("coast-guard"))).total).toBe(0);
  });

  test.each([
    ["without a name", "release", [1], "r", "", /name/],
    ["without a reason", "release", [1], " ", "佐藤", /why/],
    ["without ids", "release", [], "r", "佐藤", /1 to 1000/],
    ["some other way", "burn", [1], "r", "佐藤", /release, discard/],
  ])("%s nothing is decided", async (_, decision, ids, reason, person, sentence) => {
    await expect(decide(decision, ids as number[], reason, as("national", person))).rejects.toThrow(sentence);
  });
});

describe("the command", () => {
  test("prints a table, a record, and what was done", async () => {
    const [id] = await quarantine("drone-desk");
    let out = "";
    vi.spyOn(process.stdout, "write").mockImplementation((text) => {
      out += String(text);
      return true;
    });
    await listQuarantine({ ...as(), source: "drone-desk", limit: "1000", after: String(id! - 1) });
    expect(out).toMatch(/^ID +KIND +SOURCE +SEQ +RECEIVED +BYTES +LABEL +WHY\n/);
    expect(out).toMatch(new RegExp(`^${id} +quarantined +drone-desk +1 .* 公開 +TOO_OLD$`, "m"));
    out = "";
    await showQuarantined(String(id), as());
    expect(out).toContain("finding   TOO_OLD at header.observed_time_us");
    expect(out).toContain('"trackUuid": "t-1"');
    out = "";
    await decideQuarantined("discard", [String(id)], { ...as(), reason: "a test" });
    expect(out).toBe(`${id}  Discarded; it stays on record.\n`);
    await expect(decideQuarantined("discard", [String(id)], { ...as(), reason: "again" })).rejects.toThrow(
      "not everything",
    );
    out = "";
    await listQuarantine({ ...as(), state: "discarded", source: "drone-desk", json: true });
    expect(JSON.parse(out)).toContainEqual(expect.objectContaining({ id, decidedBy: "佐藤", decidedReason: "a test" }));
  });
});
