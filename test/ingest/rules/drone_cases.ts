import type { tomi } from "../../../proto/index.ts";
import { buildPacket, item, VERSION } from "../drone/klv/build.ts";
import { UNDER_DRONE as AT, type Header, LOOKING_DOWN, NOW_US } from "../records.ts";
import { drone, HEARD_US, point, type RuleCase, SECOND_US } from "./case.ts";

const HOUR_US = 3_600 * SECOND_US;

function platform(header: Header, more: tomi.ingest.v1.PlatformState.$Properties = {}) {
  return {
    platform: {
      header,
      ...LOOKING_DOWN,
      ...more,
    },
  };
}

const MIDDLE = { colMin: 498, colMax: 502, rowMin: 398, rowMax: 402, frameWidth: 1_000, frameHeight: 800 };
/** A target of the first record's frame. */
const target = (header: Header, more: tomi.ingest.v1.VmtiTarget.$Properties = {}) => ({
  target: { header, platformStateSeq: 1, targetId: 7, box: MIDDLE, ...more },
});
const looking = (header: Header, sensorRelElevationDeg: number) => platform(header, { sensorRelElevationDeg });

const ring = (...places: readonly (readonly [number, number])[]) => ({
  ring: places.map(([lonDeg, latDeg]) => ({ latDeg, lonDeg })),
});
const SQUARE = ring([129, 34], [129.1, 34], [129.1, 34.1], [129, 34.1], [129, 34]);
const footprint = (header: Header, more: tomi.ingest.v1.Footprint.$Properties = {}) => ({
  footprint: { header, area: SQUARE, fromUs: HEARD_US - SECOND_US, toUs: HEARD_US, detectorRunning: true, ...more },
});

const stamp = (timeUs: number): Uint8Array => {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(BigInt(timeUs));
  return item(2, [...bytes]);
};
const angle = (tag: number, deg: number, limit: number): Uint8Array => {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(Math.round((deg / limit) * (2 ** 31 - 1)));
  return item(tag, [...bytes]);
};
const PLACE = [angle(13, 34.6, 90), angle(14, 129.6, 180)];
const packet = (...items: Uint8Array[]): Uint8Array =>
  buildPacket([stamp(NOW_US - 5 * SECOND_US), ...PLACE, ...items, VERSION]);
const klv = (header: Header, data: Uint8Array) => ({ klv: { header, data } });
const changed = (bytes: Uint8Array, at: number): Uint8Array => bytes.map((byte, i) => (i === at ? byte ^ 1 : byte));

