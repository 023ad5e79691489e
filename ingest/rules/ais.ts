/** Rules of AIS receptions. A line that is no AIS, or of a type that is not listed, is no error. */
import type { Rules } from "./rule.ts";

export const AIS_RULES = {
  AIS_SENTENCE: {
    means: "reject",
    about: "A VDM or VDO sentence does not have its seven fields.",
    where: ["reception.line"],
    remedy: "Check the receiver's output format.",
  },
  AIS_CHECKSUM: {
    means: "reject",
    about: "The checksum of the sentence or its tag block is missing or wrong; either letter case is taken.",
    where: ["reception.line"],
    remedy: "Look for loss between receiver and here.",
  },
  AIS_ARMOUR: {
    means: "reject",
    about: "A character of the payload is none that armours six bits.",
    where: ["reception.line"],
    remedy: "Look for loss between receiver and here.",
  },
  AIS_FILL_BITS: {
    means: "reject",
    about: "The number of fill bits is not 0 to 5.",
    where: ["reception.line"],
    remedy: "Check the receiver's output format.",
  },
  AIS_PARTS: {
    means: "reject",
    about: "The part does not exist: a message has 1 to 9 parts, counted from 1.",
    where: ["reception.line"],
    remedy: "Check the receiver's output format.",
  },
  AIS_PART_LOST: {
    means: "reject",
    about: "A message misses a part: the parts that came are one error, and are never joined to another message's.",
    where: ["reception.line"],
    remedy: "Look for loss between receiver and here.",
  },
  AIS_LENGTH: {
    means: "reject",
    about: "The message has fewer or more bits than its type, or the line more than 1,024 characters.",
    where: ["reception.line"],
    remedy: "Send one sentence a line, whole.",
  },
  AIS_MMSI_RANGE: {
    means: "flag",
    about: "The MMSI has more than nine digits.",
    where: ["reception.line"],
    remedy: "Nine digits are an MMSI; the sender is set up wrongly.",
  },
  AIS_POSITION_RANGE: {
    means: "flag",
    about: "The position is outside ±180 or ±90 and not the value for none.",
    where: ["reception.line"],
    remedy: "The position was left out and the report kept.",
  },
  AIS_VALUE_RANGE: {
    means: "flag",
    about: "Course or heading is a value that does not exist.",
    where: ["reception.line"],
    remedy: "The value was left out and the report kept.",
  },
  AIS_SECOND_AHEAD: {
    means: "flag",
    about: "The second of the minute in the message lies after now.",
    where: ["reception.line"],
    remedy: "The receive time was used; check the receiver's clock.",
  },
  DISTRESS_TOO_OLD: {
    means: "flag",
    about: "A call for help is older than the source's records may be; it is never held back.",
    where: ["reception.line"],
    remedy: "A call for help is never aged out: find out how old it really is.",
  },
} as const satisfies Rules;
