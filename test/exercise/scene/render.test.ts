import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fromFile, type GeoTIFFImage } from "geotiff";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { TSUSHIMA_DAWN } from "../../../exercise/definition.ts";
import { isLand } from "../../../exercise/land.ts";
import { BANDS } from "../../../exercise/scene/bands.ts";
import { renderInWorker } from "../../../exercise/scene/deliver.ts";
import { passesDelivered, sceneRing } from "../../../exercise/scene/passes.ts";
import { type RenderedScene, renderScene, shipsInScene } from "../../../exercise/scene/render.ts";
import { fromUtm, gridConvergenceDeg, toUtm } from "../../../exercise/scene/utm.ts";
import { sunAt } from "../../../exercise/sun.ts";
import { truthAt } from "../../../exercise/truth.ts";
import { ROSTER } from "../../../exercise/world/roster.ts";
import { US_PER_DAY, US_PER_MINUTE, US_PER_S } from "../../../model/index.ts";

const { seed, startUs } = TSUSHIMA_DAWN;
const DARK_BERTH = ROSTER.findIndex(({ going }) => going.kind === "dark");
const passes = passesDelivered(seed, startUs, startUs, startUs + US_PER_DAY);
const pass = passes[0]!;

describe("passes", () => {
  test("the first was ten minutes before the start and arrives 40 to 60 s after it", () => {
    expect(pass.acquiredUs).toBe(startUs - 10 * US_PER_MINUTE);
    expect(pass.deliverUs - startUs).toBeGreaterThanOrEqual(40 * US_PER_S);
    expect(pass.deliverUs - startUs).toBeLessThanOrEqual(60 * US_PER_S);
  });

  test("the next come every 60 to 90 minutes, by day only, and 10 minutes late or more", () => {
    expect(passes.length).toBeGreaterThan(5);
    for (const [i, one] of passes.entries()) {
      expect(sunAt(sceneRing(one)[0]!, one.acquiredUs).elevationDeg).toBeGreaterThan(10);
      expect(one.deliverUs - one.acquiredUs).toBeGreaterThanOrEqual(10 * US_PER_MINUTE);
      const before = passes[i - 1];
      if (before === undefined) continue;
      expect(one.acquiredUs - before.acquiredUs).toBeGreaterThanOrEqual(60 * US_PER_MINUTE);
      expect(one.acquiredUs - before.acquiredUs).toBeLessThanOrEqual(90 * US_PER_MINUTE);
    }
  });

  test("the second sees the tanker that keeps silent, and the first saw it before", () => {
    for (const one of passes.slice(0, 2)) {
      const tankers = shipsInScene({ seed, startUs, pass: one }).filter(({ key }) => key % 64 === DARK_BERTH);
      expect(tankers).toHaveLength(1);
    }
  });

  test("are the same when asked for in pieces", () => {
    const cut = startUs + 5 * 3_600 * US_PER_S;
    const pieces = [
      ...passesDelivered(seed, startUs, startUs, cut),
      ...passesDelivered(seed, startUs, cut, startUs + US_PER_DAY),
    ];
    expect(pieces).toEqual(passes);
  });
});

