/** A shore station for AIS: what of the transmissions reaches it, as lines. */
import { inverse, type LonLat, nmeaChecksum, type TimeUs, US_PER_S } from "../../model/index.ts";
import { ingestV1 } from "../../proto/index.ts";
import { encodeBaseStation, toNmea } from "../ais_encode.ts";
import { between, stream, uniform } from "../random.ts";
import { AIS_STATIONS } from "../sources.ts";
import type { World } from "../world/world.ts";
import { type Transmission, transmissions } from "./ether.ts";
import { type Emission, type Sensor, ticks } from "./sensor.ts";

export type AisSourceId = keyof typeof AIS_STATIONS;

interface Station {
  readonly stationId: string;
  readonly baseMmsi: number;
  /** Its clock against UTC, s. */
  readonly skewS: number;
  /** Puts a tag block before each line. */
  readonly tagged: boolean;
}

const STATIONS: Readonly<Record<AisSourceId, Station>> = {
  "ais-pusan": { stationId: "EXPUS", baseMmsi: 4_409_901, skewS: 0.06, tagged: false },
  "ais-tsushima": { stationId: "EXTSU", baseMmsi: 4_319_901, skewS: -0.04, tagged: true },
  "ais-fukuoka": { stationId: "EXFUK", baseMmsi: 4_319_902, skewS: 0.11, tagged: false },
};

const RECEPTION = stream("AIS reception");
const LATENCY = stream("AIS latency");
/** Every receiver loses some; beyond 40 nautical miles the loss grows until nothing is heard at 60. */
const [HEARD, FULL_M, FADE_M] = [0.98, 40 * 1_852, 9 * 1_852] as const;
const BASE_EVERY_S = 10;
/** A slot of the channel is 26.7 ms; a message of two sentences takes two. */
const SLOT_US = 26_667;

/** Transmissions of one interval, computed once for all stations that ask for it. */
export type Ether = (fromUs: TimeUs, toUs: TimeUs) => readonly Transmission[];

export function createEther(world: World): Ether {
  let [lastFrom, lastTo, last]: [TimeUs, TimeUs, readonly Transmission[]] = [0, 0, []];
  return (fromUs, toUs) => {
    if (fromUs !== lastFrom || toUs !== lastTo)
      [lastFrom, lastTo, last] = [fromUs, toUs, transmissions(world, fromUs, toUs)];
    return last;
  };
}

export function createAisStation(world: World, ether: Ether, sourceId: AisSourceId): Sensor<"ais"> {
  const station = STATIONS[sourceId];
  const place = AIS_STATIONS[sourceId];
  const number = Object.keys(STATIONS).indexOf(sourceId);
  const observe = (fromUs: TimeUs, toUs: TimeUs): Emission<"ais">[] => {
    const heard: Emission<"ais">[] = [];
    for (const transmission of ether(fromUs, toUs))
      if (reaches(world.seed, transmission, place, number))
        heard.push(...receive(world.seed, station, transmission, number));
    for (const own of ownReports(world, station, place, fromUs, toUs))
      heard.push(...receive(world.seed, station, own, number));
    return heard.sort((a, b) => a.observedUs - b.observedUs);
  };
  return {
    sourceId,
    service: "ais",
    processor: "tomi-exercise-ais/1",
    timeQuality: { source: ingestV1.ClockSource.CLOCK_GNSS, sigmaS: 0.1, offsetApplied: false },
    opening: () => [],
    observe,
  };
}

function reaches(seed: number, { from, key }: Transmission, place: LonLat, station: number): boolean {
  const distanceM = inverse(from, place).distanceM;
  const beyond = Math.max(0, distanceM - FULL_M) / FADE_M;
  return uniform(seed, RECEPTION, key, station) < HEARD * Math.exp(-beyond * beyond);
}

function ownReports(world: World, station: Station, place: LonLat, fromUs: TimeUs, toUs: TimeUs): Transmission[] {
  const reports: Transmission[] = [];
  for (const k of ticks(fromUs, toUs, world.startUs, BASE_EVERY_S * US_PER_S)) {
    const atUs = world.startUs + (k * BASE_EVERY_S + 3) * US_PER_S;
    if (atUs <= fromUs || atUs > toUs) continue;
    const bits = encodeBaseStation({ mmsi: station.baseMmsi, utcUs: atUs, position: place });
    reports.push({ atUs, from: place, bits, key: station.baseMmsi + k, channel: "A" });
  }
  return reports;
}

function receive(seed: number, station: Station, transmission: Transmission, number: number): Emission<"ais">[] {
  const { atUs, bits, key, channel } = transmission;
  const lines = toNmea(bits, { channel, sequenceId: Math.abs(key) % 10 });
  const latencyUs = between(0.2, 0.6, seed, LATENCY, key, number) * US_PER_S;
  return lines.map((line, part) => {
    const observedUs = Math.round(atUs + station.skewS * US_PER_S + (part + 1) * SLOT_US);
    return {
      observedUs,
      sendUs: Math.round(observedUs + latencyUs),
      record: {
        reception: {
          line: station.tagged ? `${tagBlock(station.stationId, observedUs)}${line}` : line,
          stationId: station.stationId,
          receiver: ingestV1.ReceiverKind.TERRESTRIAL,
        },
      },
    };
  });
}

function tagBlock(stationId: string, observedUs: TimeUs): string {
  const body = `s:${stationId},c:${Math.floor(observedUs / US_PER_S)}`;
  return `\\${body}*${nmeaChecksum(body)}\\`;
}
