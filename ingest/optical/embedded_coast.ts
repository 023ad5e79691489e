/**
 * The coast of the whole earth at 1:10m (Natural Earth by `world-atlas`, a TopoJSON file), taken apart only where it is asked for.
 *
 * Read and not required: a required module stays in memory for good, and a hundred megabytes of small arrays slow every collection.
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

/** The rings of land whose limits meet the window. */
export function* coastRings(window: DegreeWindow): Generator<Position[]> {
  const path = createRequire(import.meta.url).resolve("world-atlas/land-10m.json");
  const topology = JSON.parse(readFileSync(path, "utf8")) as Topology<{ land: GeometryCollection }>;
  const limits = topology.arcs.map((_, arc) => limitsOf(topology, arc));
  for (const land of topology.objects.land.geometries) {
    const polygons = land.type === "MultiPolygon" ? land.arcs : land.type === "Polygon" ? [land.arcs] : [];
    for (const ring of polygons.flat()) {
      const around = joined(ring.map((arc) => limits[arc < 0 ? ~arc : arc]!));
      // An arc that is named by its complement is run backwards; each begins where the one before it ended.
      if (meets(around, window))
        yield ring.flatMap((arc) => {
          const points = decode(topology, arc < 0 ? ~arc : arc);
          return (arc < 0 ? points.reverse() : points).slice(1);
        });
    }
  }
}

/** Longitude and latitude of an arc's points: quantised differences (TopoJSON 1.0, 2.1.3 and 2.1.4). */
function decode(topology: Topology, arc: number): Position[] {
  const { scale, translate } = topology.transform!;
  let [x, y] = [0, 0];
  return topology.arcs[arc]!.map(([dx, dy]) => {
    x += dx!;
    y += dy!;
    return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
  });
}

/** Without the points themselves: those of the whole earth would be a hundred megabytes. */
function limitsOf(topology: Topology, arc: number): DegreeWindow {
  const { scale, translate } = topology.transform!;
  let [x, y] = [0, 0];
  let [west, east, south, north] = [180, -180, 90, -90];
  for (const difference of topology.arcs[arc]!) {
    x += difference[0]!;
    y += difference[1]!;
    const [lon, lat] = [x * scale[0] + translate[0], y * scale[1] + translate[1]];
    if (lon < west) west = lon;
    if (lon > east) east = lon;
    if (lat < south) south = lat;
    if (lat > north) north = lat;
  }
  return { west, east, south, north };
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
