import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Geolocation, geolocate, type LineOfSight, type SightSigmas } from "../../../ingest/drone/geolocate.ts";
import { createKlvStream } from "../../../ingest/drone/klv/decode.ts";
import { decodeKlvPacket } from "../../../ingest/drone/klv/packet.ts";
import { platformState } from "../../../ingest/drone/klv/platform.ts";
import { direct, inverse } from "../../../model/geodesy.ts";
import { ellipse } from "../../../model/place.ts";

const dataDir = process.env.TOMI_DATA;
if (!dataDir) console.warn("TOMI_DATA is not set: the comparison with a real aircraft's frame centres is skipped.");

const SIGMAS: SightSigmas = {
  horizontalM: 5,
  verticalM: 10,
  headingDeg: 1,
  pitchDeg: 0.3,
  rollDeg: 0.3,
  gimbalDeg: 0.2,
};
const LEVEL: LineOfSight = {
  sensor: { lonDeg: 129.5, latDeg: 34.5 },
  heightM: 1_500,
  headingDeg: 0,
  pitchDeg: 0,
  rollDeg: 0,
  relativeAzimuthDeg: 0,
  relativeElevationDeg: 0,
  relativeRollDeg: 0,
};
const located = (g: Geolocation) => {
  if (g.kind === "refused") throw new Error(`${g.code}: ${g.sentence}`);
  return g;
};
/** One sigma along the axes: the ellipse that holds 39.35 % has semi-axes of one sigma. */
const oneSigma = (g: Geolocation) => ellipse(located(g).covariance, 1 - Math.exp(-0.5));

const within = (value: number, expected: number, share: number) =>
  expect(Math.abs(value / expected - 1), `${value} against ${expected}`).toBeLessThan(share);

describe("one sigma from 1,500 m, as published for these errors", () => {
  test("nadir: 11 m", () => {
    const { majorM, minorM } = oneSigma(geolocate({ ...LEVEL, relativeElevationDeg: -90 }, SIGMAS));
    expect(majorM).toBeGreaterThan(10.5);
    expect(majorM).toBeLessThan(11.5);
    expect(minorM).toBeGreaterThan(8);
  });

  test.each([0, 137])(
    "10° down, heading %i°: 8.7 km off, 322 m by 152 m, the long axis along the line of sight",
    (headingDeg) => {
      const g = located(geolocate({ ...LEVEL, headingDeg, relativeElevationDeg: -10 }, SIGMAS));
      const { majorM, minorM, axisDeg } = oneSigma(g);
      expect(g.slantRangeM).toBeGreaterThan(8_600);
      expect(g.slantRangeM).toBeLessThan(8_750);
      within(majorM, 322, 0.02);
      within(minorM, 152, 0.02);
      expect(Math.abs(((axisDeg - headingDeg + 270) % 180) - 90)).toBeLessThan(1);
      expect(g.grazing).toBe(false);
    },
  );

  test("2° down: 48 km off, 11 km by 0.9 km, and flagged as grazing", () => {
    const g = located(geolocate({ ...LEVEL, relativeElevationDeg: -2 }, SIGMAS));
    const { majorM, minorM } = oneSigma(g);
    within(g.slantRangeM, 48_000, 0.03);
    within(majorM, 11_000, 0.05);
    within(minorM, 900, 0.06);
    expect(g.grazing).toBe(true);
  });
});

