/**
 * Outlines of the cells of a grid that are set, as closed rings along the cells' sides: the inside is where an odd number of rings is
 * around a point. Cells that touch in a corner only are kept apart, so that no ring touches itself but there.
 */

/** Steps along x and y of the directions east, south, west, north (rows run to the south). */
const STEP_X = [1, 0, -1, 0] as const;
const STEP_Y = [0, 1, 0, -1] as const;

/** Rings of grid corners, x, y, x, y …, the first one given again at the end; set cells lie to the right of the way. */
export function outlinesOf(set: Uint8Array, across: number, down: number): number[][] {
  const wide = across + 1;
  /** By corner: a bit for each direction in which a side leaves it. */
  const sides = new Uint8Array(wide * (down + 1));
  const isSet = (x: number, y: number): boolean =>
    x >= 0 && y >= 0 && x < across && y < down && set[y * across + x] === 1;
  for (let y = 0; y < down; y++)
    for (let x = 0; x < across; x++) {
      if (!isSet(x, y)) continue;
      if (!isSet(x, y - 1)) sides[y * wide + x]! |= 1;
      if (!isSet(x + 1, y)) sides[y * wide + x + 1]! |= 2;
      if (!isSet(x, y + 1)) sides[(y + 1) * wide + x + 1]! |= 4;
      if (!isSet(x - 1, y)) sides[(y + 1) * wide + x]! |= 8;
    }
  const rings: number[][] = [];
  for (let start = 0; start < sides.length; start++)
    for (let direction = 0; direction < 4; direction++)
      if ((sides[start]! & (1 << direction)) !== 0) rings.push(ringFrom(sides, wide, start, direction));
  return rings;
}

/** Follows the sides from a corner until it is back, taking them away. */
function ringFrom(sides: Uint8Array, wide: number, start: number, first: number): number[] {
  const ring: number[] = [];
  let [at, direction, before] = [start, first, -1];
  do {
    if (direction !== before) ring.push(at % wide, Math.floor(at / wide));
    sides[at]! &= ~(1 << direction);
    before = direction;
    at += STEP_X[direction]! + STEP_Y[direction]! * wide;
    // To the right where it can: around its own cell, and not over the corner to another.
    const turn = [1, 0, 3].find((by) => (sides[at]! & (1 << ((direction + by) & 3))) !== 0);
    if (turn === undefined) break;
    direction = (direction + turn) & 3;
  } while (at !== start || direction !== first);
  ring.push(ring[0]!, ring[1]!);
  return ring;
}
