/**
 * Mapbox Vector Tiles, version 2.1 (https://github.com/mapbox/vector-tile-spec/tree/master/2.1), written by hand: one layer at a
 * time, straight into bytes. A tile is its layers' bytes one after another, so layers can be made and kept on their own.
 *
 * Coordinates are tile units and are rounded here. What has no extent after rounding (a line or ring of one place) is left out,
 * exterior rings are turned to positive area in tile coordinates, holes to negative, and values and keys are written once a layer.
 */
import { openRing } from "./clip.ts";
import { EXTENT } from "./tile_maths.ts";
import { type TileValue, writeValue } from "./tile_value.ts";
import { ByteSink, varintLength } from "./wire.ts";

/** What a feature says. An undefined value or a number that is not finite is left out. */
export type TileProperties = Readonly<Record<string, TileValue | undefined>>;

const POINT = 1;
const LINE = 2;
const POLYGON = 3;
const MOVE_TO = 1;
const LINE_TO = 2;
const CLOSE_PATH = 7;
const FIRST_TAGS = 64;

/** Collects the features of one layer and writes it. */
export class LayerWriter {
  readonly #name: string;
  readonly #features = new ByteSink();
  readonly #keys = new Map<string, number>();
  readonly #values = new Map<TileValue, number>();
  readonly #valueBytes = new ByteSink(1024);
  #valueCount = 0;
  readonly #geometry = new ByteSink(256);
  /** Key and value index in turn, of the feature being written. */
  #tags = new Int32Array(FIRST_TAGS);
  #tagCount = 0;
  #x = 0;
  #y = 0;
  #count = 0;

  constructor(name: string) {
    this.#name = name;
  }

  get featureCount(): number {
    return this.#count;
  }

  /** `id` is a whole number from 0 to 2^53 − 1. */
  point(id: number | undefined, x: number, y: number, properties: TileProperties): void {
    this.#tagAll(properties);
    this.taggedPoint(id, x, y);
  }

  /** A point with the tags that were set since the last feature. */
  taggedPoint(id: number | undefined, x: number, y: number): void {
    this.#begin();
    this.#geometry.varint((1 << 3) | MOVE_TO);
    this.#step(Math.round(x), Math.round(y));
    this.#feature(id, POINT);
  }

