import fc from "fast-check";
import { expect, it } from "vitest";
import { outlinesOf } from "../../../../ingest/optical/kernel/outlines.ts";

function isInside(rings: readonly (readonly number[])[], x: number, y: number): boolean {
  let inside = false;
  for (const ring of rings)
    for (let i = 0; i + 3 < ring.length; i += 2) {
      const [xi, yi, xj, yj] = [ring[i]!, ring[i + 1]!, ring[i + 2]!, ring[i + 3]!];
      if (yi > y !== yj > y && x < xi + ((xj - xi) * (y - yi)) / (yj - yi)) inside = !inside;
    }
  return inside;
}

it("outlines a square with a hole by two rings of five corners", () => {
  const set = Uint8Array.of(1, 1, 1, 1, 0, 1, 1, 1, 1);
  expect(outlinesOf(set, 3, 3)).toEqual([
    [0, 0, 3, 0, 3, 3, 0, 3, 0, 0],
    [1, 1, 1, 2, 2, 2, 2, 1, 1, 1],
  ]);
});

it("holds exactly the cells that are set, whatever they are", () => {
  const grids = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 })).chain(([across, down]) =>
    fc.record({
      across: fc.constant(across),
      down: fc.constant(down),
      set: fc.uint8Array({ minLength: across * down, maxLength: across * down, max: 1 }),
    }),
  );
  fc.assert(
    fc.property(grids, ({ set, across, down }) => {
      const rings = outlinesOf(set, across, down);
      for (const ring of rings) expect(ring.slice(-2)).toEqual(ring.slice(0, 2));
      for (let i = 0; i < set.length; i++)
        expect(isInside(rings, (i % across) + 0.5, Math.floor(i / across) + 0.5)).toBe(set[i] === 1);
    }),
  );
});
