/** A backup taken from either database, restored into either: the same truth, and the same picture fused from it (TOMI_FULL=1). */
import {
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { restore } from "../../cli/restore_command.ts";
import { runFusionOnce } from "../../fusion/index.ts";
import { US_PER_MINUTE } from "../../model/index.ts";
import {
  type Database,
  openDatabase,
  registerAudiences,
  settleIdentities,
  writeBackup,
  writeKeysBackup,
} from "../../store/index.ts";
import { engines } from "../support/database.ts";
import { storedPicture } from "../support/stored_picture.ts";
import { type InProcess, startInProcess } from "../support/tomi_in_process.ts";

const MINUTES = 4;
const AUDIENCE = "national";
const folder = mkdtempSync(join(tmpdir(), "tomi-backup-"));
const quiet = { info() {}, warn() {}, error() {} };
const file = (name: string): string => join(folder, name);

let tomi: InProcess;
let picture: string;
let truth: string;

async function into(path: string, pieces: AsyncIterable<Buffer>): Promise<string> {
  await pipeline(Readable.from(pieces, { objectMode: false }), createWriteStream(path));
  return path;
}

/** The journal and what stands around it, as texts. */
async function truthOf(db: Database): Promise<string> {
  const all: string[] = [];
  for (const table of [
    "workspace",
    "labels",
    "streams",
    "record_keys",
    "journal_head",
    "journal",
    "set_aside",
    "source_changes",
  ]) {
    const { rows } = await db.pool.query(`SELECT t::text AS line FROM ${table} AS t ORDER BY 1`);
    all.push(`${table} ${rows.length}`, ...rows.map((row) => row.line));
  }
  return all.join("\n");
}

/** Opens what was restored, fuses it, and says what it holds. */
async function restored(options: { dir: string; url?: string }): Promise<{ truth: string; picture: string }> {
  const db = await openDatabase(options);
  try {
    const held = await truthOf(db);
    await registerAudiences(db, [AUDIENCE]);
    const audiences = tomi.exercise.audiences.filter(({ id }) => id === AUDIENCE);
    await runFusionOnce({ db, clock: () => tomi.exercise.startUs + MINUTES * US_PER_MINUTE, audiences, log: quiet });
    return { truth: held, picture: (await storedPicture(db, AUDIENCE)).hash };
  } finally {
    await db.close();
  }
}

async function newNative(): Promise<string> {
  const server = process.env.TOMI_TEST_DATABASE_URL!;
  const name = `tomi_restore_${process.pid}_${Math.floor(performance.now())}`;
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

describe("a restored workspace", () => {
  beforeAll(async () => {
    tomi = await startInProcess("embedded");
    const { startUs } = tomi.exercise;
    tomi.setClock(startUs + MINUTES * US_PER_MINUTE);
    await tomi.observe(["ais", "subsurface", "drone"], startUs, startUs + MINUTES * US_PER_MINUTE);
    await tomi.fuse();
    const { db, dir } = tomi.database;
    await settleIdentities(db);
    picture = (await storedPicture(db, AUDIENCE)).hash;
    truth = await truthOf(db);
    const dataDir = file("running");
    mkdirSync(join(dataDir, "scenes/sat-1.abc/chips"), { recursive: true });
    writeFileSync(join(dataDir, "scenes/sat-1.abc/chips/1.webp"), Buffer.alloc(3_000_000, 7));
    mkdirSync(join(dataDir, "uploads"));
    writeFileSync(join(dataDir, "uploads/half.part"), "not in a backup");
    await into(file("backup"), writeBackup(db, { dataDir, nowUs: startUs }));
    await into(file("keys"), writeKeysBackup(dir!, startUs));
  }, 240_000);
  afterAll(async () => {
    await tomi.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test("holds the same truth and scenes, and the picture fused from it is the same", async () => {
    await restore(file("backup"), { dir: file("var"), workspace: "again", keys: file("keys") });
    const dir = file("var/again");
    expect(readFileSync(join(dir, "scenes/sat-1.abc/chips/1.webp")).equals(Buffer.alloc(3_000_000, 7))).toBe(true);
    expect(existsSync(join(dir, "uploads"))).toBe(false);
    expect(await restored({ dir })).toEqual({ truth, picture });
    // Not a second time over what is there now.
    await expect(restore(file("backup"), { dir: file("var"), workspace: "again", keys: file("keys") })).rejects.toThrow(
      /RESTORE_NOT_EMPTY/,
    );
  }, 240_000);

  test("is refused as a whole when the backup is damaged, and nothing is left behind", async () => {
    const bytes = readFileSync(file("backup"));
    const changed = Buffer.from(bytes);
    changed[bytes.length >> 1]! ^= 4;
    for (const [name, bad, code] of [
      ["changed", changed, /BACKUP_DAMAGED/],
      ["cut", bytes.subarray(0, bytes.length - 40), /BACKUP_DAMAGED/],
      ["foreign", Buffer.from("SQLite format 3\0 and so on"), /BACKUP_FOREIGN/],
    ] as const) {
      writeFileSync(file(name), bad);
      await expect(restore(file(name), { dir: file("untouched"), workspace: "new", keys: false })).rejects.toThrow(
        code,
      );
    }
    expect(existsSync(file("untouched"))).toBe(false);
  });

  test("is not made without a word about the identity keys", async () => {
    await expect(restore(file("backup"), { dir: file("untouched"), workspace: "new" })).rejects.toThrow(/--keys FILE/);
    await expect(restore(file("keys"), { dir: file("untouched"), workspace: "new", keys: false })).rejects.toThrow(
      /keys only/,
    );
  });

  test.skipIf(!engines.includes("native"))(
    "goes from the embedded database to a native one and back",
    async () => {
      const url = await newNative();
      await restore(file("backup"), { dir: file("native"), workspace: "n", database: url, keys: file("keys") });
      const dataDir = file("native/n");
      expect(readdirSync(join(dataDir, "scenes/sat-1.abc/chips"))).toEqual(["1.webp"]);
      const db = await openDatabase({ url, dir: dataDir });
      await into(file("backup-native"), writeBackup(db, { dataDir, nowUs: 1 }));
      await db.close();
      expect(await restored({ url, dir: dataDir })).toEqual({ truth, picture });
      await expect(
        restore(file("backup"), { dir: file("other"), workspace: "n", database: url, keys: file("keys") }),
      ).rejects.toThrow(/RESTORE_NOT_EMPTY/);
      expect(existsSync(join(file("other"), "n/identity-keys"))).toBe(false);
      await restore(file("backup-native"), { dir: file("var"), workspace: "back", keys: file("keys") });
      expect(await restored({ dir: file("var/back") })).toEqual({ truth, picture });
      expect(dirname(dataDir)).toBe(file("native"));
    },
    240_000,
  );
});
