/**
 * Interacting multiple models: one that sails straight, one that manoeuvres, one that lies still (Blom & Bar-Shalom, IEEE T-AC 33(8),
 * 1988).
 *
 * The switching is a continuous-time Markov chain steady ⇄ manoeuvring ⇄ stopped with mean sojourns; over a gap longer than a sojourn
 * a vessel does not stay in one model, so that the noise of each moving model is averaged over the chain's expected visits during the
 * gap; the steady one's over the visits of those that came back. Out of sight for more than a minute the models tell something else apart: those that have kept their course all the time, and those that
 * have not and may be anywhere that a ship can sail to, because one wide ellipse for both would deny the first and lose the second.
 * How often a vessel turns is its own habit: manoeuvres of one vessel are a Poisson process whose rate differs between vessels as a gamma
 * distribution does, and what was seen of it so far gives the rate that follows (Lomax, JASA 49, 1954: a course that was kept for
 * so long outlasts a gap with the probability of a Pareto tail).
 * A vessel that lies still has no velocity to remember: moored and anchored ships only sway, and their place is known the better
 * the longer one looks. It stops at the end of a gap and sails off at its beginning.
 */
import { constantVelocityOver } from "./constant_velocity.ts";
import { LINEAR_SIZE, moveLinearly } from "./linear_motion.ts";
import { predictOrnsteinUhlenbeck } from "./ornstein_uhlenbeck.ts";
import {
  MANOEUVRE,
  MODEL_SIZE,
  MODELS,
  MU,
  P_EE,
  P_EVE,
  P_EVN,
  P_NN,
  P_NVE,
  P_NVN,
  P_VEVE,
  P_VEVN,
  P_VNVN,
  repair,
  STEADY,
  STOPPED,
  TURNS,
  VE,
  VN,
  WATCHED_S,
} from "./state.ts";

export interface ImmParameters {
  /** Acceleration noise of the steady and of the manoeuvring model, m²/s³. */
  readonly steadyM2ps3: number;
  readonly manoeuvreM2ps3: number;
  /** What both models' noise comes to over many sojourns. Less than their mean: turns one way and the other cancel out. */
  readonly longRunM2ps3: number;
  /** Mean sojourn in each model, seconds. */
  readonly steadyStayS: number;
  readonly manoeuvreStayS: number;
  readonly stoppedStayS: number;
  /** Share (0 to 1) of manoeuvres that end in a stop. */
  readonly stopShare: number;
  /** What comes back to the steady model with less than this share (0 to 1) of it is hardly merged, see `merged`. */
  readonly faintShare: number;
  /** Out of sight for longer than this, seconds, a vessel may have changed its mind and nobody knows. */
  readonly unseenAfterS: number;
  /** What is believed of a vessel's habit before it is watched, as if it had been for so long, seconds, and had begun so many manoeuvres. */
  readonly habitWatchedS: number;
  readonly habitTurns: number;
  /** What was seen of a habit fades in this time, seconds. */
  readonly habitMemoryS: number;
  /** One that does not forgets its velocity in the time τ, seconds; 1 sigma of each component of what it then makes, m/s. */
  readonly forgetS: number;
  readonly wanderMps: number;
  /** How a vessel at rest sways: diffusion of its place, m²/s, and 1 sigma of each component of its velocity, m/s. */
  readonly swayM2ps: number;
  readonly swayMps: number;
}

/**
 * Factor on the share at rest of a track that begins: a wrong belief in rest drags a young track behind its ship, a wrong belief in motion
 * costs a moored one little.
 */
const RESTING_AT_FIRST = 0.1;

/** Transition probabilities from model i to model j at 3 i + j; to stay steady is not kept, because each vessel has its own (`leaveSteady`). */
const transition = new Float64Array(MODELS * MODELS);
const moments = new Float64Array(MODEL_SIZE);

/** Long-run shares of the three models, written to `out`. */
export function longRunShares(p: ImmParameters, out: Float64Array, o = 0): void {
  const manoeuvre = p.manoeuvreStayS;
  const steady = (1 - p.stopShare) * p.steadyStayS;
  const stopped = p.stopShare * p.stoppedStayS;
  const total = manoeuvre + steady + stopped;
  out[o] = steady / total;
  out[o + 1] = manoeuvre / total;
  out[o + 2] = stopped / total;
}

/** How the moving models move: the manoeuvring one only until it counts as unseen. */
const steadyBy = new Float64Array(LINEAR_SIZE);
const manoeuvreBy = new Float64Array(LINEAR_SIZE);
/** What these and `transition` are held of: the tracks of a scan were mostly updated by the same one before. */
/** Share of those at rest that stay so all the time. */
let restKept = 1;
let heldS = Number.NaN;
let heldOf: ImmParameters | undefined;

