/** The alert queue: everything that is not closed, distress on top. No filter and no search ever takes a line away. */
import type { TrackFeature } from "../contract.ts";
import type { Alert } from "../contract_alerts.ts";
import { needsAcknowledging } from "../picture/alerts.ts";
import { trackTitle } from "../picture/shapes.ts";
import type { AppState } from "../state.ts";
import { formatAge } from "../units.ts";
import { ALERT_GLYPH, statusWords, subjectOf } from "./alert_words.ts";
import type { Context, Part } from "./context.ts";
import { h, reconcile, setAttribute, setText } from "./dom.ts";

/** Closed ones are looked up, not watched: the newest suffice. */
const MAXIMUM_CLOSED = 50;

export function createAlertQueue(context: Context): Part {
  const { actions, say } = context;
  const heading = h("h2");
  const count = h("span", { class: "count num", role: "status", "data-testid": "alert-count" });
  const unknown = h("p", { class: "alerts-unknown", role: "alert", "data-testid": "alerts-unknown" });
  const none = h("p", { class: "foot" });
  const orphans = h("ul", { class: "orphans", "data-testid": "orphans" });
  const list = h("ul", { class: "alert-rows", "data-testid": "alerts" });
  const closedToggle = h("button", { type: "button", class: "closed-toggle", "data-testid": "closed-toggle" });
  const closed = h("ul", { class: "alert-rows closed" });
  closedToggle.addEventListener("click", () => actions.toggleClosed());
  const element = h(
    "section",
    { class: "alerts" },
    h("div", { class: "heading" }, heading, count),
    unknown,
    h("div", { class: "alert-scroll" }, orphans, list, none, closedToggle, closed),
  );
  const make = (alert: Alert): HTMLElement => makeRow(alert, context);

  return {
    element,
    update(state, { queue }) {
      const { known } = state.alerts;
      setText(heading, say("alerts"));
      setAttribute(list, "aria-label", say("alerts"));
      setText(count, known ? say("alerts.count", { open: queue.open.length, new: queue.unacknowledged }) : "");
      setAttribute(element, "data-worst", queue.crying.length > 0 ? "distress" : undefined);
      // Only once there is a line: before, the sign of the connection says what is missing.
      unknown.hidden = known || state.connection.kind !== "live" || state.set.revision === 0;
      setText(unknown, say("alerts.unknown"));
      none.hidden = !known || queue.open.length + queue.orphans.length > 0;
      setText(none, say("alerts.none"));
      fillOrphans(orphans, queue.orphans, context);
      reconcile(list, queue.open, idOf, make, (row, alert) => fillRow(row, alert, state, context));
      closedToggle.hidden = !known || (queue.closed.length === 0 && !state.showsClosed);
      setText(closedToggle, state.showsClosed ? say("alerts.hideClosed") : say("alerts.closed", { count: queue.closed.length })); // biome-ignore format: one thought
      setAttribute(closedToggle, "aria-expanded", String(state.showsClosed));
      const shown = state.showsClosed ? queue.closed.slice(0, MAXIMUM_CLOSED) : [];
      reconcile(closed, shown, idOf, make, (row, alert) => fillRow(row, alert, state, context));
    },
  };
}

const idOf = (alert: Alert): string => alert.id;

function makeRow({ id }: Alert, { actions }: Context): HTMLElement {
  const open = h(
    "button",
    { type: "button", class: "alert-row" },
    h("i", { "aria-hidden": "true" }),
    h("b"),
    h("span", { class: "num" }),
    h("span", { class: "sentence" }),
    h("span", { class: "status" }),
  );
  open.addEventListener("click", () => actions.selectAlert(id));
  open.addEventListener("dblclick", () => actions.frameAlert(id));
  const acknowledge = h("button", { type: "button", class: "acknowledge", "data-testid": "acknowledge" });
  acknowledge.addEventListener("click", () => actions.acknowledge(id));
  return h("li", {}, open, acknowledge);
}

function fillRow(row: HTMLElement, alert: Alert, state: AppState, context: Context): void {
  const [open, acknowledge] = row.children as unknown as [HTMLElement, HTMLElement];
  const [glyph, title, age, sentence, status] = open.children;
  setAttribute(row, "data-kind", alert.kind);
  setAttribute(row, "data-new", needsAcknowledging(alert));
  setAttribute(row, "data-state", alert.state);
  setAttribute(open, "aria-pressed", String(alert.id === state.alertId));
  if (glyph) setText(glyph, ALERT_GLYPH[alert.kind]);
  if (title) setText(title, `${context.say(`alert.${alert.kind}`)} · ${subjectOf(alert, state)}`);
  if (age) setText(age, formatAge((context.nowUs() - alert.fromUs) / 1e6));
  const words = alert.sentence[state.prefs.language];
  if (sentence) setText(sentence, words);
  setAttribute(open, "title", words);
  if (status) setText(status, statusWords(alert, context));
  acknowledge.hidden = !needsAcknowledging(alert);
  setText(acknowledge, context.say("alert.acknowledge"));
}

function fillOrphans(list: HTMLElement, tracks: readonly TrackFeature[], { actions, say, nowUs }: Context): void {
  const make = ({ properties: { id } }: TrackFeature): HTMLElement => {
    const open = h("button", { type: "button", class: "alert-row" }, h("i", {}, "!"), h("b"), h("span", { class: "num" }), h("span", { class: "sentence" })); // biome-ignore format: one row
    open.addEventListener("click", () => {
      actions.select(id);
      actions.frame();
    });
    return h("li", { "data-kind": "distress" }, open);
  };
  reconcile(
    list,
    tracks,
    (track) => track.properties.id,
    make,
    (row, track) => {
      const [, title, age, sentence] = row.firstElementChild?.children ?? [];
      if (title) setText(title, trackTitle(track));
      if (age) setText(age, formatAge((nowUs() - track.properties.lastSeenUs) / 1e6));
      if (sentence) setText(sentence, `${say("alerts.orphan")} · ${track.properties.distress ?? ""}`);
    },
  );
}
