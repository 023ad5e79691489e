/** What is really there, so that a picture can be scored. No sensor and no server ever reads it. */
import type { TimeUs } from "../model/index.ts";
import { findExercise } from "./definition.ts";
import type { VesselType } from "./world/vessel.ts";
import { makeWorld, type World, worldAt } from "./world/world.ts";

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

let last: World | undefined;

/** Every vessel of the exercise at a time, hull centres. A pure function: the same arguments give the same answer. */
export function truthAt(exerciseId: string, seed: number, atUs: TimeUs): readonly TruthVessel[] {
  const { startUs } = findExercise(exerciseId);
  if (last?.seed !== seed || last.startUs !== startUs) last = makeWorld(seed, startUs);
  return worldAt(last, atUs).map(({ vessel, position, velocityEastMps, velocityNorthMps, headingDeg }) => ({
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
