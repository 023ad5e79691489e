/** One alert: what was found and by which rule, what it rests on, what one can do about it, and who did what when. */
import type { Alert } from "../contract_alerts.ts";
import { needsAcknowledging, trackOf } from "../picture/alerts.ts";
import { formatAge, utc } from "../units.ts";
import type { Word } from "../words.ts";
import { actWords, placeWords, statusWords, subjectOf } from "./alert_words.ts";
import type { Context, Part } from "./context.ts";
import { fillRows, h, type Row, reconcile, setAttribute, setText } from "./dom.ts";

interface Choice {
  readonly id: string;
  readonly key: string;
  readonly word: (alert: Alert) => Word;
  readonly run: (alert: Alert) => void;
  readonly shown: (alert: Alert) => boolean;
}

export function createAlertCard(context: Context): Part {
  const { actions, say } = context;
  const title = h("h2", { "data-testid": "alert-title" });
  const status = h("p", { class: "subtitle" });
  const close = h("button", { type: "button", class: "close" }, "×");
  close.addEventListener("click", () => actions.selectAlert(undefined));
  const sentence = h("p", { class: "alert-sentence" });
  const facts = h("dl");
  const buttons = createButtons(context);
  const evidence = h("button", { type: "button", class: "evidence", "data-testid": "alert-evidence" });
  evidence.addEventListener("click", () => {
    document.querySelector(".provenance")?.scrollIntoView({ block: "start" });
  });
  const historyTitle = h("h3");
  const history = h("ol", { class: "acts", "data-testid": "acts" });
  const noHistory = h("p", { class: "quiet" });
  const element = h(
    "section",
    { class: "alert-card", "data-testid": "alert-card", hidden: true },
    h("div", { class: "panel-head" }, h("div"), h("div", {}, title, status), close),
    h("div", { class: "panel-body" }, sentence, buttons.element, facts, evidence, historyTitle, history, noHistory),
  );
  return {
    element,
    update(state) {
      const alert = state.alerts.alerts.get(state.alertId ?? "");
      element.hidden = alert === undefined;
      if (alert === undefined) return;
      setAttribute(element, "data-kind", alert.kind);
      setAttribute(close, "aria-label", say("button.close"));
      setText(title, `${say(`alert.${alert.kind}`)} · ${subjectOf(alert, state)}`);
      setText(status, statusWords(alert, context));
      setText(sentence, alert.sentence[state.prefs.language]);
      buttons.update(alert);
      fillRows(facts, [
        ...factRows(alert, context),
        { label: say("field.position"), value: placeWords(alert, state, context) },
      ]);
      const hasTrack = trackOf(alert, state.set) !== undefined;
      evidence.disabled = !hasTrack;
      setText(evidence, say(hasTrack ? "alert.evidenceOpen" : "alert.evidenceCount", { count: alert.evidence }));
      setText(historyTitle, say("alert.history"));
      noHistory.hidden = alert.acts.length > 0;
      setText(noHistory, say("alert.noHistory"));
      const acts = alert.acts.map((act, index) => ({ act, index }));
      reconcile(
        history,
        acts,
        ({ index }) => String(index),
        () => h("li", {}, h("span", { class: "num" }), h("p")),
        (row, { act }) => {
          const [head, text] = row.children as unknown as [HTMLElement, HTMLElement];
          setText(head, actWords(act, context));
          text.hidden = act.text === undefined;
          setText(text, act.text ?? "");
        },
      );
    },
  };
}

function createButtons({ actions, say, state }: Context): { element: HTMLElement; update(alert: Alert): void } {
  let shown: Alert | undefined;
  const open = (alert: Alert): boolean => !alert.closed;
  const choices: readonly Choice[] = [
    {
      id: "acknowledge",
      key: "x",
      word: () => "alert.acknowledge",
      run: (a) => actions.acknowledge(a.id),
      shown: needsAcknowledging,
    },
    {
      id: "frame",
      key: "f",
      word: () => "alert.frame",
      run: (a) => actions.frameAlert(a.id),
      shown: (a) => a.position !== undefined || trackOf(a, state().set) !== undefined,
    },
    { id: "assign", key: "g", word: () => "alert.assign", run: () => actions.askAbout("assign"), shown: open },
    { id: "comment", key: "c", word: () => "alert.comment", run: () => actions.askAbout("comment"), shown: () => true },
    {
      id: "close",
      key: "z",
      word: (a) => (a.closed ? "alert.reopen" : "alert.close"),
      run: () => actions.askAbout("close"),
      shown: () => true,
    },
  ];
  const made = choices.map((choice) => {
    const text = h("span");
    const button = h(
      "button",
      { type: "button", "data-testid": `alert-${choice.id}`, "aria-keyshortcuts": choice.key },
      text,
      h("kbd", { "aria-hidden": "true" }, choice.key),
    );
    button.addEventListener("click", () => {
      if (shown !== undefined) choice.run(shown);
    });
    return { choice, text, button };
  });
  return {
    element: h("div", { class: "choices" }, ...made.map(({ button }) => button)),
    update(alert) {
      shown = alert;
      for (const { choice, text, button } of made) {
        button.hidden = !choice.shown(alert);
        setText(text, say(choice.word(alert)));
      }
    },
  };
}

function factRows(alert: Alert, { say, nowUs }: Context): Row[] {
  const at = (timeUs: number): string => `${utc(timeUs).time} UTC  ${formatAge((nowUs() - timeUs) / 1e6)}`;
  const parameters = Object.entries(alert.rule.parameters).map(([name, value]) => `${name} ${value}`);
  const rows: Row[] = [
    { label: say("alert.since"), value: at(alert.fromUs), hint: say(`alertState.${alert.state}`) },
    { label: say("alert.known"), value: at(alert.knownUs) },
    { label: say("alert.score"), value: `${(alert.score * 100).toFixed(alert.score < 0.995 ? 0 : 1)} %` },
    { label: say("alert.rule"), value: `${alert.rule.id} v${alert.rule.version}`, hint: parameters.join(" · ") },
  ];
  if (alert.untilUs !== undefined) rows.splice(1, 0, { label: say("alert.until"), value: at(alert.untilUs) });
  return rows;
}
