/**
 * A track as Cursor-on-Target events: mostly one; a second for its distress, or for the mirror of a bearing that is not resolved.
 *
 * - `time` and `start` are when the event was made, and `stale` is when the track has not been heard of for eight minutes. Clients count
 *   from start to stale by their own clock, so a start in the past would show an old track as fresh; when the state is of, is in the
 *   detail and in the remarks.
 * - `ce` is one sigma, as the Base-Event schema defines it for an error: here of the error ellipse's longest axis, so that no direction
 *   is said to be known better than it is. The covariance itself is in the detail.
 * - A bearing line is an acoustic detection (b-d-a) at the array: the point is the array, ce its reach, the sensor detail the wedge. No
 *   position along it is claimed.
 */
import {
  type BearingLineState,
  courseDeg,
  direct,
  ellipse,
  labelMarking,
  type PublishedTrack,
  positionCovariance,
  speedMps,
  type TimeUs,
  type TrackState,
  US_PER_MINUTE,
  US_PER_S,
  type Workspace,
} from "../../model/index.ts";
import { type CotEvent, type CotPoint, type DetailElement, HOW_FUSED, UNKNOWN_M } from "./event.ts";
import { bearingRemarks, distressRemarks, trackRemarks } from "./remarks.ts";
import { callsignOf, cotType } from "./track_type.ts";
import { decimal, timeText } from "./xml.ts";

/** A track not heard of for this long is shown as lost (OpenCPN's default, as on the watch page). */
const LOST_AFTER_US = 8 * US_PER_MINUTE;
/** A track that is lost already is still told of, and goes stale at once as far as clients allow. */
const LEAST_STALE_US = 15 * US_PER_S;
/** A distress is repeated every minute while it lasts, and so never goes stale by itself. */
const DISTRESS_STALE_US = 3 * US_PER_MINUTE;
/** Two sigmas to either side: where the bearing is with 95 %. */
const FOV_SIGMAS = 4;
/** Standard deviation of a course of which nothing is known (uniform), degrees. */
const UNKNOWN_COURSE_SIGMA_DEG = 180 / Math.sqrt(3);
const ONE_SIGMA_PROBABILITY = 1 - Math.exp(-0.5);
const DISTRESS_SUFFIX = "-9-1-1";
const MIRROR_SUFFIX = "-mirror";

export interface CotContext {
  readonly workspace: Workspace;
  readonly audience: string;
  readonly nowUs: TimeUs;
}

/** The same track has the same uid at every start; another audience's, or another workspace's, has another. */
export function trackUid(trackId: string, { workspace, audience }: CotContext): string {
  return `TOMI.${workspace.name}.${audience}.${trackId}`;
}

export function isLost(track: PublishedTrack, nowUs: TimeUs): boolean {
  return nowUs - track.lastSeenUs >= LOST_AFTER_US;
}

export function eventsOf(track: PublishedTrack, context: CotContext): readonly CotEvent[] {
  const { state, bearingLine } = track;
  if (state !== undefined) {
    const own = trackEvent(track, state, context);
    return track.distress === undefined ? [own] : [own, distressEvent(track, track.distress, own, context)];
  }
  if (bearingLine === undefined) return [];
  const heard = bearingEvent(track, bearingLine, bearingLine.bearingDeg, "", context);
  return bearingLine.mirrorBearingDeg === undefined
    ? [heard]
    : [heard, bearingEvent(track, bearingLine, bearingLine.mirrorBearingDeg, MIRROR_SUFFIX, context)];
}

/** What every event of a track has in common. */
function envelope(track: PublishedTrack, context: CotContext) {
  const { nowUs, workspace } = context;
  return {
    uid: trackUid(track.id, context),
    type: cotType(track),
    how: HOW_FUSED,
    access: labelMarking(track.label),
    qos: track.distress === undefined ? "1-r-c" : "9-r-g",
    opex: opexOf(workspace),
    timeUs: nowUs,
    startUs: nowUs,
    staleUs: Math.max(track.lastSeenUs + LOST_AFTER_US, nowUs + LEAST_STALE_US),
  };
}

/** Operations, exercise, or (a replay is old data under a clock of its own) simulation, with the workspace's name. */
export function opexOf({ kind, name }: Workspace): string {
  const letter = { live: "o", exercise: "e", replay: "s" }[kind];
  return `${letter}-${name}`;
}

function trackEvent(track: PublishedTrack, state: TrackState, context: CotContext): CotEvent {
  const { majorM } = ellipse(positionCovariance(state), ONE_SIGMA_PROBABILITY);
  return {
    ...envelope(track, context),
    point: { ...placeOf(state.position), ceM: majorM },
    detail: [
      { name: "contact", attributes: { callsign: callsignOf(track) } },
      motion(state),
      facts(track, state.timeUs, covarianceOf(state)),
      { name: "remarks", text: trackRemarks(track, state, isLost(track, context.nowUs), context.workspace) },
    ],
  };
}

