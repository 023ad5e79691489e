/** How the process itself is doing, in Prometheus' text format: memory, its event loop, the room on the disk, the database. */
import { monitorEventLoopDelay } from "node:perf_hooks";
import { type Database, databaseLatencyMs } from "../store/index.ts";
import type { DiskWatch } from "./disk.ts";

export interface ProcessMetrics {
  text(): Promise<string>;
  close(): void;
}

/** The finest that is worth its cost; a loop that is late by less is not late. */
const RESOLUTION_MS = 10;
const PING_MS = 2_000;

export function processMetrics(db: Database, disk: DiskWatch): ProcessMetrics {
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  delay.enable();
  const startedAtS = Math.round(performance.timeOrigin / 1000);
  return {
    async text() {
      const { rss, heapUsed, external } = process.memoryUsage();
      const { user, system } = process.cpuUsage();
      const { folderBytes, freeBytes, databaseBytes, fill } = disk.stats();
      const pingMs = await databaseLatencyMs(db, PING_MS).catch(() => undefined);
      const lateS = (ns: number): number => Math.max(0, ns / 1e9 - RESOLUTION_MS / 1000);
      const lines: (readonly [string, number] | undefined)[] = [
        ["process_resident_memory_bytes", rss],
        ["process_heap_bytes", heapUsed],
        ["process_external_memory_bytes", external],
        ["process_cpu_seconds_total", (user + system) / 1e6],
        ["process_start_time_seconds", startedAtS],
        ['event_loop_delay_seconds{quantile="0.5"}', lateS(delay.percentile(50))],
        ['event_loop_delay_seconds{quantile="0.99"}', lateS(delay.percentile(99))],
        ['event_loop_delay_seconds{quantile="1"}', lateS(delay.max)],
        ["disk_folder_bytes", folderBytes],
        ["disk_free_bytes", freeBytes],
        ["disk_fill_ratio", fill],
        databaseBytes === undefined ? undefined : ["database_bytes", databaseBytes],
        ["database_up", pingMs === undefined ? 0 : 1],
        pingMs === undefined ? undefined : ["database_latency_seconds", pingMs / 1000],
        ["database_connections", db.pool.totalCount],
        ["database_waiting_queries", db.pool.waitingCount],
      ];
      // The delays are of the time since the last look: a bad minute is seen, and then over.
      delay.reset();
      return lines.flatMap((line) => (line === undefined ? [] : [`tomi_${line[0]} ${line[1]}\n`])).join("");
    },
    close: () => delay.disable(),
  };
}
