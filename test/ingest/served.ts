/** The ingest services on a loopback port over a database of their own, for the tests that go through the wire. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as grpc from "@grpc/grpc-js";
import { type IngestDeps, type IngestHandle, registerIngest } from "../../ingest/index.ts";
import { type Journal, journalOf } from "../../ingest/journal.ts";
import type { Source, View, Workspace } from "../../model/index.ts";
import { type JournalEntry, viewOf } from "../../model/index.ts";
import { type Database, readJournal } from "../../store/index.ts";
import { startTestDatabase, type TestDatabase } from "../support/database.ts";
import { EXERCISE, NOW_US, source } from "./records.ts";

export interface Served {
  readonly address: string;
  readonly ingest: IngestHandle;
  readonly dataDir: string;
  readonly log: { readonly level: string; readonly sentence: string; readonly fields: object }[];
  close(): Promise<void>;
}

export const SOURCES: readonly Source[] = [
  source("subsurface"),
  source("drone"),
  source("drone", { id: "drone-2" }),
  source("drone", { id: "drone-sim", real: false }),
  source("ais"),
  source("optical"),
];

/** A journal whose methods can be replaced one by one. */
export function journalWith(db: Database, change: Partial<Journal>): Journal {
  return { ...journalOf(db), ...change };
}

export async function serve(
  db: Database,
  options: Partial<IngestDeps> & { workspace?: Workspace; dataDir?: string } = {},
): Promise<Served> {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), "tomi-ingest-"));
  const log: Served["log"] = [];
  const say = (level: string) => (fields: object, sentence: string) => void log.push({ level, sentence, fields });
  const server = new grpc.Server({ "grpc.max_receive_message_length": 2 * 1024 * 1024 });
  const ingest = registerIngest(server, {
    db,
    clock: () => NOW_US,
    workspace: EXERCISE,
    profile: "development",
    dataDir,
    log: { info: say("info"), warn: say("warn"), error: say("error") },
    sources: () => SOURCES,
    ...options,
  });
  const port = await new Promise<number>((resolve, reject) =>
    server.bindAsync("127.0.0.1:0", grpc.ServerCredentials.createInsecure(), (error, bound) =>
      error ? reject(error) : resolve(bound),
    ),
  );
  await ingest.ready;
  return {
    address: `127.0.0.1:${port}`,
    ingest,
    dataDir,
    log,
    async close() {
      await ingest.close();
      server.forceShutdown();
      if (options.dataDir === undefined) rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

const EVERYTHING: View = viewOf({
  id: "national",
  name: { en: "All", ja: "全" },
  clearance: { level: 5, regimes: [], compartments: [], organisations: ["MSDF"] },
});

/** The whole journal as one who may see all of it reads it. */
export async function wholeJournal(db: Database): Promise<readonly JournalEntry[]> {
  const { entries } = await readJournal(db, EVERYTHING, { journalSeq: 0, cursor: 0 }, 100_000, NOW_US);
  return entries;
}

export type { TestDatabase };
export { startTestDatabase };
