import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  formatAge,
  formatAxes,
  formatBearing,
  formatLatitude,
  formatLongitude,
  formatRange,
  formatSpeed,
  jst,
  UNKNOWN,
  utc,
} from "../../web/src/units.ts";

describe("degrees and minutes", () => {
  test.each([
    [0, "00°00.000'N"],
    [34.5, "34°30.000'N"],
    [-34.5, "34°30.000'S"],
    [35.0999999, "35°06.000'N"],
    [59.9999999, "60°00.000'N"],
    [-0.0000001, "00°00.000'N"],
  ])("latitude %f reads %s", (deg, text) => expect(formatLatitude(deg)).toBe(text));

  test.each([
    [129.5, "129°30.000'E"],
    [-5.25, "005°15.000'W"],
    [180, "180°00.000'W"],
    [540, "180°00.000'W"],
    [190, "170°00.000'W"],
  ])("longitude %f reads %s", (deg, text) => expect(formatLongitude(deg)).toBe(text));

  test("minutes never reach 60 and the text reads back to within half a thousandth", () => {
    fc.assert(
      fc.property(fc.double({ min: -90, max: 90, noNaN: true }), (deg) => {
        const found = /^(\d{2})°(\d{2}\.\d{3})'([NS])$/.exec(formatLatitude(deg));
        expect(found).not.toBeNull();
        const minutes = Number(found?.[2]);
        expect(minutes).toBeLessThan(60);
        const back = (Number(found?.[1]) + minutes / 60) * (found?.[3] === "S" ? -1 : 1);
        expect(Math.abs(back - deg)).toBeLessThan(0.0005 / 60 + 1e-9);
      }),
    );
  });
});

test("a bearing has three digits and 359.6 is north", () => {
  expect(formatBearing(7.2)).toBe("007°");
  expect(formatBearing(359.6)).toBe("000°");
  expect(formatBearing(-10)).toBe("350°");
  expect(formatBearing(Number.NaN)).toBe(UNKNOWN);
});

test("speed is in knots, and what is not known is never a zero", () => {
  expect(formatSpeed(1852 / 3600)).toBe("1.0");
  expect(formatSpeed(undefined)).toBe(UNKNOWN);
});

test("ranges are metres below a cable and nautical miles above", () => {
  expect(formatRange(120)).toBe("120 m");
  expect(formatRange(1852)).toBe("1.00 nm");
  expect(formatRange(60_000)).toBe("32.4 nm");
});

test("semi-axes are said in metres and nautical miles", () => {
  expect(formatAxes(640, 210)).toBe("640 × 210 m · 0.346 × 0.113 nm");
  expect(formatAxes(640, undefined)).toBe(UNKNOWN);
});

test("ages count up through minutes, hours and days, and never below zero", () => {
  expect([-3, 7, 754, 11_045, 172_800].map((age) => formatAge(age))).toEqual([
    "0:00",
    "0:07",
    "12:34",
    "3:04:05",
    "2 d",
  ]);
});

test("JST is nine hours ahead, over midnight too", () => {
  const timeUs = Date.UTC(2022, 4, 14, 20, 30, 5) * 1000;
  expect(utc(timeUs)).toEqual({ date: "2022-05-14", time: "20:30:05" });
  expect(jst(timeUs)).toEqual({ date: "2022-05-15", time: "05:30:05" });
});
