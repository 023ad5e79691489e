import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  boundsOf,
  isTile,
  latDegOf,
  lonDegOf,
  MAXIMUM_LAT_DEG,
  mercatorXM,
  mercatorYM,
  tileBox,
  tileFrame,
  toTileUnits,
  unwrappedPathM,
  WORLD_M,
  worldShiftsM,
} from "../../tiles/tile_maths.ts";

describe("Web-Mercator", () => {
  it("gives the published values of EPSG:3857", () => {
    // EPSG Guidance Note 7-2, "Popular Visualisation Pseudo Mercator": 24°22'54.433"N 100°20'00"W.
    expect(mercatorXM(-(100 + 20 / 60))).toBeCloseTo(-11_169_055.58, 1);
    expect(mercatorYM(24 + 22 / 60 + 54.433 / 3600)).toBeCloseTo(2_800_000.0, 1);
    expect(WORLD_M / 2).toBeCloseTo(20_037_508.342789244, 6);
    expect(MAXIMUM_LAT_DEG).toBeCloseTo(85.0511287798066, 10);
  });

  it("goes there and back", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -180, max: 180, noNaN: true }),
        fc.double({ min: -85, max: 85, noNaN: true }),
        (lon, lat) => {
          expect(lonDegOf(mercatorXM(lon))).toBeCloseTo(lon, 9);
          expect(latDegOf(mercatorYM(lat))).toBeCloseTo(lat, 9);
        },
      ),
    );
  });

  it("puts the poles on the edge of the world", () => {
    expect(mercatorYM(90)).toBeCloseTo(WORLD_M / 2, 3);
    expect(mercatorYM(-90)).toBeCloseTo(-WORLD_M / 2, 3);
  });
});

describe("tiles", () => {
  it("knows which exist", () => {
    expect([isTile(0, 0, 0), isTile(1, 1, 1), isTile(16, 65535, 65535)]).toEqual([true, true, true]);
    expect([isTile(0, 1, 0), isTile(-1, 0, 0), isTile(17, 0, 0), isTile(1, 0.5, 0), isTile(2, 0, Number.NaN)]).toEqual(
      Array(5).fill(false),
    );
  });

  it("has the place of the strait in the tile that every map has it in", () => {
    // 8/220/101 by the formula of the OpenStreetMap wiki for 34.5° N 129.5° E.
    const box = tileBox({ z: 8, x: 220, y: 101 });
    const [x, y] = [mercatorXM(129.5), mercatorYM(34.5)];
    expect(x > box.minX && x < box.maxX && y > box.minY && y < box.maxY).toBe(true);
  });

  it("cuts every tile into its four children exactly", () => {
    const tile = fc.integer({ min: 0, max: 15 }).chain((z) =>
      fc.record({
        z: fc.constant(z),
        x: fc.integer({ min: 0, max: 2 ** z - 1 }),
        y: fc.integer({ min: 0, max: 2 ** z - 1 }),
      }),
    );
    fc.assert(
      fc.property(tile, ({ z, x, y }) => {
        const parent = tileBox({ z, x, y });
        const north = tileBox({ z: z + 1, x: 2 * x, y: 2 * y });
        const south = tileBox({ z: z + 1, x: 2 * x + 1, y: 2 * y + 1 });
        expect(north.minX).toBeCloseTo(parent.minX, 3);
        expect(south.minY).toBeCloseTo(parent.minY, 3);
        expect(south.maxX).toBeCloseTo(parent.maxX, 3);
        expect(north.maxY).toBeCloseTo(parent.maxY, 3);
        expect(north.maxX).toBeCloseTo(south.minX, 3);
      }),
    );
  });

  it("maps its corners to 0 and 4096 units, y downwards", () => {
    const tile = { z: 8, x: 220, y: 102 };
    const box = tileBox(tile);
    const units = toTileUnits(tileFrame(tile), [box.minX, box.maxY, box.maxX, box.minY]);
    expect(units.map((value) => Math.round(value * 1e6) / 1e6)).toEqual([0, 0, 4096, 4096]);
  });
});

describe("the antimeridian", () => {
  it("unwraps a path that crosses it, either way", () => {
    for (const path of [
      [
        [179, 10],
        [-179, 10],
        [-178, 11],
      ],
      [
        [-179, 10],
        [179, 10],
        [178, 11],
      ],
    ] as const) {
      const bounds = boundsOf(unwrappedPathM(path))!;
      expect(bounds.maxX - bounds.minX).toBeCloseTo((3 / 360) * WORLD_M, 3);
    }
  });

  it("finds the copies of the world in which a geometry meets a box", () => {
    const east = tileBox({ z: 3, x: 7, y: 3 });
    const west = tileBox({ z: 3, x: 0, y: 3 });
    const crossing = boundsOf(
      unwrappedPathM([
        [179, 10],
        [-179, 10],
      ]),
    )!;
    expect(worldShiftsM(east, crossing.minX, crossing.maxX)).toEqual([0]);
    expect(worldShiftsM(west, crossing.minX, crossing.maxX)).toEqual([-WORLD_M]);
    expect(worldShiftsM(tileBox({ z: 3, x: 3, y: 3 }), crossing.minX, crossing.maxX)).toEqual([]);
  });

  it("shifts whatever copy a geometry is drawn in", () => {
    fc.assert(
      fc.property(fc.integer({ min: -3, max: 3 }), fc.double({ min: -0.49, max: 0.49, noNaN: true }), (copy, place) => {
        const x = (place + copy) * WORLD_M;
        const shifts = worldShiftsM(tileBox({ z: 0, x: 0, y: 0 }), x, x);
        expect(shifts.map((shift) => Math.round(((x + shift) / WORLD_M) * 1e6) + 0)).toEqual([
          Math.round(place * 1e6) + 0,
        ]);
      }),
    );
  });
});
