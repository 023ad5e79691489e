/** What answers a task: observations that name it, as its audience may see them. */
import type { Observation, TimeUs, View } from "../model/index.ts";
import type { Database } from "./database.ts";
import { decodeRows, visibleLabels } from "./journal_read.ts";
import { toText } from "./json.ts";
import type { ObservationRow } from "./observation_codec.ts";

/** The second condition is the index's. Only rows whose label the audience may see are fetched. */
const READ = `
  SELECT j.stream_id, j.source_seq, j.part, j.label_id, j.received_us, j.observed_us, j.kind, j.body
    FROM journal AS j JOIN streams AS s ON s.stream_id = j.stream_id
   WHERE j.body ->> 'taskId' = $1 AND strpos(j.body::text, '"taskId":') > 0
     AND j.label_id = ANY($2::int4[]) AND s.source_id = ANY($3::text[])
   ORDER BY j.seq LIMIT $4`;

/** At most `limit`, in commit order, of these sources only. */
export async function readTaskObservations(
  db: Database,
  view: View,
  taskId: string,
  sourceIds: readonly string[],
  nowUs: TimeUs,
  limit: number,
): Promise<readonly Observation[]> {
  const visible = await visibleLabels(db, view, nowUs);
  const found = await db.pool.query<ObservationRow>(READ, [toText(taskId), visible, sourceIds, limit]);
  return decodeRows(db, found.rows);
}
