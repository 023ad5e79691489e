/**
 * What an AIS message says, as typed readonly values. Source: ITU-R M.1371-5, annex 8.
 *
 * Every value that the standard reserves for "not available" is null here, and so is a value outside its range; the latter also
 * leaves a flag. The report itself is kept in both cases: an MMSI was heard. Numbers that the standard caps (102.2 kn "or more")
 * are given as their cap.
 */
import type { TimeUs } from "../../model/index.ts";

export type AisFlag = "MMSI_RANGE" | "POSITION_RANGE" | "COG_RANGE" | "HEADING_RANGE";

interface Common {
  readonly mmsi: number;
  /** How often a repeater passed it on, 0–3 (3: do not repeat). */
  readonly repeat: number;
  readonly flags: readonly AisFlag[];
}

/** The antenna's position, not the hull's centre (see hull.ts). Both coordinates are null, or neither. */
export interface Position {
  readonly latDeg: number | null;
  readonly lonDeg: number | null;
  /** True: better than 10 m by the sender's own estimate. */
  readonly accurate: boolean;
  readonly raim: boolean;
}

export interface Motion {
  readonly sogMps: number | null;
  readonly cogDeg: number | null;
}

/** Distances in metres from the antenna to bow, stern, port and starboard; 511 and 63 mean "or more". All 0: not available. */
export interface Dimensions {
  readonly bowM: number;
  readonly sternM: number;
  readonly portM: number;
  readonly starboardM: number;
}

/** Second of the UTC minute of the position, or what the field says instead. */
export type PositionSecond =
  | { readonly kind: "second"; readonly second: number }
  | { readonly kind: "unavailable" | "manual" | "dead-reckoning" | "inoperative" };

/** The sign is the turn's: positive to starboard. `beyond` comes from ships without a rate sensor: over 5° in 30 s. */
export type Turn =
  | { readonly kind: "rate"; readonly degPerMin: number }
  | { readonly kind: "beyond"; readonly direction: "port" | "starboard" }
  | { readonly kind: "unavailable" };

/** Types 1, 2, 3: class A position report. */
export interface PositionA extends Common, Position, Motion {
  readonly kind: "position-a";
  readonly type: 1 | 2 | 3;
  /** 0–14; null when 15, "undefined", except from a distress beacon, whose 15 means "under test" and stays. */
  readonly navStatus: number | null;
  readonly turn: Turn;
  readonly headingDeg: number | null;
  readonly second: PositionSecond;
  readonly specialManoeuvre: "not-engaged" | "engaged" | null;
  readonly commState: number | null;
}

/** Type 4: base station report. */
export interface BaseStation extends Common, Position {
  readonly kind: "base-station";
  readonly type: 4;
  readonly utcUs: TimeUs | null;
  readonly epfd: number | null;
  readonly commState: number | null;
}

/** Month, day, hour and minute in UTC, each null when the sender left it out. */
export interface Eta {
  readonly month: number | null;
  readonly day: number | null;
  readonly hour: number | null;
  readonly minute: number | null;
}

/** Type 5: class A static and voyage data. Empty text is null. */
export interface StaticA extends Common {
  readonly kind: "static-a";
  readonly type: 5;
  readonly aisVersion: number;
  readonly imo: number | null;
  readonly callSign: string | null;
  readonly name: string | null;
  readonly shipType: number | null;
  readonly dimensions: Dimensions | null;
  readonly epfd: number | null;
  readonly eta: Eta;
  readonly draughtM: number | null;
  readonly destination: string | null;
  readonly dteReady: boolean | null;
}

/** Type 9: search-and-rescue aircraft. */
export interface SarAircraft extends Common, Position, Motion {
  readonly kind: "sar-aircraft";
  readonly type: 9;
  readonly altitudeM: number | null;
  readonly altitudeBarometric: boolean;
  readonly second: PositionSecond;
  readonly regional: number;
  readonly dteReady: boolean;
  readonly assigned: boolean;
  readonly commState: number | null;
}

/** Type 14: safety-related broadcast text. */
export interface SafetyText extends Common {
  readonly kind: "safety-text";
  readonly type: 14;
  readonly text: string;
}

/** Type 18: class B position report. */
export interface PositionB extends Common, Position, Motion {
  readonly kind: "position-b";
  readonly type: 18;
  readonly headingDeg: number | null;
  readonly second: PositionSecond;
  readonly reserved: number;
  readonly regional: number;
  readonly carrierSense: boolean;
  readonly display: boolean;
  readonly dsc: boolean;
  readonly wholeBand: boolean;
  readonly message22: boolean;
  readonly assigned: boolean;
  readonly commState: number | null;
}

/** Type 19: class B position report with static data. */
export interface PositionBExtended extends Common, Position, Motion {
  readonly kind: "position-b-extended";
  readonly type: 19;
  readonly headingDeg: number | null;
  readonly second: PositionSecond;
  readonly reserved: number;
  readonly regional: number;
  readonly name: string | null;
  readonly shipType: number | null;
  readonly dimensions: Dimensions | null;
  readonly epfd: number | null;
  readonly dteReady: boolean;
  readonly assigned: boolean;
}

/** Type 21: aid to navigation. */
export interface AidToNavigation extends Common, Position {
  readonly kind: "aid-to-navigation";
  readonly type: 21;
  readonly aidType: number | null;
  readonly name: string | null;
  readonly dimensions: Dimensions | null;
  readonly epfd: number | null;
  readonly second: PositionSecond;
  /** Null when the aid has no current position to judge by. */
  readonly offPosition: boolean | null;
  readonly regional: number;
  readonly virtual: boolean;
  readonly assigned: boolean;
}

/** Type 24, part A. */
export interface StaticBName extends Common {
  readonly kind: "static-b-name";
  readonly type: 24;
  readonly name: string | null;
}

/** Type 24, part B. A craft of a parent ship (MMSI 98…) names its mother ship where others give dimensions. */
export interface StaticBData extends Common {
  readonly kind: "static-b-data";
  readonly type: 24;
  readonly shipType: number | null;
  readonly vendorId: string | null;
  readonly unitModel: number;
  readonly serialNumber: number;
  readonly callSign: string | null;
  readonly dimensions: Dimensions | null;
  readonly motherShipMmsi: number | null;
}

/** Type 27: long-range report, positions to a tenth of a minute and without a second. */
export interface LongRange extends Common, Position, Motion {
  readonly kind: "long-range";
  readonly type: 27;
  readonly navStatus: number | null;
  /** True: the position is current (reported within 5 s); false: older. */
  readonly current: boolean;
}

/** A type that is not decoded: its number, its sender, and its bits eight to a byte. */
export interface RawMessage extends Common {
  readonly kind: "raw";
  readonly type: number;
  readonly bitLength: number;
  readonly bytes: Uint8Array;
}

export type AisMessage =
  | PositionA
  | BaseStation
  | StaticA
  | SarAircraft
  | SafetyText
  | PositionB
  | PositionBExtended
  | AidToNavigation
  | StaticBName
  | StaticBData
  | LongRange
  | RawMessage;
