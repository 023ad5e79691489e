import { randomBytes } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import * as grpc from "@grpc/grpc-js";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { parseSource } from "../../cli/config.ts";
import { openRecordStream } from "../../exercise/client.ts";
import { type Source, viewOf, type Workspace } from "../../model/index.ts";
import { type Operator, openSourceBook, type SourceBook } from "../../operations/index.ts";
import { settleSources } from "../../operations/source_book.ts";
import { readSourceChanges, type SourceChange } from "../../store/index.ts";
import { EXERCISE, LIVE, NOW_US, source, trackPoint } from "../ingest/records.ts";
import { type Served, serve } from "../ingest/served.ts";
import { startTestDatabase, type TestDatabase } from "../support/database.ts";

const quiet = { info() {}, warn() {}, error() {} };
const by = (level: number): Operator => ({
  person: "佐藤",
  view: viewOf({
    id: "national",
    name: { en: "N", ja: "国" },
    clearance: { level, regimes: [], compartments: [], organisations: ["MSDF"] },
  }),
  roles: ["operator"],
  purpose: "test",
});
const definition = { id: "drone-9", kind: "drone", agency: "JCG" };

let database: TestDatabase;
const books: SourceBook[] = [];
let served: Served | undefined;

beforeAll(async () => {
  database = await startTestDatabase();
});
afterAll(() => database.close());
afterEach(async () => {
  for (const book of books.splice(0)) book.close();
  await served?.close();
  served = undefined;
});

async function book(configured: readonly Source[] = [], workspace: Workspace = EXERCISE): Promise<SourceBook> {
  const opened = await openSourceBook({
    ...{ db: database.db, clock: () => NOW_US, workspace, configured, origin: "configuration" as const },
    ...{ parse: parseSource, log: quiet, pollMs: 50 },
  });
  books.push(opened);
  return opened;
}

const ids = (sources: readonly Source[]): string[] => sources.map(({ id }) => id);

describe("the book of sources", () => {
  test("an added source is there in every process and after a restart, with who added it and why", async () => {
    const here = await book([source("ais")]);
    const elsewhere = await book([source("ais")]);
    await here.add(definition, by(5), "a second drone");
    expect(ids(here.sources())).toEqual(["ais-1", "drone-9"]);
    await expect.poll(() => ids(elsewhere.sources())).toEqual(["ais-1", "drone-9"]);
    const restarted = await book();
    expect(restarted.entries()).toMatchObject([
      {
        source: { id: "drone-9" },
        origin: "operator",
        changed: { by: "佐藤", reason: "a second drone", atUs: NOW_US },
      },
    ]);
    expect((await readSourceChanges(database.db, 0)).at(-1)).toMatchObject({ change: "add", definition });
  });

  test("what cannot be a source is refused with a sentence, and nothing is kept of it", async () => {
    const here = await book([source("ais")]);
    const before = (await readSourceChanges(database.db, 0)).length;
    await expect(here.add({ ...definition, id: "Drone 9" }, by(5), "why")).rejects.toMatchObject({
      code: "REQUEST_MALFORMED",
    });
    await expect(here.add({ ...definition, id: "ais-1" }, by(5), "why")).rejects.toMatchObject({ code: "STATE" });
    await expect(here.setEnabled("nobody", false, by(5), "why")).rejects.toMatchObject({ code: "UNKNOWN_ID" });
    expect((await readSourceChanges(database.db, 0)).length).toBe(before);
  });

  test("a live workspace takes no simulated source", async () => {
    const here = await book([], LIVE);
    await expect(here.add({ ...definition, id: "sim-1", real: false }, by(5), "why")).rejects.toMatchObject({
      code: "STATE",
    });
    expect(ids(here.sources())).not.toContain("sim-1");
  });

  test("who may not know of a source can neither disable nor replace it, and is told what an unknown id is told", async () => {
    const here = await book([source("subsurface", { defaultLabel: { ...source("ais").defaultLabel, level: 3 } })]);
    const { id } = here.sources()[0]!;
    const refusal = await here.setEnabled(id, false, by(1), "why").catch((error: Error) => error.message);
    const unknown = await here.setEnabled("array-9", false, by(1), "why").catch((error: Error) => error.message);
    expect(String(refusal).replaceAll(id, "X")).toBe(String(unknown).replaceAll("array-9", "X"));
  });

  test("the list and its sources stay the same objects until something changed", async () => {
    const configured = [source("ais"), source("drone")];
    const here = await book(configured);
    const before = here.sources();
    here.setConfigured(structuredClone(configured));
    expect(here.sources()).toBe(before);
    here.setConfigured([configured[0]!, { ...configured[1]!, maximumAgeS: 5 }]);
    expect(here.sources()[0]).toBe(before[0]);
    expect(here.sources()[1]).not.toBe(before[1]);
  });
});

