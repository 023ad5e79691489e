/** The tracker's log as the watch reads it: states, and the observations that made them. */
import type { StoredState, TimeUs } from "../../model/index.ts";
import { placeAtTime } from "../log.ts";
import type { Picture } from "../picture.ts";
import type { LogView, StateEvidence } from "./zone_events.ts";

export function logView(picture: Picture): LogView {
  const { rows } = picture.log;
  return {
    frontierUs: picture.horizon.frontierUs,
    baseUs: picture.horizon.baseUs,
    statesOf: (trackIds) => {
      const states: StoredState[] = [];
      for (const row of rows)
        for (const stored of row.emittedStates) if (trackIds.has(stored.trackId)) states.push(stored);
      return states;
    },
    evidenceAt: (trackId, timeUs) => evidenceAt(picture, trackId, timeUs),
  };
}

function evidenceAt(picture: Picture, trackId: string, timeUs: TimeUs): StateEvidence {
  const { rows } = picture.log;
  const cursors: number[] = [];
  let receivedUs = 0;
  for (let i = placeAtTime(rows, timeUs); i < rows.length && rows[i]!.scan.timeUs === timeUs; i++) {
    const row = rows[i]!;
    if (!row.emittedStates.some((stored) => stored.trackId === trackId)) continue;
    const own = new Set<number>();
    for (const one of row.emitted) if (one.trackId === trackId) own.add(one.cursor);
    for (const { cursor, observation } of row.scan.members) {
      if (!own.has(cursor)) continue;
      cursors.push(cursor);
      receivedUs = Math.max(receivedUs, observation.receivedAtUs);
    }
  }
  return { cursors, receivedUs };
}
