/**
 * What of the database a backup holds: everything but what is made anew. The list names what is left out, so that a table nobody thought
 * of is saved, not lost.
 */
import type pg from "pg";
import type { BackupPartition } from "./backup_format.ts";

/** Pictures are rebuilt from the journal; audiences and zones are registered at every start; migrations have their own place. */
const MADE_ANEW: readonly string[] = [
  "migrations",
  "audiences",
  "zones",
  "tracks",
  "track_states",
  "associations",
  "sightings",
  "correlation_evidence",
  "checkpoints",
  "sources_heard",
];

const TABLES = `
  SELECT c.oid::integer AS oid, c.relname AS name
    FROM pg_class AS c
   WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
     AND NOT EXISTS (SELECT 1 FROM pg_depend AS d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
     AND c.relname <> ALL ($1::text[])
   ORDER BY c.relname`;
const COLUMNS = `
  SELECT attrelid::integer AS oid, attname AS name, format_type(atttypid, atttypmod) AS type, attidentity <> '' AS is_identity
    FROM pg_attribute WHERE attrelid = ANY ($1::oid[]) AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
   ORDER BY attrelid, attnum`;
const REFERENCES = `
  SELECT conrelid::integer AS from_oid, confrelid::integer AS to_oid FROM pg_constraint
   WHERE contype = 'f' AND conrelid <> confrelid AND conrelid = ANY ($1::oid[])`;
const PARTITIONS = `
  SELECT c.relname AS name, p.relname AS parent, pg_get_expr(c.relpartbound, c.oid) AS bound, pg_get_partkeydef(c.oid) AS key
    FROM pg_inherits AS i JOIN pg_class AS c ON c.oid = i.inhrelid JOIN pg_class AS p ON p.oid = i.inhparent
   WHERE c.relispartition AND c.relkind IN ('r', 'p') AND c.relnamespace = current_schema()::regnamespace
   ORDER BY c.relname`;

export interface BackupTable {
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly type: string; readonly isIdentity: boolean }[];
}

/** The tables to save, those that others refer to first. */
export async function tablesToSave(tx: pg.PoolClient | pg.Pool): Promise<readonly BackupTable[]> {
  const tables = (await tx.query<{ oid: number; name: string }>(TABLES, [MADE_ANEW])).rows;
  const oids = tables.map(({ oid }) => oid);
  const columns = await tx.query<{ oid: number; name: string; type: string; is_identity: boolean }>(COLUMNS, [oids]);
  const references = await tx.query<{ from_oid: number; to_oid: number }>(REFERENCES, [oids]);
  const done = new Set<number>();
  const ordered: BackupTable[] = [];
  const put = ({ oid, name }: (typeof tables)[number]): void => {
    if (done.has(oid)) return;
    done.add(oid);
    for (const { from_oid, to_oid } of references.rows) {
      const other = tables.find((table) => table.oid === to_oid);
      if (from_oid === oid && other !== undefined) put(other);
    }
    const own = columns.rows.filter((column) => column.oid === oid);
    ordered.push({
      name,
      columns: own.map((column) => ({ name: column.name, type: column.type, isIdentity: column.is_identity })),
    });
  };
  for (const table of tables) put(table);
  return ordered;
}

/** The partitions of these tables, parents first. */
export async function partitionsOf(
  tx: pg.PoolClient | pg.Pool,
  tables: readonly BackupTable[],
): Promise<readonly BackupPartition[]> {
  const all = (await tx.query<BackupPartition>(PARTITIONS)).rows;
  const found: BackupPartition[] = [];
  let parents = new Set(tables.map(({ name }) => name));
  while (parents.size > 0) {
    const children = all.filter(({ parent }) => parents.has(parent));
    found.push(...children);
    parents = new Set(children.map(({ name }) => name));
  }
  return found;
}

const NAME = /^[a-z_][a-z0-9_]{0,62}$/;
const BOUND = /^(DEFAULT|FOR VALUES (IN \(('?[a-z0-9_]+'?(, )?)+\)|FROM \('?-?\d+'?\) TO \('?-?\d+'?\)))$/;
const KEY = /^(RANGE|LIST) \([a-z_]+\)$/;

/** The statement that makes a partition, or undefined when its words are none that a partition of ours has: a file may say anything. */
export function createPartition({ name, parent, bound, key }: BackupPartition): string | undefined {
  if (!NAME.test(name) || !NAME.test(parent) || !BOUND.test(bound) || (key !== null && !KEY.test(key)))
    return undefined;
  return `CREATE TABLE IF NOT EXISTS ${name} PARTITION OF ${parent} ${bound}${key === null ? "" : ` PARTITION BY ${key}`}`;
}

export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** Each row as a JSON array of texts: a type's own text is the same on every database. */
export function selectLines(table: BackupTable, more: string): string {
  const texts = table.columns.map(({ name }) => `${quoted(name)}::text`).join(", ");
  return `SELECT json_build_array(${texts})::text AS line FROM ${quoted(table.name)}${more}`;
}

/** Puts rows (JSON, $1) into a table; `columns` are in the order of the rows' texts. */
export function insertRows(table: BackupTable, columns: readonly string[]): string {
  const types = new Map(table.columns.map(({ name, type }) => [name, type]));
  const values = columns.map((name, i) => `(r ->> ${i})::${types.get(name)!}`).join(", ");
  return `INSERT INTO ${quoted(table.name)} (${columns.map(quoted).join(", ")}) OVERRIDING SYSTEM VALUE
    SELECT ${values} FROM json_array_elements($1::json) AS r`;
}

/** Lets the numbers of an identity column go on after what was put in. */
export function continueNumbers(table: string, column: string): string {
  return `SELECT setval(pg_get_serial_sequence('${quoted(table)}', '${column}'), max(${quoted(column)})) FROM ${quoted(table)}
    HAVING max(${quoted(column)}) IS NOT NULL`;
}
