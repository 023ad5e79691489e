import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { createKlvStream } from "../../../ingest/drone/klv/decode.ts";
import { inverse, type PositionObservation } from "../../../model/index.ts";
import {
  UNDER_DRONE as AT,
  bench,
  type DroneRecord,
  header,
  LIVE,
  LOOKING_DOWN,
  NOW_US,
  trackPoint,
  verdict,
} from "../records.ts";
import { buildPacket, item, VERSION } from "./klv/build.ts";

function platform(seq: number, more: NonNullable<DroneRecord["platform"]> = {}): DroneRecord {
  return {
    platform: {
      header: header("drone", seq),
      ...LOOKING_DOWN,
      ...more,
    },
  };
}

function target(seq: number, more: DroneRecord["target"] = {}): DroneRecord {
  return { target: { header: header("drone", seq), platformStateSeq: 1, targetId: seq, ...more } };
}

const box = (column: number, row: number) => ({
  colMin: column - 2,
  colMax: column + 2,
  rowMin: row - 2,
  rowMax: row + 2,
  frameWidth: 1_000,
  frameHeight: 800,
});

describe("targets", () => {
  test("a target in the middle of a frame that looks straight down lies under the drone, within 11 m (1 sigma)", () => {
    const made = bench("drone", { source: { errorFloorM: 1 } });
    made.admit(platform(1));
    const one = made.only(target(2, { box: box(500, 400) })) as PositionObservation;
    expect(inverse(one.position, AT).distanceM).toBeLessThan(1);
    // SENSORS: nadir from 1,500 m gives 11 m for the usual errors of pose.
    expect(Math.sqrt(one.cov.eeM2)).toBeGreaterThan(9);
    expect(Math.sqrt(one.cov.eeM2)).toBeLessThan(13);
  });

  test("right in the image is right of the flight: a quarter of a frame off, heading east, is south", () => {
    const made = bench("drone");
    made.admit(platform(1));
    const one = made.only(target(2, { box: box(750, 400) })) as PositionObservation;
    const { distanceM, bearingDeg } = inverse(AT, one.position);
    expect(bearingDeg).toBeCloseTo(180, 1);
    // tan of half of the half field of view, by the pinhole model: 1500 m · tan(10°) / 2
    expect(distanceM).toBeCloseTo((1_500 * Math.tan((10 * Math.PI) / 180)) / 2, 0);
  });

  test("targets of one frame are one look", () => {
    const made = bench("drone");
    made.admit(platform(1));
    const scans = [2, 3].map((seq) => (made.only(target(seq, { box: box(500, 400) })) as PositionObservation).scanId);
    expect(scans[0]).toBe(scans[1]);
    expect(scans[0]).toMatch(/^[0-9a-f]{32}:1$/);
  });

  test.each<[string, DroneRecord, string]>([
    [
      "pixels before their platform state",
      target(5, { platformStateSeq: 4, box: box(1, 1) }),
      "quarantined UNKNOWN_PLATFORM_STATE",
    ],
    ["neither place nor pixels", target(5), "rejected MISSING"],
    ["pixels outside of the frame", target(5, { box: box(2_000, 400) }), "rejected MISSING"],
    [
      "a place and its covariance",
      target(5, { location: AT, locationCov: { ee: 400, en: 0, nn: 400, uu: 1 } }),
      "accepted",
    ],
    [
      "a covariance that is none",
      target(5, { location: AT, locationCov: { ee: 400, en: 900, nn: 400 } }),
      "rejected BAD_COVARIANCE",
    ],
    [
      "a place without covariance from an unknown pose",
      target(5, { platformStateSeq: 9, location: AT }),
      "flagged NO_COVARIANCE",
    ],
    ["a confidence of 120 %", target(5, { location: AT, confidencePct: 120 }), "rejected OUT_OF_RANGE"],
    ["a place off the earth", target(5, { location: { latDeg: 129, lonDeg: 34 } }), "rejected BAD_POSITION"],
  ])("%s", (_, record, expected) => {
    const made = bench("drone");
    made.admit(platform(1));
    expect(verdict(made.admit(record))).toBe(expected);
  });

  test("a line of sight above the horizon is refused and a grazing one is flagged", () => {
    const made = bench("drone");
    made.admit(platform(1, { sensorRelElevationDeg: 2 }));
    made.admit(platform(2, { sensorRelElevationDeg: -2.5 }));
    expect(verdict(made.admit(target(3, { box: box(500, 400) })))).toBe("rejected ABOVE_HORIZON");
    expect(verdict(made.admit(target(4, { platformStateSeq: 2, box: box(500, 400) })))).toBe("flagged GRAZING");
  });

  test("a target that its tracker has lost is no detection", () => {
    const made = bench("drone");
    expect(
      made.admit(target(1, { location: AT, locationCov: { ee: 1, en: 0, nn: 1 }, detectionStatus: 3 })),
    ).toMatchObject({
      kind: "accepted",
      observations: [],
    });
  });
});

