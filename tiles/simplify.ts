/**
 * Line simplification: D. Douglas, T. Peucker, "Algorithms for the reduction of the number of points required to represent a
 * digitized line" (1973), without recursion, on flat [x, y, …] coordinates.
 */

/** Tile units within which a simplified line stays: a quarter of a pixel of a 512 px tile. Fixed in units, so per zoom in metres. */
export const TOLERANCE_UNITS = 2;

/** The points to keep so that no dropped point is farther than `tolerance` from the line; first and last always stay. */
export function simplifyPath(path: readonly number[], tolerance = TOLERANCE_UNITS): number[] {
  const count = path.length >> 1;
  if (count <= 2) return path.slice();
  const keep = new Uint8Array(count);
  keep[0] = 1;
  keep[count - 1] = 1;
  const stack: number[] = [0, count - 1];
  const limit2 = tolerance * tolerance;
  while (stack.length > 0) {
    const last = stack.pop()!;
    const first = stack.pop()!;
    let worst = -1;
    let worst2 = limit2;
    for (let i = first + 1; i < last; i++) {
      const d2 = distanceToSegment2(path, i, first, last);
      if (d2 > worst2) {
        worst = i;
        worst2 = d2;
      }
    }
    if (worst < 0) continue;
    keep[worst] = 1;
    stack.push(first, worst, worst, last);
  }
  const out: number[] = [];
  for (let i = 0; i < count; i++) if (keep[i] === 1) out.push(path[2 * i]!, path[2 * i + 1]!);
  return out;
}

function distanceToSegment2(path: readonly number[], point: number, from: number, to: number): number {
  const px = path[2 * point]!;
  const py = path[2 * point + 1]!;
  let x = path[2 * from]!;
  let y = path[2 * from + 1]!;
  const dx = path[2 * to]! - x;
  const dy = path[2 * to + 1]! - y;
  const length2 = dx * dx + dy * dy;
  if (length2 > 0) {
    const t = Math.min(1, Math.max(0, ((px - x) * dx + (py - y) * dy) / length2));
    x += t * dx;
    y += t * dy;
  }
  return (px - x) ** 2 + (py - y) ** 2;
}
