/** Request parameters, checked one by one: what is wrong gets a code and a sentence that names the value and the remedy. */
import { fromRfc3339, type GeoBox, type TimeUs, type TrackKind, US_PER_S } from "../model/index.ts";
import { HttpError } from "./errors.ts";
import type { TrackFilter } from "./features.ts";
import { isTile, MAXIMUM_ZOOM, type TileId } from "./tile_maths.ts";

/** Query parameters as fastify gives them: repeated ones are lists. */
export type Query = Readonly<Record<string, string | readonly string[] | undefined>>;

const TRACK_KINDS: readonly TrackKind[] = [
  "surface",
  "subsurface",
  "air",
  "bearing-line",
  "aid-to-navigation",
  "distress-beacon",
];

/** One value of a parameter; absent or empty is undefined, and the last of repeated ones counts. */
export function single(query: Query, name: string): string | undefined {
  const value = query[name];
  const one = typeof value === "object" ? value.at(-1) : value;
  return one === undefined || one === "" ? undefined : one;
}

/** `z`, `x` and a file name such as `405.mvt`. */
export function tileOf(z: string, x: string, file: string, extension: string, deepest = MAXIMUM_ZOOM): TileId {
  const y = file.endsWith(`.${extension}`) ? file.slice(0, -extension.length - 1) : "";
  const tile = { z: wholeOf(z), x: wholeOf(x), y: wholeOf(y) };
  if (isTile(tile.z, tile.x, tile.y, deepest)) return tile;
  throw new HttpError(
    "TILE_ADDRESS",
    `There is no tile ${quoted(`${z}/${x}/${file}`)}: z is 0 to ${deepest}, x and y are whole numbers from 0 to 2^z − 1, ` +
      `and the address ends in .${extension}.`,
  );
}

function wholeOf(text: string): number {
  return /^\d{1,7}$/.test(text) ? Number(text) : Number.NaN;
}

/** The wanted names out of `known`, in the order of `known`; all when the parameter is absent. */
export function layersOf<T extends string>(query: Query, known: readonly T[]): readonly T[] {
  const text = single(query, "layers");
  if (text === undefined) return known;
  const wanted = new Set(text.split(","));
  for (const name of wanted) {
    if ((known as readonly string[]).includes(name)) continue;
    throw new HttpError("LAYER_UNKNOWN", `There is no layer ${quoted(name)}; the layers are ${known.join(", ")}.`);
  }
  return known.filter((name) => wanted.has(name));
}

/** A client's clock may run ahead by this much; what it means is now. */
const AHEAD_TOLERANCE_US = 5 * US_PER_S;

/** A time of the past or the present, in whole milliseconds. */
export function timeOf(query: Query, name: string, nowUs: TimeUs): TimeUs | undefined {
  const text = single(query, name);
  if (text === undefined) return undefined;
  const timeUs = fromRfc3339(text);
  if (timeUs === undefined) {
    const sentence = `${name}=${quoted(text)} is not a time; write RFC 3339 with a zone, for example 2026-03-01T21:00:00Z.`;
    throw new HttpError("TIME_FORMAT", sentence);
  }
  if (timeUs > nowUs + AHEAD_TOLERANCE_US) {
    const sentence = `${name}=${quoted(text)} is still to come in this workspace; leave ${name} out for the present picture.`;
    throw new HttpError("TIME_FUTURE", sentence);
  }
  return Math.floor(Math.min(timeUs, nowUs) / 1000) * 1000;
}

/** `west,south,east,north` in degrees; west > east crosses the antimeridian. */
export function boxOf(query: Query): GeoBox | undefined {
  const text = single(query, "bbox");
  if (text === undefined) return undefined;
  const parts = text.split(",").map((part) => (/^\s*[-+]?\d+(\.\d+)?\s*$/.test(part) ? Number(part) : Number.NaN));
  const [westDeg, southDeg, eastDeg, northDeg] = parts;
  const ok =
    parts.length === 4 &&
    Math.abs(westDeg!) <= 180 &&
    Math.abs(eastDeg!) <= 180 &&
    southDeg! >= -90 &&
    northDeg! <= 90 &&
    southDeg! <= northDeg!;
  if (ok) return { westDeg: westDeg!, southDeg: southDeg!, eastDeg: eastDeg!, northDeg: northDeg! };
  throw new HttpError(
    "BBOX_FORMAT",
    `bbox=${quoted(text)} is not a box; write west,south,east,north in degrees (longitudes −180 to 180, latitudes −90 to 90, ` +
      "south not above north; west greater than east crosses the antimeridian).",
  );
}

export function kindsOf(query: Query): ReadonlySet<TrackKind> | undefined {
  const text = single(query, "kind");
  if (text === undefined) return undefined;
  const kinds = text.split(",");
  for (const kind of kinds) {
    if ((TRACK_KINDS as readonly string[]).includes(kind)) continue;
    throw new HttpError("KIND_UNKNOWN", `There is no kind ${quoted(kind)}; the kinds are ${TRACK_KINDS.join(", ")}.`);
  }
  return new Set(kinds as TrackKind[]);
}

export function filterOf(query: Query): TrackFilter {
  const box = boxOf(query);
  const kinds = kindsOf(query);
  return { ...(box === undefined ? {} : { box }), ...(kinds === undefined ? {} : { kinds }) };
}

/** A whole number from 1 to `maximum`. */
export function limitOf(query: Query, usual: number, maximum: number): number {
  const text = single(query, "limit");
  if (text === undefined) return usual;
  const limit = /^\d{1,7}$/.test(text) ? Number(text) : Number.NaN;
  if (limit >= 1 && limit <= maximum) return limit;
  throw new HttpError("LIMIT_FORMAT", `limit=${quoted(text)} is not a whole number from 1 to ${maximum}.`);
}

/** What a stranger wrote, short and without control characters, for a sentence. */
export function quoted(text: string): string {
  const clean = Array.from(text, (char) => (char < " " || char === "\u007f" ? "�" : char)).join("");
  return `"${clean.length > 80 ? `${clean.slice(0, 80)}…` : clean}"`;
}
