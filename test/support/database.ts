/** A migrated database of its own for a test file: embedded, or native when TOMI_TEST_DATABASE_URL names a server. */
import { createHash, randomUUID } from "node:crypto";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { type Database, migrate, openDatabase, registerAudiences } from "../../store/index.ts";

export type Engine = "embedded" | "native";

export interface TestDatabase {
  readonly db: Database;
  readonly engine: Engine;
  /** Of a native one, for a second process or pool. */
  readonly url?: string;
  /** The workspace's folder: the embedded database and the identity keys. */
  readonly dir?: string;
  close(): Promise<void>;
}

const serverUrl = process.env.TOMI_TEST_DATABASE_URL;

/** The engines that can be tested here: native only when TOMI_TEST_DATABASE_URL is set. */
export const engines: readonly Engine[] = serverUrl ? ["embedded", "native"] : ["embedded"];

/** Starts an empty, migrated database with these audiences. Without `engine`: native when there is one, else embedded. */
export async function startTestDatabase(
  options: { readonly engine?: Engine; readonly audiences?: readonly string[] } = {},
): Promise<TestDatabase> {
  const engine = options.engine ?? (serverUrl ? "native" : "embedded");
  const started = engine === "native" ? await startNative() : await startEmbeddedCopy();
  await registerAudiences(started.db, options.audiences ?? ["national", "coast-guard"]);
  return started;
}

/** Runs `work` with a database of its own, which is closed whatever happens. */
export async function withDatabase<T>(work: (db: Database) => Promise<T>): Promise<T> {
  const started = await startTestDatabase();
  try {
    return await work(started.db);
  } finally {
    await started.close();
  }
}

async function startEmbeddedCopy(): Promise<TestDatabase> {
  const dir = mkdtempSync(join(tmpdir(), "tomi-test-"));
  await prepareEmbedded(dir);
  const db = await openDatabase({ dir });
  return {
    db,
    engine: "embedded",
    dir,
    close: async () => {
      await db.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

/** Puts a migrated embedded database into `dir`: making PostGIS anew takes 10 s, a copy of one starts in 3. */
export async function prepareEmbedded(dir: string): Promise<void> {
  const template = await ensureTemplate(join(tmpdir(), `tomi-test-template-${schemaDigest()}`), async (folder) => {
    const db = await openDatabase({ dir: folder });
    await migrate(db);
    await db.close();
  });
  cpSync(join(template, "pgdata"), join(dir, "pgdata"), { recursive: true });
}

async function startNative(): Promise<TestDatabase> {
  const template = `tomi_template_${schemaDigest()}`;
  const stamp = await ensureTemplate(
    join(tmpdir(), `tomi-test-${template}-${new URL(serverUrl!).port}`),
    async (folder) => {
      await onServer(`DROP DATABASE IF EXISTS ${template}`);
      await onServer(`CREATE DATABASE ${template}`);
      const db = await openDatabase({ url: urlOf(template) });
      await migrate(db);
      await db.close();
      mkdirSync(folder, { recursive: true });
    },
  );
  const name = `tomi_test_${randomUUID().replaceAll("-", "")}`;
  await cloneDatabase(name, template, stamp);
  const dir = mkdtempSync(join(tmpdir(), "tomi-test-keys-"));
  const db = await openDatabase({ url: urlOf(name), dir });
  return {
    db,
    engine: "native",
    url: urlOf(name),
    dir,
    close: async () => {
      await db.close();
      await onServer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

async function cloneDatabase(name: string, template: string, stamp: string): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await onServer(`CREATE DATABASE ${name} TEMPLATE ${template}`);
    } catch (error) {
      const { code } = error as { code?: string };
      // Gone: another cluster had this port when the template was made. In use: another test file is copying it.
      if (code === "3D000") rmSync(stamp, { recursive: true, force: true });
      if (attempt >= 50 || code !== "55006") throw error;
      await wait(100);
    }
  }
}

async function onServer(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

function urlOf(database: string): string {
  const url = new URL(serverUrl!);
  url.pathname = `/${database}`;
  return url.href;
}

/** Makes the template once for all test files, whichever comes first; the others wait for it. */
async function ensureTemplate(path: string, make: (folder: string) => Promise<void>): Promise<string> {
  const building = `${path}.building`;
  for (let waitedMs = 0; !existsSync(path); waitedMs += 200) {
    try {
      mkdirSync(building);
    } catch {
      // Left behind by a run that was killed: begin anew.
      if (waitedMs > 90_000) rmSync(building, { recursive: true, force: true });
      await wait(200);
      continue;
    }
    if (existsSync(path)) {
      rmSync(building, { recursive: true, force: true });
      break;
    }
    try {
      await make(building);
      renameSync(building, path);
    } catch (error) {
      rmSync(building, { recursive: true, force: true });
      throw error;
    }
  }
  return path;
}

/** Changes with the schema and with the embedded database's version. */
function schemaDigest(): string {
  const hash = createHash("sha256");
  const folder = new URL("../../store/sql/", import.meta.url);
  for (const name of readdirSync(folder).sort()) hash.update(readFileSync(new URL(name, folder)));
  hash.update(readFileSync(new URL("../../package.json", import.meta.url)));
  return hash.digest("hex").slice(0, 12);
}
