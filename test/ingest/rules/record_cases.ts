/** What holds for every stream, shown with a drone's track points. */
import { ingestV1 } from "../../../proto/index.ts";
import { encode, NOW_US } from "../records.ts";
import { DAY_US, drone, point, type RuleCase, SECOND_US } from "./case.ts";

const FREE = ingestV1.ClockSource.CLOCK_FREE_RUNNING;
const HOLDOVER = ingestV1.ClockSource.CLOCK_HOLDOVER;
const ENCODED = (record: object): Uint8Array => encode("drone", record);

export const RECORD_CASES: readonly RuleCase[] = [
  drone("outcomes", "bytes that are no record", () => [Uint8Array.of(0xff, 0xff)], ["REJECTED UNREADABLE"]),
  drone("outcomes", "a record of no kind", () => [new Uint8Array(0)], ["REJECTED EMPTY_RECORD"]),
  drone("outcomes", "no header", () => [ENCODED({ track: { trackUuid: "x" } })], ["REJECTED NO_HEADER"]),
  drone("registered source", "another source", (head) => [point(head({ sourceId: "ais-1" })), point(head())], [
    "REJECTED WRONG_SOURCE",
    "ACCEPTED",
  ]),
  drone("idempotency key", "another epoch", (head) => [ENCODED(point(head({ streamEpoch: new Uint8Array(16) })))], [
    "REJECTED WRONG_EPOCH",
  ]),
  drone("idempotency key", "number 0", (head) => [ENCODED(point(head({ seq: 0 })))], ["REJECTED BAD_SEQ"]),
  drone(
    "idempotency key",
    "the same key again, with the same and with other bytes",
    (head) => {
      const first = point(head());
      return [first, first, { track: { ...first.track, trackUuid: "other" } }];
    },
    ["ACCEPTED", "DUPLICATE", "CONFLICT KEY_CONFLICT"],
  ),
  drone("labels", "a level above the channel", (head) => [point(head({ label: { level: 4 } }))], [
    "REJECTED LABEL_ABOVE_CHANNEL",
  ]),
  drone("labels", "a level that does not exist", (head) => [point(head({ label: { level: 6 } }))], [
    "REJECTED LABEL_ABOVE_CHANNEL",
  ]),
  drone(
    "labels",
    "a level that does not exist on a channel that carries all",
    (head) => [point(head({ label: { level: 6 } }))],
    ["REJECTED LABEL_UNKNOWN"],
    { sourceId: "drone-open" },
  ),
  drone(
    "simulated records",
    "in a live workspace",
    (head) => [point(head({ simulated: true }))],
    ["REJECTED SIMULATED_IN_LIVE"],
    {
      live: true,
    },
  ),
  drone("any double", "an infinite speed", (head) => [point(head(), { speedMps: Number.POSITIVE_INFINITY })], [
    "REJECTED NOT_FINITE",
  ]),
  drone(
    "any double",
    "a covariance that is no number",
    (head) => [point(head(), { positionCov: { eeM2: Number.NaN, enM2: 0, nnM2: 1 } })],
    ["REJECTED NOT_FINITE"],
  ),
  drone("any text", "NUL in a text", (head) => [point(head(), { trackUuid: "a\0b" })], ["REJECTED BAD_TEXT"]),
  drone("observed_at", "2 s ahead", (head) => [point(head({ observedTimeUs: NOW_US + 2 * SECOND_US }))], ["ACCEPTED"]),
  drone("observed_at", "3 s ahead", (head) => [point(head({ observedTimeUs: NOW_US + 3 * SECOND_US }))], [
    "REJECTED FUTURE_TIME",
  ]),
  drone(
    "observed_at",
    "3 s ahead by a clock of half a second",
    (head) => [point(head({ observedTimeUs: NOW_US + 3 * SECOND_US, timeQuality: { source: 3, sigmaS: 0.5 } }))],
    ["ACCEPTED"],
  ),
  drone("observed_at", "no time", (head) => [point(head({ observedTimeUs: 0 }))], ["REJECTED BAD_TIME"]),
  drone("observed_at", "8 days old", (head) => [point(head({ observedTimeUs: NOW_US - 8 * DAY_US }))], [
    "QUARANTINED TOO_OLD",
  ]),
  drone(
    "observed_at",
    "8 days old, of a source that is taken for a month",
    (head) => [point(head({ observedTimeUs: NOW_US - 8 * DAY_US }))],
    ["ACCEPTED"],
    { sourceId: "drone-slow" },
  ),
  drone("clock FREE_RUNNING / HOLDOVER", "free running", (head) => [point(head({ timeQuality: { source: FREE } }))], [
    "QUARANTINED CLOCK_SIGMA_MISSING",
  ]),
  drone("clock FREE_RUNNING / HOLDOVER", "holdover", (head) => [point(head({ timeQuality: { source: HOLDOVER } }))], [
    "QUARANTINED CLOCK_SIGMA_MISSING",
  ]),
  drone(
    "clock FREE_RUNNING / HOLDOVER",
    "with its sigma",
    (head) => [point(head({ timeQuality: { source: FREE, sigmaS: 0.1 } }))],
    ["ACCEPTED"],
  ),
  drone(
    "clock offset",
    "known and left in",
    (head) => [point(head({ timeQuality: { source: 3, knownOffsetS: 18 } }))],
    ["ACCEPTED_FLAGGED OFFSET_NOT_APPLIED"],
  ),
  drone("every sigma > 0", "a clock's sigma of 0", (head) => [point(head({ timeQuality: { source: 3, sigmaS: 0 } }))], [
    "REJECTED BAD_SIGMA",
  ]),
  drone(
    "every sigma > 0",
    "a covariance that is not positive",
    (head) => [point(head(), { positionCov: { eeM2: 1, enM2: 5, nnM2: 1 } })],
    ["REJECTED BAD_COVARIANCE"],
  ),
  drone("absence is not 0", "no covariance", (head) => [point(head(), { positionCov: null })], [
    "ACCEPTED_FLAGGED NO_COVARIANCE",
  ]),
  drone("absence is not 0", "no position", (head) => [point(head(), { position: null })], ["REJECTED MISSING"]),
  drone("lat, lon", "latitude 91", (head) => [point(head(), { position: { latDeg: 91, lonDeg: 0 } })], [
    "REJECTED BAD_POSITION",
  ]),
  drone(
    "lat, lon",
    "latitude and longitude swapped stay so",
    (head) => [point(head(), { position: { latDeg: 129.6, lonDeg: 34.6 } })],
    ["REJECTED BAD_POSITION"],
  ),
  drone("lat, lon", "longitude −181", (head) => [point(head(), { position: { latDeg: 0, lonDeg: -181 } })], [
    "REJECTED BAD_POSITION",
  ]),
];
