/**
 * Running minimum and maximum over a window of odd length, in time independent of the length
 * (van Herk 1992, "A fast algorithm for local minimum and maximum filters on rectangular and octagonal kernels"; Gil & Werman 1993).
 * The window is cut at the border: outside of the image there is nothing, neither high nor low.
 */

/** The running maximum (`sign` = 1) or minimum (`sign` = -1) of `length` values of `line`, over ±`reach`, written back into `line`. */
function runLine(
  line: Float32Array,
  length: number,
  reach: number,
  sign: 1 | -1,
  forward: Float32Array,
  backward: Float32Array,
): void {
  const window = 2 * reach + 1;
  const padded = length + 2 * reach;
  // forward[i] is the extremum from the start of i's block to i, backward[i] from i to its block's end; a window spans at most two blocks.
  for (let i = 0; i < padded; i++) {
    const at = i - reach;
    const value = at >= 0 && at < length ? sign * line[at]! : Number.NEGATIVE_INFINITY;
    forward[i] = i % window === 0 ? value : Math.max(forward[i - 1]!, value);
  }
  for (let i = padded - 1; i >= 0; i--) {
    const at = i - reach;
    const value = at >= 0 && at < length ? sign * line[at]! : Number.NEGATIVE_INFINITY;
    backward[i] = (i + 1) % window === 0 || i === padded - 1 ? value : Math.max(backward[i + 1]!, value);
  }
  for (let i = 0; i < length; i++) line[i] = sign * Math.max(backward[i]!, forward[i + 2 * reach]!);
}

/** Square running extremum of a width × height image, in place: erosion with `sign` -1, dilation with `sign` 1. */
export function runSquare(image: Float32Array, width: number, height: number, reach: number, sign: 1 | -1): void {
  if (reach <= 0) return;
  const longest = Math.max(width, height) + 2 * reach;
  const forward = new Float32Array(longest);
  const backward = new Float32Array(longest);
  for (let row = 0; row < height; row++)
    runLine(image.subarray(row * width, (row + 1) * width), width, reach, sign, forward, backward);
  runColumns(image, width, height, reach, sign);
}

/** The same along columns, a whole row at a time, so that memory is walked in its order. */
function runColumns(image: Float32Array, width: number, height: number, reach: number, sign: 1 | -1): void {
  const window = 2 * reach + 1;
  const padded = height + 2 * reach;
  const STRIP = 64;
  const forward = new Float32Array(padded * STRIP);
  const backward = new Float32Array(padded * STRIP);
  for (let left = 0; left < width; left += STRIP) {
    const n = Math.min(STRIP, width - left);
    for (let i = 0; i < padded; i++) {
      const at = i - reach;
      const inside = at >= 0 && at < height;
      const fresh = i % window === 0;
      for (let k = 0; k < n; k++) {
        const value = inside ? sign * image[at * width + left + k]! : Number.NEGATIVE_INFINITY;
        const before = fresh ? value : forward[(i - 1) * STRIP + k]!;
        forward[i * STRIP + k] = Math.max(before, value);
      }
    }
    for (let i = padded - 1; i >= 0; i--) {
      const at = i - reach;
      const inside = at >= 0 && at < height;
      const fresh = (i + 1) % window === 0 || i === padded - 1;
      for (let k = 0; k < n; k++) {
        const value = inside ? sign * image[at * width + left + k]! : Number.NEGATIVE_INFINITY;
        const before = fresh ? value : backward[(i + 1) * STRIP + k]!;
        backward[i * STRIP + k] = Math.max(before, value);
      }
    }
    for (let i = 0; i < height; i++)
      for (let k = 0; k < n; k++) {
        const low = backward[i * STRIP + k]!;
        const high = forward[(i + 2 * reach) * STRIP + k]!;
        image[i * width + left + k] = sign * Math.max(low, high);
      }
  }
}

/** Opening by a square: what is narrower than 2·reach + 1 pixels in either direction is gone, the rest stays as it was. */
export function opened(image: Float32Array, width: number, height: number, reach: number): Float32Array {
  const out = image.slice();
  runSquare(out, width, height, reach, -1);
  runSquare(out, width, height, reach, 1);
  return out;
}
