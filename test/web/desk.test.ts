import { describe, expect, test } from "vitest";
import type { Scene, SensorStatus, TrackFeature } from "../../web/src/contract.ts";
import { contributionFrom, detailFrom } from "../../web/src/detail.ts";
import { ellipse95, ellipseRing, rangeAndBearing } from "../../web/src/geo.ts";
import { graticule, stepMinutes } from "../../web/src/graticule.ts";
import { contributionOverlay } from "../../web/src/overlay.ts";
import { filtersFrom, isFiltering, matches, NO_FILTERS, passes } from "../../web/src/picture/filters.ts";
import { stalenessOf } from "../../web/src/picture/staleness.ts";
import { pauseMs } from "../../web/src/picture/stream.ts";
import { defaultPreferences, loadPreferences, savePreferences } from "../../web/src/prefs.ts";
import { listTracks, neighbour, shownScenes, sortSensors } from "../../web/src/view_model.ts";

const T0 = 1_700_000_000_000_000;

function track(id: string, more: Partial<TrackFeature["properties"]> = {}): TrackFeature {
  const properties = {
    id,
    kind: "surface",
    status: "confirmed",
    existence: 1,
    stateTimeUs: T0,
    lastSeenUs: T0,
    firstSeenUs: T0,
    ...more,
  } as const;
  return { type: "Feature", id, geometry: { type: "Point", coordinates: [129, 34] }, properties };
}

describe("filters", () => {
  test("distress is never hidden, whatever is chosen", () => {
    const everything = filtersFrom({
      hiddenKinds: ["surface", "distress-beacon"],
      hiddenSensors: ["ais"],
      hiddenStatuses: ["confirmed"],
    });
    expect(passes(everything, track("a"))).toBe(false);
    expect(passes(everything, track("a", { distress: "MOB" }))).toBe(true);
    expect(passes(everything, track("a", { kind: "distress-beacon" }))).toBe(true);
  });

  test("a track that another sensor sees too is not hidden with one sensor", () => {
    const noAis = filtersFrom({ hiddenSensors: ["ais"] });
    const ais = { sensorKind: "ais", sourceId: "a", timeUs: T0 } as const;
    expect(passes(noAis, track("a", { looks: [ais] }))).toBe(false);
    expect(passes(noAis, track("a", { looks: [ais, { ...ais, sensorKind: "drone" }] }))).toBe(true);
  });

  test("spoilt filters are no filters", () => {
    expect(filtersFrom("nonsense")).toEqual(NO_FILTERS);
    expect(isFiltering(filtersFrom({ hiddenKinds: ["submarine", 3] }))).toBe(false);
  });

  test("search finds by MMSI, name and id in any case", () => {
    const found = track("N-17", { mmsi: 431_000_101, name: "Kaiyo Maru" });
    expect(["4310001", "kaiyo", "n-17", " MARU "].every((query) => matches(found, query))).toBe(true);
    expect(matches(found, "star")).toBe(false);
  });
});

test("the list has distress first and then names in order of numbers, and says what it hides", () => {
  const tracks = [
    track("b", { name: "GENKAI 10" }),
    track("a", { name: "GENKAI 9" }),
    track("d", { distress: "SART", name: "Z" }),
    track("e", { kind: "air" }),
  ];
  const view = listTracks(tracks, { ...NO_FILTERS, hiddenKinds: ["air"] }, "");
  expect(view.listed.map((one) => one.properties.id)).toEqual(["d", "a", "b"]);
  expect(view.hiddenIds).toEqual(["e"]);
});

test("a track that an alert is about is never hidden", () => {
  const tracks = [track("a"), track("b", { kind: "air" })];
  const filters = { ...NO_FILTERS, hiddenKinds: ["air", "surface"] as const };
  const view = listTracks(tracks, filters, "", new Map([["b", { alert: "other", flash: false }]]));
  expect(view.onMap.map((one) => one.properties.id)).toEqual(["b"]);
  expect(view.hiddenIds).toEqual(["a"]);
});

test("the next track comes around the end, and the first when none is selected", () => {
  const list = ["a", "b", "c"];
  const same = (item: string): string => item;
  expect(neighbour(list, same, "c", 1)).toBe("a");
  expect(neighbour(list, same, "a", -1)).toBe("c");
  expect(neighbour(list, same, undefined, 1)).toBe("a");
  expect(neighbour([], same, "a", 1)).toBeUndefined();
});

test("the worst sensor is on top, and what was switched off by hand is below", () => {
  const sensor = (name: string, health: SensorStatus["health"], enabled = true): SensorStatus => ({
    enabled,
    id: name,
    kind: "ais",
    name,
    agency: "",
    health,
    accepted: 0,
    flagged: 0,
    quarantined: 0,
    rejected: 0,
  });
  const sorted = sortSensors([sensor("a", "ok"), sensor("b", "never"), sensor("c", "late"), sensor("d", "silent"), sensor("e", "silent", false)]); // biome-ignore format: a list
  expect(sorted.map((one) => one.name)).toEqual(["d", "c", "b", "a", "e"]);
});

test("the newest scene shows by itself, a choice by hand wins, and imagery can be off", () => {
  const scenes = [{ id: "new" }, { id: "old" }] as unknown as Scene[];
  expect([...shownScenes(scenes, new Map(), true)]).toEqual(["new"]);
  expect([...shownScenes(scenes, new Map([["new", false], ["old", true]]), true)]).toEqual(["old"]); // biome-ignore format: pairs
  expect(shownScenes(scenes, new Map([["old", true]]), false).size).toBe(0);
});