/** exp(G t) of the chain's generator, by the polynomial in G that agrees with it on G's three eigenvalues. */
function transitionsOver(dtS: number, p: ImmParameters): void {
  if (dtS === heldS && p === heldOf) return;
  heldS = dtS;
  heldOf = p;
  restKept = Math.exp(-dtS / p.stoppedStayS);
  constantVelocityOver(dtS, steadyNoise(dtS, p), steadyBy);
  const seenS = Math.min(dtS, p.unseenAfterS);
  constantVelocityOver(seenS, manoeuvreNoise(seenS, p), manoeuvreBy);
  const a = 1 / p.steadyStayS;
  const b = (1 - p.stopShare) / p.manoeuvreStayS;
  const c = p.stopShare / p.manoeuvreStayS;
  const d = 1 / p.stoppedStayS;
  const sum = a + b + c + d;
  // A chain of neighbours has real eigenvalues, and different ones as long as it can leave every model.
  const root = Math.sqrt(Math.max(0, sum * sum - 4 * (a * c + a * d + b * d)));
  const l1 = -(sum + root) / 2;
  const l2 = -(sum - root) / 2;
  const g1 = Math.expm1(l1 * dtS) / l1;
  const g2 = l2 < 0 ? Math.expm1(l2 * dtS) / l2 : dtS;
  const beta = root > 0 ? (g1 - g2) / (l1 - l2) : 0;
  const alpha = g1 - beta * l1;
  const m = b + c;
  transition[1] = Math.max(0, alpha * a - beta * a * (a + m));
  transition[2] = Math.max(0, beta * a * c);
  transition[3] = Math.max(0, alpha * b - beta * b * (a + m));
  transition[5] = Math.max(0, alpha * c - beta * c * (m + d));
  transition[6] = Math.max(0, beta * b * d);
  transition[7] = Math.max(0, alpha * d - beta * d * (m + d));
  transition[4] = Math.max(0, 1 - transition[3]! - transition[5]!);
  transition[8] = Math.max(0, 1 - transition[6]! - transition[7]!);
}

/** The gap in relaxation times of the chain between the moving models. */
function relaxationsIn(dtS: number, p: ImmParameters): number {
  return (1 / p.steadyStayS + 1 / p.manoeuvreStayS) * dtS;
}

/** Mean over a gap of `x` relaxation times of what is left of the model that it began in: (1 - e^-x) / x. */
function keptIn(x: number): number {
  return x > 1e-9 ? (1 - Math.exp(-x)) / x : 1;
}

function manoeuvreNoise(dtS: number, p: ImmParameters): number {
  return p.longRunM2ps3 + (p.manoeuvreM2ps3 - p.longRunM2ps3) * keptIn(relaxationsIn(dtS, p));
}

function steadyNoise(dtS: number, p: ImmParameters): number {
  const x = relaxationsIn(dtS, p);
  return p.steadyM2ps3 + (p.longRunM2ps3 - p.steadyM2ps3) * shareOfLongRun(x, keptIn(x), p);
}

/** Mixes `from` and predicts it over `dtS` ≥ 0 into `out` (both STATE_SIZE long, not the same array). */
export function predictImm(from: Float64Array, dtS: number, p: ImmParameters, out: Float64Array): void {
  transitionsOver(dtS, p);
  leaveSteady(from, p);
  for (let j = 0; j < MODELS; j++)
    out[MU + j] = from[MU]! * leaving[j]! + from[MU + 1]! * transition[3 + j]! + from[MU + 2]! * transition[6 + j]!;
  mixModel(from, 0, p, out, STEADY);
  mixModel(from, 1, p, out, MANOEUVRE);
  watch(from, dtS, p, out);
  moveLinearly(out, MANOEUVRE, manoeuvreBy);
  if (dtS > p.unseenAfterS) predictUnseen(dtS, p, out);
  else moveLinearly(out, STEADY, steadyBy);
  predictStopped(from, dtS, p, out);
}

/** This vessel's transition probabilities from the steady model, in place of the first row of `transition`. */
const leaving = new Float64Array(MODELS);

/** The odds of having left it go by how much more often than all a vessel turns: so it is in a short time, and in the long run. */
function leaveSteady(from: Float64Array, p: ImmParameters): void {
  const often = ((p.habitTurns + from[TURNS]!) / (p.habitWatchedS + from[WATCHED_S]!)) * p.steadyStayS;
  const times = often / (1 + (often - 1) * (transition[1]! + transition[2]!));
  leaving[1] = times * transition[1]!;
  leaving[2] = times * transition[2]!;
  leaving[0] = Math.max(0, 1 - leaving[1]! - leaving[2]!);
}

