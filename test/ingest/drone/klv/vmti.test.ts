import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ItemNote } from "../../../../ingest/drone/klv/errors.ts";
import { targetPlace } from "../../../../ingest/drone/klv/platform.ts";
import { decodeVmti, pixelOf } from "../../../../ingest/drone/klv/vmti.ts";
import { berLengthOf, item } from "./build.ts";

const pack = (...parts: readonly (readonly number[] | Uint8Array)[]) => {
  const bytes = parts.flatMap((p) => [...p]);
  return [...berLengthOf(bytes.length), ...bytes];
};
function decode(...items: Uint8Array[]) {
  const notes: ItemNote[] = [];
  return { set: decodeVmti(Uint8Array.from(items.flatMap((i) => [...i])), [74], notes), notes };
}
// IMAPB(-90, 90, 4) of 34.5, IMAPB(-180, 180, 4) of 129.5, IMAPB(-900, 19000, 2) of 0, by ST 1201: (value - low) * 2^(8n - 1 - ceil(log2(high - low))).
const LOCATION = [...be(124.5 * 2 ** 23, 4), ...be(309.5 * 2 ** 22, 4), ...be(900, 2)];
function be(value: number, bytes: number): number[] {
  return Array.from({ length: bytes }, (_, i) => Math.floor(value / 256 ** (bytes - 1 - i)) % 256);
}

describe("targets", () => {
  test("a location pack, with sigmas and correlations as far as it goes", () => {
    const sigmas = [...be(10 * 32, 2), ...be(20 * 32, 2), ...be(5 * 32, 2)];
    const rhos = [...be(1.5 * 2 ** 14, 2), ...be(2 ** 14, 2), ...be(0.5 * 2 ** 14, 2)];
    const { set, notes } = decode(
      item(4, [5]),
      item(101, [
        ...pack([7], item(17, LOCATION)),
        ...pack([8], item(17, [...LOCATION, ...sigmas])),
        ...pack([0x81, 0], item(17, [...LOCATION, ...sigmas, ...rhos])),
      ]),
    );
    expect(notes).toEqual([]);
    expect(set.targets.map((t) => t.targetId)).toEqual([7, 8, 128]);
    expect(set.targets[0]!.location).toEqual({ latDeg: 34.5, lonDeg: 129.5, haeM: 0, sigmaM: null, rho: null });
    expect(set.targets[1]!.location!.sigmaM).toEqual({ east: 10, north: 20, up: 5 });
    expect(set.targets[2]!.location!.rho).toEqual({ eastNorth: 0.5, eastUp: 0, northUp: -0.5 });
  });

  test("are where their location says, else their offset from the frame's centre, else nowhere", () => {
    const { set } = decode(
      item(101, [
        ...pack([1], item(17, LOCATION)),
        ...pack(
          [2],
          item(10, be(19.7 * 2 ** 17 + 0.6 - ((19.7 * 2 ** 17) % 1), 3)),
          item(11, be(19.2 * 2 ** 17 + 1, 3)),
        ),
        ...pack([3]),
      ]),
    );
    const centre = { lonDeg: 129, latDeg: 34 };
    expect(targetPlace(set.targets[0]!, centre)).toEqual({ lonDeg: 129.5, latDeg: 34.5 });
    const offset = targetPlace(set.targets[1]!, centre)!;
    expect(offset.latDeg).toBeCloseTo(34.5, 4);
    expect(offset.lonDeg).toBeCloseTo(129, 4);
    expect(targetPlace(set.targets[1]!, null)).toBeNull();
    expect(targetPlace(set.targets[2]!, centre)).toBeNull();
  });

  test("a set of a version below 4 has linear numbers", () => {
    const { set } = decode(item(4, [3]), item(101, pack([1], item(10, [0x7f, 0xff, 0xff]), item(12, [0xff, 0xff]))));
    expect(set.targets[0]).toMatchObject({ latOffsetDeg: 19.2, haeM: 19_000 });
  });

  test("fewer reported than detected is no fault", () => {
    expect(decode(item(5, [28]), item(6, [14])).notes).toEqual([]);
  });

  test("a bad field goes with a note, the target stays; a cut-off series keeps what came before", () => {
    const { set, notes } = decode(item(101, [...pack([1], item(17, [1, 2, 3]), item(5, [80])), 200, 1]));
    expect(set.targets).toMatchObject([{ targetId: 1, location: null, confidencePercent: 80 }]);
    expect(notes.map((n) => n.path)).toEqual([
      [74, 101],
      [74, 101, 17],
    ]);
  });

  test("any bytes at all give a set and never throw", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.boolean(), (bytes, asSeries) => {
        expect(decode(asSeries ? item(101, [...bytes]) : bytes).set.targets).toBeInstanceOf(Array);
      }),
      { numRuns: 500 },
    );
  });
});

test("pixel numbers count from one, row by row", () => {
  expect(pixelOf(1, 1_920)).toEqual({ column: 1, row: 1 });
  expect(pixelOf(1_920, 1_920)).toEqual({ column: 1_920, row: 1 });
  expect(pixelOf(1_921, 1_920)).toEqual({ column: 1, row: 2 });
});
