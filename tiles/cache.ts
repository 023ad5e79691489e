/**
 * What was made is kept, and what is being made is made once: a least-recently-used store bounded by bytes, in front of which
 * identical requests wait for one and the same job. The job is cancelled when the last of those who wait for it leaves.
 *
 * The key names everything that the value depends on (audience, layers, tile, change sequence, time), so nothing is ever
 * invalidated: an outdated key is not asked for again and falls out.
 */
export interface CacheStats {
  hits: number;
  misses: number;
  /** Requests that joined a job that was already running. */
  collapsed: number;
}

interface Job<T> {
  readonly result: Promise<T>;
  readonly stop: AbortController;
  waiters: number;
}

export class SharedCache<T> {
  readonly stats: CacheStats = { hits: 0, misses: 0, collapsed: 0 };
  readonly #entries = new Map<string, { readonly value: T; readonly bytes: number }>();
  readonly #jobs = new Map<string, Job<T>>();
  readonly #maximumBytes: number;
  readonly #sizeOf: (value: T) => number;
  #bytes = 0;

  constructor(maximumBytes: number, sizeOf: (value: T) => number) {
    this.#maximumBytes = maximumBytes;
    this.#sizeOf = sizeOf;
  }

  get bytes(): number {
    return this.#bytes;
  }

  /** The kept value, or that of one run of `make`, shared by all who ask meanwhile. Rejects with the signal's reason. */
  async get(key: string, signal: AbortSignal, make: (signal: AbortSignal) => Promise<T>): Promise<T> {
    signal.throwIfAborted();
    const kept = this.#entries.get(key);
    if (kept !== undefined) {
      this.stats.hits++;
      this.#entries.delete(key); // back in as the youngest
      this.#entries.set(key, kept);
      return kept.value;
    }
    let job = this.#jobs.get(key);
    if (job === undefined) {
      this.stats.misses++;
      job = this.#start(key, make);
    } else {
      this.stats.collapsed++;
    }
    return this.#wait(key, job, signal);
  }

  #start(key: string, make: (signal: AbortSignal) => Promise<T>): Job<T> {
    const stop = new AbortController();
    const job: Job<T> = { result: make(stop.signal), stop, waiters: 0 };
    this.#jobs.set(key, job);
    job.result.then(
      (value) => {
        if (!stop.signal.aborted) this.#keep(key, value);
        this.#forget(key, job);
      },
      () => this.#forget(key, job),
    );
    return job;
  }

  async #wait(key: string, job: Job<T>, signal: AbortSignal): Promise<T> {
    job.waiters++;
    const gone = Promise.withResolvers<never>();
    const leave = (): void => gone.reject(signal.reason);
    signal.addEventListener("abort", leave, { once: true });
    try {
      return await Promise.race([job.result, gone.promise]);
    } finally {
      signal.removeEventListener("abort", leave);
      job.waiters--;
      if (job.waiters === 0 && this.#jobs.get(key) === job) {
        this.#forget(key, job);
        job.stop.abort(new Error("Nobody waits for this any more."));
      }
    }
  }

  #forget(key: string, job: Job<T>): void {
    if (this.#jobs.get(key) === job) this.#jobs.delete(key);
  }

  #keep(key: string, value: T): void {
    const bytes = this.#sizeOf(value) + 2 * key.length + 64;
    if (bytes > this.#maximumBytes) return;
    this.#entries.set(key, { value, bytes });
    this.#bytes += bytes;
    for (const [oldest, entry] of this.#entries) {
      if (this.#bytes <= this.#maximumBytes) break;
      this.#entries.delete(oldest);
      this.#bytes -= entry.bytes;
    }
  }
}
