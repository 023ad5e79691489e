import { VectorTile } from "@mapbox/vector-tile";
import fc from "fast-check";
import { PbfReader } from "pbf";
import { describe, expect, it } from "vitest";
import { LayerWriter } from "../../tiles/mvt.ts";

function decode(bytes: Uint8Array, layer = "test") {
  return new VectorTile(new PbfReader(bytes)).layers[layer];
}

function only(write: (layer: LayerWriter) => void) {
  const layer = new LayerWriter("test");
  write(layer);
  return decode(layer.finish());
}

describe("the specification's own example", () => {
  it("encodes the polygon of section 4.3.5.5 to its command integers", () => {
    // "Example Polygon": 3,6 → 8,12 → 20,34 → close. Commands 9 6 12, 18 10 12 24 44, 15.
    const layer = new LayerWriter("test");
    layer.polygon(undefined, [[3, 6, 8, 12, 20, 34]], {});
    const bytes = Buffer.from(layer.finish());
    expect(bytes.includes(Buffer.from([0x22, 9, 9, 6, 12, 18, 10, 12, 24, 44, 15]))).toBe(true);
  });

  it("encodes the multi-line of section 4.3.5.4", () => {
    // 2,2 → 2,10 → 10,10 and 1,1 → 3,5.
    const layer = new LayerWriter("test");
    layer.lines(
      undefined,
      [
        [2, 2, 2, 10, 10, 10],
        [1, 1, 3, 5],
      ],
      {},
    );
    const bytes = Buffer.from(layer.finish());
    expect(bytes.includes(Buffer.from([9, 4, 4, 18, 0, 16, 16, 0, 9, 17, 17, 10, 4, 8]))).toBe(true);
  });
});

describe("what an independent decoder reads", () => {
  it("gives back points, ids, and values of every type", () => {
    const values = { s: "対馬", e: "", i: 7, n: -3, big: 2 ** 53 - 1, low: -(2 ** 40), d: 0.1, t: true, f: false };
    const layer = only((to) => to.point(2 ** 53 - 1, 100.4, -20.6, { ...values, gone: undefined, nan: Number.NaN }));
    const feature = layer!.feature(0);
    expect(feature.properties).toEqual(values);
    expect(feature.id).toBe(2 ** 53 - 1);
    expect(feature.type).toBe(1);
    expect(feature.loadGeometry()).toEqual([[expect.objectContaining({ x: 100, y: -21 })]]);
    expect([layer!.version, layer!.extent, layer!.name]).toEqual([2, 4096, "test"]);
  });

  it("keeps any set of points with their properties", () => {
    const coordinate = fc.integer({ min: -128, max: 4224 });
    const value = fc.oneof(
      fc.string(),
      fc.boolean(),
      fc.maxSafeInteger(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
    );
    const feature = fc.record({ id: fc.maxSafeNat(), x: coordinate, y: coordinate, a: value, b: value });
    fc.assert(
      fc.property(fc.array(feature, { minLength: 1, maxLength: 20 }), (features) => {
        const layer = only((to) => {
          for (const { id, x, y, a, b } of features) to.point(id, x, y, { a, b });
        });
        expect(layer!.length).toBe(features.length);
        for (const [index, given] of features.entries()) {
          const read = layer!.feature(index);
          expect(read.id).toBe(given.id);
          const point = read.loadGeometry()[0]![0]!;
          expect([point.x, point.y]).toEqual([given.x, given.y]);
          // 0 and −0 are one value on the wire.
          for (const key of ["a", "b"] as const) expect(read.properties[key] === given[key]).toBe(true);
        }
      }),
    );
  });

  it('writes a key and a value once a layer, and tells 1 from "1" and from true', () => {
    const layer = new LayerWriter("test");
    for (let i = 0; i < 50; i++) layer.point(i, i, i, { kind: "surface", one: 1, text: "1", yes: true });
    const bytes = layer.finish();
    expect(Buffer.from(bytes).toString("latin1").split("surface")).toHaveLength(2);
    expect(decode(bytes)!.feature(49).properties).toEqual({ kind: "surface", one: 1, text: "1", yes: true });
  });
});

describe("rings", () => {
  it("turns exteriors to positive and holes to negative area, whichever way they came", () => {
    const outer = [0, 0, 100, 0, 100, 100, 0, 100];
    const hole = [20, 20, 80, 20, 80, 80, 20, 80];
    const backwards = (ring: number[]) =>
      [...Array(ring.length / 2).keys()].reverse().flatMap((i) => [ring[2 * i]!, ring[2 * i + 1]!]);
    for (const rings of [
      [outer, hole],
      [backwards(outer), hole],
      [outer, backwards(hole)],
      [backwards(outer), backwards(hole)],
    ]) {
      const geometry = only((to) => to.polygon(1, rings, {}))!
        .feature(0)
        .loadGeometry();
      expect(geometry.map(area).map(Math.sign)).toEqual([1, -1]);
      expect(Math.abs(area(geometry[0]!))).toBe(100 * 100);
    }
  });

  it("reads as one polygon with its hole in GeoJSON", () => {
    const layer = only((to) =>
      to.polygon(
        1,
        [
          [0, 0, 0, 100, 100, 100, 100, 0, 0, 0],
          [20, 20, 80, 20, 80, 80],
        ],
        {},
      ),
    );
    const { geometry } = layer!.feature(0).toGeoJSON(0, 0, 0);
    expect(geometry.type).toBe("Polygon");
    expect(geometry.type === "Polygon" && geometry.coordinates).toHaveLength(2);
  });

  function area(ring: { x: number; y: number }[]): number {
    let sum = 0;
    for (let i = 0; i + 1 < ring.length; i++) sum += ring[i]!.x * ring[i + 1]!.y - ring[i + 1]!.x * ring[i]!.y;
    return sum / 2;
  }
});

describe("what has no extent after rounding", () => {
  it("is left out", () => {
    const layer = new LayerWriter("test");
    layer.lines(1, [[5, 5, 5.2, 5.3]], {});
    layer.lines(2, [], {});
    layer.polygon(3, [[5, 5, 5.2, 5.3, 5.1, 4.9]], {});
    layer.polygon(4, [[0, 0, 10, 10, 20, 20]], {});
    layer.polygon(5, [[0, 0, 10, 10]], {});
    layer.polygon(6, [], {});
    expect(layer.featureCount).toBe(0);
    expect(layer.finish()).toHaveLength(0);
  });

  it("loses a degenerate hole but keeps its polygon", () => {
    const layer = only((to) =>
      to.polygon(
        1,
        [
          [0, 0, 100, 0, 100, 100],
          [5, 5, 5, 5, 5, 5],
        ],
        {},
      ),
    );
    expect(layer!.feature(0).loadGeometry()).toHaveLength(1);
  });
});
