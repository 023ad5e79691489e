import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  imapb,
  imapbScale,
  linearSigned,
  linearUnsigned,
  signedInteger,
  unsignedInteger,
  utf8Text,
  utf16Text,
} from "../../../../ingest/drone/klv/numbers.ts";

const bytes = (...values: number[]) => Uint8Array.from(values);
function imapbEncode(value: number, length: number, low: number, high: number): Uint8Array {
  const { scale, zero } = imapbScale(length, low, high);
  let raw = BigInt(Math.floor(scale * (value - low) + zero));
  const out = new Uint8Array(length);
  for (let i = length - 1; i >= 0; i--) {
    out[i] = Number(raw & 255n);
    raw >>= 8n;
  }
  return out;
}

describe("IMAPB", () => {
  test.each([
    [[0x00, 0xd9, 0x2a], 0, 1_500_000, 13_898.5],
    [[0x2f, 0x92, 0x1e], -900, 40_000, 23_456.234375],
    [[0x3e, 0x90, 0x00], -1_000, 1_000, 1],
    [[0x48, 0x00], 0, 100, 72],
    [[0x02, 0x57, 0xc0], 1, 99_999, 2_400],
  ])("the standard's example %j over [%d, %d] is %d", (raw, low, high, expected) => {
    expect(imapb(bytes(...raw), low, high)).toBe(expected);
  });

  test("comes back within a step, and zero comes back as zero", () => {
    const ranges = fc.constantFrom([-900, 40_000], [-19.2, 19.2], [0, 360], [-1, 1], [-90, 90]) as fc.Arbitrary<
      [number, number]
    >;
    fc.assert(
      fc.property(
        ranges,
        fc.integer({ min: 2, max: 6 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        ([low, high], length, share) => {
          const value = low + share * (high - low);
          const step = 1 / imapbScale(length, low, high).scale;
          expect(Math.abs(imapb(imapbEncode(value, length, low, high), low, high)! - value)).toBeLessThanOrEqual(
            step * 1.001,
          );
          if (low <= 0) expect(imapb(imapbEncode(0, length, low, high), low, high)).toBeCloseTo(0, 9);
        },
      ),
    );
  });

  test("infinities, not-a-number and codes beyond the range are no value", () => {
    for (const top of [0xc8, 0xe8, 0xd0, 0xf8, 0xff]) expect(imapb(bytes(top, 0), 0, 100)).toBeNull();
    expect(imapb(bytes(0x7f, 0xff), 0, 100)).toBeNull();
    expect(imapb(bytes(), 0, 100)).toBeNull();
    expect(imapb(new Uint8Array(9), 0, 100)).toBeNull();
  });

  test("the top of a range of a power of two has a code of its own", () => {
    expect(imapb(bytes(0x80, 0), -1, 1)).toBe(1);
  });
});

test("linear mappings reach both ends, and the signed minimum is no value", () => {
  expect(linearUnsigned(bytes(0, 0), -900, 19_000)).toBe(-900);
  expect(linearUnsigned(bytes(0xff, 0xff), -900, 19_000)).toBe(19_000);
  expect(linearSigned(bytes(0x80, 0x01), 20)).toBe(-20);
  expect(linearSigned(bytes(0x7f, 0xff), 20)).toBe(20);
  expect(linearSigned(bytes(0x80, 0x00), 20)).toBeNull();
});

test("integers are exact or no value", () => {
  expect(unsignedInteger(bytes(0x00, 0x1f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff))).toBe(Number.MAX_SAFE_INTEGER);
  expect(unsignedInteger(bytes(0x00, 0x20, 0, 0, 0, 0, 0, 0))).toBeNull();
  expect(signedInteger(bytes(0xff, 0xe2))).toBe(-30);
  expect(signedInteger(bytes(0x80))).toBe(-128);
  expect(unsignedInteger(bytes())).toBeNull();
});

test("texts lose their padding and are no value when nothing remains", () => {
  expect(utf8Text(bytes(65, 66, 32, 0, 0))).toBe("AB");
  expect(utf8Text(bytes(0, 0))).toBeNull();
  expect(utf8Text(bytes(0xe9, 0x81, 0xa0, 0xe8, 0xa6, 0x8b))).toBe("遠見");
  expect(utf16Text(bytes(0, 0x4a, 0, 0x50))).toBe("JP");
  expect(utf8Text(bytes(0xff, 65))).toContain("A");
});
