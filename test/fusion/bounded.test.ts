/** Beyond the declared counts a scan is decided with less care, in a declared order, the same each time, and says so; nothing is lost. */
import { describe, expect, it } from "vitest";
import { explain } from "../../fusion/clusters.ts";
import { crowdPerM2, mostConfident, withoutWeakest } from "../../fusion/crowd.ts";
import type { ExcessKind } from "../../fusion/excess.ts";
import { MOST_ODDS, type Pair } from "../../fusion/pairs.ts";
import {
  MAXIMUM_BELIEVED_PLOTS,
  MAXIMUM_BIRTHS,
  MAXIMUM_CALLS,
  MAXIMUM_CLAIMANTS,
  MAXIMUM_CONTACTS,
  MAXIMUM_JOINT,
  MAXIMUM_LOOKS,
  MAXIMUM_TRACK_PAIRS,
  MAXIMUM_TRACKS,
} from "../../fusion/parameters.ts";
import { preparePlots } from "../../fusion/plots.ts";
import { tracksOf } from "../../fusion/track_set.ts";
import type { TrackRecord } from "../../fusion/world.ts";
import type { Observation } from "../../model/index.ts";
import { direct, inverse } from "../../model/index.ts";
import { ais, bearing, CENTRE, coverage, journal, placeOf, plot, ringAround, seeded, vessels } from "./scenario.ts";
import { type Played, play } from "./tables.ts";

const RING = ringAround(CENTRE, 12_000);

/** Looks at the vessels every 8 s. */
function looks(count: number, from: number, to: number): Observation[] {
  const out: Observation[] = [];
  for (let t = from; t < to; t += 8) {
    out.push(coverage("drone-1", 10_000 * t, t, `s${t}`, RING));
    vessels(count, 3).forEach((vessel, i) => {
      out.push(plot("drone-1", 10_000 * t + 1 + i, t, placeOf(vessel, t), 10, { scanId: `s${t}` }));
    });
  }
  return out;
}

function excessOf(list: readonly Observation[], size = list.length): { played: Played; left: Map<ExcessKind, number> } {
  const left = new Map<ExcessKind, number>();
  const played = play(
    journal(list),
    () => size,
    undefined,
    ({ degraded }) => {
      for (const { kind, count } of degraded) left.set(kind, Math.max(left.get(kind) ?? 0, count));
    },
  );
  return { played, left };
}

describe("a flood in one scan", () => {
  const random = seeded(5);
  const flood = Array.from({ length: 1.2 * MAXIMUM_BELIEVED_PLOTS }, (_, i) =>
    plot("drone-2", i + 2, 100, direct(CENTRE, 360 * random(), 11_900 * Math.sqrt(random())), 10, { scanId: "flood" }),
  );
  const list = [...looks(5, 4, 200), coverage("drone-2", 1, 100, "flood", RING, { clutterMean: 1 }), ...flood];
  const { played, left } = excessOf(list);

  it("is taken for the clutter that it is, though its look denies it: the vessels are followed, no ghosts begin", () => {
    const live = [...played.tables.tracks.values()].filter((track) => track.status === "confirmed");
    expect(live.length).toBe(5);
    for (const vessel of vessels(5, 3))
      expect(
        live.some(
          (track) =>
            inverse(track.state!.position, placeOf(vessel, track.state!.timeUs / 1e6 - START_S)).distanceM < 50,
        ),
      ).toBe(true);
  });

  it("is told with its count, and every plot of it is accounted for", () => {
    expect(left.get("plots")).toBe(flood.length - MAXIMUM_BELIEVED_PLOTS);
    expect(played.tables.associations.size).toBe(list.filter(({ kind }) => kind !== "coverage").length);
  });

  it("degrades alike in any order and any batches", () => {
    const other = excessOf([...list].reverse(), 15_000);
    expect(other.played.hash).toBe(played.hash);
    expect(other.left.get("plots")).toBe(left.get("plots"));
  });
});

const START_S = 1_715_652_000;

