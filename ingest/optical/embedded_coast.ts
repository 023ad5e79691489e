/**
 * The coast of the whole earth at 1:10m (Natural Earth by `world-atlas`, a TopoJSON file), taken apart only where it is asked for.
 *
 * Read and not required: a required module stays in memory for good.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Position } from "geojson";
import type { GeometryCollection, Topology } from "topojson-specification";

/** Limits in degrees; `west` and `east` may lie beyond ±180 where the window crosses the antimeridian. */
export interface DegreeWindow {
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
}

/** What is left of the file without the arcs' points. */
type Outline = Topology<{ land: GeometryCollection }>;

/** Points of all arcs, x and y behind each other, each less the one before it; arc k has the numbers from `starts[k]` to `starts[k + 1]`. */
interface Arcs {
  readonly numbers: Int32Array;
  readonly starts: readonly number[];
}

/** The rings of land whose limits meet the window. */
export function* coastRings(window: DegreeWindow): Generator<Position[]> {
  const text = readFileSync(createRequire(import.meta.url).resolve("world-atlas/land-10m.json"));
  const { outline, arcs } = readTopology(text);
  const { scale, translate } = outline.transform!;
  const limits = arcs.starts.slice(1).map((_, arc) => limitsOf(arcs, arc, scale, translate));
  for (const land of outline.objects.land.geometries) {
    const polygons = land.type === "MultiPolygon" ? land.arcs : land.type === "Polygon" ? [land.arcs] : [];
    for (const ring of polygons.flat()) {
      const around = joined(ring.map((arc) => limits[arc < 0 ? ~arc : arc]!));
      // An arc that is named by its complement is run backwards; each begins where the one before it ended.
      if (meets(around, window))
        yield ring.flatMap((arc) => {
          const points = decode(arcs, arc < 0 ? ~arc : arc, scale, translate);
          return (arc < 0 ? points.reverse() : points).slice(1);
        });
    }
  }
}

const [OPEN, CLOSE, MINUS, ZERO] = [91, 93, 45, 48];

/** The arcs are scanned, not parsed: four hundred thousand small arrays would take a hundred megabytes, and half a second to collect. */
function readTopology(text: Buffer): { readonly outline: Outline; readonly arcs: Arcs } {
  const name = '"arcs":';
  const from = text.lastIndexOf(name) + name.length;
  // A number has a digit and something behind it.
  const numbers = new Int32Array((text.length - from) >> 1);
  const starts: number[] = [];
  let [filled, depth, at] = [0, 0, from];
  do {
    const byte = text[at]!;
    if (byte === OPEN && ++depth === 2) starts.push(filled);
    else if (byte === CLOSE) depth--;
    else if (byte === MINUS || isDigit(byte)) {
      let value = byte === MINUS ? 0 : byte - ZERO;
      for (; isDigit(text[at + 1]!); at++) value = 10 * value + text[at + 1]! - ZERO;
      numbers[filled++] = byte === MINUS ? -value : value;
    }
    at++;
  } while (depth > 0 && at < text.length);
  starts.push(filled);
  const rest = `${text.toString("utf8", 0, from)}[]${text.toString("utf8", at)}`;
  return { outline: JSON.parse(rest) as Outline, arcs: { numbers, starts } };
}

function isDigit(byte: number): boolean {
  return byte >= ZERO && byte < ZERO + 10;
}

type Pair = readonly number[];

/** Longitude and latitude of an arc's points: quantised differences (TopoJSON 1.0, 2.1.3 and 2.1.4). */
function decode({ numbers, starts }: Arcs, arc: number, scale: Pair, translate: Pair): Position[] {
  const points: Position[] = [];
  let [x, y] = [0, 0];
  for (let i = starts[arc]!; i < starts[arc + 1]!; i += 2) {
    x += numbers[i]!;
    y += numbers[i + 1]!;
    points.push([x * scale[0]! + translate[0]!, y * scale[1]! + translate[1]!]);
  }
  return points;
}

/** Without the points themselves: most arcs are far from any scene. */
function limitsOf({ numbers, starts }: Arcs, arc: number, scale: Pair, translate: Pair): DegreeWindow {
  let [x, y] = [0, 0];
  let [left, right, low, high] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let i = starts[arc]!; i < starts[arc + 1]!; i += 2) {
    x += numbers[i]!;
    y += numbers[i + 1]!;
    left = Math.min(left, x);
    right = Math.max(right, x);
    low = Math.min(low, y);
    high = Math.max(high, y);
  }
  const [lon, lat] = [
    (value: number) => value * scale[0]! + translate[0]!,
    (value: number) => value * scale[1]! + translate[1]!,
  ];
  return { west: lon(left), east: lon(right), south: lat(low), north: lat(high) };
}

function joined(all: readonly DegreeWindow[]): DegreeWindow {
  return {
    west: Math.min(...all.map(({ west }) => west)),
    east: Math.max(...all.map(({ east }) => east)),
    south: Math.min(...all.map(({ south }) => south)),
    north: Math.max(...all.map(({ north }) => north)),
  };
}

function meets(ring: DegreeWindow, window: DegreeWindow): boolean {
  if (ring.south > window.north || ring.north < window.south) return false;
  return [-360, 0, 360].some((turn) => ring.west + turn <= window.east && ring.east + turn >= window.west);
}
