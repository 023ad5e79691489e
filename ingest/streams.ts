/**
 * One record stream: hello, then batches of records in, acknowledgements out.
 *
 * A record that is bad is an outcome; the stream ends only for a wrong hello, a message that is too large or does not parse, and when
 * the service stops. Reading waits while this stream has its credit in flight, while the journal's queue is full, and while the
 * producer does not read its acknowledgements, so that memory is bounded whatever the producer does.
 */
import type { AccessProfile } from "../access/index.ts";
import {
  type Clock,
  MAXIMUM_BATCH_RECORDS,
  MAXIMUM_RECORD_MESSAGE_BYTES,
  type Source,
  STREAM_CREDIT,
  type Workspace,
} from "../model/index.ts";
import { ingestV1 } from "../proto/index.ts";
import type { AppendedRecord, RecordToAppend } from "../store/index.ts";
import { AckSender, type RecordCall, wireViolations } from "./acks.ts";
import { type Admitted, admitRecord, OUTCOME, type StreamIdentity } from "./admit.ts";
import { type Appender, AppenderClosed } from "./appender.ts";
import { asCallError, CallError } from "./call_error.ts";
import type { Counters } from "./counters.ts";
import { createGapWatch, type GapWatch } from "./gap_watch.ts";
import { greet } from "./hello.ts";
import type { Journal } from "./journal.ts";
import type { Log } from "./log.ts";
import { type NoRoom, needRoom } from "./room.ts";
import { needSender } from "./sender.ts";
import type { SensorDoor } from "./sensor_door.ts";
import type { RecordKind, UpMessage } from "./services.ts";
import { Signal } from "./signal.ts";
import type { Timer } from "./timer.ts";

export interface StreamDeps {
  readonly kind: RecordKind;
  readonly workspace: Workspace;
  readonly profile: AccessProfile;
  readonly clock: Clock;
  readonly timer: Timer;
  readonly log: Log;
  readonly journal: Pick<Journal, "position" | "passGaps">;
  readonly appender: Appender;
  readonly counters: Counters;
  readonly gapPatienceMs: number;
  sources(): ReadonlyMap<string, Source>;
  /** Set while there is no room to keep what comes. */
  noRoom(): NoRoom | undefined;
  doorOf(source: Source): SensorDoor;
  /** A record of the source is in the journal, or was set aside: the first time, no duplicate of it. */
  onDecided(source: Source, record: RecordToAppend): void;
  /** A record of the source was refused by the journal after admission had taken it in. */
  onConflict(source: Source): void;
}

const STOPPING = "The service is stopping; reconnect and go on from the last acknowledgement.";
/** A stream that says nothing for this long is no producer. */
const HELLO_PATIENCE_MS = 30_000;
/** How long a producer that does not read keeps a stream from ending. */
const LAST_WORDS_MS = 1_000;
const LOOK_AGAIN_MS = 10;

export class RecordStream {
  readonly #call: RecordCall;
  readonly #deps: StreamDeps;
  readonly #changed = new Signal();
  #open: OpenStream | undefined;
  #inFlight = 0;
  #ended = false;
  #stopping = false;
  #passing = false;

  constructor(call: RecordCall, deps: StreamDeps) {
    this.#call = call;
    this.#deps = deps;
  }