describe("a disabled source", () => {
  test("has its open stream ended within a second, after its last acknowledgement, and cannot open another until it is enabled", async () => {
    const here = await book([source("drone", { id: "drone-off" })]);
    served = await serve(database.db, { sources: () => here.sources() });
    const hello = { sourceId: "drone-off", epoch: Uint8Array.from(randomBytes(16)) };
    const stream = await openRecordStream(served.address, "drone", hello, { reconnectMs: 20 });
    await stream.send([trackPoint(0, { header: stream.header(NOW_US - 1e6) })]);
    await stream.drained();
    await here.setEnabled("drone-off", false, by(5), "compromised");
    const failed = (async () => {
      for (;;) {
        await stream.send([trackPoint(0, { header: stream.header(NOW_US - 1e6) })]);
        await stream.drained();
        await delay(20);
      }
    })();
    await expect(failed).rejects.toMatchObject({ code: grpc.status.PERMISSION_DENIED });
    await expect.poll(() => served!.ingest.stats().streams, { timeout: 1_500 }).toBe(0);
    stream.abort();
    await here.setEnabled("drone-off", true, by(5), "looked into");
    // One that says nothing is ended all the same.
    const idle = await openRecordStream(served.address, "drone", hello, { reconnectMs: 20 });
    await here.setEnabled("drone-off", false, by(5), "again");
    await expect.poll(() => served!.ingest.stats().streams, { timeout: 1_500 }).toBe(0);
    const told = idle.send([trackPoint(0, { header: idle.header(NOW_US - 1e6) })]).then(() => idle.drained());
    await expect(told).rejects.toMatchObject({ code: grpc.status.PERMISSION_DENIED });
    await expect(openRecordStream(served.address, "drone", hello)).rejects.toMatchObject({
      code: grpc.status.PERMISSION_DENIED,
    });
    await here.setEnabled("drone-off", true, by(5), "looked into");
    const again = await openRecordStream(served.address, "drone", hello);
    await again.close();
  });
});

describe("configuration and history together", () => {
  const change = (id: number, sourceId: string, what: SourceChange["change"]): SourceChange => ({
    ...{ id, sourceId, change: what, person: "a", reason: "b", changedUs: id },
    ...(what === "add" ? { definition: { ...definition, id: sourceId } } : {}),
  });
  const settle = (configured: readonly Source[], changes: readonly SourceChange[]) =>
    settleSources(configured, "configuration", changes, { parse: parseSource, workspace: LIVE, unreadable() {} }).map(
      (entry) => `${entry.source.id} ${entry.origin} ${entry.enabled}`,
    );

  test("the last word counts; the configuration wins over an added source of its id; what nobody registers is not there", () => {
    expect(settle([source("ais")], [change(1, "ais-1", "disable"), change(2, "gone", "disable")])).toEqual([
      "ais-1 configuration false",
    ]);
    const acts = [change(1, "x", "add"), change(2, "x", "disable"), change(3, "x", "add")];
    expect(settle([], acts)).toEqual(["x operator false"]);
    expect(settle([], [...acts, change(4, "x", "enable")])).toEqual(["x operator true"]);
    expect(settle([source("drone", { id: "x" })], acts.slice(0, 1))).toEqual(["x configuration true"]);
  });
});
