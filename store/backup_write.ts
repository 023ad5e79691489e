/**
 * Writes a backup while everything goes on. From a native PostgreSQL all of it is read in one snapshot. The embedded one has a single
 * connection: there everything but the journal is read in one transaction into a file beside it, with the journal's head, and the
 * journal up to that head afterwards, page by page, so that nobody waits for it.
 */
import { createReadStream, mkdtempSync, rmSync } from "node:fs";
import { open, readdir } from "node:fs/promises";
import { join } from "node:path";
import type pg from "pg";
import type { Label, TimeUs, View } from "../model/index.ts";
import { BACKUP_VERSION, type BackupManifest, BackupWriter } from "./backup_format.ts";
import { type BackupTable, partitionsOf, selectLines, tablesToSave } from "./backup_tables.ts";
import { type Database, transaction } from "./database.ts";

const SNAPSHOT = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY";
const HEAD = "SELECT (SELECT seq FROM journal_head) AS head, w.name, w.kind FROM workspace AS w";
const MIGRATIONS = "SELECT number, name, digest FROM migrations ORDER BY number";
const LABELS = "SELECT label FROM labels";
const CURSOR = "backup_rows";
/** Rows of one turn: a record is at most a quarter of a megabyte, most are a thousandth of that. */
const PAGE_ROWS = 500;
const FILE_PIECE_BYTES = 1024 * 1024;
/** The folders of a workspace that a backup holds: scenes with their chips and tiles. Identity keys never are among them. */
const FOLDERS = ["scenes"] as const;
const JOURNAL = "journal";

export interface BackupOptions {
  /** The workspace's folder. */
  readonly dataDir: string;
  readonly nowUs: TimeUs;
  onProgress?(sentence: string): void;
}

/** Whether a view may see every label there is: a backup holds all of it. */
export async function maySeeEverything(db: Database, view: View, nowUs: TimeUs): Promise<boolean> {
  const found = await db.pool.query<{ label: Label }>(LABELS);
  return found.rows.every(({ label }) => view.canSee(label, nowUs));
}

/** The backup, piece by piece, as fast as it is taken. */
export async function* writeBackup(db: Database, options: BackupOptions): AsyncGenerator<Buffer> {
  const writer = new BackupWriter();
  yield* db.embedded ? fromEmbedded(db, writer, options) : fromNative(db, writer, options);
  for (const folder of FOLDERS) yield* filesBelow(writer, options, folder);
  yield writer.finish();
}

async function* fromNative(db: Database, writer: BackupWriter, options: BackupOptions): AsyncGenerator<Buffer> {
  const tx = await db.pool.connect();
  let isDone = false;
  try {
    await tx.query("BEGIN");
    await tx.query(SNAPSHOT);
    const tables = await tablesToSave(tx);
    yield writer.begin(await manifestOf(tx, tables, options.nowUs));
    for (const table of tables) yield* tableFrames(tx, writer, table, options);
    await tx.query("COMMIT");
    isDone = true;
  } finally {
    // Who stops taking in the middle leaves a transaction behind: its connection is thrown away.
    tx.release(!isDone);
  }
}

async function* fromEmbedded(db: Database, writer: BackupWriter, options: BackupOptions): AsyncGenerator<Buffer> {
  const folder = mkdtempSync(join(options.dataDir, "backup-"));
  const path = join(folder, "tables");
  try {
    const { head, journal } = await spoolTables(db, writer, options, path);
    yield* createReadStream(path) as AsyncIterable<Buffer>;
    if (journal === undefined) return;
    yield writer.table(journal.name, namesOf(journal));
    const page = selectLines(journal, ` WHERE seq > $1 AND seq <= $2 ORDER BY seq LIMIT ${PAGE_ROWS}`).replace(
      "AS line",
      "AS line, seq",
    );
    for (let after = 0; ; ) {
      const { rows } = await db.pool.query<{ line: string; seq: number }>(page, [after, head]);
      if (rows.length === 0) break;
      after = rows.at(-1)!.seq;
      yield await writer.rows(rows.map(({ line }) => line));
      options.onProgress?.(`journal: ${after} of ${head}`);
    }
    yield writer.end();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Everything but the journal, in one transaction, which waits for nobody who reads the backup. */
async function spoolTables(
  db: Database,
  writer: BackupWriter,
  options: BackupOptions,
  path: string,
): Promise<{ head: number; journal: BackupTable | undefined }> {
  const file = await open(path, "wx", 0o600);
  try {
    return await transaction(db, async (tx) => {
      const tables = await tablesToSave(tx);
      const manifest = await manifestOf(tx, tables, options.nowUs);
      await file.write(writer.begin(manifest));
      for (const table of tables.filter(({ name }) => name !== JOURNAL))
        for await (const frame of tableFrames(tx, writer, table, options)) await file.write(frame);
      return { head: manifest.journalHead ?? 0, journal: tables.find(({ name }) => name === JOURNAL) };
    });
  } finally {
    await file.close();
  }
}

async function* tableFrames(
  tx: pg.PoolClient,
  writer: BackupWriter,
  table: BackupTable,
  options: BackupOptions,
): AsyncGenerator<Buffer> {
  yield writer.table(table.name, namesOf(table));
  await tx.query(`DECLARE ${CURSOR} NO SCROLL CURSOR FOR ${selectLines(table, "")}`);
  for (let count = 0; ; ) {
    const { rows } = await tx.query<{ line: string }>(`FETCH ${PAGE_ROWS} FROM ${CURSOR}`);
    if (rows.length === 0) break;
    count += rows.length;
    yield await writer.rows(rows.map(({ line }) => line));
    options.onProgress?.(`${table.name}: ${count} rows`);
  }
  await tx.query(`CLOSE ${CURSOR}`);
  yield writer.end();
}

async function* filesBelow(writer: BackupWriter, options: BackupOptions, folder: string): AsyncGenerator<Buffer> {
  const entries = await readdir(join(options.dataDir, folder), { recursive: true, withFileTypes: true }).catch(
    () => [],
  );
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(options.dataDir.length)
        .replace(/^[/\\]+/, ""),
    );
  for (const path of paths.sort()) yield* fileFrames(writer, options.dataDir, path, options);
}

/** One file, as long as it is when it is read; one that has gone meanwhile is left out. */
export async function* fileFrames(
  writer: BackupWriter,
  dataDir: string,
  path: string,
  options: Pick<BackupOptions, "onProgress">,
): AsyncGenerator<Buffer> {
  const file = await open(join(dataDir, path), "r").catch(() => undefined);
  if (file === undefined) return;
  try {
    options.onProgress?.(path);
    yield writer.file(path);
    for (;;) {
      const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(FILE_PIECE_BYTES), 0, FILE_PIECE_BYTES);
      if (bytesRead === 0) break;
      yield writer.bytes(buffer.subarray(0, bytesRead));
    }
    yield writer.end();
  } finally {
    await file.close();
  }
}

async function manifestOf(tx: pg.PoolClient, tables: readonly BackupTable[], nowUs: TimeUs): Promise<BackupManifest> {
  const found = (await tx.query<{ head: number; name: string; kind: string }>(HEAD)).rows[0];
  return {
    version: BACKUP_VERSION,
    holds: "workspace",
    madeUs: Math.round(nowUs),
    migrations: (await tx.query<BackupManifest["migrations"][number]>(MIGRATIONS)).rows,
    partitions: await partitionsOf(tx, tables),
    ...(found === undefined ? {} : { workspace: { name: found.name, kind: found.kind }, journalHead: found.head }),
  };
}

function namesOf(table: BackupTable): readonly string[] {
  return table.columns.map(({ name }) => name);
}
