/**
 * How well a fitted hull's middle is known, along and across: the noise, where the pixels cut the outline, and what the template does not
 * say of ships.
 *
 * Each term says what moves the middle; their sizes are those of greatest likelihood on drawn scenes (the errors' tails taken as
 * Laplace's, P. Huber, "Robust estimation of a location parameter", Ann. Math. Statist. 1964), and others judge them.
 */
import type { Jacobian } from "./georeference.ts";
import { chip, clutter } from "./hull_chip.ts";
import { CHANNELS, type HullFit, POSE, type PoseFit, slendernessOver } from "./kernel/hull_model.ts";

/** The residuals tell by how much the noise was taken too high, down to this. */
const FEWEST_RESIDUALS = 0.7;
/**
 * Variances for unit noise. What is not explained is no noise, it moves the fit as a whole: its power is more than that of white noise.
 * Waves that are alike over several pixels move both sides of a hull together less than its ends.
 */
const NOISE_AHEAD = 1.25;
const NOISE_ACROSS = 0.7;
const UNEXPLAINED_POWER = 1.5;
const ALIKE_AHEAD_POWER = 1.5;
/** Known only so well, whatever the samples say: ships have other outlines than the template (a test holds it to some). */
const FORM_M = 0.33;
const FORM_ACROSS_M = 0.16;
/**
 * The point spread is only known roughly, so that the place across depends a little on where within the pixels the sides lie: the deviation
 * of a hull along the grid, in pixels. The sides of one that lies aslant are cut at all places, which cancel.
 */
const CUT_PX = 0.06;
const ASLANT = 4;
/** Share of the length by which differences in brightness along a hull move the ends that are seen, and metres by which foam astern does. */
const PATCHY_SHARE = 0.08;
const FOAM_M = 0.8;
const STRONG_WAKE = 20;
/** Share of the length by which what is not explained moves the middle, from which residuals on, and where it is all of it. */
const MISFIT_SHARE = 0.04;
const MISFIT = [2, 8] as const;
/** Share of the formless that are a ship somewhere along the thing that was fitted, beside it, or reaching out of it. */
const FORMLESS_SHARE = 0.034;
/** Beams of length of a usual ship, and of which only a house may be seen. */
const USUAL_BEAMS = 6;
const STUBBY_BEAMS = 4;
/** What is longer is a ship and a quay. */
const LONGEST_SHIP_M = 400;

/** [ee, en, nn] in m²; `jacobian` gives ground metres a pixel. The fit's chip and the water's clutter are those that are gathered. */
export function positionCovariance(fit: HullFit, jacobian: Jacobian): readonly [number, number, number] {
  const { lengthM, widthM, azimuthRad } = fit.pose;
  const unexplained = Math.max(FEWEST_RESIDUALS, fit.residual) ** UNEXPLAINED_POWER;
  const alike = alikeness();
  const ahead = NOISE_AHEAD * unexplained * alike ** ALIKE_AHEAD_POWER;
  const across = NOISE_ACROSS * unexplained * alike;
  const wake = Math.min(1, Math.max(1, wakeSignificance(fit, 0), wakeSignificance(fit, 1)) / STRONG_WAKE);
  const misfit = Math.min(1, Math.max(0, (fit.residual - MISFIT[0]) / (MISFIT[1] - MISFIT[0])));
  const over = slendernessOver(fit.pose);
  const oversize = lengthM > LONGEST_SHIP_M ? 1 : 0;
  const formless = FORMLESS_SHARE * Math.max(oversize, Math.min(1, Math.max(0, Math.abs(over) - 2) / 3));
  const alongM = over < 0 ? Math.max(lengthM, STUBBY_BEAMS * widthM) : lengthM;
  const [ec, er, nc, nr] = jacobian;
  const gsdM = Math.sqrt(Math.abs(ec * nr - er * nc));
  const cuts = cutsPerM(jacobian, azimuthRad);
  const uu =
    fit.covariance[0]! * ahead +
    FORM_M ** 2 +
    lengthM ** 2 * (PATCHY_SHARE ** 2 * patchiness2(fit) + MISFIT_SHARE ** 2 * misfit) +
    FOAM_M ** 2 * wake +
    (formless * alongM ** 2) / 12;
  const uw = fit.covariance[1]! * Math.sqrt(ahead * across);
  const ww =
    fit.covariance[POSE + 1]! * across +
    FORM_ACROSS_M ** 2 +
    (CUT_PX * gsdM) ** 2 / (1 + (cuts * lengthM) ** 2) +
    (formless * Math.max(widthM, lengthM / USUAL_BEAMS) ** 2) / 12;
  const sin = Math.sin(azimuthRad);
  const cos = Math.cos(azimuthRad);
  return [
    uu * sin * sin + 2 * uw * sin * cos + ww * cos * cos,
    (uu - ww) * sin * cos + uw * (cos * cos - sin * sin),
    uu * cos * cos - 2 * uw * sin * cos + ww * sin * sin,
  ];
}

/** How often a metre of a line in a direction, or at a right angle to it, is cut by the pixels' other borders, times ASLANT. */
function cutsPerM([ec, er, nc, nr]: Jacobian, azimuthRad: number): number {
  const [sin, cos] = [Math.sin(azimuthRad), Math.cos(azimuthRad)];
  const det = ec * nr - er * nc;
  const cols = Math.abs(nr * sin - er * cos) / Math.abs(det);
  const rows = Math.abs(ec * cos - nc * sin) / Math.abs(det);
  return ASLANT * Math.min(cols, rows);
}

/** Residuals beyond the noise, and neighbouring pixels that are alike, in both directions: fewer independent samples than pixels. */
export function noiseInflation(fit: PoseFit): number {
  return Math.max(1, fit.residual) * alikeness();
}

/** By how much fewer samples are independent, because neighbouring pixels are alike. */
export function alikeness(): number {
  return (1 + clutter.correlation) / (1 - clutter.correlation);
}

/** Variance of the groups' brightness over their squared mean. */
function patchiness2(fit: HullFit): number {
  const groups = fit.groups;
  let mean2 = 0;
  let square = 0;
  for (let c = 0; c < chip.channels; c++) {
    let sum = 0;
    for (let k = 0; k < groups; k++) {
      sum += fit.amplitude[k * CHANNELS + c]!;
      square += fit.amplitude[k * CHANNELS + c]! ** 2 / groups;
    }
    mean2 += (sum / groups) ** 2;
  }
  return Math.min(4, Math.max(0, square / Math.max(1e-9, mean2) - 1));
}

/** Deviations from nothing that wake k shows. */
export function wakeSignificance(fit: HullFit, k: number): number {
  return fit.pose.wakes[k]! / Math.sqrt(Math.max(1e-12, fit.covariance[(6 + k) * (POSE + 1)]!));
}
