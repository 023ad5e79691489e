/**
 * Land polygons in the pixels of a scene: the embedded 1:10m coast (Natural Earth by `world-atlas`) or a coast the caller brings.
 *
 * Rings are unwrapped to the scene's side of the antimeridian and cut to its surroundings in longitude and latitude before they are
 * projected, because a UTM projection of a far continent is meaningless and one wild vertex would flip the inside of every row.
 */
import type { Feature, FeatureCollection, GeoJsonObject, Geometry, MultiPolygon, Polygon, Position } from "geojson";
import { wrapLonDeg } from "../../model/index.ts";
import { coastRings, type DegreeWindow } from "./embedded_coast.ts";
import { type Georeference, lonLatToPixel, pixelToLonLat } from "./georeference.ts";

/** Closed rings in continuous raster positions, [col, row, col, row, …]. Inside is by the even–odd rule over all of them. */
export type PixelRings = readonly Float64Array[];

/** How far around the scene the coast is kept, in degrees: more than the widest land buffer. */
const MARGIN_DEG = 0.1;

/** The rings around a scene of `widthPx` × `heightPx`, in its raster positions: of the caller's polygons, or else of the embedded coast. */
export function ringsInScene(
  coast: GeoJsonObject | undefined,
  geo: Georeference,
  widthPx: number,
  heightPx: number,
): PixelRings {
  const window = sceneWindow(geo, widthPx, heightPx);
  const rings: Float64Array[] = [];
  for (const ring of coast === undefined ? coastRings(window) : allRings(coast)) {
    const cut = cutToWindow(unwrap(ring, window.midLon), window);
    if (cut.length < 3) continue;
    const out = new Float64Array(cut.length * 2);
    cut.forEach(([lon, lat], i) => {
      const [col, row] = lonLatToPixel(geo, lon, lat);
      out[2 * i] = col;
      out[2 * i + 1] = row;
    });
    rings.push(out);
  }
  return rings;
}

/** 1 in every cell whose centre lies inside; cells are `cellPx` raster pixels wide and the first begins at `fromCol`, `fromRow` (in cells). */
export function rasteriseRings(
  rings: PixelRings,
  across: number,
  down: number,
  cellPx: number,
  fromRow = 0,
  fromCol = 0,
): Uint8Array {
  const mask = new Uint8Array(across * down);
  const crossings: number[][] = Array.from({ length: down }, () => []);
  for (const ring of rings) {
    const count = ring.length / 2;
    for (let i = 0; i < count; i++) {
      const j = (i + 1) % count;
      const [x0, y0] = [ring[2 * i]! / cellPx - fromCol, ring[2 * i + 1]! / cellPx - fromRow];
      const [x1, y1] = [ring[2 * j]! / cellPx - fromCol, ring[2 * j + 1]! / cellPx - fromRow];
      const first = Math.max(0, Math.ceil(Math.min(y0, y1) - 0.5));
      const last = Math.min(down - 1, Math.ceil(Math.max(y0, y1) - 0.5) - 1);
      for (let y = first; y <= last; y++) crossings[y]!.push(x0 + ((y + 0.5 - y0) / (y1 - y0)) * (x1 - x0));
    }
  }
  crossings.forEach((xs, y) => {
    xs.sort((a, b) => a - b);
    for (let k = 0; k + 1 < xs.length; k += 2) {
      const from = Math.max(0, Math.ceil(xs[k]! - 0.5));
      const to = Math.min(across - 1, Math.ceil(xs[k + 1]! - 0.5) - 1);
      if (to >= from) mask.fill(1, y * across + from, y * across + to + 1);
    }
  });
  return mask;
}

interface Window extends DegreeWindow {
  readonly midLon: number;
}

function sceneWindow(geo: Georeference, widthPx: number, heightPx: number): Window {
  const [midLon] = pixelToLonLat(geo, widthPx / 2, heightPx / 2);
  const lons: number[] = [];
  const lats: number[] = [];
  for (let i = 0; i <= 8; i++)
    for (const [col, row] of [
      [(widthPx * i) / 8, 0],
      [(widthPx * i) / 8, heightPx],
      [0, (heightPx * i) / 8],
      [widthPx, (heightPx * i) / 8],
    ] as const) {
      const [lon, lat] = pixelToLonLat(geo, col, row);
      lons.push(midLon + wrapLonDeg(lon - midLon));
      lats.push(lat);
    }
  const pole = [90, -90].find((lat) => {
    const [col, row] = lonLatToPixel(geo, midLon, lat);
    return col > -1 && row > -1 && col < widthPx + 1 && row < heightPx + 1;
  });
  // A scene with a pole in it has all longitudes, which its border alone does not tell.
  if (pole !== undefined)
    return {
      midLon,
      west: midLon - 180,
      east: midLon + 180,
      south: pole < 0 ? -89.9 : Math.min(...lats) - MARGIN_DEG,
      north: pole > 0 ? 89.9 : Math.max(...lats) + MARGIN_DEG,
    };
  return {
    midLon,
    west: Math.min(...lons) - MARGIN_DEG,
    east: Math.max(...lons) + MARGIN_DEG,
    south: Math.max(-89.9, Math.min(...lats) - MARGIN_DEG),
    north: Math.min(89.9, Math.max(...lats) + MARGIN_DEG),
  };
}

function* allRings(shape: GeoJsonObject): Generator<readonly Position[]> {
  switch (shape.type) {
    case "FeatureCollection":
      for (const one of (shape as FeatureCollection).features) yield* allRings(one);
      return;
    case "Feature": {
      const geometry = (shape as Feature).geometry as Geometry | null;
      if (geometry !== null) yield* allRings(geometry);
      return;
    }
    case "Polygon":
      yield* (shape as Polygon).coordinates;
      return;
    case "MultiPolygon":
      for (const polygon of (shape as MultiPolygon).coordinates) yield* polygon;
      return;
    default:
      return;
  }
}

/**
 * The ring's longitudes within 180° of the scene's middle. A polygon on the far side of the earth tears at the seam opposite to the scene;
 * its pieces lie outside the window either way.
 */
function unwrap(ring: readonly Position[], midLon: number): [number, number][] {
  return ring.map(([lon, lat]) => [midLon + wrapLonDeg(lon! - midLon), lat!]);
}

/** Sutherland & Hodgman (1974) against the four sides of the window. */
function cutToWindow(ring: [number, number][], window: Window): [number, number][] {
  const sides: readonly [axis: 0 | 1, limit: number, sign: 1 | -1][] = [
    [0, window.west, 1],
    [0, window.east, -1],
    [1, window.south, 1],
    [1, window.north, -1],
  ];
  let points = ring;
  for (const [axis, limit, sign] of sides) {
    const kept: [number, number][] = [];
    for (let i = 0; i < points.length; i++) {
      const a = points[(i + points.length - 1) % points.length]!;
      const b = points[i]!;
      const [da, db] = [sign * (a[axis] - limit), sign * (b[axis] - limit)];
      if (da >= 0 !== db >= 0) {
        const t = da / (da - db);
        kept.push([a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])]);
      }
      if (db >= 0) kept.push(b);
    }
    points = kept;
    if (points.length === 0) break;
  }
  return points;
}
