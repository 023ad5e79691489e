/**
 * The sea of the exercise "ghosts": five ships on straight courses that only arrays hear, two of them for an hour, a third from then on.
 * Bearings are of where each ship was when she made the sound, two looks in ten miss her, and one contact a look is no ship.
 */
import { direct, inverse, type LonLat } from "../../model/index.ts";
import { between, normal, stream, uniform } from "../random.ts";

/** Open water of the East China Sea, 150 km from any coast. */
export const CENTRE: LonLat = { lonDeg: 125.5, latDeg: 29.5 };
const SOUND_MPS = 1500;

export interface Merchant {
  readonly start: LonLat;
  readonly courseDeg: number;
  readonly speedMps: number;
}

export interface ListeningArray {
  readonly position: LonLat;
  /** Listens from here on, seconds. */
  readonly fromS: number;
  /** A line array hears left as right of this axis. */
  readonly axisDeg?: number;
}

/** A cabled array on the shelf: a merchant ship is heard over tens of kilometres, two looks in ten miss her, one look in one is fooled. */
export const REACH_M = 50_000;
export const EVERY_S = 30;
export const DETECTION = 0.8;
export const CLUTTER = 1;
export const SIGMA_DEG = 1;
/** Arrays do not look at one instant. */
const APART_S = 7;

const START = stream("ghosts: start");
const COURSE = stream("ghosts: course");
const HEARD = stream("ghosts: heard");
const MIRROR = stream("ghosts: mirror");
const ERROR = stream("ghosts: error");
const FALSE = stream("ghosts: false contact");
/** Counters of false contacts begin here, those of ships at 0. */
const FALSE_FROM = 1000;

/** `count` merchant ships of 5 to 20 knots within 30 km of the middle. */
export function merchants(count: number, seed: number): Merchant[] {
  return Array.from({ length: count }, (_, i) => ({
    start: direct(CENTRE, 360 * uniform(seed, START, i), between(5_000, 30_000, seed, START, i, 1)),
    courseDeg: 360 * uniform(seed, COURSE, i),
    speedMps: between(2.5, 10.2, seed, COURSE, i, 1),
  }));
}

/** Two arrays 40 km apart, and a third north of them that is switched on at half time. */
export function twoArraysAndAThird(minutes: number): ListeningArray[] {
  return [
    { position: direct(CENTRE, 250, 20_000), fromS: 3 },
    { position: direct(CENTRE, 90, 20_000), fromS: 5 },
    { position: direct(CENTRE, 0, 25_000), fromS: 30 * minutes },
  ];
}

export function placeOf(ship: Merchant, seconds: number): LonLat {
  return direct(ship.start, ship.courseDeg, ship.speedMps * seconds);
}

/** Bearing of where the sound that arrives at `seconds` came from, by fixed point. */
export function retardedBearingDeg(ship: Merchant, array: LonLat, seconds: number): number {
  let seen = inverse(array, placeOf(ship, seconds));
  for (let i = 0; i < 4; i++) seen = inverse(array, placeOf(ship, seconds - seen.distanceM / SOUND_MPS));
  return seen.bearingDeg;
}

/** When array number `a` looks for the `k`-th time (from 0), seconds. */
export function lookS(array: ListeningArray, a: number, k: number): number {
  return array.fromS + APART_S * a + EVERY_S * k;
}

/** The bearings of that look, degrees, as they are measured: a line array may say the mirror. */
export function heardDeg(
  ships: readonly Merchant[],
  array: ListeningArray,
  a: number,
  k: number,
  seed: number,
): number[] {
  const { position, axisDeg } = array;
  const seconds = lookS(array, a, k);
  const measured = (trueDeg: number, i: number): number => {
    const mirrored = axisDeg !== undefined && uniform(seed, MIRROR, a, k, i) < 0.5 ? 2 * axisDeg - trueDeg : trueDeg;
    return (mirrored + SIGMA_DEG * normal(seed, ERROR, a, k, i) + 720) % 360;
  };
  const bearings = ships.flatMap((ship, i) =>
    inverse(position, placeOf(ship, seconds)).distanceM < REACH_M && uniform(seed, HEARD, a, k, i) < DETECTION
      ? [measured(retardedBearingDeg(ship, position, seconds), i)]
      : [],
  );
  // As many false ones as a Poisson process makes (Knuth's product of uniform numbers).
  let i = FALSE_FROM;
  for (let left = uniform(seed, FALSE, a, k, i); left > Math.exp(-CLUTTER); left *= uniform(seed, FALSE, a, k, i)) {
    bearings.push(measured(360 * uniform(seed, HEARD, a, k, i), i));
    i++;
  }
  return bearings;
}
