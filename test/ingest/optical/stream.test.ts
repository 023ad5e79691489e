import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { detectVessels } from "../../../ingest/optical/detector.ts";
import { openScene } from "../../../ingest/optical/read.ts";
import { planTiles, RING_BYTES, withHalo } from "../../../ingest/optical/tiles.ts";
import type { WorkGrid } from "../../../ingest/optical/work_grid.ts";
import { acceptedScene, pacificScene, renderSea, type Ship, writeScene } from "./scene_fixture.ts";

const dir = mkdtempSync(join(tmpdir(), "tomi-stream-"));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

describe("tiles", () => {
  it("cover every pixel once, and each stripe's ring holds a band with its halo and one step of decoding", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40_000 }),
        fc.integer({ min: 1, max: 40_000 }),
        fc.constantFrom(3, 10, 30),
        fc.constantFrom(1, 64, 256, 512, 1024),
        fc.boolean(),
        fc.constantFrom(2, 8, 16),
        (widthPx, heightPx, gsdM, blockHeightPx, tiled, pixelBytes) => {
          const grid = { widthPx, heightPx, gsdM, factor: 1 } as WorkGrid;
          const plan = planTiles(grid, { tiled, blockHeightPx, pixelBytes });
          let covered = 0;
          for (const stripe of plan.stripes) {
            expect(stripe.width * plan.ringRows * pixelBytes).toBeLessThan(1.5 * RING_BYTES);
            for (const tile of stripe.bands.flat()) {
              covered += (tile.right - tile.left) * (tile.bottom - tile.top);
              const window = withHalo(tile, plan.haloPx, grid);
              expect(window.col).toBeGreaterThanOrEqual(stripe.col);
              expect(window.col + window.width).toBeLessThanOrEqual(stripe.col + stripe.width);
              expect(window.rows + plan.stepRows).toBeLessThanOrEqual(plan.ringRows + 2);
            }
          }
          expect(covered).toBe(widthPx * heightPx);
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe("a long scene in four bands", () => {
  it("gives every ship once, at the cuts too, and the same numbers from any number of threads", async () => {
    const [width, height] = [256, 2816];
    // Across, along and beside the cuts between bands, which lie at rows 704, 1,408 and 2,112.
    const ships = [300, 600, 703.4, 704.2, 950, 1400, 1408.1, 1407.6, 1800, 2112.3, 2111.5, 2600].map(
      (row, i): Ship => ({
        col: 50 + (i % 4) * 50,
        row: row + 0.3,
        lengthPx: 8 + (i % 5) * 3,
        widthPx: 2.6,
        headingDeg: i * 37,
        brightness: 0.35,
      }),
    );
    const bands = [renderSea(width, height, ships, 0.06, 0.002, 1)];
    const path = join(dir, "long.tif");
    await writeScene(path, pacificScene(bands, width, { height }));
    const header = acceptedScene(path);
    const runs = [];
    for (const threads of [0, 3]) {
      const scene = await openScene(path, header);
      runs.push(await detectVessels(scene, { threads }));
      await scene.close();
    }
    const [alone, ...others] = runs;
    for (const run of others) {
      expect(run.detections).toEqual(alone!.detections);
      expect(run.coverage).toEqual(alone!.coverage);
    }
    const sure = alone!.detections.filter(({ confidence }) => confidence >= 0.5);
    for (const ship of ships) {
      const near = sure.filter(({ colPx, rowPx }) => Math.hypot(colPx - ship.col, rowPx - ship.row) < 3);
      expect(near.length).toBe(1);
    }
  });

  it("ends at once when it is given up, with the reason", async () => {
    const path = join(dir, "long.tif");
    const header = acceptedScene(path);
    const scene = await openScene(path, header);
    const stop = new AbortController();
    const run = detectVessels(scene, { signal: stop.signal, onProgress: () => stop.abort(new Error("enough")) });
    await expect(run).rejects.toThrow("enough");
    await scene.close();
  });
});
