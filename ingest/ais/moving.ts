/** Decoders of the messages that carry a position: types 1/2/3, 4, 9, 18, 19, 21 and 27. Source: ITU-R M.1371-5, annex 8. */
import { type TimeUs, US_PER_MS } from "../../model/index.ts";
import {
  cogDeg,
  dimensions,
  fullPosition,
  headingDeg,
  position,
  positionSecond,
  sogMps,
  textOrNull,
  turn,
  unsignedOrNull,
  wholeKnotsMps,
} from "./fields.ts";
import type {
  AidToNavigation,
  AisFlag,
  BaseStation,
  LongRange,
  PositionA,
  PositionB,
  PositionBExtended,
  SarAircraft,
} from "./messages.ts";
import { isDistressBeacon } from "./mmsi.ts";
import { type Bits, flag, paddedText, unsigned } from "./sixbit.ts";

export interface Head {
  readonly mmsi: number;
  readonly repeat: number;
  readonly flags: AisFlag[];
}

const POSITION_A = fullPosition(61, 60, 148);
const BASE_STATION = fullPosition(79, 78, 148);
const SAR_AIRCRAFT = fullPosition(61, 60, 147);
const POSITION_B = fullPosition(57, 56, 147);
const POSITION_B_EXTENDED = fullPosition(57, 56, 305);
const AID = fullPosition(164, 163, 268);
const LONG_RANGE = { lonAt: 44, lonWidth: 18, latAt: 62, latWidth: 17, unitsPerDeg: 600, accurateAt: 38, raimAt: 39 };

/** The radio's last field runs to bit 168; some receivers cut it off, and half of it says nothing. */
function commState(bits: Bits, start: number): number | null {
  return bits.length >= 168 ? unsigned(bits, start, 168 - start) : null;
}

export function positionA(bits: Bits, head: Head, type: 1 | 2 | 3): PositionA {
  const status = unsigned(bits, 38, 4);
  const manoeuvre = unsigned(bits, 143, 2);
  return {
    kind: "position-a",
    type,
    ...head,
    ...position(bits, POSITION_A, head.flags),
    sogMps: sogMps(bits, 50),
    cogDeg: cogDeg(bits, 116, head.flags),
    navStatus: status === 15 && !isDistressBeacon(head.mmsi) ? null : status,
    turn: turn(bits, 42),
    headingDeg: headingDeg(bits, 128, head.flags),
    second: positionSecond(bits, 137),
    specialManoeuvre: manoeuvre === 1 ? "not-engaged" : manoeuvre === 2 ? "engaged" : null,
    commState: commState(bits, 149),
  };
}

export function baseStation(bits: Bits, head: Head): BaseStation {
  return {
    kind: "base-station",
    type: 4,
    ...head,
    ...position(bits, BASE_STATION, head.flags),
    utcUs: baseStationUtcUs(bits),
    epfd: unsignedOrNull(bits, 134, 4, 0),
    commState: commState(bits, 149),
  };
}

/** Null unless every part of date and time is there and they name a real instant. */
function baseStationUtcUs(bits: Bits): TimeUs | null {
  const [year, month, day] = [unsigned(bits, 38, 14), unsigned(bits, 52, 4), unsigned(bits, 56, 5)];
  const [hour, minute, second] = [unsigned(bits, 61, 5), unsigned(bits, 66, 6), unsigned(bits, 72, 6)];
  if (year === 0 || year > 9999 || month === 0 || day === 0 || hour > 23 || minute > 59 || second > 59) return null;
  const ms = new Date(0).setUTCFullYear(year, month - 1, day) + ((hour * 60 + minute) * 60 + second) * 1000;
  return new Date(ms).getUTCDate() === day ? ms * US_PER_MS : null;
}

export function sarAircraft(bits: Bits, head: Head): SarAircraft {
  return {
    kind: "sar-aircraft",
    type: 9,
    ...head,
    ...position(bits, SAR_AIRCRAFT, head.flags),
    sogMps: wholeKnotsMps(bits, 50, 10),
    cogDeg: cogDeg(bits, 116, head.flags),
    altitudeM: unsignedOrNull(bits, 38, 12, 4095),
    altitudeBarometric: flag(bits, 134),
    second: positionSecond(bits, 128),
    regional: unsigned(bits, 134, 8),
    dteReady: !flag(bits, 142),
    assigned: flag(bits, 146),
    commState: commState(bits, 148),
  };
}

export function positionB(bits: Bits, head: Head): PositionB {
  return {
    kind: "position-b",
    type: 18,
    ...head,
    ...position(bits, POSITION_B, head.flags),
    sogMps: sogMps(bits, 46),
    cogDeg: cogDeg(bits, 112, head.flags),
    headingDeg: headingDeg(bits, 124, head.flags),
    second: positionSecond(bits, 133),
    reserved: unsigned(bits, 38, 8),
    regional: unsigned(bits, 139, 2),
    carrierSense: flag(bits, 141),
    display: flag(bits, 142),
    dsc: flag(bits, 143),
    wholeBand: flag(bits, 144),
    message22: flag(bits, 145),
    assigned: flag(bits, 146),
    commState: commState(bits, 148),
  };
}

export function positionBExtended(bits: Bits, head: Head): PositionBExtended {
  return {
    kind: "position-b-extended",
    type: 19,
    ...head,
    ...position(bits, POSITION_B_EXTENDED, head.flags),
    sogMps: sogMps(bits, 46),
    cogDeg: cogDeg(bits, 112, head.flags),
    headingDeg: headingDeg(bits, 124, head.flags),
    second: positionSecond(bits, 133),
    reserved: unsigned(bits, 38, 8),
    regional: unsigned(bits, 139, 4),
    name: textOrNull(bits, 143, 20),
    shipType: unsignedOrNull(bits, 263, 8, 0),
    dimensions: dimensions(bits, 271),
    epfd: unsignedOrNull(bits, 301, 4, 0),
    dteReady: !flag(bits, 306),
    assigned: flag(bits, 307),
  };
}

export function aidToNavigation(bits: Bits, head: Head): AidToNavigation {
  const second = positionSecond(bits, 253);
  const name = paddedText(bits, 43, 20);
  // Bits behind 272 continue a name that fills its twenty characters, by fourteen at most; otherwise they are padding.
  const full = (name.length === 20 ? name + paddedText(bits, 272, 14) : name).trimEnd();
  return {
    kind: "aid-to-navigation",
    type: 21,
    ...head,
    ...position(bits, AID, head.flags),
    aidType: unsignedOrNull(bits, 38, 5, 0),
    name: full === "" ? null : full,
    dimensions: dimensions(bits, 219),
    epfd: unsignedOrNull(bits, 249, 4, 0),
    second,
    offPosition: second.kind === "second" ? flag(bits, 259) : null,
    regional: unsigned(bits, 260, 8),
    virtual: flag(bits, 269),
    assigned: flag(bits, 270),
  };
}

export function longRange(bits: Bits, head: Head): LongRange {
  const course = unsigned(bits, 85, 9);
  if (course >= 360 && course !== 511) head.flags.push("COG_RANGE");
  return {
    kind: "long-range",
    type: 27,
    ...head,
    ...position(bits, LONG_RANGE, head.flags),
    sogMps: wholeKnotsMps(bits, 79, 6),
    cogDeg: course < 360 ? course : null,
    navStatus: unsignedOrNull(bits, 40, 4, 15),
    current: !flag(bits, 94),
  };
}
