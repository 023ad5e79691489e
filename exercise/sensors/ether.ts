/** Everything that is on the air on the AIS channels: vessels, a search and rescue transmitter, aids to navigation. */
import { type LonLat, type TimeUs, US_PER_S } from "../../model/index.ts";
import { type AisBits, encodeAidToNavigation, encodePositionA, encodeSafetyText } from "../ais_encode.ts";
import { between, stream, uniform } from "../random.ts";
import type { Berth } from "../world/fleet.ts";
import { DISTRESS_AT_S } from "../world/roster.ts";
import { isSilent, stateAt, type World, worldSeconds } from "../world/world.ts";
import { ticks } from "./sensor.ts";
import {
  antennaFix,
  offset,
  positionReport,
  SLOT_S,
  STATIC_EVERY_S,
  slotsBetweenReports,
  staticReports,
} from "./transponder.ts";

export interface Transmission {
  readonly atUs: TimeUs;
  readonly from: LonLat;
  readonly bits: AisBits;
  /** Names the transmission, for seeding its reception. */
  readonly key: number;
  readonly channel: "A" | "B";
}

/** SART's own numbers start with 970; 98765 is not a manufacturer's. */
export const SART_MMSI = 970_987_652;

const JITTER = stream("AIS slot");
const PHASE = stream("AIS phase");
const DAY_S = 86_400;
/** A SART works for 96 hours (IEC 61097-14). */
const SART_LIFE_S = 4 * DAY_S;
/** Eight messages a minute, two seconds apart; the text in every fourth minute. */
const [BURST_EVERY_S, BURST_MESSAGES, TEXT_EVERY] = [60, 8, 4] as const;

const AIDS = [
  { mmsi: 994_311_001, name: "EX TSUSHIMA EAST LANBY", place: { lonDeg: 129.62, latDeg: 34.25 } },
  { mmsi: 994_401_002, name: "EX BUSAN APPROACH", place: { lonDeg: 129.19, latDeg: 34.95 } },
] as const;
const AID_EVERY_S = 180;

/** The freighter whose receiver is led astray for a while: one in a hundred. */
const SPOOFED = { index: 2, fromS: 2_400, toS: 3_600, eastM: 6_000, northM: -3_500 } as const;

/** All transmissions after `fromUs` up to `toUs`, in the order of time. */
export function transmissions(world: World, fromUs: TimeUs, toUs: TimeUs): Transmission[] {
  const all: Transmission[] = [];
  const within = (transmission: Transmission): void => {
    if (transmission.atUs > fromUs && transmission.atUs <= toUs) all.push(transmission);
  };
  for (const berth of world.berths) {
    if (berth.place.ais === "none") continue;
    addPositions(world, berth, fromUs, toUs, within);
    addStatics(world, berth, fromUs, toUs, within);
  }
  addDistress(world, fromUs, toUs, within);
  addAids(world, fromUs, toUs, within);
  return all.sort((a, b) => a.atUs - b.atUs || a.key - b.key);
}

type Take = (transmission: Transmission) => void;

function addPositions(world: World, berth: Berth, fromUs: TimeUs, toUs: TimeUs, take: Take): void {
  const phase = Math.floor(90 * uniform(world.seed, PHASE, berth.index));
  for (const k of ticks(fromUs, toUs, world.startUs, SLOT_S * US_PER_S)) {
    const timeS =
      k * SLOT_S +
      between(0, SLOT_S, world.seed, JITTER, berth.index) +
      0.2 * uniform(world.seed, JITTER, berth.index, k);
    const atUs = world.startUs + Math.round(timeS * US_PER_S);
    if (atUs <= fromUs || atUs > toUs || isSilent(world, berth, timeS)) continue;
    const rough = stateAt(world, berth, atUs);
    const every = slotsBetweenReports(rough);
    if ((((k + phase) % every) + every) % every !== 0) continue;
    // The fix belongs to the last full second of UTC.
    const fixUs = Math.floor(atUs / US_PER_S) * US_PER_S;
    const state = stateAt(world, berth, fixUs);
    const fixS = worldSeconds(world, fixUs);
    const bits = positionReport(state, misled(berth, antennaFix(state, fixS, world.seed), fixS), utcSecond(fixUs));
    take({ atUs, from: state.position, bits, key: berth.index + 64 * k, channel: channel(k) });
  }
}

