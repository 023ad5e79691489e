import { describe, expect, test } from "vitest";
import { type BearingObservation, type CoverageObservation, inverse, turnDeg } from "../../../model/index.ts";
import { ingestV1 } from "../../../proto/index.ts";
import { bench, configuration, contact, header, NOW_US, ORIGIN, type SubsurfaceRecord, verdict } from "../records.ts";

const VOLUMETRIC = { arrayId: "vol-b", geometry: ingestV1.ArrayGeometry.VOLUMETRIC };

/** A source that has sent the configuration of a line array and of a volumetric one. */
function listening(options?: Parameters<typeof bench>[1]) {
  const made = bench("subsurface", options);
  expect(verdict(made.admit(configuration(1)))).toBe("accepted");
  expect(verdict(made.admit(configuration(2, VOLUMETRIC)))).toBe("accepted");
  return made;
}

const bearing = (bearingTrueDeg: number, sigmaDeg = 1) => ({ arrayId: "vol-b", bearing: { bearingTrueDeg, sigmaDeg } });

describe("direction", () => {
  test("a cone is two bearings about the axis, of one contact: axis ± acos(cos θ / cos ε)", () => {
    const flat = listening().only(contact(3)) as BearingObservation;
    expect(flat.alternatives.map((one) => one.bearingDeg)).toEqual([expect.closeTo(150, 9), expect.closeTo(30, 9)]);
    expect(flat.alternatives.map((one) => one.weight)).toEqual([0.5, 0.5]);
    // acos(0.5 / cos 20°) = 57.85°
    const steep = listening().only(contact(3, { elevationDeg: 20 })) as BearingObservation;
    expect(steep.alternatives[0]?.bearingDeg).toBeCloseTo(147.85, 2);
    expect(steep.alternatives[1]?.bearingDeg).toBeCloseTo(32.15, 2);
  });

  test("the bearing's sigma is the cone's through the derivative, with the axis' own", () => {
    const flat = listening().only(contact(3)) as BearingObservation;
    expect(flat.alternatives[0]?.sigmaDeg).toBeCloseTo(Math.hypot(1, 0.5), 9);
    // Against a numeric derivative at an elevation of 20°.
    const at = (coneDeg: number): number => {
      const alone = listening();
      const cone = { cone: { coneAngleDeg: coneDeg, sigmaDeg: 1 }, elevationDeg: 20 };
      return (alone.only(contact(3, cone)) as BearingObservation).alternatives[0]!.bearingDeg;
    };
    const slope = (at(60.01) - at(59.99)) / 0.02;
    const steep = listening().only(contact(3, { elevationDeg: 20 })) as BearingObservation;
    expect(steep.alternatives[0]?.sigmaDeg).toBeCloseTo(Math.hypot(slope, 0.5), 4);
  });

  test("a contact carries the array's place, its sound speed, and whether the delay was taken out", () => {
    const one = listening().only(contact(3, { propagationDelayRemoved: true })) as BearingObservation;
    expect(one).toMatchObject({
      kind: "bearing",
      sensorPosition: ORIGIN,
      medium: "sound",
      propagationMps: 1_490,
      delayRemoved: true,
      arrayId: "line-a",
      contactId: "S1",
    });
  });

  test.each<[string, Parameters<typeof contact>[1], string]>([
    ["a true bearing of a volumetric array", bearing(123), "accepted"],
    ["a bearing of 400°", bearing(400), "rejected BAD_BEARING"],
    ["a bearing of −1°", bearing(-1), "rejected BAD_BEARING"],
    ["a bearing that is no number", bearing(Number.NaN), "rejected NOT_FINITE"],
    ["a sigma of 0", bearing(10, 0), "rejected BAD_BEARING"],
    ["a sigma of 91°", bearing(10, 91), "rejected BAD_BEARING"],
    ["a true bearing of a line", { bearing: { bearingTrueDeg: 10, sigmaDeg: 1 } }, "flagged MIRROR_NOT_RESOLVED"],
    [
      "a cone of a volumetric array",
      { arrayId: "vol-b", cone: { coneAngleDeg: 60, sigmaDeg: 1 } },
      "rejected BAD_CONE",
    ],
    ["a cone of 181°", { cone: { coneAngleDeg: 181, sigmaDeg: 1 } }, "rejected BAD_CONE NEAR_ENDFIRE"],
    ["a cone of 5°", { cone: { coneAngleDeg: 5, sigmaDeg: 1 } }, "flagged NEAR_ENDFIRE"],
    ["a cone of 175°", { cone: { coneAngleDeg: 175, sigmaDeg: 1 } }, "flagged NEAR_ENDFIRE"],
    [
      "a cone steeper than its elevation allows",
      { cone: { coneAngleDeg: 20, sigmaDeg: 1 }, elevationDeg: 60 },
      "rejected IMPOSSIBLE_CONE",
    ],
    ["no direction", { cone: null }, "rejected MISSING"],
    ["an empty set of bearings", { arrayId: "vol-b", ambiguous: {} }, "rejected MISSING"],
    [
      "weights that do not fit",
      { arrayId: "vol-b", ambiguous: { candidates: [{ bearingTrueDeg: 1, sigmaDeg: 1 }], weights: [1, 2] } },
      "rejected OUT_OF_RANGE",
    ],
  ])("%s", (_, more, expected) => {
    expect(verdict(listening().admit(contact(3, more)))).toBe(expected);
  });

  test("360° is 0°", () => {
    const one = listening().only(contact(3, bearing(360))) as BearingObservation;
    expect(one.alternatives).toEqual([{ bearingDeg: 0, sigmaDeg: 1, weight: 1 }]);
  });

  test("the weights of an ambiguous set are brought to a sum of 1", () => {
    const candidates = [10, 20, 30].map((bearingTrueDeg) => ({ bearingTrueDeg, sigmaDeg: 1 }));
    const ambiguous = { arrayId: "vol-b", ambiguous: { candidates, weights: [2, 1, 1] } };
    const one = listening().only(contact(3, ambiguous)) as BearingObservation;
    expect(one.alternatives.map((alternative) => alternative.weight)).toEqual([0.5, 0.25, 0.25]);
  });

  test("a sigma below the source's error floor is raised to it, and a flag multiplies it by three", () => {
    const floored = listening({ source: { errorFloorDeg: 2 } }).only(
      contact(3, bearing(10, 0.1)),
    ) as BearingObservation;
    expect(floored.alternatives[0]?.sigmaDeg).toBe(2);
    const flagged = listening().only(contact(3, { ...bearing(10), traceVelocityMps: 300 })) as BearingObservation;
    expect(flagged.flags).toEqual(["TRACE_VELOCITY"]);
    expect(flagged.alternatives[0]?.sigmaDeg).toBe(3);
  });
});

