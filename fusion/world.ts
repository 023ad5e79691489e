/**
 * What the tracker believes at one instant of observed time. Values are never changed: a step makes new ones and shares the
 * rest, so that going back to an earlier world costs a reference.
 */
import type {
  AisVoyage,
  ClaimedIdentity,
  Companion,
  EvidenceTerms,
  Label,
  LonLat,
  ObservationKey,
  SensorLook,
  SourceKind,
  TimeUs,
  TrackStatus,
} from "../model/index.ts";
import type { Excess } from "./excess.ts";
import type { Habits } from "./habits.ts";
import type { Scale } from "./kernel/local_plane.ts";
import type { Memo } from "./memo.ts";
import type { KnownPlace, Registration } from "./registration.ts";
import type { Reading } from "./repeats.ts";
import type { TrackSet } from "./track_set.ts";

/** Where a track was when it was last updated, and how it moved. */
export interface Motion {
  readonly timeUs: TimeUs;
  /** Reference point: `x` is in metres from here. */
  readonly lonDeg: number;
  readonly latDeg: number;
  /** Metres per degree at the reference point. */
  readonly scale: Scale;
  /** Three-model state and the vessel's habit, see kernel/state.ts. */
  readonly x: Float64Array;
  /** 1 sigma along the long axis of the position, and a speed that the vessel hardly exceeds: for the coarse gate. */
  readonly sigmaM: number;
  readonly reachMps: number;
}

/** Why an observation went where it went; the sentence is made when it is published. */
export interface Decision {
  readonly cursor: number;
  readonly key: ObservationKey;
  readonly observedAtUs: TimeUs;
  readonly reason: DecisionReason;
  readonly uid?: string;
  readonly mahalanobis2?: number;
  readonly logLikelihood?: number;
  readonly weight?: number;
  readonly runnerUpUid?: string;
  readonly runnerUpMahalanobis2?: number;
  /** Log likelihood ratios that add up to the log odds of the pair, and of the runner-up's. */
  readonly terms?: EvidenceTerms;
  readonly runnerUpTerms?: EvidenceTerms;
  /** Words that only this decision has, e.g. the evidence that favoured it. */
  readonly note?: string;
}

export type DecisionReason =
  | "updated"
  | "initiated"
  | "clutter"
  | "identity"
  | "identity-conflict"
  | "identity-scattered"
  | "no-position"
  | "not-a-vessel"
  | "bearing-updated"
  | "bearing-ambiguous"
  | "line-updated"
  | "line-initiated"
  | "distress"
  | "superseded"
  | "poison";

/** How likely each kind of sensor, and each mode of one, can see this vessel at all, given how often it did and did not. */
export type Visibility = Readonly<Record<SourceKind, number>> & Readonly<Record<string, number>>;

/** A producer's own number for this vessel, when it was last used. */
export interface SourceNumber {
  readonly sourceId: string;
  readonly number: string;
  readonly timeUs: TimeUs;
}

export interface Identity {
  readonly claimed: ClaimedIdentity;
  readonly voyage?: AisVoyage;
  /** When the MMSI was last heard. */
  readonly heardUs?: TimeUs;
  readonly headingDeg?: number;
  /** Everything that was taken for its MMSI, with how much speaks for each. */
  readonly claims?: readonly Claim[];
  /** How many other tracks claim the same MMSI. */
  readonly rivals?: number;
}

export interface Claim {
  readonly mmsi: number;
  /** Reports that bore it, each counted by how surely it was this vessel's; bounded. */
  readonly weight: number;
}

/** A normal distribution of the natural logarithm: sizes and rates err by a share of themselves. */
export interface LogNormal {
  readonly mean: number;
  readonly variance: number;
}

/** What was learnt of the vessel itself, each with bounded certainty; see traits.ts. */
export interface Traits {
  readonly length?: LogNormal;
  readonly width?: LogNormal;
  /** By class, from sensors' opinions alone. */
  readonly opinion?: { readonly probabilities: readonly number[]; readonly timeUs: TimeUs };
  readonly propeller?: Propeller;
  /** By class, from everything above. */
  readonly classes: readonly number[];
}

export interface Propeller {
  readonly timeUs: TimeUs;
  readonly blade?: LogNormal;
  readonly shaft?: LogNormal;
  /** How often each number of blades was counted, from 2 on; bounded. */
  readonly counted?: readonly number[];
  /** Speed through which it was heard; absent for a bearing line. */
  readonly speedMps?: number;
}

