/** The identity keys of a workspace in a backup of their own: who has both files can read every name, who has one of them cannot. */
import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { TimeUs } from "../model/index.ts";
import { BACKUP_VERSION, BackupWriter } from "./backup_format.ts";
import { fileFrames } from "./backup_write.ts";
import { StoreError } from "./errors.ts";

const FOLDER = "identity-keys";

/** Throws StoreError IDENTITY_KEYS when there are none. */
export async function* writeKeysBackup(dataDir: string, nowUs: TimeUs): AsyncGenerator<Buffer> {
  const folder = join(dataDir, FOLDER);
  const names = existsSync(folder) ? await readdir(folder, { withFileTypes: true }) : [];
  const files = names.filter((entry) => entry.isFile() && !/\.lock|lock$/.test(entry.name));
  if (files.length === 0)
    throw new StoreError(
      "IDENTITY_KEYS",
      `There are no identity keys in ${folder}. Name the workspace's own folder with --dir.`,
    );
  const writer = new BackupWriter();
  yield writer.begin({
    version: BACKUP_VERSION,
    holds: FOLDER,
    madeUs: Math.round(nowUs),
    migrations: [],
    partitions: [],
  });
  for (const { name } of files) yield* fileFrames(writer, dataDir, `${FOLDER}/${name}`, {});
  yield writer.finish();
}
