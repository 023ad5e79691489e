/** A point of a drone's own track. Its track number is a hint: it breaks and swaps, so the point is what counts. */
import {
  type Covariance2,
  inverse,
  type LonLat,
  type Observation,
  type PositionObservation,
  RAD_PER_DEG,
  US_PER_S,
} from "../../model/index.ts";
import { ingestV1, type tomi } from "../../proto/index.ts";
import { checkCovariance, checkRange, flooredCovariance, readClasses, readPosition } from "../field_rules.ts";
import { envelope, type RecordContext } from "../record_context.ts";
import type { DroneMemory } from "./memory.ts";
import { UNKNOWN_SIGMA_M } from "./target.ts";

type Point = tomi.ingest.v1.TrackPoint;

/** The fastest vessels reach about 30 m/s; with this every real one passes. */
const FASTEST_MPS = 40;
/** Of speed and course without a covariance. */
const USUAL_VELOCITY_SIGMA_MPS = 3;
const LONGEST_M = 500;

export function normaliseTrackPoint(point: Point, context: RecordContext, memory: DroneMemory): readonly Observation[] {
  const { findings, source, header } = context;
  const position = readPosition(findings, "track.position", point.position);
  const classes = readClasses(findings, "track.classes", point.classes);
  const given = readCovariance(point, context);
  checkNumbers(point, context);
  if (point.trackUuid === "") findings.add("MISSING", "track.track_uuid", "The point names no track.");
  if (!findings.usable() || position === undefined) return [];
  if (point.type === ingestV1.TrackPointType.PREDICTED) return [predictedNote(point, position, context)];
  const splits = checkJump(point.trackUuid, position, given, context, memory);
  const velocity = readVelocity(point, findings.inflation());
  return [
    {
      ...envelope(context, 0, header.observedTimeUs),
      kind: "position",
      position,
      cov: flooredCovariance(given, source.errorFloorM, findings.inflation()),
      ...(velocity === undefined ? {} : { velocity }),
      ...(point.lengthM == null ? {} : { lengthM: point.lengthM }),
      ...(point.widthM == null ? {} : { widthM: point.widthM }),
      ...(point.headingTrueDeg == null ? {} : { headingDeg: point.headingTrueDeg % 360 }),
      sourceTrackId: splits === 0 ? point.trackUuid : `${point.trackUuid}#${splits}`,
      ...(point.trackQuality == null ? {} : { confidence: point.trackQuality }),
      ...(classes.length === 0 ? {} : { classes }),
    } satisfies PositionObservation,
  ];
}

function checkNumbers(point: Point, { findings }: RecordContext): void {
  checkRange(findings, "track.speed_mps", point.speedMps, 0, 1_000);
  if (point.speedMps != null && point.speedMps > FASTEST_MPS)
    findings.add("SPEED", "track.speed_mps", `The point moves at ${point.speedMps} m/s.`);
  checkRange(findings, "track.course_true_deg", point.courseTrueDeg, 0, 360, "BAD_BEARING");
  checkRange(findings, "track.heading_true_deg", point.headingTrueDeg, 0, 360, "BAD_BEARING");
  checkRange(findings, "track.length_m", point.lengthM, 0, LONGEST_M);
  checkRange(findings, "track.width_m", point.widthM, 0, LONGEST_M);
  checkRange(findings, "track.track_quality", point.trackQuality, 0, 1);
}

function readCovariance(point: Point, { findings }: RecordContext): Covariance2 {
  const given = point.positionCov;
  if (given == null) {
    findings.add("NO_COVARIANCE", "track.position_cov", "The point does not say how well its position is known.");
    return { eeM2: UNKNOWN_SIGMA_M ** 2, enM2: 0, nnM2: UNKNOWN_SIGMA_M ** 2 };
  }
  const cov = { eeM2: given.eeM2 ?? 0, enM2: given.enM2 ?? 0, nnM2: given.nnM2 ?? 0 };
  checkCovariance(findings, "track.position_cov", cov);
  return cov;
}

/** How often the track was split so far. A jump no vessel can make is a swapped identity, which splits it once more. */
function checkJump(
  trackId: string,
  position: LonLat,
  cov: Covariance2,
  context: RecordContext,
  memory: DroneMemory,
): number {
  const { findings, header } = context;
  const timeUs = header.observedTimeUs;
  const sigmaM = Math.sqrt(Math.max(cov.eeM2, cov.nnM2));
  const last = memory.lastPoint(trackId);
  let splits = last?.splits ?? 0;
  if (last !== undefined) {
    const movedM = inverse(last.position, position).distanceM;
    const apartS = Math.abs(timeUs - last.timeUs) / US_PER_S;
    const allowedM = 5 * Math.hypot(sigmaM, last.sigmaM) + FASTEST_MPS * apartS;
    if (movedM > allowedM) {
      splits++;
      findings.add(
        "TRACK_JUMP",
        "track.position",
        `Track ${trackId} moved ${Math.round(movedM)} m in ${apartS.toFixed(1)} s; ${Math.round(allowedM)} m are possible.`,
      );
    }
  }
  memory.rememberPoint(trackId, { timeUs, position, sigmaM, splits });
  return splits;
}

function readVelocity(point: Point, inflation: number): PositionObservation["velocity"] | undefined {
  const { speedMps, courseTrueDeg, velocityCov } = point;
  if (speedMps == null || courseTrueDeg == null) return undefined;
  const variance = ((velocityCov?.eeM2 ?? 0) + (velocityCov?.nnM2 ?? 0)) / 2;
  const sigmaMps = variance > 0 ? Math.sqrt(variance) : USUAL_VELOCITY_SIGMA_MPS;
  return {
    eastMps: speedMps * Math.sin(courseTrueDeg * RAD_PER_DEG),
    northMps: speedMps * Math.cos(courseTrueDeg * RAD_PER_DEG),
    sigmaMps: sigmaMps * inflation,
  };
}

/** A prediction is no measurement: fusing it would count the producer's own filter twice. */
function predictedNote(point: Point, position: LonLat, context: RecordContext): Observation {
  return {
    ...envelope(context, 0, context.header.observedTimeUs),
    kind: "note",
    topic: "predicted-track-point",
    content: { trackUuid: point.trackUuid },
    position,
  };
}
