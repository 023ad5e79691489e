import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type TiffForm, type TiffImage, writeTiff } from "../../../bench/tiff_forms.ts";
import type { Detection } from "../../../ingest/optical/detection.ts";
import {
  type Georeference,
  groundJacobian,
  lonLatToPixel,
  pixelToLonLat,
} from "../../../ingest/optical/georeference.ts";
import { crsFromEpsg } from "../../../ingest/optical/projection.ts";
import { detectIn, gaussian, renderSea, type Ship, seeded } from "./scene_fixture.ts";

const dir = mkdtempSync(join(tmpdir(), "tomi-formats-"));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const [WIDTH, HEIGHT] = [264, 250];
const WATER = [0.1, 0.08, 0.06, 0.03];
const NAMES = ["B02", "B03", "B04", "B08"];
const SHIPS: readonly Ship[] = [
  { col: 60.3, row: 55.7, lengthPx: 14, widthPx: 3, headingDeg: 30, brightness: 0.35 },
  { col: 190.8, row: 70.2, lengthPx: 20, widthPx: 3.4, headingDeg: 110, brightness: 0.3 },
  { col: 80.1, row: 180.4, lengthPx: 9, widthPx: 2.4, headingDeg: 75, brightness: 0.4 },
  { col: 185.5, row: 190.9, lengthPx: 24, widthPx: 3.8, headingDeg: 160, brightness: 0.32 },
];

/** Reflectance of four bands. */
function render(ships: readonly Ship[]): Float32Array[] {
  const clean = renderSea(WIDTH, HEIGHT, ships, WATER[0]!, 0, 1);
  return WATER.map((water, b) => {
    const random = seeded(31 + b);
    return clean.map((value) => value - WATER[0]! + water + 0.002 * gaussian(random));
  });
}

interface Placed {
  readonly epsg: number;
  readonly affine: TiffImage["affine"];
}

const UTM: Placed = { epsg: 32653, affine: [10, 0, 500_000, 0, -10, 3_300_000] };

function imageOf(bands: readonly Float32Array[], placed: Placed, stored: (value: number) => number): TiffImage {
  return {
    ...placed,
    widthPx: WIDTH,
    heightPx: HEIGHT,
    bands: bands.length,
    bandNames: NAMES.slice(0, bands.length),
    at: (band, col, row) => stored(bands[band]![row * WIDTH + col]!),
  };
}

async function find(name: string, image: TiffImage, form: TiffForm): Promise<readonly Detection[]> {
  const path = join(dir, `${name}.tif`);
  await writeTiff(path, image, form);
  const run = await detectIn(path);
  return run.detections.filter(({ confidence }) => confidence >= 0.5);
}

const whole = (value: number): number => Math.max(1, Math.round(value * 10_000));
const byte = (value: number): number => Math.max(1, Math.min(255, Math.round(value * 255)));

const DEFLATE: TiffForm = { compression: "deflate", predictor: 2, tilePx: 128 };
const FORMS: readonly (readonly [name: string, form: TiffForm, stored?: (value: number) => number])[] = [
  ["strips, uncompressed", { compression: "none" }],
  ["one uncompressed strip", { compression: "none", rowsPerStrip: HEIGHT }],
  ["strips of LZW", { compression: "lzw", predictor: 2 }],
  ["tiles of LZW", { compression: "lzw", tilePx: 64 }],
  ["strips of DEFLATE", { compression: "deflate", rowsPerStrip: 7 }],
  ["tiles of ZSTD", { compression: "zstd", predictor: 2, tilePx: 128 }],
  ["strips of PackBits", { compression: "packbits" }],
  ["planes of tiles", { ...DEFLATE, planar: true }],
  ["planes of strips", { compression: "zstd", planar: true }],
  ["big-endian", { ...DEFLATE, bigEndian: true }],
  ["big-endian, uncompressed", { compression: "none", bigEndian: true }],
  ["BigTIFF", { ...DEFLATE, bigTiff: true }],
  ["big-endian BigTIFF of LZW", { compression: "lzw", bigTiff: true, bigEndian: true }],
  ["signed", { ...DEFLATE, sample: "i2" }],
  ["floats", { compression: "deflate", sample: "f4", tilePx: 64 }, (value) => value],
  ["floats with their predictor", { compression: "zstd", predictor: 3, sample: "f4", tilePx: 64 }, (value) => value],
  ["floats with differences", { compression: "lzw", predictor: 2, sample: "f4" }, (value) => value],
  [
    "big-endian floats in planes",
    { ...DEFLATE, predictor: 3, sample: "f4", planar: true, bigEndian: true },
    (value) => value,
  ],
  ["pixel is point", { ...DEFLATE, pixelIsPoint: true }],
  ["bytes", { ...DEFLATE, sample: "u1" }, byte],
  ["planes of JPEG", { compression: "jpeg", sample: "u1", tilePx: 128, planar: true }, byte],
];

