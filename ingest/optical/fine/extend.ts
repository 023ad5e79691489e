/**
 * From a bright part to the whole: where a dim hull and its wake are alike, no threshold parts them, but the bridge stands out of both.
 *
 * Ahead and astern, and to both sides, of a part that is closed all round a strip as wide as the part is compared with the water on both
 * of its flanks. Where it is brighter, hulls of two usual forms are laid over it for the fit to start from.
 */
import { BLUNT, type Chip, frameOf, type Hull, sample } from "./outline.ts";

export interface Start {
  readonly hull: Hull;
  /** Brightness of the strip over the water, signed; reflectance. */
  readonly contrast: number;
}

/** A bridge is a little narrower than the beam and stands a little ahead of the stern. */
const BEAM_OVER_PART = 1.15;
const STERN_SHARE = 0.06;
const RATIOS = [4.5, 6.5] as const;
/** Reach of the strip in beams, and of its flanks beyond the beam in pixels. */
const STRIP_BEAMS = 2.5;
const FLANK_PX = 3;
const LEAST_CONTRAST = 0.01;
/** Less than the noise of a pixel: the strip is a mean of many. */
const LEAST_OF_NOISE = 0.8;

/** Starts for hulls around `part`, whose own contrast says whether to look for brighter or darker ones. */
export function startsFrom(chip: Chip, part: Hull, noise: number, partContrast: number): Start[] {
  const sign = partContrast < 0 ? -1 : 1;
  const out: Start[] = [];
  for (let quarter = 0; quarter < 4; quarter++) {
    const bowRad = part.bowRad + (quarter * Math.PI) / 2;
    const [along, across] = quarter % 2 === 0 ? [part.lengthM, part.widthM] : [part.widthM, part.lengthM];
    const beamM = across * BEAM_OVER_PART;
    const over = stripOver(chip, part, bowRad, along / 2, beamM, sign);
    if (over < Math.max(LEAST_CONTRAST, LEAST_OF_NOISE * noise)) continue;
    for (const ratio of RATIOS) {
      const lengthM = ratio * beamM;
      const [cu, ru] = frameOf(bowRad, chip.jacobian);
      const ahead = (0.5 - STERN_SHARE) * lengthM - along / 2;
      const hull = {
        col: part.col + cu * ahead,
        row: part.row + ru * ahead,
        lengthM,
        widthM: beamM,
        bowRad,
        bowShare: BLUNT,
      };
      out.push({ hull, contrast: sign * over });
    }
  }
  return out;
}

/** Mean of the strip ahead of the part over the brighter of its flanks. */
function stripOver(chip: Chip, part: Hull, bowRad: number, fromM: number, beamM: number, sign: number): number {
  const [cu, ru, cw, rw] = frameOf(bowRad, chip.jacobian);
  const flank = beamM / 2 + FLANK_PX * chip.gsdM;
  const sums = [0, 0, 0];
  const [steps, lanes] = [10, 3];
  for (let i = 0; i < steps; i++)
    for (let lane = 0; lane < lanes; lane++) {
      const u = fromM + 2 * chip.gsdM + (STRIP_BEAMS * beamM * (i + 0.5)) / steps;
      const off = (lane - 1) * 0.25 * beamM;
      const places = [off, flank + off + 0.25 * beamM, -flank + off - 0.25 * beamM];
      for (let k = 0; k < 3; k++) {
        const w = places[k]!;
        sums[k]! += (sign * sample(chip, part.col + cu * u + cw * w, part.row + ru * u + rw * w)) / (steps * lanes);
      }
    }
  return sums[0]! - Math.max(sums[1]!, sums[2]!);
}
