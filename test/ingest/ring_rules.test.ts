import { polygon } from "@turf/helpers";
import { kinks } from "@turf/kinks";
import fc from "fast-check";
import { expect, test } from "vitest";
import { Findings } from "../../ingest/findings.ts";
import { checkRing } from "../../ingest/ring_rules.ts";
import type { Ring } from "../../model/index.ts";

function codeOf(ring: Ring): string {
  const findings = new Findings();
  return checkRing(findings, "area", ring) ? "sound" : findings.violations()[0]!.code;
}

const closed = (points: readonly (readonly [number, number])[]): Ring => [...points, points[0]!];

test.each<[string, Ring, string]>([
  [
    "a square",
    closed([
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 1],
    ]),
    "sound",
  ],
  [
    "a square the other way round",
    closed([
      [0, 0],
      [0, 1],
      [1, 1],
      [1, 0],
    ]),
    "sound",
  ],
  [
    "a bow tie",
    closed([
      [0, 0],
      [1, 1],
      [1, 0],
      [0, 1],
    ]),
    "BAD_RING",
  ],
  [
    "a star",
    closed([
      [0, 0],
      [1, 3],
      [2, 0],
      [-0.5, 2],
      [2.5, 2],
    ]),
    "BAD_RING",
  ],
  [
    "a line there and back",
    closed([
      [0, 0],
      [1, 0],
      [2, 0],
      [1, 0],
    ]),
    "BAD_RING",
  ],
  [
    "a box over the antimeridian",
    closed([
      [179.5, 0],
      [-179.5, 0],
      [-179.5, 1],
      [179.5, 1],
    ]),
    "sound",
  ],
  [
    "a bow tie over the antimeridian",
    closed([
      [179.5, 0],
      [-179.5, 1],
      [-179.5, 0],
      [179.5, 1],
    ]),
    "BAD_RING",
  ],
  [
    "an ocean",
    closed([
      [0, 0],
      [40, 0],
      [40, 30],
      [0, 30],
    ]),
    "AREA_TOO_LARGE",
  ],
])("%s", (_, ring, expected) => {
  expect(codeOf(ring)).toBe(expected);
});

test("the judgement is that of an independent sweep (@turf/kinks)", () => {
  const point = fc.tuple(fc.double({ min: 129, max: 130, noNaN: true }), fc.double({ min: 34, max: 35, noNaN: true }));
  fc.assert(
    fc.property(fc.array(point, { minLength: 3, maxLength: 12 }), (points) => {
      const ring = closed(points);
      const code = codeOf(ring);
      const crossings = kinks(polygon([ring.map((one) => [...one])])).features.length;
      // Touching corners and doubled sides are no crossings here; turf counts some of them.
      if (crossings === 0) expect(code === "sound" || areaIsNothing(ring)).toBe(true);
      if (code === "sound" && crossings > 0) expect(touches(ring)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

function areaIsNothing(ring: Ring): boolean {
  let sum = 0;
  for (let i = 1; i < ring.length; i++) sum += ring[i - 1]![0] * ring[i]![1] - ring[i]![0] * ring[i - 1]![1];
  return Math.abs(sum) < 1e-9;
}

/** Whether a corner lies on another side or corner, within rounding. */
function touches(ring: Ring): boolean {
  for (let i = 0; i < ring.length - 1; i++)
    for (let j = 0; j < ring.length - 1; j++) {
      if (i === j || (i + 1) % (ring.length - 1) === j) continue;
      const [p, a, b] = [ring[i]!, ring[j]!, ring[j + 1]!];
      if (p === a || p === b) continue;
      const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
      const cross = (b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0]);
      if (Math.abs(cross) <= 1e-9 * Math.max(length, 1)) return true;
    }
  return false;
}

test("the worst ring that is allowed is judged in milliseconds", () => {
  const spikes = Array.from({ length: 999 }, (_, i): [number, number] => {
    const angle = (i / 999) * 2 * Math.PI;
    const radius = i % 2 === 0 ? 0.1 : 0.5;
    return [129 + radius * Math.cos(angle), 34 + radius * Math.sin(angle)];
  });
  const startedMs = performance.now();
  expect(codeOf(closed(spikes))).toBe("sound");
  expect(performance.now() - startedMs).toBeLessThan(200);
});
