/** The bits of one message to what it says. */
import { type AisError, aisError } from "./errors.ts";
import type { AisFlag, AisMessage } from "./messages.ts";
import {
  aidToNavigation,
  baseStation,
  type Head,
  longRange,
  positionA,
  positionB,
  positionBExtended,
  sarAircraft,
} from "./moving.ts";
import { type Bits, packed, unsigned } from "./sixbit.ts";
import { safetyText, staticA, staticBData, staticBName } from "./static.ts";

/** ITU-R M.1371-5, annex 2, 3.3.7: a message takes at most five slots, which leave 1,008 bits; some networks pad a little. */
const MAX_BITS = 1_064;
/** Type, repeat indicator and MMSI: what every message begins with. */
const HEAD_BITS = 38;
/**
 * The shortest form of each type in which all of its fields but spare and radio-status bits are there. Longer ones are taken: they
 * are common (a type 27 in a whole slot, padded type 21), and what follows the last field is spare.
 */
const MIN_BITS: Readonly<Record<number, number>> = {
  1: 163,
  2: 163,
  3: 163,
  4: 163,
  5: 422,
  9: 163,
  14: 40,
  18: 163,
  19: 308,
  21: 271,
  24: 160,
  27: 95,
};
/** Type 24 is 160 bits in part A and 168 in part B, whose last field ends at bit 162. */
const MIN_BITS_24B = 162;

/** Types 6–8, 10–13 and so on come back raw. Never throws. */
export function decodeMessage(bits: Bits): AisMessage | AisError {
  if (bits.length < HEAD_BITS || bits.length > MAX_BITS)
    return wrongLength(bits.length, `a message has ${HEAD_BITS} to ${MAX_BITS}`);
  const type = unsigned(bits, 0, 6);
  const partNumber = type === 24 ? unsigned(bits, 38, 2) : 0;
  const least = type === 24 && partNumber === 1 ? MIN_BITS_24B : (MIN_BITS[type] ?? HEAD_BITS);
  if (bits.length < least) return wrongLength(bits.length, `type ${type} has at least ${least}`);
  const mmsi = unsigned(bits, 8, 30);
  const flags: AisFlag[] = mmsi > 999_999_999 ? ["MMSI_RANGE"] : [];
  const head: Head = { mmsi, repeat: unsigned(bits, 6, 2), flags };
  switch (type) {
    case 1:
    case 2:
    case 3:
      return positionA(bits, head, type);
    case 4:
      return baseStation(bits, head);
    case 5:
      return staticA(bits, head);
    case 9:
      return sarAircraft(bits, head);
    case 14:
      return safetyText(bits, head);
    case 18:
      return positionB(bits, head);
    case 19:
      return positionBExtended(bits, head);
    case 21:
      return aidToNavigation(bits, head);
    case 24:
      if (partNumber === 0) return staticBName(bits, head);
      if (partNumber === 1) return staticBData(bits, head);
      break; // parts 2 and 3 are reserved
    case 27:
      return longRange(bits, head);
  }
  return { kind: "raw", type, ...head, bitLength: bits.length, bytes: packed(bits) };
}

function wrongLength(length: number, rule: string): AisError {
  return aisError("AIS_LENGTH", `The message has ${length} bits, but ${rule}: it was cut short or joined wrongly.`);
}
