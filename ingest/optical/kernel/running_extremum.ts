/**
 * Opening by a square: a running minimum, then a running maximum, each along rows and along columns.
 *
 * The extremum over a window is built from extrema over shorter ones (of 4, 16, … pixels, then the few that cover the window), so that it
 * takes two or three passes at any length, each over the whole image at once (vector_extremum.ts).
 * The window is cut at the border: outside of the image there is nothing, neither high nor low.
 */
import { createVectorExtremum, type VectorExtremum } from "./vector_extremum.ts";
import { takeFloats, withMemory } from "./vector_memory.ts";

let vectors: VectorExtremum | undefined;

/** Opening of a width × height image into `out`: what is narrower than 2·reach + 1 pixels in either direction is gone, the rest stays as it was. */
export function opened(
  image: Float32Array,
  width: number,
  height: number,
  reach: number,
  out: Float32Array = new Float32Array(image.length),
): Float32Array {
  if (reach <= 0) out.set(image);
  else withMemory(() => openInto(image, width, height, reach, out));
  return out;
}

function openInto(image: Float32Array, width: number, height: number, reach: number, out: Float32Array): void {
  vectors ??= createVectorExtremum();
  const window = 2 * reach + 1;
  // Rows with 2·reach numbers to spare, and before the first and behind the last as much as the windows reach.
  const stride = width + 2 * reach;
  const margin = Math.ceil((2 * reach * (stride + 1)) / 4) * 4;
  const body = (height + 2 * reach) * stride;
  const numbers = takeFloats(2 * margin + body + 8);
  // Only what lies around the image is filled.
  numbers.fill(Number.POSITIVE_INFINITY, 0, margin + reach * stride + reach);
  for (let y = 0; y < height; y++) {
    const start = margin + (y + reach) * stride + reach;
    numbers.set(image.subarray(y * width, (y + 1) * width), start);
    numbers.fill(Number.POSITIVE_INFINITY, start + width, start + stride);
  }
  numbers.fill(Number.POSITIVE_INFINITY, margin + (reach + height) * stride + reach);
  const [from, end] = [numbers.byteOffset + 4 * margin, numbers.byteOffset + 4 * (margin + body)];
  // A minimum over what follows moves the image by the reach to the left and up …
  eachPass(window, 1, (a, b, c) => vectors!.least(from, end, a, b, c));
  eachPass(window, stride, (a, b, c) => vectors!.least(from, end, a, b, c));
  numbers.fill(Number.NEGATIVE_INFINITY, 0, margin);
  for (let y = 0; y < height; y++)
    numbers.fill(Number.NEGATIVE_INFINITY, margin + y * stride + width, margin + (y + 1) * stride);
  numbers.fill(Number.NEGATIVE_INFINITY, margin + height * stride);
  // … and a maximum over what came before moves it back.
  const last = numbers.byteOffset + 4 * (margin + Math.ceil(body / 4) * 4);
  eachPass(window, stride, (a, b, c) => vectors!.greatest(last, from, a, b, c));
  eachPass(window, 1, (a, b, c) => vectors!.greatest(last, from, a, b, c));
  for (let y = 0; y < height; y++) {
    const start = margin + (y + reach) * stride + reach;
    out.set(numbers.subarray(start, start + width), y * width);
  }
}

/** The passes that make an extremum over `window` numbers, `stride` numbers apart; distances in bytes. */
function eachPass(window: number, stride: number, pass: (a: number, b: number, c: number) => void): void {
  let covered = 1;
  const bytes = (steps: number): number => 4 * stride * steps;
  for (; 4 * covered <= window; covered *= 4) pass(bytes(covered), bytes(2 * covered), bytes(3 * covered));
  if (window === covered) return;
  const last = window - covered;
  pass(bytes(Math.min(last, covered)), bytes(Math.min(last, 2 * covered)), bytes(last));
}
