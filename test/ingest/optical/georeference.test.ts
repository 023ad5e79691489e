import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { groundJacobian, gsdM, lonLatToPixel, pixelToLonLat } from "../../../ingest/optical/georeference.ts";
import { guardScene, type SceneHeader } from "../../../ingest/optical/guard.ts";
import { fromLonLat } from "../../../ingest/optical/projection.ts";
import { classicTiff, type Entry, honestEntries, writeFile } from "./scene_fixture.ts";

const dir = mkdtempSync(join(tmpdir(), "tomi-georef-"));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

function header(changes: readonly Entry[], without: readonly number[] = []): SceneHeader {
  const outcome = guardScene(writeFile(join(dir, "a.tif"), classicTiff(honestEntries(changes, without))));
  if (outcome.kind === "rejected") throw new Error(outcome.sentence);
  return outcome;
}

const keys = (rasterType: number, epsg = 32652): Entry => [
  34735,
  "short",
  [1, 1, 0, 3, 1024, 0, 1, 1, 1025, 0, 1, rasterType, 3072, 0, 1, epsg],
];

describe("georeference", () => {
  it("puts the tie point on the corner of a PixelIsArea file and on the centre of a PixelIsPoint file", () => {
    const area = header([keys(1)]).geo;
    const point = header([keys(2)]).geo;
    const tie = [400000, 3900000] as const;
    expect(fromLonLat(area.crs, ...pixelToLonLat(area, 0, 0))[0]).toBeCloseTo(tie[0], 6);
    expect(fromLonLat(point.crs, ...pixelToLonLat(point, 0.5, 0.5))[0]).toBeCloseTo(tie[0], 6);
    expect(fromLonLat(point.crs, ...pixelToLonLat(point, 0.5, 0.5))[1]).toBeCloseTo(tie[1], 6);
  });

  it("keeps the rotation of a transformation matrix", () => {
    const [cos, sin] = [10 * Math.cos(0.5), 10 * Math.sin(0.5)];
    const { geo } = header([[34264, "double", [cos, sin, 0, 400000, sin, -cos, 0, 3900000, 0, 0, 0, 0, 0, 0, 0, 1]]]);
    const [x, y] = fromLonLat(geo.crs, ...pixelToLonLat(geo, 3, 5));
    expect(x).toBeCloseTo(400000 + 3 * cos + 5 * sin, 6);
    expect(y).toBeCloseTo(3900000 + 3 * sin - 5 * cos, 6);
    const [col, row] = lonLatToPixel(geo, ...pixelToLonLat(geo, 3, 5));
    expect([col, row]).toEqual([expect.closeTo(3, 6), expect.closeTo(5, 6)]);
  });

  it("measures ground metres: Web-Mercator shrinks with the cosine of latitude, UTM turns by the convergence", () => {
    const mercator = header([keys(1, 3857), [33922, "double", [0, 0, 0, 2067048, 7271559, 0]]]).geo;
    const [, lat] = pixelToLonLat(mercator, 0, 0);
    expect(gsdM(groundJacobian(mercator, 0, 0))).toBeCloseTo(10 * Math.cos((lat * Math.PI) / 180), 1);
    // 3° east of the central meridian at 60° N grid north points atan(tan 3° · sin 60°) = 2.60° east of true north.
    const [x, y] = fromLonLat({ kind: "utm", epsg: 32652, zone: 52, south: false }, 132, 60);
    const utm = header([[33922, "double", [0, 0, 0, x, y, 0]]]).geo;
    const [, east, , north] = groundJacobian(utm, 0, 0);
    expect((Math.atan2(-east, -north) * 180) / Math.PI).toBeCloseTo(2.6, 1);
  });
});
