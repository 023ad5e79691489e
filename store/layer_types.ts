/** What the queries of the map's layers take and give, in Web-Mercator metres (EPSG:3857). */
import type {
  BearingAlternative,
  CoverageObservation,
  LonLat,
  SceneObservation,
  SourceKind,
  TimeUs,
  Zone,
} from "../model/index.ts";

/** Metres in EPSG:3857, inside ±20,037,508.34. Coordinates come back in the box's own copy of the world. */
export interface MercatorBox {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
}

export interface TimeWindow {
  readonly fromUs: TimeUs;
  readonly toUs: TimeUs;
}

export interface Trail {
  readonly trackId: string;
  /** x, y, x, y … oldest first; at least two points. */
  readonly coordinates: Float64Array;
  readonly lastTimeUs: TimeUs;
}

export interface DetectionMark {
  readonly cursor: number;
  readonly sensorKind: SourceKind;
  readonly sourceId: string;
  readonly observedAtUs: TimeUs;
  readonly x: number;
  readonly y: number;
  readonly sceneId?: string;
  readonly confidence?: number;
  readonly lengthM?: number;
  readonly headingDeg?: number;
  readonly simulated: boolean;
}

export interface BearingMark {
  readonly cursor: number;
  readonly sourceId: string;
  readonly observedAtUs: TimeUs;
  /** Of the sensor. */
  readonly x: number;
  readonly y: number;
  readonly sensorPosition: LonLat;
  readonly alternatives: readonly BearingAlternative[];
  readonly maximumRangeM: number;
  /** The track that the contact went to, when it went to one. */
  readonly trackId?: string;
  readonly simulated: boolean;
}

export interface CoverageMark {
  readonly cursor: number;
  readonly sourceId: string;
  readonly observation: CoverageObservation;
  /** The ring: x, y, x, y … closed. */
  readonly coordinates: Float64Array;
}

export interface SceneMark {
  readonly cursor: number;
  readonly sourceId: string;
  readonly availableAtUs: TimeUs;
  readonly observation: SceneObservation;
  /** The ring: x, y, x, y … closed. */
  readonly coordinates: Float64Array;
}

export interface ZoneMark {
  readonly zone: Zone;
  /** The ring: x, y, x, y … closed. */
  readonly coordinates: Float64Array;
}