describe("the place", () => {
  const sensors = fc.record({
    lonDeg: fc.double({ min: -180, max: 180, noNaN: true }),
    latDeg: fc.double({ min: -85, max: 85, noNaN: true }),
  });

  test("straight down is the place below, everywhere on earth", () => {
    fc.assert(
      fc.property(sensors, fc.integer({ min: 0, max: 359 }), (sensor, headingDeg) => {
        const g = located(geolocate({ ...LEVEL, sensor, headingDeg, relativeElevationDeg: -90 }, SIGMAS));
        expect(inverse(sensor, g.place).distanceM).toBeLessThan(0.01);
        expect(g.slantRangeM).toBeCloseTo(1_500, 3);
      }),
    );
  });

  test("lies in the direction the camera looks, at the distance of the closed form for a sphere", () => {
    fc.assert(
      fc.property(
        sensors,
        fc.integer({ min: 0, max: 359 }),
        fc.integer({ min: 0, max: 359 }),
        fc.integer({ min: 5, max: 80 }),
        (sensor, heading, azimuth, down) => {
          const g = located(
            geolocate(
              { ...LEVEL, sensor, headingDeg: heading, relativeAzimuthDeg: azimuth, relativeElevationDeg: -down },
              SIGMAS,
            ),
          );
          const { distanceM, bearingDeg } = inverse(sensor, g.place);
          expect(Math.abs(((bearingDeg - heading - azimuth + 900) % 360) - 180)).toBeLessThan(0.1);
          const r = 6_371_000;
          const angle = (down * Math.PI) / 180 - Math.acos(((r + 1_500) / r) * Math.cos((down * Math.PI) / 180));
          expect(distanceM / (r * angle)).toBeCloseTo(1, 1.8);
        },
      ),
    );
  });

  test("pitch, roll and the image's angles turn the ray the way their names say", () => {
    const at = (over: Partial<LineOfSight>) => {
      const g = located(geolocate({ ...LEVEL, relativeElevationDeg: -45, ...over }, SIGMAS));
      return inverse(LEVEL.sensor, g.place);
    };
    const straight = at({}).distanceM;
    expect(at({ pitchDeg: 5 }).distanceM).toBeGreaterThan(straight);
    expect(at({ imageDownDeg: 5 }).distanceM).toBeLessThan(straight);
    expect(at({ imageRightDeg: 5 }).bearingDeg).toBeLessThan(90);
    expect(at({ imageRightDeg: 5 }).bearingDeg).toBeGreaterThan(1);
    // Right wing down: a camera looking down looks out to the left.
    const rolled = located(geolocate({ ...LEVEL, relativeElevationDeg: -90, rollDeg: 10 }, SIGMAS));
    expect(inverse(LEVEL.sensor, rolled.place).bearingDeg).toBeCloseTo(270, 0);
    // A camera turned over on its line of sight has its right on the left.
    expect(at({ imageRightDeg: 5, relativeRollDeg: 180 }).bearingDeg).toBeGreaterThan(270);
  });

  test("agrees with the covariance of a thousand perturbed rays at 10°", () => {
    const g = located(geolocate({ ...LEVEL, relativeElevationDeg: -10 }, SIGMAS));
    let seed = 12_345;
    const uniform = () => {
      seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
      return (seed + 1) / 2 ** 31;
    };
    const gauss = () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
    let [ee, nn] = [0, 0];
    const n = 4_000;
    for (let i = 0; i < n; i++) {
      const sensor = direct(direct(LEVEL.sensor, 90, 5 * gauss()), 0, 5 * gauss());
      const p = located(
        geolocate(
          {
            ...LEVEL,
            sensor,
            heightM: 1_500 + 10 * gauss(),
            headingDeg: gauss(),
            pitchDeg: 0.3 * gauss(),
            rollDeg: 0.3 * gauss(),
            relativeAzimuthDeg: 0.2 * gauss(),
            relativeElevationDeg: -10 + 0.2 * gauss(),
          },
          SIGMAS,
        ),
      ).place;
      const { distanceM, bearingDeg } = inverse(g.place, p);
      ee += (distanceM * Math.sin((bearingDeg * Math.PI) / 180)) ** 2 / n;
      nn += (distanceM * Math.cos((bearingDeg * Math.PI) / 180)) ** 2 / n;
    }
    expect(Math.sqrt(ee / g.covariance.eeM2)).toBeCloseTo(1, 1);
    expect(Math.sqrt(nn / g.covariance.nnM2)).toBeCloseTo(1, 1);
  });
});

describe("what has no place is refused with a code", () => {
  const code = (over: Partial<LineOfSight>) => {
    const g = geolocate({ ...LEVEL, ...over }, SIGMAS);
    return g.kind === "refused" ? g.code : g.kind;
  };
  test("rays at and above the horizon", () => {
    expect(code({ relativeElevationDeg: 0 })).toBe("ABOVE_HORIZON");
    expect(code({ relativeElevationDeg: 30 })).toBe("ABOVE_HORIZON");
    // The horizon from 1,500 m lies 1.24° down.
    expect(code({ relativeElevationDeg: -1.2 })).toBe("ABOVE_HORIZON");
    expect(code({ relativeElevationDeg: -1.3 })).toBe("located");
  });

  test("a sensor under water and numbers that are none", () => {
    expect(code({ heightM: -3 })).toBe("BELOW_SEA_LEVEL");
    expect(code({ headingDeg: Number.NaN })).toBe("NOT_FINITE");
    expect(code({ sensor: { lonDeg: Number.POSITIVE_INFINITY, latDeg: 0 } })).toBe("NOT_FINITE");
  });
});

test.skipIf(!dataDir)(
  "a real aircraft: its own frame centres, from its own angles, at the height it gives them",
  () => {
    const stream = createKlvStream();
    const packets = [...stream.push(readFileSync(join(dataDir!, "data/drone/Truck.klv"))), ...stream.end()];
    const missedM: number[] = [];
    const ranges: number[] = [];
    for (const bytes of packets) {
      const packet = decodeKlvPacket(bytes);
      if (packet.kind !== "packet") throw new Error(packet.sentence);
      const s = platformState(packet);
      const g = located(
        geolocate(
          {
            sensor: s.sensor!,
            heightM: s.sensorMslM!,
            headingDeg: s.headingDeg!,
            pitchDeg: s.pitchDeg!,
            rollDeg: s.rollDeg!,
            relativeAzimuthDeg: s.relativeAzimuthDeg!,
            relativeElevationDeg: s.relativeElevationDeg!,
            relativeRollDeg: s.relativeRollDeg!,
            seaLevelM: packet.values.get("frameCentreElevationM") as number,
          },
          SIGMAS,
        ),
      );
      missedM.push(inverse(s.frameCentre!, g.place).distanceM);
      ranges.push(Math.abs(g.slantRangeM - s.slantRangeM!));
    }
    const median = (v: number[]) => v.sort((a, b) => a - b)[v.length >> 1]!;
    expect(packets.length).toBe(711);
    // The aircraft's own solver knows the terrain it looked at; ours takes the one height that it reports.
    expect(median(missedM)).toBeLessThan(6);
    expect(median(ranges)).toBeLessThan(3);
  },
);
