/**
 * Where a line of sight from an aircraft meets the sea, and how well that is known.
 *
 * Model: the ray from the sensor, turned through gimbal, airframe and local horizon, meets the WGS-84 ellipsoid raised to sea level.
 * The covariance is first order: J·diag(σ²)·Jᵀ with central differences over position, heading, pitch, roll and the gimbal's angles.
 * Angles after MISB ST 0601 items 5–7 and 18–20: heading clockwise from north, pitch nose up, roll right wing down; azimuth
 * clockwise from the nose, elevation up from the airframe's plane, then roll about the line of sight.
 *
 * Most of the error is slowly varying bias (heading, boresight): points of one flight share it, so averaging n of them does not
 * divide it by √n.
 */
import {
  type Covariance2,
  DEG_PER_RAD,
  ECCENTRICITY2,
  EQUATOR_RADIUS_M,
  FLATTENING,
  type LonLat,
  RAD_PER_DEG,
} from "../../model/index.ts";

export interface LineOfSight {
  readonly sensor: LonLat;
  /** Height over the same surface as `seaLevelM`: both over the ellipsoid, or both over mean sea level (then `seaLevelM` is 0). */
  readonly heightM: number;
  readonly headingDeg: number;
  readonly pitchDeg: number;
  readonly rollDeg: number;
  readonly relativeAzimuthDeg: number;
  readonly relativeElevationDeg: number;
  readonly relativeRollDeg: number;
  /** The target's direction in the image, from its centre; 0 for the line of sight itself. */
  readonly imageRightDeg?: number;
  readonly imageDownDeg?: number;
  readonly seaLevelM?: number;
}

/** One standard deviation of each input. */
export interface SightSigmas {
  readonly horizontalM: number;
  readonly verticalM: number;
  readonly headingDeg: number;
  readonly pitchDeg: number;
  readonly rollDeg: number;
  /** Of the gimbal's azimuth and elevation each. */
  readonly gimbalDeg: number;
}

export type Geolocation =
  | {
      readonly kind: "located";
      readonly place: LonLat;
      readonly covariance: Covariance2;
      readonly slantRangeM: number;
      /** Between the ray and the sea where they meet. */
      readonly grazingDeg: number;
      /** Under 3°: waves, refraction and the first-order covariance are no longer to be trusted. */
      readonly grazing: boolean;
    }
  | { readonly kind: "refused"; readonly code: GeolocationRefusal; readonly sentence: string };

export type GeolocationRefusal = "NOT_FINITE" | "BELOW_SEA_LEVEL" | "ABOVE_HORIZON";

export const GRAZING_DEG = 3;
const STEP_M = 0.1;
const STEP_DEG = 1e-4;

type Vector = readonly [number, number, number];

export function geolocate(sight: LineOfSight, sigmas: SightSigmas): Geolocation {
  if (![...numbersOf(sight), ...Object.values(sigmas)].every(Number.isFinite)) {
    return refused(
      "NOT_FINITE",
      "A number of the line of sight or its sigmas is not finite; send only what the platform measured.",
    );
  }
  const frame = localFrame(sight.sensor);
  const seaLevelM = sight.seaLevelM ?? 0;
  if (sight.heightM <= seaLevelM) {
    return refused(
      "BELOW_SEA_LEVEL",
      `The sensor is at ${sight.heightM} m, not above the sea at ${seaLevelM} m. Check the height's reference.`,
    );
  }
  const origin = ecef(sight.sensor, sight.heightM);
  const hit = meetSea(origin, fromEnu(frame, direction(sight)), seaLevelM);
  if (!hit) return refused("ABOVE_HORIZON", "The line of sight passes above the horizon and never meets the sea.");
  const place = lonLatOf(hit.point, seaLevelM);
  const ground = localFrame(place);
  const jacobian = differences(sight, sigmas, origin, frame, seaLevelM, ground);
  if (!jacobian)
    return refused("ABOVE_HORIZON", "The line of sight is so near the horizon that its error reaches above it.");
  let [eeM2, enM2, nnM2] = [0, 0, 0];
  for (const [east, north] of jacobian) {
    eeM2 += east * east;
    enM2 += east * north;
    nnM2 += north * north;
  }
  const grazingDeg = Math.asin(Math.min(1, -dot(hit.ray, ground[2]))) * DEG_PER_RAD;
  return {
    kind: "located",
    place,
    covariance: { eeM2, enM2, nnM2 },
    slantRangeM: hit.rangeM,
    grazingDeg,
    grazing: grazingDeg < GRAZING_DEG,
  };
}

