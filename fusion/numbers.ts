/** A producer's own track numbers: hints that break and swap, taken as odds and never as keys. */
import type { PositionObservation, TimeUs } from "../model/index.ts";
import { US_PER_S } from "../model/index.ts";
import { FRESH_NUMBER_ODDS, NUMBER_MEMORY_S, SAME_NUMBER_ODDS, SWAPPED_NUMBER_ODDS } from "./parameters.ts";
import type { SourceNumber, TrackRecord } from "./world.ts";

/** Whatever has a track. */
interface Held {
  readonly record: TrackRecord;
}

/** The number that a source last used for the track, unless that is too long ago. */
export function numberOf(numbers: readonly SourceNumber[], sourceId: string, timeUs: TimeUs): string | undefined {
  for (let i = 0; i < numbers.length; i++) {
    const known = numbers[i]!;
    if (known.sourceId === sourceId)
      return timeUs - known.timeUs > NUMBER_MEMORY_S * US_PER_S ? undefined : known.number;
  }
  return undefined;
}

/** To so many questions each is answered by going through the tracks; for more they are gathered once. */
const FEW = 8;

/** Says whether a track of these candidates has a number of one source. Few are ever asked for: those that changed tracks, and new ones. */
export function heldNumbers(
  candidates: readonly Held[],
  sourceId: string,
  timeUs: TimeUs,
): (number: string) => boolean {
  let asked = 0;
  let held: Set<string | undefined> | undefined;
  return (number) => {
    if (++asked > FEW) {
      held ??= new Set(candidates.map(({ record }) => numberOf(record.numbers, sourceId, timeUs)));
      return held.has(number);
    }
    for (let i = 0; i < candidates.length; i++)
      if (numberOf(candidates[i]!.record.numbers, sourceId, timeUs) === number) return true;
    return false;
  };
}

/** Odds that the number speaks for this track: 1 when it says nothing. `isHeld` says whether some track has a number. */
export function numberOdds(
  numbers: readonly SourceNumber[],
  observation: PositionObservation,
  timeUs: TimeUs,
  isHeld: (number: string) => boolean,
): number {
  const number = observation.sourceTrackId;
  if (number === undefined) return 1;
  const own = numberOf(numbers, observation.key.sourceId, timeUs);
  if (own === undefined) return 1;
  if (own === number) return SAME_NUMBER_ODDS;
  return isHeld(number) ? SWAPPED_NUMBER_ODDS : FRESH_NUMBER_ODDS;
}

/** A number that is heard again and again is noted anew only so often: that it was heard just now tells no more. */
const NOTED_EVERY_US = (NUMBER_MEMORY_S * US_PER_S) / 6;

/** The last number of each source, at most four sources. */
export function withNumber(
  numbers: readonly SourceNumber[],
  sourceId: string,
  number: string | undefined,
  timeUs: TimeUs,
): readonly SourceNumber[] {
  if (number === undefined) return numbers;
  const last = numbers[0];
  if (last?.number === number && last.sourceId === sourceId && timeUs - last.timeUs < NOTED_EVERY_US) return numbers;
  const fresh = { sourceId, number, timeUs };
  if (numbers.length === 0 || (numbers.length === 1 && numbers[0]!.sourceId === sourceId)) return [fresh];
  return [fresh, ...numbers.filter((one) => one.sourceId !== fresh.sourceId)].slice(0, 4);
}
