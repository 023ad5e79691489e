/** What the map's layers show inside a box and a time window, in Web-Mercator metres (EPSG:3857). */
import type {
  BearingAlternative,
  CoverageObservation,
  LonLat,
  SceneObservation,
  SourceKind,
  TimeUs,
  View,
} from "../model/index.ts";
import type { Database } from "./database.ts";
import type { Zone } from "./registry.ts";

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

/** The newest `limit` trails near the box, simplified to what a tile of this box can show. */
export async function readTrails(
  _db: Database,
  _audience: string,
  _box: MercatorBox,
  _window: TimeWindow,
  _limit: number,
): Promise<readonly Trail[]> {
  throw new Error("being written");
}

/** The newest `limit` detections with a position (optical, drone, AIS). */
export async function readDetections(
  _db: Database,
  _audience: string,
  _box: MercatorBox,
  _window: TimeWindow,
  _limit: number,
): Promise<readonly DetectionMark[]> {
  throw new Error("being written");
}

/** The newest `limit` bearings whose wedge touches the box. */
export async function readBearings(
  _db: Database,
  _audience: string,
  _box: MercatorBox,
  _window: TimeWindow,
  _limit: number,
): Promise<readonly BearingMark[]> {
  throw new Error("being written");
}

/** The newest `limit` looks. */
export async function readCoverage(
  _db: Database,
  _audience: string,
  _box: MercatorBox,
  _window: TimeWindow,
  _limit: number,
): Promise<readonly CoverageMark[]> {
  throw new Error("being written");
}

/** The newest `limit` scenes whose footprint touches the box. */
export async function readScenes(
  _db: Database,
  _audience: string,
  _box: MercatorBox,
  _window: TimeWindow,
  _limit: number,
): Promise<readonly SceneMark[]> {
  throw new Error("being written");
}

/** Zones in the box that this audience may see at `nowUs`. */
export async function readZones(
  _db: Database,
  _view: View,
  _box: MercatorBox,
  _nowUs: TimeUs,
  _limit: number,
): Promise<readonly ZoneMark[]> {
  throw new Error("being written");
}
