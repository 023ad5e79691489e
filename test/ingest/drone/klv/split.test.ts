import fc from "fast-check";
import { expect, test } from "vitest";
import { MAX_PACKET_BYTES, UAS_DATALINK_KEY } from "../../../../ingest/drone/klv/packet.ts";
import { createKlvSplitter } from "../../../../ingest/drone/klv/split.ts";
import { buildPacket, item, STAMP, VERSION } from "./build.ts";

const PACKETS = [
  buildPacket([STAMP, VERSION]),
  buildPacket([STAMP, item(3, [...UAS_DATALINK_KEY, 5]), VERSION]),
  buildPacket([STAMP, item(3, Array(300).fill(65)), VERSION]),
];

test("packets come out whole however the stream is cut, with noise between them skipped and counted", () => {
  const noise = fc.uint8Array({ maxLength: 30 }).filter((bytes) => !bytes.includes(UAS_DATALINK_KEY[0]!));
  fc.assert(
    fc.property(
      fc.array(fc.tuple(noise, fc.constantFrom(...PACKETS)), { maxLength: 6 }),
      fc.integer({ min: 1, max: 400 }),
      (parts, cut) => {
        const stream = Uint8Array.from(parts.flatMap(([junk, packet]) => [...junk, ...packet]));
        const splitter = createKlvSplitter();
        const out: Uint8Array[] = [];
        for (let at = 0; at < stream.length; at += cut) out.push(...splitter.push(stream.subarray(at, at + cut)));
        splitter.end();
        expect(out).toEqual(parts.map(([, packet]) => packet));
        expect(splitter.skippedBytes()).toBe(parts.reduce((sum, [junk]) => sum + junk.length, 0));
      },
    ),
  );
});

test("a key with an impossible length is passed over, and the next packet is found", () => {
  const splitter = createKlvSplitter();
  const absurd = [0x84, ...[24, 16, 8, 0].map((shift) => ((MAX_PACKET_BYTES + 1) >> shift) & 0xff)];
  const broken = [...UAS_DATALINK_KEY, ...absurd, ...UAS_DATALINK_KEY, 0x80, 0x06, 0x0e];
  expect(splitter.push(Uint8Array.from([...broken, ...PACKETS[0]!]))).toEqual([PACKETS[0]]);
  expect(splitter.skippedBytes()).toBe(broken.length);
});

test("a packet that never ends counts as skipped at the stream's end", () => {
  const splitter = createKlvSplitter();
  expect(splitter.push(PACKETS[0]!.slice(0, -1))).toEqual([]);
  splitter.end();
  expect(splitter.skippedBytes()).toBe(PACKETS[0]!.length - 1);
});
