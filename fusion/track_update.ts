/** What a scan of positions does to the tracks that it found or should have found. */
import { existenceAfter, visibilityAfter, visibilityTo, withVisibility } from "./existence.ts";
import { confirmed, hit, isWorthCarrying, reconsidered } from "./life.ts";
import { moveTo } from "./moves.ts";
import { withNumber } from "./numbers.ts";
import { NO_PAIR, type Pair } from "./pairs.ts";
import { CONFIRM_EXISTENCE } from "./parameters.ts";
import { known, type Stage, velocityOf } from "./position_stage.ts";
import { PLOT_CORRELATION_S, repeatFactor, withReading } from "./repeats.ts";
import { bucketWhenDue } from "./stored_state.ts";
import type { TrackEdit } from "./track_set.ts";
import { type Share, updateMotion } from "./update.ts";
import type { Decision, Life, Motion, StateOutcome, TrackRecord, Visibility } from "./world.ts";

/** Updates every candidate in `tracks`. Returns whether one of them is no longer worth carrying. */
export function updateTracks(
  stage: Stage,
  decisions: readonly Decision[],
  tracks: TrackEdit,
  states: StateOutcome[],
): boolean {
  let faded = false;
  for (let row = 0; row < stage.candidates.length; row++) {
    const candidate = stage.candidates[row]!;
    const record = updateTrack(stage, decisions, row, states);
    if (record === candidate.record) continue;
    tracks.put(candidate, record);
    if (!isWorthCarrying(record.life)) faded = true;
  }
  return faded;
}

/** Whether the best joint explanation leaves the pair to its track. */
function isLeft({ explanation, pairs }: Stage, k: number): boolean {
  const owner = explanation.owner[pairs[k]!.column]!;
  return owner < 0 || owner === k;
}

/** The share of a track that has one plot, as most have: it is read at once, and never kept. */
const alone: [{ pair: Pair; weight: number }] = [{ pair: NO_PAIR, weight: 0.5 }];

/** What the plots of a track have of it, the largest share first; all but what is next to nothing. */
function sharesOf(stage: Stage, row: number, weight: number, total: number): readonly Share[] {
  const { explanation, pairs, rowFrom } = stage;
  const from = rowFrom[row]!;
  const to = rowFrom[row + 1]!;
  if (to - from === 1) {
    alone[0].pair = pairs[from]!;
    alone[0].weight = explanation.pair[from]! / total;
    return alone;
  }
  const shares: Share[] = [];
  for (let k = from; k < to; k++)
    if (isLeft(stage, k) && explanation.pair[k]! > 0.001 * weight)
      shares.push({ pair: pairs[k]!, weight: explanation.pair[k]! / total });
  return shares.sort((a, b) => b.weight - a.weight || a.pair.column - b.pair.column);
}

function updateTrack(stage: Stage, decisions: readonly Decision[], row: number, states: StateOutcome[]): TrackRecord {
  const { explanation, pairs, scan, kind, sense, rowFrom } = stage;
  const candidate = stage.candidates[row]!;
  const { record } = candidate;
  const none = explanation.none[row]!;
  // Without a look nothing follows from silence.
  const existence = existenceAfter(candidate.existence, candidate.looked > 0 ? candidate.detection : 0, none);
  const before = visibilityTo(record.visibility, sense, kind);
  const visibility = withVisibility(record.visibility, sense, visibilityAfter(before, candidate.looked, none));
  let weight = 0;
  for (let k = rowFrom[row]!; k < rowFrom[row + 1]!; k++) if (isLeft(stage, k)) weight += explanation.pair[k]!;
  const best = explanation.best[row]!;
  if (weight < 0.05 || candidate.predicted === undefined)
    return existence === record.life.existence && visibility === record.visibility
      ? record
      : { ...record, visibility, life: reconsidered(record.life, existence, scan.timeUs) };
  const missed = none * candidate.existence * (1 - candidate.detection);
  const total = weight + missed;
  const shares = sharesOf(stage, row, weight, total);
  let kept = 0;
  for (let i = 0; i < shares.length; i++) kept += shares[i]!.weight;
  const lead = best >= 0 ? pairs[best]!.column : shares[0]!.pair.column;
  const member = scan.positions[lead]!;
  const factor = repeatFactor(record.readings, scan.sourceId, scan.timeUs, PLOT_CORRELATION_S);
  const weighed = best >= 0 ? explanation.pair[best]! : 0;
  const move = moveTo(stage.moves, record, scan.sourceId, stage.plots, lead, weighed, scan.timeUs);
  const motion = updateMotion(
    candidate,
    scan.timeUs,
    shares,
    Math.max(0, 1 - kept),
    velocityOf(member),
    factor,
    move.velocity,
  );
  const readings = withReading(record.readings, scan.sourceId, scan.timeUs, sense, move.anchor);
  if (best < 0) {
    const life = reconsidered(record.life, existence, scan.timeUs);
    return moved(record, life, motion, visibility, record.numbers, readings, states);
  }
  const life = hit(record.life, member.observation, scan.timeUs, existence, stage.family, decisions[lead]!);
  const numbers = withNumber(record.numbers, scan.sourceId, member.observation.sourceTrackId, scan.timeUs);
  const lived = existence >= CONFIRM_EXISTENCE ? confirmed(life) : life;
  const after = moved(record, lived, motion, visibility, numbers, readings, states);
  return known(stage, lead, explanation.pair[best]!, after);
}

/** The track after an update, marked for the store when that is due. */
function moved(
  record: TrackRecord,
  life: Life,
  motion: Motion,
  visibility: Visibility,
  numbers: TrackRecord["numbers"],
  readings: TrackRecord["readings"],
  states: StateOutcome[],
): TrackRecord {
  const storedBucket = bucketWhenDue(life, motion, record, record.storedBucket, states);
  const { shape, kind, identity, known, traits, distress, companions } = record;
  // Most have nothing else: written out they cost less than a copy that is changed.
  if (known === undefined && traits === undefined && distress === undefined && companions === undefined)
    return { shape, kind, life, motion, visibility, identity, numbers, readings, storedBucket };
  return { ...record, life, motion, visibility, numbers, readings, storedBucket };
}
