import { VectorTile } from "@mapbox/vector-tile";
import { PbfReader } from "pbf";
import { describe, expect, it } from "vitest";
import { PUBLIC_LABEL, type Zone } from "../../model/index.ts";
import type { BearingMark, DetectionMark } from "../../store/index.ts";
import { MAXIMUM_TRACKS, tracksLayer, uncertaintyLayer, zonesLayer } from "../../tiles/layers.ts";
import { bearingsLayer, detectionsLayer, trailsLayer } from "../../tiles/layers_stored.ts";
import { TrackPicture } from "../../tiles/live.ts";
import { BUFFER, EXTENT, mercatorXM, mercatorYM, WORLD_M } from "../../tiles/tile_maths.ts";
import { bearingLine, EXERCISE, NOW_US, stateAt, track } from "./fixtures.ts";

const STRAIT = { z: 8, x: 220, y: 101 };

function read(bytes: Uint8Array, name: string) {
  const layer = new VectorTile(new PbfReader(bytes)).layers[name];
  return layer === undefined ? [] : Array.from({ length: layer.length }, (_, i) => layer.feature(i));
}

describe("a crowded tile", () => {
  const crowd = (): TrackPicture => {
    const picture = new TrackPicture();
    for (let i = 0; i < 5_000; i++) {
      const state = stateAt(129.5 + (i % 100) / 1_000, 34.4 + Math.floor(i / 100) / 1_000);
      picture.upsert(track(`t${i}`, { state, lengthM: i % 300 }));
    }
    picture.upsert(track("sart", { state: stateAt(129.55, 34.42), distress: "AIS-SART" }));
    picture.upsert(track("sub", { state: stateAt(129.52, 34.41), kind: "subsurface" }));
    return picture;
  };
  const view = (picture: TrackPicture) => ({ picture, tile: STRAIT, atUs: NOW_US, workspace: EXERCISE });

  it("shows the best of every square, says how many it left out, and never loses distress or what is rare", () => {
    const shown = read(tracksLayer(view(crowd())), "tracks");
    expect(shown.length).toBeLessThan(MAXIMUM_TRACKS);
    const total = shown.reduce((sum, one) => sum + 1 + Number(one.properties.more ?? 0), 0);
    expect(total).toBe(5_002);
    const ids = shown.map((one) => one.properties.id);
    expect(ids).toContain("sart");
    expect(ids).toContain("sub");
  });

  it("does not choose by the order in which tracks came", () => {
    const picture = crowd();
    const reversed = new TrackPicture();
    for (const one of picture.all().toReversed()) reversed.upsert(one);
    expect(Buffer.from(tracksLayer(view(reversed))).equals(Buffer.from(tracksLayer(view(picture))))).toBe(true);
  });
});

describe("the antimeridian", () => {
  const [west, east] = [
    { z: 6, x: 63, y: 31 },
    { z: 6, x: 0, y: 31 },
  ];

  it("draws a zone that crosses it in the tiles on both sides", () => {
    const zone: Zone = {
      id: "z",
      kind: "sar-area",
      name: { en: "Z", ja: "区" },
      label: PUBLIC_LABEL,
      origin: "test",
      illustrative: true,
      ring: [
        [178, 1],
        [-178, 1],
        [-178, 3],
        [178, 3],
        [178, 1],
      ],
    };
    for (const tile of [west, east]) expect(read(zonesLayer([zone], tile), "zones")).toHaveLength(1);
    expect(read(zonesLayer([zone], { z: 6, x: 31, y: 31 }), "zones")).toHaveLength(0);
    const inEast = read(zonesLayer([zone], east), "zones")[0]!.loadGeometry()[0]!;
    expect(Math.max(...inEast.map((point) => point.x))).toBe(Math.round((2 / 5.625) * EXTENT));
    expect(Math.min(...inEast.map((point) => point.x))).toBe(-BUFFER);
  });

  it("draws a trail that crosses it on both sides, whichever copy of the world the store gave it in", () => {
    const y = mercatorYM(2);
    for (const copy of [0, -WORLD_M]) {
      const coordinates = Float64Array.from([179, 180, 181].flatMap((lon) => [mercatorXM(lon) + copy, y]));
      for (const tile of [west, east]) {
        const trails = read(trailsLayer([{ trackId: "t", coordinates, lastTimeUs: NOW_US }], tile), "trails");
        expect(trails).toHaveLength(1);
      }
    }
  });

  it("draws the ellipse of a track on the other side", () => {
    const picture = new TrackPicture();
    const covariance = [1e8, 0, 0, 0, 1e8, 0, 0, 1, 0, 1] as const;
    picture.upsert(track("t", { state: stateAt(-179.9, 2, { covariance }) }));
    for (const tile of [west, east]) {
      expect(read(uncertaintyLayer({ picture, tile, atUs: NOW_US, workspace: EXERCISE }), "uncertainty")).toHaveLength(
        1,
      );
    }
  });
});

