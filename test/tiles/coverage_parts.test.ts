import { expect, it } from "vitest";
import type { CoverageObservation, Ring } from "../../model/index.ts";
import { coverageParts } from "../../tiles/coverage_parts.ts";

const box = (size: number): Ring => [
  [180 - size, -size],
  [-180 + size, -size],
  [-180 + size, size],
  [180 - size, size],
  [180 - size, -size],
];

it("cuts what could not be seen out of a look, over the antimeridian too", () => {
  const outline = [0, 0, 1, 0, 1, 1, 0, 0];
  const look = (seen?: readonly Ring[]) => coverageParts({ ...(seen && { seen }) } as CoverageObservation, outline);
  expect(look()).toEqual([{ outline, holes: [] }]);
  expect(look([])).toEqual([]);
  const parts = look([box(1), box(3), box(2)]);
  expect(parts.map(({ holes }) => holes.length).sort()).toEqual([0, 1]);
  const across = parts.map((part) => Math.abs(part.outline[2]! - part.outline[0]!) / 111_320).sort();
  expect(across).toEqual([expect.closeTo(2, 1), expect.closeTo(6, 1)]);
});
