/** What every simulated sensor is: a function from an interval of time to the records it makes of it. */
import type { TimeUs } from "../../model/index.ts";
import type { tomi } from "../../proto/index.ts";
import type { RecordService, RecordTypes } from "../client.ts";

export type TimeQuality = tomi.ingest.v1.TimeQuality.$Properties;

/** A record without its header: the producer gives it one when it is sent. */
export interface Emission<S extends RecordService = RecordService> {
  readonly observedUs: TimeUs;
  /** When it leaves the sensor, on its way to the ingest service. */
  readonly sendUs: TimeUs;
  readonly record: RecordTypes[S];
}

export interface Sensor<S extends RecordService = RecordService> {
  readonly sourceId: string;
  readonly service: S;
  /** Name and version of what makes the records. */
  readonly processor: string;
  readonly timeQuality: TimeQuality;
  /** What a producer says first after each of its starts. */
  opening(atUs: TimeUs): Emission<S>[];
  /**
   * Everything seen after `fromUs` and up to and including `toUs`, in the order of time. A pure function: two calls that share a
   * moment agree about it, whatever their ends.
   */
  observe(fromUs: TimeUs, toUs: TimeUs): Emission<S>[];
}

/** The whole numbers k for which `originUs + k · periodUs + shift` can lie in (fromUs, toUs], one to spare on either side. */
export function* ticks(fromUs: TimeUs, toUs: TimeUs, originUs: TimeUs, periodUs: number): Generator<number> {
  const last = Math.ceil((toUs - originUs) / periodUs) + 1;
  for (let k = Math.floor((fromUs - originUs) / periodUs) - 1; k <= last; k++) yield k;
}
