/**
 * Pictures of what the detector finds and misses in practice scenes of our own drawing, for docs/images: hulls as measured, green where a
 * vessel is, orange where none is, and a yellow ring around each vessel that was missed.
 *
 * Platforms and turbines are told to the detector, as a bureau knows them.
 * `node bench/detector_pictures.ts [SEED]` draws one scene a condition and writes docs/images/optical-CONDITION.webp.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Feature, FeatureCollection, Point } from "geojson";
import sharp from "sharp";
import type { Condition } from "../exercise/scene/conditions.ts";
import { writePracticeScene } from "../exercise/scene/practice_scene.ts";
import { detectScene } from "../ingest/optical/detect.ts";
import { lonLatToPixel } from "../ingest/optical/georeference.ts";
import { guardScene } from "../ingest/optical/guard.ts";
import { openScene } from "../ingest/optical/read.ts";
import { distanceM } from "./detector_samples.ts";
import { type Row, report } from "./report.ts";

/** Seeds that the detector was trained on are low; this one was never looked at. */
const SEED = Number(process.argv[2] ?? 501);
const IMAGES = join(import.meta.dirname, "..", "docs", "images");
/** The part of the scene that is shown, and how much it is enlarged. */
const [SIDE_PX, ENLARGED] = [512, 2];
const RGB = [2, 1, 0];
/** A calm sea shows nothing. */
const SHOWN: readonly Condition[] = ["coastal", "rough", "cloudy", "glint"];
const SURE = 0.5;
const FOUND_WITHIN_M = 50;

const folder = mkdtempSync(join(tmpdir(), "tomi-pictures-"));
try {
  const rows: Row[] = [];
  for (const [i, condition] of SHOWN.entries()) rows.push(await picture(condition, SEED + i));
  report("detector pictures", rows);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function picture(condition: Condition, seed: number): Promise<Row> {
  const base = join(folder, condition);
  writePracticeScene(condition, seed, base);
  const truth = JSON.parse(readFileSync(`${base}_truth.geojson`, "utf8")) as FeatureCollection<Point>;
  const vessels = truth.features.filter(({ properties }) => properties!.cls === "vessel" && properties!.visible);
  const fixed = truth.features.filter(({ properties }) => properties!.cls !== "vessel");
  const infrastructurePath = `${base}_infrastructure.geojson`;
  writeFileSync(infrastructurePath, JSON.stringify({ type: "FeatureCollection", features: fixed }));
  const run = await detectScene(`${base}.tif`, { infrastructurePath });
  const sure = run.features.filter(({ properties }) => properties!.confidence >= SURE);
  const isAt = (vessel: Feature<Point>, one: Feature<Point>): boolean =>
    distanceM(vessel.geometry.coordinates, one.geometry.coordinates) <
    Math.max(FOUND_WITHIN_M, (vessel.properties!.length_m as number) / 2);
  const missed = vessels.filter((vessel) => !sure.some((one) => isAt(vessel, one)));
  const wrong = sure.filter((one) => !vessels.some((vessel) => isAt(vessel, one)));
  const header = guardScene(`${base}.tif`);
  if (header.kind === "rejected") throw new Error(header.sentence);
  const place = ({ geometry }: Feature<Point>): readonly [number, number] =>
    lonLatToPixel(header.geo, geometry.coordinates[0]!, geometry.coordinates[1]!);
  const [left, top] = busiest(vessels.map(place), header.widthPx);
  const marks = [
    ...sure.map((one) => hullMark(one, place(one), header.gsdM, wrong.includes(one) ? "#ff7a1a" : "#37e07c")),
    ...missed.map((one) => ringMark(place(one))),
  ].join("");
  const side = SIDE_PX * ENLARGED;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}" viewBox="${left} ${top} ${SIDE_PX} ${SIDE_PX}">${marks}</svg>`;
  const scene = await openScene(`${base}.tif`, header);
  const bands = await scene.readWindow(left, top, SIDE_PX, SIDE_PX, RGB);
  await scene.close();
  await sharp(stretched(bands), { raw: { width: SIDE_PX, height: SIDE_PX, channels: 3 } })
    .resize(side, side, { kernel: "cubic" })
    .composite([{ input: Buffer.from(svg) }])
    .webp({ quality: 78 })
    .toFile(join(IMAGES, `optical-${condition}.webp`));
  return {
    what: condition,
    vessels: vessels.length,
    found: vessels.length - missed.length,
    "false alarms": wrong.length,
  };
}

/** The corner of the part with the most vessels, in steps of an eighth of the part. */
function busiest(places: readonly (readonly [number, number])[], sizePx: number): readonly [number, number] {
  let best: readonly [number, number] = [0, 0];
  let most = -1;
  for (let top = 0; top + SIDE_PX <= sizePx; top += SIDE_PX / 8)
    for (let left = 0; left + SIDE_PX <= sizePx; left += SIDE_PX / 8) {
      const inside = places.filter(([x, y]) => x > left && x < left + SIDE_PX && y > top && y < top + SIDE_PX).length;
      if (inside > most) [best, most] = [[left, top], inside];
    }
  return best;
}

/** The measured hull with a margin of a pixel and a half, so that the ship itself can be seen, and the confidence beside it. */
function hullMark(
  { properties }: Feature<Point>,
  [x, y]: readonly [number, number],
  gsdM: number,
  colour: string,
): string {
  const length = (properties!.length_m as number) / gsdM + 3;
  const width = (properties!.width_m as number) / gsdM + 3;
  const turn = properties!.heading_deg as number;
  const box = `<rect x="${-width / 2}" y="${-length / 2}" width="${width}" height="${length}" rx="1" transform="translate(${x} ${y}) rotate(${turn})" fill="none" stroke="${colour}" stroke-width="0.7"/>`;
  const text = `<text x="${x + length / 2 + 1}" y="${y + 2}" font-family="sans-serif" font-size="6" fill="${colour}">${properties!.confidence.toFixed(2)}</text>`;
  return box + text;
}

function ringMark([x, y]: readonly [number, number]): string {
  return `<circle cx="${x}" cy="${y}" r="7" fill="none" stroke="#ffe14d" stroke-width="1" stroke-dasharray="2 1.5"/>`;
}

/** Eight bits between the darkest and the brightest percent of all bands; a root lets the sea be seen. */
function stretched(bands: readonly Float32Array[]): Buffer {
  const sorted = bands.flatMap((band) => Array.from(band.filter((_, i) => i % 7 === 0))).sort((a, b) => a - b);
  const low = sorted[Math.floor(sorted.length * 0.005)]!;
  const high = Math.max(sorted[Math.floor(sorted.length * 0.995)]!, 2.2 * sorted[Math.floor(sorted.length / 2)]! - low);
  const out = Buffer.alloc(3 * bands[0]!.length);
  for (let i = 0; i < bands[0]!.length; i++)
    for (let c = 0; c < 3; c++)
      out[3 * i + c] = 255 * Math.sqrt(Math.max(0, Math.min(1, (bands[c]![i]! - low) / (high - low))));
  return out;
}
