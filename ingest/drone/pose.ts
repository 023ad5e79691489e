/** Where a drone was and looked, in the one form that records and KLV packets share, and the doubts about it. */
import { type Covariance2, inverse, type LonLat } from "../../model/index.ts";
import { ingestV1, type tomi } from "../../proto/index.ts";
import type { Findings } from "../findings.ts";
import { type Geolocation, geolocate, type LineOfSight, type SightSigmas } from "./geolocate.ts";
import type { PlatformState } from "./klv/platform.ts";

export interface Pose {
  readonly sensor: LonLat;
  readonly heightM?: number;
  readonly headingDeg?: number;
  readonly pitchDeg?: number;
  readonly rollDeg?: number;
  readonly relativeAzimuthDeg?: number;
  readonly relativeElevationDeg?: number;
  readonly relativeRollDeg?: number;
  readonly horizontalFovDeg?: number;
  readonly verticalFovDeg?: number;
  readonly frameCentre?: LonLat;
  /** Circular error that holds 90 % of targets, as the producer computes it. */
  readonly ce90M?: number;
  readonly sigmas: SightSigmas;
}

/** A usual small drone with satellite navigation, when it says nothing of its own errors. */
const USUAL_SIGMAS: SightSigmas = {
  horizontalM: 5,
  verticalM: 10,
  headingDeg: 1,
  pitchDeg: 0.3,
  rollDeg: 0.3,
  gimbalDeg: 0.2,
};
/** The sea's surface lies within this of the ellipsoid over most of the earth (1 sigma of the geoid's height). */
const GEOID_SIGMA_M = 30;
/** Radius that holds 90 % of a circular normal distribution, in sigmas: sqrt(-2 ln 0.1). */
const CE90_SIGMAS = 2.146;

type Optional<T> = { readonly [K in keyof T]?: T[K] | null | undefined };

/** Drops what is null or undefined, so that an absent value is an absent property. */
function present<T extends object>(values: Optional<T>): T {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value != null)) as T;
}

/** `sensor` and `frameCentre` are the record's, already checked. */
export function poseOfRecord(
  message: tomi.ingest.v1.PlatformState,
  sensor: LonLat,
  frameCentre: LonLat | undefined,
): Pose {
  const error = message.poseError;
  const pitchRoll = error?.sigmaPitchRollDeg ?? USUAL_SIGMAS.pitchDeg;
  const verticalM = error?.sigmaAltitudeM ?? USUAL_SIGMAS.verticalM;
  const overEllipsoid = message.altitudeReference === ingestV1.AltitudeReference.ALT_HAE;
  return present<Pose>({
    sensor,
    heightM: message.sensorPosition?.haeM,
    headingDeg: message.platformHeadingDeg,
    pitchDeg: message.platformPitchDeg,
    rollDeg: message.platformRollDeg,
    relativeAzimuthDeg: message.sensorRelAzimuthDeg,
    relativeElevationDeg: message.sensorRelElevationDeg,
    relativeRollDeg: message.sensorRelRollDeg,
    horizontalFovDeg: message.hfovDeg,
    verticalFovDeg: message.vfovDeg,
    frameCentre,
    ce90M: message.targetErrorCe90M,
    sigmas: {
      horizontalM: error?.sigmaPositionM ?? USUAL_SIGMAS.horizontalM,
      verticalM: overEllipsoid ? Math.hypot(verticalM, GEOID_SIGMA_M) : verticalM,
      headingDeg: error?.sigmaHeadingDeg ?? USUAL_SIGMAS.headingDeg,
      pitchDeg: pitchRoll,
      rollDeg: pitchRoll,
      gimbalDeg: error?.sigmaGimbalDeg ?? USUAL_SIGMAS.gimbalDeg,
    },
  });
}

/** Mean sea level is what a line of sight meets, so that height goes before the one over the ellipsoid. */
export function poseOfKlv(state: PlatformState, sensor: LonLat): Pose {
  const onlyEllipsoid = state.sensorMslM === null;
  return present<Pose>({
    sensor,
    heightM: state.sensorMslM ?? state.sensorHaeM,
    headingDeg: state.headingDeg,
    pitchDeg: state.pitchDeg,
    rollDeg: state.rollDeg,
    relativeAzimuthDeg: state.relativeAzimuthDeg,
    relativeElevationDeg: state.relativeElevationDeg,
    relativeRollDeg: state.relativeRollDeg,
    horizontalFovDeg: state.horizontalFovDeg,
    verticalFovDeg: state.verticalFovDeg,
    frameCentre: state.frameCentre,
    sigmas: onlyEllipsoid
      ? { ...USUAL_SIGMAS, verticalM: Math.hypot(USUAL_SIGMAS.verticalM, GEOID_SIGMA_M) }
      : USUAL_SIGMAS,
  });
}