describe("what a contact says of its sound", () => {
  test.each<[string, Parameters<typeof contact>[1], string]>([
    ["an SNR without its reference", { snrDb: 10 }, "rejected BAD_SNR"],
    ["an SNR of 90 dB", { snrDb: 90, snrReference: 1 }, "rejected BAD_SNR"],
    ["an SNR of 0 dB", { snrDb: 0, snrReference: 1 }, "accepted"],
    ["a band above half the sample rate", { bandLowHz: 10, bandHighHz: 2_100 }, "rejected BAD_BAND"],
    ["a band upside down", { bandLowHz: 500, bandHighHz: 100 }, "rejected BAD_BAND"],
    ["half a band", { bandLowHz: 500 }, "rejected BAD_BAND"],
    [
      "a tonal outside its band",
      { bandLowHz: 10, bandHighHz: 100, tonals: [{ frequencyHz: 150 }] },
      "rejected BAD_BAND",
    ],
    ["64 tonals", { tonals: Array.from({ length: 64 }, (_, i) => ({ frequencyHz: 20 + i })) }, "accepted"],
    ["65 tonals", { tonals: Array.from({ length: 65 }, (_, i) => ({ frequencyHz: 20 + i })) }, "rejected TOO_MANY"],
    ["a shaft of 100 Hz", { demon: { shaftRateHz: 100 } }, "flagged DEMON_IMPLAUSIBLE"],
    ["one blade", { demon: { bladeCount: 1 } }, "flagged DEMON_IMPLAUSIBLE"],
    [
      "4 blades at 2 Hz that beat at 8.2 Hz",
      { demon: { shaftRateHz: 2, bladeCount: 4, bladeRateHz: 8.2 } },
      "accepted",
    ],
    [
      "4 blades at 2 Hz that beat at 8.3 Hz",
      { demon: { shaftRateHz: 2, bladeCount: 4, bladeRateHz: 8.3 } },
      "flagged DEMON_IMPLAUSIBLE",
    ],
    ["a trace velocity of 1,650 m/s", { traceVelocityMps: 1_650 }, "flagged TRACE_VELOCITY"],
    [
      "probabilities of 0.6 and 0.5",
      { classes: [0.6, 0.5].map((probability) => ({ probability })) },
      "rejected BAD_PROBABILITY",
    ],
    ["a probability of 1.2", { classes: [{ probability: 1.2 }] }, "rejected BAD_PROBABILITY BAD_PROBABILITY"],
    ["an elevation of 100°", { elevationDeg: 100 }, "rejected OUT_OF_RANGE"],
  ])("%s", (_, more, expected) => {
    const direction = { bearing: { bearingTrueDeg: 10, sigmaDeg: 1 }, arrayId: "vol-b" };
    expect(verdict(listening().admit(contact(3, { ...direction, ...more })))).toBe(expected);
  });

  test("no sound takes longer from one array to the other than its way lasts", () => {
    const two = listening();
    const other = {
      arrayId: "far",
      geometry: ingestV1.ArrayGeometry.POINT,
      origin: { latDeg: 34.5, lonDeg: 129.61 },
      depthM: 90,
    };
    two.admit(configuration(3, other));
    const wayM = inverse(ORIGIN, { latDeg: 34.5, lonDeg: 129.61 }).distanceM;
    const delay = (delayS: number) =>
      contact(4, { ...bearing(10), tdoas: [{ otherArrayId: "far", delayS, sigmaS: 0.01 }] });
    expect(verdict(two.admit(delay(wayM / 1_490 + 0.029)))).toBe("accepted");
    expect(verdict(two.admit(delay(-(wayM / 1_490 + 0.031))))).toBe("rejected IMPOSSIBLE_DELAY");
  });
});

