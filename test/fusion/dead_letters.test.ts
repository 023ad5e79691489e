/** What fusion fails on: kept, left out, the rest goes on; tried again when a person says so, by the audience that failed and no other. */
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type FusionDependencies, runFusionOnce, startFusion } from "../../fusion/index.ts";
import type { Audience, Observation } from "../../model/index.ts";
import {
  appendRecords,
  type Database,
  journalHead,
  keepDead,
  listSetAside,
  loadOffset,
  readPicture,
  registerAudiences,
  retryDead,
} from "../../store/index.ts";
import { ais, bearing, envelope, position, record, T0_US } from "../store/samples.ts";
import { startTestDatabase, type TestDatabase } from "../support/database.ts";

let database: TestDatabase;
let round = 0;
let audiences: readonly Audience[] = [];

beforeAll(async () => {
  database = await startTestDatabase();
});
afterAll(() => database.close());
/** Audiences of its own for each test: they read the whole journal from its start. */
beforeEach(async () => {
  round++;
  audiences = ["a", "b"].map((letter) => ({
    id: `${letter}${round}`,
    name: { en: letter, ja: letter },
    clearance: { level: 5, regimes: ["TKH"], compartments: ["SUBSURFACE"], organisations: ["JP"] },
  }));
  await registerAudiences(
    database.db,
    audiences.map(({ id }) => id),
  );
});

function dependencies(db: Database, more: Partial<FusionDependencies> = {}): FusionDependencies {
  return { db, clock: () => T0_US + 120e6, audiences, log: { info() {}, warn() {} }, ...more };
}

async function append(...observations: Observation[]): Promise<void> {
  await appendRecords(
    database.db,
    observations.map((one) => record([one])),
    T0_US,
  );
}

/** Six reports of one ship, ten seconds apart. */
const ship = (mmsi: number, sourceId: string): Observation[] =>
  Array.from({ length: 6 }, (_, i) =>
    ais(
      mmsi,
      { sourceId, seq: 10 * (i + 1) },
      { position: { lonDeg: 129.5, latDeg: 34.5 + i * 0.0005 }, sogMps: 5.5, cogDeg: 0 },
    ),
  );
/** No admission lets such things in: they stand for a fault of ours. */
const undecidable = (sourceId: string, seq: number): Observation =>
  ({ ...position({ sourceId, seq }), cov: undefined }) as unknown as Observation;
const unwritable = (sourceId: string, seq: number): Observation =>
  ({ ...bearing({ sourceId, seq }), alternatives: undefined }) as unknown as Observation;
const withoutRing = (sourceId: string, seq: number): Observation =>
  ({
    ...envelope({ sourceId, seq }),
    kind: "coverage",
    sensorKind: "drone",
    fromUs: T0_US,
    toUs: T0_US + 1e6,
    detectorRunning: true,
    mode: "EO",
    reported: 0,
  }) as unknown as Observation;

async function mmsis(audience: string): Promise<number[]> {
  const picture = await readPicture(database.db, audience);
  return picture.tracks.flatMap((track) => (track.claimed.mmsi === undefined ? [] : [track.claimed.mmsi]));
}

const dead = async (audience: string, state: "waiting" | "released" = "waiting") =>
  (await listSetAside(database.db, { kind: "dead", state })).filter((one) => one.audience === audience);

test("what cannot be decided, what no step can be made with, and what cannot be written is kept; the rest is fused", async () => {
  const reports = ship(431_000_001, "poison");
  await append(
    ...reports.slice(0, 3),
    undecidable("poison", 31),
    withoutRing("poison", 32),
    unwritable("poison", 33),
    ...reports.slice(3),
  );
  const stats = await runFusionOnce(dependencies(database.db));
  const head = await journalHead(database.db);
  for (const { id } of audiences) {
    expect(await mmsis(id)).toEqual([431_000_001]);
    expect((await loadOffset(database.db, id)).journalSeq).toBe(head);
    const letters = await dead(id);
    expect(letters.map(({ key, violations }) => [key.seq, violations[0]?.code]).sort()).toEqual([
      [31, "POISON"],
      [32, "STEP_FAILED"],
      [33, "POISON"],
    ]);
    for (const { violations, observations, label } of letters) {
      expect(violations[0]?.sentence).toContain(`Fusion for ${id} failed on it`);
      expect(observations).toHaveLength(1);
      expect(label).toBeDefined();
    }
  }
  expect(stats.audiences.map(({ journalSeq }) => journalSeq)).toEqual([head, head]);
});

test("a running engine goes on by itself, and a restart neither fails on it nor keeps it twice", async () => {
  const told: string[] = [];
  await append(withoutRing("running", 1), ...ship(431_000_002, "running"));
  const running = startFusion(
    dependencies(database.db, { pollMs: 5, onPoison: ({ audience }) => told.push(audience) }),
  );
  await running.idle();
  await running.stop();
  for (const { id } of audiences) {
    expect(await mmsis(id)).toContain(431_000_002);
    expect((await dead(id)).filter(({ key }) => key.sourceId === "running")).toHaveLength(1);
    expect(told).toContain(id);
  }
  const again = startFusion(dependencies(database.db, { pollMs: 5 }));
  await append(...ship(431_000_003, "running-2"));
  await again.idle();
  await again.stop();
  for (const { id } of audiences) {
    expect(await mmsis(id)).toContain(431_000_003);
    expect((await dead(id)).filter(({ key }) => key.sourceId === "running")).toHaveLength(1);
  }
});

test("tried again, it fails again and waits again", async () => {
  const [{ id: audience }] = audiences as [Audience];
  await append(withoutRing("again", 1));
  await runFusionOnce(dependencies(database.db));
  const letters = async (state?: "released") =>
    (await dead(audience, state)).filter(({ key }) => key.sourceId === "again");
  const [letter] = await letters();
  await retryDead(database.db, letter!.id, "Sato", "mended", T0_US);
  expect(await letters()).toEqual([]);
  await runFusionOnce(dependencies(database.db));
  expect((await letters()).map(({ id }) => id)).toEqual([letter!.id]);
});

test("what is mended is fused by the audience that had failed, and by no other twice", async () => {
  const [failed, other] = audiences as [Audience, Audience];
  const before = await journalHead(database.db);
  const reports = ship(431_000_004, "mended");
  await append(...reports);
  // As if a fault, mended since, had made a step fail on each of them.
  for (const [i, observation] of reports.entries())
    await keepDead(database.db, {
      audience: failed.id,
      code: "STEP_FAILED",
      error: "a fault",
      entries: [{ journalSeq: before + 1 + i, observation }],
    });
  await runFusionOnce(dependencies(database.db));
  expect(await mmsis(failed.id)).not.toContain(431_000_004);
  expect(await mmsis(other.id)).toContain(431_000_004);
  const tracksOf = async (id: string) => JSON.stringify((await readPicture(database.db, id)).tracks);
  const theirs = await tracksOf(other.id);
  for (const { id, key } of await dead(failed.id))
    if (key.sourceId === "mended") await retryDead(database.db, id, "Sato", "mended", T0_US);
  await runFusionOnce(dependencies(database.db));
  expect(await mmsis(failed.id)).toContain(431_000_004);
  expect(await tracksOf(other.id)).toBe(theirs);
  // What was taken is counted once: the same observations given again change nothing.
  const ours = await tracksOf(failed.id);
  await append(
    ...reports.map(
      (one): Observation => ({ ...one, key: { ...one.key, seq: one.key.seq + 1_000 }, retryFor: other.id }),
    ),
  );
  await runFusionOnce(dependencies(database.db));
  expect(await tracksOf(failed.id)).toBe(ours);
});
