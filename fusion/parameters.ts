/** What the tracker assumes of the sea, each with its reason. Lengths in metres, times in seconds, densities per m² or rad. */
import type { SourceKind } from "../model/index.ts";
import type { ImmParameters } from "./kernel/imm.ts";
import type { VesselKind } from "./world.ts";

/**
 * Steady and manoeuvring. A ship holds course and speed for the better part of an hour and turns in about a minute; taken shorter, every
 * bearing of a track that nothing else follows is met with doubt about a turn that seldom comes. Three manoeuvres in ten
 * end at a berth or an anchor, where a ship lies for half an hour and longer and sways by metres. Ships differ in it: those on recorded AIS
 * that had held their course for a quarter of an hour were 150 m off it five minutes later (United States; 350 m on the Solent), those that had
 * turned in the last minute 880 m (850 m; each direction, root mean square). Before it is watched a vessel's rate is about that of all, and
 * worth no more than a minute of watching: so the likelihood of where 1,240 ships (these and Australia's) then were was next to the largest, a
 * flat one, and the noise of a steady course was likelier so than five times as large. None was watched for longer than 84 min, so that a habit is that of the last hour. Those that left their
 * course were 0.6 km off after 5 minutes, 3 km after 15 and 6 km after 30 (91 ships on the Solent), their velocity was forgotten in 10
 * minutes in a harbour and is in an hour at sea, and comes to 7 m/s. Where a turn that is hardly believed is not
 * merged into the steady course all three recordings were likelier, and equally so from two hundredths on.
 */
export const MOTION: ImmParameters = {
  steadyM2ps3: 2e-5,
  manoeuvreM2ps3: 0.15,
  longRunM2ps3: 0.002,
  steadyStayS: 3000,
  manoeuvreStayS: 60,
  stoppedStayS: 1800,
  stopShare: 0.3,
  faintShare: 0.02,
  unseenAfterS: 60,
  habitWatchedS: 60,
  habitTurns: 0.025,
  habitMemoryS: 3600,
  forgetS: 1200,
  wanderMps: 5,
  swayM2ps: 0.1,
  swayMps: 0.1,
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

/** A contact number of an array: breaks and swaps like a drone's, most at bearing crossings. */
export const SAME_CONTACT_ODDS = 10;
export const OTHER_CONTACT_ODDS = 0.3;

/** No sign of the vessel itself (size, class, propeller …) is worth more: 55 to 1, as much as 2.8 sigma of distance. */
export const MOST_SIGN = 4;

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

/**
 * Limits: counts beyond which a scan is decided with less care, in the order of excess.ts, and says so. None of them is met by a
 * sensor that works; they keep the time and the memory of a step bounded whatever comes.
 */

/** Looks of one scan: a sensor that turns has one or two. */
export const MAXIMUM_LOOKS = 16;
/** Plots of one scan that can be vessels: the densest roads in the world hold some thousands in 100,000 km². */
export const MAXIMUM_BELIEVED_PLOTS = 20_000;
/** Exact distances computed in one scan, and for one track: a second and a half at the worst. */
export const MAXIMUM_TESTS = 20_000_000;
export const MAXIMUM_TRACK_TESTS = 4096;
/** Pairs weighed in one scan, and of one track: an uncertain track in a harbour has a hundred. */
export const MAXIMUM_PAIRS = 500_000;
export const MAXIMUM_TRACK_PAIRS = 128;
/** Tracks × (tracks + plots) of a cluster that is given the best joint assignment: 140 tracks that all want the same plots. */
export const MAXIMUM_JOINT = 40_000;
/** Tracks begun by one scan. */
export const MAXIMUM_BIRTHS = 20_000;
/** Tracks in all before tentative ones are forgotten: 1 kB each, and twice as many as one audience was ever meant to watch. */
export const MAXIMUM_TRACKS = 40_000;
/** Blocks of 16 × 16 cells in the map of what was looked at, 4 kB each: a hundred sensors' grids. */
export const MAXIMUM_UNSEEN_BLOCKS = 4096;
/** Bearings of one scan: at 1° an array tells 360 apart. */
export const MAXIMUM_CONTACTS = 1024;
/** Lines of one array, and of all. */
export const MAXIMUM_ARRAY_LINES = 512;
export const MAXIMUM_LINES = 8192;
/** Pairs of lines of two arrays that one scan sets against each other, a tenth of a millisecond each. */
export const MAXIMUM_CROSSINGS = 4096;
/** Tracks that claim one MMSI: a clone is two, a default number left in by the yard a handful. */
export const MAXIMUM_CLAIMANTS = 8;
/** The same for reports of distress, which begin a track even where others would not. */
export const MAXIMUM_DISTRESS_CLAIMANTS = 64;
/** Distress calls without a position. */
export const MAXIMUM_CALLS = 1000;