/** What is the same for tracks with a position and for bearing lines. */
export interface Life {
  /** Intrinsic: made of the observation that began it. */
  readonly uid: string;
  readonly status: TrackStatus;
  /** As of `existenceUs`: from then on the vessel may have left, see `existenceAt`. */
  readonly existence: number;
  readonly existenceUs: TimeUs;
  readonly bornUs: TimeUs;
  readonly lastHitUs: TimeUs;
  readonly hits: number;
  /** Smoothed time between updates, seconds. */
  readonly intervalS: number;
  readonly lastKind: SourceKind;
  readonly looks: readonly SensorLook[];
  readonly label: Label;
  readonly simulated: boolean;
  /** The scans that last updated it, newest last. */
  readonly recentScans: readonly string[];
  /** Keys of the observations that last updated it, newest last: by them a replayed track is known again. */
  readonly recentKeys: readonly ObservationKey[];
  /** Decisions made before it was confirmed: they get its id when it is. */
  readonly seeds: readonly Decision[];
  /** Tracks that were found to be this one. */
  readonly absorbed: readonly string[];
  readonly mergedInto?: string;
  readonly retiredUs?: TimeUs;
}

export type VesselKind = "surface" | "air" | "aid-to-navigation" | "distress-beacon";

export interface TrackRecord {
  readonly shape: "track";
  readonly kind: VesselKind;
  readonly life: Life;
  readonly motion: Motion;
  readonly visibility: Visibility;
  readonly identity: Identity;
  readonly numbers: readonly SourceNumber[];
  /** Where it last said itself that it is. */
  readonly known?: KnownPlace;
  /** When each source last moved it, newest first. */
  readonly readings: readonly Reading[];
  /** Absent while nothing was learnt: then nothing is weighed either. */
  readonly traits?: Traits;
  readonly distress?: string;
  readonly companions?: readonly Companion[];
  /** Number of the last time bucket of which a state was stored; -1 before the first. */
  readonly storedBucket: number;
}

/** One bearing of a line's history, for the cross-fix. */
export interface LineFix {
  readonly timeUs: TimeUs;
  readonly bearingRad: number;
  readonly sigmaRad: number;
  /** Where it was taken, when that is not where the line's sensor is now. */
  readonly sensor?: LonLat;
}

/** What one array hears in one direction: bearing and bearing rate, and nothing of range. */
export interface LineRecord {
  readonly shape: "line";
  readonly life: Life;
  readonly sensor: LonLat;
  /** Array or source that hears it. */
  readonly arrayId: string;
  readonly timeUs: TimeUs;
  readonly bearingRad: number;
  readonly rateRadps: number;
  readonly varBearing: number;
  readonly covBearingRate: number;
  readonly varRate: number;
  readonly maximumRangeM: number;
  readonly propagationMps: number;
  /** Set while the mirror of a line array is not resolved: sum of bearing and mirror, rad. */
  readonly mirrorSumRad?: number;
  readonly contactId?: string;
  readonly traits?: Traits;
  readonly fixes: readonly LineFix[];
}

/** A distress call that told no position yet: it is shown all the same. */
export interface CallRecord {
  readonly shape: "call";
  readonly life: Life;
  readonly mmsi: number;
  readonly distress: string;
}

export type AnyRecord = TrackRecord | LineRecord | CallRecord;

export interface World {
  /** Of the last scan or tick; 0 before the first. */
  readonly timeUs: TimeUs;
  readonly tracks: TrackSet;
  readonly lines: readonly LineRecord[];
  readonly calls: readonly CallRecord[];
  /** Retired and not yet behind the base: late data may still bring them back. */
  readonly retired: readonly AnyRecord[];
  readonly unseen: UnseenMap;
  /** How far off each source is; see registration.ts. */
  readonly registration: Registration;
  /** How each source repeats itself; see habits.ts. */
  readonly habits: Habits;
}

/** Density of vessels nobody has seen yet, in blocks of cells; see unseen.ts. */
export type UnseenMap = ReadonlyMap<number, Float64Array>;

export const EMPTY_WORLD: World = {
  timeUs: 0,
  tracks: [],
  lines: [],
  calls: [],
  retired: [],
  unseen: new Map(),
  registration: new Map(),
  habits: new Map(),
};

/** What one scan did. */
export interface ScanOutcome {
  readonly world: World;
  readonly decisions: readonly Decision[];
  readonly states: readonly StateOutcome[];
  /** How to do the same again without deciding it; only where little was involved. */
  readonly memo?: Memo;
  /** What it had too much of; absent: nothing. */
  readonly excess?: Excess;
}

/** A track as one update left it; only these are stored. */
export interface StateOutcome {
  readonly uid: string;
  readonly motion: Motion;
}
