/** A late observation that has a position, as the scene's explanation needs it. */
import type { AisObservation, Covariance2, JournalEntry, LonLat, PositionObservation, TimeUs } from "../model/index.ts";
import { keyText } from "../model/index.ts";
import {
  AIS_EXISTENCE,
  AIS_SIGMA_M,
  ANTENNA_SIGMA_M,
  ASSUMED_CLUTTER_PM2,
  ASSUMED_DETECTION,
  UNHEARD_AIS_PM2,
  UNSEEN_DENSITY_PM2,
} from "./parameters.ts";

export interface LateDetection {
  readonly cursor: number;
  readonly key: string;
  readonly observedAtUs: TimeUs;
  readonly observation: PositionObservation | AisObservation;
  readonly position: LonLat;
  readonly cov: Covariance2;
  readonly lengthM?: number;
  readonly mmsi?: number;
  /** Density of false alarms and of vessels that no track follows, 1/m². */
  readonly backgroundPm2: number;
  /** Of what no track explains, the share that is a vessel. */
  readonly newVessel: number;
  /** Factor on the likelihood that a vessel made it: the detector's own confidence, 1 where it gives none. */
  readonly trust: number;
}

/** Undefined for what tells no position, or is no vessel. */
export function lateDetectionOf({ cursor, observation }: JournalEntry): LateDetection | undefined {
  const { observedAtUs } = observation;
  const base = { cursor, key: keyText(observation.key), observedAtUs };
  if (observation.kind === "position") {
    // A confidence of one half says nothing; the densities are those of detectors as they are.
    const confidence = Math.min(0.99, Math.max(0.01, observation.confidence ?? 0.5));
    const clutter = 2 * (1 - confidence) * ASSUMED_CLUTTER_PM2;
    const fresh = 2 * confidence * ASSUMED_DETECTION * UNSEEN_DENSITY_PM2;
    return {
      ...base,
      observation,
      position: observation.position,
      cov: observation.cov,
      ...(observation.lengthM === undefined ? {} : { lengthM: observation.lengthM }),
      backgroundPm2: clutter + fresh,
      newVessel: fresh / (clutter + fresh),
      trust: 2 * confidence,
    };
  }
  if (observation.kind !== "ais" || observation.position === undefined || !isVessel(observation)) return undefined;
  const cov = observation.cov ?? { eeM2: AIS_SIGMA_M ** 2, enM2: 0, nnM2: AIS_SIGMA_M ** 2 };
  const antennaM2 = ANTENNA_SIGMA_M ** 2;
  const lengthM = observation.voyage?.lengthM;
  return {
    ...base,
    observation,
    position: observation.position,
    cov: { eeM2: cov.eeM2 + antennaM2, enM2: cov.enM2, nnM2: cov.nnM2 + antennaM2 },
    ...(lengthM === undefined ? {} : { lengthM }),
    mmsi: observation.mmsi,
    backgroundPm2: UNHEARD_AIS_PM2,
    newVessel: AIS_EXISTENCE,
    trust: 1,
  };
}

function isVessel({ stationClass }: AisObservation): boolean {
  return stationClass === "vessel" || stationClass === "craft" || stationClass === "unknown";
}
