/** Which ships one array hears in one window, and where the sound seems to come from. */
import {
  DEG_PER_RAD,
  inverse,
  type LonLat,
  RAD_PER_DEG,
  type TimeUs,
  US_PER_S,
  wrapBearingDeg,
} from "../../model/index.ts";
import { crossesCoast } from "../land.ts";
import { bits, drift, normal, stream, uniform } from "../random.ts";
import type { Berth } from "../world/fleet.ts";
import { stateAt, type VesselState, type World } from "../world/world.ts";
import { type ArrayModel, AXIS_SIGMA_DEG, SOUND_SPEED_MPS, SOUND_SPEED_SIGMA_MPS, WINDOW_S } from "./array_model.ts";
import { emission } from "./retarded.ts";
import { DETECTION_THRESHOLD_DB, FADING_SIGMA_DB, signalExcessDb, sourceLevelDb } from "./sonar.ts";

export interface Heard {
  readonly contactId: string;
  /** The ship as it was when it made the sound. */
  readonly ship: VesselState;
  readonly snrDb: number;
  /** From the axis for a line array, from true north for the volumetric one; measured. */
  readonly angleDeg: number;
  readonly sigmaDeg: number;
  /** Upwards, at the array; measured, volumetric array only. */
  readonly elevationDeg: number;
  /** True bearing of the emission's place, and its rate, without any error. */
  readonly trueBearingDeg: number;
  readonly bearingRateDegPerMin: number;
}

const FADING = stream("sonar fading");
const ANGLE = stream("sonar angle");
const CONTACT = stream("sonar contact");
const REPORT = stream("sonar report");
const SWAP = stream("sonar swap");
const FADING_KNOT_S = 300;
const FARTHEST_M = 80_000;
/** Nearer to the axis than this a line array's beams are too wide to report, degrees. */
const END_FIRE_DEG = 8;
/** Of a beam: a louder ship within it hides a quieter one. */
const [RESOLUTION_DEG, HIDDEN_BELOW_DB] = [1.5, 3] as const;
const [SWAP_WITHIN_DEG, SWAP_CHANCE] = [1, 0.4] as const;
const [FINEST_DEG, COARSEST_DEG] = [0.3, 5] as const;
export const ELEVATION_SIGMA_DEG = 1.5;

/** Every ship the array hears in window `k`, loudest first, whether it is reported in this window or not. */
export function hearing(world: World, model: ArrayModel, k: number): Heard[] {
  const centreUs = windowCentreUs(world, model, k);
  const heard: Heard[] = [];
  for (const berth of world.berths) {
    const one = listen(world, model, berth, centreUs, k);
    if (one !== undefined) heard.push(one);
  }
  heard.sort((a, b) => b.snrDb - a.snrDb);
  return swapped(resolved(heard), world.seed, model, k);
}

export function windowCentreUs(world: World, model: ArrayModel, k: number): TimeUs {
  return world.startUs + (k * WINDOW_S + model.phaseS) * US_PER_S;
}

/** Strong contacts are reported every window, weak ones every third. */
export function isReported({ ship, snrDb }: Heard, model: ArrayModel, seed: number, k: number): boolean {
  const every = snrDb > 5 ? 1 : snrDb > -2 ? 2 : 3;
  return (k + bits(seed, REPORT, ship.vessel.key, model.number)) % every === 0;
}

/** What the processing makes of a sound from `trueBearingDeg`, without noise: a cone angle, or a bearing for the volumetric array. */
export function apparentAngleDeg(model: ArrayModel, trueBearingDeg: number, elevationDeg: number): number {
  if (model.axisDeg === undefined) return wrapBearingDeg(trueBearingDeg + model.truth.axisErrorDeg);
  const fromAxis = (trueBearingDeg - model.axisDeg - model.truth.axisErrorDeg) * RAD_PER_DEG;
  const cosine = Math.cos(elevationDeg * RAD_PER_DEG) * Math.cos(fromAxis);
  // The array measures a delay along its axis and divides by the sound speed it believes in.
  const believed = (cosine * SOUND_SPEED_MPS) / model.truth.soundSpeedMps;
  return Math.acos(Math.max(-1, Math.min(1, believed))) * DEG_PER_RAD;
}