describe("too much", () => {
  it("within one gate: the likeliest pairs are weighed", () => {
    const crowd = Array.from({ length: MAXIMUM_TRACK_PAIRS + 300 }, (_, i) =>
      plot("drone-2", i + 2, 100, direct(placeOf(vessels(1, 3)[0]!, 100), 0.7 * i, 0.02 * i), 10, { scanId: "crowd" }),
    );
    const { played, left } = excessOf([...looks(1, 4, 100), coverage("drone-2", 1, 100, "crowd", RING), ...crowd]);
    expect(left.get("pairs")).toBeGreaterThanOrEqual(300);
    expect(played.tables.associations.size).toBe(12 + crowd.length);
  });

  it("of looks of one scan: the first are used", () => {
    const many = Array.from({ length: MAXIMUM_LOOKS + 3 }, (_, i) => coverage("drone-2", i + 1, 100, "many", RING));
    expect(excessOf([...looks(1, 4, 100), ...many]).left.get("looks")).toBe(3);
  });

  it("of bearings of one scan: the loudest are weighed, the others stay detections", () => {
    const many = Array.from({ length: MAXIMUM_CONTACTS + 7 }, (_, i) =>
      bearing(0, i + 1, 100, (i * 360) / 1031, { scanId: "loud", snrDb: i }),
    );
    const { played, left } = excessOf(many);
    expect(left.get("contacts")).toBe(7);
    expect(played.tables.associations.size).toBe(many.length);
    expect(played.tables.associations.get(1)!.explanation).toMatch(/more bearings than an array can tell apart/);
    expect(played.tables.associations.get(many.length)!.explanation).not.toMatch(/tell apart/);
  });

  it("of places for one MMSI: a few are shown, the rest stays with a sentence; a distress is shown where it is heard last", () => {
    const jump = (k: number): ReturnType<typeof direct> => direct(CENTRE, 40 * k, 20_000 + 5_000 * k);
    const reports = Array.from({ length: 40 }, (_, k) => ais(k + 1, k, 431_000_001, jump(k)));
    const { played, left } = excessOf(reports);
    expect(played.tables.tracks.size).toBe(MAXIMUM_CLAIMANTS);
    expect(left.get("claimants")).toBe(1);
    expect(played.tables.associations.size).toBe(40);
    expect(played.tables.associations.get(40)!.explanation).toMatch(/many places at once/);
    const call = ais(99, 41, 431_000_001, jump(50), { distress: "MOB" });
    const tracks = [...excessOf([...reports, call]).played.tables.tracks.values()];
    const shown = tracks.find((track) => track.distress !== undefined);
    expect(inverse(shown!.state!.position, jump(50)).distanceM).toBeLessThan(50);
  });

  it("of callers in distress without a position: the newest stay in the picture", () => {
    const calls = Array.from({ length: MAXIMUM_CALLS + 2 }, (_, k) =>
      ais(k + 1, 0.01 * k, 431_000_000 + k, undefined, { distress: "MOB" }),
    );
    const { played } = excessOf(calls);
    const live = [...played.tables.tracks.values()].filter((track) => track.status !== "retired");
    expect(live.length).toBe(MAXIMUM_CALLS);
    expect(live.some((track) => track.claimed.mmsi === 431_000_000 + MAXIMUM_CALLS + 1)).toBe(true);
  });
});

describe("the limits themselves", () => {
  it("leave the most confident births, and of tentative tracks the likeliest; confirmed ones always", () => {
    const excess = new Map<ExcessKind, number>();
    const existence = Float64Array.from({ length: MAXIMUM_BIRTHS + 5 }, (_, j) => (j < 5 ? 0.01 : 0.5));
    const begun = mostConfident(
      Array.from(existence, (_, j) => j),
      existence,
      excess,
    );
    expect([begun.length, begun[0], excess.get("births")]).toEqual([MAXIMUM_BIRTHS, 5, 5]);

    const record = (i: number): TrackRecord =>
      ({
        life: { uid: `${i}`, status: i % 2 === 0 ? "confirmed" : "tentative", existence: i / 1e5, bornUs: i },
        motion: { latDeg: 0, sigmaM: 1, reachMps: 1, timeUs: 1 },
      }) as TrackRecord;
    const set = tracksOf(Array.from({ length: MAXIMUM_TRACKS + 1 }, (_, i) => record(i)));
    const kept = withoutWeakest(set, excess).flatMap(({ records }) => records);
    expect(kept.filter(({ life }) => life.status === "confirmed").length).toBe(MAXIMUM_TRACKS / 2 + 1);
    expect(excess.get("tentative")).toBe(MAXIMUM_TRACKS + 1 - kept.length);
    expect(Math.min(...kept.filter(({ life }) => life.status === "tentative").map(({ life }) => life.existence))).toBe(
      (2 * excess.get("tentative")! + 1) / 1e5,
    );
  });

  it("explain a cluster beyond joint assignment pair by pair, and give nothing twice", () => {
    const side = Math.ceil(Math.sqrt(MAXIMUM_JOINT / 2)) + 1;
    const random = seeded(2);
    const pairs = Array.from(
      { length: side * side },
      (_, k) =>
        ({ row: Math.floor(k / side), column: k % side, omega: Math.min(MOST_ODDS, 10 ** (6 * random() - 3)) }) as Pair,
    );
    const found = explain(pairs, side, side);
    expect(found.greedy).toBe(pairs.length);
    const picked = [...found.best].filter((k) => k >= 0).map((k) => pairs[k]!.column);
    expect(picked.length).toBeGreaterThan(side / 2);
    expect(new Set(picked).size).toBe(picked.length);
  });

  it("find a crowd only beyond what a sea holds, and it is as dense as it is", () => {
    const excess = new Map<ExcessKind, number>();
    const at = (i: number) => ({
      lonDeg: 129 + (i % 200) * 0.001,
      latDeg: 34 + Math.floor(i / 200) * 0.001,
      cov: { eeM2: 1, enM2: 0, nnM2: 1 },
      observedAtUs: 0,
    });
    const some = Array.from({ length: MAXIMUM_BELIEVED_PLOTS + 200 }, (_, i) => at(i));
    expect(crowdPerM2(preparePlots(some.slice(200), 0), [], excess)).toBe(0);
    // One on each 111 m × 92 m.
    expect(crowdPerM2(preparePlots(some, 0), [], excess) * 111 * 92).toBeCloseTo(1, 1);
    expect(excess.get("plots")).toBe(200);
  });
});
