import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type CorrelationEvidence,
  direct,
  type FusionOffset,
  inverse,
  type LonLat,
  type StoredState,
  wrapLonDeg,
} from "../../../model/index.ts";
import {
  appendRecords,
  commitPicture,
  correlateWithAis,
  correlateWithTrajectories,
  type Database,
  type DetectionToCorrelate,
  loadOffset,
} from "../../../store/index.ts";
import type { Started } from "../engines.ts";
import { ais, COAST_GUARD, epochOf, NATIONAL, record, SECRET_LABEL, state, T0_US } from "../samples.ts";

/** The process noise that the correlation documents, m²/s³. */
const Q = 0.01;
const S_US = 1e6;

function detection(cursor: number, position: LonLat, atS: number, varianceM2 = 100): DetectionToCorrelate {
  return { cursor, position, cov: { eeM2: varianceM2, enM2: 0, nnM2: varianceM2 }, observedAtUs: T0_US + atS * S_US };
}

async function store(db: Database, audience: string, states: readonly StoredState[]): Promise<void> {
  const { revision: _, ...from } = await loadOffset(db, audience);
  const to: FusionOffset = { ...from, journalSeq: from.journalSeq + 1 };
  const nothing = { tracks: [], removedStates: [], associations: [], sightings: [], evidence: [] };
  await commitPicture(db, { audience, from, to, states, ...nothing });
}

const only = (found: readonly CorrelationEvidence[]): CorrelationEvidence => {
  expect(found).toHaveLength(1);
  return found[0]!;
};

/** Variance between two fixes T apart at s from the first, of an integrated Wiener process pinned at both ends. */
const between = (s: number, T: number): number => (Q * s ** 2 * (T - s) ** 2) / (3 * T);

const scalar = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const near = fc.record({ lonDeg: scalar(179.9, 180.3), latDeg: scalar(59.9, 60.1) });
const wrapped = near.map(({ lonDeg, latDeg }) => ({ lonDeg: lonDeg >= 180 ? lonDeg - 360 : lonDeg, latDeg }));
const whole = (min: number, max: number) => fc.integer({ min, max });

/** Tracks with a few states and detections among them, across the antimeridian at 60° north. */
const randomScene = fc.record({
  tracks: fc
    .array(fc.uniqueArray(whole(-2000, 2000), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 7 })
    .chain((times) =>
      fc.tuple(
        ...times.flatMap((all, i) =>
          all.map((s) =>
            fc
              .record({
                position: wrapped,
                ve: scalar(-10, 10),
                vn: scalar(-10, 10),
                p: scalar(50, 5e5),
                v: scalar(0, 4),
              })
              .map(({ position, ve, vn, p, v }) => ({
                trackId: `t${i}`,
                state: state(T0_US + s * S_US, {
                  position,
                  velocityEastMps: ve,
                  velocityNorthMps: vn,
                  covariance: [p, p / 3, 0, 0, p / 2, 0, 0, v, 0, v],
                }),
              })),
          ),
        ),
      ),
    ),
  detections: fc
    .uniqueArray(fc.tuple(wrapped, whole(0, 20_000_000), scalar(50, 1e5)), { minLength: 1, maxLength: 5 })
    .map((all) =>
      all.map(([position, us, r], i) => ({
        cursor: i + 1,
        position,
        cov: { eeM2: r, enM2: r / 4, nnM2: r },
        observedAtUs: T0_US + us,
      })),
    ),
});

