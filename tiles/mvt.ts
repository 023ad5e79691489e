/**
 * Mapbox Vector Tiles, version 2.1 (https://github.com/mapbox/vector-tile-spec/tree/master/2.1), written by hand: one layer at a
 * time, straight into bytes. A tile is its layers' bytes one after another, so layers can be made and kept on their own.
 *
 * Coordinates are tile units and are rounded here. What has no extent after rounding (a line or ring of one place) is left out,
 * exterior rings are turned to positive area in tile coordinates, holes to negative, and values and keys are written once a layer.
 */
import { openRing } from "./clip.ts";
import { EXTENT } from "./tile_maths.ts";
import { ByteSink } from "./wire.ts";

export type TileValue = string | number | boolean;
/** What a feature says. An undefined value or a number that is not finite is left out. */
export type TileProperties = Readonly<Record<string, TileValue | undefined>>;

const POINT = 1;
const LINE = 2;
const POLYGON = 3;
const MOVE_TO = 1;
const LINE_TO = 2;
const CLOSE_PATH = 7;

/** Collects the features of one layer and writes it. */
export class LayerWriter {
  readonly #name: string;
  readonly #features = new ByteSink();
  readonly #keys = new Map<string, number>();
  readonly #values = new Map<TileValue, number>();
  readonly #tags = new ByteSink(256);
  readonly #geometry = new ByteSink(256);
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
    this.#begin();
    this.#geometry.varint((1 << 3) | MOVE_TO);
    this.#step(Math.round(x), Math.round(y));
    this.#feature(id, POINT, properties);
  }

  /** Paths as flat tile units; nothing is written when none of them has two different points. */
  lines(id: number | undefined, paths: readonly (readonly number[])[], properties: TileProperties): void {
    this.#begin();
    for (const path of paths) {
      const points = distinct(path);
      if (points.length < 4) continue;
      this.#path(points);
    }
    if (this.#geometry.length > 0) this.#feature(id, LINE, properties);
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
    if (this.#geometry.length > 0) this.#feature(id, POLYGON, properties);
  }

  /** The layer as a field of a tile message; empty when it has no feature. */
  finish(): Uint8Array {
    if (this.#count === 0) return new Uint8Array(0);
    const body = new ByteSink(this.#features.length + 1024);
    body.tagged(15, 0).varint(2); // version
    body.text(1, this.#name);
    body.append(this.#features);
    for (const key of this.#keys.keys()) body.text(3, key);
    for (const value of this.#values.keys()) writeValue(body, value);
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

  #feature(id: number | undefined, type: number, properties: TileProperties): void {
    const tags = this.#tags;
    tags.clear();
    for (const key in properties) {
      const value = properties[key];
      if (value === undefined || (typeof value === "number" && !Number.isFinite(value))) continue;
      tags.varint(indexOf(this.#keys, key)).varint(indexOf(this.#values, value));
    }
    const idBytes = id === undefined ? 0 : 1 + varintLength(id);
    const tagBytes = tags.length === 0 ? 0 : 1 + varintLength(tags.length) + tags.length;
    const size = idBytes + tagBytes + 2 + 1 + varintLength(this.#geometry.length) + this.#geometry.length;
    const out = this.#features;
    out.tagged(2, 2).varint(size);
    if (id !== undefined) out.tagged(1, 0).varint(id);
    if (tags.length > 0) out.tagged(2, 2).varint(tags.length).append(tags);
    out.tagged(3, 0).varint(type);
    out.tagged(4, 2).varint(this.#geometry.length).append(this.#geometry);
    this.#count++;
  }
}

function indexOf<K>(map: Map<K, number>, key: K): number {
  let index = map.get(key);
  if (index === undefined) {
    index = map.size;
    map.set(key, index);
  }
  return index;
}

function writeValue(out: ByteSink, value: TileValue): void {
  if (typeof value === "string") {
    const bytes = Buffer.from(value, "utf8");
    out.tagged(4, 2).varint(1 + varintLength(bytes.length) + bytes.length);
    out.tagged(1, 2).varint(bytes.length).raw(bytes);
  } else if (typeof value === "boolean") {
    out
      .tagged(4, 2)
      .varint(2)
      .tagged(7, 0)
      .varint(value ? 1 : 0);
  } else if (!Number.isSafeInteger(value)) {
    out.tagged(4, 2).varint(9).tagged(3, 1).double(value);
  } else if (value >= 0) {
    out
      .tagged(4, 2)
      .varint(1 + varintLength(value))
      .tagged(5, 0)
      .varint(value); // uint_value
  } else {
    const zigzag = -2 * value - 1;
    if (!Number.isSafeInteger(zigzag)) out.tagged(4, 2).varint(9).tagged(3, 1).double(value);
    else
      out
        .tagged(4, 2)
        .varint(1 + varintLength(zigzag))
        .tagged(6, 0)
        .varint(zigzag); // sint_value
  }
}

/** Bytes of a whole number as a varint. */
export function varintLength(value: number): number {
  let bytes = 1;
  for (let rest = value; rest >= 128; rest = Math.floor(rest / 128)) bytes++;
  return bytes;
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
