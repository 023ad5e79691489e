/** One track: what it claims to be, what it does, how sure we are, and what all that rests on. */
import type { TrackFeature } from "../contract.ts";
import { symbolCanvas, symbolCode } from "../map/symbols.ts";
import { isDistress } from "../picture/filters.ts";
import { lateRows } from "../picture/late_words.ts";
import { trackTitle } from "../picture/shapes.ts";
import { stalenessOf } from "../picture/staleness.ts";
import type { AppState } from "../state.ts";
import { formatAge, utc } from "../units.ts";
import type { Context, Part } from "./context.ts";
import { createContributions } from "./contributions.ts";
import { createDesignation } from "./designation.ts";
import { fillRows, h, setAttribute, setText } from "./dom.ts";
import { createTrackTasks } from "./tasks.ts";
import { identityRows, kinematicRows, likelihoodRows, timeRows } from "./track_rows.ts";

export function createTrackPanel(context: Context): Part {
  const symbol = h("div", { class: "symbol", "aria-hidden": "true" });
  const title = h("h2", { "data-testid": "panel-title" });
  const subtitle = h("p", { class: "subtitle" });
  const frame = h("button", { type: "button" });
  const close = h("button", { type: "button", class: "close", "data-testid": "panel-close" }, "×");
  const distress = h("p", { class: "panel-distress" });
  const section = (): { heading: HTMLElement; list: HTMLElement } => ({ heading: h("h3"), list: h("dl") });
  const identity = section();
  const claims = h("p", { class: "quiet" });
  const kinematics = section();
  const times = section();
  const looks = section();
  looks.list.className = "looks";
  const acting = [createDesignation(context), createTrackTasks(context)];
  const contributions = createContributions(context);
  frame.addEventListener("click", () => context.actions.frame());
  close.addEventListener("click", () => context.actions.select(undefined));
  const body = h(
    "div",
    { class: "panel-body" },
    distress,
    kinematics.heading,
    kinematics.list,
    ...acting.map((part) => part.element),
    identity.heading,
    identity.list,
    claims,
    ...[times, looks].flatMap(({ heading, list }) => [heading, list]),
    contributions.element,
  );
  const element = h(
    "aside",
    { class: "panel", "data-testid": "panel", hidden: true },
    h("div", { class: "panel-head" }, symbol, h("div", {}, title, subtitle), frame, close),
    body,
  );
  let drawn = "";

  function drawSymbol(track: TrackFeature, state: AppState): void {
    const code = symbolCode(track);
    const key = `${code}|${state.prefs.palette}`;
    if (key === drawn) return;
    drawn = key;
    symbol.replaceChildren(symbolCanvas(code, state.prefs.palette));
  }

  return {
    element,
    update(state, view) {
      const track = state.selectedId === undefined ? undefined : state.set.tracks.get(state.selectedId);
      element.hidden = state.selectedId === undefined;
      setText(frame, context.say("button.frame"));
      setAttribute(close, "aria-label", context.say("button.close"));
      body.hidden = track === undefined;
      if (track === undefined) {
        if (state.selectedId !== undefined) setText(subtitle, context.say("panel.gone"));
        return;
      }
      const p = track.properties;
      const nowUs = context.nowUs();
      const staleness = stalenessOf((nowUs - p.lastSeenUs) / 1e6);
      drawSymbol(track, state);
      setText(title, trackTitle(track));
      const state_ = `${context.say(`kind.${p.kind}`)} · ${context.say(`status.${p.status}`)} · ${context.say(`staleness.${staleness}`)}`;
      setText(subtitle, `${state_} · ${p.id}`);
      distress.hidden = !isDistress(track);
      setText(distress, `${context.say("distress")} · ${p.distress ?? ""}`);
      setText(identity.heading, context.say("panel.identity"));
      const identified = identityRows(track, context, state.prefs.language);
      fillRows(identity.list, [...identified, ...likelihoodRows(track, context)]);
      claims.hidden = identified.some((row) => row.label !== context.say("field.size"));
      setText(claims, context.say("panel.noIdentity"));
      setText(kinematics.heading, context.say("panel.kinematics"));
      fillRows(kinematics.list, kinematicRows(track, context));
      setText(times.heading, context.say("panel.times"));
      fillRows(times.list, [...timeRows(track, context), ...lateRows(track, state.prefs.language)]);
      setText(looks.heading, context.say("panel.looks"));
      fillRows(
        looks.list,
        (p.looks ?? []).map((look) => ({
          label: `${context.say(`sensor.${look.sensorKind}`)} ${look.sourceId}`,
          value: `${utc(look.timeUs).time} UTC  ${formatAge((nowUs - look.timeUs) / 1e6)}`,
        })),
      );
      for (const part of acting) part.update(state, view);
      contributions.update(state, view);
    },
  };
}
