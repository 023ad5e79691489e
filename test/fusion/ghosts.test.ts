/** Ghosts: arrays alone, where every crossing of two bearings could be a ship. */
import { describe, expect, it } from "vitest";
import { countGhosts, listenedSea } from "../../bench/array_sea.ts";
import { CENTRE, type Merchant, merchants, retardedBearingDeg, twoArraysAndAThird } from "../../exercise/ghosts/sea.ts";
import { playExchange } from "../../fusion/exchange_run.ts";
import { direct } from "../../model/index.ts";

const MINUTES = 120;
const GRID = Array.from({ length: MINUTES }, (_, k) => 60 * (k + 1));

describe("two arrays, five ships, a third array after an hour", () => {
  const counts = [1, 2, 3, 4].map((seed) => {
    const sea = listenedSea(merchants(5, seed), twoArraysAndAThird(MINUTES), MINUTES, seed);
    return countGhosts(sea, playExchange(sea.measurements, sea.scans, GRID, "arrival"), MINUTES);
  });

  it("make no more than one ghost an array-pair hour", () => {
    const hours = counts.reduce((sum, one) => sum + one.arrayPairHours, 0);
    expect(hours).toBeCloseTo(4 * counts.length, 0);
    expect(counts.reduce((sum, one) => sum + one.ghosts, 0) / hours).toBeLessThanOrEqual(1);
  });

  it("show nearly every ship that two of them hear", () => {
    const shown = counts.reduce((sum, one) => sum + one.shown, 0) / counts.length;
    expect(shown).toBeGreaterThan(0.8);
  });
});

describe("one array that hears a ship for two hours", () => {
  const ship: Merchant = { start: direct(CENTRE, 60, 18_000), courseDeg: 285, speedMps: 5 };
  const beside: Merchant = { start: direct(CENTRE, 200, 12_000), courseDeg: 80, speedMps: 3 };
  const sensor = { position: CENTRE, fromS: 3 };

  for (const axisDeg of [undefined, 20])
    it(`says bearings and never a place${axisDeg === undefined ? "" : ", also with left and right unresolved"}`, () => {
      const array = axisDeg === undefined ? sensor : { ...sensor, axisDeg };
      const { measurements, scans } = listenedSea([ship, beside], [array], MINUTES, 7);
      const frames = [...playExchange(measurements, scans, GRID, "arrival")];
      expect(frames.flatMap((frame) => frame.tracks)).toEqual([]);
      const late = frames.filter((frame) => frame.t > 600);
      const wedge = late.filter(({ t, lines }) =>
        lines.some((line) => {
          const off = [line.bearing_deg, axisDeg === undefined ? line.bearing_deg : 2 * axisDeg - line.bearing_deg].map(
            (deg) => Math.abs(((deg - retardedBearingDeg(ship, CENTRE, t) + 540) % 360) - 180),
          );
          return Math.min(...off) < 4 * line.sigma_deg + 1;
        }),
      );
      expect(wedge.length / late.length).toBeGreaterThan(0.9);
      for (const line of late.flatMap((frame) => frame.lines)) {
        expect(line.range_max_m).toBeLessThanOrEqual(50_000);
        // Never a position by another name: that would be a sigma of 15 % of the range.
        expect(line.range_max_m - line.range_min_m).toBeGreaterThan(0.3 * line.range_max_m);
      }
    });
});
