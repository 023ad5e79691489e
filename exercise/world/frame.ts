/**
 * The plane the world moves in: a tangent plane in the middle of the strait. Within 150 km of its origin lengths are true to 1 in
 * 10,000; directions are turned by the meridians' convergence, up to 0.7°, and are therefore corrected.
 */
import { enuFrame, type LonLat, RAD_PER_DEG } from "../../model/index.ts";

const FRAME = enuFrame({ lonDeg: 129.5, latDeg: 34.6 });
const scratch = new Float64Array(3);

export interface PlanePoint {
  readonly eastM: number;
  readonly northM: number;
}

export function toPlane(place: LonLat): PlanePoint {
  FRAME.toEnu(place.lonDeg, place.latDeg, 0, scratch);
  return { eastM: scratch[0]!, northM: scratch[1]! };
}

export function fromPlane(eastM: number, northM: number): LonLat {
  FRAME.toLonLat(eastM, northM, scratch);
  return { lonDeg: scratch[0]!, latDeg: scratch[1]! };
}

/** What is added to a direction in the plane to make it one from true north, radians. */
export function convergenceRad(place: LonLat): number {
  return (place.lonDeg - FRAME.origin.lonDeg) * RAD_PER_DEG * Math.sin(place.latDeg * RAD_PER_DEG);
}
