/**
 * The confidence that a candidate is a vessel: a logistic function of its features and of a few of their products.
 *
 * Weights: ridge logistic regression (penalty 2 on standardised terms, Newton's method) over 11,245 candidates of 15 synthetic scenes
 * (seeds 11–13 of five sea states, matched to their truth within max(50 m, L/2)) and of seven real Sentinel-2 ports (labels of vessels from
 * 60 m; unmatched candidates below 60 m in open water were left out, because nobody labelled them). Real candidates weigh six times a
 * synthetic one and vessels two and a half times clutter, so that synthetic clutter does not outvote real ships: one half is therefore a
 * working point and not a calibrated probability. The score orders candidates; it drops none.
 */
import type { Features } from "./features.ts";

type Name = keyof Features;

const BIAS = -12.3319;

const SINGLE: Readonly<Record<Name, number>> = {
  lnScore: 1.4839,
  lnContrast: -3.3042,
  lnSnr: -0.8655,
  tail: -0.1989,
  lnLength: 1.1153,
  lnWidth: 1.8877,
  sharpness: 3.0068,
  skirt: -4.7014,
  lnColour: 0.3516,
  shore: 8.9709,
  cloud: -1.2364,
  crowding: -0.6579,
};

/** Weights of products of two features; a feature times itself bends its own curve. */
const PRODUCTS: readonly (readonly [Name, Name, number])[] = [
  ["lnLength", "lnLength", -0.0597],
  ["lnWidth", "lnWidth", -0.7921],
  ["sharpness", "sharpness", -1.8938],
  ["lnColour", "lnColour", -1.0536],
  ["tail", "lnScore", -0.1135],
  ["lnContrast", "lnContrast", -0.7314],
  ["lnLength", "lnWidth", 0.4258],
  ["tail", "sharpness", 0.0496],
  ["shore", "lnScore", -0.7724],
  ["shore", "lnContrast", -0.3995],
  ["shore", "lnLength", -0.9012],
  ["shore", "sharpness", -4.2602],
  ["cloud", "lnScore", -0.4785],
  ["skirt", "skirt", 2.127],
  ["lnContrast", "lnColour", 0.1135],
  ["tail", "lnContrast", -0.0919],
  ["tail", "lnColour", 0.9436],
];

/** 0 to 1. */
export function confidenceOf(features: Features): number {
  let sum = BIAS;
  for (const name of Object.keys(SINGLE) as Name[]) sum += SINGLE[name] * features[name];
  for (const [a, b, weight] of PRODUCTS) sum += weight * features[a] * features[b];
  return 1 / (1 + Math.exp(-sum));
}
