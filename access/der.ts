/**
 * As much of DER (ITU-T X.690) as reading names out of a certificate takes. Printed forms of certificates quote and escape what is
 * strange, each library in its own way; a name that decides what somebody may see is read from the bytes themselves. (Tried instead:
 * Node.js 24.21's own `X509Certificate.toLegacyObject` and `subjectAltName` end the process on one of some thousand mutants.)
 */

export interface DerValue {
  /** Class, constructed bit and number, as the identifier octet holds them. */
  readonly tag: number;
  readonly content: Uint8Array;
}

export const DER = {
  objectIdentifier: 0x06,
  octetString: 0x04,
  utf8String: 0x0c,
  printableString: 0x13,
  ia5String: 0x16,
  sequence: 0x30,
  set: 0x31,
} as const;

/** Lengths of more octets than this are no certificate's. */
const MAXIMUM_LENGTH_OCTETS = 3;

/** Bytes that are not DER. The message never goes out. */
export class DerError extends Error {}

/** The values that follow one another in `bytes`; throws DerError. */
export function derValues(bytes: Uint8Array): DerValue[] {
  const values: DerValue[] = [];
  for (let at = 0; at < bytes.length; ) {
    const tag = bytes[at]!;
    if ((tag & 0x1f) === 0x1f) throw new DerError("A tag of several octets.");
    const { length, from } = lengthAt(bytes, at + 1);
    if (from + length > bytes.length) throw new DerError("A value reaches beyond its bytes.");
    values.push({ tag, content: bytes.subarray(from, from + length) });
    at = from + length;
  }
  return values;
}

/** What a SEQUENCE or another constructed value holds; throws DerError when the value has another tag. */
export function derParts(value: DerValue | undefined, tag: number): DerValue[] {
  if (value?.tag !== tag) throw new DerError("A value of another kind than expected.");
  return derValues(value.content);
}

function lengthAt(bytes: Uint8Array, at: number): { readonly length: number; readonly from: number } {
  const first = bytes[at];
  if (first === undefined) throw new DerError("A length is missing.");
  if (first < 0x80) return { length: first, from: at + 1 };
  const octets = first & 0x7f;
  if (octets === 0 || octets > MAXIMUM_LENGTH_OCTETS || at + octets >= bytes.length)
    throw new DerError("A length that is not allowed.");
  let length = 0;
  for (let i = 1; i <= octets; i++) length = length * 256 + bytes[at + i]!;
  if (length < 0x80 || length < 256 ** (octets - 1)) throw new DerError("A length that is not the shortest.");
  return { length, from: at + 1 + octets };
}
