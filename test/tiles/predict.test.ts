import { describe, expect, it } from "vitest";
import { direct, ellipse, inverse, type TrackState } from "../../model/index.ts";
import { LOST_AFTER_S, mercatorMotion, predictedCovariance, predictionS } from "../../tiles/predict.ts";
import { bearingLinePath, ellipsePathM, wedgePathM } from "../../tiles/shapes.ts";
import { latDegOf, lonDegOf, mercatorXM, mercatorYM } from "../../tiles/tile_maths.ts";
import { NOW_US, stateAt } from "./fixtures.ts";

function carriedOn(state: TrackState, seconds: number): { lonDeg: number; latDeg: number } {
  const m = mercatorMotion(state);
  const x = m.x + seconds * (m.rateX + seconds * m.bendX);
  const y = m.y + seconds * (m.rateY + seconds * m.bendY);
  return { lonDeg: lonDegOf(x), latDeg: latDegOf(y) };
}

describe("constant velocity in the projection", () => {
  it("goes where the geodesic goes, for ships", () => {
    for (const latDeg of [0, 34.5, -60, 70]) {
      for (const courseDeg of [0, 45, 135, 270]) {
        const rad = (courseDeg * Math.PI) / 180;
        const state = stateAt(129.5, latDeg, {
          velocityEastMps: 10 * Math.sin(rad),
          velocityNorthMps: 10 * Math.cos(rad),
        });
        const there = direct(state.position, courseDeg, 10 * 300);
        expect(inverse(there, carriedOn(state, 300)).distanceM).toBeLessThan(3);
      }
    }
  });

  it("stays within 120 m of it for an aircraft over the whole prediction, up to 60° N", () => {
    for (const latDeg of [0, 35, 60]) {
      const state = stateAt(10, latDeg, { velocityNorthMps: 250 });
      const there = direct(state.position, 0, 250 * LOST_AFTER_S);
      expect(inverse(there, carriedOn(state, LOST_AFTER_S)).distanceM).toBeLessThan(120);
    }
  });

  it("is never carried backwards, nor beyond the time at which the track is lost", () => {
    expect(predictionS(NOW_US, NOW_US - 5e6)).toBe(0);
    expect(predictionS(NOW_US, NOW_US + 60e6)).toBe(60);
    expect(predictionS(NOW_US, NOW_US + 86_400e6)).toBe(LOST_AFTER_S);
  });
});

describe("the covariance", () => {
  it("grows by the closed form: P + 2tC + t²V + qt³/3", () => {
    const state = stateAt(0, 0, { covariance: [100, 5, 2, 0, 200, 0, 3, 4, 1, 9] });
    const t = 30;
    const noise = (0.01 * t ** 3) / 3;
    expect(predictedCovariance(state, "surface", t)).toEqual({
      eeM2: 100 + 2 * t * 2 + t * t * 4 + noise,
      enM2: 5 + t * (0 + 0) + t * t * 1,
      nnM2: 200 + 2 * t * 3 + t * t * 9 + noise,
    });
    expect(predictedCovariance(state, "surface", 0)).toEqual({ eeM2: 100, enM2: 5, nnM2: 200 });
  });
});

describe("outlines", () => {
  const cov = { eeM2: 90_000, enM2: 40_000, nnM2: 160_000 };

  it("draws the 95 % ellipse with its axes on the ground", () => {
    const [lonDeg, latDeg] = [129.5, 60];
    const flat = ellipsePathM(mercatorXM(lonDeg), mercatorYM(latDeg), latDeg, cov);
    const distances: number[] = [];
    for (let i = 0; i < flat.length; i += 2) {
      const place = { lonDeg: lonDegOf(flat[i]!), latDeg: latDegOf(flat[i + 1]!) };
      distances.push(inverse({ lonDeg, latDeg }, place).distanceM);
      // Every point of it has a Mahalanobis distance of √5.991.
      const { bearingDeg, distanceM } = inverse({ lonDeg, latDeg }, place);
      const e = distanceM * Math.sin((bearingDeg * Math.PI) / 180);
      const n = distanceM * Math.cos((bearingDeg * Math.PI) / 180);
      const det = cov.eeM2 * cov.nnM2 - cov.enM2 ** 2;
      const d2 = (cov.nnM2 * e * e - 2 * cov.enM2 * e * n + cov.eeM2 * n * n) / det;
      expect(d2 / 5.991).toBeCloseTo(1, 1);
    }
    const { majorM, minorM } = ellipse(cov, 0.95);
    expect(Math.max(...distances) / majorM).toBeCloseTo(1, 1);
    expect(Math.min(...distances) / minorM).toBeCloseTo(1, 1);
  });

  it("draws a wedge whose corners lie at ± 1.96 sigma and at both ranges, true bearings", () => {
    const sensorPosition = { lonDeg: 179.95, latDeg: 52 };
    const wedge = { sensorPosition, bearingDeg: 80, sigmaDeg: 2, rangeMinM: 1_000, rangeMaxM: 50_000 };
    const flat = wedgePathM(wedge);
    const seen: { bearingDeg: number; distanceM: number }[] = [];
    for (let i = 0; i < flat.length; i += 2) {
      seen.push(inverse(sensorPosition, { lonDeg: lonDegOf(flat[i]!), latDeg: latDegOf(flat[i + 1]!) }));
      if (i > 0) expect(Math.abs(flat[i]! - flat[i - 2]!)).toBeLessThan(100_000); // no jump at the antimeridian
    }
    const bearings = seen.map((one) => one.bearingDeg);
    const ranges = seen.map((one) => one.distanceM);
    expect(Math.min(...bearings)).toBeCloseTo(80 - 3.92, 3);
    expect(Math.max(...bearings)).toBeCloseTo(80 + 3.92, 3);
    expect(Math.min(...ranges)).toBeCloseTo(1_000, 2);
    expect(Math.max(...ranges)).toBeCloseTo(50_000, 2);
  });

  it("draws a bearing line from the sensor to its farthest range, without a jump in longitude", () => {
    const path = bearingLinePath({
      timeUs: NOW_US,
      sensorPosition: { lonDeg: 179.9, latDeg: 0 },
      bearingDeg: 90,
      sigmaDeg: 1,
      rangeMinM: 0,
      rangeMaxM: 50_000,
    });
    expect(path[0]).toEqual([179.9, 0]);
    expect(path.at(-1)![0]).toBeGreaterThan(180);
    expect(inverse({ lonDeg: 179.9, latDeg: 0 }, { lonDeg: path.at(-1)![0] - 360, latDeg: 0 }).distanceM).toBeCloseTo(
      50_000,
      1,
    );
  });
});
