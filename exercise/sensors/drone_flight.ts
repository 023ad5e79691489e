/** Where each drone flies and which way its camera looks, as a function of time. */
import { DEG_PER_RAD, type LonLat, type TimeUs, US_PER_S, wrapBearingDeg } from "../../model/index.ts";
import { convergenceRad, fromPlane, toPlane } from "../world/frame.ts";
import { type Path, pathPoint, roundedPath } from "../world/path.ts";

export type DroneSourceId = "uav-male-1" | "uav-small-1" | "uav-small-2";

export interface Camera {
  /** Below the horizontal, middle of the frame. */
  readonly depressionDeg: number;
  readonly hfovDeg: number;
  readonly vfovDeg: number;
  readonly widthPx: number;
  readonly heightPx: number;
  /** The camera swings this far to either side of the nose, and back, in a period. */
  readonly sweepDeg: number;
  readonly periodS: number;
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

/** The drone and its camera as they really are. */
export interface DronePose {
  readonly position: LonLat;
  readonly heightM: number;
  readonly headingDeg: number;
  /** Of the camera's axis from the nose, clockwise. */
  readonly sweepDeg: number;
}

const KN = 1852 / 3600;
const MALE_CAMERA: Camera = {
  depressionDeg: 11,
  hfovDeg: 20,
  vfovDeg: 9,
  widthPx: 3_840,
  heightPx: 2_160,
  sweepDeg: 70,
  periodS: 56,
};
const SMALL_CAMERA: Camera = {
  depressionDeg: 12,
  hfovDeg: 30,
  vfovDeg: 12,
  widthPx: 1_920,
  heightPx: 1_080,
  sweepDeg: 60,
  periodS: 48,
};

/** The MALE watches the east channel with the arrays below, one small drone the boats off Tsushima, the other the northern lane. */
export const DRONES: readonly Drone[] = [
  {
    sourceId: "uav-male-1",
    number: 0,
    designation: "EX-MALE",
    tailNumber: "EX-M1",
    missionId: "TSUSHIMA-DAWN-1",
    heightM: 2_500,
    speedMps: 80 * KN,
    path: patrol(2_500, [129.58, 34.2], [129.8, 34.25], [129.82, 34.46], [129.6, 34.48]),
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
    path: patrol(400, [129.44, 34.22], [129.53, 34.23], [129.55, 34.31], [129.46, 34.33]),
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
    path: patrol(400, [129.47, 34.75], [129.62, 34.77], [129.64, 34.84], [129.5, 34.83]),
    camera: SMALL_CAMERA,
    reports: "tracks",
  },
];

export function dronePose(drone: Drone, startUs: TimeUs, atUs: TimeUs): DronePose {
  const timeS = (atUs - startUs) / US_PER_S;
  const flownM = drone.speedMps * timeS;
  const alongM = flownM - Math.floor(flownM / drone.path.lengthM) * drone.path.lengthM;
  const at = pathPoint(drone.path, alongM);
  const position = fromPlane(at.eastM, at.northM);
  const { sweepDeg, periodS } = drone.camera;
  const share = timeS / periodS - Math.floor(timeS / periodS);
  return {
    position,
    heightM: drone.heightM,
    headingDeg: wrapBearingDeg((at.headingRad + convergenceRad(position)) * DEG_PER_RAD),
    sweepDeg: sweepDeg * (share < 0.5 ? 4 * share - 1 : 3 - 4 * share),
  };
}

function patrol(radiusM: number, ...corners: readonly (readonly [number, number])[]): Path {
  return roundedPath(
    corners.map(([lonDeg, latDeg]) => toPlane({ lonDeg, latDeg })),
    radiusM,
    true,
  );
}
