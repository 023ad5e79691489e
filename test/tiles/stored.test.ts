/** Tiles, features and evidence over a real database with two audiences in it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { VectorTile } from "@mapbox/vector-tile";
import { PbfReader } from "pbf";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  type Association,
  type JournalEntry,
  type Observation,
  PUBLIC_LABEL,
  type StoredState,
  type Track,
} from "../../model/index.ts";
import { commitPicture, type Database, loadOffset } from "../../store/index.ts";
import { type HttpHandle, startHttp } from "../../tiles/index.ts";
import { startTestDatabase, type TestDatabase } from "../support/database.ts";
import { httpDeps, NOW_US, stateAt, track } from "./fixtures.ts";
import { until } from "./http_client.ts";

const TILE = "/tiles/picture/8/220/101.mvt";
const MINUTE_US = 60e6;
const folder = mkdtempSync(join(tmpdir(), "tomi-stored-"));
let database: TestDatabase;
let http: HttpHandle;
/** National: one ship, one heard by an array. Coast guard: the ship only, under an id of its own. */
beforeAll(async () => {
  database = await startTestDatabase({ audiences: ["national", "coast-guard"] });
  mkdirSync(join(folder, "scenes/s1/chips"), { recursive: true });
  writeFileSync(join(folder, "scenes/s1/chips/1.webp"), "RIFFxxxxWEBP");
  const { db } = database;
  await commit(db, "national", {
    tracks: [stored("N1", 129.5, 34.5), { ...stored("N2", 129.7, 34.7), kind: "subsurface" }],
    states: [...wake("N1", 129.5, 34.5), ...wake("N2", 129.7, 34.7)],
    observations: [detection(0), bearing(1), look(2), scene(3)],
    associations: [{ cursor: 1, observedAtUs: NOW_US - MINUTE_US, trackId: "N1", weight: 0.9, explanation: "Alone." }],
  });
  await commit(db, "coast-guard", {
    tracks: [stored("C1", 129.5, 34.5)],
    states: wake("C1", 129.5, 34.5),
    observations: [look(2)],
    associations: [],
  });
  http = await startHttp(httpDeps({ db, dataDir: folder, pollMs: 20 }));
  await until(async () => (await get(TILE)).status === 200);
}, 120_000);
afterAll(async () => {
  await http?.close();
  await database?.close();
  rmSync(folder, { recursive: true, force: true });
});

const get = (path: string, audience = "national"): Promise<Response> =>
  fetch(http.url + path, { headers: { "x-tomi-audience": audience } });

async function layersOf(path: string, audience = "national"): Promise<VectorTile["layers"]> {
  const response = await get(path, audience);
  expect(response.status).toBe(200);
  return new VectorTile(new PbfReader(new Uint8Array(await response.arrayBuffer()))).layers;
}

function propertiesOf(layers: VectorTile["layers"], name: string): Record<string, unknown>[] {
  const layer = layers[name];
  return layer === undefined ? [] : Array.from({ length: layer.length }, (_, i) => layer.feature(i).properties);
}

describe("layers from the store", () => {
  it("hold the trails, detections, wedges, looks and scenes of the audience", async () => {
    const layers = await layersOf(TILE);
    expect(propertiesOf(layers, "trails").map(({ id }) => id)).toEqual(["N1", "N2"]);
    expect(propertiesOf(layers, "detections")).toEqual([
      {
        kind: "optical",
        time: (NOW_US - MINUTE_US) / 1e6,
        source: "sat-1",
        scene: "s1",
        confidence: 0.87,
        length: 120,
      },
    ]);
    expect(propertiesOf(layers, "bearings")).toEqual([
      { source: "array-1", bearing: 30, sigma: 1.2, mirror: false },
      { source: "array-1", bearing: 150, sigma: 1.2, mirror: true },
    ]);
    expect(propertiesOf(layers, "coverage")).toEqual([
      { source: "drone-1", kind: "drone", time: (NOW_US - MINUTE_US) / 1e6, pd: 0.8 },
    ]);
    expect(propertiesOf(layers, "scenes")).toEqual([{ id: "s1", source: "sat-1", time: (NOW_US - MINUTE_US) / 1e6 }]);
  });

  it("hold nothing of another audience's", async () => {
    const layers = await layersOf(TILE, "coast-guard");
    expect(propertiesOf(layers, "tracks").map(({ id }) => id)).toEqual(["C1"]);
    expect(propertiesOf(layers, "trails").map(({ id }) => id)).toEqual(["C1"]);
    for (const name of ["detections", "bearings", "scenes"]) expect(propertiesOf(layers, name)).toEqual([]);
    expect(propertiesOf(layers, "coverage")).toHaveLength(1);
  });

  it("draw a trail through the stored states, within a tile unit", async () => {
    const layer = (await layersOf("/tiles/picture/5/27/12.mvt?layers=trails", "coast-guard")).trails!;
    const { geometry } = layer.feature(0).toGeoJSON(27, 12, 5);
    const line = geometry.type === "LineString" ? geometry.coordinates : [];
    const unitDeg = 360 / 2 ** 5 / 4096;
    expect(Math.abs(line[0]![0]! - (129.5 - 0.3))).toBeLessThan(2 * unitDeg);
    expect(Math.abs(line.at(-1)![0]! - 129.5)).toBeLessThan(2 * unitDeg);
  });
});

