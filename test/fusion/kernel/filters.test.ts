/** The filters against closed forms, and against numbers that would break careless arithmetic. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { predictConstantVelocity } from "../../../fusion/kernel/constant_velocity.ts";
import { combine, type ImmParameters, longRunShares, predictImm, startImm } from "../../../fusion/kernel/imm.ts";
import { projectedVariance, updateLinear, updateVelocity } from "../../../fusion/kernel/linear_update.ts";
import { factor4, fromTriangle, invert4, norm2, solve4 } from "../../../fusion/kernel/matrix4.ts";
import { predictOrnsteinUhlenbeck } from "../../../fusion/kernel/ornstein_uhlenbeck.ts";
import { D2, INNOVATION_SIZE, innovate, LOG_L, updatePosition } from "../../../fusion/kernel/position_update.ts";
import {
  E,
  MODEL_SIZE,
  MU,
  N,
  P_EE,
  P_EVE,
  P_NN,
  P_VEVE,
  STATE_SIZE,
  TURNS,
  VE,
  VN,
  WATCHED_S,
} from "../../../fusion/kernel/state.ts";
import { MOTION } from "../../../fusion/parameters.ts";
import { gaussian, seeded } from "../scenario.ts";

const ONE: ImmParameters = {
  steadyM2ps3: 0.02,
  manoeuvreM2ps3: 0.02,
  longRunM2ps3: 0.02,
  steadyStayS: 120,
  manoeuvreStayS: 40,
  stoppedStayS: 1800,
  stopShare: 0,
  faintShare: 0,
  unseenAfterS: 1e9,
  habitWatchedS: 1e12,
  habitTurns: 1e12 / 120,
  habitMemoryS: 3600,
  forgetS: 600,
  wanderMps: 4,
  swayM2ps: 0.1,
  swayMps: 0.1,
};
/** The same, of a vessel that may lie still. */
const STOPPING: ImmParameters = { ...ONE, manoeuvreM2ps3: 0.1, stopShare: 0.3 };

/** [e, n, vE, vN] with position variance p and velocity variance v. */
function model(mean: readonly number[], p: number, v: number): Float64Array {
  const x = new Float64Array(MODEL_SIZE);
  x.set(mean);
  x[P_EE] = p;
  x[P_NN] = p;
  x[P_VEVE] = v;
  x[P_VEVE + 2] = v;
  return x;
}

/** The three-model state after `dtS` and a plot of 20 m at (zE, zN). */
function seenAt(from: Float64Array, dtS: number, p: ImmParameters, zE: number, zN: number): Float64Array {
  const inn = new Float64Array(INNOVATION_SIZE);
  const x = new Float64Array(STATE_SIZE);
  predictImm(from, dtS, p, x);
  const logs = [0, 1, 2].map((m) => {
    innovate(x, m * MODEL_SIZE, Float64Array.of(zE, zN, 0, 400, 0, 400), inn);
    updatePosition(x, m * MODEL_SIZE, inn);
    return inn[LOG_L]!;
  });
  const weights = logs.map((log, m) => x[MU + m]! * Math.exp(log - Math.max(...logs)));
  const total = weights.reduce((sum, w) => sum + w);
  for (const m of [0, 1, 2]) x[MU + m] = weights[m]! / total;
  return x;
}

describe("constant velocity", () => {
  it("moves the mean and grows the covariance by F P F' + Q in closed form", () => {
    const x = model([1, 2, 3, -4], 25, 4);
    predictConstantVelocity(x, 0, 10, 0.3);
    expect([x[E], x[N], x[VE], x[VN]]).toEqual([31, -38, 3, -4]);
    expect(x[P_EE]).toBeCloseTo(25 + 100 * 4 + (0.3 * 1000) / 3, 12);
    expect(x[P_EVE]).toBeCloseTo(10 * 4 + (0.3 * 100) / 2, 12);
    expect(x[P_VEVE]).toBeCloseTo(4 + 0.3 * 10, 12);
  });

  it("over two halves is what it is over the whole", () => {
    const [whole, halves] = [model([0, 0, 5, 1], 9, 1), model([0, 0, 5, 1], 9, 1)];
    predictConstantVelocity(whole, 0, 20, 0.1);
    predictConstantVelocity(halves, 0, 7, 0.1);
    predictConstantVelocity(halves, 0, 13, 0.1);
    halves.forEach((value, i) => {
      expect(value).toBeCloseTo(whole[i]!, 9);
    });
  });
});

