/**
 * Ghosts: two arrays hear five ships for an hour, then a third array joins for another. How many tracks with a position are no ship, and
 * how many of the ships are shown. `[SEEDS=20] [FIRST_SEED=1] node bench/ghosts.ts`; the seas are
 * those of the exercise, no data is needed.
 */
import { GHOSTS_MINUTES as MINUTES } from "../exercise/ghosts/definition.ts";
import { merchants, twoArraysAndAThird } from "../exercise/ghosts/sea.ts";
import { playExchange } from "../fusion/index.ts";
import { countGhosts, type GhostCount, listenedSea } from "./array_sea.ts";
import { type Row, report } from "./report.ts";

const SEEDS = Number(process.env.SEEDS ?? 20);
const FIRST_SEED = Number(process.env.FIRST_SEED ?? 1);
const GRID = Array.from({ length: MINUTES }, (_, k) => 60 * (k + 1));

const counts: GhostCount[] = [];
const rows: Row[] = [];
for (let seed = FIRST_SEED; seed < FIRST_SEED + SEEDS; seed++) {
  const sea = listenedSea(merchants(5, seed), twoArraysAndAThird(MINUTES), MINUTES, seed);
  const count = countGhosts(sea, playExchange(sea.measurements, sea.scans, GRID, "arrival"), MINUTES);
  counts.push(count);
  rows.push({ what: `seed ${seed}`, ...rowOf([count]) });
}
report(
  "ghosts",
  [...rows, { what: `all ${SEEDS}`, ...rowOf(counts), "to reach": "≤ 1 ghost an array-pair hour" }],
  ["shown: of the last half hour, ships in reach of two arrays with a track within 2 km."],
);

function rowOf(of: readonly GhostCount[]): Omit<Row, "what"> {
  const sum = (get: (count: GhostCount) => number): number => of.reduce((total, one) => total + get(one), 0);
  const hours = sum((one) => one.arrayPairHours);
  return {
    tracks: sum((one) => one.tracks),
    ghosts: sum((one) => one.ghosts),
    "array-pair hours": hours,
    "ghosts/h": sum((one) => one.ghosts) / hours,
    shown: sum((one) => one.shown) / of.length,
  };
}
