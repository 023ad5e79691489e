import { expect, it } from "vitest";
import { isInside, prepareLook, shareInside } from "../../fusion/look.ts";
import { detectionOf } from "../../fusion/look_curve.ts";
import type { CoverageObservation, Ring } from "../../model/index.ts";
import { PUBLIC_LABEL } from "../../model/index.ts";

const box = (west: number, south: number, east: number, north: number): Ring => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];

/** A look of one degree over the antimeridian, whose middle is under a cloud with a clear hole in it. */
function scene(more: Partial<CoverageObservation> = {}): CoverageObservation {
  return {
    kind: "coverage",
    key: { sourceId: "sat-1", epoch: "00", seq: 1, part: 0 },
    sensorKind: "optical",
    observedAtUs: 0,
    receivedAtUs: 0,
    label: PUBLIC_LABEL,
    flags: [],
    simulated: false,
    ring: box(179.5, 0, -179.5, 1),
    seen: [box(179.5, 0, -179.5, 1), box(179.7, 0.2, -179.7, 0.8), box(179.9, 0.4, -179.9, 0.6)],
    fromUs: 0,
    toUs: 0,
    detectorRunning: true,
    detectionByLength: [
      { lengthM: 20, probability: 0.2 },
      { lengthM: 80, probability: 0.8 },
    ],
    mode: "optical",
    reported: 0,
    ...more,
  };
}

it("saw what no cloud hid, and nothing else", () => {
  const look = prepareLook(scene());
  for (const [lon, lat, inside] of [
    [179.6, 0.5, true],
    [-179.6, 0.5, true],
    [179.8, 0.5, false],
    [-179.8, 0.5, false],
    [180, 0.5, true],
    [0, 0.5, false],
  ] as const) {
    expect(isInside(look, lon, lat)).toBe(inside);
    expect(shareInside(look, lon, lat, 10)).toBe(inside ? 1 : 0);
  }
  // 0.68 of a square degree at the equator.
  expect(look.areaM2).toBeGreaterThan(0.67 * 110_500 ** 2);
  expect(look.areaM2).toBeLessThan(0.69 * 111_500 ** 2);
});

it("that saw nothing is inside nowhere, and expects clutter as any other", () => {
  const look = prepareLook(scene({ seen: [], clutterMean: 3 }));
  expect(shareInside(look, 180, 0.5, 1e5)).toBe(0);
  expect(look.clutterPerM2).toBeGreaterThan(0);
});

it("found long ships more surely than short ones, and those of unknown length by their class", () => {
  const { curve, detection } = prepareLook(scene());
  const known = (lengthM: number) =>
    detectionOf(curve!, { length: { mean: Math.log(lengthM), variance: 0.01 }, classes: [] });
  expect([5, 20, 40, 80, 400].map(known)).toEqual([0.2, 0.2, expect.closeTo(0.5, 6), 0.8, 0.8]);
  const merchant = detectionOf(curve!, { classes: [1, 0, 0, 0] });
  const fast = detectionOf(curve!, { classes: [0, 0, 1, 0] });
  expect(merchant).toBeGreaterThan(0.7);
  expect(fast).toBeLessThan(0.35);
  expect(detection).toBeGreaterThan(fast);
  expect(detection).toBeLessThan(merchant);
});
