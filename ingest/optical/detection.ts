/** What the detector says of one vessel, in the terms of the observation it becomes. */
import type { Features } from "./features.ts";
import type { FineFeatures } from "./fine/features.ts";
import type { Sight } from "./pd.ts";

export type DetectionFlag =
  | "near-shore"
  | "cloud-edge"
  | "nodata-edge"
  | "near-infrastructure"
  | "fragment"
  | "oversize";

export interface Detection {
  readonly lonDeg: number;
  readonly latDeg: number;
  /** [east-east, east-north, north-north] in m². */
  readonly covEnuM2: readonly [number, number, number];
  readonly lengthM: number;
  readonly widthM: number;
  /** True azimuth of the hull's axis, one of the two ends while `headingAmbiguous`. */
  readonly headingDeg: number;
  readonly headingAmbiguous: boolean;
  /** Standard deviation of the axis. */
  readonly headingSigmaDeg: number;
  /** Along the axis, from band parallax; absent where the image does not tell. */
  readonly speedMps?: number;
  readonly speedSigmaMps?: number;
  /** 0 to 1. */
  readonly confidence: number;
  readonly flags: readonly DetectionFlag[];
  /** Hull reflectance over the water. */
  readonly contrast: number;
  /** Position in the scene's own pixels; 0.5 is the centre of the first one. */
  readonly colPx: number;
  readonly rowPx: number;
  readonly features: Features | FineFeatures;
}

/** Ring of [lon, lat], its first point given again at the end. */
export type CoverageRing = readonly (readonly [number, number])[];

/** Where and how well the scene could be seen. */
export interface SceneCoverage {
  /** Around the valid data. Longitudes run on beyond ±180° where the scene crosses the antimeridian. */
  readonly ring: CoverageRing;
  /**
   * Around what of it could be seen, in cells: inside of an odd number of these rings. Absent when that is all of `ring`, empty when
   * nothing could be seen.
   */
  readonly seen?: readonly CoverageRing[];
  /** Shares of the valid pixels, which add up to 1: sea that could be seen, land, cloud, and sea whose clutter hides ships (glint, surf). */
  readonly seaFraction: number;
  readonly landFraction: number;
  readonly cloudFraction: number;
  readonly glintFraction: number;
  /** Share of all pixels that hold data. */
  readonly validFraction: number;
}

/** Probability of detection of a vessel of this length where the scene could be seen, ascending by length. */
export interface PdPoint {
  readonly lengthM: number;
  readonly pd: number;
}

export interface DetectionRun {
  readonly detections: readonly Detection[];
  readonly coverage: SceneCoverage;
  readonly pdByLength: readonly PdPoint[];
  /** How a place, in the scene's own pixels, could be seen; undefined where it could not. */
  sightAt(colPx: number, rowPx: number): Sight | undefined;
}
