/** How well the middle of a hull's outline is known, along and across: its ends, how much of a ship it is, and how sure it is one. */
import { axisCovariance } from "../axis_covariance.ts";
import type { Hull } from "./outline.ts";

export interface PlacedHull {
  readonly hull: Pick<Hull, "lengthM" | "widthM" | "bowRad">;
  /** Steps at the ends and the share of the outline that shows one (outline_features.ts). */
  readonly features: { readonly bow: number; readonly stern: number; readonly closed: number };
  readonly confidence: number;
}

/** Deviations of a fitted centre: along the axis the ends set it, which a house short of the stern hides, across it the long edges. */
const [ALONG_PX, ALONG_SHARE] = [0.2, 0.0095] as const;
const ACROSS_PX = 0.11;
/** An end whose step is weaker than this share of the contrast lies in foam or haze: it may be anywhere within some of the length. */
const WEAK_END = 0.25;
const WEAK_END_SHARE = 0.14;
/** Where the outline is open its sides are as uncertain. */
const OPEN_SHARE = 0.03;
/** Ships have six beams of length: of what a hull has less, so much may be its own, beyond either end. */
const USUAL_BEAMS = 6;
const MISSING_SHARE = 0.095;
/** Where it is in doubt what was seen, it may be a part of something larger, on its axis most likely. */
const DOUBT_AHEAD_M = 45;
const DOUBT_ACROSS_M = 42;

/** [ee, en, nn] in m². The sizes are those of greatest likelihood on drawn scenes (hull_covariance.ts). */
export function placeCovariance(
  { hull, features, confidence }: PlacedHull,
  gsdM: number,
): readonly [number, number, number] {
  const { lengthM, widthM, bowRad } = hull;
  const weak = Math.min(1, Math.max(0, 1 - Math.min(features.bow, features.stern) / WEAK_END));
  const missingM = Math.max(0, USUAL_BEAMS * widthM - lengthM);
  const along =
    (ALONG_PX * gsdM) ** 2 +
    ((weak * WEAK_END_SHARE) ** 2 + ALONG_SHARE ** 2) * lengthM ** 2 +
    (MISSING_SHARE * missingM) ** 2 +
    ((1 - confidence) * DOUBT_AHEAD_M) ** 2;
  const across =
    (ACROSS_PX * gsdM) ** 2 +
    ((1 - features.closed) * OPEN_SHARE * lengthM) ** 2 +
    ((1 - confidence) * DOUBT_ACROSS_M) ** 2;
  return axisCovariance(along, across, bowRad);
}
