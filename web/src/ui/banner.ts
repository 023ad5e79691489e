/** What must never scroll away: exercise or replay, not for fire control, and whether the picture is alive. */
import { formatAge } from "../units.ts";
import type { Context, Part } from "./context.ts";
import { createDeskSigns } from "./desk_signs.ts";
import { h, setAttribute, setText } from "./dom.ts";

export function createBanner(context: Context): Part {
  const words = h("strong");
  const workspace = h("span", { class: "num" });
  const caveat = h("span", { class: "caveat" });
  const profile = h("span", { class: "profile", "data-testid": "profile" });
  const official = h("div", { class: "official", role: "note", "data-testid": "banner" }, words, workspace, caveat);
  const signs = createDeskSigns(context);
  const element = h("div", { class: "banner" }, h("div", { class: "left-sign" }, profile), official, signs.element);
  return {
    element,
    update(state, view) {
      const { session } = state;
      signs.update(state, view);
      const kind = session?.workspace.kind;
      setAttribute(element, "data-kind", kind ?? "unknown");
      setText(words, kind ? context.say(`banner.${kind}`) : "");
      const speed = session && session.speed !== 1 ? ` ${context.say("speed.times", { speed: session.speed })}` : "";
      setText(workspace, session ? `${session.workspace.name}${speed}` : "");
      setAttribute(workspace, "title", context.say("workspace"));
      // The service's own words come along in English, as they stand on everything it sends.
      setText(caveat, session ? context.say("banner.notForFireControl") : "");
      setAttribute(official, "title", session?.caveat ?? "");
      setAttribute(official, "aria-label", session?.caveat ?? "");
      const development = session?.profile === "development";
      setText(profile, development ? context.say("profile.development") : "");
      profile.hidden = !development;
    },
  };
}

/** Appears when nothing has come for 4 s or the line broke; goes when a new snapshot has come. */
export function createConnectionSign(context: Context): Part {
  const title = h("strong");
  const text = h("span");
  const element = h(
    "div",
    { class: "connection-lost", role: "alert", "data-testid": "connection-lost", hidden: true },
    title,
    text,
  );
  return {
    element,
    update({ connection }) {
      element.hidden = connection.kind !== "lost";
      if (connection.kind !== "lost") return;
      setText(title, context.say("connection.lost"));
      const age = formatAge((context.monotonicMs() - connection.sinceMs) / 1000);
      setText(text, context.say("connection.frozen", { age, attempt: connection.attempt }));
    },
  };
}
