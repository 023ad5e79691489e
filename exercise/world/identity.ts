/** Who a vessel is: flag, numbers, name, hull. Names are made up; the maritime identification digits are the flags' own. */
import { between, normal, pick, stream, uniform } from "../random.ts";
import { PARTICULARS } from "./particulars.ts";
import type { Place } from "./roster.ts";
import type { Vessel, VesselType } from "./vessel.ts";

interface Flag {
  readonly mid: number;
  readonly callSignPrefix: string;
}

const JAPAN: Flag = { mid: 431, callSignPrefix: "JD" };
const KOREA: Flag = { mid: 440, callSignPrefix: "DS" };
const OCEAN_GOING: readonly Flag[] = [
  JAPAN,
  KOREA,
  { mid: 477, callSignPrefix: "VR" },
  { mid: 563, callSignPrefix: "9V" },
  { mid: 538, callSignPrefix: "V7" },
  { mid: 636, callSignPrefix: "D5" },
  { mid: 352, callSignPrefix: "3E" },
];

const FIRST = [
  "EASTERN",
  "PACIFIC",
  "GOLDEN",
  "SILVER",
  "NORTHERN",
  "BLUE",
  "ORIENT",
  "STAR",
  "GLORY",
  "MORNING",
] as const;
const SECOND = [
  "PIONEER",
  "HARMONY",
  "BREEZE",
  "HORIZON",
  "VENTURE",
  "CRANE",
  "LOTUS",
  "PILGRIM",
  "COMET",
  "BRIDGE",
] as const;
const BOATS = ["KAIYO", "HOSEI", "EBISU", "SUMIYOSHI", "KOTOBUKI", "WAKASHIO", "TENJIN", "MISAKI"] as const;
const PORTS = ["BUSAN", "HAKATA", "KITAKYUSHU", "ULSAN", "SHANGHAI", "VLADIVOSTOK", "YOKOHAMA", "QINGDAO"] as const;

const LENGTH = stream("length");
const FLAG = stream("flag");
const NAME = stream("name");
const NUMBER = stream("number");
const SHAFT = stream("shaft");
const LEVEL = stream("source level");
/** This ship against its class, 1 sigma, dB (SENSORS: JOMOPANS-ECHO's residual). */
const LEVEL_SIGMA_DB = 6;

/** The vessel that is the `occupant`-th in a place. Keys of different vessels differ, and so do their MMSI. */
export function vesselIn(place: Place, index: number, occupant: number, seed: number): Vessel {
  // Occupants before the start are numbered from below; the key stays a small whole number for a year of traffic.
  const key = index + 64 * (occupant + 16);
  const { type } = place;
  const of = PARTICULARS[type];
  const flag = flagOf(type, seed, key);
  const lengthM = Math.round(between(of.lengthM[0], of.lengthM[1], seed, LENGTH, key) * 10) / 10;
  const widthM = Math.round((lengthM / of.slenderness) * 10) / 10;
  const bowM = Math.round(lengthM * of.antennaAft);
  const portM = Math.round(widthM / 2);
  const blades = of.blades[0] + Math.floor(uniform(seed, SHAFT, key, 1) * (of.blades[1] - of.blades[0] + 1));
  return {
    id: `v${String(index).padStart(2, "0")}${occupant === 0 ? "" : `.${occupant}`}`,
    key,
    type,
    name: nameOf(type, seed, key),
    callSign: `${flag.callSignPrefix}${String(1000 + ((key * 37) % 9000))}`,
    mmsi: mmsiOf(flag, key, seed),
    imo: lengthM >= 80 ? imoNumber(900_000 + ((key * 7919) % 90_000)) : null,
    destination: pick(PORTS, seed, NUMBER, key, 2),
    lengthM,
    widthM,
    draughtM: Math.round(lengthM * of.draughtPerLength * 10) / 10,
    ais: place.ais,
    aisShipType: of.aisShipType,
    antenna: {
      bowM,
      sternM: Math.max(1, Math.round(lengthM) - bowM),
      portM,
      starboardM: Math.max(1, Math.round(widthM) - portM),
    },
    propulsion: {
      shaftHz: between(of.shaftHz[0], of.shaftHz[1], seed, SHAFT, key),
      blades,
      sourceLevelOffsetDb: LEVEL_SIGMA_DB * normal(seed, LEVEL, key),
    },
  };
}

function flagOf(type: VesselType, seed: number, key: number): Flag {
  if (type === "container" || type === "bulker" || type === "tanker" || type === "cargo")
    return pick(OCEAN_GOING, seed, FLAG, key);
  return uniform(seed, FLAG, key) < 0.6 ? JAPAN : KOREA;
}

/** Three digits of the flag, then the key spread over six digits: a bijection, so that no two vessels share a number. */
function mmsiOf(flag: Flag, key: number, seed: number): number {
  const offset = Math.floor(uniform(seed, NUMBER, 0) * 1_000_000);
  return flag.mid * 1_000_000 + ((key * 7_919 + offset) % 1_000_000);
}

/** Seven digits, the last a check digit (IMO resolution A.1117(30)). */
export function imoNumber(sixDigits: number): number {
  const digits = String(sixDigits).padStart(6, "0");
  let sum = 0;
  for (let i = 0; i < 6; i++) sum += Number(digits.charAt(i)) * (7 - i);
  return sixDigits * 10 + (sum % 10);
}

function nameOf(type: VesselType, seed: number, key: number): string {
  switch (type) {
    case "ferry":
    case "fast-ferry":
      return `${pick(["CAMELLIA", "GENKAI", "AZALEA"] as const, seed, NAME, key)} EX${key % 64}`;
    case "fishing":
      return `${pick(BOATS, seed, NAME, key)} MARU ${3 + (key % 64)}`;
    case "tug":
      return `TUG ${pick(SECOND, seed, NAME, key)}`;
    case "pilot":
      return `PILOT EX${key % 64}`;
    case "patrol":
      return `PATROL EX${key % 64}`;
    case "rhib":
    case "leisure":
      return `${pick(SECOND, seed, NAME, key)} ${key % 64}`;
    default:
      // At most 19 characters: AIS sends 20. The number keeps two ships from sharing a name.
      return `${pick(FIRST, seed, NAME, key)} ${pick(SECOND, seed, NAME, key, 1)} ${key % 64}`;
  }
}