/** The habit with what was seen since, under way: at rest nothing is learnt of it, and of a gap no more than until the vessel counts as unseen. */
function watch(from: Float64Array, dtS: number, p: ImmParameters, out: Float64Array): void {
  const seenS = Math.min(dtS, p.unseenAfterS);
  const left = p.habitMemoryS / (p.habitMemoryS + dtS);
  out[WATCHED_S] = left * from[WATCHED_S]! + (from[MU]! + from[MU + 1]!) * seenS;
  out[TURNS] = left * from[TURNS]! + (from[MU + 1]! * seenS) / p.manoeuvreStayS;
}

/**
 * Time spent manoeuvring in a gap of `x` relaxation times by a vessel that is steady at its beginning and at its end, as a share of what it
 * spends so in the long run: ∫ P_sm(u) P_ms(t - u) du / (t P_ss(t)) of the two-state chain, next to nothing in a short gap. A vessel that
 * is still manoeuvring is the other model's. `kept` is (1 - e^-x) / x.
 */
function shareOfLongRun(x: number, kept: number, p: ImmParameters): number {
  const left = 1 - x * kept;
  const steady = p.steadyStayS / (p.steadyStayS + p.manoeuvreStayS);
  const both = x > 1e-3 ? 1 - 2 * kept + left : (x * x) / 6;
  return (steady * both) / (steady + (1 - steady) * left);
}

/**
 * The manoeuvring model becomes what does not keep its course, and takes its share of the steady one's probability. Of those that came
 * back to their course there are the fewer, the less often the vessel turns: one that has kept it has kept its habit for the gap, too.
 */
function predictUnseen(dtS: number, p: ImmParameters, out: Float64Array): void {
  const unseenS = dtS - p.unseenAfterS;
  const watchedS = p.habitWatchedS + out[WATCHED_S]!;
  const turns = p.habitTurns + out[TURNS]!;
  const often = Math.min(1, (turns / (watchedS + unseenS)) * p.steadyStayS);
  constantVelocityOver(dtS, p.steadyM2ps3 + often * (steadyNoise(dtS, p) - p.steadyM2ps3), unseenBy);
  moveLinearly(out, STEADY, unseenBy);
  predictOrnsteinUhlenbeck(out, MANOEUVRE, unseenS, p.forgetS, p.wanderMps);
  const turned = out[MU]! * (1 - (watchedS / (watchedS + unseenS)) ** turns);
  out[MU] = out[MU]! - turned;
  out[MU + 1] = out[MU + 1]! + turned;
}

/** How the steady model of one vessel moves in a gap. */
const unseenBy = new Float64Array(LINEAR_SIZE);

/** What lay still all the time, and what has come to lie still by the end of the gap wherever it has sailed to. */
function predictStopped(from: Float64Array, dtS: number, p: ImmParameters, out: Float64Array): void {
  const total = out[MU + 2]!;
  const stayed = total > 0 ? Math.min(1, (from[MU + 2]! * restKept) / total) : 1;
  for (let i = 0; i < MODEL_SIZE; i++) moments[i] = from[STOPPED + i]!;
  atRest(moments, 0, p, p.swayM2ps * dtS);
  mixMoments(moments, 0, out, MANOEUVRE, stayed, out, STOPPED);
  atRest(out, STOPPED, p, 0);
}

/** Takes its velocity from the model at `o`, and adds so many m² to its place. */
function atRest(x: Float64Array, o: number, p: ImmParameters, spreadM2: number): void {
  x[o + VE] = 0;
  x[o + VN] = 0;
  x[o + P_EE] = x[o + P_EE]! + spreadM2;
  x[o + P_NN] = x[o + P_NN]! + spreadM2;
  x[o + P_EVE] = 0;
  x[o + P_EVN] = 0;
  x[o + P_NVE] = 0;
  x[o + P_NVN] = 0;
  x[o + P_VEVE] = p.swayMps * p.swayMps;
  x[o + P_VEVN] = 0;
  x[o + P_VNVN] = p.swayMps * p.swayMps;
}

/** Writes to model `o` of `out`, number j, what flows into it from all three models of `from`. */
function mixModel(from: Float64Array, j: number, p: ImmParameters, out: Float64Array, o: number): void {
  const total = out[MU + j]!;
  if (!(total > 0)) {
    for (let s = 0; s < MODEL_SIZE; s++) out[o + s] = from[o + s]!;
    return;
  }
  const w0 = (from[MU]! * leaving[j]!) / total;
  const w1 = (from[MU + 1]! * transition[3 + j]!) / total;
  const w2 = Math.max(0, 1 - w0 - w1);
  weights[0] = w0;
  weights[1] = w1;
  weights[2] = w2;
  if (j === 0) {
    weights[1] = merged(w1, p.faintShare);
    weights[2] = merged(w2, p.faintShare);
    weights[0] = 1 - weights[1]! - weights[2]!;
  }
  mixThree(from, out, o);
}

