/**
 * Chance as a pure function: the same seed, stream and counters give the same number, in whatever order they are asked for.
 * That is what lets a restarted exercise go on exactly where it was.
 *
 * Mixing after MurmurHash3's finaliser (A. Appleby, 2011, public domain); normal deviates after Box and Muller (1958).
 */

/** A name for a stream of numbers, as an integer (FNV-1a). */
export function stream(name: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

function mix(hash: number, value: number): number {
  let h = Math.imul(hash ^ Math.imul(value | 0, 0xcc9e2d51), 0x1b873593) + 0x9e3779b9;
  h ^= h >>> 16;
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** 32 bits of chance. Counters are whole numbers. */
export function bits(seed: number, of: number, a = 0, b = 0, c = 0): number {
  return mix(mix(mix(mix(mix(0x2545f491, seed), of), a), b), c) >>> 0;
}

/** Uniform in (0, 1). */
export function uniform(seed: number, of: number, a = 0, b = 0, c = 0): number {
  return (bits(seed, of, a, b, c) + 0.5) / 4294967296;
}

/** Uniform between two values. */
export function between(low: number, high: number, seed: number, of: number, a = 0, b = 0, c = 0): number {
  return low + (high - low) * uniform(seed, of, a, b, c);
}

/** Normal with mean 0 and variance 1. */
export function normal(seed: number, of: number, a = 0, b = 0, c = 0): number {
  const u = uniform(seed, of, a, b, c);
  const v = uniform(seed, (of ^ 0x5bd1e995) >>> 0, a, b, c);
  return Math.sqrt(-2 * Math.log(u)) * Math.cos(2 * Math.PI * v);
}

/**
 * A continuous normal process of variance 1 at every time, independent beyond `knotS` seconds: neighbouring knots are blended with
 * weights cos and sin, whose squares sum to 1.
 */
export function drift(timeS: number, knotS: number, seed: number, of: number, a = 0, b = 0): number {
  const knot = Math.floor(timeS / knotS);
  const angle = (timeS / knotS - knot) * (Math.PI / 2);
  return Math.cos(angle) * normal(seed, of, a, b, knot) + Math.sin(angle) * normal(seed, of, a, b, knot + 1);
}

/** One of a list. */
export function pick<T>(list: readonly T[], seed: number, of: number, a = 0, b = 0, c = 0): T {
  return list[Math.floor(uniform(seed, of, a, b, c) * list.length)]!;
}
