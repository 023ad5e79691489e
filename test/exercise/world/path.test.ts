import fc from "fast-check";
import { expect, test } from "vitest";
import { pathPoint, roundedPath } from "../../../exercise/world/path.ts";

const point = (eastM: number, northM: number) => ({ eastM, northM });

test("a straight path is where one expects it", () => {
  const path = roundedPath([point(0, 0), point(0, 1_000)], 100, false);
  expect(path.lengthM).toBeCloseTo(1_000);
  expect(pathPoint(path, 250)).toMatchObject({ eastM: expect.closeTo(0), northM: expect.closeTo(250), headingRad: 0 });
});

test("a right-angled corner of radius 100 m is a quarter of a circle", () => {
  const path = roundedPath([point(0, 0), point(0, 1_000), point(1_000, 1_000)], 100, false);
  expect(path.lengthM).toBeCloseTo(900 + (Math.PI / 2) * 100 + 900);
  const middle = pathPoint(path, 900 + (Math.PI / 4) * 100);
  // The arc's centre lies at (100, 900); its middle is 100 m north-west of it.
  expect(middle.eastM).toBeCloseTo(100 - 100 * Math.SQRT1_2);
  expect(middle.northM).toBeCloseTo(900 + 100 * Math.SQRT1_2);
  expect(middle.headingRad).toBeCloseTo(Math.PI / 4);
  expect(pathPoint(path, path.lengthM)).toMatchObject({ eastM: expect.closeTo(1_000), northM: expect.closeTo(1_000) });
});

test("any path is as long as it says, without a jump, and a closed one ends where it began", () => {
  const corner = fc.record({
    eastM: fc.integer({ min: -9_000, max: 9_000 }),
    northM: fc.integer({ min: -9_000, max: 9_000 }),
  });
  fc.assert(
    fc.property(fc.array(corner, { minLength: 3, maxLength: 7 }), fc.boolean(), (corners, closed) => {
      const far = corners.every((a, i) =>
        corners.every((b, j) => i === j || Math.hypot(a.eastM - b.eastM, a.northM - b.northM) > 500),
      );
      fc.pre(far);
      const path = roundedPath(corners, 200, closed);
      const step = path.lengthM / 500;
      for (let i = 0; i < 500; i++) {
        const [a, b] = [pathPoint(path, i * step), pathPoint(path, (i + 1) * step)];
        expect(Math.hypot(b.eastM - a.eastM, b.northM - a.northM)).toBeLessThanOrEqual(step * 1.000001);
      }
      if (!closed) return;
      const [first, last] = [pathPoint(path, 0), pathPoint(path, path.lengthM)];
      expect(Math.hypot(first.eastM - last.eastM, first.northM - last.northM)).toBeLessThan(1e-3);
    }),
    { numRuns: 60 },
  );
});
