/**
 * LZW as TIFF has it (revision 6.0, section 13): most significant bit first, codes of 9 to 12 bits, widened one code early.
 *
 * A string of the table is what some earlier code put out and the byte that follows it there, so the table holds places in the output and
 * lengths, and no strings.
 */

const CLEAR = 256;
const END = 257;
const CODES = 4096;
const starts = new Int32Array(CODES);
const lengths = new Int32Array(CODES);

/** Decodes `stored` into `out` and gives the number of bytes; what does not fit is left. Throws an Error on codes that do not exist. */
export function decodeLzw(stored: Uint8Array, out: Uint8Array): number {
  if (stored.length > 1 && stored[0] === 0 && (stored[1]! & 1) === 1)
    throw new Error("the block is coded in the LZW of TIFF 5, which ended in 1992");
  let [bits, held, at, end] = [0, 0, 0, 0];
  let [width, next, previous] = [9, END + 1, -1];
  while (end < out.length) {
    while (held < width) {
      // Files that end without the end code are common.
      if (at >= stored.length) return end;
      bits = ((bits << 8) | stored[at++]!) & 0xffffff;
      held += 8;
    }
    held -= width;
    const code = (bits >> held) & ((1 << width) - 1);
    if (code === END) return end;
    if (code === CLEAR) {
      [width, next, previous] = [9, END + 1, -1];
      continue;
    }
    if (previous >= 0 && next < CODES) {
      starts[next] = previous;
      lengths[next] = end - previous + 1;
      next++;
      if (next === (1 << width) - 1 && width < 12) width++;
    }
    previous = end;
    if (code < CLEAR) {
      out[end++] = code;
      continue;
    }
    if (code >= next) throw new Error(`the block holds LZW code ${code}, which nothing has defined`);
    let from = starts[code]!;
    const until = Math.min(out.length, end + lengths[code]!);
    while (end < until) out[end++] = out[from++]!;
  }
  return end;
}
