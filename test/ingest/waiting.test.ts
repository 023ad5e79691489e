import { randomBytes } from "node:crypto";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { openRecordStream, type RecordStream } from "../../exercise/client.ts";
import type { Journal } from "../../ingest/journal.ts";
import { PUBLIC_LABEL } from "../../model/index.ts";
import { listSetAside, releaseQuarantined } from "../../store/index.ts";
import { configuration, contact, NOW_US, source } from "./records.ts";
import { journalWith, type Served, serve, startTestDatabase, type TestDatabase, wholeJournal } from "./served.ts";

let database: TestDatabase;
const open: Served[] = [];
let arrays = 0;

beforeAll(async () => {
  database = await startTestDatabase();
});
afterAll(() => database.close());
afterEach(async () => {
  for (const served of open.splice(0)) await served.close();
});

/** A service, and what makes it look at once for what came by way of others. */
async function started(options: Parameters<typeof serve>[1] = {}): Promise<Served & { look(): void }> {
  const works: (() => void)[] = [];
  const timer = {
    nowMs: () => 0,
    every: (_: number, work: () => void) => {
      works.push(work);
      return () => {};
    },
  };
  const served = await serve(database.db, { timer, ...options });
  open.push(served);
  return {
    ...served,
    look: () => {
      for (const work of works) work();
    },
  };
}

const arrayOf = (): string => `waited-${++arrays}`;
const stream = (served: Served): Promise<RecordStream<"subsurface">> =>
  openRecordStream(served.address, "subsurface", { sourceId: "subsurface-1", epoch: randomBytes(16) });

type Sender = Pick<RecordStream<"subsurface">, "header">;
const config = (array: Sender, arrayId: string) =>
  configuration(0, { header: array.header(NOW_US - 1_000_000), arrayId });
const heard = (array: Sender, arrayId: string, more: Parameters<typeof contact>[1] = {}, timeUs = NOW_US - 1_000_000) =>
  contact(0, { header: array.header(timeUs), arrayId, ...more });

/** The journal's bearings of this array, in its order. */
async function bearings(arrayId: string) {
  return (await wholeJournal(database.db)).flatMap(({ observation, journalSeq, availableAtUs }) =>
    observation.kind === "bearing" && observation.arrayId === arrayId
      ? [{ ...observation, journalSeq, availableAtUs }]
      : [],
  );
}

test("contacts that came before their array's configuration are in the journal behind it, in order, as of when they came", async () => {
  let nowUs = NOW_US;
  const served = await started({ clock: () => nowUs });
  const arrayId = arrayOf();
  const array = await stream(served);
  for (let i = 0; i < 3; i++) {
    await array.send([heard(array, arrayId, { sensorContactId: `S${i}` })]);
    await array.drained();
    nowUs += 1_000;
  }
  expect(await bearings(arrayId)).toEqual([]);
  // Long after they would be too old to be taken at all.
  nowUs = NOW_US + 30 * 86_400_000_000;
  await array.send([configuration(0, { header: array.header(nowUs), arrayId })]);
  await array.drained();
  await vi.waitFor(async () => expect(await bearings(arrayId)).toHaveLength(3), 5_000);
  const released = await bearings(arrayId);
  expect(released.map(({ contactId, key, receivedAtUs }) => [contactId, key.seq, receivedAtUs - NOW_US])).toEqual([
    ["S0", 1, 0],
    ["S1", 2, 1_000],
    ["S2", 3, 2_000],
  ]);
  expect(released[0]?.availableAtUs).toBe(nowUs);
  const kept = await listSetAside(database.db, { sourceId: "subsurface-1", state: "released", limit: 3 });
  expect(kept.map(({ decision }) => decision?.by)).toEqual(["ingest", "ingest", "ingest"]);
  // What comes now finds it at once.
  await array.send([heard(array, arrayId, {}, nowUs)]);
  await array.close();
  expect(await bearings(arrayId)).toHaveLength(4);
});

test("a record that was released is a duplicate when it comes again", async () => {
  const served = await started();
  const arrayId = arrayOf();
  const acks: string[] = [];
  const hello = { sourceId: "subsurface-1", epoch: randomBytes(16) };
  const array = await openRecordStream(served.address, "subsurface", hello, {
    onAck: (ack) => acks.push(...ack.results.map(({ seq, outcome }) => `${seq} ${outcome}`)),
  });
  const early = heard(array, arrayId);
  await array.send([early]);
  await array.send([config(array, arrayId)]);
  await array.drained();
  await vi.waitFor(async () => expect(await bearings(arrayId)).toHaveLength(1), 5_000);
  await array.send([early]);
  await vi.waitFor(() => expect(acks).toEqual(["1 4", "1 3"]), 5_000);
  await array.close();
  expect(await bearings(arrayId)).toHaveLength(1);
});

test("two services that see the configuration at once release each contact once", async () => {
  const [here, there] = [await started(), await started()];
  const arrayId = arrayOf();
  const [mine, theirs] = [await stream(here), await stream(there)];
  for (let i = 0; i < 20; i++) {
    await mine.send([heard(mine, arrayId)]);
    await theirs.send([heard(theirs, arrayId)]);
  }
  await Promise.all([mine.drained(), theirs.drained()]);
  await mine.send([config(mine, arrayId)]);
  await mine.close();
  there.look();
  here.look();
  await vi.waitFor(async () => expect(await bearings(arrayId)).toHaveLength(40), 10_000);
  there.look();
  here.look();
  await theirs.send([heard(theirs, arrayId)]);
  await theirs.close();
  const keys = (await bearings(arrayId)).map(({ key }) => `${key.epoch}/${key.seq}`);
  expect(keys).toHaveLength(41);
  expect(new Set(keys).size).toBe(41);
});

