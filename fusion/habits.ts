/**
 * What is learnt of each source from its own plots alone: how often it looks, and how much of the error it declares is new from one plot
 * of a vessel to the next.
 *
 * A radar that declares 5 m may be 5 m off for minutes and yet follow a ship within decimetres: the same side of the hull, the same mount, the
 * same delay. By how much two neighbouring displacements of a track differ (displacement.ts), over what plots of independent errors would show,
 * is 1 on average when all of the error is new. Its logarithm is averaged, because ships that turn and plots that were another's leave a
 * long tail; of an exponential variable it is -γ on average.
 */
import type { TimeUs } from "../model/index.ts";
import { US_PER_S } from "../model/index.ts";
import { PLOT_CORRELATION_S } from "./repeats.ts";

export interface Habit {
  /** Its last scan, and the smoothed time between two of them, seconds; 0 before the second. */
  readonly timeUs: TimeUs;
  readonly intervalS: number;
  /** Displacements judged, bounded, and the mean logarithm of their squared error over that of independent plots. */
  readonly judged: number;
  readonly meanLog: number;
}

export type Habits = ReadonlyMap<string, Habit>;

/** Displacements of one scan, as they are judged. */
export interface Judgement {
  count: number;
  sumLog: number;
}

const EULER = 0.5772156649015329;
/** What is assumed counts as so many displacements, and no more are ever remembered. */
const ASSUMED_COUNT = 5;
const MOST_JUDGED = 200;
/** Nothing follows a vessel to better than a quarter of the error it declares: hulls turn, and show another side. */
const LEAST_FRESH = 0.05;
const LEAST_RATIO = 1e-3;
/** A pause between two scans is no interval of a sensor that turns. */
const LONGEST_INTERVAL_S = 10;
/** Sources beyond these are taken as they come. */
const MOST_SOURCES = 256;

/** Share (0 to 1] of the declared variance that is new after `gapS`: what is assumed (repeats.ts) until enough was seen. */
export function freshShare(habit: Habit | undefined, gapS: number): number {
  const assumed = Math.log(-Math.expm1(-gapS / PLOT_CORRELATION_S));
  const judged = habit?.judged ?? 0;
  const learnt = judged === 0 ? 0 : judged * (habit!.meanLog + EULER);
  return Math.min(1, Math.max(LEAST_FRESH, Math.exp((ASSUMED_COUNT * assumed + learnt) / (ASSUMED_COUNT + judged))));
}

/** Counts a pair of displacements whose squared difference was `ratio` times that of independent plots. */
export function judge(judgement: Judgement, ratio: number): void {
  judgement.count++;
  judgement.sumLog += Math.log(Math.max(LEAST_RATIO, ratio));
}

/** The habits after a scan of the source; `isPeriodic`: the times of its scans are its own, not those of what it happened to see. */
export function withScan(
  habits: Habits,
  sourceId: string,
  timeUs: TimeUs,
  isPeriodic: boolean,
  { count, sumLog }: Judgement,
): Habits {
  if (!isPeriodic && count === 0) return habits;
  const before = habits.get(sourceId);
  if (before === undefined && habits.size >= MOST_SOURCES) return habits;
  const judged = (before?.judged ?? 0) + count;
  const meanLog = judged === 0 ? 0 : ((before?.meanLog ?? 0) * (judged - count) + sumLog) / judged;
  const intervalS = isPeriodic ? intervalAfter(before, timeUs) : (before?.intervalS ?? 0);
  return new Map(habits).set(sourceId, { timeUs, intervalS, judged: Math.min(MOST_JUDGED, judged), meanLog });
}

function intervalAfter(before: Habit | undefined, timeUs: TimeUs): number {
  if (before === undefined) return 0;
  const gapS = (timeUs - before.timeUs) / US_PER_S;
  if (!(gapS > 0 && gapS <= LONGEST_INTERVAL_S)) return before.intervalS;
  return before.intervalS === 0 ? gapS : 0.8 * before.intervalS + 0.2 * gapS;
}