describe("the past", () => {
  it("shows a track where it was and its trail up to then", async () => {
    const at = new Date((NOW_US - 15 * MINUTE_US) / 1000).toISOString();
    const layers = await layersOf(`${TILE}?at=${at}&layers=tracks,trails`);
    const layer = layers.tracks!;
    const ship = [0, 1].map((i) => layer.feature(i)).find(({ properties }) => properties.id === "N1")!;
    const { geometry } = ship.toGeoJSON(220, 101, 8);
    expect(geometry.type === "Point" && geometry.coordinates[0]).toBeCloseTo(129.5 - 0.15, 2);
    const { geometry: trail } = layers.trails!.feature(0).toGeoJSON(220, 101, 8);
    expect(trail.type === "LineString" && trail.coordinates.at(-1)![0]).toBeCloseTo(129.5 - 0.15, 2);
  });

  it("is empty before anything was there", async () => {
    const at = new Date((NOW_US - 600 * MINUTE_US) / 1000).toISOString();
    expect((await get(`${TILE}?at=${at}&layers=tracks,trails`)).status).toBe(204);
  });
});

describe("what stands behind a track", () => {
  it("leads from the track over the contribution to the chip, for who may see it", async () => {
    const detail = (await (await get("/features/tracks/N1")).json()) as {
      contributions: { chip: string; sourceId: string; sensorKind: string }[];
      contributionsTotal: number;
    };
    expect(detail.contributionsTotal).toBe(1);
    expect(detail.contributions[0]).toMatchObject({ sourceId: "sat-1", sensorKind: "optical" });
    const { chip } = detail.contributions[0]!;
    expect(chip).toBe("/evidence/scenes/s1/chips/1.webp");
    expect(await (await get(chip)).text()).toBe("RIFFxxxxWEBP");
    expect((await get(chip, "coast-guard")).status).toBe(404);
    expect((await get("/features/tracks/N1", "coast-guard")).status).toBe(404);
  });

  it("lists the scene only to who may see it, and names no tiles while its raster is not cut", async () => {
    const { scenes } = (await (await get("/api/scenes")).json()) as { scenes: { id: string; detections: number }[] };
    expect(scenes).toMatchObject([{ id: "s1", detections: 1 }]);
    expect(scenes[0]).not.toHaveProperty("tiles");
    expect(await (await get("/api/scenes", "coast-guard")).json()).toEqual({ scenes: [] });
    const code = async (audience: string): Promise<string> =>
      ((await (await get("/tiles/scenes/s1/12/3520/1620.webp", audience)).json()) as { code: string }).code;
    expect(await code("national")).toBe("SCENE_NOT_CUT");
    expect(await code("coast-guard")).toBe("SCENE_UNKNOWN");
  });
});

