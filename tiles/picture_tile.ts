/**
 * A tile of the picture: its layers, each made and kept on its own, one after another.
 *
 * The key of everything kept is audience + layer + tile + change sequence + time, so what one audience gets is a function of its own
 * visible data and the clock. Ages and predictions move once a tick; layers from the store move when the picture's revision does.
 */
import {
  type Audience,
  canSee,
  type Source,
  type TimeUs,
  US_PER_MINUTE,
  US_PER_S,
  type Workspace,
  type Zone,
} from "../model/index.ts";
import type { AudienceAlerts } from "./alert_follow.ts";
import { alertsLayer } from "./alerts_layer.ts";
import { SharedCache } from "./cache.ts";
import type { AudiencePicture } from "./follow.ts";
import type { PastPictures } from "./history.ts";
import { tracksLayer, uncertaintyLayer, zonesLayer } from "./layers.ts";
import { bearingsLayer, coverageLayer, detectionsLayer, scenesLayer, trailsLayer } from "./layers_stored.ts";
import type { TrackPicture } from "./live.ts";
import type { InBox, PictureReader } from "./reader.ts";
import { type SealedTile, sealTile } from "./sealed_tile.ts";
import type { MarkKind, MarksRequest, StoredMarks } from "./stored_marks.ts";
import type { TileId } from "./tile_maths.ts";
import type { WorkQueue } from "./work_queue.ts";

/** Drawn in this order: what matters most lies on top. */
export const LAYER_NAMES = [
  "zones",
  "coverage",
  "scenes",
  "bearings",
  "uncertainty",
  "trails",
  "detections",
  "tracks",
  "alerts",
] as const;
export type LayerName = (typeof LAYER_NAMES)[number];

/** Below these zooms a layer is only a smear, and asking for it would read half the store. */
export const MINIMUM_ZOOM: Readonly<Record<LayerName, number>> = {
  zones: 0,
  coverage: 2,
  scenes: 0,
  bearings: 3,
  uncertainty: 3,
  trails: 4,
  detections: 3,
  tracks: 0,
  alerts: 0,
};

const STORED_LAYERS: ReadonlySet<LayerName> = new Set(["trails", "detections", "bearings", "coverage", "scenes"]);

const TICK_US = US_PER_S;
const KEPT_BYTES = 64 * 1024 * 1024;

export interface TileRequest {
  readonly audience: Audience;
  readonly living: AudiencePicture;
  readonly tile: TileId;
  readonly layers: readonly LayerName[];
  readonly nowUs: TimeUs;
  /** Absent: the present. */
  readonly atUs?: TimeUs;
  /** Start of the window of trails and detections, when given. */
  readonly fromUs?: TimeUs;
}

export interface PictureTilesDeps {
  readonly reader: PictureReader;
  readonly queue: WorkQueue;
  readonly marks: StoredMarks;
  readonly past: PastPictures;
  readonly workspace: Workspace;
  readonly zones: readonly Zone[];
  sources(): readonly Source[];
  alertsOf(audience: string): AudienceAlerts;
  /** Seconds of the clock a second of the wall clock: a tick is a second of the wall. */
  readonly speed: number;
}

/** A layer that is kept: its bytes, and the tracks that it shows. */
interface StoredLayer {
  readonly bytes: Uint8Array;
  readonly trackIds: readonly string[];
}

export interface PictureTiles {
  get(request: TileRequest, signal: AbortSignal): Promise<SealedTile>;
  /** For the service's own counts. */
  caches(): {
    readonly tiles: SharedCache<SealedTile>;
    readonly layers: SharedCache<StoredLayer>;
    readonly marks: SharedCache<readonly unknown[]>;
  };
}

