/** Image uploads and what became of them: what a resumed upload and a restarted processor go on from. */
import type { TimeUs, Violation } from "../model/index.ts";
import type { Database } from "./database.ts";

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

export async function readUpload(_db: Database, _uploadId: string): Promise<Upload | undefined> {
  throw new Error("being written");
}

/** Makes the upload or replaces what is known of it. */
export async function writeUpload(_db: Database, _upload: Upload): Promise<void> {
  throw new Error("being written");
}

/** Oldest first. */
export async function listUploads(_db: Database, _state: UploadState): Promise<readonly Upload[]> {
  throw new Error("being written");
}
