/** Turns the roster into courses: routes rounded, speeds drawn, every path held against the coast. */
import { isCoastWithin, isLand } from "../land.ts";
import { between, normal, stream, uniform } from "../random.ts";
import { fromPlane, type PlanePoint, toPlane } from "./frame.ts";
import type { Course, Motion, Weave } from "./motion.ts";
import { PARTICULARS } from "./particulars.ts";
import { type Path, pathPoint, roundedPath } from "./path.ts";
import { DARK_AT_S, type Place, ROSTER } from "./roster.ts";
import { ANCHORAGES, GROUNDS, type Ground, LANES, SERVICES, type Waypoint } from "./routes.ts";
import { type Stretch, speedPlan } from "./speed_plan.ts";

/** One place of the fleet. Vessels come and go in it; the course stays. */
export interface Berth {
  readonly index: number;
  readonly place: Place;
  readonly course: Course;
}

const LANE = stream("lane");
const SPEED = stream("speed");
const WEAVE = stream("weave");
const GROUND = stream("ground");
const PHASE = stream("phase");

/** Nobody comes nearer to the coast of the map than this; weaving and the coastline's own error are inside it. */
const MARGIN_M = 700;
const SAMPLE_M = 400;
const TRIES = 200;
/** Ships of one lane keep apart from its middle, 1 sigma, m. */
const LANE_SIGMA_M = 900;
const FERRY_DWELL_S = 1_500;
const BOAT_DWELL_S = 900;
/** The dark tanker: up the east channel, then, silent, towards Tsushima. */
const DARK_ROUTE: readonly Waypoint[] = [
  [129.4, 34.0],
  [129.645, 34.215],
  [129.625, 34.33],
  [129.53, 34.42],
];
const DARK_SPEED_MPS = 5.7;
const DARK_TURN_AFTER_S = 90;

export function buildFleet(seed: number): readonly Berth[] {
  return ROSTER.map((place, index) => ({
    index,
    place,
    course: {
      motion: motionOf(place, index, seed),
      weave: weaveOf(place, index, seed),
      key: index,
      ...(place.distressAtS === undefined ? {} : { stallAtS: place.distressAtS }),
    },
  }));
}

function motionOf(place: Place, index: number, seed: number): Motion {
  const of = PARTICULARS[place.type];
  const speedMps = between(of.speedMps[0], of.speedMps[1], seed, SPEED, index);
  const { going } = place;
  switch (going.kind) {
    case "lane": {
      const path = clearPath((attempt) => lanePath(LANES[going.lane], index, of.turnRadiusM, seed, attempt));
      const plan = speedPlan(
        path.lengthM,
        varied(path.lengthM, speedMps, 0.08, 40_000, index, seed),
        of.accelerationMps2,
        {
          restAtStart: false,
          restAtEnd: false,
        },
      );
      return { kind: "transit", path, plan, phaseS: going.at * plan.durationS };
    }
    case "service": {
      const path = roundedPath(points(SERVICES[going.service]), of.turnRadiusM, false);
      const plan = speedPlan(path.lengthM, [{ fromM: 0, speedMps }], of.accelerationMps2, {
        restAtStart: true,
        restAtEnd: true,
      });
      const dwellS = place.type === "ferry" || place.type === "fast-ferry" ? FERRY_DWELL_S : BOAT_DWELL_S;
      return { kind: "shuttle", path, plan, dwellS, phaseS: going.at * plan.durationS };
    }
    case "ground": {
      const path = clearPath((attempt) => groundPath(GROUNDS[going.ground], index, of.turnRadiusM, seed, attempt));
      const plan = speedPlan(path.lengthM, working(place, path, speedMps, index, seed), of.accelerationMps2, {
        restAtStart: false,
        restAtEnd: false,
      });
      return { kind: "loop", path, plan, phaseS: uniform(seed, PHASE, index) * plan.durationS };
    }
    case "anchored":
      return { kind: "anchored", ...toPlane(lonLat(ANCHORAGES[going.anchorage])), swingM: 120 };
    case "dark":
      return darkMotion(of.turnRadiusM, of.accelerationMps2);
  }
}

function darkMotion(turnRadiusM: number, accelerationMps2: number): Motion {
  const route = points(DARK_ROUTE);
  const path = roundedPath(route, turnRadiusM, false);
  const cornerM = Math.hypot(route[1]!.eastM - route[0]!.eastM, route[1]!.northM - route[0]!.northM);
  const stretches = [
    { fromM: 0, speedMps: DARK_SPEED_MPS },
    { fromM: cornerM + 2_500, speedMps: 3.6 },
  ];
  const plan = speedPlan(path.lengthM, stretches, accelerationMps2, { restAtStart: false, restAtEnd: true });
  return {
    kind: "once",
    path,
    plan,
    phaseS: (cornerM - turnRadiusM) / DARK_SPEED_MPS - (DARK_AT_S + DARK_TURN_AFTER_S),
  };
}

