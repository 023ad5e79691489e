/**
 * What a track's point says in a tile. What changes only with the track is prepared once and kept in its row, texts of its own
 * already encoded; a dense tile is then mostly copying.
 */
import { courseDeg, type PublishedTrack, speedMps, type Workspace } from "../model/index.ts";
import type { TrackRow } from "./live.ts";
import type { LayerWriter } from "./mvt.ts";
import { LOST_AFTER_S } from "./predict.ts";
import { sidcOf } from "./sidc.ts";
import { encodedValues } from "./tile_value.ts";
import { featureId } from "./track_id.ts";

export type ShownStatus = PublishedTrack["status"] | "lost";

/** How a track is shown: one that was not heard of for eight minutes is lost, whatever fusion still hopes. */
export function shownStatus(track: PublishedTrack, atUs: number): ShownStatus {
  return (atUs - track.lastSeenUs) / 1e6 >= LOST_AFTER_S ? "lost" : track.status;
}

export interface PreparedTags {
  readonly featureId: number;
  /** Keys of the values that no other track has, and those values one after another. */
  readonly ownKeys: readonly string[];
  readonly ownValues: Uint8Array;
  readonly sogMps: number;
  readonly cogDeg: number | undefined;
  readonly sidc: string;
  /** The workspace it was prepared for: the symbol says which kind it is. */
  readonly workspace: Workspace;
}

function prepare(track: PublishedTrack, workspace: Workspace): PreparedTags {
  const { name, mmsi } = track.claimed;
  const course = courseDeg(track.state!);
  const own: readonly (readonly [string, string | number])[] = [
    ["id", track.id],
    ...(name === undefined ? [] : [["name", name] as const]),
    ...(mmsi === undefined ? [] : [["mmsi", mmsi] as const]),
    ...(track.designation === undefined ? [] : [["designation", track.designation.identity] as const]),
  ];
  return {
    featureId: featureId(track.id),
    ownKeys: own.map(([key]) => key),
    ownValues: encodedValues(own.map(([, value]) => value)),
    sogMps: Math.round(speedMps(track.state!) * 10) / 10,
    cogDeg: course === undefined ? undefined : Math.round(course) % 360,
    sidc: sidcOf(track, workspace),
    workspace,
  };
}

/** Tags the feature that comes next and returns its id; `more` is how many tracks were left out in its favour. */
export type TagTrack = (row: TrackRow, more: number) => number;

export function trackTagger(layer: LayerWriter, workspace: Workspace, atUs: number): TagTrack {
  const [kind, status, sog, age, sidc, exercise] = ["kind", "status", "sog", "age", "sidc", "exercise"].map((name) =>
    layer.key(name),
  ) as [number, number, number, number, number, number];
  const isExercise = workspace.kind === "exercise";
  return (row, more) => {
    const { track } = row;
    if (row.prepared?.workspace !== workspace) row.prepared = prepare(track, workspace);
    const ready = row.prepared;
    const first = layer.ownValues(ready.ownValues, ready.ownKeys.length);
    for (let i = 0; i < ready.ownKeys.length; i++) layer.tag(layer.key(ready.ownKeys[i]!), first + i);
    layer.tag(kind, layer.value(track.kind));
    layer.tag(status, layer.value(shownStatus(track, atUs)));
    layer.tag(sog, layer.value(ready.sogMps));
    if (ready.cogDeg !== undefined) layer.tag(layer.key("cog"), layer.value(ready.cogDeg));
    layer.tag(age, layer.value(Math.max(0, Math.round((atUs - track.lastSeenUs) / 1e6))));
    layer.tag(sidc, layer.value(ready.sidc));
    if (track.distress !== undefined) layer.tag(layer.key("distress"), layer.value(true));
    layer.tag(exercise, layer.value(isExercise || track.simulated));
    if (more > 0) layer.tag(layer.key("more"), layer.value(more));
    return ready.featureId;
  };
}
