import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fromFile } from "geotiff";
import { afterAll, expect, test } from "vitest";
import { createGeoTiff, TILE_PX } from "../../exercise/geotiff_write.ts";

const folder = mkdtempSync(join(tmpdir(), "tomi-geotiff-"));
afterAll(() => rmSync(folder, { recursive: true }));

const LAYOUT = { bandNames: ["B02", "B08"], epsg: 32_652, leftM: 535_070, topM: 3_808_530, gsdM: 10, nodata: 0 };
const value = (x: number, y: number, band: number): number => (x * 7 + y * 131 + band * 40_000) % 65_536;

test.each([
  [TILE_PX, TILE_PX],
  [TILE_PX + 3, TILE_PX * 2 - 1],
  [5, 2],
])("%d × %d pixels come back as another reader reads them", async (widthPx, heightPx) => {
  const path = join(folder, `${widthPx}.tif`);
  const writer = createGeoTiff(path, { ...LAYOUT, widthPx, heightPx });
  for (let top = 0; top < heightPx; top += TILE_PX) {
    const rows = Math.min(TILE_PX, heightPx - top);
    const samples = new Uint16Array(widthPx * rows * 2);
    for (let y = 0; y < rows; y++)
      for (let x = 0; x < widthPx; x++)
        for (let band = 0; band < 2; band++) samples[(y * widthPx + x) * 2 + band] = value(x, top + y, band);
    writer.writeRows(samples, rows);
  }
  writer.close();
  const image = await (await fromFile(path)).getImage();
  expect([image.getWidth(), image.getHeight(), image.getSamplesPerPixel()]).toEqual([widthPx, heightPx, 2]);
  expect(image.getOrigin()).toEqual([535_070, 3_808_530, 0]);
  expect(image.getResolution()).toEqual([10, -10, 0]);
  expect(image.getGeoKeys()).toMatchObject({
    GTModelTypeGeoKey: 1,
    GTRasterTypeGeoKey: 1,
    ProjectedCSTypeGeoKey: 32_652,
  });
  expect(image.getGDALNoData()).toBe(0);
  const bands = (await image.readRasters()) as unknown as Uint16Array[];
  for (const [band, read] of bands.entries())
    for (let i = 0; i < read.length; i += 97) expect(read[i]).toBe(value(i % widthPx, Math.floor(i / widthPx), band));
});
