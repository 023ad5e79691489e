/** P(inside) on the globe: against the plane's closed forms, over the antimeridian, in the north, around what is no polygon. */
import { describe, expect, it } from "vitest";
import { probabilityInside, zoneShape } from "../../../fusion/behaviour/zone_shape.ts";
import { normalIntegral } from "../../../fusion/kernel/gaussian_polygon.ts";
import { direct, type LonLat, PUBLIC_LABEL, type Zone } from "../../../model/index.ts";
import { square } from "./watched.ts";

function zoneOf(ring: readonly (readonly [number, number])[]): Zone {
  const name = { en: "Z", ja: "Z" };
  return { id: "z", kind: "area", name, ring, label: PUBLIC_LABEL, origin: "test", illustrative: true };
}
const round = (sigmaM: number) => ({ eeM2: sigmaM ** 2, enM2: 0, nnM2: sigmaM ** 2 });
const share = (halfWidths: number): number => (2 * normalIntegral(halfWidths) - 1) ** 2;

describe("P(inside) of a square of half width h around a Gaussian of sigma s", () => {
  const places: [string, LonLat][] = [
    ["off Tsushima", { lonDeg: 129.5, latDeg: 34.5 }],
    ["on the antimeridian", { lonDeg: 180, latDeg: -17 }],
    ["just west of it", { lonDeg: 179.9999, latDeg: 52 }],
    ["just east of it", { lonDeg: -179.9999, latDeg: 52 }],
    ["at 78° north", { lonDeg: 15, latDeg: 78 }],
    ["on the equator and Greenwich", { lonDeg: 0, latDeg: 0 }],
  ];
  it.each(places)("is (2 F(h/s) - 1)² %s", (_, centre) => {
    const shape = zoneShape(square("z", centre, 2000))!;
    for (const sigmaM of [200, 1000, 2000, 4000])
      expect(Math.abs(probabilityInside(shape, centre, round(sigmaM)) - share(2000 / sigmaM))).toBeLessThan(1e-3);
  });

  it("falls to half at an edge and to nothing beyond, on both sides of the antimeridian", () => {
    const centre = { lonDeg: 179.995, latDeg: 30 };
    const shape = zoneShape(square("z", centre, 2000))!;
    for (const course of [90, 270]) {
      expect(probabilityInside(shape, direct(centre, course, 2000), round(50))).toBeCloseTo(0.5, 2);
      expect(probabilityInside(shape, direct(centre, course, 1800), round(50))).toBeGreaterThan(0.99);
      expect(probabilityInside(shape, direct(centre, course, 2200), round(50))).toBeLessThan(0.01);
      expect(probabilityInside(shape, direct(centre, course, 9000), round(50))).toBe(0);
    }
  });
});

describe("a zone", () => {
  it("wider than half the world is met from both ends", () => {
    const belt = zoneShape(
      zoneOf([
        [-170, -5],
        [-60, -5],
        [60, -5],
        [170, -5],
        [170, 5],
        [60, 5],
        [-60, 5],
        [-170, 5],
        [-170, -5],
      ]),
    )!;
    for (const lonDeg of [-169, 0, 169])
      expect(probabilityInside(belt, { lonDeg, latDeg: 0 }, round(100))).toBeCloseTo(1, 6);
    for (const lonDeg of [-175, 180, 175]) expect(probabilityInside(belt, { lonDeg, latDeg: 0 }, round(100))).toBe(0);
  });

  it("around a pole is refused rather than turned inside out", () => {
    expect(
      zoneShape(
        zoneOf([
          [0, 80],
          [90, 80],
          [180, 80],
          [-90, 80],
          [0, 80],
        ]),
      ),
    ).toBeUndefined();
  });

  it("takes a covariance that claims too much for what it can be", () => {
    const shape = zoneShape(square("z", { lonDeg: 10, latDeg: 50 }, 500))!;
    expect(probabilityInside(shape, { lonDeg: 10, latDeg: 50 }, { eeM2: 0, enM2: 0, nnM2: 0 })).toBeCloseTo(1, 6);
    const certain = probabilityInside(shape, { lonDeg: 10, latDeg: 50 }, { eeM2: 1e4, enM2: 1e4, nnM2: 1e4 });
    expect(certain).toBeGreaterThan(0.99);
  });
});
