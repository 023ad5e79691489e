/**
 * Which way a drone's camera looks. Each cycle begins with a search from side to side; then the operator watches one vessel, those first
 * that say nothing of themselves. Nothing is carried over: the choice of a cycle follows from the world at its beginning.
 */
import { DEG_PER_RAD, enuFrame, type LonLat, turnDeg, US_PER_S, wrapBearingDeg } from "../../model/index.ts";
import { stream, uniform } from "../random.ts";
import type { Berth } from "../world/fleet.ts";
import { isInDistress, isSilent, stateAt, type World, worldAt } from "../world/world.ts";
import { type Drone, type Flight, flightAt } from "./drone_flight.ts";

/** The drone and its camera as they really are. */
export interface DronePose extends Flight {
  /** Of the camera's axis from the nose, clockwise, (-180, 180]. */
  readonly panDeg: number;
  /** Of the camera's axis below the horizontal. */
  readonly depressionDeg: number;
}

export interface Sight {
  /** From true north. */
  readonly azimuthDeg: number;
  readonly depressionDeg: number;
  readonly slantM: number;
}

const CHOICE = stream("drone's choice");
/** How often the operator takes a vessel that fell silent or calls for help, and how often one that carries no AIS, when there is one. */
const [ALARMING_FIRST, UNNAMED_FIRST] = [0.35, 0.3] as const;
const STEEPEST_DEG = 60;
const enu = new Float64Array(3);

/** The true direction from the drone to a place of the surface. */
export function sightOf(flight: Flight, place: LonLat): Sight {
  enuFrame(flight.position).toEnu(place.lonDeg, place.latDeg, 0, enu);
  const [east, north, up] = [enu[0]!, enu[1]!, enu[2]! - flight.heightM];
  const groundM = Math.hypot(east, north);
  return {
    azimuthDeg: wrapBearingDeg(Math.atan2(east, north) * DEG_PER_RAD),
    depressionDeg: Math.atan2(-up, groundM) * DEG_PER_RAD,
    slantM: Math.hypot(groundM, up),
  };
}

/** The pose as a function of time; the choices of the last cycles are kept, as every look of a cycle needs the same one. */
export function createGaze(world: World, drone: Drone): (timeS: number) => DronePose {
  const { sweepDeg, sweepS, cycleS, depressionDeg } = drone.camera;
  const chosen = new Map<number, Berth | undefined>();
  const choiceOf = (cycle: number): Berth | undefined => {
    if (!chosen.has(cycle)) chosen.set(cycle, choose(world, drone, cycle * cycleS));
    chosen.delete(cycle - 4);
    return chosen.get(cycle);
  };
  return (timeS) => {
    const flight = flightAt(drone, timeS);
    const cycle = Math.floor(timeS / cycleS);
    const inCycleS = timeS - cycle * cycleS;
    const watched = inCycleS < sweepS ? undefined : choiceOf(cycle);
    if (watched !== undefined) {
      const sight = sightOf(flight, stateAt(world, watched, world.startUs + timeS * US_PER_S).position);
      return { ...flight, panDeg: turnDeg(flight.headingDeg, sight.azimuthDeg), depressionDeg: sight.depressionDeg };
    }
    // Back and forth, one way in even sweeps and the other in odd ones.
    const sweep = Math.floor(inCycleS / sweepS);
    const share = inCycleS / sweepS - sweep;
    const panDeg = sweepDeg * (2 * share - 1) * (sweep % 2 === 0 ? 1 : -1);
    return { ...flight, panDeg, depressionDeg };
  };
}

function choose(world: World, drone: Drone, timeS: number): Berth | undefined {
  const flight = flightAt(drone, timeS);
  const inReach = worldAt(world, world.startUs + timeS * US_PER_S).filter(({ position }) => {
    const { depressionDeg } = sightOf(flight, position);
    return depressionDeg > drone.camera.shallowestDeg * 1.15 && depressionDeg < STEEPEST_DEG;
  });
  const alarming = inReach.filter(
    ({ berth }) =>
      (berth.place.ais !== "none" && isSilent(world, berth, timeS)) ||
      (berth.index === world.distressBerth && isInDistress(world, timeS)),
  );
  const unnamed = inReach.filter(({ berth }) => berth.place.ais === "none");
  const cycle = Math.round(timeS / drone.camera.cycleS);
  const mood = uniform(world.seed, CHOICE, drone.number, cycle);
  const wish = mood < ALARMING_FIRST ? alarming : mood < ALARMING_FIRST + UNNAMED_FIRST ? unnamed : inReach;
  const among = wish.length > 0 ? wish : inReach;
  return among[Math.floor(uniform(world.seed, CHOICE, drone.number, cycle, 1) * among.length)]?.berth;
}
