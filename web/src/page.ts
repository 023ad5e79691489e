/** The page's layout: banner, distress, top bar, left column, chart, panels, strip. */
import type { AppState } from "./state.ts";
import { createAlertCard } from "./ui/alert_card.ts";
import { createAlertQueue } from "./ui/alert_queue.ts";
import { createBanner, createConnectionSign } from "./ui/banner.ts";
import type { Context } from "./ui/context.ts";
import { createNotice } from "./ui/desk_signs.ts";
import { createDistressBand } from "./ui/distress_band.ts";
import { h, setAttribute, setText } from "./ui/dom.ts";
import { createFormDialog } from "./ui/form_dialog.ts";
import { createHelp } from "./ui/keys.ts";
import { createFiltersPopover, createLayersPopover } from "./ui/popovers.ts";
import { createSensorBoard } from "./ui/sensor_board.ts";
import { createStatusStrip, type StatusStrip } from "./ui/status_strip.ts";
import { createTaskList } from "./ui/tasks.ts";
import { createFilterSign, createTopBar } from "./ui/top_bar.ts";
import { createTrackList } from "./ui/track_list.ts";
import { createTrackPanel } from "./ui/track_panel.ts";
import type { View } from "./view_model.ts";

export interface Page {
  readonly mapContainer: HTMLElement;
  readonly strip: StatusStrip;
  update(state: AppState, view: View): void;
}

export function createPage(root: HTMLElement, context: Context): Page {
  const banner = createBanner(context);
  const band = createDistressBand(context);
  const connection = createConnectionSign(context);
  const top = createTopBar(context);
  const left = [createAlertQueue(context), createTrackList(context), createSensorBoard(context)];
  const over = [
    createFilterSign(context),
    createLayersPopover(context),
    createFiltersPopover(context),
    createTaskList(context),
    createHelp(context),
    createFormDialog(context),
    createNotice(context),
  ];
  const right = [createAlertCard(context), createTrackPanel(context)];
  const strip = createStatusStrip(context);
  const mapContainer = h("div", { class: "map", "data-testid": "map" });
  const measureHint = h("p", { class: "measure-hint", hidden: true });
  const noMap = h("p", { class: "no-map", hidden: true });
  const chart = h("main", { class: "chart" }, mapContainer, noMap, measureHint, ...over.map((part) => part.element));
  root.replaceChildren(
    banner.element,
    band.element,
    connection.element,
    top.element,
    h(
      "div",
      { class: "desk" },
      h("div", { class: "left" }, ...left.map((part) => part.element)),
      chart,
      h("div", { class: "right" }, ...right.map((part) => part.element)),
    ),
    strip.element,
  );
  const parts = [banner, band, connection, top, ...left, ...over, ...right, strip];
  return {
    mapContainer,
    strip,
    update(state, view) {
      setAttribute(document.documentElement, "lang", state.prefs.language);
      const crying = view.queue.crying.length;
      // Also in the tab: the page may lie behind another.
      const cry = crying === 0 ? "" : `(${crying}) ${context.say("alert.distress")} · `;
      setText(document.head.querySelector("title") as Element, cry + context.say("title"));
      setAttribute(root, "data-connection", state.connection.kind);
      setAttribute(mapContainer, "aria-label", context.say("map.label"));
      measureHint.hidden = !state.measuring;
      setText(measureHint, context.say("measure.start"));
      noMap.hidden = state.webgl;
      setText(noMap, context.say("map.webgl"));
      for (const part of parts) part.update(state, view);
    },
  };
}
