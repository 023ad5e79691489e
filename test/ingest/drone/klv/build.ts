/** Builds packets for the tests of the decoder, the checksum by the standard's own words: a sum of big-endian 16-bit words. */
import { UAS_DATALINK_KEY } from "../../../../ingest/drone/klv/packet.ts";

export function item(tag: number, value: readonly number[]): Uint8Array {
  const oid = tag < 128 ? [tag] : [0x80 | (tag >> 7), tag & 0x7f];
  return Uint8Array.from([...oid, ...berLengthOf(value.length), ...value]);
}

export function berLengthOf(length: number, octets = length < 128 ? 0 : 2): number[] {
  if (octets === 0) return [length];
  return [
    0x80 | octets,
    ...Array.from({ length: octets }, (_, i) => Math.floor(length / 256 ** (octets - 1 - i)) % 256),
  ];
}

export const STAMP = Uint8Array.from(Buffer.from("0208000459f4a6aa4aa8", "hex"));
export const VERSION = item(65, [17]);

/** Key, length (in `octets` octets of the long form), the parts, and a right checksum. */
export function buildPacket(parts: readonly Uint8Array[], octets?: number): Uint8Array {
  const body = parts.flatMap((part) => [...part]);
  const bytes = [...UAS_DATALINK_KEY, ...berLengthOf(body.length + 4, octets), ...body, 1, 2];
  let sum = 0;
  for (let i = 0; i < bytes.length; i += 2) sum += bytes[i]! * 256 + (bytes[i + 1] ?? 0);
  return Uint8Array.from([...bytes, (sum >> 8) & 0xff, sum & 0xff]);
}
