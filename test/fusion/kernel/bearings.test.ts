/** Bearings: geodesy from outside, the delay of sound, cross-fixes (SENSORS.md, facts 1, 2 and 5). */
import { describe, expect, it } from "vitest";
import {
  AZIMUTH_RAD,
  propagationDelayS,
  RANGE_M,
  SIGHT_SIZE,
  sightPoint,
  sightTarget,
  wrapRad,
} from "../../../fusion/kernel/bearing_geometry.ts";
import { predictAngle, updateAngle } from "../../../fusion/kernel/bearing_rate.ts";
import { newPredictedBearing, predictBearing, updateBearing } from "../../../fusion/kernel/bearing_update.ts";
import { newScale, scaleAt } from "../../../fusion/kernel/local_plane.ts";
import { MODEL_SIZE, P_EE, P_NN, P_VEVE, P_VNVN, VE, VN } from "../../../fusion/kernel/state.ts";
import { fitTrack, unknownPlace } from "../../../fusion/kernel/track_fit.ts";
import { direct, inverse, type LonLat } from "../../../model/index.ts";
import { gaussian, retardedBearingDeg, seeded, type Vessel } from "../scenario.ts";

const DEG = Math.PI / 180;
const ARRAY: LonLat = { lonDeg: 129.5, latDeg: 34.5 };

function model(vE: number, vN: number, p: number, v: number): Float64Array {
  const x = new Float64Array(MODEL_SIZE);
  x[VE] = vE;
  x[VN] = vN;
  x[P_EE] = p;
  x[P_NN] = p;
  x[P_VEVE] = v;
  x[P_VNVN] = v;
  return x;
}

function predict(x: Float64Array, place: LonLat, sensor: LonLat, mps: number, lagS = 0) {
  const out = newPredictedBearing();
  const point = sightPoint(sensor.lonDeg, sensor.latDeg);
  predictBearing(x, 0, place.lonDeg, place.latDeg, scaleAt(place.latDeg, newScale()), point, mps, lagS, out);
  return out;
}

describe("a bearing on the ellipsoid", () => {
  it.each([
    [ARRAY, 60_000, 37],
    [{ lonDeg: 179.9, latDeg: -20 }, 55_000, 95],
    [{ lonDeg: 10, latDeg: 72 }, 40_000, 280],
  ])("is the geodesic's, from %j over %i m at %i°", (from, distanceM, bearingDeg) => {
    const target = direct(from, bearingDeg, distanceM);
    const sight = new Float64Array(SIGHT_SIZE);
    sightTarget(sightPoint(from.lonDeg, from.latDeg), target.lonDeg, target.latDeg, sight);
    expect((sight[AZIMUTH_RAD]! / DEG + 360) % 360).toBeCloseTo(bearingDeg, 3);
    expect(sight[RANGE_M]! / distanceM).toBeCloseTo(1, 4);
  });

  it("has the gradient that moving the target shows", () => {
    const target = direct(ARRAY, 52, 25_000);
    const base = predict(model(0, 0, 1, 1), target, ARRAY, 1e12);
    for (const [bearing, i] of [
      [90, 0],
      [0, 1],
    ] as const) {
      const moved = predict(model(0, 0, 1, 1), direct(target, bearing, 10), ARRAY, 1e12);
      expect(wrapRad(moved.azimuthRad - base.azimuthRad) / 10).toBeCloseTo(base.h[i]!, 7);
    }
  });
});

