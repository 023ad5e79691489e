import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createKlvStream } from "../../../../ingest/drone/klv/decode.ts";
import { createTsDemuxer, looksLikeTransportStream } from "../../../../ingest/drone/klv/mpegts.ts";
import { buildPacket, item, STAMP, VERSION } from "./build.ts";

const dataDir = process.env.TOMI_DATA;
if (!dataDir) console.warn("TOMI_DATA is not set: the recorded transport stream is skipped.");
const PACKET = buildPacket([STAMP, item(3, Array(400).fill(66)), VERSION]);

/** A transport stream of one programme whose metadata stream (PID 0x101) carries the payloads, a PES packet each. */
function transportStream(payloads: readonly Uint8Array[], type: 0x06 | 0x15, declareLength = true): Uint8Array {
  const section = (table: number, body: number[]) => [
    0,
    table,
    0xb0,
    body.length + 9,
    0,
    1,
    0xc1,
    0,
    0,
    ...body,
    0,
    0,
    0,
    0,
  ];
  const klva = [0x05, 4, 0x4b, 0x4c, 0x56, 0x41];
  const out = [
    ...tsPacket(0, 0, true, section(0, [0, 1, 0xf0, 0x00])),
    ...tsPacket(
      0x1000,
      0,
      true,
      section(2, [0xe1, 0, 0xf0, 0, 0x1b, 0xe1, 0, 0xf0, 0, type, 0xe1, 1, 0xf0, klva.length, ...klva]),
    ),
  ];
  let counter = 0;
  for (const payload of payloads) {
    const data = type === 0x15 ? [0xfc, 0, 0xdf, payload.length >> 8, payload.length & 0xff, ...payload] : [...payload];
    const length = declareLength ? data.length + 3 : 0;
    const pes = [0, 0, 1, 0xbd, length >> 8, length & 0xff, 0x84, 0, 0, ...data];
    for (let at = 0; at < pes.length; at += 184)
      out.push(...tsPacket(0x101, counter++ & 15, at === 0, pes.slice(at, at + 184)));
    out.push(...tsPacket(0x100, 0, false, Array(184).fill(0))); // the video stream goes on between them
  }
  return Uint8Array.from(out);
}

function tsPacket(pid: number, counter: number, start: boolean, payload: number[]): number[] {
  const stuffing = 184 - payload.length;
  const adaptation = stuffing === 0 ? [] : stuffing === 1 ? [0] : [stuffing - 1, 0, ...Array(stuffing - 2).fill(0xff)];
  return [
    0x47,
    (start ? 0x40 : 0) | (pid >> 8),
    pid & 0xff,
    (stuffing ? 0x30 : 0x10) | counter,
    ...adaptation,
    ...payload,
  ];
}

const packetsOf = (bytes: Uint8Array, cut = bytes.length) => {
  const stream = createKlvStream();
  const out: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += cut) out.push(...stream.push(bytes.subarray(at, at + cut)));
  return [...out, ...stream.end()];
};

describe("a transport stream", () => {
  test.each([
    [0x06, true],
    [0x06, false],
    [0x15, true],
  ] as const)("of stream type %i (PES length declared: %s) gives its packets, however it is cut", (type, declared) => {
    const bytes = transportStream([PACKET, PACKET, PACKET], type, declared);
    for (const cut of [1, 187, 188, 1_000, bytes.length])
      expect(packetsOf(bytes, cut)).toEqual([PACKET, PACKET, PACKET]);
  });

  test("with a packet lost loses that PES packet only, never joins two halves", () => {
    const bytes = transportStream([PACKET, PACKET, PACKET], 0x06);
    // The fourth packet is the second of the first PES packet's three.
    const lossy = Uint8Array.from([...bytes.slice(0, 3 * 188), ...bytes.slice(4 * 188)]);
    expect(packetsOf(lossy)).toEqual([PACKET, PACKET]);
    const demuxer = createTsDemuxer();
    demuxer.push(lossy);
    expect(demuxer.counts().lostPackets).toBe(1);
  });

  test("with a packet lost from PES packets that do not say their length gives no packet with a hole", () => {
    const bytes = transportStream([PACKET, PACKET, PACKET], 0x06, false);
    const lossy = Uint8Array.from([...bytes.slice(0, 3 * 188), ...bytes.slice(4 * 188)]);
    const demuxer = createTsDemuxer();
    expect([...demuxer.push(lossy), ...demuxer.end()]).toEqual([PACKET, PACKET]);
  });

  test("out of step is found again", () => {
    const bytes = transportStream([PACKET, PACKET], 0x06);
    const demuxer = createTsDemuxer();
    const out = demuxer.push(Uint8Array.from([1, 2, 0x47, 3, ...bytes]));
    expect(out).toEqual([PACKET, PACKET]);
    expect(demuxer.counts().skippedBytes).toBe(4);
  });

  test("of any bytes at all never throws", () => {
    const start = transportStream([PACKET], 0x06);
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(start.length - 1), fc.nat(255)), { maxLength: 30 }), (changes) => {
        const bytes = start.slice();
        for (const [at, b] of changes) bytes[at] = b;
        const demuxer = createTsDemuxer();
        demuxer.push(bytes);
        demuxer.end();
      }),
      { numRuns: 500 },
    );
  });

  test.skipIf(!dataDir)("as ffmpeg writes it gives the same thirty packets in one piece and in many", () => {
    const bytes = readFileSync(join(dataDir!, "data/drone/synthetic_0601_all_tags.ts"));
    expect(looksLikeTransportStream(bytes)).toBe(true);
    const whole = packetsOf(bytes);
    expect(whole.length).toBe(30);
    expect(packetsOf(bytes, 777)).toEqual(whole);
  });
});

test("a KLV file shorter than three transport packets is taken for what it is", () => {
  expect(packetsOf(PACKET)).toEqual([PACKET]);
  expect(packetsOf(new Uint8Array())).toEqual([]);
});
