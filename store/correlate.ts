/** PostGIS correlates late detections with where things were at their time. */
import type { CorrelationEvidence, Covariance2, LonLat, TimeUs, View } from "../model/index.ts";
import type { Database } from "./database.ts";

export interface DetectionToCorrelate {
  /** In this audience's journal. */
  readonly cursor: number;
  readonly position: LonLat;
  readonly cov: Covariance2;
  readonly observedAtUs: TimeUs;
}

export interface CorrelateOptions {
  /** How far from the detection's time a stored fix may lie, seconds. Default 1,800. */
  readonly windowS?: number;
}

/** Sets each detection against the audience's stored tracks at its time: best five a detection, inside the 99.9 % gate. */
export async function correlateWithTrajectories(
  _db: Database,
  _audience: string,
  _detections: readonly DetectionToCorrelate[],
  _options?: CorrelateOptions,
): Promise<readonly CorrelationEvidence[]> {
  throw new Error("being written");
}

/** The same against the AIS positions of the journal that this audience may see at `nowUs`. */
export async function correlateWithAis(
  _db: Database,
  _view: View,
  _detections: readonly DetectionToCorrelate[],
  _nowUs: TimeUs,
  _options?: CorrelateOptions,
): Promise<readonly CorrelationEvidence[]> {
  throw new Error("being written");
}
