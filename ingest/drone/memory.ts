/** What later records of one drone source refer to: poses by their record, and the last point of each of its tracks. */
import type { LonLat, TimeUs } from "../../model/index.ts";
import type { Pose } from "./pose.ts";

export interface LastPoint {
  readonly timeUs: TimeUs;
  readonly position: LonLat;
  readonly sigmaM: number;
  /** How often the track was split because it jumped. */
  readonly splits: number;
}

/** Some minutes of frames at 30 a second; targets come right behind the state of their frame. */
const MOST_POSES = 4_096;
/** Tracks that a drone can have open; the one that was not heard of longest is forgotten. */
const MOST_TRACKS = 4_096;

export class DroneMemory {
  readonly #poses = new Map<string, Pose>();
  readonly #points = new Map<string, LastPoint>();

  rememberPose(epoch: string, seq: number, pose: Pose): void {
    remember(this.#poses, `${epoch}:${seq}`, pose, MOST_POSES);
  }

  pose(epoch: string, seq: number): Pose | undefined {
    return this.#poses.get(`${epoch}:${seq}`);
  }

  rememberPoint(trackId: string, point: LastPoint): void {
    remember(this.#points, trackId, point, MOST_TRACKS);
  }

  lastPoint(trackId: string): LastPoint | undefined {
    return this.#points.get(trackId);
  }
}

/** A map keeps the order of insertion, so that the first key is the one that was set longest ago. */
function remember<T>(map: Map<string, T>, key: string, value: T, most: number): void {
  map.delete(key);
  map.set(key, value);
  if (map.size > most) map.delete(map.keys().next().value!);
}
