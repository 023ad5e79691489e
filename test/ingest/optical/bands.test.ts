import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { pictureBands, refuseBandNames, wavelengthNm, withBandNames } from "../../../ingest/optical/bands.ts";
import { detectScene } from "../../../ingest/optical/detect.ts";
import type { SceneHeader } from "../../../ingest/optical/guard.ts";
import { planBands } from "../../../ingest/optical/normalise.ts";
import { acceptedScene, pacificScene, renderSea, writeScene } from "./scene_fixture.ts";

const folder = mkdtempSync(join(tmpdir(), "tomi-bands-"));
const path = join(folder, "swapped.tif");
const SHIP = { col: 120, row: 130, lengthPx: 14, widthPx: 3, headingDeg: 30, brightness: 0.3 };
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let header: SceneHeader;
beforeAll(async () => {
  // Red, near-infrared, green, blue: not the usual order, and the file does not say so.
  const bands = [0.06, 0.03, 0.08, 0.1].map((water, b) => renderSea(256, 256, [SHIP], water, 0.002, b));
  await writeScene(path, pacificScene(bands, 256));
  header = acceptedScene(path);
});

describe("bands as their producer calls them", () => {
  test.each([
    ["490 nm", 490],
    ["0.842 µm", 842],
    ["842", 842],
    ["0.49", 490],
    ["B8 - 832.8nm", 832.8],
    ["band 4", Number.NaN],
    ["12", 12_000],
    ["99999999", Number.NaN],
    ["", Number.NaN],
  ])("%s is a wavelength of %d nm", (text, nm) => expect(wavelengthNm(text)).toEqual(nm));

  test.each([
    [["red", "nir", "green", "blue"], [0, 2, 3], 1, [0, 2, 3]],
    [["665 nm", "842 nm", "560 nm", "490 nm"], [0, 2, 3], 1, [0, 2, 3]],
    [["B04", "B08", "B03", "B02"], [0, 2, 3], 1, [0, 2, 3]],
    [[], [0, 1, 2], 3, [2, 1, 0]],
  ])("%j: which are visible, near-infrared, and a picture's red, green and blue", (names, visible, nir, picture) => {
    const called = withBandNames(header, names);
    expect(planBands(called)).toMatchObject({ visible, nir });
    expect(pictureBands(called)).toEqual(picture);
  });

  test.each([[["red", "nir"]], [["a", "b", "c", "d"]]])("%j are not this file's", (names) => {
    expect(refuseBandNames(header, names)).toMatchObject({ code: "OPTICAL_BANDS" });
    expect(withBandNames(header, names)).toBe(header);
  });
});

describe("detect", () => {
  it("finds the ship by the process of ingest, with a picture of it, and tells how far it is", async () => {
    const stages: string[] = [];
    const chipsDir = join(folder, "chips");
    const found = await detectScene(path, {
      bands: ["red", "nir", "green", "blue"],
      chipsDir,
      onProgress: (stage) => stages.push(stage),
    });
    const [ship] = found.features;
    expect(ship?.properties).toMatchObject({
      confidence: expect.any(Number),
      cov_enu_m2: [expect.any(Number), expect.any(Number), expect.any(Number)],
      heading_ambiguous: expect.any(Boolean),
      chip: "0.webp",
    });
    expect(ship?.properties?.length_m).toBeGreaterThan(100);
    expect(readdirSync(chipsDir)).toContain("0.webp");
    expect(found.coverage.seaFraction).toBe(1);
    expect(found.pd_by_length.at(-1)?.pd).toBeGreaterThan(0.5);
    expect(stages).toContain("detecting");
  });

  const file = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  test.each<[string, () => Parameters<typeof detectScene>[1], string]>([
    ["two names for four bands", () => ({ bands: ["red", "nir"] }), "OPTICAL_BANDS"],
    ["land that is not there", () => ({ landPath: join(folder, "none.geojson") }), "LAND_UNREADABLE"],
    ["land without polygons", () => ({ landPath: file("points.geojson", '{"type":"Point"}') }), "LAND_UNREADABLE"],
    ["land that is no TIFF", () => ({ landPath: file("land.tif", "land") }), "LAND_UNREADABLE"],
    [
      "structures off the earth",
      () => ({ infrastructurePath: file("off.json", '{"type":"Point","coordinates":[1,200]}') }),
      "INFRASTRUCTURE_UNREADABLE",
    ],
    ["structures that are no JSON", () => ({ infrastructurePath: file("x.json", "x") }), "INFRASTRUCTURE_UNREADABLE"],
    ["chips where a file lies", () => ({ chipsDir: join(path, "chips") }), "CHIPS_UNWRITABLE"],
  ])("refuses %s before any work", async (_, options, code) => {
    await expect(detectScene(path, options())).rejects.toMatchObject({ code, message: expect.stringMatching(/.{40}/) });
  });
});
