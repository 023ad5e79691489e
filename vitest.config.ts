import { configDefaults, defineConfig } from "vitest/config";

/** Whole programs that are started, killed and started again take minutes: they belong to the full machine's run (TOMI_FULL=1). */
const MINUTES = ["audiences", "backup", "crash", "distress", "retention", "tasking", "wires"].map(
  (name) => `test/end_to_end/${name}.test.ts`,
);
const isFull = process.env.TOMI_FULL === "1";
if (!isFull) process.stderr.write(`SKIPPED, TOMI_FULL=1 is not set: ${MINUTES.join(", ")}.\n`);

// Two workers: every test that needs a database starts its own embedded PostGIS, about 1 GB each.
export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: [...configDefaults.exclude, ...(isFull ? [] : MINUTES)],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    pool: "forks",
    maxWorkers: 2,
    reporters: ["default"],
  },
});
