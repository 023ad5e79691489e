import fc from "fast-check";
import { expect, test } from "vitest";
import { intoCopyOf, mercatorRing, mercatorX, mercatorY, unwrap, WORLD_HALF_M } from "../../store/mercator.ts";
import { boxesAround } from "../../store/reach.ts";

test("known answers of EPSG:3857", () => {
  // IOGP Guidance Note 7-2, "Popular Visualisation Pseudo Mercator": 24°22'54.433"N, 100°20'00.000"W.
  expect(mercatorX(-(100 + 20 / 60))).toBeCloseTo(-11_169_055.58, 2);
  expect(mercatorY(24 + 22 / 60 + 54.433 / 3600)).toBeCloseTo(2_800_000.0, 2);
  expect(mercatorX(180)).toBeCloseTo(20_037_508.342789244, 6);
  expect(mercatorY(85.0511287798066)).toBeCloseTo(20_037_508.342789244, 3);
});

test("the poles are drawn on the edge of the world", () => {
  expect(mercatorY(90)).toBeCloseTo(WORLD_HALF_M, 3);
  expect(mercatorY(-90)).toBeCloseTo(-WORLD_HALF_M, 3);
});

test("a ring over the antimeridian goes on beyond the edge", () => {
  const xs = [
    ...mercatorRing([
      [179, 0],
      [-179, 0],
      [-179, 1],
      [179, 1],
      [179, 0],
    ]),
  ].filter((_, i) => i % 2 === 0);
  expect(xs[1]).toBeCloseTo(mercatorX(181), 6);
  expect(xs[4]).toBeCloseTo(xs[0]!, 6);
});

test("unwrapping takes back the jumps of a line and nothing else", () => {
  const xs = [170, 175, -180, -175, 179].flatMap((lon) => [mercatorX(lon), 0]);
  const unwrapped = [...unwrap(Float64Array.from(xs))]
    .filter((_, i) => i % 2 === 0)
    .map((x) => (x / WORLD_HALF_M) * 180);
  for (const [i, lonDeg] of [170, 175, 180, 185, 179].entries()) expect(unwrapped[i]).toBeCloseTo(lonDeg, 9);
});

test("a shape is moved into the copy of the world in which it meets the box", () => {
  const box = { minX: WORLD_HALF_M - 10, maxX: WORLD_HALF_M + 10 };
  expect(intoCopyOf(box, Float64Array.of(-WORLD_HALF_M + 5, 1))[0]).toBeCloseTo(WORLD_HALF_M + 5, 6);
  expect([...intoCopyOf(box, Float64Array.of(0, 1))]).toEqual([0, 1]);
});

test("boxes hold what is within reach, and are two across the antimeridian", () => {
  expect(boxesAround([{ lonDeg: 179.9, latDeg: 10 }], 50_000)).toHaveLength(2);
  expect(boxesAround([{ lonDeg: 0, latDeg: 89.9 }], 50_000)).toEqual([
    expect.objectContaining({ west: -180, east: 180, north: 90 }),
  ]);
  fc.assert(
    fc.property(
      fc.double({ min: -180, max: 180, noNaN: true }),
      fc.double({ min: -89, max: 89, noNaN: true }),
      fc.double({ min: 0, max: 359, noNaN: true }),
      (lonDeg, latDeg, bearing) => {
        const boxes = boxesAround([{ lonDeg, latDeg }], 60_000);
        const dLat = (59_000 / 111_700) * Math.cos((bearing * Math.PI) / 180);
        const dLon = (59_000 / (111_700 * Math.cos((latDeg * Math.PI) / 180))) * Math.sin((bearing * Math.PI) / 180);
        const lon = ((((lonDeg + dLon + 180) % 360) + 360) % 360) - 180;
        const lat = latDeg + dLat;
        expect(
          boxes.some((b) => lon >= b.west - 1e-9 && lon <= b.east + 1e-9 && lat >= b.south && lat <= b.north),
        ).toBe(true);
      },
    ),
  );
});
