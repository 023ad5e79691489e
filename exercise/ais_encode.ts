/**
 * Writes AIS messages as a ship's transponder and a shore station would: values to bits, bits to `!AIVDM` lines.
 *
 * Sources: ITU-R M.1371-5, annex 8 (fields); IEC 61162-1 (sentences). A value given as null is sent as the standard's "not
 * available". Numbers past a field's range are sent as its largest, as transponders do.
 */
import { armourOfSixBits, type LonLat, nmeaChecksum, sixBitsOfText, type TimeUs, US_PER_MS } from "../model/index.ts";

/** One bit an element, 0 or 1. */
export type AisBits = readonly number[];

const KNOTS_PER_MPS = 3600 / 1852;
/** Characters of payload in one sentence, so that with address and checksum it stays within NMEA 0183's 82. */
const PAYLOAD_CHARS = 60;

export interface Moving {
  readonly mmsi: number;
  /** The antenna's position. */
  readonly position: LonLat | null;
  readonly accurate?: boolean;
  readonly raim?: boolean;
  readonly sogMps: number | null;
  readonly cogDeg: number | null;
  readonly headingDeg: number | null;
  /** UTC second of the position; 60 says that there is none. */
  readonly second: number;
}

export interface ClassAPosition extends Moving {
  readonly type?: 1 | 2 | 3;
  /** 15 is "undefined", and a distress beacon's test. */
  readonly navStatus: number;
  readonly turnDegPerMin: number | null;
}

/** Metres from the antenna to bow, stern, port and starboard. */
export interface HullSize {
  readonly bowM: number;
  readonly sternM: number;
  readonly portM: number;
  readonly starboardM: number;
}

export interface ClassAStatic {
  readonly mmsi: number;
  readonly imo: number | null;
  readonly callSign: string;
  readonly name: string;
  readonly shipType: number;
  readonly size: HullSize;
  readonly eta: { readonly month: number; readonly day: number; readonly hour: number; readonly minute: number } | null;
  readonly draughtM: number;
  readonly destination: string;
}

export function encodePositionA(p: ClassAPosition): AisBits {
  const bits = head(p.type ?? 1, p.mmsi);
  put(bits, p.navStatus, 4);
  put(bits, turnField(p.turnDegPerMin), 8);
  put(bits, sogField(p.sogMps), 10);
  putPosition(bits, p.position, p.accurate);
  put(bits, cogField(p.cogDeg), 12);
  put(bits, headingField(p.headingDeg), 9);
  put(bits, p.second, 6);
  put(bits, 0, 2 + 3); // special manoeuvre not available, spare
  put(bits, p.raim ? 1 : 0, 1);
  put(bits, 0, 19);
  return bits;
}

export function encodePositionB(p: Moving): AisBits {
  const bits = head(18, p.mmsi);
  put(bits, 0, 8);
  put(bits, sogField(p.sogMps), 10);
  putPosition(bits, p.position, p.accurate);
  put(bits, cogField(p.cogDeg), 12);
  put(bits, headingField(p.headingDeg), 9);
  put(bits, p.second, 6);
  put(bits, 0, 2);
  put(bits, 0b101110, 6); // carrier-sense unit without display, with DSC, whole band, message 22; not assigned
  put(bits, p.raim ? 1 : 0, 1);
  put(bits, 0b11100000000000000110, 20); // what carrier-sense units send for a communication state
  return bits;
}

export function encodeStaticA(s: ClassAStatic): AisBits {
  const bits = head(5, s.mmsi);
  put(bits, 2, 2);
  put(bits, s.imo ?? 0, 30);
  putText(bits, s.callSign, 7);
  putText(bits, s.name, 20);
  put(bits, s.shipType, 8);
  putSize(bits, s.size);
  put(bits, 1, 4); // GPS
  put(bits, s.eta?.month ?? 0, 4);
  put(bits, s.eta?.day ?? 0, 5);
  put(bits, s.eta?.hour ?? 24, 5);
  put(bits, s.eta?.minute ?? 60, 6);
  put(bits, Math.min(255, Math.round(s.draughtM * 10)), 8);
  putText(bits, s.destination, 20);
  put(bits, 0, 2);
  return bits;
}

export function encodeBaseStation(b: {
  readonly mmsi: number;
  readonly utcUs: TimeUs;
  readonly position: LonLat;
}): AisBits {
  const bits = head(4, b.mmsi);
  const at = new Date(b.utcUs / US_PER_MS);
  put(bits, at.getUTCFullYear(), 14);
  put(bits, at.getUTCMonth() + 1, 4);
  put(bits, at.getUTCDate(), 5);
  put(bits, at.getUTCHours(), 5);
  put(bits, at.getUTCMinutes(), 6);
  put(bits, at.getUTCSeconds(), 6);
  putPosition(bits, b.position, true);
  put(bits, 7, 4); // surveyed
  put(bits, 0, 10 + 1 + 19);
  return bits;
}

/** Safety-related broadcast, for example "MOB ACTIVE". At most 161 characters are sent. */
export function encodeSafetyText(mmsi: number, text: string): AisBits {
  const bits = head(14, mmsi);
  put(bits, 0, 2);
  putText(bits, text, Math.min(text.length, 161));
  return bits;
}

