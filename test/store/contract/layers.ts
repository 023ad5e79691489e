import { describe, expect, test } from "vitest";
import {
  type CoverageObservation,
  direct,
  inverse,
  type Label,
  type Observation,
  type SceneObservation,
  type Sighting,
} from "../../../model/index.ts";
import {
  commitPicture,
  type Database,
  findChip,
  findScene,
  listScenes,
  loadOffset,
  type MercatorBox,
  readBearings,
  readCoverage,
  readDetections,
  readScenes,
  readTrails,
  readZones,
  registerZones,
  type Zone,
} from "../../../store/index.ts";
import { mercatorX, mercatorY, WORLD_HALF_M } from "../../../store/mercator.ts";
import type { Started } from "../engines.ts";
import {
  ais,
  bearing,
  COAST_GUARD,
  envelope,
  NATIONAL,
  position,
  SECRET_LABEL,
  state,
  T0_US,
  track,
} from "../samples.ts";

const HOUR = { fromUs: T0_US, toUs: T0_US + 3600e6 };
const nothing = { tracks: [], states: [], removedStates: [], associations: [], sightings: [], evidence: [] };

function boxOf(west: number, south: number, east: number, north: number): MercatorBox {
  return { minX: mercatorX(west), minY: mercatorY(south), maxX: mercatorX(east), maxY: mercatorY(north) };
}

async function show(db: Database, audience: string, observations: readonly Observation[]): Promise<void> {
  const { revision: _, ...from } = await loadOffset(db, audience);
  const cursor = from.cursor + observations.length;
  const sightings: Sighting[] = observations.map((observation, i) => ({
    entry: { journalSeq: from.cursor + 1 + i, cursor: from.cursor + 1 + i, availableAtUs: T0_US + 9, observation },
  }));
  const to = { ...from, journalSeq: cursor, cursor };
  await commitPicture(db, { audience, from, to, ...nothing, sightings });
}

const ringAround = (lonDeg: number, latDeg: number, half: number): readonly (readonly [number, number])[] => [
  [lonDeg - half, latDeg - half],
  [lonDeg + half, latDeg - half],
  [lonDeg + half, latDeg + half],
  [lonDeg - half, latDeg + half],
  [lonDeg - half, latDeg - half],
];

function coverage(seq: number, lonDeg: number, latDeg: number): CoverageObservation {
  return {
    ...envelope({ seq }, { observedAtUs: T0_US + seq }),
    kind: "coverage",
    sensorKind: "drone",
    ring: ringAround(lonDeg, latDeg, 0.1),
    fromUs: T0_US,
    toUs: T0_US + 2e6,
    detectorRunning: true,
    mode: "eo",
    reported: 0,
  };
}

function scene(sceneId: string, seq: number, lonDeg: number): SceneObservation {
  return {
    ...envelope({ sourceId: "sat-1", seq }, { observedAtUs: T0_US + seq }),
    kind: "scene",
    sensorKind: "optical",
    sceneId,
    platform: "S2A",
    instrument: "MSI",
    acquiredStartUs: T0_US + seq,
    acquiredEndUs: T0_US + seq,
    ring: ringAround(lonDeg, 35, 0.5),
    gsdM: 10,
    bands: ["B4"],
    path: `scenes/${sceneId}`,
    sha256: "00",
  };
}

