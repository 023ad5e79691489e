/** Every limit, each with the reason for its value. */

/** Records in one batch: past 500 a message gains nothing (427k detections/s at 500 against 8k/s at one). */
export const MAXIMUM_BATCH_RECORDS = 500;
/** A record message: 4 MB of packed int64 becomes 284 MB of heap, so that what is decoded stays small. */
export const MAXIMUM_RECORD_MESSAGE_BYTES = 256 * 1024;
/** An image chunk: large enough for the wire, small enough that a hundred uploads stay in memory. */
export const MAXIMUM_IMAGE_CHUNK_BYTES = 1024 * 1024;
/** A scene file: a full Sentinel-2 tile is below 1 GiB; the disk is the reason, not the decoder, which streams. */
export const MAXIMUM_SCENE_BYTES = 4 * 1024 * 1024 * 1024;
/** Records a producer may have in flight on one stream: four full batches keep the group commit busy. */
export const STREAM_CREDIT = 2_000;
/** Records waiting for one group commit over all streams: beyond it streams are paused, not memory filled. */
export const MAXIMUM_PENDING_RECORDS = 20_000;
/** Rows of one group commit: past 1,000 a transaction gains little (55,688 observations/s on two cores). */
export const GROUP_COMMIT_RECORDS = 1_000;
/** A future time beyond this is refused, seconds: clocks of honest producers are closer. */
export const FUTURE_TOLERANCE_S = 2;
/** A gap in a producer's sequence is passed after this, seconds. */
export const GAP_PATIENCE_S = 60;
/** Late data is put back in its place by replay over this horizon, minutes; beyond it PostGIS correlates. */
export const REPLAY_HORIZON_MINUTES = 120;
/** Entries of the replay log: 1 kB each, so that the log stays below half a gigabyte whatever the rate. */
export const MAXIMUM_LOG_ENTRIES = 400_000;
/** Observations of one step: keeps one transaction short. */
export const MAXIMUM_STEP_ENTRIES = 2_000;
/** Tracks in one answer of the features endpoint. */
export const MAXIMUM_FEATURES = 100_000;
/** Vertices of a footprint: a real one has four to some dozens. */
export const MAXIMUM_RING_POINTS = 1_000;
/** Area of a footprint, km²: no sensor sees more at once. */
export const MAXIMUM_FOOTPRINT_KM2 = 100_000;
/** Tonals of one contact. */
export const MAXIMUM_TONALS = 64;
/** Characters of a task's id: ours have 25, and it stands in every observation that answers one. */
export const MAXIMUM_TASK_ID = 64;
/** Tasks of one audience that are open at once: beyond it nobody reads the list, and a collector's first notice would be its flood. */
export const MAXIMUM_OPEN_TASKS = 500;
