/**
 * Group commit: the records of all streams go to the journal together, one transaction at a time.
 *
 * While one transaction runs, what comes waits and is the next group, so that a busy service makes large groups and an idle one
 * commits at once, without a timer. A database that is away is waited for; a record that the database will never take is found by
 * halving the group and is rejected by itself.
 */
import { setImmediate, setTimeout } from "node:timers/promises";
import { type Clock, GROUP_COMMIT_RECORDS, MAXIMUM_PENDING_RECORDS, type TimeUs } from "../model/index.ts";
import type { AppendedRecord, RecordToAppend } from "../store/index.ts";
import { RULES } from "./findings.ts";
import { Latency, type LatencyCounts } from "./latency.ts";
import type { Log } from "./log.ts";

export type Append = (records: readonly RecordToAppend[], nowUs: TimeUs) => Promise<readonly AppendedRecord[]>;

export interface AppenderOptions {
  readonly append: Append;
  readonly clock: Clock;
  readonly log: Log;
  readonly groupRecords?: number;
  readonly maximumPending?: number;
  /** Sleeps; a test passes one that does not. */
  readonly wait?: (ms: number) => Promise<unknown>;
}

export interface AppenderStats {
  readonly pending: number;
  readonly commits: number;
  readonly committedRecords: number;
  readonly retries: number;
  readonly refusedByStore: number;
  /** From a record's coming in to its commit, after which its acknowledgement leaves at once. */
  readonly latency: LatencyCounts;
}

interface Waiting {
  readonly records: readonly RecordToAppend[];
  readonly cameMs: number;
  resolve(appended: readonly AppendedRecord[]): void;
  reject(error: unknown): void;
}

const FIRST_RETRY_MS = 50;
const LAST_RETRY_MS = 2_000;

/** Says to a waiting producer that its records were not written because the service stops. */
export class AppenderClosed extends Error {
  constructor() {
    super("The service is stopping; send the records that were not acknowledged again.");
    this.name = "AppenderClosed";
  }
}

export class Appender {
  readonly #options: Required<AppenderOptions>;
  readonly #queue: Waiting[] = [];
  readonly #roomWaiters: (() => void)[] = [];
  #running: Promise<void> | undefined;
  #closed = false;
  #pending = 0;
  #commits = 0;
  #committedRecords = 0;
  #retries = 0;
  #refused = 0;
  readonly #latency = new Latency();

  constructor(options: AppenderOptions) {
    this.#options = {
      groupRecords: GROUP_COMMIT_RECORDS,
      maximumPending: MAXIMUM_PENDING_RECORDS,
      wait: setTimeout,
      ...options,
    };
  }

  /** Resolves after the commit, with the outcomes in order; rejects only when the service stops before it. */
  append(records: readonly RecordToAppend[]): Promise<readonly AppendedRecord[]> {
    if (records.length === 0) return Promise.resolve([]);
    if (this.#closed) return Promise.reject(new AppenderClosed());
    return new Promise((resolve, reject) => {
      this.#queue.push({ records, cameMs: performance.now(), resolve, reject });
      this.#pending += records.length;
      this.#running ??= this.#run();
    });
  }

  /** Resolves when few enough records wait that a stream may read on. */
  async room(): Promise<void> {
    while (this.#pending >= this.#options.maximumPending)
      await new Promise<void>((resolve) => this.#roomWaiters.push(resolve));
  }

  stats(): AppenderStats {
    return {
      pending: this.#pending,
      commits: this.#commits,
      committedRecords: this.#committedRecords,
      retries: this.#retries,
      refusedByStore: this.#refused,
      latency: this.#latency.counts(),
    };
  }

  /** Takes nothing more, and resolves when what waits is written, or has failed once more. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#running;
  }

  async #run(): Promise<void> {
    while (this.#queue.length > 0) {
      // One turn of the event loop: messages that have already arrived join the group.
      await setImmediate();
      const group = this.#takeGroup();
      const records = group.length === 1 ? group[0]!.records : group.flatMap((waiting) => waiting.records);
      try {
        const appended = await this.#commit(records);
        let from = 0;
        for (const waiting of group) {
          waiting.resolve(appended.slice(from, from + waiting.records.length));
          this.#latency.note((performance.now() - waiting.cameMs) / 1000, waiting.records.length);
          from += waiting.records.length;
        }
      } catch (error) {
        for (const waiting of group) waiting.reject(error);
      }
      this.#pending -= records.length;
      for (const waiter of this.#roomWaiters.splice(0)) waiter();
    }
    this.#running = undefined;
  }

  /** Whole hand-overs, in the order they came, up to the size of a group. */
  #takeGroup(): Waiting[] {
    let size = 0;
    let count = 0;
    while (count < this.#queue.length && (count === 0 || size < this.#options.groupRecords))
      size += this.#queue[count++]!.records.length;
    return this.#queue.splice(0, count);
  }

  async #commit(records: readonly RecordToAppend[]): Promise<readonly AppendedRecord[]> {
    try {
      const appended = await this.#persist(records);
      this.#commits++;
      this.#committedRecords += records.length;
      return appended;
    } catch (error) {
      if (!isPoison(error)) throw error;
      if (records.length === 1) return [await this.#refuse(records[0]!, error)];
      const half = records.length >> 1;
      const first = await this.#commit(records.slice(0, half));
      return [...first, ...(await this.#commit(records.slice(half)))];
    }
  }

  /** Writes the group, however long the database is away. */
  async #persist(records: readonly RecordToAppend[]): Promise<readonly AppendedRecord[]> {
    const { append, clock, log, wait } = this.#options;
    for (let waitMs = FIRST_RETRY_MS; ; waitMs = Math.min(LAST_RETRY_MS, waitMs * 2)) {
      try {
        return await append(records, clock());
      } catch (error) {
        if (isPoison(error)) throw error;
        if (this.#closed) throw new AppenderClosed();
        this.#retries++;
        if (waitMs === FIRST_RETRY_MS || waitMs === LAST_RETRY_MS)
          log.warn({ err: error, records: records.length }, "The journal could not be written; trying again.");
        await wait(waitMs);
      }
    }
  }

  /** The record itself is what the store cannot take: it becomes a rejected one, kept for a person to look at. */
  async #refuse(record: RecordToAppend, cause: unknown): Promise<AppendedRecord> {
    this.#refused++;
    this.#options.log.error({ err: cause, key: record.key }, "The store refused a record that admission had let in.");
    const sentence = `The store could not keep the record. ${RULES.STORE_REFUSED.remedy}`;
    const violations = [{ field: "record", code: "STORE_REFUSED", sentence }];
    const { label } = record.admission;
    const admission = { kind: "rejected", violations, ...(label === undefined ? {} : { label }) } as const;
    const [appended] = await this.#persist([{ ...record, admission }]);
    return appended!;
  }
}

/**
 * Whether trying again cannot help: the data is refused (SQLSTATE classes 22, 23 and 54) or our own code failed on it. Everything
 * else, a lost connection or a schema being migrated, passes.
 */
export function isPoison(error: unknown): boolean {
  if (error instanceof TypeError || error instanceof RangeError) return true;
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === "string" && /^(22|23|54)[0-9A-Z]{3}$/.test(code);
}
