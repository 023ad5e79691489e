/** Retention classes: how long the journal keeps what a source sent. Each class has partitions of its own. */
import type pg from "pg";
import type { Source } from "../model/index.ts";
import { type Database, transaction } from "./database.ts";
import { StoreError } from "./errors.ts";
import { createClassPartition } from "./partitions.ts";

/** How long each thing is kept, in days. */
export interface RetentionPolicy {
  /** The journal, by class. "standard" is for sources that name none. */
  readonly classes: Readonly<Record<string, number>>;
  /** States, sightings, associations and retired tracks. */
  readonly pictureDays: number;
  /** Records that were set aside, and what is known of finished uploads. */
  readonly setAsideDays: number;
}

export const DEFAULT_RETENTION: RetentionPolicy = { classes: { standard: 365 }, pictureDays: 90, setAsideDays: 90 };

export interface RetentionClass {
  readonly classId: number;
  /** As partitions are named: hyphens are underscores. */
  readonly name: string;
}

/** The migration makes it. */
const STANDARD: RetentionClass = { classId: 1, name: "standard" };

/** Partition names hold the class, and PostgreSQL cuts names at 63 bytes. */
const MAXIMUM_CLASS_BYTES = 30;

const CLASSES = "SELECT class_id, name FROM retention_classes";
const INSERT_CLASS = "INSERT INTO retention_classes (name, days) VALUES ($1, $2) RETURNING class_id";
const SET_DAYS = "UPDATE retention_classes SET days = $2 WHERE name = $1 AND days <> $2";

const ofSources = new WeakMap<pg.Pool, ReadonlyMap<string, RetentionClass>>();

/**
 * Makes the classes of the policy and remembers which source is of which. Safe to repeat, also when sources were added; rows that
 * are there stay in the class in which they came. A class that left the policy keeps its days.
 *
 * Throws StoreError RETENTION_CLASS for a name that cannot be a class's and for a source whose class is not in the policy.
 */
export async function registerRetention(
  db: Database,
  policy: RetentionPolicy,
  sources: readonly Pick<Source, "id" | "retentionClass">[],
): Promise<void> {
  const known = new Map<string, RetentionClass>();
  for (const row of (await db.pool.query<{ class_id: number; name: string }>(CLASSES)).rows)
    known.set(row.name, { classId: row.class_id, name: row.name });
  for (const [id, days] of Object.entries(policy.classes)) {
    const name = className(id);
    if (known.has(name)) await db.pool.query(SET_DAYS, [name, days]);
    else known.set(name, await createClass(db, name, days));
  }
  const classes = new Map<string, RetentionClass>();
  for (const source of sources) {
    if (source.retentionClass === undefined) continue;
    const found = known.get(className(source.retentionClass));
    if (found === undefined)
      throw new StoreError(
        "RETENTION_CLASS",
        `The source "${source.id}" is of the retention class "${source.retentionClass}", which is not there. Add it under ` +
          "retention.classes, with its days, or correct the source's retentionClass.",
      );
    classes.set(source.id, found);
  }
  ofSources.set(db.pool, classes);
}

/** The class of what this source sends. */
export function retentionClassOf(db: Database, sourceId: string): RetentionClass {
  return ofSources.get(db.pool)?.get(sourceId) ?? STANDARD;
}

async function createClass(db: Database, name: string, days: number): Promise<RetentionClass> {
  return transaction(db, async (tx) => {
    const made = await tx.query<{ class_id: number }>(INSERT_CLASS, [name, days]);
    const { class_id: classId } = made.rows[0]!;
    await createClassPartition(tx, name, classId);
    return { classId, name };
  });
}

/** The class as the database names it. */
export function className(id: string): string {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id) || id.length > MAXIMUM_CLASS_BYTES)
    throw new StoreError(
      "RETENTION_CLASS",
      `"${id}" cannot be a retention class: it names database partitions, so that it begins with a lower-case letter and holds at ` +
        `most ${MAXIMUM_CLASS_BYTES} lower-case letters, digits and single hyphens between them. Correct it in the configuration.`,
    );
  return id.replaceAll("-", "_");
}
