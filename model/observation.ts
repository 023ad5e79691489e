/**
 * Observations: anything a sensor reported, after normalisation. They are what the journal holds and what fusion reads.
 * One record of a producer may give several (a KLV packet: platform, footprint, targets); `part` numbers them.
 */
import type { Label } from "./label.ts";
import type { Covariance2, LonLat, Ring } from "./place.ts";
import type { SourceKind } from "./source.ts";
import type { TimeUs } from "./time.ts";

/** (source, epoch, seq) is the idempotency key of the record; `part` counts the observations made from it, from 0. */
export interface ObservationKey {
  readonly sourceId: string;
  /** 32 lower-case hexadecimal digits. */
  readonly epoch: string;
  readonly seq: number;
  readonly part: number;
}

interface Envelope {
  readonly key: ObservationKey;
  readonly sensorKind: SourceKind;
  readonly observedAtUs: TimeUs;
  readonly receivedAtUs: TimeUs;
  readonly label: Label;
  /** Codes of doubts, e.g. "GRAZING"; a flagged observation is fused with inflated sigma, which is already applied. */
  readonly flags: readonly string[];
  /** True for what no real sensor saw (exercise, simulation). */
  readonly simulated: boolean;
  /** The task that it answers, as its producer says. */
  readonly taskId?: string;
  /** Of a dead letter that is tried again: the audience whose fusion failed on it. All others have it already. */
  readonly retryFor?: string;
}

export interface ClassLikelihood {
  readonly taxonomy: string;
  readonly classId: string;
  readonly probability: number;
}

/** A chip or clip kept as evidence. `path` is below the data folder. */
export interface EvidenceRef {
  readonly mediaType: string;
  readonly path: string;
}

/** The search of a stored scene that something was found by: of several over one scene the newest counts. */
export interface SceneRun {
  /** From 1. */
  readonly number: number;
  /** Name and version of the detector, and a digest of everything else that decides what it finds. */
  readonly detector: string;
  readonly parameters: string;
}

/** A detection with a position: optical detection, drone target or track point, radar plot. */
export interface PositionObservation extends Envelope {
  readonly kind: "position";
  readonly position: LonLat;
  readonly cov: Covariance2;
  readonly velocity?: { readonly eastMps: number; readonly northMps: number; readonly sigmaMps: number };
  /** Detections of one look share it: at most one of them belongs to one target. */
  readonly scanId?: string;
  readonly lengthM?: number;
  readonly widthM?: number;
  readonly headingDeg?: number;
  /** The heading may be the reverse. */
  readonly headingAmbiguous?: boolean;
  /** The producer's own track number: a hint that may break or swap, never a key. */
  readonly sourceTrackId?: string;
  readonly confidence?: number;
  readonly classes?: readonly ClassLikelihood[];
  readonly sceneId?: string;
  readonly run?: SceneRun;
  readonly chip?: EvidenceRef;
  /** Where it was seen from, when known. */
  readonly sensorPosition?: LonLat;
}

/** One possible direction. Weights of the alternatives of one contact sum to 1. */
export interface BearingAlternative {
  readonly bearingDeg: number;
  readonly sigmaDeg: number;
  readonly weight: number;
}

/** A detection with a direction and no range: an array's contact. Two alternatives: the mirror of a line array is not resolved. */
export interface BearingObservation extends Envelope {
  readonly kind: "bearing";
  readonly sensorPosition: LonLat;
  readonly alternatives: readonly BearingAlternative[];
  readonly medium: "sound" | "light";
  /** Of the medium, m/s: a bearing by sound points at where the ship was when it made the sound. */
  readonly propagationMps: number;
  /** True when the producer has already moved bearing and time to the time of emission. */
  readonly delayRemoved: boolean;
  readonly maximumRangeM: number;
  readonly scanId?: string;
  readonly arrayId?: string;
  /** The producer's own contact number: may break or swap. */
  readonly contactId?: string;
  readonly bearingRateDegPerMin?: number;
  readonly snrDb?: number;
  readonly shaftRateHz?: number;
  readonly bladeRateHz?: number;
  readonly bladeCount?: number;
  readonly tonalsHz?: readonly number[];
  readonly classes?: readonly ClassLikelihood[];
}

export interface AisVoyage {
  readonly imo?: number;
  readonly name?: string;
  readonly callsign?: string;
  readonly shipType?: number;
  readonly destination?: string;
  readonly draughtM?: number;
  readonly lengthM?: number;
  readonly widthM?: number;
  /** Metres from the antenna to bow, stern, port and starboard (A, B, C, D). */
  readonly antenna?: readonly [number, number, number, number];
}

/** One AIS message: an MMSI was heard. Position and identity are what the vessel claims. */
export interface AisObservation extends Envelope {
  readonly kind: "ais";
  readonly messageType: number;
  readonly mmsi: number;
  readonly stationClass:
    | "vessel"
    | "base"
    | "sar-aircraft"
    | "aid-to-navigation"
    | "craft"
    | "distress-beacon"
    | "unknown";
  /** The antenna's position. */
  readonly position?: LonLat;
  readonly cov?: Covariance2;
  readonly sogMps?: number;
  readonly cogDeg?: number;
  readonly headingDeg?: number;
  readonly navStatus?: number;
  readonly voyage?: AisVoyage;
  readonly safetyText?: string;
  /** Set for SART, MOB, EPIRB, status 14 and distress text: why this is distress. */
  readonly distress?: string;
  readonly stationId?: string;
  readonly line: string;
  /** Set when who sent it was destroyed: `mmsi` is then a stand-in that is no MMSI, the same for all that this vessel sent. */
  readonly identityShredded?: true;
}

