/** A scene that was searched twice, and scenes of several satellites. */
import { describe, expect, it } from "vitest";
import type { CoverageObservation, LonLat, Observation, PositionObservation } from "../../model/index.ts";
import { direct, keyText } from "../../model/index.ts";
import {
  CENTRE,
  coverage,
  gaussian,
  journal,
  placeOf,
  plot,
  ringAround,
  seeded,
  shuffled,
  vessels,
} from "./scenario.ts";
import { type Played, play } from "./tables.ts";

const SIGHT: Partial<CoverageObservation> = {
  sensorKind: "optical",
  mode: "optical",
  detectionByLength: [
    { lengthM: 15, probability: 0.5 },
    { lengthM: 60, probability: 0.95 },
  ],
};

interface Scene {
  readonly source: string;
  readonly id: string;
  readonly seconds: number;
  readonly run?: number;
  readonly places: readonly LonLat[];
  readonly confidences?: readonly number[];
}

function scene({ source, id, seconds, run = 1, places, confidences = [] }: Scene): Observation[] {
  const shared = {
    sensorKind: "optical",
    scanId: id,
    sceneId: id,
    run: { number: run, detector: "d", parameters: "p" },
  } as const;
  const key = (part: number) => ({ sourceId: source, epoch: String(run).repeat(32), seq: 1, part });
  const look = coverage(source, 1, seconds, id, ringAround(CENTRE, 15_000), { ...SIGHT, ...shared, key: key(0) });
  const more: Partial<PositionObservation> = { ...shared, lengthM: 120, confidence: 0.9 };
  return [
    look,
    ...places.map((place, i) =>
      plot(source, 1, seconds, place, 12, { ...more, confidence: confidences[i] ?? 0.9, key: key(i + 1) }),
    ),
  ];
}

describe("a scene that was searched anew", () => {
  const ships = vessels(6, 3);
  const at = (seconds: number, which: readonly number[]): LonLat[] => which.map((i) => placeOf(ships[i]!, seconds));
  const before = scene({ source: "sat-1", id: "early", seconds: 10, places: at(10, [0, 1, 2, 3, 4]) });
  const first = scene({ source: "sat-1", id: "late", seconds: 300, places: at(300, [0, 1, 2]) });
  const again = scene({ source: "sat-1", id: "late", seconds: 300, run: 2, places: at(300, [2, 3, 4, 5]) });
  const drone = scene({ source: "sat-2", id: "other", seconds: 600, places: at(600, [0, 1, 2, 3, 4, 5]) });

  it("is decided by the newest search alone, whatever came first", () => {
    const seen = ({ tables }: Played): string[] =>
      [...tables.tracks.values()]
        .filter(({ status }) => status !== "retired")
        .map(({ state, existence, status, lengthM }) => JSON.stringify({ state, existence, status, lengthM }))
        .sort();
    const without = seen(play(journal([...before, ...again, ...drone]), () => 3));
    expect(without.length).toBeGreaterThan(4);
    const random = seeded(5);
    const all = [...before, ...first, ...drone, ...again];
    const [inOrder, shuffledOnce] = [all, shuffled(all, random)].map((order) =>
      play(journal(order), () => 1 + 4 * random()),
    );
    expect(seen(inOrder!)).toEqual(without);
    expect(seen(shuffledOnce!)).toEqual(without);
    expect(shuffledOnce!.hash).toBe(inOrder!.hash);
  });

  it("keeps what the earlier search found, and says that it counts no more", () => {
    const entries = journal([...before, ...first, ...again]);
    const { tables } = play(entries, () => 4);
    const words = entries
      .filter(({ observation }) => observation.kind === "position" && observation.sceneId === "late")
      .map(({ cursor, observation }) => ({
        run: observation.kind === "position" ? observation.run?.number : 0,
        ...tables.associations.get(cursor),
      }));
    for (const { run, trackId, explanation } of words) {
      expect(/earlier search/.test(explanation ?? "")).toBe(run === 1);
      if (run === 1) expect(trackId).toBeUndefined();
    }
  });
});

describe("a scene with many doubtful detections and a few sure ones", () => {
  it("doubts the doubtful ones, and not the sure ones with them", () => {
    const places = vessels(300, 21).map((vessel) => placeOf(vessel, 10));
    const confidences = places.map((_, i) => (i < 10 ? 0.97 : 0.08));
    const clutterMean = confidences.reduce((sum, c) => sum + 1 - c, 0);
    const [look, ...plots] = scene({ source: "sat-1", id: "s", seconds: 10, places, confidences });
    const { picture } = play(journal([{ ...look, clutterMean } as CoverageObservation, ...plots]), () => 400);
    const begun = new Map(
      picture.log.rows.flatMap(({ decisions }) => decisions.map((one) => [keyText(one.key), one.weight ?? 0] as const)),
    );
    const existence = (i: number): number => begun.get(`sat-1/${"1".repeat(32)}/1/${i + 1}`) ?? 0;
    for (let i = 0; i < 10; i++) expect(existence(i)).toBeGreaterThan(0.25);
    for (let i = 10; i < 300; i++) expect(existence(i)).toBeLessThan(0.01);
  });
});

describe("scenes of two satellites a minute apart, each laid beside its place", () => {
  it("give one track a ship", () => {
    const ships = vessels(12, 9);
    const random = seeded(11);
    const laid = (seconds: number): LonLat[] => {
      // 1 sigma of 10 m each way for the whole scene, declared, and some metres for each ship.
      const [east, north] = [10 * gaussian(random), 10 * gaussian(random)];
      return ships.map((ship) => {
        const [e, n] = [east + 4 * gaussian(random), north + 4 * gaussian(random)];
        return direct(placeOf(ship, seconds), (Math.atan2(e, n) * 180) / Math.PI, Math.hypot(e, n));
      });
    };
    const entries = journal(
      [0, 60].flatMap((seconds, i) =>
        scene({ source: `sat-${1 + (i % 2)}`, id: `s${seconds}`, seconds: 10 + seconds, places: laid(10 + seconds) }),
      ),
    );
    const soon = play(entries, () => 5);
    expect(soon.tables.tracks.size).toBe(ships.length);
    for (const { lastLooks } of soon.tables.tracks.values()) expect(lastLooks[0]?.sourceId).toBe("sat-2");
  });
});