function addStatics(world: World, berth: Berth, fromUs: TimeUs, toUs: TimeUs, take: Take): void {
  const phaseS = STATIC_EVERY_S * uniform(world.seed, PHASE, berth.index, 1);
  for (const k of ticks(fromUs, toUs, world.startUs, STATIC_EVERY_S * US_PER_S)) {
    const atUs = world.startUs + Math.round((k * STATIC_EVERY_S + phaseS) * US_PER_S);
    if (atUs <= fromUs - US_PER_S || atUs > toUs || isSilent(world, berth, worldSeconds(world, atUs))) continue;
    const state = stateAt(world, berth, atUs);
    for (const [part, bits] of staticReports(state).entries())
      take({
        atUs: atUs + part * 800_000,
        from: state.position,
        bits,
        key: -(berth.index + 64 * (2 * k + part)),
        channel: "A",
      });
  }
}

/** The life raft's transmitter, drifting beside the boat. */
function addDistress(world: World, fromUs: TimeUs, toUs: TimeUs, take: Take): void {
  const berth = world.berths[world.distressBerth];
  if (berth === undefined) return;
  for (const k of ticks(fromUs, toUs, world.startUs, BURST_EVERY_S * US_PER_S)) {
    for (let message = 0; message < BURST_MESSAGES; message++) {
      const timeS = k * BURST_EVERY_S + message * 2 + 5;
      const atUs = world.startUs + timeS * US_PER_S;
      if (timeS < DISTRESS_AT_S || timeS > DISTRESS_AT_S + SART_LIFE_S || atUs <= fromUs || atUs > toUs) continue;
      const state = stateAt(world, berth, atUs);
      const fix = antennaFix(state, timeS, world.seed);
      const key = 63 + 64 * (k * BURST_MESSAGES + message);
      const isText = message === 4 && k % TEXT_EVERY === Math.floor(DISTRESS_AT_S / BURST_EVERY_S) % TEXT_EVERY;
      const bits = isText
        ? encodeSafetyText(SART_MMSI, "SART ACTIVE")
        : encodePositionA({
            mmsi: SART_MMSI,
            position: offset(fix, 12, -9),
            sogMps: state.speedMps,
            cogDeg: state.courseDeg,
            headingDeg: null,
            second: utcSecond(atUs),
            navStatus: 14,
            turnDegPerMin: null,
          });
      take({ atUs, from: state.position, bits, key, channel: channel(message) });
    }
  }
}

function addAids(world: World, fromUs: TimeUs, toUs: TimeUs, take: Take): void {
  for (const [i, aid] of AIDS.entries()) {
    for (const k of ticks(fromUs, toUs, world.startUs, AID_EVERY_S * US_PER_S)) {
      const atUs = world.startUs + (k * AID_EVERY_S + 31 + 47 * i) * US_PER_S;
      const bits = encodeAidToNavigation({
        mmsi: aid.mmsi,
        aidType: 31,
        name: aid.name,
        position: aid.place,
        size: { bowM: 2, sternM: 2, portM: 2, starboardM: 2 },
        second: utcSecond(atUs),
        offPosition: false,
        virtual: false,
      });
      take({ atUs, from: aid.place, bits, key: 62 - i + 64 * k, channel: channel(k) });
    }
  }
}

function misled(berth: Berth, fix: LonLat, timeS: number): LonLat {
  if (berth.index !== SPOOFED.index || timeS < SPOOFED.fromS || timeS >= SPOOFED.toS) return fix;
  const share = (timeS - SPOOFED.fromS) / (SPOOFED.toS - SPOOFED.fromS);
  return offset(fix, SPOOFED.eastM * share, SPOOFED.northM * share);
}

function utcSecond(atUs: TimeUs): number {
  return Math.floor(atUs / US_PER_S) % 60;
}

function channel(k: number): "A" | "B" {
  return k % 2 === 0 ? "A" : "B";
}
