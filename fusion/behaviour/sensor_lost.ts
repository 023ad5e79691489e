/**
 * Sensors that fell silent, by the workspace's clock and by what this audience may see of each: what one audience is told must not
 * tell it of records that are kept from it. A source that was never heard is not lost.
 */
import { type FoundEvent, type Source, type TimeUs, US_PER_S } from "../../model/index.ts";
import { eventId } from "./event_id.ts";
import { RULES } from "./parameters.ts";

export interface Listening {
  readonly audience: string;
  /** The sources whose existence this audience may know of. */
  readonly sources: readonly Source[];
  /** When each was last heard, by id. */
  readonly heard: ReadonlyMap<string, TimeUs>;
  /** When somebody began to listen: a silence in which nobody listened is nobody's. */
  readonly sinceUs: TimeUs;
  readonly nowUs: TimeUs;
  /** The events of this kind that last, by source. */
  readonly lasting: ReadonlyMap<string, FoundEvent>;
}

/** What is new: sources that are now lost, and those that are none of ours any more. */
export function findLost(listening: Listening): readonly FoundEvent[] {
  const { sources, heard, lasting, nowUs, sinceUs } = listening;
  const found: FoundEvent[] = [];
  for (const source of sources) {
    const lastUs = heard.get(source.id);
    if (lastUs === undefined || lasting.has(source.id)) continue;
    const dueUs = Math.max(lastUs, sinceUs) + source.silentAfterS * US_PER_S;
    if (nowUs > dueUs) found.push(lost(listening.audience, source, lastUs, dueUs));
  }
  const known = new Set(sources.map(({ id }) => id));
  for (const [sourceId, { event }] of lasting)
    if (!known.has(sourceId)) found.push({ event: { ...event, state: "ended", untilUs: nowUs } });
  return found;
}

/** The event, ended because its source was heard again. */
export function heardAgain(found: FoundEvent, receivedUs: TimeUs): FoundEvent {
  return { event: { ...found.event, state: "ended", untilUs: receivedUs } };
}

function lost(audience: string, source: Source, lastUs: TimeUs, dueUs: TimeUs): FoundEvent {
  const { id, name, silentAfterS, position } = source;
  const limit = silentAfterS < 120 ? `${Math.round(silentAfterS)} s` : `${Math.round(silentAfterS / 60)} min`;
  const limitJa = silentAfterS < 120 ? `${Math.round(silentAfterS)}秒` : `${Math.round(silentAfterS / 60)}分`;
  return {
    event: {
      id: eventId(audience, "sensor-lost", id, lastUs),
      kind: "sensor-lost",
      state: "active",
      fromUs: lastUs,
      knownUs: dueUs,
      sourceId: id,
      ...(position === undefined ? {} : { position }),
      score: 1,
      sentence: {
        en: `${name} has sent nothing for more than ${limit}.`,
        ja: `${name}からの受信が${limitJa}以上ありません。`,
      },
      evidence: [],
      rule: { ...RULES.sensorLost, parameters: { silentAfterS } },
    },
  };
}
