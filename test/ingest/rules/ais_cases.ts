import {
  type AisBits,
  encodePositionA,
  encodeSafetyText,
  encodeStaticA,
  toNmea,
} from "../../../exercise/ais_encode.ts";
import { nmeaChecksum } from "../../../model/index.ts";
import { ingestV1 } from "../../../proto/index.ts";
import { AIS_LINE, type Header } from "../records.ts";
import { ais, DAY_US, HEARD_US, type RuleCase } from "./case.ts";

const SHIP = {
  mmsi: 431_000_001,
  position: { latDeg: 34.5, lonDeg: 129.5 },
  sogMps: 5,
  cogDeg: 90,
  headingDeg: 91,
  second: 58,
  navStatus: 0,
  turnDegPerMin: 0,
};
const HULL = { mmsi: 431_000_001, imo: null, callSign: "JAAA", name: "KAIYO MARU", shipType: 70, draughtM: 8 };
const SIZE = { bowM: 100, sternM: 50, portM: 10, starboardM: 12 };
const parts = (sequenceId: number): [string, string] =>
  toNmea(encodeStaticA({ ...HULL, size: SIZE, eta: null, destination: "PUSAN" }), { sequenceId }) as [string, string];

const heard = (header: Header, line: string, more: object = {}) => ({
  reception: { header, line, stationId: "st-1", ...more },
});
const position = (more: Partial<typeof SHIP> = {}): string => toNmea(encodePositionA({ ...SHIP, ...more }))[0]!;
/** The sentence of a body, with its right checksum. */
const sentence = (body: string): string => `!${body}*${nmeaChecksum(body)}`;
/** The bits with a field overwritten. */
function put(bits: AisBits, start: number, width: number, value: number): AisBits {
  const out = [...bits];
  for (let i = 0; i < width; i++) out[start + i] = Math.floor(value / 2 ** (width - 1 - i)) % 2;
  return out;
}
const changed = (start: number, width: number, value: number): string =>
  toNmea(put(encodePositionA(SHIP), start, width, value))[0]!;

const PAYLOAD = "15RTgt0PAso;90TKcjM8h6g208CQ";
/** One line on a stream of its own. */
const line = (row: string, name: string, text: string, outcome: string): RuleCase =>
  ais(row, name, (head) => [heard(head(), text)], [outcome]);

export const AIS_CASES: readonly RuleCase[] = [
  line("AIS line", "a published one", AIS_LINE, "ACCEPTED"),
  line("AIS line", "its checksum in lower case", AIS_LINE.replace("*4A", "*4a"), "ACCEPTED"),
  line("AIS line", "a wrong checksum", AIS_LINE.replace("*4A", "*4B"), "REJECTED AIS_CHECKSUM"),
  line(
    "AIS line",
    "a character that armours nothing",
    sentence(`AIVDM,1,1,,A,15XTgt0PAso;90TKcjM8h6g208CQ,0`),
    "REJECTED AIS_ARMOUR",
  ),
  line("AIS line", "cut short", sentence("AIVDM,1,1,,A,15RTgt0,0"), "REJECTED AIS_LENGTH"),
  line("AIS line", "6 fill bits", sentence(`AIVDM,1,1,,A,${PAYLOAD},6`), "REJECTED AIS_FILL_BITS"),
  line("AIS line", "10 parts", sentence(`AIVDM,10,1,1,A,${PAYLOAD},0`), "REJECTED AIS_PARTS"),
  line("AIS line", "six fields", sentence(`AIVDM,1,1,A,${PAYLOAD},0`), "REJECTED AIS_SENTENCE"),
  line("AIS line", "of another instrument", sentence("GPGGA,123519,4807.038,N").replace("!", "$"), "ACCEPTED"),
  line("AIS position", "longitude 200°", changed(61, 28, 200 * 600_000), "ACCEPTED_FLAGGED AIS_POSITION_RANGE"),
  line("AIS position", "181°, the value for none", position({ position: { latDeg: 91, lonDeg: 181 } }), "ACCEPTED"),
  line("AIS position", "a course of 400°", changed(116, 12, 4_000), "ACCEPTED_FLAGGED AIS_VALUE_RANGE"),
  line("AIS position", "a second after now", position({ second: 20 }), "ACCEPTED_FLAGGED AIS_SECOND_AHEAD"),
  line("AIS position", "an MMSI of ten digits", changed(8, 30, 1_000_000_001), "ACCEPTED_FLAGGED AIS_MMSI_RANGE"),
  line("AIS type not listed", "8", toNmea(put(encodeSafetyText(2_300_061, "XYZ"), 0, 6, 8))[0]!, "ACCEPTED"),
  ais("AIS part lost", "the second alone is one error", (head) => [heard(head(), parts(3)[1])], [
    "REJECTED AIS_PART_LOST",
  ]),
  ais(
    "AIS part lost",
    "another message's first part between: never joined",
    (head) => [
      heard(head(), parts(4)[0]),
      heard(head(), parts(5)[0]),
      heard(head(), parts(5)[1]),
      heard(head(), parts(4)[0]),
    ],
    ["ACCEPTED", "ACCEPTED", "ACCEPTED", "ACCEPTED"],
  ),
  ais(
    "observed_at",
    "8 days old, and a call for help as old",
    (head) => [
      heard(head({ observedTimeUs: HEARD_US - 8 * DAY_US }), position({ second: 60 })),
      heard(head({ observedTimeUs: HEARD_US - 8 * DAY_US }), position({ second: 60, navStatus: 14 })),
    ],
    ["QUARANTINED TOO_OLD", "ACCEPTED_FLAGGED DISTRESS_TOO_OLD"],
  ),
  ais(
    "simulated records",
    "a receiver that is a simulator",
    (head) => [heard(head(), position(), { receiver: ingestV1.ReceiverKind.SIMULATOR })],
    ["REJECTED SIMULATED_IN_LIVE"],
    { live: true },
  ),
];
