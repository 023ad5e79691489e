/** The rows of a track's panel. */
import { type TrackFeature, VESSEL_CLASSES } from "../contract.ts";
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
    const size = { label: say("field.size"), value: `${Math.round(p.lengthM)} m × ${width}` };
    const hint = p.lengthSigmaM === undefined ? {} : { hint: `± ${Math.round(p.lengthSigmaM)} m (1σ)` };
    rows.push({ ...size, ...hint });
  }
  return rows;
}

/** A class that is less likely is not worth a line. */
const TOLD_CLASS = 0.1;

/** What sensors and reports make of her, with its probability: never a claim, and never a judgement. */
export function likelihoodRows(track: TrackFeature, { say }: Context): Row[] {
  const { classes, identities, propeller } = track.properties;
  const rows: Row[] = [];
  const percent = (probability: number): string => `${Math.round(100 * probability)} %`;
  const likely = VESSEL_CLASSES.filter((name) => (classes?.[name] ?? 0) >= TOLD_CLASS)
    .sort((a, b) => (classes?.[b] ?? 0) - (classes?.[a] ?? 0))
    .map((name) => `${say(`vesselClass.${name}`)} ${percent(classes?.[name] ?? 0)}`);
  if (likely.length > 0) rows.push({ label: say("field.classes"), value: likely.join(" · ") });
  if (identities !== undefined && identities.length > 0) {
    const rivals = Math.max(...identities.map((one) => one.rivals ?? 0));
    rows.push({
      label: say("field.identities"),
      value: identities.map(({ mmsi, probability }) => `${mmsi} ${percent(probability)}`).join(" · "),
      ...(rivals > 0 ? { hint: say("field.rivals", { count: rivals }) } : {}),
    });
  }
  if (propeller !== undefined) {
    const { bladeRateHz, shaftRateHz, blades } = propeller;
    const parts = [
      bladeRateHz === undefined ? "" : say("propeller.blade", { hz: bladeRateHz.toFixed(2) }),
      shaftRateHz === undefined ? "" : say("propeller.shaft", { hz: shaftRateHz.toFixed(2) }),
      blades === undefined ? "" : say("propeller.blades", { count: blades }),
    ];
    rows.push({ label: say("field.propeller"), value: parts.filter((part) => part !== "").join(" · ") });
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
