import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Position } from "geojson";
import type { GeometryCollection, Topology } from "topojson-specification";
import { describe, expect, it } from "vitest";
import { coastRings } from "../../../ingest/optical/embedded_coast.ts";

const path = createRequire(import.meta.url).resolve("world-atlas/land-10m.json");

/** The rings of all land, as the TopoJSON specification reads. */
function allRings(): Position[][] {
  const topology = JSON.parse(readFileSync(path, "utf8")) as Topology<{ land: GeometryCollection }>;
  const { scale, translate } = topology.transform!;
  const arcs = topology.arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([dx, dy]): Position => {
      [x, y] = [x + dx!, y + dy!];
      return [x * scale[0]! + translate[0]!, y * scale[1]! + translate[1]!];
    });
  });
  return topology.objects.land.geometries
    .flatMap((land) => (land.type === "MultiPolygon" ? land.arcs.flat() : land.type === "Polygon" ? land.arcs : []))
    .map((ring) => ring.flatMap((arc) => (arc < 0 ? arcs[~arc]!.toReversed() : arcs[arc]!).slice(1)));
}

describe("the embedded coast", () => {
  it("has every ring of the file, point by point, where the window is the whole earth", () => {
    expect([...coastRings({ west: -180, east: 180, south: -90, north: 90 })]).toEqual(allRings());
  });

  it("has only what lies near a window, also beyond the antimeridian", () => {
    const around = { west: 177, east: 181, south: -19, north: -16 };
    const fiji = [...coastRings(around)];
    expect(fiji.length).toBeGreaterThan(2);
    expect(fiji.length).toBeLessThan(60);
  });
});