describe("velocity that is forgotten", () => {
  it("over two parts is what it is over the whole, wherever the gap is cut", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 7200, noNaN: true }),
        fc.double({ min: 0, max: 7200, noNaN: true }),
        (first, second) => {
          const [whole, parts] = [model([0, 0, 5, 1], 9, 1), model([0, 0, 5, 1], 9, 1)];
          predictOrnsteinUhlenbeck(whole, 0, first + second, 1200, 5);
          predictOrnsteinUhlenbeck(parts, 0, first, 1200, 5);
          predictOrnsteinUhlenbeck(parts, 0, second, 1200, 5);
          parts.forEach((value, i) => {
            expect(Math.abs(value - whole[i]!)).toBeLessThanOrEqual(1e-8 * (1 + Math.abs(whole[i]!)));
          });
        },
      ),
    );
  });

  it("is constant velocity with q = 2 σ² / τ at first, and spreads with the time in the end", () => {
    const [first, straight] = [model([1, 2, 3, -4], 25, 4), model([1, 2, 3, -4], 25, 4)];
    predictOrnsteinUhlenbeck(first, 0, 10, 1e5, 5);
    predictConstantVelocity(straight, 0, 10, (2 * 25) / 1e5);
    first.forEach((value, i) => {
      expect(Math.abs(value - straight[i]!)).toBeLessThan(1e-3 * (1 + Math.abs(straight[i]!)));
    });
    const [day, twoDays] = [model([0, 0, 3, -4], 25, 4), model([0, 0, 3, -4], 25, 4)];
    predictOrnsteinUhlenbeck(day, 0, 86_400, 600, 5);
    predictOrnsteinUhlenbeck(twoDays, 0, 172_800, 600, 5);
    expect(day[E]).toBeCloseTo(3 * 600, 6);
    expect(day[P_VEVE]).toBeCloseTo(25, 6);
    expect(twoDays[P_EE]! - day[P_EE]!).toBeCloseTo(2 * 25 * 600 * 86_400, -2);
  });
});

describe("position update", () => {
  it("with equal variances goes half way and halves the variance", () => {
    const x = model([0, 0, 0, 0], 100, 1);
    const inn = new Float64Array(INNOVATION_SIZE);
    innovate(x, 0, Float64Array.of(30, -10, 0, 100, 0, 100), inn);
    expect(inn[D2]).toBeCloseTo((30 ** 2 + 10 ** 2) / 200, 12);
    expect(inn[LOG_L]).toBeCloseTo(-0.5 * inn[D2]! - Math.log(2 * Math.PI * 200), 12);
    updatePosition(x, 0, inn);
    expect([x[E], x[N]]).toEqual([15, -5]);
    expect(x[P_EE]).toBeCloseTo(50, 12);
  });

  it("of an older plot is the update of the state of then, moved on", () => {
    const inn = new Float64Array(INNOVATION_SIZE);
    const then = model([10, 20, 4, -3], 80, 2);
    const now = then.slice();
    predictConstantVelocity(now, 0, 6, 0);
    innovate(now, 0, Float64Array.of(25, 5, 6, 60, 10, 90), inn);
    updatePosition(now, 0, inn);
    innovate(then, 0, Float64Array.of(25, 5, 0, 60, 10, 90), inn);
    updatePosition(then, 0, inn);
    predictConstantVelocity(then, 0, 6, 0);
    now.forEach((value, i) => {
      expect(value).toBeCloseTo(then[i]!, 8);
    });
  });
});

