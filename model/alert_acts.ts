/** What people's acts make of an alert, and which act fits which alert. Acts are kept for ever; the state is only their sum. */
import type { Alert, AlertAct, PictureEvent } from "./event.ts";

/** Who did what the machine does by itself: it reopens a closed distress that calls again, and nothing else. */
export const MACHINE = "tomi";

/** Of a comment or a reason: more is a report, which belongs elsewhere. */
export const MAXIMUM_ACT_TEXT = 2_000;

/** The alert of an event after these acts, oldest first. Reopening makes it flash again: nobody has acknowledged it since. */
export function alertOf(event: PictureEvent, revision: number, acts: readonly AlertAct[]): Alert {
  let acknowledgedBy: string | undefined;
  let assignedTo: string | undefined;
  let closed = false;
  for (const act of acts)
    switch (act.kind) {
      case "acknowledge":
        acknowledgedBy ??= act.by;
        break;
      case "assign":
        assignedTo = act.to;
        break;
      case "close":
        closed = true;
        break;
      case "reopen":
        closed = false;
        acknowledgedBy = undefined;
        break;
      case "comment":
        break;
    }
  return {
    event,
    revision,
    acts,
    ...(acknowledgedBy === undefined ? {} : { acknowledgedBy }),
    ...(assignedTo === undefined ? {} : { assignedTo }),
    closed,
  };
}

export interface UnfitAct {
  readonly code: "REASON_MISSING" | "ASSIGNEE_MISSING" | "ACT_TOO_LONG" | "ALERT_CLOSED" | "ALERT_OPEN";
  readonly sentence: string;
}

/** Why a person cannot do this with this alert now; undefined when they can. */
export function unfitAct(alert: Pick<Alert, "closed">, act: AlertAct): UnfitAct | undefined {
  const hasText = (text: string | undefined): boolean => text !== undefined && text.trim() !== "";
  if ((act.text?.length ?? 0) > MAXIMUM_ACT_TEXT || (act.to?.length ?? 0) > MAXIMUM_ACT_TEXT)
    return { code: "ACT_TOO_LONG", sentence: `A text has at most ${MAXIMUM_ACT_TEXT} characters; shorten it.` };
  switch (act.kind) {
    case "close":
      if (!hasText(act.text))
        return { code: "REASON_MISSING", sentence: 'Closing an alert needs its reason in "text": say what was found.' };
      return alert.closed ? closedAlready() : undefined;
    case "comment":
      if (!hasText(act.text)) return { code: "REASON_MISSING", sentence: 'A comment needs its words in "text".' };
      return undefined;
    case "assign":
      if (!hasText(act.to))
        return {
          code: "ASSIGNEE_MISSING",
          sentence: 'Assigning an alert needs the name of the person or desk in "to".',
        };
      return alert.closed ? closedAlready() : undefined;
    case "acknowledge":
      return alert.closed ? closedAlready() : undefined;
    case "reopen":
      if (alert.closed) return undefined;
      return { code: "ALERT_OPEN", sentence: "The alert is open; only a closed one can be reopened." };
  }
}

function closedAlready(): UnfitAct {
  return { code: "ALERT_CLOSED", sentence: "The alert is closed; reopen it first, then go on with it." };
}