describe("platforms", () => {
  test("where a drone is and looks", () => {
    const made = bench("drone").only(platform(1, { frameCenter: AT, platformTailNumber: "R1" }));
    expect(made).toMatchObject({ kind: "platform", position: AT, heightM: 1_500, frameCentre: AT, tailNumber: "R1" });
  });

  test.each<[string, NonNullable<DroneRecord["platform"]>, string]>([
    [
      "a frame centre off the line of sight",
      { frameCenter: { latDeg: 34.62, lonDeg: 129.6 } },
      "flagged OFF_LINE_OF_SIGHT",
    ],
    [
      "a frame centre behind the horizon",
      { sensorRelAzimuthDeg: null, frameCenter: { latDeg: 36.6, lonDeg: 129.6 } },
      "flagged BEYOND_HORIZON",
    ],
    ["a heading of 400°", { platformHeadingDeg: 400 }, "rejected OUT_OF_RANGE"],
    ["a field of view of 0°", { hfovDeg: 0 }, "rejected OUT_OF_RANGE"],
    ["no place", { sensorPosition: null }, "rejected MISSING"],
  ])("%s", (_, more, expected) => {
    expect(verdict(bench("drone").admit(platform(1, more)))).toBe(expected);
  });

  test("a Remote ID names the drone and leaves its operator alone", () => {
    const record: DroneRecord = {
      remoteId: { header: header("drone", 1), uasId: "U1", position: AT, rawMessagePack: Uint8Array.of(1, 2, 3) },
    };
    const one = bench("drone").only(record);
    expect(one).toMatchObject({ kind: "note", topic: "remote-id", content: { uasId: "U1" } });
    expect(JSON.stringify(one)).not.toContain("raw");
  });
});

describe("track points", () => {
  test.each<[string, NonNullable<DroneRecord["track"]>, string]>([
    ["41 m/s", { speedMps: 41 }, "flagged SPEED"],
    ["no covariance", { positionCov: null }, "flagged NO_COVARIANCE"],
    ["a negative speed", { speedMps: -1 }, "rejected OUT_OF_RANGE"],
    ["a course of 361°", { courseTrueDeg: 361 }, "rejected BAD_BEARING"],
    ["no track", { trackUuid: "" }, "rejected MISSING"],
    ["a latitude of −91°", { position: { latDeg: -91, lonDeg: 0 } }, "rejected BAD_POSITION"],
  ])("%s", (_, more, expected) => {
    expect(verdict(bench("drone").admit(trackPoint(1, more)))).toBe(expected);
  });

  test("speed and course become a velocity over ground", () => {
    const one = bench("drone").only(trackPoint(1, { speedMps: 10, courseTrueDeg: 90 })) as PositionObservation;
    expect(one.velocity).toMatchObject({ eastMps: expect.closeTo(10, 9), northMps: expect.closeTo(0, 9) });
  });

  test("the error floor is the least error of every direction", () => {
    const cov = { eeM2: 100, enM2: 99, nnM2: 100 };
    const one = bench("drone").only(trackPoint(1, { positionCov: cov })) as PositionObservation;
    const { eeM2, enM2, nnM2 } = one.cov;
    expect((eeM2 + nnM2) / 2 - Math.hypot((eeM2 - nnM2) / 2, enM2)).toBeCloseTo(100, 9);
  });

  test("a jump that no vessel makes is flagged and begins another track", () => {
    const made = bench("drone");
    const at = (seq: number, latDeg: number): DroneRecord =>
      trackPoint(seq, {
        header: header("drone", seq, { observedTimeUs: NOW_US - 100_000_000 + seq * 1_000_000 }),
        position: { latDeg, lonDeg: 129.6 },
      });
    expect((made.only(at(1, 34.6)) as PositionObservation).sourceTrackId).toBe("t-1");
    expect((made.only(at(2, 34.6003)) as PositionObservation).sourceTrackId).toBe("t-1");
    const jumped = made.only(at(3, 34.62)) as PositionObservation;
    expect(jumped).toMatchObject({ sourceTrackId: "t-1#1", flags: ["TRACK_JUMP"], cov: { eeM2: 8_100 } });
    expect((made.only(at(4, 34.62)) as PositionObservation).sourceTrackId).toBe("t-1#1");
  });

  test("a predicted point is no measurement", () => {
    expect(bench("drone").only(trackPoint(1, { type: 4 }))).toMatchObject({
      kind: "note",
      topic: "predicted-track-point",
    });
  });
});

