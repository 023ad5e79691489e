/**
 * No NaN leaves the kernel: every exported function is called with numbers of the right type and the worst values, tiny and huge,
 * singular, denormal, at the poles and across the antimeridian.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assign } from "../../../fusion/kernel/assignment.ts";
import {
  propagationDelayS,
  SIGHT_SIZE,
  sightPoint,
  sightTarget,
  wrapRad,
} from "../../../fusion/kernel/bearing_geometry.ts";
import { predictAngle, updateAngle } from "../../../fusion/kernel/bearing_rate.ts";
import { newPredictedBearing, predictBearing, updateBearing } from "../../../fusion/kernel/bearing_update.ts";
import { predictConstantVelocity } from "../../../fusion/kernel/constant_velocity.ts";
import { addUp, isSmall } from "../../../fusion/kernel/exact_marginals.ts";
import { largestVariance } from "../../../fusion/kernel/gate.ts";
import { gaussianInPolygon, normalIntegral } from "../../../fusion/kernel/gaussian_polygon.ts";
import { combine, mixMoments, predictImm, startImm } from "../../../fusion/kernel/imm.ts";
import { logGaussian, projectedVariance, updateLinear, updateVelocity } from "../../../fusion/kernel/linear_update.ts";
import { eastM, lonDifferenceDeg, newScale, placeAt, scaleAt } from "../../../fusion/kernel/local_plane.ts";
import { type PairGraph, propagate } from "../../../fusion/kernel/marginals.ts";
import { factor4, fromTriangle, invert4, norm2, solve4 } from "../../../fusion/kernel/matrix4.ts";
import { INNOVATION_SIZE, innovate, updatePosition } from "../../../fusion/kernel/position_update.ts";
import { MODEL_SIZE, MODELS, MU, meanOf, P_EE, repair, STATE_SIZE, shift } from "../../../fusion/kernel/state.ts";
import { fitTrack, unknownPlace } from "../../../fusion/kernel/track_fit.ts";
import { MOTION } from "../../../fusion/parameters.ts";

const RUNS = { numRuns: 300 };

/** Magnitudes over 30 decades, both signs, zeros of both signs, denormals. */
const wild = fc.oneof(
  fc.constantFrom(0, -0, 5e-324, -5e-324, 1e-300, 1, -1, 1e15, -1e15),
  fc.tuple(fc.double({ min: -15, max: 15, noNaN: true }), fc.boolean()).map(([e, s]) => (s ? 1 : -1) * 10 ** e),
);
const positive = fc.oneof(fc.constantFrom(5e-324, 1e-300, 1e-12), wild.map(Math.abs)).filter((value) => value > 0);
const seconds = fc.oneof(fc.constantFrom(0, 5e-324, 1e-6, 1e7, 1e9), fc.double({ min: 0, max: 1e7, noNaN: true }));
const lonDeg = fc.oneof(
  fc.constantFrom(-180, 180, 179.9999999, 0, -0),
  fc.double({ min: -180, max: 180, noNaN: true }),
);
const latDeg = fc.oneof(fc.constantFrom(-90, 90, 89.9999999, 0, -0), fc.double({ min: -90, max: 90, noNaN: true }));
const share = fc.double({ min: 0, max: 1, noNaN: true });
const angle = fc.oneof(fc.constantFrom(0, -0, Math.PI, -Math.PI, 1e15), fc.double({ min: -10, max: 10, noNaN: true }));

/** Covariances in metres and seconds: from half a metre to the size of the earth, correlations up to ±1 and beyond. */
const spread = fc.oneof(fc.constantFrom(0, 1e-6, 2.5e9, 4e13), fc.double({ min: 0, max: 4e13, noNaN: true }));
const correlation = fc.oneof(
  fc.constantFrom(-1, 1, 0, 0.999999999999),
  fc.double({ min: -1.1, max: 1.1, noNaN: true }),
);
const covariance = fc
  .tuple(fc.tuple(spread, spread, spread, spread), fc.array(correlation, { minLength: 6, maxLength: 6 }))
  .map(([[a, b, c, d], r]) => {
    const s = [a, b, c, d].map(Math.sqrt);
    const of = (i: number, j: number, k: number): number => r[k]! * s[i]! * s[j]!;
    return [a, of(0, 1, 0), of(0, 2, 1), of(0, 3, 2), b, of(1, 2, 3), of(1, 3, 4), c, of(2, 3, 5), d];
  });
