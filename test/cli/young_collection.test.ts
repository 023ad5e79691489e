/** The collector between tasks, in a process of its own: what it does depends on how much that process has made. */
import { execFileSync } from "node:child_process";
import { expect, it } from "vitest";

const SOURCE = new URL("../../cli/young_collection.ts", import.meta.url).href;

/** Bytes in the young generation before and after the collector is called, having made so many small objects. */
function youngAround(objects: number): { before: number; after: number } {
  const code = `
    import { getHeapSpaceStatistics } from "node:v8";
    import { youngCollector } from "${SOURCE}";
    const young = () => getHeapSpaceStatistics().find((one) => one.space_name === "new_space").space_used_size;
    const collect = youngCollector();
    globalThis.gc?.({ type: "minor" });
    let kept;
    for (let i = 0; i < ${objects}; i++) kept = { a: i, b: [i] };
    const before = young();
    collect();
    console.log(JSON.stringify({ before, after: young(), kept: kept?.a }));`;
  const flags = ["--min-semi-space-size=16", "--max-semi-space-size=16", "--expose-gc", "--no-opt", "--no-maglev"];
  const args = [...flags, "--input-type=module", "-e", code];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8" }));
}

it("collects what many objects have left behind", () => {
  const { before, after } = youngAround(110_000);
  expect(before).toBeGreaterThan(8 * 2 ** 20);
  expect(after).toBeLessThan(2 * 2 ** 20);
});

it("leaves a few to the next time", () => {
  const { before, after } = youngAround(10_000);
  expect(before).toBeGreaterThan(2 ** 20);
  expect(after).toBeGreaterThanOrEqual(before);
});
