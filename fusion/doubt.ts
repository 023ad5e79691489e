/** Whether a track is more likely not where it says than there: it may exist all the same, but it is no position any more. */
import type { TimeUs } from "../model/index.ts";
import { US_PER_S } from "../model/index.ts";
import { visibilityTo } from "./existence.ts";
import { existenceAt } from "./life.ts";
import { DOUBTFUL_EXISTENCE, VAIN_AFTER_S, VAIN_VISIBILITY } from "./parameters.ts";
import type { AnyRecord } from "./world.ts";

export function isDoubtful(record: AnyRecord, timeUs: TimeUs): boolean {
  const { life } = record;
  if (existenceAt(life, timeUs) < DOUBTFUL_EXISTENCE) return true;
  if (record.shape !== "track") return false;
  const sense = record.readings[0]?.sense ?? life.lastKind;
  if (visibilityTo(record.visibility, sense, life.lastKind) >= VAIN_VISIBILITY) return false;
  return timeUs - life.lastHitUs > VAIN_AFTER_S * US_PER_S;
}
