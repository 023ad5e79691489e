import { defineConfig } from "vitest/config";

// Two workers: every test that needs a database starts its own embedded PostGIS, about 1 GB each.
export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    pool: "forks",
    maxWorkers: 2,
    reporters: ["default"],
  },
});
