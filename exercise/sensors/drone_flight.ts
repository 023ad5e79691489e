/** The drones and where each flies, as a function of time. */
import { DEG_PER_RAD, type LonLat, wrapBearingDeg } from "../../model/index.ts";
import { convergenceRad, fromPlane, toPlane } from "../world/frame.ts";
import { type Path, pathPoint, roundedPath } from "../world/path.ts";

export type DroneSourceId = "uav-male-1" | "uav-small-1" | "uav-small-2";

export interface Camera {
  /** Below the horizontal, middle of the frame, while it searches. */
  readonly depressionDeg: number;
  /** No target is looked at nearer to the horizon than this: it could not be placed. */
  readonly shallowestDeg: number;
  readonly hfovDeg: number;
  readonly vfovDeg: number;
  readonly widthPx: number;
  readonly heightPx: number;
  /** Searching, the camera swings from this far on one side of the nose to the other in this time. */
  readonly sweepDeg: number;
  readonly sweepS: number;
  /** From one search to the next; in between a target is watched. */
  readonly cycleS: number;
}

export interface Drone {
  readonly sourceId: DroneSourceId;
  /** 0, 1, 2: seeds its errors. */
  readonly number: number;
  readonly designation: string;
  readonly tailNumber: string;
  readonly missionId: string;
  readonly heightM: number;
  readonly speedMps: number;
  readonly path: Path;
  readonly camera: Camera;
  /** Reports moving targets of the frame (ST 0903) instead of track points (STANAG 4676). */
  readonly reports: "vmti" | "tracks";
}

/** The aircraft as it really is. */
export interface Flight {
  readonly position: LonLat;
  readonly heightM: number;
  readonly headingDeg: number;
}

const KN = 1852 / 3600;
const MALE_CAMERA: Camera = {
  depressionDeg: 12,
  shallowestDeg: 8,
  hfovDeg: 28,
  vfovDeg: 12,
  widthPx: 3_840,
  heightPx: 2_160,
  sweepDeg: 80,
  sweepS: 20,
  cycleS: 60,
};
const SMALL_CAMERA: Camera = {
  depressionDeg: 12,
  shallowestDeg: 5,
  hfovDeg: 32,
  vfovDeg: 14,
  widthPx: 1_920,
  heightPx: 1_080,
  sweepDeg: 100,
  sweepS: 16,
  cycleS: 60,
};

/** The MALE watches the east channel with the arrays below, one small drone the boats off Tsushima, the other those of the west channel. */
export const DRONES: readonly Drone[] = [
  {
    sourceId: "uav-male-1",
    number: 0,
    designation: "EX-MALE",
    tailNumber: "EX-M1",
    missionId: "TSUSHIMA-DAWN-1",
    heightM: 2_500,
    speedMps: 80 * KN,
    path: patrol(2_000, [129.53, 34.24], [129.67, 34.24], [129.7, 34.36], [129.55, 34.38]),
    camera: MALE_CAMERA,
    reports: "vmti",
  },
  {
    sourceId: "uav-small-1",
    number: 1,
    designation: "EX-SMALL",
    tailNumber: "EX-S1",
    missionId: "TSUSHIMA-DAWN-2",
    heightM: 400,
    speedMps: 35 * KN,
    path: patrol(400, [129.46, 34.24], [129.53, 34.25], [129.54, 34.3], [129.47, 34.31]),
    camera: SMALL_CAMERA,
    reports: "tracks",
  },
  {
    sourceId: "uav-small-2",
    number: 2,
    designation: "EX-SMALL",
    tailNumber: "EX-S2",
    missionId: "TSUSHIMA-DAWN-3",
    heightM: 400,
    speedMps: 35 * KN,
    path: patrol(400, [128.87, 34.36], [128.94, 34.35], [128.96, 34.41], [128.89, 34.42]),
    camera: SMALL_CAMERA,
    reports: "tracks",
  },
];

export function flightAt(drone: Drone, timeS: number): Flight {
  const flownM = drone.speedMps * timeS;
  const alongM = flownM - Math.floor(flownM / drone.path.lengthM) * drone.path.lengthM;
  const at = pathPoint(drone.path, alongM);
  const position = fromPlane(at.eastM, at.northM);
  return {
    position,
    heightM: drone.heightM,
    headingDeg: wrapBearingDeg((at.headingRad + convergenceRad(position)) * DEG_PER_RAD),
  };
}

function patrol(radiusM: number, ...corners: readonly (readonly [number, number])[]): Path {
  return roundedPath(
    corners.map(([lonDeg, latDeg]) => toPlane({ lonDeg, latDeg })),
    radiusM,
    true,
  );
}
