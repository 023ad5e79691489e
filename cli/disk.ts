/**
 * The room that is left: for the workspace's folder on this disk, and in the database. When it gets short, uploads are refused first
 * and records after them, while there is still room to finish what was acknowledged; both are taken again by themselves.
 */
import { existsSync } from "node:fs";
import { lstat, readdir, statfs } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { NoRoom, Room } from "../ingest/index.ts";
import type { Readiness } from "../tiles/index.ts";
import type { Log } from "./log.ts";

export interface DiskLimits {
  /** Megabytes that the folder may take; absent: what the disk gives. */
  readonly diskMb?: number | undefined;
  /** Megabytes of the disk that are left to others. */
  readonly diskFreeMb: number;
  /** Megabytes that the database may take; absent: not watched. */
  readonly databaseMb?: number | undefined;
}

export interface DiskStats {
  readonly folderBytes: number;
  readonly freeBytes: number;
  readonly databaseBytes: number | undefined;
  /** 0 to 1: of what may be used, the fuller of the two. */
  readonly fill: number;
}

export interface DiskWatch extends Room {
  stats(): DiskStats;
  readiness(): readonly Readiness[];
  /** Looks now; else every few seconds. */
  look(): Promise<void>;
  close(): void;
}

export interface DiskWatchOptions {
  readonly dir: string;
  limits(): DiskLimits;
  /** Bytes of the database, where it has a disk of its own. */
  databaseBytes?(): Promise<number>;
  readonly log: Log;
  readonly pollMs?: number;
  /** Another in tests. */
  readonly freeBytes?: (dir: string) => Promise<number>;
}

/** Below this share of what may be used both are taken. */
const UPLOADS_UP_TO = 0.75;
const RECORDS_UP_TO = 0.85;
/** Taken again only this much below: nothing flutters at the edge. */
const SLACK = 0.03;
const MEGABYTE = 1_000_000;
const POLL_MS = 2_000;
const RETRY_AFTER_US = 10_000_000;
/** Walking a folder of many scenes takes a while: not at every look. */
const WALK_EVERY_LOOKS = 5;

export function watchDisk(options: DiskWatchOptions): DiskWatch {
  const { dir, limits, log, freeBytes = freeOf } = options;
  let stats: DiskStats = { folderBytes: 0, freeBytes: Number.MAX_SAFE_INTEGER, databaseBytes: undefined, fill: 0 };
  let [uploads, records] = [true, true];
  let looks = 0;

  const look = async (): Promise<void> => {
    const isWalk = looks++ % WALK_EVERY_LOOKS === 0;
    const folderBytes = isWalk ? await bytesBelow(dir) : stats.folderBytes;
    const databaseBytes = isWalk ? await options.databaseBytes?.() : stats.databaseBytes;
    const free = await freeBytes(dir);
    stats = { folderBytes, freeBytes: free, databaseBytes, fill: fillOf(folderBytes, free, databaseBytes, limits()) };
    const before = records;
    uploads = stats.fill < UPLOADS_UP_TO - (uploads ? 0 : SLACK);
    records = stats.fill < RECORDS_UP_TO - (records ? 0 : SLACK);
    if (before === records) return;
    const fields = { fill: Math.round(stats.fill * 100), freeMb: Math.round(free / MEGABYTE) };
    if (records) log.warn(fields, "There is room again: records are taken.");
    else log.error(fields, `${sentence()} Make room, or raise limits.diskMb; it goes on by itself.`);
  };
  const sentence = (): string =>
    `The service has used ${Math.round(stats.fill * 100)} % of the room it may use, and takes nothing more until there is some.`;
  const noRoom = (isThere: boolean): NoRoom | undefined =>
    isThere
      ? undefined
      : {
          sentence: `${sentence()} Nothing acknowledged is lost: go on from the last acknowledgement, in ${RETRY_AFTER_US / 1e6} s or later.`,
          retryAfterUs: RETRY_AFTER_US,
        };
  const timer = setInterval(() => {
    // A disk that cannot be looked at is as full as it was.
    void look().catch((error) => log.warn({ err: error }, "The disk could not be looked at."));
  }, options.pollMs ?? POLL_MS);
  timer.unref();
  return {
    noRecords: () => noRoom(records),
    noUploads: () => noRoom(uploads && records),
    stats: () => stats,
    readiness: () => [
      {
        name: "room",
        ok: records,
        sentence: records ? `${Math.round(stats.fill * 100)} % of the room that may be used is used.` : sentence(),
      },
    ],
    look,
    close: () => clearInterval(timer),
  };
}

/** The folder's share of what it may take: its cap, or what it has and the disk still gives; likewise the database's. */
export function fillOf(
  folderBytes: number,
  freeBytes: number,
  databaseBytes: number | undefined,
  limits: DiskLimits,
): number {
  const given = folderBytes + Math.max(0, freeBytes - limits.diskFreeMb * MEGABYTE);
  const most = Math.min((limits.diskMb ?? Number.POSITIVE_INFINITY) * MEGABYTE, given);
  // An empty folder on a full disk has used nothing, and has nothing to use.
  const ofDisk = most <= 0 ? 1 : folderBytes / most;
  const ofDatabase =
    databaseBytes === undefined || limits.databaseMb === undefined ? 0 : databaseBytes / (limits.databaseMb * MEGABYTE);
  return Math.min(1, Math.max(ofDisk, ofDatabase));
}

async function freeOf(dir: string): Promise<number> {
  let at = dir;
  while (!existsSync(at) && dirname(at) !== at) at = dirname(at);
  const { bavail, bsize } = await statfs(at);
  return bavail * bsize;
}

/** What the files take on the disk (blocks, not lengths); what vanishes meanwhile counts nothing. */
async function bytesBelow(dir: string): Promise<number> {
  let bytes = 0;
  for (const entry of await readdir(dir, { withFileTypes: true }).catch(() => [])) {
    const path = join(dir, entry.name);
    if (entry.isDirectory()) bytes += await bytesBelow(path);
    else if (entry.isFile())
      bytes += await lstat(path)
        .then(({ blocks }) => blocks * 512)
        .catch(() => 0);
  }
  return bytes;
}
