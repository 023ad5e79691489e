/** Requests to sensors: the whole list over the chart, and the part of one track in its panel. */
import { SENSOR_KINDS } from "../contract.ts";
import type { Task } from "../contract_tasks.ts";
import { trackTitle } from "../picture/shapes.ts";
import { resolveId } from "../picture/track_set.ts";
import type { AppState } from "../state.ts";
import { formatAge, utc } from "../units.ts";
import { mayCancel, sortTasks } from "../view_model.ts";
import { isWord } from "../words.ts";
import type { Context, Part } from "./context.ts";
import { h, reconcile, setAttribute, setText } from "./dom.ts";

/** More than this is history, not work. */
const MAXIMUM_ROWS = 60;

export function createTaskList(context: Context): Part {
  const { say } = context;
  const heading = h("h2");
  const none = h("p", { class: "quiet" });
  const list = h("ul", { class: "task-rows", "data-testid": "tasks" });
  const caveat = h("p", { class: "caveat", "data-testid": "tasks-caveat" });
  const element = h(
    "section",
    { class: "popover tasks", "data-testid": "tasks-popover", hidden: true },
    heading,
    caveat,
    none,
    list,
  );
  return {
    element,
    update(state) {
      element.hidden = state.open !== "tasks";
      if (element.hidden) return;
      setText(heading, say("tasks"));
      setText(caveat, say("banner.notForFireControl"));
      setAttribute(caveat, "title", state.session?.caveat);
      const tasks = state.tasks ?? [];
      none.hidden = tasks.length > 0;
      setText(none, say(state.tasks === undefined ? "tasks.unknown" : "tasks.none"));
      fillTasks(list, sortTasks(tasks).slice(0, MAXIMUM_ROWS), state, context);
    },
  };
}

export function createTrackTasks(context: Context): Part {
  const { actions, say } = context;
  const heading = h("h3");
  const text = h("span");
  const ask = h(
    "button",
    { type: "button", "data-testid": "ask-sensor", "aria-keyshortcuts": "r" },
    text,
    h("kbd", { "aria-hidden": "true" }, "r"),
  );
  ask.addEventListener("click", () => actions.askAbout("task"));
  const list = h("ul", { class: "task-rows", "data-testid": "track-tasks" });
  return {
    element: h("section", { class: "track-tasks" }, h("div", { class: "heading" }, heading, ask), list),
    update(state) {
      setText(heading, say("tasks.ofTrack"));
      setText(text, say("tasks.ask"));
      const mine = (state.tasks ?? []).filter((task) => resolveId(state.set, task.trackId) === state.selectedId);
      fillTasks(list, sortTasks(mine), state, context);
    },
  };
}

const idOf = (task: Task): string => task.id;

function fillTasks(list: HTMLElement, tasks: readonly Task[], state: AppState, context: Context): void {
  const { actions, say } = context;
  const make = (task: Task): HTMLElement => {
    const open = h(
      "button",
      { type: "button", class: "task-row" },
      h("b"),
      h("span", { class: "state" }),
      h("span", { class: "num" }),
      h("p"),
      h("p", { class: "outcome" }),
    );
    open.addEventListener("click", () => {
      const trackId = resolveId(context.state().set, task.trackId);
      if (trackId === undefined) return;
      actions.select(trackId);
      actions.frame();
    });
    const cancel = h("button", { type: "button", class: "acknowledge", "data-testid": "task-cancel" });
    cancel.addEventListener("click", () => actions.ask({ kind: "cancel", taskId: task.id }));
    return h("li", {}, open, cancel);
  };
  reconcile(list, tasks, idOf, make, (row, task) => {
    const [open, cancel] = row.children as unknown as [HTMLElement, HTMLElement];
    const [title, at, facts, why, outcome] = open.children as unknown as HTMLElement[];
    const track = state.set.tracks.get(resolveId(state.set, task.trackId) ?? "");
    setAttribute(row, "data-state", task.state);
    setAttribute(open, "title", task.caveat);
    if (title) setText(title, `${say(`taskKind.${task.kind}`)} · ${track ? trackTitle(track) : task.trackId}`);
    if (at) setText(at, say(`taskState.${task.state}`));
    if (facts) setText(facts, factWords(task, context));
    if (why) setText(why, task.justification);
    if (outcome) {
      outcome.hidden = outcomeWords(task, context) === "";
      setText(outcome, outcomeWords(task, context));
    }
    cancel.hidden = !mayCancel(task);
    setText(cancel, say("task.cancel"));
  });
}

function factWords(task: Task, { say, nowUs }: Context): string {
  const leftS = (task.deadlineUs - nowUs()) / 1e6;
  const last = task.history.at(-1);
  const due = leftS >= 0 ? say("task.due", { age: formatAge(leftS) }) : say("task.overdue", { age: formatAge(-leftS) });
  const rule = /^rule:(.*)$/.exec(task.raisedBy)?.[1];
  const sensors = task.sensorKinds.map((kind) => {
    const word = `sensor.${kind}`;
    return SENSOR_KINDS.some((known) => known === kind) && isWord(word) ? say(word) : kind;
  });
  return [
    mayCancel(task) ? due : last === undefined ? "" : `${utc(last.atUs).time} UTC`,
    rule === undefined ? say("task.by", { person: task.raisedBy }) : say("task.byRule", { rule }),
    sensors.join(", "),
    task.collector === undefined ? "" : say("task.collector", { name: task.collector }),
  ]
    .filter((part) => part !== "")
    .join(" · ");
}

/** What came of it; where it came to nothing, the reason of the last step. */
function outcomeWords(task: Task, { say }: Context): string {
  const { outcome } = task;
  if (outcome !== undefined) {
    const count = outcome.observations === 0 ? "" : say("task.observations", { count: outcome.observations });
    return [say(`outcome.${outcome.kind}`), outcome.sentence, count].filter((part) => part !== "").join(" · ");
  }
  const last = task.history.at(-1);
  return last?.reason === undefined ? "" : `${last.by}: ${last.reason}`;
}
