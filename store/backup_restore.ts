/**
 * Restores a backup into an empty database and folder: read once to verify all of it, and only then once more to put it in. Rows go in
 * in one transaction, files into a folder of another name that gets its own at the end: a restore is there as a whole or not at all.
 */
import { createReadStream, existsSync, readdirSync } from "node:fs";
import { mkdir, open, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import type pg from "pg";
import { type BackupManifest, damaged, readBackup } from "./backup_format.ts";
import {
  type BackupTable,
  continueNumbers,
  createPartition,
  insertRows,
  quoted,
  tablesToSave,
} from "./backup_tables.ts";
import { type Database, transaction } from "./database.ts";
import { StoreError } from "./errors.ts";
import { checkMigrations, migrate } from "./migrate.ts";

const HAS_TABLES = "SELECT to_regclass('migrations') IS NOT NULL AS yes";
/** Names the folder of identity keys that the rows are sealed with. */
const IDENTITY_STORE = "identity_store";
const FOLDER = /^(scenes|identity-keys)(\/[\w.@+-]+)+$/;

export interface BackupSummary {
  readonly manifest: BackupManifest;
  /** Rows by table. */
  readonly rows: ReadonlyMap<string, number>;
  readonly files: number;
  readonly fileBytes: number;
}

export interface RestoreOptions {
  /** The workspace's folder, for its files. */
  readonly dataDir: string;
  /** False: without the identity keys; what names a vessel then stays unreadable for ever. */
  readonly withKeys: boolean;
  onProgress?(sentence: string): void;
}

/** Reads all of a backup and says what is in it. Throws BACKUP_FOREIGN, BACKUP_NEWER, BACKUP_DAMAGED, SCHEMA_NEWER, SCHEMA_CHANGED. */
export async function verifyBackup(path: string, onProgress?: (sentence: string) => void): Promise<BackupSummary> {
  const rows = new Map<string, number>();
  let manifest: BackupManifest | undefined;
  let [table, files, fileBytes] = ["", 0, 0];
  for await (const item of readBackup(createReadStream(path))) {
    switch (item.kind) {
      case "manifest":
        manifest = item.manifest;
        break;
      case "table":
        table = item.name;
        rows.set(table, 0);
        onProgress?.(`verifying ${table}`);
        break;
      case "rows":
        rows.set(table, (rows.get(table) ?? 0) + item.rows.length);
        break;
      case "file":
        if (!isOurs(item.path))
          throw damaged(`it names the file "${item.path.slice(0, 80)}", which is none of a workspace's`);
        files++;
        break;
      case "bytes":
        fileBytes += item.bytes.length;
        break;
      case "end":
        break;
    }
  }
  if (manifest === undefined) throw damaged("it says nothing of itself");
  await checkMigrations(manifest.migrations);
  return { manifest, rows, files, fileBytes };
}

/** Whether the backup's rows are sealed with identity keys, which are in a file of their own. */
export function needsKeys({ rows }: BackupSummary): boolean {
  return (rows.get(IDENTITY_STORE) ?? 0) > 0;
}

/** Restores a verified backup. Throws RESTORE_NOT_EMPTY, and what `verifyBackup` throws when the file is not what it was. */
export async function restoreBackup(
  db: Database,
  path: string,
  summary: BackupSummary,
  options: RestoreOptions,
): Promise<void> {
  await refuseTables(db);
  const progress = options.onProgress ?? (() => {});
  await migrate(db, progress, summary.manifest.migrations.at(-1)?.number);
  const staged = join(options.dataDir, `restoring-${process.pid}`);
  try {
    await transaction(db, (tx) => putIn(tx, path, summary, { ...options, staged }));
    await rename(join(staged, "scenes"), join(options.dataDir, "scenes")).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "ENOENT") throw error;
    });
  } finally {
    await rm(staged, { recursive: true, force: true });
  }
  await migrate(db, progress);
}

/** Throws RESTORE_NOT_EMPTY when the folder holds what a restore would mix with. */
export function refuseFiles(dataDir: string, folders: readonly string[]): void {
  const taken = folders.find((folder) => {
    const path = join(dataDir, folder);
    return existsSync(path) && readdirSync(path).length > 0;
  });
  if (taken !== undefined)
    throw new StoreError(
      "RESTORE_NOT_EMPTY",
      `${join(dataDir, taken)} is not empty, and a restore never mixes with what is there. Name another workspace, or remove it with \`tomi reset\`.`,
    );
}

