/**
 * The grid the detector works on: the scene's own pixels, or means over k × k of them where they are finer than about 3 m, because a
 * container ship at 1 m falls apart into bays. Rows are read in regions with a halo, so that memory does not grow with the scene.
 */
import { type Georeference, groundJacobian, gsdM } from "./georeference.ts";
import { type BandPlan, planBands, reflectanceScale, validMask } from "./normalise.ts";
import type { SceneReader } from "./read.ts";

export interface WorkGrid {
  readonly widthPx: number;
  readonly heightPx: number;
  /** Scene pixels on a side of one work pixel. */
  readonly factor: number;
  readonly geo: Georeference;
  readonly gsdM: number;
  readonly plan: BandPlan;
  /** Raw value of reflectance 1. */
  readonly scale: number;
}

/** Some rows of the work grid: reflectance channels and the valid mask. */
export interface Region {
  readonly row: number;
  readonly rows: number;
  readonly valid: Uint8Array;
  readonly visible: Float32Array;
  readonly nir: Float32Array | undefined;
}

const FINE_M = 3;
const TARGET_M = 4;

export async function openWorkGrid(scene: SceneReader): Promise<WorkGrid> {
  const { header } = scene;
  const factor = header.gsdM < FINE_M ? Math.max(1, Math.round(TARGET_M / header.gsdM)) : 1;
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
    plan,
    scale: reflectanceScale(header, await sampleScene(scene, plan)),
  };
}

/** Nine windows over the scene of every band that is read. */
async function sampleScene(scene: SceneReader, plan: BandPlan): Promise<Float32Array> {
  const { widthPx, heightPx } = scene.header;
  const [w, h] = [Math.min(256, widthPx), Math.min(256, heightPx)];
  const out = new Float32Array(9 * plan.read.length * w * h);
  let filled = 0;
  for (let i = 0; i < 9; i++) {
    const col = Math.floor(((widthPx - w) * (i % 3)) / 2);
    const row = Math.floor(((heightPx - h) * Math.floor(i / 3)) / 2);
    for (const band of await scene.readWindow(col, row, w, h, plan.read)) {
      out.set(band, filled);
      filled += band.length;
    }
  }
  return out;
}

export async function readRegion(scene: SceneReader, grid: WorkGrid, row: number, rows: number): Promise<Region> {
  const { factor, plan, scale } = grid;
  const width = grid.widthPx * factor;
  const raw = await scene.readWindow(0, row * factor, width, rows * factor, plan.read);
  const rawValid = validMask(scene.header, raw, width);
  const bandOf = (band: number): Float32Array => raw[plan.read.indexOf(band)]!;
  const visible = new Float32Array(raw[0]!.length);
  for (const band of plan.visible) {
    const values = bandOf(band);
    for (let i = 0; i < visible.length; i++) visible[i] = visible[i]! + values[i]! / (plan.visible.length * scale);
  }
  const nir = plan.nir === undefined ? undefined : bandOf(plan.nir).map((value) => value / scale);
  if (factor === 1) return { row, rows, valid: rawValid, visible, nir };
  return {
    row,
    rows,
    valid: shrinkMask(rawValid, width, grid.widthPx, rows, factor),
    visible: shrink(visible, width, grid.widthPx, rows, factor),
    nir: nir === undefined ? undefined : shrink(nir, width, grid.widthPx, rows, factor),
  };
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
