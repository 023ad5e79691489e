/** The fake sea as vector tiles (MVT 2.1), made as simply as a test may: whole geometries, not clipped. */
import { PbfWriter } from "pbf";
import { type Moment, SCENE_RING } from "./fake_features.ts";
import { away, circle, type FakeTrack, placeAt } from "./fake_world.ts";

type Point = readonly [number, number];
type Value = string | number | boolean;

interface TileFeature {
  readonly layer: string;
  readonly type: 1 | 2 | 3;
  readonly line: readonly Point[];
  readonly properties: Readonly<Record<string, Value>>;
}

export function featuresOf(tracks: readonly FakeTrack[], moment: Moment): TileFeature[] {
  const elapsedS = (moment.nowUs - moment.startUs) / 1e6;
  const nowS = Math.floor(moment.nowUs / 1e6);
  const features: TileFeature[] = [];
  const add = (layer: string, type: 1 | 2 | 3, line: readonly Point[], properties: Record<string, Value>): void => {
    features.push({ layer, type, line, properties });
  };
  for (const track of tracks) {
    const at = placeAt(track, elapsedS);
    if (track.kind === "bearing-line") {
      for (const [index, deg] of [128, 302].entries()) {
        const wedge = [at, away(at, deg - 3, 45_000), away(at, deg, 45_100), away(at, deg + 3, 45_000), at];
        add("bearings", 3, wedge, { id: track.id, source: "array-east", bearing: deg, sigma: 1.5, mirror: index > 0 });
      }
      continue;
    }
    const steps = Array.from({ length: 20 }, (_, index) => placeAt(track, elapsedS - (20 - index) * 90));
    add("trails", 2, [...steps, at], { id: track.id });
    if (track.sogMps > 0.1)
      add("uncertainty", 3, circle(at, 640, 210, track.cogDeg), { id: track.id, kind: track.kind });
    const kind = track.mmsi === undefined ? "drone" : "ais";
    for (const [index, step] of steps.slice(-4).entries()) {
      add("detections", 1, [step], {
        kind,
        time: nowS - (4 - index) * 90,
        source: kind === "ais" ? "ais-tsushima" : "drone-2",
      });
    }
  }
  // Two drones sweep, one look every half minute, over three quarters of an hour.
  for (let look = 90; look >= 0; look--) {
    for (const [index, from] of (
      [
        [129.9, 34.35],
        [130.3, 34.0],
      ] as const
    ).entries()) {
      const centre = away(away(from, 70, 14_000 * Math.sin(look / 9)), 160, look * 350);
      const properties = { source: `drone-${index + 1}`, kind: "drone", time: nowS - look * 30, pd: 0.8 };
      add("coverage", 3, circle(centre, 5000, 3500, 70), properties);
    }
  }
  if (tracks.some((track) => track.secret)) {
    add("coverage", 3, circle([129.05, 34.2], 45_000), {
      source: "array-east",
      kind: "subsurface",
      time: nowS - 20,
      pd: 0.6,
    });
  }
  add("coverage", 3, SCENE_RING, { source: "sat-1", kind: "optical", time: nowS - 2400, pd: 0.9 });
  add("scenes", 3, SCENE_RING, { id: "scene-1", source: "sat-1", time: nowS - 2400 });
  for (let index = 0; index < 12; index++) {
    add("detections", 1, [[129 + index * 0.028, 35 + (index % 5) * 0.04]], {
      kind: "optical",
      time: nowS - 2400,
      source: "sat-1",
      scene: "scene-1",
      confidence: 0.87,
      length: 92,
    });
  }
  add("zones", 3, circle([129.5, 34.1], 21_000, 9000, 40), {
    id: "z1",
    kind: "cable",
    name_en: "Cable corridor",
    name_ja: "海底ケーブル区域",
    illustrative: true,
  });
  return features;
}

const LAYER = 3;

/** Encodes what the features are in tile z/x/y. */
export function encodeTile(features: readonly TileFeature[], z: number, x: number, y: number): Buffer {
  const tile = new PbfWriter();
  const layers = Map.groupBy(features, (feature) => feature.layer);
  for (const [name, members] of layers) {
    const keys: string[] = [];
    const values: Value[] = [];
    tile.writeMessage(
      LAYER,
      (_: unknown, layer: PbfWriter) => {
        layer.writeVarintField(15, 2);
        layer.writeStringField(1, name);
        for (const feature of members) layer.writeMessage(2, writeFeature, { feature, keys, values, z, x, y });
        for (const key of keys) layer.writeStringField(3, key);
        for (const value of values) layer.writeMessage(4, writeValue, value);
      },
      undefined,
    );
  }
  return Buffer.from(tile.finish());
}

interface Job {
  readonly feature: TileFeature;
  readonly keys: string[];
  readonly values: Value[];
  readonly z: number;
  readonly x: number;
  readonly y: number;
}

function indexIn<T>(list: T[], item: T): number {
  const at = list.indexOf(item);
  return at >= 0 ? at : list.push(item) - 1;
}

function writeFeature({ feature, keys, values, z, x, y }: Job, pbf: PbfWriter): void {
  const tags = Object.entries(feature.properties).flatMap(([key, value]) => [
    indexIn(keys, key),
    indexIn(values, value),
  ]);
  pbf.writePackedVarint(2, tags);
  pbf.writeVarintField(3, feature.type);
  pbf.writePackedVarint(4, commands(feature, z, x, y));
}

function writeValue(value: Value, pbf: PbfWriter): void {
  if (typeof value === "string") pbf.writeStringField(1, value);
  else if (typeof value === "boolean") pbf.writeBooleanField(7, value);
  else pbf.writeDoubleField(3, value);
}

function commands(feature: TileFeature, z: number, x: number, y: number): number[] {
  const scale = 4096 * 2 ** z;
  const zigzag = (value: number): number => (value << 1) ^ (value >> 31);
  const points = feature.line.map(([lon, lat]) => {
    const sin = Math.sin((lat * Math.PI) / 180);
    const north = 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI);
    return [Math.round((lon / 360 + 0.5) * scale) - x * 4096, Math.round(north * scale) - y * 4096] as const;
  });
  if (feature.type === 3) points.pop();
  const out: number[] = [];
  let [lastX, lastY] = [0, 0];
  for (const [index, [px, py]] of points.entries()) {
    if (index === 0) out.push((1 << 3) | 1);
    if (index === 1) out.push(((points.length - 1) << 3) | 2);
    out.push(zigzag(px - lastX), zigzag(py - lastY));
    [lastX, lastY] = [px, py];
  }
  if (feature.type === 3) out.push((1 << 3) | 7);
  return out;
}
