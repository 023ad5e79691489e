/** What is packed of candidates that cannot be told must say of the others all that they said themselves. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { Bystanders, type Neighbour, packNeighbours } from "../../../ingest/optical/bystanders.ts";
import { detectVessels } from "../../../ingest/optical/detector.ts";
import { logOdds, mostLogOdds } from "../../../ingest/optical/kernel/boosted_trees.ts";
import { openScene } from "../../../ingest/optical/read.ts";
import { acceptedScene, pacificScene, renderSea, type Ship, seeded, writeScene } from "./scene_fixture.ts";

const dir = mkdtempSync(join(tmpdir(), "tomi-bystanders-"));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const neighbour = (row: number, col: number): Neighbour => ({
  col,
  row,
  features: { grey: 1, paint: 2, shiftEastM: 3, shiftNorthM: 4 },
  shape: { lengthM: 5, widthM: 6, axisDeg: 7, plateau: 8 },
});

describe("bystanders", () => {
  it("come back as they were packed, from top to bottom, by their place", () => {
    const all = [neighbour(90, 4), neighbour(10, 50), neighbour(40, 5), neighbour(41, 60)];
    const bystanders = new Bystanders([packNeighbours(all.slice(0, 2)), packNeighbours(all.slice(2))]);
    expect(Array.from({ length: bystanders.count }, (_, i) => bystanders.at(i).row)).toEqual([10, 40, 41, 90]);
    expect(bystanders.near(6, 38, 3)).toEqual([neighbour(40, 5)]);
    expect(bystanders.near(30, 50, 1000).length).toBe(4);
    expect(new Bystanders([]).near(0, 0, 10)).toEqual([]);
  });

  it("change no detection", async () => {
    const random = seeded(3);
    // Specks of all strengths, most of them hopeless.
    const ships = Array.from({ length: 60 }, (_, i): Ship => {
      const [col, row] = [20 + 470 * random(), 20 + 470 * random()];
      const lengthPx = 1 + 9 * (i % 3 === 0 ? random() : 0);
      return {
        col,
        row,
        lengthPx,
        widthPx: 1 + random(),
        headingDeg: 360 * random(),
        brightness: 0.07 + 0.2 * random(),
      };
    });
    const path = join(dir, "specks.tif");
    await writeScene(path, pacificScene([renderSea(512, 512, ships, 0.06, 0.004, 1)], 512));
    const [all, told] = await Promise.all(
      [-1, undefined].map(async (floor) => {
        const scene = await openScene(path, acceptedScene(path));
        const run = await detectVessels(scene, {
          threads: 0,
          ...(floor === undefined ? {} : { confidenceFloor: floor }),
        });
        await scene.close();
        return run.detections;
      }),
    );
    expect(told).toEqual(all!.filter(({ confidence }) => confidence >= 0.05));
    expect(all!.length).toBeGreaterThan(told!.length);
    expect(told!.length).toBeGreaterThan(0);
  });
});

describe("the greatest log-odds of what is known in part", () => {
  it("are never below those of any whole", () => {
    const trees = fc.array(
      fc.record({
        features: fc.array(fc.nat(3), { minLength: 3, maxLength: 3 }),
        thresholds: fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 3, maxLength: 3 }),
        leaves: fc.array(fc.double({ min: -2, max: 2, noNaN: true }), { minLength: 8, maxLength: 8 }),
      }),
      { minLength: 1, maxLength: 5 },
    );
    const vectors = fc.array(fc.double({ min: -2, max: 2, noNaN: true }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(
        trees,
        vectors,
        vectors,
        fc.array(fc.nat(1), { minLength: 4, maxLength: 4 }),
        (some, known, other, isKnown) => {
          const model = { names: ["a", "b", "c", "d"], bias: 0.5, trees: some };
          const whole = known.map((value, i) => (isKnown[i] === 1 ? value : other[i]!));
          expect(mostLogOdds(model, known, isKnown)).toBeGreaterThanOrEqual(logOdds(model, whole) - 1e-9);
          expect(mostLogOdds(model, known, [1, 1, 1, 1])).toBeCloseTo(logOdds(model, known), 9);
        },
      ),
      { numRuns: 100 },
    );
  });
});
