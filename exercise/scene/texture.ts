/** Cheap chance for millions of pixels: smooth fields on a lattice, a table of normal deviates, a swell that repeats. */
import { between, bits, normal, stream, uniform } from "../random.ts";

/** A smooth field of variance about 1, given row by row. */
export interface Field {
  /** Adds `weight` times the field's row `y` to `out`. */
  addRow(y: number, weight: number, out: Float32Array): void;
}

const LATTICE = stream("lattice");
const NOISE = stream("noise table");
const SWELL = stream("swell");

/** Normal deviates on a lattice of `cellPx`, blended in between. */
export function field(seed: number, of: number, cellPx: number): Field {
  const node = (column: number, row: number): number => normal(seed, LATTICE ^ of, column, row, cellPx);
  let keptRow = Number.NaN;
  let [upper, lower]: [Map<number, number>, Map<number, number>] = [new Map(), new Map()];
  const value = (map: Map<number, number>, column: number, row: number): number => {
    let known = map.get(column);
    if (known === undefined) {
      known = node(column, row);
      map.set(column, known);
    }
    return known;
  };
  const rowsAt = (row: number): void => {
    if (row === keptRow) return;
    [upper, lower] = row === keptRow + 1 ? [lower, new Map()] : [new Map(), new Map()];
    keptRow = row;
  };
  const blend = Float64Array.from({ length: cellPx }, (_, i) => smoothStep(i / cellPx));
  const pair = (x: number, y: number): [left: number, right: number] => {
    const row = Math.floor(y / cellPx);
    const column = Math.floor(x / cellPx);
    rowsAt(row);
    const v = smoothStep(y / cellPx - row);
    const mixed = (at: number): number => GAIN * (value(upper, at, row) * (1 - v) + value(lower, at, row + 1) * v);
    return [mixed(column), mixed(column + 1)];
  };
  return {
    addRow: (y, weight, out) => {
      for (let from = 0; from < out.length; from += cellPx) {
        const [left, right] = pair(from, y);
        const to = Math.min(out.length, from + cellPx);
        for (let x = from; x < to; x++) out[x]! += weight * (left + (right - left) * blend[x - from]!);
      }
    },
  };
}

/** Blending four nodes lowers the variance to about 0.55 on average; this restores it. */
const GAIN = 1.35;

function smoothStep(share: number): number {
  return share * share * (3 - 2 * share);
}

/** Fields of halving cells and weights: what clouds and hills look like. */
export function fractal(seed: number, of: number, cellPx: number, octaves: number, fall: number): Field {
  const parts = Array.from({ length: octaves }, (_, i) => ({
    of: field(seed, of + i, cellPx / 2 ** i),
    weight: fall ** i,
  }));
  const norm = 1 / Math.sqrt(parts.reduce((sum, { weight }) => sum + weight * weight, 0));
  return {
    addRow: (y, weight, out) => {
      for (const part of parts) part.of.addRow(y, weight * norm * part.weight, out);
    },
  };
}

/** A table of normal deviates and a generator that walks it: a few nanoseconds a number. */
export function noiseSource(seed: number): () => number {
  const size = 1 << 16;
  const table = Float32Array.from({ length: size }, (_, i) => normal(seed, NOISE, i));
  let state = bits(seed, NOISE, size) | 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return table[state & (size - 1)]!;
  };
}

export const SWELL_PX = 256;

/**
 * Wind sea and swell as a slope field of variance 1 that repeats every SWELL_PX pixels, at each of `timesS`: deep-water waves, so that the
 * bands, which look one after the other, see them move.
 */
export function swell(seed: number, pixelM: number, timesS: readonly number[]): Float32Array[] {
  const waves = 40;
  const windRad = 2 * Math.PI * uniform(seed, SWELL, 0);
  const out = timesS.map(() => new Float32Array(SWELL_PX * SWELL_PX));
  const size = SWELL_PX * pixelM;
  for (let i = 0; i < waves; i++) {
    // A quarter of the waves is the long swell of somewhere else.
    const wanted = i < waves / 4 ? between(110, 180, seed, SWELL, i, 1) : between(30, 90, seed, SWELL, i, 1);
    const spread = i < waves / 4 ? 0.15 : 0.5;
    const heading = windRad + (i < waves / 4 ? 0.7 : 0) + spread * normal(seed, SWELL, i, 2);
    const [kx, ky] = [Math.round((size / wanted) * Math.cos(heading)), Math.round((size / wanted) * Math.sin(heading))];
    const omega = Math.sqrt((9.81 * 2 * Math.PI * Math.hypot(kx, ky)) / size);
    const phase = 2 * Math.PI * uniform(seed, SWELL, i, 3);
    const amplitude = Math.sqrt(2 / waves);
    for (let y = 0; y < SWELL_PX; y++)
      for (let x = 0; x < SWELL_PX; x++) {
        const at = phase + (2 * Math.PI * (kx * x + ky * y)) / SWELL_PX;
        const [sin, cos] = [Math.sin(at), Math.cos(at)];
        for (let band = 0; band < out.length; band++) {
          const turn = omega * timesS[band]!;
          out[band]![y * SWELL_PX + x]! += amplitude * (cos * Math.cos(turn) + sin * Math.sin(turn));
        }
      }
  }
  return out;
}
