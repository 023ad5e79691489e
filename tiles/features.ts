/**
 * Tracks as GeoJSON features (RFC 7946). The one mapper: the list, the detail and the stream use it.
 *
 * A feature is the state at its last update, nothing is predicted in it, and so it depends on the track and the workspace alone:
 * its text is made once and shared by everyone who asks.
 */
import {
  contains,
  courseDeg,
  ellipse,
  type GeoBox,
  labelMarking,
  type PublishedTrack,
  positionCovariance,
  speedMps,
  type TrackKind,
  type Workspace,
} from "../model/index.ts";
import { bearingLinePath } from "./shapes.ts";
import { sidcOf } from "./sidc.ts";

type Geometry =
  | { readonly type: "Point"; readonly coordinates: readonly [number, number] }
  | { readonly type: "LineString"; readonly coordinates: readonly (readonly [number, number])[] };

export interface TrackFeature {
  readonly type: "Feature";
  readonly id: string;
  readonly geometry: Geometry;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** 7 digits are a centimetre, far below any uncertainty here. */
const degrees = (value: number): number => Math.round(value * 1e7) / 1e7;
const tenths = (value: number): number => Math.round(value * 10) / 10;
const hundredths = (value: number): number => Math.round(value * 100) / 100;

export function trackFeature(track: PublishedTrack, workspace: Workspace): TrackFeature {
  return {
    type: "Feature",
    id: track.id,
    geometry: geometryOf(track),
    properties: {
      id: track.id,
      kind: track.kind,
      status: track.status,
      existence: Math.round(track.existence * 1e4) / 1e4,
      ...stateProperties(track),
      firstSeenUs: track.firstSeenUs,
      lastSeenUs: track.lastSeenUs,
      ...track.claimed,
      headingDeg: track.headingDeg === undefined ? undefined : tenths(track.headingDeg),
      lengthM: track.lengthM === undefined ? undefined : tenths(track.lengthM),
      lengthSigmaM: track.lengthSigmaM,
      widthM: track.widthM === undefined ? undefined : tenths(track.widthM),
      widthSigmaM: track.widthSigmaM,
      classes:
        track.classes &&
        Object.fromEntries(track.classes.map(({ vesselClass, probability }) => [vesselClass, probability])),
      identities: track.identities,
      propeller: track.propeller,
      distress: track.distress,
      looks: track.lastLooks.map(({ sensorKind, sourceId, timeUs }) => ({ sensorKind, sourceId, timeUs })),
      aliases: track.aliases.length === 0 ? undefined : track.aliases,
      past: track.past,
      companions: track.companions,
      designation: track.designation,
      sidc: sidcOf(track, workspace),
      label: labelMarking(track.label),
      exercise: workspace.kind === "exercise" || track.simulated,
      revision: track.revision,
    },
  };
}

function geometryOf(track: PublishedTrack): Geometry {
  if (track.state !== undefined) {
    const { lonDeg, latDeg } = track.state.position;
    return { type: "Point", coordinates: [degrees(lonDeg), degrees(latDeg)] };
  }
  const path = track.bearingLine === undefined ? [] : bearingLinePath(track.bearingLine);
  return { type: "LineString", coordinates: path.map(([lon, lat]) => [degrees(lon), degrees(lat)]) };
}

function stateProperties(track: PublishedTrack): Record<string, unknown> {
  const { state, bearingLine } = track;
  if (state !== undefined) {
    const cov = positionCovariance(state);
    const { majorM, minorM, axisDeg } = ellipse(cov, 0.95);
    const course = courseDeg(state);
    return {
      stateTimeUs: state.timeUs,
      sogMps: hundredths(speedMps(state)),
      cogDeg: course === undefined ? undefined : tenths(course) % 360,
      majorM: tenths(majorM),
      minorM: tenths(minorM),
      axisDeg: tenths(axisDeg),
      cee: tenths(cov.eeM2),
      cen: tenths(cov.enM2),
      cnn: tenths(cov.nnM2),
    };
  }
  if (bearingLine === undefined) return { stateTimeUs: track.lastSeenUs };
  const { timeUs, bearingDeg, sigmaDeg, rangeMinM, rangeMaxM, mirrorBearingDeg } = bearingLine;
  return {
    stateTimeUs: timeUs,
    bearingDeg: hundredths(bearingDeg),
    sigmaDeg: hundredths(sigmaDeg),
    rangeMinM: tenths(rangeMinM),
    rangeMaxM: tenths(rangeMaxM),
    mirrorBearingDeg: mirrorBearingDeg === undefined ? undefined : hundredths(mirrorBearingDeg),
  };
}

/** The features' texts of one workspace, each made once for as long as its track lives. */
export function featureTexts(workspace: Workspace): (track: PublishedTrack) => string {
  const texts = new WeakMap<PublishedTrack, string>();
  return (track) => {
    let text = texts.get(track);
    if (text === undefined) {
      text = JSON.stringify(trackFeature(track, workspace));
      texts.set(track, text);
    }
    return text;
  };
}

export interface TrackFilter {
  readonly box?: GeoBox;
  readonly kinds?: ReadonlySet<TrackKind>;
}

/** Whether the track passes; a bearing line is in a box when any point of it that is drawn is. */
export function passes(track: PublishedTrack, filter: TrackFilter): boolean {
  if (filter.kinds !== undefined && !filter.kinds.has(track.kind)) return false;
  const { box } = filter;
  if (box === undefined) return true;
  if (track.state !== undefined) return contains(box, track.state.position);
  if (track.bearingLine === undefined) return false;
  return bearingLinePath(track.bearingLine).some(([lonDeg, latDeg]) => contains(box, { lonDeg, latDeg }));
}
