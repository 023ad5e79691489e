/** What one engine transaction writes for one audience. Fusion makes it, the store writes it whole or not at all. */
import type { PictureEvent } from "./event.ts";
import type { EvidenceTerms } from "./evidence_terms.ts";
import type { JournalEntry } from "./observation.ts";
import type { LonLat } from "./place.ts";
import type { TimeUs } from "./time.ts";
import type { Track, TrackState } from "./track.ts";

/** How far fusion has read: the journal's sequence, this audience's own count, and the newest observed time. */
export interface FusionOffset {
  readonly journalSeq: number;
  readonly cursor: number;
  readonly frontierUs: TimeUs;
}

/** One track's state right after an update, kept for trails, for history and for late correlation. */
export interface StoredState {
  readonly trackId: string;
  readonly state: TrackState;
}

/** Why an observation went to a track, or to none. One per observation: a later decision replaces it. */
export interface Association {
  /** Of the observation, in this audience's journal. */
  readonly cursor: number;
  readonly observedAtUs: TimeUs;
  /** Absent: clutter, or not yet part of a confirmed track. */
  readonly trackId?: string;
  readonly mahalanobis2?: number;
  readonly logLikelihood?: number;
  /** The share of this observation that went into the track, 0 to 1. */
  readonly weight?: number;
  readonly runnerUpTrackId?: string;
  readonly runnerUpMahalanobis2?: number;
  /** Why it went there: their sum is the log odds of it. Absent where nothing was weighed. */
  readonly terms?: EvidenceTerms;
  readonly runnerUpTerms?: EvidenceTerms;
  /** A sentence for a person. */
  readonly explanation: string;
}

/** A detection or look as this audience may see it: the map's detections, bearings and coverage layers. */
export interface Sighting {
  readonly entry: JournalEntry;
}

/** What PostGIS found when it set a late scene's detection against the stored trajectories or the AIS of its time. */
export interface CorrelationEvidence {
  /** Of the detection, in this audience's journal. */
  readonly cursor: number;
  readonly basis: "trajectory" | "ais";
  readonly trackId?: string;
  readonly mmsi?: number;
  /** Where the candidate was at the detection's time. */
  readonly candidatePosition: LonLat;
  readonly distanceM: number;
  readonly mahalanobis2: number;
  /** Logarithm of the density of the detection's position, if the candidate made it, 1/m². */
  readonly logDensity: number;
  /** Seconds from the detection to the candidate's nearest stored fix. */
  readonly gapS: number;
}

export interface PictureChange {
  readonly audience: string;
  /** The offset this change starts from: the write fails when another engine has moved it. */
  readonly from: FusionOffset;
  readonly to: FusionOffset;
  readonly tracks: readonly Track[];
  readonly states: readonly StoredState[];
  /** States that a replay of late data took back. */
  readonly removedStates: readonly { readonly trackId: string; readonly timeUs: TimeUs }[];
  readonly associations: readonly Association[];
  readonly sightings: readonly Sighting[];
  readonly evidence: readonly CorrelationEvidence[];
  /** Serialised tracker at `baseUs`, from which the log is replayed after a restart; written when the base moves. */
  readonly checkpoint?: {
    readonly baseUs: TimeUs;
    readonly body: string;
    /** The journal is needed after this place to rebuild what can still change. Absent: after the offset. */
    readonly logFromSeq?: number;
  };
  /** The store's generation of identities when this picture was loaded: the write fails when some were destroyed since. */
  readonly identityGeneration?: number;
  /** Events that are new or different; absent: none. */
  readonly events?: readonly FoundEvent[];
  /** Sources that were heard since the last change; absent: none. */
  readonly heard?: readonly HeardSource[];
}

/** An event with what its finder must know of it again after a restart. */
export interface FoundEvent {
  readonly event: PictureEvent;
  /** Of a distress: what stands for who calls, so that the next call is known for the same caller's. No identity can be read off it. */
  readonly caller?: string;
  /** Of a distress: when the newest call was observed, and when it was received. A call newer than a closing reopens the alert. */
  readonly calledUs?: TimeUs;
  readonly calledReceivedUs?: TimeUs;
}

/** When this audience last received anything from a source, of what it may see. */
export interface HeardSource {
  readonly sourceId: string;
  readonly receivedUs: TimeUs;
}
