/** Backup: everything that a workspace holds, as a stream, for an operator whose audience may see all of it. */
import type { Clock } from "../model/index.ts";
import { operationsV1 } from "../proto/index.ts";
import { type Database, maySeeEverything, writeBackup } from "../store/index.ts";
import type { Log, Operator } from "./deps.ts";
import { OperationsError } from "./errors.ts";
import type { Method } from "./server.ts";

export interface BackupMethodOptions {
  readonly db: Database;
  readonly clock: Clock;
  readonly dataDir: string;
  readonly log: Log;
}

/** Pieces stay below what a gRPC message may hold by default. */
const PIECE_BYTES = 512 * 1024;

export function backupMethod({ db, clock, dataDir, log }: BackupMethodOptions): Method {
  let isRunning = false;
  return {
    name: "Backup",
    request: operationsV1.BackupRequest,
    answer: operationsV1.BackupChunk,
    roles: ["operator"],
    changes: true,
    run: {
      kind: "stream",
      async *call(_request: never, by: Operator, signal: AbortSignal) {
        if (!(await maySeeEverything(db, by.view, clock())))
          throw new OperationsError(
            "NOT_PERMITTED",
            `A backup holds everything, and "${by.view.audience.id}" may not see all of it. Call as an audience that may.`,
          );
        if (isRunning)
          throw new OperationsError("STATE", "A backup is being made already. Wait for it, or end its call.");
        isRunning = true;
        try {
          let bytes = 0;
          for await (const piece of writeBackup(db, { dataDir, nowUs: clock() })) {
            for (let from = 0; from < piece.length && !signal.aborted; from += PIECE_BYTES)
              yield { data: piece.subarray(from, from + PIECE_BYTES) };
            bytes += piece.length;
            if (signal.aborted) return;
          }
          log.info({ person: by.person, bytes }, "A backup was made.");
        } finally {
          isRunning = false;
        }
      },
    },
  };
}
