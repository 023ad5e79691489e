/** Alerts as the HTTP service says them (docs/http.md): events put before a person, with what people did about them. */
import type { BilingualText, Place } from "./contract.ts";

export const ALERT_KINDS = ["distress", "zone-entry", "sensor-lost"] as const;
export type AlertKind = (typeof ALERT_KINDS)[number];

/** retracted: late data showed that it never was. */
export const ALERT_STATES = ["active", "ended", "retracted"] as const;
export type AlertState = (typeof ALERT_STATES)[number];

export const ALERT_ACT_KINDS = ["acknowledge", "assign", "comment", "close", "reopen"] as const;
export type AlertActKind = (typeof ALERT_ACT_KINDS)[number];

export interface AlertAct {
  readonly kind: AlertActKind;
  readonly by: string;
  readonly atUs: number;
  readonly text?: string;
  readonly to?: string;
}

export interface Alert {
  readonly id: string;
  readonly kind: AlertKind;
  /** The lower, the more urgent. */
  readonly priority: number;
  readonly state: AlertState;
  readonly fromUs: number;
  readonly untilUs?: number;
  readonly knownUs: number;
  readonly trackId?: string;
  readonly zoneId?: string;
  readonly sourceId?: string;
  readonly position?: Place;
  /** Probability that it is so. */
  readonly score: number;
  readonly sentence: BilingualText;
  /** How many observations it rests on. */
  readonly evidence: number;
  readonly rule: {
    readonly id: string;
    readonly version: number;
    readonly parameters: Readonly<Record<string, number>>;
  };
  /** Oldest first. */
  readonly acts: readonly AlertAct[];
  /** Until somebody has, it flashes. */
  readonly acknowledgedBy?: string;
  readonly assignedTo?: string;
  readonly closed: boolean;
  readonly revision: number;
}

export interface AlertsMessage {
  readonly nowUs: number;
  readonly revision: number;
  readonly alerts: readonly Alert[];
}

/** What is sent to act on an alert. */
export interface ActRequest {
  readonly kind: AlertActKind;
  readonly text?: string;
  readonly to?: string;
}
