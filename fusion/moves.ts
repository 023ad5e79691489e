/** What the way between a source's plots tells in one scan: of the tracks that made them, and of the source. */
import type { TimeUs } from "../model/index.ts";
import { type Anchor, anchorAt, noveltyOf, sigmaOf } from "./displacement.ts";
import { freshShare, type Habit, type Judgement, judge } from "./habits.ts";
import type { Plots } from "./plots.ts";
import type { MeasuredVelocity } from "./update.ts";
import type { TrackRecord } from "./world.ts";

export interface Moves extends Judgement {
  /** How the source repeats itself, before the scan. */
  readonly habit: Habit | undefined;
  /** Displacements that depended on it or changed it. */
  taken: number;
}

export function noMoves(habit: Habit | undefined): Moves {
  return { habit, taken: 0, count: 0, sumLog: 0 };
}

export interface Move {
  /** By which the source's own plots show the track to move. */
  readonly velocity: MeasuredVelocity | undefined;
  /** What its next plot is set against. */
  readonly anchor: Anchor | undefined;
}

/** Weight from which a plot is the track's own. */
const SURE = 0.9;
/** Where more of the error is new than this, the places have told most of what the way between them does. */
const MOST_FRESH = 0.5;

/** The move of a track to plot `j`, which is its own with this weight; what it tells of the source is noted in `moves`. */
export function moveTo(
  moves: Moves,
  record: TrackRecord,
  sourceId: string,
  plots: Plots,
  j: number,
  weight: number,
  timeUs: TimeUs,
): Move {
  const anchor = anchorOf(record, sourceId);
  if (!(weight > SURE)) return { velocity: undefined, anchor };
  const next = anchorAt(anchor, plots, j, timeUs);
  const way = next.last;
  if (next === anchor || way === undefined) return { velocity: undefined, anchor: next };
  moves.taken++;
  const before = anchor?.last;
  if (before !== undefined && record.life.status !== "tentative") judge(moves, noveltyOf(before, way));
  const fresh = freshShare(moves.habit, way.gapS);
  if (fresh > MOST_FRESH) return { velocity: undefined, anchor: next };
  const { eastMps, northMps } = way;
  return { velocity: { eastMps, northMps, sigmaMps: sigmaOf(way, fresh) }, anchor: next };
}

function anchorOf({ readings }: TrackRecord, sourceId: string): Anchor | undefined {
  for (let i = 0; i < readings.length; i++) if (readings[i]!.sourceId === sourceId) return readings[i]!.anchor;
  return undefined;
}
