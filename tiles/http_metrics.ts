/** What the service counts about itself, for operators. Never by audience: a count of one audience's work would tell of it. */
import { Counter, Gauge, Histogram, Registry } from "prom-client";
import type { CacheStats } from "./cache.ts";

export interface HttpMetrics {
  answered(route: string, status: number, seconds: number): void;
  streamOpened(): void;
  streamClosed(): void;
  /** Prometheus text. */
  text(): Promise<string>;
}

export interface Counted {
  caches(): Readonly<Record<string, { readonly stats: CacheStats; readonly bytes: number }>>;
  queueWaiting(): number;
}

export function httpMetrics(counted: () => Counted): HttpMetrics {
  const registers = [new Registry()];
  const duration = new Histogram({
    name: "tomi_http_request_seconds",
    help: "Time to answer, by route and status.",
    labelNames: ["route", "status"],
    buckets: [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10],
    registers,
  });
  const streams = new Gauge({ name: "tomi_http_streams", help: "Open picture streams.", registers });
  new Gauge({
    name: "tomi_http_cache_bytes",
    help: "Bytes kept in a cache.",
    labelNames: ["cache"],
    registers,
    collect() {
      for (const [cache, { bytes }] of Object.entries(counted().caches())) this.set({ cache }, bytes);
    },
  });
  new Counter({
    name: "tomi_http_cache_requests_total",
    help: "Requests to a cache, by outcome.",
    labelNames: ["cache", "outcome"],
    registers,
    collect() {
      this.reset();
      for (const [cache, { stats }] of Object.entries(counted().caches())) {
        this.inc({ cache, outcome: "hit" }, stats.hits);
        this.inc({ cache, outcome: "miss" }, stats.misses);
        this.inc({ cache, outcome: "collapsed" }, stats.collapsed);
      }
    },
  });
  new Gauge({
    name: "tomi_http_queue_waiting",
    help: "Queries that wait for the database.",
    registers,
    collect() {
      this.set(counted().queueWaiting());
    },
  });
  return {
    answered: (route, status, seconds) => duration.observe({ route, status: String(status) }, seconds),
    streamOpened: () => streams.inc(),
    streamClosed: () => streams.dec(),
    text: () => registers[0]!.metrics(),
  };
}
