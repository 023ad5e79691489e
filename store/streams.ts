/** How far each producer's stream is durably decided. */
import type { Database } from "./database.ts";

export interface StreamPosition {
  /** Every record up to and including this one is decided, or its gap was passed. 0: none yet. */
  readonly committedThroughSeq: number;
  /** The highest record that came at all. */
  readonly highestSeq: number;
}

/** Zeroes for a stream that was never heard of. */
export async function streamPosition(_db: Database, _sourceId: string, _epoch: string): Promise<StreamPosition> {
  throw new Error("being written");
}

/** Gives up waiting for what is missing up to `throughSeq`. Records that still come inside a passed gap are taken. */
export async function passGaps(
  _db: Database,
  _sourceId: string,
  _epoch: string,
  _throughSeq: number,
): Promise<StreamPosition> {
  throw new Error("being written");
}
