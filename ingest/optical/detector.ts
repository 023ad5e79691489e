/**
 * The scene detector: tiles with a halo → candidates → confidence, covariance and flags.
 *
 * A candidate belongs to the tile that holds its centre, so that each is found once.
 */
import { availableParallelism } from "node:os";
import { Bystanders } from "./bystanders.ts";
import { CoverageBuilder } from "./coverage.ts";
import { describeHulls } from "./describe.ts";
import type { DetectionRun } from "./detection.ts";
import { describeFine } from "./fine/describe.ts";
import { lonLatToPixel } from "./georeference.ts";
import { coarseCoast } from "./land.ts";
import { storedBands } from "./normalise.ts";
import type { SceneReader } from "./read.ts";
import { allocateRing, ringSample, sampleBytes } from "./ring.ts";
import type { SearchPlan, TileResult } from "./search.ts";
import { startThreads } from "./search_threads.ts";
import { streamScene } from "./stream.ts";
import { planTiles, type TilePlan } from "./tiles.ts";
import { layOutGrid, openWorkGrid, type WorkGrid } from "./work_grid.ts";

export interface DetectorOptions {
  /** GeoTIFF mask or GeoJSON polygons of land; else the embedded coast, refined by the image. */
  readonly landPath?: string;
  /** Known fixed structures, [lon, lat]. A detection on one is kept and flagged, with a low confidence. */
  readonly infrastructure?: readonly (readonly [number, number])[];
  /** Detections below it are dropped; it is a floor against noise and not a decision. */
  readonly confidenceFloor?: number;
  /** Threads that decode and search; default one a core. They change the time a scene takes and nothing else. */
  readonly threads?: number;
  readonly signal?: AbortSignal;
  readonly onProgress?: (fraction: number) => void;
}

/** Below it a thread takes longer to start than it saves. */
const FEWEST_TILES_FOR_THREADS = 3;

const CONFIDENCE_FLOOR = 0.05;

export async function detectVessels(scene: SceneReader, options: DetectorOptions = {}): Promise<DetectionRun> {
  const { header } = scene;
  const layout = layOutGrid(header);
  const sample = ringSample(header, layout.factor);
  const bands = storedBands(layout.plan).length;
  const blockHeightPx = header.blockHeightPx;
  const tiles = planTiles(layout, { tiled: header.tiled, blockHeightPx, pixelBytes: bands * sampleBytes(sample) });
  const width = Math.max(...tiles.stripes.map((stripe) => stripe.width));
  const floor = options.confidenceFloor ?? CONFIDENCE_FLOOR;
  const threads = startThreads(
    tileCount(tiles) < FEWEST_TILES_FOR_THREADS ? 0 : (options.threads ?? availableParallelism()),
  );
  let grid: WorkGrid;
  let results: readonly TileResult[];
  try {
    // The threads load their programs meanwhile.
    grid = await openWorkGrid(scene, layout);
    const plan: SearchPlan = {
      path: scene.path,
      header,
      grid,
      coast: coarseCoast(header),
      landPath: options.landPath,
      haloPx: tiles.haloPx,
      floor,
      ring: allocateRing({ width, rows: tiles.ringRows, bands, sample }),
    };
    const { signal, onProgress } = options;
    results = await streamScene(plan, tiles, { threads, signal, onProgress: (fraction) => onProgress?.(fraction) });
  } finally {
    await Promise.all(threads.map((thread) => thread.close()));
  }
  const coverage = new CoverageBuilder(grid);
  for (const result of results) coverage.add(result.coverage);
  const fixed = (options.infrastructure ?? []).map(([lon, lat]) => lonLatToPixel(grid.geo, lon, lat));
  const candidates = results.flatMap((result) => result.candidates).sort((a, b) => a.row - b.row);
  const fine = results.flatMap((result) => result.fine);
  const bystanders = new Bystanders(results.map((result) => result.bystanders));
  const described = grid.isFine
    ? describeFine(fine, fixed, grid)
    : describeHulls(candidates, fixed, grid, floor, bystanders);
  const detections = described
    .filter((detection) => detection.confidence >= floor)
    .sort((a, b) => b.confidence - a.confidence);
  const sightAt: DetectionRun["sightAt"] = (colPx, rowPx) => coverage.sightAt(colPx / grid.factor, rowPx / grid.factor);
  return { detections, ...coverage.finish(), sightAt };
}

function tileCount(tiles: TilePlan): number {
  return tiles.stripes.reduce((sum, { bands }) => sum + bands.flat().length, 0);
}
