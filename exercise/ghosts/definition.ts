/** "Ghosts": where the bearings of two arrays cross there may be a ship, or nothing. */
import { enuFrame, type TimeUs, US_PER_S } from "../../model/index.ts";
import type { Cast, Exercise } from "../definition.ts";
import { AUDIENCES, arraySource } from "../sources.ts";
import type { TruthVessel } from "../world/truth.ts";
import { createListener } from "./listener.ts";
import { merchants, placeOf, twoArraysAndAThird } from "./sea.ts";

/** As long as it takes the third array to decide: it is switched on after an hour. */
export const GHOSTS_MINUTES = 120;
const SHIPS = 5;
const START_US: TimeUs = Date.UTC(2026, 4, 15, 0, 0, 0) * 1000;
const ARRAYS = twoArraysAndAThird(GHOSTS_MINUTES);
const idOf = (a: number): string => `array-${a + 1}`;

export const GHOSTS: Exercise = {
  id: "ghosts",
  title: { en: "Ghosts", ja: "ゴースト" },
  description: {
    en: "Five ships that only sub-surface arrays hear: two arrays, and a third after an hour. Two bearings cross where a ship is, and where none is.",
    ja: "海底アレイだけが聴く船舶5隻。アレイ2基、1時間後に3基目。方位線は船のいる所でも、いない所でも交わる。",
  },
  seed: 5,
  startUs: START_US,
  sources: ARRAYS.map(({ position }, a) => arraySource(idOf(a), `Array ${a + 1} (volumetric)`, position)),
  audiences: AUDIENCES,
  zones: [],
  collectors: [],
  view: { westDeg: 124.9, southDeg: 29.1, eastDeg: 126.1, northDeg: 29.9 },
  cast,
};

function cast(seed: number): Cast {
  const ships = merchants(SHIPS, seed);
  return {
    sensors: ARRAYS.map((array, a) => createListener(idOf(a), array, a, { ships, seed, startUs: START_US })),
    truthAt: (atUs) => ships.map((ship, i) => vesselOf(ship, i, (atUs - START_US) / US_PER_S)),
  };
}

function vesselOf(ship: ReturnType<typeof merchants>[number], i: number, seconds: number): TruthVessel {
  const { lonDeg, latDeg } = placeOf(ship, seconds);
  const next = placeOf(ship, seconds + 1);
  const ahead = new Float64Array(3);
  enuFrame({ lonDeg, latDeg }).toEnu(next.lonDeg, next.latDeg, 0, ahead);
  const [velocityEastMps, velocityNorthMps] = [ahead[0]!, ahead[1]!];
  return {
    vesselId: `ghosts-${i}`,
    type: "cargo",
    name: `MERCHANT ${i + 1}`,
    lonDeg,
    latDeg,
    velocityEastMps,
    velocityNorthMps,
    headingDeg: ((Math.atan2(velocityEastMps, velocityNorthMps) * 180) / Math.PI + 360) % 360,
    lengthM: 120,
    widthM: 20,
  };
}
