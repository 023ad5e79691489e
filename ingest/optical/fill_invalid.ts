/** What stands where nothing was seen. */

import type { Samples } from "./block_decode.ts";
import { blockQuantiles, interpolateRow } from "./kernel/block_quantiles.ts";

/** Missing pixels take their block's median, so that morphology finds no edge where the data ends. */
export function fillInvalid(
  image: Samples,
  valid: Uint8Array,
  width: number,
  height: number,
  gsd: number,
): Float32Array {
  if (valid.indexOf(0) < 0) return image instanceof Float32Array ? image : Float32Array.from(image);
  const out = Float32Array.from(image);
  const grid = blockQuantiles(out, valid, width, height, Math.max(16, Math.round(640 / gsd)), [0.5]);
  const level = new Float32Array(width);
  for (let y = 0; y < height; y++) {
    interpolateRow(grid, grid.planes[0]!, width, height, y, level);
    for (let x = 0; x < width; x++) if (valid[y * width + x] === 0) out[y * width + x] = level[x]!;
  }
  return out;
}
