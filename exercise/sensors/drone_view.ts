/**
 * What a drone's camera sees, and where the drone believes it to be.
 *
 * A target is placed by meeting the line of sight with the sea. The errors of attitude are mostly slow: heading 1°, pitch and roll 0.3°,
 * gimbal 0.2° from look to look, satellite navigation 5 m and 10 m in height (1 sigma).
 */
import { direct, type LonLat, RAD_PER_DEG, turnDeg, wrapBearingDeg } from "../../model/index.ts";
import { drift, normal, stream } from "../random.ts";
import type { Drone } from "./drone_flight.ts";
import type { DronePose, Sight } from "./drone_gaze.ts";
import { offset } from "./transponder.ts";

export const POSE_SIGMA = { positionM: 5, heightM: 10, headingDeg: 1, pitchRollDeg: 0.3, gimbalDeg: 0.2 } as const;
const NAVIGATION = stream("drone navigation");
const ATTITUDE = stream("drone attitude");
const GIMBAL = stream("drone gimbal");
const [NAVIGATION_KNOT_S, HEADING_KNOT_S, PITCH_KNOT_S] = [300, 1_800, 400] as const;
/** Mean radius of the Earth, for the dip of the horizon. */
const EARTH_M = 6_371_000;

/** The drone as its own instruments have it. */
export interface BelievedPose {
  readonly position: LonLat;
  readonly heightM: number;
  readonly headingDeg: number;
  /** Added to every depression by the error of pitch and roll. */
  readonly depressionErrorDeg: number;
}

export interface Placed {
  readonly position: LonLat;
  readonly groundM: number;
  /** 1 sigma along and across the line of sight, m. */
  readonly alongM: number;
  readonly acrossM: number;
  readonly azimuthDeg: number;
}

export function believedPose(drone: Drone, pose: DronePose, timeS: number, seed: number): BelievedPose {
  const slow = (of: number, axis: number, knotS: number): number => drift(timeS, knotS, seed, of, drone.number, axis);
  return {
    position: offset(
      pose.position,
      POSE_SIGMA.positionM * slow(NAVIGATION, 0, NAVIGATION_KNOT_S),
      POSE_SIGMA.positionM * slow(NAVIGATION, 1, NAVIGATION_KNOT_S),
    ),
    heightM: pose.heightM + POSE_SIGMA.heightM * slow(NAVIGATION, 2, NAVIGATION_KNOT_S),
    headingDeg: wrapBearingDeg(pose.headingDeg + POSE_SIGMA.headingDeg * slow(ATTITUDE, 0, HEADING_KNOT_S)),
    depressionErrorDeg: POSE_SIGMA.pitchRollDeg * slow(ATTITUDE, 1, PITCH_KNOT_S),
  };
}

/** Offsets from the middle of the frame in shares of its width and height; inside when both lie within ±0.5. */
export function inFrame(drone: Drone, pose: DronePose, sight: Sight): { acrossShare: number; downShare: number } {
  const { hfovDeg, vfovDeg } = drone.camera;
  return {
    acrossShare: turnDeg(wrapBearingDeg(pose.headingDeg + pose.panDeg), sight.azimuthDeg) / hfovDeg,
    downShare: (sight.depressionDeg - pose.depressionDeg) / vfovDeg,
  };
}

/** A true sight as one look measures it. */
export function measured(
  drone: Drone,
  sight: Sight,
  pose: DronePose,
  believed: BelievedPose,
  look: number,
  key: number,
  seed: number,
): Sight {
  const headingErrorDeg = turnDeg(pose.headingDeg, believed.headingDeg);
  const noise = (axis: number): number =>
    POSE_SIGMA.gimbalDeg * normal(seed, GIMBAL, key, look, 2 * drone.number + axis);
  return {
    ...sight,
    azimuthDeg: wrapBearingDeg(sight.azimuthDeg + headingErrorDeg + noise(0)),
    depressionDeg: sight.depressionDeg + believed.depressionErrorDeg + noise(1),
  };
}

/** Where a line of sight meets the sea; undefined when it passes over the horizon. */
export function place(from: BelievedPose, azimuthDeg: number, depressionDeg: number): Placed | undefined {
  const slope = Math.tan(depressionDeg * RAD_PER_DEG);
  const inside = slope * slope - (2 * from.heightM) / EARTH_M;
  if (depressionDeg <= 0 || inside <= 0) return undefined;
  // The sea falls away by d²/2R: the nearer root of d²/2R − d·tan(depression) + height = 0.
  const groundM = EARTH_M * (slope - Math.sqrt(inside));
  const perRad = from.heightM / Math.sin(depressionDeg * RAD_PER_DEG) ** 2;
  const elevationRad = Math.hypot(POSE_SIGMA.pitchRollDeg, POSE_SIGMA.gimbalDeg) * RAD_PER_DEG;
  const azimuthRad = Math.hypot(POSE_SIGMA.headingDeg, POSE_SIGMA.gimbalDeg) * RAD_PER_DEG;
  return {
    position: direct(from.position, azimuthDeg, groundM),
    groundM,
    alongM: Math.hypot(perRad * elevationRad, POSE_SIGMA.heightM / slope, POSE_SIGMA.positionM),
    acrossM: Math.hypot(groundM * azimuthRad, POSE_SIGMA.positionM),
    azimuthDeg,
  };
}

/** The covariance of a placed target in the local east-north plane, m². */
export function covarianceOf({ alongM, acrossM, azimuthDeg }: Placed): { eeM2: number; enM2: number; nnM2: number } {
  const [sin, cos] = [Math.sin(azimuthDeg * RAD_PER_DEG), Math.cos(azimuthDeg * RAD_PER_DEG)];
  const [along, across] = [alongM * alongM, acrossM * acrossM];
  return {
    eeM2: along * sin * sin + across * cos * cos,
    enM2: (along - across) * sin * cos,
    nnM2: along * cos * cos + across * sin * sin,
  };
}

/** Left far, right far, right near, left near, and the first again: the frame's corners on the sea. Empty when one is over the horizon. */
export function frameCorners(drone: Drone, from: BelievedPose, pose: DronePose): LonLat[] {
  const { hfovDeg, vfovDeg, shallowestDeg } = drone.camera;
  const corner = (side: number, down: number): LonLat[] => {
    const azimuth = wrapBearingDeg(from.headingDeg + pose.panDeg + (side * hfovDeg) / 2);
    // What lies beyond cannot be placed, and is not claimed as searched.
    const depressionDeg = Math.max(shallowestDeg, pose.depressionDeg + (down * vfovDeg) / 2);
    const placed = place(from, azimuth, depressionDeg);
    return placed === undefined ? [] : [placed.position];
  };
  const ring = [...corner(-1, -1), ...corner(1, -1), ...corner(1, 1), ...corner(-1, 1)];
  return ring.length === 4 ? [...ring, ring[0]!] : [];
}