describe("configurations", () => {
  test("a contact waits in quarantine for the configuration it names", () => {
    const fresh = bench("subsurface");
    expect(verdict(fresh.admit(contact(1)))).toBe("quarantined UNKNOWN_CONFIGURATION");
    fresh.admit(configuration(2));
    expect(verdict(fresh.admit(contact(3)))).toBe("accepted");
    expect(verdict(fresh.admit(contact(4, { configVersion: 2 })))).toBe("quarantined UNKNOWN_CONFIGURATION");
  });

  test("a configuration holds from its own time on", () => {
    const fresh = bench("subsurface");
    fresh.admit(configuration(1, { validFromUs: NOW_US }));
    expect(verdict(fresh.admit(contact(2)))).toBe("quarantined CONFIGURATION_NOT_VALID");
  });

  test("a version said again is the same; said otherwise it is quarantined and changes nothing", () => {
    const fresh = listening();
    expect(verdict(fresh.admit(configuration(3)))).toBe("accepted");
    expect(verdict(fresh.admit(configuration(4, { axisTrueDeg: 91 })))).toBe("quarantined CONFIGURATION_CHANGED");
    expect((fresh.only(contact(5)) as BearingObservation).alternatives[0]?.bearingDeg).toBeCloseTo(150, 9);
  });

  test("another source's configuration is not one's own", () => {
    const record = configuration(1, { header: header("subsurface", 1, { sourceId: "subsurface-2" }) });
    const fresh = bench("subsurface");
    expect(verdict(fresh.admit(record))).toBe("rejected WRONG_SOURCE");
    expect(verdict(fresh.admit(contact(2)))).toBe("quarantined UNKNOWN_CONFIGURATION");
  });

  test.each<[string, Parameters<typeof configuration>[1], string]>([
    ["a line without an axis", { axisTrueDeg: null }, "rejected MISSING"],
    ["latitude and longitude swapped", { origin: { latDeg: 129.5, lonDeg: 34.5 } }, "rejected BAD_POSITION"],
    ["a band above half the sample rate", { bandHighHz: 2_001 }, "rejected BAD_BAND"],
    ["sound at 340 m/s", { soundSpeedUsedMps: 340 }, "rejected OUT_OF_RANGE"],
    ["a depth of 12 km", { depthM: 12_000 }, "rejected OUT_OF_RANGE"],
    ["no geometry", { geometry: 0 }, "rejected MISSING"],
  ])("%s", (_, more, expected) => {
    expect(verdict(bench("subsurface").admit(configuration(1, more)))).toBe(expected);
  });
});