function refused(code: GeolocationRefusal, sentence: string): Geolocation {
  return { kind: "refused", code, sentence };
}

function numbersOf(s: LineOfSight): number[] {
  const { sensor, imageRightDeg = 0, imageDownDeg = 0, seaLevelM = 0, ...rest } = s;
  return [sensor.lonDeg, sensor.latDeg, imageRightDeg, imageDownDeg, seaLevelM, ...Object.values(rest)];
}

/** Unit vector of the line of sight in the sensor's east, north, up. */
export function direction(s: LineOfSight): Vector {
  const tanRight = Math.tan((s.imageRightDeg ?? 0) * RAD_PER_DEG);
  const tanDown = Math.tan((s.imageDownDeg ?? 0) * RAD_PER_DEG);
  const norm = Math.hypot(1, tanRight, tanDown);
  const inImage: Vector = [1 / norm, tanRight / norm, tanDown / norm]; // forward, right, down
  const inBody = turned(inImage, s.relativeAzimuthDeg, s.relativeElevationDeg, s.relativeRollDeg);
  const [north, east, down] = turned(inBody, s.headingDeg, s.pitchDeg, s.rollDeg);
  return [east, north, -down];
}

/** Out of a frame (forward, right, down) that was turned by yaw, then pitch, then roll. */
function turned([x, y, z]: Vector, yawDeg: number, pitchDeg: number, rollDeg: number): Vector {
  const [cr, sr] = [Math.cos(rollDeg * RAD_PER_DEG), Math.sin(rollDeg * RAD_PER_DEG)];
  const [cp, sp] = [Math.cos(pitchDeg * RAD_PER_DEG), Math.sin(pitchDeg * RAD_PER_DEG)];
  const [cy, sy] = [Math.cos(yawDeg * RAD_PER_DEG), Math.sin(yawDeg * RAD_PER_DEG)];
  const [y1, z1] = [cr * y - sr * z, sr * y + cr * z];
  const [x2, z2] = [cp * x + sp * z1, -sp * x + cp * z1];
  return [cy * x2 - sy * y1, sy * x2 + cy * y1, z2];
}

/** East and north metres at the target for one sigma of each input; null when a small step already misses the sea. */
function differences(
  sight: LineOfSight,
  sigmas: SightSigmas,
  origin: Vector,
  frame: Frame,
  seaLevelM: number,
  ground: Frame,
): [number, number][] | null {
  const hitOf = (s: LineOfSight, from: Vector): Vector | null =>
    meetSea(from, fromEnu(frame, direction(s)), seaLevelM)?.point ?? null;
  const out: [number, number][] = [];
  const push = (plus: Vector | null, minus: Vector | null, perUnit: number): boolean => {
    if (!plus || !minus) return false;
    const d: Vector = [plus[0] - minus[0], plus[1] - minus[1], plus[2] - minus[2]];
    out.push([dot(d, ground[0]) * perUnit, dot(d, ground[1]) * perUnit]);
    return true;
  };
  for (const [axis, sigma] of [sigmas.horizontalM, sigmas.horizontalM, sigmas.verticalM].entries()) {
    const plus = hitOf(sight, moved(origin, frame[axis as 0 | 1 | 2], STEP_M));
    const minus = hitOf(sight, moved(origin, frame[axis as 0 | 1 | 2], -STEP_M));
    if (!push(plus, minus, sigma / (2 * STEP_M))) return null;
  }
  const angles = [
    ["headingDeg", sigmas.headingDeg],
    ["pitchDeg", sigmas.pitchDeg],
    ["rollDeg", sigmas.rollDeg],
    ["relativeAzimuthDeg", sigmas.gimbalDeg],
    ["relativeElevationDeg", sigmas.gimbalDeg],
  ] as const;
  for (const [name, sigma] of angles) {
    const plus = hitOf({ ...sight, [name]: sight[name] + STEP_DEG }, origin);
    const minus = hitOf({ ...sight, [name]: sight[name] - STEP_DEG }, origin);
    if (!push(plus, minus, sigma / (2 * STEP_DEG))) return null;
  }
  return out;
}

