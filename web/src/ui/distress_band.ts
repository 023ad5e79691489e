/**
 * Distress that nobody has acknowledged, over everything: what, who, where, how long ago, and the two keys that matter. It flashes once
 * a second (at most three times are allowed, WCAG 2.3.1); stripes and words say the same without colour and without motion.
 */
import type { Alert } from "../contract_alerts.ts";
import type { AppState } from "../state.ts";
import { formatAge } from "../units.ts";
import type { View } from "../view_model.ts";
import { placeWords, subjectOf } from "./alert_words.ts";
import type { Context, Part } from "./context.ts";
import { h, setText } from "./dom.ts";

export function createDistressBand(context: Context): Part {
  const { actions, say } = context;
  const title = h("strong");
  const count = h("span", { class: "num" });
  const subject = h("b", { "data-testid": "band-subject" });
  const sentence = h("span", { class: "sentence" });
  const place = h("span", { class: "num" });
  const age = h("span", { class: "num" });
  const button = (key: string, run: (alert: Alert) => void): { element: HTMLElement; text: HTMLElement } => {
    const text = h("span");
    const element = h("button", { type: "button", "aria-keyshortcuts": key }, text, h("kbd", {}, key));
    element.addEventListener("click", () => {
      if (shown !== undefined) run(shown);
    });
    return { element, text };
  };
  const show = button("d", (alert) => {
    actions.selectAlert(alert.id);
    actions.frameAlert(alert.id);
  });
  const acknowledge = button("x", (alert) => actions.acknowledge(alert.id));
  acknowledge.element.dataset.testid = "band-acknowledge";
  const sound = h("span", { class: "band-sound" });
  const element = h(
    "section",
    { class: "band", "data-testid": "distress-band", hidden: true },
    h("div", { class: "band-words", role: "alert" }, title, count, subject, sentence),
    h("div", { class: "band-facts" }, place, age, sound, show.element, acknowledge.element),
  );
  let shown: Alert | undefined;

  return {
    element,
    update(state: AppState, { queue: { crying } }: View) {
      shown = crying.find(({ id }) => id === state.alertId) ?? crying[0];
      element.hidden = shown === undefined;
      if (shown === undefined) return;
      setText(title, say("band.title"));
      count.hidden = crying.length < 2;
      setText(count, say("band.of", { at: crying.indexOf(shown) + 1, all: crying.length }));
      setText(subject, subjectOf(shown, state));
      setText(sentence, shown.sentence[state.prefs.language]);
      setText(place, placeWords(shown, state, context));
      setText(age, say("band.ago", { age: formatAge((context.nowUs() - shown.fromUs) / 1e6) }));
      sound.hidden = state.sound.kind === "on";
      setText(sound, say(`sound.${state.sound.kind}`));
      setText(show.text, say("alert.frame"));
      setText(acknowledge.text, say("alert.acknowledge"));
    },
  };
}
