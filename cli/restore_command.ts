/** `tomi restore`: a backup into an empty workspace or database, as a whole or not at all. */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import {
  type BackupSummary,
  needsKeys,
  openDatabase,
  refuseFiles,
  restoreBackup,
  restoreKeys,
  StoreError,
  verifyBackup,
} from "../store/index.ts";
import { slowly } from "./backup_command.ts";
import { Fault } from "./fault.ts";
import { say } from "./progress.ts";

export interface RestoreFlags {
  readonly workspace?: string;
  readonly database?: string;
  readonly dir: string;
  /** The backup of the identity keys; false: without them. */
  readonly keys?: string | false;
}

export async function restore(file: string, flags: RestoreFlags): Promise<void> {
  if (!existsSync(file)) throw new Fault(`there is no file ${file}.`);
  try {
    const progress = slowly((sentence) => say(`restore: ${sentence}`));
    say(`verifying ${file}`);
    const summary = await verifyBackup(file, progress);
    await checkWhatItHolds(file, summary, flags);
    const name = flags.workspace ?? summary.manifest.workspace?.name ?? "";
    if (!/^[a-z][a-z0-9-]{0,62}$/.test(name))
      throw new Fault(`"${name}" is no workspace name. Give one with --workspace.`);
    const target = join(flags.dir, name);
    if (flags.database === undefined) await intoFolder(file, summary, target, flags, progress);
    else await intoDatabase(file, summary, target, flags.database, flags, progress);
    say(`restored. Start it with --workspace ${name}; the picture is fused anew from its journal.`);
  } catch (error) {
    if (error instanceof StoreError) throw new Fault(`${error.message} (${error.code})`, 1);
    throw error;
  }
}

async function checkWhatItHolds(file: string, summary: BackupSummary, { keys }: RestoreFlags): Promise<void> {
  if (summary.manifest.holds !== "workspace")
    throw new Fault(`${file} holds identity keys only. Name it with --keys, beside its backup.`);
  if (!needsKeys(summary) || keys === false) return;
  if (keys === undefined)
    throw new Fault(
      `what names a vessel is sealed in ${file}. Name the keys' backup with --keys FILE, or give --no-keys: every identity is then destroyed for good.`,
    );
  if (!existsSync(keys)) throw new Fault(`there is no file ${keys}.`);
  if ((await verifyBackup(keys)).manifest.holds !== "identity-keys")
    throw new Fault(`${keys} is no backup of identity keys.`);
}

/** The embedded database is made in a folder beside, which gets its name at the end. */
async function intoFolder(
  file: string,
  summary: BackupSummary,
  target: string,
  { keys }: RestoreFlags,
  onProgress: (sentence: string) => void,
): Promise<void> {
  if (existsSync(target) && readdirSync(target).length > 0)
    throw new StoreError(
      "RESTORE_NOT_EMPTY",
      `${target} is not empty, and a restore never mixes with what is there. Name another workspace, or remove it with \`tomi reset\`.`,
    );
  const draft = `${target}.restoring`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true, mode: 0o700 });
  try {
    if (keys) await restoreKeys(keys, draft);
    const db = await openDatabase({ dir: draft, onProgress: say });
    try {
      await restoreBackup(db, file, summary, { dataDir: draft, withKeys: keys !== false, onProgress });
    } finally {
      await db.close();
    }
    rmSync(target, { recursive: true, force: true });
    renameSync(draft, target);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    throw error;
  }
}

async function intoDatabase(
  file: string,
  summary: BackupSummary,
  dataDir: string,
  url: string,
  { keys }: RestoreFlags,
  onProgress: (sentence: string) => void,
): Promise<void> {
  refuseFiles(dataDir, ["scenes", "identity-keys", "pgdata"]);
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  if (keys) await restoreKeys(keys, dataDir);
  try {
    const db = await openDatabase({ url, dir: dataDir, onProgress: say });
    try {
      await restoreBackup(db, file, summary, { dataDir, withKeys: keys !== false, onProgress });
    } finally {
      await db.close();
    }
  } catch (error) {
    // As it was before: the keys that were put there go too.
    rmSync(join(dataDir, "identity-keys"), { recursive: true, force: true });
    throw error;
  }
}
