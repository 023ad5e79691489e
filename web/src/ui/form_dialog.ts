/**
 * One form at a time, over the chart and never over the distress band; not modal, since a distress may come while one types. Enter
 * sends (Shift+Enter is a new line), Esc does nothing. What accuses somebody is asked for twice.
 */
import { type Answers, accuses, EMPTY_ANSWERS, type Form, lacking } from "../forms.ts";
import { personOf } from "../officer.ts";
import { trackTitle } from "../picture/shapes.ts";
import type { AppState } from "../state.ts";
import { subjectOf } from "./alert_words.ts";
import type { Context, Part } from "./context.ts";
import { h, setAttribute, setText } from "./dom.ts";
import { type Fields, fieldsOf } from "./form_fields.ts";

/** A second press sooner than this is the first one's bounce. */
const CONFIRM_AFTER_MS = 700;

export function createFormDialog(context: Context): Part {
  const { actions, say } = context;
  const title = h("h2", { "data-testid": "form-title" });
  const subject = h("p", { class: "form-subject" });
  const body = h("div", { class: "form-body" });
  const note = h("p", { class: "quiet" });
  const need = h("p", { class: "form-need", role: "alert", "data-testid": "form-need" });
  const sendText = h("span");
  const send = h("button", { type: "submit", "data-testid": "form-send" }, sendText, h("kbd", {}, "Enter"));
  const cancelText = h("span");
  const cancel = h("button", { type: "button" }, cancelText, h("kbd", {}, "Esc"));
  const form = h("form", {}, body, note, need, h("div", { class: "choices" }, send, cancel));
  const element = h(
    "section",
    { class: "form", role: "dialog", "data-testid": "form", hidden: true },
    title,
    subject,
    form,
  );
  let shown: Form | undefined;
  let language = "";
  let answers: Answers = EMPTY_ANSWERS;
  let fields: Fields | undefined;
  let askedAgainMs: number | undefined;
  let isBusy = false;

  const change = (patch: Partial<Answers>): void => {
    answers = { ...answers, ...patch, confirmed: false };
    askedAgainMs = undefined;
    setText(need, "");
    label();
  };
  function label(): void {
    if (shown === undefined) return;
    const { identity } = answers;
    const isAsking = askedAgainMs !== undefined && identity !== undefined;
    const named = identity === undefined ? "" : say(`identity.${identity}`);
    setText(
      sendText,
      isBusy ? say("form.sending") : isAsking ? say("form.confirm", { identity: named }) : say("form.send"),
    );
    setAttribute(element, "data-confirm", isAsking);
    const person = personOf(context.state().session, context.state().prefs.person) ?? "";
    if (isAsking) setText(need, say("form.confirmNote", { identity: named, person }));
    send.disabled = isBusy;
  }
  async function submit(): Promise<void> {
    const asking = shown;
    if (asking === undefined || isBusy) return;
    if (askedAgainMs !== undefined) {
      if (context.monotonicMs() - askedAgainMs < CONFIRM_AFTER_MS) return;
      answers = { ...answers, confirmed: true };
    }
    const lack = lacking(asking.kind, answers);
    if (lack === "confirmation") {
      askedAgainMs = context.monotonicMs();
      return label();
    }
    if (lack !== undefined) {
      setText(need, say(`form.need.${lack}`));
      (lack === "text" ? fields?.text : fields?.first)?.focus();
      return;
    }
    isBusy = true;
    label();
    const isDone = await actions.submit(asking, answers);
    isBusy = false;
    label();
    if (isDone && context.state().form === asking) actions.ask(undefined);
  }
  function build(next: Form, state: AppState): void {
    const isSame = next === shown;
    shown = next;
    language = state.prefs.language;
    if (!isSame) answers = EMPTY_ANSWERS;
    askedAgainMs = undefined;
    const typed = answers.text;
    fields = fieldsOf(next, context, change);
    if (typed !== "") fields.text.value = typed;
    change({ text: fields.text.value });
    body.replaceChildren(...fields.elements);
    setText(title, say(`form.${next.kind}`));
    setText(cancelText, say("form.cancelForm"));
    setText(subject, subjectWords(next, state));
    setText(note, noteWords(next, state, context));
    setAttribute(element, "aria-label", say(`form.${next.kind}`));
    element.hidden = false;
    fields.first?.focus();
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void submit();
  });
  form.addEventListener("keydown", (event) => {
    // While a Japanese word is being composed, Enter chooses it.
    if (event.key !== "Enter" || event.isComposing || event.shiftKey || event.target === cancel) return;
    event.preventDefault();
    if (!event.repeat) void submit();
  });
  cancel.addEventListener("click", () => actions.ask(undefined));
  return {
    element,
    update(state) {
      if (state.form === undefined) {
        if (shown !== undefined && element.contains(document.activeElement))
          (document.activeElement as HTMLElement).blur();
        shown = undefined;
        element.hidden = true;
      } else if (state.form !== shown || state.prefs.language !== language) build(state.form, state);
      setAttribute(element, "data-accuses", shown?.kind === "designate" && accuses(answers.identity));
    },
  };
}

/** What it is about, so that nobody acts on the wrong one. */
function subjectWords(form: Form, state: AppState): string {
  const track = "trackId" in form ? state.set.tracks.get(form.trackId) : undefined;
  if (track !== undefined) return [...new Set([trackTitle(track), track.properties.id])].join(" · ");
  const alert = "alertId" in form ? state.alerts.alerts.get(form.alertId) : undefined;
  if (alert !== undefined) return `${subjectOf(alert, state)} · ${alert.sentence[state.prefs.language]}`;
  const task = "taskId" in form ? state.tasks?.find(({ id }) => id === form.taskId) : undefined;
  return task?.justification ?? "";
}

function noteWords(form: Form, state: AppState, { say }: Context): string {
  if (form.kind === "person") return say("form.personNote");
  if (form.kind === "task") return `${say("banner.notForFireControl")} · ${state.session?.caveat ?? ""}`;
  if (form.kind !== "close") return "";
  return state.alerts.alerts.get(form.alertId)?.kind === "distress" ? say("form.closeNote") : "";
}