export function theLayers(started: () => Started): void {
  describe("layers", () => {
    test("detections are those of the box and the window, newest first, at most the limit", async () => {
      const { db } = started();
      const at = (seq: number, lonDeg: number, latDeg: number, s: number) =>
        position(
          { seq },
          { position: { lonDeg, latDeg }, observedAtUs: T0_US + s * 1e6, lengthM: 10 * seq, confidence: 0.5 },
        );
      await show(
        db,
        "detections",
        [
          at(1, 129.5, 34.5, 0),
          at(2, 129.5, 34.5, 3600),
          at(3, 129.5, 34.5, -1),
          at(4, 129.5, 34.5, 3601),
          at(5, 128.9, 34.5, 10),
          ais(
            431_000_001,
            { seq: 6 },
            { position: { lonDeg: 129.9, latDeg: 34.9 }, observedAtUs: T0_US + 5, headingDeg: 77 },
          ),
          ais(431_000_001, { seq: 7 }, { observedAtUs: T0_US + 5 }),
        ].map((one) => (one.key.seq === 7 ? without(one, "position") : one)),
      );
      const box = boxOf(129, 34, 130, 35);
      const found = await readDetections(db, "detections", box, HOUR, 10);
      expect(
        found.map(({ cursor, sensorKind, lengthM, headingDeg }) => [cursor, sensorKind, lengthM, headingDeg]),
      ).toEqual([
        [2, "drone", 20, undefined],
        [6, "ais", undefined, 77],
        [1, "drone", 10, undefined],
      ]);
      expect(found[0]!.x).toBeCloseTo(mercatorX(129.5), 6);
      expect(found[0]!.y).toBeCloseTo(mercatorY(34.5), 6);
      expect((await readDetections(db, "detections", box, HOUR, 1)).map(({ cursor }) => cursor)).toEqual([2]);
      const always = { fromUs: Number.NEGATIVE_INFINITY, toUs: Number.POSITIVE_INFINITY };
      expect(await readDetections(db, "detections", box, always, 10)).toHaveLength(5);
      expect(await readDetections(db, "other", box, always, 10)).toEqual([]);
    });

    test("what lies across the antimeridian is found from either side, in the box's own copy of the world", async () => {
      const { db } = started();
      await show(db, "antimeridian", [
        coverage(1, 180, 10),
        position({ seq: 2 }, { position: { lonDeg: -179.99, latDeg: 10 }, observedAtUs: T0_US + 2 }),
      ]);
      const east = boxOf(179, 9, 180, 11); // a tile west of the line, without the buffer
      const west = boxOf(-180, 9, -179, 11);
      const buffered = { ...east, maxX: east.maxX + 5_000 };
      for (const box of [east, west]) {
        const [mark] = await readCoverage(db, "antimeridian", box, HOUR, 10);
        const xs = [...mark!.coordinates].filter((_, i) => i % 2 === 0);
        const sign = Math.sign(box.minX + box.maxX);
        expect(Math.min(...xs)).toBeCloseTo(sign * WORLD_HALF_M - mercatorX(0.1), 3);
        expect(Math.max(...xs)).toBeCloseTo(sign * WORLD_HALF_M + mercatorX(0.1), 3);
      }
      expect(await readDetections(db, "antimeridian", east, HOUR, 10)).toEqual([]);
      const [mark] = await readDetections(db, "antimeridian", buffered, HOUR, 10);
      expect(mark!.x).toBeCloseTo(WORLD_HALF_M + mercatorX(0.01), 3);
    });

    test("a bearing is found wherever its wedge may be drawn, with the track it went to", async () => {
      const { db } = started();
      const sensor = { lonDeg: 129, latDeg: 34 };
      const heard = bearing(
        { seq: 1 },
        {
          sensorPosition: sensor,
          alternatives: [
            { bearingDeg: 45, sigmaDeg: 1, weight: 0.5 },
            { bearingDeg: 225, sigmaDeg: 1, weight: 0.5 },
          ],
          maximumRangeM: 40_000,
          observedAtUs: T0_US,
        },
      );
      await show(db, "bearings", [heard]);
      const { revision: _, ...from } = await loadOffset(db, "bearings");
      const association = { cursor: 1, observedAtUs: T0_US, trackId: "line-1", explanation: "" };
      await commitPicture(db, { audience: "bearings", from, to: from, ...nothing, associations: [association] });
      for (const bearingDeg of [45, 225]) {
        const far = direct(sensor, bearingDeg, 39_000);
        const near = boxOf(far.lonDeg - 0.01, far.latDeg - 0.01, far.lonDeg + 0.01, far.latDeg + 0.01);
        const [mark] = await readBearings(db, "bearings", near, HOUR, 10);
        expect(mark).toMatchObject({
          cursor: 1,
          sourceId: "array-1",
          trackId: "line-1",
          sensorPosition: sensor,
          maximumRangeM: 40_000,
        });
        expect(mark!.x).toBeCloseTo(mercatorX(129), 6);
      }
      expect(await readBearings(db, "bearings", boxOf(129.6, 34.6, 130, 35), HOUR, 10)).toEqual([]);
    });

    test("trails are in order of time, thinned to the box, and whole across the antimeridian", async () => {
      const { db } = started();
      const { revision: _, ...from } = await loadOffset(db, "trails");
      const start = { lonDeg: 179.9, latDeg: 30 };
      const along = (minutes: number) => direct(start, 90, 600 * minutes);
      const minutes = [5, 0, 59, ...Array.from({ length: 53 }, (_, i) => i + 6)];
      const states = minutes.map((m) => ({ trackId: "a", state: state(T0_US + m * 60e6, { position: along(m) }) }));
      const lone = { trackId: "lone", state: state(T0_US, { position: start }) };
      const far = [0, 1].map((m) => ({
        trackId: "far",
        state: state(T0_US + m, { position: { lonDeg: 20, latDeg: m } }),
      }));
      await commitPicture(db, {
        audience: "trails",
        from,
        to: from,
        ...nothing,
        tracks: [track("a")],
        states: [...states, lone, ...far],
      });
      const [trail, ...more] = await readTrails(db, "trails", boxOf(179, 29, 180, 31), HOUR, 10);
      expect(more).toEqual([]);
      expect(trail).toMatchObject({ trackId: "a", lastTimeUs: T0_US + 59 * 60e6 });
      const xs = [...trail!.coordinates].filter((_, i) => i % 2 === 0);
      expect(xs[0]).toBeCloseTo(mercatorX(179.9), 3);
      expect(xs).toEqual([...xs].sort((a, b) => a - b));
      const end = along(59);
      expect(
        inverse({ lonDeg: (xs.at(-1)! / WORLD_HALF_M) * 180 - 360, latDeg: 30 }, { ...end, latDeg: 30 }).distanceM,
      ).toBeLessThan(1);
      // A straight course needs few points at this scale, and more when one comes nearer.
      expect(xs.length).toBeLessThan(10);
      const closer = await readTrails(db, "trails", boxOf(179.9, 29.99, 179.92, 30.01), HOUR, 10);
      expect(closer[0]!.coordinates.length).toBeGreaterThan(trail!.coordinates.length);
    });

    test("scenes are listed newest first with their detections, and found by id and by place", async () => {
      const { db } = started();
      const chip = { mediaType: "image/png", path: "chips/a.png" };
      const ship = (seq: number, sceneId: string) =>
        position(
          { seq },
          { sceneId, sensorKind: "optical", observedAtUs: T0_US + seq, ...(seq === 10 ? { chip } : {}) },
        );
      await show(db, "scenes", [
        scene("one", 1, 129),
        scene("two", 2, 140),
        ship(10, "one"),
        ship(11, "one"),
        ship(12, "two"),
      ]);
      await show(db, "scenes", [scene("one", 1, 129)]);
      expect((await listScenes(db, "scenes", 10)).map(({ scene, detections }) => [scene.sceneId, detections])).toEqual([
        ["two", 1],
        ["one", 2],
      ]);
      expect(await findScene(db, "scenes", "one")).toEqual({
        scene: scene("one", 1, 129),
        availableAtUs: T0_US + 9,
        detections: 2,
      });
      expect(await findScene(db, "scenes", "three\0")).toBeUndefined();
      expect(await findScene(db, "other", "one")).toBeUndefined();
      const [mark] = await readScenes(db, "scenes", boxOf(139, 34, 141, 36), HOUR, 10);
      expect(mark?.observation.sceneId).toBe("two");
      expect(mark?.coordinates).toHaveLength(10);
      expect(await findChip(db, "scenes", "chips/a.png")).toEqual(ship(10, "one"));
      expect(await findChip(db, "other", "chips/a.png")).toBeUndefined();
    });

    test("zones are exactly the configured ones, shown to those who may know of them", async () => {
      const { db } = started();
      const zone = (id: string, label = COAST_GUARD_LABEL): Zone => ({
        id,
        kind: "anchorage",
        name: { en: id, ja: "錨地" },
        label,
        ring: ringAround(130, 35, 0.2),
        origin: "Chart W1, 2024",
        illustrative: true,
      });
      await registerZones(db, [zone("old")]);
      await registerZones(db, [zone("a"), zone("secret", SECRET_LABEL)]);
      const ids = async (view: typeof NATIONAL, box = boxOf(129, 34, 131, 36)): Promise<string[]> =>
        (await readZones(db, view, box, T0_US, 10)).map(({ zone }) => zone.id);
      expect(await ids(NATIONAL)).toEqual(["a", "secret"]);
      expect(await ids(COAST_GUARD)).toEqual(["a"]);
      expect(await ids(NATIONAL, boxOf(120, 34, 121, 36))).toEqual([]);
      const [mark] = await readZones(db, COAST_GUARD, boxOf(129, 34, 131, 36), T0_US, 10);
      expect(mark?.zone).toEqual(zone("a"));
    });
  });
}

const COAST_GUARD_LABEL: Label = { ...SECRET_LABEL, level: 0, compartments: [] };

function without<T extends object>(value: T, key: string): T {
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== key)) as T;
}
