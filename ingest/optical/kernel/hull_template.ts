/**
 * A hull and its wake as a sum of closed forms under a Gaussian point spread, with their derivatives.
 *
 * In the hull's frame (u ahead from its middle, w to starboard, metres) the deck is a stack of slices athwart: a parallel body to 0.7 of
 * the length and an elliptic bow in front of it, each slice a rectangle. A rectangle under a Gaussian is a product of differences of the
 * normal distribution, so that neither supersampling nor convolution is needed. The pixel's square goes into the Gaussian with its
 * variance (1/12 px²). Slices are gathered into groups of one brightness each (holds, hatches, stacks); a deckhouse stands on them
 * somewhere. Astern, the wake is a ridge that begins at the stern and decays over a length: an exponential under a Gaussian, also closed.
 */
import { normalCdf, normalPdf } from "./normal_table.ts";

export interface TemplateLayout {
  /** Slice borders as fractions of the length from the stern, ascending from 0 to 1. */
  readonly borders: Float64Array;
  /** Half-width of each slice over the hull's, as an index into CHORDS. */
  readonly chord: Uint8Array;
  /** Brightness group of each slice. */
  readonly group: Uint8Array;
  readonly groups: number;
}

/** Half-width of the body and of three bow slices (an ellipse over the last 0.3 of the length) over half the beam. */
const BOW = [0.7, 0.84, 0.94, 1] as const;
const BODY = 0;
const CHORDS = Float64Array.of(1, ...[0, 1, 2].map((i) => meanChord((BOW[i]! - 0.7) / 0.3, (BOW[i + 1]! - 0.7) / 0.3)));

/** Mean of √(1 − t²) over [a, b]. */
function meanChord(a: number, b: number): number {
  const integral = (t: number): number => 0.5 * (t * Math.sqrt(Math.max(0, 1 - t * t)) + Math.asin(Math.min(1, t)));
  return (integral(b) - integral(a)) / (b - a);
}

/** Length of a deckhouse as a share of the ship's: accommodation blocks of merchant ships take a tenth or a little more. */
const HOUSE_SHARE = 0.12;

export const MOST_GROUPS = 8;
/** Lengths over which white water behind the screw decays (it lives for some ten seconds), and over which the smooth wake does. */
const WAKE_DECAY_M = [25, 90, 800] as const;
/** Standard deviation of the ridges athwart over the beam. */
const WAKE_SPREAD = 0.5;
export const WAKES = WAKE_DECAY_M.length;

/** `LAYOUTS[g - 1]` has g groups of equal length. */
export const LAYOUTS: readonly TemplateLayout[] = Array.from({ length: MOST_GROUPS }, (_, i) => layOut(i + 1));
const MOST_BORDERS = MOST_GROUPS + BOW.length;

function layOut(groups: number): TemplateLayout {
  const all = [...Array.from({ length: groups + 1 }, (_, i) => i / groups), ...BOW].sort((a, b) => a - b);
  const borders = Float64Array.from(all.filter((f, i) => i === 0 || f - all[i - 1]! > 1e-6));
  const slices = borders.length - 1;
  const chord = new Uint8Array(slices);
  const group = new Uint8Array(slices);
  for (let s = 0; s < slices; s++) {
    const middle = (borders[s]! + borders[s + 1]!) / 2;
    chord[s] = BODY + (middle < BOW[0] ? 0 : middle < BOW[1] ? 1 : middle < BOW[2] ? 2 : 3);
    group[s] = Math.min(groups - 1, Math.floor(middle * groups));
  }
  return { borders, chord, group, groups };
}

/** The hull's frame and point spread: everything a pixel's bases depend on but its place. */
export interface TemplateFrame {
  lengthM: number;
  widthM: number;
  /** Middle of the deckhouse as a fraction of the length from the stern. */
  houseAt: number;
  /** Standard deviations of the point spread along and across. */
  sigmaU: number;
  sigmaW: number;
}

/** Bases and their derivatives by u, w, ln length, ln width and (deckhouse only) its place. */
export interface Bases {
  readonly value: Float64Array;
  readonly byU: Float64Array;
  readonly byW: Float64Array;
  readonly byL: Float64Array;
  readonly byB: Float64Array;
}

export function newBases(length: number): Bases {
  const fresh = (): Float64Array => new Float64Array(length);
  return { value: fresh(), byU: fresh(), byW: fresh(), byL: fresh(), byB: fresh() };
}

const edge = new Float64Array(MOST_BORDERS);
const edgeSlope = new Float64Array(MOST_BORDERS);
const side = new Float64Array(CHORDS.length);
const sideSlope = new Float64Array(CHORDS.length);
const sideGrowth = new Float64Array(CHORDS.length);

