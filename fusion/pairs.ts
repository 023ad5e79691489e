/** Stage 2: pairs of a track and a plot inside the exact gate, with their likelihood under each motion model. */

import type { Candidate } from "./candidates.ts";
import { type ExcessKind, tally } from "./excess.ts";
import { eastM, lonDifferenceDeg } from "./kernel/local_plane.ts";
import {
  D2,
  INNOVATION_SIZE,
  innovate,
  LAG_S,
  LOG_L,
  MEASUREMENT_SIZE,
  R_EE,
  R_EN,
  R_NN,
  Z_E,
  Z_N,
} from "./kernel/position_update.ts";
import { MANOEUVRE, MODELS, MU, N, STEADY, STOPPED } from "./kernel/state.ts";
import { MAXIMUM_PAIRS, MAXIMUM_TESTS, MAXIMUM_TRACK_PAIRS, MAXIMUM_TRACK_TESTS } from "./parameters.ts";
import { firstAtOrNorthOf, type Plots } from "./plots.ts";

/** All that the explanation needs of a pair. */
export interface PairOdds {
  /** Numbers of the candidate and of the plot. */
  readonly row: number;
  readonly column: number;
  /** Odds of "this track made this plot" against "it made nothing, and the plot is clutter or new". */
  readonly omega: number;
}

export interface WeighedPair extends PairOdds {
  readonly mahalanobis2: number;
  /** Log likelihood of the plot under each model, and under their mixture, 1/m². */
  readonly logSteady: number;
  readonly logManoeuvre: number;
  readonly logStopped: number;
  readonly logLikelihood: number;
}

/** Of a track and a plot: what the update needs again. */
export interface Pair extends WeighedPair {
  /** The plot as the filter takes it, and its innovation against each of the models: INNOVATION_SIZE numbers a model. */
  readonly z: Float64Array;
  readonly innovations: Float64Array;
}

/** Of fractions: so pairs have the same form from the first to the last. */
function newPair(): Lent {
  return {
    row: 0,
    column: 0,
    omega: 0.5,
    mahalanobis2: 0.5,
    logSteady: 0.5,
    logManoeuvre: 0.5,
    logStopped: 0.5,
    logLikelihood: 0.5,
    z: new Float64Array(MEASUREMENT_SIZE),
    innovations: new Float64Array(MODELS * INNOVATION_SIZE),
  };
}

type Lent = { -readonly [K in keyof Pair]: Pair[K] };

/** Of a track and a plot that are far apart. */
export const NO_PAIR: Pair = newPair();

/** Pairs live until those of the next scan are made: so many are lent from here, none is kept. */
const MOST_LENT = 4096;
const lent: Lent[] = [];
let lentCount = 0;

/** The next pair that is free; it stays free until it is taken. */
function nextFree(): Lent {
  if (lentCount < lent.length) return lent[lentCount]!;
  const fresh = newPair();
  if (lentCount < MOST_LENT) lent.push(fresh);
  return fresh;
}

/** Odds beyond this are certainty; larger numbers would only spoil the arithmetic. */
export const MOST_ODDS = 1e12;

export interface PairRules {
  readonly gate2: number;
  /** Density of clutter and of new vessels at a plot, 1/m². */
  readonly background: Float64Array;
  /** Factor on the likelihood from identity, numbers and evidence. */
  soft(candidate: Candidate, column: number): number;
  /** Where pairs that were left out are counted. */
  readonly excess?: Map<ExcessKind, number>;
}

/** The pairs of one scan, by candidates; they are valid until the next call. */
export function gatePairs(candidates: readonly Candidate[], plots: Plots, rules: PairRules): Pair[] {
  lentCount = 0;
  const pairs: Pair[] = [];
  const mostTests = share(MAXIMUM_TESTS, candidates.length, MAXIMUM_TRACK_TESTS);
  const mostPairs = share(MAXIMUM_PAIRS, candidates.length, MAXIMUM_TRACK_PAIRS);
  for (let row = 0; row < candidates.length; row++) {
    const candidate = candidates[row]!;
    if (candidate.predicted === undefined) continue;
    const from = windowFrom(candidate, plots, mostTests, rules);
    const to = from < 0 ? candidate.to : from + mostTests;
    const first = pairs.length;
    for (let k = from < 0 ? candidate.from : from; k < to; k++) {
      if (!isInReach(candidate, plots, k)) continue;
      const pair = asPair(row, candidate, plots, plots.byLat[k]!, rules);
      if (pair !== undefined) pairs.push(pair);
    }
    if (pairs.length - first > mostPairs) keepLikeliest(pairs, first, mostPairs, rules);
  }
  return pairs;
}

/** Looking at a longitude costs so much less than an exact distance. */
const CROWD = 16;

/** What one of `count` may have when all together may have `total`. */
function share(total: number, count: number, most: number): number {
  return Math.max(1, Math.min(most, Math.floor(total / Math.max(1, count))));
}

/** Of the plot at this place in the order of latitude, whether its longitude leaves it in reach. */
function isInReach({ record, lonReachDeg }: Candidate, plots: Plots, k: number): boolean {
  return Math.abs(lonDifferenceDeg(plots.lonDeg[plots.byLat[k]!]!, record.motion.lonDeg)) <= lonReachDeg;
}

