/**
 * What an MMSI's form says about its station, and what is a call for help. Sources: ITU-R M.585-9 (forms of identities);
 * ITU-R M.1371-5, annex 9 (AIS-SART, MOB and EPIRB-AIS messages).
 *
 * The country in an MMSI is deliberately not here: a flag is no ground for suspicion.
 */
import type { AisMessage } from "./messages.ts";

export type MmsiClass =
  | "ship"
  | "group-of-ships"
  | "coast-station"
  | "sar-aircraft"
  | "aid-to-navigation"
  | "craft-of-parent"
  | "handheld"
  | "sart"
  | "man-overboard"
  | "epirb"
  | "unknown";

const BEACONS: Readonly<Record<string, "sart" | "man-overboard" | "epirb">> = {
  "970": "sart",
  "972": "man-overboard",
  "974": "epirb",
};

export function mmsiClass(mmsi: number): MmsiClass {
  if (!Number.isInteger(mmsi) || mmsi <= 0 || mmsi > 999_999_999) return "unknown";
  const digits = String(mmsi).padStart(9, "0");
  const beacon = BEACONS[digits.slice(0, 3)];
  if (beacon) return beacon;
  if (digits.startsWith("00")) return "coast-station";
  if (digits.startsWith("0")) return "group-of-ships";
  if (digits.startsWith("111")) return "sar-aircraft";
  if (digits.startsWith("99")) return "aid-to-navigation";
  if (digits.startsWith("98")) return "craft-of-parent";
  if (digits.startsWith("8")) return "handheld";
  return /^[2-7]/.test(digits) ? "ship" : "unknown";
}

/** A vessel that can be seen: a ship or a craft of a ship. Coast stations, aircraft and aids to navigation are none. */
export function isVessel(mmsi: number): boolean {
  const kind = mmsiClass(mmsi);
  return kind === "ship" || kind === "craft-of-parent";
}

export function isDistressBeacon(mmsi: number): boolean {
  const kind = mmsiClass(mmsi);
  return kind === "sart" || kind === "man-overboard" || kind === "epirb";
}

export interface Distress {
  readonly kind: "sart" | "man-overboard" | "epirb" | "ship";
  /** A test is shown, never alerted. */
  readonly state: "active" | "test";
  /** What made it one. */
  readonly evidence: "beacon" | "nav-status" | "text";
}

// Whole words, so that a ship named ASTRALSOSTA calls nobody; only MAYDAY is looked for inside words, as it is sent run together.
const CALL =
  /MAYDAY|\b(SOS|DISTRESS|(SART|MOB|EPIRB)[ -]*ACTIVE|MAN OVER ?BOARD|ABANDON(ING)? SHIP|SINKING|PIRACY ATTACK|UNDER ATTACK)\b/;
const TEST = /\bTEST(ING)?\b/;
const NO_TEST = /\b(NO|NOT|NOT A|NOT AN?) (DRILL OR )?TEST\b/;

/**
 * Whether a message is a call for help. In doubt it is one: a beacon that says neither "active" nor "test" is active, and so is any
 * message of a beacon that is not understood otherwise.
 */
export function distressOf(message: AisMessage): Distress | null {
  const own = mmsiClass(message.mmsi);
  const beacon = own === "sart" || own === "man-overboard" || own === "epirb" ? own : null;
  if (message.kind === "safety-text") {
    const text = message.text.toUpperCase();
    const test = TEST.test(text) && !NO_TEST.test(text);
    if (beacon) return { kind: beacon, state: test ? "test" : "active", evidence: CALL.test(text) ? "text" : "beacon" };
    if (!CALL.test(text)) return null;
    return { kind: calledBy(text), state: test ? "test" : "active", evidence: "text" };
  }
  const status = message.kind === "position-a" || message.kind === "long-range" ? message.navStatus : null;
  if (status === 14) return { kind: beacon ?? "ship", state: "active", evidence: "nav-status" };
  if (!beacon) return null;
  return message.kind === "position-a" && status === 15
    ? { kind: beacon, state: "test", evidence: "nav-status" }
    : { kind: beacon, state: "active", evidence: "beacon" };
}

function calledBy(text: string): Distress["kind"] {
  if (/\bSART\b/.test(text)) return "sart";
  if (/\bEPIRB\b/.test(text)) return "epirb";
  return /\bMOB\b|\bMAN OVER ?BOARD\b/.test(text) ? "man-overboard" : "ship";
}
