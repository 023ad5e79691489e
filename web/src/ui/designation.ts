/** What a named person holds the track to be: shown with who, when and why, and set from here. The machine never says it. */
import type { AppState } from "../state.ts";
import { utc } from "../units.ts";
import type { Context, Part } from "./context.ts";
import { h, setAttribute, setText } from "./dom.ts";

export function createDesignation(context: Context): Part {
  const { actions, say } = context;
  const heading = h("h3");
  const identity = h("b", { "data-testid": "identity" });
  const by = h("span", { class: "num" });
  const reason = h("p");
  const text = h("span");
  const set = h(
    "button",
    { type: "button", "data-testid": "designate", "aria-keyshortcuts": "y" },
    text,
    h("kbd", { "aria-hidden": "true" }, "y"),
  );
  set.addEventListener("click", () => actions.askAbout("designate"));
  const element = h(
    "section",
    { class: "designation" },
    h("div", { class: "heading" }, heading, set),
    h("p", { class: "held" }, identity, by),
    reason,
  );
  return {
    element,
    update({ set: { tracks }, selectedId }: AppState) {
      const held = tracks.get(selectedId ?? "")?.properties.designation;
      setText(heading, say("identity.title"));
      setText(text, say("identity.set"));
      setAttribute(element, "data-identity", held?.identity);
      setText(identity, held === undefined ? "" : say(`identity.${held.identity}`));
      const at = held === undefined ? undefined : utc(held.atUs);
      setText(by, held === undefined || at === undefined ? say("identity.none") : say("identity.by", { person: held.by, utc: `${at.date.slice(5)} ${at.time}` })); // biome-ignore format: one thought
      reason.hidden = held === undefined;
      setText(reason, held?.reason ?? "");
    },
  };
}