export const DRONE_CASES: readonly RuleCase[] = [
  drone("track point", "41 m/s on the surface", (head) => [point(head(), { speedMps: 41 })], [
    "ACCEPTED_FLAGGED SPEED",
  ]),
  drone("track point", "40 m/s", (head) => [point(head(), { speedMps: 40 })], ["ACCEPTED"]),
  drone(
    "track point",
    "a jump of 11 km in a second splits the track",
    (head) => [
      point(head({ observedTimeUs: HEARD_US - SECOND_US }), { trackUuid: "jumps" }),
      point(head(), { trackUuid: "jumps", position: { latDeg: 34.7, lonDeg: 129.6 } }),
      point(head({ observedTimeUs: HEARD_US + SECOND_US }), {
        trackUuid: "jumps",
        position: { latDeg: 34.7, lonDeg: 129.6 },
      }),
    ],
    ["ACCEPTED", "ACCEPTED_FLAGGED TRACK_JUMP", "ACCEPTED"],
  ),
  drone("track point", "a quality of 2", (head) => [point(head(), { trackQuality: 2 })], ["REJECTED OUT_OF_RANGE"]),
  drone("bearing", "a course of 361°", (head) => [point(head(), { courseTrueDeg: 361 })], ["REJECTED BAD_BEARING"]),
  drone(
    "class probabilities",
    "a sum of 1.1",
    (head) => [
      point(head(), {
        classes: [
          { taxonomy: "t", classId: "a", probability: 0.6 },
          { taxonomy: "t", classId: "b", probability: 0.5 },
        ],
      }),
    ],
    ["REJECTED BAD_PROBABILITY"],
  ),
  drone(
    "class probabilities",
    "one below 0",
    (head) => [point(head(), { classes: [{ taxonomy: "t", classId: "a", probability: -0.1 }] })],
    ["REJECTED BAD_PROBABILITY"],
  ),
  drone("target of a frame", "after its frame's state", (head) => [platform(head()), target(head())], [
    "ACCEPTED",
    "ACCEPTED",
  ]),
  drone(
    "target of a frame",
    "without the state of its frame",
    (head) => [target(head({ seq: 1 }), { platformStateSeq: 99 })],
    ["QUARANTINED UNKNOWN_PLATFORM_STATE"],
  ),
  drone("line of sight", "2° down", (head) => [looking(head(), -2), target(head())], [
    "ACCEPTED",
    "ACCEPTED_FLAGGED GRAZING",
  ]),
  drone("line of sight", "above the horizon", (head) => [looking(head(), 5), target(head())], [
    "ACCEPTED",
    "REJECTED ABOVE_HORIZON",
  ]),
  drone(
    "frame centre",
    "11 km off where a camera that looks straight down looks",
    (head) => [platform(head(), { frameCenter: { latDeg: 34.7, lonDeg: 129.6 } })],
    ["ACCEPTED_FLAGGED OFF_LINE_OF_SIGHT"],
  ),
  drone(
    "frame centre",
    "beyond 3.57·√h km × 1.1",
    (head) => [platform(head(), { frameCenter: { latDeg: 36.2, lonDeg: 129.6 }, sensorRelElevationDeg: null })],
    ["ACCEPTED_FLAGGED BEYOND_HORIZON"],
  ),
  drone("frame centre", "where the camera looks", (head) => [platform(head(), { frameCenter: AT })], ["ACCEPTED"]),
  drone("footprint", "good", (head) => [footprint(head())], ["ACCEPTED"]),
  drone("footprint", "three points", (head) => [footprint(head(), { area: ring([129, 34], [129.1, 34], [129, 34]) })], [
    "REJECTED BAD_RING",
  ]),
  drone(
    "footprint",
    "not closed",
    (head) => [footprint(head(), { area: ring([129, 34], [129.1, 34], [129.1, 34.1], [129, 34.1]) })],
    ["REJECTED BAD_RING"],
  ),
  drone(
    "footprint",
    "crossing itself",
    (head) => [footprint(head(), { area: ring([129, 34], [129.2, 34.1], [129.2, 34], [129, 34.05], [129, 34]) })],
    ["REJECTED BAD_RING"],
  ),
  drone(
    "footprint",
    "of more than 10⁵ km²",
    (head) => [footprint(head(), { area: ring([125, 30], [135, 30], [135, 40], [125, 40], [125, 30]) })],
    ["REJECTED AREA_TOO_LARGE"],
  ),
  drone("footprint", "ending before it begins", (head) => [footprint(head(), { fromUs: HEARD_US, toUs: HEARD_US })], [
    "REJECTED BAD_PERIOD",
  ]),
  drone("footprint", "of more than an hour", (head) => [footprint(head(), { fromUs: HEARD_US - HOUR_US - 1 })], [
    "REJECTED BAD_PERIOD",
  ]),
  drone(
    "footprint",
    "of a look that is still to come",
    (head) => [footprint(head(), { fromUs: NOW_US, toUs: NOW_US + 600 * SECOND_US })],
    ["REJECTED FUTURE_TIME"],
  ),
  drone("footprint", "a probability of 1.5", (head) => [footprint(head(), { probabilityOfDetection: 1.5 })], [
    "REJECTED BAD_PROBABILITY",
  ]),
  drone("KLV packet", "good", (head) => [klv(head(), packet())], ["ACCEPTED"]),
  drone(
    "KLV packet",
    "an unknown tag and an item of the wrong length are dropped, the packet kept",
    (head) => [klv(head(), packet(item(200, [1, 2]), item(5, [1, 2, 3])))],
    ["ACCEPTED"],
  ),
  drone("KLV packet", "another universal label", (head) => [klv(head(), changed(packet(), 3))], ["REJECTED KLV_KEY"]),
  drone("KLV packet", "cut short", (head) => [klv(head(), packet().subarray(0, 40))], ["REJECTED KLV_LENGTH"]),
  drone("KLV packet", "one bit changed", (head) => [klv(head(), changed(packet(), 30))], ["REJECTED KLV_CHECKSUM"]),
  drone("KLV packet", "tag 2 not first", (head) => [klv(head(), buildPacket([VERSION, stamp(HEARD_US), ...PLACE]))], [
    "REJECTED KLV_ORDER",
  ]),
  drone("KLV packet", "no tag 65", (head) => [klv(head(), buildPacket([stamp(HEARD_US), ...PLACE]))], [
    "REJECTED KLV_VERSION",
  ]),
  drone(
    "KLV packet",
    "leap seconds unknown",
    (head) => [klv(head(), buildPacket([stamp(NOW_US - 60 * SECOND_US), ...PLACE, VERSION]))],
    ["ACCEPTED_FLAGGED KLV_TIME_UNCORRECTED"],
    { sourceId: "drone-misp" },
  ),
  drone("KLV packet", "its own security set above the channel", (head) => [klv(head(), packet(item(48, [1, 1, 5])))], [
    "REJECTED LABEL_ABOVE_CHANNEL",
  ]),
  drone(
    "simulated records",
    "a packet in exercise mode (tag 77)",
    (head) => [klv(head(), packet(item(77, [3])))],
    ["REJECTED SIMULATED_IN_LIVE"],
    { live: true },
  ),
];
