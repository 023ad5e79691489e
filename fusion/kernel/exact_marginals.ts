/**
 * Marginal association probabilities exactly, over all joint explanations.
 *
 * The longer side is walked one after the other; what must be remembered of those that were passed is only which of the shorter side
 * are taken. So the sum over all explanations is one over sets, forwards and backwards (as in Maskell, Briers & Wright, "Fast mutual
 * exclusion", SPIE 5428, 2004, without merging equal sets): O(2^shorter · pairs) instead of a number that grows with the factorial.
 */
import type { Marginals, PairGraph } from "./marginals.ts";

/** Sets × pairs up to which all explanations are added up: a fifth of a millisecond. */
const MOST_WORK = 16_384;
/** Odds beyond 1e12 do not come; this many of them multiplied, twice over, are still finite numbers. */
const MOST_SHORTER = 12;

let forward = new Float64Array(0);
let backward = new Float64Array(0);
let byStep = new Int32Array(0);
let firstOf = new Int32Array(0);

/** Whether `addUp` takes it: a bound by counts, the same on every machine. */
export function isSmall({ rows, columns, count }: PairGraph): boolean {
  const shorter = Math.min(rows, columns);
  return shorter <= MOST_SHORTER && 2 ** shorter * count <= MOST_WORK;
}

/** Writes the exact probabilities. Odds are finite, 0 to 1e12; every step of the longer side has at least one pair. */
export function addUp(graph: PairGraph, out: Marginals): void {
  const isRowBit = graph.rows < graph.columns;
  const steps = isRowBit ? graph.columns : graph.rows;
  const bits = isRowBit ? graph.rows : graph.columns;
  const stepOf = isRowBit ? graph.columnOf : graph.rowOf;
  const bitOf = isRowBit ? graph.rowOf : graph.columnOf;
  const sets = 1 << bits;
  order(graph.count, steps, stepOf);
  walkForward(graph, steps, sets, bitOf);
  const last = steps * sets;
  let total = 0;
  for (let set = 0; set < sets; set++) total += forward[last + set]!;
  const ofStep = isRowBit ? out.free : out.none;
  const ofBit = isRowBit ? out.none : out.free;
  for (let b = 0; b < bits; b++) {
    let untaken = 0;
    for (let set = 0; set < sets; set++) if ((set & (1 << b)) === 0) untaken += forward[last + set]!;
    ofBit[b] = untaken / total;
  }
  walkBackward(graph, steps, sets, bitOf, total, out.pair, ofStep);
}

/** The pairs of each step, one step after the other. */
function order(count: number, steps: number, stepOf: Int32Array): void {
  if (byStep.length < count) byStep = new Int32Array(2 * count);
  if (firstOf.length < steps + 2) firstOf = new Int32Array(2 * steps + 2);
  firstOf.fill(0, 0, steps + 2);
  for (let k = 0; k < count; k++) firstOf[stepOf[k]! + 2] = firstOf[stepOf[k]! + 2]! + 1;
  for (let s = 2; s < steps + 2; s++) firstOf[s] = firstOf[s]! + firstOf[s - 1]!;
  // Each place is moved on as it is filled, and ends at where the next step begins.
  for (let k = 0; k < count; k++) {
    const s = stepOf[k]! + 1;
    byStep[firstOf[s]!] = k;
    firstOf[s] = firstOf[s]! + 1;
  }
}

/** `forward[s · sets + set]`: weight of all ways in which the steps before `s` take exactly `set`. */
function walkForward(graph: PairGraph, steps: number, sets: number, bitOf: Int32Array): void {
  const size = (steps + 1) * sets;
  if (forward.length < size) forward = new Float64Array(2 * size);
  forward.fill(0, 0, size);
  forward[0] = 1;
  for (let s = 0; s < steps; s++) {
    const here = s * sets;
    const next = here + sets;
    forward.copyWithin(next, here, next);
    for (let p = firstOf[s]!; p < firstOf[s + 1]!; p++) {
      const k = byStep[p]!;
      const bit = 1 << bitOf[k]!;
      const w = graph.omega[k]!;
      for (let set = 0; set < sets; set++)
        if ((set & bit) === 0) forward[next + (set | bit)] = forward[next + (set | bit)]! + w * forward[here + set]!;
    }
  }
}

/** `backward[set]`: weight of all ways in which the steps from `s` on take none of `set`; pairs are written as it goes. */
function walkBackward(
  graph: PairGraph,
  steps: number,
  sets: number,
  bitOf: Int32Array,
  total: number,
  pair: Float64Array,
  ofStep: Float64Array,
): void {
  if (backward.length < 2 * sets) backward = new Float64Array(4 * sets);
  let later = 0;
  let now = sets;
  backward.fill(1, later, later + sets);
  for (let s = steps - 1; s >= 0; s--) {
    const here = s * sets;
    let idle = 0;
    for (let set = 0; set < sets; set++) {
      backward[now + set] = backward[later + set]!;
      idle += forward[here + set]! * backward[later + set]!;
    }
    ofStep[s] = idle / total;
    for (let p = firstOf[s]!; p < firstOf[s + 1]!; p++) {
      const k = byStep[p]!;
      const bit = 1 << bitOf[k]!;
      const w = graph.omega[k]!;
      let taken = 0;
      for (let set = 0; set < sets; set++) {
        if ((set & bit) !== 0) continue;
        const rest = w * backward[later + (set | bit)]!;
        backward[now + set] = backward[now + set]! + rest;
        taken += forward[here + set]! * rest;
      }
      pair[k] = taken / total;
    }
    [later, now] = [now, later];
  }
}
