/** Whether there is room to keep what producers send: asked before anything is taken, so that nothing acknowledged is ever lost to a full disk. */
import { CallError } from "./call_error.ts";

/** Why nothing more is taken for now, and when it is worth asking again. */
export interface NoRoom {
  readonly sentence: string;
  /** Microseconds. */
  readonly retryAfterUs: number;
}

/** Both are cheap to ask: of every message. Uploads are large, and are refused before records are. */
export interface Room {
  noRecords(): NoRoom | undefined;
  noUploads(): NoRoom | undefined;
}

export const ALWAYS_ROOM: Room = { noRecords: () => undefined, noUploads: () => undefined };

/** Throws RESOURCE_EXHAUSTED with the reason. */
export function needRoom(full: NoRoom | undefined): void {
  if (full !== undefined) throw new CallError("RESOURCE_EXHAUSTED", full.sentence);
}