/** Unit vectors east, north and up, in earth-centred coordinates. */
type Frame = readonly [Vector, Vector, Vector];

function localFrame({ lonDeg, latDeg }: LonLat): Frame {
  const [cl, sl] = [Math.cos(lonDeg * RAD_PER_DEG), Math.sin(lonDeg * RAD_PER_DEG)];
  const [cp, sp] = [Math.cos(latDeg * RAD_PER_DEG), Math.sin(latDeg * RAD_PER_DEG)];
  return [
    [-sl, cl, 0],
    [-sp * cl, -sp * sl, cp],
    [cp * cl, cp * sl, sp],
  ];
}

function fromEnu([e, n, u]: Frame, v: Vector): Vector {
  return [0, 1, 2].map((i) => e[i]! * v[0] + n[i]! * v[1] + u[i]! * v[2]) as unknown as Vector;
}

function moved(from: Vector, along: Vector, byM: number): Vector {
  return [from[0] + along[0] * byM, from[1] + along[1] * byM, from[2] + along[2] * byM];
}

function dot(a: Vector, b: Vector): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

function ecef({ lonDeg, latDeg }: LonLat, heightM: number): Vector {
  const sin = Math.sin(latDeg * RAD_PER_DEG);
  const cos = Math.cos(latDeg * RAD_PER_DEG);
  const n = EQUATOR_RADIUS_M / Math.sqrt(1 - ECCENTRICITY2 * sin * sin);
  const r = (n + heightM) * cos;
  return [
    r * Math.cos(lonDeg * RAD_PER_DEG),
    r * Math.sin(lonDeg * RAD_PER_DEG),
    (n * (1 - ECCENTRICITY2) + heightM) * sin,
  ];
}

/** The nearer intersection ahead with the ellipsoid whose semi-axes are raised by the sea level (within mm of the true surface). */
function meetSea(
  origin: Vector,
  ray: Vector,
  seaLevelM: number,
): { point: Vector; rangeM: number; ray: Vector } | null {
  const squash = (EQUATOR_RADIUS_M + seaLevelM) / (EQUATOR_RADIUS_M * (1 - FLATTENING) + seaLevelM);
  // With z stretched by the ratio of the axes the ellipsoid is a sphere.
  const o: Vector = [origin[0], origin[1], origin[2] * squash];
  const d: Vector = [ray[0], ray[1], ray[2] * squash];
  const radius = EQUATOR_RADIUS_M + seaLevelM;
  const a = dot(d, d);
  const half = dot(o, d);
  // The difference of squares as a product, since both are near 4e13 and their difference is what matters.
  const length = Math.sqrt(dot(o, o));
  const c = (length - radius) * (length + radius);
  const discriminant = half * half - a * c;
  if (discriminant <= 0 || half >= 0) return null;
  const rangeM = c / (-half + Math.sqrt(discriminant));
  return rangeM > 0 ? { point: moved(origin, ray, rangeM), rangeM, ray } : null;
}

/** Longitude and latitude of a point on the raised ellipsoid. */
function lonLatOf([x, y, z]: Vector, seaLevelM: number): LonLat {
  const ratio = (EQUATOR_RADIUS_M + seaLevelM) / (EQUATOR_RADIUS_M * (1 - FLATTENING) + seaLevelM);
  const latDeg = Math.atan2(z * ratio * ratio, Math.hypot(x, y)) * DEG_PER_RAD;
  return { lonDeg: Math.atan2(y, x) * DEG_PER_RAD, latDeg };
}