describe("provenance", () => {
  const base = {
    cursor: 7,
    observedAtUs: T0,
    sourceId: "array-east",
    sensorKind: "subsurface",
    observationKind: "bearing",
    explanation: "why",
    flags: [],
  };

  test("places, ellipse and chip are read, and only this service is asked for a chip", () => {
    const full = contributionFrom({
      ...base,
      position: { lonDeg: 129, latDeg: 34 },
      cov: { eeM2: 100, enM2: 0, nnM2: 400 },
      chip: { mediaType: "image/png", path: "chips/7.png" },
    });
    expect(full?.position).toEqual([129, 34]);
    expect(full?.chip).toBe("/evidence/chips/7.png");
    expect(full?.ellipse?.majorM).toBeCloseTo(20 * Math.sqrt(5.9915), 2);
    expect(full?.ellipse?.axisDeg).toBeCloseTo(0, 6);
    for (const path of ["https://elsewhere/x.png", "//elsewhere/x.png", "javascript:alert(1)", "\\\\elsewhere"]) {
      expect(contributionFrom({ ...base, chip: { path } })).not.toHaveProperty("chip");
    }
  });

  test("terms are read by the names that have a word, and only as numbers", () => {
    const one = contributionFrom({ ...base, terms: { length: -2.5, class: "much", gossip: 9 }, runnerUpTerms: [1] });
    expect(one?.terms).toEqual({ length: -2.5 });
    expect(one).not.toHaveProperty("runnerUpTerms");
  });

  test("an answer that is no detail is an empty one", () => {
    for (const raw of [undefined, null, 7, "x", [], { contributions: [null, 3, {}, { cursor: 1 }] }]) {
      expect(detailFrom(raw).contributions).toEqual([]);
    }
  });

  test("a bearing is drawn from its sensor, with a wedge of 95 %", () => {
    const one = contributionFrom({ ...base, sensorPosition: { lonDeg: 129, latDeg: 34 }, bearingDeg: 90, sigmaDeg: 2 });
    const shapes = contributionOverlay(one!, [129.4, 34]);
    const line = shapes.find((shape) => shape.properties.role === "bearing")?.geometry;
    const wedge = shapes.find((shape) => shape.properties.role === "wedge")?.geometry;
    if (line?.type !== "LineString" || wedge?.type !== "Polygon") throw new Error("not drawn");
    expect(rangeAndBearing([129, 34], line.coordinates[1] as [number, number]).bearingDeg).toBeCloseTo(90, 3);
    const edge = rangeAndBearing([129, 34], wedge.coordinates[0]?.[1] as [number, number]).bearingDeg;
    expect(edge).toBeCloseTo(90 - 1.96 * 2, 3);
  });
});

test("an ellipse's ring reaches its semi-axes in their directions", () => {
  const { majorM, minorM, axisDeg } = ellipse95(900, 600, 900);
  expect(axisDeg).toBeCloseTo(45, 6);
  const ring = ellipseRing([129, 34], majorM, minorM, axisDeg, 4);
  const first = rangeAndBearing([129, 34], ring[0]!);
  expect(first.bearingDeg).toBeCloseTo(45, 1);
  expect(first.rangeM).toBeCloseTo(majorM, 0);
  expect(rangeAndBearing([129, 34], ring[1]!).rangeM).toBeCloseTo(minorM, 0);
});

test("the graticule has a handful of lines and charts' labels, over the antimeridian too", () => {
  expect(stepMinutes(3)).toBe(30);
  expect(stepMinutes(0.05)).toBe(1);
  const labels = graticule({ west: 178, south: 33, east: 182, north: 35 }).map((one) => one.properties.label);
  expect(labels).toContain("180°W");
  expect(labels).toContain("179°W");
  expect(labels).toContain("34°N");
});

test("age makes a track stale and then lost", () => {
  expect([10, 100, 300, 480].map((age) => stalenessOf(age))).toEqual(["fresh", "ageing", "stale", "lost"]);
});

test("pauses between tries grow and end at eight seconds", () => {
  expect([1, 2, 3, 4, 5, 6, 40].map((attempt) => pauseMs(attempt))).toEqual([500, 1000, 2000, 4000, 8000, 8000, 8000]);
});

describe("preferences", () => {
  test("forbidden, full or spoilt storage gives the defaults and breaks nothing", () => {
    const forbidden = (): never => {
      throw new Error("SecurityError");
    };
    expect(loadPreferences(forbidden, "ja-JP").language).toBe("ja");
    expect(() => savePreferences(forbidden, defaultPreferences("en"))).not.toThrow();
    const spoilt = {
      getItem: () => '{"palette":"pink","layers":7,"filters":[],"person":7,"purpose":"curiosity"}',
      setItem: () => undefined,
    };
    expect(loadPreferences(() => spoilt, "en-GB")).toEqual(defaultPreferences("en-GB"));
  });

  test("what was kept comes back", () => {
    const kept = new Map<string, string>();
    const storage = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    };
    const mine = {
      ...defaultPreferences("en"),
      palette: "night" as const,
      audienceId: "coast-guard",
      person: "佐藤 花子",
      purpose: "search-and-rescue" as const,
    };
    savePreferences(() => storage, mine);
    expect(loadPreferences(() => storage, "en")).toEqual(mine);
  });
});
