/** The layers that come from memory: one function a layer, each from tracks or zones to the layer's bytes. */
import type { PublishedTrack, Workspace, Zone } from "../model/index.ts";
import { clipRing } from "./clip.ts";
import type { TrackPicture, TrackRow } from "./live.ts";
import { LayerWriter, type TileProperties } from "./mvt.ts";
import { predictedCovariance } from "./predict.ts";
import { bestOfSquares } from "./ranking.ts";
import { ellipsePathM, type Wedge, wedgePathM } from "./shapes.ts";
import { simplifyPath } from "./simplify.ts";
import {
  BUFFER,
  boundsOf,
  latDegOf,
  type TileId,
  tileBox,
  tileFrame,
  toTileUnits,
  unwrappedPathM,
  worldShiftsM,
} from "./tile_maths.ts";
import { featureId } from "./track_id.ts";
import { trackTagger } from "./track_tags.ts";

/** Tracks of one tile: more than this is a texture, not a picture, and a symbol a square remains. */
export const MAXIMUM_TRACKS = 3_000;
/** An ellipse smaller than this, in tile units across, is hidden under its own symbol. */
const SMALLEST_ELLIPSE_UNITS = 24;

export interface LiveView {
  readonly picture: TrackPicture;
  readonly tile: TileId;
  /** The picture's time: positions are predicted to it, ages are counted to it. */
  readonly atUs: number;
  readonly workspace: Workspace;
  /** Learns the ids of the tracks that the layer shows. */
  readonly shown?: Set<string>;
}

export function tracksLayer(view: LiveView): Uint8Array {
  const { originX, originY, unitsPerM } = tileFrame(view.tile);
  const rows: TrackRow[] = [];
  const crowd = { xs: [] as number[], ys: [] as number[], ranks: [] as number[] };
  view.picture.within(tileBox(view.tile, BUFFER), view.atUs, (row, x, y, _aheadS, rank) => {
    rows.push(row);
    view.shown?.add(row.track.id);
    crowd.xs.push((x - originX) * unitsPerM);
    crowd.ys.push((originY - y) * unitsPerM);
    crowd.ranks.push(rank);
  });
  const layer = new LayerWriter("tracks");
  const tagTrack = trackTagger(layer, view.workspace, view.atUs);
  bestOfSquares(crowd, MAXIMUM_TRACKS, (item, more) => {
    const id = tagTrack(rows[item]!, more);
    layer.taggedPoint(id, crowd.xs[item]!, crowd.ys[item]!);
  });
  return layer.finish();
}

/** 95 % ellipses that can be seen at this zoom, the widest first so that a small one is never covered. */
export function uncertaintyLayer(view: LiveView): Uint8Array {
  const frame = tileFrame(view.tile);
  const leastM = SMALLEST_ELLIPSE_UNITS / 2 / frame.unitsPerM;
  const seen: { readonly track: PublishedTrack; readonly ring: readonly number[]; readonly acrossUnits: number }[] = [];
  view.picture.reaching(tileBox(view.tile, BUFFER), view.atUs, leastM, ({ track }, x, y, aheadS) => {
    const cov = predictedCovariance(track.state!, track.kind, aheadS);
    const path = toTileUnits(frame, ellipsePathM(x, y, latDegOf(y), cov));
    const acrossUnits = widthOf(path);
    if (acrossUnits < SMALLEST_ELLIPSE_UNITS) return;
    const ring = clipRing(path);
    if (ring.length > 0) seen.push({ track, ring, acrossUnits });
  });
  seen.sort((a, b) => b.acrossUnits - a.acrossUnits);
  const layer = new LayerWriter("uncertainty");
  for (const { track, ring } of seen.slice(0, MAXIMUM_TRACKS)) {
    view.shown?.add(track.id);
    layer.polygon(featureId(track.id), [ring], { id: track.id, kind: track.kind });
  }
  return layer.finish();
}

function widthOf(path: readonly number[]): number {
  const bounds = boundsOf(path);
  return bounds === undefined ? 0 : Math.max(bounds.maxX - bounds.minX, bounds.maxY - bounds.minY);
}

/** Adds one wedge to a layer of bearings, in every copy of the world that the tile sees. */
export function addWedge(
  layer: LayerWriter,
  tile: TileId,
  id: number | undefined,
  wedge: Wedge,
  properties: TileProperties,
): boolean {
  return addPolygon(layer, tile, id, wedgePathM(wedge), properties);
}

/** A ring in flat metres without its holes, simplified and clipped to the tile; whether anything of it is in there. */
export function addPolygon(
  layer: LayerWriter,
  tile: TileId,
  id: number | undefined,
  flatM: ArrayLike<number>,
  properties: TileProperties,
  holes: readonly ArrayLike<number>[] = [],
): boolean {
  const bounds = boundsOf(flatM);
  if (bounds === undefined) return false;
  const box = tileBox(tile, BUFFER);
  if (bounds.maxY < box.minY || bounds.minY > box.maxY) return false;
  let drawn = false;
  for (const shiftM of worldShiftsM(box, bounds.minX, bounds.maxX)) {
    const clipped = (path: ArrayLike<number>): number[] =>
      clipRing(simplifyPath(toTileUnits(tileFrame(tile), path, shiftM)));
    const ring = clipped(flatM);
    if (ring.length === 0) continue;
    layer.polygon(id, [ring, ...holes.map(clipped).filter((hole) => hole.length > 0)], properties);
    drawn = true;
  }
  return drawn;
}

/** Zones this audience may see; the caller has filtered them. */
export function zonesLayer(zones: readonly Zone[], tile: TileId): Uint8Array {
  const layer = new LayerWriter("zones");
  for (const zone of zones) {
    addPolygon(layer, tile, featureId(zone.id), unwrappedPathM(zone.ring), {
      id: zone.id,
      kind: zone.kind,
      name_en: zone.name.en,
      name_ja: zone.name.ja,
      illustrative: zone.illustrative,
    });
  }
  return layer.finish();
}
