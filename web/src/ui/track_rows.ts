/** The rows of a track's panel. */
import type { TrackFeature } from "../contract.ts";
import { navStatusName, shipTypeName } from "../picture/ais_words.ts";
import { shownPlace } from "../picture/reckon.ts";
import {
  formatAge, formatAxes, formatBearing, formatLatitude, formatLongitude, formatRange, formatSpeed, jst, UNKNOWN, utc,
} from "../units.ts"; // biome-ignore format: one list
import type { Language } from "../words.ts";
import type { Context } from "./context.ts";
import type { Row } from "./dom.ts";

/** Claims only: an absent one has no row. */
export function identityRows(track: TrackFeature, { say }: Context, language: Language): Row[] {
  const p = track.properties;
  const rows: Row[] = [];
  const add = (label: string, value: string | number | undefined): void => {
    if (value !== undefined && value !== "") rows.push({ label, value: String(value) });
  };
  add(say("field.name"), p.name);
  add(say("field.mmsi"), p.mmsi);
  add(say("field.imo"), p.imo);
  add(say("field.callsign"), p.callsign);
  add(say("field.shipType"), p.shipType === undefined ? undefined : shipTypeName(language, p.shipType));
  add(say("field.navStatus"), p.navStatus === undefined ? undefined : navStatusName(language, p.navStatus));
  add(say("field.destination"), p.destination);
  if (p.lengthM !== undefined) {
    const width = p.widthM === undefined ? UNKNOWN : `${Math.round(p.widthM)} m`;
    add(say("field.size"), `${Math.round(p.lengthM)} m × ${width}`);
  }
  return rows;
}

export function kinematicRows(track: TrackFeature, context: Context): Row[] {
  const { say } = context;
  const p = track.properties;
  if (track.geometry.type !== "Point") return bearingRows(track, context);
  const [lon, lat] = track.geometry.coordinates;
  const aheadS = Math.max(0, (context.nowUs() - p.stateTimeUs) / 1e6);
  const isCarried = shownPlace(track, context.nowUs()) !== track.geometry.coordinates;
  const carried = isCarried ? `, ${say("field.carried", { age: formatAge(aheadS) })}` : "";
  return [
    { label: say("field.motion"), value: `${formatSpeed(p.sogMps)} kn  ${formatBearing(p.cogDeg)}` },
    ...(p.headingDeg === undefined ? [] : [{ label: say("field.heading"), value: formatBearing(p.headingDeg) }]),
    {
      label: say("field.position"),
      value: `${formatLatitude(lat)}  ${formatLongitude(lon)}`,
      hint: say("field.positionAt", { utc: utc(p.stateTimeUs).time }) + carried,
    },
    {
      label: say("field.uncertainty"),
      value: formatAxes(p.majorM, p.minorM),
      hint: say("field.axis", { axis: formatBearing(p.axisDeg) }),
    },
    existenceRow(track, context),
  ];
}

function existenceRow(track: TrackFeature, { say }: Context): Row {
  return { label: say("field.existence"), value: `${(track.properties.existence * 100).toFixed(1)} %` };
}

/** A line of bearing has no position: range is said as what is possible, never as a number in between. */
function bearingRows(track: TrackFeature, context: Context): Row[] {
  const { say } = context;
  const p = track.properties;
  const rows: Row[] = [
    { label: say("field.bearing"), value: formatBearing(p.bearingDeg) },
    { label: say("field.sigma"), value: p.sigmaDeg === undefined ? UNKNOWN : `± ${(p.sigmaDeg * 1.96).toFixed(1)}°` },
    { label: say("field.range"), value: `${formatRange(p.rangeMinM)} – ${formatRange(p.rangeMaxM)}` },
  ];
  if (p.mirrorBearingDeg !== undefined) {
    rows.push({ label: say("field.mirror"), value: formatBearing(p.mirrorBearingDeg), hint: say("field.mirrorNote") });
  }
  rows.push(existenceRow(track, context));
  return rows;
}

/** UTC first, JST beside it: the log is kept in one, the phone call is made in the other. */
export function timeRows(track: TrackFeature, { say, nowUs }: Context): Row[] {
  const p = track.properties;
  const today = utc(nowUs()).date;
  const row = (label: string, timeUs: number): Row => {
    const { date, time } = utc(timeUs);
    const age = formatAge((nowUs() - timeUs) / 1e6);
    return { label, value: `${time} UTC ${jst(timeUs).time} JST  ${age}`, ...(date === today ? {} : { hint: date }) };
  };
  return [
    row(say("field.lastSeen"), p.lastSeenUs),
    row(say("field.stateTime"), p.stateTimeUs),
    row(say("field.firstSeen"), p.firstSeenUs),
    ...(p.label ? [{ label: say("field.label"), value: p.label }] : []),
  ];
}
