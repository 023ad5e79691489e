/** What goes wrong on the way, in modest amounts and always the same for a seed: lost links with their backlog, records sent twice. */
import { type TimeUs, US_PER_HOUR, US_PER_S } from "../model/index.ts";
import { between, stream, uniform } from "./random.ts";

const OUTAGE = stream("link outage");
const ORDER = stream("backlog order");
const TWICE = stream("sent twice");

/** Seconds without a link in every hour, for the producers whose link is poor. */
const OUTAGE_S: Readonly<Record<string, number>> = { "uav-small-2": 60, "ais-fukuoka": 90 };
/** The backlog leaves at this many times the speed at which it was made. */
const BACKLOG_RATE = 20;
const REVERSED_SHARE = 0.1;
const TWICE_SHARE = 0.02;

/**
 * When a record really leaves: at once, or, made while the link was lost, in the backlog afterwards, of which a tenth goes newest first.
 * `number` tells records of one time apart.
 */
export function leavesAt(sourceId: string, sendUs: TimeUs, startUs: TimeUs, seed: number, number: number): TimeUs {
  const lengthS = OUTAGE_S[sourceId];
  const hour = Math.floor((sendUs - startUs) / US_PER_HOUR);
  if (lengthS === undefined || hour < 0) return sendUs;
  const source = stream(sourceId) | 0;
  // Not in the first quarter of an hour, when people look at the picture for the first time.
  const fromUs = startUs + hour * US_PER_HOUR + between(900, 3_400, seed, OUTAGE, source, hour) * US_PER_S;
  const toUs = fromUs + lengthS * US_PER_S;
  if (sendUs < fromUs || sendUs >= toUs) return sendUs;
  const isReversed = uniform(seed, ORDER, source, number) < REVERSED_SHARE;
  return Math.round(toUs + (isReversed ? toUs - sendUs : sendUs - fromUs) / BACKLOG_RATE);
}

/** Whether a record is sent a second time, as producers do that did not see its acknowledgement. */
export function isSentTwice(sourceId: string, seed: number, seq: number): boolean {
  return uniform(seed, TWICE, stream(sourceId) | 0, seq) < TWICE_SHARE;
}