describe("bearings", () => {
  const mark = (cursor: number, bearingDeg: number, changes: Partial<BearingMark> = {}): BearingMark => ({
    cursor,
    sourceId: "array-1",
    observedAtUs: NOW_US - 10e6 + cursor * 1e6,
    x: mercatorXM(129.6),
    y: mercatorYM(34.5),
    sensorPosition: { lonDeg: 129.6, latDeg: 34.5 },
    alternatives: [{ bearingDeg, sigmaDeg: 1, weight: 1 }],
    maximumRangeM: 30_000,
    simulated: true,
    ...changes,
  });
  const drawn = (marks: readonly BearingMark[], tracks = new TrackPicture()) =>
    read(bearingsLayer(marks, tracks, STRAIT), "bearings").map(({ properties }) => [
      properties.id ?? null,
      properties.bearing,
    ]);

  it("keeps the newest of a contact, and contacts in other directions", () => {
    expect(drawn([mark(1, 40), mark(2, 40.5), mark(3, 90)])).toEqual([
      [null, 40.5],
      [null, 90],
    ]);
  });

  it("leaves to their tracks the bearings that a line or an otherwise seen ship explains", () => {
    const picture = new TrackPicture();
    picture.upsert(track("ship"));
    picture.upsert(
      track("heard", {
        kind: "subsurface",
        lastLooks: [{ sensorKind: "subsurface", sourceId: "array-1", timeUs: NOW_US }],
      }),
    );
    picture.upsert(bearingLine("line", 129.6, 34.5, 200));
    const marks = [
      mark(1, 40, { trackId: "ship" }),
      mark(2, 90, { trackId: "heard" }),
      mark(3, 200, { trackId: "line" }),
      mark(4, 300),
    ];
    expect(drawn(marks, picture)).toEqual([
      ["line", 200],
      ["heard", 90],
      [null, 300],
    ]);
  });
});

describe("detections", () => {
  it("are thinned with what sensors saw before what vessels say", () => {
    const mark = (cursor: number, sensorKind: DetectionMark["sensorKind"]): DetectionMark => ({
      cursor,
      sensorKind,
      sourceId: "s",
      observedAtUs: NOW_US - cursor * 1e3,
      x: mercatorXM(129.5 + (cursor % 50) / 1e5),
      y: mercatorYM(34.5),
      simulated: true,
    });
    const marks = Array.from({ length: 4_500 }, (_, i) => mark(i + 1, i === 4_000 ? "optical" : "ais"));
    const shown = read(detectionsLayer(marks, STRAIT), "detections");
    expect(shown.length).toBeLessThan(10);
    expect(shown.map((one) => one.properties.kind)).toContain("optical");
    expect(shown.reduce((sum, one) => sum + 1 + Number(one.properties.more ?? 0), 0)).toBe(4_500);
  });
});
