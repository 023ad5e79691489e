/**
 * What the stored layers are drawn from, read for many tiles at once.
 *
 * A page shows some twenty tiles, and six queries for each of them whenever the picture moves would be more than a small database
 * has to give. So the marks are read for the tile three zooms up, and as long as that answer is complete all tiles below are drawn
 * from it. Where so much happens that it is cut at its limit, a tile reads for itself: its own newest count, not the ancestor's.
 */
import { type TimeUs, US_PER_HOUR, US_PER_MINUTE } from "../model/index.ts";
import type { TimeWindow } from "../store/index.ts";
import { SharedCache } from "./cache.ts";
import type { InBox } from "./reader.ts";
import { BUFFER, type TileId, tileBox } from "./tile_maths.ts";
import type { WorkQueue } from "./work_queue.ts";

/** How far back is looked, and how many of the newest are taken. */
const LOOK_BACK = {
  trails: [US_PER_HOUR, 3_000],
  sensorDetections: [6 * US_PER_HOUR, 4_000],
  aisDetections: [15 * US_PER_MINUTE, 4_000],
  bearings: [1.5 * US_PER_MINUTE, 500],
  coverage: [12 * US_PER_HOUR, 1_500],
  sceneMarks: [30 * 24 * US_PER_HOUR, 200],
} as const;
export type MarkKind = keyof typeof LOOK_BACK;
/** Their window begins where a request says; the others always look back as far. */
const MOVABLE: ReadonlySet<MarkKind> = new Set(["trails", "sensorDetections", "aisDetections"]);

/** Three zooms up: 64 tiles share an answer, and trails thinned for it are still good to a pixel. */
const ZOOMS_UP = 3;
const KEPT_BYTES = 64 * 1024 * 1024;
const BYTES_PER_MARK = 600;

export interface MarksRequest {
  readonly audience: string;
  readonly revision: number;
  readonly tile: TileId;
  /** Start of the window of trails and detections, when the request names it. */
  readonly fromUs: TimeUs | undefined;
  /** What is looked back from. */
  readonly baseUs: TimeUs;
  /** End of the window: at `baseUs` or later. */
  readonly toUs: TimeUs;
}

export interface StoredMarks {
  read<T>(kind: MarkKind, read: InBox<T>, request: MarksRequest, signal: AbortSignal): Promise<readonly T[]>;
  readonly cache: SharedCache<readonly unknown[]>;
}

export function storedMarks(queue: WorkQueue): StoredMarks {
  const cache = new SharedCache<readonly unknown[]>(KEPT_BYTES, (marks) => marks.length * BYTES_PER_MARK);

  const readFor = <T>(
    kind: MarkKind,
    read: InBox<T>,
    { audience, revision, fromUs, baseUs, toUs }: MarksRequest,
    tile: TileId,
    signal: AbortSignal,
  ): Promise<readonly T[]> => {
    const [lookBackUs, limit] = LOOK_BACK[kind];
    const named = MOVABLE.has(kind) ? fromUs : undefined;
    const window: TimeWindow = { fromUs: named ?? baseUs - lookBackUs, toUs };
    const key = [audience, revision, kind, tile.z, tile.x, tile.y, window.fromUs, toUs].join("|");
    // The kind is in the key, so that what is found under it is of this kind.
    return cache.get(key, signal, (job) =>
      queue.run(job, () => read(audience, tileBox(tile, BUFFER), window, limit)),
    ) as Promise<readonly T[]>;
  };

  return {
    cache,
    read: async (kind, read, request, signal) => {
      const wide = ancestor(request.tile);
      const shared = await readFor(kind, read, request, wide, signal);
      const complete = shared.length < LOOK_BACK[kind][1];
      return complete || wide.z === request.tile.z ? shared : readFor(kind, read, request, request.tile, signal);
    },
  };
}

function ancestor({ z, x, y }: TileId): TileId {
  const up = Math.min(z, ZOOMS_UP);
  return { z: z - up, x: x >> up, y: y >> up };
}
