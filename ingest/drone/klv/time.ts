/** A packet's time in UTC. Sources: MISB ST 0601 items 2, 136 and 137; MISB ST 0603 (the MISP time system has no leap seconds). */
import { type TimeUs, US_PER_S } from "../../../model/index.ts";
import type { KlvPacket } from "./packet.ts";

export interface KlvTime {
  readonly timeUs: TimeUs;
  /**
   * "utc": the source puts UTC in tag 2. "leap-seconds": corrected by the packet's tag 136. "uncorrected": the source counts without
   * leap seconds but the packet does not say how many; the time may be off by all of them (27 s at present, 270 m at 10 m/s).
   */
  readonly basis: "utc" | "leap-seconds" | "uncorrected";
}

/** `tag2IsUtc` is a setting of the source, since many feeds put UTC where the standard has MISP time. */
export function packetTime(packet: KlvPacket, tag2IsUtc: boolean): KlvTime {
  const offsetUs = numeric(packet, "correctionOffsetUs") ?? 0;
  const leapSeconds = numeric(packet, "leapSeconds");
  const base = packet.precisionTimeStampUs + offsetUs;
  if (tag2IsUtc) return { timeUs: base, basis: "utc" };
  if (leapSeconds === null) return { timeUs: base, basis: "uncorrected" };
  return { timeUs: base + leapSeconds * US_PER_S, basis: "leap-seconds" };
}

function numeric(packet: KlvPacket, name: "correctionOffsetUs" | "leapSeconds"): number | null {
  const value = packet.values.get(name);
  return typeof value === "number" ? value : null;
}
