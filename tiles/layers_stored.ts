/** The layers that come from the store: one function a layer, each from the store's marks to the layer's bytes. */
import { type PublishedTrack, US_PER_MINUTE } from "../model/index.ts";
import type { BearingMark, CoverageMark, DetectionMark, SceneMark, Trail } from "../store/index.ts";
import { clipPath, pointInside } from "./clip.ts";
import { coverageParts } from "./coverage_parts.ts";
import { addPolygon, addWedge } from "./layers.ts";
import type { TrackPicture } from "./live.ts";
import { LayerWriter } from "./mvt.ts";
import { bestOfSquares } from "./ranking.ts";
import { simplifyPath } from "./simplify.ts";
import { BUFFER, boundsOf, type TileId, tileBox, tileFrame, toTileUnits, worldShiftsM } from "./tile_maths.ts";
import { featureId } from "./track_id.ts";

/** Detections of one tile before the best of each square is taken. */
const MAXIMUM_DETECTIONS = 4_000;
/** Bearings of one source nearer to each other than this are one contact heard again, degrees. */
const SAME_CONTACT_DEG = 2;

/** `shown` learns the ids of the tracks whose trail is in the tile. */
export function trailsLayer(trails: readonly Trail[], tile: TileId, shown?: Set<string>): Uint8Array {
  const frame = tileFrame(tile);
  const box = tileBox(tile, BUFFER);
  const layer = new LayerWriter("trails");
  for (const trail of sorted(trails, (one) => one.trackId)) {
    const bounds = boundsOf(trail.coordinates);
    if (bounds === undefined || bounds.maxY < box.minY || bounds.minY > box.maxY) continue;
    const paths = worldShiftsM(box, bounds.minX, bounds.maxX).flatMap((shiftM) =>
      clipPath(simplifyPath(toTileUnits(frame, trail.coordinates, shiftM))),
    );
    if (paths.length > 0) shown?.add(trail.trackId);
    layer.lines(featureId(trail.trackId), paths, { id: trail.trackId });
  }
  return layer.finish();
}

export function detectionsLayer(detections: readonly DetectionMark[], tile: TileId): Uint8Array {
  const frame = tileFrame(tile);
  const box = tileBox(tile, BUFFER);
  const marks: DetectionMark[] = [];
  const crowd = { xs: [] as number[], ys: [] as number[], ranks: [] as number[] };
  const near = detections.filter(({ y }) => y >= box.minY && y <= box.maxY);
  for (const mark of sorted(near, (one) => one.cursor)) {
    for (const shiftM of worldShiftsM(box, mark.x, mark.x)) {
      const [x, y] = toTileUnits(frame, [mark.x, mark.y], shiftM) as [number, number];
      if (!pointInside(x, y)) continue;
      marks.push(mark);
      crowd.xs.push(x);
      crowd.ys.push(y);
      crowd.ranks.push(detectionRank(mark));
    }
  }
  const layer = new LayerWriter("detections");
  bestOfSquares(crowd, MAXIMUM_DETECTIONS, (item, more) => {
    const mark = marks[item]!;
    layer.point(mark.cursor, crowd.xs[item]!, crowd.ys[item]!, {
      kind: mark.sensorKind,
      time: Math.floor(mark.observedAtUs / 1e6),
      source: mark.sourceId,
      scene: mark.sceneId,
      confidence: mark.confidence === undefined ? undefined : Math.round(mark.confidence * 100) / 100,
      length: mark.lengthM === undefined ? undefined : Math.round(mark.lengthM),
      more: more === 0 ? undefined : more,
    });
  });
  return layer.finish();
}

/** What a sensor saw goes before what a vessel says of itself, then the newer. */
function detectionRank(mark: DetectionMark): number {
  return (mark.sensorKind === "ais" ? 0 : 1e10) + mark.observedAtUs / 1e6;
}

/**
 * Wedges: the bearing lines among the tracks, and the newest bearing of every contact that went to a track which only arrays hear, or
 * to none. A ship that is seen otherwise explains its bearings: they stand in its provenance, and on the map they would hide the rest.
 * The second direction of an unresolved line array is a feature of its own, marked as the mirror.
 */
