/** The world: every vessel's state as a pure function of seed and time. */
import { DEG_PER_RAD, type LonLat, type TimeUs, US_PER_S, wrapBearingDeg } from "../../model/index.ts";
import { drift, stream } from "../random.ts";
import { type Berth, buildFleet } from "./fleet.ts";
import { convergenceRad, fromPlane } from "./frame.ts";
import { vesselIn } from "./identity.ts";
import { occupantAt, type PlanePose, poseAt } from "./motion.ts";
import { PARTICULARS } from "./particulars.ts";
import { DARK_AT_S, DISTRESS_AT_S } from "./roster.ts";
import type { Vessel } from "./vessel.ts";

export interface World {
  readonly seed: number;
  /** Seconds of the world count from here. */
  readonly startUs: TimeUs;
  readonly berths: readonly Berth[];
  /** Index of the berth whose tanker goes dark, and of the one whose crew calls for help. */
  readonly darkBerth: number;
  readonly distressBerth: number;
  vesselOf(berth: Berth, occupant: number): Vessel;
}

export interface VesselState {
  readonly vessel: Vessel;
  readonly berth: Berth;
  /** Hull centre. */
  readonly position: LonLat;
  readonly velocityEastMps: number;
  readonly velocityNorthMps: number;
  readonly speedMps: number;
  /** Of the way over ground; the heading when the ship hardly moves. */
  readonly courseDeg: number;
  readonly headingDeg: number;
  readonly turnDegPerMin: number;
  /** As in AIS: 0 under way, 1 at anchor, 2 not under command, 5 moored, 7 fishing. */
  readonly navStatus: number;
}

const LEEWAY = stream("leeway");
/** Half of the interval over which the course is taken, s. */
const HALF_S = 1;
const TURN_HALF_S = 5;
const STILL_MPS = 0.3;

export function makeWorld(seed: number, startUs: TimeUs): World {
  const berths = buildFleet(seed);
  const known = new Map<number, Vessel>();
  return {
    seed,
    startUs,
    berths,
    darkBerth: berths.findIndex(({ place }) => place.going.kind === "dark"),
    distressBerth: berths.findIndex(({ place }) => place.distressAtS !== undefined),
    vesselOf: (berth, occupant) => {
      const key = berth.index + 64 * occupant;
      let vessel = known.get(key);
      if (vessel === undefined) {
        vessel = vesselIn(berth.place, berth.index, occupant, seed);
        known.set(key, vessel);
      }
      return vessel;
    },
  };
}

export function worldSeconds(world: World, atUs: TimeUs): number {
  return (atUs - world.startUs) / US_PER_S;
}

/** Every vessel at a time. */
export function worldAt(world: World, atUs: TimeUs): VesselState[] {
  return world.berths.map((berth) => stateAt(world, berth, atUs));
}

/** The vessel that is in a berth at a time. */
export function stateAt(world: World, berth: Berth, atUs: TimeUs): VesselState {
  const timeS = worldSeconds(world, atUs);
  const occupant = occupantAt(berth.course.motion, timeS);
  const pose = (atS: number): PlanePose => poseAt(berth.course, atS, occupant, world.seed);
  const now = pose(timeS);
  const before = pose(timeS - HALF_S);
  const after = pose(timeS + HALF_S);
  const position = fromPlane(now.eastM, now.northM);
  const turn = convergenceRad(position);
  const east = (after.eastM - before.eastM) / (2 * HALF_S);
  const north = (after.northM - before.northM) / (2 * HALF_S);
  const speedMps = Math.hypot(east, north);
  const moving = speedMps > STILL_MPS;
  const hullDeg = (now.headingRad + turn) * DEG_PER_RAD;
  const courseDeg = wrapBearingDeg(moving ? (Math.atan2(east, north) + turn) * DEG_PER_RAD : hullDeg);
  const leewayDeg = 1.5 * drift(timeS, 900, world.seed, LEEWAY, berth.index);
  const vessel = world.vesselOf(berth, occupant);
  const stalled = berth.course.stallAtS !== undefined && timeS > berth.course.stallAtS;
  return {
    vessel,
    berth,
    position,
    velocityEastMps: east * Math.cos(turn) + north * Math.sin(turn),
    velocityNorthMps: north * Math.cos(turn) - east * Math.sin(turn),
    speedMps,
    courseDeg,
    headingDeg: wrapBearingDeg((moving && !stalled ? courseDeg : hullDeg) + (now.moored ? 0 : leewayDeg)),
    turnDegPerMin: now.moored || !moving ? 0 : turnRate(pose(timeS - TURN_HALF_S), pose(timeS + TURN_HALF_S)),
    navStatus: navStatus(berth, now, stalled, speedMps),
  };
}

/** Whether the vessel of a berth keeps radio silence by its own choice: the dark tanker for good, two others for a while. */
export function isSilent(world: World, berth: Berth, timeS: number): boolean {
  if (berth.index === world.darkBerth) return timeS >= DARK_AT_S;
  return QUIET_SPELLS.some(({ index, fromS, toS }) => index === berth.index && timeS >= fromS && timeS < toS);
}

/** Five in a hundred go dark for half an hour to four hours: besides the tanker a trawler and a cargo ship. */
const QUIET_SPELLS = [
  { index: 38, fromS: 5_400, toS: 9_000 },
  { index: 5, fromS: 9_000, toS: 14_400 },
] as const;

export function isInDistress(world: World, timeS: number): boolean {
  return world.distressBerth >= 0 && timeS >= DISTRESS_AT_S;
}

function turnRate(before: PlanePose, after: PlanePose): number {
  const turn = after.headingRad - before.headingRad;
  const wrapped = turn - 2 * Math.PI * Math.round(turn / (2 * Math.PI));
  return ((wrapped * DEG_PER_RAD) / (2 * TURN_HALF_S)) * 60;
}

function navStatus(berth: Berth, pose: PlanePose, stalled: boolean, speedMps: number): number {
  if (stalled) return 2;
  if (berth.course.motion.kind === "anchored") return 1;
  if (pose.moored) return 5;
  return berth.place.type === "fishing" && speedMps < PARTICULARS.fishing.speedMps[1] * 1.3 ? 7 : 0;
}
