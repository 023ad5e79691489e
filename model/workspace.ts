/** A workspace is one database with one clock. Simulated or replayed records never enter a live one. */
export type WorkspaceKind = "live" | "exercise" | "replay";

export interface Workspace {
  readonly name: string;
  readonly kind: WorkspaceKind;
}

export const NOT_FOR_FIRE_CONTROL = "NOT FOR FIRE CONTROL";

/** What everything that leaves the workspace must say of itself. */
export function caveat(workspace: Workspace): string {
  switch (workspace.kind) {
    case "live":
      return NOT_FOR_FIRE_CONTROL;
    case "exercise":
      return `EXERCISE EXERCISE EXERCISE · ${NOT_FOR_FIRE_CONTROL}`;
    case "replay":
      return `REPLAY · ${NOT_FOR_FIRE_CONTROL}`;
  }
}