  /** Runs until the stream ends; never throws. `ready`: what earlier records left is known. */
  async serve(ready: Promise<void>): Promise<void> {
    const patience = setTimeout(() => {
      this.#end(new CallError("INVALID_ARGUMENT", `No hello came within ${HELLO_PATIENCE_MS / 1000} s.`));
    }, HELLO_PATIENCE_MS);
    try {
      // Leaving the loop must not destroy the call: its status still has to go out.
      const messages = this.#call.iterator({ destroyOnReturn: false }) as AsyncIterableIterator<Buffer>;
      const first = await messages.next();
      clearTimeout(patience);
      if (first.done) throw new CallError("INVALID_ARGUMENT", "The stream ended before its hello.");
      await ready;
      await this.#greet(first.value);
      for await (const message of messages) {
        if (this.#ended) return;
        const withdrawn = this.#withdrawn();
        if (withdrawn !== undefined) {
          await this.#changed.until(() => this.#inFlight === 0 || this.#ended);
          throw withdrawn;
        }
        this.#take(message);
        await this.#mayRead();
      }
      await this.#changed.until(() => this.#inFlight === 0 || this.#ended);
      this.#end(undefined);
    } catch (error) {
      this.#end(error);
    } finally {
      clearTimeout(patience);
      this.#ended = true;
      this.#changed.fire();
    }
  }

  /** Lets what was received be decided and acknowledged, then ends the stream; the producer reconnects elsewhere or later. */
  async stop(why = new CallError("UNAVAILABLE", STOPPING)): Promise<void> {
    this.#stopping = true;
    await this.#changed.until(() => this.#inFlight === 0 || this.#ended);
    this.#end(why);
  }

  /** Ends a stream whose source was withdrawn, and passes what has been missing for too long; called from time to time. */
  async tick(): Promise<void> {
    const withdrawn = this.#withdrawn();
    if (withdrawn !== undefined) return this.stop(withdrawn);
    this.#tellRoom();
    await this.#passOverdue();
  }

  /** What takes away this stream's permission, if something did since its hello. */
  #withdrawn(): CallError | undefined {
    if (this.#open === undefined) return undefined;
    const { source } = this.#open.identity;
    const now = this.#deps.sources().get(source.id);
    if (now === source) return undefined;
    return now === undefined
      ? new CallError(
          "PERMISSION_DENIED",
          `"${source.id}" was disabled, or is not registered any more. Ask its operator.`,
        )
      : new CallError("UNAVAILABLE", `What is registered of "${source.id}" has changed; reconnect and go on.`);
  }

  /** Tells the producer once when there is no room, and once when there is again. */
  #tellRoom(): void {
    if (this.#open === undefined || this.#open.acks.saysNoRoom() === (this.#deps.noRoom() !== undefined)) return;
    this.#open.acks.schedule();
    this.#changed.fire();
  }

  async #passOverdue(): Promise<void> {
    const open = this.#open;
    if (open === undefined || this.#ended || this.#passing) return;
    const throughSeq = open.gaps.overdue(this.#deps.timer.nowMs());
    if (throughSeq === undefined || throughSeq <= open.acks.committed()) return;
    this.#passing = true;
    try {
      const missing = open.acks.committed() + 1;
      const { source, epoch, epochBytes } = open.identity;
      const position = await this.#deps.journal.passGaps(source.id, epoch, throughSeq);
      this.#deps.counters.gap();
      this.#deps.log.warn(
        { source: source.id, epoch, missing, throughSeq },
        "A gap in a stream's sequence was passed.",
      );
      const seconds = this.#deps.gapPatienceMs / 1000;
      const description = `Records from ${missing} on did not all come within ${seconds} s up to ${throughSeq}; they are still taken when they do.`;
      open.acks.add({
        streamEpoch: epochBytes,
        seq: missing,
        outcome: ingestV1.Outcome.OUTCOME_UNSPECIFIED,
        violations: [{ field: "header.seq", code: "GAP", description }],
      });
      open.acks.advance(position.committedThroughSeq, position.highestSeq);
      open.gaps.note(open.acks.highest(), open.acks.committed(), this.#deps.timer.nowMs());
      open.acks.schedule();
    } catch (error) {
      this.#deps.log.warn({ err: error }, "A gap could not be passed; it is tried again.");
    } finally {
      this.#passing = false;
    }
  }

  async #greet(message: Buffer): Promise<void> {
    const { hello } = readUp(message);
    const { kind, sources, workspace, journal, clock, timer, gapPatienceMs, noRoom } = this.#deps;
    needRoom(noRoom());
    needSender(this.#call, hello?.sourceId ?? "", this.#deps.profile);
    const identity = greet(hello, kind, sources(), workspace);
    const position = await journal.position(identity.source.id, identity.epoch);
    const acks = new AckSender(this.#call, { clock, noRoom }, identity.epochBytes, () => this.#changed.fire());
    const gaps = createGapWatch(gapPatienceMs);
    acks.advance(position.committedThroughSeq, position.highestSeq);
    gaps.note(position.highestSeq, position.committedThroughSeq, timer.nowMs());
    const door = this.#deps.doorOf(identity.source);
    this.#open = { identity, door, acks, gaps, verbose: hello?.verboseAcks ?? false };
    acks.flush();
  }

  /** Admits a batch and hands it to the journal; does not wait for the commit. */
  #take(message: Buffer): void {
    const { identity, door } = this.#open!;
    const { batch, hello } = readUp(message);
    if (hello != null) throw new CallError("INVALID_ARGUMENT", "A stream has one hello; open another stream.");
    if (batch == null) throw new CallError("INVALID_ARGUMENT", "The message holds neither a hello nor a batch.");
    const records = batch.records ?? [];
    if (records.length > MAXIMUM_BATCH_RECORDS)
      throw new CallError(
        "INVALID_ARGUMENT",
        `The batch has ${records.length} records; send at most ${MAXIMUM_BATCH_RECORDS} in one message.`,
      );
    const nowUs = this.#deps.clock();
    const taken: RecordToAppend[] = [];
    for (const bytes of records) {
      const admitted = admitRecord(bytes, identity, door, this.#deps.workspace, nowUs);
      if (admitted.kind === "append") taken.push(admitted.record);
      else this.#refuse(admitted);
    }
    if (taken.length === 0) return;
    this.#inFlight += taken.length;
    this.#deps.appender.append(taken).then(
      (appended) => this.#decided(taken, appended),
      (error) => this.#end(error),
    );
  }

  #refuse({ seq, epochBytes, violations }: Extract<Admitted, { kind: "unaddressed" }>): void {
    const { acks } = this.#open!;
    this.#deps.counters.unaddressed(violations);
    acks.add({ streamEpoch: epochBytes, seq, outcome: OUTCOME.rejected, violations: wireViolations(violations) });
    acks.schedule();
  }

  #decided(taken: readonly RecordToAppend[], appended: readonly AppendedRecord[]): void {
    const { identity, acks, gaps, verbose } = this.#open!;
    const { counters, log, timer } = this.#deps;
    this.#inFlight -= taken.length;
    for (let i = 0; i < taken.length; i++) {
      const { key } = taken[i]!;
      const { kind, violations, committedThroughSeq } = appended[i]!;
      counters.outcome(identity.source.kind, kind, violations);
      acks.advance(committedThroughSeq, key.seq);
      if (kind === "conflict") {
        log.warn({ key }, "Security: a record came again with other content under the same key; it was set aside.");
        this.#deps.onConflict(identity.source);
      } else if (kind !== "duplicate") this.#deps.onDecided(identity.source, taken[i]!);
      if (verbose || kind !== "accepted")
        acks.add({
          streamEpoch: identity.epochBytes,
          seq: key.seq,
          outcome: OUTCOME[kind],
          violations: wireViolations(violations),
        });
    }
    gaps.note(acks.highest(), acks.committed(), timer.nowMs());
    acks.schedule();
    this.#changed.fire();
  }

