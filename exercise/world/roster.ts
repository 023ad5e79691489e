/**
 * The sixty places of the fleet: who goes where. A quarter are merchant ships, a fifth tankers and bulkers, a quarter fish; the rest
 * are ferries, tugs, pilots and small craft. Nine carry no AIS.
 */
import type { AnchorageName, GroundName, LaneName, ServiceName } from "./routes.ts";
import type { Vessel, VesselType } from "./vessel.ts";

type Going =
  /** `at` is the share of the lane already behind it at the exercise's start. */
  | { readonly kind: "lane"; readonly lane: LaneName; readonly at: number }
  | { readonly kind: "service"; readonly service: ServiceName; readonly at: number }
  | { readonly kind: "ground"; readonly ground: GroundName }
  | { readonly kind: "anchored"; readonly anchorage: AnchorageName }
  /** Leaves the lane after it went silent, and ends adrift off the coast. */
  | { readonly kind: "dark" };

export interface Place {
  readonly type: VesselType;
  readonly ais: Vessel["ais"];
  readonly going: Going;
  /** The engine fails this many seconds after the start, and the crew calls for help. */
  readonly distressAtS?: number;
}

/** The transponder of the tanker in place `DARK_PLACE` is switched off here, for good. */
export const DARK_AT_S = 240;
export const DISTRESS_AT_S = 360;

function lane(type: VesselType, name: LaneName, ...shares: readonly number[]): Place[] {
  return shares.map((at) => ({ type, ais: "A", going: { kind: "lane", lane: name, at } }));
}

function service(type: VesselType, name: ServiceName, at: number): Place {
  return { type, ais: "A", going: { kind: "service", service: name, at } };
}

function ground(type: VesselType, name: GroundName, ...ais: readonly Vessel["ais"][]): Place[] {
  return ais.map((kind) => ({ type, ais: kind, going: { kind: "ground", ground: name } }));
}

function anchored(type: VesselType, anchorage: AnchorageName): Place {
  return { type, ais: "A", going: { kind: "anchored", anchorage } };
}

export const ROSTER: readonly Place[] = [
  // Merchant ships: 15.
  ...lane("container", "westNortheast", 0.16, 0.55),
  ...lane("cargo", "westNortheast", 0.36),
  ...lane("container", "westSouthwest", 0.3, 0.72),
  ...lane("cargo", "westSouthwest", 0.5),
  ...lane("container", "eastNortheast", 0.42),
  ...lane("cargo", "eastNortheast", 0.36),
  ...lane("container", "eastSouthwest", 0.5),
  ...lane("cargo", "eastSouthwest", 0.57, 0.63),
  ...lane("container", "kanmonToBusan", 0.35),
  ...lane("cargo", "kanmonToBusan", 0.72),
  ...lane("cargo", "busanToKanmon", 0.3),
  anchored("cargo", "busanOuter"),
  // Tankers and bulkers: 12, the one that goes dark among them.
  ...lane("bulker", "westNortheast", 0.25),
  ...lane("tanker", "westNortheast", 0.7),
  ...lane("bulker", "westSouthwest", 0.6),
  ...lane("tanker", "westSouthwest", 0.12),
  ...lane("bulker", "eastNortheast", 0.47),
  ...lane("tanker", "eastSouthwest", 0.68),
  ...lane("bulker", "eastSouthwest", 0.3),
  ...lane("bulker", "kanmonToBusan", 0.15),
  ...lane("tanker", "busanToKanmon", 0.62),
  anchored("tanker", "busanSouth"),
  anchored("bulker", "izuharaRoads"),
  { type: "tanker", ais: "A", going: { kind: "dark" } },
  // Ferries: 3.
  service("ferry", "busanHakata", 0.42),
  service("ferry", "hakataIzuhara", 0.25),
  service("fast-ferry", "busanHitakatsu", 0.1),
  // Fishing: 15.
  { type: "fishing", ais: "B", going: { kind: "ground", ground: "tsushimaEast" }, distressAtS: DISTRESS_AT_S },
  ...ground("fishing", "tsushimaEast", "A", "B", "B", "B", "none", "B"),
  ...ground("fishing", "westChannel", "A", "B", "B", "none", "B"),
  ...ground("fishing", "ikiNorth", "B", "A", "B"),
  // Tugs and pilots: 6.
  service("pilot", "busanPilots", 0.2),
  service("tug", "busanPilots", 0.7),
  service("pilot", "hakataPilots", 0.3),
  service("tug", "hakataPilots", 0.8),
  service("tug", "izuharaTug", 0.4),
  ...lane("tug", "busanToKanmon", 0.45),
  // Small craft: 9.
  ...ground("patrol", "eastWatch", "A"),
  ...ground("rhib", "tsushimaCoast", "none", "none"),
  ...ground("leisure", "tsushimaCoast", "none", "B"),
  ...ground("leisure", "busanBay", "none"),
  ...ground("rhib", "busanBay", "none"),
  ...ground("leisure", "hakataBay", "none", "none"),
];