describe("sound is late", () => {
  it.each([5_000, 20_000, 60_000])("a crossing ship's bearing lags by v/c at %i m: 0.38° at 10 m/s", (rangeM) => {
    const target = direct(ARRAY, 90, rangeM);
    const heard = predict(model(0, 10, 1, 1), target, ARRAY, 1500);
    const seen = predict(model(0, 10, 1, 1), target, ARRAY, 1e12);
    expect(wrapRad(heard.azimuthRad - seen.azimuthRad) / DEG).toBeCloseTo(Math.atan(10 / 1500) / DEG, 2);
    expect(heard.delayS).toBeCloseTo(rangeM / 1500, 0);
  });

  it("solves |p(te) - a| = c (tr - te) exactly", () => {
    const [rangeM, vE, vN, c] = [40_000, 9, -6, 1500];
    const tau = propagationDelayS(rangeM, 0.6, 0.8, vE, vN, c);
    expect(Math.hypot(0.6 * rangeM - vE * tau, 0.8 * rangeM - vN * tau)).toBeCloseTo(c * tau, 6);
  });

  it("is predicted where a fixed-point solution of the delay finds it", () => {
    const vessel: Vessel = { start: direct(ARRAY, 20, 45_000), courseDeg: 120, speedMps: 12 };
    const now = direct(vessel.start, 120, 12 * 600);
    const x = model(12 * Math.sin(120 * DEG), 12 * Math.cos(120 * DEG), 1, 1);
    const heard = predict(x, now, ARRAY, 1500);
    expect((heard.azimuthRad / DEG + 360) % 360).toBeCloseTo(retardedBearingDeg(vessel, ARRAY, 600), 2);
  });

  it("fed with the delay a filter finds the ship; without it is hundreds of metres off at 60 km", () => {
    const miss = (mps: number): number => {
      const vessel: Vessel = { start: direct(ARRAY, 60, 55_000), courseDeg: 330, speedMps: 10 };
      const other = direct(ARRAY, 120, 60_000);
      const bearings = [ARRAY, other].flatMap((sensor) =>
        Array.from({ length: 20 }, (_, k) => ({
          sensor: sightPoint(sensor.lonDeg, sensor.latDeg),
          bearingRad: retardedBearingDeg(vessel, sensor, 600 + 30 * k) * DEG,
          sigmaRad: 0.2 * DEG,
          lagS: 570 - 30 * k,
          propagationMps: mps,
        })),
      );
      const start = direct(ARRAY, 70, 50_000);
      const fit = fitTrack(bearings, unknownPlace(start.lonDeg, start.latDeg, 8))!;
      return inverse(direct(vessel.start, 330, 10 * 1170), fit).distanceM;
    };
    expect(miss(1500)).toBeLessThan(30);
    expect(miss(1e12)).toBeGreaterThan(300);
  });
});

describe("one array", () => {
  it("sharpens across the line and never along it", () => {
    const target = direct(ARRAY, 90, 20_000);
    const x = model(0, 0, 4e6, 64);
    for (let k = 0; k < 50; k++) {
      const heard = predict(x, target, ARRAY, 1500);
      updateBearing(x, 0, heard, 90 * DEG, (1 * DEG) ** 2);
      x[0] = 0;
      x[1] = 0;
    }
    expect(Math.sqrt(x[P_NN]!)).toBeLessThan(130);
    expect(Math.sqrt(x[P_EE]!)).toBeGreaterThan(1990);
  });

  it("is followed in bearing and bearing rate", () => {
    const random = seeded(3);
    let angle = { bearingRad: 1, rateRadps: 0, varBearing: 3e-4, covBearingRate: 0, varRate: 5e-7 };
    for (let k = 1; k <= 60; k++)
      angle = updateAngle(predictAngle(angle, 20, 1e-12), 1 + 3e-4 * 20 * k + DEG * gaussian(random), DEG ** 2);
    expect(angle.rateRadps).toBeCloseTo(3e-4, 4);
    expect(Math.abs(angle.bearingRad - (1 + 3e-4 * 1200))).toBeLessThan(3 * Math.sqrt(angle.varBearing));
  });
});

describe("a cross-fix", () => {
  it("of 1° over a 20 km baseline at 90° is known to 247 m along each line", () => {
    const a = ARRAY;
    const b = direct(a, 90, 20_000);
    const target = direct(a, 45, 20_000 / Math.SQRT2);
    const bearings = [a, b].map((sensor) => ({
      sensor: sightPoint(sensor.lonDeg, sensor.latDeg),
      bearingRad: inverse(sensor, target).bearingDeg * DEG,
      sigmaRad: DEG,
      lagS: 0,
      propagationMps: 1e12,
    }));
    const fit = fitTrack(bearings, unknownPlace(target.lonDeg + 0.01, target.latDeg, 8))!;
    expect(inverse(target, fit).distanceM).toBeLessThan(2);
    expect(Math.sqrt(fit.covariance[0]!)).toBeCloseTo(247, -1);
    expect(Math.sqrt(fit.covariance[5]!)).toBeCloseTo(247, -1);
  });
});