test("after a crash between the configuration's commit and the release, the next start releases", async () => {
  const real = journalWith(database.db, {});
  const releaseWith: Journal["releaseWith"] = async () => {
    throw new Error("killed");
  };
  const first = await started({ journal: { ...real, releaseWith } });
  const arrayId = arrayOf();
  const array = await stream(first);
  await array.send([heard(array, arrayId)]);
  await array.send([config(array, arrayId)]);
  await array.close();
  await first.close();
  expect(await bearings(arrayId)).toEqual([]);
  await started();
  await vi.waitFor(async () => expect(await bearings(arrayId)).toHaveLength(1), 5_000);
});

test("after a restart it is known which elements have failed, and where the hydrophones lie", async () => {
  const first = await started();
  const arrayId = arrayOf();
  const before = await stream(first);
  const elements = [
    { elementId: 1, eastM: 0 },
    { elementId: 2, eastM: 62 },
  ];
  await before.send([
    configuration(0, { header: before.header(NOW_US - 3_000_000), arrayId, elements }),
    { health: { header: before.header(NOW_US - 2_000_000), arrayId, elementsOk: 32, elementsTotal: 32 } },
    { health: { header: before.header(NOW_US - 1_000_000), arrayId, elementsOk: 16, elementsTotal: 32 } },
  ]);
  await before.close();
  await first.close();
  const after = await stream(await started());
  await after.send([
    heard(after, arrayId),
    // Sound takes 42 ms from one to the other.
    heard(after, arrayId, { tdoas: [{ elementA: 1, elementB: 2, delayS: 0.06, sigmaS: 0.001 }] }),
  ]);
  await after.close();
  expect((await bearings(arrayId)).map(({ flags }) => flags)).toEqual([["ELEMENTS_FAILED"]]);
  const [refused] = await listSetAside(database.db, { sourceId: "subsurface-1", kind: "rejected", limit: 1 });
  expect(refused?.violations[0]?.code).toBe("IMPOSSIBLE_DELAY");
});

test("what is bad or too old besides is no better for its configuration", async () => {
  const served = await started();
  const arrayId = arrayOf();
  const array = await stream(served);
  await array.send([
    heard(array, arrayId, { cone: { coneAngleDeg: 200, sigmaDeg: 1 } }),
    heard(array, arrayId, {}, NOW_US - 8 * 86_400_000_000),
    heard(array, arrayId, { traceVelocityMps: 1_700 }),
  ]);
  await array.send([
    configuration(0, { header: array.header(NOW_US), arrayId, validFromUs: NOW_US - 9 * 86_400_000_000 }),
  ]);
  await array.close();
  await vi.waitFor(async () => expect(await bearings(arrayId)).toHaveLength(1), 5_000);
  expect((await bearings(arrayId))[0]?.flags).toEqual(["TRACE_VELOCITY"]);
  const epoch = Buffer.from(array.epoch).toString("hex");
  const ours = async (state: "waiting" | "discarded") =>
    (await listSetAside(database.db, { sourceId: "subsurface-1", state })).filter(({ key }) => key.epoch === epoch);
  expect((await ours("discarded")).map(({ violations }) => violations.map(({ code }) => code))).toEqual([
    ["UNKNOWN_CONFIGURATION", "BAD_CONE", "NEAR_ENDFIRE"],
  ]);
  // Now a person can decide over the old one, since there is something to release.
  const [old] = await ours("waiting");
  expect(old?.violations.map(({ code }) => code)).toEqual(["TOO_OLD"]);
  expect(await releaseQuarantined(database.db, old!.id, "Sato", "It is not too old for us.", NOW_US)).toBe(1);
  expect(await bearings(arrayId)).toHaveLength(2);
});

test("a label that the source is registered with by now lowers no record that waited", async () => {
  const secret = source("subsurface", { defaultLabel: { ...PUBLIC_LABEL, level: 2 } });
  const first = await started({ sources: () => [secret] });
  const arrayId = arrayOf();
  const before = await stream(first);
  await before.send([heard(before, arrayId)]);
  await before.close();
  await first.close();
  const second = await started();
  const after = await stream(second);
  await after.send([config(after, arrayId)]);
  await after.close();
  await vi.waitFor(async () => expect(await bearings(arrayId)).toHaveLength(1), 5_000);
  expect((await bearings(arrayId))[0]?.label.level).toBe(2);
});

test("a target in pixels that came before the state of its frame is placed when that comes", async () => {
  const served = await started();
  const hello = { sourceId: "drone-1", epoch: randomBytes(16) };
  const drone = await openRecordStream(served.address, "drone", hello);
  const state = drone.header(NOW_US - 1_000_000);
  const box = { colMin: 498, colMax: 502, rowMin: 398, rowMax: 402, frameWidth: 1_000, frameHeight: 800 };
  await drone.send([
    { target: { header: drone.header(NOW_US - 1_000_000), platformStateSeq: state.seq!, targetId: 1, box } },
  ]);
  const look = { platformHeadingDeg: 90, sensorRelAzimuthDeg: 0, sensorRelElevationDeg: -90, hfovDeg: 20, vfovDeg: 15 };
  const sensorPosition = { latDeg: 34.6, lonDeg: 129.6, haeM: 1_500 };
  await drone.send([{ platform: { header: state, sensorPosition, altitudeReference: 2, ...look } }]);
  await drone.close();
  const epoch = Buffer.from(hello.epoch).toString("hex");
  await vi.waitFor(async () => {
    const kinds = (await wholeJournal(database.db))
      .map(({ observation }) => observation)
      .filter(({ key }) => key.epoch === epoch)
      .map(({ kind }) => kind);
    expect(kinds).toEqual(["platform", "position"]);
  }, 5_000);
});
