import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blockQuantiles, quantilesOf } from "../../../../ingest/optical/kernel/block_quantiles.ts";
import { componentCount, componentPixels, connectedComponents } from "../../../../ingest/optical/kernel/components.ts";
import { distanceTo } from "../../../../ingest/optical/kernel/distance.ts";
import { opened } from "../../../../ingest/optical/kernel/running_extremum.ts";
import { measureShape, principalAxes } from "../../../../ingest/optical/kernel/shape.ts";
import { renderSea, seeded } from "../scene_fixture.ts";

function bruteSquare(
  image: Float32Array,
  width: number,
  height: number,
  reach: number,
  pick: (...values: number[]) => number,
): Float32Array {
  return image.map((_, i) => {
    const x = i % width;
    const y = Math.floor(i / width);
    let best = image[i]!;
    for (let v = Math.max(0, y - reach); v <= Math.min(height - 1, y + reach); v++)
      for (let u = Math.max(0, x - reach); u <= Math.min(width - 1, x + reach); u++)
        best = pick(best, image[v * width + u]!);
    return best;
  });
}

describe("opening", () => {
  it("equals the definition for any size and reach", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 80 }),
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 0, max: 9 }),
        fc.integer(),
        (width, height, reach, seed) => {
          const random = seeded(seed);
          const image = Float32Array.from({ length: width * height }, () => random());
          const eroded = bruteSquare(image, width, height, reach, Math.min);
          expect(opened(image, width, height, reach)).toEqual(bruteSquare(eroded, width, height, reach, Math.max));
        },
      ),
      { numRuns: 60 },
    );
  });

  it("opens away what is narrower than the square and keeps what is wider", () => {
    const image = new Float32Array(40 * 40);
    for (let y = 5; y < 9; y++) for (let x = 2; x < 38; x++) image[y * 40 + x] = 1;
    for (let y = 20; y < 32; y++) for (let x = 10; x < 25; x++) image[y * 40 + x] = 1;
    const out = opened(image, 40, 40, 3);
    expect(out[7 * 40 + 20]).toBe(0);
    expect(out[20 * 40 + 10]).toBe(1);
    expect(out[31 * 40 + 24]).toBe(1);
    // Idempotent, as an opening must be.
    expect(opened(out, 40, 40, 3)).toEqual(out);
  });
});

describe("block quantiles", () => {
  it("give the Gaussian's quantiles on Gaussian noise", () => {
    const noise = renderSea(512, 512, [], 0, 1, 3);
    const grid = blockQuantiles(noise, new Uint8Array(noise.length).fill(1), 512, 512, 128, [0.5, 0.95, 0.99]);
    const mean = (plane: Float32Array): number => plane.reduce((a, b) => a + b, 0) / plane.length;
    expect(mean(grid.planes[0]!)).toBeCloseTo(0, 1);
    expect(mean(grid.planes[1]!)).toBeCloseTo(1.645, 1);
    expect(mean(grid.planes[2]!)).toBeCloseTo(2.326, 1);
  });

  it("ignore unusable pixels, and fill blocks that have none from their neighbours", () => {
    const image = new Float32Array(256 * 128).fill(5);
    const use = new Uint8Array(image.length).fill(1);
    for (let y = 0; y < 128; y++)
      for (let x = 128; x < 256; x++) {
        image[y * 256 + x] = 999;
        use[y * 256 + x] = 0;
      }
    const grid = blockQuantiles(image, use, 256, 128, 64, [0.5]);
    expect([...grid.planes[0]!].every((value) => value === 5)).toBe(true);
  });

  it("interpolate between order statistics", () => {
    const out = new Float64Array(3);
    quantilesOf(Float32Array.of(4, 1, 3, 2, 99), 4, [0.5, 1, 0], out);
    expect([...out]).toEqual([2.5, 4, 1]);
    quantilesOf(Float32Array.of(7), 1, [0.99, 0.5, 0], out);
    expect([...out]).toEqual([7, 7, 7]);
  });
});

describe("components and distance", () => {
  it("joins pixels over corners and lists each pixel once", () => {
    const mask = Uint8Array.from([1, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 1]);
    const found = connectedComponents(mask, 4, 3);
    expect(componentCount(found)).toBe(3);
    expect([...componentPixels(found, 0)]).toEqual([0, 5]);
    expect([...found.pixels].sort((a, b) => a - b)).toEqual([0, 3, 5, 11]);
  });

  it("stays within 8 % of the Euclidean distance", () => {
    const mask = new Uint8Array(61 * 61);
    mask[30 * 61 + 30] = 1;
    const d = distanceTo(mask, 61, 61, 100);
    for (let y = 0; y < 61; y++)
      for (let x = 0; x < 61; x++) {
        const exact = Math.hypot(x - 30, y - 30);
        expect(Math.abs(d[y * 61 + x]! - exact)).toBeLessThanOrEqual(0.081 * exact + 1e-6);
      }
    expect(distanceTo(new Uint8Array(9), 3, 3, 7)[0]).toBe(7);
  });
});

describe("shape", () => {
  it.each([0, 30, 75, 90, 120, 155])(
    "measures a hull with heading %i° within a twentieth of its length",
    (headingDeg) => {
      const ship = { col: 40.3, row: 39.6, lengthPx: 22, widthPx: 4, headingDeg, brightness: 0.2 };
      const image = renderSea(80, 80, [ship], 0, 0.001, 5);
      const pixels = Array.from({ length: 80 * 80 }, (_, i) => i).filter((i) => image[i]! > 0.006);
      const shape = measureShape(image, 80, pixels, [10, 0, 0, -10]);
      expect(Math.hypot(shape.col - ship.col, shape.row - ship.row)).toBeLessThan(0.15);
      expect(Math.abs(shape.lengthM / 220 - 1)).toBeLessThan(0.06);
      expect(Math.abs(shape.widthM - 40)).toBeLessThan(8);
      expect(Math.abs(((shape.axisDeg - headingDeg + 90 + 360) % 180) - 90)).toBeLessThan(1);
    },
  );

  it("takes the axis through a rotated Jacobian", () => {
    const ship = { col: 40, row: 40, lengthPx: 22, widthPx: 4, headingDeg: 0, brightness: 0.2 };
    const image = renderSea(80, 80, [ship], 0, 0.001, 5);
    const pixels = Array.from({ length: 80 * 80 }, (_, i) => i).filter((i) => image[i]! > 0.006);
    // "Up" in this raster points 25° east of north.
    const t = (25 * Math.PI) / 180;
    const shape = measureShape(image, 80, pixels, [
      10 * Math.cos(t),
      -10 * Math.sin(t),
      -10 * Math.sin(t),
      -10 * Math.cos(t),
    ]);
    expect(shape.axisDeg).toBeCloseTo(25, 0);
  });

  it("finds the axes of a known ellipse", () => {
    const axes = principalAxes([25, 0, 4]);
    expect(axes).toEqual({ major: 25, minor: 4, azimuthDeg: 90 });
  });
});
