/** The loops that run several lanes at a time give what their definitions give, at any width: whole vectors, and what is left of them. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boxMean } from "../../../../ingest/optical/kernel/box_mean.ts";
import { takeApart } from "../../../../ingest/optical/kernel/four_bands.ts";
import { difference, floatsOf, greatestOf, scaledSum } from "../../../../ingest/optical/kernel/planes.ts";
import { maskOver } from "../../../../ingest/optical/kernel/vector_mask.ts";
import { inMemory, takeArray, takeFloats, withMemory } from "../../../../ingest/optical/kernel/vector_memory.ts";
import { productsOfLines, STEP } from "../../../../ingest/optical/kernel/vector_products.ts";
import { gaussian, seeded } from "../scene_fixture.ts";

const noise = (count: number, seed: number): Float32Array => {
  const random = seeded(seed);
  return Float32Array.from({ length: count }, () => gaussian(random));
};
const sizes = fc.tuple(
  fc.integer({ min: 1, max: 41 }),
  fc.integer({ min: 1, max: 41 }),
  fc.integer({ min: 1, max: 99 }),
);

describe("loops of several lanes", () => {
  it("give the mean of a square, cut at the border", () => {
    fc.assert(
      fc.property(sizes, fc.integer({ min: 0, max: 16 }), ([width, height, seed], reach) => {
        const image = noise(width * height, seed);
        const means = withMemory(() => {
          const out = takeFloats(image.length);
          boxMean(inMemory(image), width, height, reach, out);
          return Float32Array.from(out);
        });
        for (let y = 0; y < height; y++)
          for (let x = 0; x < width; x++) {
            let [sum, count] = [0, 0];
            for (let v = Math.max(0, y - reach); v <= Math.min(height - 1, y + reach); v++)
              for (let u = Math.max(0, x - reach); u <= Math.min(width - 1, x + reach); u++, count++)
                sum += image[v * width + u]!;
            expect(means[y * width + x]).toBeCloseTo(sum / count, 4);
          }
      }),
      { numRuns: 12 },
    );
  });

  it("take pixels of four bands apart, stored as they are or as differences that wrap", () => {
    fc.assert(
      fc.property(
        sizes,
        fc.boolean(),
        fc.integer({ min: 0, max: 20 }),
        ([width, height, seed], differenced, skipped) => {
          const random = seeded(seed);
          const pixels = Uint16Array.from({ length: 4 * width * height }, () => Math.floor(random() * 65536));
          const plain = pixels.slice();
          if (differenced)
            for (let y = 0; y < height; y++)
              for (let i = y * 4 * width + 4; i < (y + 1) * 4 * width; i++) plain[i] = plain[i]! + plain[i - 4]!;
          const from = Math.min(skipped, width - 1);
          const count = width - from;
          const planes = [0, 1, 2, 3].map(() => new Uint16Array(count * height));
          takeApart(pixels, width, [0, height], [from, width], differenced, planes, (row) => row * count);
          planes.forEach((plane, b) => {
            expect(plane).toEqual(
              plane.map((_, i) => plain[4 * (Math.floor(i / count) * width + from + (i % count)) + b]!),
            );
          });
        },
      ),
      { numRuns: 30 },
    );
  });

  it("sum, subtract, compare and multiply whole planes", () => {
    fc.assert(
      fc.property(sizes, ([width, height, seed]) => {
        const count = width * height;
        const [a, b] = [noise(count, seed), noise(count, seed + 1)];
        withMemory(() => {
          const [p, q, out] = [inMemory(a), inMemory(b), takeFloats(count)];
          difference(p, q, out);
          expect(out).toEqual(a.map((value, i) => value - b[i]!));
          scaledSum([p, q, q], 0.5, out);
          a.forEach((value, i) => {
            expect(out[i]).toBeCloseTo((value + 2 * b[i]!) / 2, 5);
          });
          expect(greatestOf(p)).toBe(Math.max(...a));
          const mask = takeArray(Uint8Array, count);
          maskOver(p, 0.5, q, -0.5, mask);
          expect(mask).toEqual(Uint8Array.from(a, (value, i) => (value > 0.5 && b[i]! > -0.5 ? 1 : 0)));
          const whole = takeArray(Uint16Array, count);
          for (let i = 0; i < count; i++) whole[i] = (7919 * i + seed) & 65535;
          floatsOf(whole, out, 0);
          expect(out).toEqual(Float32Array.from(whole));
        });
      }),
      { numRuns: 20 },
    );
  });

  it("multiply each two lines", () => {
    const [n, count, pitch] = [7, 21, 2 * STEP];
    withMemory(() => {
      const lines = takeFloats(n * pitch).fill(0);
      for (let i = 0; i < n; i++) lines.set(noise(count, i + 1), i * pitch);
      const products = productsOfLines(lines, n, pitch, count);
      for (let i = 0; i < n; i++)
        for (let j = 0; j <= i; j++) {
          let sum = 0;
          for (let k = 0; k < count; k++) sum += lines[i * pitch + k]! * lines[j * pitch + k]!;
          expect(products[i * n + j]).toBeCloseTo(sum, 4);
        }
    });
  });
});
