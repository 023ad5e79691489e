/**
 * A ship as a satellite sees it: a hull blurred by the optics, and its wake, in each band where the ship was when that band looked.
 */
import { between, pick, stream } from "../random.ts";
import type { VesselType } from "../world/vessel.ts";
import { BAND_TIMES_S, BANDS } from "./bands.ts";

export interface ShipInScene {
  readonly key: number;
  readonly type: VesselType;
  /** Hull centre at the scene's time, in pixels from the outer corner, right and down. */
  readonly xPx: number;
  readonly yPx: number;
  /** On the grid, radians clockwise from up. */
  readonly headingRad: number;
  readonly lengthPx: number;
  readonly widthPx: number;
  readonly speedPxS: number;
}

/** What a ship does to a piece of the image: surface = surface × (1 − cover) + colour, then + wake. One array a band. */
export interface Patch {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly cover: readonly Float32Array[];
  readonly colour: readonly Float32Array[];
}

export interface WakePatch {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly wake: readonly Float32Array[];
}

const PAINT = stream("paint");
/** Sub-samples a pixel and side. */
const SUB = 6;
/** Of the optics and the detector, pixels: the modulation at the Nyquist frequency is about a quarter. */
const PSF_PX = 0.44;
/** Reflectance of decks in blue, green, red and near infrared. */
const PAINTS: readonly (readonly [number, number, number, number])[] = [
  [0.34, 0.34, 0.34, 0.33],
  [0.15, 0.15, 0.15, 0.16],
  [0.08, 0.09, 0.18, 0.22],
  [0.09, 0.14, 0.1, 0.16],
];
const SUPERSTRUCTURE = 0.42;
/** Foam is white but for the infrared; churned water is green. */
const FOAM = [0.42, 0.42, 0.4, 0.32] as const;
const CHURNED = [0.02, 0.028, 0.016, 0.006] as const;

/** Half the beam at a share of the length from the stern, in shares of the beam; negative outside. */
export function halfBeam(share: number): number {
  if (share < 0 || share > 1) return -1;
  if (share < 0.08) return 0.42 + share;
  if (share > 0.75) return 0.5 * Math.sqrt(1 - ((share - 0.75) / 0.25) ** 1.8);
  return 0.5;
}

export function hullPatch(ship: ShipInScene, seed: number): Patch {
  const reach = Math.ceil(ship.lengthPx / 2 + 3 + ship.speedPxS);
  const [left, top] = [Math.floor(ship.xPx) - reach, Math.floor(ship.yPx) - reach];
  const size = 2 * reach + 1;
  const small = ship.lengthPx < 4.5;
  const paint = small ? PAINTS[0]! : pick(PAINTS, seed, PAINT, ship.key);
  const bright = between(0.85, 1.15, seed, PAINT, ship.key, 1);
  const cover: Float32Array[] = [];
  const colour: Float32Array[] = [];
  for (let band = 0; band < BANDS.length; band++) {
    const sub = size * SUB;
    const inside = new Float32Array(sub * sub);
    const painted = new Float32Array(sub * sub);
    paintHull(ship, band, left, top, sub, paint[band]! * bright, seed, inside, painted);
    cover.push(shrink(blur(inside, sub), sub));
    colour.push(shrink(blur(painted, sub), sub));
  }
  return { left, top, width: size, height: size, cover, colour };
}

function paintHull(
  ship: ShipInScene,
  band: number,
  left: number,
  top: number,
  sub: number,
  deck: number,
  seed: number,
  inside: Float32Array,
  painted: Float32Array,
): void {
  const [sin, cos] = [Math.sin(ship.headingRad), Math.cos(ship.headingRad)];
  const moved = ship.speedPxS * BAND_TIMES_S[band]!;
  const [cx, cy] = [ship.xPx + sin * moved - left, ship.yPx - cos * moved - top];
  const bays = Math.max(1, Math.round(ship.lengthPx / 1.5));
  const isContainer = ship.type === "container";
  for (let j = 0; j < sub; j++)
    for (let i = 0; i < sub; i++) {
      const [dx, dy] = [(i + 0.5) / SUB - cx, (j + 0.5) / SUB - cy];
      const share = (dx * sin - dy * cos) / ship.lengthPx + 0.5;
      const across = Math.abs(dx * cos + dy * sin) / ship.widthPx;
      if (across > halfBeam(share)) continue;
      const bay = Math.floor(share * bays);
      const varied = isContainer ? between(0.6, 1.7, seed, PAINT, ship.key, 100 + bay, band) : 1;
      inside[j * sub + i] = 1;
      const isBridge = ship.lengthPx > 4.5 && share > 0.06 && share < 0.16 && across < 0.42;
      painted[j * sub + i] = isBridge ? SUPERSTRUCTURE : deck * varied;
    }
}

