/**
 * What a fit cannot see of a hull, as covariance: a dim deck hides in clutter and leaves a bright house or a few bright holds of the ship,
 * whose middle is then elsewhere; and a hull at a pier is known across only as well as the pier could be taken out.
 *
 * Each is a mixture of what was fitted and of a ship that reaches further, by its second moment; its place stays what was fitted, because
 * the deck may lie to either side. The shares are those of greatest likelihood on drawn scenes (hull_covariance.ts).
 */
import type { HullEstimate } from "./hull_estimate.ts";

/** Deviations of the clutter that a patch of deck must show to be seen. */
const SEEN = 6;
/** Contrasts of decks over water spread so far, reflectance: what is hidden below a smaller one is hidden in brightness and in colour. */
const DECK_CONTRAST = 0.15;
/** Share of hulls of whom such a deck goes on at an end, and how far the middle then moves, in lengths of what was fitted. */
const GOES_ON_SHARE = 0.05;
const GOES_ON_LENGTHS = 0.3;
/** What is shorter may be the house of a ship: the ship's usual deck, and how far from its middle the house stands. */
const NO_BOAT_M = 30;
const BOAT_M = 20;
/** Share of the shortest that are; a boat of that size does not stand out where a deck is lost. */
const HOUSE_SHARE = 0.45;
const USUAL_DECK_M2 = 700;
const HOUSE_OFF_M = 31;
/** Share of the width by which what a pier leaves moves the middle of a hull beside it. */
const PIER_SHARE = 0.26;
/** Share of the brightness that was a pier's, from which a hull lies at it. */
const AT_PIER = 0.02;
const NARROWEST_M = 4;

/** `noise` is the clutter's deviation and `pier` the share of a pier in the brightness (features.ts). */
export function withDoubtfulEnds<T extends Omit<HullEstimate, "fit">>(
  estimate: T,
  noise: number,
  pier: number,
  gsdM: number,
): T {
  const { lengthM, covEnuM2 } = estimate;
  const widthM = Math.max(NARROWEST_M, estimate.widthM);
  const goesOn = GOES_ON_SHARE * hidden((lengthM * widthM) / 2, noise, gsdM) * (GOES_ON_LENGTHS * lengthM) ** 2;
  const house = houseShare(lengthM) * hidden(USUAL_DECK_M2, noise, gsdM);
  const atPier = pier > AT_PIER ? (PIER_SHARE * widthM) ** 2 : 0;
  // A house is as wide as it is long: its axis does not tell the ship's.
  const allAround = (house * HOUSE_OFF_M ** 2) / 2 + atPier;
  const [sin, cos] = [Math.sin((estimate.headingDeg * Math.PI) / 180), Math.cos((estimate.headingDeg * Math.PI) / 180)];
  const [ee, en, nn] = covEnuM2;
  return {
    ...estimate,
    covEnuM2: [ee + goesOn * sin * sin + allAround, en + goesOn * sin * cos, nn + goesOn * cos * cos + allAround],
  };
}

function houseShare(lengthM: number): number {
  return HOUSE_SHARE * Math.min(1, Math.max(0, (NO_BOAT_M - lengthM) / (NO_BOAT_M - BOAT_M)));
}

/** The chance that a deck of so many square metres is lost in the clutter. */
function hidden(deckM2: number, noise: number, gsdM: number): number {
  const least = (SEEN * noise) / Math.sqrt(Math.max(1, deckM2 / gsdM ** 2));
  return Math.min(1, (least / DECK_CONTRAST) ** 2);
}
