/**
 * Opening by a square: a running minimum, then a running maximum, each along rows and along columns.
 *
 * The minimum over a window is built from minima over shorter ones (of 4, 16, … pixels, then the few that cover the window), which needs
 * four to six comparisons a pixel at any length. They are made on the bits of the numbers: positive floats are ordered as their bits are,
 * and the smaller of two integers needs no branch, which a processor would guess wrongly every other time in noise.
 * The window is cut at the border: outside of the image there is nothing, neither high nor low.
 */

/** Beyond every float's bits; also the mask of a float's bits without its sign, so that −0 is 0. */
const HIGHEST = 0x7fffffff;
/** Columns worked on together, so that a strip stays in the processor's cache. */
const STRIP = 64;

function least2(v: Int32Array, count: number, a: number): void {
  for (let i = 0; i < count; i++) {
    const first = v[i]!;
    const d = (v[i + a]! - first) | 0;
    v[i] = first + (d & (d >> 31));
  }
}

function least3(v: Int32Array, count: number, a: number, b: number): void {
  for (let i = 0; i < count; i++) {
    let low = v[i]!;
    let d = (v[i + a]! - low) | 0;
    low = (low + (d & (d >> 31))) | 0;
    d = (v[i + b]! - low) | 0;
    v[i] = low + (d & (d >> 31));
  }
}

function least4(v: Int32Array, count: number, a: number, b: number, c: number): void {
  for (let i = 0; i < count; i++) {
    let low = v[i]!;
    let d = (v[i + a]! - low) | 0;
    low = (low + (d & (d >> 31))) | 0;
    d = (v[i + b]! - low) | 0;
    low = (low + (d & (d >> 31))) | 0;
    d = (v[i + c]! - low) | 0;
    v[i] = low + (d & (d >> 31));
  }
}

/**
 * In place: element i becomes the least of i, i + stride, … over `window` of them. `length` elements along the run are there, each of
 * `stride` numbers; the last window − 1 of them end up without meaning.
 */
function runMinimum(v: Int32Array, length: number, stride: number, window: number): void {
  let covered = 1;
  let left = length;
  while (4 * covered <= window) {
    left -= 3 * covered;
    least4(v, left * stride, covered * stride, 2 * covered * stride, 3 * covered * stride);
    covered *= 4;
  }
  const last = (window - covered) * stride;
  const count = (length - window + 1) * stride;
  if (window > 3 * covered) least4(v, count, covered * stride, 2 * covered * stride, last);
  else if (window > 2 * covered) least3(v, count, covered * stride, last);
  else if (window > covered) least2(v, count, last);
}

/** Opening of a width × height image: what is narrower than 2·reach + 1 pixels in either direction is gone, the rest stays as it was. */
export function opened(image: Float32Array, width: number, height: number, reach: number): Float32Array {
  if (reach <= 0) return image.slice();
  let lowest = 0;
  for (let i = 0; i < image.length; i++) if (image[i]! < lowest) lowest = image[i]!;
  const out = new Float32Array(image.length);
  const bits = new Int32Array(out.buffer);
  // Only positive floats are ordered as their bits are.
  if (lowest < 0) for (let i = 0; i < out.length; i++) out[i] = image[i]! - lowest;
  const from = lowest < 0 ? bits : new Int32Array(image.buffer, image.byteOffset, image.length);
  alongRows(from, bits, width, height, reach, 0);
  alongColumns(bits, width, height, reach);
  alongRows(bits, bits, width, height, reach, HIGHEST);
  if (lowest < 0) for (let i = 0; i < out.length; i++) out[i] = out[i]! + lowest;
  return out;
}

/** Minimum along rows, or maximum with `flip` = HIGHEST, which turns the order of the bits around. */
function alongRows(from: Int32Array, to: Int32Array, width: number, height: number, reach: number, flip: number): void {
  const line = new Int32Array(width + 2 * reach);
  for (let row = 0; row < height * width; row += width) {
    line.fill(HIGHEST, 0, reach);
    line.fill(HIGHEST, reach + width);
    for (let x = 0; x < width; x++) line[reach + x] = (from[row + x]! & HIGHEST) ^ flip;
    runMinimum(line, width + 2 * reach, 1, 2 * reach + 1);
    for (let x = 0; x < width; x++) to[row + x] = line[x]! ^ flip;
  }
}

/** Minimum and then maximum along columns. */
function alongColumns(bits: Int32Array, width: number, height: number, reach: number): void {
  const window = 2 * reach + 1;
  const length = height + 2 * reach;
  const strip = new Int32Array(length * STRIP);
  const [first, behind] = [reach * STRIP, (reach + height) * STRIP];
  for (let left = 0; left < width; left += STRIP) {
    const n = Math.min(STRIP, width - left);
    strip.fill(HIGHEST);
    for (let y = 0; y < height; y++) {
      const from = y * width + left;
      for (let k = 0; k < n; k++) strip[first + y * STRIP + k] = bits[from + k]!;
    }
    runMinimum(strip, length, STRIP, window);
    for (let i = height * STRIP - 1; i >= 0; i--) strip[first + i] = strip[i]! ^ HIGHEST;
    strip.fill(HIGHEST, 0, first);
    strip.fill(HIGHEST, behind);
    runMinimum(strip, length, STRIP, window);
    for (let y = 0; y < height; y++) {
      const to = y * width + left;
      for (let k = 0; k < n; k++) bits[to + k] = strip[y * STRIP + k]! ^ HIGHEST;
    }
  }
}
