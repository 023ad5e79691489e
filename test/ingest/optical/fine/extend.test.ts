import { describe, expect, it } from "vitest";
import { startsFrom } from "../../../../ingest/optical/fine/extend.ts";
import { renderSea } from "../scene_fixture.ts";

const SIZE = 140;
const WATER = 0.05;

/** A dim hull of 90 m by 15 m at the middle and a bright bridge of 10 m by 12 m near its stern. */
function seaWithBridge(headingDeg: number): { image: Float32Array; col: number; row: number } {
  const sin = Math.sin((headingDeg * Math.PI) / 180);
  const cos = Math.cos((headingDeg * Math.PI) / 180);
  const hull = { col: 70, row: 70, lengthPx: 90, widthPx: 15, headingDeg, brightness: WATER + 0.03 };
  const [col, row] = [70 - 34 * sin, 70 + 34 * cos];
  const bridge = { col, row, lengthPx: 10, widthPx: 12, headingDeg, brightness: 0.3 };
  const image = renderSea(SIZE, SIZE, [hull, bridge], WATER, 0.003, 4);
  return { image, col, row };
}

const chipOf = (image: Float32Array) =>
  ({ image, width: SIZE, height: SIZE, jacobian: [1, 0, 0, -1], gsdM: 1 }) as const;

describe("hulls around a bright part", () => {
  it.each([0, 35, 80, 171, 250, 304])(
    "lie where the dim deck is, whichever way the bridge's axis was told: %d°",
    (headingDeg) => {
      const { image, col, row } = seaWithBridge(headingDeg);
      for (const told of [0, 0.4, 1.3]) {
        const [best] = startsFrom(chipOf(image), { col, row, lengthM: 12, widthM: 10, axisRad: told });
        const turn = best!.hull.bowRad - (headingDeg * Math.PI) / 180;
        expect(Math.cos(turn)).toBeGreaterThan(Math.cos(0.15));
        expect(best!.contrast).toBeGreaterThan(0.015);
      }
    },
  );

  it("are none around a part that lies alone in the water", () => {
    const bridge = { col: 70, row: 70, lengthPx: 10, widthPx: 12, headingDeg: 20, brightness: 0.3 };
    const image = renderSea(SIZE, SIZE, [bridge], WATER, 0.003, 1);
    expect(startsFrom(chipOf(image), { col: 70, row: 70, lengthM: 12, widthM: 10, axisRad: 0 })).toEqual([]);
  });
});
