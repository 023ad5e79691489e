/** Arrays: one never gives a position, two do when one course explains both, and mirrors are not guessed. */
import { describe, expect, it } from "vitest";
import type { Observation, Track } from "../../model/index.ts";
import { direct, ellipse, inverse, positionCovariance } from "../../model/index.ts";
import {
  ARRAYS,
  ais,
  bearing,
  CENTRE,
  gaussian,
  journal,
  placeOf,
  plot,
  retardedBearingDeg,
  seeded,
  type Vessel,
} from "./scenario.ts";
import { play } from "./tables.ts";

const SHIP: Vessel = { start: direct(CENTRE, 60, 4_000), courseDeg: 330, speedMps: 7 };

function listen(vessel: Vessel, arrays: readonly number[], minutes: number, seed: number): Observation[] {
  const random = seeded(seed);
  const out: Observation[] = [];
  for (const array of arrays)
    for (let t = 3 + 7 * array, k = 0; t < 60 * minutes; t += 20, k++)
      out.push(
        bearing(array, k + 1, t, (retardedBearingDeg(vessel, ARRAYS[array]!, t) + gaussian(random) + 360) % 360, {
          scanId: `a${array}-${t}`,
        }),
      );
  return out.sort((a, b) => a.observedAtUs - b.observedAtUs);
}

function live(list: readonly Observation[]): Track[] {
  return [...play(journal(list), () => 20).tables.tracks.values()].filter((track) => track.status !== "retired");
}

describe("one array", () => {
  const tracks = live(listen(SHIP, [0], 20, 1));

  it("gives a bearing line and never an ellipse", () => {
    expect(tracks.map((track) => track.kind)).toEqual(["bearing-line"]);
    const [line] = tracks;
    expect(line!.state).toBeUndefined();
    const { distanceM } = inverse(ARRAYS[0]!, placeOf(SHIP, 1190));
    expect(line!.bearingLine!.rangeMinM).toBeLessThan(distanceM);
    expect(line!.bearingLine!.rangeMaxM).toBeGreaterThan(distanceM);
    expect(line!.bearingLine!.rangeMaxM).toBeLessThanOrEqual(50_000);
    const truth = retardedBearingDeg(SHIP, ARRAYS[0]!, 1190);
    expect(Math.abs(line!.bearingLine!.bearingDeg - truth)).toBeLessThan(4 * line!.bearingLine!.sigmaDeg);
    expect(line!.bearingLine!.sigmaDeg).toBeLessThan(1);
  });

  it("that is carried by a platform under way says from where it hears now, and how far that can be", () => {
    const random = seeded(9);
    const platformAt = (t: number) => direct(CENTRE, 0, 12 * t);
    const far: Vessel = { start: direct(CENTRE, 85, 12_000), courseDeg: 200, speedMps: 4 };
    const heard = Array.from({ length: 30 }, (_, k) => {
      const t = 3 + 20 * k;
      const deg = (retardedBearingDeg(far, platformAt(t), t) + 0.5 * gaussian(random) + 360) % 360;
      return bearing(0, k + 1, t, deg, {
        scanId: `p${t}`,
        sensorPosition: platformAt(t),
        alternatives: [{ bearingDeg: deg, sigmaDeg: 0.5, weight: 1 }],
      });
    });
    const [line, ...others] = live(heard);
    expect(others).toEqual([]);
    expect(line!.state).toBeUndefined();
    const { sensorPosition, rangeMinM, rangeMaxM } = line!.bearingLine!;
    expect(inverse(sensorPosition, platformAt(583)).distanceM).toBeLessThan(1);
    const { distanceM } = inverse(sensorPosition, placeOf(far, 583));
    expect(rangeMinM).toBeLessThan(distanceM);
    expect(rangeMaxM).toBeGreaterThan(distanceM);
    expect(rangeMaxM).toBeLessThan(40_000);
  });

  it("with an unresolved mirror shows both sides of one contact", () => {
    const axis = 20;
    const mirrored = listen(SHIP, [0], 10, 2).map((one) => {
      if (one.kind !== "bearing") return one;
      const at = one.alternatives[0]!.bearingDeg;
      const other = (2 * axis - at + 720) % 360;
      return { ...one, alternatives: [at, other].map((bearingDeg) => ({ bearingDeg, sigmaDeg: 1, weight: 0.5 })) };
    });
    const found = live(mirrored);
    expect(found.map((track) => track.kind)).toEqual(["bearing-line"]);
    const line = found[0]!.bearingLine!;
    expect((line.bearingDeg + line.mirrorBearingDeg!) % 180).toBeCloseTo((2 * axis) % 180, 6);
  });
});

describe("two arrays", () => {
  it("that one course explains give a track whose ellipse holds the ship", () => {
    const tracks = live(listen(SHIP, [0, 1], 15, 4));
    const placed = tracks.filter((track) => track.kind === "surface");
    expect(placed.length).toBe(1);
    const { state } = placed[0]!;
    const truth = placeOf(SHIP, (state!.timeUs - 1_715_652_000_000_000) / 1e6);
    const { majorM, minorM } = ellipse(positionCovariance(state!), 0.999);
    expect(inverse(truth, state!.position).distanceM).toBeLessThan(majorM);
    expect(minorM).toBeGreaterThan(50);
    expect(tracks.filter((track) => track.kind === "bearing-line")).toEqual([]);
  });

  it("do not give one before they have listened for minutes", () => {
    expect(live(listen(SHIP, [0, 1], 3, 4)).every((track) => track.kind === "bearing-line")).toBe(true);
  });
});

describe("a bearing on a known ship", () => {
  const reports = Array.from({ length: 12 }, (_, k) => ais(k + 1, 10 * k, 431_000_009, placeOf(SHIP, 10 * k)));

  it("goes to her track, and makes no line", () => {
    const heard = bearing(0, 100, 118, retardedBearingDeg(SHIP, ARRAYS[0]!, 118), { scanId: "x" });
    const { tables } = play(journal([...reports, heard]), () => 5);
    const association = tables.associations.get(13);
    expect(association?.explanation).toMatch(/where it was when it made the sound/);
    expect([...tables.tracks.values()].length).toBe(1);
    expect(tables.associations.get(13)?.trackId).toBe([...tables.tracks.keys()][0]);
  });

  it("on whose axis both mirrors fall moves nothing", () => {
    const at = retardedBearingDeg(SHIP, ARRAYS[0]!, 118);
    const alternatives = [-0.2, 0.2].map((d) => ({ bearingDeg: (at + d + 360) % 360, sigmaDeg: 1, weight: 0.5 }));
    const heard = bearing(0, 100, 118, at, { scanId: "x", alternatives });
    const calm = play(journal(reports), () => 5);
    const { tables } = play(journal([...reports, heard]), () => 5);
    expect(tables.associations.get(13)?.explanation).toMatch(/neither is likely enough/);
    expect([...tables.tracks.values()][0]!.state).toEqual([...calm.tables.tracks.values()][0]!.state);
  });
});

describe("what only a camera saw", () => {
  it("is not made a track by one bearing more", () => {
    const seen = plot("drone-1", 1, 0, CENTRE, 20);
    expect(live([seen]).length).toBe(0);
  });
});
