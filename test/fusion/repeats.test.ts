/** A source that repeats itself: what its next word is worth, and what a track that hears only it may claim to know. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tempered, visibilityTo } from "../../fusion/existence.ts";
import { INNOVATION_SIZE, innovate, updatePosition } from "../../fusion/kernel/position_update.ts";
import { addSharedError } from "../../fusion/kernel/shared_error.ts";
import { MODEL_SIZE, P_EE } from "../../fusion/kernel/state.ts";
import { headOf } from "../../fusion/log.ts";
import { stateOf } from "../../fusion/motion.ts";
import { emptyPicture } from "../../fusion/picture.ts";
import { repeatFactor, withReading } from "../../fusion/repeats.ts";
import { step } from "../../fusion/step.ts";
import { allTracks } from "../../fusion/track_set.ts";
import type { Observation } from "../../model/index.ts";
import { direct, positionCovariance } from "../../model/index.ts";
import { CENTRE, coverage, gaussian, journal, plot, ringAround, START_US, seeded } from "./scenario.ts";

const at = (seconds: number): number => START_US + seconds * 1e6;

describe("the variance of a repeated measurement", () => {
  it("grows as the variance of the mean of a first-order process does", () => {
    // Mean of n = 4000 values with correlation ρ: variance (1/n)(1 + 2 Σ (1 - k/n) ρ^k).
    for (const gapS of [0.1, 0.5, 1.7]) {
      const rho = Math.exp(-gapS / 2);
      const n = 4000;
      let sum = 1;
      for (let k = 1; k < n; k++) sum += 2 * (1 - k / n) * rho ** k;
      const factor = repeatFactor(withReading([], "radar", at(0), "drone/radar"), "radar", at(gapS), 2);
      expect(factor / sum).toBeCloseTo(1, 1);
    }
  });

  it("is untouched for another source, for the first word, and after the error has changed", () => {
    const readings = withReading([], "radar", at(0), "drone/radar");
    expect(repeatFactor(readings, "lidar", at(0.1), 2)).toBe(1);
    expect(repeatFactor([], "radar", at(0.1), 2)).toBe(1);
    expect(repeatFactor(readings, "radar", at(5), 2)).toBe(1);
  });

  it("never falls below one and never grows with the gap, whatever the order of times", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -10, max: 20, noNaN: true }),
        fc.double({ min: 0, max: 10, noNaN: true }),
        (gap, more) => {
          const readings = withReading([], "radar", at(0), "drone/radar");
          const [near, far] = [
            repeatFactor(readings, "radar", at(gap), 2),
            repeatFactor(readings, "radar", at(gap + more), 2),
          ];
          expect(far).toBeGreaterThanOrEqual(1);
          expect(near).toBeGreaterThanOrEqual(far);
          expect(Number.isFinite(near)).toBe(true);
        },
      ),
    );
  });

  it("remembers a bounded number of sources", () => {
    let readings = withReading([], "0", at(0), "drone/radar");
    for (let k = 1; k < 50; k++) readings = withReading(readings, String(k), at(k), "drone/radar");
    expect(readings.length).toBeLessThan(10);
    expect(readings[0]!.sourceId).toBe("49");
  });
});

describe("the error that a run of measurements shares", () => {
  it("stands in the covariance as Joseph's form has it, and nowhere in the state", () => {
    const random = seeded(3);
    const prior = new Float64Array(MODEL_SIZE);
    const a = Array.from({ length: 16 }, () => gaussian(random));
    const P = dense(
      (i, j) => 40 * [0, 1, 2, 3].reduce((sum, k) => sum + a[4 * i + k]! * a[4 * j + k]!, i === j ? 1 : 0),
    );
    let slot = P_EE;
    for (let i = 0; i < 4; i++) for (let j = i; j < 4; j++) prior[slot++] = P[i]![j]!;
    const R = [
      [30, 8],
      [8, 20],
    ];
    const [lagS, shared] = [1.5, 4];
    const inn = new Float64Array(INNOVATION_SIZE);
    innovate(prior, 0, Float64Array.of(7, -3, lagS, 30, 8, 20), inn);
    const plain = prior.slice();
    updatePosition(plain, 0, inn);
    const wide = plain.slice();
    addSharedError(wide, 0, inn, Float64Array.of(7, -3, lagS, 30, 8, 20), shared);

    // (I - KH) P (I - KH)ᵀ + (1 + shared) K R Kᵀ, by plain matrices.
    const H = [
      [1, 0, -lagS, 0],
      [0, 1, 0, -lagS],
    ];
    const PHt = P.map((row) => H.map((h) => row.reduce((sum, p, k) => sum + p * h[k]!, 0)));
    const S = H.map((h, i) => H.map((_, j) => h.reduce((sum, q, k) => sum + q * PHt[k]![j]!, R[i]![j]!)));
    const det = S[0]![0]! * S[1]![1]! - S[0]![1]! * S[1]![0]!;
    const Si = [
      [S[1]![1]! / det, -S[0]![1]! / det],
      [-S[1]![0]! / det, S[0]![0]! / det],
    ];
    const K = PHt.map((row) => [0, 1].map((j) => row[0]! * Si[0]![j]! + row[1]! * Si[1]![j]!));
    const F = dense((i, j) => (i === j ? 1 : 0) - K[i]![0]! * H[0]![j]! - K[i]![1]! * H[1]![j]!);
    const sum = (f: (k: number, l: number) => number, n: number): number => {
      let total = 0;
      for (let k = 0; k < n; k++) for (let l = 0; l < n; l++) total += f(k, l);
      return total;
    };
    slot = P_EE;
    for (let i = 0; i < 4; i++)
      for (let j = i; j < 4; j++) {
        const joseph =
          sum((k, l) => F[i]![k]! * P[k]![l]! * F[j]![l]!, 4) +
          (1 + shared) * sum((k, l) => K[i]![k]! * R[k]![l]! * K[j]![l]!, 2);
        expect(wide[slot++]! / joseph).toBeCloseTo(1, 9);
      }
    expect(Array.from(wide.subarray(0, P_EE))).toEqual(Array.from(plain.subarray(0, P_EE)));
  });
});

function dense(of: (i: number, j: number) => number): number[][] {
  return [0, 1, 2, 3].map((i) => [0, 1, 2, 3].map((j) => of(i, j)));
}

describe("existence by evidence that was heard before", () => {
  it("changes by the share of it that is new", () => {
    expect(tempered(0.5, 0.9, 1)).toBe(0.9);
    expect(tempered(0.5, 0.9, 2)).toBeCloseTo(0.75, 12);
    expect(tempered(0.5, 0.1, 2)).toBeCloseTo(0.25, 12);
    for (const after of [0, 1e-12, 0.3, 1]) {
      const p = tempered(0.3, after, 1000);
      expect(p).toBeGreaterThan(0.28);
      expect(p).toBeLessThan(0.32);
    }
  });
});

describe("what a mode of sensor cannot see", () => {
  it("says nothing of another mode on the same platform", () => {
    // A radar sees the ship every two seconds; a lidar that does not reach her looks, and misses, twice a second.
    const ring = ringAround(CENTRE, 500);
    const list: Observation[] = [];
    let seq = 0;
    for (let t = 0; t < 60; t += 0.5) {
      const isRadar = t % 2 === 0;
      const scanId = `s${t}`;
      const source = isRadar ? "radar" : "lidar";
      list.push(coverage(source, ++seq, t, scanId, ring, { mode: source, probabilityOfDetection: 0.8 }));
      if (isRadar) list.push(plot(source, ++seq, t, direct(CENTRE, 45, 300), 5, { scanId }));
    }
    const picture = emptyPicture("test");
    step(picture, { entries: journal(list), evidence: new Map() });
    const tracks = allTracks(headOf(picture.log).tracks).filter((track) => track.life.status === "confirmed");
    expect(tracks.length).toBe(1);
    expect(tracks[0]!.life.bornUs).toBeLessThan(at(5));
    expect(tracks[0]!.life.existence).toBeGreaterThan(0.99);
    expect(visibilityTo(tracks[0]!.visibility, "drone/lidar", "drone")).toBeLessThan(0.05);
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
