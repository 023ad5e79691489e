/**
 * The scene detector: tiles with a halo → candidates → confidence, covariance and flags.
 *
 * A candidate belongs to the tile that holds its centre, so that each is found once.
 */
import { availableParallelism } from "node:os";
import { confidenceOf } from "./confidence.ts";
import { contextOf } from "./context.ts";
import { CoverageBuilder } from "./coverage.ts";
import type { Detection, DetectionFlag, DetectionRun } from "./detection.ts";
import { inFrameOf, isOnStructure, withDoubts } from "./doubts.ts";
import type { Features } from "./features.ts";
import { describeFine } from "./fine/describe.ts";
import { lonLatToPixel, pixelToLonLat } from "./georeference.ts";
import { hullFromMoments } from "./hull_moments.ts";
import { coarseCoast } from "./land.ts";
import { storedBands } from "./normalise.ts";
import { directionsByParallax } from "./parallax_direction.ts";
import type { Candidate } from "./propose.ts";
import type { SceneReader } from "./read.ts";
import { allocateRing, ringSample, sampleBytes } from "./ring.ts";
import { streamScene } from "./stream.ts";
import { planTiles, type TilePlan } from "./tiles.ts";
import { openWorkGrid, type WorkGrid } from "./work_grid.ts";

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
  const grid = await openWorkGrid(scene);
  const sample = ringSample(header, grid.factor);
  const bands = storedBands(grid.plan).length;
  const blockHeightPx = header.blockHeightPx;
  const tiles = planTiles(grid, { tiled: header.tiled, blockHeightPx, pixelBytes: bands * sampleBytes(sample) });
  const width = Math.max(...tiles.stripes.map((stripe) => stripe.width));
  const results = await streamScene(
    {
      path: scene.path,
      header,
      grid,
      coast: coarseCoast(header),
      landPath: options.landPath,
      haloPx: tiles.haloPx,
      ring: allocateRing({ width, rows: tiles.ringRows, bands, sample }),
    },
    tiles,
    {
      threads: tileCount(tiles) < FEWEST_TILES_FOR_THREADS ? 0 : (options.threads ?? availableParallelism()),
      signal: options.signal,
      onProgress: (fraction) => options.onProgress?.(fraction),
    },
  );
  const coverage = new CoverageBuilder(grid);
  for (const result of results) coverage.add(result.coverage);
  const fixed = (options.infrastructure ?? []).map(([lon, lat]) => lonLatToPixel(grid.geo, lon, lat));
  const candidates = results.flatMap((result) => result.candidates).sort((a, b) => a.row - b.row);
  const context = contextOf(candidates, grid.gsdM);
  const features = candidates.map((candidate, i): Features => ({ ...candidate.features, ...context[i]! }));
  const confidences = features.map(confidenceOf);
  const described = grid.isFine
    ? describeFine(
        results.flatMap(({ fine }) => fine),
        fixed,
        grid,
      )
    : withDirections(candidates, confidences, grid).map((candidate, n, all) =>
        describe(candidate, features[n]!, around(all, n, grid.gsdM), fixed, grid),
      );
  const detections = described
    .filter((detection) => detection.confidence >= (options.confidenceFloor ?? CONFIDENCE_FLOOR))
    .sort((a, b) => b.confidence - a.confidence);
  const sightAt: DetectionRun["sightAt"] = (colPx, rowPx) => coverage.sightAt(colPx / grid.factor, rowPx / grid.factor);
  return { detections, ...coverage.finish(), sightAt };
}

function tileCount(tiles: TilePlan): number {
  return tiles.stripes.reduce((sum, { bands }) => sum + bands.flat().length, 0);
}

/** Speed is told where it is known to this, in m/s. */
const SPEED_SIGMA_MPS = 1.5;

