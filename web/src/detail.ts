/** Where a track comes from: the contributions of single observations, read with care from the service's answer. */
import { EVIDENCE_TERMS, type EvidenceTerms, type Place } from "./contract.ts";
import { type Ellipse, ellipse95 } from "./geo.ts";

export interface Contribution {
  readonly cursor: number;
  readonly observationKind: string;
  readonly sourceId: string;
  readonly sensorKind: string;
  readonly observedUs: number;
  readonly availableUs?: number;
  readonly mahalanobis2?: number;
  readonly weight?: number;
  readonly position?: Place;
  readonly sensor?: Place;
  readonly bearingDeg?: number;
  readonly sigmaDeg?: number;
  readonly sigmaM?: number;
  /** 95 % ellipse of a position, from its covariance. */
  readonly ellipse?: Ellipse;
  readonly rangeMaxM?: number;
  readonly sceneId?: string;
  /** Path of the image chip on this service. */
  readonly chip?: string;
  readonly flags: readonly string[];
  readonly runnerUpTrackId?: string;
  /** Why it went here, and what spoke for the next best track. */
  readonly terms?: EvidenceTerms;
  readonly runnerUpTerms?: EvidenceTerms;
  readonly explanation: string;
}

export interface TrackDetail {
  readonly contributions: readonly Contribution[];
  readonly total: number;
}

type Raw = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Raw => typeof value === "object" && value !== null && !Array.isArray(value);
const text = (value: unknown): string => (typeof value === "string" ? value : "");

function number(raw: Raw, ...names: readonly string[]): number | undefined {
  for (const name of names) {
    const value = raw[name];
    if (typeof value === "number" && Number.isFinite(value)) return value;
  }
  return undefined;
}

function place(value: unknown): Place | undefined {
  if (Array.isArray(value) && typeof value[0] === "number" && typeof value[1] === "number") return [value[0], value[1]];
  if (isRecord(value) && typeof value.lonDeg === "number" && typeof value.latDeg === "number") {
    return [value.lonDeg, value.latDeg];
  }
  return undefined;
}

function ellipseFrom(value: unknown): Ellipse | undefined {
  if (!isRecord(value)) return undefined;
  const [ee, en, nn] = [number(value, "eeM2"), number(value, "enM2"), number(value, "nnM2")];
  return ee === undefined || en === undefined || nn === undefined ? undefined : ellipse95(ee, en, nn);
}

/** Only a path on this service: an answer must not make the page ask elsewhere. */
function chipPath(raw: Raw): string | undefined {
  const given = isRecord(raw.chip) ? raw.chip.path : (raw.chip ?? raw.chipPath ?? raw.evidence);
  const path = text(given);
  if (path === "" || /^[a-z]+:|^\/\/|\\/i.test(path)) return undefined;
  return path.startsWith("/") ? path : `/evidence/${path}`;
}

/** Only terms that have a word here, and numbers. */
function termsFrom(value: unknown): EvidenceTerms | undefined {
  if (!isRecord(value)) return undefined;
  const known = EVIDENCE_TERMS.flatMap((name) => {
    const term = number(value, name);
    return term === undefined ? [] : [[name, term] as const];
  });
  return known.length === 0 ? undefined : Object.fromEntries(known);
}

/** Leaves out what is unknown, so that `"x" in contribution` means something. */
function known<T extends object>(value: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as T;
}

export function contributionFrom(raw: unknown): Contribution | undefined {
  if (!isRecord(raw)) return undefined;
  const observedUs = number(raw, "observedUs", "observedAtUs", "observedTimeUs", "timeUs");
  const cursor = number(raw, "cursor");
  if (observedUs === undefined || cursor === undefined) return undefined;
  return known<Contribution>({
    cursor,
    observedUs,
    observationKind: text(raw.observationKind ?? raw.kind),
    sourceId: text(raw.sourceId ?? raw.source),
    sensorKind: text(raw.sensorKind),
    availableUs: number(raw, "availableUs", "availableAtUs", "availableTimeUs"),
    mahalanobis2: number(raw, "mahalanobis2"),
    weight: number(raw, "weight"),
    position: place(raw.position),
    sensor: place(raw.sensor ?? raw.sensorPosition),
    bearingDeg: number(raw, "bearingDeg", "bearingTrueDeg"),
    sigmaDeg: number(raw, "sigmaDeg"),
    sigmaM: number(raw, "sigmaM"),
    ellipse: ellipseFrom(raw.cov ?? raw.covariance),
    rangeMaxM: number(raw, "rangeMaxM", "maximumRangeM"),
    sceneId: text(raw.sceneId) || undefined,
    chip: chipPath(raw),
    flags: Array.isArray(raw.flags) ? raw.flags.map(String) : [],
    runnerUpTrackId: text(raw.runnerUpTrackId) || undefined,
    terms: termsFrom(raw.terms),
    runnerUpTerms: termsFrom(raw.runnerUpTerms),
    explanation: text(raw.explanation),
  });
}

/** Newest first, whatever order the service gave. */
export function detailFrom(raw: unknown): TrackDetail {
  const list = isRecord(raw) && Array.isArray(raw.contributions) ? raw.contributions : [];
  const contributions = list.map(contributionFrom).filter((one) => one !== undefined);
  contributions.sort((one, other) => other.observedUs - one.observedUs || other.cursor - one.cursor);
  const total = isRecord(raw) ? (number(raw, "contributionsTotal") ?? contributions.length) : 0;
  return { contributions, total };
}
