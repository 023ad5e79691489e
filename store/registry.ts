/** What configuration tells the database of: audiences with their partitions, and zones. */
import type { Zone } from "../model/index.ts";
import { type Database, transaction } from "./database.ts";
import { toJson } from "./json.ts";
import { mercatorPolygonEwkb, mercatorRing } from "./mercator.ts";
import { audienceName, createAudiencePartitions } from "./partitions.ts";

/** The row comes last, so that an audience that is found has all its partitions. */
const REGISTER_AUDIENCE = "INSERT INTO audiences (audience) VALUES ($1) ON CONFLICT DO NOTHING";
const FIND_AUDIENCE = "SELECT 1 FROM audiences WHERE audience = $1";

const CLEAR_ZONES = "DELETE FROM zones";
const INSERT_ZONE = `
  INSERT INTO zones (zone_id, kind, name, label, ring, mercator, origin, illustrative)
  VALUES ($1, $2, $3, $4, $5, $6::bytea::geometry, $7, $8)`;

/** Makes the partitions of each audience (id as in the configuration, with hyphens). Safe to repeat. */
export async function registerAudiences(db: Database, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const name = audienceName(id);
    if ((await db.pool.query(FIND_AUDIENCE, [name])).rowCount === 1) continue;
    await transaction(db, async (tx) => {
      await createAudiencePartitions(tx, id);
      await tx.query(REGISTER_AUDIENCE, [name]);
    });
  }
}

/** The zones are afterwards exactly these. */
export async function registerZones(db: Database, zones: readonly Zone[]): Promise<void> {
  await transaction(db, async (tx) => {
    await tx.query(CLEAR_ZONES);
    for (const zone of zones)
      await tx.query(INSERT_ZONE, [
        zone.id,
        zone.kind,
        toJson(zone.name),
        toJson(zone.label),
        toJson(zone.ring),
        mercatorPolygonEwkb(mercatorRing(zone.ring)),
        zone.origin,
        zone.illustrative,
      ]);
  });
}
