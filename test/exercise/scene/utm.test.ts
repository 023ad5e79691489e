import { expect, test } from "vitest";
import { fromUtm, gridConvergenceDeg, toUtm } from "../../../exercise/scene/utm.ts";
import { inverse } from "../../../model/index.ts";

// By PROJ 9: gdaltransform -s_srs EPSG:4326 -t_srs EPSG:32652.
test.each([
  [129.0601, 35.0999, 505477.551035291, 3884123.33799927],
  [129.7, 34.2, 564492.18404111, 3784553.387588],
])("%d E, %d N is where PROJ has it", (lonDeg, latDeg, xM, yM) => {
  const at = toUtm({ lonDeg, latDeg });
  expect(at.xM).toBeCloseTo(xM, 2);
  expect(at.yM).toBeCloseTo(yM, 2);
  const back = fromUtm({ xM, yM });
  expect(inverse(back, { lonDeg, latDeg }).distanceM).toBeLessThan(0.01);
});

test("grid north leans east of true north to the east of the central meridian", () => {
  const place = { lonDeg: 130, latDeg: 34 };
  const [a, b] = [toUtm(place), toUtm({ lonDeg: 130, latDeg: 34.001 })];
  // The meridian leans west on the grid by as much.
  const meridianDeg = (Math.atan2(b.xM - a.xM, b.yM - a.yM) * 180) / Math.PI;
  expect(gridConvergenceDeg(place)).toBeCloseTo(-meridianDeg, 3);
  expect(gridConvergenceDeg(place)).toBeCloseTo(Math.sin((34 * Math.PI) / 180), 2);
});
