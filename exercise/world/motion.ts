/** How one place of the fleet moves, as a function of time: no step depends on the one before. */
import { drift, stream } from "../random.ts";
import { type Path, pathPoint } from "./path.ts";
import { distanceAt, type SpeedPlan } from "./speed_plan.ts";

interface Travel {
  readonly path: Path;
  readonly plan: SpeedPlan;
  /** Time into the plan at the exercise's start, s. */
  readonly phaseS: number;
}

export type Motion =
  /** Round and round. */
  | (Travel & { readonly kind: "loop" })
  /** There and back, with a stay at either end. */
  | (Travel & { readonly kind: "shuttle"; readonly dwellS: number })
  /** Through the area; the next vessel enters when this one leaves. */
  | (Travel & { readonly kind: "transit" })
  /** Along the path once, then adrift at its end. */
  | (Travel & { readonly kind: "once" })
  | { readonly kind: "anchored"; readonly eastM: number; readonly northM: number; readonly swingM: number };

/** Slow going from side to side of the track, as every helmsman does. */
export interface Weave {
  readonly amplitudeM: number;
  readonly periodS: number;
  readonly phaseRad: number;
}

export interface Course {
  readonly motion: Motion;
  readonly weave: Weave;
  /** From here on without engine: it loses its way and drifts with the current. Seconds after the exercise's start. */
  readonly stallAtS?: number;
  /** Seeds the swing at anchor. */
  readonly key: number;
}

export interface PlanePose {
  readonly eastM: number;
  readonly northM: number;
  /** Direction of the hull, radians clockwise from the plane's north. */
  readonly headingRad: number;
  readonly moored: boolean;
}

const SWING = stream("swing at anchor");
/** Half of the way off after a stall, s. */
const WAY_OFF_S = 90;
/** The Tsushima current sets north-east; the drift is limited so that nobody is ever washed ashore. */
const CURRENT = { eastMps: 0.25, northMps: 0.25, limitM: 6_000 };
/** Swinging around at anchor takes as long as the tide takes to turn. */
const SWING_KNOT_S = 3_600;
/** The weave is full at this distance from either end of a path. */
const WEAVE_FADE_M = 3_000;

/** How many vessels passed through the place before the one that is there now; 0 for all that stay. */
export function occupantAt(motion: Motion, timeS: number): number {
  return motion.kind === "transit" ? Math.floor((timeS + motion.phaseS) / motion.plan.durationS) : 0;
}

/** The pose of `occupant` at a time. Outside its time in the area it is held at the end where it came in or left. */
export function poseAt(course: Course, timeS: number, occupant: number, seed: number): PlanePose {
  const { motion } = course;
  if (motion.kind === "anchored") return swinging(course, timeS, seed);
  const stall = course.stallAtS;
  const since = stall === undefined ? 0 : Math.max(0, timeS - stall);
  const ownTimeS = since === 0 ? timeS : stall! + WAY_OFF_S * (1 - Math.exp(-since / WAY_OFF_S));
  const travel = travelled(motion, ownTimeS, occupant);
  const point = pathPoint(motion.path, travel.alongM);
  const aside = weaveM(course.weave, ownTimeS, travel.alongM, motion.path);
  const drifted =
    CURRENT.limitM * (1 - Math.exp((-since * Math.hypot(CURRENT.eastMps, CURRENT.northMps)) / CURRENT.limitM));
  const setRad = Math.atan2(CURRENT.eastMps, CURRENT.northMps);
  return {
    eastM: point.eastM + aside * Math.cos(point.headingRad) + drifted * Math.sin(setRad),
    northM: point.northM - aside * Math.sin(point.headingRad) + drifted * Math.cos(setRad),
    headingRad: point.headingRad + (travel.back ? Math.PI : 0),
    moored: travel.moored,
  };
}

interface Travelled {
  readonly alongM: number;
  readonly back: boolean;
  readonly moored: boolean;
}

function travelled(motion: Exclude<Motion, { kind: "anchored" }>, timeS: number, occupant: number): Travelled {
  const { plan } = motion;
  const time = timeS + motion.phaseS;
  switch (motion.kind) {
    case "loop": {
      const lap = Math.floor(time / plan.durationS);
      return { alongM: distanceAt(plan, time - lap * plan.durationS), back: false, moored: false };
    }
    case "transit":
      return { alongM: distanceAt(plan, time - occupant * plan.durationS), back: false, moored: false };
    case "once":
      return { alongM: distanceAt(plan, time), back: false, moored: false };
    case "shuttle": {
      const legS = plan.durationS + motion.dwellS;
      const leg = Math.floor(time / legS);
      const inLegS = time - leg * legS;
      const alongM = distanceAt(plan, inLegS);
      const back = leg % 2 !== 0;
      return { alongM: back ? plan.lengthM - alongM : alongM, back, moored: inLegS > plan.durationS };
    }
  }
}

function weaveM(weave: Weave, timeS: number, alongM: number, path: Path): number {
  const ends = path.closed ? 1 : Math.min(1, alongM / WEAVE_FADE_M, (path.lengthM - alongM) / WEAVE_FADE_M);
  return weave.amplitudeM * ends * Math.sin((2 * Math.PI * timeS) / weave.periodS + weave.phaseRad);
}

/** A ship at anchor lies head to the current at the end of its chain. */
function swinging(course: Course, timeS: number, seed: number): PlanePose {
  const { motion } = course;
  if (motion.kind !== "anchored") throw new Error("Only a ship at anchor swings.");
  const headingRad = (5 * Math.PI) / 4 + 0.6 * drift(timeS, SWING_KNOT_S, seed, SWING, course.key);
  return {
    eastM: motion.eastM - motion.swingM * Math.sin(headingRad),
    northM: motion.northM - motion.swingM * Math.cos(headingRad),
    headingRad,
    moored: true,
  };
}
