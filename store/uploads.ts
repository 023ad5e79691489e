/** Image uploads and what became of them: what a resumed upload and a restarted processor go on from. */
import type pg from "pg";
import type { TimeUs, Violation } from "../model/index.ts";
import type { Database } from "./database.ts";
import { toJson } from "./json.ts";

export type UploadState = "receiving" | "received" | "processing" | "done" | "failed";

export interface Upload {
  readonly uploadId: string;
  readonly sourceId: string;
  /** The OpticalImageryHeader as it came. */
  readonly header: Uint8Array;
  readonly bytesReceived: number;
  readonly state: UploadState;
  readonly sceneRef?: string;
  /** Of a failed one: why. */
  readonly failure?: readonly Violation[];
  readonly updatedUs: TimeUs;
}

const COLUMNS = "upload_id, source_id, header, bytes_received, state, scene_ref, failure, updated_us";
const READ = `SELECT ${COLUMNS} FROM uploads WHERE upload_id = $1`;
const LIST = `SELECT ${COLUMNS} FROM uploads WHERE state = $1 ORDER BY updated_us, upload_id`;
const WRITE = `
  INSERT INTO uploads (${COLUMNS}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
  ON CONFLICT (upload_id) DO UPDATE SET
    source_id = excluded.source_id, header = excluded.header, bytes_received = excluded.bytes_received,
    state = excluded.state, scene_ref = excluded.scene_ref, failure = excluded.failure, updated_us = excluded.updated_us`;

const FORGET = "DELETE FROM uploads WHERE upload_id = $1 AND state = 'receiving'";

const REVIVE = `
  UPDATE uploads SET state = 'received', failure = NULL, updated_us = $2 WHERE scene_ref = ANY($1::text[]) AND state = 'failed'`;

interface Row {
  readonly upload_id: string;
  readonly source_id: string;
  readonly header: Buffer;
  readonly bytes_received: number;
  readonly state: UploadState;
  readonly scene_ref: string | null;
  readonly failure: readonly Violation[] | null;
  readonly updated_us: number;
}

export async function readUpload(db: Database, uploadId: string): Promise<Upload | undefined> {
  const found = await db.pool.query<Row>(READ, [uploadId]);
  return found.rows.map(uploadOf)[0];
}

/** Makes the upload or replaces what is known of it. */
export async function writeUpload(db: Database, upload: Upload): Promise<void> {
  await db.pool.query(WRITE, [
    upload.uploadId,
    upload.sourceId,
    Buffer.from(upload.header.buffer, upload.header.byteOffset, upload.header.byteLength),
    upload.bytesReceived,
    upload.state,
    upload.sceneRef ?? null,
    upload.failure === undefined ? null : toJson(upload.failure),
    Math.round(upload.updatedUs),
  ]);
}

/** The scenes were let in after all: they are to be searched. In the transaction that lets them in. */
export async function reviveUploads(tx: pg.PoolClient, sceneRefs: readonly string[], nowUs: TimeUs): Promise<void> {
  await tx.query(REVIVE, [sceneRefs, Math.round(nowUs)]);
}

/** Nobody has gone on with it: its id is free again. One that is whole stays. */
export async function forgetUpload(db: Database, uploadId: string): Promise<void> {
  await db.pool.query(FORGET, [uploadId]);
}

/** Oldest first. */
export async function listUploads(db: Database, state: UploadState): Promise<readonly Upload[]> {
  const found = await db.pool.query<Row>(LIST, [state]);
  return found.rows.map(uploadOf);
}

export function uploadOf(row: Row): Upload {
  return {
    uploadId: row.upload_id,
    sourceId: row.source_id,
    header: row.header,
    bytesReceived: row.bytes_received,
    state: row.state,
    ...(row.scene_ref === null ? {} : { sceneRef: row.scene_ref }),
    ...(row.failure === null ? {} : { failure: row.failure }),
    updatedUs: row.updated_us,
  };
}
