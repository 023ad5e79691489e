/** What is really there, so that a picture can be scored. No sensor and no server ever reads it. */
import type { TimeUs } from "../model/index.ts";
import type { VesselType } from "./world/vessel.ts";

export interface TruthVessel {
  readonly vesselId: string;
  readonly type: VesselType;
  readonly lonDeg: number;
  readonly latDeg: number;
  readonly velocityEastMps: number;
  readonly velocityNorthMps: number;
  readonly headingDeg: number;
  readonly lengthM: number;
  readonly widthM: number;
  /** Absent when the vessel carries no AIS. */
  readonly mmsi?: number;
  readonly name: string;
}

/** Every vessel of the exercise at a time, hull centres. A pure function: the same arguments give the same answer. */
export function truthAt(_exerciseId: string, _seed: number, _atUs: TimeUs): readonly TruthVessel[] {
  return [];
}
