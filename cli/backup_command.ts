/** `tomi backup`: a whole workspace in one file, from a running Tomi or straight from its database. */
import { createWriteStream, existsSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import * as grpc from "@grpc/grpc-js";
import { operationsV1, type tomi } from "../proto/index.ts";
import { openDatabase, verifyBackup, writeBackup, writeKeysBackup } from "../store/index.ts";
import { clientCredentials } from "./client_tls.ts";
import { Fault } from "./fault.ts";
import { asFault, metadataOf, type OperatorFlags } from "./operator.ts";
import { say } from "./progress.ts";
import { wallClock } from "./workspace_clock.ts";

export interface BackupFlags extends OperatorFlags {
  readonly out: string;
  readonly reason: string;
  /** Straight from the database of this workspace, which no Tomi runs. */
  readonly workspace?: string;
  readonly database?: string;
  readonly dir: string;
  /** A file of its own for the identity keys. */
  readonly keys?: string;
}

const SAY_EVERY_MS = 1_000;
const MEGABYTE = 1_000_000;

export async function backup(flags: BackupFlags): Promise<void> {
  const isDirect = flags.workspace !== undefined || flags.database !== undefined;
  if (flags.keys !== undefined && flags.workspace === undefined)
    throw new Fault("--keys needs --workspace, whose folder the keys lie in.");
  if (isDirect && flags.workspace === undefined)
    throw new Fault("--database needs --workspace too, whose folder the scenes lie in.");
  for (const path of [flags.out, flags.keys])
    if (path !== undefined && existsSync(path))
      throw new Fault(`${path} is there already. Nothing was written; name another file.`);
  const progress = slowly((sentence) => say(`backup: ${sentence}`));
  await intoFile(flags.out, isDirect ? fromDatabase(flags, progress) : fromService(flags, progress));
  // Read back before anybody relies on it.
  const { rows, files } = await verifyBackup(flags.out, progress);
  const count = [...rows.values()].reduce((sum, one) => sum + one, 0);
  say(`${flags.out}: ${count} rows of ${rows.size} tables and ${files} files, verified.`);
  if (flags.keys === undefined || flags.workspace === undefined) return;
  await intoFile(flags.keys, writeKeysBackup(join(flags.dir, flags.workspace), wallClock()));
  await verifyBackup(flags.keys);
  say(`${flags.keys}: the identity keys. Keep it apart from the backup, and delete it when identities are shredded.`);
}

/** Whole or not at all, and for nobody else to read. */
async function intoFile(path: string, pieces: AsyncIterable<Uint8Array>): Promise<void> {
  const draft = `${path}.part`;
  rmSync(draft, { force: true });
  try {
    await pipeline(
      Readable.from(pieces, { objectMode: false }),
      createWriteStream(draft, { mode: 0o600, flags: "wx", flush: true }),
    );
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

async function* fromDatabase(flags: BackupFlags, onProgress: (sentence: string) => void): AsyncGenerator<Uint8Array> {
  const dataDir = join(flags.dir, flags.workspace!);
  if (flags.database === undefined && !existsSync(join(dataDir, "pgdata")))
    throw new Fault(`there is no workspace "${flags.workspace}" in ${flags.dir}. Nothing was written.`);
  const db = await openDatabase({
    dir: dataDir,
    ...(flags.database === undefined ? {} : { url: flags.database }),
    onProgress: say,
  });
  try {
    yield* writeBackup(db, { dataDir, nowUs: wallClock(), onProgress });
  } finally {
    await db.close();
  }
}

async function* fromService(flags: BackupFlags, onProgress: (sentence: string) => void): AsyncGenerator<Uint8Array> {
  const { BackupRequest, BackupChunk } = operationsV1;
  const client = new grpc.Client(flags.grpc, await clientCredentials(flags.tls), {
    "grpc.max_receive_message_length": 8 * 1024 * 1024,
  });
  const call = client.makeServerStreamRequest(
    "/tomi.operations.v1.OperationsService/Backup",
    (message: object) => Buffer.from(BackupRequest.encode(message).finish()),
    (bytes: Buffer) => BackupChunk.decode(bytes),
    { reason: flags.reason },
    metadataOf(flags),
  );
  let bytes = 0;
  try {
    for await (const { data } of call as AsyncIterable<tomi.operations.v1.BackupChunk.$Properties>) {
      bytes += data?.length ?? 0;
      onProgress(`${(bytes / MEGABYTE).toFixed(1)} MB`);
      yield data ?? new Uint8Array(0);
    }
  } catch (error) {
    throw asFault(flags, error as grpc.ServiceError);
  } finally {
    call.cancel();
    client.close();
  }
}

/** Says the newest sentence once a second. */
export function slowly(tell: (sentence: string) => void): (sentence: string) => void {
  let saidAt = performance.now();
  return (sentence) => {
    if (performance.now() - saidAt < SAY_EVERY_MS) return;
    saidAt = performance.now();
    tell(sentence);
  };
}
