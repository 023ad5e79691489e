/** What the page sounds, and when. Pure: the sound itself is made in `speaker.ts`. */
import type { Alert } from "./contract_alerts.ts";
import { needsAcknowledging } from "./picture/alerts.ts";

export type Sound =
  /** The browser lets nothing sound until the officer has pressed a key or a button on the page. */
  | { readonly kind: "blocked" }
  | { readonly kind: "on" }
  /** By the officer's own hand, until they undo it or the page is opened anew. */
  | { readonly kind: "muted" }
  | { readonly kind: "unable" };

/** Distress sounds until it is acknowledged; any other alert once, when it comes. */
export type Alarm = "distress" | "none";

export function alarmOf(alerts: Iterable<Alert>): Alarm {
  for (const alert of alerts) if (alert.kind === "distress" && needsAcknowledging(alert)) return "distress";
  return "none";
}

/** Alerts that nobody has acknowledged and that did not want it before: a chime for them all together. */
export function newlyCalling(before: ReadonlyMap<string, Alert>, now: ReadonlyMap<string, Alert>): readonly Alert[] {
  return [...now.values()].filter((alert) => {
    if (!needsAcknowledging(alert) || alert.kind === "distress") return false;
    const known = before.get(alert.id);
    return known === undefined || !needsAcknowledging(known);
  });
}
