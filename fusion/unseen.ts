/**
 * The density of vessels that nobody has seen yet.
 *
 * A detection that no track explains is a vessel or clutter by the ratio of the two densities. Where nobody has looked the first
 * is high; each look that finds nothing multiplies it by (1 - Pd); with time the area fills again (the Poisson part of
 * Williams' TOMB/P filter, IEEE T-AES 51(3), 2015). Cells are chosen by the size of the look, so that a harbour radar and a
 * satellite each have their own grid. Blocks of 16 × 16 cells are copied when they change.
 */
import { isInside, type Look } from "./look.ts";
import { MAXIMUM_UNSEEN_BLOCKS, UNSEEN_DENSITY_PM2, UNSEEN_IN_LOOK, UNSEEN_RECOVERY_S } from "./parameters.ts";
import type { UnseenMap } from "./world.ts";

const BLOCK = 16;
/** Two numbers a cell: factor in [0, 1] against the prior density, and when it was that, seconds. */
const BLOCK_NUMBERS = BLOCK * BLOCK * 2;
/** A look is cut into about 12 × 12 cells. */
const CELLS_ACROSS = 12;
/** Cells of a look that is larger than any sensor's: a bound, not a case. */
const MAXIMUM_CELLS = 4096;

/** Vessels that appear, and those that were lost or hidden behind another, leave this share even where looks are many. */
const LEAST_FACTOR = 0.02;

/** Cell size in degrees of latitude is 2^level / 1e6 degrees (level 0 is 0.1 m). */
function levelOf(look: Look): number {
  const across = Math.max(look.northDeg - look.southDeg, 1e-5) / CELLS_ACROSS;
  return Math.max(0, Math.min(24, Math.round(Math.log2(across * 1e6))));
}

function cellDeg(level: number): number {
  return 2 ** level / 1e6;
}

/** Columns are as wide in longitude as rows are high in latitude, stretched by a power of two towards the poles. */
function stretch(latDeg: number): number {
  const cos = Math.max(0.01, Math.cos((latDeg * Math.PI) / 180));
  return 2 ** Math.round(Math.log2(1 / cos));
}

function blockKey(level: number, column: number, row: number): number {
  const bx = Math.floor(column / BLOCK) + 2 ** 22;
  const by = Math.floor(row / BLOCK) + 2 ** 22;
  // 5 + 23 + 23 bits: exact in a number. Finer levels wrap around, far from here.
  return (level * 2 ** 23 + (bx & 0x7fffff)) * 2 ** 23 + (by & 0x7fffff);
}

function slotOf(column: number, row: number): number {
  const x = ((column % BLOCK) + BLOCK) % BLOCK;
  const y = ((row % BLOCK) + BLOCK) % BLOCK;
  return (y * BLOCK + x) * 2;
}

/** Prior density for looks of this size, vessels per m². */
function priorPerM2(look: Look): number {
  return Math.max(UNSEEN_DENSITY_PM2, look.areaM2 > 0 ? UNSEEN_IN_LOOK / look.areaM2 : 0);
}

function recovered(factor: number, fromS: number, toS: number): number {
  return 1 - (1 - factor) * Math.exp(-Math.max(0, toS - fromS) / UNSEEN_RECOVERY_S);
}

/** Vessels per m² that no one has seen until `timeS`, as a function of the place. */
export function unseenPerM2(map: UnseenMap, look: Look, timeS: number): (lonDeg: number, latDeg: number) => number {
  const level = levelOf(look);
  const size = cellDeg(level);
  const width = size * stretch(middleDeg(look));
  const prior = priorPerM2(look);
  return (lonDeg, latDeg) => {
    const column = Math.floor(lonDeg / width);
    const row = Math.floor(latDeg / size);
    const block = map.get(blockKey(level, column, row));
    if (block === undefined) return prior;
    const slot = slotOf(column, row);
    const since = block[slot + 1]!;
    return since === 0 ? prior : prior * recovered(block[slot]!, since, timeS);
  };
}

function middleDeg(look: Look): number {
  // Rounded to whole degrees, so that a platform that drifts north does not change its grid with every look.
  return Math.round((look.southDeg + look.northDeg) / 2);
}

/** The map after a look that saw with `look.detection` everything inside its ring. */
export function afterLook(map: UnseenMap, look: Look, timeS: number): UnseenMap {
  if (look.detection <= 0 || look.areaM2 <= 0) return map;
  const level = levelOf(look);
  const size = cellDeg(level);
  const width = size * stretch(middleDeg(look));
  const west = Math.floor((look.lonDeg + look.west) / width);
  const east = Math.floor((look.lonDeg + look.east) / width);
  const south = Math.floor(look.southDeg / size);
  const north = Math.floor(look.northDeg / size);
  if ((east - west + 1) * (north - south + 1) > MAXIMUM_CELLS) return map;
  const next = new Map(map);
  const fresh = new Set<number>();
  for (let row = south; row <= north; row++) {
    for (let column = west; column <= east; column++) {
      if (!isInside(look, (column + 0.5) * width, (row + 0.5) * size)) continue;
      const key = blockKey(level, column, row);
      if (!fresh.has(key)) {
        const before = next.get(key);
        // Looked at last stands last: what nobody has looked at for longest is forgotten first.
        next.delete(key);
        next.set(key, before === undefined ? new Float64Array(BLOCK_NUMBERS) : before.slice());
        fresh.add(key);
      }
      const block = next.get(key)!;
      const slot = slotOf(column, row);
      const since = block[slot + 1]!;
      const now = since === 0 ? 1 : recovered(block[slot]!, since, timeS);
      block[slot] = Math.max(LEAST_FACTOR, now * (1 - look.detection));
      block[slot + 1] = timeS;
    }
  }
  for (const key of next.keys()) {
    if (next.size <= MAXIMUM_UNSEEN_BLOCKS) break;
    next.delete(key);
  }
  return next;
}
