import { describe, expect, it } from "vitest";
import {
  answers,
  clutterFilters,
  clutterNorm,
  coherence,
  type Patches,
  patchAt,
  patchLength,
} from "../../../../ingest/optical/kernel/clutter_filter.ts";
import { gaussian, seeded } from "../scene_fixture.ts";

const SIZE = 160;

/** Waves that stand elsewhere in each band, sparkle of each band's own, and a spot of `height` in all bands in the middle. */
function sea(height: number): Patches {
  const random = seeded(5);
  const bands = [0, 1, 2, 3].map((b) =>
    Float32Array.from({ length: SIZE * SIZE }, (_, i) => {
      const [x, y] = [i % SIZE, Math.floor(i / SIZE)];
      const off = (x - SIZE / 2) ** 2 + (y - SIZE / 2) ** 2;
      return 1 + Math.sin(1.5 * x + 0.4 * y + 0.9 * b) + 0.3 * gaussian(random) + height * Math.exp(-off / 1.1);
    }),
  );
  return { bands, valid: new Uint8Array(SIZE * SIZE).fill(1), hasGaps: false, width: SIZE, height: SIZE };
}

describe("the clutter filter", () => {
  const grey = [1, 1, 1, 1];

  it("finds a faint spot over waves that move from band to band", () => {
    const image = sea(1.2);
    const middle = (SIZE / 2) * SIZE + SIZE / 2;
    const [filter] = clutterFilters(image, new Uint8Array(SIZE * SIZE).fill(1), [grey])!;
    const [map] = answers([filter!], image) as [Float32Array];
    expect(map.indexOf(Math.max(...map))).toBe(middle);
    const noise = Math.sqrt(map.reduce((sum, value) => sum + value * value, 0) / map.length);
    expect(map[middle]! / noise).toBeGreaterThan(8);
  });

  it("gives a cosine near one for the spot it seeks, and does not care for its strength or the sea's mean", () => {
    const image = sea(0);
    const [filter] = clutterFilters(image, new Uint8Array(SIZE * SIZE).fill(1), [grey])!;
    const n = patchLength(4);
    const spots = [sea(50), sea(500)].map((bright) => {
      const patch = new Float64Array(n);
      expect(patchAt(bright, SIZE / 2, SIZE / 2, patch)).toBe(true);
      return coherence(filter!, patch, clutterNorm(filter!, patch));
    });
    for (const cosine of spots) expect(cosine).toBeGreaterThan(0.9);
    for (const cosine of spots) expect(cosine).toBeLessThanOrEqual(1 + 1e-9);
  });

  it("has no answer without enough sea, none at the border, and never NaN from missing pixels", () => {
    const image = sea(1);
    expect(clutterFilters(image, new Uint8Array(SIZE * SIZE), [grey])).toBeUndefined();
    expect(patchAt(image, 1, 50, new Float64Array(patchLength(4)))).toBe(false);
    image.valid.fill(0, 0, (SIZE * SIZE) / 2 - 2 * SIZE);
    const patch = new Float64Array(patchLength(4));
    expect(patchAt(image, 40, 20, patch)).toBe(false);
    expect(patchAt(image, 40, SIZE / 2 - 1, patch)).toBe(true);
    expect(patch.some(Number.isNaN)).toBe(false);
  });
});
