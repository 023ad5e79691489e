/** Opens the database: a native PostgreSQL by its URL, or the embedded one in a folder. */
import { join } from "node:path";
import pg from "pg";
import type { Database } from "./database.ts";
import { startEmbedded } from "./embedded.ts";
import { StoreError } from "./errors.ts";
import { Identities, useIdentities } from "./identities.ts";
import { startMaintenance } from "./maintenance.ts";

export interface OpenOptions {
  /** postgresql://…; absent: the embedded database in `dir`. */
  readonly url?: string;
  /** The workspace's folder, made when it is missing: of the embedded database, and with either of the identity keys. */
  readonly dir?: string;
  readonly onProgress?: (sentence: string) => void;
}

/** MERGE-free SQL, but partition pruning and `json` behaviour are tested from here on. */
const MINIMUM_POSTGRESQL = 15;
const MINIMUM_POSTGIS = [3, 3] as const;
/** Ingest, fusion, tiles and feeds of one process, each with a few queries at a time. */
const NATIVE_CONNECTIONS = 10;
/** Compiling pays only for queries of seconds; an index's page costs hardly more than the next page of a scan. */
const SESSION_SETTINGS = "-c jit=off -c random_page_cost=1.1";

const VERSIONS = `
  SELECT current_setting('server_version_num')::integer / 10000 AS postgresql,
         (SELECT default_version FROM pg_available_extensions WHERE name = 'postgis') AS postgis`;

const INT8_OID = 20;

/** Times and sequence numbers are below 2^53: numbers, not text. Only for this pool, so that other users of the driver are left alone. */
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: "text" | "binary") =>
    oid === INT8_OID && format !== "binary"
      ? Number
      : pg.types.getTypeParser(oid, format as "text")) as typeof pg.types.getTypeParser,
};

/**
 * Opens the database; the schema is brought up by `migrate`, which is called next.
 *
 * Throws StoreError DATABASE_UNREACHABLE, DATABASE_TOO_OLD, DATABASE_IN_USE or EMBEDDED_FAILED.
 */
export async function openDatabase(options: OpenOptions): Promise<Database> {
  const progress = options.onProgress ?? (() => {});
  if (options.url === undefined) return openEmbedded(options.dir ?? "var", progress);
  const db = await openNative(options.url, progress);
  return options.dir === undefined ? db : withIdentities(db, options.dir);
}

async function openEmbedded(dir: string, progress: (sentence: string) => void): Promise<Database> {
  progress(`Starting the embedded database in ${dir}.`);
  const server = await startEmbedded(dir, progress);
  const pool = new pg.Pool({
    host: server.socketDir,
    port: server.port,
    user: "postgres",
    database: "postgres",
    max: 1,
    idleTimeoutMillis: 0,
    types,
  });
  keepAlive(pool, progress);
  const stopMaintenance = startMaintenance(pool);
  const db: Database = {
    pool,
    embedded: true,
    close: async () => {
      await stopMaintenance();
      await pool.end();
      await server.stop();
    },
  };
  return withIdentities(db, dir);
}

async function withIdentities(db: Database, dir: string): Promise<Database> {
  try {
    useIdentities(db.pool, new Identities(join(dir, "identity-keys")));
    return db;
  } catch (error) {
    await db.close();
    throw error;
  }
}

async function openNative(url: string, progress: (sentence: string) => void): Promise<Database> {
  const where = describe(url);
  progress(`Connecting to ${where}.`);
  const pool = new pg.Pool({
    connectionString: withSettings(url, where),
    max: NATIVE_CONNECTIONS,
    application_name: "tomi",
    connectionTimeoutMillis: 10_000,
    types,
  });
  keepAlive(pool, progress);
  try {
    await checkVersions(pool, where);
  } catch (error) {
    await pool.end();
    throw error;
  }
  return { pool, embedded: false, close: () => pool.end() };
}

async function checkVersions(pool: pg.Pool, where: string): Promise<void> {
  const versions = await pool
    .query<{ postgresql: number; postgis: string | null }>(VERSIONS)
    .catch((error: unknown) => {
      const why = error instanceof Error ? error.message || (error as NodeJS.ErrnoException).code : String(error);
      throw new StoreError(
        "DATABASE_UNREACHABLE",
        `The database ${where} cannot be reached: ${why}. Start it, correct DATABASE_URL, or unset it to use the embedded database.`,
        { cause: error },
      );
    });
  const { postgresql, postgis } = versions.rows[0]!;
  if (postgresql < MINIMUM_POSTGRESQL)
    throw new StoreError(
      "DATABASE_TOO_OLD",
      `The database ${where} is PostgreSQL ${postgresql}; ${MINIMUM_POSTGRESQL} or newer is needed. Upgrade it or use another.`,
    );
  const [major = 0, minor = 0] = (postgis ?? "").split(".").map(Number);
  if (major < MINIMUM_POSTGIS[0] || (major === MINIMUM_POSTGIS[0] && minor < MINIMUM_POSTGIS[1]))
    throw new StoreError(
      "DATABASE_TOO_OLD",
      `The database ${where} offers ${postgis === null ? "no PostGIS" : `PostGIS ${postgis}`}; ${MINIMUM_POSTGIS.join(".")} or newer ` +
        "is needed. Install it on the server (Debian: postgresql-15-postgis-3).",
    );
}

/** A lost idle connection is reported and replaced at the next query; without a listener it would end the process. */
function keepAlive(pool: pg.Pool, progress: (sentence: string) => void): void {
  pool.on("error", (error) => progress(`A database connection was lost: ${error.message}.`));
}

/** Host, port and name: never the password. */
function describe(url: string): string {
  try {
    const parsed = new URL(url);
    return `${parsed.searchParams.get("host") ?? parsed.host}${parsed.pathname}`;
  } catch {
    throw new StoreError(
      "DATABASE_UNREACHABLE",
      "The database URL cannot be read. It has the form postgresql://user:password@host:5432/name.",
    );
  }
}

/** The URL's own options are kept and come last, so that they win. */
function withSettings(url: string, where: string): string {
  const parsed = new URL(url);
  if (!/^postgres(ql)?:$/.test(parsed.protocol))
    throw new StoreError(
      "DATABASE_UNREACHABLE",
      `The database URL of ${where} begins with ${parsed.protocol}//; it has the form postgresql://user:password@host:5432/name.`,
    );
  const own = parsed.searchParams.get("options");
  parsed.searchParams.set("options", own === null ? SESSION_SETTINGS : `${SESSION_SETTINGS} ${own}`);
  return parsed.href;
}
