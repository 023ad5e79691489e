/** The two old codes of TIFF that Node has not, as encoders: LZW (TIFF 6.0, section 13) and PackBits (section 9). */

const [CLEAR, END] = [256, 257];

/** Codes of 9 to 12 bits, most significant bit first, widened one code early. */
export function encodeLzw(bytes: Uint8Array): Uint8Array {
  const out = Buffer.alloc(bytes.length * 2 + 64);
  let [held, bits, end] = [0, 0, 0];
  const put = (code: number, width: number): void => {
    bits = (bits << width) | code;
    held += width;
    for (; held >= 8; held -= 8) out[end++] = (bits >> (held - 8)) & 255;
    bits &= (1 << held) - 1;
  };
  let table = new Map<number, number>();
  let [next, width] = [END + 1, 9];
  put(CLEAR, width);
  let known = -1;
  for (const byte of bytes) {
    if (known < 0) {
      known = byte;
      continue;
    }
    const longer = table.get(known * 256 + byte);
    if (longer !== undefined) {
      known = longer;
      continue;
    }
    put(known, width);
    table.set(known * 256 + byte, next++);
    // The reader is one entry behind the writer, and widens one code early.
    if (next === 1 << width && width < 12) width++;
    if (next === 4094) {
      put(CLEAR, width);
      table = new Map();
      [next, width] = [END + 1, 9];
    }
    known = byte;
  }
  if (known >= 0) put(known, width);
  put(END, width);
  if (held > 0) put(0, 8 - held);
  return out.subarray(0, end);
}

/** Runs of equal bytes as a count and the byte, all others as they are. */
export function encodePackBits(bytes: Uint8Array): Uint8Array {
  const out: number[] = [];
  for (let at = 0; at < bytes.length; ) {
    let same = 1;
    while (same < 128 && bytes[at + same] === bytes[at]) same++;
    if (same > 1) {
      out.push(257 - same, bytes[at]!);
      at += same;
      continue;
    }
    let other = 1;
    while (other < 128 && at + other < bytes.length && bytes[at + other] !== bytes[at + other + 1]) other++;
    out.push(other - 1, ...bytes.subarray(at, at + other));
    at += other;
  }
  return Uint8Array.from(out);
}
