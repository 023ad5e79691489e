/** Joins the PES packets of one elementary stream. Source: ITU-T H.222.0, 2.4.3.6 (PES) and 2.12.4 (metadata access units). */
import { MAX_PACKET_BYTES } from "./packet.ts";

export interface PesJoiner {
  /** The payloads that the transport packet's payload completes; `unitStart` says that a PES packet begins in it. */
  push(payload: Uint8Array, unitStart: boolean): Uint8Array[];
  /** A transport packet was lost: a PES packet with a hole would be taken for a whole one. */
  drop(): void;
  end(): Uint8Array[];
}

/** `accessUnits`: the stream wraps its data in metadata access unit cells (stream type 0x15). */
export function createPesJoiner(accessUnits: boolean): PesJoiner {
  let chunks: Uint8Array[] = [];
  let size = 0;
  /** Bytes of the whole PES packet by its own header; null until the header is there, Infinity when it does not say. */
  let expected: number | null = null;
  let open = false;

  const drop = (): void => {
    chunks = [];
    size = 0;
    expected = null;
    open = false;
  };
  const finish = (): Uint8Array[] => {
    const bytes = new Uint8Array(size);
    let at = 0;
    for (const chunk of chunks) {
      bytes.set(chunk, at);
      at += chunk.length;
    }
    const whole = expected !== null && (expected === Number.POSITIVE_INFINITY || size >= expected);
    const payload = whole ? pesPayload(bytes.subarray(0, Math.min(size, expected!))) : null;
    drop();
    if (!payload) return [];
    return accessUnits ? cells(payload) : [payload];
  };
  const push = (payload: Uint8Array, unitStart: boolean): Uint8Array[] => {
    const out = unitStart && open ? finish() : [];
    if (unitStart) open = true;
    if (!open) return out;
    chunks.push(payload.slice());
    size += payload.length;
    if (expected === null && size >= 6) {
      const [b4, b5] = [byteAt(chunks, 4), byteAt(chunks, 5)];
      expected = b4 * 256 + b5 === 0 ? Number.POSITIVE_INFINITY : 6 + b4 * 256 + b5;
    }
    if (size > MAX_PACKET_BYTES) drop();
    else if (expected !== null && size >= expected) out.push(...finish());
    return out;
  };
  return { push, drop, end: () => (open ? finish() : []) };
}

function byteAt(chunks: readonly Uint8Array[], index: number): number {
  let at = index;
  for (const chunk of chunks) {
    if (at < chunk.length) return chunk[at]!;
    at -= chunk.length;
  }
  return 0;
}

function pesPayload(pes: Uint8Array): Uint8Array | null {
  if (pes.length < 9 || pes[0] !== 0 || pes[1] !== 0 || pes[2] !== 1) return null;
  const start = 9 + pes[8]!;
  return start <= pes.length ? pes.slice(start) : null;
}

/** The data of each metadata access unit cell: a five-byte header whose last two bytes are the length. */
function cells(payload: Uint8Array): Uint8Array[] {
  const out: Uint8Array[] = [];
  let at = 0;
  while (at + 5 <= payload.length) {
    const end = at + 5 + payload[at + 3]! * 256 + payload[at + 4]!;
    if (end > payload.length) break;
    out.push(payload.slice(at + 5, end));
    at = end;
  }
  return out;
}
