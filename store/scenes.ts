/** The scenes of one audience, for lists and for the raster tiles. */
import type { SceneObservation, TimeUs } from "../model/index.ts";
import type { Database } from "./database.ts";

export interface StoredScene {
  readonly scene: SceneObservation;
  readonly availableAtUs: TimeUs;
  /** How many detections of it this audience sees. */
  readonly detections: number;
}

/** Newest acquisition first. */
export async function listScenes(_db: Database, _audience: string, _limit: number): Promise<readonly StoredScene[]> {
  throw new Error("being written");
}

/** The scene, or undefined when this audience has none of that id. */
export async function findScene(_db: Database, _audience: string, _sceneId: string): Promise<StoredScene | undefined> {
  throw new Error("being written");
}