describe("the first scene", () => {
  const folder = mkdtempSync(join(tmpdir(), "tomi-scene-"));
  const path = join(folder, "scene.tif");
  let rendered: RenderedScene;
  let image: GeoTIFFImage;
  beforeAll(async () => {
    rendered = await renderInWorker({ seed, startUs, pass, path }, new AbortController().signal);
    image = await (await fromFile(path)).getImage();
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const read = async (left: number, top: number, width: number, height: number): Promise<Uint16Array[]> =>
    (await image.readRasters({ window: [left, top, left + width, top + height] })) as unknown as Uint16Array[];

  test("holds at least 15 ships, the tanker that will go dark among them", () => {
    expect(rendered.ships).toBeGreaterThanOrEqual(15);
    expect(shipsInScene({ seed, startUs, pass }).filter(({ type }) => type === "tanker").length).toBeGreaterThanOrEqual(
      2,
    );
    expect(statSync(path).size).toBeLessThan(40_000_000);
    expect([image.getWidth(), image.getHeight(), image.getSamplesPerPixel()]).toEqual([
      pass.widthPx,
      pass.heightPx,
      BANDS.length,
    ]);
  });

  test("shows every ship of 20 m and more where it truly was, within a pixel and a half", async () => {
    let checked = 0;
    for (const { lonDeg, latDeg, lengthM, widthM, headingDeg, vesselId } of truthAt(
      "tsushima-dawn",
      seed,
      pass.acquiredUs,
    )) {
      const { xM, yM } = toUtm({ lonDeg, latDeg });
      const [x, y] = [(xM - pass.leftM) / 10, (pass.topM - yM) / 10];
      const reach = Math.ceil(lengthM / 20) + 6;
      if (lengthM < 20 || x < reach || y < reach || x > pass.widthPx - reach || y > pass.heightPx - reach) continue;
      const [left, top, size] = [Math.floor(x) - reach, Math.floor(y) - reach, 2 * reach + 1];
      const seen = (await read(left, top, size, size))[3]!;
      if ([...seen].sort((a, b) => a - b)[seen.length >> 1]! > 600) continue; // under a cloud
      const headingRad = ((headingDeg - gridConvergenceDeg({ lonDeg, latDeg })) * Math.PI) / 180;
      const hull = { x: x - left, y: y - top, lengthPx: lengthM / 10, widthPx: widthM / 10, headingRad };
      const { dx, dy } = bestShift(seen, size, hull);
      expect(Math.hypot(dx, dy), `${vesselId}, ${lengthM} × ${widthM} m`).toBeLessThan(1.5);
      checked++;
    }
    expect(checked).toBeGreaterThanOrEqual(8);
  });

  test("has its land where the coastline has it", async () => {
    const infrared = (await read(0, 0, 300, 900))[3]!;
    let [bright, dark] = [0, 0];
    for (let y = 0; y < 900; y += 9)
      for (let x = 0; x < 300; x += 9) {
        const place = fromUtm({ xM: pass.leftM + (x + 0.5) * 10, yM: pass.topM - (y + 0.5) * 10 });
        const isBright = infrared[y * 300 + x]! > 700;
        if (isLand(place)) isBright ? bright++ : dark++;
        else if (isBright) dark += 0.2; // a cloud may be
      }
    expect(bright).toBeGreaterThan(200);
    expect(dark / bright).toBeLessThan(0.2);
  });

  test("is the same when rendered again, in this thread or in another, and another one for another seed", async () => {
    const corner = { ...pass, leftM: pass.leftM + 3_000, topM: pass.topM - 14_000, widthPx: 700, heightPx: 530 };
    const [a, b, c] = ["a", "b", "c"].map((name) => join(folder, `${name}.tif`)) as [string, string, string];
    expect(renderScene({ seed, startUs, pass: corner, path: a }).ships).toBeGreaterThan(0);
    await renderInWorker({ seed, startUs, pass: corner, path: b }, new AbortController().signal);
    renderScene({ seed: seed + 1, startUs, pass: corner, path: c });
    expect(readFileSync(b).equals(readFileSync(a))).toBe(true);
    expect(readFileSync(c).equals(readFileSync(a))).toBe(false);
  });

  test("is given up when the exercise stops", async () => {
    const stop = new AbortController();
    const rendering = renderInWorker({ seed, startUs, pass, path: join(folder, "never.tif") }, stop.signal);
    stop.abort();
    await expect(rendering).rejects.toThrow("stopped");
  });
});

interface Hull {
  readonly x: number;
  readonly y: number;
  readonly lengthPx: number;
  readonly widthPx: number;
  readonly headingRad: number;
}

/** The shift of a plain box of the hull's size that agrees best with what is seen: the largest correlation. */
function bestShift(seen: Uint16Array, size: number, hull: Hull): { dx: number; dy: number } {
  let best = { dx: 0, dy: 0, score: Number.NEGATIVE_INFINITY };
  for (let dx = -5; dx <= 5; dx += 0.5)
    for (let dy = -5; dy <= 5; dy += 0.5) {
      const score = correlation(seen, size, { ...hull, x: hull.x + dx, y: hull.y + dy });
      if (score > best.score) best = { dx, dy, score };
    }
  return best;
}

function correlation(seen: Uint16Array, size: number, hull: Hull): number {
  let [n, a, b, aa, bb, ab] = [0, 0, 0, 0, 0, 0];
  for (let i = 0; i < seen.length; i++) {
    const covered = coverage(hull, i % size, Math.floor(i / size));
    const value = seen[i]!;
    n++;
    a += value;
    b += covered;
    aa += value * value;
    bb += covered * covered;
    ab += value * covered;
  }
  return (ab - (a * b) / n) / Math.sqrt((aa - (a * a) / n) * (bb - (b * b) / n));
}

/** Share of a pixel that the box covers, by sixteen points. */
function coverage({ x, y, lengthPx, widthPx, headingRad }: Hull, column: number, row: number): number {
  const [sin, cos] = [Math.sin(headingRad), Math.cos(headingRad)];
  let inside = 0;
  for (let k = 0; k < 16; k++) {
    const [dx, dy] = [column + ((k % 4) + 0.5) / 4 - x, row + (Math.floor(k / 4) + 0.5) / 4 - y];
    if (Math.abs(dx * sin - dy * cos) <= lengthPx / 2 && Math.abs(dx * cos + dy * sin) <= widthPx / 2) inside++;
  }
  return inside / 16;
}