export function pictureTiles(deps: PictureTilesDeps): PictureTiles {
  const tiles = new SharedCache<SealedTile>(KEPT_BYTES, (tile) => 2 * tile.raw.length + 32 * tile.trackIds.length);
  const layers = new SharedCache<StoredLayer>(KEPT_BYTES, ({ bytes, trackIds }) => bytes.length + 32 * trackIds.length);
  const tickUs = Math.max(1, Math.round(TICK_US * deps.speed));

  const get = (request: TileRequest, signal: AbortSignal): Promise<SealedTile> => {
    const { tile, audience } = request;
    const revision = request.living.revision();
    const atUs = request.atUs ?? Math.floor(request.nowUs / tickUs) * tickUs;
    const wanted = request.layers.filter((name) => tile.z >= MINIMUM_ZOOM[name]);
    const place = `${audience.id}|${tile.z}/${tile.x}/${tile.y}|${revision}`;
    const when = request.atUs === undefined ? `now ${deps.alertsOf(audience.id).revision()}` : "past";
    const key = `${place}|${atUs}|${when}|${request.fromUs ?? ""}|${wanted.join()}`;
    return tiles.get(key, signal, async (tileSignal) => {
      const picture =
        request.atUs === undefined
          ? request.living.tracks
          : await deps.queue.run(tileSignal, () =>
              deps.past.at(audience.id, request.living.tracks, revision, atUs, tileSignal),
            );
      const window = windowOf(request, atUs);
      const shown = new Set<string>();
      const parts = await Promise.all(
        wanted.map(async (name) => {
          const make = (layerSignal: AbortSignal, ids: Set<string>): Promise<Uint8Array> =>
            layerOf(deps, name, { request, revision, picture, atUs, window, signal: layerSignal, shown: ids });
          // Only what is read from the store is kept by itself: the rest is made faster than it is found.
          if (!STORED_LAYERS.has(name)) return make(tileSignal, shown);
          const kept = `${place}|${name}|${window.fromUs ?? ""}|${window.toUs}`;
          const { bytes, trackIds } = await layers.get(kept, tileSignal, async (layerSignal) => {
            const ids = new Set<string>();
            return { bytes: await make(layerSignal, ids), trackIds: [...ids] };
          });
          for (const id of trackIds) shown.add(id);
          return bytes;
        }),
      );
      return sealTile(parts, [...shown]);
    });
  };
  return { get, caches: () => ({ tiles, layers, marks: deps.marks.cache }) };
}

interface LayerRequest {
  readonly request: TileRequest;
  readonly revision: number;
  readonly picture: TrackPicture;
  readonly atUs: TimeUs;
  readonly window: Window;
  readonly signal: AbortSignal;
  /** Learns which tracks the layer shows. */
  readonly shown: Set<string>;
}

async function layerOf(deps: PictureTilesDeps, name: LayerName, asked: LayerRequest): Promise<Uint8Array> {
  const { request, picture, atUs } = asked;
  const { tile, audience } = request;
  const view = { picture, tile, atUs, workspace: deps.workspace, shown: asked.shown };
  switch (name) {
    case "tracks":
      return tracksLayer(view);
    case "uncertainty":
      return uncertaintyLayer(view);
    case "alerts": {
      // What was alerted at an earlier time is not kept: a past picture claims none.
      const alerts = request.atUs === undefined ? deps.alertsOf(audience.id).all.values() : [];
      return alertsLayer(view, alerts, { audience, zones: deps.zones, sources: deps.sources(), nowUs: request.nowUs });
    }
    case "zones":
      return zonesLayer(visibleZones(deps.zones, audience, request.nowUs), tile);
    case "trails":
      return trailsLayer(await marks(deps, asked, "trails", deps.reader.trails), tile, asked.shown);
    case "detections": {
      const seen = await marks(deps, asked, "sensorDetections", deps.reader.sensorDetections);
      return detectionsLayer(
        [...seen, ...(await marks(deps, asked, "aisDetections", deps.reader.aisDetections))],
        tile,
      );
    }
    case "bearings":
      return bearingsLayer(await marks(deps, asked, "bearings", deps.reader.bearings), picture, tile, asked.shown);
    case "coverage":
      return coverageLayer(await marks(deps, asked, "coverage", deps.reader.coverage), tile);
    case "scenes":
      return scenesLayer(await marks(deps, asked, "sceneMarks", deps.reader.sceneMarks), tile);
  }
}

function marks<T>(
  deps: PictureTilesDeps,
  { request, revision, window, signal }: LayerRequest,
  kind: MarkKind,
  read: InBox<T>,
): Promise<readonly T[]> {
  const { audience, tile } = request;
  return deps.marks.read(kind, read, { audience: audience.id, revision, tile, ...window }, signal);
}

type Window = Pick<MarksRequest, "fromUs" | "baseUs" | "toUs">;

/**
 * Where what is read from the store lies in time. The present's window moves once a minute and reaches a minute ahead, so that
 * everything new is in it and what was made stays good until the picture changes.
 */
function windowOf(request: TileRequest, atUs: TimeUs): Window {
  if (request.atUs !== undefined) return { fromUs: request.fromUs, baseUs: atUs, toUs: atUs };
  const minuteUs = Math.floor(request.nowUs / US_PER_MINUTE) * US_PER_MINUTE;
  return { fromUs: undefined, baseUs: minuteUs, toUs: minuteUs + 2 * US_PER_MINUTE };
}

export function visibleZones(zones: readonly Zone[], audience: Audience, nowUs: TimeUs): readonly Zone[] {
  return zones.filter((zone) => canSee(audience.clearance, zone.label, nowUs));
}