/** The groups, then the deckhouse, at (u, w) into `out` from `from` on: `groups + 1` bases. */
export function evaluateHull(
  layout: TemplateLayout,
  frame: TemplateFrame,
  u: number,
  w: number,
  out: Bases,
  from: number,
): void {
  const { lengthM, sigmaU } = frame;
  const { borders, chord, group, groups } = layout;
  for (let g = from; g <= from + groups; g++) {
    out.value[g] = 0;
    out.byU[g] = 0;
    out.byW[g] = 0;
    out.byL[g] = 0;
    out.byB[g] = 0;
  }
  // Beyond five deviations of the hull's border there is nothing of it.
  if (Math.abs(w) > frame.widthM / 2 + 5 * frame.sigmaW || Math.abs(u) > lengthM / 2 + 5 * sigmaU) return;
  evaluateSides(frame, w);
  for (let i = 0; i < borders.length; i++) {
    const z = (u - lengthM * (borders[i]! - 0.5)) / sigmaU;
    edge[i] = normalCdf(z);
    edgeSlope[i] = normalPdf(z) / sigmaU;
  }
  for (let s = 0; s + 1 < borders.length; s++)
    addSlice(s, chord[s]!, lengthM * (borders[s]! - 0.5), lengthM * (borders[s + 1]! - 0.5), out, from + group[s]!);
  const [rear, front] = [frame.houseAt - 0.5 - HOUSE_SHARE / 2, frame.houseAt - 0.5 + HOUSE_SHARE / 2];
  const zRear = (u - lengthM * rear) / sigmaU;
  const zFront = (u - lengthM * front) / sigmaU;
  edge[0] = normalCdf(zRear);
  edge[1] = normalCdf(zFront);
  edgeSlope[0] = normalPdf(zRear) / sigmaU;
  edgeSlope[1] = normalPdf(zFront) / sigmaU;
  addSlice(0, BODY, lengthM * rear, lengthM * front, out, from + groups);
}

function evaluateSides(frame: TemplateFrame, w: number): void {
  const { widthM, sigmaW } = frame;
  for (let c = 0; c < CHORDS.length; c++) {
    const half = (CHORDS[c]! * widthM) / 2;
    const left = (w + half) / sigmaW;
    const right = (w - half) / sigmaW;
    side[c] = normalCdf(left) - normalCdf(right);
    const a = normalPdf(left) / sigmaW;
    const b = normalPdf(right) / sigmaW;
    sideSlope[c] = a - b;
    sideGrowth[c] = (a + b) * half;
  }
}

/** The rectangle between edges s and s + 1, which lie `rearM` and `frontM` ahead of the middle and move with the length. */
function addSlice(s: number, c: number, rearM: number, frontM: number, out: Bases, at: number): void {
  const inside = edge[s]! - edge[s + 1]!;
  const rear = edgeSlope[s]!;
  const front = edgeSlope[s + 1]!;
  if (inside < 1e-6 && rear < 1e-6 && front < 1e-6) return;
  out.value[at] = out.value[at]! + inside * side[c]!;
  out.byU[at] = out.byU[at]! + (rear - front) * side[c]!;
  out.byW[at] = out.byW[at]! + inside * sideSlope[c]!;
  out.byL[at] = out.byL[at]! + (frontM * front - rearM * rear) * side[c]!;
  out.byB[at] = out.byB[at]! + inside * sideGrowth[c]!;
}

/** The wakes at (u, w) into `out` from `from` on: WAKES bases. */
export function evaluateWakes(frame: TemplateFrame, u: number, w: number, out: Bases, from: number): void {
  const { lengthM, widthM, sigmaU, sigmaW } = frame;
  const astern = -(u + lengthM / 2);
  const z = astern / sigmaU;
  if (z < -5) {
    for (let k = from; k < from + WAKES; k++) out.value[k] = out.byU[k] = out.byW[k] = out.byL[k] = out.byB[k] = 0;
    return;
  }
  const start = normalPdf(z) / sigmaU;
  const own2 = (WAKE_SPREAD * widthM) ** 2;
  const variance = own2 + sigmaW * sigmaW;
  const share = own2 / variance;
  const across = Math.sqrt(share) * Math.exp((-0.5 * w * w) / variance);
  for (let k = 0; k < WAKES; k++) {
    const decay = Math.max(2 * sigmaU, WAKE_DECAY_M[k]!);
    // An exponential from the stern on under a Gaussian; its slope is −itself/decay + the Gaussian at the stern.
    const ratio = sigmaU / decay;
    const cdf = normalCdf(z - ratio);
    const along = cdf === 0 ? 0 : Math.exp(-astern / decay + 0.5 * ratio * ratio) * cdf;
    const slope = start - along / decay;
    out.value[from + k] = along * across;
    out.byU[from + k] = -slope * across;
    out.byW[from + k] = (-along * across * w) / variance;
    out.byL[from + k] = -slope * across * (lengthM / 2);
    out.byB[from + k] = along * across * (1 - share + (share * w * w) / variance);
  }
}
