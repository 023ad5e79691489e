/** The door of the KLV decoder for whole streams: bytes of a KLV file or an MPEG transport stream in, packets out. */
import { createTsDemuxer, looksLikeTransportStream, type TsDemuxer } from "./mpegts.ts";
import { createKlvSplitter } from "./split.ts";

export interface KlvStream {
  /** Packets from key to checksum, for `decodeKlvPacket`. The first 564 bytes decide what the stream is. */
  push(chunk: Uint8Array): Uint8Array[];
  end(): Uint8Array[];
  /** Bytes that belonged to no packet, of the transport stream and of the KLV in it. */
  skippedBytes(): number;
}

const DECIDING_BYTES = 3 * 188;

export function createKlvStream(): KlvStream {
  const splitter = createKlvSplitter();
  let demuxer: TsDemuxer | null = null;
  let undecided: Uint8Array | null = new Uint8Array();

  const split = (bytes: Uint8Array): Uint8Array[] => {
    if (!demuxer) return splitter.push(bytes);
    return demuxer.push(bytes).flatMap((payload) => splitter.push(payload));
  };
  const decide = (): Uint8Array[] => {
    const bytes = undecided!;
    undecided = null;
    if (looksLikeTransportStream(bytes)) demuxer = createTsDemuxer();
    return split(bytes);
  };
  const push = (chunk: Uint8Array): Uint8Array[] => {
    if (!undecided) return split(chunk);
    const bytes = new Uint8Array(undecided.length + chunk.length);
    bytes.set(undecided);
    bytes.set(chunk, undecided.length);
    undecided = bytes;
    return bytes.length >= DECIDING_BYTES ? decide() : [];
  };
  const end = (): Uint8Array[] => {
    const packets = undecided ? decide() : [];
    for (const payload of demuxer?.end() ?? []) packets.push(...splitter.push(payload));
    splitter.end();
    return packets;
  };
  return { push, end, skippedBytes: () => splitter.skippedBytes() + (demuxer?.counts().skippedBytes ?? 0) };
}