/** Where and when a sensor looked, and how likely it was to see a vessel there: silence is information only with this. */
export interface CoverageObservation extends Envelope {
  readonly kind: "coverage";
  readonly scanId?: string;
  readonly ring: Ring;
  readonly fromUs: TimeUs;
  readonly toUs: TimeUs;
  /** False: nobody was looking for vessels, so that nothing follows from an empty look. */
  readonly detectorRunning: boolean;
  /** What of the ring could be seen: inside of an odd number of these. Absent: all of it; empty: nothing. */
  readonly seen?: readonly Ring[];
  /** Shares of what was looked at that could not be seen, and why. */
  readonly obscured?: Readonly<Record<"land" | "cloud" | "glint", number>>;
  /** Of a vessel of `minimumLengthM` or longer, where it could be seen. */
  readonly probabilityOfDetection?: number;
  readonly minimumLengthM?: number;
  /** The same by the vessel's length, ascending, where the producer knows it. */
  readonly detectionByLength?: readonly { readonly lengthM: number; readonly probability: number }[];
  /** False alarms expected in the whole look. */
  readonly clutterMean?: number;
  readonly mode: string;
  readonly sceneId?: string;
  readonly run?: SceneRun;
  readonly reported: number;
}

/** Where a sensor's platform is and looks. */
export interface PlatformObservation extends Envelope {
  readonly kind: "platform";
  readonly position: LonLat;
  readonly heightM?: number;
  readonly headingDeg?: number;
  readonly frameCentre?: LonLat;
  readonly designation?: string;
  readonly tailNumber?: string;
  readonly missionId?: string;
}

export interface SceneObservation extends Envelope {
  readonly kind: "scene";
  readonly sceneId: string;
  readonly platform: string;
  readonly instrument: string;
  readonly acquiredStartUs: TimeUs;
  readonly acquiredEndUs: TimeUs;
  readonly ring: Ring;
  readonly gsdM: number;
  readonly cloudCoverPct?: number;
  readonly bands: readonly string[];
  /** Folder of the scene's rasters below the data folder. */
  readonly path: string;
  readonly sha256: string;
}

/** What an array is, from `validFromUs` on; contacts name its version. */
export interface ArrayConfigurationObservation extends Envelope {
  readonly kind: "array-configuration";
  readonly arrayId: string;
  readonly version: number;
  readonly validFromUs: TimeUs;
  readonly geometry: "point" | "line" | "planar" | "volumetric" | "vector-sensor" | "fibre";
  readonly origin: LonLat;
  readonly depthM: number;
  readonly axisTrueDeg?: number;
  readonly axisSigmaDeg?: number;
  readonly soundSpeedMps: number;
  readonly bandLowHz: number;
  readonly bandHighHz: number;
  readonly sampleRateHz: number;
  readonly elements: number;
  /** Hydrophones: id, then metres east, north and up of the origin. */
  readonly elementPositions?: readonly (readonly [number, number, number, number])[];
}

export interface ArrayHealthObservation extends Envelope {
  readonly kind: "array-health";
  readonly arrayId: string;
  readonly elementsOk: number;
  readonly elementsTotal: number;
  readonly state: "operational" | "degraded" | "non-operational" | "off" | "maintenance" | "unknown";
}

/** Kept as it came, not fused: a sound speed profile, a Remote ID message. */
export interface NoteObservation extends Envelope {
  readonly kind: "note";
  readonly topic: string;
  readonly content: Readonly<Record<string, unknown>>;
  readonly position?: LonLat;
}

export type Observation =
  | PositionObservation
  | BearingObservation
  | AisObservation
  | CoverageObservation
  | PlatformObservation
  | SceneObservation
  | ArrayConfigurationObservation
  | ArrayHealthObservation
  | NoteObservation;

/** An observation as the journal of one audience gives it. */
export interface JournalEntry {
  /** Commit order over all audiences: never leaves the house. */
  readonly journalSeq: number;
  /** 1, 2, 3 … without a gap in the journal as this audience sees it. */
  readonly cursor: number;
  readonly availableAtUs: TimeUs;
  readonly observation: Observation;
}

/** What the keys of the producer that was last asked about begin with: most keys in a row share it. */
let beginning = { sourceId: "", epoch: "", text: "//" };

function producerText({ sourceId, epoch }: ObservationKey): string {
  if (beginning.sourceId !== sourceId || beginning.epoch !== epoch)
    beginning = { sourceId, epoch, text: `${sourceId}/${epoch}/` };
  return beginning.text;
}

/** The key that `keyText` made this text of; its own source may hold slashes. */
export function keyOfText(text: string): ObservationKey {
  const parts = text.split("/");
  const [epoch, seq, part] = parts.splice(-3);
  return { sourceId: parts.join("/"), epoch: epoch ?? "", seq: Number(seq), part: Number(part) };
}

/** A text that names the observation, unique over all sources. */
export function keyText(key: ObservationKey): string {
  // Joined once: of more pieces the engine keeps every one.
  const own = `${key.seq}/${key.part}`;
  return `${producerText(key)}${own}`;
}
