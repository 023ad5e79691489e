/** The one workspace of this database. */
import type { TimeUs, Workspace, WorkspaceKind } from "../model/index.ts";
import type { Database } from "./database.ts";

export interface StoredWorkspace extends Workspace {
  /** The workspace's time when it was last seen running; absent in a live one. */
  readonly clockUs?: TimeUs;
}

/** Makes the workspace or returns the one that is there. Throws StoreError WORKSPACE_KIND when that is of another kind. */
export async function openWorkspace(
  _db: Database,
  _wanted: { readonly name: string; readonly kind: WorkspaceKind; readonly clockUs?: TimeUs },
): Promise<StoredWorkspace> {
  throw new Error("being written");
}

/** The workspace of this database, or undefined before one was opened. */
export async function readWorkspace(_db: Database): Promise<StoredWorkspace | undefined> {
  throw new Error("being written");
}

export async function saveWorkspaceClock(_db: Database, _clockUs: TimeUs): Promise<void> {
  throw new Error("being written");
}
