import { expect, test } from "vitest";
import { encodePositionA, encodePositionB, encodeStaticBName, toNmea } from "../../exercise/ais_encode.ts";

const KNOT = 1852 / 3600;

// Lines recorded on the air, published with their contents by gpsd: the same contents must give the same characters.
test("a recorded class B position is written letter for letter", () => {
  const bits = encodePositionB({
    mmsi: 338_087_471,
    position: { lonDeg: -74.0721316667, latDeg: 40.68454 },
    accurate: false,
    raim: true,
    sogMps: 0.1 * KNOT,
    cogDeg: 79.6,
    headingDeg: null,
    second: 49,
  });
  expect(toNmea(bits)).toEqual(["!AIVDM,1,1,,A,B52K>;h00Fc>jpUlNV@ikwpUoP06,0*4C"]);
});

test("a recorded class B name is written letter for letter", () => {
  expect(toNmea(encodeStaticBName(271_041_815, "ProGuy"))).toEqual(["!AIVDM,1,1,,A,H42O55i18tMET00000000000000,2*6D"]);
});

test("a recorded class A position is written letter for letter", () => {
  const bits = encodePositionA({
    type: 3,
    mmsi: 563_808_000,
    navStatus: 5,
    turnDegPerMin: 0,
    sogMps: 0,
    position: { lonDeg: -76.3275333333, latDeg: 36.91 },
    accurate: true,
    cogDeg: 252,
    headingDeg: 352,
    second: 35,
  });
  expect(toNmea(bits)).toEqual(["!AIVDM,1,1,,A,38Id705000rRVJhE7cl9n;160000,0*40"]);
});

test("values past a field's range are sent as its largest, and angles go round", () => {
  const still = { mmsi: 1, position: null, headingDeg: null, second: 0 };
  const wide = toNmea(encodePositionB({ ...still, sogMps: 1_000, cogDeg: 359.96 }));
  expect(wide).toEqual(toNmea(encodePositionB({ ...still, sogMps: 102.2 * KNOT, cogDeg: 0 })));
  expect(toNmea(encodePositionB({ ...still, sogMps: 0, cogDeg: -90 }))).toEqual(
    toNmea(encodePositionB({ ...still, sogMps: 0, cogDeg: 270 })),
  );
});
