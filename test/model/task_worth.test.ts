import { describe, expect, test } from "vitest";
import {
  aimOf,
  type CoverageObservation,
  coveredShare,
  direct,
  type LonLat,
  type PositionObservation,
  type Ring,
  type TaskDefinition,
  worthOf,
} from "../../model/index.ts";
import { bearing, envelope, position, state, T0_US, track } from "../store/samples.ts";
import { sampleTask } from "./task_sample.ts";

const centre: LonLat = { lonDeg: 129.5, latDeg: 34.5 };
/** 100 m each way, at rest. */
const published = {
  ...track("t1", { state: state(T0_US, { position: centre, covariance: [1e4, 0, 0, 0, 1e4, 0, 0, 0.01, 0, 0.01] }) }),
  revision: 1,
};
const task: TaskDefinition = { ...sampleTask(), aim: aimOf(published, T0_US, T0_US)! };

function box(at: LonLat, halfM: number): Ring {
  const corner = (bearingDeg: number): readonly [number, number] => {
    const { lonDeg, latDeg } = direct(at, bearingDeg, halfM * Math.SQRT2);
    return [lonDeg, latDeg];
  };
  return [corner(45), corner(135), corner(225), corner(315), corner(45)];
}

function look(ring: Ring, changes: Partial<CoverageObservation> = {}): CoverageObservation {
  return {
    ...envelope({ seq: 9 }),
    kind: "coverage",
    sensorKind: "drone",
    ring,
    fromUs: T0_US,
    toUs: T0_US + 1e6,
    detectorRunning: true,
    probabilityOfDetection: 0.8,
    mode: "search",
    reported: 0,
    ...changes,
  };
}

const seenAt = (at: LonLat, sigmaM = 10): PositionObservation =>
  position({ seq: 1 }, { position: at, cov: { eeM2: sigmaM ** 2, enM2: 0, nnM2: sigmaM ** 2 }, observedAtUs: T0_US });

describe("the share of where it could be that was looked at", () => {
  const point = task.aim.points[0]!;

  test("is that of the normal distribution: squares of ±1, ±2 and ±3 sigma hold 46.6, 91.1 and 99.5 % of it", () => {
    for (const [sigmas, share] of [
      [1, 0.682_69 ** 2],
      [2, 0.954_5 ** 2],
      [3, 0.997_3 ** 2],
    ] as const)
      expect(Math.abs(coveredShare(point, box(centre, sigmas * 100)) - share)).toBeLessThan(0.03);
  });

  test("is half on one side, nothing far away, and the same across the antimeridian", () => {
    const half = box(direct(centre, 90, 1_000), 1_000);
    expect(coveredShare(point, half)).toBeCloseTo(0.5, 1);
    expect(coveredShare(point, box(direct(centre, 90, 5_000), 1_000))).toBe(0);
    const edge = { ...point, position: { lonDeg: 180, latDeg: 10 } };
    expect(Math.abs(coveredShare(edge, box({ lonDeg: 180, latDeg: 10 }, 200)) - 0.911)).toBeLessThan(0.03);
  });
});

describe("the worth of a look", () => {
  test("without any observation is refused, whatever is claimed", () => {
    for (const claim of ["seen", "not-seen", "cloud"] as const) expect(worthOf(task, claim, []).ok).toBe(false);
  });

  test("seen: a detection where it was expected, with the bits it gained", () => {
    const worth = worthOf(task, "seen", [seenAt(direct(centre, 30, 120)), look(box(centre, 500))]);
    // ½·log2(det(P + R) / det R) with P = 100² I and R = 10² I: ½·log2(101²).
    expect(worth).toMatchObject({ ok: true, outcome: { kind: "seen", observations: 2, gainBits: 6.658 } });
  });

  test("seen is refused where nothing lies within four sigma, or within reach", () => {
    expect(worthOf(task, "seen", [seenAt(direct(centre, 30, 420))]).ok).toBe(false);
    expect(worthOf(task, "seen", [look(box(centre, 500))]).ok).toBe(false);
    expect(worthOf(task, "seen", [seenAt(direct(centre, 30, 380), 5_000)]).ok).toBe(false);
    expect(worthOf(task, "seen", [bearing()]).ok).toBe(true);
  });

  test("a task that names a quality is not done before a look has reached it", () => {
    const wanting = { ...task, kind: "improve-track", qualityM: 8 } as const;
    // With P = 100² I and R = 10² I the fused sigma is 100·10/√(100² + 10²) = 9.95 m.
    const worth = worthOf(wanting, "seen", [seenAt(centre)]);
    expect(worth).toMatchObject({ ok: false, sentence: expect.stringContaining("10 m (1 sigma), and 8 m") });
    expect(worthOf({ ...wanting, qualityM: 9.96 }, "seen", [seenAt(centre)]).ok).toBe(true);
    expect(worthOf({ ...wanting, qualityM: 9.94 }, "seen", [seenAt(centre)]).ok).toBe(false);
    const oblique = position({ seq: 1 }, { position: centre, cov: { eeM2: 100, enM2: 60, nnM2: 100 } });
    // R's axes are √160 and √40 m; the worse one with P: √(160·10⁴/(160 + 10⁴)) = 12.55 m.
    expect(worthOf({ ...wanting, qualityM: 12.56 }, "seen", [oblique]).ok).toBe(true);
    expect(worthOf({ ...wanting, qualityM: 12.54 }, "seen", [oblique]).ok).toBe(false);
    expect(worthOf(wanting, "seen", [bearing()]).ok).toBe(false);
  });

  test("not seen: how much of where it could be was looked at, and how sure that makes one", () => {
    const worth = worthOf(task, "not-seen", [look(box(centre, 200))]);
    if (!worth.ok) throw new Error(worth.sentence);
    const { coveredShare: share = 0, gainBits = 0 } = worth.outcome;
    expect(share).toBeCloseTo(0.911, 1);
    expect(gainBits).toBeCloseTo(-Math.log2(1 - share * 0.8), 2);
    expect(worth.outcome.sentence).toContain(`${Math.round(share * 100)} %`);
  });

  test("not seen is refused with the detector off, beside the place, or with no coverage", () => {
    expect(worthOf(task, "not-seen", [look(box(centre, 200), { detectorRunning: false })]).ok).toBe(false);
    expect(worthOf(task, "not-seen", [look(box(direct(centre, 0, 9_000), 200))]).ok).toBe(false);
    expect(worthOf(task, "not-seen", [seenAt(centre)]).ok).toBe(false);
  });

  test("cloud needs that the sensor was there", () => {
    expect(worthOf(task, "cloud", [look(box(centre, 200), { detectorRunning: false })])).toMatchObject({
      ok: true,
      outcome: { kind: "cloud" },
    });
    expect(worthOf(task, "cloud", [seenAt(centre)]).ok).toBe(false);
  });
});
