/** Merging, on worlds made by hand. */
import { describe, expect, it } from "vitest";
import { mergeTracks } from "../../fusion/merge.ts";
import { beginMotion } from "../../fusion/motion.ts";
import { signsOfVoyage } from "../../fusion/signs.ts";
import { allTracks, tracksOf } from "../../fusion/track_set.ts";
import { learnt } from "../../fusion/traits.ts";
import { EMPTY_WORLD, type Life, type TrackRecord, type World } from "../../fusion/world.ts";
import { PUBLIC_LABEL } from "../../model/index.ts";
import { CENTRE, SECRET, START_US } from "./scenario.ts";

const NOW_US = START_US + 300e6;

function track(uid: string, eastM: number, bornS: number, more: Partial<TrackRecord> = {}, life: Partial<Life> = {}) {
  const record: TrackRecord = {
    shape: "track",
    kind: "surface",
    life: {
      uid,
      status: "confirmed",
      existence: 0.99,
      existenceUs: NOW_US,
      bornUs: START_US + bornS * 1e6,
      lastHitUs: NOW_US - bornS * 1e4,
      hits: 9,
      intervalS: 5,
      lastKind: "drone",
      looks: [{ sensorKind: "drone", sourceId: "d", timeUs: NOW_US }],
      label: PUBLIC_LABEL,
      simulated: true,
      recentScans: [`scan-of-${uid}`],
      recentKeys: [{ sourceId: uid, epoch: "", seq: 1, part: 0 }],
      seeds: [],
      absorbed: [],
      ...life,
    },
    motion: beginMotion(NOW_US, CENTRE.lonDeg, CENTRE.latDeg, [eastM, 0, 5, 0], [100, 0, 0, 0, 100, 0, 0, 1, 0, 1]),
    visibility: { optical: 1, drone: 1, ais: 1, subsurface: 1 },
    identity: { claimed: {} },
    numbers: [],
    readings: [],
    storedBucket: 0,
    ...more,
  };
  return record;
}

function world(...records: TrackRecord[]): World {
  return { ...EMPTY_WORLD, timeUs: NOW_US, tracks: tracksOf(records) };
}

const uids = (merged: World): string[] =>
  allTracks(merged.tracks)
    .map((record) => record.life.uid)
    .sort();

describe("tracks whose vessels are unlike", () => {
  const sized = (lengthM: number): Partial<TrackRecord> => {
    const traits = learnt(undefined, signsOfVoyage({ lengthM })!, 1, NOW_US, undefined);
    return traits === undefined ? {} : { traits };
  };

  it("are not one, however well they agree in motion; two of one length are", () => {
    const two = (lengthM: number) =>
      uids(mergeTracks(world(track("a", 0, 10, sized(180)), track("b", 12, 100, sized(lengthM))), NOW_US));
    expect(two(30)).toEqual(["a", "b"]);
    expect(two(176)).toEqual(["a"]);
  });
});

describe("tracks that agree", () => {
  const merged = mergeTracks(
    world(track("old", 0, 10), track("new", 12, 100, {}, { label: SECRET }), track("far", 900, 10)),
    NOW_US,
  );

  it("become the older one; every other track stays", () => {
    expect(uids(merged)).toEqual(["far", "old"]);
    expect(merged.retired).toMatchObject([{ life: { uid: "new", status: "retired", mergedInto: "old" } }]);
  });

  it("carry both labels and both histories on", () => {
    const keeper = allTracks(merged.tracks).find((record) => record.life.uid === "old")!;
    expect(keeper.life.label.level).toBe(SECRET.level);
    expect(keeper.life).toMatchObject({ absorbed: ["new"], hits: 18 });
  });
});

describe("tracks that late scenes showed in company", () => {
  it("name every companion once when they become one", () => {
    const beside = (...ids: string[]) => ({ companions: ids.map((trackId, i) => ({ trackId, sinceUs: NOW_US - i })) });
    const [keeper] = allTracks(
      mergeTracks(world(track("a", 0, 10, beside("x")), track("b", 12, 100, beside("x", "y"))), NOW_US).tracks,
    );
    expect(keeper!.companions).toEqual([
      { trackId: "y", sinceUs: NOW_US - 1 },
      { trackId: "x", sinceUs: NOW_US },
    ]);
  });
});

describe("tracks stay two", () => {
  it.each([
    ["when a scan has seen both", track("b", 12, 100, {}, { recentScans: ["scan-of-a"] })],
    ["when they are some sigma apart", track("b", 60, 100)],
    ["when they are of different kinds", track("b", 12, 100, { kind: "air" })],
    ["when one of them is young", track("b", 12, 290)],
  ])("%s", (_, other) => {
    expect(uids(mergeTracks(world(track("a", 0, 10), other), NOW_US))).toEqual(["a", "b"]);
  });

  it("when they claim two identities", () => {
    const named = (mmsi: number) => ({ identity: { claimed: { mmsi } } });
    const both = world(track("a", 0, 10, named(1)), track("b", 12, 100, named(2)));
    expect(uids(mergeTracks(both, NOW_US))).toEqual(["a", "b"]);
  });
});

describe("the set of tracks", () => {
  it("holds what it was given, in strips that bound them", () => {
    const records = Array.from({ length: 100 }, (_, i) => {
      const one = track(`t${i}`, 0, 10);
      const { timeUs, lonDeg, scale, x, sigmaM, reachMps } = one.motion;
      const latDeg = 30 + ((i * 37) % 100) / 50;
      return { ...one, motion: { timeUs, lonDeg, latDeg, scale, x, sigmaM, reachMps } };
    });
    const set = tracksOf(records);
    expect(allTracks(set).length).toBe(100);
    expect(set.length).toBe(10);
    for (const strip of set)
      for (const { motion } of strip.records) {
        expect(motion.latDeg).toBeGreaterThanOrEqual(strip.southDeg);
        expect(motion.latDeg).toBeLessThanOrEqual(strip.northDeg);
      }
  });
});
