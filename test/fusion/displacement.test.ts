/** What a source's plots tell of movement, of the source itself, and of the way such a sensor sees: through known answers and through `step`. */
import { describe, expect, it } from "vitest";
import { restore } from "../../fusion/checkpoint.ts";
import { anchorAt, type Displacement, noveltyOf, sigmaOf } from "../../fusion/displacement.ts";
import { freshShare, type Habit, type Habits, judge, withScan } from "../../fusion/habits.ts";
import { headOf } from "../../fusion/log.ts";
import { prepareLook } from "../../fusion/look.ts";
import { stateAt } from "../../fusion/motion.ts";
import { plotsOf, preparePlots } from "../../fusion/plots.ts";
import { rangingOf } from "../../fusion/ranging.ts";
import { allTracks } from "../../fusion/track_set.ts";
import type { LonLat, Observation } from "../../model/index.ts";
import { direct, inverse } from "../../model/index.ts";
import {
  CENTRE,
  coverage,
  gaussian,
  journal,
  nothingFound,
  plot,
  ringAround,
  START_US,
  seeded,
  shuffled,
} from "./scenario.ts";
import { play } from "./tables.ts";

const at = (seconds: number): number => START_US + seconds * 1e6;

function plotsAt(places: readonly LonLat[], sigmaM: number, seconds: number) {
  const m2 = sigmaM ** 2;
  const cov = { eeM2: m2, enM2: 0, nnM2: m2 };
  return preparePlots(
    places.map((place) => ({ ...place, cov, observedAtUs: at(seconds) })),
    at(seconds),
  );
}

/** Displacements of a source at these gaps whose plots err by `own` each for itself and by `shared` all alike. */
function displacements(gapsS: readonly number[], sigmaM: number, own: number, random: () => number): Displacement[] {
  const out: Displacement[] = [];
  let seconds = 0;
  const seen = (): LonLat =>
    direct(direct(direct(CENTRE, 45, 4 * seconds), 90, 30 + own * gaussian(random)), 0, own * gaussian(random));
  let anchor = anchorAt(undefined, plotsAt([seen()], sigmaM, 0), 0, at(0));
  for (const gapS of gapsS) {
    seconds += gapS;
    const plots = plotsAt([seen()], sigmaM, seconds);
    anchor = anchorAt(anchor, plots, 0, at(seconds));
    out.push(anchor.last!);
  }
  return out;
}

describe("the way between two plots", () => {
  it("is the vessel's velocity when what the plots err by is the same", () => {
    for (const way of displacements([2, 3.5, 1.7], 20, 0, seeded(1))) {
      expect(way.eastMps).toBeCloseTo(4 * Math.SQRT1_2, 2);
      expect(way.northMps).toBeCloseTo(4 * Math.SQRT1_2, 2);
    }
  });

  it("differs from its neighbour as often as independent errors make it, whatever the gaps", () => {
    const random = seeded(2);
    let sum = 0;
    const ways = displacements(
      Array.from({ length: 4000 }, () => 1.6 + 3 * random()),
      20,
      20,
      random,
    );
    for (let k = 1; k < ways.length; k++) sum += noveltyOf(ways[k - 1]!, ways[k]!);
    expect(sum / (ways.length - 1)).toBeGreaterThan(0.94);
    expect(sum / (ways.length - 1)).toBeLessThan(1.06);
  });

  it("is none from a plot of just now, of long ago, or of none, and keeps its anchor till then", () => {
    const plots = plotsAt([CENTRE], 5, 1);
    const young = anchorAt(undefined, plotsAt([CENTRE], 5, 0), 0, at(0));
    expect(young.last).toBeUndefined();
    expect(anchorAt(young, plots, 0, at(1))).toBe(young);
    const late = anchorAt(young, plotsAt([CENTRE], 5, 60), 0, at(60));
    expect([late.timeUs, late.last]).toEqual([at(60), undefined]);
  });

  it("tells nothing new when all of the error is new", () => {
    const way = { gapS: 2, eastMps: 1, northMps: 1, plotM2: 25 };
    expect(sigmaOf(way, 1)).toBeGreaterThan(1000);
    // 1 / (2 λ R) of information less what the two places have told, 1 / (2 R), over g².
    expect(sigmaOf(way, 0.1)).toBeCloseTo(Math.sqrt(1 / (1 / 5 - 1 / 50)) / 2, 9);
  });
});

describe("the share of a source's error that is new", () => {
  const habitAfter = (ratios: readonly number[]): Habit | undefined => {
    let habits: Habits = new Map();
    for (const ratio of ratios) {
      const moves = { count: 0, sumLog: 0 };
      judge(moves, ratio);
      habits = withScan(habits, "radar", at(0), false, moves);
    }
    return habits.get("radar");
  };
  const exponentials = (mean: number): number[] => {
    const random = seeded(4);
    return Array.from({ length: 200 }, () => -mean * Math.log(1 - random()));
  };

  it("is what is assumed of anyone before anything was seen", () => {
    expect(freshShare(undefined, 2)).toBeCloseTo(1 - Math.exp(-1), 12);
    expect(freshShare(undefined, 60)).toBeCloseTo(1, 9);
  });

  it("is found, also when one displacement in ten is another vessel's", () => {
    for (const mean of [0.1, 0.3, 0.8]) {
      expect(freshShare(habitAfter(exponentials(mean)), 2) / mean).toBeGreaterThan(0.75);
      const spoilt = exponentials(mean).map((ratio, i) => (i % 10 === 0 ? 30 : ratio));
      expect(freshShare(habitAfter(spoilt), 2) / mean).toBeLessThan(2.5);
    }
  });

  it("stays within bounds, whatever is judged", () => {
    for (const ratio of [0, 1e-300, 1e300, Number.POSITIVE_INFINITY])
      for (const gapS of [0.1, 2, 1e9]) {
        const share = freshShare(habitAfter(Array.from({ length: 300 }, () => ratio)), gapS);
        expect(share).toBeGreaterThan(0);
        expect(share).toBeLessThanOrEqual(1);
      }
  });
});