describe("linear update", () => {
  it("of one component of velocity is the scalar Kalman filter", () => {
    const x = model([0, 0, 2, 0], 50, 9);
    const h = Float64Array.of(0, 0, 1, 0);
    expect(projectedVariance(x, 0, h)).toBe(9);
    updateLinear(x, 0, h, 3, 3);
    expect(x[VE]).toBeCloseTo(2 + (9 / 12) * 3, 12);
    expect(x[P_VEVE]).toBeCloseTo((9 * 3) / 12, 12);
  });
});

describe("three models", () => {
  it("that are alike and never stop are one Kalman filter", () => {
    const x = new Float64Array(STATE_SIZE);
    startImm([0, 0, 3, 1], [64, 0, 0, 0, 64, 0, 0, 4, 0, 4], ONE, x);
    const out = new Float64Array(STATE_SIZE);
    predictImm(x, 15, ONE, out);
    const single = model([0, 0, 3, 1], 64, 4);
    predictConstantVelocity(single, 0, 15, 0.02);
    const mixed = new Float64Array(MODEL_SIZE);
    combine(out, mixed);
    mixed.forEach((value, i) => {
      expect(value).toBeCloseTo(single[i]!, 8);
    });
  });

  it("forget which one it was over a long gap, and share by their sojourns", () => {
    const x = new Float64Array(STATE_SIZE);
    startImm([0, 0, 0, 0], [1, 0, 0, 0, 1, 0, 0, 1, 0, 1], STOPPING, x);
    x.set([0, 1, 0], MU);
    const out = new Float64Array(STATE_SIZE);
    predictImm(x, 50_000, STOPPING, out);
    const shares = new Float64Array(3);
    longRunShares(STOPPING, shares);
    for (const i of [0, 1, 2]) expect(out[MU + i]).toBeCloseTo(shares[i]!, 6);
    // Of ten manoeuvres (40 s each) seven lead to 120 s of steady sailing and three to 1,800 s of rest.
    expect(shares[2]! / shares[0]!).toBeCloseTo((3 * 1800) / (7 * 120), 9);
  });

  it("change over a gap as they would in a thousand small steps of the chain's rates", () => {
    for (const start of [0, 1, 2]) {
      const mu = [0, 0, 0];
      mu[start] = 1;
      const dt = 0.05;
      for (let k = 0; k < 2000; k++) {
        const toManoeuvre = mu[0]! / 120;
        const toSteady = (0.7 * mu[1]!) / 40;
        const toRest = (0.3 * mu[1]!) / 40;
        const away = mu[2]! / 1800;
        mu[0] = mu[0]! + dt * (toSteady - toManoeuvre);
        mu[1] = mu[1]! + dt * (toManoeuvre + away - toSteady - toRest);
        mu[2] = mu[2]! + dt * (toRest - away);
      }
      const x = new Float64Array(STATE_SIZE);
      startImm([0, 0, 0, 0], [1, 0, 0, 0, 1, 0, 0, 1, 0, 1], STOPPING, x);
      x.fill(0, MU).set([1], MU + start);
      const out = new Float64Array(STATE_SIZE);
      predictImm(x, 100, STOPPING, out);
      for (const i of [0, 1, 2]) expect(out[MU + i]).toBeCloseTo(mu[i]!, 3);
    }
  });

  it("let one that is steady again after a gap have manoeuvred as long as the chain's rates say, walked through step by step", () => {
    // Noise of 1 while it manoeuvres and none else: what the velocity gains over the gap is the time spent so.
    const p: ImmParameters = { ...STOPPING, stopShare: 0, steadyM2ps3: 0, manoeuvreM2ps3: 1, longRunM2ps3: 0.25 };
    for (const gapS of [5, 30, 200, 2000]) {
      const dt = gapS / 2000;
      // Chance of being in each state, and the time spent manoeuvring until now times that chance.
      let [s, m, timeS, timeM] = [1, 0, 0, 0];
      for (let k = 0; k < 2000; k++) {
        const [out, back] = [dt / 120, dt / 40];
        [s, m, timeS, timeM] = [
          s - out * s + back * m,
          m + out * s - back * m,
          timeS - out * timeS + back * timeM,
          timeM + out * timeS - back * timeM + dt * m,
        ];
      }
      const x = new Float64Array(STATE_SIZE);
      startImm([0, 0, 0, 0], [1, 0, 0, 0, 1, 0, 0, 1, 0, 1], p, x);
      x.set([1, 0, 0], MU);
      const after = new Float64Array(STATE_SIZE);
      predictImm(x, gapS, p, after);
      expect((after[P_VEVE]! - 1) / (timeS / s)).toBeCloseTo(1, 1);
    }
  });

  it("merge into the steady one what is believed, and of what is hardly believed next to nothing", () => {
    const spread = (doubt: number, faintShare: number): number => {
      const x = new Float64Array(STATE_SIZE);
      for (const o of [0, MODEL_SIZE, 2 * MODEL_SIZE]) x.set(model([0, 0, 5, 0], 50, o === MODEL_SIZE ? 9 : 0.01), o);
      x.set([1 - doubt, doubt, 0], MU);
      const out = new Float64Array(STATE_SIZE);
      predictImm(x, 10, { ...ONE, steadyM2ps3: 0, longRunM2ps3: 0, faintShare }, out);
      return out[P_VEVE]!;
    };
    // Of a hundredth a good fifth comes back in ten seconds: moment matching adds that share of 9 m²/s².
    const whole = spread(0.01, 0) - 0.01;
    expect(whole).toBeCloseTo(0.01 * (1 - Math.exp(-10 / 40)) * 9, 2);
    expect(spread(0.01, 0.02) - 0.01).toBeLessThan(0.15 * whole);
    expect((spread(0.9, 0.02) - 0.01) / (spread(0.9, 0) - 0.01)).toBeGreaterThan(0.97);
  });

  it("find a moored ship's place far better than one plot, and follow it when it sails", () => {
    const random = seeded(5);
    const whole = new Float64Array(MODEL_SIZE);
    let x: Float64Array = new Float64Array(STATE_SIZE);
    const track = (atE: number, dt: number): void => {
      x = seenAt(x, dt, STOPPING, atE + 20 * gaussian(random), 20 * gaussian(random));
      combine(x, whole);
    };
    startImm([15, -15, 0, 0], [400, 0, 0, 0, 400, 0, 0, 64, 0, 64], STOPPING, x);
    let error2 = 0;
    for (let k = 1; k <= 200; k++) {
      track(0, 3);
      if (k > 100) error2 += (whole[E]! ** 2 + whole[N]! ** 2) / 100;
    }
    expect(x[MU + 2]).toBeGreaterThan(0.9);
    expect(Math.sqrt(error2)).toBeLessThan(7);
    // Ten minutes at her berth say next to nothing of how she keeps a course.
    expect(x[WATCHED_S]).toBeLessThan(100);
    for (let k = 1; k <= 40; k++) track(5 * 3 * k, 3);
    expect(x[MU + 2]).toBeLessThan(0.1);
    expect(Math.abs(whole[E]! - 600)).toBeLessThan(30);
    expect(Math.abs(whole[VE]! - 5)).toBeLessThan(1.5);
  });

  it("out of sight keep a narrow place for the course that was seen and a wide one for any other", () => {
    const x = new Float64Array(STATE_SIZE);
    startImm([0, 0, 8, 0], [100, 0, 0, 0, 100, 0, 0, 0.1, 0, 0.1], MOTION, x);
    x.set([0.97, 0.03, 0], MU);
    const out = new Float64Array(STATE_SIZE);
    predictImm(x, 60, MOTION, out);
    expect(out[MU]).toBeGreaterThan(0.95);
    predictImm(x, 900, MOTION, out);
    expect(out[MU]).toBeCloseTo(0.8, 1);
    expect(out[E]).toBeCloseTo(7200, -2);
    // Ships of the Solent were 2 km (median) to 3 km (root mean square) in each direction off their course after a quarter of an hour.
    const wide = Math.sqrt(out[MODEL_SIZE + P_NN]!);
    expect(wide).toBeGreaterThan(2000);
    expect(wide).toBeLessThan(4000);
    expect(Math.sqrt(out[P_NN]!)).toBeLessThan(1000);
  });

  it("keep to a course out of sight as a gamma-Poisson process of the manoeuvres that were seen says", () => {
    // Nothing but the gap tells the models apart, and nothing is forgotten.
    const p: ImmParameters = {
      ...ONE,
      steadyStayS: 1e6,
      manoeuvreStayS: 1e-6,
      unseenAfterS: 60,
      habitWatchedS: 100,
      habitTurns: 0.5,
      habitMemoryS: 1e12,
    };
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1e4, noNaN: true }),
        fc.double({ min: 0, max: 20, noNaN: true }),
        fc.double({ min: 61, max: 1e4, noNaN: true }),
        (watchedS, turns, dtS) => {
          const x = new Float64Array(STATE_SIZE);
          startImm([0, 0, 8, 0], [100, 0, 0, 0, 100, 0, 0, 0.1, 0, 0.1], p, x);
          x.set([1, 0, 0, watchedS, turns], MU);
          const out = new Float64Array(STATE_SIZE);
          predictImm(x, dtS, p, out);
          // Lomax: the course outlasts the gap with ((b + T) / (b + T + t))^(a + n).
          const seenS = 100 + watchedS + 60;
          expect(out[MU]).toBeCloseTo((seenS / (seenS + dtS - 60)) ** (0.5 + turns), 6);
          expect([out[WATCHED_S], out[TURNS]]).toEqual([expect.closeTo(watchedS + 60, 3), expect.closeTo(turns, 6)]);
        },
      ),
    );
  });

  it("learn how often a vessel turns, and trust one that never did", () => {
    const random = seeded(8);
    const watched = (turnEveryS: number): { readonly kept: number; readonly wideM: number } => {
      let x: Float64Array = new Float64Array(STATE_SIZE);
      startImm([0, 0, 0, 0], [400, 0, 0, 0, 400, 0, 0, 64, 0, 64], MOTION, x);
      let north = 0;
      for (let t = 10; t <= 1800; t += 10) {
        north += Math.floor(t / turnEveryS) % 2 === 0 ? 0 : 60;
        x = seenAt(x, 10, MOTION, 8 * t + 20 * gaussian(random), north + 20 * gaussian(random));
      }
      const out = new Float64Array(STATE_SIZE);
      predictImm(x, 600, MOTION, out);
      const whole = new Float64Array(MODEL_SIZE);
      combine(out, whole);
      return { kept: out[MU]!, wideM: Math.sqrt(whole[P_NN]!) };
    };
    const [straight, turning] = [watched(1e9), watched(240)];
    expect(straight.kept).toBeGreaterThan(0.9);
    expect(turning.kept).toBeLessThan(0.6);
    expect(turning.wideM).toBeGreaterThan(2 * straight.wideM);
  });

  it("believe a measured velocity: one under way is not moored", () => {
    const x = new Float64Array(STATE_SIZE);
    startImm([0, 0, 0, 0], [400, 0, 0, 0, 400, 0, 0, 64, 0, 64], STOPPING, x);
    const before = x[MU + 2]!;
    const still = x.slice();
    updateVelocity(x, 6, 0, 0.4);
    expect(x[MU + 2]).toBeLessThan(1e-6);
    updateVelocity(still, 0.1, 0, 0.4);
    expect(still[MU + 2]).toBeGreaterThan(before);
  });
});

