/** Evidence chips: the image around a detection as a small WebP, for people to look at. */
import { mkdir } from "node:fs/promises";
import { join, posix } from "node:path";
import sharp from "sharp";
import { pictureBands } from "./bands.ts";
import type { Detection } from "./detection.ts";
import type { SceneReader } from "./read.ts";

/** Side of the cut in scene pixels, at least 32; a long ship gets as much as it needs, up to 64 work pixels' worth. */
const SIDE_PX = 64;
const ENLARGED_PX = 192;

/** Writes `<folder>/<n>.webp` under `outDir` for detection n of the list and gives the relative paths in the same order. */
export async function writeChips(
  scene: SceneReader,
  detections: readonly Detection[],
  outDir: string,
  folder: string,
): Promise<string[]> {
  await mkdir(join(outDir, folder), { recursive: true });
  const paths: string[] = [];
  for (let n = 0; n < detections.length; n++) {
    const path = posix.join(folder, `${n}.webp`);
    await writeChip(scene, detections[n]!, join(outDir, path));
    paths.push(path);
  }
  return paths;
}

async function writeChip(scene: SceneReader, detection: Detection, path: string): Promise<void> {
  const { header } = scene;
  // Fine scenes cut more pixels, so that the whole hull with as much water around it is in the picture.
  const side = Math.max(SIDE_PX, Math.ceil((1.6 * detection.lengthM) / header.gsdM));
  const width = Math.min(side, header.widthPx);
  const height = Math.min(side, header.heightPx);
  const col = Math.max(0, Math.min(header.widthPx - width, Math.round(detection.colPx - width / 2)));
  const row = Math.max(0, Math.min(header.heightPx - height, Math.round(detection.rowPx - height / 2)));
  const bands = await scene.readWindow(col, row, width, height, pictureBands(header));
  const rgb = Buffer.alloc(width * height * 3);
  const [low, high] = range(bands);
  for (let i = 0; i < width * height; i++)
    for (let c = 0; c < 3; c++) {
      const value = bands[Math.min(c, bands.length - 1)]![i]!;
      // A square root keeps a bright bridge from blackening the hull beside it.
      rgb[3 * i + c] = Math.round(255 * Math.sqrt(Math.max(0, Math.min(1, (value - low) / (high - low)))));
    }
  await sharp(rgb, { raw: { width, height, channels: 3 } })
    .resize(ENLARGED_PX, Math.max(1, Math.round((ENLARGED_PX * height) / width)), { kernel: "nearest" })
    .webp({ quality: 80, effort: 1 })
    .toFile(path);
}

/** Darkest percentile and brightest value over all bands together, so that colours keep their proportions. */
function range(bands: readonly Float32Array[]): readonly [number, number] {
  const all = new Float32Array(bands.reduce((sum, band) => sum + band.length, 0));
  let at = 0;
  for (const band of bands) {
    all.set(band, at);
    at += band.length;
  }
  const sorted = all.filter((value) => Number.isFinite(value)).sort();
  const low = sorted[Math.floor(sorted.length * 0.01)] ?? 0;
  const high = sorted[Math.floor(sorted.length * 0.9995)] ?? 1;
  return high > low ? [low, high] : [low, low + 1];
}
