/**
 * How well a fitted hull's middle is known, along and across: the noise, where the pixels cut the outline, and what the template does not
 * say of ships.
 *
 * Each term says what moves the middle; their sizes are those of greatest likelihood on drawn scenes (the errors' tails taken as
 * Laplace's, P. Huber, "Robust estimation of a location parameter", Ann. Math. Statist. 1964), and others judge them.
 */
import { groupBrightness } from "./fit_features.ts";
import type { Jacobian } from "./georeference.ts";
import { chip, clutter } from "./hull_chip.ts";
import { CHANNELS, type HullFit, POSE, type PoseFit } from "./kernel/hull_model.ts";

/** The residuals tell by how much the noise was taken too high, down to this. */
const FEWEST_RESIDUALS = 0.7;
/**
 * Variances for unit noise. The fit takes errors of its template for noise too (hull_chip.ts), and those of the two sides are alike and
 * cancel. Waves that are alike over several pixels move the fit as a whole: their power is more than that of fewer samples.
 */
const NOISE_AHEAD = 0.38;
const NOISE_ACROSS = 0.045;
const ALIKE_POWER = 1.5;
/** Known only so well, whatever the samples say: ships have other outlines than the template (a test holds it to some). */
const FORM_M = 0.36;
const FORM_ACROSS_M = 0.11;
/**
 * The point spread is only known roughly, so that the place across depends a little on where within the pixels the sides lie: the deviation
 * of a hull along the grid, in pixels. The sides of one that lies aslant are cut at all places, which cancel.
 */
const CUT_PX = 0.044;
const ASLANT = 4;
/** A boat of a pixel or two has no sides that could cancel: its deviation, and the pixels of length from which it is no boat. */
const BOAT_PX = 0.06;
const BOAT_LENGTH_PX = 2;
/** Lengths of hull whose brightnesses differ as holds do, and the share of one by which they move the ends that are seen. */
const PATCH_M = 35;
const PATCHY_SHARE = 0.124;
/** Metres by which foam astern moves the middle where it is as bright as the hull, and where a strong wake has what looks like a house. */
const FOAM_M = 2.8;
const FOAM_AS_HOUSE_M = 1.2;
const STRONG_WAKE = 20;
const BRIGHTEST_FOAM = 2;
const BRIGHTEST_HOUSE = 6;

/** [ee, en, nn] in m²; `jacobian` gives ground metres a pixel. The fit's chip and the water's clutter are those that are gathered. */
export function positionCovariance(fit: HullFit, jacobian: Jacobian): readonly [number, number, number] {
  const { lengthM, azimuthRad } = fit.pose;
  const alike = alikeness();
  const noise = Math.max(FEWEST_RESIDUALS, fit.residual) * alike ** ALIKE_POWER;
  const [ec, er, nc, nr] = jacobian;
  const gsdM = Math.sqrt(Math.abs(ec * nr - er * nc));
  const cuts = cutsPerM(jacobian, azimuthRad);
  const uu =
    NOISE_AHEAD * noise * fit.covariance[0]! +
    FORM_M ** 2 +
    PATCHY_SHARE ** 2 * PATCH_M * lengthM * patchiness2(fit) +
    alike * foamM2(fit);
  const uw = Math.sqrt(NOISE_AHEAD * NOISE_ACROSS) * noise * fit.covariance[1]!;
  const ww =
    NOISE_ACROSS * noise * fit.covariance[POSE + 1]! +
    FORM_ACROSS_M ** 2 +
    (CUT_PX * gsdM) ** 2 / (1 + (cuts * lengthM) ** 2) +
    (BOAT_PX * gsdM) ** 2 / (1 + (lengthM / (BOAT_LENGTH_PX * gsdM)) ** 4);
  const sin = Math.sin(azimuthRad);
  const cos = Math.cos(azimuthRad);
  return [
    uu * sin * sin + 2 * uw * sin * cos + ww * cos * cos,
    (uu - ww) * sin * cos + uw * (cos * cos - sin * sin),
    uu * cos * cos - 2 * uw * sin * cos + ww * sin * sin,
  ];
}

/** Variance of the middle along by foam that was taken for hull. */
function foamM2(fit: HullFit): number {
  const { groups, house } = groupBrightness(fit);
  const hull = 1 + groups.reduce((sum, value) => sum + value, 0) / fit.groups;
  const wake = Math.min(1, Math.max(1, wakeSignificance(fit, 0), wakeSignificance(fit, 1)) / STRONG_WAKE);
  const foam = Math.min(BRIGHTEST_FOAM, (1 + Math.max(...fit.pose.wakes)) / hull);
  return (FOAM_M * foam) ** 2 + FOAM_AS_HOUSE_M ** 2 * wake * Math.min(BRIGHTEST_HOUSE, (1 + house) / hull);
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
