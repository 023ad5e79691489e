/** The keyboard: every key, what it does, and the overlay that tells. One table serves both. */
import type { Word } from "../words.ts";
import type { Actions, Context, Part } from "./context.ts";
import { h, reconcile, setAttribute, setText } from "./dom.ts";

interface KeyBinding {
  /** Values of KeyboardEvent.key; `Shift+` in front where Shift makes the difference. */
  readonly keys: readonly string[];
  readonly shown: string;
  readonly word: Word;
  readonly run: (actions: Actions, key: string) => void;
}

const PAN_PX = 160;

const BINDINGS: readonly KeyBinding[] = [
  { keys: ["?"], shown: "?", word: "keys.help", run: (a) => a.toggleOpen("help") },
  {
    keys: ["/"],
    shown: "/",
    word: "keys.search",
    run: () => document.querySelector<HTMLInputElement>(".search input")?.focus(),
  },
  { keys: ["Escape"], shown: "Esc", word: "keys.escape", run: (a) => a.escape() },
  {
    keys: ["ArrowDown", "j", "ArrowUp", "k"],
    shown: "↓ ↑",
    word: "keys.next",
    run: (a, key) => a.selectStep(key === "ArrowDown" || key === "j" ? 1 : -1),
  },
  { keys: ["d"], shown: "d", word: "keys.distress", run: (a) => a.nextDistress() },
  { keys: ["e"], shown: "e", word: "keys.alert", run: (a) => a.nextAlert() },
  { keys: ["x"], shown: "x", word: "keys.acknowledge", run: (a) => a.acknowledgeSelected() },
  { keys: ["g"], shown: "g", word: "keys.assign", run: (a) => a.askAbout("assign") },
  { keys: ["c"], shown: "c", word: "keys.comment", run: (a) => a.askAbout("comment") },
  { keys: ["z"], shown: "z", word: "keys.closeAlert", run: (a) => a.askAbout("close") },
  { keys: ["s"], shown: "s", word: "keys.mute", run: (a) => a.toggleMute() },
  { keys: ["y"], shown: "y", word: "keys.designate", run: (a) => a.askAbout("designate") },
  { keys: ["r"], shown: "r", word: "keys.ask", run: (a) => a.askAbout("task") },
  { keys: ["t"], shown: "t", word: "keys.tasks", run: (a) => a.toggleOpen("tasks") },
  { keys: ["u"], shown: "u", word: "keys.person", run: (a) => a.ask({ kind: "person" }) },
  { keys: ["f", "Enter"], shown: "f", word: "keys.frame", run: (a) => a.frame() },
  { keys: ["h"], shown: "h", word: "keys.home", run: (a) => a.home() },
  { keys: ["n"], shown: "n", word: "keys.palette", run: (a) => a.cyclePalette() },
  { keys: ["l"], shown: "l", word: "keys.language", run: (a) => a.cycleLanguage() },
  { keys: ["a"], shown: "a", word: "keys.audience", run: (a) => a.cycleAudience() },
  { keys: ["m"], shown: "m", word: "keys.measure", run: (a) => a.toggleMeasure() },
  { keys: ["v"], shown: "v", word: "keys.layers", run: (a) => a.toggleOpen("layers") },
  { keys: ["i"], shown: "i", word: "keys.filters", run: (a) => a.toggleOpen("filters") },
  { keys: ["+", "=", "-"], shown: "+ −", word: "keys.zoom", run: (a, key) => a.zoom(key === "-" ? -1 : 1) },
  {
    keys: ["Shift+ArrowLeft", "Shift+ArrowRight", "Shift+ArrowUp", "Shift+ArrowDown"],
    shown: "⇧ ←↑↓→",
    word: "keys.pan",
    run: (a, key) => {
      if (key.endsWith("Left")) a.pan(-PAN_PX, 0);
      else if (key.endsWith("Right")) a.pan(PAN_PX, 0);
      else a.pan(0, key.endsWith("Up") ? -PAN_PX : PAN_PX);
    },
  },
];

/** One press is one act: a key held down must not acknowledge, mute or open twice. */
const REPEATING = ["keys.next", "keys.zoom", "keys.pan"] as const satisfies readonly Word[];

/** Keys do nothing while one types or fills in a form, and leave Enter to a focused button. */
export function listenToKeys(actions: Actions): void {
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const target = event.target;
    const typing = target instanceof HTMLInputElement && target.type !== "checkbox";
    const filling = target instanceof Element && target.closest("form") !== null;
    if (typing || filling || target instanceof HTMLSelectElement) {
      if (event.key !== "Escape") return;
      if (target instanceof HTMLElement) target.blur();
    }
    if (event.key === "Enter" && target instanceof HTMLButtonElement) return;
    const key = event.shiftKey && event.key.startsWith("Arrow") ? `Shift+${event.key}` : event.key;
    const binding = BINDINGS.find((one) => one.keys.includes(key));
    if (binding === undefined || (event.repeat && !REPEATING.some((word) => word === binding.word))) return;
    event.preventDefault();
    binding.run(actions, key);
  });
}

export function createHelp(context: Context): Part {
  const heading = h("h2");
  const list = h("dl", { class: "keys" });
  const close = h("button", { type: "button" });
  close.addEventListener("click", () => context.actions.toggleOpen("help"));
  const element = h(
    "section",
    { class: "help", role: "dialog", "data-testid": "help", hidden: true },
    heading,
    list,
    close,
  );
  return {
    element,
    update(state) {
      element.hidden = state.open !== "help";
      if (element.hidden) return;
      setText(heading, context.say("keys.title"));
      setAttribute(element, "aria-label", context.say("keys.title"));
      reconcile(
        list,
        BINDINGS,
        (binding) => binding.shown,
        (binding) => h("div", {}, h("dt", {}, h("kbd", {}, binding.shown)), h("dd")),
        (row, binding) => setText(row.children[1] as Element, context.say(binding.word)),
      );
      setText(close, context.say("button.close"));
    },
  };
}
