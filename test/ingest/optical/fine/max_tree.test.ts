import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildMaxTree, isNode } from "../../../../ingest/optical/fine/max_tree.ts";
import { componentCount, componentPixels, connectedComponents } from "../../../../ingest/optical/kernel/components.ts";

/** Every connected set at every level that has a pixel of that very level, as "area:sum of columns:sum of rows of squares". */
function nodesByThresholds(level: Uint16Array, width: number, height: number): string[] {
  const out: string[] = [];
  for (const value of new Set(level)) {
    const components = connectedComponents(
      Uint8Array.from(level, (v) => (v >= value ? 1 : 0)),
      width,
      height,
    );
    for (let k = 0; k < componentCount(components); k++) {
      const pixels = [...componentPixels(components, k)];
      if (!pixels.some((at) => level[at] === value)) continue;
      const sum = (of: (x: number, y: number) => number): number =>
        pixels.reduce((total, at) => total + of(at % width, Math.floor(at / width)), 0);
      out.push(`${value}:${pixels.length}:${sum((x) => x)}:${sum((_, y) => y * y)}`);
    }
  }
  return out.sort();
}

describe("max-tree", () => {
  it("has exactly the connected sets of all thresholds, with their moments", () => {
    const images = fc
      .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }))
      .chain(([width, height]) =>
        fc.tuple(
          fc.constant(width),
          fc.constant(height),
          fc.array(fc.integer({ min: 0, max: 5 }), { minLength: width * height, maxLength: width * height }),
        ),
      );
    fc.assert(
      fc.property(images, ([width, height, values]) => {
        const level = Uint16Array.from(values);
        const tree = buildMaxTree(level, width, height);
        const nodes = values
          .map((_, at) => at)
          .filter((at) => isNode(tree, at))
          .map((at) => `${level[at]}:${tree.area[at]}:${tree.sumX[at]}:${tree.sumYy[at]}`)
          .sort();
        expect(nodes).toEqual(nodesByThresholds(level, width, height));
      }),
      { numRuns: 100 },
    );
  });
});
