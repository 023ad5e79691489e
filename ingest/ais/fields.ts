/** Fields that several message types share, each with its "not available" value taken out. Source: ITU-R M.1371-5, annex 8. */

import type { AisFlag, Dimensions, Position, PositionSecond, Turn } from "./messages.ts";
import { type Bits, flag, signed, text, unsigned } from "./sixbit.ts";

const MPS_PER_KNOT = 1852 / 3600;

/** Latitude and longitude in `unitsPerDeg`, and what the position is worth. A flag says that it was out of range. */
export interface PositionLayout {
  readonly lonAt: number;
  readonly lonWidth: number;
  readonly latAt: number;
  readonly latWidth: number;
  readonly unitsPerDeg: number;
  readonly accurateAt: number;
  readonly raimAt: number;
}

/** The usual layout: 28 and 27 bits in 1/10,000 minute, latitude behind longitude. */
export function fullPosition(lonAt: number, accurateAt: number, raimAt: number): PositionLayout {
  return { lonAt, lonWidth: 28, latAt: lonAt + 28, latWidth: 27, unitsPerDeg: 600_000, accurateAt, raimAt };
}

export function position(bits: Bits, layout: PositionLayout, flags: AisFlag[]): Position {
  const lon = signed(bits, layout.lonAt, layout.lonWidth);
  const lat = signed(bits, layout.latAt, layout.latWidth);
  const unit = layout.unitsPerDeg;
  const worth = { accurate: flag(bits, layout.accurateAt), raim: flag(bits, layout.raimAt) };
  if (lon === 181 * unit || lat === 91 * unit) return { latDeg: null, lonDeg: null, ...worth };
  if (Math.abs(lon) > 180 * unit || Math.abs(lat) > 90 * unit) {
    flags.push("POSITION_RANGE");
    return { latDeg: null, lonDeg: null, ...worth };
  }
  return { latDeg: lat / unit, lonDeg: lon / unit, ...worth };
}

/** Ten bits in 0.1 kn; 1023 is not available. */
export function sogMps(bits: Bits, start: number): number | null {
  const raw = unsigned(bits, start, 10);
  return raw === 1023 ? null : (raw / 10) * MPS_PER_KNOT;
}

/** A speed in whole knots (types 9 and 27), not available when every bit is set. */
export function wholeKnotsMps(bits: Bits, start: number, width: number): number | null {
  const raw = unsigned(bits, start, width);
  return raw === 2 ** width - 1 ? null : raw * MPS_PER_KNOT;
}

/** Twelve bits in 0.1°; 3600 is not available. */
export function cogDeg(bits: Bits, start: number, flags: AisFlag[]): number | null {
  const raw = unsigned(bits, start, 12);
  if (raw < 3600) return raw / 10;
  if (raw > 3600) flags.push("COG_RANGE");
  return null;
}

/** Nine bits in degrees; 511 is not available, and 360 is north as for every bearing here. */
export function headingDeg(bits: Bits, start: number, flags: AisFlag[]): number | null {
  const raw = unsigned(bits, start, 9);
  if (raw === 360) return 0;
  if (raw < 360) return raw;
  if (raw !== 511) flags.push("HEADING_RANGE");
  return null;
}

export function positionSecond(bits: Bits, start: number): PositionSecond {
  const raw = unsigned(bits, start, 6);
  if (raw < 60) return { kind: "second", second: raw };
  if (raw === 60) return { kind: "unavailable" };
  if (raw === 61) return { kind: "manual" };
  return { kind: raw === 62 ? "dead-reckoning" : "inoperative" };
}

/** Eight bits: 4.733 · √(degrees a minute), signed; ±127 without a sensor, -128 not available. */
export function turn(bits: Bits, start: number): Turn {
  const raw = signed(bits, start, 8);
  if (raw === -128) return { kind: "unavailable" };
  if (Math.abs(raw) === 127) return { kind: "beyond", direction: raw < 0 ? "port" : "starboard" };
  return { kind: "rate", degPerMin: Math.sign(raw) * (raw / 4.733) ** 2 };
}

/** Thirty bits: bow and stern nine each, port and starboard six each. */
export function dimensions(bits: Bits, start: number): Dimensions | null {
  const bowM = unsigned(bits, start, 9);
  const sternM = unsigned(bits, start + 9, 9);
  const portM = unsigned(bits, start + 18, 6);
  const starboardM = unsigned(bits, start + 24, 6);
  return bowM + sternM + portM + starboardM === 0 ? null : { bowM, sternM, portM, starboardM };
}

export function textOrNull(bits: Bits, start: number, chars: number): string | null {
  const value = text(bits, start, chars);
  return value === "" ? null : value;
}

/** An unsigned field whose one value `unavailable` stands for "not available". */
export function unsignedOrNull(bits: Bits, start: number, width: number, unavailable: number): number | null {
  const value = unsigned(bits, start, width);
  return value === unavailable ? null : value;
}
