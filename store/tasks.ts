/** Tasks of one audience: read, listed, followed by revision. */
import type { Task } from "../model/index.ts";
import type { Database } from "./database.ts";
import { toText } from "./json.ts";
import { audienceName } from "./partitions.ts";

export interface TaskRow {
  readonly body: Omit<Task, "revision">;
  readonly revision: number;
}

const READ = "SELECT body, revision FROM tasks WHERE audience = $1 AND task_id = $2";

/** What is open first, the newest of each first. */
const LIST = `
  SELECT body, revision FROM tasks WHERE audience = $1 AND (open OR NOT $2)
   ORDER BY open DESC, created_us DESC, task_id LIMIT $3`;

/** Changes of one revision are one task: who goes on from the last revision that was read misses none. */
const SINCE = "SELECT body, revision FROM tasks WHERE audience = $1 AND revision > $2 ORDER BY revision LIMIT $3";

const HEAD = "SELECT revision FROM task_heads WHERE audience = $1";

/** When each track was last asked for by each rule, for the rules' cool-down. */
const CLOSED_BY_RULES = `
  SELECT track_id, raised_by, max(closed_us) AS closed_us FROM tasks
   WHERE audience = $1 AND NOT open AND raised_by LIKE 'rule:%' AND closed_us >= $2
   GROUP BY track_id, raised_by`;

export async function readTask(db: Database, audience: string, id: string): Promise<Task | undefined> {
  const found = await db.pool.query<TaskRow>(READ, [audienceName(audience), toText(id)]);
  return found.rows.map(toTask)[0];
}

export async function listTasks(
  db: Database,
  audience: string,
  { openOnly, limit }: { readonly openOnly: boolean; readonly limit: number },
): Promise<readonly Task[]> {
  const found = await db.pool.query<TaskRow>(LIST, [audienceName(audience), openOnly, limit]);
  return found.rows.map(toTask);
}

/** Tasks that changed after `revision`, oldest change first. */
export async function readTasksSince(
  db: Database,
  audience: string,
  revision: number,
  limit: number,
): Promise<readonly Task[]> {
  const found = await db.pool.query<TaskRow>(SINCE, [audienceName(audience), revision, limit]);
  return found.rows.map(toTask);
}

/** 0 before the first task. */
export async function taskRevision(db: Database, audience: string): Promise<number> {
  const found = await db.pool.query<{ revision: number }>(HEAD, [audienceName(audience)]);
  return found.rows[0]?.revision ?? 0;
}

export interface ClosedCue {
  readonly trackId: string;
  readonly raisedBy: string;
  readonly closedUs: number;
}

/** The last time each rule's task on each track closed, at `sinceUs` or later. */
export async function readClosedCues(db: Database, audience: string, sinceUs: number): Promise<readonly ClosedCue[]> {
  const found = await db.pool.query<{ track_id: string; raised_by: string; closed_us: number }>(CLOSED_BY_RULES, [
    audienceName(audience),
    Math.round(sinceUs),
  ]);
  return found.rows.map((row) => ({ trackId: row.track_id, raisedBy: row.raised_by, closedUs: row.closed_us }));
}

export function toTask({ body, revision }: TaskRow): Task {
  return { ...body, revision };
}
