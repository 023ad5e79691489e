/** What each observation gave to a track: its provenance, down to chip and bearing. */
import type { Association, Covariance2, EvidenceRef, LonLat, Observation, SourceKind, TimeUs } from "../model/index.ts";
import type { Database } from "./database.ts";

/** An association with what is known of its observation. */
export interface Contribution extends Association {
  readonly observationKind?: Observation["kind"];
  readonly sourceId?: string;
  readonly sensorKind?: SourceKind;
  readonly availableAtUs?: TimeUs;
  readonly position?: LonLat;
  readonly cov?: Covariance2;
  readonly sensorPosition?: LonLat;
  readonly bearingDeg?: number;
  readonly sigmaDeg?: number;
  readonly sceneId?: string;
  readonly chip?: EvidenceRef;
  readonly flags: readonly string[];
}

/** Newest first, of the track and of those merged into it. */
export async function readContributions(
  _db: Database,
  _audience: string,
  _trackId: string,
  _limit: number,
): Promise<readonly Contribution[]> {
  throw new Error("being written");
}

export async function countContributions(_db: Database, _audience: string, _trackId: string): Promise<number> {
  throw new Error("being written");
}