describe("a filter of its own model", () => {
  it("has normalised errors of the size it says: NEES of position between 1.8 and 2.2", () => {
    const random = seeded(11);
    const q = 0.02;
    let sum = 0;
    let count = 0;
    for (let run = 0; run < 200; run++) {
      const truth = [0, 0, 8 * gaussian(random), 8 * gaussian(random)];
      const x = model([20 * gaussian(random), 20 * gaussian(random), 0, 0], 400, 64);
      const inn = new Float64Array(INNOVATION_SIZE);
      for (let k = 0; k < 25; k++) {
        const dt = 5;
        for (const axis of [0, 1]) {
          const [a, b] = [gaussian(random), gaussian(random)];
          const v = Math.sqrt(q * dt) * a;
          // Position noise that goes with it: correlation √3/2.
          const p = Math.sqrt((q * dt ** 3) / 3) * ((Math.sqrt(3) / 2) * a + 0.5 * b);
          truth[axis] = truth[axis]! + dt * truth[axis + 2]! + p;
          truth[axis + 2] = truth[axis + 2]! + v;
        }
        predictConstantVelocity(x, 0, dt, q);
        innovate(
          x,
          0,
          Float64Array.of(truth[0]! + 20 * gaussian(random), truth[1]! + 20 * gaussian(random), 0, 400, 0, 400),
          inn,
        );
        updatePosition(x, 0, inn);
        innovate(x, 0, Float64Array.of(truth[0]!, truth[1]!, 0, 0, 0, 0), inn);
        sum += inn[D2]!;
        count++;
      }
    }
    expect(sum / count).toBeGreaterThan(1.8);
    expect(sum / count).toBeLessThan(2.2);
  });
});

