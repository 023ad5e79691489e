/**
 * The scene detector: regions with a halo → candidates → confidence, covariance and flags.
 *
 * A candidate belongs to the region whose core rows hold its centre, so that each is found once however the scene is cut.
 */
import { confidenceOf } from "./confidence.ts";
import { CoverageBuilder } from "./coverage.ts";
import type { Detection, DetectionFlag, DetectionRun } from "./detection.ts";
import { groundJacobian, lonLatToPixel, pixelToLonLat } from "./georeference.ts";
import { toGround } from "./kernel/shape.ts";
import { openLand } from "./land.ts";
import { pdByLength } from "./pd.ts";
import { type Candidate, proposeInRegion } from "./propose.ts";
import type { SceneReader } from "./read.ts";
import { openWorkGrid, readRegion, type WorkGrid } from "./work_grid.ts";

export interface DetectorOptions {
  /** GeoTIFF mask or GeoJSON polygons of land; else the embedded coast, refined by the image. */
  readonly landPath?: string;
  /** Known fixed structures, [lon, lat]. A detection on one is kept and flagged, with a low confidence. */
  readonly infrastructure?: readonly (readonly [number, number])[];
  /** Detections below it are dropped; it is a floor against noise and not a decision. */
  readonly confidenceFloor?: number;
  readonly onProgress?: (fraction: number) => void;
}

/** Half of the longest ship, the top-hat, and some water around for the statistics. */
const HALO_M = 450;
/** Pixels of a region without its halo. A pixel of a region costs about 60 bytes while it is worked on. */
const REGION_PIXELS = 2_500_000;
const FEWEST_ROWS = 160;
const CONFIDENCE_FLOOR = 0.05;
const INFRASTRUCTURE_RADIUS_M = 50;
const CROWD_M = 600;
/** Share of the squared lean that is taken as variance of the centre. */
const LEAN_SHARE = 0.5;

export async function detectVessels(scene: SceneReader, options: DetectorOptions = {}): Promise<DetectionRun> {
  const grid = await openWorkGrid(scene);
  const land = await openLand(scene.header, options.landPath);
  const coverage = new CoverageBuilder(grid);
  const candidates: Candidate[] = [];
  const needed: number[] = [];
  const halo = Math.ceil(HALO_M / grid.gsdM);
  const core = coreRows(grid);
  try {
    for (let top = 0; top < grid.heightPx; top += core) {
      const bottom = Math.min(grid.heightPx, top + core);
      const from = Math.max(0, top - halo);
      const region = await readRegion(scene, grid, from, Math.min(grid.heightPx, bottom + halo) - from);
      const found = await proposeInRegion(region, grid, land);
      coverage.addRows(found.classes, from, top, bottom);
      needed.push(found.contrastNeeded);
      candidates.push(...found.candidates.filter((c) => c.row >= top && c.row < bottom));
      options.onProgress?.(bottom / grid.heightPx);
    }
  } finally {
    await land.close();
  }
  const crowded = withCrowding(candidates, grid.gsdM);
  const fixed = (options.infrastructure ?? []).map(([lon, lat]) => lonLatToPixel(grid.geo, lon, lat));
  const detections = crowded
    .map((candidate) => describe(candidate, crowded, fixed, grid))
    .filter((detection) => detection.confidence >= (options.confidenceFloor ?? CONFIDENCE_FLOOR))
    .sort((a, b) => b.confidence - a.confidence);
  needed.sort((a, b) => a - b);
  return {
    detections,
    coverage: coverage.finish(),
    pdByLength: pdByLength(needed[needed.length >> 1] ?? 1, grid.gsdM),
  };
}

function coreRows(grid: WorkGrid): number {
  return Math.max(FEWEST_ROWS, Math.round(REGION_PIXELS / grid.widthPx));
}

function withCrowding(candidates: readonly Candidate[], gsd: number): Candidate[] {
  const byRow = [...candidates].sort((a, b) => a.row - b.row);
  const reach = CROWD_M / gsd;
  let first = 0;
  return byRow.map((one) => {
    while (byRow[first]!.row < one.row - reach) first++;
    let near = -1;
    for (let i = first; i < byRow.length && byRow[i]!.row <= one.row + reach; i++)
      if (Math.hypot(byRow[i]!.row - one.row, byRow[i]!.col - one.col) <= reach) near++;
    return { ...one, features: { ...one.features, crowding: Math.log(1 + near) } };
  });
}

