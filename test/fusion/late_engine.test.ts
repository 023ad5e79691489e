/** On a database: scenes two hours and a half late correct the stored picture, the same after restarts, and leak nothing. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type FusionDependencies, runFusionOnce } from "../../fusion/index.ts";
import type { Audience, Observation, PublishedTrack } from "../../model/index.ts";
import { direct, US_PER_S } from "../../model/index.ts";
import { type Database, readContributions, readPicture, readTracksAt, readTracksNamed } from "../../store/index.ts";
import { startTestDatabase, type TestDatabase } from "../support/database.ts";
import { storedPicture } from "../support/stored_picture.ts";
import { append } from "./journal.ts";
import { ais, CENTRE, placeOf, plot, SECRET, START_US, type Vessel } from "./scenario.ts";

const audience = (id: string, level: number, compartments: readonly string[]): Audience => ({
  id,
  name: { en: id, ja: id },
  clearance: { level, regimes: [], compartments, organisations: ["JP"] },
});
const AUDIENCES = [audience("national", 5, ["SUBSURFACE"]), audience("coast-guard", 1, [])];

const LIVE: Vessel = { start: CENTRE, courseDeg: 40, speedMps: 5, mmsi: 431_000_001 };
const GONE: Vessel = { start: direct(CENTRE, 180, 9_000), courseDeg: 90, speedMps: 6, mmsi: 431_000_002 };
const SECRETLY: Vessel = { start: direct(CENTRE, 270, 12_000), courseDeg: 0, speedMps: 4 };
const UNKNOWN: Vessel = { start: direct(CENTRE, 90, 15_000), courseDeg: 10, speedMps: 3 };
const HOURS_3 = 10_800;
const FIRST_S = 1_200;
const SECOND_S = 1_500;

/** Three hours; one vessel is silent after 50 minutes, one is known to a secret drone only. Then two scenes of the first half hour. */
function story(withSecret: boolean): Observation[][] {
  const seen: Observation[] = [];
  let seq = 0;
  const report = (vessel: Vessel, t: number) =>
    ais(++seq, t, vessel.mmsi!, placeOf(vessel, t), { sogMps: vessel.speedMps, cogDeg: vessel.courseDeg });
  for (let t = 0; t < HOURS_3; t += 60) {
    seen.push(report(LIVE, t));
    if (t < 3_000) seen.push(report(GONE, t + 1));
  }
  if (withSecret)
    for (let t = 1_000; t < 1_700; t += 10)
      seen.push(plot("drone-s", ++seq, t, placeOf(SECRETLY, t), 15, { label: SECRET }));
  seen.sort((a, b) => a.observedAtUs - b.observedAtUs || a.key.seq - b.key.seq);
  const lengthM = 20;
  const shot = (n: number, t: number, at = CENTRE, more = {}) =>
    plot("sat-1", n, t, at, 10, {
      sensorKind: "optical",
      sceneId: `scene-${t}`,
      scanId: `scene-${t}`,
      confidence: 0.8,
      lengthM,
      ...more,
    });
  const first = [
    shot(1, FIRST_S, placeOf(LIVE, FIRST_S)),
    // One trajectory in the middle of two vessels.
    shot(2, FIRST_S, direct(placeOf(GONE, FIRST_S), 180, 36)),
    shot(3, FIRST_S, direct(placeOf(GONE, FIRST_S), 0, 40)),
    shot(4, FIRST_S, placeOf(SECRETLY, FIRST_S)),
    shot(5, FIRST_S, placeOf(UNKNOWN, FIRST_S)),
  ];
  const second = [UNKNOWN, LIVE, GONE].map((vessel, i) => shot(11 + i, SECOND_S, placeOf(vessel, SECOND_S)));
  const after = [report(LIVE, HOURS_3 + 60), report(LIVE, HOURS_3 + 120)];
  const received = (list: readonly Observation[], t: number) =>
    list.map((one) => ({ ...one, receivedAtUs: START_US + t * US_PER_S }));
  return [seen, received(first, HOURS_3), received(second, HOURS_3 + 30), after];
}

