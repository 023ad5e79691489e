/** How far what one array hears can be: bearings of courses that are known. */
import { describe, expect, it } from "vitest";
import { seeded } from "../../bench/seeded.ts";
import { type RangeSpan, rangeSpan } from "../../fusion/range_bank.ts";
import type { LineFix, LineRecord } from "../../fusion/world.ts";
import { direct, inverse, type LonLat, RAD_PER_DEG } from "../../model/index.ts";

const ARRAY: LonLat = { lonDeg: 129.5, latDeg: 34.5 };
const REACH_M = 60_000;
const START_US = 1e15;
const EVERY_S = 30;

interface Ship {
  readonly start: LonLat;
  readonly courseDeg: number;
  readonly speedMps: number;
}
const placeOf = ({ start, courseDeg, speedMps }: Ship, t: number): LonLat => direct(start, courseDeg, speedMps * t);
const fixed = (): LonLat => ARRAY;

/** Twenty bearings of half a degree, of light, from where the sensor is at each time. */
function spanOf(ship: Ship, sensorAt: (t: number) => LonLat, errorDeg: () => number): RangeSpan & { trueM: number } {
  const lastS = 19 * EVERY_S;
  const fixes = Array.from({ length: 20 }, (_, k): LineFix => {
    const [t, sensor] = [k * EVERY_S, sensorAt(k * EVERY_S)];
    const bearingDeg = inverse(sensor, placeOf(ship, t)).bearingDeg + errorDeg();
    return { timeUs: START_US + t * 1e6, bearingRad: bearingDeg * RAD_PER_DEG, sigmaRad: 0.5 * RAD_PER_DEG, sensor };
  });
  const sensor = sensorAt(lastS);
  const { distanceM, bearingDeg } = inverse(sensor, placeOf(ship, lastS));
  const line = {
    sensor,
    fixes,
    timeUs: START_US + lastS * 1e6,
    bearingRad: bearingDeg * RAD_PER_DEG,
    maximumRangeM: REACH_M,
    propagationMps: 1e12,
  } as unknown as LineRecord;
  return { ...rangeSpan(line), trueM: distanceM };
}

const exact = (): number => 0;
const noisy = (seed: number): (() => number) => {
  const random = seeded(seed);
  return () => 0.5 * Math.sqrt(-2 * Math.log(random() || 1e-9)) * Math.cos(2 * Math.PI * random());
};

describe("a fixed array", () => {
  it("knows that what turns fast is near: no ship makes 60 m/s", () => {
    // 8 m/s across at 4 km is 2 mrad/s, and would be 60 m/s at 30 km.
    const crossing = { start: direct(direct(ARRAY, 90, 4_000), 180, 2_400), courseDeg: 0, speedMps: 8 };
    const span = spanOf(crossing, fixed, exact);
    expect(span.minM).toBeLessThan(span.trueM);
    expect(span.maxM).toBeGreaterThan(span.trueM);
    expect(span.maxM).toBeLessThan(20_000);
  });

  it("hears nothing of range in a course straight at it, but that so still a bearing is hardly near", () => {
    const coming = { start: direct(ARRAY, 45, 40_000), courseDeg: 225.2, speedMps: 7 };
    const span = spanOf(coming, fixed, exact);
    expect(span.minM).toBeGreaterThan(4_000);
    expect(span.maxM).toBeGreaterThan(55_000);
  });

  it("names an interval that holds 95 in 100 ships and leaves out a part of its reach, and never one that is a place", () => {
    const random = seeded(11);
    let held = 0;
    const widths: number[] = [];
    for (let i = 0; i < 120; i++) {
      const start = direct(ARRAY, 360 * random(), 1_500 + 56_000 * random());
      const span = spanOf({ start, courseDeg: 360 * random(), speedMps: 2.5 + 9 * random() }, fixed, noisy(i + 1));
      if (span.trueM > REACH_M || (span.minM <= span.trueM && span.trueM <= span.maxM)) held++;
      widths.push((span.maxM - span.minM) / REACH_M);
      expect(span.maxM).toBeGreaterThan(1.5 * span.minM);
    }
    expect(held / 120).toBeGreaterThan(0.9);
    expect(widths.sort((a, b) => a - b)[60]!).toBeLessThan(0.88);
  });
});

it("a platform that turns on the way sees how far it is: the interval is narrow, and the ship is in it", () => {
  const ship = { start: direct(ARRAY, 10, 20_000), courseDeg: 100, speedMps: 6 };
  // 60 m/s east for five minutes, then back.
  const sensorAt = (t: number): LonLat => direct(ARRAY, 90, 60 * (t < 300 ? t : 600 - t));
  const span = spanOf(ship, sensorAt, noisy(3));
  expect(span.minM).toBeLessThan(span.trueM);
  expect(span.maxM).toBeGreaterThan(span.trueM);
  expect(span.maxM - span.minM).toBeLessThan(0.4 * span.trueM);
});

it("a line of one bearing is as long as the array hears", () => {
  const line = {
    sensor: ARRAY,
    fixes: [{ timeUs: START_US, bearingRad: 1, sigmaRad: 0.02 }],
    timeUs: START_US,
    bearingRad: 1,
    maximumRangeM: REACH_M,
    propagationMps: 1500,
  } as unknown as LineRecord;
  const { minM, maxM } = rangeSpan(line);
  expect(minM).toBeLessThan(5_000);
  expect(maxM).toBeGreaterThan(57_000);
});
