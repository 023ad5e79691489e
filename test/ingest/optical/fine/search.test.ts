import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { Detection } from "../../../../ingest/optical/detection.ts";
import { detectIn, gaussian, pacificScene, renderSea, type Ship, seeded } from "../scene_fixture.ts";

const dir = mkdtempSync(join(tmpdir(), "tomi-fine-"));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const SIZE = 512;
const WATER = 0.06;

async function detect(name: string, image: Float32Array, pixelSize = 1): Promise<readonly Detection[]> {
  return (await detectIn(join(dir, name), pacificScene([image], SIZE, { pixelSize }))).detections;
}

const ship = (col: number, row: number, lengthPx: number, headingDeg: number, brightness: number): Ship => ({
  col,
  row,
  lengthPx,
  widthPx: lengthPx / 5,
  headingDeg,
  brightness,
});

/** Foam as soft spots of a few metres all over the sea. */
function addFoam(image: Float32Array, count: number): void {
  const random = seeded(5);
  for (let i = 0; i < count; i++) {
    const [x, y, size] = [SIZE * random(), SIZE * random(), 0.7 + 1.5 * random()];
    for (let v = Math.max(0, Math.floor(y - 8)); v < Math.min(SIZE, y + 8); v++)
      for (let u = Math.max(0, Math.floor(x - 8)); u < Math.min(SIZE, x + 8); u++)
        image[v * SIZE + u]! += 0.12 * Math.exp(-((u - x) ** 2 + (v - y) ** 2) / (size * size));
  }
}

describe("search of a scene finer than 3 m", () => {
  const ships = [ship(90, 100, 24, 20, 0.2), ship(210, 250, 180, 75, 0.16), ship(330, 90, 60, 140, 0.11)];
  const grey = renderSea(SIZE, SIZE, ships, WATER, 0.002, 3);

  it("gives one detection a ship, whole, and none for foam", async () => {
    const image = grey.slice();
    addFoam(image, 300);
    const sure = (await detect("foam.tif", image)).filter(({ confidence }) => confidence >= 0.5);
    expect(sure).toHaveLength(ships.length);
    for (const { col, row, lengthPx, headingDeg } of ships) {
      const found = sure.find(({ colPx, rowPx }) => Math.hypot(colPx - col, rowPx - row) < 2 + 0.03 * lengthPx)!;
      expect(found).toBeDefined();
      expect(Math.abs(found.lengthM - lengthPx)).toBeLessThan(Math.max(4, 0.08 * lengthPx));
      const turn = ((found.headingDeg - headingDeg + 270) % 180) - 90;
      expect(Math.abs(turn)).toBeLessThan(2.5);
    }
  });

  it("keeps a ship of light and dark bays in one piece", async () => {
    const image = renderSea(SIZE, SIZE, [ship(210, 210, 200, 90, 0.2)], WATER, 0, 3);
    const random = seeded(9);
    for (let y = 0; y < SIZE; y++)
      for (let x = 0; x < SIZE; x++) {
        const bay = [0.6, 1.7, 0.8, 1.3, 0.5, 1.1][Math.floor(x / 13) % 6]!;
        const over = image[y * SIZE + x]! - WATER;
        image[y * SIZE + x] = WATER + over * bay + 0.002 * gaussian(random);
      }
    const sure = (await detect("bays.tif", image)).filter(({ confidence }) => confidence >= 0.5);
    expect(sure).toHaveLength(1);
    expect(Math.abs(sure[0]!.lengthM - 200)).toBeLessThan(12);
  });

  it("proposes ships that are darker than the glint around them", async () => {
    const dark = [ship(120, 130, 90, 40, 0.06), ship(350, 300, 160, 110, 0.05)];
    const found = await detect("dark.tif", renderSea(SIZE, SIZE, dark, 0.14, 0.008, 6));
    for (const { col, row, lengthPx } of dark) {
      const near = found.find(({ colPx, rowPx }) => Math.hypot(colPx - col, rowPx - row) < 4)!;
      expect(near).toBeDefined();
      expect(Math.abs(near.lengthM - lengthPx)).toBeLessThan(0.08 * lengthPx);
      expect(near.contrast).toBeLessThan(0);
    }
  });

  it("finds nothing in open water with clouds whose edges are soft", async () => {
    const image = new Float32Array(SIZE * SIZE);
    const random = seeded(2);
    for (let i = 0; i < image.length; i++) {
      const [x, y] = [i % SIZE, Math.floor(i / SIZE)];
      const puff =
        Math.exp(-(((x - 150) / 40) ** 2 + ((y - 200) / 18) ** 2)) +
        Math.exp(-(((x - 300) / 12) ** 2 + ((y - 100) / 25) ** 2));
      image[i] = WATER + 0.4 * puff + 0.002 * gaussian(random);
    }
    const found = await detect("puffs.tif", image);
    expect(found.filter(({ confidence }) => confidence >= 0.5)).toEqual([]);
  });
});
