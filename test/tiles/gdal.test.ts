/** GDAL's MVT driver as the second, independent reader: it must find the same features as @mapbox/vector-tile. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { VectorTile } from "@mapbox/vector-tile";
import { PbfReader } from "pbf";
import { afterAll, describe, expect, it } from "vitest";
import { PUBLIC_LABEL } from "../../model/index.ts";
import { alertsLayer } from "../../tiles/alerts_layer.ts";
import { tracksLayer, uncertaintyLayer, zonesLayer } from "../../tiles/layers.ts";
import { bearingsLayer, detectionsLayer, trailsLayer } from "../../tiles/layers_stored.ts";
import { TrackPicture } from "../../tiles/live.ts";
import { LayerWriter } from "../../tiles/mvt.ts";
import { mercatorXM, mercatorYM, type TileId, tileBox, WORLD_M } from "../../tiles/tile_maths.ts";
import { bearingLine, EXERCISE, NATIONAL, NOW_US, stateAt, track } from "./fixtures.ts";

const hasGdal = spawnSync("ogr2ogr", ["--version"]).status === 0;
if (!hasGdal) console.warn("GDAL (ogr2ogr) is not installed: the comparison of decoders is skipped.");
const folder = mkdtempSync(join(tmpdir(), "tomi-mvt-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Decoded {
  readonly id: number | undefined;
  readonly properties: Record<string, unknown>;
  readonly type: string;
  /** Tile units, every vertex of every part in order. */
  readonly vertices: readonly (readonly [number, number])[];
}

function byGdal(bytes: Uint8Array, tile: TileId, layer: string): Decoded[] {
  mkdirSync(join(folder, `${tile.z}/${tile.x}`), { recursive: true });
  const path = join(folder, `${tile.z}/${tile.x}/${tile.y}.mvt`);
  writeFileSync(path, bytes);
  const text = execFileSync(
    "ogr2ogr",
    ["-f", "GeoJSON", "-lco", "COORDINATE_PRECISION=9", "/vsistdout/", path, layer, "-oo", "CLIP=NO"],
    { encoding: "utf8", maxBuffer: 64 * 1024 * 1024 },
  );
  const { features } = JSON.parse(text) as {
    features: { properties: { mvt_id?: number }; geometry: { type: string; coordinates: unknown } }[];
  };
  const box = tileBox(tile);
  const scale = (4096 * 2 ** tile.z) / WORLD_M;
  return features.map(({ properties: { mvt_id, ...properties }, geometry }) => ({
    id: mvt_id,
    properties: Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== null)),
    type: geometry.type.replace("Multi", ""),
    vertices: flat(geometry.coordinates).map(([x, y]) => [
      Math.round((x - box.minX) * scale),
      Math.round((box.maxY - y) * scale),
    ]),
  }));
}

function flat(coordinates: unknown): [number, number][] {
  const list = coordinates as unknown[];
  return typeof list[0] === "number" ? [list as [number, number]] : list.flatMap(flat);
}

function byMapbox(bytes: Uint8Array, layer: string): Decoded[] {
  const read = new VectorTile(new PbfReader(bytes)).layers[layer]!;
  return Array.from({ length: read.length }, (_, i) => {
    const feature = read.feature(i);
    return {
      id: feature.id,
      properties: feature.properties,
      type: ["", "Point", "LineString", "Polygon"][feature.type]!,
      vertices: feature.loadGeometry().flatMap((part) => part.map(({ x, y }) => [x, y] as const)),
    };
  });
}

/** GDAL closes polygons and may number booleans as they are: compare what both must agree on. */
function sameAs(a: Decoded[], b: Decoded[]): void {
  const plain = (list: Decoded[]) =>
    list
      .map((one) => ({ ...one, vertices: one.vertices.map(([x, y]) => `${x + 0},${y + 0}`) }))
      .sort((one, other) => (JSON.stringify(one.properties) < JSON.stringify(other.properties) ? -1 : 1));
  expect(plain(a)).toEqual(plain(b));
}

