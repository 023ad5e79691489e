import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type Database, migrate, openDatabase, readJournal, streamPosition, transaction } from "../../store/index.ts";
import { maintain } from "../../store/maintenance.ts";
import { prepareEmbedded } from "../support/database.ts";
import { describeOnEachEngine } from "./engines.ts";
import { epochOf, NATIONAL, T0_US } from "./samples.ts";

describeOnEachEngine("a connection", (started, engine) => {
  test("gives 64-bit integers as numbers and leaves other users of the driver alone", async () => {
    const { db } = started();
    const found = await db.pool.query(
      "SELECT 9007199254740991::int8 AS n, ARRAY[1.5, 2]::float8[] AS a, '\\x00ff80'::bytea AS b",
    );
    expect(found.rows[0]).toEqual({ n: 9007199254740991, a: [1.5, 2], b: Buffer.from([0, 255, 128]) });
    const pg = await import("pg");
    expect(pg.default.types.getTypeParser(20)("5")).toBe("5");
  });

  test("stays in step after errors of every kind", async () => {
    const { db } = started();
    const failing: readonly [string, unknown[]][] = [
      ["SELEC 1 WHERE $1 = 1", [1]],
      ["SELECT $1::text", ["a\0b"]],
      ["SELECT $1::integer", ["abc"]],
      ["SELECT 1 / $1::integer", [0]],
      ["INSERT INTO workspace (name, kind) VALUES ($1, 'nonsense')", ["x"]],
      ["SELECT 1 / 0", []],
    ];
    for (const [sql, values] of failing) {
      await expect(db.pool.query(sql, values)).rejects.toThrow();
      expect((await db.pool.query("SELECT $1::text AS said", [sql])).rows).toEqual([{ said: sql }]);
      await expect(transaction(db, (tx) => tx.query(sql, values))).rejects.toThrow();
      expect((await db.pool.query("SELECT $1::integer AS n", [7])).rows).toEqual([{ n: 7 }]);
    }
    expect(db.pool.idleCount).toBeGreaterThan(0);
  });

  test("a transaction that throws leaves nothing", async () => {
    const { db } = started();
    const work = transaction(db, async (tx) => {
      await tx.query("INSERT INTO source_status (source_id) VALUES ('half')");
      throw new Error("no");
    });
    await expect(work).rejects.toThrow("no");
    expect((await db.pool.query("SELECT 1 FROM source_status WHERE source_id = 'half'")).rowCount).toBe(0);
  });

  test.skipIf(engine === "embedded")("is replaced when the server ends it in the middle of a transaction", async () => {
    const { db } = started();
    const work = transaction(db, async (tx) => {
      const own = (await tx.query("SELECT pg_backend_pid() AS pid")).rows[0].pid;
      await db.pool.query("SELECT pg_terminate_backend($1)", [own]);
      await new Promise((resolve) => setTimeout(resolve, 100)); // the loss arrives while no query is under way
      await tx.query("SELECT 1");
    });
    await expect(work).rejects.toThrow();
    expect((await db.pool.query("SELECT 1 AS one")).rows).toEqual([{ one: 1 }]);
  });

  test.skipIf(engine === "native")("can be maintained while it is in use", async () => {
    const { db } = started();
    await db.pool.query("INSERT INTO source_status (source_id) VALUES ('kept')");
    await db.pool.query("UPDATE source_status SET accepted = 1");
    await db.pool.query("SELECT pg_stat_force_next_flush()");
    await maintain(db.pool, new AbortController().signal);
    const found = await db.pool.query("SELECT reltuples FROM pg_class WHERE relname = 'source_status'");
    expect(found.rows[0].reltuples).toBe(1);
  });

  test.skipIf(engine === "embedded")("has the settings of a server that is ours", async () => {
    const { db } = started();
    const found = await db.pool.query(
      "SELECT current_setting('jit') AS jit, current_setting('random_page_cost') AS cost",
    );
    expect(found.rows).toEqual([{ jit: "off", cost: "1.1" }]);
  });
});

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
      // The killed process left its lock and its socket behind.
      expect([existsSync(join(dir, "lock")), existsSync(join(dir, "socket", ".s.PGSQL.5432"))]).toEqual([true, true]);
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

test(
  "a folder whose name is too long for a socket works all the same",
  async () => {
    const dir = await migratedFolder();
    const long = join(dir, "x".repeat(90));
    mkdirSync(long);
    try {
      renameSync(join(dir, "pgdata"), join(long, "pgdata"));
      const db = await openDatabase({ dir: long });
      expect((await db.pool.query("SELECT 1 AS one")).rows).toEqual([{ one: 1 }]);
      await db.close();
    } finally {
      rmSync(dir, { recursive: true, force: true });
    }
  },
  SLOW_MS,
);

/** A migrated database that nobody has open. */
async function migratedFolder(): Promise<string> {
  const dir = mkdtempSync(join(tmpdir(), "tomi-connect-"));
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
