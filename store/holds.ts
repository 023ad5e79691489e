/** Legal holds: what must not be pruned or shredded until it is released, who said so and why. */
import type { TimeUs } from "../model/index.ts";
import type { Database } from "./database.ts";
import { StoreError } from "./errors.ts";
import { identitiesOf } from "./identities.ts";
import { handleOf, mmsiOf } from "./identity_seal.ts";
import { toText } from "./json.ts";

export type HoldScope =
  | { readonly kind: "everything" }
  | { readonly kind: "source"; readonly sourceId: string }
  | { readonly kind: "identity"; readonly mmsi: number };

export interface Hold {
  readonly id: number;
  readonly scope: HoldScope;
  /** In the database, of an identity. */
  readonly handle?: number;
  readonly by: string;
  readonly reason: string;
  readonly atUs: TimeUs;
  readonly released?: { readonly by: string; readonly reason: string; readonly atUs: TimeUs };
}

/** Who does it, why, and when. */
export interface NamedAct {
  readonly by: string;
  readonly reason: string;
  readonly nowUs: TimeUs;
}

const PLACE = `
  INSERT INTO legal_holds (handle, source_id, placed_by, placed_reason, placed_us) VALUES ($1, $2, $3, $4, $5) RETURNING hold_id`;

const RELEASE = `
  UPDATE legal_holds SET released_by = $3, released_reason = $4, released_us = $5
   WHERE released_us IS NULL AND handle IS NOT DISTINCT FROM $1 AND source_id IS NOT DISTINCT FROM $2`;

const LIST = `
  SELECT hold_id, handle, source_id, placed_by, placed_reason, placed_us, released_by, released_reason, released_us
    FROM legal_holds WHERE released_us IS NULL OR $1 ORDER BY hold_id`;

interface Row {
  readonly hold_id: number;
  readonly handle: number | null;
  readonly source_id: string | null;
  readonly placed_by: string;
  readonly placed_reason: string;
  readonly placed_us: number;
  readonly released_by: string | null;
  readonly released_reason: string | null;
  readonly released_us: number | null;
}

/** An identity that was never heard can be held too: it is then known from here on. */
export async function placeHold(db: Database, scope: HoldScope, act: NamedAct): Promise<number> {
  const values = [...columns(db, scope), toText(act.by), toText(act.reason), Math.round(act.nowUs)];
  return (await db.pool.query<{ hold_id: number }>(PLACE, values)).rows[0]!.hold_id;
}

/** Releases every hold of exactly this scope; returns how many. Throws StoreError HOLD_UNKNOWN when there is none. */
export async function releaseHold(db: Database, scope: HoldScope, act: NamedAct): Promise<number> {
  if (scope.kind === "identity" && identitiesOf(db).find(scope.mmsi) === undefined) throw unknownHold(scope);
  const values = [...columns(db, scope), toText(act.by), toText(act.reason), Math.round(act.nowUs)];
  const released = (await db.pool.query(RELEASE, values)).rowCount ?? 0;
  if (released === 0) throw unknownHold(scope);
  return released;
}

/** Oldest first; without `released` only those that hold now. */
export async function listHolds(db: Database, released = false): Promise<readonly Hold[]> {
  const found = await db.pool.query<Row>(LIST, [released]);
  return found.rows.map((row) => ({
    id: row.hold_id,
    scope: scopeOf(db, row),
    ...(row.handle === null ? {} : { handle: row.handle }),
    by: row.placed_by,
    reason: row.placed_reason,
    atUs: row.placed_us,
    ...(row.released_us === null
      ? {}
      : { released: { by: row.released_by ?? "", reason: row.released_reason ?? "", atUs: row.released_us } }),
  }));
}

/** For a person. */
export function holdInWords(scope: HoldScope): string {
  switch (scope.kind) {
    case "everything":
      return "everything";
    case "source":
      return `the source ${scope.sourceId}`;
    case "identity":
      return `the identity MMSI ${scope.mmsi}`;
  }
}

function columns(db: Database, scope: HoldScope): [number | null, string | null] {
  switch (scope.kind) {
    case "everything":
      return [null, null];
    case "source":
      return [null, toText(scope.sourceId)];
    case "identity":
      return [handleOf(db, scope.mmsi), null];
  }
}

function scopeOf(db: Database, row: Row): HoldScope {
  if (row.handle !== null) return { kind: "identity", mmsi: mmsiOf(db, row.handle) };
  return row.source_id === null ? { kind: "everything" } : { kind: "source", sourceId: row.source_id };
}

function unknownHold(scope: HoldScope): StoreError {
  return new StoreError(
    "HOLD_UNKNOWN",
    `There is no hold on ${holdInWords(scope)} to release. \`tomi retention list\` shows what is held.`,
  );
}
