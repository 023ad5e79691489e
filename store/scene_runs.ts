/** The searches of stored scenes: which detector, with what, at whose wish, and what became of them. */
import type { TimeUs, Violation } from "../model/index.ts";
import type { Database } from "./database.ts";
import { toJson, toText } from "./json.ts";
import { type Upload, uploadOf } from "./uploads.ts";

export interface StoredSceneRun {
  readonly sceneRef: string;
  /** From 1; of the runs over one scene the newest counts. */
  readonly number: number;
  readonly state: "waiting" | "processing" | "done" | "failed";
  readonly detector?: string;
  /** Digest of everything that decides what the detector finds. */
  readonly parameters?: string;
  readonly detections?: number;
  readonly failure?: readonly Violation[];
  /** Who asked for it, and why; absent for the search of a new scene. */
  readonly person?: string;
  readonly reason?: string;
  readonly requestedUs: TimeUs;
  readonly finishedUs?: TimeUs;
}

const COLUMNS =
  "scene_ref, number, state, detector, parameters, detections, failure, person, reason, requested_us, finished_us";
/** A scene that was searched before runs were counted has its first one all the same. */
const REQUEST = `
  INSERT INTO scene_runs (scene_ref, number, state, person, reason, requested_us)
  SELECT $1, 1 + greatest(1, coalesce(max(number), 1)), 'waiting', $2, $3, $4 FROM scene_runs WHERE scene_ref = $1
  HAVING count(*) FILTER (WHERE state IN ('waiting', 'processing')) = 0
  ON CONFLICT DO NOTHING
  RETURNING number`;
const WRITE = `
  INSERT INTO scene_runs (${COLUMNS}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
  ON CONFLICT (scene_ref, number) DO UPDATE SET
    state = excluded.state, detector = excluded.detector, parameters = excluded.parameters, detections = excluded.detections,
    failure = excluded.failure, finished_us = excluded.finished_us`;
const LIST = `SELECT ${COLUMNS} FROM scene_runs WHERE scene_ref = $1 ORDER BY number`;
const WAITING = `SELECT ${COLUMNS} FROM scene_runs WHERE state IN ('waiting', 'processing') AND number > 1 ORDER BY requested_us, scene_ref`;
const UPLOAD = `
  SELECT upload_id, source_id, header, bytes_received, state, scene_ref, failure, updated_us
    FROM uploads WHERE scene_ref = $1 AND state IN ('done', 'failed') ORDER BY updated_us DESC, upload_id LIMIT 1`;

interface Row {
  readonly scene_ref: string;
  readonly number: number;
  readonly state: StoredSceneRun["state"];
  readonly detector: string | null;
  readonly parameters: string | null;
  readonly detections: number | null;
  readonly failure: readonly Violation[] | null;
  readonly person: string | null;
  readonly reason: string | null;
  readonly requested_us: number;
  readonly finished_us: number | null;
}

/** Asks for another search. Returns its number, or undefined when one of this scene waits or runs already. */
export async function requestSceneRun(
  db: Database,
  request: { readonly sceneRef: string; readonly person: string; readonly reason: string; readonly nowUs: TimeUs },
): Promise<number | undefined> {
  const { sceneRef, person, reason, nowUs } = request;
  const values = [toText(sceneRef), toText(person), toText(reason), Math.round(nowUs)];
  return (await db.pool.query<{ number: number }>(REQUEST, values)).rows[0]?.number;
}

/** Notes a run, or what became of it; who asked for it and when stays as it was. */
export async function writeSceneRun(db: Database, run: StoredSceneRun): Promise<void> {
  await db.pool.query(WRITE, [
    toText(run.sceneRef),
    run.number,
    run.state,
    run.detector ?? null,
    run.parameters ?? null,
    run.detections ?? null,
    run.failure === undefined ? null : toJson(run.failure),
    run.person ?? null,
    run.reason ?? null,
    Math.round(run.requestedUs),
    run.finishedUs === undefined ? null : Math.round(run.finishedUs),
  ]);
}

/** Of one scene, the first run first. */
export async function listSceneRuns(db: Database, sceneRef: string): Promise<readonly StoredSceneRun[]> {
  return (await db.pool.query<Row>(LIST, [toText(sceneRef)])).rows.map(toRun);
}

/** What was asked for and is not done, oldest first. */
export async function waitingSceneRuns(db: Database): Promise<readonly StoredSceneRun[]> {
  return (await db.pool.query<Row>(WAITING)).rows.map(toRun);
}

/** The upload that a searched scene came with. */
export async function findSceneUpload(db: Database, sceneRef: string): Promise<Upload | undefined> {
  return (await db.pool.query<Parameters<typeof uploadOf>[0]>(UPLOAD, [toText(sceneRef)])).rows.map(uploadOf)[0];
}

function toRun(row: Row): StoredSceneRun {
  return {
    sceneRef: row.scene_ref,
    number: row.number,
    state: row.state,
    ...(row.detector === null ? {} : { detector: row.detector }),
    ...(row.parameters === null ? {} : { parameters: row.parameters }),
    ...(row.detections === null ? {} : { detections: row.detections }),
    ...(row.failure === null ? {} : { failure: row.failure }),
    ...(row.person === null ? {} : { person: row.person }),
    ...(row.reason === null ? {} : { reason: row.reason }),
    requestedUs: row.requested_us,
    ...(row.finished_us === null ? {} : { finishedUs: row.finished_us }),
  };
}
