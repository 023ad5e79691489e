/** Means over small and large squares in time independent of their size. */

/** Mean over the square of ±`reach` pixels, cut at the border. */
export function boxMean(image: Float32Array, width: number, height: number, reach: number): Float32Array {
  const out = new Float32Array(width * height);
  const column = new Float64Array(width);
  const addRow = (y: number, sign: number): void => {
    for (let x = 0; x < width; x++) column[x] = column[x]! + sign * image[y * width + x]!;
  };
  let rows = Math.min(height, reach);
  for (let y = 0; y < rows; y++) addRow(y, 1);
  for (let y = 0; y < height; y++) {
    if (y + reach < height) {
      addRow(y + reach, 1);
      rows++;
    }
    if (y - reach > 0) {
      addRow(y - reach - 1, -1);
      rows--;
    }
    let sum = 0;
    let count = Math.min(width, reach);
    for (let x = 0; x < count; x++) sum += column[x]!;
    for (let x = 0; x < width; x++) {
      if (x + reach < width) {
        sum += column[x + reach]!;
        count++;
      }
      if (x - reach > 0) {
        sum -= column[x - reach - 1]!;
        count--;
      }
      out[y * width + x] = sum / (count * rows);
    }
  }
  return out;
}

/** The image under the binomial kernel [1 2 1]ᵀ·[1 2 1] / 16; border pixels stay as they are. */
export function softened(image: Float32Array, width: number, height: number): Float32Array {
  const out = image.slice();
  for (let y = 1; y + 1 < height; y++)
    for (let x = 1, at = y * width + 1; x + 1 < width; x++, at++) {
      const [up, down] = [at - width, at + width];
      out[at] =
        (image[up - 1]! + image[up + 1]! + image[down - 1]! + image[down + 1]!) / 16 +
        (image[up]! + image[down]! + image[at - 1]! + image[at + 1]!) / 8 +
        image[at]! / 4;
    }
  return out;
}