/** Hulls whose wake does not show their direction take it from the parallax of those whose wake does. */
function withDirections(candidates: readonly Candidate[], confidences: readonly number[], grid: WorkGrid): Candidate[] {
  const directions = directionsByParallax(
    candidates.map(({ estimate, col, row }, i) => ({
      xM: col * grid.gsdM,
      yM: row * grid.gsdM,
      isHeaded: estimate !== undefined && !estimate.headingAmbiguous && confidences[i]! >= 0.5,
      axisSpeedMps: estimate?.axisSpeedMps,
      sigmaMps: estimate?.speedSigmaMps,
    })),
  );
  return candidates.map((candidate, i) => {
    const { estimate } = candidate;
    if (estimate === undefined || !estimate.headingAmbiguous || directions[i] === 0) return candidate;
    const headingDeg = (estimate.headingDeg + (directions[i]! < 0 ? 180 : 0)) % 360;
    return { ...candidate, estimate: { ...estimate, headingDeg, headingAmbiguous: false } };
  });
}

/** Beyond it no candidate is a fragment of another: two and a half times the longest ship. */
const FARTHEST_FRAGMENT_M = 1100;

/** The candidates within reach of the n-th in rows; `byRow` is sorted so. */
function around(byRow: readonly Candidate[], n: number, gsd: number): Candidate[] {
  const { row } = byRow[n]!;
  const reach = FARTHEST_FRAGMENT_M / gsd;
  let [first, last] = [n, n];
  while (first > 0 && byRow[first - 1]!.row >= row - reach) first--;
  while (last + 1 < byRow.length && byRow[last + 1]!.row <= row + reach) last++;
  return byRow.slice(first, last + 1).filter(({ col }) => Math.abs(col - byRow[n]!.col) <= reach);
}

function describe(
  candidate: Candidate,
  features: Features,
  all: readonly Candidate[],
  fixed: readonly (readonly [number, number])[],
  grid: WorkGrid,
): Detection {
  const { shape, surroundings } = candidate;
  const hull = candidate.estimate ?? hullFromMoments(candidate, grid);
  const [lonDeg, latDeg] = pixelToLonLat(grid.geo, hull.col, hull.row);
  const flags: DetectionFlag[] = [];
  if (surroundings.landM <= 100) flags.push("near-shore");
  if (surroundings.cloudM <= 100) flags.push("cloud-edge");
  if (surroundings.missingM <= 3 * grid.gsdM) flags.push("nodata-edge");
  if (shape.lengthM > 430 || shape.widthM > 85) flags.push("oversize");
  if (isOnStructure(candidate, shape.widthM, fixed, grid.gsdM)) flags.push("near-infrastructure");
  if (all.some((other) => isFragmentOf(candidate, other, grid))) flags.push("fragment");
  return {
    lonDeg,
    latDeg,
    covEnuM2: hull.covEnuM2,
    lengthM: hull.lengthM,
    widthM: hull.widthM,
    headingDeg: hull.headingDeg,
    headingAmbiguous: hull.headingAmbiguous,
    headingSigmaDeg: hull.headingSigmaDeg,
    ...(hull.speedSigmaMps !== undefined && hull.speedSigmaMps <= SPEED_SIGMA_MPS
      ? { speedMps: Math.abs(hull.axisSpeedMps!), speedSigmaMps: hull.speedSigmaMps }
      : {}),
    confidence: withDoubts(confidenceOf(features), flags),
    flags,
    contrast: shape.plateau,
    colPx: hull.col * grid.factor,
    rowPx: hull.row * grid.factor,
    features,
  };
}

/** A weaker hull on the axis of a stronger one, within two and a half of its lengths, is a piece of its wake. */
function isFragmentOf(candidate: Candidate, other: Candidate, grid: WorkGrid): boolean {
  if (
    other === candidate ||
    Math.abs(other.row - candidate.row) * grid.gsdM > 3 * other.shape.lengthM ||
    Math.abs(other.col - candidate.col) * grid.gsdM > 3 * other.shape.lengthM ||
    other.shape.plateau < 2 * candidate.shape.plateau ||
    other.shape.lengthM < candidate.shape.lengthM
  )
    return false;
  const { aheadM, starboardM } = inFrameOf(other, (other.shape.axisDeg * Math.PI) / 180, candidate, grid.geo);
  if (Math.hypot(aheadM, starboardM) > 2.5 * other.shape.lengthM) return false;
  return Math.abs(starboardM) < Math.max(other.shape.widthM, 2 * grid.gsdM);
}