const metres = fc.oneof(fc.constantFrom(0, -0, 4e7, -4e7), fc.double({ min: -4e7, max: 4e7, noNaN: true }));
const speed = fc.oneof(fc.constantFrom(0, -0, 1e4, 1500), fc.double({ min: -1e4, max: 1e4, noNaN: true }));
const mean = fc.tuple(metres, metres, speed, speed);

/** Where each model's numbers begin. */
const OFFSETS = Array.from({ length: MODELS }, (_, m) => m * MODEL_SIZE);

/** A state of all models as the tracker can hold it: begun from anything, predicted over anything. */
const state = fc.tuple(mean, covariance, seconds, share).map(([m, c, dtS, mu]) => {
  const begun = new Float64Array(STATE_SIZE);
  startImm(m, c, MOTION, begun);
  begun.set([mu, (1 - mu) / 3, (2 * (1 - mu)) / 3], MU);
  const x = new Float64Array(STATE_SIZE);
  predictImm(begun, dtS, MOTION, x);
  return x;
});
const measured = fc.tuple(metres, metres, spread, correlation, spread).map(([e, n, ee, r, nn]) => {
  const [a, b] = [Math.max(0.25, ee), Math.max(0.25, nn)];
  return { e, n, ee: a, en: Math.max(-0.999, Math.min(0.999, r)) * Math.sqrt(a * b), nn: b };
});

function finite(values: Iterable<number>): void {
  for (const value of values) if (!Number.isFinite(value)) throw new Error(`${value} left the kernel`);
}

/** Variances are positive, correlations below one. */
function sound(x: Float64Array, o: number): void {
  finite(x.subarray(o, o + MODEL_SIZE));
  for (const slot of [0, 4, 7, 9]) expect(x[o + P_EE + slot]!).toBeGreaterThan(0);
}

describe("states", () => {
  it("stay sound through start, prediction, mixture and repair", () => {
    fc.assert(
      fc.property(state, seconds, fc.tuple(metres, metres), share, (x, dtS, [e, n], w) => {
        const later = new Float64Array(STATE_SIZE);
        predictImm(x, dtS, MOTION, later);
        finite(later);
        const chances = [...later.subarray(MU, MU + MODELS)];
        for (const p of chances) expect(p >= 0 && p <= 1 + 1e-9).toBe(true);
        expect(chances.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 6);
        finite([0, 1, 2, 3].map((slot) => meanOf(later, slot)));
        const whole = new Float64Array(MODEL_SIZE);
        combine(later, whole);
        sound(whole, 0);
        shift(later, e, n);
        finite(later);
        const mixed = new Float64Array(MODEL_SIZE);
        mixMoments(x, 0, later, MODEL_SIZE, w, mixed, 0);
        sound(mixed, 0);
        predictConstantVelocity(later, 0, dtS, MOTION.manoeuvreM2ps3);
        repair(later, 0);
        sound(later, 0);
      }),
      RUNS,
    );
  });

  it("are made sound again from anything", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(wild, fc.constant(Number.NaN)), { minLength: 10, maxLength: 10 }), (c) => {
        const x = new Float64Array(MODEL_SIZE);
        x.set(c, P_EE);
        repair(x, 0);
        sound(x, 0);
      }),
      RUNS,
    );
  });

  it("take any position, on time or late, again and again", () => {
    fc.assert(
      fc.property(state, fc.array(measured, { minLength: 1, maxLength: 4 }), seconds, (x, list, lagS) => {
        const inn = new Float64Array(INNOVATION_SIZE);
        for (const z of list)
          for (const o of OFFSETS) {
            innovate(x, o, Float64Array.of(z.e, z.n, lagS, z.ee, z.en, z.nn), inn);
            finite(inn);
            expect(inn[5]!).toBeGreaterThanOrEqual(0);
            updatePosition(x, o, inn);
            sound(x, o);
          }
      }),
      RUNS,
    );
  });

  it("take any velocity and any projection", () => {
    fc.assert(
      fc.property(
        state,
        speed,
        speed,
        fc.double({ min: 0.05, max: 1e6, noNaN: true }),
        fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 4, maxLength: 4 }),
        metres,
        (x, e, n, sigma, h, y) => {
          updateVelocity(x, e, n, sigma);
          const direction = Float64Array.from(h);
          finite([projectedVariance(x, 0, direction)]);
          expect(projectedVariance(x, 0, direction)).toBeGreaterThanOrEqual(0);
          updateLinear(x, 0, direction, y, sigma * sigma);
          for (const o of OFFSETS) sound(x, o);
        },
      ),
      RUNS,
    );
  });
});

