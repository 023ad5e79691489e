/**
 * The metadata stream of an MPEG transport stream: finds the programme's KLV by its map table, joins its PES packets, and gives
 * their payloads. Sources: ITU-T H.222.0 (2.4.3 packets, 2.4.4 tables); MISB ST 1402 (stream type 0x06 with the registration "KLVA"
 * carries KLV as it is; 0x15 wraps it in metadata access units).
 */
import { createPesJoiner, type PesJoiner } from "./pes.ts";

const PACKET = 188;
const SYNC = 0x47;
const STREAM_PRIVATE = 0x06;
const STREAM_METADATA = 0x15;
const DESCRIPTOR_REGISTRATION = 0x05;
const KLVA = [0x4b, 0x4c, 0x56, 0x41];
/** A transport stream has some handful of programmes; a damaged table could name thousands. */
const MAX_STREAMS = 64;

export interface TsDemuxer {
  /** KLV bytes that the chunk completes, a PES payload each, for a splitter. */
  push(chunk: Uint8Array): Uint8Array[];
  /** What the last PES packets of undeclared length hold. */
  end(): Uint8Array[];
  counts(): { readonly packets: number; readonly lostPackets: number; readonly skippedBytes: number };
}

/** Whether the bytes begin as a transport stream does: three sync bytes 188 apart, or as many as there are. */
export function looksLikeTransportStream(bytes: Uint8Array): boolean {
  if (bytes.length < PACKET) return false;
  for (let at = 0; at < Math.min(bytes.length, 3 * PACKET); at += PACKET) if (bytes[at] !== SYNC) return false;
  return true;
}

export function createTsDemuxer(): TsDemuxer {
  let held: Uint8Array = new Uint8Array();
  const counts = { packets: 0, lostPackets: 0, skippedBytes: 0 };
  const mapPids = new Set<number>();
  const streams = new Map<number, PesJoiner>();
  const continuity = new Map<number, number>();

  const onPacket = (packet: Uint8Array, out: Uint8Array[]): void => {
    counts.packets++;
    const damaged = (packet[1]! & 0x80) !== 0;
    const unitStart = (packet[1]! & 0x40) !== 0;
    const pid = ((packet[1]! & 0x1f) << 8) | packet[2]!;
    const adaptation = (packet[3]! & 0x20) !== 0 ? 1 + packet[4]! : 0;
    if (damaged || (packet[3]! & 0x10) === 0 || 4 + adaptation >= PACKET) return;
    const payload = packet.subarray(4 + adaptation);
    const joiner = streams.get(pid);
    if (pid === 0 || mapPids.has(pid)) {
      if (unitStart) onSection(pid, payload);
    } else if (joiner) {
      const counter = packet[3]! & 0x0f;
      const before = continuity.get(pid);
      if (before === counter) return; // a packet may be sent twice
      const lost = before !== undefined && counter !== ((before + 1) & 0x0f);
      if (lost) {
        counts.lostPackets++;
        joiner.drop();
      }
      continuity.set(pid, counter);
      out.push(...joiner.push(payload, unitStart));
    }
  };

  const onSection = (pid: number, payload: Uint8Array): void => {
    const at = 1 + payload[0]!;
    const length = ((payload[at + 1] ?? 0) & 0x0f) * 256 + (payload[at + 2] ?? 0);
    const end = at + 3 + length - 4; // the CRC stands behind it
    // A table that runs over its packet names more streams than a sensor's feed has; what fits is read.
    const section = payload.subarray(at, Math.min(end, payload.length));
    if (pid === 0 && section[0] === 0x00) {
      for (let i = 8; i + 4 <= section.length && mapPids.size < MAX_STREAMS; i += 4) {
        if (section[i]! * 256 + section[i + 1]! !== 0) mapPids.add(((section[i + 2]! & 0x1f) << 8) | section[i + 3]!);
      }
    } else if (section[0] === 0x02) {
      for (const { pid: streamPid, type } of klvStreams(section)) {
        if (!streams.has(streamPid) && streams.size < MAX_STREAMS)
          streams.set(streamPid, createPesJoiner(type === STREAM_METADATA));
      }
    }
  };

  const push = (chunk: Uint8Array): Uint8Array[] => {
    const bytes = new Uint8Array(held.length + chunk.length);
    bytes.set(held);
    bytes.set(chunk, held.length);
    const out: Uint8Array[] = [];
    let at = 0;
    while (at + PACKET <= bytes.length) {
      // In step, the next packet's sync byte stands behind this one; out of step, look for the next place where both do.
      const inStep = bytes[at] === SYNC && (at + PACKET === bytes.length || bytes[at + PACKET] === SYNC);
      if (!inStep) {
        counts.skippedBytes++;
        at++;
        continue;
      }
      onPacket(bytes.subarray(at, at + PACKET), out);
      at += PACKET;
    }
    held = bytes.slice(at);
    return out;
  };
  const end = (): Uint8Array[] => [...streams.values()].flatMap((joiner) => joiner.end());
  return { push, end, counts: () => ({ ...counts }) };
}

/** The elementary streams of a programme map section that carry KLV. */
function klvStreams(section: Uint8Array): { pid: number; type: number }[] {
  const found: { pid: number; type: number }[] = [];
  const programInfo = ((section[10] ?? 0) & 0x0f) * 256 + (section[11] ?? 0);
  let at = 12 + programInfo;
  while (at + 5 <= section.length) {
    const type = section[at]!;
    const pid = ((section[at + 1]! & 0x1f) << 8) | section[at + 2]!;
    const infoLength = (section[at + 3]! & 0x0f) * 256 + section[at + 4]!;
    const info = section.subarray(at + 5, at + 5 + infoLength);
    if (type === STREAM_METADATA || (type === STREAM_PRIVATE && isKlva(info))) found.push({ pid, type });
    at += 5 + infoLength;
  }
  return found;
}

function isKlva(descriptors: Uint8Array): boolean {
  for (let at = 0; at + 2 <= descriptors.length; at += 2 + descriptors[at + 1]!) {
    if (descriptors[at] === DESCRIPTOR_REGISTRATION && KLVA.every((byte, i) => descriptors[at + 2 + i] === byte))
      return true;
  }
  return false;
}
