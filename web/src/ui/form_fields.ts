/** The fields of the forms: words, one of several, several of several. Each tells what was filled in as it changes. */
import { IDENTITIES, type Identity, SENSOR_KINDS, type SensorKind } from "../contract.ts";
import { TASK_KINDS } from "../contract_tasks.ts";
import { type Answers, DEADLINES_S, EMPTY_ANSWERS, type Form } from "../forms.ts";
import type { Word } from "../words.ts";
import type { Context } from "./context.ts";
import { h } from "./dom.ts";

const LONGEST_NAME = 120;
/** What the service takes of a justification, and enough for any reason. */
const LONGEST_TEXT = 500;

export interface Fields {
  readonly elements: readonly HTMLElement[];
  /** Where one begins to type or to choose. */
  readonly first: HTMLElement | undefined;
  readonly text: HTMLInputElement | HTMLTextAreaElement;
}

export type Change = (patch: Partial<Answers>) => void;

/** Everybody that has acted here: names are chosen rather than mistyped. */
function knownPersons({ state }: Context): string[] {
  const { alerts, prefs } = state();
  const names = [...alerts.alerts.values()].flatMap(({ acts, assignedTo }) => [
    ...acts.flatMap(({ by, to }) => [by, to]),
    assignedTo,
  ]);
  return [...new Set([...names, prefs.person].filter((name) => name !== undefined))].sort();
}

export function fieldsOf(form: Form, context: Context, change: Change): Fields {
  const { say } = context;
  switch (form.kind) {
    case "person":
    case "assign": {
      const field = textField(say("form.name"), "input", change);
      if (form.kind === "person") field.text.value = context.state().prefs.person ?? "";
      const names = h("datalist", { id: "known-persons" }, ...knownPersons(context).map((name) => h("option", { value: name }))); // biome-ignore format: one thought
      field.text.setAttribute("list", "known-persons");
      return { elements: [field.element, names], first: field.text, text: field.text };
    }
    case "comment": {
      const field = textField(say("form.text"), "textarea", change);
      return { elements: [field.element], first: field.text, text: field.text };
    }
    case "close":
    case "reopen":
    case "cancel": {
      const field = textField(say("form.reason"), "textarea", change);
      return { elements: [field.element], first: field.text, text: field.text };
    }
    case "designate":
      return designationFields(form.trackId, context, change);
    case "task":
      return taskFields(context, change);
  }
}

function textField(
  label: string,
  tag: "input" | "textarea",
  change: Change,
): { element: HTMLElement; text: HTMLInputElement | HTMLTextAreaElement } {
  const attributes = { "data-testid": "form-text", autocomplete: "off", spellcheck: "false" };
  const text =
    tag === "input" ? h("input", { type: "text", ...attributes }) : h("textarea", { rows: "3", ...attributes });
  text.maxLength = tag === "input" ? LONGEST_NAME : LONGEST_TEXT;
  text.addEventListener("input", () => change({ text: text.value }));
  return { element: h("label", { class: "field" }, h("span", { class: "label" }, label), text), text };
}

function choiceField(
  title: string,
  type: "radio" | "checkbox",
  options: readonly { readonly value: string; readonly text: string; readonly checked: boolean }[],
  chosen: (values: readonly string[]) => void,
): HTMLElement {
  const boxes = options.map(({ value, text, checked }) => {
    const box = h("input", { type, name: `form-${title}`, value });
    box.checked = checked;
    return { box, label: h("label", { class: "choice", "data-value": value }, box, h("span", {}, text)) };
  });
  const field = h(
    "fieldset",
    { class: "field" },
    h("legend", { class: "label" }, title),
    ...boxes.map(({ label }) => label),
  );
  field.addEventListener("change", () => chosen(boxes.filter(({ box }) => box.checked).map(({ box }) => box.value)));
  return field;
}

const firstOf = (field: HTMLElement): HTMLElement | undefined =>
  field.querySelector<HTMLElement>("input:checked") ?? field.querySelector("input") ?? undefined;

/** Nothing is chosen beforehand but what the track is held to be already. */
function designationFields(trackId: string, context: Context, change: Change): Fields {
  const { say, state } = context;
  const now = state().set.tracks.get(trackId)?.properties.designation?.identity;
  const options = IDENTITIES.map((value) => ({ value, text: say(`identity.${value}`), checked: value === now }));
  const choice = choiceField(say("identity.title"), "radio", options, ([value]) =>
    change({ identity: value as Identity }),
  );
  choice.classList.add("identities");
  if (now !== undefined) change({ identity: now });
  const reason = textField(say("form.reason"), "textarea", change);
  return { elements: [choice, reason.element], first: firstOf(choice), text: reason.text };
}

function taskFields(context: Context, change: Change): Fields {
  const { say } = context;
  const kinds = choiceField(
    say("task.kind"),
    "radio",
    TASK_KINDS.map((value) => ({
      value,
      text: say(`taskKind.${value}`),
      checked: value === EMPTY_ANSWERS.taskKind,
    })),
    ([value]) => change({ taskKind: value as Answers["taskKind"] }),
  );
  const sensors = choiceField(
    say("task.sensors"),
    "checkbox",
    // AIS is heard or not: nobody can be asked to look with it.
    SENSOR_KINDS.filter((kind) => kind !== "ais").map((value) => ({
      value,
      text: say(`sensor.${value}` as Word),
      checked: false,
    })),
    (values) => change({ sensorKinds: values as readonly SensorKind[] }),
  );
  const deadlines = DEADLINES_S.map((seconds) => ({
    value: String(seconds),
    text:
      seconds < 3600 ? say("task.withinMin", { minutes: seconds / 60 }) : say("task.within", { hours: seconds / 3600 }),
    checked: seconds === EMPTY_ANSWERS.deadlineS,
  }));
  const deadline = choiceField(say("task.deadline"), "radio", deadlines, ([value]) =>
    change({ deadlineS: Number(value) }),
  );
  const why = textField(say("task.justification"), "textarea", change);
  return { elements: [kinds, sensors, deadline, why.element], first: firstOf(kinds), text: why.text };
}