export function bearingsLayer(
  marks: readonly BearingMark[],
  picture: TrackPicture,
  tile: TileId,
  shown?: Set<string>,
): Uint8Array {
  const layer = new LayerWriter("bearings");
  for (const track of picture.bearingLines()) {
    const line = track.bearingLine!;
    const source = track.lastLooks.find((look) => look.sensorKind === "subsurface")?.sourceId ?? "";
    const bearings = [line.bearingDeg, ...(line.mirrorBearingDeg === undefined ? [] : [line.mirrorBearingDeg])];
    for (const [index, bearingDeg] of bearings.entries()) {
      const properties = { id: track.id, source, ...rounded(bearingDeg, line.sigmaDeg), mirror: index > 0 };
      if (addWedge(layer, tile, featureId(track.id), { ...line, bearingDeg }, properties)) shown?.add(track.id);
    }
  }
  for (const mark of newestOfContacts(marks, picture)) {
    for (const [index, alternative] of mark.alternatives.entries()) {
      const wedge = {
        sensorPosition: mark.sensorPosition,
        bearingDeg: alternative.bearingDeg,
        sigmaDeg: alternative.sigmaDeg,
        rangeMinM: 0,
        rangeMaxM: mark.maximumRangeM,
      };
      const properties = {
        id: mark.trackId,
        source: mark.sourceId,
        ...rounded(alternative.bearingDeg, alternative.sigmaDeg),
        mirror: index > 0,
      };
      addWedge(layer, tile, mark.cursor, wedge, properties);
    }
  }
  return layer.finish();
}

function rounded(bearingDeg: number, sigmaDeg: number): { bearing: number; sigma: number } {
  return { bearing: Math.round(bearingDeg * 10) / 10, sigma: Math.round(sigmaDeg * 100) / 100 };
}

function isSeenOtherwise(track: PublishedTrack): boolean {
  return track.lastLooks.some((look) => look.sensorKind !== "subsurface");
}

function newestOfContacts(marks: readonly BearingMark[], picture: TrackPicture): BearingMark[] {
  const shown = new Map<string, BearingMark>();
  const newestFirst = [...marks].sort((a, b) => b.observedAtUs - a.observedAtUs || b.cursor - a.cursor);
  for (const mark of newestFirst) {
    const track = mark.trackId === undefined ? undefined : picture.get(mark.trackId);
    if (track !== undefined && (track.bearingLine !== undefined || isSeenOtherwise(track))) continue;
    const direction = Math.round((mark.alternatives[0]?.bearingDeg ?? 0) / SAME_CONTACT_DEG);
    const contact = `${mark.sourceId}/${mark.trackId ?? direction}`;
    if (!shown.has(contact)) shown.set(contact, mark);
  }
  return sorted([...shown.values()], (mark) => mark.cursor);
}

/**
 * Where sensors looked. A drone looks every second: the newest look of a minute stands for the others; a scene is always shown,
 * without what of it could not be seen.
 */
export function coverageLayer(marks: readonly CoverageMark[], tile: TileId): Uint8Array {
  const newest = new Map<string, CoverageMark>();
  for (const mark of sorted(marks, (one) => one.cursor)) {
    const { sceneId, toUs } = mark.observation;
    newest.set(`${mark.sourceId}/${sceneId ?? Math.floor(toUs / US_PER_MINUTE)}`, mark);
  }
  const layer = new LayerWriter("coverage");
  for (const { cursor, sourceId, observation, coordinates } of sorted([...newest.values()], (one) => one.cursor)) {
    const properties = {
      source: sourceId,
      kind: observation.sensorKind,
      time: Math.floor(observation.toUs / 1e6),
      pd: observation.detectorRunning ? observation.probabilityOfDetection : undefined,
    };
    for (const { outline, holes } of coverageParts(observation, coordinates))
      addPolygon(layer, tile, cursor, outline, properties, holes);
  }
  return layer.finish();
}

export function scenesLayer(marks: readonly SceneMark[], tile: TileId): Uint8Array {
  const layer = new LayerWriter("scenes");
  for (const { sourceId, observation, coordinates } of sorted(marks, (one) => one.cursor)) {
    addPolygon(layer, tile, featureId(observation.sceneId), coordinates, {
      id: observation.sceneId,
      source: sourceId,
      time: Math.floor(observation.acquiredStartUs / 1e6),
    });
  }
  return layer.finish();
}

/** The store gives the newest first; a tile's bytes must not hang on ties in that order. */
function sorted<T, K extends string | number>(items: readonly T[], keyOf: (item: T) => K): T[] {
  return [...items].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0));
}