/** The documented method, pair by pair, with the model's own geodesics in the place of PostGIS. */
function everyPair(
  one: DetectionToCorrelate,
  states: readonly StoredState[],
): { cursor: number; trackId: string; d2: number; gapS: number }[] {
  const instantUs = Math.floor(one.observedAtUs / S_US) * S_US;
  const found = [...new Set(states.map(({ trackId }) => trackId))].flatMap((trackId) => {
    const own = states.filter((stored) => stored.trackId === trackId).map((stored) => stored.state);
    const before = own
      .filter((s) => s.timeUs <= instantUs && s.timeUs >= instantUs - 1800 * S_US)
      .sort((a, b) => b.timeUs - a.timeUs)[0];
    const after = own
      .filter((s) => s.timeUs > instantUs && s.timeUs <= instantUs + 1800 * S_US)
      .sort((a, b) => a.timeUs - b.timeUs)[0];
    const only = before ?? after;
    if (only === undefined) return [];
    let [there, wander, gapS]: [LonLat, number, number] = [only.position, 0, 0];
    let P: readonly number[] = [];
    if (before !== undefined && after !== undefined) {
      const T = (after.timeUs - before.timeUs) / S_US;
      const f = Math.min(1, (one.observedAtUs - before.timeUs) / S_US / T);
      const turn = wrapLonDeg(after.position.lonDeg - before.position.lonDeg);
      there = {
        lonDeg: wrapLonDeg(before.position.lonDeg + f * turn),
        latDeg: before.position.latDeg + f * (after.position.latDeg - before.position.latDeg),
      };
      wander = between(f * T, T);
      gapS = Math.min(f * T, (1 - f) * T);
      P = before.covariance.map((c, i) => (1 - f) * c + f * after.covariance[i]!);
    } else {
      const g = (one.observedAtUs - only.timeUs) / S_US;
      const courseDeg = (Math.atan2(only.velocityEastMps, only.velocityNorthMps) * 180) / Math.PI;
      const metres = g * Math.hypot(only.velocityEastMps, only.velocityNorthMps);
      there = direct(only.position, metres < 0 ? courseDeg + 180 : courseDeg, Math.abs(metres));
      const c = only.covariance;
      wander = (Q * Math.abs(g) ** 3) / 3;
      gapS = Math.abs(g);
      P = [c[0] + g * g * c[7], c[1], 0, 0, c[4] + g * g * c[9]];
    }
    const { distanceM, bearingDeg } = inverse(one.position, there);
    const e = distanceM * Math.sin((bearingDeg * Math.PI) / 180);
    const n = distanceM * Math.cos((bearingDeg * Math.PI) / 180);
    const [see, sen, snn] = [P[0]! + wander + one.cov.eeM2, P[1]! + one.cov.enM2, P[4]! + wander + one.cov.nnM2];
    const det = see * snn - sen * sen;
    const d2 = (e * e * snn - 2 * e * n * sen + n * n * see) / det;
    return d2 <= 13.815510557964274 ? [{ cursor: one.cursor, trackId, d2, gapS, rank: d2 + Math.log(det) }] : [];
  });
  return found
    .sort((a, b) => a.rank - b.rank)
    .slice(0, 5)
    .map(({ rank: _, ...pair }) => pair);
}