/** The first of several drawn paths that keeps its distance from the coast. */
function clearPath(draw: (attempt: number) => Path): Path {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const path = draw(attempt);
    if (isClear(path)) return path;
  }
  throw new Error(`No path of ${TRIES} drawn stays ${MARGIN_M} m off the coast; move its waypoints or its ground.`);
}

/** Samples lie nearer to each other than the margin, so that a path that starts at sea cannot get ashore unseen. */
function isClear(path: Path): boolean {
  const start = pathPoint(path, 0);
  if (isLand(fromPlane(start.eastM, start.northM))) return false;
  for (let alongM = 0; alongM <= path.lengthM; alongM += SAMPLE_M) {
    const at = pathPoint(path, alongM);
    if (isCoastWithin(fromPlane(at.eastM, at.northM), MARGIN_M)) return false;
  }
  return true;
}

function lanePath(lane: readonly Waypoint[], index: number, radiusM: number, seed: number, attempt: number): Path {
  // The whole track lies to one side of the lane's middle; each waypoint is taken a little early or late.
  const east = LANE_SIGMA_M * normal(seed, LANE, index, attempt, 0);
  const north = LANE_SIGMA_M * normal(seed, LANE, index, attempt, 1);
  const own = points(lane).map((point, k) => ({
    eastM: point.eastM + east + 300 * normal(seed, LANE, index, attempt, 2 + 2 * k),
    northM: point.northM + north + 300 * normal(seed, LANE, index, attempt, 3 + 2 * k),
  }));
  return roundedPath(own, radiusM, false);
}

/** A round of five to seven corners about the ground's centre. */
function groundPath(ground: Ground, index: number, radiusM: number, seed: number, attempt: number): Path {
  const centre = toPlane(lonLat(ground.centre));
  const corners = 5 + Math.floor(3 * uniform(seed, GROUND, index, attempt));
  const turn = 2 * Math.PI * uniform(seed, GROUND, index, attempt, 1);
  const way = uniform(seed, GROUND, index, attempt, 2) < 0.5 ? 1 : -1;
  const around = Array.from({ length: corners }, (_, k): PlanePoint => {
    const angle = turn + way * 2 * Math.PI * ((k + 0.5 * uniform(seed, GROUND, index, attempt, 10 + k)) / corners);
    const reachM = ground.radiusM * between(0.3, 1, seed, GROUND, index, attempt, 20 + k);
    return { eastM: centre.eastM + reachM * Math.sin(angle), northM: centre.northM + reachM * Math.cos(angle) };
  });
  return roundedPath(around, radiusM, true);
}

/** Speeds around `speedMps`, changing every `stepM`. */
function varied(
  lengthM: number,
  speedMps: number,
  share: number,
  stepM: number,
  index: number,
  seed: number,
): Stretch[] {
  const count = Math.max(1, Math.floor(lengthM / stepM));
  return Array.from({ length: count }, (_, k) => ({
    fromM: k * stepM,
    speedMps: speedMps * (1 + share * (2 * uniform(seed, SPEED, index, 100 + k) - 1)),
  }));
}

/** Work on a ground: trawlers tow, haul and run; others change speed. The last stretch has the first one's speed, as the round closes. */
function working(place: Place, path: Path, speedMps: number, index: number, seed: number): Stretch[] {
  const stepM = place.type === "fishing" ? 2_500 : 6_000;
  const stretches = varied(path.lengthM, speedMps, 0.25, stepM, index, seed).map((stretch, k) => {
    if (place.type !== "fishing") return stretch;
    const chance = uniform(seed, SPEED, index, 200 + k);
    if (chance < 0.15) return { ...stretch, speedMps: 0.5 };
    return chance > 0.8 ? { ...stretch, speedMps: 4 } : stretch;
  });
  const last = stretches[stretches.length - 1]!;
  stretches[stretches.length - 1] = { ...last, speedMps: stretches[0]!.speedMps };
  return stretches;
}

function weaveOf(place: Place, index: number, seed: number): Weave {
  const small = place.going.kind === "ground";
  return {
    amplitudeM: small ? between(5, 25, seed, WEAVE, index) : between(20, 70, seed, WEAVE, index),
    periodS: between(600, 1_500, seed, WEAVE, index, 1),
    phaseRad: 2 * Math.PI * uniform(seed, WEAVE, index, 2),
  };
}

function points(waypoints: readonly Waypoint[]): PlanePoint[] {
  return waypoints.map((waypoint) => toPlane(lonLat(waypoint)));
}

function lonLat([lonDeg, latDeg]: Waypoint): { lonDeg: number; latDeg: number } {
  return { lonDeg, latDeg };
}
