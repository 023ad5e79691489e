/** A byte stream to packets: finds each key, takes the length's worth of bytes, and goes on at the next key after damage. */
import { berLength } from "./ber.ts";
import { MAX_PACKET_BYTES, UAS_DATALINK_KEY } from "./packet.ts";

export interface KlvSplitter {
  /** The packets that the chunk completes, from key to checksum, not yet checked. */
  push(chunk: Uint8Array): Uint8Array[];
  /** The stream's end: bytes of a packet that never became whole count as skipped. */
  end(): void;
  /** Bytes that belonged to no packet. */
  skippedBytes(): number;
}

/** Holds at most one packet and one chunk. */
export function createKlvSplitter(): KlvSplitter {
  let held = new Uint8Array();
  let skipped = 0;

  const push = (chunk: Uint8Array): Uint8Array[] => {
    held = held.length === 0 ? chunk.slice() : joined(held, chunk);
    const packets: Uint8Array[] = [];
    let at = 0;
    for (;;) {
      const key = findKey(held, at);
      skipped += key.at - at;
      at = key.at;
      if (!key.whole) break;
      const end = packetEnd(held, at);
      if (end === "unknown") break;
      if (end === "impossible") {
        at += 1;
        skipped += 1;
        continue;
      }
      if (end > held.length) break;
      packets.push(held.slice(at, end));
      at = end;
    }
    held = held.slice(at);
    return packets;
  };
  const end = (): void => {
    skipped += held.length;
    held = new Uint8Array();
  };
  return { push, end, skippedBytes: () => skipped };
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(a.length + b.length);
  out.set(a);
  out.set(b, a.length);
  return out;
}

/** The first place from `from` on where the key stands, or could still begin when more bytes come (then `whole` is false). */
function findKey(bytes: Uint8Array, from: number): { readonly at: number; readonly whole: boolean } {
  for (let at = bytes.indexOf(UAS_DATALINK_KEY[0]!, from); at >= 0; at = bytes.indexOf(UAS_DATALINK_KEY[0]!, at + 1)) {
    const known = Math.min(UAS_DATALINK_KEY.length, bytes.length - at);
    let i = 1;
    while (i < known && bytes[at + i] === UAS_DATALINK_KEY[i]) i++;
    if (i === known) return { at, whole: known === UAS_DATALINK_KEY.length };
  }
  return { at: bytes.length, whole: false };
}

function packetEnd(bytes: Uint8Array, at: number): number | "unknown" | "impossible" {
  const lengthAt = at + UAS_DATALINK_KEY.length;
  const first = bytes[lengthAt];
  if (first === undefined) return "unknown";
  const octets = first < 0x80 ? 1 : 1 + (first & 0x7f);
  if (first === 0x80 || octets > 5) return "impossible";
  if (lengthAt + octets > bytes.length) return "unknown";
  const length = berLength(bytes, lengthAt)!;
  return length.next + length.value - at > MAX_PACKET_BYTES ? "impossible" : length.next + length.value;
}
