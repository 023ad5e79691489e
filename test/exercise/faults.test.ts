import { expect, test } from "vitest";
import { isSentTwice, leavesAt } from "../../exercise/faults.ts";
import { US_PER_S } from "../../model/index.ts";

test("two records in a hundred are sent twice", () => {
  const twice = Array.from({ length: 50_000 }, (_, i) => isSentTwice("array-a", 3, i + 1)).filter(Boolean).length;
  expect(twice / 50_000).toBeGreaterThan(0.017);
  expect(twice / 50_000).toBeLessThan(0.023);
});

test("a lost link keeps a minute of each hour back, and a tenth of the backlog leaves newest first", () => {
  const leaving = Array.from({ length: 3_600 }, (_, s) => ({
    madeS: s,
    leftS: leavesAt("uav-small-2", s * US_PER_S, 0, 3, s) / US_PER_S,
  }));
  const late = leaving.filter(({ madeS, leftS }) => leftS > madeS);
  expect(late.length).toBeGreaterThanOrEqual(59);
  expect(late.length).toBeLessThanOrEqual(61);
  const endS = Math.min(...late.map(({ leftS }) => leftS));
  for (const { leftS } of late) expect(leftS - endS).toBeLessThan(4);
  for (const { madeS, leftS } of leaving) expect(leftS).toBeGreaterThanOrEqual(madeS);
  const byLeaving = [...late].sort((a, b) => a.leftS - b.leftS);
  const backwards = byLeaving.slice(1).filter(({ madeS }, i) => madeS < byLeaving[i]!.madeS).length;
  expect(backwards).toBeGreaterThan(0);
  expect(backwards).toBeLessThan(25);
});

test("a good link loses nothing, and nothing is kept back before the start", () => {
  expect(leavesAt("ais-pusan", 2_000 * US_PER_S, 0, 3, 1)).toBe(2_000 * US_PER_S);
  for (let s = -720; s < 900; s++) expect(leavesAt("uav-small-2", s * US_PER_S, 0, 3, s)).toBe(s * US_PER_S);
});
