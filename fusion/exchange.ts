/**
 * The exchange format of scenarios for scorers: rows of measurements.jsonl and scans.jsonl become observations, the picture
 * becomes rows of tracks. Times are seconds from an arbitrary zero; they are moved to EPOCH_US, because observations carry dates.
 */
import type {
  BearingObservation,
  CoverageObservation,
  JournalEntry,
  Label,
  LonLat,
  PositionObservation,
  Ring,
  SourceKind,
} from "../model/index.ts";
import { direct, PUBLIC_LABEL, US_PER_S, wrapBearingDeg } from "../model/index.ts";

/** 2020-01-01T00:00:00Z. */
const EPOCH_US = 1_577_836_800 * US_PER_S;
const SOUND_MPS = 1500;
const LIGHT_MPS = 299_792_458;

/** A row of measurements.jsonl; see docs of the format. Unknown fields are let pass. */
export interface MeasurementRow {
  readonly t: number;
  readonly ta: number;
  readonly sid: string;
  readonly kind: string;
  readonly scan?: number | string;
  readonly seq: number;
  readonly lon?: number;
  readonly lat?: number;
  readonly sigma?: number;
  readonly src_track?: string;
  readonly slon?: number;
  readonly slat?: number;
  readonly bearing_deg?: number;
  readonly sigma_deg?: number;
  readonly max_range?: number;
  readonly ambiguous?: boolean;
  readonly axis_deg?: number;
}

/** A row of scans.jsonl. */
export interface ScanRow {
  readonly scan: number | string;
  readonly t: number;
  readonly ta: number;
  readonly sid: string;
  readonly kind: string;
  readonly pd: number;
  readonly clutter_mean: number;
  readonly clon?: number;
  readonly clat?: number;
  readonly radius?: number;
  readonly half_x?: number;
  readonly half_y?: number;
  readonly slon?: number;
  readonly slat?: number;
  readonly max_range?: number;
}

export function toTimeUs(seconds: number): number {
  return EPOCH_US + Math.round(seconds * US_PER_S);
}

export function toSeconds(timeUs: number): number {
  return (timeUs - EPOCH_US) / US_PER_S;
}

/** A journal in order of arrival (or of observation): coverage of a scan before its detections, cursors from 1. */
export function journalOf(
  measurements: readonly MeasurementRow[],
  scans: readonly ScanRow[],
  order: "arrival" | "observation",
): { readonly entry: JournalEntry; readonly arrivedS: number }[] {
  const rows = [
    ...scans.map((row, i) => ({ ta: row.ta, t: row.t, rank: 0, n: i, observation: coverageOf(row, i) })),
    ...measurements.map((row) => ({ ta: row.ta, t: row.t, rank: 1, n: row.seq, observation: detectionOf(row) })),
  ];
  const at = (row: (typeof rows)[number]): number => (order === "arrival" ? row.ta : row.t);
  rows.sort((a, b) => at(a) - at(b) || a.t - b.t || a.rank - b.rank || a.n - b.n);
  return rows.map((row, i) => ({
    arrivedS: at(row),
    entry: { journalSeq: i + 1, cursor: i + 1, availableAtUs: toTimeUs(at(row)), observation: row.observation },
  }));
}

function envelope(sid: string, stream: string, seq: number, kind: string, t: number, ta: number) {
  const label: Label = PUBLIC_LABEL;
  return {
    key: { sourceId: sid, epoch: stream, seq, part: 0 },
    sensorKind: sensorKindOf(kind),
    observedAtUs: toTimeUs(t),
    receivedAtUs: toTimeUs(ta),
    label,
    flags: [],
    simulated: true,
  };
}

function sensorKindOf(kind: string): SourceKind {
  if (kind === "sat") return "optical";
  if (kind === "hydro") return "subsurface";
  return kind === "ais" ? "ais" : "drone";
}

function detectionOf(row: MeasurementRow): PositionObservation | BearingObservation {
  const scan = row.scan === undefined ? {} : { scanId: String(row.scan) };
  const base = envelope(row.sid, "m", row.seq, row.kind, row.t, row.ta);
  if (row.bearing_deg !== undefined) {
    const sound = row.kind === "hydro";
    return {
      ...base,
      kind: "bearing",
      sensorPosition: { lonDeg: row.slon!, latDeg: row.slat! },
      alternatives: alternativesOf(row.bearing_deg, row.sigma_deg!, row.ambiguous === true ? row.axis_deg : undefined),
      medium: sound ? "sound" : "light",
      propagationMps: sound ? SOUND_MPS : LIGHT_MPS,
      delayRemoved: false,
      maximumRangeM: row.max_range!,
      arrayId: row.sid,
      ...scan,
    };
  }
  const m2 = row.sigma! * row.sigma!;
  return {
    ...base,
    kind: "position",
    position: { lonDeg: row.lon!, latDeg: row.lat! },
    cov: { eeM2: m2, enM2: 0, nnM2: m2 },
    ...scan,
    ...(row.src_track === undefined ? {} : { sourceTrackId: row.src_track }),
  };
}

function alternativesOf(
  bearingDeg: number,
  sigmaDeg: number,
  axisDeg: number | undefined,
): BearingObservation["alternatives"] {
  const at = wrapBearingDeg(bearingDeg);
  if (axisDeg === undefined) return [{ bearingDeg: at, sigmaDeg, weight: 1 }];
  return [
    { bearingDeg: at, sigmaDeg, weight: 0.5 },
    { bearingDeg: wrapBearingDeg(2 * axisDeg - bearingDeg), sigmaDeg, weight: 0.5 },
  ];
}

function coverageOf(row: ScanRow, n: number): CoverageObservation {
  const timeUs = toTimeUs(row.t);
  return {
    ...envelope(row.sid, "s", n, row.kind, row.t, row.ta),
    kind: "coverage",
    scanId: String(row.scan),
    ring: ringOf(row),
    fromUs: timeUs,
    toUs: timeUs,
    detectorRunning: true,
    probabilityOfDetection: row.pd,
    clutterMean: row.clutter_mean,
    mode: row.kind,
    reported: 0,
  };
}

const CIRCLE_POINTS = 48;

function ringOf(row: ScanRow): Ring {
  if (row.half_x !== undefined && row.half_y !== undefined) {
    const centre = { lonDeg: row.clon!, latDeg: row.clat! };
    const east = direct(centre, 90, row.half_x).lonDeg - centre.lonDeg;
    const north = direct(centre, 0, row.half_y).latDeg - centre.latDeg;
    const at = (x: number, y: number): [number, number] => [centre.lonDeg + x * east, centre.latDeg + y * north];
    return [at(-1, -1), at(1, -1), at(1, 1), at(-1, 1), at(-1, -1)];
  }
  const centre: LonLat =
    row.slon === undefined ? { lonDeg: row.clon!, latDeg: row.clat! } : { lonDeg: row.slon, latDeg: row.slat! };
  const radiusM = row.slon === undefined ? row.radius! : row.max_range!;
  const ring: [number, number][] = [];
  for (let i = 0; i <= CIRCLE_POINTS; i++) {
    const p = direct(centre, (360 * (i % CIRCLE_POINTS)) / CIRCLE_POINTS, radiusM);
    ring.push([p.lonDeg, p.latDeg]);
  }
  return ring;
}
