/** When a position was valid: the receive time with the message's second of the minute folded in. */
import { type TimeUs, US_PER_MINUTE, US_PER_S } from "../../model/index.ts";
import type { AisMessage, PositionSecond } from "./messages.ts";

/**
 * The instant with that second of the minute that lies nearest to the receive time, so at most 30 s from it, before or after: a
 * receiver's clock may be slow as well as the message late. Without a second it is the receive time itself.
 */
export function positionTimeUs(receiveTimeUs: TimeUs, second: PositionSecond | null): TimeUs {
  if (second === null || second.kind !== "second") return receiveTimeUs;
  const minute = Math.floor(receiveTimeUs / US_PER_MINUTE) * US_PER_MINUTE;
  const inMinute = minute + second.second * US_PER_S;
  const ahead = inMinute - receiveTimeUs;
  if (ahead > US_PER_MINUTE / 2) return inMinute - US_PER_MINUTE;
  if (ahead <= -US_PER_MINUTE / 2) return inMinute + US_PER_MINUTE;
  return inMinute;
}

/** The second a message gives for its position, or null when its type has no such field. */
export function secondOf(message: AisMessage): PositionSecond | null {
  return "second" in message ? message.second : null;
}
