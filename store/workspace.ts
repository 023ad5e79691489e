/** The one workspace of this database. */
import type { TimeUs, Workspace, WorkspaceKind } from "../model/index.ts";
import type { Database } from "./database.ts";
import { StoreError } from "./errors.ts";

export interface StoredWorkspace extends Workspace {
  /** The workspace's time when it was last seen running; absent in a live one. */
  readonly clockUs?: TimeUs;
}

const CREATE = "INSERT INTO workspace (name, kind, clock_us) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";
const READ = "SELECT name, kind, clock_us FROM workspace";
const SAVE_CLOCK = "UPDATE workspace SET clock_us = $1";

/** Makes the workspace or returns the one that is there. Throws StoreError WORKSPACE_KIND when that is of another kind. */
export async function openWorkspace(
  db: Database,
  wanted: { readonly name: string; readonly kind: WorkspaceKind; readonly clockUs?: TimeUs },
): Promise<StoredWorkspace> {
  await db.pool.query(CREATE, [wanted.name, wanted.kind, wanted.clockUs ?? null]);
  const stored = await readWorkspace(db);
  if (stored === undefined) throw missing();
  if (stored.kind !== wanted.kind)
    throw new StoreError(
      "WORKSPACE_KIND",
      `The database holds the ${stored.kind} workspace "${stored.name}"; it cannot be opened as a ${wanted.kind} one, because ` +
        "simulated or replayed records never mix with live ones. Use another database (--dir or DATABASE_URL) for it.",
    );
  return stored;
}

/** The workspace of this database, or undefined before one was opened. */
export async function readWorkspace(db: Database): Promise<StoredWorkspace | undefined> {
  const found = await db.pool.query<{ name: string; kind: WorkspaceKind; clock_us: number | null }>(READ);
  const row = found.rows[0];
  if (row === undefined) return undefined;
  return { name: row.name, kind: row.kind, ...(row.clock_us === null ? {} : { clockUs: row.clock_us }) };
}

/** Throws StoreError WORKSPACE_MISSING before `openWorkspace`. */
export async function saveWorkspaceClock(db: Database, clockUs: TimeUs): Promise<void> {
  const saved = await db.pool.query(SAVE_CLOCK, [Math.round(clockUs)]);
  if (saved.rowCount === 0) throw missing();
}

function missing(): StoreError {
  return new StoreError(
    "WORKSPACE_MISSING",
    "The database holds no workspace yet. Open one first (`tomi start` does).",
  );
}
