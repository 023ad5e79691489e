/**
 * Chamfer distance (3–4 mask, Borgefors 1986, largest error 8 %) of every pixel to the nearest set pixel, in pixels, capped at `farPx`.
 */
export function distanceTo(mask: Uint8Array, width: number, height: number, farPx: number): Float32Array {
  // A scene of the open sea, or of nothing but land.
  if (!mask.includes(1)) return new Float32Array(mask.length).fill(farPx);
  if (!mask.includes(0)) return new Float32Array(mask.length);
  const far = farPx * 3;
  const d = new Float32Array(mask.length);
  for (let i = 0; i < d.length; i++) d[i] = mask[i] === 0 ? far : 0;
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      let best = d[at]!;
      if (best === 0) continue;
      if (x > 0) best = Math.min(best, d[at - 1]! + 3);
      if (y > 0) {
        best = Math.min(best, d[at - width]! + 3);
        if (x > 0) best = Math.min(best, d[at - width - 1]! + 4);
        if (x + 1 < width) best = Math.min(best, d[at - width + 1]! + 4);
      }
      d[at] = best;
    }
  for (let y = height - 1; y >= 0; y--)
    for (let x = width - 1; x >= 0; x--) {
      const at = y * width + x;
      let best = d[at]!;
      if (x + 1 < width) best = Math.min(best, d[at + 1]! + 3);
      if (y + 1 < height) {
        best = Math.min(best, d[at + width]! + 3);
        if (x > 0) best = Math.min(best, d[at + width - 1]! + 4);
        if (x + 1 < width) best = Math.min(best, d[at + width + 1]! + 4);
      }
      d[at] = best;
    }
  for (let i = 0; i < d.length; i++) d[i] = d[i]! / 3;
  return d;
}
