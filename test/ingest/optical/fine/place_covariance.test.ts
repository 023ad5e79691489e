import { describe, expect, it } from "vitest";
import { type PlacedHull, placeCovariance } from "../../../../ingest/optical/fine/place_covariance.ts";
import { axisDeviations } from "../axis_deviations.ts";

const SURE: PlacedHull = {
  hull: { lengthM: 120, widthM: 20, bowRad: 0 },
  features: { bow: 0.8, stern: 0.9, closed: 1 },
  confidence: 0.999,
};

/** Deviations along and across the axis. */
function deviations(of: Partial<PlacedHull>, gsdM = 1): { along: number; across: number } {
  const hull = { ...SURE, ...of };
  return axisDeviations(placeCovariance(hull, gsdM), hull.hull.bowRad);
}

describe("how well the middle of an outline is known", () => {
  it("is to about a pixel along and to a fraction across for a whole ship that surely is one, whichever way it lies", () => {
    for (const bowRad of [0, 0.7, 2, 4]) {
      const { along, across } = deviations({ hull: { ...SURE.hull, bowRad } });
      expect(along).toBeGreaterThan(0.5);
      expect(along).toBeLessThan(2);
      expect(across).toBeGreaterThan(0.1);
      expect(across).toBeLessThan(0.3);
    }
  });

  it("is less along, and not across, where a hull is too short for its beam or an end shows no edge", () => {
    const whole = deviations({});
    const half = deviations({ hull: { ...SURE.hull, lengthM: 60 } });
    expect(half.along).toBeGreaterThan(3 * whole.along);
    expect(half.across).toBeCloseTo(whole.across, 6);
    const foaming = deviations({ features: { ...SURE.features, stern: 0 } });
    expect(foaming.along).toBeGreaterThan(10);
    expect(foaming.across).toBeCloseTo(whole.across, 6);
  });

  it("is less both ways where the outline is open, or what was seen is hardly a vessel", () => {
    expect(deviations({ features: { ...SURE.features, closed: 0.5 } }).across).toBeGreaterThan(1);
    const doubtful = deviations({ confidence: 0.5 });
    expect(doubtful.along).toBeGreaterThan(15);
    expect(doubtful.across).toBeGreaterThan(15);
  });
});
