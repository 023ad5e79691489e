/**
 * Basic encoding rules as MISB uses them: lengths of one to four octets behind a count, BER-OID tags of seven bits an octet, and
 * the tag-length-value triples of a local set. Sources: SMPTE ST 336; MISB ST 0107.
 */

export interface BerNumber {
  readonly value: number;
  /** Where the reader goes on. */
  readonly next: number;
}

/** A length at `at`, or null when it is cut off, of indefinite form, or of more than four octets. */
export function berLength(bytes: Uint8Array, at: number): BerNumber | null {
  const first = bytes[at];
  if (first === undefined) return null;
  if (first < 0x80) return { value: first, next: at + 1 };
  const octets = first & 0x7f;
  if (octets === 0 || octets > 4 || at + 1 + octets > bytes.length) return null;
  let value = 0;
  for (let i = 1; i <= octets; i++) value = value * 256 + bytes[at + i]!;
  return { value, next: at + 1 + octets };
}

/** A BER-OID number at `at` (the high bit says that another octet follows), or null when it is cut off or over 28 bits. */
export function berOid(bytes: Uint8Array, at: number): BerNumber | null {
  let value = 0;
  for (let i = 0; i < 4; i++) {
    const octet = bytes[at + i];
    if (octet === undefined) return null;
    value = value * 128 + (octet & 0x7f);
    if (octet < 0x80) return { value, next: at + i + 1 };
  }
  return null;
}

export interface Triple {
  readonly tag: number;
  readonly value: Uint8Array;
}

/** The items of a local set, in order. `broken` says where one did not fit; those before it are given all the same. */
export interface Triples {
  readonly items: readonly Triple[];
  readonly broken: number | null;
}

export function readTriples(bytes: Uint8Array): Triples {
  const items: Triple[] = [];
  let at = 0;
  while (at < bytes.length) {
    const tag = berOid(bytes, at);
    const length = tag && berLength(bytes, tag.next);
    if (!tag || !length || length.next + length.value > bytes.length) return { items, broken: at };
    items.push({ tag: tag.value, value: bytes.subarray(length.next, length.next + length.value) });
    at = length.next + length.value;
  }
  return { items, broken: null };
}

/** The values of a series (length-value pairs). `broken` as in `readTriples`. */
export function readSeries(bytes: Uint8Array): {
  readonly values: readonly Uint8Array[];
  readonly broken: number | null;
} {
  const values: Uint8Array[] = [];
  let at = 0;
  while (at < bytes.length) {
    const length = berLength(bytes, at);
    if (!length || length.next + length.value > bytes.length) return { values, broken: at };
    values.push(bytes.subarray(length.next, length.next + length.value));
    at = length.next + length.value;
  }
  return { values, broken: null };
}
