import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import type { DiskWatch } from "../../cli/disk.ts";
import { type ProcessMetrics, processMetrics } from "../../cli/process_metrics.ts";
import type { Database } from "../../store/index.ts";

let metrics: ProcessMetrics | undefined;
afterEach(() => metrics?.close());

const disk = { stats: () => ({ folderBytes: 5, freeBytes: 7, databaseBytes: 11, fill: 0.25 }) } as unknown as DiskWatch;

function databaseThat(answers: boolean): Database {
  const query = async (): Promise<object> => {
    if (!answers) throw new Error("It is away.");
    return { rows: [] };
  };
  return { pool: { query, totalCount: 3, waitingCount: 2 }, embedded: false } as unknown as Database;
}

async function valuesOf(db: Database): Promise<ReadonlyMap<string, number>> {
  metrics = processMetrics(db, disk);
  const lines = (await metrics.text()).trimEnd().split("\n");
  return new Map(
    lines.map((line) => [line.slice(0, line.lastIndexOf(" ")), Number(line.slice(line.lastIndexOf(" ") + 1))]),
  );
}

test("the process, its event loop, the disk and the database have their figures, and each is in the operations page", async () => {
  const values = await valuesOf(databaseThat(true));
  expect([...values.values()].every((value) => Number.isFinite(value) && value >= 0)).toBe(true);
  expect(values.get("tomi_process_resident_memory_bytes")).toBeGreaterThan(10e6);
  expect(values.get("tomi_database_up")).toBe(1);
  expect(values.get("tomi_database_waiting_queries")).toBe(2);
  expect(values.get("tomi_disk_fill_ratio")).toBe(0.25);
  const page = readFileSync(join(import.meta.dirname, "../../docs/operations.md"), "utf8");
  const names = [...values.keys()].map((name) => name.replace(/\{.*/, ""));
  expect(names.filter((name) => !page.includes(name))).toEqual([]);
});

test("a database that does not answer is said to be down, and the other figures are there", async () => {
  const values = await valuesOf(databaseThat(false));
  expect(values.get("tomi_database_up")).toBe(0);
  expect(values.has("tomi_database_latency_seconds")).toBe(false);
  expect(values.get("tomi_disk_folder_bytes")).toBe(5);
});
