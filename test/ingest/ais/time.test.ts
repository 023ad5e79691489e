import fc from "fast-check";
import { expect, test } from "vitest";
import { positionTimeUs } from "../../../ingest/ais/time.ts";

const at = (text: string) => Date.parse(text) * 1000;
const second = (s: number) => ({ kind: "second", second: s }) as const;

test.each([
  ["2010-06-11T11:46:11.390Z", 10, "2010-06-11T11:46:10Z"],
  ["2010-06-11T11:46:02.000Z", 58, "2010-06-11T11:45:58Z"],
  ["2010-12-31T23:59:58.000Z", 1, "2011-01-01T00:00:01Z"],
  ["2010-06-11T11:46:00.000Z", 0, "2010-06-11T11:46:00Z"],
])("received %s with second %i was at %s", (received, s, expected) => {
  expect(positionTimeUs(at(received), second(s))).toBe(at(expected));
});

test("without a second the position is as old as its reception", () => {
  for (const kind of ["unavailable", "manual", "dead-reckoning", "inoperative"] as const)
    expect(positionTimeUs(123_456_789, { kind })).toBe(123_456_789);
  expect(positionTimeUs(123_456_789, null)).toBe(123_456_789);
});

test("the position's time has the second that was sent and lies within half a minute", () => {
  fc.assert(
    fc.property(fc.integer({ min: 60e6, max: 4e15 }), fc.integer({ min: 0, max: 59 }), (receivedUs, s) => {
      const us = positionTimeUs(receivedUs, second(s));
      expect((us / 1e6) % 60).toBe(s);
      expect(Math.abs(us - receivedUs)).toBeLessThanOrEqual(30e6);
    }),
  );
});