/** The turbulent wake and the foam behind a ship under way; undefined for one that hardly moves. */
export function wakePatch(ship: ShipInScene, pixelM: number): WakePatch | undefined {
  const speedMps = ship.speedPxS * pixelM;
  if (speedMps < 1) return undefined;
  const lengthPx = Math.min(250, (ship.lengthPx * 10 * speedMps) / 8);
  const [sin, cos] = [Math.sin(ship.headingRad), Math.cos(ship.headingRad)];
  const [ex, ey] = [ship.xPx - sin * (ship.lengthPx / 2 + lengthPx), ship.yPx + cos * (ship.lengthPx / 2 + lengthPx)];
  const margin = 3 * ship.widthPx + 3;
  const left = Math.floor(Math.min(ship.xPx, ex) - margin);
  const top = Math.floor(Math.min(ship.yPx, ey) - margin);
  const width = Math.ceil(Math.max(ship.xPx, ex) + margin) - left;
  const height = Math.ceil(Math.max(ship.yPx, ey) + margin) - top;
  const wake = BANDS.map(() => new Float32Array(width * height));
  const foamAmount = 0.45 * Math.min(1, (speedMps / 9) ** 2);
  const churnAmount = 1.6 * Math.min(1.5, speedMps / 6);
  const foamPx = (speedMps * 10 + 8) / pixelM;
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [dx, dy] = [left + x + 0.5 - ship.xPx, top + y + 0.5 - ship.yPx];
      const behind = -(dx * sin - dy * cos) - ship.lengthPx / 2;
      if (behind < -0.5) continue;
      const across = dx * cos + dy * sin;
      const spread = 0.55 * ship.widthPx * (1 + behind / Math.max(ship.widthPx, 0.5)) ** 0.22;
      // A wake narrower than a pixel fills a part of it.
      const seen = Math.hypot(spread, 0.5);
      const churn = churnAmount * (spread / seen) * Math.exp(-0.5 * (across / seen) ** 2 - behind / (0.45 * lengthPx));
      const narrow = Math.hypot(0.45 * ship.widthPx, 0.5);
      const foam =
        foamAmount * ((0.45 * ship.widthPx) / narrow) * Math.exp(-0.5 * (across / narrow) ** 2 - behind / foamPx);
      for (let band = 0; band < wake.length; band++)
        wake[band]![y * width + x] = CHURNED[band]! * churn + FOAM[band]! * foam;
    }
  return { left, top, width, height, wake };
}

/** Gaussian blur of a square of sub-samples. */
function blur(values: Float32Array, side: number): Float32Array {
  const sigma = PSF_PX * SUB;
  const reach = Math.ceil(3 * sigma);
  const kernel = Float32Array.from({ length: 2 * reach + 1 }, (_, i) => Math.exp(-0.5 * ((i - reach) / sigma) ** 2));
  const sum = kernel.reduce((total, weight) => total + weight, 0);
  const pass = (from: Float32Array, step: number, other: number): Float32Array => {
    const out = new Float32Array(from.length);
    for (let line = 0; line < side; line++)
      for (let at = 0; at < side; at++) {
        const value = from[line * other + at * step]!;
        if (value === 0) continue;
        const low = Math.max(0, at - reach);
        const high = Math.min(side - 1, at + reach);
        for (let to = low; to <= high; to++) out[line * other + to * step]! += (value * kernel[to - at + reach]!) / sum;
      }
    return out;
  };
  return pass(pass(values, 1, side), side, 1);
}

/** Means of SUB × SUB sub-samples. */
function shrink(values: Float32Array, side: number): Float32Array {
  const size = side / SUB;
  const out = new Float32Array(size * size);
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++)
      out[Math.floor(y / SUB) * size + Math.floor(x / SUB)]! += values[y * side + x]! / (SUB * SUB);
  return out;
}
