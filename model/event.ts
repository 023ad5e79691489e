/**
 * Events that fusion finds in a picture, and the alerts that put them before a person. An event is revised or retracted in the open when
 * late data changes it; nothing disappears silently. What people do with an alert is theirs: the machine never overrules it.
 */
import type { LonLat } from "./place.ts";
import type { TimeUs } from "./time.ts";

export type EventKind = "distress" | "zone-entry" | "sensor-lost";
/** retracted: late data showed that it never was. */
export type EventState = "active" | "ended" | "retracted";

export interface PictureEvent {
  /** Of this audience; made from what the event is about, so that a replay of the same journal finds the same event again. */
  readonly id: string;
  readonly kind: EventKind;
  readonly state: EventState;
  /** When it was so, as far as known; `untilUs` is absent while it lasts. */
  readonly fromUs: TimeUs;
  readonly untilUs?: TimeUs;
  /** The picture's time at which it was first known. */
  readonly knownUs: TimeUs;
  readonly trackId?: string;
  readonly zoneId?: string;
  readonly sourceId?: string;
  readonly position?: LonLat;
  /** Probability that it is so, 0 to 1. */
  readonly score: number;
  /** For a person: what was found, in a sentence. */
  readonly sentence: { readonly en: string; readonly ja: string };
  /** Cursors of the observations it rests on, in this audience's journal. */
  readonly evidence: readonly number[];
  readonly rule: {
    readonly id: string;
    readonly version: number;
    readonly parameters: Readonly<Record<string, number>>;
  };
}

/** distress comes before everything and is never held back. */
export const EVENT_PRIORITY: Readonly<Record<EventKind, number>> = { distress: 0, "sensor-lost": 2, "zone-entry": 1 };

export type AlertActKind = "acknowledge" | "assign" | "comment" | "close" | "reopen";

/** What a named person did with an alert. */
export interface AlertAct {
  readonly kind: AlertActKind;
  readonly by: string;
  readonly atUs: TimeUs;
  /** Of a comment, or the reason. */
  readonly text?: string;
  /** Of assign: to whom. */
  readonly to?: string;
}

/** An event put before a person; what it is follows from the event and the acts (`alertOf`). */
export interface Alert {
  readonly event: PictureEvent;
  /** Rises with every change of the event and every act. */
  readonly revision: number;
  /** Oldest first. */
  readonly acts: readonly AlertAct[];
  /** By whom; absent: it flashes. A distress that comes up again after it was closed flashes again. */
  readonly acknowledgedBy?: string;
  readonly assignedTo?: string;
  readonly closed: boolean;
}
