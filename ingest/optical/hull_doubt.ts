/**
 * What a fit cannot see of a hull, as covariance: what was found may be a part of something else. A dim deck hides in clutter and leaves
 * a bright house of the ship, whose middle is then elsewhere; brightness that no hull explains may be the rest of a longer ship; at a pier
 * it may be the pier's; and what hardly passes for a vessel may lie anywhere about one.
 *
 * Each is a mixture of what was fitted and of a ship that reaches further, by its second moment; its place stays what was fitted, because
 * the rest may lie to either side. The shares are those of greatest likelihood on drawn scenes (hull_covariance.ts).
 */
import { axisCovariance } from "./axis_covariance.ts";
import type { HullEstimate } from "./hull_estimate.ts";

/** What bears on whether a hull is all of what it belongs to. */
export interface HullContext {
  /** Deviation of the clutter around, in reflectance. */
  readonly noise: number;
  /** Share of a pier in the brightness (features.ts). */
  readonly pier: number;
  readonly confidence: number;
}

/** Deviations of the clutter that a patch of deck must show to be seen. */
const SEEN = 6;
/** Few decks differ from water by less, in reflectance, and few by as much: the chance to be hidden rises steeply up to it. */
const DECK_CONTRAST = 0.07;
/** What is shorter may be the house of a ship: the ship's usual deck, and how far from its middle the house stands. */
const NO_BOAT_M = 30;
const BOAT_M = 20;
/** Share of the shortest that are; a boat of that size does not stand out where a deck is lost. */
const HOUSE_SHARE = 0.3;
const USUAL_DECK_M2 = 700;
const HOUSE_OFF_M = 31;
/** A house is as wide as it is long: of its squared distance from the ship's middle so much is across the axis that it shows. */
const HOUSE_ACROSS = 0.25;
/** A ship of which only a part was fitted is as much longer than that. */
const USUAL_SHIP_M = 55;
/** Shares of what is unexplained that are such a ship's: of doubtful vessels on their axis, and of those at a pier on any. */
const DOUBTFUL_SHARE = 0.065;
const PIER_SHARE = 0.026;
/** Deviation of what is no vessel by itself from the one it may be a part of. */
const NO_VESSEL_M = 25;

/** The estimate with its place as well known as `context` lets it be; `gsdM` is the work pixel. */
export function withDoubt<T extends HullEstimate>(estimate: T, context: HullContext, gsdM: number): T {
  const { lengthM, covEnuM2, fit } = estimate;
  const { noise, confidence } = context;
  const pier = Math.min(1, Math.max(0, context.pier));
  const rest = Math.min(1, Math.exp(fit.fitLnUnexplained)) * (USUAL_SHIP_M ** 2 + lengthM ** 2);
  const house = houseShare(lengthM) * hidden(USUAL_DECK_M2, noise, gsdM) * HOUSE_OFF_M ** 2;
  const along = DOUBTFUL_SHARE * (1 - confidence) * rest + (1 - 2 * HOUSE_ACROSS) * house;
  // A pier hides sides as well as ends: the axis does not tell the ship's.
  const allAround = HOUSE_ACROSS * house + PIER_SHARE * pier * rest + ((1 - confidence) * NO_VESSEL_M) ** 2;
  const own = axisCovariance(along + allAround, allAround, (estimate.headingDeg * Math.PI) / 180);
  const [ee, en, nn] = covEnuM2;
  return { ...estimate, covEnuM2: [ee + own[0], en + own[1], nn + own[2]] };
}

function houseShare(lengthM: number): number {
  return HOUSE_SHARE * Math.min(1, Math.max(0, (NO_BOAT_M - lengthM) / (NO_BOAT_M - BOAT_M)));
}

/** The chance that a deck of so many square metres is lost in the clutter. */
function hidden(deckM2: number, noise: number, gsdM: number): number {
  const least = (SEEN * noise) / Math.sqrt(Math.max(1, deckM2 / gsdM ** 2));
  return Math.min(1, (least / DECK_CONTRAST) ** 4);
}