describe("a sensor that looks all around", () => {
  const round = (mode: string, more = {}) =>
    prepareLook(coverage("s", 1, 10, "a", ringAround(CENTRE, 500, 48), { mode, ...more }));
  const habit: Habit = { timeUs: at(8), intervalS: 2, judged: 0, meanLog: 0 };

  it("has seen a radar plot half a turn before it is stamped", () => {
    const ranging = rangingOf(round("radar"), habit)!;
    expect(ranging.ageS).toBe(1);
    expect(plotsOf([memberAt(direct(CENTRE, 90, 100))], at(10), undefined, ranging).lagS[0]).toBeCloseTo(1, 6);
  });

  it("sees with a laser the near side of a boat", () => {
    const ranging = rangingOf(round("lidar"), habit)!;
    for (const course of [0, 77, 200]) {
      const plots = plotsOf([memberAt(direct(CENTRE, course, 100))], at(10), undefined, ranging);
      const { distanceM } = inverse(CENTRE, { lonDeg: plots.lonDeg[0]!, latDeg: plots.latDeg[0]! });
      expect(distanceM).toBeCloseTo(101.5, 1);
      expect(plots.lagS[0]).toBe(0);
    }
  });

  it("is not a camera, a footprint beside the sensor, a look that tells how long it took, or a source that never looked before", () => {
    const box: [number, number][] = [0, 90, 180, 270, 0].map((course) => {
      const { lonDeg, latDeg } = direct(CENTRE, course, 500);
      return [lonDeg, latDeg];
    });
    expect(rangingOf(round("EO"), habit)).toBeUndefined();
    expect(rangingOf(prepareLook(coverage("s", 1, 10, "a", box, { mode: "lidar" })), habit)).toBeUndefined();
    expect(rangingOf(round("radar", { fromUs: at(8) }), habit)).toBeUndefined();
    expect(rangingOf(round("radar"), undefined)?.ageS).toBe(0);
    expect(rangingOf(undefined, habit)).toBeUndefined();
  });
});

function memberAt(position: LonLat) {
  const observation = plot("s", 2, 10, position, 5);
  return { journalSeq: 1, cursor: 1, key: "s", orderUs: observation.observedAtUs, observation, evidence: [] };
}

/** Boats that lie still, and one that leaves at 40 s; the radar's declared error is that of all its plots together. */
function harbour(untilS: number): Observation[] {
  const random = seeded(6);
  const out: Observation[] = [];
  for (let k = 0; 1.6 * k < untilS; k++) {
    const scanId = `s${k}`;
    const t = 1.6 * k;
    for (let boat = 0; boat < 6; boat++) {
      const home = direct(CENTRE, 60 * boat, 300);
      const gone = boat === 0 ? 3 * Math.max(0, t - 40) : 0;
      const seen = direct(direct(home, 60, gone), 90, 6 + 0.5 * gaussian(random));
      out.push(plot("radar", out.length + 1, t, direct(seen, 0, -4 + 0.5 * gaussian(random)), 7, { scanId }));
    }
  }
  return out;
}

describe("a radar that errs by the same metres all the time", () => {
  const list = harbour(56);

  it("shows within seconds that a boat has left her berth", () => {
    const { picture } = play(journal(list), () => 60);
    const head = headOf(picture.log);
    expect(freshShare(head.habits.get("radar"), 1.6)).toBeLessThan(0.1);
    const speeds = allTracks(head.tracks)
      .filter((track) => track.life.status === "confirmed")
      .map((track) => stateAt(track.motion, at(56)))
      .map(({ velocityEastMps, velocityNorthMps }) => Math.hypot(velocityEastMps, velocityNorthMps))
      .sort((a, b) => b - a);
    expect(speeds.length).toBe(6);
    expect(speeds[0]).toBeGreaterThan(2);
    expect(speeds[1]).toBeLessThan(0.5);
  });

  it("gives the same picture in any order of arrival, also when every plot is a scan of its own", () => {
    const alone = harbour(24).map((one) => {
      const { scanId: _, ...rest } = one as Observation & { scanId?: string };
      return rest as Observation;
    });
    for (const some of [harbour(24), alone]) {
      const straight = play(journal([...some].sort((a, b) => a.observedAtUs - b.observedAtUs)), () => 20);
      for (const seed of [1, 2]) expect(play(journal(shuffled(some, seeded(seed))), () => 17).hash).toBe(straight.hash);
    }
  });

  it("is remembered in a checkpoint", () => {
    const last = plot("drone-2", 1, 3 * 3600, CENTRE, 15);
    const entries = journal([...list, last]);
    const { picture, tables } = play(entries, () => 50);
    const later = entries.filter((entry) => entry.observation.observedAtUs >= picture.horizon.baseUs);
    const again = restore("national", tables.checkpoint, later, nothingFound(later), picture.horizon.frontierUs);
    expect([...headOf(again.log).habits]).toEqual([...headOf(picture.log).habits]);
    expect(headOf(again.log).habits.get("radar")!.judged).toBeGreaterThan(20);
  });
});
