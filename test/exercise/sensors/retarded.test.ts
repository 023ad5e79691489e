import { expect, test } from "vitest";
import { emission } from "../../../exercise/sensors/retarded.ts";

const C = 1_500;

/** A ship that crosses due north of the array at `rangeM`, eastwards at `speedMps`, at the moment the sound arrives. */
function lagDeg(rangeM: number, speedMps: number): number {
  const { from } = emission(
    (delayS) => ({ east: -speedMps * delayS, north: rangeM }),
    ({ east, north }) => Math.hypot(east, north),
    C,
  );
  return (Math.atan2(-from.east, from.north) * 180) / Math.PI;
}

test.each([1_000, 10_000, 60_000])("a ship that crosses at 10 m/s lags by 0.38°, at %i m as anywhere", (rangeM) => {
  expect(lagDeg(rangeM, 10)).toBeCloseTo(0.382, 3);
});

test("at 60 km the sound is 40 s old, and the ship was 400 m back", () => {
  const heard = emission(
    (delayS) => ({ east: -10 * delayS, north: 60_000 }),
    ({ east, north }) => Math.hypot(east, north),
    C,
  );
  expect(heard.delayS).toBeCloseTo(40, 2);
  expect(-heard.from.east).toBeCloseTo(400, 0);
});

test("the equation holds: the range at emission is the delay times the sound speed", () => {
  for (const [vx, vy] of [
    [20, 0],
    [0, 20],
    [0, -20],
    [-12, 9],
  ] as const) {
    const at = (delayS: number) => ({ east: 5_000 - vx * delayS, north: 30_000 - vy * delayS });
    const { delayS, rangeM } = emission(at, ({ east, north }) => Math.hypot(east, north), C);
    expect(Math.abs(Math.hypot(at(delayS).east, at(delayS).north) - C * delayS)).toBeLessThan(0.2);
    expect(rangeM).toBeCloseTo(C * delayS, 6);
  }
});