function describe(
  candidate: Candidate,
  all: readonly Candidate[],
  fixed: readonly (readonly [number, number])[],
  grid: WorkGrid,
): Detection {
  const { shape, surroundings, features } = candidate;
  const [lonDeg, latDeg] = pixelToLonLat(grid.geo, candidate.col, candidate.row);
  const flags: DetectionFlag[] = [];
  let confidence = confidenceOf(features);
  if (surroundings.landM <= 100) flags.push("near-shore");
  if (surroundings.cloudM <= 100) flags.push("cloud-edge");
  if (surroundings.missingM <= 3 * grid.gsdM) flags.push("nodata-edge");
  if (shape.lengthM > 430 || shape.widthM > 85) {
    flags.push("oversize");
    confidence *= 0.5;
  }
  if (
    fixed.some(
      ([col, row]) =>
        Math.hypot(col - candidate.col, row - candidate.row) * grid.gsdM < INFRASTRUCTURE_RADIUS_M + shape.widthM / 2,
    )
  ) {
    flags.push("near-infrastructure");
    confidence *= 0.2;
  }
  if (all.some((other) => isFragmentOf(candidate, other, grid))) {
    flags.push("fragment");
    confidence *= 0.3;
  }
  return {
    lonDeg,
    latDeg,
    covEnuM2: positionCovariance(candidate, grid),
    lengthM: Math.max(shape.lengthM, grid.gsdM / 2),
    widthM: Math.max(shape.widthM, shape.lengthM / 9),
    headingDeg: shape.axisDeg,
    headingAmbiguous: true,
    headingSigmaDeg: axisSigmaDeg(candidate, grid),
    confidence,
    flags,
    contrast: shape.plateau,
    colPx: candidate.col * grid.factor,
    rowPx: candidate.row * grid.factor,
    features,
  };
}

/** A weaker hull on the axis of a stronger one, within two and a half of its lengths, is a piece of its wake. */
function isFragmentOf(candidate: Candidate, other: Candidate, grid: WorkGrid): boolean {
  if (
    other === candidate ||
    other.shape.plateau < 2 * candidate.shape.plateau ||
    other.shape.lengthM < candidate.shape.lengthM
  )
    return false;
  const [ec, er, nc, nr] = groundJacobian(grid.geo, other.col, other.row);
  const [dx, dy] = [candidate.col - other.col, candidate.row - other.row];
  const [east, north] = [ec * dx + er * dy, nc * dx + nr * dy];
  if (Math.hypot(east, north) > 2.5 * other.shape.lengthM) return false;
  const axis = (other.shape.axisDeg * Math.PI) / 180;
  return Math.abs(east * Math.cos(axis) - north * Math.sin(axis)) < Math.max(other.shape.widthM, 2 * grid.gsdM);
}

/**
 * Position covariance [ee, en, nn] in m²: centring noise of the pixels, plus what the bright superstructure, the wake and the hull's
 * unknown brightness do to the centre: a fraction of the length along and across the axis, and the lean of what is bright around it.
 * The fractions were read off the synthetic scenes.
 */
function positionCovariance(candidate: Candidate, grid: WorkGrid): readonly [number, number, number] {
  const { shape, noise } = candidate;
  const centringPx2 =
    0.15 ** 2 + (0.6 * noise * noise) / (shape.plateau * shape.plateau) / Math.max(1, Math.sqrt(shape.coveredPx));
  const [dx, dy] = candidate.lean;
  const [ee, en, nn] = toGround(
    [centringPx2 + LEAN_SHARE * dx * dx, LEAN_SHARE * dx * dy, centringPx2 + LEAN_SHARE * dy * dy],
    groundJacobian(grid.geo, candidate.col, candidate.row),
  );
  const axis = (shape.axisDeg * Math.PI) / 180;
  const along = (0.05 * shape.lengthM) ** 2;
  const across = (0.03 * shape.lengthM) ** 2;
  const [sin, cos] = [Math.sin(axis), Math.cos(axis)];
  return [
    ee + along * sin * sin + across * cos * cos,
    en + (along - across) * sin * cos,
    nn + along * cos * cos + across * sin * sin,
  ];
}

/** A line through n pixels of length L with centring noise of a fifth of a pixel, and never better than half a degree. */
function axisSigmaDeg(candidate: Candidate, grid: WorkGrid): number {
  const { shape } = candidate;
  const crossM = (0.2 * grid.gsdM) / Math.sqrt(Math.max(1, shape.coveredPx / 3));
  const sigma = (Math.atan2(crossM * Math.sqrt(12), Math.max(1, shape.lengthM)) * 180) / Math.PI;
  return Math.min(52, Math.hypot(0.5, sigma));
}
