/** Decoders of the messages without a position: types 5, 14 and 24. Source: ITU-R M.1371-5, annex 8. */
import { dimensions, textOrNull, unsignedOrNull } from "./fields.ts";
import type { SafetyText, StaticA, StaticBData, StaticBName } from "./messages.ts";
import { mmsiClass } from "./mmsi.ts";
import type { Head } from "./moving.ts";
import { type Bits, flag, text, unsigned } from "./sixbit.ts";

export function staticA(bits: Bits, head: Head): StaticA {
  const draught = unsigned(bits, 294, 8);
  return {
    kind: "static-a",
    type: 5,
    ...head,
    aisVersion: unsigned(bits, 38, 2),
    imo: unsignedOrNull(bits, 40, 30, 0),
    callSign: textOrNull(bits, 70, 7),
    name: textOrNull(bits, 112, 20),
    shipType: unsignedOrNull(bits, 232, 8, 0),
    dimensions: dimensions(bits, 240),
    epfd: unsignedOrNull(bits, 270, 4, 0),
    eta: {
      month: within(unsigned(bits, 274, 4), 1, 12),
      day: within(unsigned(bits, 278, 5), 1, 31),
      hour: within(unsigned(bits, 283, 5), 0, 23),
      minute: within(unsigned(bits, 288, 6), 0, 59),
    },
    draughtM: draught === 0 ? null : draught / 10,
    destination: textOrNull(bits, 302, 20),
    // Some transmitters cut the message short of its last bits.
    dteReady: bits.length > 422 ? !flag(bits, 422) : null,
  };
}

function within(value: number, low: number, high: number): number | null {
  return value >= low && value <= high ? value : null;
}

export function safetyText(bits: Bits, head: Head): SafetyText {
  return { kind: "safety-text", type: 14, ...head, text: text(bits, 40, 161) };
}

export function staticBName(bits: Bits, head: Head): StaticBName {
  return { kind: "static-b-name", type: 24, ...head, name: textOrNull(bits, 40, 20) };
}

export function staticBData(bits: Bits, head: Head): StaticBData {
  const craftOfParent = mmsiClass(head.mmsi) === "craft-of-parent";
  return {
    kind: "static-b-data",
    type: 24,
    ...head,
    shipType: unsignedOrNull(bits, 40, 8, 0),
    vendorId: textOrNull(bits, 48, 3),
    unitModel: unsigned(bits, 66, 4),
    serialNumber: unsigned(bits, 70, 20),
    callSign: textOrNull(bits, 90, 7),
    dimensions: craftOfParent ? null : dimensions(bits, 132),
    motherShipMmsi: craftOfParent ? unsignedOrNull(bits, 132, 30, 0) : null,
  };
}
