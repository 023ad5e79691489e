import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { ROLES } from "../cli/plan.ts";

// The parts of the Compose Specification that the file uses; an unknown key is a mistake.
const healthcheck = z.strictObject({
  test: z.array(z.string()).min(2),
  interval: z.string(),
  timeout: z.string(),
  retries: z.int(),
  start_period: z.string().optional(),
});
const service = z.strictObject({
  image: z.string().optional(),
  build: z.string().optional(),
  environment: z.record(z.string(), z.string()),
  command: z.array(z.string()),
  volumes: z.array(z.string().regex(/^[^:]+:[^:]+(:ro)?$/)),
  network_mode: z.literal("host").optional(),
  ports: z.array(z.string().regex(/^127\.0\.0\.1:\d+:\d+$/)).optional(),
  shm_size: z.string().optional(),
  restart: z.literal("unless-stopped"),
  stop_grace_period: z.string().optional(),
  depends_on: z.record(z.string(), z.strictObject({ condition: z.literal("service_healthy") })).optional(),
  healthcheck,
});
const compose = z.strictObject({
  name: z.string(),
  "x-tomi": z.unknown(),
  services: z.record(z.string(), service),
  volumes: z.record(z.string(), z.null()),
});

const file = compose.parse(
  parse(readFileSync(join(import.meta.dirname, "../docker-compose.yml"), "utf8"), { merge: true }),
);
const tomiServices = Object.values(file.services).filter((one) => one.build !== undefined);

describe("docker-compose.yml", () => {
  it("runs PostGIS 18-3.6 with a health check, and Tomi only when that is healthy", () => {
    expect(file.services.postgis?.image).toBe("postgis/postgis:18-3.6");
    expect(tomiServices.length).toBeGreaterThan(1);
    for (const one of tomiServices) expect(one.depends_on?.postgis?.condition).toBe("service_healthy");
  });

  it("splits the roles over its services: each exactly once, on ports of their own", () => {
    const flag = (command: readonly string[], name: string): string => command[command.indexOf(name) + 1] ?? "";
    expect(tomiServices.flatMap((one) => flag(one.command, "--roles").split(",")).sort()).toEqual([...ROLES].sort());
    const ports = tomiServices.flatMap((one) =>
      ["--http", "--grpc"].filter((name) => one.command.includes(name)).map((name) => flag(one.command, name)),
    );
    expect(new Set(ports).size).toBe(ports.length);
  });

  it("holds no password", () => {
    expect(JSON.stringify(file.services)).not.toMatch(/PASSWORD":"(?!\$\{)/);
  });
});