function bearingEvent(
  track: PublishedTrack,
  line: BearingLineState,
  bearingDeg: number,
  suffix: string,
  context: CotContext,
): CotEvent {
  const own = envelope(track, context);
  const end = direct(line.sensorPosition, bearingDeg, line.rangeMaxM);
  const vertices = [line.sensorPosition, end].map(({ latDeg, lonDeg }) => ({
    name: "vertex",
    attributes: { lat: decimal(latDeg, 7), lon: decimal(lonDeg, 7) },
  }));
  return {
    ...own,
    uid: own.uid + suffix,
    point: { ...placeOf(line.sensorPosition), ceM: line.rangeMaxM },
    detail: [
      { name: "contact", attributes: { callsign: callsignOf(track) } },
      {
        name: "sensor",
        attributes: {
          azimuth: degrees(bearingDeg),
          fov: decimal(Math.min(FOV_SIGMAS * line.sigmaDeg, 359), 2),
          range: decimal(line.rangeMaxM, 0),
        },
      },
      { name: "shape", children: [{ name: "polyline", attributes: { closed: "false" }, children: vertices }] },
      facts(track, line.timeUs, {
        bearingDeg: degrees(bearingDeg),
        sigmaDeg: decimal(line.sigmaDeg, 2),
        rangeMinM: decimal(line.rangeMinM, 0),
        rangeMaxM: decimal(line.rangeMaxM, 0),
      }),
      {
        name: "remarks",
        text: bearingRemarks(track, line, bearingDeg, isLost(track, context.nowUs), context.workspace),
      },
    ],
  };
}

/** As TAK clients raise an alert: an event of its own, linked to whose it is, which rings until it is cancelled. */
function distressEvent(track: PublishedTrack, reason: string, own: CotEvent, context: CotContext): CotEvent {
  const callsign = callsignOf(track);
  return {
    ...own,
    uid: own.uid + DISTRESS_SUFFIX,
    type: "b-a-o-tbl",
    staleUs: context.nowUs + DISTRESS_STALE_US,
    detail: [
      { name: "link", attributes: { uid: own.uid, type: own.type, relation: "p-p" } },
      { name: "contact", attributes: { callsign: `${callsign}-Alert` } },
      { name: "emergency", attributes: { type: "911 Alert" }, text: callsign },
      { name: "remarks", text: distressRemarks(reason, context.workspace) },
    ],
  };
}

function placeOf({ latDeg, lonDeg }: { readonly latDeg: number; readonly lonDeg: number }): Omit<CotPoint, "ceM"> {
  return { latDeg, lonDeg, haeM: UNKNOWN_M, leM: UNKNOWN_M };
}

/** Course and speed over ground with one sigma each; a vessel that hardly moves has no course, and its sigma says so. */
function motion(state: TrackState): DetailElement {
  const { velocityEastMps: east, velocityNorthMps: north, covariance } = state;
  const [, , , , , , , ee, en, nn] = covariance;
  const speed = speedMps(state);
  const course = courseDeg(state);
  const [unitE, unitN] = course === undefined ? [0, 1] : [east / speed, north / speed];
  const along = unitE * unitE * ee + 2 * unitE * unitN * en + unitN * unitN * nn;
  const across = unitN * unitN * ee - 2 * unitE * unitN * en + unitE * unitE * nn;
  const courseSigma = course === undefined ? Number.POSITIVE_INFINITY : sigma(across) / speed;
  return {
    name: "track",
    attributes: {
      course: degrees(course ?? 0),
      speed: decimal(speed, 2),
      eCourse: decimal(Math.min((courseSigma * 180) / Math.PI, UNKNOWN_COURSE_SIGMA_DEG), 1),
      eSpeed: decimal(sigma(along), 2),
    },
  };
}

const sigma = (variance: number): number => Math.sqrt(Math.max(0, variance));

/** xs:decimal in [0, 360), also after rounding. */
function degrees(deg: number): string {
  return decimal((Math.round((((deg % 360) + 360) % 360) * 10) % 3_600) / 10, 1);
}

function covarianceOf(state: TrackState): Readonly<Record<string, string>> {
  const { eeM2, enM2, nnM2 } = positionCovariance(state);
  return { eeM2: decimal(eeM2, 1), enM2: decimal(enM2, 1), nnM2: decimal(nnM2, 1) };
}

/** For programs: what the other elements have no place for. Receivers that do not know it pass over it. */
function facts(track: PublishedTrack, stateUs: TimeUs, more: Readonly<Record<string, string>>): DetailElement {
  return {
    name: "tomi",
    attributes: {
      trackId: track.id,
      kind: track.kind,
      status: track.status,
      existence: decimal(track.existence, 3),
      identity: track.designation?.identity ?? "unknown",
      stateTime: timeText(stateUs),
      lastSeen: timeText(track.lastSeenUs),
      ...more,
    },
  };
}