describe("a change in the store", () => {
  it("shows in the next tiles, and leaves the other audience's answers as they were, byte for byte", async () => {
    const guard = async () => {
      const response = await get(TILE, "coast-guard");
      return [response.headers.get("etag"), Buffer.from(await response.arrayBuffer()).toString("hex")];
    };
    const before = await guard();
    await commit(database.db, "national", {
      tracks: [stored("N3", 129.8, 34.8)],
      states: [],
      observations: [],
      associations: [],
    });
    await until(async () => propertiesOf(await layersOf(TILE), "tracks").length === 3);
    expect(await guard()).toEqual(before);
  });
});

let journalSeq = 0;
async function commit(
  db: Database,
  audience: string,
  given: {
    tracks: readonly Track[];
    states: readonly StoredState[];
    observations: readonly Observation[];
    associations: readonly Association[];
  },
): Promise<void> {
  const { revision: _, ...from } = await loadOffset(db, audience);
  const sightings = given.observations.map((observation, index) => {
    const entry: JournalEntry = { journalSeq: ++journalSeq, cursor: index + 1, availableAtUs: NOW_US, observation };
    return { entry };
  });
  await commitPicture(db, {
    audience,
    from,
    to: { journalSeq: from.journalSeq + 1, cursor: from.cursor + sightings.length, frontierUs: NOW_US },
    tracks: given.tracks,
    states: given.states,
    removedStates: [],
    associations: given.associations,
    sightings,
    evidence: [],
  });
}

function stored(id: string, lonDeg: number, latDeg: number): Track {
  const { revision: _, ...rest } = track(id, { state: stateAt(lonDeg, latDeg), firstSeenUs: NOW_US - 30 * MINUTE_US });
  return rest;
}

/** Half an hour of sailing east by 0.01° a minute. */
function wake(trackId: string, lonDeg: number, latDeg: number): StoredState[] {
  return Array.from({ length: 31 }, (_, i) => ({
    trackId,
    state: stateAt(lonDeg - (30 - i) / 100, latDeg, { timeUs: NOW_US - (30 - i) * MINUTE_US }),
  }));
}

function envelope(seq: number, sourceId: string) {
  return {
    key: { sourceId, epoch: "0".repeat(32), seq, part: 0 },
    observedAtUs: NOW_US - MINUTE_US,
    receivedAtUs: NOW_US,
    label: PUBLIC_LABEL,
    flags: [],
    simulated: true,
  };
}
const detection = (seq: number): Observation => ({
  ...envelope(seq, "sat-1"),
  kind: "position",
  sensorKind: "optical",
  position: { lonDeg: 129.5, latDeg: 34.5 },
  cov: { eeM2: 400, enM2: 0, nnM2: 400 },
  sceneId: "s1",
  confidence: 0.871,
  lengthM: 120.3,
  chip: { mediaType: "image/webp", path: "scenes/s1/chips/1.webp" },
});
const bearing = (seq: number): Observation => ({
  ...envelope(seq, "array-1"),
  kind: "bearing",
  sensorKind: "subsurface",
  sensorPosition: { lonDeg: 129.6, latDeg: 34.4 },
  alternatives: [
    { bearingDeg: 30, sigmaDeg: 1.2, weight: 0.6 },
    { bearingDeg: 150, sigmaDeg: 1.2, weight: 0.4 },
  ],
  medium: "sound",
  propagationMps: 1_500,
  delayRemoved: true,
  maximumRangeM: 30_000,
});
const ring = [
  [129.2, 34.2],
  [129.9, 34.2],
  [129.9, 34.9],
  [129.2, 34.9],
  [129.2, 34.2],
] as const;
const look = (seq: number): Observation => ({
  ...envelope(seq, "drone-1"),
  kind: "coverage",
  sensorKind: "drone",
  ring,
  fromUs: NOW_US - 2 * MINUTE_US,
  toUs: NOW_US - MINUTE_US,
  detectorRunning: true,
  probabilityOfDetection: 0.8,
  mode: "area",
  reported: 0,
});
const scene = (seq: number): Observation => ({
  ...envelope(seq, "sat-1"),
  kind: "scene",
  sensorKind: "optical",
  sceneId: "s1",
  platform: "Sat",
  instrument: "MSI",
  acquiredStartUs: NOW_US - MINUTE_US,
  acquiredEndUs: NOW_US - MINUTE_US,
  ring,
  gsdM: 10,
  bands: ["B04"],
  path: "scenes/s1",
  sha256: "0".repeat(64),
});
