import fc from "fast-check";
import geodesic from "geographiclib-geodesic";
import { describe, expect, it } from "vitest";
import { direct, enuFrame, inverse, type LonLat, turnDeg, wrapBearingDeg, wrapLonDeg } from "../../model/index.ts";

// C. F. F. Karney's GeographicLib is the outside judge: accurate to nanometres.
const wgs84 = geodesic.Geodesic.WGS84;
const place = fc.record({
  lonDeg: fc.double({ min: -180, max: 180, noNaN: true }),
  latDeg: fc.double({ min: -85, max: 85, noNaN: true }),
});

describe("geodesics", () => {
  it("agree with GeographicLib to a millimetre up to 5,000 km, also across the antimeridian", () => {
    fc.assert(
      fc.property(
        place,
        fc.double({ min: 1, max: 5e6, noNaN: true }),
        fc.double({ min: 0, max: 359.9, noNaN: true }),
        (from, distanceM, bearingDeg) => {
          const there = wgs84.Direct(from.latDeg, from.lonDeg, bearingDeg, distanceM);
          const ours = direct(from, bearingDeg, distanceM);
          expect(Math.abs(ours.latDeg - (there.lat2 ?? Number.NaN))).toBeLessThan(1e-8);
          expect(Math.abs(turnDeg(ours.lonDeg, there.lon2 ?? Number.NaN))).toBeLessThan(1e-7);
          expect(Math.abs(inverse(from, ours).distanceM - distanceM)).toBeLessThan(0.001);
        },
      ),
      { numRuns: 500 },
    );
  });

  it("give the known length of one degree at the equator and at the pole", () => {
    expect(inverse({ lonDeg: 0, latDeg: 0 }, { lonDeg: 1, latDeg: 0 }).distanceM).toBeCloseTo(111_319.491, 2);
    expect(inverse({ lonDeg: 0, latDeg: 89 }, { lonDeg: 0, latDeg: 90 }).distanceM).toBeCloseTo(111_693.865, 2);
  });
});

describe("local planes", () => {
  const frameAt = (origin: LonLat) => ({
    frame: enuFrame(origin),
    enu: new Float64Array(3),
    lonLat: new Float64Array(2),
  });

  it("return to where they started, within 100 km of the origin", () => {
    const near = fc.record({
      east: fc.double({ min: -1e5, max: 1e5, noNaN: true }),
      north: fc.double({ min: -1e5, max: 1e5, noNaN: true }),
    });
    fc.assert(
      fc.property(place, near, (origin, { east, north }) => {
        fc.pre(Math.abs(origin.latDeg) < 75);
        const { frame, enu, lonLat } = frameAt(origin);
        frame.toLonLat(east, north, lonLat);
        frame.toEnu(lonLat[0]!, lonLat[1]!, 0, enu);
        expect(Math.hypot(enu[0]! - east, enu[1]! - north)).toBeLessThan(1e-3);
      }),
      { numRuns: 500 },
    );
  });

  it("agree with the geodesic near the origin", () => {
    const { frame, enu } = frameAt({ lonDeg: 129.5, latDeg: 34.5 });
    const there = direct({ lonDeg: 129.5, latDeg: 34.5 }, 37, 5000);
    frame.toEnu(there.lonDeg, there.latDeg, 0, enu);
    expect(enu[0]).toBeCloseTo(5000 * Math.sin((37 * Math.PI) / 180), 1);
    expect(enu[1]).toBeCloseTo(5000 * Math.cos((37 * Math.PI) / 180), 1);
  });

  it("cross the antimeridian without a jump", () => {
    const { frame, enu } = frameAt({ lonDeg: 179.99, latDeg: 10 });
    frame.toEnu(-179.99, 10, 0, enu);
    expect(enu[0]).toBeCloseTo(2193, -1);
  });
});

describe("angles", () => {
  it("wrap into their ranges", () => {
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), (deg) => {
        expect(wrapBearingDeg(deg)).toBeGreaterThanOrEqual(0);
        expect(wrapBearingDeg(deg)).toBeLessThan(360);
        expect(Math.abs(wrapLonDeg(deg))).toBeLessThanOrEqual(180);
      }),
    );
    expect(turnDeg(350, 10)).toBe(20);
    expect(turnDeg(10, 350)).toBe(-20);
  });
});