  /** Paths as flat tile units; nothing is written when none of them has two different points. */
  lines(id: number | undefined, paths: readonly (readonly number[])[], properties: TileProperties): void {
    this.#begin();
    for (const path of paths) {
      const points = distinct(path);
      if (points.length >= 4) this.#path(points);
    }
    if (this.#geometry.length === 0) return;
    this.#tagAll(properties);
    this.#feature(id, LINE);
  }

  /** One polygon: its exterior ring and its holes, flat tile units; nothing is written when the exterior has no area. */
  polygon(id: number | undefined, rings: readonly (readonly number[])[], properties: TileProperties): void {
    this.#begin();
    for (const [index, ring] of rings.entries()) {
      const points = openRing(distinct(ring));
      const area = points.length < 6 ? 0 : doubleArea(points);
      if (area === 0 && index === 0) return;
      if (area === 0) continue;
      this.#path(area > 0 === (index === 0) ? points : reversed(points));
      this.#geometry.varint((1 << 3) | CLOSE_PATH);
    }
    if (this.#geometry.length === 0) return;
    this.#tagAll(properties);
    this.#feature(id, POLYGON);
  }

  /** The key's index in this layer. */
  key(name: string): number {
    let index = this.#keys.get(name);
    if (index === undefined) {
      index = this.#keys.size;
      this.#keys.set(name, index);
    }
    return index;
  }

  /** The value's index in this layer: equal values share one. */
  value(value: TileValue): number {
    let index = this.#values.get(value);
    if (index === undefined) {
      index = this.#valueCount++;
      this.#values.set(value, index);
      writeValue(this.#valueBytes, value);
    }
    return index;
  }

  /** The index of the first of `count` values that nobody else has, already encoded: they are not looked for among the others. */
  ownValues(encoded: Uint8Array, count: number): number {
    const first = this.#valueCount;
    this.#valueBytes.raw(encoded);
    this.#valueCount += count;
    return first;
  }

  /** Says key = value of the feature that comes next. */
  tag(keyIndex: number, valueIndex: number): void {
    if (this.#tagCount + 2 > this.#tags.length) {
      const grown = new Int32Array(2 * this.#tags.length);
      grown.set(this.#tags);
      this.#tags = grown;
    }
    this.#tags[this.#tagCount++] = keyIndex;
    this.#tags[this.#tagCount++] = valueIndex;
  }

  /** The layer as a field of a tile message; empty when it has no feature. */
  finish(): Uint8Array {
    if (this.#count === 0) return new Uint8Array(0);
    const body = new ByteSink(this.#features.length + this.#valueBytes.length + 1024);
    body.tagged(15, 0).varint(2); // version
    body.text(1, this.#name);
    body.append(this.#features);
    for (const key of this.#keys.keys()) body.text(3, key);
    body.append(this.#valueBytes);
    body.tagged(5, 0).varint(EXTENT);
    const layer = new ByteSink(body.length + 8);
    layer.tagged(3, 2).varint(body.length).append(body);
    return layer.bytes();
  }

  #begin(): void {
    this.#geometry.clear();
    this.#x = 0;
    this.#y = 0;
  }

  #step(x: number, y: number): void {
    this.#geometry.zigzag(x - this.#x).zigzag(y - this.#y);
    this.#x = x;
    this.#y = y;
  }

  #path(points: readonly number[]): void {
    this.#geometry.varint((1 << 3) | MOVE_TO);
    this.#step(points[0]!, points[1]!);
    this.#geometry.varint(((points.length / 2 - 1) << 3) | LINE_TO);
    for (let i = 2; i < points.length; i += 2) this.#step(points[i]!, points[i + 1]!);
  }

  #tagAll(properties: TileProperties): void {
    for (const key in properties) {
      const value = properties[key];
      if (value === undefined || (typeof value === "number" && !Number.isFinite(value))) continue;
      this.tag(this.key(key), this.value(value));
    }
  }

  #feature(id: number | undefined, type: number): void {
    let tagBytes = 0;
    for (let i = 0; i < this.#tagCount; i++) tagBytes += varintLength(this.#tags[i]!);
    const geometryBytes = this.#geometry.length;
    const size =
      (id === undefined ? 0 : 1 + varintLength(id)) +
      (tagBytes === 0 ? 0 : 1 + varintLength(tagBytes) + tagBytes) +
      2 +
      (1 + varintLength(geometryBytes) + geometryBytes);
    const out = this.#features;
    out.tagged(2, 2).varint(size);
    if (id !== undefined) out.tagged(1, 0).varint(id);
    if (tagBytes > 0) out.tagged(2, 2).varint(tagBytes);
    out.varints(this.#tags, this.#tagCount);
    out.tagged(3, 0).varint(type);
    out.tagged(4, 2).varint(geometryBytes).append(this.#geometry);
    this.#tagCount = 0;
    this.#count++;
  }
}

/** Rounded, without points that repeat their predecessor. */
function distinct(flat: readonly number[]): number[] {
  const out: number[] = [];
  for (let i = 0; i + 1 < flat.length; i += 2) {
    const x = Math.round(flat[i]!) + 0; // + 0 turns −0 into 0
    const y = Math.round(flat[i + 1]!) + 0;
    if (out.length > 0 && out[out.length - 2] === x && out[out.length - 1] === y) continue;
    out.push(x, y);
  }
  return out;
}

/** Twice the surveyor's area of an open ring: positive for what the specification calls an exterior ring. */
function doubleArea(points: readonly number[]): number {
  let sum = 0;
  for (let i = 0, j = points.length - 2; i < points.length; j = i, i += 2) {
    sum += points[j]! * points[i + 1]! - points[i]! * points[j + 1]!;
  }
  return sum;
}

function reversed(points: readonly number[]): number[] {
  const out: number[] = [];
  for (let i = points.length - 2; i >= 0; i -= 2) out.push(points[i]!, points[i + 1]!);
  return out;
}
