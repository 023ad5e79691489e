/**
 * A drone that is sent to look at a place: how long it flies, where it points its camera, and what it then sees. A pure function of
 * the world, the task and the time. It looks straight down from 600 m on a square of 3 km, one metre a pixel.
 */
import {
  type Covariance2,
  direct,
  ellipse,
  inverse,
  type LonLat,
  RAD_PER_DEG,
  type TimeUs,
  US_PER_S,
} from "../../model/index.ts";
import type { tomi } from "../../proto/index.ts";
import { bits, normal, stream, uniform } from "../random.ts";
import { probabilityOfDetection } from "../sensors/drone_sightings.ts";
import { type VesselState, type World, worldAt } from "../world/world.ts";

type DroneRecord = tomi.ingest.v1.DroneRecord.$Properties;

/** Where it waits: a field on the east coast of Tsushima. */
export const BASE: LonLat = { lonDeg: 129.36, latDeg: 34.29 };
const CRUISE_MPS = 60;
const TAKE_OFF_S = 30;
export const LOOKS = 9;
export const LOOK_S = 2;
const FRAME_HALF_M = 1_500;
const GSD_M = 1;
/** Of a hull this many pixels long, which the footprint speaks of. */
const [SURE_PIXELS, SURE_PD] = [14, 0.85] as const;
const POSITION_SIGMA_M = 8;
const LENGTH_SIGMA_SHARE = 0.1;
const DETECTION = stream("tasked drone detection");
const ERROR = stream("tasked drone error");

/** When it is over a place if it leaves now. */
export function arrivalUs(from: LonLat, to: LonLat, nowUs: TimeUs): TimeUs {
  const { distanceM } = inverse(from, to);
  return nowUs + Math.round((TAKE_OFF_S + distanceM / CRUISE_MPS) * US_PER_S);
}

/** The middle of each look: first where the target is expected, then around it, as far apart as it may have gone. */
export function frameCentre(expected: { readonly position: LonLat; readonly cov: Covariance2 }, look: number): LonLat {
  if (look === 0) return expected.position;
  const { majorM } = ellipse(expected.cov, 1 - Math.exp(-0.5));
  const corner = look % 2 === 0 ? Math.SQRT2 : 1;
  return direct(expected.position, 45 * (look - 1), Math.min(majorM, 1.8 * FRAME_HALF_M) * corner);
}

/** What one look gives: a track point of every vessel that it finds, and where it looked. `taskKey` seeds its luck. */
export function recordsOf(world: World, centre: LonLat, taskKey: number, look: number, atUs: TimeUs): DroneRecord[] {
  const found = worldAt(world, atUs).filter((ship) => isFound(world, ship, centre, taskKey, look));
  return [
    ...found.map((ship) => ({ track: trackPoint(world, ship, taskKey, look) })),
    { footprint: footprint(centre, atUs, found.length) },
  ];
}

function isFound(
  world: World,
  { vessel, position }: VesselState,
  centre: LonLat,
  taskKey: number,
  look: number,
): boolean {
  const { distanceM, bearingDeg } = inverse(centre, position);
  if (distanceM > FRAME_HALF_M * Math.SQRT2) return false;
  const [sin, cos] = [Math.sin(bearingDeg * RAD_PER_DEG), Math.cos(bearingDeg * RAD_PER_DEG)];
  if (Math.max(Math.abs(distanceM * sin), Math.abs(distanceM * cos)) > FRAME_HALF_M) return false;
  return uniform(world.seed, DETECTION, vessel.key, taskKey, look) < probabilityOfDetection(vessel.lengthM / GSD_M);
}

function trackPoint(
  world: World,
  { vessel, position, speedMps, courseDeg }: VesselState,
  taskKey: number,
  look: number,
): tomi.ingest.v1.TrackPoint.$Properties {
  const noise = (axis: number): number => normal(world.seed, ERROR, 4 * vessel.key + axis, taskKey, look);
  const off = [POSITION_SIGMA_M * noise(0), POSITION_SIGMA_M * noise(1)] as const;
  const variance = POSITION_SIGMA_M ** 2;
  return {
    trackUuid: `tasked-${bits(world.seed, ERROR, vessel.key, taskKey).toString(16)}`,
    position: direct(position, Math.atan2(off[0], off[1]) / RAD_PER_DEG, Math.hypot(off[0], off[1])),
    positionCov: { eeM2: variance, enM2: 0, nnM2: variance },
    speedMps,
    courseTrueDeg: courseDeg,
    lengthM: Math.max(4, vessel.lengthM * (1 + LENGTH_SIGMA_SHARE * noise(2))),
    classes: [{ taxonomy: "tomi-drone/1", classId: "vessel", probability: 0.9 }],
  };
}

function footprint(centre: LonLat, atUs: TimeUs, targetsReported: number): tomi.ingest.v1.Footprint.$Properties {
  const corner = (bearingDeg: number): LonLat => direct(centre, bearingDeg, FRAME_HALF_M * Math.SQRT2);
  return {
    area: { ring: [corner(45), corner(315), corner(225), corner(135), corner(45)] },
    fromUs: atUs - (LOOK_S / 2) * US_PER_S,
    toUs: atUs,
    sensorMode: "EO",
    gsdM: GSD_M,
    minDetectableLengthM: SURE_PIXELS * GSD_M,
    probabilityOfDetection: SURE_PD,
    detectorRunning: true,
    targetsReported,
  };
}
