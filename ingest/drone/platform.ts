/** The state of a drone: where it is, where it looks. Remote ID messages stand beside it: they name drones, never vessels. */
import type { Observation } from "../../model/index.ts";
import type { tomi } from "../../proto/index.ts";
import { checkRange, checkSigma, readPosition } from "../field_rules.ts";
import { envelope, type RecordContext } from "../record_context.ts";
import type { DroneMemory } from "./memory.ts";
import { checkFrameCentre, poseOfRecord } from "./pose.ts";

export const LOWEST_M = -500;
export const HIGHEST_M = 40_000;

export function normalisePlatform(
  message: tomi.ingest.v1.PlatformState,
  context: RecordContext,
  memory: DroneMemory,
): readonly Observation[] {
  const { findings, key, header } = context;
  const sensor = readPosition(findings, "platform.sensor_position", message.sensorPosition);
  const frameCentre =
    message.frameCenter == null ? undefined : readPosition(findings, "platform.frame_center", message.frameCenter);
  checkAngles(message, context);
  if (!findings.usable() || sensor === undefined) return [];
  const pose = poseOfRecord(message, sensor, frameCentre);
  checkFrameCentre(findings, "platform.frame_center", pose);
  memory.rememberPose(key.epoch, key.seq, pose);
  return [
    {
      ...envelope(context, 0, header.observedTimeUs),
      kind: "platform",
      position: sensor,
      ...(pose.heightM === undefined ? {} : { heightM: pose.heightM }),
      ...(pose.headingDeg === undefined ? {} : { headingDeg: pose.headingDeg % 360 }),
      ...(frameCentre === undefined ? {} : { frameCentre }),
      ...(message.platformDesignation === "" ? {} : { designation: message.platformDesignation }),
      ...(message.platformTailNumber === "" ? {} : { tailNumber: message.platformTailNumber }),
      ...(message.missionId === "" ? {} : { missionId: message.missionId }),
    },
  ];
}

function checkAngles(message: tomi.ingest.v1.PlatformState, { findings }: RecordContext): void {
  const check = (name: string, value: number | null | undefined, low: number, high: number): void =>
    checkRange(findings, `platform.${name}`, value, low, high);
  check("sensor_position.hae_m", message.sensorPosition?.haeM, LOWEST_M, HIGHEST_M);
  check("platform_heading_deg", message.platformHeadingDeg, 0, 360);
  check("platform_pitch_deg", message.platformPitchDeg, -90, 90);
  check("platform_roll_deg", message.platformRollDeg, -180, 180);
  check("sensor_rel_azimuth_deg", message.sensorRelAzimuthDeg, -360, 360);
  check("sensor_rel_elevation_deg", message.sensorRelElevationDeg, -180, 180);
  check("sensor_rel_roll_deg", message.sensorRelRollDeg, -360, 360);
  check("slant_range_m", message.slantRangeM, 0, 5e6);
  for (const [name, value] of [
    ["hfov_deg", message.hfovDeg],
    ["vfov_deg", message.vfovDeg],
  ] as const)
    if (value != null && !(value > 0 && value < 180))
      findings.add("OUT_OF_RANGE", `platform.${name}`, `A field of view of ${value}° cannot be.`);
  const error = message.poseError;
  checkSigma(findings, "platform.target_error_ce90_m", message.targetErrorCe90M);
  checkSigma(findings, "platform.pose_error.sigma_position_m", error?.sigmaPositionM);
  checkSigma(findings, "platform.pose_error.sigma_altitude_m", error?.sigmaAltitudeM);
  checkSigma(findings, "platform.pose_error.sigma_heading_deg", error?.sigmaHeadingDeg, 180);
  checkSigma(findings, "platform.pose_error.sigma_pitch_roll_deg", error?.sigmaPitchRollDeg, 180);
  checkSigma(findings, "platform.pose_error.sigma_gimbal_deg", error?.sigmaGimbalDeg, 180);
}

/** The raw message pack is left out: it holds the operator's position, who is a private person. */
export function normaliseRemoteId(message: tomi.ingest.v1.RemoteId, context: RecordContext): readonly Observation[] {
  const { findings, header } = context;
  const position =
    message.position == null ? undefined : readPosition(findings, "remote_id.position", message.position);
  if (message.uasId === "") findings.add("MISSING", "remote_id.uas_id", "The message names no aircraft.");
  if (!findings.usable()) return [];
  const { uasId, idType, status, directionDeg, speedHMps } = message;
  return [
    {
      ...envelope(context, 0, header.observedTimeUs),
      kind: "note",
      topic: "remote-id",
      content: {
        uasId,
        idType,
        status,
        ...(directionDeg == null ? {} : { directionDeg }),
        ...(speedHMps == null ? {} : { speedMps: speedHMps }),
      },
      ...(position === undefined ? {} : { position }),
    },
  ];
}
