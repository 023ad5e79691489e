/** What the tracker assumes of the sea, each with its reason. Lengths in metres, times in seconds, densities per m² or rad. */
import type { SourceKind } from "../model/index.ts";
import type { ImmParameters } from "./kernel/imm.ts";
import type { VesselKind } from "./world.ts";

/** Steady and manoeuvring: measured 5–10 % better than one model on ships that turn about every 15 minutes. */
export const MOTION: ImmParameters = {
  steadyM2ps3: 1e-4,
  manoeuvreM2ps3: 0.15,
  longRunM2ps3: 0.004,
  steadyStayS: 1000,
  manoeuvreStayS: 60,
};

/** 1 sigma of each component of a velocity nothing is known of: ships make up to 13 m/s, fast craft 20. */
export const UNKNOWN_SPEED_MPS: Readonly<Record<VesselKind, number>> = {
  surface: 8,
  air: 60,
  "aid-to-navigation": 0.1,
  "distress-beacon": 2,
};
/** Nothing on the surface is believed to be faster. */
export const MAXIMUM_SPEED_MPS = 40;
/** Ghosts of crossing bearings are often faster than ships. */
export const MAXIMUM_CROSS_FIX_SPEED_MPS = 30;

/** Squared Mahalanobis distance of the position gate: 1 in 8,000 true detections falls outside. */
export const POSITION_GATE2 = 18;
/** The same for one angle. */
export const BEARING_GATE2 = 14;

/** Vessels per m² where nobody has looked yet: 5 in 1,000 km². A look of small area expects at least two. */
export const UNSEEN_DENSITY_PM2 = 5e-9;
export const UNSEEN_IN_LOOK = 2;
/** Time in which an area that was looked at fills again with vessels nobody has seen. */
export const UNSEEN_RECOVERY_S = 3600;
/** Where no coverage tells it. */
export const ASSUMED_DETECTION = 0.5;
export const ASSUMED_CLUTTER_PM2 = 1e-9;
export const ASSUMED_CLUTTER_PRAD = 0.3;
/** A coverage that claims certainty is not believed to the last digit. */
export const MOST_DETECTION = 0.98;
/** New contacts that one array may begin to hear, per radian of its horizon. */
export const UNHEARD_DENSITY_PRAD = 0.3;

/** Chance that a vessel can be seen at all by a kind of sensor: small ones are not, however often one looks. */
export const VISIBLE_TO: Readonly<Record<SourceKind, number>> = {
  optical: 0.9,
  subsurface: 0.7,
  drone: 0.95,
  ais: 0.8,
};
/** The same once it has been seen by that kind. */
export const VISIBLE_AGAIN = 0.999;
/** Chance, at each look that could see it, that a vessel is no longer where its track says: it turned too hard, or was another's. */
export const LOST_PER_LOOK = 0.0002;

/** Existence: published from here on, and forgotten below. */
export const CONFIRM_EXISTENCE = 0.9;
export const FORGET_EXISTENCE = 0.01;
/** More likely not there than there: it coasts, and retires when nothing speaks for it within a minute. */
export const DOUBTFUL_EXISTENCE = 0.5;
export const DOUBTFUL_AFTER_S = 60;
/** Looked for in vain by the kind that saw it last (its visibility has sunk below the first) for this long: doubtful too. */
export const VAIN_VISIBILITY = 0.05;
export const VAIN_AFTER_S = 15;
export const FORGET_TENTATIVE = 0.001;
/** A new track of less is not worth carrying. */
export const LEAST_BIRTH = 0.002;
/** Mean time for which a vessel stays where it can be followed. */
export const SURVIVAL_S = 14_400;

/** The picture is aged at multiples of this observed time. */
export const TICK_S = 10;
/** No update for this long, or for three expected intervals when that is longer: coasting. */
export const COASTING_AFTER_S = 120;
/** No update for this long after a look of the kind: retired. A satellite comes again after 60–90 min, a drone turns around. */
export const RETIRED_AFTER_S: Readonly<Record<SourceKind, number>> = {
  optical: 7200,
  subsurface: 1800,
  drone: 1800,
  ais: 1200,
};
/** A tentative track waits this long for its second detection where nobody looks. */
export const TENTATIVE_AFTER_S = 600;

/** A drone's track number: breaks about every two minutes, swaps between close hulls; clutter seldom keeps one. */
export const SAME_NUMBER_ODDS = 20;
/** The number of another track: two numbers swapped (2 % of looks at close hulls; the root, because a swap shows twice). */
export const SWAPPED_NUMBER_ODDS = 4;
/** A number that no track has: the old one broke off. */
export const FRESH_NUMBER_ODDS = 0.05;
/** A number not heard for this long says nothing any more. */
export const NUMBER_MEMORY_S = 60;

/** MMSI: strong evidence, not proof. */
export const SAME_MMSI_ODDS = 1e6;
export const OTHER_MMSI_ODDS = 1e-6;
/** Vessels on the air that were not heard before, per m²: 1 in 100 km². */
export const UNHEARD_AIS_PM2 = 1e-8;
export const AIS_EXISTENCE = 0.995;
/** AIS position without covariance, and the unknown way from antenna to the middle of the hull (class A, others). */
export const AIS_SIGMA_M = 10;
export const ANTENNA_SIGMA_M = 20;
export const SMALL_ANTENNA_SIGMA_M = 3;
/** Speed and course over ground from GNSS. */
export const AIS_SPEED_SIGMA_MPS = 0.4;

/** At most one state of a track is stored in each of these. */
export const STATE_BUCKET_S = 5;
