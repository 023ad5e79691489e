/** How an alert is said in a line: what kind it is, what it is about, what was done about it. */
import type { Alert, AlertAct } from "../contract_alerts.ts";
import { needsAcknowledging, trackOf } from "../picture/alerts.ts";
import { trackTitle } from "../picture/shapes.ts";
import type { AppState } from "../state.ts";
import { formatLatitude, formatLongitude, utc } from "../units.ts";
import type { Context } from "./context.ts";

/** A letter beside the colour, for eyes that see none and for the night palette, which has none. */
export const ALERT_GLYPH: Readonly<Record<Alert["kind"], string>> = {
  distress: "!",
  "zone-entry": "Z",
  "sensor-lost": "S",
};

/** The track as it is called in the list, else the sensor's name, else whatever id there is. */
export function subjectOf(alert: Alert, state: AppState): string {
  const track = trackOf(alert, state.set);
  if (track !== undefined) return trackTitle(track);
  const sensor = state.sensors.find(({ id }) => id === alert.sourceId);
  return sensor?.name ?? alert.trackId ?? alert.sourceId ?? alert.zoneId ?? "";
}

export function statusWords(alert: Alert, { say }: Context): string {
  const parts: string[] = [];
  if (alert.closed) parts.push(say("alert.isClosed"));
  else if (needsAcknowledging(alert)) parts.push(say("alert.new"));
  if (alert.acknowledgedBy !== undefined) parts.push(say("alert.by", { person: alert.acknowledgedBy }));
  if (alert.assignedTo !== undefined) parts.push(say("alert.to", { person: alert.assignedTo }));
  if (alert.state !== "active") parts.push(say(`alertState.${alert.state}`));
  return parts.join(" · ");
}

export function placeWords(alert: Alert, state: AppState, { say }: Context): string {
  const track = trackOf(alert, state.set);
  const place = track?.geometry.type === "Point" ? track.geometry.coordinates : alert.position;
  return place === undefined ? say("alert.noPlace") : `${formatLatitude(place[1])}  ${formatLongitude(place[0])}`;
}

export function actWords(act: AlertAct, { say }: Context): string {
  return `${utc(act.atUs).time} UTC  ${act.by}: ${say(`act.${act.kind}`, { to: act.to ?? "" })}`;
}
