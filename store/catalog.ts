/**
 * Labels and streams by number. Both are few and never change, so that each process remembers them; a row of the journal then
 * costs eight bytes for what would be hundreds.
 */
import type pg from "pg";
import { canonicalLabel, type Label } from "../model/index.ts";
import type { Database } from "./database.ts";
import { toJson, toText } from "./json.ts";

export interface StreamName {
  readonly sourceId: string;
  /** 32 lower-case hexadecimal digits. */
  readonly epoch: string;
}

interface Catalog {
  readonly labelById: Map<number, Label>;
  readonly labelIds: Map<string, number>;
  /** The same label object comes with record after record: found without building its text. */
  readonly labelIdOf: WeakMap<Label, number>;
  readonly streamById: Map<number, StreamName>;
  readonly streamIds: Map<string, number>;
}

const catalogs = new WeakMap<pg.Pool, Catalog>();

/** The update changes nothing; it is there so that the row is returned also when it was there before. */
const INTERN_LABEL = `
  INSERT INTO labels (canonical, label) VALUES ($1, $2)
  ON CONFLICT (canonical) DO UPDATE SET canonical = excluded.canonical RETURNING label_id`;

const INTERN_STREAM = `
  INSERT INTO streams (source_id, epoch) VALUES ($1, decode($2, 'hex'))
  ON CONFLICT (source_id, epoch) DO UPDATE SET source_id = excluded.source_id RETURNING stream_id`;

const FIND_STREAM = "SELECT stream_id FROM streams WHERE source_id = $1 AND epoch = decode($2, 'hex')";

const NAME_STREAMS =
  "SELECT stream_id, source_id, encode(epoch, 'hex') AS epoch FROM streams WHERE stream_id = ANY($1::int4[])";

const NAME_LABELS = "SELECT label_id, label FROM labels WHERE label_id = ANY($1::int4[])";

/** Found before the insert is tried: an insert that meets its own row still uses up a number and writes a row version. */
const FIND_LABEL = "SELECT label_id FROM labels WHERE canonical = $1";

function catalogOf(db: Database): Catalog {
  let catalog = catalogs.get(db.pool);
  if (catalog === undefined) {
    catalog = {
      labelById: new Map(),
      labelIds: new Map(),
      labelIdOf: new WeakMap(),
      streamById: new Map(),
      streamIds: new Map(),
    };
    catalogs.set(db.pool, catalog);
  }
  return catalog;
}

/** Gives every label its number, committed at once: it is there before any row that names it. */
export async function internLabels(db: Database, labels: Iterable<Label>): Promise<void> {
  for (const label of labels) {
    if (knownLabelId(db, label) !== undefined) continue;
    const canonical = canonicalLabel(label);
    const text = toText(canonical);
    const found = await db.pool.query<{ label_id: number }>(FIND_LABEL, [text]);
    const row =
      found.rows[0] ?? (await db.pool.query<{ label_id: number }>(INTERN_LABEL, [text, toJson(label)])).rows[0]!;
    const catalog = catalogOf(db);
    catalog.labelIds.set(canonical, row.label_id);
    catalog.labelIdOf.set(label, row.label_id);
  }
}

/** The label's number when this process has met it. */
export function knownLabelId(db: Database, label: Label): number | undefined {
  const catalog = catalogOf(db);
  let id = catalog.labelIdOf.get(label);
  if (id !== undefined) return id;
  id = catalog.labelIds.get(canonicalLabel(label));
  if (id !== undefined) catalog.labelIdOf.set(label, id);
  return id;
}

/** The labels with these numbers, from memory where it has them. Numbers that do not exist are left out. */
export async function labelsById(db: Database, ids: Iterable<number>): Promise<ReadonlyMap<number, Label>> {
  const { labelById } = catalogOf(db);
  const missing = [...new Set(ids)].filter((id) => !labelById.has(id));
  if (missing.length > 0) {
    const found = await db.pool.query<{ label_id: number; label: Label }>(NAME_LABELS, [missing]);
    for (const row of found.rows) labelById.set(row.label_id, row.label);
  }
  return labelById;
}

/** Remembers labels that a query has read. */
export function rememberLabel(db: Database, id: number, label: Label): void {
  catalogOf(db).labelById.set(id, label);
}

/** Every label that this process has read. */
export function knownLabels(db: Database): ReadonlyMap<number, Label> {
  return catalogOf(db).labelById;
}

/** The stream's number; made when it is new. */
export async function streamId(db: Database, sourceId: string, epoch: string): Promise<number> {
  const known = catalogOf(db).streamIds.get(`${sourceId}/${epoch}`);
  if (known !== undefined) return known;
  const found = await db.pool.query<{ stream_id: number }>(FIND_STREAM, [sourceId, epoch]);
  const row = found.rows[0] ?? (await db.pool.query<{ stream_id: number }>(INTERN_STREAM, [sourceId, epoch])).rows[0]!;
  remember(db, row.stream_id, { sourceId, epoch });
  return row.stream_id;
}

/** The stream's number, or undefined when nothing ever came from it. */
export async function findStreamId(db: Database, sourceId: string, epoch: string): Promise<number | undefined> {
  const known = catalogOf(db).streamIds.get(`${sourceId}/${epoch}`);
  if (known !== undefined) return known;
  const found = await db.pool.query<{ stream_id: number }>(FIND_STREAM, [sourceId, epoch]);
  const id = found.rows[0]?.stream_id;
  if (id !== undefined) remember(db, id, { sourceId, epoch });
  return id;
}

/** The names of these streams, from memory where it has them. */
export async function streamNames(db: Database, ids: Iterable<number>): Promise<ReadonlyMap<number, StreamName>> {
  const { streamById } = catalogOf(db);
  const missing = [...new Set(ids)].filter((id) => !streamById.has(id));
  if (missing.length > 0) {
    const found = await db.pool.query<{ stream_id: number; source_id: string; epoch: string }>(NAME_STREAMS, [missing]);
    for (const row of found.rows) remember(db, row.stream_id, { sourceId: row.source_id, epoch: row.epoch });
  }
  return streamById;
}

function remember(db: Database, id: number, name: StreamName): void {
  const catalog = catalogOf(db);
  catalog.streamById.set(id, name);
  catalog.streamIds.set(`${name.sourceId}/${name.epoch}`, id);
}
