/** Which of a track's states the store is told: the first of each time bucket, and only of published tracks. */
import { STATE_BUCKET_S } from "./parameters.ts";
import type { Life, Motion, StateOutcome, TrackRecord } from "./world.ts";

/** Marks the first update of each time bucket for the store; only published tracks have states there. */
export function storedWhenDue(
  record: TrackRecord,
  before: TrackRecord | undefined,
  states: StateOutcome[],
): TrackRecord {
  const storedBucket = bucketWhenDue(record.life, record.motion, before, record.storedBucket, states);
  return storedBucket === record.storedBucket ? record : { ...record, storedBucket };
}

/** The bucket of the last state that the store is told, after this motion: it is noted in `states` when it is the first of its bucket. */
export function bucketWhenDue(
  life: Life,
  motion: Motion,
  before: TrackRecord | undefined,
  last: number,
  states: StateOutcome[],
): number {
  if (motion === before?.motion || life.status === "tentative") return last;
  const bucket = Math.floor(motion.timeUs / (STATE_BUCKET_S * 1e6));
  if (bucket === last && before?.life.status !== "tentative") return last;
  states.push({ uid: life.uid, motion });
  return bucket;
}
