/** A source that repeats itself: what its next word is worth, and what a track that hears only it may claim to know. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { headOf } from "../../fusion/log.ts";
import { stateOf } from "../../fusion/motion.ts";
import { emptyPicture } from "../../fusion/picture.ts";
import { repeatFactor, withReading } from "../../fusion/repeats.ts";
import { step } from "../../fusion/step.ts";
import { allTracks } from "../../fusion/track_set.ts";
import { direct, positionCovariance } from "../../model/index.ts";
import { CENTRE, gaussian, journal, plot, START_US, seeded } from "./scenario.ts";

const at = (seconds: number): number => START_US + seconds * 1e6;

describe("the variance of a repeated measurement", () => {
  it("grows as the variance of the mean of a first-order process does", () => {
    // Mean of n = 4000 values with correlation ρ: variance (1/n)(1 + 2 Σ (1 - k/n) ρ^k).
    for (const gapS of [0.1, 0.5, 1.7]) {
      const rho = Math.exp(-gapS / 2);
      const n = 4000;
      let sum = 1;
      for (let k = 1; k < n; k++) sum += 2 * (1 - k / n) * rho ** k;
      const factor = repeatFactor(withReading([], "radar", at(0)), "radar", at(gapS));
      expect(factor / sum).toBeCloseTo(1, 1);
    }
  });

  it("is untouched for another source, for the first word, and after the error has changed", () => {
    const readings = withReading([], "radar", at(0));
    expect(repeatFactor(readings, "lidar", at(0.1))).toBe(1);
    expect(repeatFactor([], "radar", at(0.1))).toBe(1);
    expect(repeatFactor(readings, "radar", at(5))).toBe(1);
  });

  it("never falls below one and never grows with the gap, whatever the order of times", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -10, max: 20, noNaN: true }),
        fc.double({ min: 0, max: 10, noNaN: true }),
        (gap, more) => {
          const readings = withReading([], "radar", at(0));
          const [near, far] = [
            repeatFactor(readings, "radar", at(gap)),
            repeatFactor(readings, "radar", at(gap + more)),
          ];
          expect(far).toBeGreaterThanOrEqual(1);
          expect(near).toBeGreaterThanOrEqual(far);
          expect(Number.isFinite(near)).toBe(true);
        },
      ),
    );
  });

  it("remembers a bounded number of sources", () => {
    let readings = withReading([], "0", at(0));
    for (let k = 1; k < 50; k++) readings = withReading(readings, String(k), at(k));
    expect(readings.length).toBeLessThan(10);
    expect(readings[0]!.sourceId).toBe("49");
  });
});

it("a sensor at ten looks a second whose error stays the same does not make its track sure of a wrong place", () => {
  const random = seeded(5);
  const picture = emptyPicture("test");
  const [east, north] = [2 * gaussian(random) + 3, 2 * gaussian(random)];
  const seen = direct(direct(CENTRE, 90, east), 0, north);
  const plots = Array.from({ length: 300 }, (_, k) => plot("camera", k + 1, k / 10, seen, 4));
  step(picture, { entries: journal(plots), evidence: new Map() });
  const [track] = allTracks(headOf(picture.log).tracks).sort((a, b) => b.life.hits - a.life.hits);
  const cov = positionCovariance(stateOf(track!.motion));
  const nees =
    (east * east * cov.nnM2 - 2 * east * north * cov.enM2 + north * north * cov.eeM2) /
    (cov.eeM2 * cov.nnM2 - cov.enM2 ** 2);
  expect(nees).toBeLessThan(9.2);
});