describe.skipIf(!hasGdal)("GDAL and @mapbox/vector-tile", () => {
  it.each([
    ["over the strait", { z: 8, x: 220, y: 101 }, 129.5, 34.5],
    ["east of the antimeridian", { z: 8, x: 0, y: 127 }, -179.9, 0.5],
    ["west of it, with features from the other side", { z: 8, x: 255, y: 127 }, 179.95, 0.5],
    ["in the far north", { z: 6, x: 33, y: 9 }, 10, 78],
  ])("find the same features %s", (_name, tile, lonDeg, latDeg) => {
    const picture = new TrackPicture();
    for (let i = 0; i < 8; i++) {
      const state = stateAt(lonDeg + (i - 4) / 20, latDeg + i / 100, {
        covariance: [1e7, 2e6, 0, 0, 4e6, 0, 0, 1, 0, 1],
        velocityEastMps: i - 3.5,
      });
      const wrapped = {
        ...state,
        position: { ...state.position, lonDeg: ((state.position.lonDeg + 540) % 360) - 180 },
      };
      const distress = i === 3 ? { distress: "AIS-SART active" } : {};
      picture.upsert(
        track(`t${i}`, { state: wrapped, claimed: { name: `丸 ${i}`, mmsi: 431_000_000 + i }, ...distress }),
      );
    }
    picture.upsert(bearingLine("b", lonDeg, latDeg, 100));
    const view = { picture, tile, atUs: NOW_US, workspace: EXERCISE };
    const [x, y] = [mercatorXM(lonDeg), mercatorYM(latDeg)];
    const path = Float64Array.from({ length: 400 }, (_, i) =>
      i % 2 === 0 ? x + 400 * i : y + 9_000 * Math.sin(i / 9),
    );
    const ring = [
      [-1, -1],
      [1, -1],
      [1, 1],
      [-1, 1],
      [-1, -1],
    ].map(([e, n]) => [lonDeg + e! / 3, latDeg + n! / 3] as const);
    const zone = {
      id: "z",
      kind: "anchorage",
      name: { en: "Z", ja: "錨地" },
      label: PUBLIC_LABEL,
      origin: "test",
      illustrative: true,
      ring,
    };
    const detection = {
      cursor: 5,
      sensorKind: "optical" as const,
      sourceId: "sat-1",
      observedAtUs: NOW_US,
      x,
      y,
      sceneId: "s",
      confidence: 0.87,
      lengthM: 140.4,
      simulated: true,
    };
    const layers: Record<string, Uint8Array> = {
      tracks: tracksLayer(view),
      uncertainty: uncertaintyLayer(view),
      alerts: alertsLayer(view, [], { audience: NATIONAL, zones: [], sources: [], nowUs: NOW_US }),
      bearings: bearingsLayer([], picture, tile),
      zones: zonesLayer([zone], tile),
      trails: trailsLayer([{ trackId: "t1", coordinates: path, lastTimeUs: NOW_US }], tile),
      detections: detectionsLayer([detection], tile),
    };
    const bytes = Buffer.concat(Object.values(layers));
    for (const name of Object.keys(layers)) {
      const read = byMapbox(bytes, name);
      expect(read.length).toBeGreaterThan(0);
      sameAs(byGdal(bytes, tile, name), read);
    }
  });

  it("read every type of value and a polygon with a hole alike", () => {
    const tile = { z: 4, x: 3, y: 5 };
    const layer = new LayerWriter("types");
    layer.polygon(
      2 ** 53 - 1,
      [
        [0, 0, 400, 0, 400, 400, 0, 400],
        [100, 100, 300, 100, 300, 300, 100, 300],
      ],
      {
        text: "海",
        whole: 7,
        negative: -9,
        big: 2 ** 40,
        real: 0.125,
        fine: 1 / 3,
      },
    );
    const bytes = layer.finish();
    sameAs(byGdal(bytes, tile, "types"), byMapbox(bytes, "types"));
  });
});
