/**
 * How far one fixed array says that what it hears can be: how often the published interval of range holds the ship, and how much of the
 * array's reach it still leaves. `[SHIPS=1000] node bench/ranges.ts`; the ships are made here, no data is needed.
 */
import { CENTRE, type Merchant, retardedBearingDeg } from "../exercise/ghosts/sea.ts";
import { rangeSpan } from "../fusion/range_bank.ts";
import type { LineRecord } from "../fusion/world.ts";
import { direct, inverse, RAD_PER_DEG } from "../model/index.ts";
import { type Row, report } from "./report.ts";
import { gaussian, seeded } from "./seeded.ts";

const SHIPS = Number(process.env.SHIPS ?? 1000);
const REACH_M = 60_000;
const EVERY_S = 30;
const FIXES = 20;

/** The line of one ship that was heard for ten minutes, and how far she is. */
function heard(ship: Merchant, sigmaDeg: number, random: () => number): { line: LineRecord; distanceM: number } {
  const lastS = (FIXES - 1) * EVERY_S;
  const timeUs = 1e15;
  const fixes = Array.from({ length: FIXES }, (_, k) => ({
    timeUs: timeUs + (k * EVERY_S - lastS) * 1e6,
    bearingRad: (retardedBearingDeg(ship, CENTRE, k * EVERY_S) + sigmaDeg * gaussian(random)) * RAD_PER_DEG,
    sigmaRad: sigmaDeg * RAD_PER_DEG,
  }));
  const { distanceM, bearingDeg } = inverse(CENTRE, direct(ship.start, ship.courseDeg, ship.speedMps * lastS));
  const line = { sensor: CENTRE, fixes, timeUs, bearingRad: bearingDeg * RAD_PER_DEG, maximumRangeM: REACH_M };
  return { line: { ...line, propagationMps: 1500 } as unknown as LineRecord, distanceM };
}

function rowOf(what: string, rangeM: (chance: number) => number, sigmaDeg: number): Row {
  const random = seeded(17);
  let [nearer, farther, count] = [0, 0, 0];
  const widths: number[] = [];
  while (count < SHIPS) {
    const start = direct(CENTRE, 360 * random(), rangeM(random()));
    const ship = { start, courseDeg: 360 * random(), speedMps: 2.5 + 10 * random() };
    const { line, distanceM } = heard(ship, sigmaDeg, random);
    if (distanceM > REACH_M) continue;
    const { minM, maxM } = rangeSpan(line);
    count++;
    if (distanceM < minM) nearer++;
    if (distanceM > maxM) farther++;
    widths.push((maxM - minM) / REACH_M);
  }
  widths.sort((a, b) => a - b);
  const at = (p: number): number => widths[Math.floor(p * (count - 1))]!;
  return {
    what: `${what}, bearings of ${sigmaDeg}°`,
    held: 1 - (nearer + farther) / count,
    nearer: nearer / count,
    farther: farther / count,
    "width/reach, tenth": at(0.1),
    median: at(0.5),
  };
}

report(
  "ranges",
  [0.5, 1.5].flatMap((sigmaDeg) => [
    rowOf("as many at every range", (chance) => 1_500 + 58_000 * chance, sigmaDeg),
    rowOf("as many in every square kilometre", (chance) => REACH_M * Math.sqrt(chance), sigmaDeg),
  ]),
  ["held: ships whose range is in the published interval, to be 0.95; width: of the interval, of the array's reach."],
);
