/** Every number of tasking, each with where it comes from. [P]: our proposal, no published source found. */

/** Not heard of for this long: OpenCPN calls an AIS target lost after 8 minutes. */
export const STALE_AFTER_S = 480;
/** And expected no better than this, 1 sigma along the worse axis: half a nautical mile, a visual search at sea level [P]. */
export const STALE_SIGMA_M = 926;
/** Seen over less than this it was never followed [P]. */
export const FOLLOWED_S = 120;
/** A sensor kind from which nothing came for this long in the whole picture is itself silent: its tracks are not stale but unwatched [P]. */
export const SENSOR_SILENT_S = 120;

/** Two reports of the slowest vessel at anchor or class B, which report every 3 minutes (ITU-R M.1371-5, table 1). */
export const AIS_SILENT_S = 360;
/** AIS of others heard this near and this lately proves that it could have been heard [P]. */
export const RECEPTION_RANGE_M = 15_000;
export const RECEPTION_WITHIN_S = 120;
export const RECEPTION_NEIGHBOURS = 2;
/** A look this fresh says that it is there now [P]. */
export const SEEN_WITHIN_S = 120;
/**
 * Below this measured length nobody must carry AIS: SOLAS V/19.2.4 binds ships of 300 gross tonnage and more, which begin at some
 * 40–45 m. It only ever takes a vessel out; a greater length makes none more suspect.
 */
export const CARRIAGE_LENGTH_M = 45;

/** Confirmed and nameless for this long [P]. */
export const UNIDENTIFIED_AFTER_S = 300;

/** Cues open at once, an audience: what a desk can keep in its head, and collectors are few [P]. */
export const MAXIMUM_OPEN_CUES = 10;
/** After a rule's task on a track has closed, the rule leaves the track alone for this long [P]. */
export const COOL_DOWN_S = 1_800;
/** A cue that nobody took within this time is stale itself [P]. */
export const CUE_DEADLINE_S = 1_800;

/** A collector that has a task says at least this often that it is alive [P]. */
export const REPORT_WITHIN_S = 600;
/** How often expiry, silence and cues are looked at, milliseconds of the wall clock. */
export const KEEPER_MS = 1_000;
/** Aimed anew when the target is expected this many sigma (squared) from the old aim, or known twice as well. */
export const AIM_MOVED2 = 4;
export const AIM_SHARPER = 0.5;

/** Observations that are looked at when a task is completed. */
export const MAXIMUM_EVIDENCE = 500;
/** A collector that takes nothing for this long is cut; its cursor lets it go on where it was. */
export const STUCK_MS = 60_000;
export const HEARTBEAT_MS = 5_000;
export const LISTEN_POLL_MS = 500;