describe("footprints", () => {
  const square = [
    { latDeg: 34.5, lonDeg: 129.5 },
    { latDeg: 34.5, lonDeg: 129.6 },
    { latDeg: 34.6, lonDeg: 129.6 },
    { latDeg: 34.6, lonDeg: 129.5 },
    { latDeg: 34.5, lonDeg: 129.5 },
  ];
  const footprint = (more: DroneRecord["footprint"] = {}): DroneRecord => ({
    footprint: {
      header: header("drone", 1),
      area: { ring: square },
      fromUs: NOW_US - 4_000_000,
      toUs: NOW_US - 2_000_000,
      detectorRunning: true,
      probabilityOfDetection: 0.9,
      sensorMode: "EO",
      ...more,
    },
  });

  test("a look with its probability of detection", () => {
    expect(bench("drone").only(footprint())).toMatchObject({
      kind: "coverage",
      detectorRunning: true,
      probabilityOfDetection: 0.9,
      mode: "EO",
    });
  });

  const [a, b, c, d] = square;
  const east = (lonDeg: number, latDeg: number) => ({ lonDeg, latDeg });
  test.each<[string, DroneRecord["footprint"], string]>([
    ["an open ring", { area: { ring: [a!, b!, c!, d!] } }, "rejected BAD_RING"],
    ["three points", { area: { ring: [a!, b!, a!] } }, "rejected BAD_RING"],
    ["a bow tie", { area: { ring: [a!, c!, b!, d!, a!] } }, "rejected BAD_RING"],
    ["no area", { area: { ring: [a!, a!, a!, a!] } }, "rejected BAD_RING"],
    [
      "a continent",
      { area: { ring: [east(0, 0), east(40, 0), east(40, 40), east(0, 40), east(0, 0)] } },
      "rejected AREA_TOO_LARGE",
    ],
    [
      "a ring over the antimeridian",
      { area: { ring: [east(179.9, 0), east(-179.9, 0), east(-179.9, 0.2), east(179.9, 0.2), east(179.9, 0)] } },
      "accepted",
    ],
    ["an end before its start", { toUs: NOW_US - 5_000_000 }, "rejected BAD_PERIOD"],
    ["two hours", { fromUs: NOW_US - 7_200_000_000 }, "rejected BAD_PERIOD"],
    ["a probability of 2", { probabilityOfDetection: 2 }, "rejected BAD_PROBABILITY"],
  ])("%s", (_, more, expected) => {
    expect(verdict(bench("drone").admit(footprint(more)))).toBe(expected);
  });
});

