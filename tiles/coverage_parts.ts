/** What of a look could be seen, as polygons with holes: the rings of the observation say only what is inside of an odd number of them. */
import type { CoverageObservation } from "../model/index.ts";
import { unwrappedPathM, WORLD_M } from "./tile_maths.ts";

/** An outline in flat metres and what is cut out of it. */
export interface Part {
  readonly outline: ArrayLike<number>;
  readonly holes: readonly ArrayLike<number>[];
}

/** `outline` is the look's own, for one that saw all of it. */
export function coverageParts({ seen }: CoverageObservation, outline: ArrayLike<number>): readonly Part[] {
  if (seen === undefined) return [{ outline, holes: [] }];
  const rings = seen.filter((ring) => ring.length >= 4).map(unwrappedPathM);
  for (const ring of rings) moveBeside(ring, rings[0]!);
  const around = rings.map((ring) => rings.filter((other) => other !== ring && isAround(other, ring)));
  return rings.flatMap((ring, i) => {
    const depth = around[i]!.length;
    if (depth % 2 === 1) return [];
    return [
      { outline: ring, holes: rings.filter((_, k) => around[k]!.length === depth + 1 && around[k]!.includes(ring)) },
    ];
  });
}

/** To the same copy of the world. */
function moveBeside(ring: number[], other: readonly number[]): void {
  const worlds = Math.round((ring[0]! - other[0]!) / WORLD_M);
  if (worlds !== 0) for (let i = 0; i < ring.length; i += 2) ring[i]! -= worlds * WORLD_M;
}

/** Rings meet in corners only: the middle of a side is inside or outside, never on the other. */
function isAround(outer: readonly number[], inner: readonly number[]): boolean {
  const [x, y] = [(inner[0]! + inner[2]!) / 2, (inner[1]! + inner[3]!) / 2];
  let inside = false;
  for (let i = 0, j = outer.length - 2; i < outer.length; j = i, i += 2) {
    const [xi, yi, xj, yj] = [outer[i]!, outer[i + 1]!, outer[j]!, outer[j + 1]!];
    if (yi > y !== yj > y && x < xi + ((xj - xi) * (y - yi)) / (yj - yi)) inside = !inside;
  }
  return inside;
}