describe("one scene in every form of file", () => {
  const bands = render(SHIPS);
  let reference: readonly Detection[];
  beforeAll(async () => {
    reference = await find("reference", imageOf(bands, UTM, whole), DEFLATE);
  });

  it("has its ships where they are", () => {
    expect(reference.length).toBe(SHIPS.length);
    for (const ship of SHIPS) expect(offBy(ship, reference)).toBeLessThan(0.5);
  });

  it.each(FORMS.map(([name, form, stored]) => [name, form, stored ?? whole] as const))(
    "%s: the same detections",
    async (name, form, stored) => {
      const found = await find(name.replace(/\W+/g, "_"), imageOf(bands, UTM, stored), form);
      expect(found.length).toBe(reference.length);
      for (const one of reference) {
        const same = found.toSorted((a, b) => apart(a, one) - apart(b, one))[0]!;
        expect(apart(same, one)).toBeLessThan(0.2);
        const pixelDeg = 10 / 111_000;
        expect(Math.hypot(same.lonDeg - one.lonDeg, same.latDeg - one.latDeg)).toBeLessThan(0.25 * pixelDeg);
      }
    },
  );

  it("three bands as YCbCr JPEG: the same ships within half a pixel of where they are", async () => {
    const found = await find("ycbcr", imageOf(bands.slice(0, 3), UTM, byte), {
      compression: "jpeg",
      sample: "u1",
      tilePx: 128,
      ycbcr: true,
    });
    for (const ship of SHIPS) expect(offBy(ship, found)).toBeLessThan(0.5);
  });

  it("a named nodata value, NaN and a mask all take the same corner away", async () => {
    const missing = (i: number): boolean => (i % WIDTH) + Math.floor(i / WIDTH) < 150;
    const holed = (value: number): Float32Array[] => bands.map((band) => band.map((v, i) => (missing(i) ? value : v)));
    const mask = Uint8Array.from({ length: WIDTH * HEIGHT }, (_, i) => (missing(i) ? 0 : 1));
    const cases: [TiffImage, TiffForm][] = [
      [imageOf(holed(-0.9999), UTM, (v) => Math.round(v * 10_000)), { ...DEFLATE, sample: "i2", nodata: "-9999" }],
      [imageOf(holed(Number.NaN), UTM, (v) => v), { compression: "deflate", sample: "f4", predictor: 3, tilePx: 64 }],
      [imageOf(holed(0.5), UTM, whole), { ...DEFLATE, mask }],
      [imageOf(holed(0), UTM, (v) => Math.round(v * 10_000)), { ...DEFLATE, nodata: "0" }],
      [imageOf(holed(0), UTM, (v) => Math.round(v * 10_000)), DEFLATE],
    ];
    for (const [n, [image, form]] of cases.entries()) {
      const found = await find(`missing_${n}`, image, form);
      expect(found.length).toBe(SHIPS.length - 1);
      for (const ship of SHIPS.slice(1)) expect(offBy(ship, found)).toBeLessThan(0.5);
    }
  });
});

