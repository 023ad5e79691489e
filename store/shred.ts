/**
 * Shredding: the key of one identity is destroyed, and everything that was sealed under it, in every table, log and copy of the
 * database, is a tombstone from then on. No row is rewritten, so that replay of the journal decides as before.
 *
 * What the same vessel sends afterwards is a new identity: nothing connects it to the tombstones but where it is.
 */
import { createHash, randomBytes } from "node:crypto";
import type { TimeUs } from "../model/index.ts";
import { type Database, transaction } from "./database.ts";
import { StoreError } from "./errors.ts";
import { type Hold, holdInWords, listHolds, type NamedAct } from "./holds.ts";
import { identitiesOf, UNATTRIBUTED } from "./identities.ts";
import { toText } from "./json.ts";

export interface Shredding {
  readonly by: string;
  readonly reason: string;
  readonly atUs: TimeUs;
  /** SHA-256 of the receipt and the MMSI, hexadecimal. */
  readonly commitment: string;
}

const REGISTER = `
  INSERT INTO shreddings (handle, commitment, shredded_by, reason, shredded_us) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING`;

const LIST =
  "SELECT encode(commitment, 'hex') AS commitment, shredded_by, reason, shredded_us FROM shreddings ORDER BY shredded_us";

const HANDLES = "SELECT handle FROM shreddings";

/** Whoever follows the picture reads the tracks again and finds the tombstones. The audience's row first, as a step of fusion takes it. */
const MOVE_ON = `
  WITH moved AS (
    UPDATE audiences AS a SET revision = revision + 1
     WHERE a.audience IN (SELECT t.audience FROM tracks AS t WHERE t.mmsi = ANY($1::bigint[])) RETURNING a.audience, a.revision)
  UPDATE tracks AS t SET revision = moved.revision FROM moved WHERE t.audience = moved.audience AND t.mmsi = ANY($1::bigint[])`;

const HEARD_BY = `
  SELECT EXISTS (SELECT 1 FROM journal AS j JOIN streams AS s ON s.stream_id = j.stream_id
                  WHERE j.kind = 'ais' AND j.mmsi = $1 AND s.source_id = ANY($2::text[])) AS heard`;

const BIND = "INSERT INTO identity_store (store_id) VALUES ($1) ON CONFLICT DO NOTHING";
const BOUND = "SELECT store_id FROM identity_store";

/**
 * Destroys the identity. Returns the receipt (hexadecimal): who has it and knows the MMSI can prove from the register that this
 * vessel's identity was destroyed; nobody else can find the vessel in it.
 *
 * Throws StoreError IDENTITY_UNKNOWN when nobody of this MMSI is known, HELD when a legal hold forbids it.
 */
export async function shredIdentity(db: Database, mmsi: number, act: NamedAct): Promise<{ readonly receipt: string }> {
  const identities = identitiesOf(db);
  identities.refresh();
  const identity = identities.find(mmsi);
  if (identity === undefined)
    throw new StoreError("IDENTITY_UNKNOWN", `No identity with the MMSI ${mmsi} is kept here: nothing was shredded.`);
  await refuseHeld(db, identity.handle);
  const receipt = randomBytes(16);
  await db.pool.query(REGISTER, [
    identity.handle,
    commitmentOf(receipt, mmsi),
    toText(act.by),
    toText(act.reason),
    Math.round(act.nowUs),
  ]);
  // Registered first: should the process die here, the next start destroys the key (`settleIdentities`).
  const common = identities.find(UNATTRIBUTED);
  identities.destroy(common === undefined ? [identity.handle] : [identity.handle, common.handle]);
  await db.pool.query(MOVE_ON, [[identity.handle]]);
  return { receipt: receipt.toString("hex") };
}

/** Oldest first. */
export async function listShreddings(db: Database): Promise<readonly Shredding[]> {
  const found = await db.pool.query<{ commitment: string; shredded_by: string; reason: string; shredded_us: number }>(
    LIST,
  );
  return found.rows.map(({ commitment, shredded_by, reason, shredded_us }) => ({
    by: shredded_by,
    reason,
    atUs: shredded_us,
    commitment,
  }));
}

/** What a register holds of a shredding whose receipt and MMSI are these. */
export function commitmentOf(receipt: Buffer, mmsi: number): Buffer {
  return createHash("sha256").update(receipt).update(String(mmsi)).digest();
}

/**
 * Brings database and folder of identity keys together, at a start and after a restore: keys of identities that the register calls
 * destroyed are destroyed (a restored folder may hold them again). Returns how many.
 *
 * Throws StoreError IDENTITY_KEYS_FOREIGN when the folder is another database's.
 */
export async function settleIdentities(db: Database): Promise<number> {
  const identities = identitiesOf(db);
  await db.pool.query(BIND, [identities.storeId]);
  const bound = (await db.pool.query<{ store_id: string }>(BOUND)).rows[0]!.store_id;
  if (bound !== identities.storeId)
    throw new StoreError(
      "IDENTITY_KEYS_FOREIGN",
      "The folder of identity keys belongs to another database: with it every vessel would read as if its identity had been " +
        "destroyed. Put this database's own folder identity-keys back from its backup, or start with the --dir that holds it.",
    );
  const shredded = await db.pool.query<{ handle: number }>(HANDLES);
  const handles = shredded.rows.map(({ handle }) => handle);
  const destroyed = identities.destroy(handles);
  if (destroyed > 0) await transaction(db, (tx) => tx.query(MOVE_ON, [handles]));
  return destroyed;
}

async function refuseHeld(db: Database, handle: number): Promise<void> {
  const holds = await listHolds(db);
  const direct = holds.find((hold) => hold.scope.kind === "everything" || hold.handle === handle);
  if (direct !== undefined) throw held(direct);
  const bySource = holds.flatMap((hold) => (hold.scope.kind === "source" ? [hold.scope.sourceId] : []));
  if (bySource.length === 0) return;
  const found = await db.pool.query<{ heard: boolean }>(HEARD_BY, [handle, bySource]);
  if (found.rows[0]!.heard) throw held(holds.find((hold) => hold.scope.kind === "source")!);
}

function held({ scope, by, reason }: Hold): StoreError {
  return new StoreError(
    "HELD",
    `A legal hold on ${holdInWords(scope)} (by ${by}: ${reason}) forbids the shredding: nothing was destroyed. Release the hold first.`,
  );
}
