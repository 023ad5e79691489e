import fc from "fast-check";
import { expect, test } from "vitest";
import { createGapWatch } from "../../ingest/gap_watch.ts";

const PATIENCE = 60_000;

test("nothing is overdue while nothing is missing", () => {
  const watch = createGapWatch(PATIENCE);
  watch.note(10, 10, 0);
  expect(watch.overdue(1e9)).toBeUndefined();
});

test("what is missing below the highest number is overdue after the patience, not before", () => {
  const watch = createGapWatch(PATIENCE);
  watch.note(10, 4, 1_000);
  expect(watch.overdue(60_999)).toBeUndefined();
  expect(watch.overdue(61_000)).toBe(10);
});

test("a gap that is filled is forgotten", () => {
  const watch = createGapWatch(PATIENCE);
  watch.note(10, 4, 0);
  watch.note(10, 10, 30_000);
  expect(watch.overdue(1e9)).toBeUndefined();
});

test("a later gap has its own time", () => {
  const watch = createGapWatch(PATIENCE);
  watch.note(10, 4, 0);
  watch.note(20, 4, 30_000);
  expect(watch.overdue(60_000)).toBe(10);
  watch.note(20, 12, 60_001);
  expect(watch.overdue(89_999)).toBeUndefined();
  expect(watch.overdue(90_000)).toBe(20);
});

test("no missing number waits much longer than the patience, and none is passed early", () => {
  const arrivals = fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(arrivals, fc.array(fc.nat(4_000), { minLength: 40, maxLength: 40 }), (seqs, waits) => {
      const watch = createGapWatch(PATIENCE);
      const missingSince = new Map<number, number>();
      const here = new Set<number>();
      let [nowMs, committed, highest] = [0, 0, 0];
      for (const [i, seq] of seqs.entries()) {
        nowMs += waits[i]!;
        for (let n = highest + 1; n < seq; n++) missingSince.set(n, nowMs);
        highest = Math.max(highest, seq);
        here.add(seq);
        missingSince.delete(seq);
        while (here.has(committed + 1)) committed++;
        watch.note(highest, committed, nowMs);
        const through = watch.overdue(nowMs) ?? 0;
        for (const [n, sinceMs] of missingSince) {
          if (n < through) expect(nowMs - sinceMs).toBeGreaterThanOrEqual(PATIENCE);
          if (nowMs - sinceMs >= PATIENCE * 1.1 && n > committed) expect(n).toBeLessThan(through);
        }
        committed = Math.max(committed, through);
        for (const n of missingSince.keys()) if (n <= committed) missingSince.delete(n);
        while (here.has(committed + 1)) committed++;
        watch.note(highest, committed, nowMs);
      }
    }),
    { numRuns: 300 },
  );
});
