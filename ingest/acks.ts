/**
 * Acknowledgements of one stream. Decisions are gathered and go out together: at most one acknowledgement for each commit, and none
 * while the producer does not read.
 */
import type { ServerDuplexStream } from "@grpc/grpc-js";
import { type Clock, STREAM_CREDIT, type Violation } from "../model/index.ts";
import type { tomi } from "../proto/index.ts";
import type { IngestAck } from "./services.ts";

export type Result = tomi.ingest.v1.RecordResult.$Properties;
export type RecordCall = ServerDuplexStream<Buffer, IngestAck>;

/** Results in one acknowledgement: keeps it far below the 4 MB that clients take by default. */
const MOST_RESULTS = 1_000;
/** Beyond this a producer with a gap in its sequence is not given more credit: it has to hold the records too. */
const MOST_EXTRA_CREDIT = 50_000;

export interface AckDeps {
  readonly clock: Clock;
  /** Set while there is no room to keep what comes. */
  noRoom(): { readonly retryAfterUs: number } | undefined;
}

export class AckSender {
  readonly #call: RecordCall;
  readonly #deps: AckDeps;
  readonly #epoch: Uint8Array;
  readonly #onUnblocked: () => void;
  #committed = 0;
  #highest = 0;
  #results: Result[] = [];
  #scheduled = false;
  #blocked = false;
  #saysNoRoom = false;

  constructor(call: RecordCall, deps: AckDeps, epoch: Uint8Array, onUnblocked: () => void) {
    this.#call = call;
    this.#deps = deps;
    this.#epoch = epoch;
    this.#onUnblocked = onUnblocked;
    call.on("drain", () => {
      this.#blocked = false;
      if (this.#results.length > 0 || this.#scheduled) this.flush();
      this.#onUnblocked();
    });
  }

  committed(): number {
    return this.#committed;
  }

  highest(): number {
    return this.#highest;
  }

  /** True while the producer does not read its acknowledgements. */
  blocked(): boolean {
    return this.#blocked;
  }

  /** Whether the last acknowledgement gave no credit because there is no room. */
  saysNoRoom(): boolean {
    return this.#saysNoRoom;
  }

  /** Everything up to `committed` is durable, and `highest` is the highest number decided. Acknowledgements never go back. */
  advance(committed: number, highest: number): void {
    this.#committed = Math.max(this.#committed, committed);
    this.#highest = Math.max(this.#highest, highest);
  }

  add(result: Result): void {
    this.#results.push(result);
  }

  /** Sends an acknowledgement after the other decisions of this turn of the event loop. */
  schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    setImmediate(() => {
      if (this.#scheduled && !this.#blocked) this.flush();
    });
  }

  /** Sends what there is, an empty acknowledgement included: the answer to a hello is one. */
  flush(): void {
    this.#scheduled = false;
    do {
      if (this.#call.cancelled || this.#call.destroyed || this.#call.writableEnded) return;
      const full = this.#deps.noRoom();
      this.#saysNoRoom = full !== undefined;
      const credit = STREAM_CREDIT + Math.min(MOST_EXTRA_CREDIT, Math.max(0, this.#highest - this.#committed));
      this.#blocked = !this.#call.write({
        streamEpoch: this.#epoch,
        committedThroughSeq: this.#committed,
        results: this.#results.splice(0, MOST_RESULTS),
        ...(full === undefined ? { credit } : { credit: 0, retryAfterUs: full.retryAfterUs }),
        serverTimeUs: this.#deps.clock(),
      });
    } while (this.#results.length > 0 && !this.#blocked);
  }
}

export function wireViolations(violations: readonly Violation[]): tomi.ingest.v1.FieldViolation.$Properties[] {
  return violations.map(({ field, code, sentence }) => ({ field, code, description: sentence }));
}
