import { expect, test } from "vitest";
import { coastDistanceM, crossesCoast, isCoastWithin, isLand } from "../../exercise/land.ts";

const at = (lonDeg: number, latDeg: number) => ({ lonDeg, latDeg });

test.each([
  ["Busan city hall", 129.075, 35.18, true],
  ["Fukuoka, Tenjin", 130.4, 33.59, true],
  ["Tsushima, the north island's middle", 129.38, 34.55, true],
  ["Iki", 129.72, 33.79, true],
  ["Geoje", 128.65, 34.87, true],
  ["the west channel", 129.0, 34.6, false],
  ["the east channel", 129.7, 34.3, false],
  ["the Sea of Japan", 130.5, 35.5, false],
])("%s: land is land and sea is sea", (_, lonDeg, latDeg, land) => {
  expect(isLand(at(lonDeg, latDeg))).toBe(land);
});

test("distances to the coast agree with the chart: 45 to 50 km from the middle of the east channel to Tsushima", () => {
  // From 129.9 E, 34.3 N the nearest coast is Tsushima's eastern one near 129.40 E, 34.35 N.
  const distanceM = coastDistanceM(at(129.9, 34.3));
  expect(distanceM).toBeGreaterThan(44_000);
  expect(distanceM).toBeLessThan(50_000);
});

test("the quick test agrees with the distance", () => {
  for (let lon = 128.4; lon < 130.6; lon += 0.05)
    for (let lat = 33.8; lat < 35.4; lat += 0.05)
      expect(isCoastWithin(at(lon, lat), 3_000)).toBe(coastDistanceM(at(lon, lat)) < 3_000);
});

test("Tsushima stands between the two channels, and nothing between two ships of one", () => {
  expect(crossesCoast(at(129.0, 34.4), at(129.7, 34.4))).toBe(true);
  expect(crossesCoast(at(129.5, 34.25), at(129.9, 34.6))).toBe(false);
});
