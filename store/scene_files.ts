/** Which scenes' folders are still somebody's. */
import type { Database } from "./database.ts";

/** A scene is kept while the journal or any audience's sightings hold it, or its upload is under way. */
const KEPT = `
  SELECT p.path FROM unnest($1::text[]) AS p(path)
   WHERE EXISTS (SELECT 1 FROM journal AS j WHERE j.kind = 'scene' AND j.body ->> 'path' = p.path)
      OR EXISTS (SELECT 1 FROM sightings AS s WHERE s.kind = 'scene' AND s.body ->> 'path' = p.path)
      OR EXISTS (SELECT 1 FROM uploads AS u WHERE u.state NOT IN ('done', 'failed') AND 'scenes/' || u.scene_ref = p.path)`;

/** Of these folders (below the data folder, as scenes name them) those that must stay. */
export async function keptScenes(db: Database, paths: readonly string[]): Promise<ReadonlySet<string>> {
  const found = await db.pool.query<{ path: string }>(KEPT, [paths]);
  return new Set(found.rows.map(({ path }) => path));
}
