/**
 * Puts right what the embedded database gets wrong in PostgreSQL's protocol, below the socket server.
 *
 * When a message of the extended protocol fails, PostgreSQL says ErrorResponse, passes over everything up to Sync, and says
 * ReadyForQuery once, to the Sync. PGlite (0.5.8) says ReadyForQuery with the error already, and again to the Sync: the driver takes
 * the second for the end of its next query, and from there on every answer belongs to the question before. Here the premature
 * ones are left out (https://github.com/electric-sql/pglite/issues/958).
 *
 * A failure inside PGlite itself would leave its socket server waiting for ever (issue 1046): it is told to `onBroken`.
 */
import type { PGlite } from "@electric-sql/pglite";

const READY_FOR_QUERY = 0x5a;
/** Parse, Bind, Describe, Execute, Close, Flush: only Sync, after them, is answered with ReadyForQuery. */
const BEFORE_SYNC = new Set([..."PBDECH"].map((letter) => letter.charCodeAt(0)));

export function repairProtocol(pglite: PGlite, onBroken: (error: unknown) => void): void {
  const run = pglite.execProtocolRawStream.bind(pglite);
  pglite.execProtocolRawStream = async (message, options) => {
    const onRawData = options?.onRawData ?? (() => {});
    const answer = BEFORE_SYNC.has(message[0]!) ? new Framed(onRawData) : undefined;
    try {
      await run(message, answer === undefined ? options : { ...options, onRawData: (data) => answer.take(data) });
    } catch (error) {
      onBroken(error);
      throw error;
    }
  };
}

/** Passes on all messages but ReadyForQuery. Pieces begin and end anywhere, so that the messages' lengths are followed. */
class Framed {
  readonly #pass: (data: Uint8Array) => void;
  /** The bytes of a message's head (type and length) that have come so far. */
  #head: number[] = [];
  /** Bytes of the present message's body that have not come yet. */
  #left = 0;
  #dropped = false;

  constructor(pass: (data: Uint8Array) => void) {
    this.#pass = pass;
  }

  take(data: Uint8Array): void {
    const kept = new Uint8Array(data.length + 5);
    let length = 0;
    for (let at = 0; at < data.length; ) {
      if (this.#left === 0) {
        this.#head.push(data[at++]!);
        if (this.#head.length < 5) continue;
        const [type, a, b, c, d] = this.#head as [number, number, number, number, number];
        this.#left = ((a << 24) | (b << 16) | (c << 8) | d) - 4;
        this.#dropped = type === READY_FOR_QUERY;
        if (!this.#dropped) for (const byte of this.#head) kept[length++] = byte;
        this.#head = [];
        continue;
      }
      const some = data.subarray(at, at + this.#left);
      if (!this.#dropped) {
        kept.set(some, length);
        length += some.length;
      }
      at += some.length;
      this.#left -= some.length;
    }
    if (length > 0) this.#pass(kept.subarray(0, length));
  }
}
