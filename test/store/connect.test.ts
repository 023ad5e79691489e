import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type Database, migrate, openDatabase, readJournal, streamPosition } from "../../store/index.ts";
import { prepareEmbedded } from "../support/database.ts";
import { epochOf, NATIONAL, T0_US } from "./samples.ts";

test("a server that is away or an address that is none is said in a sentence without the password", async () => {
  const closed = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => closed.once("listening", resolve));
  const { port } = closed.address() as { port: number };
  await new Promise((resolve) => closed.close(resolve));
  for (const url of [
    `postgresql://me:hunter2@127.0.0.1:${port}/tomi`,
    "mysql://me:hunter2@localhost/tomi",
    "::hunter2",
  ]) {
    const error = await openDatabase({ url }).catch((failed: unknown) => failed as Error & { code: string });
    expect(error).toMatchObject({ code: "DATABASE_UNREACHABLE" });
    expect((error as Error).message).not.toContain("hunter2");
  }
});

const SLOW_MS = 120_000;

test(
  "the embedded database: one process a folder, and everything acknowledged is there after a kill",
  async () => {
    const dir = await migratedFolder();
    try {
      const acknowledged = await appendUntilKilled(dir);
      expect(acknowledged).toBeGreaterThan(0);
      expect(existsSync(join(dir, "lock"))).toBe(true); // as the killed process left it, with its socket
      const db = await openDatabase({ dir });
      try {
        await expect(openDatabase({ dir })).rejects.toMatchObject({ code: "DATABASE_IN_USE" });
        await migrate(db);
        await checkJournal(db, acknowledged);
      } finally {
        await db.close();
      }
      expect(existsSync(join(dir, "lock"))).toBe(false);
    } finally {
      rmSync(dir, { recursive: true, force: true });
    }
  },
  SLOW_MS,
);

/** A migrated database that nobody has open, in a folder whose name is too long for a socket in it. */
async function migratedFolder(): Promise<string> {
  const dir = mkdtempSync(join(tmpdir(), `tomi-connect-${"x".repeat(90)}-`));
  await prepareEmbedded(dir);
  return dir;
}

/** Another process appends batches of ten; it is killed after some acknowledgements. Returns how many records were acknowledged. */
async function appendUntilKilled(dir: string): Promise<number> {
  const url = (path: string): string => JSON.stringify(new URL(path, import.meta.url).href);
  const program = `
    const { appendRecords, openDatabase } = await import(${url("../../store/index.ts")});
    const { epochOf, position, record, T0_US } = await import(${url("./samples.ts")});
    const db = await openDatabase({ dir: ${JSON.stringify(dir)} });
    for (let seq = 1; ; seq += 10) {
      const batch = Array.from({ length: 10 }, (_, i) => record([position({ epoch: epochOf("killed"), seq: seq + i })]));
      await appendRecords(db, batch, T0_US);
      process.stdout.write(seq + 9 + "\\n");
    }`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", program], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let output = "";
  child.stdout.on("data", (data) => {
    output += data;
    if (output.length > 60) child.kill("SIGKILL");
  });
  await new Promise((resolve) => child.once("close", resolve));
  return Math.max(0, ...output.slice(0, output.lastIndexOf("\n")).split("\n").map(Number));
}

async function checkJournal(db: Database, acknowledged: number): Promise<void> {
  const { committedThroughSeq } = await streamPosition(db, "drone-1", epochOf("killed"));
  expect(committedThroughSeq).toBeGreaterThanOrEqual(acknowledged);
  const page = await readJournal(db, NATIONAL, { journalSeq: 0, cursor: 0 }, 100_000, T0_US);
  const seqs = page.entries
    .filter(({ observation }) => observation.key.epoch === epochOf("killed"))
    .map(({ observation }) => observation.key.seq);
  expect(seqs).toEqual(Array.from({ length: committedThroughSeq }, (_, i) => i + 1));
}
