import { expect, test } from "vitest";
import { sunAt } from "../../exercise/sun.ts";

test.each([
  // At the solstice's noon the sun stands at 90° − latitude + 23.44°; Greenwich's noon of that day is at 12:01:50 UTC.
  ["Greenwich, noon of the solstice", { lonDeg: 0, latDeg: 51.4779 }, "2024-06-20T12:01:50Z", 61.96, 180],
  // At an equinox it rises due east everywhere; at the equator and 0° E about 06:07 UTC.
  ["the equator, an equinox", { lonDeg: 0, latDeg: 0 }, "2024-03-20T06:07:30Z", 0, 90],
])("%s", (_, place, time, elevationDeg, azimuthDeg) => {
  const sun = sunAt(place, Date.parse(time) * 1_000);
  expect(Math.abs(sun.elevationDeg - elevationDeg)).toBeLessThan(0.1);
  expect(Math.abs(sun.azimuthDeg - azimuthDeg)).toBeLessThan(0.5);
});
