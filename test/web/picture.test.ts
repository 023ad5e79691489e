import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { TrackFeature } from "../../web/src/contract.ts";
import { rangeAndBearing } from "../../web/src/geo.ts";
import { createPictureClock } from "../../web/src/picture/clock.ts";
import { diffShapes, type Shape, type ShapeFeature, toFeature } from "../../web/src/picture/diff.ts";
import { createPastPositions } from "../../web/src/picture/past.ts";
import { MAXIMUM_RECKONING_S, reckon, shownPlace } from "../../web/src/picture/reckon.ts";
import { liveShapes, type ShapeOptions } from "../../web/src/picture/shapes.ts";
import { applyMessage, EMPTY_TRACKS, resolveId } from "../../web/src/picture/track_set.ts";

const T0 = 1_700_000_000_000_000;

function track(
  id: string,
  more: Partial<TrackFeature["properties"]> = {},
  at: readonly [number, number] = [129, 34],
): TrackFeature {
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
  return { type: "Feature", id, geometry: { type: "Point", coordinates: at }, properties };
}

describe("dead reckoning", () => {
  test("twelve knots for two minutes is 0.4 nautical miles on the course", () => {
    const from = [129.5, 34.2] as const;
    const to = reckon(from, (12 * 1852) / 3600, 57, 120);
    const line = rangeAndBearing(from, to);
    expect(line.rangeM).toBeCloseTo(0.4 * 1852, 0);
    expect(line.bearingDeg).toBeCloseTo(57, 1);
  });

  test("it stops after three minutes and never runs backwards", () => {
    const from = [10, 60] as const;
    expect(reckon(from, 10, 90, 3600)).toEqual(reckon(from, 10, 90, MAXIMUM_RECKONING_S));
    expect(reckon(from, 10, 90, -5)).toEqual(from);
  });

  test("it crosses the antimeridian", () => {
    const [lon] = reckon([179.999, 0], 20, 90, 60);
    expect(lon).toBeLessThan(-179.98);
  });

  test("distance holds at any latitude a ship can be at", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -82, max: 82, noNaN: true }),
        fc.double({ min: 0, max: 360, noNaN: true }),
        (lat, cog) => {
          const line = rangeAndBearing([0, lat], reckon([0, lat], 15, cog, 180));
          expect(Math.abs(line.rangeM - 2700)).toBeLessThan(3);
        },
      ),
    );
  });

  test("a track without a course, or hardly moving, stays where it was reported", () => {
    const later = T0 + 60e6;
    expect(shownPlace(track("a", { sogMps: 5 }), later)).toEqual([129, 34]);
    expect(shownPlace(track("a", { sogMps: 0.05, cogDeg: 10 }), later)).toEqual([129, 34]);
    expect(shownPlace(track("a", { sogMps: 5, cogDeg: 10 }), later)).not.toEqual([129, 34]);
  });
});

describe("the set of tracks", () => {
  const message = { revision: 2, pictureTimeUs: T0, nowUs: T0 };

  test("an update changes what it names, a snapshot replaces everything", () => {
    const first = applyMessage(EMPTY_TRACKS, { ...message, upserts: [track("a"), track("b")], removals: [] }, true);
    const second = applyMessage(first, { ...message, upserts: [track("c")], removals: [{ id: "a" }] }, false);
    expect([...second.tracks.keys()]).toEqual(["b", "c"]);
    expect([...first.tracks.keys()]).toEqual(["a", "b"]);
    const third = applyMessage(second, { ...message, upserts: [track("d")], removals: [] }, true);
    expect([...third.tracks.keys()]).toEqual(["d"]);
  });

  test("a retired track is gone", () => {
    const set = applyMessage(EMPTY_TRACKS, { ...message, upserts: [track("a")], removals: [] }, true);
    expect(
      applyMessage(set, { ...message, upserts: [track("a", { status: "retired" })], removals: [] }, false).tracks.size,
    ).toBe(0);
  });

  test("a selection follows merges, also in a circle, and ends with the track", () => {
    const removals = [{ id: "a", mergedInto: "b" }, { id: "b", mergedInto: "c" }, { id: "x", mergedInto: "y" }, { id: "y", mergedInto: "x" }]; // biome-ignore format: a list
    const set = applyMessage(EMPTY_TRACKS, { ...message, upserts: [track("c")], removals }, false);
    expect(resolveId(set, "a")).toBe("c");
    expect(resolveId(set, "x")).toBeUndefined();
    expect(resolveId(set, "gone")).toBeUndefined();
  });
});

/** What MapLibre does with a diff (geojson_source_diff.ts): remove, add, update. */
function apply(features: Map<number, ShapeFeature>, diff: ReturnType<typeof diffShapes>): Map<number, ShapeFeature> {
  const next = new Map(features);
  for (const id of diff?.remove ?? []) next.delete(id);
  for (const feature of diff?.add ?? []) next.set(feature.id, feature);
  for (const update of diff?.update ?? []) {
    const before = next.get(update.id)!;
    const properties = { ...before.properties };
    for (const key of update.removeProperties ?? []) delete properties[key];
    for (const { key, value } of update.addOrUpdateProperties ?? []) properties[key] = value;
    next.set(update.id, { ...before, geometry: update.newGeometry ?? before.geometry, properties });
  }
  return next;
}

