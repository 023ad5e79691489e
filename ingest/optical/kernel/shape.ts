/**
 * Position, length, width and axis of a hull from the moments of its soft coverage.
 *
 * A pixel's coverage is its brightness over the background, as a fraction of the hull's own brightness, cut at 1: so a bright bridge
 * does not draw the centre to itself, and half-covered border pixels count by half. The second moments are taken to ground metres,
 * the point spread (pixel square and optics) is taken off, and a uniform hull of length L has the variance L²/12 along its axis.
 */
import type { Jacobian } from "../georeference.ts";

export interface Shape {
  /** Continuous raster position of the centre (0.5 is the centre of the first pixel). */
  readonly col: number;
  readonly row: number;
  readonly lengthM: number;
  readonly widthM: number;
  /** True azimuth of the long axis in [0, 180). */
  readonly axisDeg: number;
  /** Sum of coverage in pixels. */
  readonly coveredPx: number;
  /** Brightness of the hull over its background, in the unit of the image. */
  readonly plateau: number;
}

/** Variance in px² of pixel square (1/12) and a usual instrument's optics (Gaussian of 0.44 px, an MTF of 0.25 at Nyquist). */
export const POINT_SPREAD_PX2 = 1 / 12 + 0.44 ** 2;
/** A real hull tapers at the bow, so that its variance is below L²/12; measured on the hull outline of the synthetic scenes. */
const TAPER = 1.04;

/** `pixels` are indices into `image` (width columns); `jacobian` gives ground metres a pixel there. */
export function measureShape(image: Float32Array, width: number, pixels: ArrayLike<number>, jacobian: Jacobian): Shape {
  const plateau = plateauOf(image, pixels);
  let sum = 0;
  let sumX = 0;
  let sumY = 0;
  for (let i = 0; i < pixels.length; i++) {
    const at = pixels[i]!;
    const w = coverage(image[at]!, plateau);
    sum += w;
    sumX += w * (at % width);
    sumY += w * Math.floor(at / width);
  }
  const meanX = sumX / sum;
  const meanY = sumY / sum;
  let xx = 0;
  let xy = 0;
  let yy = 0;
  for (let i = 0; i < pixels.length; i++) {
    const at = pixels[i]!;
    const w = coverage(image[at]!, plateau);
    const dx = (at % width) - meanX;
    const dy = Math.floor(at / width) - meanY;
    xx += w * dx * dx;
    xy += w * dx * dy;
    yy += w * dy * dy;
  }
  const ground = toGround([xx / sum - POINT_SPREAD_PX2, xy / sum, yy / sum - POINT_SPREAD_PX2], jacobian);
  const axes = principalAxes(ground);
  return {
    col: meanX + 0.5,
    row: meanY + 0.5,
    lengthM: TAPER * Math.sqrt(12 * Math.max(0, axes.major)),
    widthM: Math.sqrt(12 * Math.max(0, axes.minor)),
    axisDeg: axes.azimuthDeg,
    coveredPx: sum,
    plateau,
  };
}

/** The hull's own brightness: the upper quartile of its brighter half, or the peak where there are only a few pixels. */
function plateauOf(image: Float32Array, pixels: ArrayLike<number>): number {
  const values: number[] = [];
  for (let i = 0; i < pixels.length; i++) values.push(image[pixels[i]!]!);
  values.sort((a, b) => b - a);
  const peak = values[0]!;
  const bright = values.filter((value) => value > peak / 2).length;
  return Math.max(values[Math.floor(bright * 0.35)]!, 1e-9);
}

function coverage(value: number, plateau: number): number {
  return value <= 0 ? 0 : value >= plateau ? 1 : value / plateau;
}

/** A covariance [xx, xy, yy] in pixels taken to [east-east, east-north, north-north] in m² through the Jacobian. */
export function toGround(c: readonly [number, number, number], j: Jacobian): [number, number, number] {
  const [ec, er, nc, nr] = j;
  const [xx, xy, yy] = c;
  return [
    ec * ec * xx + 2 * ec * er * xy + er * er * yy,
    ec * nc * xx + (ec * nr + er * nc) * xy + er * nr * yy,
    nc * nc * xx + 2 * nc * nr * xy + nr * nr * yy,
  ];
}

/** Eigenvalues of a symmetric 2 × 2 matrix and the azimuth (from north, clockwise) of the larger one's axis. */
export function principalAxes(c: readonly [number, number, number]): {
  major: number;
  minor: number;
  azimuthDeg: number;
} {
  const [ee, en, nn] = c;
  const mean = (ee + nn) / 2;
  const spread = Math.hypot((ee - nn) / 2, en);
  const fromEast = 0.5 * Math.atan2(2 * en, ee - nn);
  const azimuthDeg = (((90 - (fromEast * 180) / Math.PI) % 180) + 180) % 180;
  return { major: mean + spread, minor: mean - spread, azimuthDeg };
}
