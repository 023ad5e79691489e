/** Layers with scenes, filters, and the help: one of them at a time, over the chart's right edge. */
import { SENSOR_KINDS, TRACK_KINDS, TRACK_STATUSES } from "../contract.ts";
import { type Filters, isFiltering, NO_FILTERS } from "../picture/filters.ts";
import { LAYER_KEYS } from "../prefs.ts";
import { formatAge, utc } from "../units.ts";
import { shownScenes } from "../view_model.ts";
import type { Word } from "../words.ts";
import type { Context, Part } from "./context.ts";
import { h, reconcile, setAttribute, setText } from "./dom.ts";

function checkRow(run: (checked: boolean) => void): HTMLElement {
  const box = h("input", { type: "checkbox" });
  box.addEventListener("change", () => run(box.checked));
  return h("label", { class: "check" }, box, h("span"), h("small"));
}

function setCheck(row: HTMLElement, checked: boolean, text: string, small = ""): void {
  const [box, label, note] = row.children;
  if (box instanceof HTMLInputElement && box.checked !== checked) box.checked = checked;
  if (label) setText(label, text);
  if (note) setText(note, small);
}

export function createLayersPopover(context: Context): Part {
  const heading = h("h2");
  const layers = h("div", { class: "checks" });
  const scenesHeading = h("h3");
  const scenes = h("div", { class: "checks scenes-list", "data-testid": "scenes" });
  const none = h("p", { class: "quiet" });
  const element = h(
    "section",
    { class: "popover", "data-testid": "layers-popover", hidden: true },
    heading,
    layers,
    scenesHeading,
    scenes,
    none,
  );
  return {
    element,
    update(state) {
      element.hidden = state.open !== "layers";
      if (element.hidden) return;
      setText(heading, context.say("layers"));
      reconcile(
        layers,
        LAYER_KEYS,
        (key) => key,
        (key) => checkRow(() => context.actions.toggleLayer(key)),
        (row, key) => setCheck(row, state.prefs.layers[key], context.say(`layer.${key}`)),
      );
      setText(scenesHeading, context.say("scenes"));
      const shown = shownScenes(state.scenes, state.sceneChoice, state.prefs.layers.imagery);
      reconcile(
        scenes,
        state.scenes.slice(0, 20),
        (scene) => scene.id,
        (scene) => {
          const row = checkRow((checked) => context.actions.toggleScene(scene.id, checked));
          const go = h("button", { type: "button", class: "go" }, "◎");
          go.addEventListener("click", () => context.actions.frameScene(scene));
          row.append(go);
          return row;
        },
        (row, scene) => {
          const at = utc(scene.acquiredStartUs);
          const delay = formatAge((scene.availableUs - scene.acquiredEndUs) / 1e6);
          const line = context.say("scenes.line", {
            detections: scene.detections,
            gsd: scene.gsdM.toFixed(scene.gsdM < 2 ? 1 : 0),
          });
          setCheck(
            row,
            shown.has(scene.id),
            `${scene.platform}  ${at.date.slice(5)} ${at.time.slice(0, 5)}Z`,
            `${line}, ${context.say("scenes.late", { delay })}`,
          );
          const go = row.lastElementChild;
          if (go) setAttribute(go, "aria-label", context.say("button.frame"));
        },
      );
      none.hidden = state.scenes.length > 0;
      setText(none, context.say("scenes.none"));
    },
  };
}

/** One group of filters: what may be hidden, under which key of `Filters`, in which words. */
interface Group {
  readonly title: Word;
  readonly values: readonly string[];
  readonly key: keyof Filters;
  readonly word: (value: string) => Word;
}

const GROUPS: readonly Group[] = [
  {
    title: "filters.kind",
    values: TRACK_KINDS.filter((kind) => kind !== "distress-beacon"),
    key: "hiddenKinds",
    word: (value) => `kind.${value}` as Word,
  },
  { title: "filters.sensor", values: SENSOR_KINDS, key: "hiddenSensors", word: (value) => `sensor.${value}` as Word },
  {
    title: "filters.status",
    values: TRACK_STATUSES,
    key: "hiddenStatuses",
    word: (value) => `status.${value}` as Word,
  },
];

export function createFiltersPopover(context: Context): Part {
  const heading = h("h2");
  const note = h("p", { class: "quiet" });
  const clear = h("button", { type: "button", "data-testid": "filters-clear" });
  clear.addEventListener("click", () => context.actions.setFilters(NO_FILTERS));
  const groups = GROUPS.map((group) => ({ group, title: h("h3"), list: h("div", { class: "checks" }) }));
  const element = h(
    "section",
    { class: "popover", "data-testid": "filters-popover", hidden: true },
    heading,
    ...groups.flatMap(({ title, list }) => [title, list]),
    note,
    clear,
  );
  const toggle = (key: keyof Filters, value: string): void => {
    const { filters } = context.state().prefs;
    const hidden = filters[key] as readonly string[];
    const next = hidden.includes(value) ? hidden.filter((one) => one !== value) : [...hidden, value];
    context.actions.setFilters({ ...filters, [key]: next });
  };
  return {
    element,
    update(state) {
      element.hidden = state.open !== "filters";
      if (element.hidden) return;
      setText(heading, context.say("button.filters"));
      for (const { group, title, list } of groups) {
        setText(title, context.say(group.title));
        const hidden = state.prefs.filters[group.key] as readonly string[];
        reconcile(
          list,
          group.values,
          (value) => value,
          (value) => checkRow(() => toggle(group.key, value)),
          (row, value) => setCheck(row, !hidden.includes(value), context.say(group.word(value))),
        );
      }
      setText(note, context.say("filters.note"));
      setText(clear, context.say("filters.clear"));
      clear.disabled = !isFiltering(state.prefs.filters);
    },
  };
}
