/** `tomi doctor`: one line a check, with its remedy when it fails. Changes nothing. */
import { accessSync, constants, existsSync, mkdirSync, statfsSync } from "node:fs";
import { createServer } from "node:net";
import { freemem } from "node:os";
import { join, resolve } from "node:path";
import { loadConfig } from "./config.ts";
import { certificateChecks, databaseChecks, fileClockCheck } from "./doctor_checks.ts";

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
  /** Folder of certificates; absent: none are checked. */
  readonly tlsDir?: string;
  /** Addresses other than the configuration's. */
  readonly ports?: readonly { readonly host: string; readonly port: number }[];
  /** The machine as tests make it. */
  readonly machine?: Partial<Machine>;
}

export interface Machine {
  readonly node: string;
  readonly openssl: string;
  freeDiskBytes(dir: string): number;
  freeMemoryBytes(): number;
  nowMs(): number;
}

const THIS_MACHINE: Machine = {
  node: process.versions.node,
  openssl: process.versions.openssl,
  freeDiskBytes(dir) {
    const { bavail, bsize } = statfsSync(existsSync(dir) ? dir : resolve("."));
    return bavail * bsize;
  },
  freeMemoryBytes: freemem,
  nowMs: Date.now,
};

const GIGABYTE = 1024 ** 3;

export async function examine(options: DoctorOptions): Promise<readonly Check[]> {
  const config = loadConfig(options.configPath);
  const ports = options.ports ?? (config.ok ? [config.config.parsed.http, config.config.parsed.grpc] : []);
  const machine = { ...THIS_MACHINE, ...options.machine };
  return [
    nodeCheck(machine.node),
    opensslCheck(machine.openssl),
    configCheck(options.configPath),
    folderCheck(options.dir),
    diskCheck(machine.freeDiskBytes(options.dir)),
    memoryCheck(machine.freeMemoryBytes()),
    fileClockCheck(options.root, options.dir, machine.nowMs()),
    pageCheck(options.root),
    ...(await databaseChecks(options.databaseUrl, machine.nowMs)),
    ...(options.tlsDir === undefined ? [] : certificateChecks(options.tlsDir, machine.nowMs())),
    ...(await Promise.all(ports.map(({ host, port }) => portCheck(host, port)))),
  ];
}

function nodeCheck(version: string): Check {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const good = major > 24 || (major === 24 && minor >= 5);
  return good
    ? ok("node", `Node ${version}`)
    : failed(
        "node",
        `Node ${version} is too old`,
        "start through npm, which brings Node 24 on Linux; elsewhere install Node 24.5 or newer",
      );
}

function opensslCheck(version: string): Check {
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

function diskCheck(freeBytes: number): Check {
  const freeGb = freeBytes / GIGABYTE;
  const text = `${freeGb.toFixed(1)} GB free`;
  return freeGb >= 2
    ? ok("disk", text)
    : failed(
        "disk",
        `only ${text}`,
        "make room: the database and the scenes need at least 2 GB; du -xh ./var | sort -h | tail shows what takes it",
      );
}

function memoryCheck(freeBytes: number): Check {
  const freeGb = freeBytes / GIGABYTE;
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
