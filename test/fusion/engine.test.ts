/** The engine on a real database: what is stored does not depend on batches, crashes, restarts or hidden records. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type FusionDependencies, runFusionOnce, startFusion } from "../../fusion/index.ts";
import type { Audience, Observation } from "../../model/index.ts";
import { commitPicture, type Database, loadOffset } from "../../store/index.ts";
import { startTestDatabase, type TestDatabase } from "../support/database.ts";
import { storedPicture } from "../support/stored_picture.ts";
import { append } from "./journal.ts";
import { observations, scene } from "./scenario.ts";

const national: Audience = {
  id: "national",
  name: { en: "National", ja: "国" },
  clearance: { level: 5, regimes: [], compartments: ["SUBSURFACE"], organisations: ["JP"] },
};
const coastGuard: Audience = {
  id: "coast-guard",
  name: { en: "Coast guard", ja: "海上保安庁" },
  clearance: { level: 1, regimes: [], compartments: [], organisations: ["JP"] },
};

/** Two minutes, with a scene that comes a minute late. */
function story(): Observation[][] {
  const all = observations(2, 3, 5);
  const half = all.findIndex((one) => one.observedAtUs > all[0]!.observedAtUs + 80e6);
  const groups = [all.slice(0, half), scene(30, 3, 5), all.slice(half)];
  return groups.flatMap((group) =>
    Array.from({ length: Math.ceil(group.length / 40) }, (_, i) => group.slice(40 * i, 40 * i + 40)),
  );
}

function dependencies(db: Database, more: Partial<FusionDependencies> = {}): FusionDependencies {
  const clock = () =>
    Math.max(
      ...story()
        .flat()
        .map((one) => one.receivedAtUs),
    ) + 1e6;
  const nowUs = clock();
  return {
    db,
    clock: () => nowUs,
    audiences: [national, coastGuard],
    log: { info() {}, warn() {} },
    ...more,
  };
}

const opened: TestDatabase[] = [];
async function fresh(): Promise<Database> {
  const started = await startTestDatabase();
  opened.push(started);
  return started.db;
}
afterAll(async () => {
  for (const one of opened) await one.close();
});

describe("fusion on a database", () => {
  let reference: { national: string[]; coastGuard: string[] };
  let calm: Database;

  beforeAll(async () => {
    calm = await fresh();
    for (const batch of story()) {
      await append(calm, batch);
      await runFusionOnce(dependencies(calm, { maximumStepEntries: 1000 }));
    }
    reference = await pictures(calm);
  });

  it("follows every vessel, and stores why", () => {
    expect(reference.national.length).toBeGreaterThanOrEqual(5);
    expect(reference.national.some((line) => line.includes('"confirmed"'))).toBe(true);
  });

  it("gives the same tables when all comes at once, in small steps, to a running engine", async () => {
    const db = await fresh();
    for (const batch of story()) await append(db, batch);
    const fusion = startFusion(dependencies(db, { maximumStepEntries: 17, pollMs: 5 }));
    await fusion.idle();
    const stats = fusion.stats();
    await fusion.stop();
    expect(await pictures(db)).toEqual(reference);
    expect(stats.audiences.map((one) => one.poison)).toEqual([0, 0]);
    expect(stats.audiences[0]!.observations).toBe(story().flat().length);
  });

  it("shows the coast guard the same with and without the sub-surface feed", async () => {
    const db = await fresh();
    for (const batch of story()) {
      const open = batch.filter((one) => one.sensorKind !== "subsurface");
      if (open.length > 0) await append(db, open);
    }
    await runFusionOnce(dependencies(db));
    const without = await pictures(db);
    expect(without.coastGuard).toEqual(reference.coastGuard);
    expect(without.national).not.toEqual(reference.national);
  });

  it("writes nothing twice when two engines go for the same records", async () => {
    const before = await loadOffset(calm, "national");
    const stale = { journalSeq: 0, cursor: 0, frontierUs: 0 };
    const change = {
      audience: "national",
      from: stale,
      to: { ...stale, cursor: 1 },
      tracks: [],
      states: [],
      removedStates: [],
      associations: [],
      sightings: [],
      evidence: [],
    };
    await expect(commitPicture(calm, change)).rejects.toMatchObject({ code: "OFFSET_MOVED" });
    expect(await loadOffset(calm, "national")).toEqual(before);
  });
});

async function pictures(db: Database): Promise<{ national: string[]; coastGuard: string[] }> {
  const [one, other] = [await storedPicture(db, "national"), await storedPicture(db, "coast-guard")];
  return { national: [...one.lines], coastGuard: [...other.lines] };
}
