/** The program as an operator starts it, in a process of its own that a test may kill. */
import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";
import { join } from "node:path";

export interface TomiProcess {
  readonly http: string;
  readonly grpc: string;
  /** kill -9: nothing is finished, nothing is flushed. */
  kill(): Promise<void>;
  /** As Ctrl-C does. Resolves with the exit code. */
  stop(): Promise<number | null>;
  said(): string;
}

const root = join(import.meta.dirname, "../..");

const inTheClear = (http: string): Promise<boolean> =>
  fetch(`http://${http}/healthz`).then(
    (answer) => answer.ok,
    () => false,
  );

/** Resolves when the process is up: when it answers `/healthz`, in the clear unless `isUp` asks otherwise. */
export async function startTomi(
  flags: readonly string[],
  ports: { readonly http: number; readonly grpc: number },
  isUp: (http: string) => Promise<boolean> = inTheClear,
  config = join(root, "tomi.config.json"),
): Promise<TomiProcess> {
  const http = `127.0.0.1:${ports.http}`;
  const grpc = `127.0.0.1:${ports.grpc}`;
  const environment = { ...process.env };
  delete environment.DATABASE_URL;
  const child = spawn(
    process.execPath,
    [join(root, "cli/main.ts"), "--config", config, "start", "--http", http, "--grpc", grpc, "--cot", "0", ...flags],
    {
      stdio: ["ignore", "ignore", "pipe"],
      env: environment,
    },
  );
  let said = "";
  child.stderr?.on("data", (data) => {
    said = (said + data).slice(-20_000);
  });
  await answers(http, isUp, child, () => said);
  return {
    http,
    grpc,
    kill: () => ended(child, "SIGKILL").then(() => undefined),
    stop: () => ended(child, "SIGTERM"),
    said: () => said,
  };
}

async function answers(
  http: string,
  isUp: (http: string) => Promise<boolean>,
  child: ChildProcess,
  said: () => string,
): Promise<void> {
  const deadline = Date.now() + 90_000;
  while (Date.now() < deadline) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`Tomi did not start:\n${said()}`);
    if (await isUp(http)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  child.kill("SIGKILL");
  throw new Error(`Tomi did not answer at ${http} within 90 s:\n${said()}`);
}

function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => {
    child.once("exit", resolve);
    child.kill(signal);
  });
}

/** A port that nothing listens on at the moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}
