/**
 * A hull's outline fitted to the image: a box with a rounded bow, moved until its border runs along the steepest step.
 *
 * Along the outline the brightness just inside is compared with that just outside; each place adds its step, cut at the hull's own
 * contrast, less a toll on length (outline.ts). So the fit wants the whole outline and is not drawn to a bright bridge, and does not run
 * on along a wake, whose edges are soft. Frame: metres along (u, to the bow) and across (w, to starboard) the axis.
 */
import { BLUNT, type Chip, FINE, frameOf, type Hull, outlineGain } from "./outline.ts";

const BOWS = [
  [BLUNT, 0],
  [FINE, 0],
  [FINE, Math.PI],
] as const;
/** Inside and outside are read this far from the outline, px: the step of a sharp edge is complete there but for a tenth. */
const BESIDE_PX = 1;
/** While the outline is still being sought, this share of the step by which its sides are moved. */
const BESIDE_STEP = 0.4;
const SHORTEST_M = 8;
const NARROWEST_M = 2.2;
const LONGEST_M = 430;
const WIDEST_M = 80;
export const RATIO_LIMITS = [2, 10] as const;

export interface Fit {
  readonly hull: Hull;
  readonly gainM: number;
  /** How much more a metre of outline gains with a fine bow at this end than at the other; 0 while nobody asked. */
  readonly pointed: number;
}

/** Rounds of the first fit, with a blunt bow, and of each further one that starts from it. */
const TRIAL_ROUNDS = 2;
const ROUNDS = 4;
/** After the trial an outline must gain at least this much a metre, or there is no hull. */
const LEAST_GAIN = 0.25;

/** Moves `start` to the best outline nearby, with a blunt bow or a fine one at either end; undefined where there is none. */
export function fitHull(chip: Chip, start: Hull, contrast: number): Fit | undefined {
  const steps = stepsFor(chip, start);
  const trial = climb(chip, start, contrast, steps, TRIAL_ROUNDS);
  const { hull, gainM } = trial;
  if (gainM < LEAST_GAIN * (2 * hull.lengthM + hull.widthM)) return undefined;
  const fits = BOWS.map(([bowShare, turn]) => {
    const next = { ...hull, bowShare, bowRad: hull.bowRad + turn };
    return climb(chip, next, contrast, shortened(steps, 1), ROUNDS);
  });
  const [blunt, one, other] = fits as [Fit, Fit, Fit];
  const finer = one.gainM >= other.gainM ? one : other;
  const pointed = Math.abs(one.gainM - other.gainM) / (2 * finer.hull.lengthM + finer.hull.widthM);
  if (blunt.gainM <= finer.gainM) return { ...finer, pointed };
  // A blunt hull may still be rounder at one end: that is where its bow is.
  const turned = Math.cos(finer.hull.bowRad - blunt.hull.bowRad) < 0 ? Math.PI : 0;
  return { ...blunt, hull: { ...blunt.hull, bowRad: blunt.hull.bowRad + turned }, pointed };
}

interface Steps {
  readonly lengthM: number;
  readonly widthM: number;
  readonly turnRad: number;
}

function stepsFor(chip: Chip, start: Hull): Steps {
  const widthM = Math.max(chip.gsdM, 0.2 * start.widthM);
  return {
    lengthM: Math.max(1.5 * chip.gsdM, 0.12 * start.lengthM),
    widthM,
    turnRad: Math.min(0.12, Math.max(0.03, widthM / start.lengthM)),
  };
}

function shortened({ lengthM, widthM, turnRad }: Steps, rounds: number): Steps {
  const share = 0.5 ** rounds;
  return { lengthM: lengthM * share, widthM: widthM * share, turnRad: turnRad * share };
}

/** Coordinate ascent with halving steps: each end, each side and the axis on its own. */
function climb(chip: Chip, start: Hull, contrast: number, steps: Steps, rounds: number): Fit {
  let best = legal(start);
  let [gainM, beside] = [0, 0];
  const attempt = (next: Hull): void => {
    const candidate = legal(next);
    const value = outlineGain(chip, candidate, contrast, beside);
    if (value > gainM) [best, gainM] = [candidate, value];
  };
  for (let round = 0; round < rounds; round++) {
    const { lengthM, widthM, turnRad } = shortened(steps, round);
    beside = Math.max(BESIDE_PX * chip.gsdM, BESIDE_STEP * widthM);
    gainM = outlineGain(chip, best, contrast, beside);
    for (const sign of [1, -1]) {
      attempt({ ...best, bowRad: best.bowRad + sign * turnRad });
      attempt(moved(chip, best, sign * lengthM, 0));
      attempt(moved(chip, best, 0, sign * widthM * 0.5));
      for (const end of [1, -1]) {
        const longer = { ...best, lengthM: best.lengthM + sign * lengthM };
        attempt(moved(chip, longer, (end * sign * lengthM) / 2, 0));
        const wider = { ...best, widthM: best.widthM + (sign * widthM) / 2 };
        attempt(moved(chip, wider, 0, (end * sign * widthM) / 4));
      }
    }
  }
  return { hull: best, gainM, pointed: 0 };
}

function moved(chip: Chip, hull: Hull, u: number, w: number): Hull {
  const [cu, ru, cw, rw] = frameOf(hull.bowRad, chip.jacobian);
  return { ...hull, col: hull.col + cu * u + cw * w, row: hull.row + ru * u + rw * w };
}

function legal(hull: Hull): Hull {
  const lengthM = Math.min(LONGEST_M, Math.max(SHORTEST_M, hull.lengthM));
  const widthM = Math.min(
    WIDEST_M,
    lengthM / RATIO_LIMITS[0],
    Math.max(NARROWEST_M, lengthM / RATIO_LIMITS[1], hull.widthM),
  );
  return { ...hull, lengthM, widthM };
}
