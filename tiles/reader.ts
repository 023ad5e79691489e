/** What the HTTP service reads from the store, as one value: routes and layers take it, tests give another. */
import type { Observation, PublishedTrack, TrackState } from "../model/index.ts";
import {
  type BearingMark,
  type Contribution,
  type CoverageMark,
  countContributions,
  type Database,
  type DetectionMark,
  findChip,
  findScene,
  followPicture,
  type LabelledStatus,
  listScenes,
  type MercatorBox,
  type PictureStep,
  pictureRevision,
  readBearings,
  readContributions,
  readCoverage,
  readDetections,
  readScenes,
  readSourceCounts,
  readTrack,
  readTracksAt,
  readTrails,
  type SceneMark,
  type StoredScene,
  type TimeWindow,
  type Trail,
} from "../store/index.ts";

/** Marks of one kind inside a box and a time window, the newest `limit`. */
export type InBox<T> = (audience: string, box: MercatorBox, window: TimeWindow, limit: number) => Promise<readonly T[]>;

export interface PictureReader {
  follow(audience: string, signal: AbortSignal): AsyncIterable<PictureStep>;
  revision(audience: string): Promise<number>;
  track(audience: string, id: string): Promise<PublishedTrack | undefined>;
  tracksAt(
    audience: string,
    atUs: number,
  ): Promise<readonly { readonly trackId: string; readonly state: TrackState }[]>;
  contributions(audience: string, id: string, limit: number): Promise<readonly Contribution[]>;
  contributionsTotal(audience: string, id: string): Promise<number>;
  sourceCounts(): Promise<readonly LabelledStatus[]>;
  scenes(audience: string, limit: number): Promise<readonly StoredScene[]>;
  scene(audience: string, id: string): Promise<StoredScene | undefined>;
  chip(audience: string, path: string): Promise<Observation | undefined>;
  readonly trails: InBox<Trail>;
  /** What sensors saw, and apart from it what vessels said: they are many, and would crowd the others out. */
  readonly sensorDetections: InBox<DetectionMark>;
  readonly aisDetections: InBox<DetectionMark>;
  readonly bearings: InBox<BearingMark>;
  readonly coverage: InBox<CoverageMark>;
  readonly sceneMarks: InBox<SceneMark>;
}

export function storeReader(db: Database, pollMs: number): PictureReader {
  return {
    follow: (audience, signal) => followPicture(db, audience, { pollMs, signal }),
    revision: async (audience) => (await pictureRevision(db, audience)).revision,
    track: (audience, id) => readTrack(db, audience, id),
    tracksAt: (audience, atUs) => readTracksAt(db, audience, atUs),
    contributions: (audience, id, limit) => readContributions(db, audience, id, limit),
    contributionsTotal: (audience, id) => countContributions(db, audience, id),
    sourceCounts: () => readSourceCounts(db),
    scenes: (audience, limit) => listScenes(db, audience, limit),
    scene: (audience, id) => findScene(db, audience, id),
    chip: (audience, path) => findChip(db, audience, path),
    trails: (audience, box, window, limit) => readTrails(db, audience, box, window, limit),
    sensorDetections: (audience, box, window, limit) => readDetections(db, audience, box, window, limit, ["position"]),
    aisDetections: (audience, box, window, limit) => readDetections(db, audience, box, window, limit, ["ais"]),
    bearings: (audience, box, window, limit) => readBearings(db, audience, box, window, limit),
    coverage: (audience, box, window, limit) => readCoverage(db, audience, box, window, limit),
    sceneMarks: (audience, box, window, limit) => readScenes(db, audience, box, window, limit),
  };
}
