/** What persons did with sources while Tomi ran: appended, read on, never changed. */
import type { TimeUs } from "../model/index.ts";
import type { Database } from "./database.ts";
import { toJson, toText } from "./json.ts";

export interface SourceChange {
  /** Rises with each change; what was read up to here is read on from here. */
  readonly id: number;
  readonly sourceId: string;
  readonly change: "add" | "enable" | "disable";
  /** Of "add": the source in the words of the configuration. */
  readonly definition?: unknown;
  readonly person: string;
  readonly reason: string;
  readonly changedUs: TimeUs;
}

/** One writer at a time, so that no reader meets a higher number before a lower one has been committed. */
const APPEND = `
  WITH locked AS (SELECT pg_advisory_xact_lock(7662007))
  INSERT INTO source_changes (source_id, change, definition, person, reason, changed_us)
  SELECT $1, $2, $3, $4, $5, $6 FROM locked RETURNING change_id`;
const READ = `
  SELECT change_id, source_id, change, definition, person, reason, changed_us
    FROM source_changes WHERE change_id > $1 ORDER BY change_id`;

interface Row {
  readonly change_id: number;
  readonly source_id: string;
  readonly change: SourceChange["change"];
  readonly definition: unknown;
  readonly person: string;
  readonly reason: string;
  readonly changed_us: number;
}

/** Durable when it returns the change's number. */
export async function appendSourceChange(db: Database, change: Omit<SourceChange, "id">): Promise<number> {
  const { sourceId, definition, person, reason, changedUs } = change;
  const added = await db.pool.query<{ change_id: number }>(APPEND, [
    sourceId,
    change.change,
    definition === undefined ? null : toJson(definition),
    toText(person),
    toText(reason),
    Math.round(changedUs),
  ]);
  return added.rows[0]!.change_id;
}

/** The changes after the one with this number (0: all), oldest first. */
export async function readSourceChanges(db: Database, afterId: number): Promise<readonly SourceChange[]> {
  const found = await db.pool.query<Row>(READ, [afterId]);
  return found.rows.map((row) => ({
    id: row.change_id,
    sourceId: row.source_id,
    change: row.change,
    ...(row.definition === null ? {} : { definition: row.definition }),
    person: row.person,
    reason: row.reason,
    changedUs: row.changed_us,
  }));
}
