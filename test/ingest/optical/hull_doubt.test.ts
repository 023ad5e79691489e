import { describe, expect, it } from "vitest";
import { withDoubtfulEnds } from "../../../ingest/optical/hull_doubt.ts";
import type { HullEstimate } from "../../../ingest/optical/hull_estimate.ts";

const GSD_M = 10;
const CALM = 0.0005;
const GLINT = 0.018;

function hull(lengthM: number, widthM: number, headingDeg = 0): Omit<HullEstimate, "fit"> {
  return {
    col: 0,
    row: 0,
    covEnuM2: [1, 0, 1],
    lengthM,
    widthM,
    headingDeg,
    headingAmbiguous: true,
    headingSigmaDeg: 1,
    axisSpeedMps: undefined,
    speedSigmaMps: undefined,
  };
}

describe("what a fit cannot see of a hull", () => {
  it("is next to nothing in calm water", () => {
    for (const [lengthM, widthM] of [
      [14, 4],
      [60, 12],
      [300, 45],
    ] as const) {
      const [ee, en, nn] = withDoubtfulEnds(hull(lengthM, widthM), CALM, 0, GSD_M).covEnuM2;
      expect(Math.max(ee, nn)).toBeLessThan(1.4);
      expect(en).toBeCloseTo(0, 9);
    }
  });

  it("is a whole ship around a small bright spot in strong clutter, in every direction", () => {
    const [ee, , nn] = withDoubtfulEnds(hull(14, 4), GLINT, 0, GSD_M).covEnuM2;
    expect(Math.sqrt(ee)).toBeGreaterThan(3.5);
    expect(Math.sqrt(nn)).toBeGreaterThan(3.5);
    expect(Math.sqrt(Math.max(ee, nn))).toBeLessThan(32);
  });

  it("lies along the axis of a long hull, whichever way that points", () => {
    for (const headingDeg of [0, 30, 90, 200]) {
      const [ee, en, nn] = withDoubtfulEnds(hull(120, 20, headingDeg), GLINT, 0, GSD_M).covEnuM2;
      const [sin, cos] = [Math.sin((headingDeg * Math.PI) / 180), Math.cos((headingDeg * Math.PI) / 180)];
      expect(ee * sin * sin + 2 * en * sin * cos + nn * cos * cos).toBeGreaterThan(3);
      expect(ee * cos * cos - 2 * en * sin * cos + nn * sin * sin).toBeCloseTo(1, 6);
    }
  });

  it("is more beside a pier", () => {
    const open = withDoubtfulEnds(hull(100, 18), CALM, 0, GSD_M).covEnuM2;
    const moored = withDoubtfulEnds(hull(100, 18), CALM, 0.3, GSD_M).covEnuM2;
    expect(moored[0]).toBeGreaterThan(open[0] + 2);
  });
});
