/** What is really there, so that a picture can be scored. No sensor and no server ever reads it. */
import type { TimeUs } from "../../model/index.ts";
import type { VesselType } from "./vessel.ts";
import { type World, worldAt } from "./world.ts";

export interface TruthVessel {
  readonly vesselId: string;
  readonly type: VesselType;
  readonly name: string;
  readonly lonDeg: number;
  readonly latDeg: number;
  readonly velocityEastMps: number;
  readonly velocityNorthMps: number;
  readonly headingDeg: number;
  readonly lengthM: number;
  readonly widthM: number;
  /** Absent when the vessel carries no AIS. */
  readonly mmsi?: number;
}

/** Every vessel of the strait at a time, hull centres. */
export function vesselsAt(world: World, atUs: TimeUs): readonly TruthVessel[] {
  return worldAt(world, atUs).map(({ vessel, position, velocityEastMps, velocityNorthMps, headingDeg }) => ({
    vesselId: vessel.id,
    type: vessel.type,
    name: vessel.name,
    lonDeg: position.lonDeg,
    latDeg: position.latDeg,
    velocityEastMps,
    velocityNorthMps,
    headingDeg,
    lengthM: vessel.lengthM,
    widthM: vessel.widthM,
    ...(vessel.ais === "none" ? {} : { mmsi: vessel.mmsi }),
  }));
}