export function correlation(started: () => Started): void {
  describe("correlation", () => {
    test("between two states: the point on the line, the states' covariance and the wander between them", async () => {
      const { db } = started();
      const a = { lonDeg: 129, latDeg: 34.5 };
      const b = { lonDeg: 129.06, latDeg: 34.5 };
      await store(db, "between", [
        { trackId: "t1", state: state(T0_US, { position: a, covariance: [100, 0, 0, 0, 100, 0, 0, 1, 0, 1] }) },
        {
          trackId: "t1",
          state: state(T0_US + 600 * S_US, { position: b, covariance: [300, 0, 0, 0, 500, 0, 0, 1, 0, 1] }),
        },
      ]);
      const there = { lonDeg: 129.015, latDeg: 34.5 }; // a quarter of the way after a quarter of the time
      const seen = direct(there, 0, 400);
      const found = only(await correlateWithTrajectories(db, "between", [detection(7, seen, 150)]));
      expect(found).toMatchObject({ cursor: 7, basis: "trajectory", trackId: "t1", gapS: 150 });
      expect(inverse(found.candidatePosition, there).distanceM).toBeLessThan(0.01);
      expect(found.distanceM).toBeCloseTo(400, 1);
      const northVariance = 0.75 * 100 + 0.25 * 500 + between(150, 600) + 100;
      expect(found.mahalanobis2).toBeCloseTo(400 ** 2 / northVariance, 4);
      const eastVariance = 0.75 * 100 + 0.25 * 300 + between(150, 600) + 100;
      const density =
        -0.5 * (400 ** 2 / northVariance + Math.log(eastVariance * northVariance)) - Math.log(2 * Math.PI);
      expect(found.logDensity).toBeCloseTo(density, 6);
    });

    test("an oblique covariance turns the gate with it", async () => {
      const { db } = started();
      const place = { lonDeg: 130, latDeg: 35 };
      const cov = [500_000, 450_000, 0, 0, 500_000, 0, 0, 0, 0, 0] as const;
      await store(db, "oblique", [{ trackId: "t1", state: state(T0_US, { position: place, covariance: cov }) }]);
      // 1 km north-east lies along the long axis, 1 km south-east across it. S = P + R, without motion or gap.
      const d2 = (e: number, n: number): number => {
        const [see, sen, snn] = [500_100, 450_000, 500_100];
        return (e * e * snn - 2 * e * n * sen + n * n * see) / (see * snn - sen * sen);
      };
      const h = 1000 * Math.SQRT1_2;
      const found = await correlateWithTrajectories(db, "oblique", [
        detection(1, direct(place, 45, 1000), 0),
        detection(2, direct(place, 135, 1000), 0),
      ]);
      expect(found.map(({ cursor }) => cursor)).toEqual([1]);
      expect(found[0]?.mahalanobis2).toBeCloseTo(d2(h, h), 2);
      expect(d2(h, -h)).toBeGreaterThan(13.8);
    });

    test("with a state on one side only: dead reckoning, forwards and backwards", async () => {
      const { db } = started();
      const start = { lonDeg: 129, latDeg: 34.5 };
      const moving = {
        position: start,
        velocityEastMps: 6,
        velocityNorthMps: 8,
        covariance: [100, 0, 5, 0, 100, 0, 5, 1, 0, 1],
      };
      await store(db, "reckoned", [{ trackId: "t1", state: state(T0_US, moving as never) }]);
      const courseDeg = (Math.atan2(6, 8) * 180) / Math.PI;
      for (const [cursor, atS] of [
        [1, 120],
        [2, -120],
      ] as const) {
        const there = direct(start, atS > 0 ? courseDeg : courseDeg + 180, 1200);
        const seen = direct(there, 90, 100);
        const found = only(await correlateWithTrajectories(db, "reckoned", [detection(cursor, seen, atS)]));
        expect(inverse(found.candidatePosition, there).distanceM).toBeLessThan(0.01);
        const variance = 100 + 2 * atS * 5 + atS ** 2 + (Q * 120 ** 3) / 3 + 100;
        expect(found.mahalanobis2).toBeCloseTo(100 ** 2 / variance, 3);
        expect(found.gapS).toBeCloseTo(120, 6);
      }
    });

    test("across the antimeridian and at high latitude", async () => {
      const { db } = started();
      await store(db, "far", [
        { trackId: "east", state: state(T0_US, { position: { lonDeg: 179.98, latDeg: 52 } }) },
        { trackId: "east", state: state(T0_US + 600 * S_US, { position: { lonDeg: -179.98, latDeg: 52 } }) },
        { trackId: "north", state: state(T0_US, { position: { lonDeg: -170, latDeg: 86 } }) },
      ]);
      const found = await correlateWithTrajectories(db, "far", [
        detection(1, { lonDeg: -179.999, latDeg: 52 }, 300),
        detection(2, direct({ lonDeg: -170, latDeg: 86 }, 30, 20), 0),
      ]);
      expect(found.map(({ cursor, trackId }) => [cursor, trackId])).toEqual([
        [1, "east"],
        [2, "north"],
      ]);
      expect(Math.abs(found[0]!.candidatePosition.lonDeg)).toBeCloseTo(180, 6);
      expect(found[0]!.distanceM).toBeCloseTo(
        inverse({ lonDeg: -179.999, latDeg: 52 }, { lonDeg: 180, latDeg: 52 }).distanceM,
        2,
      );
      expect(found[1]!.distanceM).toBeCloseTo(20, 2);
    });

    test("keeps the five likeliest of many, and none from outside the window or of another audience", async () => {
      const { db } = started();
      const place = { lonDeg: 131, latDeg: 36 };
      const around = Array.from({ length: 8 }, (_, i) => ({
        trackId: `t${i}`,
        state: state(T0_US, { position: direct(place, 45 * i, 5 + 3 * i) }),
      }));
      await store(db, "many", [
        ...around,
        { trackId: "early", state: state(T0_US - 1801 * S_US, { position: place }) },
        { trackId: "late", state: state(T0_US + 1801 * S_US, { position: place }) },
      ]);
      await store(db, "other", [{ trackId: "foreign", state: state(T0_US, { position: place }) }]);
      const found = await correlateWithTrajectories(db, "many", [detection(1, place, 0)]);
      expect(found.map(({ trackId }) => trackId)).toEqual(["t0", "t1", "t2", "t3", "t4"]);
      expect(await correlateWithTrajectories(db, "many", [detection(1, place, 0)], { windowS: 1 })).toHaveLength(5);
      expect(await correlateWithTrajectories(db, "many", [])).toEqual([]);
    });

    test("random scenes give what computing every pair gives", async () => {
      const { db } = started();
      let run = 0;
      await fc.assert(
        fc.asyncProperty(randomScene, async ({ tracks, detections }) => {
          // A day of its own for every run, far from the others' windows.
          const shiftUs = ++run * 86_400e6;
          const shifted = tracks.map(({ trackId, state }) => ({
            trackId: `${run}-${trackId}`,
            state: { ...state, timeUs: state.timeUs + shiftUs },
          }));
          await store(db, "random", shifted);
          const asked = detections.map((one) => ({ ...one, observedAtUs: one.observedAtUs + shiftUs }));
          const found = await correlateWithTrajectories(db, "random", asked);
          const expected = asked.flatMap((one) => everyPair(one, shifted));
          expect(found.map(({ cursor, trackId }) => [cursor, trackId])).toEqual(
            expected.map(({ cursor, trackId }) => [cursor, trackId]),
          );
          for (const [i, one] of found.entries()) {
            expect(one.mahalanobis2).toBeCloseTo(expected[i]!.d2, 3);
            expect(one.gapS).toBeCloseTo(expected[i]!.gapS, 5);
          }
        }),
        { numRuns: 12 },
      );
    });

    test("AIS of the journal: between two reports of one vessel, and only what the audience may see", async () => {
      const { db } = started();
      const epoch = epochOf("ais");
      const at = (lonDeg: number, latDeg: number) => ({ position: { lonDeg, latDeg } });
      await appendRecords(
        db,
        [
          record([
            ais(
              440_000_001,
              { epoch, seq: 1 },
              { ...at(129, 33), observedAtUs: T0_US, cov: { eeM2: 25, enM2: 0, nnM2: 25 } },
            ),
          ]),
          record([ais(440_000_001, { epoch, seq: 2 }, { ...at(129.01, 33), observedAtUs: T0_US + 100 * S_US })]),
          // Secret, with speed and course: dead reckoned for those who may know of it.
          record([
            ais(
              440_000_002,
              { epoch, seq: 3 },
              { ...at(129, 33), observedAtUs: T0_US, label: SECRET_LABEL, sogMps: 10, cogDeg: 90 },
            ),
          ]),
          record([ais(440_000_003, { epoch, seq: 4 }, { ...at(140, 33), observedAtUs: T0_US })]),
          // A text that cannot be taken apart as text must not fail the query.
          record([
            ais(440_000_004, { epoch, seq: 5 }, { ...at(129, 33), observedAtUs: T0_US, safetyText: "\0\ud800" }),
          ]),
        ],
        T0_US,
      );
      const seen = { lonDeg: 129.005, latDeg: 33 };
      const open = await correlateWithAis(db, COAST_GUARD, [detection(1, seen, 50)], T0_US);
      expect(open.map(({ basis, mmsi }) => [basis, mmsi])).toEqual([
        ["ais", 440_000_001],
        ["ais", 440_000_004],
      ]);
      expect(open[0]!.distanceM).toBeLessThan(0.01);
      expect(open[0]!.gapS).toBeCloseTo(50, 6);
      const all = await correlateWithAis(db, NATIONAL, [detection(1, seen, 50)], T0_US);
      const secret = all.find(({ mmsi }) => mmsi === 440_000_002)!;
      const there = direct({ lonDeg: 129, latDeg: 33 }, 90, 500);
      expect(inverse(secret.candidatePosition, there).distanceM).toBeLessThan(0.01);
      const variance = 900 + 50 ** 2 * 0.25 + (Q * 50 ** 3) / 3 + 100;
      expect(secret.mahalanobis2).toBeCloseTo(inverse(seen, there).distanceM ** 2 / variance, 4);
    });
  });
}
