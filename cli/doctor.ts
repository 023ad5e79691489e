/** `tomi doctor`: one line a check, with its remedy when it fails. Changes nothing. */
import { accessSync, constants, existsSync, mkdirSync, statfsSync } from "node:fs";
import { createServer } from "node:net";
import { freemem } from "node:os";
import { join, resolve } from "node:path";
import pg from "pg";
import { loadConfig } from "./config.ts";

export interface Check {
  readonly name: string;
  readonly state: "ok" | "warning" | "failed";
  readonly sentence: string;
  readonly remedy?: string;
}

export interface DoctorOptions {
  readonly root: string;
  readonly configPath: string;
  readonly dir: string;
  readonly databaseUrl?: string;
}

const GIGABYTE = 1024 ** 3;

export async function examine(options: DoctorOptions): Promise<readonly Check[]> {
  const config = loadConfig(options.configPath);
  const ports = config.ok ? [config.config.parsed.http, config.config.parsed.grpc] : [];
  return [
    nodeCheck(),
    opensslCheck(),
    configCheck(options.configPath),
    folderCheck(options.dir),
    diskCheck(options.dir),
    memoryCheck(),
    pageCheck(options.root),
    await databaseCheck(options.databaseUrl),
    ...(await Promise.all(ports.map(({ host, port }) => portCheck(host, port)))),
  ];
}

function nodeCheck(): Check {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const good = major > 24 || (major === 24 && minor >= 5);
  return good
    ? ok("node", `Node ${process.versions.node}`)
    : failed(
        "node",
        `Node ${process.versions.node} is too old`,
        "start through npm, which brings Node 24 on Linux; elsewhere install Node 24.5 or newer",
      );
}

function opensslCheck(): Check {
  const version = process.versions.openssl;
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major > 3 || (major === 3 && minor >= 5)
    ? ok("openssl", `OpenSSL ${version}: post-quantum key exchange is there`)
    : failed(
        "openssl",
        `OpenSSL ${version} has no post-quantum key exchange`,
        "use the Node that npm brings, or one built with OpenSSL 3.5 or newer",
      );
}

function configCheck(path: string): Check {
  const result = loadConfig(path);
  if (!result.ok)
    return failed(
      "configuration",
      result.sentences[0] ?? "the configuration is not valid",
      "run `npm run -s tomi -- config check` for every fault",
    );
  const { sources, audiences } = result.config;
  return ok(
    "configuration",
    `${existsSync(path) ? path : "defaults"}: ${sources.length} sources, ${audiences.length} audiences`,
  );
}

function folderCheck(dir: string): Check {
  try {
    mkdirSync(dir, { recursive: true });
    accessSync(dir, constants.W_OK);
    return ok("data folder", `${dir} can be written`);
  } catch (error) {
    return failed(
      "data folder",
      `${dir} cannot be written: ${(error as Error).message}`,
      "give another folder with --dir, or the right to write there",
    );
  }
}

function diskCheck(dir: string): Check {
  const stats = statfsSync(existsSync(dir) ? dir : resolve("."));
  const freeGb = (stats.bavail * stats.bsize) / GIGABYTE;
  const text = `${freeGb.toFixed(1)} GB free`;
  return freeGb >= 2
    ? ok("disk", text)
    : failed("disk", `only ${text}`, "make room: the database and the scenes need at least 2 GB");
}

function memoryCheck(): Check {
  const freeGb = freemem() / GIGABYTE;
  const text = `${freeGb.toFixed(1)} GB of memory free`;
  return freeGb >= 2
    ? ok("memory", text)
    : {
        name: "memory",
        state: "warning",
        sentence: `only ${text}`,
        remedy: "the embedded database alone takes about 1 GB: close other programs",
      };
}

function pageCheck(root: string): Check {
  return existsSync(join(root, "web", "dist", "index.html"))
    ? ok("watch page", "built")
    : failed("watch page", "not built", "run `npm run web`");
}

async function databaseCheck(url: string | undefined): Promise<Check> {
  if (url === undefined) {
    return {
      name: "database",
      state: "warning",
      sentence: "embedded PostGIS: it survives a killed process, not a power cut",
      remedy: "for operations set DATABASE_URL to a PostgreSQL 15 or newer with PostGIS 3.3 or newer",
    };
  }
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  try {
    await client.connect();
    return ok("database", `answers as ${client.user ?? "?"}@${client.host}:${client.port}/${client.database ?? "?"}`);
  } catch (error) {
    return failed(
      "database",
      `does not answer: ${(error as Error).message}`,
      "check DATABASE_URL and that the server runs",
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}

function portCheck(host: string, port: number): Promise<Check> {
  return new Promise((settle) => {
    const probe = createServer();
    probe.once("error", (error: NodeJS.ErrnoException) =>
      settle({
        name: `port ${port}`,
        state: "warning",
        sentence: `${host}:${port} is taken (${error.code ?? error.message})`,
        remedy: "Tomi may already run; else choose others with --http and --grpc",
      }),
    );
    probe.listen(port, host, () => probe.close(() => settle(ok(`port ${port}`, `${host}:${port} is free`))));
  });
}

function ok(name: string, sentence: string): Check {
  return { name, state: "ok", sentence };
}

function failed(name: string, sentence: string, remedy: string): Check {
  return { name, state: "failed", sentence, remedy };
}
