/** An observation as a journal row: what columns hold is left out of the body, and put back when it is read. */
import { type Label, type LonLat, type Observation, US_PER_S } from "../model/index.ts";
import type { StreamName } from "./catalog.ts";
import { toJson } from "./json.ts";
import { pointEwkb } from "./mercator.ts";

/** The columns from which an observation is made again. */
export interface ObservationRow {
  readonly stream_id: number;
  readonly source_seq: number;
  readonly part: number;
  readonly label_id: number;
  readonly received_us: number;
  readonly observed_us: number;
  readonly kind: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** JSON of what no column holds, of an observation that was sealed. An undefined property is not written. */
export function encodeBody(observation: Observation): string {
  return toJson({
    ...observation,
    key: undefined,
    label: undefined,
    kind: undefined,
    observedAtUs: undefined,
    receivedAtUs: undefined,
  });
}

/** The observation that `encodeBody` and the columns were made from. */
export function decodeObservation(row: ObservationRow, stream: StreamName, label: Label): Observation {
  return {
    kind: row.kind,
    key: { sourceId: stream.sourceId, epoch: stream.epoch, seq: row.source_seq, part: row.part },
    observedAtUs: row.observed_us,
    receivedAtUs: row.received_us,
    label,
    ...row.body,
  } as unknown as Observation;
}

/** Where the thing itself was, or undefined when the observation holds no such place (a bearing, a look, a scene). */
export function placeOf(observation: Observation): LonLat | undefined {
  switch (observation.kind) {
    case "position":
    case "platform":
      return observation.position;
    case "ais":
    case "note":
      return observation.position;
    case "bearing":
    case "coverage":
    case "scene":
    case "array-configuration":
    case "array-health":
      return undefined;
  }
}

/** The place measured with the observed time in seconds, so that one index answers where and when. */
export function placeEwkb(observation: Observation): Buffer | undefined {
  const place = placeOf(observation);
  return place === undefined ? undefined : pointEwkb(place, observation.observedAtUs / US_PER_S);
}
