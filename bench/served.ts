/** A Tomi of its own for a benchmark: a fresh database on a native PostgreSQL, the program in a process of its own. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";

export interface Served {
  readonly databaseUrl: string;
  readonly grpc: string;
  readonly http: string;
  /** CPU-seconds the server process has used. */
  cpuSeconds(): number;
  /** Resident memory of the server process, MB. */
  residentMb(): number;
  /** The same with what it shares with other processes counted in shares, MB. */
  proportionalMb(): number;
  stop(): Promise<void>;
}

const root = join(import.meta.dirname, "..");
const CLOCK_TICKS_PER_S = 100; // Linux's USER_HZ

/** The server to use: TOMI_BENCH_DATABASE_URL, a superuser's URL of a PostgreSQL with PostGIS. */
export function nativeServerUrl(): string {
  const url = process.env.TOMI_BENCH_DATABASE_URL;
  if (url === undefined) {
    process.stderr.write(
      "Set TOMI_BENCH_DATABASE_URL to a PostgreSQL with PostGIS (test/support/native_cluster.sh starts one).\n",
    );
    process.exit(2);
  }
  return url;
}

/** A database of its own with a folder beside it, for one process or for several with roles of their own. */
export interface Workplace {
  readonly databaseUrl: string;
  readonly dir: string;
  drop(): Promise<void>;
}

export async function makeWorkplace(): Promise<Workplace> {
  const admin = new URL(nativeServerUrl());
  const name = `tomi_bench_${process.pid}_${Date.now()}`;
  await query(admin.href, `CREATE DATABASE ${name}`);
  const databaseUrl = new URL(admin);
  databaseUrl.pathname = `/${name}`;
  const dir = mkdtempSync(join(tmpdir(), "tomi-bench-"));
  return {
    databaseUrl: databaseUrl.href,
    dir,
    drop: async () => {
      await query(admin.href, `DROP DATABASE ${name} WITH (FORCE)`);
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

export async function serve(flags: readonly string[], ports: Ports): Promise<Served> {
  const place = await makeWorkplace();
  const served = await serveIn(place, flags, ports);
  return {
    ...served,
    stop: async () => {
      await served.stop();
      await place.drop();
    },
  };
}

interface Ports {
  readonly http: number;
  readonly grpc: number;
}

/** One process in a workplace that others may share. */
export async function serveIn(
  { databaseUrl, dir }: Workplace,
  flags: readonly string[],
  ports: Ports,
): Promise<Served> {
  const http = `127.0.0.1:${ports.http}`;
  const grpc = `127.0.0.1:${ports.grpc}`;
  const config = ["--config", join(root, "bench/tomi.bench.json")];
  const where = ["--database", databaseUrl, "--dir", dir, "--http", http, "--grpc", grpc, "--cot", "0"];
  const child = spawn(
    process.execPath,
    [join(root, "cli/main.ts"), ...config, "start", "--no-exercise", ...where, ...flags],
    { stdio: ["ignore", "ignore", "pipe"] },
  );
  let said = "";
  child.stderr?.on("data", (data) => {
    said = (said + data).slice(-20_000);
  });
  await ready(http, child, () => said);
  return {
    databaseUrl,
    grpc,
    http,
    cpuSeconds: () => cpuSecondsOf(child.pid ?? 0),
    residentMb: () => memoryMb(child.pid, "status", "VmRSS"),
    proportionalMb: () => memoryMb(child.pid, "smaps_rollup", "Pss"),
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) throw new Error(`Tomi has ended by itself:\n${said}`);
      child.kill("SIGTERM");
      await new Promise((resolve) => child.once("exit", resolve));
    },
  };
}

function memoryMb(pid: number | undefined, file: string, field: string): number {
  const text = readFileSync(`/proc/${pid}/${file}`, "utf8");
  return Number(new RegExp(`^${field}:\\s+(\\d+)`, "m").exec(text)?.[1] ?? Number.NaN) / 1024;
}

async function ready(http: string, child: ChildProcess, said: () => string): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    if (child.exitCode !== null) throw new Error(`Tomi did not start:\n${said()}`);
    const ok = await fetch(`http://${http}/healthz`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`Tomi did not answer at ${http}:\n${said()}`);
}

export async function query(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

function cpuSecondsOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
  return (Number(fields[11]) + Number(fields[12])) / CLOCK_TICKS_PER_S;
}