/**
 * What a hypothesis of weight `w` has of the steady model that it comes back to. One that is hardly believed is not merged into it: one
 * Gaussian cannot let it die again when the next looks speak against it, and after every look there is another (pruning before
 * merging: Salmond, SPIE 1305, 1990; here without a step).
 */
function merged(w: number, faintShare: number): number {
  return w > 0 ? (w * w) / (w + faintShare) : 0;
}

/** Of the three models in a mixture. Numbers given one by one would be put on the heap. */
const weights = new Float64Array(MODELS);

/** Mean and covariance of the mixture of the three models of `x` by `weights`, written to `out` at `o` (not in `x`). */
function mixThree(x: Float64Array, out: Float64Array, o: number): void {
  const w0 = weights[0]!;
  const w1 = weights[1]!;
  const w2 = weights[2]!;
  for (let i = 0; i < 4; i++) out[o + i] = w0 * x[i]! + w1 * x[MANOEUVRE + i]! + w2 * x[STOPPED + i]!;
  let slot = P_EE;
  for (let i = 0; i < 4; i++) {
    const mi = out[o + i]!;
    const d0 = w0 * (x[i]! - mi);
    const d1 = w1 * (x[MANOEUVRE + i]! - mi);
    const d2 = w2 * (x[STOPPED + i]! - mi);
    for (let j = i; j < 4; j++) {
      const mj = out[o + j]!;
      out[o + slot] =
        w0 * x[slot]! +
        w1 * x[MANOEUVRE + slot]! +
        w2 * x[STOPPED + slot]! +
        d0 * (x[j]! - mj) +
        d1 * (x[MANOEUVRE + j]! - mj) +
        d2 * (x[STOPPED + j]! - mj);
      slot++;
    }
  }
}

/** Mean and covariance of w · a + (1 - w) · b by moment matching, written to `out` at `o` (which may be neither a nor b). */
export function mixMoments(
  a: Float64Array,
  oa: number,
  b: Float64Array,
  ob: number,
  w: number,
  out: Float64Array,
  o: number,
): void {
  const v = 1 - w;
  for (let i = 0; i < 4; i++) out[o + i] = w * a[oa + i]! + v * b[ob + i]!;
  const wv = w * v;
  let slot = P_EE;
  for (let i = 0; i < 4; i++) {
    const di = a[oa + i]! - b[ob + i]!;
    for (let j = i; j < 4; j++) {
      const dj = a[oa + j]! - b[ob + j]!;
      out[o + slot] = w * a[oa + slot]! + v * b[ob + slot]! + wv * di * dj;
      slot++;
    }
  }
}

/** Mean and covariance of the whole mixture, written to `out` at `o` (MODEL_SIZE numbers). */
export function combine(x: Float64Array, out: Float64Array, o = 0): void {
  const total = x[MU]! + x[MU + 1]! + x[MU + 2]!;
  const isMixed = total > 0;
  weights[0] = isMixed ? x[MU]! / total : 0;
  weights[1] = isMixed ? x[MU + 1]! / total : 1;
  weights[2] = isMixed ? x[MU + 2]! / total : 0;
  mixThree(x, out, o);
}

/**
 * A state whose models start alike, but for the velocity of the one at rest; a velocity that is known speaks for or against rest.
 * `mean` and `covariance` are [4] and the upper triangle [10].
 */
export function startImm(
  mean: readonly number[],
  covariance: readonly number[],
  p: ImmParameters,
  out: Float64Array,
): void {
  for (let o = 0; o < MU; o += MODEL_SIZE) {
    for (let i = 0; i < 4; i++) out[o + i] = mean[i]!;
    for (let i = 0; i < 10; i++) out[o + P_EE + i] = covariance[i]!;
    repair(out, o);
  }
  const speed2 = out[VE]! * out[VE]! + out[VN]! * out[VN]!;
  const spread2 = Math.max(out[P_VEVE]!, out[P_VNVN]!) + p.swayMps * p.swayMps;
  atRest(out, STOPPED, p, 0);
  longRunShares(p, out, MU);
  out[MU + 2] = RESTING_AT_FIRST * out[MU + 2]! * Math.exp((-0.5 * speed2) / spread2);
  const total = out[MU]! + out[MU + 1]! + out[MU + 2]!;
  for (let i = 0; i < MODELS; i++) out[MU + i] = out[MU + i]! / total;
  out[WATCHED_S] = 0;
  out[TURNS] = 0;
}
