/**
 * What a scan of one plot did, with all that it depended on: in a replay it does the same again when those tracks are the very same
 * values, and need not be decided anew. A late report then costs what it touches, not all that came since.
 */
import type { Near } from "./candidates.ts";
import type { Habit, Habits } from "./habits.ts";
import type { Plots, Shift } from "./plots.ts";
import { editTracks } from "./track_set.ts";
import type { Decision, ScanOutcome, StateOutcome, TrackRecord, World } from "./world.ts";

export interface Memo {
  /** The scan's plots as they came, which nothing changes; absent for AIS, whose plot is the claimant's too. */
  readonly plots?: Plots;
  /** What was taken out of the plot, see registration.ts. */
  readonly shift: Shift | undefined;
  /** Where the source's habit told something or was told something: before and after. */
  readonly habit?: { readonly sourceId: string; readonly before: Habit | undefined; readonly after: Habit | undefined };
  /** Every track in reach of the plot, in order, before the scan. */
  readonly inputs: readonly TrackRecord[];
  /** The same after it. */
  readonly outputs: readonly TrackRecord[];
  /** Of AIS: the tracks near that claim the MMSI. */
  readonly claimants: readonly TrackRecord[];
  readonly born: readonly TrackRecord[];
  readonly decisions: readonly Decision[];
  readonly states: readonly StateOutcome[];
}

/** The outcome of before, when what it depended on is the same; else undefined. */
export function recall(
  memo: Memo | undefined,
  world: World,
  near: readonly Near[],
  claimants: readonly TrackRecord[],
  timeUs: number,
  shift?: Shift,
): ScanOutcome | undefined {
  if (
    memo === undefined ||
    !isSameShift(memo.shift, shift) ||
    !isSameHabit(memo.habit?.before, memo.habit && world.habits.get(memo.habit.sourceId)) ||
    !isSame(claimants, memo.claimants) ||
    near.length !== memo.inputs.length
  )
    return undefined;
  for (let i = 0; i < near.length; i++) if (near[i]!.record !== memo.inputs[i]) return undefined;
  const edit = editTracks(world.tracks);
  for (let i = 0; i < near.length; i++) if (memo.outputs[i] !== memo.inputs[i]) edit.put(near[i]!, memo.outputs[i]!);
  for (const record of memo.born) edit.add(record);
  return {
    world: { ...world, timeUs, tracks: edit.done(), habits: habitsAfter(world, memo) },
    decisions: memo.decisions,
    states: memo.states,
    memo,
  };
}

function isSameHabit(a: Habit | undefined, b: Habit | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return a.judged === b.judged && a.meanLog === b.meanLog && a.timeUs === b.timeUs && a.intervalS === b.intervalS;
}

function habitsAfter({ habits }: World, { habit }: Memo): Habits {
  return habit?.after === undefined || habit.after === habits.get(habit.sourceId)
    ? habits
    : new Map(habits).set(habit.sourceId, habit.after);
}

function isSameShift(a: Shift | undefined, b: Shift | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return (
    a.eastM === b.eastM &&
    a.northM === b.northM &&
    a.cov.eeM2 === b.cov.eeM2 &&
    a.cov.enM2 === b.cov.enM2 &&
    a.cov.nnM2 === b.cov.nnM2
  );
}

function isSame(a: readonly TrackRecord[], b: readonly TrackRecord[]): boolean {
  return a.length === b.length && a.every((record, i) => record === b[i]);
}
