/** What the HTTP service says (docs/http.md), as the page reads it. Times are µs since 1970 UTC, angles degrees. */

export type TrackKind = "surface" | "subsurface" | "air" | "bearing-line" | "aid-to-navigation" | "distress-beacon";
export const TRACK_KINDS: readonly TrackKind[] = [
  "surface",
  "subsurface",
  "air",
  "bearing-line",
  "aid-to-navigation",
  "distress-beacon",
];

export type TrackStatus = "tentative" | "confirmed" | "coasting" | "retired";
export const TRACK_STATUSES: readonly TrackStatus[] = ["tentative", "confirmed", "coasting"];

export type SensorKind = "optical" | "subsurface" | "drone" | "ais";
export const SENSOR_KINDS: readonly SensorKind[] = ["optical", "subsurface", "drone", "ais"];

export type Place = readonly [number, number];

export interface Look {
  readonly sensorKind: SensorKind;
  readonly sourceId: string;
  readonly timeUs: number;
}

export const IDENTITIES = ["unknown", "friend", "neutral", "suspect", "hostile"] as const;
export type Identity = (typeof IDENTITIES)[number];

/** What a named person holds the track to be; the machine never says so. */
export interface Designation {
  readonly identity: Identity;
  readonly by: string;
  readonly reason: string;
  readonly atUs: number;
}

export const VESSEL_CLASSES = ["merchant", "work-boat", "fast-craft", "other"] as const;
export type VesselClass = (typeof VESSEL_CLASSES)[number];

/** What was weighed when an observation was given to a track, in the order in which it is told. */
export const EVIDENCE_TERMS = [
  "kinematic",
  "detection",
  "number",
  "identity",
  "length",
  "width",
  "heading",
  "class",
  "propeller",
  "limit",
] as const;
export type EvidenceTerm = (typeof EVIDENCE_TERMS)[number];
/** Natural logarithms of likelihood ratios; one that is absent said nothing. */
export type EvidenceTerms = Readonly<Partial<Record<EvidenceTerm, number>>>;

export interface TrackProperties {
  readonly id: string;
  readonly kind: TrackKind;
  readonly status: TrackStatus;
  readonly existence: number;
  readonly stateTimeUs: number;
  readonly lastSeenUs: number;
  readonly firstSeenUs: number;
  readonly sogMps?: number;
  readonly cogDeg?: number;
  readonly headingDeg?: number;
  /** 95 % ellipse: semi-axes and the direction of the major one. */
  readonly majorM?: number;
  readonly minorM?: number;
  readonly axisDeg?: number;
  readonly mmsi?: number;
  readonly name?: string;
  readonly callsign?: string;
  readonly imo?: number;
  readonly shipType?: number;
  readonly navStatus?: number;
  readonly destination?: string;
  readonly lengthM?: number;
  /** 1 sigma. */
  readonly lengthSigmaM?: number;
  readonly widthM?: number;
  readonly widthSigmaM?: number;
  /** Probability of each class that sensors and claims leave. */
  readonly classes?: Readonly<Partial<Record<VesselClass, number>>>;
  /** Likeliest first; what is missing to 1 is "none of these". */
  readonly identities?: readonly { readonly mmsi: number; readonly probability: number; readonly rivals?: number }[];
  readonly propeller?: {
    readonly timeUs: number;
    readonly bladeRateHz?: number;
    readonly shaftRateHz?: number;
    readonly blades?: number;
  };
  /** Only what came hours late tells of it: it was never live. */
  readonly past?: boolean;
  /** Vessels that a late scene showed beside it; from then on its trajectory may be that of either. */
  readonly companions?: readonly { readonly trackId: string; readonly sinceUs: number }[];
  /** Why this is distress. */
  readonly distress?: string;
  readonly designation?: Designation;
  readonly looks?: readonly Look[];
  readonly sidc?: string;
  readonly label?: string;
  readonly exercise?: boolean;
  readonly revision?: number;
  readonly bearingDeg?: number;
  readonly sigmaDeg?: number;
  readonly rangeMinM?: number;
  readonly rangeMaxM?: number;
  readonly mirrorBearingDeg?: number;
}

export interface TrackFeature {
  readonly type: "Feature";
  readonly id: string;
  readonly geometry:
    | { readonly type: "Point"; readonly coordinates: Place }
    | { readonly type: "LineString"; readonly coordinates: readonly Place[] };
  readonly properties: TrackProperties;
}

export interface PictureMessage {
  readonly revision: number;
  readonly pictureTimeUs: number;
  readonly nowUs: number;
  readonly upserts: readonly TrackFeature[];
  readonly removals: readonly { readonly id: string; readonly mergedInto?: string }[];
}

export interface Heartbeat {
  readonly nowUs: number;
  readonly revision: number;
}

export interface BilingualText {
  readonly en: string;
  readonly ja: string;
}

export interface AudienceName {
  readonly id: string;
  readonly name: BilingualText;
}

export interface Session {
  readonly audience: AudienceName;
  /** Given in the development profile only. */
  readonly audiences?: readonly AudienceName[];
  readonly workspace: { readonly name: string; readonly kind: "live" | "exercise" | "replay" };
  readonly caveat: string;
  /** "development": this machine only, in the clear, and names are not proven. */
  readonly profile: "development" | "certificate";
  /** Whom the service takes the reader for. */
  readonly person?: string;
  readonly roles?: readonly string[];
  readonly nowUs: number;
  readonly speed: number;
  readonly version: string;
  readonly view: readonly [number, number, number, number];
}

export type Health = "ok" | "late" | "silent" | "never";

export interface SensorStatus {
  readonly id: string;
  readonly kind: SensorKind;
  readonly name: string;
  readonly agency: string;
  readonly position?: Place;
  readonly lastReceivedUs?: number;
  readonly lastObservedUs?: number;
  readonly delayS?: number;
  readonly health: Health;
  /** False: switched off by an operator. Absent from a service that does not say. */
  readonly enabled?: boolean;
  readonly accepted: number;
  readonly flagged: number;
  readonly quarantined: number;
  readonly rejected: number;
  readonly note?: BilingualText;
}

export interface Scene {
  readonly id: string;
  readonly sourceId: string;
  readonly platform: string;
  readonly acquiredStartUs: number;
  readonly acquiredEndUs: number;
  readonly availableUs: number;
  readonly ring: readonly Place[];
  readonly gsdM: number;
  readonly bands: readonly string[];
  readonly detections: number;
  /** Absent while the raster is not cut yet, and with it the zooms. */
  readonly tiles?: string;
  readonly minzoom?: number;
  readonly maxzoom?: number;
}
