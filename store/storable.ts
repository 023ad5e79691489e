/** What no column can hold is refused record by record, so that one hostile value never fails a whole batch. */
import type { Observation, TimeUs, Violation } from "../model/index.ts";
import { placeOf } from "./observation_codec.ts";

/** The number's last exact microsecond, in the year 2255. */
const LAST_TIME_US = Number.MAX_SAFE_INTEGER;
const LAST_INT4 = 2_147_483_647;
/** AIS has 30 bits for it. Far above it are the handles that stand for identities in the database. */
const LARGEST_MMSI = 2 ** 32 - 1;

/** The first value that cannot be stored, or undefined when all can. */
export function whyNotStorable(observations: readonly Observation[], receivedAtUs: TimeUs): Violation | undefined {
  if (!isTime(receivedAtUs))
    return notStorable("received_at", `the time ${receivedAtUs} µs is outside the years 1970 to 2255`);
  for (const observation of observations) {
    if (!isTime(observation.observedAtUs))
      return notStorable(
        "observed_time_us",
        `the time ${observation.observedAtUs} µs is outside the years 1970 to 2255`,
      );
    if (!isTime(observation.receivedAtUs))
      return notStorable("received_at", `the time ${observation.receivedAtUs} µs is outside the years 1970 to 2255`);
    if (!isCount(observation.key.part, LAST_INT4))
      return notStorable("part", `${observation.key.part} is no part's number`);
    if (observation.kind === "ais" && !isCount(observation.mmsi, LARGEST_MMSI))
      return notStorable("mmsi", `${observation.mmsi} is no MMSI`);
    const place = placeOf(observation);
    if (place !== undefined && !(Number.isFinite(place.lonDeg) && Number.isFinite(place.latDeg)))
      return notStorable("position", `the position ${place.lonDeg}, ${place.latDeg} is not finite`);
  }
  return undefined;
}

function isTime(timeUs: TimeUs): boolean {
  return timeUs >= 0 && timeUs <= LAST_TIME_US;
}

function isCount(value: number, maximum: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= maximum;
}

function notStorable(field: string, what: string): Violation {
  return { field, code: "NOT_STORABLE", sentence: `The record cannot be stored: ${what}. Correct the producer.` };
}
