/** Looks that find nothing, and silence: what they take from a track, and that neither is the last word. */
import { describe, expect, it } from "vitest";
import { pictureHash, step } from "../../fusion/index.ts";
import type { Observation, Track } from "../../model/index.ts";
import { direct } from "../../model/index.ts";
import {
  ais,
  CENTRE,
  coverage,
  gaussian,
  journal,
  placeOf,
  plot,
  ringAround,
  seeded,
  type Vessel,
} from "./scenario.ts";
import { apply, type Played, play } from "./tables.ts";

const SHIP: Vessel = { start: CENTRE, courseDeg: 40, speedMps: 6 };
const RING = ringAround(CENTRE, 8_000);
const CERTAIN = { probabilityOfDetection: 1 };

/** Looks every 8 s, with a plot of each vessel. */
function looks(from: number, to: number, vessels: readonly Vessel[], more = {}): Observation[] {
  const out: Observation[] = [];
  for (let t = from; t < to; t += 8) {
    out.push(coverage("drone-1", 1000 * t, t, `s${t}`, RING, more));
    vessels.forEach((vessel, i) => {
      out.push(plot("drone-1", 1000 * t + 1 + i, t, placeOf(vessel, t), 10, { scanId: `s${t}` }));
    });
  }
  return out;
}

const tracksOf = (played: Played): Track[] => [...played.tables.tracks.values()];
const after = (list: readonly Observation[]): Track => {
  const [track] = tracksOf(play(journal(list), () => 50));
  return track!;
};

describe("a look that is certain to see and finds nothing", () => {
  const seen = looks(0, 80, [SHIP]);

  it("takes from a track what a look that is wrong once in fifty can take, and not all", () => {
    const [one, two, three] = [88, 96, 104].map((to) => after([...seen, ...looks(80, to, [], CERTAIN)]).existence);
    // Bayes with a detection of 0.98 × 0.999 from an existence above 0.999: e (1 - d) / (1 - e d). Then the doubt whether this kind of
    // sensor can see the vessel at all grows with each look, and takes its part of the blame.
    expect(one!).toBeGreaterThan(0.95);
    expect(two!).toBeGreaterThan(0.4);
    expect(two!).toBeLessThan(0.8);
    expect(three!).toBeLessThan(two!);
    expect(three!).toBeGreaterThan(0.05);
  });

  it("is forgiven when the vessel is seen again", () => {
    const again = after([...seen, ...looks(80, 88, [], CERTAIN), ...looks(88, 120, [SHIP], CERTAIN)]);
    expect(again.status).toBe("confirmed");
    expect(again.existence).toBeGreaterThan(0.99);
  });

  it("retires the track within a minute and a tick when more of them agree", () => {
    const track = after([...seen, ...looks(80, 152, [], CERTAIN)]);
    expect(track.status).toBe("retired");
    expect(after([...seen, ...looks(80, 104, [], CERTAIN)]).status).not.toBe("retired");
  });

  it("takes nothing when nobody was looking for vessels, or when it looked elsewhere", () => {
    const away = ringAround(direct(CENTRE, 90, 60_000), 8_000);
    const blind = looks(80, 152, [], { ...CERTAIN, detectorRunning: false });
    expect(after([...seen, ...blind]).existence).toBeGreaterThan(0.99);
    expect(after([...seen, ...looks(80, 152, [], { ...CERTAIN, ring: away })]).existence).toBeGreaterThan(0.99);
  });
});

