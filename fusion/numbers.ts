/** A producer's own track numbers: hints that break and swap, taken as odds and never as keys. */
import type { PositionObservation, TimeUs } from "../model/index.ts";
import { US_PER_S } from "../model/index.ts";
import { NUMBER_MEMORY_S, OTHER_NUMBER_ODDS, SAME_NUMBER_ODDS } from "./parameters.ts";
import type { SourceNumber } from "./world.ts";

/** Odds that the number speaks for this track: 1 when it says nothing. */
export function numberOdds(numbers: readonly SourceNumber[], observation: PositionObservation, timeUs: TimeUs): number {
  const number = observation.sourceTrackId;
  if (number === undefined) return 1;
  for (let i = 0; i < numbers.length; i++) {
    const known = numbers[i]!;
    if (known.sourceId !== observation.key.sourceId) continue;
    if (timeUs - known.timeUs > NUMBER_MEMORY_S * US_PER_S) return 1;
    return known.number === number ? SAME_NUMBER_ODDS : OTHER_NUMBER_ODDS;
  }
  return 1;
}

/** The last number of each source, at most four sources. */
export function withNumber(
  numbers: readonly SourceNumber[],
  observation: PositionObservation,
  timeUs: TimeUs,
): readonly SourceNumber[] {
  if (observation.sourceTrackId === undefined) return numbers;
  const fresh = { sourceId: observation.key.sourceId, number: observation.sourceTrackId, timeUs };
  return [fresh, ...numbers.filter((one) => one.sourceId !== fresh.sourceId)].slice(0, 4);
}
