/** What the detector says of one vessel, in the terms of the observation it becomes. */
import type { Features } from "./features.ts";
import type { FineFeatures } from "./fine/features.ts";

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

/** Where and how well the scene could be seen. */
export interface SceneCoverage {
  /** Closed ring of [lon, lat] around the valid data. Longitudes run on beyond ±180° where the scene crosses the antimeridian. */
  readonly ring: readonly (readonly [number, number])[];
  /** Shares of the valid pixels. */
  readonly seaFraction: number;
  readonly landFraction: number;
  readonly cloudFraction: number;
  /** Share of all pixels that hold data. */
  readonly validFraction: number;
}

export interface DetectionRun {
  readonly detections: readonly Detection[];
  readonly coverage: SceneCoverage;
  readonly pdByLength: readonly { readonly lengthM: number; readonly pd: number }[];
}
