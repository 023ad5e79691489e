/**
 * Scans: observations that are decided together, and their total order.
 *
 * Detections of one source that share a scan id (or a scene) within one minute form a scan, and the coverage of that id is its
 * look. Everything else is a scan of its own. Order and grouping follow from what the observations say, never from when
 * they came: that is what makes any order of arrival give the same picture.
 */
import type {
  AisObservation,
  BearingObservation,
  CorrelationEvidence,
  JournalEntry,
  Observation,
  ObservationKey,
  PositionObservation,
  TimeUs,
} from "../model/index.ts";
import { keyText, US_PER_MINUTE } from "../model/index.ts";
import { type Look, prepareLook } from "./look.ts";

/** One observation in the log. */
export interface Member<O extends Observation = Observation> {
  readonly journalSeq: number;
  readonly cursor: number;
  /** Its place in time: its own observed time, unless it came too late for that and must not be lost. */
  readonly orderUs: TimeUs;
  readonly observation: O;
  /** What PostGIS found about it before it was decided. */
  readonly evidence: readonly CorrelationEvidence[];
}

export interface Scan {
  /** Intrinsic and unique among the scans of a log. */
  readonly key: string;
  readonly timeUs: TimeUs;
  readonly sourceId: string;
  readonly positions: readonly Member<PositionObservation>[];
  readonly bearings: readonly Member<BearingObservation>[];
  readonly ais: readonly Member<AisObservation>[];
  readonly looks: readonly Look[];
  /** Detections of earlier searches of the scene: the newest search counts alone. */
  readonly superseded: readonly Member<PositionObservation>[];
  /** Everything in it, in intrinsic order, coverages included. */
  readonly members: readonly Member[];
}

/** Whether fusion takes this kind of observation into the log. The others are kept as sightings or read elsewhere. */
export function isFused(observation: Observation): boolean {
  switch (observation.kind) {
    case "position":
    case "bearing":
    case "ais":
    case "coverage":
      return true;
    case "platform":
    case "scene":
    case "array-configuration":
    case "array-health":
    case "note":
      return false;
  }
}

/** The scan an observation belongs to. Minutes keep a producer that reuses one scan id for ever from making one endless scan. */
export function scanKeyOf(observation: Observation, orderUs: TimeUs): string {
  const { key } = observation;
  const scanId = scanIdOf(observation);
  if (scanId === undefined) return keyText(key);
  return `${key.sourceId}/${scanId}/${minuteOf(orderUs)}`;
}

/** Whether two observations have one scan key, without making it. */
export function isSameScan(a: Member, b: Member): boolean {
  const scanId = scanIdOf(a.observation);
  return (
    scanId !== undefined &&
    scanId === scanIdOf(b.observation) &&
    a.observation.key.sourceId === b.observation.key.sourceId &&
    minuteOf(a.orderUs) === minuteOf(b.orderUs)
  );
}

function scanIdOf(observation: Observation): string | undefined {
  switch (observation.kind) {
    case "position":
    case "coverage":
      return observation.scanId ?? observation.sceneId;
    case "bearing":
      return observation.scanId;
    default:
      return undefined;
  }
}

function minuteOf(orderUs: TimeUs): number {
  return Math.floor(orderUs / US_PER_MINUTE);
}

const NO_EVIDENCE: readonly CorrelationEvidence[] = [];

export function toMember(
  entry: JournalEntry,
  orderUs: TimeUs = entry.observation.observedAtUs,
  evidence: readonly CorrelationEvidence[] = NO_EVIDENCE,
): Member {
  const { journalSeq, cursor, observation } = entry;
  return { journalSeq, cursor, orderUs, observation, evidence };
}

export function makeScan(key: string, members: readonly Member[]): Scan {
  const sorted = members.length === 1 ? members : [...members].sort(compareMembers);
  const positions: Member<PositionObservation>[] = [];
  const bearings: Member<BearingObservation>[] = [];
  const ais: Member<AisObservation>[] = [];
  const superseded: Member<PositionObservation>[] = [];
  const looks: Look[] = [];
  const newest = newestRun(sorted);
  let detectedUs = Number.NEGATIVE_INFINITY;
  let lookedUs = Number.NEGATIVE_INFINITY;
  for (const member of sorted) {
    const { observation, orderUs: timeUs } = member;
    if (runOf(observation) < newest) {
      if (observation.kind === "position") superseded.push(member as Member<PositionObservation>);
      continue;
    }
    if (observation.kind === "coverage") {
      looks.push(prepareLook(observation));
      lookedUs = Math.max(lookedUs, timeUs);
      continue;
    }
    detectedUs = Math.max(detectedUs, timeUs);
    if (observation.kind === "position") positions.push(member as Member<PositionObservation>);
    else if (observation.kind === "bearing") bearings.push(member as Member<BearingObservation>);
    else if (observation.kind === "ais") ais.push(member as Member<AisObservation>);
  }
  return {
    key,
    timeUs: Number.isFinite(detectedUs) ? detectedUs : lookedUs,
    sourceId: sorted[0]!.observation.key.sourceId,
    positions,
    bearings,
    ais,
    looks,
    superseded,
    members: sorted,
  };
}

/** 0 for what no search of a scene found. */
function runOf(observation: Observation): number {
  if (observation.kind !== "position" && observation.kind !== "coverage") return 0;
  return observation.run?.number ?? 0;
}

function newestRun(members: readonly Member[]): number {
  let newest = 0;
  for (const { observation } of members) newest = Math.max(newest, runOf(observation));
  return newest;
}

/** Observed time, then source, then key. */
export function compareScans(a: Scan, b: Scan): number {
  return a.timeUs - b.timeUs || compareText(a.sourceId, b.sourceId) || compareText(a.key, b.key);
}

function compareMembers(a: Member, b: Member): number {
  return a.orderUs - b.orderUs || compareKeys(a.observation.key, b.observation.key);
}

function compareKeys(a: ObservationKey, b: ObservationKey): number {
  return compareText(a.sourceId, b.sourceId) || compareText(a.epoch, b.epoch) || a.seq - b.seq || a.part - b.part;
}

/** By code units: the same on every machine, whatever its language. */
export function compareText(a: string, b: string): number {
  // Most are one and the same text.
  return a === b ? 0 : a < b ? -1 : 1;
}
