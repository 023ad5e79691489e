/** What a vessel of the exercise is. */
import type { HullSize } from "../ais_encode.ts";

export type VesselType =
  | "container"
  | "cargo"
  | "bulker"
  | "tanker"
  | "ferry"
  | "fast-ferry"
  | "fishing"
  | "tug"
  | "pilot"
  | "patrol"
  | "rhib"
  | "leisure";

export interface Propulsion {
  readonly shaftHz: number;
  readonly blades: number;
  /** This ship against the model of its class, dB: 6 dB, 1 sigma. */
  readonly sourceLevelOffsetDb: number;
}

export interface Vessel {
  /** Unique in the exercise, for ever: a slot of the fleet and the number of its occupant. */
  readonly id: string;
  /** The same as a number, for seeding. */
  readonly key: number;
  readonly type: VesselType;
  readonly name: string;
  readonly callSign: string;
  readonly mmsi: number;
  readonly imo: number | null;
  readonly destination: string;
  readonly lengthM: number;
  readonly widthM: number;
  readonly draughtM: number;
  readonly ais: "A" | "B" | "none";
  readonly aisShipType: number;
  readonly antenna: HullSize;
  readonly propulsion: Propulsion;
}
