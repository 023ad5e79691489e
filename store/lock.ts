/** One process per folder: a lock file that names its holder, so that a second start can say who is in the way. */
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { StoreError } from "./errors.ts";

export interface FolderLock {
  release(): void;
}

interface Holder {
  readonly pid: number;
  /** Tells apart two processes that were given the same pid, where the system can tell. */
  readonly startedAt: string;
}

/** Folders locked by this very process: its own pid in a lock file proves nothing, containers give the same pid to every start. */
const mine = new Set<string>();

/** Throws StoreError DATABASE_IN_USE, naming the pid, while another process (or this one) holds the folder. */
export function lockFolder(dir: string): FolderLock {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const path = lockPath(dir);
  if (mine.has(path)) throw inUse(dir, process.pid);
  const draft = `${path}.${process.pid}`;
  const me: Holder = { pid: process.pid, startedAt: startOf(process.pid) };
  writeFileSync(draft, JSON.stringify(me));
  try {
    // A hard link appears whole or not at all: no reader ever finds a lock without its holder's name.
    for (let attempt = 0; !linked(draft, path); attempt++) {
      const holder = readHolder(path);
      if (holder !== undefined && isAlive(holder)) throw inUse(dir, holder.pid);
      if (attempt >= 10) throw inUse(dir, holder?.pid ?? 0);
      removeStale(path, holder);
    }
  } finally {
    rmSync(draft, { force: true });
  }
  mine.add(path);
  return {
    release: () => {
      mine.delete(path);
      rmSync(path, { force: true });
    },
  };
}

/** Throws StoreError DATABASE_IN_USE while a process holds the folder; for who is about to delete it. */
export function refuseWhenRunning(dir: string): void {
  const path = lockPath(dir);
  const holder = readHolder(path);
  if (mine.has(path)) throw inUse(dir, process.pid);
  if (holder !== undefined && isAlive(holder)) throw inUse(dir, holder.pid);
}

function lockPath(dir: string): string {
  return join(resolve(dir), "lock");
}

function linked(draft: string, path: string): boolean {
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/** Moves the dead holder's file away before removing it, so that a lock just taken by a third process is put back. */
function removeStale(path: string, stale: Holder | undefined): void {
  const aside = `${path}.stale.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch {
    return; // somebody else was quicker
  }
  const moved = readHolder(aside);
  if (moved !== undefined && (moved.pid !== stale?.pid || moved.startedAt !== stale.startedAt)) linked(aside, path);
  rmSync(aside, { force: true });
}

function readHolder(path: string): Holder | undefined {
  try {
    const value = JSON.parse(readFileSync(path, "utf8")) as Partial<Holder>;
    return typeof value.pid === "number" ? { pid: value.pid, startedAt: String(value.startedAt ?? "") } : undefined;
  } catch {
    return undefined;
  }
}

function isAlive(holder: Holder): boolean {
  if (holder.pid === process.pid) return false; // an earlier process with our number: `mine` knows our own locks
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ESRCH") return false;
  }
  const startedAt = startOf(holder.pid);
  return startedAt === "" || holder.startedAt === "" || startedAt === holder.startedAt;
}

/** When the process began, in the system's own count; empty where the system does not tell. */
function startOf(pid: number): string {
  try {
    // The name in parentheses may itself hold spaces and parentheses; the start time is the 20th field after it.
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "";
  } catch {
    return "";
  }
}

function inUse(dir: string, pid: number): StoreError {
  return new StoreError(
    "DATABASE_IN_USE",
    `The embedded database in ${dir} is in use by process ${pid}; it has room for one process only. ` +
      "Stop that process, give this one another folder with --dir, or set DATABASE_URL to use a PostgreSQL server.",
  );
}
