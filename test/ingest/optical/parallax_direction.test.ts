import { describe, expect, it } from "vitest";
import { bandTimesS } from "../../../ingest/optical/band_times.ts";
import { type AxisMotion, directionsByParallax } from "../../../ingest/optical/parallax_direction.ts";

const vessel = (xM: number, isHeaded: boolean, axisSpeedMps: number | undefined, sigmaMps = 1): AxisMotion => ({
  xM,
  yM: 0,
  isHeaded,
  axisSpeedMps,
  sigmaMps: axisSpeedMps === undefined ? undefined : sigmaMps,
});

describe("direction from parallax", () => {
  const witnesses = [vessel(0, true, 6), vessel(500, true, 7), vessel(900, true, 5)];

  it("turns hulls round that seem to go astern where those with a wake go ahead", () => {
    const all = [...witnesses, vessel(1000, false, -6), vessel(1200, false, 8)];
    expect(directionsByParallax(all)).toEqual([1, 1, 1, -1, 1]);
  });

  it("works the same where the bands look in the reverse order", () => {
    const all = [...witnesses.map((one) => vessel(one.xM, true, -one.axisSpeedMps!)), vessel(1000, false, -6)];
    expect(directionsByParallax(all)[3]).toBe(1);
  });

  it("leaves open what is slow, far from witnesses, without speed, or where witnesses are few or differ", () => {
    const slow = vessel(1000, false, 1);
    const far = vessel(20_000, false, 9);
    const mute = vessel(1000, false, undefined);
    expect(directionsByParallax([...witnesses, slow, far, mute]).slice(3)).toEqual([0, 0, 0]);
    const clear = vessel(1000, false, 9);
    expect(directionsByParallax([...witnesses.slice(1), clear])[2]).toBe(0);
    expect(directionsByParallax([...witnesses, vessel(100, true, -6), clear])[4]).toBe(0);
  });
});

describe("band times", () => {
  it("are Sentinel-2's by name or by the usual order, about their mean", () => {
    const named = bandTimesS(["B08", "B02", "B03", "B04"], 4, [0, 1, 2, 3], 10)!;
    const usual = bandTimesS([], 4, [0, 1, 2, 3], 10)!;
    expect(named[0]).toBeCloseTo(usual[3]!, 9);
    expect(usual[2]! - usual[0]!).toBeCloseTo(1.005, 9);
    expect(usual.reduce((a, b) => a + b)).toBeCloseTo(0, 9);
  });

  it("are unknown for other pixels, for one band, and for bands of other names", () => {
    expect(bandTimesS([], 4, [0, 1, 2, 3], 3)).toBeUndefined();
    expect(bandTimesS([], 1, [0], 10)).toBeUndefined();
    expect(bandTimesS(["a", "b", "c", "d"], 4, [0, 1, 2, 3], 10)).toBeUndefined();
  });
});
