/** The bits of an AIS message and the fields in them. Bit 0 is the first on the air; fields are big-endian. */
import { SIXBIT_TEXT, sixBitsOfArmour } from "../../model/index.ts";

/** One bit an element (0 or 1). A message has at most some thousand, and fields straddle every boundary. */
export type Bits = Uint8Array;

/** Joins armoured payloads, dropping each one's fill bits. The payloads' characters were checked when they were parsed. */
export function unarmour(parts: readonly { readonly payload: string; readonly fillBits: number }[]): Bits {
  let length = 0;
  for (const part of parts) length += part.payload.length * 6 - part.fillBits;
  const bits = new Uint8Array(length);
  let start = 0;
  for (const { payload, fillBits } of parts) {
    const end = start + payload.length * 6 - fillBits;
    for (let i = 0; i < payload.length; i++) {
      const value = sixBitsOfArmour(payload.charCodeAt(i));
      for (let b = 0; b < 6; b++) {
        const at = start + i * 6 + b;
        if (at < end) bits[at] = (value >> (5 - b)) & 1;
      }
    }
    start = end;
  }
  return bits;
}

/** An unsigned field of up to 53 bits. Bits past the message's end read as 0; the decoders check lengths first. */
export function unsigned(bits: Bits, start: number, width: number): number {
  let value = 0;
  for (let i = start; i < start + width; i++) value = value * 2 + (bits[i] ?? 0);
  return value;
}

/** A two's-complement field. */
export function signed(bits: Bits, start: number, width: number): number {
  const value = unsigned(bits, start, width);
  return bits[start] === 1 ? value - 2 ** width : value;
}

export function flag(bits: Bits, start: number): boolean {
  return bits[start] === 1;
}

/** Six-bit text up to the first "@", without the spaces that pad it. Characters the message ends before are left out. */
export function text(bits: Bits, start: number, chars: number): string {
  return paddedText(bits, start, chars).trimEnd();
}

/** The same with its padding spaces: a text of all `chars` characters may go on elsewhere. */
export function paddedText(bits: Bits, start: number, chars: number): string {
  let out = "";
  for (let i = 0; i < chars && start + i * 6 + 6 <= bits.length; i++) {
    const value = unsigned(bits, start + i * 6, 6);
    if (value === 0) break;
    out += SIXBIT_TEXT[value];
  }
  return out;
}

/** The bits eight to a byte, the last byte filled with zeros: how a message is kept raw and compared. */
export function packed(bits: Bits): Uint8Array {
  const bytes = new Uint8Array(Math.ceil(bits.length / 8));
  for (let i = 0; i < bits.length; i++) bytes[i >> 3]! |= bits[i]! << (7 - (i & 7));
  return bytes;
}
