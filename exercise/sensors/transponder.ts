/**
 * What a vessel's AIS transponder says, and when: reporting rates after ITU-R M.1371-5, table 1 (class A) and table 2 (class B),
 * rounded to whole two-second slots so that every transmission has its place in time.
 */
import { direct, type LonLat } from "../../model/index.ts";
import {
  type AisBits,
  encodePositionA,
  encodePositionB,
  encodeStaticA,
  encodeStaticBData,
  encodeStaticBName,
} from "../ais_encode.ts";
import { drift, normal, stream } from "../random.ts";
import type { VesselState } from "../world/world.ts";

/** The grid of reporting times, s. */
export const SLOT_S = 2;
/** Voyage and static data, s. */
export const STATIC_EVERY_S = 360;

const GNSS_SLOW = stream("GNSS, slow");
const GNSS_FAST = stream("GNSS, fast");
/** 5 m, 1 sigma a coordinate, most of it slowly varying. */
const [SLOW_M, FAST_M, SLOW_KNOT_S] = [4.6, 2, 120] as const;
const [KN_2, KN_3, KN_14, KN_23] = [1.03, 1.54, 7.2, 11.8] as const;
const TURNING_DEG_PER_MIN = 15;

/** How many slots lie between two position reports of a vessel. */
export function slotsBetweenReports({ vessel, speedMps, navStatus, turnDegPerMin }: VesselState): number {
  if (vessel.ais === "B") return speedMps < KN_2 ? 90 : 15;
  if ((navStatus === 1 || navStatus === 5) && speedMps < KN_3) return 90;
  const turning = Math.abs(turnDegPerMin) > TURNING_DEG_PER_MIN;
  if (speedMps > KN_23) return 1;
  if (speedMps > KN_14) return turning ? 1 : 3;
  return turning ? 2 : 5;
}

/** The antenna's place as the receiver on board finds it, `timeS` after the exercise's start. */
export function antennaFix(state: VesselState, timeS: number, seed: number): LonLat {
  const { vessel, headingDeg, berth } = state;
  const forwardM = (vessel.antenna.sternM - vessel.antenna.bowM) / 2;
  const rightM = (vessel.antenna.portM - vessel.antenna.starboardM) / 2;
  const noise = (axis: number): number =>
    SLOW_M * drift(timeS, SLOW_KNOT_S, seed, GNSS_SLOW, berth.index, axis) +
    FAST_M * normal(seed, GNSS_FAST, berth.index, axis, Math.floor(timeS));
  const heading = (headingDeg * Math.PI) / 180;
  const eastM = forwardM * Math.sin(heading) + rightM * Math.cos(heading) + noise(0);
  const northM = forwardM * Math.cos(heading) - rightM * Math.sin(heading) + noise(1);
  return offset(state.position, eastM, northM);
}

/** The position report of a vessel, class A or B. `second` is the UTC second of the fix. */
export function positionReport(state: VesselState, position: LonLat, second: number): AisBits {
  const { vessel, speedMps, courseDeg, headingDeg, navStatus, turnDegPerMin } = state;
  const moving = {
    mmsi: vessel.mmsi,
    position,
    sogMps: speedMps,
    cogDeg: speedMps < 0.2 ? null : courseDeg,
    headingDeg: vessel.ais === "B" ? null : headingDeg,
    second,
  };
  if (vessel.ais === "B") return encodePositionB(moving);
  return encodePositionA({ ...moving, type: navStatus === 1 || navStatus === 5 ? 3 : 1, navStatus, turnDegPerMin });
}

/** The messages that say who a vessel is. */
export function staticReports({ vessel }: VesselState): AisBits[] {
  const { mmsi, name, callSign, aisShipType: shipType, antenna: size } = vessel;
  if (vessel.ais === "B") return [encodeStaticBName(mmsi, name), encodeStaticBData({ mmsi, shipType, callSign, size })];
  const { imo, draughtM, destination } = vessel;
  return [encodeStaticA({ mmsi, imo, callSign, name, shipType, size, eta: null, draughtM, destination })];
}

/** The place a few metres or kilometres away. */
export function offset(from: LonLat, eastM: number, northM: number): LonLat {
  return direct(from, (Math.atan2(eastM, northM) * 180) / Math.PI, Math.hypot(eastM, northM));
}
