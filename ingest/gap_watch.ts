/**
 * When to stop waiting for records that are missing in a stream's sequence.
 *
 * The highest number decided is noted together with the time. What is missing below a note has been missing at least as long as the
 * note is old, so that the notes, and not each gap, need to be remembered: a producer that leaves out every second number costs the
 * same as one that leaves out one.
 */
export interface GapWatch {
  /** `highest` is the highest number decided, `committed` the number up to which nothing is missing. */
  note(highest: number, committed: number, nowMs: number): void;
  /** Up to which number everything missing is overdue at `nowMs`, or undefined. */
  overdue(nowMs: number): number | undefined;
}

/** Notes are at most this many, so a gap is passed at most a tenth of the patience late. */
const NOTES = 10;

export function createGapWatch(patienceMs: number): GapWatch {
  const apartMs = patienceMs / NOTES;
  let notes: { highest: number; sinceMs: number }[] = [];
  return {
    note(highest, committed, nowMs) {
      if (notes.length > 0 && notes[0]!.highest <= committed) notes = notes.filter((note) => note.highest > committed);
      if (highest <= committed) return;
      const last = notes.at(-1);
      if (last === undefined || (highest > last.highest && nowMs - last.sinceMs >= apartMs))
        notes.push({ highest, sinceMs: nowMs });
    },
    overdue(nowMs) {
      let through: number | undefined;
      for (const note of notes) if (nowMs - note.sinceMs >= patienceMs) through = note.highest;
      return through;
    },
  };
}
