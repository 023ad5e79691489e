/** What must never scroll away: exercise or replay, not for fire control, and whether the picture is alive. */
import { formatAge } from "../units.ts";
import type { Context, Part } from "./context.ts";
import { h, setAttribute, setText } from "./dom.ts";

export function createBanner(context: Context): Part {
  const words = h("strong");
  const workspace = h("span", { class: "num" });
  const caveat = h("span", { class: "caveat" });
  const profile = h("span", { class: "profile" });
  const element = h(
    "div",
    { class: "banner", role: "note", "data-testid": "banner" },
    words,
    workspace,
    caveat,
    profile,
  );
  return {
    element,
    update({ session }) {
      const kind = session?.workspace.kind;
      setAttribute(element, "data-kind", kind ?? "unknown");
      setText(words, kind ? context.say(`banner.${kind}`) : "");
      const speed = session && session.speed !== 1 ? ` ${context.say("speed.times", { speed: session.speed })}` : "";
      setText(workspace, session ? `${session.workspace.name}${speed}` : "");
      setAttribute(workspace, "title", context.say("workspace"));
      // The service's own words come along in English, as they stand on everything it sends.
      const official = session?.caveat ?? "";
      setText(caveat, session ? context.say("banner.notForFireControl") : "");
      setAttribute(element, "title", official);
      setAttribute(element, "aria-label", official);
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