describe("KLV packets", () => {
  const stamp = (timeUs: number): Uint8Array => {
    const bytes = Buffer.alloc(8);
    bytes.writeBigUInt64BE(BigInt(timeUs));
    return item(2, [...bytes]);
  };
  /** ST 0601 items 13 and 14: 2³¹ − 1 is 90° and 180°. */
  const angle = (tag: number, deg: number, limit: number): Uint8Array => {
    const bytes = Buffer.alloc(4);
    bytes.writeInt32BE(Math.round((deg / limit) * (2 ** 31 - 1)));
    return item(tag, [...bytes]);
  };
  const packet = (timeUs: number, ...items: Uint8Array[]): Uint8Array =>
    buildPacket([stamp(timeUs), angle(13, 34.6, 90), angle(14, 129.6, 180), ...items, VERSION]);
  const klv = (data: Uint8Array, seq = 1): DroneRecord => ({
    klv: { header: header("drone", seq, { observedTimeUs: 0 }), data },
  });

  test("a packet gives the platform at the packet's own time", () => {
    const one = bench("drone").only(klv(packet(NOW_US - 5_000_000)));
    expect(one).toMatchObject({ kind: "platform", observedAtUs: NOW_US - 5_000_000 });
    expect(one.kind === "platform" && one.position.latDeg).toBeCloseTo(34.6, 6);
  });

  test("tag 2 without leap seconds is corrected only when the source's register or the packet says how", () => {
    const standard = bench("drone", { source: { tag2IsUtc: false } });
    const uncorrected = standard.admit(klv(packet(NOW_US - 60_000_000)));
    expect(verdict(uncorrected)).toBe("flagged KLV_TIME_UNCORRECTED");
  });

  test("a damaged packet is rejected with the codec's code", () => {
    const bytes = packet(NOW_US - 5_000_000);
    bytes[30]! ^= 1;
    expect(verdict(bench("drone").admit(klv(bytes)))).toBe("rejected KLV_CHECKSUM");
  });

  test("a packet from the future is rejected", () => {
    expect(verdict(bench("drone").admit(klv(packet(NOW_US + 60_000_000))))).toBe("rejected FUTURE_TIME");
  });

  test("the security set raises the label; above the channel the packet is not kept", () => {
    const secret = (level: number) => item(48, [1, 1, level]);
    const doors = bench("drone");
    expect(doors.only(klv(packet(NOW_US - 5_000_000, secret(4))))).toMatchObject({ label: { level: 3 } });
    expect(doors.only(klv(packet(NOW_US - 5_000_000, secret(1)), 2))).toMatchObject({ label: { level: 0 } });
    expect(verdict(doors.admit(klv(packet(NOW_US - 5_000_000, secret(5)), 3)))).toBe("rejected LABEL_ABOVE_CHANNEL");
  });

  test("an aircraft in exercise mode is simulated, and refused in a live workspace", () => {
    const mode = item(77, [3]);
    expect(bench("drone").only(klv(packet(NOW_US - 5_000_000, mode))).simulated).toBe(true);
    const live = bench("drone", { workspace: LIVE });
    expect(verdict(live.admit(klv(packet(NOW_US - 5_000_000, mode))))).toBe("rejected SIMULATED_IN_LIVE");
  });

  test.skipIf(process.env.TOMI_DATA === undefined)(
    "a real flight gives its path and footprints (Truck.klv; skipped when TOMI_DATA is unset)",
    () => {
      const stream = createKlvStream();
      const bytes = readFileSync(`${process.env.TOMI_DATA}/data/drone/Truck.klv`);
      const packets = [...stream.push(bytes), ...stream.end()];
      expect(packets.length).toBeGreaterThan(50);
      const made = bench("drone", { source: { maximumAgeS: 1e10 } });
      const kinds = new Map<string, number>();
      for (const [i, data] of packets.entries()) {
        const admission = made.admit(klv(data, i + 1));
        if (admission.kind === "rejected") throw new Error(JSON.stringify(admission.violations));
        for (const { kind } of admission.observations) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      }
      expect(kinds.get("platform")).toBe(packets.length);
      expect(kinds.get("coverage")).toBeGreaterThan(packets.length / 2);
    },
  );
});
