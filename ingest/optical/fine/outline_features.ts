/** How sharp, closed and straight the border of a fitted hull is, from the steps of brightness across its outline. */
import { type Chip, frameOf, type Hull, sample, walkOutline } from "./outline.ts";
import { cut, quantile, sorted } from "./quantiles.ts";

/** Steps in shares of the contrast: one this high closes the outline, one as far below zero is something brighter outside. */
const CLOSED = 0.25;
const OVERRUN = 0.5;

type OutlineFeature =
  | "strongSide"
  | "weakSide"
  | "bow"
  | "stern"
  | "closed"
  | "weakest"
  | "overrun"
  | "sharpness"
  | "ragged";

/** Steps are sought this many pixels to either side of an outline, though no deeper than this share of the beam. */
const BESIDE_PX = 3;
const DEEPEST = 0.45;

/** How many pixels from the outline the image is steepest along its normal, `at` giving the brightness that many metres outside. */
function offsetPx(at: (outM: number) => number, gsdM: number, widthM: number): number {
  const first = -Math.min(BESIDE_PX, Math.floor((DEEPEST * widthM) / gsdM));
  let [best, where] = [Number.NEGATIVE_INFINITY, 0];
  let inner = at((first - 0.5) * gsdM);
  for (let k = first; k <= BESIDE_PX; k++) {
    const outer = at((k + 0.5) * gsdM);
    if (inner - outer > best) [best, where] = [inner - outer, k];
    inner = outer;
  }
  return Math.abs(where);
}

/** `contrast` is the hull's own over the water, negative for a darker one. */
export function walkSteps(chip: Chip, hull: Hull, contrast: number): Record<OutlineFeature, number> {
  const [cu, ru, cw, rw] = frameOf(hull.bowRad, chip.jacobian);
  const at = (u: number, w: number): number => sample(chip, hull.col + cu * u + cw * w, hull.row + ru * u + rw * w);
  const deep = Math.min(3.5 * chip.gsdM, 0.4 * hull.widthM);
  // Port, starboard, bow, stern: sum of steps and of weights.
  const [steps, weights] = [
    [0, 0, 0, 0],
    [1e-9, 1e-9, 1e-9, 1e-9],
  ];
  let [closed, overrun, total, near, far] = [0, 0, 0, 0, 1e-9];
  let [offsets, places] = [0, 0];
  const all: number[] = [];
  walkOutline(hull, chip.gsdM, (u, w, nu, nw, weight) => {
    const inner = at(u - nu * chip.gsdM, w - nw * chip.gsdM);
    const outer = at(u + nu * chip.gsdM, w + nw * chip.gsdM);
    const step = (inner - outer) / contrast;
    const part = nu < -0.9 ? 3 : Math.abs(nw) > 0.97 ? (nw > 0 ? 1 : 0) : 2;
    steps[part]! += weight * Math.max(0, Math.min(1, step));
    weights[part]! += weight;
    total += weight;
    all.push(step);
    if (step > CLOSED) closed += weight;
    if (step < -OVERRUN) overrun += weight;
    if (part >= 2) return;
    const sign = contrast < 0 ? -1 : 1;
    offsets += offsetPx((out) => sign * at(u + nu * out, w + nw * out), chip.gsdM, hull.widthM);
    places++;
    near += Math.max(-1, Math.min(2, step));
    const wide = (at(u - nu * deep, w - nw * deep) - at(u + nu * 3.5 * chip.gsdM, w + nw * 3.5 * chip.gsdM)) / contrast;
    far += Math.max(0, Math.min(2, wide));
  });
  const mean = (part: number): number => steps[part]! / weights[part]!;
  return {
    strongSide: Math.max(mean(0), mean(1)),
    weakSide: Math.min(mean(0), mean(1)),
    bow: mean(2),
    stern: mean(3),
    closed: closed / total,
    weakest: cut(quantile(sorted(Float32Array.from(all)), 0.1)),
    overrun: overrun / total,
    sharpness: cut(near / far),
    ragged: offsets / Math.max(1, places),
  };
}
