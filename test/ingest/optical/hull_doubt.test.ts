import { describe, expect, it } from "vitest";
import { type HullContext, withDoubt } from "../../../ingest/optical/hull_doubt.ts";
import type { HullEstimate } from "../../../ingest/optical/hull_estimate.ts";

const GSD_M = 10;
const CALM = 0.0005;
const GLINT = 0.03;
/** A sure vessel in calm water. */
const SURE: HullContext = { noise: CALM, pier: 0, confidence: 0.998 };

function hull(lengthM: number, widthM: number, headingDeg = 0, unexplained = 0.05): HullEstimate {
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
    fit: { fitLnUnexplained: Math.log(unexplained) } as HullEstimate["fit"],
  };
}

const told = (of: HullEstimate, context: Partial<HullContext> = {}): readonly [number, number, number] =>
  withDoubt(of, { ...SURE, ...context }, GSD_M).covEnuM2;

describe("what a fit cannot see of a hull", () => {
  it("is next to nothing of a sure vessel that the fit explains", () => {
    for (const [lengthM, widthM] of [
      [14, 4],
      [60, 12],
      [300, 45],
    ] as const) {
      const [ee, en, nn] = told(hull(lengthM, widthM));
      expect(Math.max(ee, nn)).toBeLessThan(2);
      expect(en).toBeCloseTo(0, 9);
    }
  });

  it("is a whole ship around a small bright spot in strong clutter, in every direction, and not where clutter hides no deck", () => {
    const [ee, , nn] = told(hull(14, 4), { noise: GLINT });
    expect(Math.sqrt(ee)).toBeGreaterThan(3.5);
    expect(Math.sqrt(nn)).toBeGreaterThan(3.5);
    expect(Math.sqrt(Math.max(ee, nn))).toBeLessThan(32);
    expect(told(hull(14, 4), { noise: GLINT / 6 })[0]).toBeLessThan(1.5);
  });

  it("lies along the axis where a doubtful vessel leaves much unexplained, whichever way that points, and grows with both", () => {
    for (const headingDeg of [0, 30, 90, 200]) {
      const [sin, cos] = [Math.sin((headingDeg * Math.PI) / 180), Math.cos((headingDeg * Math.PI) / 180)];
      const along = (unexplained: number, confidence: number): number => {
        const [ee, en, nn] = told(hull(120, 20, headingDeg, unexplained), { confidence });
        const across = ee * cos * cos - 2 * en * sin * cos + nn * sin * sin;
        return ee * sin * sin + 2 * en * sin * cos + nn * cos * cos - across;
      };
      expect(along(0.5, 0.9)).toBeGreaterThan(40);
      expect(along(0.5, 0.99)).toBeLessThan(along(0.5, 0.9) / 5);
      expect(along(0.05, 0.9)).toBeLessThan(along(0.5, 0.9) / 5);
    }
  });

  it("is tens of metres around what is as likely no vessel, and under a metre around what surely is one", () => {
    expect(Math.sqrt(told(hull(40, 8), { confidence: 0.5 })[0])).toBeGreaterThan(10);
    expect(Math.sqrt(told(hull(40, 8), { confidence: 0.99 })[0] - 1)).toBeLessThan(1);
  });

  it("is more beside a pier, all around", () => {
    const open = told(hull(100, 18, 0, 0.3));
    const moored = told(hull(100, 18, 0, 0.3), { pier: 0.3 });
    expect(moored[0]).toBeGreaterThan(open[0] + 20);
    expect(moored[2]).toBeGreaterThan(open[2] + 20);
  });
});
