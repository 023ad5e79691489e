/** What the operations service is given by whoever composes the program. */
import type { AccessProfile, Caller, ReadLog } from "../access/index.ts";
import type { Audience, Clock, Workspace } from "../model/index.ts";
import type { Database } from "../store/index.ts";

export interface Log {
  info(fields: object, sentence: string): void;
  warn(fields: object, sentence: string): void;
  error(fields: object, sentence: string): void;
}

export interface OperationsDeps {
  readonly db: Database;
  readonly clock: Clock;
  readonly workspace: Workspace;
  readonly audiences: readonly Audience[];
  readonly profile: AccessProfile;
  /** Folder of the workspace. */
  readonly dataDir: string;
  readonly log: Log;
  /** Who asked what; absent only in tests. */
  readonly readLog?: ReadLog;
}

/** Who does it: a caller with a name. */
export interface Operator extends Caller {
  readonly person: string;
}
