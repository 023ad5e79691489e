/**
 * Bytes to numbers. Every function gives null where the bytes mean "no value" or are no number of that form.
 *
 * Sources: MISB ST 0601 section 8 (linear mappings, and the signed minimum as the error indicator); MISB ST 1201 (IMAPB).
 */

/** A real number over [low, high], in one of the encodings below. */
export type RealReader = (bytes: Uint8Array, low: number, high: number) => number | null;

/** A big-endian unsigned integer of 1 to 8 bytes, or null when it is longer, empty, or beyond exact whole numbers (2^53). */
export function unsignedInteger(bytes: Uint8Array): number | null {
  if (bytes.length === 0 || bytes.length > 8) return null;
  const value = wide(bytes);
  return Number.isSafeInteger(value) ? value : null;
}

/** A big-endian two's-complement integer of 1 to 8 bytes; every value counts, the smallest too. */
export function signedInteger(bytes: Uint8Array): number | null {
  if (bytes.length === 0 || bytes.length > 8) return null;
  const first = bytes[0]!;
  let value = first < 0x80 ? first : first - 256;
  for (let i = 1; i < bytes.length; i++) value = value * 256 + bytes[i]!;
  return Number.isSafeInteger(value) ? value : null;
}

/** An unsigned integer spread evenly over [low, high]: 0 is `low`, all bits set is `high`. */
export function linearUnsigned(bytes: Uint8Array, low: number, high: number): number | null {
  const raw = unsignedInteger(bytes);
  return raw === null ? null : low + (raw * (high - low)) / (2 ** (8 * bytes.length) - 1);
}

/** A signed integer spread evenly over [-limit, limit]; the smallest, 0x80…, is the error indicator: no value. */
export function linearSigned(bytes: Uint8Array, limit: number): number | null {
  const raw = signedInteger(bytes);
  const most = 2 ** (8 * bytes.length - 1);
  return raw === null || raw === -most ? null : (raw * limit) / (most - 1);
}

/**
 * IMAPB of MISB ST 1201: fixed point over [low, high] with a step of a power of two and zero mapped to itself. Codes with the top
 * bit set are infinities, not-a-number and user values, except 0x80… where it is exactly `high`; they are no value here.
 */
export function imapb(bytes: Uint8Array, low: number, high: number): number | null {
  if (bytes.length === 0 || bytes.length > 8) return null;
  const { scale, zero } = imapbScale(bytes.length, low, high);
  const raw = wide(bytes);
  if (raw > 2 ** (8 * bytes.length - 1)) return null;
  const value = (raw - zero) / scale + low;
  // A step beyond the top is what rounding can leave; more than that was never encoded over this range.
  if (value > high + 1 / scale || value < low - 1 / scale) return null;
  return Math.min(high, Math.max(low, value));
}

/** ST 1201, "IMAPB starting points": the forward scale, and the offset that keeps zero exact when the range holds it. */
export function imapbScale(
  length: number,
  low: number,
  high: number,
): { readonly scale: number; readonly zero: number } {
  const scale = 2 ** (8 * length - 1 - Math.ceil(Math.log2(high - low)));
  const zero = low < 0 && high > 0 ? scale * low - Math.floor(scale * low) : 0;
  return { scale, zero };
}

function wide(bytes: Uint8Array): number {
  let value = 0;
  for (const byte of bytes) value = value * 256 + byte;
  return value;
}

const utf8 = new TextDecoder("utf-8");

/** UTF-8 text without trailing NULs and spaces; null when nothing remains. */
export function utf8Text(bytes: Uint8Array): string | null {
  const text = trimNuls(utf8.decode(bytes));
  return text === "" ? null : text;
}

/** Big-endian UTF-16 text, as ST 0102 writes country codes. */
export function utf16Text(bytes: Uint8Array): string | null {
  let text = "";
  for (let i = 0; i + 1 < bytes.length; i += 2) text += String.fromCharCode(bytes[i]! * 256 + bytes[i + 1]!);
  const trimmed = trimNuls(text);
  return trimmed === "" ? null : trimmed;
}

function trimNuls(text: string): string {
  let end = text.length;
  while (end > 0 && (text.charCodeAt(end - 1) === 0 || text.charCodeAt(end - 1) === 32)) end--;
  return text.slice(0, end);
}
