import { describe, expect, it } from "vitest";
import { findRunEnds, newRunEnds } from "../../../../ingest/optical/kernel/run_ends.ts";
import { gaussian, seeded } from "../scene_fixture.ts";

/** Two bands of unit noise with `level` in the first over each stretch of steps. */
function profile(seed: number, stretches: readonly (readonly [steps: number, level: number])[]): Float64Array {
  const random = seeded(seed);
  const levels = stretches.flatMap(([steps, level]) => Array.from({ length: steps }, () => level));
  return Float64Array.from({ length: 2 * levels.length }, (_, i) => gaussian(random) + (i % 2 ? 0 : levels[i >> 1]!));
}

describe("runs outward along a line", () => {
  it("end where a deck too dim to be told from water pixel by pixel ends", () => {
    for (let seed = 1; seed <= 8; seed++) {
      const runs = findRunEnds(
        profile(seed, [
          [20, 2],
          [25, 0],
        ]),
        45,
        2,
        1,
        newRunEnds(),
      );
      expect(runs.count).toBeGreaterThanOrEqual(1);
      expect(Math.abs(runs.at[0]! - 20)).toBeLessThanOrEqual(3);
    }
  });

  it("do not reach over water to the next ship, and find nothing in water", () => {
    for (let seed = 1; seed <= 8; seed++) {
      expect(
        findRunEnds(
          profile(seed, [
            [8, 0],
            [15, 12],
          ]),
          23,
          2,
          1,
          newRunEnds(),
        ).count,
      ).toBe(0);
      expect(findRunEnds(profile(seed, [[40, 0]]), 40, 2, 1, newRunEnds()).count).toBe(0);
    }
  });

  it("end at a step in brightness, and go on behind it", () => {
    const runs = findRunEnds(
      profile(3, [
        [6, 40],
        [20, 6],
        [15, 0],
      ]),
      41,
      2,
      1,
      newRunEnds(),
    );
    expect([...runs.at.subarray(0, 2)]).toEqual([6, 26]);
  });
});
