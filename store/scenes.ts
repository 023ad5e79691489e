/** The scenes of one audience, for lists and for the raster tiles. */
import type { SceneObservation, TimeUs } from "../model/index.ts";
import type { Database } from "./database.ts";
import { toText } from "./json.ts";
import { audienceName } from "./partitions.ts";

export interface StoredScene {
  readonly scene: SceneObservation;
  readonly availableAtUs: TimeUs;
  /** How many detections of it this audience sees. */
  readonly detections: number;
}

const DETECTIONS = `
  (SELECT count(*) FROM sightings AS d WHERE d.audience = $1 AND d.scene_id = s.scene_id AND d.kind = 'position')`;

/** A scene that was sent again stands once, as it came last. */
const LIST = `
  SELECT s.body, s.available_us, ${DETECTIONS} AS detections
    FROM (SELECT DISTINCT ON (scene_id) scene_id, observed_us, cursor, available_us, body
            FROM sightings WHERE audience = $1 AND kind = 'scene' ORDER BY scene_id, cursor DESC) AS s
   ORDER BY s.observed_us DESC, s.cursor DESC LIMIT $2`;

const FIND = `
  SELECT s.body, s.available_us, ${DETECTIONS} AS detections
    FROM sightings AS s WHERE s.audience = $1 AND s.scene_id = $2 AND s.kind = 'scene' ORDER BY s.cursor DESC LIMIT 1`;

interface Row {
  readonly body: SceneObservation;
  readonly available_us: number;
  readonly detections: number;
}

/** Newest acquisition first. */
export async function listScenes(db: Database, audience: string, limit: number): Promise<readonly StoredScene[]> {
  const found = await db.pool.query<Row>(LIST, [audienceName(audience), limit]);
  return found.rows.map(toScene);
}

/** The scene, or undefined when this audience has none of that id. */
export async function findScene(db: Database, audience: string, sceneId: string): Promise<StoredScene | undefined> {
  const found = await db.pool.query<Row>(FIND, [audienceName(audience), toText(sceneId)]);
  return found.rows.map(toScene)[0];
}

function toScene(row: Row): StoredScene {
  return { scene: row.body, availableAtUs: row.available_us, detections: row.detections };
}
