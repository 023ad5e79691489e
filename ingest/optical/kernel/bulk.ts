/**
 * Bulk: bright areas too wide to be a ship, which are land or cloud.
 *
 * An opening by a square wider than any hull keeps exactly what is wide; where it stands out over the water around (the lower envelope
 * of the opened image over some kilometres) there is land or cloud. Glint brightens the water smoothly and so raises the envelope with it.
 */
import { blockQuantiles, interpolateRow } from "./block_quantiles.ts";
import { componentCount, componentPixels, connectedComponents } from "./components.ts";
import { greatestOf } from "./planes.ts";
import { inMemory, withMemory } from "./vector_memory.ts";

export const BULK_NONE = 0;
export const BULK_LAND = 1;
export const BULK_CLOUD = 2;

export interface BulkOptions {
  readonly gsdM: number;
  /** Reflectance over the water's envelope from which an opened pixel is bulk. */
  readonly contrast: number;
  /** Whether a bright area near (col, row) may be land, by the vector coast. */
  mayBeLand(col: number, row: number): boolean;
  /** Whether it is land by the vector coast, far from any doubt about where the coast runs. */
  surelyLand(col: number, row: number): boolean;
}

/** Smallest bright area that counts as land or cloud: a third more than the deck of the largest ship (400 m × 60 m). */
const SMALLEST_BULK_M2 = 32_000;
/** Brightest water level believed where the vector coast says land: no sea is there that could set the envelope. */
const WATER_LEVEL_INLAND = 0.08;
/** Brightest water level believed anywhere: glint that is brighter hides every ship, and a sky overcast from edge to edge is as bright. */
const BRIGHTEST_WATER = 0.3;
/** Far inland a dark patch is a field, a wood or a lake of no ships up to this many times the size. */
const INLAND_HOLE = 10;
/** Water may be so much brighter than its envelope where the glint rises over some kilometres. */
const GLINT_RISE = 1.6;
const ENVELOPE_BLOCK_M = 1280;
const ENVELOPE_REACH = 2;

/** Classes of every pixel from the opened image (reflectance), undefined where all are BULK_NONE, as those with `valid` = 0 are. */
export function findBulk(
  openedImage: Float32Array,
  valid: Uint8Array,
  width: number,
  height: number,
  options: BulkOptions,
): Uint8Array | undefined {
  const bright = brightMask(openedImage, valid, width, height, options);
  if (bright === undefined) return undefined;
  const components = connectedComponents(bright, width, height);
  const bulk = new Uint8Array(width * height);
  const smallestPx = SMALLEST_BULK_M2 / options.gsdM ** 2;
  for (let k = 0; k < componentCount(components); k++) {
    const pixels = componentPixels(components, k);
    if (pixels.length < smallestPx) continue;
    const kind = isLand(pixels, width, options) ? BULK_LAND : BULK_CLOUD;
    for (let i = 0; i < pixels.length; i++) bulk[pixels[i]!] = kind;
  }
  fillHoles(bulk, valid, width, height, smallestPx, (at) => options.surelyLand(at % width, Math.floor(at / width)));
  return bulk;
}

function brightMask(
  openedImage: Float32Array,
  valid: Uint8Array,
  width: number,
  height: number,
  options: BulkOptions,
): Uint8Array | undefined {
  const sidePx = Math.max(32, Math.round(ENVELOPE_BLOCK_M / options.gsdM));
  const grid = blockQuantiles(openedImage, valid, width, height, sidePx, [0.1]);
  const envelope = lowest(grid.planes[0]!, grid.across, grid.down);
  // Open sea is nowhere so bright as this.
  const lowestBar = Math.min(GLINT_RISE * Math.min(...envelope), WATER_LEVEL_INLAND) + options.contrast;
  if (withMemory(() => greatestOf(inMemory(openedImage))) <= lowestBar) return undefined;
  const bright = new Uint8Array(width * height);
  const level = new Float32Array(width);
  for (let y = 0; y < height; y++) {
    interpolateRow(grid, envelope, width, height, y, level);
    // The coarse coast changes over tens of pixels, so one question answers a run of sixteen.
    for (let left = 0; left < width; left += 16) {
      const ceiling = options.surelyLand(left, y) ? WATER_LEVEL_INLAND : BRIGHTEST_WATER;
      for (let x = left; x < Math.min(width, left + 16); x++) {
        const at = y * width + x;
        if (valid[at] === 1 && openedImage[at]! > Math.min(GLINT_RISE * level[x]!, ceiling) + options.contrast)
          bright[at] = 1;
      }
    }
  }
  return bright;
}

function lowest(plane: Float32Array, across: number, down: number): Float32Array {
  const out = plane.slice();
  for (let y = 0; y < down; y++)
    for (let x = 0; x < across; x++)
      for (let v = Math.max(0, y - ENVELOPE_REACH); v <= Math.min(down - 1, y + ENVELOPE_REACH); v++)
        for (let u = Math.max(0, x - ENVELOPE_REACH); u <= Math.min(across - 1, x + ENVELOPE_REACH); u++)
          out[y * across + x] = Math.min(out[y * across + x]!, plane[v * across + u]!);
  return out;
}

/** A bright area is land when a fifth of it lies where the coarse coast allows land. */
function isLand(pixels: Int32Array, width: number, options: BulkOptions): boolean {
  const stride = Math.max(1, Math.floor(pixels.length / 200));
  let asked = 0;
  let possible = 0;
  for (let i = 0; i < pixels.length; i += stride) {
    const at = pixels[i]!;
    asked++;
    if (options.mayBeLand(at % width, Math.floor(at / width))) possible++;
  }
  return possible >= asked / 5;
}

/**
 * Dark patches smaller than the smallest bulk and wholly inside of land (shadows, roofs, ponds) are land too; far inland also larger ones,
 * and those that the image cuts.
 */
function fillHoles(
  bulk: Uint8Array,
  valid: Uint8Array,
  width: number,
  height: number,
  smallestPx: number,
  isInland: (at: number) => boolean,
): void {
  if (!bulk.includes(BULK_LAND)) return;
  const open = bulk.map((kind, i) => (kind === BULK_NONE && valid[i] === 1 ? 1 : 0));
  const holes = connectedComponents(open, width, height);
  for (let k = 0; k < componentCount(holes); k++) {
    const pixels = componentPixels(holes, k);
    const inland = isInland(pixels[0]!);
    if (pixels.length > (inland ? INLAND_HOLE : 1) * smallestPx) continue;
    const enclosed = pixels.every((at) => {
      const x = at % width;
      const y = Math.floor(at / width);
      if (x === 0 || y === 0 || x === width - 1 || y === height - 1) return inland;
      const beside = [at - 1, at + 1, at - width, at + width];
      return beside.every((next) => open[next] === 1 || bulk[next] === BULK_LAND);
    });
    if (enclosed) for (let i = 0; i < pixels.length; i++) bulk[pixels[i]!] = BULK_LAND;
  }
}
