import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  aimAt,
  aimDistance2,
  aimOf,
  aimPoint,
  type Covariance2,
  direct,
  ellipse,
  inverse,
  type PublishedTrack,
  type TrackState,
  withinReach,
} from "../../model/index.ts";
import { state, T0_US, track } from "../store/samples.ts";

const eigenvalues = ({ eeM2, enM2, nnM2 }: Covariance2): readonly [number, number] => {
  const mean = (eeM2 + nnM2) / 2;
  const half = Math.hypot((eeM2 - nnM2) / 2, enM2);
  return [mean + half, mean - half];
};

describe("the prediction", () => {
  test("is the closed form of constant velocity with white-noise acceleration", () => {
    const moving = state(T0_US, {
      velocityEastMps: 6,
      velocityNorthMps: 8,
      // [e, n, vE, vN]: position 50 m and 30 m, velocity 0.5 and 0.4 m/s, correlated.
      covariance: [2500, 300, 5, 1, 900, 2, 4, 0.25, 0.05, 0.16],
    });
    const point = aimPoint(moving, "surface", T0_US + 60e6);
    const { distanceM, bearingDeg } = inverse(moving.position, point.position);
    expect(distanceM).toBeCloseTo(600, 3);
    expect(bearingDeg).toBeCloseTo((Math.atan2(6, 8) * 180) / Math.PI, 3);
    const noise = (0.01 * 60 ** 3) / 3;
    expect(point.cov.eeM2).toBeCloseTo(2500 + 2 * 60 * 5 + 3600 * 0.25 + noise, 6);
    expect(point.cov.enM2).toBeCloseTo(300 + 60 * (1 + 2) + 3600 * 0.05, 6);
    expect(point.cov.nnM2).toBeCloseTo(900 + 2 * 60 * 4 + 3600 * 0.16 + noise, 6);
  });

  test("of a stale track is bounded by the furthest-on circle R0 + Vmax·Δt, 50 kn for a ship", () => {
    const known = state(T0_US, { covariance: [10_000, 0, 0, 0, 10_000, 0, 0, 100, 0, 100] });
    const hourLater = aimPoint(known, "surface", T0_US + 3600e6);
    const r0M = ellipse({ eeM2: 10_000, enM2: 0, nnM2: 10_000 }, 0.99).majorM;
    expect(hourLater.furthestOnM).toBeCloseTo(r0M + 25.7 * 3600, 6);
    // The white noise alone would be √(0.01 · 3600³ / 3) ≈ 12 km and the velocity 36 km: still inside; an hour later no more.
    expect(eigenvalues(hourLater.cov)[0]).toBeLessThanOrEqual(hourLater.furthestOnM ** 2 / 4);
    const fast = state(T0_US, { covariance: [100, 0, 0, 0, 100, 0, 0, 1e4, 0, 1e4] });
    const capped = aimPoint(fast, "surface", T0_US + 600e6);
    expect(eigenvalues(capped.cov)[0]).toBeCloseTo(capped.furthestOnM ** 2 / 4, 3);
  });

  test("always grows, is well formed, and stays within its bound", () => {
    const root = fc.double({ min: -50, max: 50, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(root, { minLength: 16, maxLength: 16 }),
        fc.double({ min: -40, max: 40, noNaN: true }),
        fc.double({ min: -40, max: 40, noNaN: true }),
        fc.constantFrom("surface", "subsurface", "air", "distress-beacon", "aid-to-navigation"),
        fc.integer({ min: 0, max: 7200 }),
        (roots, velocityEastMps, velocityNorthMps, kind, aheadS) => {
          // A·Aᵀ + I is a covariance whatever A is.
          const at = (i: number, j: number): number => {
            let sum = i === j ? 1 : 0;
            for (let k = 0; k < 4; k++) sum += (roots[4 * i + k] ?? 0) * (roots[4 * j + k] ?? 0);
            return sum;
          };
          const covariance = [
            [0, 0],
            [0, 1],
            [0, 2],
            [0, 3],
            [1, 1],
            [1, 2],
            [1, 3],
            [2, 2],
            [2, 3],
            [3, 3],
          ].map(([i, j]) => at(i!, j!)) as unknown as TrackState["covariance"];
          const known = state(T0_US, { velocityEastMps, velocityNorthMps, covariance });
          const point = aimPoint(known, kind as "surface", T0_US + aheadS * 1e6);
          const [major, minor] = eigenvalues(point.cov);
          expect(minor).toBeGreaterThan(0);
          expect(major).toBeLessThanOrEqual((point.furthestOnM ** 2 / 4) * (1 + 1e-9));
          expect(inverse(known.position, point.position).distanceM).toBeLessThanOrEqual(point.furthestOnM + 1);
          const later = aimPoint(known, kind as "surface", T0_US + (aheadS + 60) * 1e6);
          expect(later.furthestOnM).toBeGreaterThan(point.furthestOnM);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe("an aim", () => {
  const published: PublishedTrack = {
    ...track("t", { state: state(T0_US, { velocityEastMps: 5, velocityNorthMps: 0 }) }),
    revision: 1,
  };

  test("covers the time from beginning to deadline in at most 13 places, never before its state", () => {
    const aim = aimOf(published, T0_US - 600e6, T0_US + 3600e6)!;
    expect(aim.points.length).toBe(13);
    expect(aim.points[0]?.timeUs).toBe(T0_US);
    expect(aim.points.at(-1)?.timeUs).toBe(T0_US + 3600e6);
    expect(aimOf(published, T0_US, T0_US + 90e6)?.points.map(({ timeUs }) => timeUs - T0_US)).toEqual([0, 60e6, 90e6]);
    expect(aimOf(published, T0_US + 5e6, T0_US + 5e6)?.points.length).toBe(1);
    expect(aimAt(aim, T0_US + 310e6).timeUs).toBe(T0_US + 300e6);
  });

  test("measures a place in squared sigmas, its own error included", () => {
    const point = { ...aimPoint(published.state!, "surface", T0_US), cov: { eeM2: 400, enM2: 0, nnM2: 100 } };
    const east = direct(point.position, 90, 40);
    expect(aimDistance2(point, east)).toBeCloseTo(4, 3);
    expect(aimDistance2(point, east, { eeM2: 1200, enM2: 0, nnM2: 0 })).toBeCloseTo(1, 3);
    expect(aimDistance2(point, direct(point.position, 0, 40))).toBeCloseTo(16, 3);
  });

  test("knows what is out of reach, also across the antimeridian", () => {
    const edge: PublishedTrack = { ...published, state: state(T0_US, { position: { lonDeg: 179.999, latDeg: 10 } }) };
    const aim = aimOf(edge, T0_US, T0_US + 600e6)!;
    const last = aim.points.at(-1)!;
    expect(withinReach(aim, last, direct(aim.knownPosition, 90, last.furthestOnM - 5))).toBe(true);
    expect(withinReach(aim, last, direct(aim.knownPosition, 90, last.furthestOnM + 5))).toBe(false);
  });

  test("of a bearing line is the middle of its ranges, long along it and narrow across", () => {
    const { state: _, ...rest } = published;
    const sensorPosition = { lonDeg: 129, latDeg: 34 };
    const bearingLine = {
      timeUs: T0_US,
      sensorPosition,
      bearingDeg: 90,
      sigmaDeg: 1,
      rangeMinM: 2_000,
      rangeMaxM: 14_000,
    };
    const point = aimOf({ ...rest, kind: "bearing-line", bearingLine }, T0_US, T0_US)?.points[0];
    expect(inverse(sensorPosition, point!.position).distanceM).toBeCloseTo(8_000, 3);
    expect(Math.sqrt(point!.cov.eeM2)).toBeCloseTo(12_000 / Math.sqrt(12), 3);
    expect(Math.sqrt(point!.cov.nnM2)).toBeCloseTo((8_000 * Math.PI) / 180, 3);
  });
});
