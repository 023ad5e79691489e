/** Chance for the training scenes: one stream of numbers a scene and purpose, the same on every machine. */
import { bits, normal, stream } from "../../exercise/random.ts";

export interface Chance {
  /** Uniform between two values. */
  between(low: number, high: number): number;
  /** Spread evenly over the logarithm. */
  logBetween(low: number, high: number): number;
  normal(): number;
  happens(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** A whole number below `count`. */
  below(count: number): number;
}

const TABLE_SIZE = 1 << 16;
/** Normal deviates, so that millions of pixels cost one look-up each. */
const TABLE = Float32Array.from({ length: TABLE_SIZE }, (_, i) => normal(1, stream("deviates"), i));

/** Weyl sequence under a mixer (mulberry32, T. Ettinger 2017, public domain). */
export function chanceOf(seed: number, purpose: number): Chance {
  let state = bits(seed, purpose);
  const whole = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return (t ^ (t >>> 14)) >>> 0;
  };
  const next = (): number => (whole() + 0.5) / 4294967296;
  const between = (low: number, high: number): number => low + (high - low) * next();
  return {
    between,
    logBetween: (low, high) => Math.exp(between(Math.log(low), Math.log(high))),
    normal: () => TABLE[whole() & (TABLE_SIZE - 1)]!,
    happens: (probability) => next() < probability,
    pick: (list) => list[Math.floor(next() * list.length)]!,
    below: (count) => Math.floor(next() * count),
  };
}

/** Smooth chance of variance about 1 over a square of `side` pixels: octaves of halving cells, each `fall` times the one before. */
export function cloudy(chance: Chance, side: number, cellPx: number, octaves: number, fall: number): Float32Array {
  const out = new Float32Array(side * side);
  let power = 0;
  for (let octave = 0; octave < octaves; octave++) {
    const cell = Math.max(1, cellPx / 2 ** octave);
    const weight = fall ** octave;
    power += weight * weight * (cell <= 1 ? 1 : 0.55);
    addLattice(out, chance, side, cell, weight);
    if (cell <= 1) break;
  }
  const norm = 1 / Math.sqrt(power);
  for (let i = 0; i < out.length; i++) out[i]! *= norm;
  return out;
}

function addLattice(out: Float32Array, chance: Chance, side: number, cell: number, weight: number): void {
  const nodes = Math.ceil(side / cell) + 2;
  const values = Float32Array.from({ length: nodes * nodes }, () => weight * chance.normal());
  const [dx, dy] = [chance.between(0, 1), chance.between(0, 1)];
  const columns = new Int32Array(side);
  const blend = new Float32Array(side);
  for (let x = 0; x < side; x++) {
    columns[x] = Math.min(nodes - 2, Math.floor(x / cell + dx));
    blend[x] = smooth(x / cell + dx - columns[x]!);
  }
  const line = new Float32Array(nodes);
  for (let y = 0; y < side; y++) {
    const v = y / cell + dy;
    const y0 = Math.min(nodes - 2, Math.floor(v));
    const ty = smooth(v - y0);
    for (let k = 0; k < nodes; k++) {
      const upper = values[y0 * nodes + k]!;
      line[k] = upper + ty * (values[(y0 + 1) * nodes + k]! - upper);
    }
    for (let x = 0; x < side; x++) {
      const left = line[columns[x]!]!;
      out[y * side + x]! += left + blend[x]! * (line[columns[x]! + 1]! - left);
    }
  }
}

function smooth(share: number): number {
  const t = Math.min(1, Math.max(0, share));
  return t * t * (3 - 2 * t);
}