describe("places and bearings", () => {
  it("are places wherever one goes", () => {
    fc.assert(
      fc.property(lonDeg, latDeg, metres, metres, lonDeg, latDeg, (lon, lat, e, n, lon2, lat2) => {
        const scale = scaleAt(lat, newScale());
        finite(Object.values(scale));
        const out = new Float64Array(2);
        placeAt(scale, lon, lat, e, n, out);
        finite(out);
        expect(Math.abs(out[0]!) <= 180 && Math.abs(out[1]!) <= 90).toBe(true);
        finite([eastM(scale, lonDifferenceDeg(lon2, lon), lat2 - lat)]);
        expect(Math.abs(lonDifferenceDeg(lon2, lon))).toBeLessThanOrEqual(180);
      }),
      RUNS,
    );
  });

  it("are angles from anywhere to anywhere, also on top of the sensor and at its antipode", () => {
    fc.assert(
      fc.property(lonDeg, latDeg, lonDeg, latDeg, fc.boolean(), (lon, lat, lon2, lat2, same) => {
        const out = new Float64Array(SIGHT_SIZE);
        sightTarget(sightPoint(lon, lat), same ? lon : lon2, same ? lat : lat2, out);
        finite(out);
      }),
      RUNS,
    );
  });

  it("have a delay that is finite and not negative, also for what is faster than sound", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 2e7, noNaN: true }),
        angle,
        speed,
        speed,
        fc.constantFrom(1, 340, 1500, 3e8, 1e12),
        (range, direction, vE, vN, c) => {
          const delay = propagationDelayS(range, Math.sin(direction), Math.cos(direction), vE, vN, c);
          finite([delay]);
          expect(delay).toBeGreaterThanOrEqual(0);
        },
      ),
      RUNS,
    );
  });

  it("are predicted from any state and taken by it", () => {
    fc.assert(
      fc.property(
        state,
        fc.tuple(lonDeg, latDeg),
        fc.tuple(lonDeg, latDeg),
        fc.constantFrom(1, 340, 1500, 3e8, 1e12),
        seconds,
        angle,
        fc.double({ min: 8e-4, max: 10, noNaN: true }),
        (x, [lon, lat], [sLon, sLat], c, lagS, bearing, sigma) => {
          const scale = scaleAt(lat, newScale());
          const predicted = newPredictedBearing();
          for (const o of OFFSETS) {
            predictBearing(x, o, lon, lat, scale, sightPoint(sLon, sLat), c, lagS, predicted);
            finite([predicted.azimuthRad, predicted.rangeM, predicted.delayS, predicted.variance, ...predicted.h]);
            updateBearing(x, o, predicted, bearing, sigma * sigma);
            sound(x, o);
          }
        },
      ),
      RUNS,
    );
  });

  it("turn and are followed without end", () => {
    fc.assert(
      fc.property(
        angle,
        speed,
        spread,
        correlation,
        spread,
        seconds,
        angle,
        positive,
        (b, rate, vb, r, vr, dtS, z, s) => {
          const begun = {
            bearingRad: b,
            rateRadps: rate,
            varBearing: Math.max(1e-12, vb),
            covBearingRate: r * Math.sqrt(vb * vr),
            varRate: Math.max(1e-14, vr),
          };
          const predicted = predictAngle(begun, dtS, 2e-9);
          finite(Object.values(predicted));
          const updated = updateAngle(predicted, z, Math.max(7e-7, s));
          finite(Object.values(updated));
          expect(updated.varBearing > 0 && updated.varRate > 0).toBe(true);
          expect(Math.abs(wrapRad(z))).toBeLessThanOrEqual(Math.PI);
        },
      ),
      RUNS,
    );
  });

  it("give a fit that is finite, or none", () => {
    const one = fc.record({
      place: fc.tuple(lonDeg, latDeg),
      bearingRad: angle,
      sigmaRad: fc.constantFrom(8e-4, 0.02, 3),
      lagS: seconds,
      propagationMps: fc.constantFrom(340, 1500, 1e12),
    });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 12 }), lonDeg, latDeg, (list, lon, lat) => {
        const bearings = list.map(({ place, ...rest }) => ({ ...rest, sensor: sightPoint(...place) }));
        const fit = fitTrack(bearings, unknownPlace(lon, lat, 8));
        if (fit === undefined) return;
        finite([fit.lonDeg, fit.latDeg, fit.vE, fit.vN, fit.chi2, ...fit.covariance]);
      }),
      RUNS,
    );
  });
});

