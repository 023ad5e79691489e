/** PostGIS correlates late detections with where things were at their time (the SQL and its method: correlate_sql.ts). */
import {
  type CorrelationEvidence,
  type Covariance2,
  type LonLat,
  type TimeUs,
  US_PER_S,
  type View,
} from "../model/index.ts";
import { float8Array, int8Array } from "./binary_array.ts";
import { AGAINST_AIS, AGAINST_TRAJECTORIES } from "./correlate_sql.ts";
import type { Database } from "./database.ts";
import { mmsiOf } from "./identity_seal.ts";
import { visibleLabels } from "./journal_read.ts";
import { audienceName } from "./partitions.ts";
import { boxesAround, type DegreeBox, toMercator } from "./reach.ts";
import { settled } from "./settled.ts";

export interface DetectionToCorrelate {
  /** In this audience's journal. */
  readonly cursor: number;
  readonly position: LonLat;
  readonly cov: Covariance2;
  readonly observedAtUs: TimeUs;
}

export interface CorrelateOptions {
  /** How far from the detection's time a stored fix may lie, seconds. Default 1,800. */
  readonly windowS?: number;
  /** AIS that was committed after this place in the journal is left out: the answer then follows from the journal's prefix. */
  readonly throughSeq?: number;
}

const WINDOW_S = 1_800;
/** 99.9 % of the chi-square distribution with two degrees of freedom: -2 ln 0.001. */
const GATE = 13.815510557964274;
const CANDIDATES = 5;
/** Of the accelerations that a ship on passage makes, m²/s³: its velocity wanders by 1 m/s in 100 s. */
const PROCESS_NOISE_M2PS3 = 0.01;
/** No ship that is looked for is faster, m/s: how far away a fix can lie in the window. */
const MAXIMUM_SPEED_MPS = 30;
/** One detection a second and track is one look-up: keeps a statement's work below some seconds. */
const DETECTIONS_A_STATEMENT = 2_000;
/** A producer's clock may be ahead of ours by so much at most. */
const CLOCK_TOLERANCE_US = 60 * US_PER_S;

interface Row {
  readonly cursor: number;
  readonly candidate_id: string | number;
  readonly lon_deg: number;
  readonly lat_deg: number;
  readonly distance_m: number;
  readonly mahalanobis2: number;
  readonly log_density: number;
  readonly gap_s: number;
}

/**
 * Sets each detection against the audience's stored tracks at its time: best five a detection, inside the 99.9 % gate, most
 * likely first, in the order of the cursors.
 */
export async function correlateWithTrajectories(
  db: Database,
  audience: string,
  detections: readonly DetectionToCorrelate[],
  options: CorrelateOptions = {},
): Promise<readonly CorrelationEvidence[]> {
  const evidence: CorrelationEvidence[] = [];
  for (const some of chunks(detections)) {
    const values = parameters(some, options, toMercator);
    const found = await db.pool.query<Row>(AGAINST_TRAJECTORIES, [...values, audienceName(audience)]);
    for (const row of found.rows)
      evidence.push({ cursor: row.cursor, basis: "trajectory", trackId: String(row.candidate_id), ...measured(row) });
  }
  return evidence;
}

/** The same against the AIS positions of the journal that this audience may see at `nowUs`. */
export async function correlateWithAis(
  db: Database,
  view: View,
  detections: readonly DetectionToCorrelate[],
  nowUs: TimeUs,
  options: CorrelateOptions = {},
): Promise<readonly CorrelationEvidence[]> {
  const evidence: CorrelationEvidence[] = [];
  if (detections.length === 0) return evidence;
  const labels = await visibleLabels(db, view, nowUs);
  for (const some of chunks(detections)) {
    const { fromUs } = searched(some, options);
    const values = parameters(some, options, (box) => box);
    const found = await db.pool.query<Row>(AGAINST_AIS, [
      ...values,
      labels,
      fromUs - CLOCK_TOLERANCE_US,
      options.throughSeq ?? Number.MAX_SAFE_INTEGER,
    ]);
    for (const row of found.rows)
      evidence.push({ cursor: row.cursor, basis: "ais", mmsi: mmsiOf(db, Number(row.candidate_id)), ...measured(row) });
  }
  return evidence;
}

/** $1 to $17 of both statements. */
function parameters(
  detections: readonly DetectionToCorrelate[],
  options: CorrelateOptions,
  project: (box: DegreeBox) => DegreeBox,
): readonly (Buffer | number)[] {
  const { windowUs, fromUs, toUs, reachM } = searched(detections, options);
  const boxes = boxesAround(
    detections.map(({ position }) => position),
    reachM,
  ).map(project);
  return [
    int8Array(detections.map(({ cursor }) => cursor)),
    float8Array(detections.map(({ position }) => position.lonDeg)),
    float8Array(detections.map(({ position }) => position.latDeg)),
    float8Array(detections.map(({ cov }) => settled(cov.eeM2))),
    float8Array(detections.map(({ cov }) => settled(cov.enM2))),
    float8Array(detections.map(({ cov }) => settled(cov.nnM2))),
    int8Array(detections.map(({ observedAtUs }) => Math.round(observedAtUs))),
    windowUs,
    fromUs,
    toUs,
    float8Array(boxes.map(({ west }) => west)),
    float8Array(boxes.map(({ south }) => south)),
    float8Array(boxes.map(({ east }) => east)),
    float8Array(boxes.map(({ north }) => north)),
    PROCESS_NOISE_M2PS3,
    GATE,
    CANDIDATES,
  ];
}

function searched(
  detections: readonly DetectionToCorrelate[],
  options: CorrelateOptions,
): { windowUs: number; fromUs: number; toUs: number; reachM: number } {
  const windowS = options.windowS ?? WINDOW_S;
  const windowUs = Math.round(windowS * US_PER_S);
  let [firstUs, lastUs, widestM] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0];
  for (const { observedAtUs, cov } of detections) {
    firstUs = Math.min(firstUs, Math.floor(observedAtUs));
    lastUs = Math.max(lastUs, Math.ceil(observedAtUs));
    widestM = Math.max(widestM, Math.sqrt(GATE * (cov.eeM2 + cov.nnM2)));
  }
  const reachM = MAXIMUM_SPEED_MPS * windowS + widestM;
  return { windowUs, fromUs: firstUs - windowUs - US_PER_S, toUs: lastUs + windowUs, reachM };
}

function measured(
  row: Row,
): Pick<CorrelationEvidence, "candidatePosition" | "distanceM" | "mahalanobis2" | "logDensity" | "gapS"> {
  return {
    candidatePosition: { lonDeg: row.lon_deg, latDeg: row.lat_deg },
    distanceM: row.distance_m,
    mahalanobis2: row.mahalanobis2,
    logDensity: row.log_density,
    gapS: row.gap_s,
  };
}

function* chunks(detections: readonly DetectionToCorrelate[]): Generator<readonly DetectionToCorrelate[]> {
  for (let from = 0; from < detections.length; from += DETECTIONS_A_STATEMENT)
    yield detections.slice(from, from + DETECTIONS_A_STATEMENT);
}
