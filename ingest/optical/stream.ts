/**
 * The order of work over a scene: each stored block is decoded once into a ring of rows, and each tile is searched as soon as its rows are
 * there; rows are given up when the tiles above the next band are done. The same schedule serves one worker in this thread or one a core.
 */
import { SceneSearch, type SearchPlan, type SearchTask, type TileResult } from "./search.ts";
import type { StartedThread } from "./search_threads.ts";
import type { Stripe, TilePlan, Window } from "./tiles.ts";

/** Work pixels of one decoding task: some tens of milliseconds. */
const DECODE_PX = 600_000;

export interface Worker {
  run(task: SearchTask): Promise<TileResult | undefined>;
  close(): Promise<void>;
}

export interface StreamOptions {
  /** None: it works in this one. */
  readonly threads: readonly StartedThread[];
  readonly signal?: AbortSignal | undefined;
  onProgress?(fraction: number): void;
}

interface Step {
  readonly task: SearchTask;
  /** Rows of the stream that must be decoded before (search) or that must be free (decode): the first and the one after the last. */
  readonly from: number;
  readonly to: number;
}

/** The results of all tiles, from top to bottom and left to right. Throws what a worker throws. */
export async function streamScene(search: SearchPlan, tiles: TilePlan, options: StreamOptions): Promise<TileResult[]> {
  const { threads } = options;
  const workers: Worker[] =
    threads.length > 0
      ? await Promise.all(threads.map((thread) => thread.open(search)))
      : [await SceneSearch.open(search)];
  try {
    return await new Schedule(search, tiles, options).work(workers);
  } finally {
    await Promise.all(workers.map((worker) => worker.close()));
  }
}

class Schedule {
  private readonly search: SearchPlan;
  private readonly options: StreamOptions;
  private readonly decodes: Step[] = [];
  private readonly searches: Step[] = [];
  private readonly results: (TileResult | undefined)[];
  /** Decodes and searches that are finished, by their index. */
  private readonly decoded: Uint8Array;
  private readonly searched: Uint8Array;
  private nextDecode = 0;
  private nextSearch = 0;
  private done = 0;
  private wake: (() => void)[] = [];
  private failure: unknown;

  constructor(search: SearchPlan, tiles: TilePlan, options: StreamOptions) {
    this.search = search;
    this.options = options;
    let streamRow = 0;
    for (const stripe of tiles.stripes) {
      this.planStripe(stripe, tiles, streamRow);
      streamRow += search.grid.heightPx;
    }
    this.results = this.searches.map(() => undefined);
    this.decoded = new Uint8Array(this.decodes.length);
    this.searched = new Uint8Array(this.searches.length);
  }

  private planStripe(stripe: Stripe, tiles: TilePlan, streamRow: number): void {
    const { grid, header } = this.search;
    const place = { stripeCol: stripe.col, streamRow };
    const blockCols = Math.max(1, Math.round(header.blockWidthPx / grid.factor));
    const chunk = header.tiled
      ? blockCols * Math.max(1, Math.round(DECODE_PX / tiles.stepRows / blockCols))
      : stripe.width;
    const right = stripe.col + stripe.width;
    for (let row = 0; row < grid.heightPx; row += tiles.stepRows) {
      const rows = Math.min(tiles.stepRows, grid.heightPx - row);
      for (let col = stripe.col; col < right; ) {
        const end = Math.min(right, (Math.floor(col / chunk) + 1) * chunk);
        const window: Window = { col, row, width: end - col, rows };
        this.decodes.push({
          task: { kind: "decode", window, ...place },
          from: streamRow + row,
          to: streamRow + row + rows,
        });
        col = end;
      }
    }
    for (const tile of stripe.bands.flat())
      this.searches.push({
        task: { kind: "search", tile, ...place },
        from: streamRow + Math.max(0, tile.top - tiles.haloPx),
        to: streamRow + Math.min(grid.heightPx, tile.bottom + tiles.haloPx),
      });
  }

  async work(workers: readonly Worker[]): Promise<TileResult[]> {
    await Promise.all(workers.map((worker) => this.serve(worker)));
    if (this.failure !== undefined) throw this.failure;
    return this.results as TileResult[];
  }

  private async serve(worker: Worker): Promise<void> {
    for (;;) {
      if (this.failure !== undefined) return;
      if (this.options.signal?.aborted) this.failure = this.options.signal.reason;
      else if (this.searchReady()) await this.runSearch(worker, this.nextSearch++);
      else if (this.decodeReady()) await this.runDecode(worker, this.nextDecode++);
      else if (this.nextSearch >= this.searches.length) return;
      else await new Promise<void>((resolve) => this.wake.push(resolve));
    }
  }

  /** The next tile's rows are decoded: windows are decoded from top to bottom, but may finish out of order. */
  private searchReady(): boolean {
    const step = this.searches[this.nextSearch];
    if (step === undefined) return false;
    const missing = this.decoded.indexOf(0);
    return missing < 0 || this.decodes[missing]!.from >= step.to;
  }

  /** The next window overwrites no row that an unfinished tile needs. */
  private decodeReady(): boolean {
    const step = this.decodes[this.nextDecode];
    if (step === undefined) return false;
    const oldest = this.searched.indexOf(0);
    return oldest < 0 || step.to - this.searches[oldest]!.from <= this.search.ring.rows;
  }

  private async runSearch(worker: Worker, index: number): Promise<void> {
    await this.attempt(async () => {
      this.results[index] = await worker.run(this.searches[index]!.task);
      this.searched[index] = 1;
      this.done++;
      this.options.onProgress?.(this.done / this.searches.length);
    });
  }

  private async runDecode(worker: Worker, index: number): Promise<void> {
    await this.attempt(async () => {
      await worker.run(this.decodes[index]!.task);
      this.decoded[index] = 1;
    });
  }

  private async attempt(action: () => Promise<void>): Promise<void> {
    try {
      await action();
    } catch (error) {
      this.failure ??= error;
    }
    const waiting = this.wake;
    this.wake = [];
    for (const resolve of waiting) resolve();
  }
}