export function encodeAidToNavigation(a: {
  readonly mmsi: number;
  readonly aidType: number;
  readonly name: string;
  readonly position: LonLat;
  readonly size: HullSize;
  readonly second: number;
  readonly offPosition: boolean;
  readonly virtual: boolean;
}): AisBits {
  const bits = head(21, a.mmsi);
  put(bits, a.aidType, 5);
  putText(bits, a.name.slice(0, 20), 20);
  putPosition(bits, a.position, true);
  putSize(bits, a.size);
  put(bits, 1, 4);
  put(bits, a.second, 6);
  put(bits, a.offPosition ? 1 : 0, 1);
  put(bits, 0, 8 + 1);
  put(bits, a.virtual ? 1 : 0, 1);
  put(bits, 0, 2);
  const extension = a.name.slice(20, 34);
  putText(bits, extension, extension.length);
  while (bits.length % 8 !== 0) bits.push(0);
  return bits;
}

export function encodeStaticBName(mmsi: number, name: string): AisBits {
  const bits = head(24, mmsi);
  put(bits, 0, 2);
  putText(bits, name, 20);
  return bits;
}

export function encodeStaticBData(s: {
  readonly mmsi: number;
  readonly shipType: number;
  readonly callSign: string;
  readonly size: HullSize;
}): AisBits {
  const bits = head(24, s.mmsi);
  put(bits, 1, 2);
  put(bits, s.shipType, 8);
  putText(bits, "TMI", 3);
  put(bits, 0, 4 + 20);
  putText(bits, s.callSign, 7);
  putSize(bits, s.size);
  put(bits, 0, 6);
  return bits;
}

export interface SentenceOptions {
  readonly talker?: string;
  readonly channel?: "A" | "B";
  /** 0–9, needed when the message takes more than one sentence; senders count it round. */
  readonly sequenceId?: number;
  /** VDO: the station's own vessel. */
  readonly ownShip?: boolean;
}

/** The message as one or more lines with checksums, without line ends. */
export function toNmea(bits: AisBits, options: SentenceOptions = {}): string[] {
  const fillBits = (6 - (bits.length % 6)) % 6;
  let payload = "";
  for (let i = 0; i < bits.length; i += 6) {
    let value = 0;
    for (let b = 0; b < 6; b++) value = value * 2 + (bits[i + b] ?? 0);
    payload += armourOfSixBits(value);
  }
  const total = Math.ceil(payload.length / PAYLOAD_CHARS);
  const address = `${options.talker ?? "AI"}VD${options.ownShip ? "O" : "M"}`;
  const sequence = total > 1 ? String(options.sequenceId ?? 0) : "";
  return Array.from({ length: total }, (_, i) => {
    const chunk = payload.slice(i * PAYLOAD_CHARS, (i + 1) * PAYLOAD_CHARS);
    const fill = i === total - 1 ? fillBits : 0;
    const body = `${address},${total},${i + 1},${sequence},${options.channel ?? "A"},${chunk},${fill}`;
    return `!${body}*${nmeaChecksum(body)}`;
  });
}

function head(type: number, mmsi: number): number[] {
  const bits: number[] = [];
  put(bits, type, 6);
  put(bits, 0, 2);
  put(bits, mmsi, 30);
  return bits;
}

/** Appends an integer, two's complement when negative. */
function put(bits: number[], value: number, width: number): void {
  const unsigned = value < 0 ? value + 2 ** width : value;
  for (let i = width - 1; i >= 0; i--) bits.push(Math.floor(unsigned / 2 ** i) % 2);
}

/** Appends text, upper-cased and padded with "@"; a character the alphabet lacks becomes a space. */
function putText(bits: number[], text: string, chars: number): void {
  const upper = text.toUpperCase();
  for (let i = 0; i < chars; i++) {
    const value = i < upper.length ? sixBitsOfText(upper.charAt(i)) : 0;
    put(bits, value < 0 ? 32 : value, 6);
  }
}

function putPosition(bits: number[], position: LonLat | null, accurate = true): void {
  put(bits, accurate ? 1 : 0, 1);
  put(bits, Math.round((position?.lonDeg ?? 181) * 600_000), 28);
  put(bits, Math.round((position?.latDeg ?? 91) * 600_000), 27);
}

function putSize(bits: number[], size: HullSize): void {
  put(bits, Math.min(511, Math.round(size.bowM)), 9);
  put(bits, Math.min(511, Math.round(size.sternM)), 9);
  put(bits, Math.min(63, Math.round(size.portM)), 6);
  put(bits, Math.min(63, Math.round(size.starboardM)), 6);
}

function sogField(sogMps: number | null): number {
  return sogMps === null ? 1023 : Math.min(1022, Math.round(sogMps * KNOTS_PER_MPS * 10));
}

function cogField(cogDeg: number | null): number {
  return cogDeg === null ? 3600 : Math.round(wrapped(cogDeg) * 10) % 3600;
}

function headingField(headingDeg: number | null): number {
  return headingDeg === null ? 511 : Math.round(wrapped(headingDeg)) % 360;
}

function wrapped(deg: number): number {
  return ((deg % 360) + 360) % 360;
}

function turnField(degPerMin: number | null): number {
  if (degPerMin === null) return -128;
  return Math.sign(degPerMin) * Math.min(126, Math.round(4.733 * Math.sqrt(Math.abs(degPerMin))));
}