/** Where in the image, as degrees right of and below its centre. */
export interface ImageOffset {
  readonly rightDeg: number;
  readonly downDeg: number;
}

/** Pixels to angles by the pinhole model, or undefined when the field of view or the frame's size is not known. */
export function imageOffset(
  pose: Pose,
  column: number,
  row: number,
  frameWidthPx: number,
  frameHeightPx: number,
): ImageOffset | undefined {
  const { horizontalFovDeg, verticalFovDeg } = pose;
  if (horizontalFovDeg === undefined || !(frameWidthPx > 0) || !(frameHeightPx > 0)) return undefined;
  const focalPx = frameWidthPx / 2 / tanDeg(horizontalFovDeg / 2);
  const focalDownPx = verticalFovDeg === undefined ? focalPx : frameHeightPx / 2 / tanDeg(verticalFovDeg / 2);
  return {
    rightDeg: atanDeg((column - frameWidthPx / 2) / focalPx),
    downDeg: atanDeg((row - frameHeightPx / 2) / focalDownPx),
  };
}

/** Where the line of sight through a place of the image meets the sea; undefined when the pose is not complete. */
export function locate(pose: Pose, offset: ImageOffset = { rightDeg: 0, downDeg: 0 }): Geolocation | undefined {
  const sight = lineOfSight(pose, offset);
  return sight === undefined ? undefined : geolocate(sight, pose.sigmas);
}

function lineOfSight(pose: Pose, offset: ImageOffset): LineOfSight | undefined {
  const { sensor, heightM, headingDeg, relativeAzimuthDeg, relativeElevationDeg } = pose;
  if (heightM === undefined || headingDeg === undefined) return undefined;
  if (relativeAzimuthDeg === undefined || relativeElevationDeg === undefined) return undefined;
  return {
    sensor,
    heightM,
    headingDeg,
    pitchDeg: pose.pitchDeg ?? 0,
    rollDeg: pose.rollDeg ?? 0,
    relativeAzimuthDeg,
    relativeElevationDeg,
    relativeRollDeg: pose.relativeRollDeg ?? 0,
    imageRightDeg: offset.rightDeg,
    imageDownDeg: offset.downDeg,
  };
}

/** How well a place in this frame is known, when the target does not say it itself. */
export function frameCovariance(pose: Pose | undefined): Covariance2 | undefined {
  if (pose === undefined) return undefined;
  if (pose.ce90M !== undefined && pose.ce90M > 0) {
    const variance = (pose.ce90M / CE90_SIGMAS) ** 2;
    return { eeM2: variance, enM2: 0, nnM2: variance };
  }
  const located = locate(pose);
  return located?.kind === "located" ? located.covariance : undefined;
}

/** The frame's centre lies on the line of sight, and this side of the horizon (3.57 km for each root of a metre of height). */
export function checkFrameCentre(findings: Findings, field: string, pose: Pose): void {
  const { sensor, frameCentre, heightM } = pose;
  if (frameCentre === undefined || heightM === undefined) return;
  const distanceM = inverse(sensor, frameCentre).distanceM;
  const horizonM = 3_570 * Math.sqrt(Math.max(0, heightM)) * 1.1;
  if (distanceM > horizonM)
    findings.add(
      "BEYOND_HORIZON",
      field,
      `The frame centre is ${(distanceM / 1000).toFixed(1)} km away; from ${heightM} m the horizon is at ${(horizonM / 1100).toFixed(1)} km.`,
    );
  const located = locate(pose);
  if (located?.kind !== "located") return;
  const offM = inverse(located.place, frameCentre).distanceM;
  const sigmaM = Math.sqrt(located.covariance.eeM2 + located.covariance.nnM2);
  if (offM > Math.max(3 * sigmaM, 0.1 * located.slantRangeM))
    findings.add(
      "OFF_LINE_OF_SIGHT",
      field,
      `The frame centre is ${Math.round(offM)} m from where the line of sight meets the sea.`,
    );
}

function tanDeg(deg: number): number {
  return Math.tan((deg * Math.PI) / 180);
}

function atanDeg(tangent: number): number {
  return (Math.atan(tangent) * 180) / Math.PI;
}
