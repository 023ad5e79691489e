import { join } from "node:path";
import { type Check, examine } from "./doctor.ts";

const MARK: Readonly<Record<Check["state"], string>> = { ok: "ok     ", warning: "warning", failed: "FAILED " };

export async function doctor(
  flags: { database?: string; dir: string; tls?: string },
  configPath: string,
): Promise<void> {
  const databaseUrl = flags.database ?? process.env.DATABASE_URL;
  const root = join(import.meta.dirname, "..");
  const checks = await examine({
    root,
    configPath,
    dir: flags.dir,
    ...(databaseUrl === undefined ? {} : { databaseUrl }),
    ...(flags.tls === undefined ? {} : { tlsDir: flags.tls }),
  });
  for (const { name, state, sentence, remedy } of checks) {
    process.stdout.write(
      `${MARK[state]} ${name.padEnd(13)} ${sentence}${remedy === undefined ? "" : ` → ${remedy}`}\n`,
    );
  }
  if (checks.some((check) => check.state === "failed")) process.exitCode = 1;
}