describe("silence", () => {
  const START_OF_SILENCE_S = 100;
  const reports = Array.from({ length: 10 }, (_, k) => ais(k + 1, 10 * k, 431_000_001, placeOf(SHIP, 10 * k)));
  const call = ais(90, 95, 970_000_001, direct(CENTRE, 90, 5000), {
    stationClass: "distress-beacon",
    distress: "SART",
  });
  const at = (seconds: number): number => reports[0]!.observedAtUs + seconds * 1e6;
  const silentUntil = (played: Played, seconds: number): void => {
    apply(
      played.tables,
      step(played.picture, { entries: [], evidence: new Map(), silentUntilUs: at(seconds) }).decisions,
    );
  };
  const statuses = (played: Played): string[] =>
    tracksOf(played)
      .map((track) => `${track.kind} ${track.status}`)
      .sort();

  it("of everything makes tracks coast, and retires them in their time, though no observation comes to say so", () => {
    const played = play(journal([...reports, call]), () => 50);
    expect(statuses(played)).toEqual(["distress-beacon confirmed", "surface confirmed"]);
    silentUntil(played, START_OF_SILENCE_S + 180);
    expect(statuses(played)).toEqual(["distress-beacon coasting", "surface coasting"]);
    silentUntil(played, START_OF_SILENCE_S + 1260);
    // A distress ends when a person closes it.
    expect(statuses(played)).toEqual(["distress-beacon coasting", "surface retired"]);
    silentUntil(played, START_OF_SILENCE_S + 50_000);
    expect(statuses(played)).toEqual(["distress-beacon coasting", "surface retired"]);
  });

  it("decides nothing: the picture is the same, and what was under way brings a track back under its id", () => {
    const late = ais(50, START_OF_SILENCE_S + 600, 431_000_001, placeOf(SHIP, START_OF_SILENCE_S + 600));
    const later = ais(51, START_OF_SILENCE_S + 1250, 431_000_001, placeOf(SHIP, START_OF_SILENCE_S + 1250));
    const calm = play(journal([...reports, late, later]), () => 50);
    const played = play(journal(reports), () => 50);
    const hash = pictureHash(played.picture);
    silentUntil(played, START_OF_SILENCE_S + 1260);
    expect(pictureHash(played.picture)).toBe(hash);
    const [retired] = tracksOf(played);
    expect(retired!.status).toBe("retired");
    play(journal([late, later], reports.length + 1), () => 1, played);
    expect(tracksOf(played)).toEqual([{ ...retired!, ...tracksOf(calm)[0]! }]);
    expect(pictureHash(played.picture)).toBe(pictureHash(calm.picture));
  });

  it("is not said twice", () => {
    const played = play(journal(reports), () => 50);
    silentUntil(played, START_OF_SILENCE_S + 1260);
    const { decisions } = step(played.picture, {
      entries: [],
      evidence: new Map(),
      silentUntilUs: at(START_OF_SILENCE_S + 1320),
    });
    expect(decisions.tracks).toEqual([]);
  });
});

describe("a sensor that is wrong about its errors", () => {
  /** 10 min of looks at two vessels 1 km apart, with errors of 20 m that are said to be `saidM`. */
  const wrong = (saidM: number): Track[] => {
    const random = seeded(7);
    const pair = [SHIP, { ...SHIP, start: direct(CENTRE, 130, 1000) }];
    const list: Observation[] = [];
    for (let t = 0; t < 600; t += 8) {
      list.push(coverage("drone-1", 1000 * t, t, `s${t}`, RING));
      pair.forEach((vessel, i) => {
        const p = direct(direct(placeOf(vessel, t), 0, 20 * gaussian(random)), 90, 20 * gaussian(random));
        list.push(plot("drone-1", 1000 * t + 1 + i, t, p, saidM, { scanId: `s${t}` }));
      });
    }
    return tracksOf(play(journal(list), () => 50)).filter((track) => track.status === "confirmed");
  };

  it.each([20, 200])("of 20 m, saying %i m, makes two tracks of two vessels and not more", (saidM) => {
    expect(wrong(saidM).length).toBe(2);
  });

  it("of 20 m, saying 2 m, makes a few tracks of two vessels, and does not heap them up", () => {
    const live = wrong(2);
    expect(live.length).toBeGreaterThanOrEqual(2);
    expect(live.length).toBeLessThanOrEqual(6);
  });
});