describe("hostile numbers", () => {
  const size = fc.double({ min: 1e-12, max: 1e15, noNaN: true });
  const any = fc.double({ min: -1e8, max: 1e8, noNaN: true });
  it("never make a NaN, an infinity or a negative variance", () => {
    fc.assert(
      fc.property(
        size,
        size,
        size,
        any,
        any,
        fc.double({ min: 0, max: 1e6, noNaN: true }),
        size,
        (p, v, r, zE, zN, dt, q) => {
          const x = new Float64Array(STATE_SIZE);
          const parameters = { ...STOPPING, manoeuvreM2ps3: Math.min(q, 10) };
          startImm([0, 0, 5, 5], [p, p * 0.9999999999, 0, 0, p, 0, 0, v, v, v], parameters, x);
          const out = new Float64Array(STATE_SIZE);
          predictImm(x, dt, parameters, out);
          const inn = new Float64Array(INNOVATION_SIZE);
          for (const o of [0, MODEL_SIZE, 2 * MODEL_SIZE]) {
            innovate(out, o, Float64Array.of(zE, zN, Math.min(dt, 60), r, r * 0.999, r), inn);
            expect(inn.every(Number.isFinite)).toBe(true);
            updatePosition(out, o, inn);
          }
          updateVelocity(out, 3, 4, 0.1);
          expect(out.every(Number.isFinite)).toBe(true);
          for (const o of [0, MODEL_SIZE, 2 * MODEL_SIZE])
            for (const d of [4, 8, 11, 13]) expect(out[o + d]).toBeGreaterThan(0);
        },
      ),
      // The first was found by chance: the earlier position's variance cancelled to nothing.
      { numRuns: 500, examples: [[1e-12, 14295168790989.479, 1e-12, 0, 0, 0.012095955235843057, 1e-12]] },
    );
  });
});

describe("4 × 4 matrices", () => {
  it("invert and solve what they factored", () => {
    const a = new Float64Array(16);
    fromTriangle([4, 1, 0.5, 0.2, 3, 0.1, 0.3, 2, 0.4, 1], a);
    const [l, inverse, x] = [new Float64Array(16), new Float64Array(16), new Float64Array(4)];
    expect(factor4(a, l)).toBe(true);
    invert4(l, inverse);
    for (let i = 0; i < 4; i++)
      for (let j = 0; j < 4; j++) {
        let sum = 0;
        for (let k = 0; k < 4; k++) sum += a[4 * i + k]! * inverse[4 * k + j]!;
        expect(sum).toBeCloseTo(i === j ? 1 : 0, 12);
      }
    const b = Float64Array.of(1, 2, 3, 4);
    solve4(l, b, x);
    expect(norm2(l, b)).toBeCloseTo(
      b.reduce((sum, value, i) => sum + value * x[i]!, 0),
      12,
    );
  });

  it("tell when a matrix is not positive definite", () => {
    const a = new Float64Array(16);
    fromTriangle([1, 2, 0, 0, 1, 0, 0, 1, 0, 1], a);
    expect(factor4(a, new Float64Array(16))).toBe(false);
  });
});
