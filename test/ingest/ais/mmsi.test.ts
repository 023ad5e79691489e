import { describe, expect, test } from "vitest";
import { encodePositionA, encodePositionB, encodeSafetyText } from "../../../exercise/ais_encode.ts";
import { decodeMessage } from "../../../ingest/ais/message.ts";
import { type Distress, distressOf, isVessel, mmsiClass } from "../../../ingest/ais/mmsi.ts";

test.each([
  [431_000_001, "ship"],
  [215_724_000, "ship"],
  [775_999_999, "ship"],
  [4_310_001, "coast-station"],
  [43_100_001, "group-of-ships"],
  [111_232_511, "sar-aircraft"],
  [994_310_001, "aid-to-navigation"],
  [984_310_001, "craft-of-parent"],
  [843_100_001, "handheld"],
  [970_110_950, "sart"],
  [972_158_237, "man-overboard"],
  [974_000_001, "epirb"],
  [971_000_001, "unknown"],
  [123_456_789, "unknown"],
  [0, "unknown"],
  [1_073_741_823, "unknown"],
])("MMSI %i is a %s", (mmsi, expected) => {
  expect(mmsiClass(mmsi)).toBe(expected);
  expect(isVessel(mmsi)).toBe(expected === "ship" || expected === "craft-of-parent");
});

const SHIP = 431_000_001;
const fix = { position: null, sogMps: null, cogDeg: null, headingDeg: null, second: 60, turnDegPerMin: null };
function heard(bits: readonly number[]): Distress | null {
  const message = decodeMessage(Uint8Array.from(bits));
  if ("code" in message) throw new Error(message.sentence);
  return distressOf(message);
}

describe("calls for help", () => {
  test.each([
    [970_110_950, 14, { kind: "sart", state: "active", evidence: "nav-status" }],
    [972_110_950, 14, { kind: "man-overboard", state: "active", evidence: "nav-status" }],
    [974_110_950, 14, { kind: "epirb", state: "active", evidence: "nav-status" }],
    [974_110_950, 15, { kind: "epirb", state: "test", evidence: "nav-status" }],
    [970_110_950, 0, { kind: "sart", state: "active", evidence: "beacon" }],
    [SHIP, 14, { kind: "ship", state: "active", evidence: "nav-status" }],
    [SHIP, 15, null],
    [SHIP, 0, null],
  ])("MMSI %i with navigation status %i", (mmsi, navStatus, expected) => {
    expect(heard(encodePositionA({ ...fix, mmsi, navStatus }))).toEqual(expected);
  });

  test.each([
    ["SART ACTIVE", "sart"],
    ["MOB ACTIVE", "man-overboard"],
    ["EPIRB ACTIVE", "epirb"],
    ["MAYDAY MAYDAY MAYDAY", "ship"],
    ["MAYDAYMAYDAY", "ship"],
    ["mv x is sinking, abandon ship", "ship"],
    ["THIS IS NOT A TEST. MAYDAY", "ship"],
    ["MAN OVERBOARD", "man-overboard"],
  ])("the text %j from any ship is active", (text, kind) => {
    expect(heard(encodeSafetyText(SHIP, text))).toEqual({ kind, state: "active", evidence: "text" });
  });

  test.each(["SART TEST", "RCVD YR TEST MSG", "EP228 IX48 FG3 DK7 PL56.", "ASTRALSOSTA CALLING", ""])(
    "the text %j from a ship is none",
    (text) => {
      expect(heard(encodeSafetyText(SHIP, text))).toBeNull();
    },
  );

  test("a test is a test, from a ship and from a beacon", () => {
    expect(heard(encodeSafetyText(SHIP, "EPIRB ACTIVE TEST"))).toMatchObject({ kind: "epirb", state: "test" });
    expect(heard(encodeSafetyText(970_110_950, "SART TEST"))).toMatchObject({ kind: "sart", state: "test" });
  });

  test("a beacon that says anything else is active: in doubt it is a call", () => {
    expect(heard(encodeSafetyText(972_110_950, ""))).toEqual({
      kind: "man-overboard",
      state: "active",
      evidence: "beacon",
    });
    expect(heard(encodePositionB({ ...fix, mmsi: 972_110_950 }))).toEqual({
      kind: "man-overboard",
      state: "active",
      evidence: "beacon",
    });
  });
});