async function refuseTables(db: Database): Promise<void> {
  if ((await db.pool.query<{ yes: boolean }>(HAS_TABLES)).rows[0]!.yes)
    throw new StoreError(
      "RESTORE_NOT_EMPTY",
      "The target database has Tomi's tables already, and a restore never mixes with what is there. Make a new database and name that.",
    );
}

async function putIn(
  tx: pg.PoolClient,
  path: string,
  summary: BackupSummary,
  options: RestoreOptions & { readonly staged: string },
): Promise<void> {
  const tables = new Map((await tablesToSave(tx)).map((table) => [table.name, table]));
  for (const partition of summary.manifest.partitions) {
    const statement = createPartition(partition);
    if (statement === undefined)
      throw damaged(`it describes the partition "${partition.name.slice(0, 80)}" in words that are not ours`);
    await tx.query(statement);
  }
  // What migrations put in (a first head, a first class) comes from the backup as well.
  for (const table of [...tables.values()].reverse()) await tx.query(`DELETE FROM ${quoted(table.name)}`);
  const put = new Map<string, number>();
  let insert: { readonly name: string; readonly sql: string } | undefined;
  let file: Awaited<ReturnType<typeof open>> | undefined;
  try {
    for await (const item of readBackup(createReadStream(path))) {
      switch (item.kind) {
        case "manifest":
          if (JSON.stringify(item.manifest) !== JSON.stringify(summary.manifest))
            throw damaged("it changed while it was read");
          break;
        case "table":
          insert = insertInto(tables, item.name, item.columns, options);
          put.set(item.name, 0);
          break;
        case "rows":
          if (insert === undefined) break;
          await tx.query(insert.sql, [item.json]);
          put.set(insert.name, (put.get(insert.name) ?? 0) + item.rows.length);
          options.onProgress?.(`${insert.name}: ${put.get(insert.name)} of ${summary.rows.get(insert.name)} rows`);
          break;
        case "file":
          file = await openStaged(options.staged, item.path);
          options.onProgress?.(item.path);
          break;
        case "bytes":
          await file?.write(item.bytes);
          break;
        case "end":
          await file?.close();
          file = undefined;
      }
    }
  } finally {
    await file?.close();
  }
  for (const table of tables.values())
    for (const column of table.columns) if (column.isIdentity) await tx.query(continueNumbers(table.name, column.name));
}

function insertInto(
  tables: ReadonlyMap<string, BackupTable>,
  name: string,
  columns: readonly string[],
  { withKeys }: RestoreOptions,
): { readonly name: string; readonly sql: string } | undefined {
  const table = tables.get(name);
  const unknown = columns.find((column) => table?.columns.every((one) => one.name !== column) ?? true);
  if (table === undefined || unknown !== undefined)
    throw damaged(`it holds the table "${name.slice(0, 80)}" with columns that its own schema has not`);
  return name === IDENTITY_STORE && !withKeys ? undefined : { name, sql: insertRows(table, columns) };
}

async function openStaged(staged: string, path: string): Promise<Awaited<ReturnType<typeof open>>> {
  if (!isOurs(path)) throw damaged(`it names the file "${path.slice(0, 80)}"`);
  const whole = join(staged, path);
  await mkdir(dirname(whole), { recursive: true, mode: 0o700 });
  return open(whole, "wx", 0o600);
}

/** Below one of the folders that a backup holds, and no way out of it. */
function isOurs(path: string): boolean {
  return FOLDER.test(path) && !path.split("/").some((part) => part === "." || part === "..");
}

/** Puts a verified backup of identity keys into the workspace's folder. */
export async function restoreKeys(path: string, dataDir: string): Promise<void> {
  refuseFiles(dataDir, ["identity-keys"]);
  const staged = join(dataDir, `restoring-keys-${process.pid}`);
  let file: Awaited<ReturnType<typeof open>> | undefined;
  try {
    for await (const item of readBackup(createReadStream(path))) {
      if (item.kind === "file") file = await openStaged(staged, item.path);
      else if (item.kind === "bytes") await file?.write(item.bytes);
      else if (item.kind === "end") await file?.close();
    }
    await rename(join(staged, "identity-keys"), join(dataDir, "identity-keys"));
  } finally {
    await rm(staged, { recursive: true, force: true });
  }
}
