/**
 * Where the numbers of a three-model state lie in one Float64Array of length STATE_SIZE.
 *
 * Each model k takes 14 numbers at offset k · MODEL_SIZE: the mean [e, n, vE, vN] (metres from the track's reference
 * point, metres per second) and the upper triangle of its covariance, row by row. Then the models' probabilities, in
 * the order steady, manoeuvring, stopped, and the vessel's habit: for how long it was watched and how often it turned.
 */
export const E = 0;
export const N = 1;
export const VE = 2;
export const VN = 3;
export const P_EE = 4;
export const P_EN = 5;
export const P_EVE = 6;
export const P_EVN = 7;
export const P_NN = 8;
export const P_NVE = 9;
export const P_NVN = 10;
export const P_VEVE = 11;
export const P_VEVN = 12;
export const P_VNVN = 13;
export const MODEL_SIZE = 14;
export const MODELS = 3;
/** Offsets of the models. */
export const STEADY = 0;
export const MANOEUVRE = MODEL_SIZE;
export const STOPPED = 2 * MODEL_SIZE;
export const MU = MODEL_SIZE * MODELS;
/** Seconds for which it was watched, and how many manoeuvres it is believed to have begun in them; both forgotten alike. */
export const WATCHED_S = MU + MODELS;
export const TURNS = WATCHED_S + 1;
export const STATE_SIZE = TURNS + 1;
/** A state that is kept has room for so many numbers more. */
export const KEPT_SIZE = STATE_SIZE + 8;

/** Smallest variances a filter may believe in: 1 mm and 0.1 mm/s. They keep the arithmetic away from zero. */
export const LEAST_POSITION_M2 = 1e-6;
const LEAST_VELOCITY_M2PS2 = 1e-8;
/** Largest correlation that is left standing: beyond it rounding has made the matrix singular. */
const MOST_CORRELATION = 1 - 1e-9;

/** Brings a covariance that rounding has spoiled back to positive diagonals and correlations below one, in place. */
export function repair(x: Float64Array, o: number): void {
  if (!(x[o + P_EE]! > LEAST_POSITION_M2)) x[o + P_EE] = LEAST_POSITION_M2;
  if (!(x[o + P_NN]! > LEAST_POSITION_M2)) x[o + P_NN] = LEAST_POSITION_M2;
  if (!(x[o + P_VEVE]! > LEAST_VELOCITY_M2PS2)) x[o + P_VEVE] = LEAST_VELOCITY_M2PS2;
  if (!(x[o + P_VNVN]! > LEAST_VELOCITY_M2PS2)) x[o + P_VNVN] = LEAST_VELOCITY_M2PS2;
  repairCorrelation(x, o + P_EN, o + P_EE, o + P_NN);
  repairCorrelation(x, o + P_EVE, o + P_EE, o + P_VEVE);
  repairCorrelation(x, o + P_EVN, o + P_EE, o + P_VNVN);
  repairCorrelation(x, o + P_NVE, o + P_NN, o + P_VEVE);
  repairCorrelation(x, o + P_NVN, o + P_NN, o + P_VNVN);
  repairCorrelation(x, o + P_VEVN, o + P_VEVE, o + P_VNVN);
}

function repairCorrelation(x: Float64Array, slot: number, a: number, b: number): void {
  const value = x[slot]!;
  const product = x[a]! * x[b]!;
  // Well inside the bound, as nearly always: no root is drawn. What is no number fails the comparison.
  if (value * value < 0.99 * product) return;
  const bound = MOST_CORRELATION * Math.sqrt(product);
  if (value > bound) x[slot] = bound;
  else if (value < -bound) x[slot] = -bound;
  else if (Number.isNaN(value)) x[slot] = 0;
}

/** States in one block of memory: an array of its own costs more to get and to let go than all the arithmetic in it. */
const STATES_PER_BLOCK = 32;
let block = new ArrayBuffer(0);
let used = STATES_PER_BLOCK;

/** A state of zeros. It shares its buffer with others that were made at about the same time. */
export function newState(): Float64Array {
  if (used === STATES_PER_BLOCK) {
    block = new ArrayBuffer(STATES_PER_BLOCK * KEPT_SIZE * Float64Array.BYTES_PER_ELEMENT);
    used = 0;
  }
  return new Float64Array(block, used++ * KEPT_SIZE * Float64Array.BYTES_PER_ELEMENT, KEPT_SIZE);
}

/** Mean over the models of the number at this place of each, e.g. VE. */
export function meanOf(x: Float64Array, slot: number): number {
  let sum = 0;
  for (let k = 0; k < MODELS; k++) sum += x[MU + k]! * x[k * MODEL_SIZE + slot]!;
  return sum;
}

/** Moves all models' means by (eastM, northM): the reference point moves the other way. */
export function shift(x: Float64Array, eastM: number, northM: number): void {
  for (let k = 0; k < MODELS; k++) {
    const o = k * MODEL_SIZE;
    x[o + E] = x[o + E]! + eastM;
    x[o + N] = x[o + N]! + northM;
  }
}