function apart(a: Detection, b: Detection): number {
  return Math.hypot(a.colPx - b.colPx, a.rowPx - b.rowPx);
}

function offBy(ship: Ship, detections: readonly Detection[]): number {
  return Math.min(...detections.map(({ colPx, rowPx }) => Math.hypot(colPx - ship.col, rowPx - ship.row)));
}

/** Grids with ten-metre pixels on the ground around the place, the last two turned. */
const GRIDS: readonly (readonly [
  name: string,
  epsg: number,
  lonDeg: number,
  latDeg: number,
  stepX: number,
  turnDeg: number,
])[] = [
  ["geographic", 4326, 131, 33, 10 / 111_320 / Math.cos((33 * Math.PI) / 180), 0],
  ["Web-Mercator at 33° N", 3857, 131, 33, 10 / Math.cos((33 * Math.PI) / 180), 0],
  ["UTM at the edge of its zone", 32653, 137.9, 33, 10, 0],
  ["UTM south over the antimeridian", 32760, 179.99, -20, 10, 0],
  ["polar stereographic north", 3413, 172, 74, 10, 0],
  ["polar stereographic south", 3031, -170, -70, 10, 0],
  ["UTM turned by 25°", 32653, 135, 30, 10, 25],
  ["polar stereographic, turned", 3995, -30, 72, 10, -40],
];

describe("one scene on every grid", () => {
  it.each(GRIDS)(
    "%s: ships where they are on the ground, with their true headings",
    async (name, epsg, lon, lat, step, turnDeg) => {
      const crs = crsFromEpsg(epsg)!;
      const turn = (turnDeg * Math.PI) / 180;
      const stepY = epsg === 4326 ? 10 / 110_900 : step;
      const [a, d] = [step * Math.cos(turn), step * Math.sin(turn)];
      const [b, e] = [stepY * Math.sin(turn), -stepY * Math.cos(turn)];
      const [x, y] = lonLatToPixel({ crs, affine: [1, 0, 0, 0, 1, 0] }, lon, lat);
      const affine = [a, b, x - (a * WIDTH + b * HEIGHT) / 2, d, e, y - (d * WIDTH + e * HEIGHT) / 2] as const;
      const geo: Georeference = { crs, affine };
      // A ship's heading in the picture is where its bow would be drawn: by the map from ground to pixels.
      const [ec, er, nc, nr] = groundJacobian(geo, WIDTH / 2, HEIGHT / 2);
      const drawn = SHIPS.map((ship) => {
        const heading = (ship.headingDeg * Math.PI) / 180;
        const [east, north] = [Math.sin(heading), Math.cos(heading)];
        const [col, row] = [nr * east - er * north, ec * north - nc * east].map((v) => v / (ec * nr - er * nc)) as [
          number,
          number,
        ];
        return { ...ship, headingDeg: (Math.atan2(col, -row) * 180) / Math.PI };
      });
      const found = await find(name.replace(/\W+/g, "_"), imageOf(render(drawn), { epsg, affine }, whole), DEFLATE);
      expect(found.length).toBe(SHIPS.length);
      for (const ship of SHIPS) {
        const [lonDeg, latDeg] = pixelToLonLat(geo, ship.col, ship.row);
        const metres = ({ lonDeg: l, latDeg: t }: Detection): number =>
          Math.hypot((((l - lonDeg + 540) % 360) - 180) * Math.cos((latDeg * Math.PI) / 180), t - latDeg) * 111_195;
        const one = found.toSorted((p, q) => metres(p) - metres(q))[0]!;
        expect(metres(one)).toBeLessThan(5);
        expect(Math.abs(((one.headingDeg - ship.headingDeg + 90 + 720) % 180) - 90)).toBeLessThan(5);
        expect(Math.abs(one.lengthM - 10 * ship.lengthPx)).toBeLessThan(25);
      }
    },
  );
});