describe("the diff for the map", () => {
  const shapes = fc
    .array(
      fc.record({
        id: fc.nat({ max: 6 }),
        at: fc.tuple(fc.nat({ max: 2 }), fc.nat({ max: 2 })),
        properties: fc.dictionary(
          fc.constantFrom("title", "fade", "sidc"),
          fc.oneof(fc.nat({ max: 2 }), fc.boolean(), fc.constantFrom("x", "y")),
        ),
      }),
    )
    .map(
      (list) =>
        new Map(
          list.map(({ id, at, properties }): [number, Shape] => [
            id,
            { id, geometry: { type: "Point", coordinates: at }, properties: { ...properties } },
          ]),
        ),
    );
  const features = (from: ReadonlyMap<number, Shape>): Map<number, ShapeFeature> =>
    new Map([...from].map(([id, shape]) => [id, toFeature(shape)]));

  test("applied to what was, it gives what shall be", () => {
    fc.assert(
      fc.property(shapes, shapes, (from, to) => {
        const sorted = (map: Map<number, ShapeFeature>): unknown => [...map].sort(([a], [b]) => a - b);
        expect(sorted(apply(features(from), diffShapes(from, to)))).toEqual(sorted(features(to)));
      }),
    );
  });

  test("nothing is said when nothing changed", () => {
    fc.assert(fc.property(shapes, (same) => diffShapes(same, structuredClone(same)) === undefined));
  });
});

describe("what the map draws", () => {
  const options: ShapeOptions = {
    nowUs: T0 + 10e6,
    reckonUs: T0 + 10e6,
    selectedId: "a",
    marks: new Map(),
    symbolCode: () => "code",
    serial: (id) => id.length,
    inView: () => true,
  };

  test("a course vector is six minutes long, and starts at the symbol", () => {
    const moving = track("a", { sogMps: 10, cogDeg: 90, name: "KAIYO" });
    const { symbols, vectors } = liveShapes([moving], options);
    const symbol = symbols.get(1)!;
    const line = vectors.get(1)!.geometry;
    expect(symbol.properties).toMatchObject({ title: "KAIYO", motion: "090° 19.4 kn", selected: true, lost: false });
    if (line.type !== "LineString" || symbol.geometry.type !== "Point") throw new Error("not drawn");
    expect(line.coordinates[0]).toEqual(symbol.geometry.coordinates);
    const length = rangeAndBearing(line.coordinates[0] as [number, number], line.coordinates[1] as [number, number]);
    expect(length.rangeM).toBeCloseTo(3600, -1);
  });

  test("the picture stands still while the line is lost, but goes on ageing", () => {
    const moving = track("a", { sogMps: 10, cogDeg: 90 });
    const before = liveShapes([moving], options).symbols.get(1)!;
    const after = liveShapes([moving], { ...options, nowUs: T0 + 600e6 }).symbols.get(1)!;
    expect(after.geometry).toEqual(before.geometry);
    expect(after.properties.lost).toBe(true);
  });

  test("distress flashes until somebody has acknowledged it, and any other alert is ringed apart from it", () => {
    const marks = new Map([
      ["new", { alert: "distress", flash: true }],
      ["known", { alert: "distress", flash: false }],
      ["zone", { alert: "other", flash: true }],
    ] as const);
    const shapes = liveShapes(
      ["new", "known", "zone", "plain!"].map((id) => track(id)),
      {
        ...options,
        marks,
        serial: (id) => [...marks.keys(), "plain!"].indexOf(id as "new"),
      },
    ).symbols;
    expect(shapes.get(0)!.properties).toMatchObject({ distress: true, alert: false, flash: true });
    expect(shapes.get(1)!.properties).toMatchObject({ distress: true, alert: false, flash: false });
    expect(shapes.get(2)!.properties).toMatchObject({ distress: false, alert: true, flash: true });
    expect(shapes.get(3)!.properties).toMatchObject({ distress: false, alert: false, flash: false });
  });

  test("a line of bearing over the antimeridian is not drawn around the world", () => {
    const line: TrackFeature = { ...track("a", { kind: "bearing-line", bearingDeg: 80 }), geometry: { type: "LineString", coordinates: [[179.9, 30], [-179.8, 30.1]] } }; // biome-ignore format: two points
    const { bearings } = liveShapes([line], options);
    expect(bearings.get(1)!.geometry).toEqual({ type: "LineString", coordinates: [[179.9, 30], [180.2, 30.1]] }); // biome-ignore format: as above
  });
});

test("the picture's clock runs at the workspace's speed from the server's word", () => {
  let ms = 0;
  const clock = createPictureClock(() => ms);
  clock.set(T0, 60);
  ms = 500;
  expect(clock.nowUs()).toBe(T0 + 30e6);
  clock.set(T0 + 31e6);
  ms = 1500;
  expect(clock.nowUs()).toBe(T0 + 91e6);
});

test("past positions are a minute apart, at most twelve, and go with their track", () => {
  const past = createPastPositions();
  const still = track("a");
  for (let second = 0; second < 3600; second++) past.observe([still], T0 + second * 1e6);
  expect(past.of("a")).toHaveLength(12);
  past.observe([], T0 + 3700e6);
  expect(past.of("a")).toEqual([]);
});
