/** What the feeds are given by whoever composes the program. */

import type { AccessProfile, ReadLog } from "../access/index.ts";
import type { Audience, Clock, Workspace } from "../model/index.ts";
import type { Database } from "../store/index.ts";
import type { Pictures } from "./pictures.ts";

/** A structured log (pino fits). */
export interface Log {
  info(fields: object, sentence: string): void;
  warn(fields: object, sentence: string): void;
  error(fields: object, sentence: string): void;
}

export interface FeedsDeps {
  readonly db: Database;
  readonly clock: Clock;
  readonly workspace: Workspace;
  /** Configured audiences; the first is the default of the development profile. */
  readonly audiences: readonly Audience[];
  /** Folder in which the key that seals resume cursors is kept (made on first use). */
  readonly dataDir: string;
  /** Given instead of the kept key: 32 bytes. */
  readonly cursorKey?: Uint8Array;
  readonly profile: AccessProfile;
  readonly log: Log;
  /** Who was shown what; absent only in tests. */
  readonly readLog?: ReadLog;
  /** Shared with other feeds of this process, and closed by whoever made it; without it the feed follows by itself. */
  readonly pictures?: Pictures;
  /** Milliseconds between two looks for changes of the picture; default 250. */
  readonly pollMs?: number;
  /** Milliseconds between two heartbeats of a quiet watch; default 5,000. */
  readonly heartbeatMs?: number;
}

export interface FeedsHandle {
  /** Ends every watch and stops following; the gRPC server itself is its owner's to close. */
  close(): Promise<void>;
}
