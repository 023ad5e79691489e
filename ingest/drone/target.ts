/** One target of a frame: where it says that it is, or where the line of sight through its pixels meets the sea. */
import type { Covariance2, LonLat, Observation, PositionObservation } from "../../model/index.ts";
import { ingestV1, type tomi } from "../../proto/index.ts";
import { checkCovariance, checkRange, flooredCovariance, readClasses, readPosition } from "../field_rules.ts";
import { envelope, type RecordContext } from "../record_context.ts";
import type { DroneMemory } from "./memory.ts";
import { frameCovariance, imageOffset, locate, type Pose } from "./pose.ts";

type Target = tomi.ingest.v1.VmtiTarget;

/** What a position without any covariance is believed to, before it is flagged. */
export const UNKNOWN_SIGMA_M = 100;
const NOT_SEEN = new Set<number>([ingestV1.DetectionStatus.INACTIVE, ingestV1.DetectionStatus.DROPPED]);

export interface Placed {
  readonly position: LonLat;
  readonly cov: Covariance2;
}

export function normaliseTarget(target: Target, context: RecordContext, memory: DroneMemory): readonly Observation[] {
  const { findings, key, source, header } = context;
  checkRange(findings, "target.confidence_pct", target.confidencePct, 0, 100);
  const classes = readClasses(findings, "target.classes", target.classes);
  const pose = memory.pose(key.epoch, target.platformStateSeq);
  const placed = target.location == null ? fromPixels(target, pose, context) : fromLocation(target, pose, context);
  // A target that its tracker has lost was not seen in this frame.
  if (!findings.usable() || placed === undefined || NOT_SEEN.has(target.detectionStatus)) return [];
  return [
    {
      ...envelope(context, 0, header.observedTimeUs),
      kind: "position",
      position: placed.position,
      cov: flooredCovariance(placed.cov, source.errorFloorM, findings.inflation()),
      ...(target.platformStateSeq > 0 ? { scanId: `${key.epoch}:${target.platformStateSeq}` } : {}),
      sourceTrackId: target.trackerUuid === "" ? `target-${target.targetId}` : target.trackerUuid,
      ...(target.confidencePct == null ? {} : { confidence: target.confidencePct / 100 }),
      ...(classes.length === 0 ? {} : { classes }),
      ...(pose === undefined ? {} : { sensorPosition: pose.sensor }),
    } satisfies PositionObservation,
  ];
}

function fromLocation(target: Target, pose: Pose | undefined, { findings }: RecordContext): Placed | undefined {
  const position = readPosition(findings, "target.location", target.location);
  if (position === undefined) return undefined;
  if (target.locationCov != null) {
    const { ee, en, nn } = target.locationCov;
    const cov = { eeM2: ee ?? 0, enM2: en ?? 0, nnM2: nn ?? 0 };
    return checkCovariance(findings, "target.location_cov", cov) ? { position, cov } : undefined;
  }
  const cov = frameCovariance(pose);
  if (cov !== undefined) return { position, cov };
  findings.add("NO_COVARIANCE", "target.location_cov", "The target says a location and not how well it is known.");
  return { position, cov: { eeM2: UNKNOWN_SIGMA_M ** 2, enM2: 0, nnM2: UNKNOWN_SIGMA_M ** 2 } };
}

function fromPixels(target: Target, pose: Pose | undefined, context: RecordContext): Placed | undefined {
  const { findings } = context;
  const { box } = target;
  if (box == null) {
    findings.add("MISSING", "target.location", "The target has neither a location nor pixels.");
    return undefined;
  }
  if (pose === undefined) {
    findings.add(
      "UNKNOWN_PLATFORM_STATE",
      "target.platform_state_seq",
      `The target refers to platform state ${target.platformStateSeq}, which is not known.`,
    );
    return undefined;
  }
  const column = ((box.colMin ?? 0) + (box.colMax ?? 0)) / 2;
  const row = ((box.rowMin ?? 0) + (box.rowMax ?? 0)) / 2;
  return throughPixel(pose, column, row, box.frameWidth ?? 0, box.frameHeight ?? 0, "target.box", context);
}

/** Where the sea is seen at a pixel; a finding when it is not. */
export function throughPixel(
  pose: Pose,
  column: number,
  row: number,
  frameWidthPx: number,
  frameHeightPx: number,
  field: string,
  { findings }: RecordContext,
): Placed | undefined {
  const inFrame = column >= 0 && row >= 0 && column <= frameWidthPx && row <= frameHeightPx;
  const offset = inFrame ? imageOffset(pose, column, row, frameWidthPx, frameHeightPx) : undefined;
  if (offset === undefined) {
    findings.add(
      "MISSING",
      field,
      `Pixel ${column}, ${row} of a frame of ${frameWidthPx} × ${frameHeightPx} has no direction without the field of view.`,
    );
    return undefined;
  }
  const located = locate(pose, offset);
  if (located === undefined) {
    findings.add("MISSING", field, "The platform state lacks height, heading or the gimbal's angles.");
    return undefined;
  }
  if (located.kind === "refused") {
    findings.add("ABOVE_HORIZON", field, located.sentence);
    return undefined;
  }
  if (located.grazing)
    findings.add("GRAZING", field, `The line of sight meets the sea at ${located.grazingDeg.toFixed(1)}°.`);
  return { position: located.place, cov: located.covariance };
}
