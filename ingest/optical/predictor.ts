/** What TIFF's predictors did before compression, undone (TIFF 6.0, section 14; Adobe Photoshop TIFF Technical Note 3, 2005). */

/** Each number was stored less its left neighbour of the same band; `values` is of any integer type, and wraps as that type does. */
export function undoDifferencing(
  values: Uint8Array | Int8Array | Uint16Array | Int16Array | Int32Array,
  rowValues: number,
  perPixel: number,
): void {
  for (let row = 0; row + rowValues <= values.length; row += rowValues) {
    const end = row + rowValues;
    for (let i = row + perPixel; i < end; i++) values[i] = values[i]! + values[i - perPixel]!;
  }
}

/** Floats were stored as planes of their bytes, highest first, and the bytes of a row as differences; `bytes` becomes floats in place. */
export function undoFloatPredictor(bytes: Uint8Array, rowValues: number, perPixel: number): void {
  const rowBytes = rowValues * 4;
  const line = new Uint8Array(rowBytes);
  for (let row = 0; row + rowBytes <= bytes.length; row += rowBytes) {
    line.set(bytes.subarray(row, row + rowBytes));
    for (let i = perPixel; i < rowBytes; i++) line[i] = line[i]! + line[i - perPixel]!;
    for (let i = 0, to = row; i < rowValues; i++, to += 4) {
      bytes[to + 3] = line[i]!;
      bytes[to + 2] = line[rowValues + i]!;
      bytes[to + 1] = line[2 * rowValues + i]!;
      bytes[to] = line[3 * rowValues + i]!;
    }
  }
}
