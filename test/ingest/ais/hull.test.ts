import fc from "fast-check";
import { expect, test } from "vitest";
import { hullShift } from "../../../ingest/ais/hull.ts";
import { turnDeg } from "../../../model/geodesy.ts";

test("an antenna on the stern quarter: the middle lies ahead and to the other side", () => {
  const aft = { bowM: 180, sternM: 20, portM: 10, starboardM: 20 };
  expect(hullShift(aft, 0)).toEqual({ eastM: 5, northM: 80, lengthM: 200, beamM: 30 });
  const east = hullShift(aft, 90);
  expect(east.eastM).toBeCloseTo(80, 9);
  expect(east.northM).toBeCloseTo(-5, 9);
});

test("length and beam without a reference point shift nothing", () => {
  expect(hullShift({ bowM: 0, sternM: 120, portM: 0, starboardM: 18 }, 45)).toEqual({
    eastM: 0,
    northM: 0,
    lengthM: 120,
    beamM: 18,
  });
});

test("the middle lies as far from the antenna, and in the direction, that the dimensions and the heading say", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 359 }), (headingDeg) => {
      const { eastM, northM } = hullShift({ bowM: 300, sternM: 100, portM: 20, starboardM: 20 }, headingDeg);
      expect(Math.hypot(eastM, northM)).toBeCloseTo(100, 9);
      expect(turnDeg((Math.atan2(eastM, northM) * 180) / Math.PI, headingDeg)).toBeCloseTo(0, 9);
    }),
  );
});
