/** Who sits here, what for, and whether this desk can be heard. Always visible: nobody may find out later. */

import { PURPOSES, personOf } from "../officer.ts";
import type { AppState } from "../state.ts";
import type { Context, Part } from "./context.ts";
import { h, reconcile, setAttribute, setText } from "./dom.ts";

export function createDeskSigns(context: Context): Part {
  const parts = [createOfficer(context), createPurpose(context), createSoundSign(context)];
  return {
    element: h("div", { class: "desk-signs" }, ...parts.map((part) => part.element)),
    update(state, view) {
      for (const part of parts) part.update(state, view);
    },
  };
}

function createOfficer(context: Context): Part {
  const text = h("span");
  const element = h(
    "button",
    { type: "button", "data-testid": "officer", "aria-keyshortcuts": "u" },
    text,
    h("kbd", { "aria-hidden": "true" }, "u"),
  );
  element.addEventListener("click", () => context.actions.ask({ kind: "person" }));
  return {
    element,
    update({ session, prefs }) {
      const person = personOf(session, prefs.person);
      setText(text, person === undefined ? context.say("officer.none") : `${context.say("officer.label")} ${person}`);
      setAttribute(element, "data-missing", person === undefined);
      setAttribute(element, "title", context.say("officer.hint"));
      // A certificate's name is not typed over.
      element.disabled = session?.profile === "certificate";
    },
  };
}

function createPurpose(context: Context): Part {
  const element = h("select", { "data-testid": "purpose" });
  element.addEventListener("change", () => {
    const chosen = PURPOSES.find((purpose) => purpose === element.value);
    if (chosen !== undefined) context.actions.setPurpose(chosen);
    element.blur();
  });
  return {
    element,
    update({ prefs }: AppState) {
      setAttribute(element, "aria-label", context.say("purpose.label"));
      setAttribute(element, "title", context.say("purpose.label"));
      reconcile(
        element,
        PURPOSES,
        (purpose) => purpose,
        (purpose) => h("option", { value: purpose }),
        (option, purpose) => setText(option, context.say(`purpose.${purpose}`)),
      );
      if (element.value !== prefs.purpose) element.value = prefs.purpose;
    },
  };
}

function createSoundSign(context: Context): Part {
  const text = h("span");
  const element = h(
    "button",
    { type: "button", class: "sound", "data-testid": "sound", "aria-keyshortcuts": "s" },
    text,
    h("kbd", { "aria-hidden": "true" }, "s"),
  );
  element.addEventListener("click", () => context.actions.toggleMute());
  return {
    element,
    update({ sound }) {
      setText(text, context.say(sound.kind === "blocked" ? "sound.blockedShort" : `sound.${sound.kind}`));
      setAttribute(element, "data-kind", sound.kind);
      setAttribute(element, "aria-pressed", String(sound.kind === "muted"));
      setAttribute(element, "title", context.say("sound.hint"));
      element.disabled = sound.kind === "unable";
    },
  };
}

/** What the last act came to, when it failed: it stays until somebody has read it. Until the service answers, that it has not. */
export function createNotice(context: Context): Part {
  const text = h("span");
  const close = h("button", { type: "button", class: "close" }, "×");
  close.addEventListener("click", () => context.actions.dismissNotice());
  const element = h("div", { class: "notice", role: "alert", "data-testid": "notice", hidden: true }, text, close);
  return {
    element,
    update({ notice, sending }) {
      element.hidden = notice === undefined && sending === 0;
      setAttribute(element, "data-sending", sending > 0);
      close.hidden = sending > 0;
      setAttribute(close, "aria-label", context.say("button.close"));
      const sentence = notice === "" ? context.say("notice.unreachable") : notice;
      setText(
        text,
        sending > 0 ? context.say("notice.sending") : context.say("notice.failed", { sentence: sentence ?? "" }),
      );
    },
  };
}
