/**
 * The grid the detector works on: the scene's own pixels, or means over k × k of them where they are finer than about 1 m. Below 3 m a
 * hull is an outline and not a few bright pixels, and fine/ looks for it.
 */

import { bandTimesS } from "./band_times.ts";
import type { Samples } from "./block_decode.ts";
import { type Georeference, groundJacobian, gsdM } from "./georeference.ts";
import type { SceneHeader } from "./guard.ts";
import { type BandPlan, planBands, reflectanceScale, storedBands, validMask } from "./normalise.ts";
import type { SceneReader } from "./read.ts";
import { ringSample } from "./ring.ts";
import type { Window } from "./tiles.ts";

export interface GridLayout {
  readonly widthPx: number;
  readonly heightPx: number;
  /** Scene pixels on a side of one work pixel. */
  readonly factor: number;
  readonly geo: Georeference;
  readonly gsdM: number;
  /** Whether fine/ searches the scene. */
  readonly isFine: boolean;
  readonly plan: BandPlan;
  /** When each band of `plan.read` looked; undefined where the instrument is not known. */
  readonly bandTimesS: readonly number[] | undefined;
}

export interface WorkGrid extends GridLayout {
  /** Raw value of reflectance 1. */
  readonly scale: number;
}

/** A window of the work grid: stored numbers and the valid mask, row by row. */
export interface Region<S extends Samples = Samples> {
  readonly col: number;
  readonly row: number;
  readonly width: number;
  readonly rows: number;
  readonly valid: Uint8Array;
  /** Whether all of it is valid. */
  readonly isWhole: boolean;
  /** Whether the numbers are whole, as sensors count and files round. */
  readonly isInteger: boolean;
  /** The stored numbers of the bands of `storedBands(grid.plan)`, in order; over `grid.scale` those of light are reflectance. */
  readonly raw: readonly S[];
}

const FINE_M = 3;
const FINEST_M = 1;
const SAMPLE_PX = 128;

/** What the header alone tells of the grid. */
export function layOutGrid(header: SceneHeader): GridLayout {
  const factor = Math.max(1, Math.round(FINEST_M / header.gsdM));
  const widthPx = Math.max(1, Math.floor(header.widthPx / factor));
  const heightPx = Math.max(1, Math.floor(header.heightPx / factor));
  const [a, b, c, d, e, f] = header.geo.affine;
  const geo: Georeference = { crs: header.geo.crs, affine: [a * factor, b * factor, c, d * factor, e * factor, f] };
  const plan = planBands(header);
  return {
    widthPx,
    heightPx,
    factor,
    geo,
    gsdM: gsdM(groundJacobian(geo, widthPx / 2, heightPx / 2)),
    isFine: header.gsdM < FINE_M,
    plan,
    bandTimesS: bandTimesS(header.bandNames, header.alphaBand ?? header.bands, plan.read, header.gsdM),
  };
}

export async function openWorkGrid(scene: SceneReader, layout = layOutGrid(scene.header)): Promise<WorkGrid> {
  return { ...layout, scale: reflectanceScale(scene.header, await sampleScene(scene, layout.plan)) };
}

/** Nine windows over the scene of every band that is read, each inside of one stored block. */
async function sampleScene(scene: SceneReader, plan: BandPlan): Promise<Float32Array> {
  const { widthPx, heightPx, blockWidthPx, blockHeightPx } = scene.header;
  const within = (position: number, block: number, size: number): number => Math.floor(position / block) * block + size;
  const out: Float32Array[] = [];
  for (let i = 0; i < 9; i++) {
    const col = Math.floor(((widthPx - 1) * (i % 3)) / 2);
    const row = Math.floor(((heightPx - 1) * Math.floor(i / 3)) / 2);
    const left = within(col, blockWidthPx, 0);
    const top = within(row, blockHeightPx, 0);
    const width = Math.min(SAMPLE_PX, blockWidthPx, widthPx - left);
    const height = Math.min(SAMPLE_PX, blockHeightPx, heightPx - top);
    out.push(...(await scene.readWindow(left, top, width, height, plan.read)));
  }
  const all = new Float32Array(out.reduce((sum, { length }) => sum + length, 0));
  let filled = 0;
  for (const band of out) {
    all.set(band, filled);
    filled += band.length;
  }
  return all;
}

/** A window with what is valid in it, from the stored numbers of its bands (`storedBands`, in order); `memory` is for the valid mask. */
export function makeRegion<S extends Samples>(
  header: SceneHeader,
  grid: WorkGrid,
  window: Window,
  raw: readonly S[],
  memory?: Uint8Array,
): Region<S> {
  const isInteger = ringSample(header, grid.factor) !== "f4";
  const valid = validMask(header, grid.plan, raw, window.width, !isInteger, memory);
  return { ...window, valid, isWhole: valid.indexOf(0) < 0, isInteger, raw };
}

/** Mean reflectance of the visible bands. */
export function visibleOf({ raw }: Region, { plan, scale }: WorkGrid): Float32Array {
  const bands = plan.visible.map((band) => raw[plan.read.indexOf(band)]!);
  const out = new Float32Array(bands[0]!.length);
  const gain = 1 / (bands.length * scale);
  for (const band of bands) for (let i = 0; i < out.length; i++) out[i] = out[i]! + band[i]! * gain;
  return out;
}

/** Means over factor × factor scene pixels of a window of the work grid, NaN where one of them is missing; one array a band. */
export async function readShrunken(scene: SceneReader, grid: WorkGrid, window: Window): Promise<Float32Array[]> {
  const { factor, plan } = grid;
  const width = window.width * factor;
  const bands = storedBands(plan);
  const raw = await scene.readWindow(window.col * factor, window.row * factor, width, window.rows * factor, bands);
  const valid = shrinkMask(validMask(scene.header, plan, raw, width), width, window.width, window.rows, factor);
  return raw.map((band, k) => {
    if (k >= plan.read.length) return Float32Array.from(valid);
    const out = shrink(band, width, window.width, window.rows, factor);
    for (let i = 0; i < out.length; i++) if (valid[i] === 0) out[i] = Number.NaN;
    return out;
  });
}

function shrink(image: Float32Array, width: number, toWidth: number, toRows: number, factor: number): Float32Array {
  const out = new Float32Array(toWidth * toRows);
  const share = 1 / (factor * factor);
  for (let y = 0; y < toRows * factor; y++) {
    const to = Math.floor(y / factor) * toWidth;
    for (let x = 0; x < toWidth; x++) {
      let sum = 0;
      const from = y * width + x * factor;
      for (let k = 0; k < factor; k++) sum += image[from + k]!;
      out[to + x] = out[to + x]! + sum * share;
    }
  }
  return out;
}

/** A work pixel is valid when all of its scene pixels are. */
function shrinkMask(mask: Uint8Array, width: number, toWidth: number, toRows: number, factor: number): Uint8Array {
  const out = new Uint8Array(toWidth * toRows).fill(1);
  for (let y = 0; y < toRows * factor; y++)
    for (let x = 0; x < toWidth * factor; x++)
      if (mask[y * width + x] === 0) out[Math.floor(y / factor) * toWidth + Math.floor(x / factor)] = 0;
  return out;
}
