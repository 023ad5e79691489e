import { configDefaults, defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Whole programs that are started, killed and started again, and whole scenes, take minutes: they belong to the full machine's run (TOMI_FULL=1). */
const MINUTES = [
  "end_to_end/audiences",
  "end_to_end/backup",
  "end_to_end/crash",
  "end_to_end/distress",
  "end_to_end/retention",
  "end_to_end/tasking",
  "end_to_end/wires",
  "ingest/optical/formats",
  "ingest/optical/real_port",
].map((name) => `test/${name}.test.ts`);
const isFull = process.env.TOMI_FULL === "1";
if (!isFull) process.stderr.write(`SKIPPED, TOMI_FULL=1 is not set: ${MINUTES.join(", ")}.\n`);

/** The longest of all begins first: begun last it would keep one worker while the other has nothing left to do. */
const LONGEST = "test/end_to_end/crash.test.ts";

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification): boolean => moduleId.endsWith(LONGEST);
    const sorted = await super.sort(files);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

// Two workers: every test that needs a database starts its own embedded PostGIS, about 1 GB each.
export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: [...configDefaults.exclude, ...(isFull ? [] : MINUTES)],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    pool: "forks",
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    reporters: ["default"],
  },
});