  async #mayRead(): Promise<void> {
    const { acks } = this.#open!;
    const { noRoom } = this.#deps;
    const free = (): boolean =>
      this.#inFlight < STREAM_CREDIT && !acks.blocked() && !this.#stopping && noRoom() === undefined;
    await this.#changed.until(() => free() || this.#ended);
    await this.#deps.appender.room();
  }

  /** Ends the call once: with a status when there is an error, else after the last acknowledgement. */
  #end(error: unknown): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#changed.fire();
    if (this.#call.cancelled || this.#call.destroyed) return;
    this.#open?.acks.flush();
    if (error === undefined) {
      this.#call.end();
      return;
    }
    const known = error instanceof AppenderClosed ? new CallError("UNAVAILABLE", error.message) : asCallError(error);
    if (known !== error) this.#deps.log.warn({ err: error }, "A record stream ended for a fault of the service.");
    whenWritten(this.#call, () => this.#call.emit("error", known));
  }
}

/**
 * Runs `then` in a turn of its own after what was written has gone out, or could not for a second: an error wakes the reading side,
 * which takes the stream down at once, and with it the last acknowledgement and the status.
 */
function whenWritten(call: RecordCall, then: () => void): void {
  const look = (patience: number): void => {
    if (call.cancelled || call.destroyed) return;
    if (call.writableLength > 0 && patience > 0) setTimeout(look, LOOK_AGAIN_MS, patience - LOOK_AGAIN_MS);
    else then();
  };
  setImmediate(look, LAST_WORDS_MS);
}

interface OpenStream {
  readonly identity: StreamIdentity;
  readonly door: SensorDoor;
  readonly acks: AckSender;
  readonly gaps: GapWatch;
  readonly verbose: boolean;
}

/** The message with its records left as bytes; throws what ends the stream. */
function readUp(message: Buffer): UpMessage {
  if (message.length > MAXIMUM_RECORD_MESSAGE_BYTES)
    throw new CallError(
      "RESOURCE_EXHAUSTED",
      `The message has ${message.length} bytes; send at most ${MAXIMUM_RECORD_MESSAGE_BYTES}.`,
    );
  try {
    return ingestV1.envelope.Up.decode(message) as UpMessage;
  } catch (error) {
    throw new CallError("INVALID_ARGUMENT", `The message is no message of this service (${(error as Error).message}).`);
  }
}
