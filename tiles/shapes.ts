/** Outlines on the ellipsoid, as flat metres of the projection that may run on past the antimeridian. */
import { type BearingLineState, type Covariance2, direct, ellipse, type LonLat } from "../model/index.ts";
import { mercatorScale, unwrappedPathM } from "./tile_maths.ts";

const ELLIPSE_POINTS = 48;
/** Half the width of a wedge in standard deviations: 95 % of a normal distribution. */
const WEDGE_SIGMAS = 1.96;
/** Points along each straight side: a geodesic is curved in the projection. */
const SIDE_STEPS = 8;
const DEG_PER_ARC_STEP = 1;
/** A wedge thinner than this would vanish between two pixels, degrees. */
const MINIMUM_HALF_WIDTH_DEG = 0.05;

/**
 * The 95 % ellipse around a place given in metres of the projection. Within the ellipse the scale is taken as constant: at 60° N
 * its change over 10 km is 0.3 %.
 */
export function ellipsePathM(x: number, y: number, latDeg: number, cov: Covariance2): number[] {
  const { majorM, minorM, axisDeg } = ellipse(cov, 0.95);
  const scale = mercatorScale(latDeg);
  const axisRad = (axisDeg * Math.PI) / 180;
  const [majorE, majorN] = [Math.sin(axisRad) * majorM * scale, Math.cos(axisRad) * majorM * scale];
  const [minorE, minorN] = [Math.cos(axisRad) * minorM * scale, -Math.sin(axisRad) * minorM * scale];
  const flat: number[] = [];
  for (let i = 0; i < ELLIPSE_POINTS; i++) {
    const turn = (2 * Math.PI * i) / ELLIPSE_POINTS;
    const [c, s] = [Math.cos(turn), Math.sin(turn)];
    flat.push(x + c * majorE + s * minorE, y + c * majorN + s * minorN);
  }
  return flat;
}

export interface Wedge {
  readonly sensorPosition: LonLat;
  /** True bearing at the sensor. */
  readonly bearingDeg: number;
  readonly sigmaDeg: number;
  readonly rangeMinM: number;
  readonly rangeMaxM: number;
}

/** The wedge's outline: out along one side, along the far arc, back along the other side, and along the near arc. */
export function wedgePathM(wedge: Wedge): number[] {
  const half = Math.min(180, Math.max(MINIMUM_HALF_WIDTH_DEG, WEDGE_SIGMAS * wedge.sigmaDeg));
  const near = Math.max(0, Math.min(wedge.rangeMinM, wedge.rangeMaxM));
  const outline: [number, number][] = [];
  const add = (bearingDeg: number, rangeM: number): void => {
    const place = rangeM === 0 ? wedge.sensorPosition : direct(wedge.sensorPosition, bearingDeg, rangeM);
    outline.push([place.lonDeg, place.latDeg]);
  };
  const from = wedge.bearingDeg - half;
  const to = wedge.bearingDeg + half;
  const arcSteps = Math.max(4, Math.ceil((2 * half) / DEG_PER_ARC_STEP));
  for (let i = 0; i < SIDE_STEPS; i++) add(from, near + ((wedge.rangeMaxM - near) * i) / SIDE_STEPS);
  for (let i = 0; i < arcSteps; i++) add(from + (2 * half * i) / arcSteps, wedge.rangeMaxM);
  for (let i = SIDE_STEPS; i > 0; i--) add(to, near + ((wedge.rangeMaxM - near) * i) / SIDE_STEPS);
  if (near > 0) for (let i = arcSteps; i > 0; i--) add(from + (2 * half * i) / arcSteps, near);
  else add(to, 0);
  return unwrappedPathM(outline);
}

/** The line from the sensor to the farthest range, degrees; longitudes run on past 180 so that the line has no jump. */
export function bearingLinePath(line: BearingLineState): [number, number][] {
  const path: [number, number][] = [];
  for (let i = 0; i <= SIDE_STEPS; i++) {
    const rangeM = (line.rangeMaxM * i) / SIDE_STEPS;
    const place = i === 0 ? line.sensorPosition : direct(line.sensorPosition, line.bearingDeg, rangeM);
    const before = path.at(-1)?.[0] ?? place.lonDeg;
    path.push([place.lonDeg - Math.round((place.lonDeg - before) / 360) * 360, place.latDeg]);
  }
  return path;
}