function dependencies(db: Database, maximumStepEntries: number): FusionDependencies {
  const nowUs = START_US + (HOURS_3 + 200) * US_PER_S;
  return { db, clock: () => nowUs, audiences: AUDIENCES, log: { info() {}, warn() {} }, maximumStepEntries };
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

const lines = async (db: Database, id: string): Promise<readonly string[]> => (await storedPicture(db, id)).lines;

describe("scenes from beyond the horizon", () => {
  let db: Database;
  const revisions: number[] = [];

  beforeAll(async () => {
    db = await fresh();
    // Each run opens its picture anew, as after a restart.
    for (const batch of story(true)) {
      await append(db, batch);
      await runFusionOnce(dependencies(db, 1_000));
      revisions.push((await readPicture(db, "national")).revision);
    }
  });

  /** The track that the late detection number `seq` went to, as it is now. */
  async function takerOf(seq: number, id = "national"): Promise<PublishedTrack | undefined> {
    const name = id.replaceAll("-", "_");
    const found = await db.pool.query<{ track_id: string | null }>(
      `SELECT a.track_id FROM associations AS a JOIN sightings AS s USING (audience, cursor, observed_us)
        WHERE a.audience = $1 AND s.source_id = 'sat-1' AND (s.body #>> '{key,seq}')::int = $2`,
      [name, seq],
    );
    const trackId = found.rows[0]?.track_id;
    return trackId == null ? undefined : (await readTracksNamed(db, id, [trackId])).get(trackId);
  }

  it("are published as revisions", () => {
    expect(revisions[1]).toBeGreaterThan(revisions[0]!);
    expect(revisions[2]).toBeGreaterThan(revisions[1]!);
  });

  it("confirm and identify a track that is still followed, and it keeps that when it is seen again", async () => {
    const track = await takerOf(1);
    expect(track).toMatchObject({ status: "confirmed", claimed: { mmsi: LIVE.mmsi }, lengthM: 20 });
    const contributions = await readContributions(db, "national", track!.id, 500);
    const own = contributions.filter(({ sourceId }) => sourceId === "sat-1");
    expect(own.map(({ observedAtUs }) => (observedAtUs - START_US) / US_PER_S)).toEqual([SECOND_S, FIRST_S]);
    for (const { weight, explanation } of own) {
      expect(weight).toBeGreaterThan(0.9);
      expect(explanation).toMatch(/too late to be replayed\. Explained by this track with \d+ %/);
    }
  });

  it("identify a track that is final, and split it where two vessels were", async () => {
    const track = await takerOf(2);
    expect((await takerOf(13))?.id).toBe(track!.id);
    expect(track).toMatchObject({ status: "retired", claimed: { mmsi: GONE.mmsi }, lengthM: 20 });
    const other = await takerOf(3);
    expect(other).toMatchObject({ past: true, status: "retired" });
    expect(other!.id).not.toBe(track!.id);
    expect(track!.companions).toEqual([{ trackId: other!.id, sinceUs: START_US + FIRST_S * US_PER_S }]);
  });

  it("start a contact of the past, which the next scene confirms; the picture of then shows it, that of now does not", async () => {
    const contact = await takerOf(5);
    expect((await takerOf(11))?.id).toBe(contact!.id);
    expect(contact).toMatchObject({ past: true, status: "retired" });
    expect(contact!.existence).toBeGreaterThan(0.95);
    expect([contact!.firstSeenUs, contact!.lastSeenUs].map((us) => (us - START_US) / US_PER_S)).toEqual([
      FIRST_S,
      SECOND_S,
    ]);
    expect((await readPicture(db, "national")).tracks.map(({ id }) => id)).not.toContain(contact!.id);
    const then = await readTracksAt(db, "national", START_US + (FIRST_S + 60) * US_PER_S);
    expect(then.map(({ trackId }) => trackId)).toContain(contact!.id);
  });

  it("go to a secret track for those who may know of it, and begin a contact for the others", async () => {
    expect(await takerOf(4)).not.toHaveProperty("past");
    expect(await takerOf(4, "coast-guard")).toMatchObject({ past: true });
    const open = await fresh();
    for (const batch of story(false)) await append(open, batch);
    await runFusionOnce(dependencies(open, 1_000));
    expect(await lines(open, "coast-guard")).toEqual(await lines(db, "coast-guard"));
    expect(await lines(open, "national")).not.toEqual(await lines(db, "national"));
  });

  it("leave the same tables when all is read at once, in small steps", async () => {
    const other = await fresh();
    for (const batch of story(true)) await append(other, batch);
    await runFusionOnce(dependencies(other, 3));
    expect(await lines(other, "national")).toEqual(await lines(db, "national"));
    expect(await lines(other, "coast-guard")).toEqual(await lines(db, "coast-guard"));
  });
});
