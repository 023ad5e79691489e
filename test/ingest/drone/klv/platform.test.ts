import { describe, expect, test } from "vitest";
import { decodeKlvPacket } from "../../../../ingest/drone/klv/packet.ts";
import { platformState } from "../../../../ingest/drone/klv/platform.ts";
import { buildPacket, item, STAMP, VERSION } from "./build.ts";

const state = (...items: Uint8Array[]) => {
  const packet = decodeKlvPacket(buildPacket([STAMP, ...items, VERSION]));
  if (packet.kind === "refused") throw new Error(packet.sentence);
  return platformState(packet);
};
const zero4 = [0, 0, 0, 0];

describe("what a packet says in several ways is one thing", () => {
  test("the full-range attitude goes before the narrow one", () => {
    expect(state(item(6, [0x7f, 0xff])).pitchDeg).toBe(20);
    expect(state(item(6, [0x7f, 0xff]), item(90, [0x7f, 0xff, 0xff, 0xff])).pitchDeg).toBe(90);
  });

  test("corners are the full ones, else offsets from the centre, and none unless all four are known", () => {
    const centre = [item(23, zero4), item(24, zero4)];
    const offsets = [26, 27, 28, 29, 30, 31, 32, 33].map((tag) => item(tag, [0x7f, 0xff]));
    expect(state(...centre, ...offsets).corners).toEqual(Array(4).fill({ lonDeg: 0.075, latDeg: 0.075 }));
    expect(state(...centre, ...offsets, item(82, zero4), item(83, zero4)).corners![0]).toEqual({
      lonDeg: 0,
      latDeg: 0,
    });
    expect(state(...offsets).corners).toBeNull();
    expect(state(...centre, ...offsets.slice(1)).corners).toBeNull();
  });

  test("half a position is none", () => {
    expect(state(item(13, zero4)).sensor).toBeNull();
    expect(state(item(13, zero4), item(14, zero4)).sensor).toEqual({ lonDeg: 0, latDeg: 0 });
  });

  test("the core identifier and the operational mode are given as such", () => {
    expect(state(item(94, [1, 0x70, 0xf5]), item(77, [3]))).toMatchObject({
      coreIdentifier: "0170f5",
      operationalMode: "exercise",
    });
    expect(state()).toMatchObject({ coreIdentifier: null, operationalMode: null });
  });
});
