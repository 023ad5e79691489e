import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { CoverageRing, DetectionRun } from "../../../ingest/optical/detection.ts";
import { lonLatToPixel } from "../../../ingest/optical/georeference.ts";
import type { SceneHeader } from "../../../ingest/optical/guard.ts";
import { CURVE_LENGTHS_M, pdCurve, type Sight } from "../../../ingest/optical/pd.ts";
import { acceptedScene, detectIn, gaussian, pacificScene, renderSea, type SceneSpec, seeded } from "./scene_fixture.ts";

const folder = mkdtempSync(join(tmpdir(), "tomi-coverage-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const SIZE = 512;
const SHIP = { col: 120, row: 130, lengthPx: 14, widthPx: 3, headingDeg: 30, brightness: 0.3 };

/** Open sea, but for what `paint` says of a pixel: its reflectance, or undefined for water. */
function sea(paint: (x: number, y: number, noise: number) => number | undefined, changes: Partial<SceneSpec> = {}) {
  const clean = renderSea(SIZE, SIZE, [SHIP], 0.08, 0.002, 3);
  const random = seeded(5);
  const bands = [0, 1, 2, 3].map(() =>
    clean.map((value, i) => paint(i % SIZE, Math.floor(i / SIZE), gaussian(random)) ?? value),
  );
  return pacificScene(bands, SIZE, changes);
}

async function look(name: string, spec: SceneSpec): Promise<{ run: DetectionRun; header: SceneHeader }> {
  const path = join(folder, `${name}.tif`);
  return { run: await detectIn(path, spec), header: acceptedScene(path) };
}

/** Whether the place, in pixels, is inside of an odd number of rings. */
function isSeen(rings: readonly CoverageRing[], { geo }: SceneHeader, col: number, row: number): boolean {
  let inside = false;
  for (const ring of rings)
    for (let i = 0; i + 1 < ring.length; i++) {
      const [xi, yi] = lonLatToPixel(geo, ring[i]![0], ring[i]![1]);
      const [xj, yj] = lonLatToPixel(geo, ring[i + 1]![0], ring[i + 1]![1]);
      if (yi > row !== yj > row && col < xi + ((xj - xi) * (row - yi)) / (yj - yi)) inside = !inside;
    }
  return inside;
}

describe("the coverage of a scene", () => {
  it("leaves out a cloud and keeps the sea around it", async () => {
    const { run, header } = await look(
      "cloud",
      sea((x, y, noise) => (Math.hypot(x - 300, y - 300) < 100 ? 0.5 + 0.03 * noise : undefined)),
    );
    const { seen, cloudFraction, seaFraction } = run.coverage;
    expect(cloudFraction).toBeCloseTo((Math.PI * 100 ** 2) / SIZE ** 2, 1);
    expect(seaFraction + cloudFraction).toBeCloseTo(1, 9);
    expect(isSeen(seen!, header, 300, 300)).toBe(false);
    expect(isSeen(seen!, header, 240, 300)).toBe(false);
    for (const [col, row] of [SHIP, { col: 300, row: 150 }, { col: 480, row: 480 }].map((p) => [p.col, p.row] as const))
      expect(isSeen(seen!, header, col, row)).toBe(true);
  });

  it("wholly under cloud is empty, finds nothing and says why", async () => {
    const { run } = await look(
      "overcast",
      sea((x, y, noise) => 0.5 + 0.08 * Math.sin(x / 40) * Math.cos(y / 55) + 0.02 * noise),
    );
    expect(run.detections).toEqual([]);
    expect(run.coverage).toMatchObject({ seen: [], seaFraction: 0, cloudFraction: 1 });
    expect(run.coverage.ring.length).toBe(5);
    expect(run.pdByLength.every(({ pd }) => pd === 0)).toBe(true);
  });

  it("wholly over land is empty, finds nothing and says why", async () => {
    // The mountains of Nagano, 140 km from the sea.
    const { run } = await look(
      "mountains",
      sea((x, y, noise) => 0.18 + 0.03 * Math.sin(x / 9) * Math.cos(y / 7) + 0.02 * noise, {
        epsg: 32654,
        originX: 230000,
        originY: 4000000,
      }),
    );
    expect(run.detections).toEqual([]);
    expect(run.coverage).toMatchObject({ seen: [], seaFraction: 0, landFraction: 1 });
  });
});

describe("the probability of detection", () => {
  const sight: Sight = { gsdM: 10, isFine: false, contrastNeeded: 0.03, landShare: 0, cloudShare: 0 };

  it("grows with the length, and falls with the contrast that the place asks for", () => {
    const calm = pdCurve({ ...sight, contrastNeeded: 0.01 });
    const rough = pdCurve({ ...sight, contrastNeeded: 0.2 });
    for (const curve of [calm, rough]) expect([...curve].sort((a, b) => a - b)).toEqual(curve);
    CURVE_LENGTHS_M.forEach((_, i) => {
      expect(calm[i]).toBeGreaterThan(rough[i]!);
      expect(calm[i]).toBeLessThanOrEqual(0.98);
    });
  });

  it("is a number whatever it is asked", () => {
    for (const contrastNeeded of [0, 1e-9, 1e9]) {
      const curve = pdCurve({ ...sight, contrastNeeded }, [0, 1, 1e6]);
      expect(curve.every((pd) => pd >= 0 && pd <= 0.98)).toBe(true);
    }
  });
});
