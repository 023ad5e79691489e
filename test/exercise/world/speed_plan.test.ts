import { expect, test } from "vitest";
import { distanceAt, speedPlan } from "../../../exercise/world/speed_plan.ts";

const RESTING = { restAtStart: true, restAtEnd: true };

test("from rest to rest: 100 s to 10 m/s at 0.1 m/s², 500 m each way, the rest at speed", () => {
  const plan = speedPlan(10_000, [{ fromM: 0, speedMps: 10 }], 0.1, RESTING);
  expect(plan.durationS).toBeCloseTo(100 + 900 + 100);
  expect(distanceAt(plan, 50)).toBeCloseTo(0.5 * 0.1 * 50 ** 2);
  expect(distanceAt(plan, 100)).toBeCloseTo(500);
  expect(distanceAt(plan, 600)).toBeCloseTo(500 + 10 * 500);
  expect(distanceAt(plan, 1_050)).toBeCloseTo(10_000 - 0.5 * 0.1 * 50 ** 2);
});

test("before its beginning and after its end a plan stands still", () => {
  const plan = speedPlan(1_000, [{ fromM: 0, speedMps: 5 }], 0.1, RESTING);
  expect(distanceAt(plan, -5)).toBe(0);
  expect(distanceAt(plan, plan.durationS + 5)).toBeCloseTo(1_000);
});

test("speed changes at the acceleration asked for, and never backwards", () => {
  const stretches = [
    { fromM: 0, speedMps: 8 },
    { fromM: 3_000, speedMps: 3 },
    { fromM: 6_000, speedMps: 6 },
  ];
  const plan = speedPlan(9_000, stretches, 0.05, { restAtStart: false, restAtEnd: false });
  const speed = (t: number) => (distanceAt(plan, t + 0.5) - distanceAt(plan, t - 0.5)) / 1;
  for (let t = 1; t < plan.durationS - 1; t++) {
    expect(speed(t)).toBeGreaterThan(2.9);
    expect(Math.abs(speed(t + 1) - speed(t))).toBeLessThan(0.0501);
  }
  expect(speed(100)).toBeCloseTo(8);
  expect(speed(plan.durationS - 5)).toBeCloseTo(6);
});
