import { expect, test } from "vitest";
import { decodeKlvPacket } from "../../../../ingest/drone/klv/packet.ts";
import { packetTime } from "../../../../ingest/drone/klv/time.ts";
import { buildPacket, item, STAMP, VERSION } from "./build.ts";

const at = (parts: readonly Uint8Array[], tag2IsUtc: boolean) => {
  const packet = decodeKlvPacket(buildPacket([STAMP, ...parts, VERSION]));
  if (packet.kind === "refused") throw new Error(packet.sentence);
  return packetTime(packet, tag2IsUtc);
};
const TAG2_US = 1_224_807_209_913_000;
const MINUS_27 = item(136, [0xe5]);
const OFFSET = item(137, [0xff, 0xfe]);

test("UTC is tag 2 with the leap seconds and the correction, both signed", () => {
  expect(at([MINUS_27, OFFSET], false)).toEqual({ timeUs: TAG2_US - 27_000_000 - 2, basis: "leap-seconds" });
});

test("a source that puts UTC in tag 2 is believed, and only the correction is added", () => {
  expect(at([MINUS_27, OFFSET], true)).toEqual({ timeUs: TAG2_US - 2, basis: "utc" });
});

test("without leap seconds the time says that it is not corrected", () => {
  expect(at([], false)).toEqual({ timeUs: TAG2_US, basis: "uncorrected" });
});
