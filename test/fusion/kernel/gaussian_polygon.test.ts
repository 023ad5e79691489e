/** The share of a Gaussian inside a polygon, against closed forms and against counting. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gaussianInPolygon, normalIntegral } from "../../../fusion/kernel/gaussian_polygon.ts";
import { gaussian, seeded } from "../scenario.ts";

const ring = (...points: readonly (readonly [number, number])[]): Float64Array =>
  Float64Array.from([...points, points[0]!].flat());
const box = (west: number, south: number, east: number, north: number): Float64Array =>
  ring([west, south], [east, south], [east, north], [west, north]);
const round = { eeM2: 100, enM2: 0, nnM2: 100 };

describe("the normal distribution's integral", () => {
  it("is that of the tables (Abramowitz & Stegun, table 26.1)", () => {
    const table = [
      [0, 0.5],
      [0.5, 0.691462461],
      [1, 0.841344746],
      [1.96, 0.975002105],
      [3, 0.998650102],
      [-1, 0.158655254],
    ] as const;
    for (const [x, value] of table) expect(normalIntegral(x)).toBeCloseTo(value, 6);
  });
});

describe("the share of a Gaussian inside", () => {
  it("a half plane is the normal integral of the distance to its edge", () => {
    for (const sigmas of [-3, -1, -0.1, 0, 0.5, 1.645, 2.5]) {
      const half = box(-1e6, -1e6, 10 * sigmas, 1e6);
      expect(gaussianInPolygon(half, round)).toBeCloseTo(normalIntegral(sigmas), 6);
    }
  });

  it("a box is the product of two differences", () => {
    const p = (a: number, b: number): number => normalIntegral(b) - normalIntegral(a);
    const cov = { eeM2: 25, enM2: 0, nnM2: 400 };
    expect(gaussianInPolygon(box(-5, -20, 10, 30), cov)).toBeCloseTo(p(-1, 2) * p(-1, 1.5), 6);
    // An infinitely thin one and one far away hold nothing.
    expect(gaussianInPolygon(box(-5, 0, 10, 0), cov)).toBeCloseTo(0, 9);
    expect(gaussianInPolygon(box(500, 500, 600, 600), cov)).toBe(0);
  });

  it("a quadrant under correlation is Sheppard's arcsine (1899)", () => {
    for (const rho of [-0.99, -0.5, 0, 0.3, 0.9]) {
      const cov = { eeM2: 100, enM2: rho * 10 * 5, nnM2: 25 };
      expect(gaussianInPolygon(box(0, 0, 1e6, 1e6), cov)).toBeCloseTo(0.25 + Math.asin(rho) / (2 * Math.PI), 5);
    }
  });

  it("a circle of many corners is 1 - exp(-r²/2)", () => {
    const circle = (r: number): Float64Array =>
      ring(
        ...Array.from({ length: 720 }, (_, i): [number, number] => {
          const turn = (i / 720) * 2 * Math.PI;
          return [r * Math.cos(turn), r * Math.sin(turn)];
        }),
      );
    for (const r of [1, 5, 10, 25, 40])
      expect(gaussianInPolygon(circle(r), round)).toBeCloseTo(1 - Math.exp((-r * r) / 200), 4);
  });

  it("does not depend on which way the ring turns or where it begins", () => {
    const corners: [number, number][] = [
      [-12, -3],
      [8, -15],
      [3, 2],
      [20, 18],
      [-6, 11],
    ];
    const cov = { eeM2: 80, enM2: -30, nnM2: 60 };
    const one = gaussianInPolygon(ring(...corners), cov);
    expect(gaussianInPolygon(ring(...corners.toReversed()), cov)).toBeCloseTo(one, 9);
    expect(gaussianInPolygon(ring(...corners.slice(2), ...corners.slice(0, 2)), cov)).toBeCloseTo(one, 9);
  });

  it("agrees with counting a hundred thousand points, to what counting can tell", () => {
    const random = seeded(11);
    const corners: [number, number][] = [
      [-30, -10],
      [10, -25],
      [40, 5],
      [5, 0],
      [0, 30],
    ];
    const cov = { eeM2: 300, enM2: 120, nnM2: 150 };
    const a = Math.sqrt(cov.eeM2);
    const b = cov.enM2 / a;
    const c = Math.sqrt(cov.nnM2 - b * b);
    let inside = 0;
    const n = 100_000;
    for (let i = 0; i < n; i++) {
      const u = gaussian(random);
      const [x, y] = [a * u, b * u + c * gaussian(random)];
      let odd = false;
      for (let k = 0; k < corners.length; k++) {
        const [x0, y0] = corners[k]!;
        const [x1, y1] = corners[(k + 1) % corners.length]!;
        if (y0 > y !== y1 > y && x < x0 + ((y - y0) / (y1 - y0)) * (x1 - x0)) odd = !odd;
      }
      if (odd) inside++;
    }
    expect(Math.abs(gaussianInPolygon(ring(...corners), cov) - inside / n)).toBeLessThan(4 * Math.sqrt(0.25 / n));
  });

  it("is additive: a box cut in two holds what its parts hold", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.5, max: 500, noNaN: true }),
        fc.double({ min: 0.5, max: 500, noNaN: true }),
        fc.double({ min: -0.95, max: 0.95, noNaN: true }),
        fc.array(fc.double({ min: -1500, max: 1500, noNaN: true }), { minLength: 5, maxLength: 5 }),
        (sigmaE, sigmaN, rho, places) => {
          const cov = { eeM2: sigmaE ** 2, enM2: rho * sigmaE * sigmaN, nnM2: sigmaN ** 2 };
          const [w, m, e] = places.slice(0, 3).sort((one, other) => one - other) as [number, number, number];
          const [s, n] = places.slice(3).sort((one, other) => one - other) as [number, number];
          const whole = gaussianInPolygon(box(w, s, e, n), cov);
          const parts = gaussianInPolygon(box(w, s, m, n), cov) + gaussianInPolygon(box(m, s, e, n), cov);
          expect(whole).toBeCloseTo(parts, 5);
          expect(whole).toBeLessThanOrEqual(1);
        },
      ),
      { numRuns: 300, seed: 5 },
    );
  });

  it("refuses a covariance that is none", () => {
    expect(() => gaussianInPolygon(box(0, 0, 1, 1), { eeM2: 1, enM2: 2, nnM2: 1 })).toThrow(RangeError);
  });
});
