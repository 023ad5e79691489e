/**
 * Where something that differs from water ends, outward along a line: one after another, the run of samples whose common colour, whatever
 * it is, explains most (a generalised likelihood ratio over the run's end, the colour at its maximum likelihood).
 *
 * A dim deck that no pixel of its own betrays is found by its length, and a step in brightness (house to deck, hull to wake) ends a run.
 */

export const MOST_RUNS = 3;

export interface RunEnds {
  /** Samples from the start to the end of each run, ascending. */
  readonly at: Int32Array;
  count: number;
  /** Squared deviations that the runs explain. */
  gain: number;
}

export function newRunEnds(): RunEnds {
  return { at: new Int32Array(MOST_RUNS), count: 0, gain: 0 };
}

/** Squared deviations that a run must explain: colours have some four degrees of freedom, and ends and directions are chosen. */
const SIGNIFICANT = 32;
const SHORTEST_RUN = 2;
/** Deviations by which the first samples of a run may fall short of its mean before they are a gap, behind which another thing begins. */
const GAP = 4;

const sum = new Float64Array(8);
const total = new Float64Array(8);

/** `profile[i·bands + b]` is whitened band b at step i, of unit variance; `inflation` is by how much fewer samples are independent. */
export function findRunEnds(
  profile: Float64Array,
  count: number,
  bands: number,
  inflation: number,
  out: RunEnds,
): RunEnds {
  out.count = 0;
  out.gain = 0;
  let from = 0;
  while (out.count < MOST_RUNS) {
    const end = strongestRun(profile, from, count, bands);
    if (end - from < SHORTEST_RUN) break;
    const gain = squareOver(profile, from, end, bands) / inflation;
    if (gain < SIGNIFICANT || hasGap(profile, from, end, bands, inflation)) break;
    out.at[out.count++] = end;
    out.gain += gain;
    from = end;
  }
  return out;
}

/** The end of the run from `from` on whose mean explains most. */
function strongestRun(profile: Float64Array, from: number, count: number, bands: number): number {
  sum.fill(0);
  let best = 0;
  let end = from;
  for (let i = from; i < count; i++) {
    let square = 0;
    for (let b = 0; b < bands; b++) {
      sum[b] = sum[b]! + profile[i * bands + b]!;
      square += sum[b]! * sum[b]!;
    }
    const gain = square / (i + 1 - from);
    if (gain <= best) continue;
    best = gain;
    end = i + 1;
  }
  return end;
}

/** Squared length of the run's sum over its samples; leaves the sum in `total`. */
function squareOver(profile: Float64Array, from: number, end: number, bands: number): number {
  total.fill(0);
  for (let i = from; i < end; i++) for (let b = 0; b < bands; b++) total[b] = total[b]! + profile[i * bands + b]!;
  let square = 0;
  for (let b = 0; b < bands; b++) square += total[b]! * total[b]!;
  return square / (end - from);
}

/** Whether the run's beginning has nothing of the colour in `total`, so that what explains it lies beyond a gap. */
function hasGap(profile: Float64Array, from: number, end: number, bands: number, inflation: number): boolean {
  let square = 0;
  for (let b = 0; b < bands; b++) square += total[b]! * total[b]!;
  const length = Math.sqrt(square);
  const mean = length / (end - from);
  let seen = 0;
  for (let i = from; i < end; i++) {
    for (let b = 0; b < bands; b++) seen += (profile[i * bands + b]! * total[b]!) / length;
    const n = i + 1 - from;
    if (n >= SHORTEST_RUN && seen < 0.25 * n * mean && seen - n * mean < -GAP * Math.sqrt(n * inflation)) return true;
  }
  return false;
}
