/** Renders a satellite scene of the world as it was at a pass, row of tiles by row of tiles, into a GeoTIFF. A pure function of its arguments. */
import type { TimeUs } from "../../model/index.ts";
import { createGeoTiff, TILE_PX } from "../geotiff_write.ts";
import { between, normal, stream } from "../random.ts";
import { makeWorld, worldAt } from "../world/world.ts";
import { AIR, BAND_TIMES_S, BANDS, CLOUD, GLITTER, SCALE, THROUGH, WATER } from "./bands.ts";
import { hullPatch, type Patch, type ShipInScene, type WakePatch, wakePatch } from "./hull.ts";
import { createLandPainter } from "./land_paint.ts";
import { GSD_M, type ScenePass } from "./passes.ts";
import { field, fractal, noiseSource, SWELL_PX, swell } from "./texture.ts";
import { gridConvergenceDeg, toUtm, UTM_EPSG } from "./utm.ts";

export interface RenderJob {
  readonly seed: number;
  readonly startUs: TimeUs;
  readonly pass: ScenePass;
  readonly path: string;
}

export interface RenderedScene {
  /** Share of the scene that clouds hide, percent. */
  readonly cloudCoverPct: number;
  readonly ships: number;
}

const CLOUDS = stream("clouds");
const SHADE = stream("water shade");
const GEOLOCATION = stream("geolocation");
/** One error for the whole scene, 1 sigma a coordinate, m. */
export const GEOLOCATION_SIGMA_M = 3;
/** How rough the sea is: the standard deviation of the reflectance of the waves before the bands' share. */
const ROUGHNESS = 0.0075;
/** The detector's noise: standard deviation² = a² + b · value, in digital numbers. */
const [READ_NOISE, SHOT_NOISE] = [5, 0.03] as const;
/** A pixel that is cloud by this share shows no ship. */
const HIDDEN = 0.25;
/** Clouds lie at about 1,200 m; with the sun 20° to 60° high their shadow falls this far, px, away from the sun. */
const SHADOW_PX = [-110, 45] as const;

/** The ships of the scene with their whole hull inside, at the scene's time. */
export function shipsInScene({ seed, startUs, pass }: Omit<RenderJob, "path">): ShipInScene[] {
  const error = (axis: number): number => GEOLOCATION_SIGMA_M * normal(seed, GEOLOCATION, pass.index, axis);
  const ships: ShipInScene[] = [];
  for (const { vessel, position, headingDeg, speedMps } of worldAt(makeWorld(seed, startUs), pass.acquiredUs)) {
    const { xM, yM } = toUtm(position);
    const xPx = (xM + error(0) - pass.leftM) / GSD_M;
    const yPx = (pass.topM - yM - error(1)) / GSD_M;
    const margin = vessel.lengthM / GSD_M / 2;
    if (xPx < margin || yPx < margin || xPx > pass.widthPx - margin || yPx > pass.heightPx - margin) continue;
    ships.push({
      key: vessel.key,
      type: vessel.type,
      xPx,
      yPx,
      headingRad: ((headingDeg - gridConvergenceDeg(position)) * Math.PI) / 180,
      lengthPx: vessel.lengthM / GSD_M,
      widthPx: vessel.widthM / GSD_M,
      speedPxS: speedMps / GSD_M,
    });
  }
  return ships;
}

/** Writes the scene to `job.path`. Takes some seconds of one core; call it off the main thread. */
export function renderScene(job: RenderJob): RenderedScene {
  const { seed, pass } = job;
  const { widthPx, heightPx } = pass;
  const sceneSeed = (seed ^ Math.imul(pass.index + 1, 0x9e3779b1)) | 0;
  const ships = shipsInScene(job);
  const hulls = ships.map((ship) => hullPatch(ship, seed));
  const wakes = ships.flatMap((ship) => wakePatch(ship, GSD_M) ?? []);
  const layers = createLayers(sceneSeed, pass);
  const writer = createGeoTiff(job.path, {
    widthPx,
    heightPx,
    bandNames: BANDS,
    epsg: UTM_EPSG,
    leftM: pass.leftM,
    topM: pass.topM,
    gsdM: GSD_M,
    nodata: 0,
  });
  const surface = BANDS.map(() => new Float32Array(widthPx * TILE_PX));
  const samples = new Uint16Array(widthPx * TILE_PX * BANDS.length);
  let cloudy = 0;
  for (let top = 0; top < heightPx; top += TILE_PX) {
    const rows = Math.min(TILE_PX, heightPx - top);
    for (let row = 0; row < rows; row++) layers.paintSurface(top + row, row, surface);
    for (const wake of wakes) addWake(wake, { top, rows, widthPx }, surface);
    for (const hull of hulls) addHull(hull, { top, rows, widthPx }, surface);
    for (let row = 0; row < rows; row++) cloudy += layers.digitise(top + row, row, surface, samples);
    writer.writeRows(samples, rows);
  }
  writer.close();
  return { cloudCoverPct: (100 * cloudy) / (widthPx * heightPx), ships: ships.length };
}

