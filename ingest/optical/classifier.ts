/**
 * A port for a classifier of chips: a second opinion on the more confident detections, off unless somebody names a model.
 *
 * The opinion is no decision: the detector's confidence and the classifier's probability are two judgements of the same light, so that
 * their log odds are averaged and not added, and nothing is dropped.
 */
import { pictureBands } from "./bands.ts";
import type { Detection } from "./detection.ts";
import type { SceneReader } from "./read.ts";

/** Reflectance around a detection: red, green and blue plane after plane (one band three times where there is no colour), row by row. */
export type ChipPixels = Float32Array;

export interface ChipClassifier {
  /** Pixels on a side of the chips that it takes. */
  readonly sidePx: number;
  /** The probability of each that a vessel is in its middle. */
  classify(chips: readonly ChipPixels[]): Promise<readonly number[]>;
  close(): Promise<void>;
}

/** Chips of one call: a few megabytes at once. */
const BATCH = 64;
/** No opinion is taken for a certainty. */
const [LEAST, MOST] = [0.01, 0.99];

/** The detections with the opinion in their confidence, the most confident first; `scale` is the raw value of reflectance 1. */
export async function withSecondOpinion(
  classifier: ChipClassifier,
  scene: SceneReader,
  scale: number,
  detections: readonly Detection[],
  isAsked: (detection: Detection) => boolean,
): Promise<readonly Detection[]> {
  const asked = detections.filter(isAsked);
  const judged = new Map<Detection, number>();
  for (let from = 0; from < asked.length; from += BATCH) {
    const some = asked.slice(from, from + BATCH);
    const chips: ChipPixels[] = [];
    for (const detection of some) chips.push(await chipOf(scene, scale, detection, classifier.sidePx));
    const opinions = await classifier.classify(chips);
    some.forEach((detection, i) => void judged.set(detection, opinions[i]!));
  }
  return detections
    .map((detection) => {
      const opinion = judged.get(detection);
      return opinion === undefined ? detection : { ...detection, confidence: together(detection.confidence, opinion) };
    })
    .sort((a, b) => b.confidence - a.confidence);
}

/** The probability whose log odds are the mean of both. */
export function together(a: number, b: number): number {
  const odds = (p: number): number => {
    const kept = Math.min(MOST, Math.max(LEAST, p));
    return kept / (1 - kept);
  };
  const mean = Math.sqrt(odds(a) * odds(b));
  return mean / (1 + mean);
}

/** What lies beyond the scene's edge is 0, as what holds no data is. */
async function chipOf(scene: SceneReader, scale: number, detection: Detection, side: number): Promise<ChipPixels> {
  const { widthPx, heightPx } = scene.header;
  const left = Math.round(detection.colPx - side / 2);
  const top = Math.round(detection.rowPx - side / 2);
  const [col, row] = [Math.max(0, left), Math.max(0, top)];
  const [width, rows] = [Math.min(widthPx, left + side) - col, Math.min(heightPx, top + side) - row];
  const bands = await scene.readWindow(col, row, width, rows, pictureBands(scene.header));
  const out = new Float32Array(3 * side * side);
  for (let c = 0; c < 3; c++) {
    const band = bands[Math.min(c, bands.length - 1)]!;
    for (let y = 0; y < rows; y++)
      for (let x = 0; x < width; x++) {
        const value = band[y * width + x]! / scale;
        out[(c * side + row - top + y) * side + col - left + x] = Number.isFinite(value) ? value : 0;
      }
  }
  return out;
}
