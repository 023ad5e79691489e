import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clipPath, clipRing } from "../../tiles/clip.ts";
import { simplifyPath } from "../../tiles/simplify.ts";

const coordinate = fc.double({ min: -300, max: 300, noNaN: true });
const path = (minimum: number) =>
  fc.array(fc.tuple(coordinate, coordinate), { minLength: minimum, maxLength: 12 }).map((points) => points.flat());
const [LOW, HIGH] = [-100, 100];

describe("clipPath", () => {
  it("cuts a crossing line at both edges", () => {
    expect(clipPath([-200, 0, 200, 0], LOW, HIGH)).toEqual([[-100, 0, 100, 0]]);
  });

  it("keeps a line inside whole, and drops one outside", () => {
    expect(clipPath([0, 0, 50, 50, 99, -99], LOW, HIGH)).toEqual([[0, 0, 50, 50, 99, -99]]);
    expect(clipPath([101, -200, 101, 200], LOW, HIGH)).toEqual([]);
    expect(clipPath([-200, 50, 0, 250], LOW, HIGH)).toEqual([]); // past a corner
  });

  it("gives two pieces of a line that leaves and comes back", () => {
    expect(clipPath([0, 0, 200, 0, 200, 50, 0, 50], LOW, HIGH)).toEqual([
      [0, 0, 100, 0],
      [100, 50, 0, 50],
    ]);
  });

  it("stays inside, on the line, and keeps every inner point", () => {
    fc.assert(
      fc.property(path(2), (line) => {
        const pieces = clipPath(line, LOW, HIGH);
        const clipped = pieces.flat();
        for (const value of clipped) expect(Math.abs(value)).toBeLessThanOrEqual(100 + 1e-9);
        for (let i = 0; i < clipped.length; i += 2) {
          expect(distanceToPath(line, clipped[i]!, clipped[i + 1]!)).toBeLessThan(1e-6);
        }
        const length = pieces.reduce((sum, piece) => sum + lengthOf(piece), 0);
        expect(length).toBeLessThanOrEqual(lengthOf(line) + 1e-6);
        for (let i = 0; i < line.length; i += 2) {
          const inner = Math.abs(line[i]!) < 100 && Math.abs(line[i + 1]!) < 100;
          if (inner) expect(distanceToPoints(clipped, line[i]!, line[i + 1]!)).toBe(0);
        }
      }),
    );
  });
});

describe("clipRing", () => {
  it("cuts a square down to the overlap", () => {
    const overlap = clipRing([50, 50, 150, 50, 150, 150, 50, 150], LOW, HIGH);
    expect(areaOf(overlap)).toBeCloseTo(2500);
    expect(clipRing([150, 150, 250, 150, 250, 250], LOW, HIGH)).toEqual([]);
  });

  it("gives the square itself for a ring around it, whether closed or open", () => {
    const around = [-500, -500, 500, -500, 500, 500, -500, 500];
    expect(areaOf(clipRing(around, LOW, HIGH))).toBeCloseTo(40_000);
    expect(areaOf(clipRing([...around, -500, -500], LOW, HIGH))).toBeCloseTo(40_000);
  });

  it("has the area that counting points inside both gives", () => {
    // Convex rings only: a random triangle, whose overlap is counted on a grid.
    fc.assert(
      fc.property(path(3), (line) => {
        const triangle = line.slice(0, 6);
        const clipped = clipRing(triangle, LOW, HIGH);
        let counted = 0;
        for (let x = -99; x < 100; x += 2)
          for (let y = -99; y < 100; y += 2) if (insideTriangle(triangle, x, y)) counted += 4;
        const slack = 4 * (lengthOf([...triangle, triangle[0]!, triangle[1]!]) + 10);
        expect(Math.abs(areaOf(clipped) - counted)).toBeLessThan(slack);
      }),
    );
  });
});

describe("simplifyPath", () => {
  it("keeps the ends and the points that matter", () => {
    expect(simplifyPath([0, 0, 10, 0.5, 20, 0, 30, 40], 2)).toEqual([0, 0, 20, 0, 30, 40]);
    expect(simplifyPath([0, 0, 1, 1], 2)).toEqual([0, 0, 1, 1]);
    expect(simplifyPath([0, 0, 5, 5, 0, 0], 2)).toEqual([0, 0, 5, 5, 0, 0]);
  });

  it("never leaves a point farther away than the tolerance", () => {
    fc.assert(
      fc.property(path(2), fc.double({ min: 0.1, max: 50, noNaN: true }), (line, tolerance) => {
        const simple = simplifyPath(line, tolerance);
        for (let i = 0; i < line.length; i += 2) {
          expect(distanceToPath(simple, line[i]!, line[i + 1]!)).toBeLessThanOrEqual(tolerance + 1e-9);
        }
      }),
    );
  });
});

function lengthOf(line: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i + 3 < line.length; i += 2) sum += Math.hypot(line[i + 2]! - line[i]!, line[i + 3]! - line[i + 1]!);
  return sum;
}

function distanceToPoints(line: readonly number[], x: number, y: number): number {
  let best = Infinity;
  for (let i = 0; i < line.length; i += 2) best = Math.min(best, Math.hypot(line[i]! - x, line[i + 1]! - y));
  return best;
}

function distanceToPath(line: readonly number[], x: number, y: number): number {
  let best = distanceToPoints(line, x, y);
  for (let i = 0; i + 3 < line.length; i += 2) {
    const [ax, ay, bx, by] = line.slice(i, i + 4) as [number, number, number, number];
    const length2 = (bx - ax) ** 2 + (by - ay) ** 2;
    if (length2 === 0) continue;
    const t = Math.max(0, Math.min(1, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length2));
    best = Math.min(best, Math.hypot(ax + t * (bx - ax) - x, ay + t * (by - ay) - y));
  }
  return best;
}

function areaOf(ring: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < ring.length; i += 2) {
    const j = (i + 2) % ring.length;
    sum += ring[i]! * ring[j + 1]! - ring[j]! * ring[i + 1]!;
  }
  return Math.abs(sum) / 2;
}

function insideTriangle(t: readonly number[], x: number, y: number): boolean {
  const side = (a: number, b: number): number =>
    Math.sign((t[2 * b]! - t[2 * a]!) * (y - t[2 * a + 1]!) - (t[2 * b + 1]! - t[2 * a + 1]!) * (x - t[2 * a]!));
  const sides = [side(0, 1), side(1, 2), side(2, 0)];
  return !(sides.includes(1) && sides.includes(-1));
}
