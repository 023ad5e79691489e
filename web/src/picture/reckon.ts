/** Dead reckoning of symbols between updates. Only the symbol moves: panel, ellipse and export keep the reported state. */
import type { Place, TrackFeature } from "../contract.ts";
import { destination } from "../geo.ts";

/** After this a symbol stays where it was last carried to: guessing on would look like knowing. */
export const MAXIMUM_RECKONING_S = 180;
/** 6 minutes, a tenth of an hour: the vector's length in nm is a tenth of the speed in knots. */
export const COURSE_VECTOR_S = 360;
/** Below it a course is noise. */
const MINIMUM_SOG_MPS = 0.1;

export function reckon(from: Place, sogMps: number, cogDeg: number, elapsedS: number): Place {
  const forS = Math.min(Math.max(elapsedS, 0), MAXIMUM_RECKONING_S);
  return forS === 0 ? from : destination(from, cogDeg, sogMps * forS);
}

export function isUnderWay(track: TrackFeature): boolean {
  const { sogMps, cogDeg } = track.properties;
  return track.geometry.type === "Point" && cogDeg !== undefined && (sogMps ?? 0) >= MINIMUM_SOG_MPS;
}

/** Where the symbol stands now. A bearing line stands at its sensor. */
export function shownPlace(track: TrackFeature, nowUs: number): Place {
  const { geometry, properties } = track;
  if (geometry.type !== "Point") return geometry.coordinates[0] ?? [0, 0];
  if (!isUnderWay(track)) return geometry.coordinates;
  const elapsedS = (nowUs - properties.stateTimeUs) / 1e6;
  return reckon(geometry.coordinates, properties.sogMps ?? 0, properties.cogDeg ?? 0, elapsedS);
}
