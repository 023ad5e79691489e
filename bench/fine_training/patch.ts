/** The pixels near a place, in a frame that is turned: how spots, boxes and puffs are painted. */

/** Calls `visit(pixel, along, across)` for the pixels within `reach` of (x, y), px, with their places along and across `angleRad`. */
export function overPatch(
  side: number,
  x: number,
  y: number,
  reach: number,
  angleRad: number,
  visit: (pixel: number, along: number, across: number) => void,
): void {
  const [cos, sin] = [Math.cos(angleRad), Math.sin(angleRad)];
  const low = (middle: number): number => Math.max(0, Math.floor(middle) - reach);
  const high = (middle: number): number => Math.min(side - 1, Math.floor(middle) + reach);
  for (let v = low(y); v <= high(y); v++)
    for (let u = low(x); u <= high(x); u++) {
      const [dx, dy] = [u + 0.5 - x, v + 0.5 - y];
      visit(v * side + u, dx * cos + dy * sin, -dx * sin + dy * cos);
    }
}