describe("health and listening effort", () => {
  const health = (seq: number, elementsOk: number): SubsurfaceRecord => ({
    health: { header: header("subsurface", seq), arrayId: "vol-b", elementsOk, elementsTotal: 32, state: 2 },
  });

  test("failed elements widen the bearings of the array by total / working, and by that alone", () => {
    const worn = listening();
    expect(worn.only(health(3, 16))).toMatchObject({ kind: "array-health", elementsOk: 16, state: "degraded" });
    const one = worn.only(contact(4, bearing(10))) as BearingObservation;
    expect(one.flags).toEqual(["ELEMENTS_FAILED"]);
    expect(one.alternatives[0]?.sigmaDeg).toBe(2);
    worn.only(health(5, 24));
    expect(verdict(worn.admit(contact(6, bearing(10))))).toBe("accepted");
    expect(verdict(worn.admit(health(7, 33)))).toBe("rejected OUT_OF_RANGE");
  });

  const report = (seq: number, more: object = {}): SubsurfaceRecord => ({
    listening: {
      header: header("subsurface", seq),
      arrayId: "vol-b",
      fromUs: NOW_US - 20_000_000,
      toUs: NOW_US - 10_000_000,
      contactsReported: 2,
      ...more,
    },
  });

  test("listening is coverage: a closed circle round the array", () => {
    const one = listening().only(report(3)) as CoverageObservation;
    expect(one).toMatchObject({ kind: "coverage", detectorRunning: true, reported: 2, fromUs: NOW_US - 20_000_000 });
    expect(one.ring[0]).toEqual(one.ring.at(-1));
    for (const [lonDeg, latDeg] of one.ring)
      expect(inverse(ORIGIN, { lonDeg, latDeg }).distanceM).toBeCloseTo(11_000, 3);
  });

  test("where the array is blind nothing is covered", () => {
    const blindSectors = [
      { fromTrueDeg: 350, toTrueDeg: 10 },
      { fromTrueDeg: 90, toTrueDeg: 100 },
    ];
    const admission = listening().admit(report(3, { blindSectors }));
    if (admission.kind !== "accepted") throw new Error(verdict(admission));
    expect(admission.observations).toHaveLength(2);
    const seen = admission.observations.flatMap((one) =>
      (one as CoverageObservation).ring
        .map(([lonDeg, latDeg]) => inverse(ORIGIN, { lonDeg, latDeg }))
        .filter(({ distanceM }) => distanceM > 1),
    );
    for (const { bearingDeg } of seen) {
      expect(Math.abs(turnDeg(0, bearingDeg))).toBeGreaterThan(9.99);
      expect(Math.abs(turnDeg(95, bearingDeg))).toBeGreaterThan(4.99);
    }
    const clutter = admission.observations.map((one) => (one as CoverageObservation).clutterMean ?? 0);
    expect(clutter[0]! + clutter[1]!).toBeCloseTo(10 / 3600, 9);
  });

  test("an array that is blind all round covers nothing", () => {
    const admission = listening().admit(report(3, { blindSectors: [{ fromTrueDeg: 0, toTrueDeg: 360 }] }));
    expect(admission).toMatchObject({ kind: "accepted", observations: [] });
  });

  test.each<[string, object, string]>([
    ["from after to", { fromUs: NOW_US, toUs: NOW_US - 1 }, "rejected BAD_PERIOD"],
    ["more than an hour", { fromUs: NOW_US - 3_700_000_000, toUs: NOW_US }, "rejected BAD_PERIOD"],
    ["an unknown array", { arrayId: "nobody" }, "quarantined UNKNOWN_CONFIGURATION"],
  ])("listening with %s", (_, more, expected) => {
    expect(verdict(listening().admit(report(3, more)))).toBe(expected);
  });

  test("a sound speed profile is kept as it came", () => {
    const record: SubsurfaceRecord = {
      soundSpeed: {
        header: header("subsurface", 3),
        profileId: "p1",
        position: ORIGIN,
        levels: [
          { depthM: 0, soundSpeedMps: 1_512 },
          { depthM: 90, soundSpeedMps: 1_490 },
        ],
      },
    };
    expect(listening().only(record)).toMatchObject({
      kind: "note",
      topic: "sound-speed-profile",
      content: {
        profileId: "p1",
        levels: [
          [0, 1_512],
          [90, 1_490],
        ],
      },
    });
  });
});
