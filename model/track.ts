/** Tracks: what fusion believes is there, for one audience. */
import type { Designation } from "./designation.ts";
import type { Label } from "./label.ts";
import type { Covariance2, LonLat } from "./place.ts";
import type { SourceKind } from "./source.ts";
import type { TimeUs } from "./time.ts";
import type { ClassProbability } from "./vessel_class.ts";

export type TrackKind = "surface" | "subsurface" | "air" | "bearing-line" | "aid-to-navigation" | "distress-beacon";
/** tentative → confirmed ⇄ coasting → retired. "lost" is how a client shows a coasting track after a while, never stored. */
export type TrackStatus = "tentative" | "confirmed" | "coasting" | "retired";

/** State at one time: position, velocity over ground, covariances. Nothing is predicted beyond `timeUs`. */
export interface TrackState {
  readonly timeUs: TimeUs;
  readonly position: LonLat;
  readonly velocityEastMps: number;
  readonly velocityNorthMps: number;
  /** Upper triangle, row by row, of the 4 × 4 covariance of [e m, n m, vE m/s, vN m/s]. */
  readonly covariance: readonly [number, number, number, number, number, number, number, number, number, number];
}

export function positionCovariance(state: TrackState): Covariance2 {
  return { eeM2: state.covariance[0], enM2: state.covariance[1], nnM2: state.covariance[4] };
}

/** Where one array hears something whose range is not known. */
export interface BearingLineState {
  readonly timeUs: TimeUs;
  readonly sensorPosition: LonLat;
  readonly bearingDeg: number;
  readonly sigmaDeg: number;
  readonly rangeMinM: number;
  readonly rangeMaxM: number;
  /** Set while the mirror of a line array is not resolved. */
  readonly mirrorBearingDeg?: number;
}

/** What the vessel says of itself. Claims, never judgements. */
export interface ClaimedIdentity {
  readonly mmsi?: number;
  readonly imo?: number;
  readonly name?: string;
  readonly callsign?: string;
  readonly shipType?: number;
  readonly navStatus?: number;
  readonly destination?: string;
  /** Set when the identity was destroyed: somebody was heard, and nobody can say any more who. */
  readonly shredded?: true;
}

/** How likely the vessel is the one with this MMSI. */
export interface IdentityProbability {
  readonly mmsi: number;
  readonly probability: number;
  /** How many other tracks claim it at the same time; absent: none. */
  readonly rivals?: number;
}

/** What was heard of the propeller, when it was last heard. */
export interface Propeller {
  readonly timeUs: TimeUs;
  readonly bladeRateHz?: number;
  readonly shaftRateHz?: number;
  /** The number of blades that was counted most often. */
  readonly blades?: number;
}

export interface SensorLook {
  readonly sensorKind: SourceKind;
  readonly sourceId: string;
  readonly timeUs: TimeUs;
}

/** A vessel that a late scene showed beside a track which had been followed as one. */
export interface Companion {
  readonly trackId: string;
  /** From then on the track's trajectory may be that of either. */
  readonly sinceUs: TimeUs;
}

export interface Track {
  /** Of this audience; given at confirmation, never changes. */
  readonly id: string;
  readonly kind: TrackKind;
  readonly status: TrackStatus;
  readonly existence: number;
  /** Absent for a bearing line. */
  readonly state?: TrackState;
  readonly bearingLine?: BearingLineState;
  readonly claimed: ClaimedIdentity;
  /** Size of the hull, from everything that measured or claimed it. */
  readonly lengthM?: number;
  readonly lengthSigmaM?: number;
  readonly widthM?: number;
  readonly widthSigmaM?: number;
  readonly headingDeg?: number;
  /** What sort of vessel, in the order of VESSEL_CLASSES; absent when nothing tells. */
  readonly classes?: readonly ClassProbability[];
  /** Who it may be, likeliest first. What is missing to 1 is "none of these". */
  readonly identities?: readonly IdentityProbability[];
  readonly propeller?: Propeller;
  readonly firstSeenUs: TimeUs;
  readonly lastSeenUs: TimeUs;
  /** The newest look of each sensor kind, newest first. */
  readonly lastLooks: readonly SensorLook[];
  readonly distress?: string;
  readonly aliases: readonly string[];
  /** Set when this track was merged into another: its id lives on there as an alias. */
  readonly mergedInto?: string;
  /** A contact of the past: only data that came after the horizon tells of it. It was never live; its status is retired. */
  readonly past?: true;
  readonly companions?: readonly Companion[];
  readonly label: Label;
  readonly simulated: boolean;
}

/** A track with the picture's revision at which it last changed. */
export interface PublishedTrack extends Track {
  readonly revision: number;
  /** Absent: nobody has judged it. */
  readonly designation?: Designation;
}

/** Course over ground, degrees, or undefined when the vessel hardly moves (below 0.1 m/s). */
export function courseDeg(state: TrackState): number | undefined {
  if (Math.hypot(state.velocityEastMps, state.velocityNorthMps) < 0.1) return undefined;
  const deg = (Math.atan2(state.velocityEastMps, state.velocityNorthMps) * 180) / Math.PI;
  return deg < 0 ? deg + 360 : deg;
}

export function speedMps(state: TrackState): number {
  return Math.hypot(state.velocityEastMps, state.velocityNorthMps);
}
