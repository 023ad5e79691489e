/** The layers that come from memory: one function a layer, each from tracks or zones to the layer's bytes. */
import { courseDeg, type PublishedTrack, speedMps, type Workspace, type Zone } from "../model/index.ts";
import { clipRing } from "./clip.ts";
import type { PlacedTrack, TrackPicture } from "./live.ts";
import { LayerWriter, type TileProperties } from "./mvt.ts";
import { LOST_AFTER_S, predictedCovariance } from "./predict.ts";
import { bestOfSquares, type Ranked, trackRank } from "./ranking.ts";
import { ellipsePathM, type Wedge, wedgePathM } from "./shapes.ts";
import { sidcOf } from "./sidc.ts";
import { simplifyPath } from "./simplify.ts";
import {
  BUFFER,
  boundsOf,
  latDegOf,
  type TileFrame,
  type TileId,
  tileBox,
  tileFrame,
  toTileUnits,
  unwrappedPathM,
  worldShiftsM,
} from "./tile_maths.ts";
import { featureId } from "./track_id.ts";

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
}

export type ShownStatus = PublishedTrack["status"] | "lost";

/** How a track is shown: one that was not heard of for eight minutes is lost, whatever fusion still hopes. */
export function shownStatus(track: PublishedTrack, atUs: number): ShownStatus {
  return (atUs - track.lastSeenUs) / 1e6 >= LOST_AFTER_S ? "lost" : track.status;
}

export function tracksLayer(view: LiveView): Uint8Array {
  const frame = tileFrame(view.tile);
  const layer = new LayerWriter("tracks");
  for (const { item, more } of tracksInTile(view, frame)) {
    const [x, y] = units(frame, item);
    layer.point(featureId(item.track.id), x, y, trackProperties(item.track, view, more));
  }
  return layer.finish();
}

function tracksInTile(view: LiveView, frame: TileFrame): Ranked<PlacedTrack>[] {
  const inside: PlacedTrack[] = [];
  view.picture.within(tileBox(view.tile, BUFFER), view.atUs, (placed) => inside.push(placed));
  return bestOfSquares(
    inside,
    MAXIMUM_TRACKS,
    (placed) => units(frame, placed),
    (placed) => trackRank(placed.track),
  );
}

function units(frame: TileFrame, place: { readonly x: number; readonly y: number }): readonly [number, number] {
  return [(place.x - frame.originX) * frame.unitsPerM, (frame.originY - place.y) * frame.unitsPerM];
}

function trackProperties(track: PublishedTrack, view: LiveView, more: number): TileProperties {
  const course = courseDeg(track.state!);
  return {
    id: track.id,
    kind: track.kind,
    status: shownStatus(track, view.atUs),
    name: track.claimed.name,
    mmsi: track.claimed.mmsi,
    sog: Math.round(speedMps(track.state!) * 10) / 10,
    cog: course === undefined ? undefined : Math.round(course) % 360,
    age: Math.max(0, Math.round((view.atUs - track.lastSeenUs) / 1e6)),
    sidc: sidcOf(track, view.workspace),
    distress: track.distress === undefined ? undefined : true,
    exercise: view.workspace.kind === "exercise" || track.simulated,
    more: more === 0 ? undefined : more,
  };
}

/** 95 % ellipses that can be seen at this zoom, the widest first so that a small one is never covered. */
export function uncertaintyLayer(view: LiveView): Uint8Array {
  const frame = tileFrame(view.tile);
  const box = tileBox(view.tile, BUFFER);
  const seen: { readonly placed: PlacedTrack; readonly ring: readonly number[]; readonly acrossUnits: number }[] = [];
  view.picture.reaching(box, view.atUs, (placed) => {
    const { track } = placed;
    const cov = predictedCovariance(track.state!, track.kind, placed.aheadS);
    const path = toTileUnits(frame, ellipsePathM(placed.x, placed.y, latDegOf(placed.y), cov));
    const acrossUnits = widthOf(path);
    if (acrossUnits < SMALLEST_ELLIPSE_UNITS) return;
    const ring = clipRing(path);
    if (ring.length > 0) seen.push({ placed, ring, acrossUnits });
  });
  seen.sort((a, b) => b.acrossUnits - a.acrossUnits);
  const layer = new LayerWriter("uncertainty");
  for (const { placed, ring } of seen.slice(-MAXIMUM_TRACKS)) {
    layer.polygon(featureId(placed.track.id), [ring], { id: placed.track.id, kind: placed.track.kind });
  }
  return layer.finish();
}

function widthOf(path: readonly number[]): number {
  const bounds = boundsOf(path);
  return bounds === undefined ? 0 : Math.max(bounds.maxX - bounds.minX, bounds.maxY - bounds.minY);
}

/** Distress: never thinned, never hidden by a filter. */
export function alertsLayer(view: LiveView): Uint8Array {
  const frame = tileFrame(view.tile);
  const layer = new LayerWriter("alerts");
  view.picture.within(tileBox(view.tile, BUFFER), view.atUs, ({ track, x, y }) => {
    if (track.distress === undefined) return;
    const [unitX, unitY] = units(frame, { x, y });
    layer.point(featureId(track.id), unitX, unitY, { id: track.id, kind: "distress", reason: track.distress });
  });
  return layer.finish();
}

/** Adds one wedge to a layer of bearings, in every copy of the world that the tile sees. */
export function addWedge(
  layer: LayerWriter,
  tile: TileId,
  id: number | undefined,
  wedge: Wedge,
  properties: TileProperties,
): void {
  addPolygon(layer, tile, id, wedgePathM(wedge), properties);
}

/** A ring in flat metres, simplified and clipped to the tile. */
export function addPolygon(
  layer: LayerWriter,
  tile: TileId,
  id: number | undefined,
  flatM: ArrayLike<number>,
  properties: TileProperties,
): void {
  const bounds = boundsOf(flatM);
  if (bounds === undefined) return;
  const box = tileBox(tile, BUFFER);
  if (bounds.maxY < box.minY || bounds.minY > box.maxY) return;
  for (const shiftM of worldShiftsM(box, bounds.minX, bounds.maxX)) {
    const ring = clipRing(simplifyPath(toTileUnits(tileFrame(tile), flatM, shiftM)));
    if (ring.length > 0) layer.polygon(id, [ring], properties);
  }
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