interface Layers {
  /** Sea and land of image row `y` into row `row` of the surface. */
  paintSurface(y: number, row: number, surface: readonly Float32Array[]): void;
  /** Air, clouds and the detector: digital numbers of a row. Returns the pixels that clouds hide. */
  digitise(y: number, row: number, surface: readonly Float32Array[], samples: Uint16Array): number;
}

function createLayers(seed: number, pass: ScenePass): Layers {
  const width = pass.widthPx;
  const waves = swell(seed, GSD_M, BAND_TIMES_S);
  const shade = field(seed, SHADE, 128);
  const clouds = fractal(seed, CLOUDS, 640, 5, 0.55);
  const shadows = fractal(seed, CLOUDS, 640, 5, 0.55); // the same field, asked in another order
  const threshold = between(1.5, 2.0, seed, CLOUDS, 9);
  const land = createLandPainter(seed, pass);
  const noise = noiseSource(seed);
  const [shadeRow, cloudRow, shadowRow] = [new Float32Array(width), new Float32Array(width), new Float32Array(width)];
  const veil = (excess: number): number => (excess <= 0 ? 0 : 1 - Math.exp(-1.6 * excess));
  return {
    paintSurface: (y, row, surface) => {
      shadeRow.fill(0);
      shade.addRow(y, 1, shadeRow);
      const swellRow = (y % SWELL_PX) * SWELL_PX;
      for (let band = 0; band < BANDS.length; band++) {
        const [out, wave, water] = [surface[band]!, waves[band]!, WATER[band]!];
        const glitter = ROUGHNESS * GLITTER[band]!;
        for (let x = 0; x < width; x++)
          out[row * width + x] =
            water * (1 + 0.1 * shadeRow[x]!) + glitter * (1 + 0.2 * shadeRow[x]!) * wave[swellRow + (x % SWELL_PX)]!;
      }
      land.paintRow(y, row, surface);
    },
    digitise: (y, row, surface, samples) => {
      cloudRow.fill(-threshold);
      clouds.addRow(y, 1, cloudRow);
      shadowRow.fill(-threshold);
      shadows.addRow(y + SHADOW_PX[1], 1, shadowRow);
      let cloudy = 0;
      for (let x = 0; x < width; x++) {
        const alpha = veil(cloudRow[x]!);
        if (alpha > HIDDEN) cloudy++;
        const lit = 1 - 0.6 * veil(shadowRow[Math.max(0, x + SHADOW_PX[0])]!);
        const at = row * width + x;
        for (let band = 0; band < BANDS.length; band++) {
          const clear = AIR[band]! + THROUGH[band]! * surface[band]![at]! * lit;
          const value = SCALE * (clear + (CLOUD[band]! - clear) * alpha);
          const noisy = value + noise() * Math.sqrt(READ_NOISE * READ_NOISE + SHOT_NOISE * value) + 0.5;
          samples[at * BANDS.length + band] = Math.max(1, Math.min(65_535, noisy)); // stored cut down
        }
      }
      return cloudy;
    },
  };
}

/** The rows of the image that are at hand. */
interface Strip {
  readonly top: number;
  readonly rows: number;
  readonly widthPx: number;
}

/** Calls `visit(surfaceIndex, patchIndex)` for the part of a patch that lies in the rows at hand. */
function overlap(
  patch: { left: number; top: number; width: number; height: number },
  { top, rows, widthPx }: Strip,
  visit: (at: number, from: number) => void,
): void {
  const fromX = Math.max(0, -patch.left);
  const toX = Math.min(patch.width, widthPx - patch.left);
  for (let y = Math.max(0, top - patch.top); y < Math.min(patch.height, top + rows - patch.top); y++) {
    const line = (patch.top + y - top) * widthPx + patch.left;
    for (let x = fromX; x < toX; x++) visit(line + x, y * patch.width + x);
  }
}

function addWake(patch: WakePatch, strip: Strip, surface: readonly Float32Array[]): void {
  overlap(patch, strip, (at, from) => {
    for (let band = 0; band < BANDS.length; band++) surface[band]![at]! += patch.wake[band]![from]!;
  });
}

function addHull(patch: Patch, strip: Strip, surface: readonly Float32Array[]): void {
  overlap(patch, strip, (at, from) => {
    for (let band = 0; band < BANDS.length; band++)
      surface[band]![at] = surface[band]![at]! * (1 - patch.cover[band]![from]!) + patch.colour[band]![from]!;
  });
}
