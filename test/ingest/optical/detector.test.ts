import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Detection, DetectionRun } from "../../../ingest/optical/detection.ts";
import { detectIn, gaussian, pacificScene, renderSea, type SceneSpec, type Ship, seeded } from "./scene_fixture.ts";

const dir = mkdtempSync(join(tmpdir(), "tomi-detect-"));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const SIZE = 512;
const WATER = [0.1, 0.08, 0.06, 0.03];

/** Ships on a jittered lattice, 20 to 200 m at 10 m pixels. */
function fleet(seed: number): Ship[] {
  const random = seeded(seed);
  return Array.from({ length: 16 }, (_, i) => {
    const lengthPx = 2 + 18 * random() ** 2;
    return {
      col: 75 + (i % 4) * 105 + 30 * random(),
      row: 75 + Math.floor(i / 4) * 105 + 30 * random(),
      lengthPx,
      widthPx: Math.max(0.8, lengthPx / 6),
      headingDeg: 360 * random(),
      brightness: 0.2 + 0.15 * random(),
    };
  });
}

function scene(ships: readonly Ship[], changes: Partial<SceneSpec> = {}): SceneSpec {
  const clean = renderSea(SIZE, SIZE, ships, WATER[0]!, 0, 1);
  const bands = WATER.map((water, b) => {
    const random = seeded(11 + b);
    return clean.map((value) => value - WATER[0]! + water + 0.002 * gaussian(random));
  });
  return pacificScene(bands, SIZE, changes);
}

const detect = (name: string, spec: SceneSpec): Promise<DetectionRun> => detectIn(join(dir, name), spec);

function nearest(ship: Ship, detections: readonly Detection[]): { detection: Detection; offPx: number } | undefined {
  return detections
    .map((detection) => ({ detection, offPx: Math.hypot(detection.colPx - ship.col, detection.rowPx - ship.row) }))
    .sort((a, b) => a.offPx - b.offPx)[0];
}

describe("detector on rendered ships", () => {
  const ships = fleet(1);
  let run: DetectionRun;
  beforeAll(async () => {
    run = await detect("sea.tif", scene(ships));
  });

  it("finds every ship within a pixel and nothing else", () => {
    const sure = run.detections.filter(({ confidence }) => confidence >= 0.5);
    for (const ship of ships) expect(nearest(ship, sure)?.offPx).toBeLessThan(1);
    expect(sure.length).toBe(ships.length);
  });

  it("measures length and axis of the ships that are long enough to have one", () => {
    for (const ship of ships.filter(({ lengthPx }) => lengthPx > 6)) {
      const { detection } = nearest(ship, run.detections)!;
      expect(Math.abs(detection.lengthM - 10 * ship.lengthPx)).toBeLessThan(12);
      // Grid north and true north agree within a few hundredths of a degree at the central meridian.
      expect(Math.abs(((detection.headingDeg - ship.headingDeg + 90 + 720) % 180) - 90)).toBeLessThan(4);
      expect(detection.headingAmbiguous).toBe(true);
    }
  });

  it("gives covariances that are symmetric positive and cover the errors", () => {
    let sum = 0;
    for (const ship of ships) {
      const { detection } = nearest(ship, run.detections)!;
      const [ee, en, nn] = detection.covEnuM2;
      expect(ee * nn - en * en).toBeGreaterThan(0);
      const [e, n] = [10 * (detection.colPx - ship.col), -10 * (detection.rowPx - ship.row)];
      sum += (nn * e * e - 2 * en * e * n + ee * n * n) / (ee * nn - en * en);
    }
    // The 97.5 % point of chi-square with 32 degrees of freedom, over the sixteen ships.
    expect(ships.length).toBe(16);
    expect(sum / ships.length).toBeLessThan(49.5 / 16);
  });

  it("outlines the whole scene and sees all of it as sea", () => {
    expect(run.coverage).toMatchObject({ validFraction: 1, seaFraction: 1 });
    expect(run.coverage.ring.length).toBe(5);
    expect(run.coverage.ring[0]).toEqual(run.coverage.ring.at(-1));
    expect(run.pdByLength.map(({ pd }) => pd)).toEqual([...run.pdByLength.map(({ pd }) => pd)].sort((a, b) => a - b));
  });
});

describe("detector on awkward scenes", () => {
  it("finds nothing in empty noise", async () => {
    const run = await detect("empty.tif", scene([]));
    expect(run.detections.filter(({ confidence }) => confidence >= 0.5)).toEqual([]);
  });

  it("does not take the edge of the data for ships, and leaves it out of the coverage", async () => {
    const ships = fleet(2).filter(({ col, row }) => col + 0.25 * row < 420);
    const spec = scene(ships);
    for (const band of spec.bands)
      for (let i = 0; i < band.length; i++) if ((i % SIZE) + 0.25 * Math.floor(i / SIZE) > 440) band[i] = 0;
    const run = await detect("wedge.tif", spec);
    const sure = run.detections.filter(({ confidence }) => confidence >= 0.5);
    for (const ship of ships) expect(nearest(ship, sure)?.offPx).toBeLessThan(1);
    expect(sure.length).toBe(ships.length);
    expect(run.coverage.validFraction).toBeCloseTo(376.6 / 512, 2);
  });

  it("takes a bright island far from any charted coast out of the sea, and keeps the ships beside it", async () => {
    const ships = fleet(3).filter(({ col, row }) => Math.hypot(col - 256, row - 256) > 100);
    const spec = scene(ships);
    for (const band of spec.bands)
      for (let i = 0; i < band.length; i++)
        if (Math.hypot((i % SIZE) - 256, Math.floor(i / SIZE) - 256) < 65) band[i] = band[i]! + 0.2;
    const run = await detect("island.tif", spec);
    const sure = run.detections.filter(({ confidence }) => confidence >= 0.5);
    for (const ship of ships) expect(nearest(ship, sure)?.offPx).toBeLessThan(1);
    expect(sure.filter(({ colPx, rowPx }) => Math.hypot(colPx - 256, rowPx - 256) < 55)).toEqual([]);
    expect(run.coverage.seaFraction).toBeLessThan(0.975);
  });

  it("finds the same ships in one panchromatic band", async () => {
    const ships = fleet(4).filter(({ lengthPx }) => lengthPx > 3);
    const full = scene(ships);
    const run = await detect("pan.tif", { ...full, bands: [full.bands[2]!] });
    for (const ship of ships) expect(nearest(ship, run.detections)?.offPx).toBeLessThan(1);
  });

  it("places detections on both sides of the antimeridian", async () => {
    const ships = fleet(5);
    // 180° E is at easting 833 978.6 m of zone 60 at the equator; the scene straddles it.
    const run = await detect("antimeridian.tif", scene(ships, { epsg: 32660, originX: 831400, originY: 2560 }));
    const lons = run.detections.filter(({ confidence }) => confidence >= 0.5).map(({ lonDeg }) => lonDeg);
    expect(lons.some((lon) => lon > 179.9)).toBe(true);
    expect(lons.some((lon) => lon < -179.9)).toBe(true);
    expect(lons.length).toBe(ships.length);
    const ring = run.coverage.ring.map(([lon]) => lon);
    expect(Math.max(...ring) - Math.min(...ring)).toBeLessThan(0.1);
  });
});
