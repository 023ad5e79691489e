/**
 * From a bright part to the whole: where a dim hull and its wake are alike, no threshold parts them, but the bridge stands out of both.
 *
 * Around a part, which a bridge's own form does not tell where the hull lies, strips as wide as the part go out in all directions. Where
 * one is brighter than the water on both of its flanks, hulls of two usual forms are laid over it for the fit to start from.
 */
import { BLUNT, type Chip, frameOf, type Hull, sample } from "./outline.ts";

export interface Part {
  readonly col: number;
  readonly row: number;
  readonly lengthM: number;
  readonly widthM: number;
  /** Azimuth of its longer side, radians. */
  readonly axisRad: number;
}

export interface Start {
  readonly hull: Hull;
  /** Brightness of the strip over the water; reflectance. */
  readonly contrast: number;
}

const DIRECTIONS = 24;
/** Hulls lie ahead of a bridge or astern of it: of more directions one is chance. */
const MOST_DIRECTIONS = 2;
/** A bridge is a little narrower than the beam and stands a little ahead of the stern. */
const BEAM_OVER_PART = 1.15;
const STERN_SHARE = 0.06;
const RATIOS = [4.5, 6.5] as const;
/** Reach of the strip in beams, and of its flanks beyond the beam in pixels. */
const STRIP_BEAMS = 2.5;
const FLANK_PX = 3;
const [STEPS, LANES] = [10, 3] as const;
const LEAST_CONTRAST = 0.01;
/** Less than the deviation along the flanks: the strip is a mean of many places. */
const LEAST_OF_NOISE = 1.2;

/** Starts for hulls around `part`, brighter than the water as itself. */
export function startsFrom(chip: Chip, part: Part): Start[] {
  const over = Float64Array.from({ length: DIRECTIONS }, (_, k) => {
    const { mean, deviation } = stripOver(chip, part, azimuthOf(part, k));
    return mean < Math.max(LEAST_CONTRAST, LEAST_OF_NOISE * deviation) ? 0 : mean;
  });
  const isPeak = (k: number): boolean =>
    over[k]! > 0 && over[k]! >= over[(k + 1) % DIRECTIONS]! && over[k]! > over[(k + DIRECTIONS - 1) % DIRECTIONS]!;
  return Array.from(over.keys())
    .filter(isPeak)
    .sort((a, b) => over[b]! - over[a]! || a - b)
    .slice(0, MOST_DIRECTIONS)
    .flatMap((k) => RATIOS.map((ratio) => ({ hull: hullOver(chip, part, k, ratio), contrast: over[k]! })));
}

function azimuthOf({ axisRad }: Part, k: number): number {
  return axisRad + (k * 2 * Math.PI) / DIRECTIONS;
}

/** How far a part reaches along a direction and across it, as an ellipse does. */
function extentOf({ lengthM, widthM, axisRad }: Part, bowRad: number): readonly [number, number] {
  const [sin, cos] = [Math.sin(bowRad - axisRad), Math.cos(bowRad - axisRad)];
  return [Math.hypot(lengthM * cos, widthM * sin), Math.hypot(lengthM * sin, widthM * cos)];
}

function hullOver(chip: Chip, part: Part, k: number, ratio: number): Hull {
  const bowRad = azimuthOf(part, k);
  const [along, across] = extentOf(part, bowRad);
  const widthM = across * BEAM_OVER_PART;
  const lengthM = ratio * widthM;
  const ahead = (0.5 - STERN_SHARE) * lengthM - along / 2;
  const [cu, ru] = frameOf(bowRad, chip.jacobian);
  return { col: part.col + cu * ahead, row: part.row + ru * ahead, lengthM, widthM, bowRad, bowShare: BLUNT };
}

/** Mean of the strip ahead of the part over the brighter of its flanks, and how much the flanks vary. */
function stripOver(chip: Chip, part: Part, bowRad: number): { mean: number; deviation: number } {
  const [cu, ru, cw, rw] = frameOf(bowRad, chip.jacobian);
  const [along, across] = extentOf(part, bowRad);
  const beamM = across * BEAM_OVER_PART;
  const flank = beamM / 2 + FLANK_PX * chip.gsdM;
  let [own, port, starboard, squares] = [0, 0, 0, 0];
  for (let i = 0; i < STEPS; i++)
    for (let lane = 0; lane < LANES; lane++) {
      const u = along / 2 + 2 * chip.gsdM + (STRIP_BEAMS * beamM * (i + 0.5)) / STEPS;
      const off = (lane - 1) * 0.25 * beamM;
      const at = (w: number): number => sample(chip, part.col + cu * u + cw * w, part.row + ru * u + rw * w);
      const [left, right] = [at(-flank + off - 0.25 * beamM), at(flank + off + 0.25 * beamM)];
      own += at(off);
      port += left;
      starboard += right;
      squares += left * left + right * right;
    }
  const count = STEPS * LANES;
  const deviation = Math.sqrt(Math.max(0, squares - (port * port + starboard * starboard) / count) / (2 * count));
  return { mean: (own - Math.max(port, starboard)) / count, deviation };
}
