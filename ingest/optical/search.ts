/**
 * One worker's part of a scene: decode windows into the shared ring, and search tiles of what lies there.
 *
 * Several of them, one a thread, share the ring; who decodes or searches what, and when, is told to them (stream.ts).
 */
import type { Samples } from "./block_decode.ts";
import { packNeighbours } from "./bystanders.ts";
import { mostConfidenceOf } from "./confidence.ts";
import { coverTile, type TileCoverage } from "./coverage.ts";
import type { FineCandidate } from "./fine/candidates.ts";
import { searchFine } from "./fine/search.ts";
import type { SceneHeader } from "./guard.ts";
import { takeArray, takeFloats, withMemory } from "./kernel/vector_memory.ts";
import { type CoarseCoast, type LandSource, openLand } from "./land.ts";
import { storedBands } from "./normalise.ts";
import { type Candidate, propose } from "./propose.ts";
import { openScene, type SceneReader } from "./read.ts";
import { copyFromRing, floatsFromRing, type RingShape, ringArray, ringPlanes } from "./ring.ts";
import { type Tile, type Window, withHalo } from "./tiles.ts";
import { makeRegion, readShrunken, type WorkGrid } from "./work_grid.ts";

/** Everything a worker needs to know of the scene; it can be sent to a thread. */
export interface SearchPlan {
  readonly path: string;
  readonly header: SceneHeader;
  readonly grid: WorkGrid;
  readonly coast: CoarseCoast;
  readonly landPath: string | undefined;
  readonly haloPx: number;
  /** Confidence below which nothing is told. */
  readonly floor: number;
  readonly ring: RingShape;
}

/** A task names the stripe it belongs to by the stripe's first column and by the row of the stream at which its row 0 lies. */
export type SearchTask =
  | { readonly kind: "decode"; readonly window: Window; readonly stripeCol: number; readonly streamRow: number }
  | { readonly kind: "search"; readonly tile: Tile; readonly stripeCol: number; readonly streamRow: number };

export interface TileResult {
  /** Those that may come to the confidence floor, and what is packed of the others. */
  readonly candidates: readonly Candidate[];
  readonly bystanders: Float64Array;
  /** Instead of `candidates` in a fine scene. */
  readonly fine: readonly FineCandidate[];
  readonly coverage: TileCoverage;
}

/** Tiles that are searched between two collections; fine ones leave so much that each has its own. */
const TILES_A_COLLECTION = 8;
/** Decoded blocks a worker keeps, for strips and blocks that lie in two of its windows. */
const CACHE_BYTES = 8 * 1024 * 1024;

export class SceneSearch {
  private readonly plan: SearchPlan;
  private readonly scene: SceneReader;
  private readonly land: LandSource;
  private readonly planes: readonly Samples[];
  private readonly buffers: Samples[] = [];
  private searched = 0;

  private constructor(plan: SearchPlan, scene: SceneReader, land: LandSource) {
    this.plan = plan;
    this.scene = scene;
    this.land = land;
    this.planes = ringPlanes(plan.ring);
  }

  static async open(plan: SearchPlan): Promise<SceneSearch> {
    const scene = await openScene(plan.path, plan.header, CACHE_BYTES);
    return new SceneSearch(plan, scene, await openLand(plan.header, plan.coast, plan.landPath));
  }

  async run(task: SearchTask): Promise<TileResult | undefined> {
    if (task.kind === "search") {
      const result = await this.search(task.tile, task.stripeCol, task.streamRow);
      // Tiles leave megabytes of arrays behind, which the collector, going by its small heap, is slow to see.
      if (this.plan.grid.isFine || ++this.searched % TILES_A_COLLECTION === 0) globalThis.gc?.();
      return result;
    }
    await this.decode(task.window, task.stripeCol, task.streamRow);
    // Decoded blocks are megabytes outside of the heap, which would wait for it to fill.
    globalThis.gc?.({ type: "minor" });
    return undefined;
  }

  async close(): Promise<void> {
    await this.scene.close();
    await this.land.close();
  }

  private async decode(window: Window, stripeCol: number, streamRow: number): Promise<void> {
    const { grid, ring } = this.plan;
    const start = (row: number): number => ((streamRow + row) % ring.rows) * ring.width + window.col - stripeCol;
    const { col, row, width, rows } = window;
    if (grid.factor === 1)
      return await this.scene.readInto(col, row, width, rows, storedBands(grid.plan), this.planes, start);
    const shrunken = await readShrunken(this.scene, grid, window);
    shrunken.forEach((band, k) => {
      for (let y = 0; y < rows; y++) this.planes[k]!.set(band.subarray(y * width, (y + 1) * width), start(row + y));
    });
  }

  /** The tile's samples of a band lie where those of the tile before lay: nothing of a region outlives its search. */
  private buffer(band: number, length: number): Samples {
    let held = this.buffers[band];
    if (held === undefined || held.length < length) held = ringArray(this.plan.ring, length);
    this.buffers[band] = held;
    return held.subarray(0, length);
  }

  private async search(tile: Tile, stripeCol: number, streamRow: number): Promise<TileResult> {
    const { header, grid, haloPx, ring } = this.plan;
    const window = withHalo(tile, haloPx, grid);
    const { col, row, width, rows } = window;
    const place = { col: col - stripeCol, row: streamRow + row, width, rows };
    if (!grid.isFine) {
      const exact = await this.land.exactWindow(col, row, width, rows);
      return withMemory(() => {
        const raw = this.planes.map((plane) => floatsFromRing(ring, plane, place, takeFloats(width * rows)));
        const region = makeRegion(header, grid, window, raw, takeArray(Uint8Array, width * rows));
        const found = propose(region, grid, this.land, exact);
        const own = found.candidates.filter((candidate) => isIn(tile, candidate));
        const [candidates, bystanders] = this.apart(own);
        return { candidates, bystanders, fine: [], coverage: coverTile(found, window, tile, grid) };
      });
    }
    const raw = this.planes.map((plane, k) => copyFromRing(ring, plane, place, this.buffer(k, width * rows)));
    const found = await searchFine(makeRegion(header, grid, window, raw), grid, this.land);
    const fine = found.fine.filter(({ hull }) => isIn(tile, hull));
    return { candidates: [], bystanders: packNeighbours([]), fine, coverage: coverTile(found, window, tile, grid) };
  }

  /** The candidates that some context may bring to the floor, and the others packed. */
  private apart(candidates: readonly Candidate[]): [Candidate[], Float64Array] {
    const may: Candidate[] = [];
    const others: Candidate[] = [];
    for (const one of candidates) {
      const isTold = one.estimate !== undefined || mostConfidenceOf(one.features) >= this.plan.floor;
      (isTold ? may : others).push(one);
    }
    return [may, packNeighbours(others)];
  }
}

/** Whether it lies in the tile itself, and not only in its halo. */
function isIn(tile: Tile, { col, row }: { readonly col: number; readonly row: number }): boolean {
  return row >= tile.top && row < tile.bottom && col >= tile.left && col < tile.right;
}
