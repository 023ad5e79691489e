/**
 * The map's layer of alerts: distress and zone entries that are not closed, where their track is now, else where they were. Distress
 * is never thinned and never hidden by a filter: a track in distress of which no alert tells yet is shown all the same.
 */
import { type Alert, EVENT_PRIORITY } from "../model/index.ts";
import { type AlertScope, mayTell } from "./alert_json.ts";
import type { LiveView } from "./layers.ts";
import type { TrackPicture } from "./live.ts";
import { LayerWriter } from "./mvt.ts";
import { BUFFER, mercatorXM, mercatorYM, tileBox, tileFrame, WORLD_M } from "./tile_maths.ts";
import { featureId } from "./track_id.ts";

export function alertsLayer(view: LiveView, alerts: Iterable<Alert>, scope: AlertScope): Uint8Array {
  const frame = tileFrame(view.tile);
  const box = tileBox(view.tile, BUFFER);
  const layer = new LayerWriter("alerts");
  const told = new Set<string>();
  const byTrack = new Map<string, Alert[]>();
  const loose: Alert[] = [];
  const livesOn = aliasLookup(view.picture);
  for (const alert of [...alerts].sort((a, b) => (a.event.id < b.event.id ? -1 : 1))) {
    const { event } = alert;
    const trackId = event.trackId === undefined ? undefined : livesOn(event.trackId);
    if (event.kind === "distress" && trackId !== undefined) told.add(trackId);
    if (alert.closed || !isShown(alert) || !mayTell(alert, scope)) continue;
    const lives = trackId !== undefined && view.picture.get(trackId)?.state !== undefined;
    if (!lives) loose.push(alert);
    else byTrack.set(trackId, [...(byTrack.get(trackId) ?? []), alert]);
  }
  const draw = (alert: Alert, trackId: string | undefined, x: number, y: number): void => {
    if (trackId !== undefined) view.shown?.add(trackId);
    layer.point(
      featureId(alert.event.id),
      (x - frame.originX) * frame.unitsPerM,
      (frame.originY - y) * frame.unitsPerM,
      propertiesOf(alert, trackId),
    );
  };
  view.picture.within(box, view.atUs, ({ track }, x, y) => {
    for (const alert of byTrack.get(track.id) ?? []) draw(alert, track.id, x, y);
    if (track.distress === undefined || told.has(track.id)) return;
    view.shown?.add(track.id);
    layer.point(featureId(track.id), (x - frame.originX) * frame.unitsPerM, (frame.originY - y) * frame.unitsPerM, {
      id: track.id,
      kind: "distress",
      priority: EVENT_PRIORITY.distress,
      flash: true,
      reason: track.distress,
    });
  });
  for (const alert of loose) {
    const { position } = alert.event;
    if (position === undefined) continue;
    const y = mercatorYM(position.latDeg);
    if (y < box.minY || y > box.maxY) continue;
    const x = mercatorXM(position.lonDeg);
    for (const copy of [x - WORLD_M, x, x + WORLD_M])
      if (copy >= box.minX && copy <= box.maxX) draw(alert, alert.event.trackId, copy, y);
  }
  return layer.finish();
}

/** Silent sensors are on the sensor board; what was retracted is in the list with the words for it, not on the map. */
function isShown({ event }: Alert): boolean {
  return event.kind === "distress" || (event.kind === "zone-entry" && event.state === "active");
}

function propertiesOf(
  { event, acknowledgedBy }: Alert,
  trackId: string | undefined,
): Record<string, string | number | boolean> {
  return {
    id: trackId ?? event.id,
    alert: event.id,
    kind: event.kind,
    priority: EVENT_PRIORITY[event.kind],
    flash: acknowledgedBy === undefined,
    reason: event.sentence.en,
    ...(event.zoneId === undefined ? {} : { zone: event.zoneId }),
  };
}

/** The track that an id is found as today; aliases are gathered only when an id is no track's own. */
function aliasLookup(picture: TrackPicture): (id: string) => string {
  let aliases: Map<string, string> | undefined;
  return (id) => {
    if (picture.get(id) !== undefined) return id;
    if (aliases === undefined) {
      aliases = new Map();
      for (const track of picture.all()) for (const alias of track.aliases) aliases.set(alias, track.id);
    }
    return aliases.get(id) ?? id;
  };
}
