/** The machine of a visit: two updates or a minute to enter, one in twenty to leave. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ZONE_ENTRY } from "../../../fusion/behaviour/parameters.ts";
import { OUTSIDE, type Verdict, visitsOf } from "../../../fusion/behaviour/visits.ts";

const at = (seconds: number, probability: number, holds = false): Verdict => ({
  timeUs: seconds * 1e6,
  probability,
  holds,
});
const run = (verdicts: readonly Verdict[], nowS = verdicts.at(-1)!.timeUs / 1e6) =>
  visitsOf(OUTSIDE, verdicts, nowS * 1e6, ZONE_ENTRY);
const spans = (verdicts: readonly Verdict[], nowS?: number) =>
  run(verdicts, nowS).visits.map(({ fromUs, untilUs }) => [
    fromUs / 1e6,
    untilUs === undefined ? undefined : untilUs / 1e6,
  ]);

describe("a visit", () => {
  it("begins with the first of two updates in a row at 0.95, and not with one", () => {
    expect(spans([at(0, 0.2), at(10, 0.96)])).toEqual([]);
    expect(spans([at(0, 0.2), at(10, 0.96), at(20, 0.94), at(30, 0.97)])).toEqual([]);
    expect(spans([at(0, 0.2), at(10, 0.95), at(20, 0.95)])).toEqual([[10, undefined]]);
  });

  it("lasts along the boundary and ends at 0.05", () => {
    const inside = [at(0, 0.99), at(10, 0.99)];
    expect(spans([...inside, at(20, 0.5), at(30, 0.06), at(40, 0.9)])).toEqual([[0, undefined]]);
    expect(spans([...inside, at(20, 0.5), at(30, 0.05)])).toEqual([[0, 30]]);
    expect(spans([...inside, at(30, 0), at(40, 0.99), at(50, 0.99)])).toEqual([
      [0, 30],
      [40, undefined],
    ]);
  });

  it("begins with one update when a minute passes and the prediction is inside still", () => {
    expect(spans([at(0, 0.99, true)], 59)).toEqual([]);
    expect(run([at(0, 0.99, true)], 59).dueUs).toBe(60e6);
    expect(spans([at(0, 0.99, true)], 60)).toEqual([[0, undefined]]);
    expect(spans([at(0, 0.99, false)], 600)).toEqual([]);
    // Also when the next word is that it is gone.
    expect(spans([at(0, 0.99, true), at(90, 0)])).toEqual([[0, 90]]);
    expect(spans([at(0, 0.99, true), at(50, 0)])).toEqual([]);
  });

  it("is the same told at once or in two parts, wherever they are cut", () => {
    const verdict = fc.record({
      gap: fc.integer({ min: 1, max: 100 }),
      p: fc.constantFrom(0, 0.04, 0.5, 0.95, 1),
      holds: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(verdict, { minLength: 1, maxLength: 20 }), fc.nat(), (list, cut) => {
        let timeS = 0;
        const verdicts = list.map(({ gap, p, holds }) => {
          timeS += gap;
          return at(timeS, p, holds);
        });
        const place = cut % (verdicts.length + 1);
        const [first, second] = [verdicts.slice(0, place), verdicts.slice(place)];
        const before = visitsOf(OUTSIDE, first, first.at(-1)?.timeUs ?? 0, ZONE_ENTRY);
        const after = visitsOf(before.standing, second, timeS * 1e6, ZONE_ENTRY);
        const ended = before.visits.filter(({ untilUs }) => untilUs !== undefined);
        expect([...ended, ...after.visits]).toEqual(run(verdicts).visits);
      }),
      { numRuns: 300, seed: 9 },
    );
  });
});
