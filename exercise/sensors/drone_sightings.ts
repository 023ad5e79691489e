/** Which vessels one look of a drone reports: detection by size in pixels, the drone's own track numbers, a false alarm now and then. */
import { inverse, RAD_PER_DEG } from "../../model/index.ts";
import { between, bits, stream, uniform } from "../random.ts";
import type { VesselState, World } from "../world/world.ts";
import type { Drone } from "./drone_flight.ts";
import { type DronePose, sightOf } from "./drone_gaze.ts";
import { type BelievedPose, believedPose, inFrame, measured, type Placed, place } from "./drone_view.ts";

export interface Sighting {
  readonly placed: Placed;
  /** The drone's own number for it: breaks every two minutes, may swap between hulls that lie close. */
  readonly trackNumber: number;
  readonly confidence: number;
  readonly pixel: { readonly row: number; readonly column: number; readonly lengthPx: number };
  /** Undefined for a false alarm. */
  readonly ship?: VesselState;
}

export interface Look {
  readonly believed: BelievedPose;
  readonly seen: readonly Sighting[];
}

const DETECTION = stream("drone detection");
const TRACK = stream("drone track");
const SWAP = stream("drone swap");
const FALSE = stream("drone false alarm");
const TRACK_LIFE_S = 120;
const [SWAP_WITHIN_M, SWAP_CHANCE] = [40, 0.4] as const;
/** A false alarm in three minutes or so. */
const FALSE_CHANCE = 0.01;
const FARTHEST_M = 25_000;

export function sightings(
  world: World,
  drone: Drone,
  pose: DronePose,
  states: readonly VesselState[],
  look: number,
  timeS: number,
): Look {
  const believed = believedPose(drone, pose, timeS, world.seed);
  const seen: Sighting[] = [];
  for (const ship of states) {
    const sighting = see(world.seed, drone, pose, believed, ship, look, timeS);
    if (sighting !== undefined) seen.push(sighting);
  }
  const swapped = swapClose(world.seed, drone, seen, timeS);
  const ghost = falseAlarm(world.seed, drone, pose, believed, look);
  return { believed, seen: ghost === undefined ? swapped : [...swapped, ghost] };
}

/** Probability of detection of a hull that many pixels long. */
export function probabilityOfDetection(pixels: number): number {
  return 1 / (1 + Math.exp(-(pixels - 8) / 2));
}

function see(
  seed: number,
  drone: Drone,
  pose: DronePose,
  believed: BelievedPose,
  ship: VesselState,
  look: number,
  timeS: number,
): Sighting | undefined {
  const { vessel } = ship;
  // A degree of latitude has 111 km: most of the fleet is out of sight without any trigonometry.
  if (Math.abs(ship.position.latDeg - pose.position.latDeg) * 111_000 > FARTHEST_M) return undefined;
  const sight = sightOf(pose, ship.position);
  const { acrossShare, downShare } = inFrame(drone, pose, sight);
  if (Math.abs(acrossShare) > 0.5 || Math.abs(downShare) > 0.5) return undefined;
  if (sight.depressionDeg < drone.camera.shallowestDeg) return undefined;
  const aspect = (ship.headingDeg - sight.azimuthDeg) * RAD_PER_DEG;
  const extentM = Math.abs(vessel.lengthM * Math.sin(aspect)) + Math.abs(vessel.widthM * Math.cos(aspect));
  const { widthPx, heightPx, hfovDeg } = drone.camera;
  const lengthPx = extentM / ((sight.slantM * hfovDeg * RAD_PER_DEG) / widthPx);
  const probability = probabilityOfDetection(lengthPx);
  if (uniform(seed, DETECTION, vessel.key, look, drone.number) > probability) return undefined;
  const found = measured(drone, sight, pose, believed, look, vessel.key, seed);
  const placed = place(believed, found.azimuthDeg, found.depressionDeg);
  if (placed === undefined) return undefined;
  return {
    placed,
    trackNumber: trackNumber(seed, drone, vessel.key, timeS),
    confidence: Math.min(
      0.97,
      Math.max(0.3, probability * between(0.85, 1, seed, DETECTION, vessel.key, look, 8 + drone.number)),
    ),
    pixel: {
      row: Math.round((downShare + 0.5) * (heightPx - 1)),
      column: Math.round((acrossShare + 0.5) * (widthPx - 1)),
      lengthPx,
    },
    ship,
  };
}

function trackNumber(seed: number, drone: Drone, key: number, timeS: number): number {
  const life = Math.floor(timeS / TRACK_LIFE_S + uniform(seed, TRACK, key, drone.number));
  return bits(seed, TRACK, key, drone.number + 4, life);
}

function swapClose(seed: number, drone: Drone, seen: readonly Sighting[], timeS: number): Sighting[] {
  const result = [...seen];
  for (let i = 0; i < result.length; i++)
    for (let j = i + 1; j < result.length; j++) {
      const [a, b] = [result[i]!, result[j]!];
      if (a.ship === undefined || b.ship === undefined) continue;
      if (inverse(a.ship.position, b.ship.position).distanceM > SWAP_WITHIN_M) continue;
      const pair = a.ship.vessel.key * 4_096 + b.ship.vessel.key;
      if (uniform(seed, SWAP, pair, drone.number, Math.floor(timeS / TRACK_LIFE_S)) > SWAP_CHANCE) continue;
      result[i] = { ...a, trackNumber: b.trackNumber };
      result[j] = { ...b, trackNumber: a.trackNumber };
    }
  return result;
}

function falseAlarm(
  seed: number,
  drone: Drone,
  pose: DronePose,
  believed: BelievedPose,
  look: number,
): Sighting | undefined {
  if (uniform(seed, FALSE, look, drone.number) > FALSE_CHANCE) return undefined;
  const { hfovDeg, vfovDeg, shallowestDeg, widthPx, heightPx } = drone.camera;
  const [across, down] = [uniform(seed, FALSE, look, drone.number, 1), uniform(seed, FALSE, look, drone.number, 2)];
  const azimuth = believed.headingDeg + pose.panDeg + (across - 0.5) * hfovDeg;
  const placed = place(believed, azimuth, Math.max(shallowestDeg, pose.depressionDeg + (down - 0.5) * vfovDeg));
  if (placed === undefined) return undefined;
  return {
    placed,
    trackNumber: bits(seed, FALSE, look, drone.number, 3),
    confidence: between(0.1, 0.4, seed, FALSE, look, drone.number, 4),
    pixel: { row: Math.round(down * (heightPx - 1)), column: Math.round(across * (widthPx - 1)), lengthPx: 6 },
  };
}
