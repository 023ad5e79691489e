/**
 * The two six-bit alphabets of AIS, shared by whoever reads it and whoever writes it.
 *
 * Sources: ITU-R M.1371-5, annex 8, table 47 (text); IEC 61162-1, "Encapsulation" (armouring of a payload).
 */

/** Six-bit text: the character of value v is `SIXBIT_TEXT[v]`. Value 0, "@", means that nothing follows. */
export const SIXBIT_TEXT = "@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_ !\"#$%&'()*+,-./0123456789:;<=>?";

/** The value 0–63 of an armoured character (given as its character code), or -1 when no encoder writes it. */
export function sixBitsOfArmour(charCode: number): number {
  if (charCode >= 48 && charCode <= 87) return charCode - 48;
  if (charCode >= 96 && charCode <= 119) return charCode - 56;
  return -1;
}

/** The armoured character of a value 0–63. */
export function armourOfSixBits(value: number): string {
  return String.fromCharCode(value < 40 ? value + 48 : value + 56);
}

/** The value of a character of six-bit text, or -1 when the alphabet has no such character. */
export function sixBitsOfText(char: string): number {
  return char.length === 1 ? SIXBIT_TEXT.indexOf(char) : -1;
}

/** NMEA 0183's checksum: the characters' codes, exclusive-or'd, as two upper-case hexadecimal digits. */
export function nmeaChecksum(text: string): string {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum ^= text.charCodeAt(i) & 0xff;
  return sum.toString(16).toUpperCase().padStart(2, "0");
}