/** The first place of the `most` plots of a crowd that are looked at, around the predicted latitude; -1: all that may gate are. */
function windowFrom(candidate: Candidate, plots: Plots, most: number, rules: PairRules): number {
  const width = candidate.to - candidate.from;
  if (width <= most) return -1;
  let inReach = 0;
  if (width <= CROWD * most)
    for (let k = candidate.from; k < candidate.to; k++) if (isInReach(candidate, plots, k)) inReach++;
  if (width <= CROWD * most && inReach <= most) return -1;
  if (rules.excess !== undefined) tally(rules.excess, "pairs", width - most);
  const { motion } = candidate.record;
  const latDeg = motion.latDeg + candidate.predicted![N]! / motion.scale.northMPerDeg;
  return Math.min(candidate.to - most, Math.max(candidate.from, firstAtOrNorthOf(plots, latDeg) - (most >> 1)));
}

/** Drops the least likely of the pairs from `first` on; the others keep their order. */
function keepLikeliest(pairs: Pair[], first: number, most: number, rules: PairRules): void {
  const own = pairs.slice(first);
  const kept = new Set([...own].sort((a, b) => b.omega - a.omega || a.column - b.column).slice(0, most));
  if (rules.excess !== undefined) tally(rules.excess, "pairs", own.length - most);
  pairs.length = first;
  for (const pair of own) if (kept.has(pair)) pairs.push(pair);
}

function asPair(row: number, candidate: Candidate, plots: Plots, j: number, rules: PairRules): Pair | undefined {
  const x = candidate.predicted!;
  const pair = nextFree();
  const { z, innovations: inn } = pair;
  measurementOf(candidate, plots, j, z);
  innovate(x, STEADY, z, inn, 0);
  innovate(x, MANOEUVRE, z, inn, INNOVATION_SIZE);
  innovate(x, STOPPED, z, inn, 2 * INNOVATION_SIZE);
  const best2 = Math.min(inn[D2]!, inn[INNOVATION_SIZE + D2]!, inn[2 * INNOVATION_SIZE + D2]!);
  if (!(best2 <= rules.gate2)) return undefined;
  const logSteady = inn[LOG_L]!;
  const logManoeuvre = inn[INNOVATION_SIZE + LOG_L]!;
  const logStopped = inn[2 * INNOVATION_SIZE + LOG_L]!;
  const logLikelihood = logMix(x, logSteady, logManoeuvre, logStopped);
  const hit = hitChance(candidate.existence, candidate.detection);
  const odds = (hit * Math.exp(logLikelihood) * rules.soft(candidate, j)) / (missChance(hit) * rules.background[j]!);
  lentCount++;
  pair.row = row;
  pair.column = j;
  pair.mahalanobis2 = best2;
  pair.logSteady = logSteady;
  pair.logManoeuvre = logManoeuvre;
  pair.logStopped = logStopped;
  pair.logLikelihood = logLikelihood;
  pair.omega = Math.min(MOST_ODDS, odds);
  return pair;
}

/** A plot as the filter takes it: in metres from the candidate's reference point. */
function measurementOf({ record }: Candidate, plots: Plots, j: number, out: Float64Array): void {
  const { scale, lonDeg, latDeg } = record.motion;
  const dLat = plots.latDeg[j]! - latDeg;
  out[Z_E] = eastM(scale, lonDifferenceDeg(plots.lonDeg[j]!, lonDeg), dLat);
  out[Z_N] = dLat * scale.northMPerDeg;
  out[LAG_S] = plots.lagS[j]!;
  out[R_EE] = plots.rEE[j]!;
  out[R_EN] = plots.rEN[j]!;
  out[R_NN] = plots.rNN[j]!;
}

/** Probability that a track exists and the look detects it; never quite 0, because looks are not known that well. */
export function hitChance(existence: number, detection: number): number {
  return existence * Math.max(detection, 0.01);
}

/** The rest, kept off 0. */
export function missChance(hit: number): number {
  return 1 - Math.min(0.999999, hit);
}

/** The odds of both as a term of an explanation. */
export function detectionTerm(existence: number, detection: number): number {
  const hit = hitChance(existence, detection);
  return Math.log(hit / missChance(hit));
}

/** log(μ0 e^a + μ1 e^b + μ2 e^c) without overflow. */
export function logMix(x: Float64Array, a: number, b: number, c: number): number {
  const top = Math.max(a, b, c);
  return top + Math.log(x[MU]! * Math.exp(a - top) + x[MU + 1]! * Math.exp(b - top) + x[MU + 2]! * Math.exp(c - top));
}

/** Writes to `out` the probabilities of the models of `from` after the pair's likelihoods, each to the power 1 / `factor`. */
export function weighModels(from: Float64Array, pair: WeighedPair, factor: number, out: Float64Array): void {
  const a = pair.logSteady / factor;
  const b = pair.logManoeuvre / factor;
  const c = pair.logStopped / factor;
  const total = logMix(from, a, b, c);
  out[MU] = from[MU]! * Math.exp(a - total);
  out[MU + 1] = from[MU + 1]! * Math.exp(b - total);
  out[MU + 2] = from[MU + 2]! * Math.exp(c - total);
}