function listen(world: World, model: ArrayModel, berth: Berth, centreUs: TimeUs, k: number): Heard | undefined {
  const now = stateAt(world, berth, centreUs);
  const roughM = inverse(model.place, now.position).distanceM;
  if (roughM > FARTHEST_M) return undefined;
  const { vessel } = now;
  const timeS = (centreUs - world.startUs) / US_PER_S;
  const levelDb = sourceLevelDb(vessel.type, vessel.lengthM, now.speedMps) + vessel.propulsion.sourceLevelOffsetDb;
  const fadingDb = FADING_SIGMA_DB * drift(timeS, FADING_KNOT_S, world.seed, FADING, vessel.key, model.number);
  const excessDb = signalExcessDb(levelDb, roughM) + fadingDb;
  if (excessDb <= 0 || crossesCoast(model.place, now.position)) return undefined;

  const { soundSpeedMps } = model.truth;
  const sound = emission(
    (delayS) => stateAt(world, berth, centreUs - delayS * US_PER_S),
    (state) => slant(model, state.position).rangeM,
    soundSpeedMps,
  );
  const { bearingDeg, elevationDeg } = slant(model, sound.from.position);
  const apparent = apparentAngleDeg(model, bearingDeg, elevationDeg);
  const isLine = model.axisDeg !== undefined;
  if (isLine && (apparent < END_FIRE_DEG || apparent > 180 - END_FIRE_DEG)) return undefined;
  const snrDb = excessDb + DETECTION_THRESHOLD_DB;
  const widening = isLine ? 1 / Math.sin(apparent * RAD_PER_DEG) : 1;
  const randomDeg = Math.min(COARSEST_DEG, Math.max(FINEST_DEG, 10 ** (-snrDb / 20)) * widening);
  const measured = apparent + randomDeg * normal(world.seed, ANGLE, vessel.key, model.number, k);
  const bearingRateDegPerMin = rate(sound.from, sound.rangeM, bearingDeg);
  return {
    contactId: contactId(world.seed, model, vessel.key, timeS),
    ship: sound.from,
    snrDb,
    angleDeg: isLine ? Math.max(0, Math.min(179.99, measured)) : wrapBearingDeg(measured),
    sigmaDeg: Math.hypot(randomDeg, systematicSigmaDeg(model, apparent)),
    elevationDeg: elevationDeg + ELEVATION_SIGMA_DEG * normal(world.seed, ANGLE, vessel.key, model.number + 8, k),
    trueBearingDeg: bearingDeg,
    bearingRateDegPerMin,
  };
}

/**
 * What the owner of an array knows to add for its fixed errors: the sound speed's on a line, where the axis' own is said by the
 * configuration, and the orientation's on the volumetric array, whose configuration has no axis.
 */
function systematicSigmaDeg(model: ArrayModel, apparentDeg: number): number {
  if (model.axisDeg === undefined) return AXIS_SIGMA_DEG;
  return (SOUND_SPEED_SIGMA_MPS / SOUND_SPEED_MPS / Math.tan(apparentDeg * RAD_PER_DEG)) * DEG_PER_RAD;
}

const enu = new Float64Array(3);

/** Direction and distance of a place of the surface from the array on the bed. */
function slant(model: ArrayModel, place: LonLat): { bearingDeg: number; elevationDeg: number; rangeM: number } {
  model.truth.frame.toEnu(place.lonDeg, place.latDeg, 0, enu);
  const [east, north] = [enu[0]!, enu[1]!];
  const groundM = Math.hypot(east, north);
  return {
    bearingDeg: wrapBearingDeg(Math.atan2(east, north) * DEG_PER_RAD),
    elevationDeg: Math.atan2(model.depthM, groundM) * DEG_PER_RAD,
    rangeM: Math.hypot(groundM, model.depthM),
  };
}

function rate(state: VesselState, rangeM: number, bearingDeg: number): number {
  const bearing = bearingDeg * RAD_PER_DEG;
  const across = state.velocityEastMps * Math.cos(bearing) - state.velocityNorthMps * Math.sin(bearing);
  return (across / rangeM) * DEG_PER_RAD * 60;
}

/** The producer's own number for a contact: it lasts for seven to fifteen minutes, then the ship gets another one. */
function contactId(seed: number, model: ArrayModel, key: number, timeS: number): string {
  const lifeS = 420 + 480 * uniform(seed, CONTACT, key, model.number);
  const life = Math.floor((timeS + lifeS * uniform(seed, CONTACT, key, model.number, 1)) / lifeS);
  return `${model.arrayId}-${1_000 + (bits(seed, CONTACT, key + 7, model.number, life) % 9_000)}`;
}

/** Without the ships that a louder one in the same beam hides. */
function resolved(loudestFirst: readonly Heard[]): Heard[] {
  const kept: Heard[] = [];
  for (const one of loudestFirst) {
    const hidden = kept.some(
      (louder) =>
        louder.snrDb - one.snrDb > HIDDEN_BELOW_DB && Math.abs(louder.angleDeg - one.angleDeg) < RESOLUTION_DEG,
    );
    if (!hidden) kept.push(one);
  }
  return kept;
}

/** At a crossing of bearings the array's own tracker sometimes follows the wrong ship. */
function swapped(heard: readonly Heard[], seed: number, model: ArrayModel, k: number): Heard[] {
  const result = [...heard];
  for (let i = 0; i < result.length; i++)
    for (let j = i + 1; j < result.length; j++) {
      const [a, b] = [result[i]!, result[j]!];
      if (Math.abs(a.angleDeg - b.angleDeg) > SWAP_WITHIN_DEG) continue;
      const [low, high] = [
        Math.min(a.ship.vessel.key, b.ship.vessel.key),
        Math.max(a.ship.vessel.key, b.ship.vessel.key),
      ];
      if (uniform(seed, SWAP, low * 4_096 + high, model.number, Math.floor(k / 30)) > SWAP_CHANCE) continue;
      result[i] = { ...a, contactId: b.contactId };
      result[j] = { ...b, contactId: a.contactId };
    }
  return result;
}
