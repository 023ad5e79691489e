/** Ids of events: made from what the event is about, so that a replay finds the same event again; different for every audience. */
import { fingerprint } from "../kernel/fingerprint.ts";

export function eventId(audience: string, kind: string, ...about: readonly (string | number)[]): string {
  const print = fingerprint();
  print.text(audience);
  print.text(kind);
  for (const one of about) {
    if (typeof one === "number") print.number(one);
    else print.text(one);
  }
  return `E-${print.hex().slice(0, 20)}`;
}
