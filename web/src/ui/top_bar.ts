/** Name, audience, search, clocks and the few buttons. */

import { isFiltering } from "../picture/filters.ts";
import type { AppState } from "../state.ts";
import { jst, utc } from "../units.ts";
import { mayCancel, type View } from "../view_model.ts";
import type { Word } from "../words.ts";
import type { Context, Part } from "./context.ts";
import { h, reconcile, setAttribute, setText } from "./dom.ts";

export function createTopBar(context: Context): Part {
  const parts = [
    createName(context),
    createAudience(context),
    createSearch(context),
    createButtons(context),
    createClocks(context),
  ];
  return {
    element: h("header", { class: "top-bar" }, ...parts.map((part) => part.element)),
    update(state, view) {
      for (const part of parts) part.update(state, view);
    },
  };
}

function createName(context: Context): Part {
  const tagline = h("span", { class: "tagline" });
  const element = h("div", { class: "name" }, h("h1", {}, "TOMI", h("span", { lang: "ja" }, "遠見")), tagline);
  return {
    element,
    update() {
      setText(tagline, context.say("tagline"));
    },
  };
}

function createAudience(context: Context): Part {
  const label = h("span", { class: "label" });
  const select = h("select", { "data-testid": "audience" });
  const fixed = h("b");
  select.addEventListener("change", () => {
    const chosen = context.state().session?.audiences?.find((one) => one.id === select.value);
    if (chosen) context.actions.setAudience(chosen);
    select.blur();
  });
  return {
    element: h("label", { class: "audience" }, label, select, fixed),
    update({ session, prefs }) {
      setText(label, context.say("audience"));
      const audiences = session?.audiences ?? [];
      select.hidden = audiences.length === 0;
      setText(fixed, audiences.length === 0 ? (session?.audience.name[prefs.language] ?? "") : "");
      reconcile(
        select,
        audiences,
        (one) => one.id,
        (one) => h("option", { value: one.id }),
        (option, one) => setText(option, one.name[prefs.language]),
      );
      const current = session?.audience.id ?? "";
      if (select.value !== current) select.value = current;
    },
  };
}

function createSearch(context: Context): Part {
  const input = h("input", { type: "search", "data-testid": "search", autocomplete: "off", spellcheck: "false" });
  input.addEventListener("input", () => context.actions.setQuery(input.value));
  input.addEventListener("keydown", (event) => {
    if (event.key === "Enter" || event.key === "ArrowDown") {
      event.preventDefault();
      input.blur();
      context.actions.selectStep(1);
      context.actions.frame();
    }
  });
  return {
    element: h("div", { class: "search" }, input, h("kbd", { "aria-hidden": "true" }, "/")),
    update({ query }) {
      setAttribute(input, "aria-label", context.say("search.label"));
      setAttribute(input, "title", context.say("search.label"));
      setAttribute(input, "placeholder", context.say("search.placeholder"));
      if (input.value !== query) input.value = query;
    },
  };
}

/** On the chart itself, permanent while anything is hidden: nobody may take a filtered picture for the whole one. */
export function createFilterSign(context: Context): Part {
  const button = h("button", { class: "filter-sign", type: "button", "data-testid": "filter-sign" });
  button.addEventListener("click", () => context.actions.toggleOpen("filters"));
  return {
    element: button,
    update({ prefs }, { hiddenIds }) {
      button.hidden = !isFiltering(prefs.filters);
      setText(button, context.say("filters.on", { count: hiddenIds.length }));
    },
  };
}

interface ButtonSpec {
  readonly id: string;
  readonly key: string;
  readonly run: () => void;
  readonly text: (state: AppState) => string;
  readonly pressed?: (state: AppState) => boolean;
}

function createButtons(context: Context): Part {
  const { actions, say } = context;
  const named = (word: Word) => (): string => say(word);
  const specs: readonly ButtonSpec[] = [
    {
      id: "filters",
      key: "i",
      run: () => actions.toggleOpen("filters"),
      text: named("button.filters"),
      pressed: (s) => s.open === "filters",
    },
    {
      id: "layers",
      key: "v",
      run: () => actions.toggleOpen("layers"),
      text: named("button.layers"),
      pressed: (s) => s.open === "layers",
    },
    {
      id: "tasks",
      key: "t",
      run: () => actions.toggleOpen("tasks"),
      text: (s) => `${say("tasks.button")} ${(s.tasks ?? []).filter(mayCancel).length || ""}`.trim(),
      pressed: (s) => s.open === "tasks",
    },
    { id: "measure", key: "m", run: actions.toggleMeasure, text: named("button.measure"), pressed: (s) => s.measuring },
    { id: "palette", key: "n", run: actions.cyclePalette, text: (s) => say(`palette.${s.prefs.palette}`) },
    { id: "language", key: "l", run: actions.cycleLanguage, text: named("button.language") },
    {
      id: "help",
      key: "?",
      run: () => actions.toggleOpen("help"),
      text: named("button.help"),
      pressed: (s) => s.open === "help",
    },
  ];
  const buttons = specs.map((spec) => {
    const text = h("span");
    const button = h(
      "button",
      { type: "button", "data-testid": `button-${spec.id}`, "aria-keyshortcuts": spec.key },
      text,
      h("kbd", { "aria-hidden": "true" }, spec.key),
    );
    button.addEventListener("click", spec.run);
    return { spec, text, button };
  });
  return {
    element: h("nav", { class: "buttons" }, ...buttons.map(({ button }) => button)),
    update(state: AppState, _view: View) {
      for (const { spec, text, button } of buttons) {
        setText(text, spec.text(state));
        if (spec.pressed) setAttribute(button, "aria-pressed", String(spec.pressed(state)));
        if (spec.id === "language") setAttribute(button, "lang", state.prefs.language === "en" ? "ja" : "en");
        if (spec.id === "palette") setAttribute(button, "title", say("button.palette"));
      }
    },
  };
}

function createClocks(context: Context): Part {
  const clock = (zone: string): { element: HTMLElement; time: HTMLElement; date: HTMLElement } => {
    const time = h("b", { class: "num", "data-testid": `clock-${zone.toLowerCase()}` });
    const date = h("span", { class: "num" });
    return { element: h("div", { class: "clock" }, h("span", { class: "label" }, zone), time, date), time, date };
  };
  const clocks = [
    { ...clock("UTC"), read: utc },
    { ...clock("JST"), read: jst },
  ];
  const state = h("span", { class: "link", "data-testid": "link-state" });
  return {
    element: h("div", { class: "clocks" }, ...clocks.map(({ element }) => element), state),
    update({ connection, session }) {
      for (const { time, date, read } of clocks) {
        const now = session ? read(context.nowUs()) : { time: "--:--:--", date: "----------" };
        setText(time, now.time);
        setText(date, now.date);
      }
      setText(
        state,
        context.say(connection.kind === "lost" ? "connection.lostShort" : `connection.${connection.kind}`),
      );
      setAttribute(state, "data-kind", connection.kind);
    },
  };
}
