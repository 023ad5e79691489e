/** Arithmetic on a square of stored 16-bit samples, pixel-interleaved, where 0 is no data. */

export const TILE_PX = 256;

export interface Pixels {
  readonly samples: Uint16Array;
  readonly side: number;
  readonly bands: number;
}

/** TIFF's horizontal differencing (predictor 2) taken back, in place. */
export function undoDifferencing(samples: Uint16Array, rowValues: number, bands: number): void {
  for (let row = 0; row < samples.length; row += rowValues) {
    const end = row + rowValues;
    for (let i = row + bands; i < end; i++) samples[i] = samples[i]! + samples[i - bands]!;
  }
}

/** A square part. */
export function crop(pixels: Pixels, col: number, row: number, side: number): Pixels {
  const { bands } = pixels;
  const samples = new Uint16Array(side * side * bands);
  for (let y = 0; y < side; y++) {
    const from = ((row + y) * pixels.side + col) * bands;
    samples.set(pixels.samples.subarray(from, from + side * bands), y * side * bands);
  }
  return { samples, side, bands };
}

/** The means of 2^steps squares of `from`, of the samples that hold data, written into `to` at (col, row). */
export function averageInto(from: Pixels, to: Pixels, col: number, row: number, steps: number): void {
  const { bands } = from;
  // Beyond eight steps the whole block is less than a pixel, and is drawn as one.
  const share = Math.min(from.side, 2 ** steps);
  const side = Math.max(1, Math.floor(from.side / share));
  const left = Math.min(to.side - side, Math.floor(col));
  const top = Math.min(to.side - side, Math.floor(row));
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++)
      for (let b = 0; b < bands; b++) {
        let [sum, held] = [0, 0];
        for (let v = y * share; v < (y + 1) * share; v++)
          for (let u = x * share; u < (x + 1) * share; u++) {
            const value = from.samples[(v * from.side + u) * bands + b]!;
            if (value === 0) continue;
            sum += value;
            held++;
          }
        if (held > 0) to.samples[((top + y) * to.side + left + x) * bands + b] = Math.max(1, Math.round(sum / held));
      }
}

export interface Colour {
  readonly data: Buffer;
  /** 3 when every pixel holds data, else 4 with an alpha of 0 where none is. */
  readonly channels: 3 | 4;
  readonly empty: boolean;
}

/** Chosen bands through their stretch to 8-bit colour. `ranges` are stored values for black and white, one for each chosen band. */
export function toColour(
  pixels: Pixels,
  chosen: readonly number[],
  ranges: readonly (readonly [number, number])[],
): Colour {
  const { samples, side, bands } = pixels;
  const tables = ranges.map(([low, high]) => stretchTable(low, high));
  const [r, g, b] = [0, 1, 2].map((i) => chosen[Math.min(i, chosen.length - 1)]!) as [number, number, number];
  const [tr, tg, tb] = [0, 1, 2].map((i) => tables[Math.min(i, tables.length - 1)]!) as [
    Uint8Array,
    Uint8Array,
    Uint8Array,
  ];
  const count = side * side;
  let missing = 0;
  for (let i = 0; i < count; i++) if (samples[i * bands] === 0) missing++;
  const channels = missing === 0 ? 3 : 4;
  const data = Buffer.alloc(count * channels);
  for (let i = 0, at = 0, to = 0; i < count; i++, at += bands, to += channels) {
    if (samples[at] === 0) continue;
    data[to] = tr[samples[at + r]!]!;
    data[to + 1] = tg[samples[at + g]!]!;
    data[to + 2] = tb[samples[at + b]!]!;
    if (channels === 4) data[to + 3] = 255;
  }
  return { data, channels, empty: missing === count };
}

const TABLES = new Map<string, Uint8Array>();
/** 64 KB each: the stretches of some scenes, three bands each. */
const MAX_TABLES = 96;

function stretchTable(low: number, high: number): Uint8Array {
  const key = `${low}:${high}`;
  const known = TABLES.get(key);
  if (known !== undefined) return known;
  const table = new Uint8Array(65536);
  const scale = 255 / (high - low);
  for (let value = 0; value < table.length; value++)
    table[value] = Math.max(0, Math.min(255, Math.round((value - low) * scale)));
  if (TABLES.size >= MAX_TABLES) TABLES.delete(TABLES.keys().next().value!);
  TABLES.set(key, table);
  return table;
}