describe("matrices", () => {
  it("are factored to finite numbers, or refused", () => {
    fc.assert(
      fc.property(fc.array(wild, { minLength: 10, maxLength: 10 }), mean, (triangle, b) => {
        const [a, l] = [new Float64Array(16), new Float64Array(16)];
        fromTriangle(triangle, a);
        if (!factor4(a, l)) return;
        const x = Float64Array.from(b);
        finite([norm2(l, x)]);
        solve4(l, x, x);
        const inverse = new Float64Array(16);
        invert4(l, inverse);
        finite([...x, ...inverse]);
      }),
      {
        ...RUNS,
        examples: [
          [
            [1, -1, 0, 0, 1e15, 0, 0, 5e-324, 0, 1],
            [0, 0, 0, 0],
          ],
        ],
      },
    );
  });

  it("have a long axis", () => {
    fc.assert(
      fc.property(spread, correlation, spread, (a, r, c) => {
        const long = largestVariance(a, r * Math.sqrt(a * c), c);
        finite([long]);
        expect(long).toBeGreaterThanOrEqual(Math.max(a, c) * (1 - 1e-12) - 1e-150);
      }),
      RUNS,
    );
  });
});

describe("probabilities", () => {
  it("of a polygon are probabilities, whatever its shape", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(metres, metres), { minLength: 1, maxLength: 8 }),
        fc.double({ min: 1e-6, max: 4e13, noNaN: true }),
        fc.double({ min: -0.999, max: 0.999, noNaN: true }),
        fc.double({ min: 1e-6, max: 4e13, noNaN: true }),
        (corners, ee, r, nn) => {
          const points = Float64Array.from([...corners, corners[0]!].flat());
          const p = gaussianInPolygon(points, { eeM2: ee, enM2: r * Math.sqrt(ee * nn), nnM2: nn });
          expect(p >= 0 && p <= 1).toBe(true);
        },
      ),
      RUNS,
    );
    fc.assert(fc.property(wild, (x) => finite([normalIntegral(x)])));
    fc.assert(
      fc.property(metres, spread, (y, s) => {
        const log = logGaussian(y, Math.max(1e-12, s));
        finite([log]);
      }),
    );
  });

  const odds = fc.oneof(fc.constantFrom(0, 5e-324, 1e-300, 1e12), fc.double({ min: 0, max: 1e12, noNaN: true }));
  const graph = fc.tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 7 })).chain(([rows, columns]) =>
    fc
      .array(fc.tuple(fc.boolean(), odds), { minLength: rows * columns, maxLength: rows * columns })
      .map((all): PairGraph => {
        const pairs = all.flatMap(([gates, omega], k) =>
          gates ? [{ i: Math.floor(k / columns), j: k % columns, omega }] : [],
        );
        return {
          rows,
          columns,
          count: pairs.length,
          rowOf: Int32Array.from(pairs, ({ i }) => i),
          columnOf: Int32Array.from(pairs, ({ j }) => j),
          omega: Float64Array.from(pairs, ({ omega }) => omega),
        };
      }),
  );

  it("of pairs are probabilities, whatever the odds", () => {
    fc.assert(
      fc.property(graph, (one) => {
        for (const way of [propagate, addUp]) {
          if (way === addUp && !isSmall(one)) continue;
          const found = {
            pair: new Float64Array(one.count),
            none: new Float64Array(one.rows),
            free: new Float64Array(one.columns),
          };
          way(one, found);
          for (const p of [...found.pair, ...found.none, ...found.free]) expect(p >= 0 && p <= 1 + 1e-9).toBe(true);
        }
      }),
      RUNS,
    );
  });

  it("have a best explanation in which nothing is given twice", () => {
    fc.assert(
      fc.property(graph, (one) => {
        const wide = one.columns + one.rows;
        const cost = new Float64Array(one.rows * wide).fill(Number.POSITIVE_INFINITY);
        for (let i = 0; i < one.rows; i++) cost[i * wide + one.columns + i] = 0;
        for (let k = 0; k < one.count; k++)
          cost[one.rowOf[k]! * wide + one.columnOf[k]!] = -Math.log(Math.max(1e-300, one.omega[k]!));
        const picked = new Int32Array(one.rows);
        assign(cost, one.rows, wide, picked);
        const taken = [...picked];
        expect(taken.every((j) => j >= 0 && j < wide)).toBe(true);
        expect(new Set(taken).size).toBe(taken.length);
      }),
      RUNS,
    );
  });
});
