/** Brings the schema up to this program's version: numbered files of sql/, forward only. */
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { type Database, transaction } from "./database.ts";
import { StoreError } from "./errors.ts";

const FOLDER = new URL("./sql/", import.meta.url);

const EXTENSION_EXISTS = "SELECT 1 FROM pg_extension WHERE extname = 'postgis'";
const CREATE_EXTENSION = "CREATE EXTENSION IF NOT EXISTS postgis";

/** The lock keeps two first starts from both making the table, which IF NOT EXISTS alone does not. */
const CREATE_TABLE = `
  SELECT pg_advisory_xact_lock(7662001);
  CREATE TABLE IF NOT EXISTS migrations (
    number     integer PRIMARY KEY,
    name       text NOT NULL,
    digest     text NOT NULL,
    applied_at timestamptz NOT NULL DEFAULT now()
  )`;

const APPLIED = "SELECT number, name, digest FROM migrations ORDER BY number";

/** Inserted before the file is run: a second migrator waits here for the first one's commit, and then finds the row. */
const CLAIM = "INSERT INTO migrations (number, name, digest) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";

interface Migration {
  readonly number: number;
  readonly name: string;
  readonly digest: string;
  readonly sql: string;
}

/**
 * Brings the database to this program's schema, or only as far as `through` (what is restored comes in as of its own schema).
 *
 * Throws StoreError SCHEMA_NEWER when the database was migrated by a newer program, SCHEMA_CHANGED when a file that was
 * applied has been edited since.
 */
export async function migrate(
  db: Database,
  onProgress: (sentence: string) => void = () => {},
  through = Number.POSITIVE_INFINITY,
): Promise<void> {
  if ((await db.pool.query(EXTENSION_EXISTS)).rowCount === 0) {
    onProgress("Preparing PostGIS, once for this database (about 10 s with the embedded one).");
    await db.pool.query(CREATE_EXTENSION);
  }
  await transaction(db, (tx) => tx.query(CREATE_TABLE));
  const known = await readMigrations();
  const applied = await db.pool.query<{ number: number; name: string; digest: string }>(APPLIED);
  for (const row of applied.rows) checkApplied(row, known);
  const missing = known.filter(({ number }) => number <= through && !applied.rows.some((row) => row.number === number));
  for (const migration of missing) await apply(db, migration, onProgress);
}

/** Throws as `migrate` does for a database with these migrations. */
export async function checkMigrations(
  applied: readonly { readonly number: number; readonly name: string; readonly digest: string }[],
): Promise<void> {
  const known = await readMigrations();
  for (const row of applied) checkApplied(row, known);
}

async function apply(db: Database, migration: Migration, onProgress: (sentence: string) => void): Promise<void> {
  await transaction(db, async (tx) => {
    const claimed = await tx.query(CLAIM, [migration.number, migration.name, migration.digest]);
    if (claimed.rowCount === 0) return;
    await tx.query(migration.sql);
    onProgress(`The schema is now at ${migration.name}.`);
  });
}

function checkApplied(row: { number: number; name: string; digest: string }, known: readonly Migration[]): void {
  const ours = known.find(({ number }) => number === row.number);
  if (ours === undefined)
    throw new StoreError(
      "SCHEMA_NEWER",
      `The database is at ${row.name}, which this program (at ${known.at(-1)?.name}) does not know: a newer one has used it. ` +
        "Start the newer program, or use another database.",
    );
  if (ours.digest !== row.digest)
    throw new StoreError(
      "SCHEMA_CHANGED",
      `The database was made by another text of ${row.name} than the one this program has. Applied migrations are never edited: ` +
        "use the program that made the database, or begin anew with `tomi reset`.",
    );
}

async function readMigrations(): Promise<readonly Migration[]> {
  const names = (await readdir(FOLDER)).filter((name) => /^\d{4}_\w+\.sql$/.test(name)).sort();
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(new URL(name, FOLDER), "utf8");
      const digest = createHash("sha256").update(sql).digest("hex");
      return { number: Number(name.slice(0, 4)), name: name.replace(/\.sql$/, ""), digest, sql };
    }),
  );
}
